"""Backups while others write: each is read through, and opens on its own."""

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes

from django.db import connection
from django.test import override_settings

from tests.faults.database import Files, Server, use
from tests.faults.writers import start
from wervel.pathway.backup import make_backup, restore_backup
from wervel.pathway.terminal import by_itself
from wervel.record.audit import verify_chain
from wervel.record.models import AuditRow, Submission

PAUSE = 0.02
"""Seconds between two stories of one writer. The lock of SQLite knows no queue: who asks for it
again at once keeps everybody else waiting."""


@dataclass
class Saved:
    """What happened over many backups under load."""

    backups: int = 0
    written: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)
    restored: int = 0
    told_missing: int | None = None
    really_missing: int = 0


def save_under_load(databases: Files | Server, folder: Path, times: int) -> Saved:
    """So many backups while two writers hand in stories; the last is put back elsewhere."""
    found, made, address = Saved(), None, databases.hospital()
    with use(address), override_settings(BACKUP_KEYS=(token_bytes(32),)):
        writers = [start(f"load-{number}", stubborn=True, pause=PAUSE) for number in range(2)]
        by = by_itself("drill")
        try:
            for writer in writers:
                writer.listen(10)
            for number in range(times):
                heard = [key for writer in writers for key in writer.received]
                begun = time.monotonic()
                into = folder / f"{number}.backup"
                made = make_backup(into=into, by=by, at=datetime.now(UTC))
                found.slowest = max(found.slowest, time.monotonic() - begun)
                found.wrong += [f"backup {number}: {place}" for place in made.broken]
                kept = made.manifest.contents.rows["record_submission"]
                if kept < len(heard):
                    found.wrong.append(f"backup {number}: {len(heard)} confirmed, {kept} kept")
                if number < times - 1:
                    into.unlink()
                for writer in writers:
                    writer.listen()
                found.backups += 1
        finally:
            for writer in writers:
                writer.kill()
                writer.bury()
        found.written = Submission.objects.count()
        assert made is not None
        _put_back(databases, made, found)
    databases.drop(address)
    return found


def _put_back(databases: Files | Server, made, found: Saved) -> None:
    """The last backup into an empty database, and then over the one it was made of."""
    head, rows = made.manifest.contents.head, made.manifest.contents.rows
    found.really_missing = AuditRow.objects.filter(sequence__gt=head.sequence).count()
    by, elsewhere = by_itself("drill"), databases.empty()
    with use(elsewhere):
        restore_backup(file=made.file, by=by, at=datetime.now(UTC))
        found.wrong += [f"restored: {place}" for place in verify_chain()]
        found.restored += Submission.objects.count() == rows["record_submission"]
    databases.drop(elsewhere)
    connection.close()
    done = restore_backup(file=made.file, by=by, at=datetime.now(UTC), replace=True)
    found.told_missing = done.since.count
    found.wrong += [f"replaced: {place}" for place in verify_chain()]
    found.restored += Submission.objects.count() == rows["record_submission"]
    connection.close()


def opens_clean(file: Path) -> bool:
    """Whether SQLite itself finds nothing wrong with a file."""
    with closing(sqlite3.connect(file)) as database:
        return bool(database.execute("PRAGMA integrity_check").fetchone() == ("ok",))
