"""Backups are made and put back: past a permission, with a row in the log before and after."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from wervel.pathway.actors import Actor
from wervel.pathway.events import check_event, event
from wervel.pathway.refusals import NotNow
from wervel.record import backup as shelf
from wervel.record.audit import Anchor
from wervel.record.backup import Backup, BadBackup
from wervel.record.contents import Damaged, InUse
from wervel.record.dump_postgres import Failed, NoProgram
from wervel.record.restore import Restored, Since, missing_since, ready_to_restore, restore
from wervel.record.sealed_file import Unopened

__all__ = [
    "Backup",
    "BadBackup",
    "Restored",
    "Since",
    "look_at_backup",
    "make_backup",
    "restore_backup",
]  # fmt: skip

NO_KEY = (
    "WERVEL_BACKUP_KEY is not set. A backup is encrypted with a key of its own, which is kept "
    "apart from the backups and from the database. Make one with: python -c "
    '"import base64, secrets; print(base64.b64encode(secrets.token_bytes(32)).decode())"'
)
NOT_EMPTY = (
    "The database is not empty. To replace what is in it, say --replace; what happened since the "
    "backup is then only in the copy that is kept of it."
)
PROBLEMS = (BadBackup, Damaged, Failed, InUse, NoProgram, Unopened, DatabaseError)


def make_backup(*, into: Path, by: Actor, at: datetime) -> Backup:
    """Make a backup and read it through; raises ``NotNow`` when there is none to rely on.

    The row before it is in the backup itself: no log, no backup.
    """
    keys = _keys()
    shelf.engine().wait_long()
    with event("backup.made", by=by, at=at) as telling:
        telling.detail = "begun"
    try:
        made = shelf.make_backup(into, keys=keys, at=at)
    except PROBLEMS as problem:
        raise NotNow(f"No backup was made. {problem}") from problem
    with event("backup.made", by=by, at=at) as telling:
        telling.detail = "done"
        telling.object("backup", made.manifest.contents.head.sequence, made.manifest.wervel)
        telling.names = [made.file.name]
    return made


def look_at_backup(*, file: Path, by: Actor, at: datetime) -> Backup:
    """Read a backup through without putting it anywhere; raises ``NotNow`` when it is no good."""
    check_event("backup.restored", by=by, at=at)
    try:
        return ready_to_restore(file, keys=_keys())
    except PROBLEMS as problem:
        raise NotNow(f"This backup cannot be put back. {problem}") from problem


def restore_backup(
    *, file: Path, by: Actor, at: datetime, replace: bool = False, known: Anchor | None = None
) -> Restored:
    """Put a backup back and say what is missing since; ``known`` is where the log had come.

    Raises ``NotNow``, and changes nothing, for a backup that is no good, a database that others
    use, or one that is not empty unless ``replace``.
    """
    backup = look_at_backup(file=file, by=by, at=at)
    if not shelf.is_empty() and not replace:
        raise NotNow(NOT_EMPTY)
    try:
        shelf.engine().check_free()
        since = missing_since(backup, known)
        done = restore(backup, since, keys=_keys(), at=at)
    except PROBLEMS as problem:
        raise NotNow(f"The backup was not put back. {problem}") from problem
    with event("backup.restored", by=by, at=at) as telling:
        count = "unknown" if since.count is None else since.count
        telling.detail = f"{count} rows missing since"
        telling.object("backup", backup.manifest.contents.head.sequence, backup.manifest.wervel)
    return done


def _keys() -> Sequence[bytes]:
    keys: Sequence[bytes] = settings.BACKUP_KEYS
    if not keys:
        raise NotNow(NO_KEY)
    return keys
