"""Second factors: an app that shows codes, a passkey, and codes on paper for when both are lost.

The rows are allauth's, so that its passkeys work on them. Secrets are encrypted with the record's
own keys. The codes of an app are HOTP over the time (RFC 6238); each works once, whichever of our
processes it is shown to.
"""

from base64 import b32decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from django.db import transaction

from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.logins import counted
from wervel.pathway.refusals import NotNow, WrongLogin
from wervel.record.encrypted import decrypt, encrypt
from wervel.record.models.accounts import Account

COLUMN = "mfa_authenticator.secret"
PERIOD, DIGITS = 30, 6
EARLY_OR_LATE = 1
"""Clocks differ: the code before and the code after count too."""
APP, PASSKEY, PAPER = "totp", "webauthn", "recovery_codes"
"""The kinds, as allauth calls them."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One of somebody's second factors, as they see it."""

    number: int
    kind: str
    name: str
    added_at: datetime
    used_at: datetime | None
    left: int
    """Of codes on paper: how many still work."""


@dataclass(frozen=True, slots=True)
class NewApp:
    """A secret that an app has, with a code that proves it."""

    secret: str
    code: str


@dataclass(frozen=True, slots=True)
class NewPasskey:
    """What a device handed over when it made a passkey, checked at the door."""

    credential: Mapping[str, Any]
    name: str


def seal(text: str) -> str:
    """A secret as it is kept."""
    return encrypt(text, COLUMN)


def unseal(kept: str) -> str:
    """A secret as it is used."""
    return decrypt(kept, COLUMN)


def factors_of(account: Account) -> tuple[Factor, ...]:
    """What somebody can show beside a password, in the order in which it was added."""
    return tuple(map(_told, Authenticator.objects.filter(user=account).order_by("pk")))


def kinds_of(account: Account) -> frozenset[str]:
    """Which kinds somebody has."""
    return frozenset(Authenticator.objects.filter(user=account).values_list("type", flat=True))


def check_code(*, account: Account, text: str, by: Actor, at: datetime) -> str:
    """Which kind of factor this code is of, an app or paper; each code works once.

    Raises ``WrongLogin``; after five ``TooOften``, also for a code that is right.
    """
    code = "".join(text.split()).replace("-", "")
    with counted("code", str(account.pk), about=account, by=by, at=at), transaction.atomic():
        for row in _held(account):
            if row.type == APP and _take(row, code, at):
                return APP
            if row.type == PAPER and row.wrap().validate_code(code):
                return PAPER
        raise WrongLogin


def code_now(account: Account, at: datetime) -> str:
    """What the app of this account shows now; for the demo alone, where nobody has the app."""
    row = Authenticator.objects.filter(user=account, type=APP).first()
    return totp(unseal(row.data["secret"]), at) if row else ""


def totp(secret: str, at: datetime, away: int = 0) -> str:
    """The code of a secret at a moment, or so many periods away from it."""
    # SHA-1 is what apps know (RFC 6238); HMAC does not rest on the part of it that is broken.
    key = HOTP(b32decode(secret), DIGITS, SHA1())  # noqa: S303
    return key.generate(_counter(at) + away).decode()


def fits(secret: str, code: str, at: datetime) -> bool:
    """Whether an app with this secret could show this code now."""
    return _counter_of(secret, code, at) is not None


def add_factor(
    *, account: Account, new: NewApp | NewPasskey, by: Actor, at: datetime
) -> tuple[str, ...]:
    """Another second factor; codes on paper come with the first app, and are told only now."""
    with event("factor.added", by=by, at=at) as telling:
        telling.detail = APP if isinstance(new, NewApp) else PASSKEY
        telling.object("account", account.pk)
        return keep_factor(account, new, at)


def keep_factor(account: Account, new: NewApp | NewPasskey, at: datetime) -> tuple[str, ...]:
    """Keep a new factor, within the event that it comes with."""
    if isinstance(new, NewPasskey):
        data = {"credential": dict(new.credential), "name": new.name[:40]}
        Authenticator.objects.create(user=account, type=PASSKEY, data=data, created_at=at)
        return ()
    counter = _counter_of(new.secret, new.code, at)
    if counter is None:
        raise WrongLogin
    Authenticator.objects.filter(user=account, type=APP).delete()
    kept = {"secret": seal(new.secret), "last": counter}
    Authenticator.objects.create(user=account, type=APP, data=kept, created_at=at)
    return () if PAPER in kinds_of(account) else _paper(account)


def new_paper_codes(*, by: Actor, at: datetime) -> tuple[str, ...]:
    """New codes on paper; the old ones stop working."""
    with event("factor.added", by=by, at=at) as telling:
        assert by.account is not None
        telling.detail = PAPER
        return _paper(by.account)


def remove_factor(*, number: int, by: Actor, at: datetime) -> None:
    """Take a factor away. Raises ``NotNow`` when the rest would not let this person in again."""
    with event("factor.removed", by=by, at=at) as telling:
        assert by.account is not None
        rows = _held(by.account)
        telling.object("factor", number)
        gone = [row for row in rows if row.pk == number]
        left = {row.type for row in rows if row.pk != number}
        alone = APP in left and by.account.has_usable_password()
        if not gone or not (PASSKEY in left or alone):
            raise NotNow("The last second factor stays; add another first.")
        telling.detail = gone[0].type
        gone[0].delete()


def remove_all(account: Account) -> None:
    """Within an event that gives somebody new factors: the old ones stop working."""
    Authenticator.objects.filter(user=account).delete()


def note_use(number: int, at: datetime) -> None:
    """A passkey was used."""
    Authenticator.objects.filter(pk=number).update(last_used_at=at)


def _held(account: Account) -> list[Authenticator]:
    return list(Authenticator.objects.select_for_update().filter(user=account).order_by("pk"))


def _take(row: Authenticator, code: str, at: datetime) -> bool:
    """Whether the code fits and is later than the last one that was used; then it is the last."""
    counter = _counter_of(unseal(row.data["secret"]), code, at)
    if counter is None or counter <= row.data.get("last", -1):
        return False
    row.data["last"], row.last_used_at = counter, at
    row.save(update_fields=("data", "last_used_at"))
    return True


def _counter_of(secret: str, code: str, at: datetime) -> int | None:
    for away in range(-EARLY_OR_LATE, EARLY_OR_LATE + 1):
        if compare_digest(totp(secret, at, away).encode(), code.encode()):
            return _counter(at) + away
    return None


def _counter(at: datetime) -> int:
    return int(at.timestamp()) // PERIOD


def _paper(account: Account) -> tuple[str, ...]:
    Authenticator.objects.filter(user=account, type=PAPER).delete()
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    return tuple(RecoveryCodes.activate(account).get_unused_codes())


def _told(row: Authenticator) -> Factor:
    left = len(row.wrap().get_unused_codes()) if row.type == PAPER else 0
    name = row.data.get("name", "") if row.type == PASSKEY else ""
    return Factor(row.pk, row.type, name, row.created_at, row.last_used_at, left)
