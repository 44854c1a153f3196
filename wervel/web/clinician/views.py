"""Show the rule book. A page never changes while Wervel runs, so each is made once and kept."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import urlencode
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from wervel.leaflet.book.book import book_of
from wervel.leaflet.book.entries import source_title
from wervel.leaflet.book.searching import LONGEST, search
from wervel.leaflet.book.words import BOOK_WORDS
from wervel.web.access import public
from wervel.web.clinician.pages import PAGES, TOOLS, NoSuchPage, Shown

OTHER = {"nl": "en", "en": "nl"}
MOST_FOUND = 60
"""So many statements are shown of what a search finds; whoever finds more types another word."""


@public
@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """To Dutch or English, as the browser asks."""
    response = redirect(f"book_{get_language_from_request(request)}:start")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@public
@require_safe
def page(request: HttpRequest, code: str, name: str, key: str = "") -> HttpResponse:
    """One page of the book; the browser may keep it, but asks each time whether it changed."""
    try:
        html, tag = _made(code, name, key, _wants_large(request))
    except NoSuchPage:
        return _missing(request, code)
    response = HttpResponse(html, headers={"Content-Language": code, "Cache-Control": "no-cache"})
    response.headers["ETag"] = tag
    patch_vary_headers(response, ["Cookie"])
    return get_conditional_response(request, etag=tag, response=response) or response


@public
@require_safe
def found(request: HttpRequest, code: str) -> HttpResponse:
    """What a query leads to; an ordinary form that asks, without a script."""
    query = " ".join(request.GET.get("q", "")[:LONGEST].split())
    result = search(query, code)
    words = BOOK_WORDS[code].page
    book = book_of(code)
    context = {
        "query": query,
        "count": len(result),
        "facts": [(fact.name, book.label(fact.name)) for fact in result.facts],
        "entries": result.entries[:MOST_FOUND],
        "more": len(result.entries) > MOST_FOUND,
        "sources": [(source, source_title(source, BOOK_WORDS[code])) for source in result.sources],
    }
    shown = Shown(words["search_title"], context)
    html = _render(
        code, "search", shown, f"?{urlencode({'q': query})}" if query else "", _wants_large(request)
    )
    return HttpResponse(html, headers={"Content-Language": code})


def _missing(request: HttpRequest, code: str) -> HttpResponse:
    shown = Shown(BOOK_WORDS[code].page["missing"])
    html = _render(code, "missing", shown, "", _wants_large(request))
    return HttpResponse(html, status=404, headers={"Content-Language": code})


def _wants_large(request: HttpRequest) -> bool:
    return request.COOKIES.get(settings.TEXT_COOKIE) == "large"


@cache
def _made(code: str, name: str, key: str, large: bool) -> tuple[str, str]:
    """A page and its tag. Only what the book holds is kept: the rest raises before."""
    shown = PAGES[name].make(book_of(code), key)
    html = _render(code, name, shown, key, large)
    return html, f'"{sha256(html.encode()).hexdigest()[:32]}"'


def _render(code: str, name: str, shown: Shown, key: str, large: bool) -> str:
    context = {**_frame(code, name, shown, key, large), **shown.context}
    return render_to_string(f"book/{name}.html", context)


def _frame(code: str, name: str, shown: Shown, key: str, large: bool) -> Mapping[str, Any]:
    """What stands around every page: words, parts of the book, the way back, the other language."""
    words, space = BOOK_WORDS[code], f"book_{code}"
    chapters = book_of(code).chapters
    return {
        "code": code,
        "ns": space,
        "page": words.page,
        "says": words.says,
        "w": words,
        "title": shown.title,
        "large": large,
        "other": OTHER[code],
        "other_name": BOOK_WORDS[OTHER[code]].page["language"],
        "other_url": _address(OTHER[code], name, key),
        "banner": words.language.frame.BANNER,
        "version_short": words.page["version_short"].format(
            version=book_of(code).guideline.version
        ),
        "nav_chapters": [
            (_address(code, "chapter", id), words.name("CHAPTERS", id)) for id in chapters
        ],
        "nav_tools": [(_address(code, tool, ""), words.page[tool]) for tool in TOOLS],
        "here": _address(code, name, key),
        "above": [(_address(code, up, of), said) for up, of, said in shown.above],
        "at_start": name == "start",
    }


def _address(code: str, name: str, key: str) -> str:
    space = f"book_{code}"
    if name == "missing":
        return reverse(f"{space}:start")
    if name in PAGES and PAGES[name].keyed:
        return reverse(f"{space}:{name}", args=[key])
    return reverse(f"{space}:{name}") + key
