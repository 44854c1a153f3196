"""Walk through the running program as somebody: every page they can reach, every form on it."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from itertools import islice, product
from urllib.parse import urljoin, urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, Resolver404, resolve, reverse

from tests.corpus.page import Form, Page
from tests.corpus.people import routes

PAGES_A_ROUTE = 3
"""Pages of one route differ in what they show; a few are enough to find its forms."""


@dataclass(frozen=True)
class Found:
    """A form, on a page."""

    page: str
    form: Form
    action: str

    @property
    def name(self) -> str:
        """By what it is known: the route it goes to, without the language, and its fields."""
        fields = ",".join(sorted(self.form.fields))
        return f"{self.form.method} {plain(route_of(self.action))}({fields})"


def route_of(address: str) -> str:
    """The full name of the route of an address; empty when there is none."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def plain(route: str) -> str:
    """A route without its language."""
    return route.removeprefix("nl:").removeprefix("en:").replace("book_nl", "book")


def addresses(numbers: Mapping[str, tuple[object, ...]], language: str) -> Iterator[str]:
    """The addresses of every route, as far as we know what may stand in them."""
    for name, _, pattern in routes():
        if name.startswith(("nl:", "en:", "book_")) and f"{language}:" not in f"{name}:":
            continue
        asked = list(pattern.converters)
        if all(word in numbers for word in asked):
            for values in islice(product(*(numbers[word] for word in asked)), PAGES_A_ROUTE):
                try:
                    yield reverse(name, kwargs=dict(zip(asked, values, strict=True)))
                except NoReverseMatch:
                    continue


def walk(browser: Client, start: list[str], language: str) -> Iterator[tuple[str, HttpResponse]]:
    """Each page that can be reached by address or by a link, a few of each route."""
    seen: set[str] = set()
    visits: dict[str, int] = {}
    todo = list(start)
    while todo:
        address = todo.pop(0)
        route = route_of(address)
        other = "en" if language == "nl" else "nl"
        if address in seen or not route or route.startswith((f"{other}:", f"book_{other}")):
            continue
        seen.add(address)
        visits[route] = visits.get(route, 0) + 1
        if visits[route] > PAGES_A_ROUTE:
            continue
        cookies = copy(browser.cookies)
        with transaction.atomic():
            answer = browser.get(address)
            transaction.set_rollback(True)
        browser.cookies = cookies
        yield address, answer
        if answer.status_code in (301, 302):
            todo.append(urljoin(address, answer.headers["Location"]))
        elif is_html(answer):
            links = Page(answer.content.decode()).links
            todo += [urljoin(address, link) for link in links if not link.startswith("#")]


def forms_on(address: str, answer: HttpResponse) -> Iterator[Found]:
    """The forms of a page, each with where it goes."""
    if is_html(answer):
        for form in Page(answer.content.decode()).forms:
            yield Found(address, form, urljoin(address, form.action or address))


def is_html(answer: HttpResponse) -> bool:
    """Whether this is a page, and not a file or a way onward."""
    return answer.status_code != 304 and answer.headers.get("Content-Type", "").startswith(
        "text/html"
    )
