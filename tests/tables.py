"""Tables made once and then copied: many tests want a database of their own, and to make one takes
seconds each time.

A copy is only used of tables that the very same migrations made; a run on a clean checkout has none
and makes them once. PostgreSQL has templates of its own for this (``tests/faults/database.py``).
"""

import os
import shutil
from hashlib import sha256
from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection

KEPT_IN = Path(__file__).parent.parent / ".pytest_cache" / "tables"


def make_tables() -> None:
    """Bring an empty database of Django's settings up to date; a SQLite file by copying one."""
    file = Path(str(connection.settings_dict["NAME"]))
    kept = KEPT_IN / f"{_mark()}.sqlite3"
    if connection.vendor == "sqlite" and kept.exists() and not file.exists():
        shutil.copyfile(kept, file)
        return
    call_command("migrate", verbosity=0, interactive=False)
    if connection.vendor == "sqlite":
        connection.close()  # in order: nothing stands beside it
        _keep(file, kept)


def _keep(file: Path, kept: Path) -> None:
    """Several processes may do this at once: each writes aside, and the last one stays."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    aside = kept.with_suffix(f".{os.getpid()}")
    shutil.copyfile(file, aside)
    aside.replace(kept)


def _mark() -> str:
    """What the tables follow from: every migration of every app, letter by letter, and Django."""
    found = sha256(django.get_version().encode())
    for app in apps.get_app_configs():
        for file in sorted((Path(app.path) / "migrations").glob("*.py")):
            found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()[:16]
