"""People out of a Parquet file: columns with types of their own, read by ranges of rows."""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from wervel.population.check import Batch, check_types
from wervel.population.shape import Refused, Shape

STRIDE = 500_000
"""Rows in a part: each has a price of its own, and this many people still take little memory."""


@dataclass(frozen=True)
class ParquetSource:
    """An opened file: what it says of itself, and where to read the rest."""

    path: Path
    schema: pl.Schema
    height: int
    stride: int

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(self.schema)

    def check(self, shape: Shape) -> None:
        """:class:`Refused` when a whole column can hold nothing of its fact."""
        check_types(shape.facts, self.schema)

    def read(self, part: int, shape: Shape) -> Batch:
        """The rows of one part, counted from nought."""
        first = part * self.stride
        lazy = pl.scan_parquet(self.path, glob=False).select(shape.read)
        frame = lazy.slice(first, self.stride).collect()
        rows = pl.int_range(first + 1, first + 1 + frame.height, dtype=pl.Int64, eager=True)
        return Batch(frame.rechunk(), rows)


def open_file(path: Path, stride: int | None = None) -> ParquetSource:
    """The file, or :class:`Refused` when it is none."""
    try:
        lazy = pl.scan_parquet(path, glob=False)
        height = int(lazy.select(pl.len()).collect().item())
        return ParquetSource(path, lazy.collect_schema(), height, stride or STRIDE)
    except pl.exceptions.PolarsError as problem:
        first = str(problem).splitlines()[0] if str(problem) else "nothing"
        raise Refused(f"expected a Parquet file, got: {first}") from None
