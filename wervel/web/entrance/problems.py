"""The answers to what is refused: one page each, the same for what exists and what does not."""

from datetime import timedelta
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from wervel.web.entrance.kept import keep
from wervel.web.entrance.screen import go, show, words
from wervel.web.visitor.problems import language_of
from wervel.web.visitor.screen import POSTED


def refused(request: HttpRequest) -> HttpResponse:
    """403: not for this person, or not here."""
    return _problem(request, "refused", 403)


def not_now(request: HttpRequest) -> HttpResponse:
    """409: not as things stand."""
    return _problem(request, "not_now", 409)


def stale(request: HttpRequest) -> HttpResponse:
    """409: somebody else changed it meanwhile."""
    return _problem(request, "stale", 409)


def too_often(request: HttpRequest, wait: timedelta) -> HttpResponse:
    """429: too many tries; says how long to wait."""
    response = _problem(request, "too_often", 429, minutes=ceil(wait.total_seconds() / 60))
    response.headers["Retry-After"] = str(ceil(wait.total_seconds()))
    return response


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: the log or the database takes nothing now, so nothing happened and nothing is shown."""
    response = _problem(request, "unavailable", 503)
    response.headers["Retry-After"] = "60"
    return response


def to_login(request: HttpRequest, why: str) -> HttpResponse:
    """To the login, and back here afterwards; a form that was sent is not sent again.

    What was typed in it waits for the same person, when the form says whose it is.
    """
    if request.method == "POST":
        keep(request)
    match = request.resolver_match
    takes_only = request.method == "POST" and match is not None and match.url_name in POSTED
    here = "" if takes_only else request.path
    return go(language_of(request), "login", onward=here, why=why)


def to_confirm(request: HttpRequest) -> HttpResponse:
    """To show the second factor again, and back here."""
    code = language_of(request)
    here = request.path if request.method in ("GET", "HEAD") else reverse(f"{code}:my_login")
    return go(code, "confirm", onward=here)


def _problem(
    request: HttpRequest, name: str, status: int, *, minutes: int | None = None
) -> HttpResponse:
    code = language_of(request)
    said = words(code)
    context = {"title": said[f"{name}_title"], "text": said[f"{name}_text"], "minutes": minutes}
    return show(request, code, "problem", context, status=status)
