"""What keeps Wervel running: backups, the log looked over, tables brought up to date."""

from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

from django.db import connection
from django.test import override_settings

from tests.integration.record.hospital import NOW, Hospital
from wervel.pathway.actors import Actor, Role
from wervel.pathway.audit import verify_log
from wervel.pathway.backup import make_backup, restore_backup
from wervel.pathway.health import migrate

WERVEL = Actor(None, Role.WORKER, source="command")


def leave_one_migration() -> None:
    """As if one index had not been made yet."""
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX unique_primary_email")
        cursor.execute(
            "DELETE FROM django_migrations WHERE name = '0009_emailaddress_unique_primary_email'"
        )


def _backup(_: Hospital, by: Actor) -> None:
    with TemporaryDirectory() as folder, override_settings(BACKUP_KEYS=(token_bytes(32),)):
        make_backup(into=Path(folder), by=by, at=NOW)


def _restore(_: Hospital, by: Actor) -> None:
    """Of a backup that Wervel made by itself, back in its own place."""
    with TemporaryDirectory() as folder, override_settings(BACKUP_KEYS=(token_bytes(32),)):
        made = make_backup(into=Path(folder), by=WERVEL, at=NOW)
        restore_backup(file=made.file, by=by, at=NOW, replace=True)


def _migrate(_: Hospital, by: Actor) -> None:
    """With one migration still to do."""
    leave_one_migration()
    migrate(by=by, at=NOW)


DEEDS = {
    "backup.made": _backup,
    "backup.restored": _restore,
    "log.verified": lambda _, by: verify_log(by=by, at=NOW),
    "database.migrated": _migrate,
}
OWN_DATABASE = {"backup.made", "backup.restored", "database.migrated"}
