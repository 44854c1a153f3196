"""A way in of one's own: a passkey, or an app that shows codes. The first time, and for more."""

from dataclasses import dataclass

import qrcode
from allauth.mfa.adapter import get_adapter
from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.pathway.actors import Role, actor_of
from wervel.pathway.factors import (
    APP,
    PASSKEY,
    NewApp,
    NewPasskey,
    add_factor,
    fits,
    kinds_of,
    totp,
)
from wervel.pathway.invitations import accept_invitation
from wervel.pathway.logins import Account
from wervel.pathway.refusals import WrongLogin
from wervel.web.access import Asked, come_in, confirmed, public
from wervel.web.entrance import passkeys
from wervel.web.entrance.inside import PAPER, enter, halfway_of
from wervel.web.entrance.login import pages
from wervel.web.entrance.marks import Halfway
from wervel.web.entrance.problems import to_confirm
from wervel.web.entrance.screen import go, show, words

SECRET = "secret"  # noqa: S105 (a place in the session)


@dataclass(frozen=True, slots=True)
class Setting:
    """Who sets up a factor: somebody halfway in, or somebody inside who wants another."""

    account: Account
    halfway: Halfway | None


@public
@require_safe
def setup(request: Asked, code: str) -> HttpResponse:
    """Choose: a passkey, or a password with an app."""
    found = _setting(request, code)
    if isinstance(found, HttpResponse):
        return found
    invited = found.halfway is not None and bool(found.halfway.invitation)
    return show(request, code, "setup", {"invited": invited, "inside": found.halfway is None})


@public
@pages
def setup_app(request: Asked, code: str) -> HttpResponse:
    """An app: it takes a secret over, and shows by a code that it has it."""
    found = _setting(request, code)
    if isinstance(found, HttpResponse):
        return found
    if found.halfway and not found.halfway.chosen:
        return go(code, "choose_password")
    problem = ""
    secret = request.session.setdefault(SECRET, _new_secret())
    if request.method == "POST":
        typed = "".join(request.POST.get("code", "")[:40].split())
        if fits(secret, typed, request.at):
            request.session.pop(SECRET)
            return _done(request, code, found, NewApp(secret, typed))
        problem = words(code)["app_wrong"]
    address = get_adapter().build_totp_url(found.account, secret)
    context = {
        "problem": problem,
        "secret": " ".join(secret[n : n + 4] for n in range(0, len(secret), 4)),
        "address": address,
        "picture": picture(address),
        "demo_code": totp(secret, request.at) if settings.DEMO else "",
        "inside": found.halfway is None,
    }
    return show(request, code, "setup_app", context, status=422 if problem else 200)


@public
@pages
def setup_passkey(request: Asked, code: str) -> HttpResponse:
    """A passkey: the device makes it, and keeps its secret to itself."""
    found = _setting(request, code)
    if isinstance(found, HttpResponse):
        return found
    problem = ""
    if request.method == "POST":
        name = request.POST.get("name", "").strip() or request.session.get("device", "")
        try:
            made = passkeys.made_passkey(request, name)
        except WrongLogin:
            problem = words(code)["passkey_not_made"]
        else:
            return _done(request, code, found, made)
    context = {
        "problem": problem,
        "options": passkeys.options_to_make(found.account),
        "inside": found.halfway is None,
    }
    return show(request, code, "setup_passkey", context, status=422 if problem else 200)


def picture(text: str) -> tuple[int, str]:
    """A QR code as the size and the path of a drawing, so that no picture is loaded."""
    made = qrcode.QRCode(border=4)
    made.add_data(text)
    made.make()
    rows = made.get_matrix()
    dots = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dot in enumerate(row) if dot)
    return len(rows), "".join(dots)


def _setting(request: Asked, code: str) -> Setting | HttpResponse:
    """Who sets up, or where to go first."""
    come_in(request)
    if request.actor.role is not Role.NOBODY:
        assert request.actor.account is not None
        if not confirmed(request):
            return to_confirm(request)
        return Setting(request.actor.account, None)
    found = halfway_of(request)
    if found is None:
        return go(code, "login", why="again")
    halfway, account = found
    # Who has a factor shows it; only then may another be added.
    if not halfway.invitation and kinds_of(account) & {APP, PASSKEY}:
        return go(code, "login_second")
    return Setting(account, halfway)


def _done(request: Asked, code: str, found: Setting, new: NewApp | NewPasskey) -> HttpResponse:
    kind = APP if isinstance(new, NewApp) else PASSKEY
    halfway, account, address = found.halfway, found.account, request.actor.address
    if halfway is None:
        paper = add_factor(account=account, new=new, by=request.actor, at=request.at)
        if not paper:
            return go(code, "my_login")
        request.session[PAPER] = list(paper)
        return go(code, "paper")
    if halfway.invitation:
        password = halfway.password if kind == APP else ""
        paper = accept_invitation(
            number=halfway.invitation, password=password, new=new, address=address, at=request.at
        )
        account.refresh_from_db()
    else:
        by = actor_of(account, address=address)
        paper = add_factor(account=account, new=new, by=by, at=request.at)
    method = f"{halfway.method}+{kind}"
    return enter(request, code, account, method=method, onward=halfway.next, paper=paper)


def _new_secret() -> str:
    from allauth.mfa.totp.internal.auth import generate_totp_secret

    return generate_totp_secret()
