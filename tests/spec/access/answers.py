"""A row of the routes, done by one person: what came back, and what it left in the log."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone

from tests.integration.record.hospital import Hospital
from tests.spec.access.cells import afresh, browser_of, somebody
from tests.spec.access.logged import last_row, rows_since
from tests.spec.access.people import PEOPLE
from tests.spec.access.program import Route, routes, without_language
from tests.spec.access.table import by_hand, named, tables
from tests.spec.access.visit import Visit
from wervel.pathway.actors import Actor
from wervel.record.models import AuditRow
from wervel.web.access import access_of

TABLE = tables("routes", words=2)
VISITS = by_hand("visits", "VISITS")
SILENT = named("visits", "SILENT")
"""Rows that leave nothing in the log when they are done: what they show is of nobody."""
ROUTES = routes()
PEOPLE_AT_A_BROWSER = tuple(name for name in PEOPLE if name != "worker")
"""Wervel's own worker has no browser."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person got for one row."""

    response: HttpResponse
    visit: Visit
    by: Actor
    rows: list[AuditRow]

    @property
    def cell(self) -> str:
        """How this answer is written in a table; a status that belongs in none as a number."""
        status = self.response.status_code
        if status in (403, 404):
            return "."
        if status < 300:
            return "Y" if not self.visit.done else str(status)
        if status not in (301, 302, 303):
            return str(status)
        to = leads_to(self.response)
        if self.visit.done:
            return "Y" if to == self.visit.done else "L" if to == "login" else f"to {to}"
        return {"login": "L", "confirm": "to confirm"}.get(to, "Y")


def route_of(row: str) -> Route:
    """``POST setup_app/invited`` is a row of the route ``setup_app``."""
    return ROUTES[row.partition(" ")[2].partition("/")[0]]


def is_public(route: Route) -> bool:
    return all(access_of(view) and access_of(view).public for view in route.views)


def leads_to(response: HttpResponse) -> str:
    """The name of the page of ours that a redirect leads to."""
    try:
        return without_language(resolve(response.headers["Location"].partition("?")[0]).view_name)
    except Resolver404:
        return "elsewhere"


def visit(hospital: Hospital, row: str, browser: Client, full_name: str) -> tuple:
    """Do one row in this browser; the answer and the rows that it left."""
    found = VISITS[row](hospital)
    return found, *ask(found, row, browser, full_name, hospital)


def ask(
    found: Visit,
    row: str,
    browser: Client,
    full_name: str,
    hospital: Hospital,
    *,
    last: Callable[[Client, dict], dict] = lambda _browser, form: form,
    headers: Mapping[str, str] | None = None,
) -> tuple[HttpResponse, list[AuditRow]]:
    """The same for a visit that is known already; ``last`` changes browser or form at the end."""
    if found.before:
        found.before(browser, hospital)
    form = found.form(browser) if callable(found.form) else found.form
    query = found.query(browser) if callable(found.query) else found.query
    address = route_of(row).address(full_name, dict(found.kwargs), dict(query))
    form = last(browser, dict(form))
    before = last_row()
    method = row.partition(" ")[0].lower()
    response = getattr(browser, method)(address, form or None, headers=headers)
    return response, rows_since(before)


@contextmanager
def prepared(hospital: Hospital, row: str) -> Iterator[tuple[Hospital, Visit]]:
    """A hospital made ready for one row, once for all who come; nothing of it is left."""
    with afresh(hospital) as here:
        yield here, VISITS[row](here)


def answer(hospital: Hospital, found: Visit, row: str, name: str, full_name: str) -> Answer:
    """One cell, in a hospital of its own that is ready for it; nothing of it is left."""
    at = timezone.now()
    with somebody(hospital, name, at) as (here, by):
        browser = browser_of(here, name, by, at)
        response, rows = ask(found, row, browser, full_name, here)
        return Answer(response, found, by, rows)
