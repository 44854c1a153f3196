"""SQLite, which comes with Python: rows go in and out one by one, in a temporary file."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing

import polars as pl

from wervel.logic.formulas import Weighing
from wervel.logic.sql import SQLITE, weigh
from wervel.population.engines import Engine
from wervel.population.engines.tables import ROW, TABLE, chunks, dtypes, settled, told

TEMPORARY = ""
"""To SQLite no name means a private file that goes when it is closed."""


def make(weighing: Weighing) -> Engine:
    """The engine for a weighing; every frame gets a database of its own."""
    select = weigh(weighing, SQLITE, TABLE, ids=(ROW,))

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        everybody = told(frame, weighing)
        with closing(sqlite3.connect(TEMPORARY, isolation_level=None)) as database:
            _create(database, everybody)
            found = [_read(database, select, part, weighing) for part in chunks(everybody)]
        return settled(pl.concat(found), weighing)

    return run


def _create(database: sqlite3.Connection, everybody: pl.DataFrame) -> None:
    # Without types: a value is kept as it comes.
    columns = ", ".join(SQLITE.quoted(name) for name in everybody.columns)
    database.execute(f"CREATE TABLE {SQLITE.quoted(TABLE)} ({columns})")


def _read(
    database: sqlite3.Connection, select: str, part: pl.DataFrame, weighing: Weighing
) -> pl.DataFrame:
    """The outcomes of one part, which takes the place of the part before it."""
    table = SQLITE.quoted(TABLE)
    holes = ", ".join("?" * part.width)
    database.execute("BEGIN")
    database.execute(f"DELETE FROM {table}")  # noqa: S608 (our own names, quoted)
    database.executemany(f"INSERT INTO {table} VALUES ({holes})", part.rows())  # noqa: S608
    rows = database.execute(select).fetchall()
    database.execute("COMMIT")
    kinds = {ROW: pl.Int64(), **dtypes(weighing)}
    columns = zip(*rows, strict=True) if rows else [()] * len(kinds)
    return pl.DataFrame(
        [_series(name, kinds[name], values) for name, values in zip(kinds, columns, strict=True)]
    )


def _series(name: str, kind: pl.DataType, values: Sequence[object]) -> pl.Series:
    """A column; a truth comes as 1 or 0."""
    return pl.Series(name, values, pl.Int8() if kind == pl.Boolean() else kind)
