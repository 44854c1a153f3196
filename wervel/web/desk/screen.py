"""How a page of the desk is made: the frame of all pages inside, its words, and the ways on."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wervel.leaflet.language import LANGUAGES
from wervel.web.access import Asked
from wervel.web.entrance.kept import whose
from wervel.web.entrance.screen import around
from wervel.web.ways import ways_of

pages = require_http_methods(["GET", "HEAD", "POST"])


def show(
    request: Asked,
    code: str,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with this page of the desk, in this language."""
    page = {
        **around(request, code),
        "d": words(code),
        "post": LANGUAGES[code].post.DESK,
        "ways": ways_of(request.actor.role, code),
        "whose": whose(request.actor.account) if request.actor.account else "",
        "way_now": request.resolver_match.url_name if request.resolver_match else "",
        **(context or {}),
    }
    html = render_to_string(f"desk/{template}.html", page, request)
    return HttpResponse(html, status=status, headers={"Content-Language": code})


def words(code: str) -> Mapping[str, str]:
    """The words of the desk in this language."""
    found: Mapping[str, str] = LANGUAGES[code].desk.DESK
    return found


def at(code: str, page: str, *args: object) -> str:
    """The address of a page of the desk."""
    return reverse(f"{code}:{page}", args=args)


def go(code: str, page: str, *args: object) -> HttpResponse:
    """To another page, also after a form was sent, so that Back sends no form."""
    return redirect(at(code, page, *args))
