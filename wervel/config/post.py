"""Mail that goes out, and the jobs of the worker: Django's settings for both.

``WERVEL_MAIL`` is ``smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS`` (STARTTLS, also where the port is
not 587) or ``smtps://...`` (TLS from the first byte). Without it a Wervel in earnest sends no mail;
on this computer only, mails are files in a folder.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.mail.message import sanitize_address

SECONDS = 5
"""How long one mail may take in all (safety.md FLT-14)."""
THIS_COMPUTER = ("localhost", "127.0.0.1", "::1")
"""Only to here a mail may travel in the open."""
PORTS = {"smtp": 587, "smtps": 465}
JOBS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SHAPE = "WERVEL_MAIL: expected smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS, or smtps://..."


def post(address: str, folder: Path, *, in_earnest: bool) -> dict[str, Any]:
    """Django's settings of mail, by name; raises when the address is not whole."""
    if address:
        return _server(address)
    kind = "dummy" if in_earnest else "filebased"
    return {
        "EMAIL_BACKEND": f"django.core.mail.backends.{kind}.EmailBackend",
        "EMAIL_FILE_PATH": folder,
        "DEFAULT_FROM_EMAIL": "Wervel <wervel@localhost>",
    }


def leads_to(hosts: list[str]) -> str:
    """Where a mail says that one can read; it names no page and no person."""
    return f"https://{hosts[0]}" if hosts else "http://localhost:8000"


def _server(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    asked = dict(parse_qsl(parts.query))
    sender = asked.pop("from", "")
    try:
        port = parts.port or PORTS[parts.scheme]
        sanitize_address(sender, "utf-8")
    except (KeyError, ValueError):
        raise ImproperlyConfigured(SHAPE) from None
    if not parts.hostname or "@" not in sender or asked or parts.path.strip("/"):
        raise ImproperlyConfigured(SHAPE)
    return {
        "EMAIL_BACKEND": "wervel.pathway.mail.InTime",
        "EMAIL_TIMEOUT": SECONDS,
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.hostname not in THIS_COMPUTER,
        "DEFAULT_FROM_EMAIL": sender,
    }
