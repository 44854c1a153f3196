"""Copies of an SQLite database: through its own backup, never a copy of the file that is in use.

A copy of the file alone misses what stands in the write-ahead log beside it, and may be half of two
states. SQLite's backup reads one state while others go on writing.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from django.db import connection

from wervel.record.audit import COLUMNS, Anchor, Broken, check_rows, row_of
from wervel.record.contents import Contents, Damaged, InUse

ENGINE = "sqlite"
COPY = ".wervel-copy-"


def version() -> str:
    """Of the library that reads the file."""
    return sqlite3.sqlite_version


def place() -> Path:
    """The file of the database that Django uses."""
    return Path(connection.settings_dict["NAME"])


def wait_long() -> None:
    """Let this process wait a minute for its turn to write: nobody stands waiting for a backup."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 60000")


def contents() -> Contents:
    """What is in the database now; raises when it is damaged."""
    return _contents(place())


@contextmanager
def dumped() -> Iterator[tuple[Contents, IO[bytes]]]:
    """What is in the database at one moment, and the bytes of a copy of it."""
    with _beside() as folder:
        copy = folder / "copy"
        with _opened(place()) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        told = _contents(copy)
        with copy.open("rb") as stream:
            yield told, stream


def inspect(stream: IO[bytes]) -> tuple[Contents, tuple[Broken, ...]]:
    """Open a copy and look at all of it: its pages, its references, its rows and its log."""
    with _written(stream) as copy:
        return _contents(copy), tuple(_broken(copy))


def is_empty() -> bool:
    """Whether there is nothing yet that a restore would replace."""
    file = place()
    if not file.exists() or not file.stat().st_size:
        return True
    with suppress(Damaged), _opened(file) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        return not any(
            database.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone()  # noqa: S608
            for table in ("record_account", "record_patient", "record_auditrow")
            if table in tables
        )
    return False  # it cannot be read, and was something once


def load(stream: IO[bytes], at: datetime) -> str:
    """Put a copy in the place of the database; what was there is kept under the name it gives."""
    connection.close()
    file = place()
    with _written(stream) as copy:
        kept = _put_aside(file, at) if file.exists() else ""
        with copy.open("rb") as written:
            os.fsync(written.fileno())
        copy.replace(file)
    _sync(file.parent)
    return kept


def check_free() -> None:
    """Raise :class:`InUse` while another process has the database open."""
    if not place().exists():
        return
    connection.close()
    with closing(sqlite3.connect(place(), timeout=0.5, isolation_level=None)) as database:
        try:
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("BEGIN IMMEDIATE")
            database.execute("ROLLBACK")
        except sqlite3.DatabaseError as problem:
            if "locked" in str(problem):
                raise InUse("Wervel still runs on this database; stop it first.") from None
            # A database that is damaged may be replaced: it is what a restore is for.


def _put_aside(file: Path, at: datetime) -> str:
    kept = file.with_name(f"{file.name}.replaced-{at:%Y%m%dT%H%M%SZ}")
    for ending in ("-wal", "-shm", ""):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.replace(kept.with_name(kept.name + ending))
    return kept.name


def _contents(copy: Path) -> Contents:
    with _opened(copy) as database:
        said = database.execute("PRAGMA integrity_check(5)").fetchall()
        if said != [("ok",)]:
            raise Damaged(f"the database is damaged: {said[0][0]}")
        if database.execute("PRAGMA foreign_key_check").fetchone():
            raise Damaged("a row in the database points to a row that is not there")
        tables = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        rows = {
            table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
            for (table,) in sorted(tables)
        }
        head = database.execute("SELECT sequence, digest FROM record_audithead").fetchone()
        done = database.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        return Contents(rows, Anchor(*head), tuple(f"{app}.{name}" for app, name in done))


def _broken(copy: Path) -> Iterator[Broken]:
    listed = ", ".join(f'"{name}"' for name in COLUMNS)
    with _opened(copy) as database:
        head = database.execute("SELECT sequence, digest FROM record_audithead").fetchone()
        rows = database.execute(
            f"SELECT {listed} FROM record_auditrow ORDER BY sequence"  # noqa: S608 (our own names)
        )
        told = (row_of(dict(zip(COLUMNS, row, strict=True))) for row in rows)
        yield from check_rows(told, Anchor(*head))


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            yield database
    except sqlite3.DatabaseError as problem:
        raise Damaged(f"the database cannot be read: {problem}") from problem


@contextmanager
def _written(stream: IO[bytes]) -> Iterator[Path]:
    with _beside() as folder:
        copy = folder / "copy"
        with copy.open("wb") as written:
            shutil.copyfileobj(stream, written, 1 << 20)
        yield copy


@contextmanager
def _beside() -> Iterator[Path]:
    """A folder that only we can enter, on the same (encrypted) disk as the database, then gone."""
    beside = place().parent
    beside.mkdir(parents=True, exist_ok=True)
    _tidy(beside)
    with tempfile.TemporaryDirectory(prefix=f"{COPY}{os.getpid()}-", dir=beside) as folder:
        yield Path(folder)


def _tidy(beside: Path) -> None:
    """Take away what a process that was killed could not take away itself."""
    for left in beside.glob(f"{COPY}*"):
        number = left.name.removeprefix(COPY).partition("-")[0]
        try:
            os.kill(int(number), 0)
        except ProcessLookupError:
            shutil.rmtree(left, ignore_errors=True)
        except PermissionError:
            continue  # somebody else's process has this number


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
