"""Putting a backup back, and saying what happened since it was made and is not in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError
from django.db.migrations.loader import MigrationLoader

from wervel.record.audit import Anchor
from wervel.record.backup import Backup, BadBackup, engine, look_through, opened
from wervel.record.contents import Damaged, differences
from wervel.record.encrypted import key_marks
from wervel.record.models.audit import AuditHead, AuditRow
from wervel.record.models.logins import Invitation, SessionRow

TO_DO_AGAIN = ("consent.", "representative.", "destruction.", "account.", "sessions.")
"""Events that somebody has to see to after a restore, by how their names begin: who had withdrawn
consent or was destroyed would otherwise be back (safety.md BAK-4, H33)."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that happened after the backup, as the log of the replaced database tells it."""

    sequence: int
    at: datetime
    event: str
    patient: str
    actor: str

    @property
    def again(self) -> bool:
        """Whether somebody must see to it again."""
        return self.event.startswith(TO_DO_AGAIN)


@dataclass(frozen=True, slots=True)
class Since:
    """What is missing: how many rows of the log, and which, as far as that can still be read."""

    count: int | None
    """Unknown when neither the replaced database nor an anchor tells where the log had come."""
    rows: tuple[Missing, ...]
    another_chain: bool = False
    """The database that is replaced holds another log than the one this backup is of."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, what is missing since, and under which name the old one is kept.

    ``void`` counts the invitations that were open in the backup and are not any more.
    """

    backup: Backup
    since: Since
    kept: str
    void: int


def ready_to_restore(file: Path, *, keys: Sequence[bytes]) -> Backup:
    """Read a backup through, and raise :class:`BadBackup` when this Wervel cannot take it."""
    backup = look_through(file, keys=keys)
    unknown = set(backup.manifest.contents.migrations) - _known_migrations()
    if unknown:
        raise BadBackup(
            f"this backup was made by Wervel {backup.manifest.wervel}, which knows tables that "
            "this one does not: install that version first"
        )
    if not set(backup.manifest.record_keys) & set(key_marks()):
        raise BadBackup("none of the keys in WERVEL_RECORD_KEYS reads the names in this backup")
    return backup


def missing_since(backup: Backup, known: Anchor | None = None) -> Since:
    """What the database that is there now (or an anchor kept elsewhere) tells of later moments."""
    head = backup.manifest.contents.head
    by_anchor = max(0, known.sequence - head.sequence) if known else None
    try:
        if engine().is_empty():
            return Since(by_anchor, ())
        same = _same_chain(head)
        last = AuditHead.objects.get(pk=1).sequence
        rows = tuple(map(_missing, AuditRow.objects.filter(sequence__gt=head.sequence)))
    except (DatabaseError, Damaged, AuditHead.DoesNotExist):
        return Since(by_anchor, ())  # what is to be replaced cannot be read any more
    if not same:
        return Since(by_anchor, (), another_chain=True)
    return Since(max(last - head.sequence, by_anchor or 0), rows)


def restore(backup: Backup, since: Since, *, keys: Sequence[bytes], at: datetime) -> Restored:
    """Put it in the place of the database, look whether all of it came, and migrate when needed."""
    with opened(backup.file, keys=keys) as (manifest, stream):
        kept = engine().load(stream, at)
    contents = engine().contents()
    if problems := differences(manifest.contents, contents):
        raise BadBackup("after putting it back: " + "; ".join(problems))
    if _known_migrations() - set(contents.migrations):
        call_command("migrate", verbosity=0, interactive=False)
    return Restored(backup, since, kept, _close_doors(at))


def _close_doors(at: datetime) -> int:
    """End what was open then: who logged out since, or used an invitation, would be in again."""
    SessionRow.objects.all().delete()
    open_then = Invitation.objects.filter(used_at__isnull=True, void_at__isnull=True)
    return open_then.update(void_at=at)


def _same_chain(head: Anchor) -> bool:
    if not head.sequence:
        return True
    return AuditRow.objects.filter(sequence=head.sequence, digest=head.digest).exists()


def _missing(row: AuditRow) -> Missing:
    return Missing(row.sequence, row.at, row.event, row.patient, row.actor_name)


def _known_migrations() -> set[str]:
    return {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
