"""A text file as ranges of lines: where each range begins is found once, by counting."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

STRIDE = 1 << 16
"""Lines in a part: text takes more room than columns, so a part has fewer rows."""

AT_ONCE = 1 << 24
"""How many bytes are looked through at a time."""

NEWLINE = b"\n"
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Lines:
    """The places (bytes) where parts begin, the end of the file last; ``count`` is all lines."""

    path: Path
    places: tuple[int, ...]
    count: int
    stride: int

    def read(self, part: int) -> bytes:
        """The lines of one part, each ended by a newline, as Unix has them."""
        with open(self.path, "rb") as stream:
            stream.seek(self.places[part])
            block = stream.read(self.places[part + 1] - self.places[part])
        block = block.replace(b"\r\n", NEWLINE)
        return block if not block or block.endswith(NEWLINE) else block.rstrip(b"\r") + NEWLINE


def lines_of(path: Path, *, begin: int, stride: int) -> Lines:
    """All lines from a place on, in parts of so many."""
    places, count, end, open_ended = [begin], 0, begin, False
    for at, block in _blocks(path, begin):
        found = block.count(NEWLINE)
        if count // stride != (count + found) // stride:
            ends = np.flatnonzero(np.frombuffer(block, np.uint8) == NEWLINE[0])
            firsts = range(stride - count % stride, found + 1, stride)
            places += [at + int(ends[number - 1]) + 1 for number in firsts]
        count, end, open_ended = count + found, at + len(block), not block.endswith(NEWLINE)
    if places[-1] != end or len(places) == 1:
        places.append(end)
    return Lines(path, tuple(places), count + open_ended, stride)


def _blocks(path: Path, begin: int) -> Iterator[tuple[int, bytes]]:
    with open(path, "rb") as stream:
        at = stream.seek(begin)
        while block := stream.read(AT_ONCE):
            yield at, block
            at += len(block)
