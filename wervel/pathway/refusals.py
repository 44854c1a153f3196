"""The two refusals: not you, and not now. One place at each door turns them into an answer."""

from datetime import timedelta

from django.db import OperationalError

from wervel.record.patients import NoPatient, Stale
from wervel.record.submissions import OtherContents

__all__ = [
    "NoLog",
    "NoPatient",
    "NotAllowed",
    "NotNow",
    "OtherContents",
    "Stale",
    "TooOften",
    "WrongLogin",
]  # fmt: skip


class NotAllowed(PermissionError):
    """Not this person, whenever it is. It does not tell whether what was asked for exists."""


class NotNow(RuntimeError):
    """Not as things stand; the message says in plain words what must come first."""


class WrongLogin(NotAllowed):
    """Login, password or code do not fit. It never tells which, or whether there is such a one."""


class TooOften(NotNow):
    """Too many tries; ``wait`` is how long until the next."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__("Too many tries.")
        self.wait = wait


class NoLog(OperationalError):
    """The log took no row, so nothing happened (NEN-4)."""
