"""Draw a page in one language: what every page needs, whatever it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from wervel.guideline.contact import PHONES
from wervel.leaflet.document import Card
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES
from wervel.web.templatetags.words import A_PHONE, dial

OTHER = {"nl": "en", "en": "nl"}


def show(
    request: HttpRequest,
    code: str,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with this page, in this language."""
    page = {**frame(request, code), **(context or {})}
    html = render_to_string(f"visitor/{template}.html", page, request)
    return HttpResponse(html, status=status, headers={"Content-Language": code})


def frame(request: HttpRequest, code: str) -> dict[str, Any]:
    """What stands around every page: words, banner, addresses, the other language, letter size."""
    words = LANGUAGES[code]
    return {
        "around": "visitor/frame.html",
        "code": code,
        "t": words.screens.SCREENS,
        "other": OTHER[code],
        "other_name": LANGUAGES[OTHER[code]].screens.SCREENS["language_name"],
        "other_url": _same_page(request, OTHER[code]),
        "banner": words.frame.BANNER,
        "intended_use": fill(words.frame.INTENDED_USE, {}, code),
        "phones": PHONES,
        "urls": {name: reverse(f"{code}:{name}") for name in SHOWN_EVERYWHERE},
        "demo": words.entrance.ENTRANCE["demo"] if settings.DEMO else "",
        "large": wants_large(request),
        "here": request.path,
    }


SHOWN_EVERYWHERE = (
    "start",
    "begin",
    "helping",
    "answers",
    "outcome",
    "wipe",
    "text",
    "intended_use",
    "privacy",
    "accessibility",
    "contact",
    "login",
)


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it is shown and as a telephone dials it."""

    shown: str
    dial: str


def calls(card: Card) -> tuple[Phone, ...]:
    """The numbers in the title of a card, to call with one touch.

    Only those: a large "call 112" under "call your GP" would send everybody to 112.
    """
    named = A_PHONE.findall(card.title.text)
    return tuple(Phone(number, dial(number)) for number in dict.fromkeys(named))


def wants_large(request: HttpRequest) -> bool:
    """Whether this browser asked for large letters."""
    return request.COOKIES.get(settings.TEXT_COOKIE) == "large"


def _same_page(request: HttpRequest, code: str) -> str:
    """The same page in the other language, or its start when the page is not one of ours."""
    match = request.resolver_match
    if match is None or not match.url_name or match.namespace not in OTHER:
        return reverse(f"{code}:start")
    page = "gone" if match.url_name in POSTED else match.url_name
    kwargs = {name: value for name, value in match.kwargs.items() if name != "code"}
    return reverse(f"{code}:start") if page == "gone" else reverse(f"{code}:{page}", kwargs=kwargs)


POSTED = frozenset(
    {
        "begin",
        "wipe",
        "text",
        "logout",
        "end_session",
        "remove_factor",
        "new_paper",
        "my_hand_in",
        "office_call_hand_in",
        "office_paper_hand_in",
        "alarm_take",
        "file_task",
        "file_join",
        "file_glass",
        "file_sign",
        "file_discussed",
    }
)
"""Addresses that only take something in, and show no page of their own."""
