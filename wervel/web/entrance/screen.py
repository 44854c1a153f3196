"""How a page of the entrance is made: the frame of all pages, our own words, and who is in."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.web.visitor.screen import frame

EVERYWHERE = (
    "login",
    "login_passkey",
    "login_second",
    "invitation",
    "choose_password",
    "setup",
    "setup_app",
    "setup_passkey",
    "paper",
    "home",
    "logout",
    "my_login",
    "end_session",
    "remove_factor",
    "new_paper",
    "confirm",
    "password",
)


def show(
    request: HttpRequest,
    code: str,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with this page of the entrance, in this language."""
    page = {**around(request, code), **(context or {})}
    html = render_to_string(f"entrance/{template}.html", page, request)
    return HttpResponse(html, status=status, headers={"Content-Language": code})


def around(request: HttpRequest, code: str) -> dict[str, Any]:
    """What stands around every page inside: the frame of all pages, our words, and who is in."""
    actor = getattr(request, "actor", None)
    return {
        **frame(request, code),
        "e": LANGUAGES[code].entrance.ENTRANCE,
        "door": {name: reverse(f"{code}:{name}") for name in EVERYWHERE},
        "who": actor if actor and actor.role is not Role.NOBODY else None,
        "role_name": LANGUAGES[code].entrance.ROLES.get(actor.role.value, "") if actor else "",
    }


def words(code: str) -> Mapping[str, str]:
    """The words of the entrance in this language."""
    found: Mapping[str, str] = LANGUAGES[code].entrance.ENTRANCE
    return found


def go(code: str, page: str, *, onward: str = "", why: str = "") -> HttpResponse:
    """To another page of the entrance; also after a form was sent, so that Back sends no form."""
    address = reverse(f"{code}:{page}")
    asked = {name: value for name, value in (("next", onward), ("why", why)) if value}
    return redirect(reverse(f"{code}:{page}", query=asked) if asked else address)
