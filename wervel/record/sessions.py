"""The shelf of sessions: Django's own store, with keys that are hashed and data that is encrypted.

A session here lasts as long as ``SESSION_COOKIE_AGE`` after it was last seen; how long in all is
the door's affair. What ends a session removes its row, so nothing in a browser keeps it alive.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.db.models.functions import Now

from wervel.record.encrypted import Unreadable, decrypt, encrypt
from wervel.record.models.accounts import Account
from wervel.record.models.logins import SessionRow

COLUMN = "record_sessionrow.session_data"
KEPT_APART = ("begun_at", "seen_at", "address", "device")
"""What a door tells of a session beside who it is; also a column, for lists of sessions."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """One browser in which somebody is logged in."""

    mark: str
    begun_at: datetime
    seen_at: datetime
    address: str
    device: str


def mark_of_key(key: str) -> str:
    """The hash under which a session is kept; a key has 190 bits, so no salt is needed."""
    return hashlib.sha256(key.encode()).hexdigest()[:40]


class SessionStore(db.SessionStore):
    """Django's sessions in the record's own table."""

    @classmethod
    def get_model_class(cls) -> type[SessionRow]:
        """The table of sessions."""
        return SessionRow

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Signed by Django, and then encrypted."""
        return encrypt(super().encode(session_dict), COLUMN)

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """What was kept, or nothing when no key of today reads it: then one logs in again."""
        try:
            return super().decode(decrypt(str(session_data), COLUMN))
        except (Unreadable, ValueError):
            return {}

    def exists(self, session_key: str) -> bool:
        """Whether there is a session with this key."""
        return SessionRow.objects.filter(pk=mark_of_key(session_key)).exists()

    def create_model_instance(self, data: Mapping[str, Any]) -> SessionRow:
        """The row for this session as it is now."""
        apart = {name: data.get(name) for name in KEPT_APART}
        for name in ("address", "device"):
            apart[name] = str(apart[name] or "")
        return SessionRow(
            session_key=mark_of_key(self._key()),
            session_data=self.encode(dict(data)),
            expire_date=self.get_expiry_date(),
            account_id=data.get(SESSION_KEY),
            **apart,
        )

    def _key(self) -> str:
        if self._session_key is None:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
        return str(self._session_key)

    def delete(self, session_key: str | None = None) -> None:
        """Remove this session, or the one with this key."""
        key = session_key or self.session_key
        if key is not None:
            SessionRow.objects.filter(pk=mark_of_key(key)).delete()

    def _get_session_from_db(self) -> SessionRow | None:
        # By the database's own clock: nothing below the doors reads ours.
        key = self.session_key
        found = key and SessionRow.objects.filter(pk=mark_of_key(key), expire_date__gt=Now())
        row = found.first() if found else None
        if row is None:
            self._session_key = None
        return row


def sessions_of(account: Account) -> tuple[OpenSession, ...]:
    """Where somebody is logged in now, the latest first."""
    rows = SessionRow.objects.filter(account=account, expire_date__gt=Now(), begun_at__isnull=False)
    return tuple(
        OpenSession(row.session_key, row.begun_at, row.seen_at, row.address, row.device)
        for row in rows.order_by("-seen_at")
        if row.begun_at is not None and row.seen_at is not None
    )


def remove_sessions(account: Account, *, only: str = "", but: str = "") -> int:
    """End sessions of an account: one of them, or all but one; how many there were."""
    rows = SessionRow.objects.filter(account=account)
    if only:
        rows = rows.filter(pk=only)
    removed, _ = rows.exclude(pk=but).delete()
    return removed


def remove_expired() -> int:
    """Clear away what nobody can use any more; how many there were."""
    removed, _ = SessionRow.objects.filter(expire_date__lte=Now()).delete()
    return removed
