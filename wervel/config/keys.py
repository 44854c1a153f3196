"""The keys of the record, and those of its backups: given by the environment, and kept apart.

For this computer only, a key of the record is made and kept in a file.
"""

import base64
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

LENGTH = 32
HINT = (
    "expected keys of 32 bytes in base64, newest first. Make one with: python -c "
    '"import base64, secrets; print(base64.b64encode(secrets.token_bytes(32)).decode())"'
)


def record_keys(folder: Path, *, in_earnest: bool) -> tuple[bytes, ...]:
    """The keys, newest first. In earnest they must be given, since they may not lie by the data."""
    given = os.environ.get("WERVEL_RECORD_KEYS", "").split()
    if given:
        return tuple(_key(text) for text in given)
    if in_earnest:
        raise ImproperlyConfigured(f"WERVEL_RECORD_KEYS: {HINT}")
    return (_key(_kept(folder / "record.key")),)


def backup_keys(record: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The keys of backups, newest first; none while none is given, and then none is made."""
    given = os.environ.get("WERVEL_BACKUP_KEY", "").split()
    keys = tuple(_key(text, "WERVEL_BACKUP_KEY") for text in given)
    if set(keys) & set(record):
        raise ImproperlyConfigured("WERVEL_BACKUP_KEY: a key of its own, not one of the record's")
    return keys


def _key(text: str, name: str = "WERVEL_RECORD_KEYS") -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != LENGTH or len(set(key)) < 10:
        raise ImproperlyConfigured(f"{name}: {HINT}")
    return key


def _kept(file: Path) -> str:
    """The key of this computer's demo, made once and readable by its owner only."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        made = base64.b64encode(secrets.token_bytes(LENGTH))
        try:
            place = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process was first
            return file.read_text().strip()
        with os.fdopen(place, "wb") as opened:
            opened.write(made)
    return file.read_text().strip()
