"""Mail goes out: it only says that there is a message, and it is known whether it surely left.

No clinical word, no name and no page stand in a mail (PRIV-9); its address is the only personal
thing in it. A mail is handed over within a few seconds or not at all (FLT-14).
"""

import smtplib
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from email.utils import format_datetime, parseaddr
from functools import partial
from threading import Timer
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend

from wervel.leaflet.language import LANGUAGES

Post = Callable[[EmailMessage], None]
"""Hands one mail over; raises :class:`Refused` or :class:`Unheard`."""


class NoServer(RuntimeError):
    """There is nobody to hand mail to, so nothing was begun."""


class Refused(RuntimeError):
    """The mail surely did not leave: the server did not take it, or the address is none."""


class Unheard(RuntimeError):
    """The mail was on its way when the line broke: nobody knows whether it left."""


def letter(*, to: str, language: str, number: UUID, at: datetime) -> EmailMessage:
    """The mail about the message with this number; in both languages when neither is spoken."""
    words = [
        LANGUAGES[code].messages.MAIL
        for code in ([language] if language in LANGUAGES else LANGUAGES)
    ]
    sender = settings.DEFAULT_FROM_EMAIL
    host = parseaddr(sender)[1].rpartition("@")[2]
    return EmailMessage(
        subject=" / ".join(word["subject"] for word in words),
        body="\n\n".join(word["body"] for word in words).format(address=settings.MAIL_LEADS_TO),
        from_email=sender,
        to=[to],
        headers={
            "Message-ID": f"<{number}@{host}>",
            "Date": format_datetime(at),
            # Nobody's holiday should answer us.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    )


@contextmanager
def post_office() -> Iterator[Post]:
    """Somebody to hand mail to, for one mail; raises :class:`NoServer` when there is nobody."""
    if not settings.MAIL_GOES:
        raise NoServer("WERVEL_MAIL is not set")
    backend = get_connection()
    try:
        backend.open()
    except (OSError, ValueError) as problem:
        with suppress(OSError):
            backend.close()
        raise NoServer(type(problem).__name__) from None
    try:
        yield partial(_hand_over, backend)
    finally:
        with suppress(OSError):  # whatever was to be heard was heard before
            backend.close()


def _hand_over(backend: BaseEmailBackend, mail: EmailMessage) -> None:
    # What a server or a header says of an address stays out of our own errors.
    try:
        backend.send_messages([mail])
    except (OSError, ValueError) as problem:
        line = getattr(backend, "connection", None)
        kind = Unheard if getattr(line, "unheard", False) else Refused
        raise kind(type(problem).__name__) from None


class Line(smtplib.SMTP):
    """A line to a mail server that lasts a few seconds in all, however slowly it drips."""

    unheard = False
    """Whether the text of a mail was on its way and no answer to it was heard."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._late = False
        self._end = Timer(settings.MAIL_SECONDS, self._cut)
        self._end.daemon = True
        self._end.start()
        try:
            super().__init__(*args, **kwargs)
        except (OSError, ValueError):
            self._end.cancel()
            raise

    def send(self, s: Any) -> None:
        """Commands are text; only the mail itself goes as bytes."""
        self._check_time()
        self.unheard = self.unheard or isinstance(s, bytes)
        super().send(s)

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Hand over the text; any real answer to it is heard, also a refusal."""
        code, said = super().data(msg)
        self.unheard = not 200 <= code < 600
        return code, said

    def getreply(self) -> tuple[int, bytes]:
        """What the server answers, while there is time; half an answer is none."""
        self._check_time()
        said = super().getreply()
        self._check_time()
        return said

    def close(self) -> None:
        """End the line and the watch over it."""
        self._end.cancel()
        super().close()

    def _check_time(self) -> None:
        if self._late:
            raise TimeoutError("the mail server took too long")

    def _cut(self) -> None:
        self._late = True
        line = self.sock
        if line is not None:
            with suppress(OSError):
                # The socket beneath TLS too: whoever waits for it hears that it has ended.
                socket.socket.shutdown(line, socket.SHUT_RDWR)


class SafeLine(Line, smtplib.SMTP_SSL):
    """The same, with TLS from the first byte."""


class InTime(EmailBackend):
    """Django's mail server backend, over such a line."""

    @property
    def connection_class(self) -> type[Line]:
        """Which kind of line."""
        return SafeLine if self.use_ssl else Line
