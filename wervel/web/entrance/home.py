"""Inside: who you are here, and what you see and change of your own logins."""

from django.contrib import auth
from django.http import HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.factors import PAPER as PAPER_CODES
from wervel.pathway.factors import factors_of, new_paper_codes, remove_factor
from wervel.pathway.logins import (
    change_password,
    confirming,
    end_other_sessions,
    open_sessions,
    own_name,
)
from wervel.pathway.refusals import WrongLogin
from wervel.web.access import Asked, only
from wervel.web.entrance.inside import PAPER
from wervel.web.entrance.login import asking, pages, shown_factor
from wervel.web.entrance.marks import mark_of_session, read_mark, safe_next
from wervel.web.entrance.passwords import password_problem
from wervel.web.entrance.screen import go, show, words
from wervel.web.ways import ways_of


@only()
@require_safe
def home(request: Asked, code: str) -> HttpResponse:
    """The first page inside: who, in which role, when before, and what there is to do."""
    mark = read_mark(request)
    context = {
        "name": own_name(request.actor),
        "last_at": mark.last_at if mark else None,
        "may": LANGUAGES[code].entrance.MAY.get(request.actor.role.value, ()),
        "ways": ways_of(request.actor.role, code),
    }
    return show(request, code, "home", context)


@only()
@require_safe
def my_login(request: Asked, code: str) -> HttpResponse:
    """One's own second factors, and where one is logged in."""
    assert request.actor.account is not None
    factors = factors_of(request.actor.account)
    context = {
        "sessions": open_sessions(by=request.actor),
        "here_mark": mark_of_session(request),
        "factors": factors,
        "several": sum(factor.kind != PAPER_CODES for factor in factors) > 1,
        "has_password": request.actor.account.has_usable_password(),
        "login_name": request.actor.account.login,
    }
    return show(request, code, "my_login", context)


@only()
@require_POST
def end_session(request: Asked, code: str) -> HttpResponse:
    """End one other session of one's own, or all others."""
    mark, which = mark_of_session(request), request.POST.get("session", "")[:40]
    end_other_sessions(mark=mark, only=which, by=request.actor, at=request.at)
    return go(code, "my_login")


@only(confirmed=True)
@require_POST
def take_factor_away(request: Asked, code: str) -> HttpResponse:
    """A passkey or app that is lost opens nothing any more."""
    number = request.POST.get("factor", "")
    remove_factor(
        number=int(number) if number.isdecimal() and len(number) < 10 else 0,
        by=request.actor,
        at=request.at,
    )
    return go(code, "my_login")


@only(confirmed=True)
@require_POST
def new_paper(request: Asked, code: str) -> HttpResponse:
    """New codes on paper."""
    request.session[PAPER] = list(new_paper_codes(by=request.actor, at=request.at))
    return go(code, "paper")


@only()
@require_safe
def paper(request: Asked, code: str) -> HttpResponse:
    """The codes to write down: shown once."""
    codes = request.session.pop(PAPER, None)
    return show(request, code, "paper", {"codes": codes}) if codes else go(code, "home")


@only()
@pages
def confirm(request: Asked, code: str) -> HttpResponse:
    """Show the second factor again, before something that matters."""
    account = request.actor.account
    assert account is not None
    onward = safe_next(request.POST.get("next", request.GET.get("next", "")))
    problem = ""
    if request.method == "POST":
        try:
            method = shown_factor(request, account)
        except WrongLogin:
            problem = words(code)["code_wrong"]
        else:
            with confirming(method=method, by=request.actor, at=request.at):
                request.session.cycle_key()
                request.session["confirmed_at"] = request.at.isoformat()
                request.session.save()
            rotate_token(request)
            return redirect(onward) if onward else go(code, "my_login")
    context = {**asking(request, account), "problem": problem, "next": onward}
    return show(request, code, "confirm", context, status=422 if problem else 200)


@only(confirmed=True)
@pages
def password(request: Asked, code: str) -> HttpResponse:
    """Another password. All other sessions end."""
    account = request.actor.account
    assert account is not None
    problem = ""
    if request.method == "POST":
        new = request.POST.get("password", "")
        problem = password_problem(new, request.POST.get("again", ""), account, code)
        if not problem:
            mark = mark_of_session(request)
            changed = change_password(password=new, mark=mark, by=request.actor, at=request.at)
            auth.update_session_auth_hash(request, changed)
            return go(code, "my_login")
    context = {"problem": problem, "login": account.login}
    return show(request, code, "password", context, status=422 if problem else 200)
