"""The shelf of invitations: added, found by their code, and used once."""

import os
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db.models import QuerySet

from wervel.record.encrypted import mark_of
from wervel.record.models.accounts import Account
from wervel.record.models.logins import Invitation
from wervel.record.models.patients import Patient

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0 and O, 1 and I and L: nothing that looks like something else."""
LENGTH = 8
LASTS = timedelta(days=14)
MOST_TRIES = 5


def new_code() -> str:
    """Eight characters, each of thirty-one, by the system's own dice."""
    return "".join(_letter() for _ in range(LENGTH))


def code_of(key: str) -> str:
    """The code that belongs to the key of a form, always the same; the key alone tells nothing."""
    number, letters = int(mark_of(f"code/{key}"), 16), ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))  # of 256 bits: each letter equally likely
        letters += LETTERS[place]
    return letters


def plain_code(text: str) -> str:
    """A code as it was typed, without spaces and dashes."""
    return "".join(text.split()).replace("-", "").upper()


def add_invitation(
    *,
    account: Account,
    patient: Patient | None,
    by: Account,
    at: datetime,
    number: UUID | None = None,
    key: str = "",
) -> tuple[Invitation, str]:
    """A new invitation and its code, which is kept nowhere. Earlier ones of this account end.

    With the key of a form the code follows from it, so that the same form shows the same letter.
    """
    Invitation.objects.filter(account=account, used_at=None, void_at=None).update(void_at=at)
    code = code_of(key) if key else new_code()
    made = Invitation.objects.create(
        pk=number or uuid4(),
        account=account,
        patient=patient,
        code_mark=mark_of(f"invitation/{code}"),
        made_by=by,
        made_at=at,
        expires_at=at + LASTS,
        tries=0,
    )
    return made, code


def hold_by_code(code: str, at: datetime) -> Invitation | None:
    """The open invitation with this code, held until the commit."""
    return _open(at).filter(code_mark=mark_of(f"invitation/{plain_code(code)}")).first()


def is_open(number: UUID, at: datetime) -> bool:
    """Whether somebody can still come in with this invitation."""
    return _open(at).filter(pk=number).exists()


def hold_invitation(number: str, at: datetime) -> Invitation | None:
    """The open invitation with this number, held until the commit."""
    return _open(at).filter(pk=number).first()


def count_try(invitation: Invitation, at: datetime) -> None:
    """Somebody had the code right and the rest wrong; at the fifth time it is void."""
    invitation.tries += 1
    if invitation.tries >= MOST_TRIES:
        invitation.void_at = at
    invitation.save(update_fields=("tries", "void_at"))


def use_invitation(invitation: Invitation, at: datetime) -> None:
    """It works once."""
    invitation.used_at = at
    invitation.save(update_fields=("used_at",))


def _open(at: datetime) -> QuerySet[Invitation]:
    open_now = Invitation.objects.filter(used_at=None, void_at=None, expires_at__gt=at)
    return open_now.select_for_update()


def _letter() -> str:
    while True:
        number = os.urandom(1)[0]
        if number < 256 - 256 % len(LETTERS):  # each letter equally likely
            return LETTERS[number % len(LETTERS)]
