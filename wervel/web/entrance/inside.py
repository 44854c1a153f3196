"""The moment of coming in: one new session, its row in the log, and this browser known."""

from collections.abc import Sequence

from django.contrib import auth
from django.http import HttpResponse
from django.shortcuts import redirect

from wervel.pathway.logins import Account, known_account, logging_in
from wervel.web.access import Asked
from wervel.web.entrance.kept import carried
from wervel.web.entrance.marks import (
    Halfway,
    forget_halfway,
    read_halfway,
    safe_next,
    write_halfway,
    write_mark,
)
from wervel.web.entrance.screen import go
from wervel.web.limits import know_device

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAPER = "paper"


def come_halfway(request: Asked, halfway: Halfway) -> None:
    """The first of two was shown: a session of its own, in which nobody is logged in yet."""
    with carried(request, halfway.account):
        request.session.flush()
        write_halfway(request, halfway)


def halfway_of(request: Asked) -> tuple[Halfway, Account] | None:
    """How far somebody is, and whose account it is; ``None`` when they must begin anew."""
    halfway = read_halfway(request, request.at)
    account = known_account(halfway.account) if halfway else None
    if halfway is None or account is None:
        forget_halfway(request)
        return None
    return halfway, account


def enter(
    request: Asked,
    code: str,
    account: Account,
    *,
    method: str,
    onward: str = "",
    paper: Sequence[str] = (),
) -> HttpResponse:
    """Log somebody in who showed two factors, and go on to where they were going."""
    before = account.last_login
    with logging_in(account, method=method, address=request.actor.address, at=request.at):
        with carried(request, str(account.pk)):
            request.session.flush()  # nothing else of before, and another key
            auth.login(request, account, backend=BACKEND)
        write_mark(request, method=method, last_at=before, at=request.at)
        if paper:
            request.session[PAPER] = list(paper)
        request.session.save()
    ours = safe_next(onward)
    response = go(code, "paper") if paper else redirect(ours) if ours else go(code, "home")
    know_device(request, response, account.login)
    return response
