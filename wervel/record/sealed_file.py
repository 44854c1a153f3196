"""A stream of bytes in an encrypted file: AES-256-GCM in chunks, so that size does not matter.

The file opens with a mark, the mark of its key and a salt, from which a key for this file alone is
derived. Each chunk is bound to its place and to whether it is the last: a file that was altered,
cut off, or put together from others does not open.
"""

import hashlib
import io
import os
from collections.abc import Sequence
from types import TracebackType
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"wervel-backup-1\n"
CHUNK = 1 << 20
TAG = 16
SALT = 16
MARK = 4


class Unopened(ValueError):
    """The file cannot be opened: it is another kind, sealed with another key, or damaged."""


class Sealer:
    """Writes into an open file what can be read again with the key only."""

    def __init__(self, file: IO[bytes], key: bytes) -> None:
        head = MAGIC + _mark(key) + os.urandom(SALT)
        file.write(head)
        self._file, self._head, self._cipher = file, head, _cipher(key, head)
        self._held, self._count = bytearray(), 0

    def __enter__(self) -> "Sealer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _problem: object, _trace: TracebackType | None
    ) -> None:
        if kind is None:  # a file that was given up has no end, and so never opens
            self._seal(bytes(self._held), last=True)

    def write(self, data: bytes) -> None:
        """Take some bytes; they reach the file a chunk at a time."""
        self._held += data
        while len(self._held) > CHUNK:
            self._seal(bytes(self._held[:CHUNK]), last=False)
            del self._held[:CHUNK]

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        nonce = _nonce(self._count, last=last)
        self._file.write(self._cipher.encrypt(nonce, chunk, self._head))
        self._count += 1


class Opened(io.RawIOBase):
    """Reads what a :class:`Sealer` wrote; raises :class:`Unopened` before it gives a wrong byte."""

    def __init__(self, file: IO[bytes], keys: Sequence[bytes]) -> None:
        head = file.read(len(MAGIC) + MARK + SALT)
        if not head.startswith(MAGIC) or len(head) != len(MAGIC) + MARK + SALT:
            raise Unopened("this is not a backup of Wervel")
        wanted = head[len(MAGIC) : len(MAGIC) + MARK]
        key = next((key for key in keys if _mark(key) == wanted), None)
        if key is None:
            raise Unopened("this backup was sealed with another key than WERVEL_BACKUP_KEY")
        self._file, self._head, self._cipher = file, head, _cipher(key, head)
        self._ahead = file.read(CHUNK + TAG)
        self._clear, self._at, self._count, self._ended = b"", 0, 0, False

    def readable(self) -> bool:
        """It reads, and does nothing else."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer as far as this chunk goes; 0 at the end of the last chunk."""
        while self._at == len(self._clear) and not self._ended:
            self._open_next()
        part = self._clear[self._at : self._at + len(buffer)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)

    def _open_next(self) -> None:
        sealed, self._ahead = self._ahead, self._file.read(CHUNK + TAG)
        last = not self._ahead
        try:
            nonce = _nonce(self._count, last=last)
            self._clear = self._cipher.decrypt(nonce, sealed, self._head)
        except InvalidTag:
            place = self._count * CHUNK
            raise Unopened(f"this backup is damaged or cut off after byte {place:,}") from None
        self._at, self._ended = 0, last
        self._count += 1


def _cipher(key: bytes, head: bytes) -> AESGCM:
    derive = HKDF(algorithm=SHA256(), length=32, salt=head[-SALT:], info=b"wervel backup")
    return AESGCM(derive.derive(key))


def _nonce(count: int, *, last: bool) -> bytes:
    # The key is of this file alone, so counting gives each chunk a nonce of its own.
    return count.to_bytes(11, "big") + bytes([last])


def _mark(key: bytes) -> bytes:
    return hashlib.sha256(b"backup" + key).digest()[:MARK]
