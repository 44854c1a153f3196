"""Backups: one encrypted file, of one moment, read through again before it gets its name."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfileobj
from typing import IO

from django.db import connection

from wervel import __version__
from wervel.guideline.guideline import GUIDELINE
from wervel.record import dump_postgres, dump_sqlite
from wervel.record.assessments import guideline_digest
from wervel.record.audit import Broken
from wervel.record.contents import Contents, Engine, Manifest, differences, manifest_of
from wervel.record.encrypted import key_marks
from wervel.record.sealed_file import Opened, Sealer, Unopened

LONGEST_MANIFEST = 1 << 20


class BadBackup(ValueError):
    """What was written is not what was there; the message says where."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was read through: where it is, what it says, and where its log is broken."""

    file: Path
    size: int
    manifest: Manifest
    broken: tuple[Broken, ...]


def make_backup(into: Path, *, keys: Sequence[bytes], at: datetime) -> Backup:
    """Write a backup and read it through. ``into`` is a folder, or a file that is not there yet."""
    file = into / f"wervel-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.backup" if into.is_dir() else into
    if file.exists():
        raise FileExistsError(17, "there is a file of this name already", str(file))
    partial = file.with_name(f".{file.name}.{os.getpid()}.partial")
    try:
        with (
            _created(partial) as written,
            Sealer(written, keys[0]) as sealer,
            engine().dumped() as (contents, stream),
        ):
            _head(sealer, _manifest(contents, at))
            copyfileobj(stream, sealer, 1 << 20)
        made = look_through(partial, keys=keys)
        os.link(partial, file)  # unlike a rename it never takes the place of another
    finally:
        with suppress(FileNotFoundError):
            partial.unlink()
    _sync(file.parent)
    return Backup(file, file.stat().st_size, made.manifest, made.broken)


def look_through(file: Path, *, keys: Sequence[bytes]) -> Backup:
    """Read all of a backup and compare it with what it says of itself; raises when it differs."""
    with opened(file, keys=keys) as (manifest, stream):
        if manifest.engine != engine().ENGINE:
            raise BadBackup(f"this is a backup of {manifest.engine}, not of {engine().ENGINE}")
        contents, broken = engine().inspect(stream)
    if problems := differences(manifest.contents, contents):
        raise BadBackup("; ".join(problems))
    return Backup(file, file.stat().st_size, manifest, broken)


@contextmanager
def opened(file: Path, *, keys: Sequence[bytes]) -> Iterator[tuple[Manifest, IO[bytes]]]:
    """The manifest of a backup, and the bytes that follow it."""
    with file.open("rb") as sealed, Opened(sealed, keys) as stream:
        size = int.from_bytes(_exactly(stream, 4), "big")
        if size > LONGEST_MANIFEST:
            raise Unopened("this backup does not begin with what is in it")
        yield manifest_of(json.loads(_exactly(stream, size))), stream  # type: ignore[misc]


def engine() -> Engine:
    """The module that copies the kind of database that Django uses."""
    return dump_postgres if connection.vendor == "postgresql" else dump_sqlite


def is_empty() -> bool:
    """Whether the database holds nothing yet."""
    return engine().is_empty()


def _manifest(contents: Contents, at: datetime) -> Manifest:
    return Manifest(
        made_at=at,
        wervel=__version__,
        guideline=GUIDELINE.version,
        guideline_digest=guideline_digest(),
        engine=engine().ENGINE,
        engine_version=engine().version(),
        record_keys=key_marks(),
        contents=contents,
    )


def _head(sealer: Sealer, manifest: Manifest) -> None:
    told = json.dumps(manifest.as_data(), sort_keys=True).encode()
    sealer.write(len(told).to_bytes(4, "big") + told)


def _exactly(stream: Opened, count: int) -> bytes:
    found = b""
    while len(found) < count and (more := stream.read(count - len(found))):
        found += more
    if len(found) != count:
        raise Unopened("this backup ends before it has begun")
    return found


@contextmanager
def _created(file: Path) -> Iterator[IO[bytes]]:
    """A new file for its owner only; on the disk when it is closed."""
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "wb") as written:
        yield written
        written.flush()
        os.fsync(number)


def _sync(folder: Path) -> None:
    opened_folder = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened_folder)
    finally:
        os.close(opened_folder)
