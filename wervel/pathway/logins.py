"""Coming in and going out: passwords are tried, logins happen, sessions end; each leaves a row.

Nobody learns here whether a login exists: the same refusal, after the same work. A stranger who
keeps trying makes the owner wait only where the owner was never before: tries from a browser that
logged in earlier (``device``) are counted apart.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from wervel.pathway.actors import Actor, Role, actor_of
from wervel.pathway.events import event, note_refusal
from wervel.pathway.refusals import TooOften, WrongLogin
from wervel.record.attempts import Limit, forget_attempts, give_back, take_attempt
from wervel.record.encrypted import mark_of
from wervel.record.models.accounts import Account as Account  # the doors know it by this name
from wervel.record.sessions import (
    OpenSession,
    mark_of_key,
    remove_expired,
    remove_sessions,
    sessions_of,
)

FIVE_MINUTES = timedelta(minutes=5)
LIMITS = {
    "login": Limit(5, FIVE_MINUTES),
    "code": Limit(5, FIVE_MINUTES),
    "address": Limit(50, FIVE_MINUTES),
}
"""How many tries may fail: of one login, of one second factor, from one address (safety.md 3.6)."""
LONGEST_PASSWORD = 1000
"""Hashing a book would keep the machine busy; nobody types one."""
LONGEST_LOGIN = 254


def try_password(*, login: str, password: str, device: str, by: Actor, at: datetime) -> Account:
    """The account that this login and password open, as far as a password can.

    ``device`` is empty, or the mark of a browser in which this login was used before. Raises
    ``WrongLogin``, or ``TooOften`` before anything is tried.
    """
    # A NUL is in no login, and PostgreSQL takes none.
    name = login.replace("\x00", "\ufffd").strip().casefold()[:LONGEST_LOGIN]
    account = Account.objects.filter(login=name).first()
    with counted("login", f"{name}/{device}", about=account or name, by=by, at=at):
        right = len(password) <= LONGEST_PASSWORD and _fits(account, password)
        if account is None or not right or not account.is_active:
            raise WrongLogin
        return account


@contextmanager
def counted(
    what: str, name: str, *, about: Account | str, by: Actor, at: datetime
) -> Iterator[None]:
    """One try at a door: counted beforehand, given back when it goes well, logged when not.

    The address counts too; for what has no limit of its own, the address alone. Outside a
    transaction: a refusal must stay counted.
    """
    places = {"address": by.address, what: name}
    limited = {place: key for place, key in places.items() if place in LIMITS}
    for place, key in limited.items():
        wait = take_attempt(place, key, limit=LIMITS[place], at=at)
        if wait is not None:
            note_login_refused(about, why=f"{what}:too_often", by=by, at=at)
            raise TooOften(wait)
    try:
        yield
    except WrongLogin:
        note_login_refused(about, why=what, by=by, at=at)
        raise
    for place, key in limited.items():
        give_back(place, key, at=at)


def note_login_refused(about: Account | str, *, why: str, by: Actor, at: datetime) -> None:
    """Somebody did not get in. A login that nobody has is kept as a mark: it may be a password."""
    if isinstance(about, Account):
        kind, number = "account", str(about.pk)
    else:
        kind, number = "login", mark_of(about)
    note_refusal("login.refused", by=by, at=at, detail=why, kind=kind, number=number)


@contextmanager
def logging_in(account: Account, *, method: str, address: str, at: datetime) -> Iterator[Actor]:
    """Somebody comes in: what the door does within this happens with its row, or not at all.

    Raises ``NotAllowed`` for an account that belongs to nobody today.
    """
    by = actor_of(account, address=address)
    with event("login.succeeded", by=by, at=at) as telling:
        telling.detail = method
        telling.object("account", account.pk)
        yield by


@contextmanager
def confirming(*, method: str, by: Actor, at: datetime) -> Iterator[None]:
    """Somebody who is in shows again that it is them, before something that matters."""
    with event("login.confirmed", by=by, at=at) as telling:
        telling.detail = method
        yield


def end_session(*, mark: str, why: str, by: Actor, at: datetime) -> None:
    """One session is over: logged out, idle, or it lasted long enough."""
    if by.account is None:
        return
    with event("session.ended", by=by, at=at) as telling:
        telling.detail = why
        telling.object("session", mark)
        remove_sessions(by.account, only=mark)


def end_other_sessions(*, mark: str, by: Actor, at: datetime, only: str = "") -> int:
    """Somebody ends their sessions in other browsers: one of them, or all but this one."""
    with event("session.ended", by=by, at=at) as telling:
        assert by.account is not None
        telling.detail = "one" if only else "others"
        telling.object("session", only or mark)
        return remove_sessions(by.account, only=only, but=mark)


def open_sessions(*, by: Actor) -> tuple[OpenSession, ...]:
    """Where somebody is logged in, for themselves to see."""
    return sessions_of(by.account) if by.account else ()


def session_mark(key: str) -> str:
    """The name under which a session is kept and shown; the key cannot be had from it."""
    return mark_of_key(key)


def change_password(*, password: str, mark: str, by: Actor, at: datetime) -> Account:
    """Another password; it was found good enough at the door. Other sessions end."""
    with event("password.changed", by=by, at=at) as telling:
        assert by.account is not None
        telling.object("account", by.account.pk)
        by.account.set_password(password)
        by.account.save(update_fields=("password",))
        remove_sessions(by.account, but=mark)
        return by.account


def refuse_page(*, page: str, by: Actor, at: datetime, patient: UUID | None = None) -> None:
    """Somebody asked for a page that is not for their role, perhaps about a patient."""
    note_refusal(
        "page.refused",
        by=by,
        at=at,
        detail="role",
        kind="page",
        number=page[:64],
        patient=patient,
    )


def clear_away(*, at: datetime) -> int:
    """Old sessions and tries; nobody looks at them any more. How many there were."""
    with transaction.atomic():
        return remove_expired() + forget_attempts(at - timedelta(days=2))


def known_account(number: str) -> Account | None:
    """The account with this number, when it is open."""
    return Account.objects.filter(pk=number, is_active=True).first()


def own_name(by: Actor) -> str:
    """What to call somebody who is logged in; a patient's name stands with the patient alone."""
    patient = getattr(by.account, "patient", None)
    return str(patient.name) if patient else by.name


def stranger(address: str) -> Actor:
    """Somebody at the door of whom only the address is known."""
    return Actor(None, Role.NOBODY, address=address)


def _fits(account: Account | None, password: str) -> bool:
    # The same hashing for a login that nobody has, and for an account without a password.
    if account is None or not account.has_usable_password():
        make_password(password)
        return False
    return check_password(password, account.password)
