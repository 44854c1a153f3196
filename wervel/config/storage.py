"""Which database, and the settings that make it keep what it said it kept."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# WAL lets readers read while one writes; FULL waits for the disk at every commit, since with less
# the last answers before a power cut may be gone although we said "received".
SQLITE = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA busy_timeout = 5000;
"""


def database(address: str) -> dict[str, Any]:
    """Django's settings for an address: the path of a file, or ``postgresql://...``."""
    if address.startswith(("postgresql://", "postgres://")):
        return _postgres(address)
    if "://" in address:
        raise ImproperlyConfigured("WERVEL_DATABASE: expected a file or postgresql://...")
    return _sqlite(Path(address))


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        # A transaction takes the right to write at its start, so none fails halfway for want of it.
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 5, "init_command": SQLITE},
    }


def _postgres(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or options.pop("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
