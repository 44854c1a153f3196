"""How the database is: what it promises to keep, which keys it needs, when it was last saved."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import CharField
from django.db.models.functions import Substr

from wervel.record.audit import end_of_chain
from wervel.record.dump_sqlite import place
from wervel.record.encrypted import mark_in
from wervel.record.models.audit import AuditRow
from wervel.record.models.patients import Patient

ENOUGH_FOR_A_MARK = 8
OLDEST_POSTGRES = 150_000
POSTGRES_PROMISES = {
    "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on", "data_checksums": "on",
}  # fmt: skip
SQLITE_PROMISES = {"journal_mode": "wal", "synchronous": "2"}


@dataclass(frozen=True, slots=True)
class Disk:
    """Where the data lie, and how many bytes there are."""

    free: int
    whole: int


def unapplied() -> tuple[str, ...]:
    """Migrations of this Wervel that the database did not have yet."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(f"{migration.app_label}.{migration.name}" for migration, _ in plan)


def unkept_promises() -> tuple[str, ...]:
    """Settings of the database with which a power cut could take what was confirmed."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            found = {}
            for name in SQLITE_PROMISES:
                cursor.execute(f"PRAGMA {name}")
                found[name] = str(cursor.fetchone()[0])
            wanted = SQLITE_PROMISES
        else:
            cursor.execute(
                "SELECT name, setting FROM pg_settings WHERE name = ANY(%s)",
                [list(POSTGRES_PROMISES)],
            )
            found, wanted = dict(cursor.fetchall()), POSTGRES_PROMISES
    return tuple(
        f"{name} is {found.get(name, 'not there')}, expected {value}"
        for name, value in wanted.items()
        if found.get(name) != value
    )


def damage() -> str:
    """What the database itself finds wrong with its pages; empty when nothing, or not asked."""
    if connection.vendor != "sqlite":
        return ""  # with data checksums PostgreSQL looks at each page that it reads
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        said = str(cursor.fetchone()[0])
    return "" if said == "ok" else said


def marks_in_use() -> frozenset[str]:
    """The marks of the keys with which names of patients were written. Nothing is decrypted."""
    starts = Patient.objects.annotate(
        start=Substr("name", 1, ENOUGH_FOR_A_MARK, output_field=CharField())
    )
    return frozenset(mark_in(text) for text in starts.values_list("start", flat=True).distinct())


def seconds_apart(at: datetime) -> float:
    """How far the database's own clock is from this moment; 0 when it has no clock of its own."""
    if connection.vendor == "sqlite":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return abs((moment - at).total_seconds())


def last_in_log() -> datetime | None:
    """When the last row of the log was written, by the clock of that time."""
    end = end_of_chain()
    row = AuditRow.objects.filter(sequence=end.sequence).first() if end else None
    return row.at if row else None


def last_time(event: str, detail: str) -> datetime | None:
    """When this last happened, by the log."""
    rows = AuditRow.objects.filter(event=event, detail=detail, outcome="0")
    found = rows.order_by("-sequence").first()
    return found.at if found else None


def disk() -> Disk | None:
    """The disk on which the data lie; not known when the server is another machine."""
    folder = _folder()
    if folder is None or not folder.exists():
        return None
    usage = shutil.disk_usage(folder)
    return Disk(usage.free, usage.total)


def _folder() -> Path | None:
    if connection.vendor == "sqlite":
        return place().parent
    if not str(connection.settings_dict["HOST"]).startswith("/"):
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT setting FROM pg_settings WHERE name = 'data_directory'")
        found = cursor.fetchone()
    return Path(found[0]) if found else None
