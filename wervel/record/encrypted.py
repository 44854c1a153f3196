"""Text that is encrypted in its column, with the key outside the database.

AES-256-GCM, a fresh nonce for each value; the name of the column is bound to it, so that a value
cannot be moved to another. Former keys still read what they wrote; new values take the first.
"""

import base64
import hashlib
import hmac
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models

if TYPE_CHECKING:
    Text = models.TextField[str, str]
else:
    Text = models.TextField

NONCE = 12


class Unreadable(RuntimeError):
    """A value that none of today's keys can read: the key is missing, or the value was altered."""


def encrypt(text: str, column: str) -> str:
    """The text as it is kept: key mark, nonce and cipher text, in base64."""
    key = _keys()[0]
    nonce = os.urandom(NONCE)
    sealed = AESGCM(key).encrypt(nonce, text.encode(), column.encode())
    return base64.b64encode(_mark(key) + nonce + sealed).decode()


def decrypt(kept: str, column: str) -> str:
    """The text again; raises :class:`Unreadable`, which names the column and never the value."""
    held = base64.b64decode(kept)
    for key in _keys():
        if hmac.compare_digest(held[:4], _mark(key)):
            try:
                nonce, sealed = held[4 : 4 + NONCE], held[4 + NONCE :]
                return AESGCM(key).decrypt(nonce, sealed, column.encode()).decode()
            except InvalidTag:
                break
    raise Unreadable(f"{column}: no key of WERVEL_RECORD_KEYS reads this value")


def mark_of(text: str) -> str:
    """A keyed hash by which equal texts are found without being read (of a BSN)."""
    return hmac.new(_lookup_key(), text.encode(), hashlib.sha256).hexdigest()


def key_marks() -> tuple[str, ...]:
    """By what today's keys are known, newest first; it tells nothing of the keys themselves."""
    return tuple(_mark(key).hex() for key in _keys())


def mark_in(kept: str) -> str:
    """Which key wrote a value, by its mark; the value itself is not read."""
    return base64.b64decode(kept)[:4].hex()


def _keys() -> Sequence[bytes]:
    keys: Sequence[bytes] = settings.RECORD_KEYS
    return keys


def _lookup_key() -> bytes:
    # Of the last, the oldest key: it must stay the same while others come before it.
    return hashlib.sha256(b"lookup" + _keys()[-1]).digest()


def _mark(key: bytes) -> bytes:
    return hashlib.sha256(b"mark" + key).digest()[:4]


class EncryptedText(Text):
    """A text column that only the program can read. It cannot be searched or sorted by."""

    @property
    def column_name(self) -> str:
        """What a value is bound to."""
        return f"{self.model._meta.db_table}.{self.column}"

    def get_prep_value(self, value: Any) -> Any:
        """Encrypt on the way in; an empty text stays empty, so that "none" can be asked."""
        return encrypt(str(value), self.column_name) if value else value

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        """Decrypt on the way out."""
        return decrypt(value, self.column_name) if value else value
