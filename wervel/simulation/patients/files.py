"""Write imagined people to one file, block by block, in memory that does not grow with the count.

The file appears under its own name only when it is whole: it is written beside it first.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from errno import ENOENT
from itertools import takewhile
from pathlib import Path

import polars as pl
from polars.io.plugins import register_io_source

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import names

KINDS = (".parquet", ".csv", ".jsonl")
ROWS_A_GROUP = 100_000
"""Rows in one group of a Parquet file: fixed, so that the same people give the same bytes."""

Columns = Mapping[str, pl.DataType]


def write(
    path: Path,
    tables: Iterator[pl.DataFrame],
    columns: Columns,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Write tables with these columns after each other; the ending of the name says how.

    ``stopped`` is asked before each table; once it says yes the work ends with
    ``KeyboardInterrupt``. Raises ``OSError`` when the place cannot be written to. In both cases no
    file is left, and one that was there before stays as it was.
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, "no such folder", str(path.parent))
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        # The writer has threads of its own that an interrupt would tear: it runs to an end.
        _stream(beside, path.suffix, takewhile(lambda _: not stopped(), tables), columns)
        if stopped():
            raise KeyboardInterrupt
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _stream(place: Path, kind: str, tables: Iterator[pl.DataFrame], columns: Columns) -> None:
    rows = register_io_source(lambda *_: tables, schema=dict(columns))
    if kind == ".parquet":
        rows.sink_parquet(place, row_group_size=ROWS_A_GROUP, engine="streaming")
    elif kind == ".csv":
        rows.sink_csv(place, check_extension=False, engine="streaming")
    elif kind == ".jsonl":
        rows.sink_ndjson(place, check_extension=False, engine="streaming")
    else:
        raise ValueError(f"expected a name that ends in {', '.join(KINDS)}, got {place.suffix!r}")


def as_story(people: pl.DataFrame) -> pl.DataFrame:
    """People as the stories that ``wervel assess`` reads: an id, and the facts as one object."""
    facts = pl.struct(names(VOCABULARY)).alias("facts")
    rest = [name for name in people.columns if name != "person" and name not in VOCABULARY.by_name]
    return people.select(pl.col("person").alias("id"), facts, *rest)
