"""People out of a CSV file: one header line, one line a person, an empty field for unknown.

A line break ends a row, always: no fact holds one, and a quote that was never closed would
otherwise swallow the people after it. A line with too few fields is refused and not filled up:
what is missing at its end would be read as unknown.

A block of lines without quotes, each with as many commas as the header, is split by Polars. Any
other block is read line by line, strictly.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from wervel.population.check import Batch, Reject
from wervel.population.shape import Refused, Shape
from wervel.population.sources.lines import BOM, NEWLINE, STRIDE, Lines, lines_of

LONGEST_HEADER = 1 << 20


@dataclass(frozen=True)
class CsvSource:
    """An opened file: its header, and where its lines are."""

    columns: tuple[str, ...]
    lines: Lines

    @property
    def height(self) -> int:
        """How many lines follow the header."""
        return self.lines.count

    @property
    def stride(self) -> int:
        """How many lines one part has."""
        return self.lines.stride

    def check(self, shape: Shape) -> None:
        """Nothing: in a text file each value is looked at by itself."""

    def read(self, part: int, shape: Shape) -> Batch:
        """The rows of one part, every value still a text."""
        block = self.lines.read(part)
        first = part * self.stride + 1
        batch = self._plain(block, first) or self._line_by_line(block, first)
        return Batch(batch.frame.select(shape.read), batch.rows, batch.rejects)

    def _plain(self, block: bytes, first: int) -> Batch | None:
        if not _is_plain(block, len(self.columns)):
            return None
        try:
            frame = pl.read_csv(
                block,
                has_header=False,
                schema=dict.fromkeys(self.columns, pl.String),
                quote_char=None,
                infer_schema=False,
            )
        except pl.exceptions.PolarsError:
            return None
        if frame.height != block.count(NEWLINE):
            return None
        rows = pl.int_range(first, first + frame.height, dtype=pl.Int64, eager=True)
        return Batch(frame, rows)

    def _line_by_line(self, block: bytes, first: int) -> Batch:
        rows, people, rejects = [], [], []
        for row, line in enumerate(block.split(NEWLINE)[:-1], start=first):
            try:
                fields = _fields(line)
                if not fields and len(self.columns) > 1:
                    continue  # an empty line is nobody
                self._count(fields)
            except Refused as problem:
                rejects.append(Reject(row, None, (), str(problem)))
            else:
                rows.append(row)
                people.append([field or None for field in fields or [""]])
        schema = dict.fromkeys(self.columns, pl.String)
        frame = pl.DataFrame(people, schema=schema, orient="row")
        return Batch(frame, pl.Series(rows, dtype=pl.Int64), tuple(rejects))

    def _count(self, fields: list[str]) -> None:
        expected, got = len(self.columns), len(fields or [""])
        if expected != got:
            raise Refused(f"expected {expected} fields, as in the header, got {got}")


def open_file(path: Path, stride: int | None = None) -> CsvSource:
    """The file, or :class:`Refused` when its first line is no header."""
    with open(path, "rb") as stream:
        line = stream.readline(LONGEST_HEADER)
        begin = stream.tell()
    try:
        columns = tuple(_fields(line.removeprefix(BOM).rstrip(b"\r\n")))
    except Refused as problem:
        raise Refused(f"the header: {problem}") from None
    if not columns:
        raise Refused("expected a header line with the names of the columns, got an empty line")
    if len(columns) == 1 and (";" in columns[0] or "\t" in columns[0]):
        raise Refused("the header: expected fields parted by commas, got semicolons or tabs")
    return CsvSource(columns, lines_of(path, begin=begin, stride=stride or STRIDE))


def _is_plain(block: bytes, columns: int) -> bool:
    """Whether cutting at commas is enough, and comes out the same for each line."""
    if not block or b'"' in block or NEWLINE * 2 in block or block.startswith(NEWLINE):
        return False
    letters = np.frombuffer(block, np.uint8)
    ends = np.flatnonzero(letters == NEWLINE[0])
    commas = np.flatnonzero(letters == ord(","))
    before = np.searchsorted(commas, ends)
    return bool((np.diff(before, prepend=0) == columns - 1).all())


def _fields(line: bytes) -> list[str]:
    """The fields of one line; none for an empty one."""
    try:
        found: Iterator[list[str]] = csv.reader([line.decode()], strict=True)
        return next(found, [])
    except UnicodeDecodeError:
        raise Refused("expected UTF-8 text, got other bytes") from None
    except csv.Error as problem:
        raise Refused(f"expected a line of CSV, got a broken one ({problem})") from None
