"""What was typed when a session had ended: kept for who typed it, until they are in again.

Such a form carries, signed, whose it is. It is never done by itself: after logging in the page
comes back with what was typed, and somebody else in the same browser never sees it. It waits in
the session that begins at the login, encrypted and for as long as any session, and is shown once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, QueryDict

from wervel.pathway.logins import Account

PLACE = "kept"
WHOSE = "whose"
SALT = "wervel.kept"
LEFT_OUT = ("csrfmiddlewaretoken", WHOSE)
LONGEST = 20_000


def whose(account: Account) -> str:
    """The mark for a form: who has it before them."""
    return signing.dumps(str(account.pk), salt=SALT)


def keep(request: HttpRequest) -> None:
    """Keep what was sent after the session had ended, when it says whose it is."""
    try:
        account = signing.loads(
            request.POST.get(WHOSE, ""), salt=SALT, max_age=settings.SESSION_LONG_SECONDS
        )
    except signing.BadSignature:
        return
    typed = request.POST.copy()
    for name in LEFT_OUT:
        typed.pop(name, None)
    written = typed.urlencode()
    if len(written) <= LONGEST:
        held = {"account": str(account), "path": request.path, "typed": written}
        request.session[PLACE] = held


@contextmanager
def carried(request: HttpRequest, account: str) -> Iterator[None]:
    """Over the change of a session at a login: for the same person it comes along."""
    held: dict[str, Any] | None = request.session.get(PLACE)
    yield
    if held is not None and held["account"] == account:
        request.session[PLACE] = held


def kept(request: HttpRequest) -> QueryDict | None:
    """What was typed on this page before, once; ``None`` when nothing was."""
    held: dict[str, Any] | None = request.session.get(PLACE)
    if held is None or held["path"] != request.path:
        return None
    del request.session[PLACE]
    mine = request.user.is_authenticated and held["account"] == str(request.user.pk)
    return QueryDict(held["typed"]) if mine else None
