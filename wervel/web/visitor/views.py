"""The quiet pages: the start, what is said about Wervel, letter size, the emergency page."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_POST, require_safe

from wervel.guideline.contact import LOCATIONS
from wervel.leaflet.language import LANGUAGES
from wervel.web.access import public
from wervel.web.visitor.screen import show
from wervel.web.visitor.story import forget_story, read_story

EMERGENCY_PAGE = Path(__file__).parents[1] / "static" / "emergency" / "index.html"
EMERGENCY = EMERGENCY_PAGE.read_text("utf-8")


def _hash_of_style(page: str) -> str:
    """What lets a browser use the one style that stands in a page, and no other."""
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    digest = sha256(style.group(1).encode() if style else b"").digest()
    return f"'sha256-{b64encode(digest).decode()}'"


@public
@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """To Dutch or English, as the browser asks; Dutch when it does not say."""
    response = redirect(f"{get_language_from_request(request)}:start")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@public
@require_safe
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Three choices, and what happens with your answers."""
    story = read_story(request)
    return show(request, code, "start", {"unfinished": story is not None and bool(story.seen)})


@public
@require_safe
def helping(request: HttpRequest, code: str) -> HttpResponse:
    """For somebody who fills in the answers of another."""
    return show(request, code, "helping")


@public
@require_safe
def about(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """A page about Wervel itself: intended use, privacy, accessibility, contact."""
    about = LANGUAGES[code].screens.ABOUT.get(name, ())
    context = {"name": name, "parts": about, "locations": LOCATIONS if name == "contact" else ()}
    title = LANGUAGES[code].screens.SCREENS[f"{name}_title"]
    return show(request, code, "about", {**context, "title": title})


@public
@require_POST
def wipe(request: HttpRequest, code: str) -> HttpResponse:  # noqa: ARG001
    """Erase all answers on this device."""
    response = redirect(f"{code}:erased")
    forget_story(response)
    return response


@public
@require_safe
def erased(request: HttpRequest, code: str) -> HttpResponse:
    """Say that the answers are gone."""
    return show(request, code, "erased")


@public
@require_POST
def text(request: HttpRequest, code: str) -> HttpResponse:
    """Large letters or ordinary ones, until the browser closes; then back to the page."""
    here = request.POST.get("here", "")
    safe = here.startswith(f"/{code}/") and url_has_allowed_host_and_scheme(
        here, allowed_hosts=None
    )
    response = redirect(here) if safe else redirect(f"{code}:start")
    keep_text_size(request, response)
    return response


def keep_text_size(request: HttpRequest, response: HttpResponse) -> None:
    """Remember the letter size that was asked for; it says nothing of the person's answers."""
    response.set_cookie(
        settings.TEXT_COOKIE,
        "large" if request.POST.get("text") == "large" else "ordinary",
        secure=settings.COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


@public
@require_safe
@csp_replace({"style-src": [_hash_of_style(EMERGENCY)], "script-src": None, "img-src": None})
def emergency(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The emergency page as it also stands apart from Wervel; it may be kept for an hour."""
    return HttpResponse(EMERGENCY, headers={"Cache-Control": "public, max-age=3600"})
