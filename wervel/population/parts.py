"""The working folder of one run: finished parts, and a journal that says of whom they are.

A part is written beside its name and then renamed, so what has the name is whole. The journal
then notes its size and digest, so that what a crash of the machine left half written is found
and done again. A run that was cut off is taken up by one with the same fingerprint; any other is
refused, since two halves of different runs would make a file that is neither.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

import polars as pl

from wervel.population.check import Reject
from wervel.population.shape import Refused

JOURNAL = "journal.jsonl"
OURS = ("part-*.parquet", "part-*.jsonl", "part-*.new")
"""What a run makes in its folder beside the journal; nothing else is ever removed from it."""

# Higher levels take longer and save next to nothing on columns of bits, of which the least and the
# most, in so many rows, are always no and yes.
WRITTEN: Mapping[str, Any] = {
    "compression": "zstd",
    "compression_level": 1,
    "statistics": False,
    "row_group_size": 1 << 20,
}

Fingerprint = Mapping[str, str]
"""What decides the bytes that come out: the input, the guideline, the engine, the order."""


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part: its number from nought, how many rows, and the digest of its file."""

    number: int
    weighed: int
    rejected: int
    digest: str


class Parts:
    """The parts of one run in their folder. Made by :func:`parts_of`."""

    def __init__(self, folder: Path, journal: IO[str]) -> None:
        self.folder = folder
        self.journal = journal
        self.done: dict[int, Part] = {}

    def path(self, number: int) -> Path:
        """The outcomes of one part."""
        return self.folder / f"part-{number:06}.parquet"

    def rejects_path(self, number: int) -> Path:
        """The rejects of one part, a JSON object a line."""
        return self.folder / f"part-{number:06}.jsonl"

    def write(self, number: int, frame: pl.DataFrame, rejects: tuple[Reject, ...]) -> Part:
        """Write a part; it counts once it is noted. May be called from several threads."""
        lines = "".join(json.dumps(asdict(r), default=str) + "\n" for r in rejects)
        _replace(self.rejects_path(number), lines.encode())
        path = self.path(number)
        fresh = path.with_suffix(".new")
        frame.write_parquet(fresh, **WRITTEN)
        part = Part(number, frame.height, len(rejects), _digest(fresh))
        fresh.replace(path)
        return part

    def note(self, part: Part) -> None:
        """Note in the journal that a part is finished."""
        _append(self.journal, asdict(part))
        self.done[part.number] = part

    def remove(self) -> None:
        """Remove what a run makes, and the folder when nothing else is in it."""
        _clear(self.folder)
        (self.folder / JOURNAL).unlink(missing_ok=True)
        if not any(self.folder.iterdir()):
            self.folder.rmdir()


@contextmanager
def parts_of(folder: Path, fingerprint: Fingerprint, *, afresh: bool) -> Iterator[Parts]:
    """The parts of this run, with those that an earlier start of it finished.

    Raises :class:`Refused` when another run is busy in the folder, or left parts of its own.
    """
    folder.mkdir(exist_ok=True)
    with open(folder / JOURNAL, "a+", encoding="utf-8") as journal:
        _alone(journal, folder)
        journal.seek(0)
        lines = list(_lines(journal))
        parts = Parts(folder, journal)
        noted = [Part(**line) for line in lines[1:]]
        if noted and not afresh and lines[0] != fingerprint:
            raise Refused(_differs(folder, lines[0], fingerprint))
        kept = [] if afresh else [part for part in noted if _is_whole(parts, part)]
        if not kept:
            _clear(folder)
        # Written anew, since a line that was cut off would spoil the next one.
        journal.truncate(0)
        _append(journal, fingerprint)
        for part in kept:
            parts.note(part)
        try:
            yield parts
        except BaseException:
            if not parts.done:  # nothing to go on with
                parts.remove()
            raise


def _alone(journal: IO[str], folder: Path) -> None:
    try:
        fcntl.flock(journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Refused(f"{folder} is in use: another run is writing the same answer") from None


def _append(journal: IO[str], value: Mapping[str, Any]) -> None:
    journal.write(json.dumps(dict(value)) + "\n")
    journal.flush()


def _clear(folder: Path) -> None:
    for path in [found for pattern in OURS for found in folder.glob(pattern)]:
        path.unlink()


def _lines(journal: IO[str]) -> Iterator[dict[str, Any]]:
    """The journal's lines, up to one that was cut off."""
    for line in journal:
        try:
            yield json.loads(line)
        except json.JSONDecodeError:
            return


def _differs(folder: Path, found: Fingerprint, fingerprint: Fingerprint) -> str:
    other = [name for name in fingerprint if found.get(name) != fingerprint[name]]
    return (
        f"{folder} holds parts of a run with another {', '.join(other) or 'order'}; "
        "finish that one, or give --afresh to throw its parts away"
    )


def _is_whole(parts: Parts, part: Part) -> bool:
    path = parts.path(part.number)
    rejects = parts.rejects_path(part.number)
    return path.is_file() and rejects.is_file() and _digest(path) == part.digest


def _digest(path: Path) -> str:
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(content)
    os.replace(fresh, path)
