"""PostgreSQL, on a server: rows go in and out by ``COPY``, through a table of this session only."""

import polars as pl
import psycopg

from wervel.logic.facts import Words
from wervel.logic.formulas import Weighing
from wervel.logic.sql import POSTGRES, weigh
from wervel.population.engines import Engine, NoEngine
from wervel.population.engines.tables import ROW, TABLE, chunks, dtypes, settled, told

Database = psycopg.Connection[tuple[object, ...]]


def make(weighing: Weighing, *, dsn: str = "") -> Engine:
    """The engine for a weighing on the server that ``dsn`` names; every frame has its session.

    Raises :class:`NoEngine` when there is no such server. An empty ``dsn`` leaves it to the
    variables that PostgreSQL's own programs read (``PGHOST`` and so on).
    """
    select = weigh(weighing, POSTGRES, TABLE, ids=(ROW,))
    _connected(dsn).close()

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        everybody = told(frame, weighing)
        with _connected(dsn) as database:
            _create(database, weighing)
            found = [_read(database, select, part, weighing) for part in chunks(everybody)]
        return settled(pl.concat(found), weighing)

    return run


def _connected(dsn: str) -> Database:
    try:
        return psycopg.connect(dsn)
    except psycopg.OperationalError as problem:
        raise NoEngine(f"engine postgres: {problem}") from None


def _create(database: Database, weighing: Weighing) -> None:
    """The table, for as long as the transaction lasts."""
    facts = (fact for fact in weighing.vocabulary if not isinstance(fact, Words))
    columns = [f"{POSTGRES.quoted(ROW)} BIGINT"]
    columns += [f"{POSTGRES.quoted(fact.name)} {POSTGRES.type_of(fact)}" for fact in facts]
    # Thousands of small expressions take far longer to compile than to run.
    _run(database, "SET LOCAL jit = off")
    _run(
        database,
        f"CREATE TEMPORARY TABLE {POSTGRES.quoted(TABLE)} ({', '.join(columns)}) ON COMMIT DROP",
    )


def _read(database: Database, select: str, part: pl.DataFrame, weighing: Weighing) -> pl.DataFrame:
    """The outcomes of one part, which takes the place of the part before it."""
    table = POSTGRES.quoted(TABLE)
    _run(database, f"TRUNCATE {table}")
    with database.cursor().copy(f"COPY {table} FROM STDIN (FORMAT csv)".encode()) as copy:
        copy.write(part.write_csv(include_header=False).encode())
    with database.cursor().copy(f"COPY ({select}) TO STDOUT (FORMAT csv)".encode()) as copy:
        text = b"".join(copy)
    kinds = {ROW: pl.Int64(), **dtypes(weighing)}
    texts = dict.fromkeys(kinds, pl.String)
    found = pl.read_csv(text, has_header=False, schema=texts, raise_if_empty=False)
    # A truth comes as t or f.
    return found.select(
        pl.col(name) == "t" if kind == pl.Boolean() else pl.col(name).cast(kind)
        for name, kind in kinds.items()
    )


def _run(database: Database, statement: str) -> None:
    database.execute(statement.encode())
