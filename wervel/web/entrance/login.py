"""Logging in: login and password, or a passkey; then the second factor."""

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from wervel.pathway.actors import Role
from wervel.pathway.factors import APP, PAPER, PASSKEY, check_code, code_now, kinds_of
from wervel.pathway.logins import Account, end_session, try_password
from wervel.pathway.refusals import TooOften, WrongLogin
from wervel.web.access import Asked, come_in, public
from wervel.web.entrance import passkeys
from wervel.web.entrance.inside import come_halfway, enter, halfway_of
from wervel.web.entrance.marks import (
    Halfway,
    forget_halfway,
    mark_of_session,
    safe_next,
)
from wervel.web.entrance.screen import go, show, words
from wervel.web.limits import device_of

pages = require_http_methods(["GET", "HEAD", "POST"])
WHYS = frozenset({"idle", "longest", "again", "out", "sign_on"})
"""Why somebody stands here, as far as an address may say."""


@public
@pages
@csp_update({"form-action": settings.SIGN_ON_ORIGINS})  # type: ignore[arg-type]
def login(request: Asked, code: str) -> HttpResponse:
    """Login and password; the answer to what does not fit is always the same."""
    if request.method == "POST":
        return _try(request, code)
    come_in(request)
    if request.actor.role is not Role.NOBODY:
        return go(code, "home")
    return _page(request, code, onward=safe_next(request.GET.get("next", "")))


@public
@pages
def login_passkey(request: Asked, code: str) -> HttpResponse:
    """A passkey instead of login and password. The browser needs a script for that."""
    problem = ""
    onward = safe_next(request.POST.get("next", request.GET.get("next", "")))
    if request.method == "POST":
        try:
            account = passkeys.account_by_passkey(request)
        except WrongLogin:
            problem = words(code)["passkey_wrong"]
        else:
            return enter(request, code, account, method=PASSKEY, onward=onward)
    context = {"options": passkeys.options_to_use(), "problem": problem, "next": onward}
    return show(request, code, "login_passkey", context, status=422 if problem else 200)


@public
@pages
def login_second(request: Asked, code: str) -> HttpResponse:
    """The second of two: a code of the app or of the paper, or a passkey."""
    found = halfway_of(request)
    if found is None:
        return go(code, "login", why="again")
    halfway, account = found
    if halfway.invitation or not kinds_of(account) & {APP, PASSKEY}:
        return go(code, "setup")
    problem = ""
    if request.method == "POST":
        try:
            method = f"{halfway.method}+{shown_factor(request, account)}"
        except WrongLogin:
            problem = words(code)["code_wrong"]
        except TooOften:
            forget_halfway(request)  # five tries, then a new login
            raise
        else:
            return enter(request, code, account, method=method, onward=halfway.next)
    return show(
        request,
        code,
        "second",
        {**asking(request, account), "problem": problem},
        status=422 if problem else 200,
    )


@public
@require_POST
def logout(request: Asked, code: str) -> HttpResponse:
    """Out: the session is gone on our side too."""
    come_in(request)
    if request.actor.role is not Role.NOBODY:
        mark = mark_of_session(request)
        end_session(mark=mark, why="out", by=request.actor, at=request.at)
    request.session.flush()
    return go(code, "login", why="out")


def shown_factor(request: Asked, account: Account) -> str:
    """Which second factor was shown; raises ``WrongLogin`` or ``TooOften``."""
    if "credential" in request.POST:
        passkeys.check_passkey(request, account)
        return PASSKEY
    text = request.POST.get("code", "")[:40]
    return check_code(account=account, text=text, by=request.actor, at=request.at)


def asking(request: Asked, account: Account) -> dict[str, object]:
    """What a page needs to ask somebody for a second factor."""
    kinds = kinds_of(account)
    return {
        "with_code": bool(kinds & {APP, PAPER}),
        "with_app": APP in kinds,
        "options": passkeys.options_to_use(account) if PASSKEY in kinds else "",
        "demo_code": code_now(account, request.at) if settings.DEMO else "",
    }


def _try(request: Asked, code: str) -> HttpResponse:
    name, password = request.POST.get("login", ""), request.POST.get("password", "")
    onward = safe_next(request.POST.get("next", ""))
    device = device_of(request, name)
    try:
        account = try_password(
            login=name, password=password, device=device, by=request.actor, at=request.at
        )
    except WrongLogin:
        return _page(request, code, onward=onward, name=name[:254], problem=True)
    come_halfway(
        request,
        Halfway(str(account.pk), "password", request.at.isoformat(), onward, account.login),
    )
    return go(code, "login_second")


def _page(
    request: Asked, code: str, *, onward: str, name: str = "", problem: bool = False
) -> HttpResponse:
    why = request.GET.get("why", "")
    context = {
        "next": onward,
        "name": name,
        "problem": words(code)["login_wrong"] if problem else "",
        "why": words(code)[f"why_{why}"] if why in WHYS else "",
        "services": [
            {"id": service["id"], "label": _label(code, service["name"])}
            for service in settings.SIGN_ON.values()
        ],
    }
    return show(request, code, "login", context, status=422 if problem else 200)


def _label(code: str, name: str) -> str:
    return words(code)["login_service"].replace("{service}", name)
