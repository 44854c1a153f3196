"""Where people come from: a Parquet, CSV or JSON-lines file, read in parts of so many rows."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol

from wervel.population.check import Batch
from wervel.population.shape import Refused, Shape


class Source(Protocol):
    """A file with a row for each person, of which any part can be read by itself."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""

    @property
    def height(self) -> int:
        """How many rows it has, to show how far we are: empty lines of a text count along."""

    @property
    def stride(self) -> int:
        """How many rows one part has; the last may have fewer."""

    def check(self, shape: Shape) -> None:
        """:class:`Refused` when a whole column can hold nothing of its fact."""

    def read(self, part: int, shape: Shape) -> Batch:
        """The rows of one part, counted from nought."""


OPENERS: Mapping[str, str] = {
    ".parquet": "from_parquet",
    ".csv": "from_csv",
    ".jsonl": "from_jsonl",
}
"""The module that opens a file, by the ending of its name; only that one is imported."""


def source_of(path: Path, stride: int | None = None) -> Source:
    """The source by the ending of its name, in parts of so many rows; or :class:`Refused`."""
    opener = OPENERS.get(path.suffix.lower())
    if opener is None:
        raise Refused(f"expected a file that ends in {', '.join(OPENERS)}, got {path.name!r}")
    if not path.is_file():
        raise Refused(f"expected a file, got {'a folder' if path.is_dir() else 'nothing'}: {path}")
    source: Source = import_module(f"{__name__}.{opener}").open_file(path, stride)
    return source


def parts_in(source: Source) -> int:
    """How many parts there are; an empty file has one, with nobody in it."""
    return max(1, -(-source.height // source.stride))
