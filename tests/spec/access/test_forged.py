"""Each form is taken only with its own token, from our own pages, by the way it is meant for."""

import pytest
from django.conf import settings
from django.middleware.csrf import _get_new_csrf_string
from django.test.client import ClientHandler
from django.utils import timezone

from tests.spec.access.answers import (
    PEOPLE_AT_A_BROWSER,
    TABLE,
    VISITS,
    ask,
    leads_to,
    prepared,
    route_of,
)
from tests.spec.access.cells import afresh, browser_of, somebody

FORMS = sorted(row for row in TABLE if row.startswith("POST ") and row in VISITS)
OURS = "http://testserver"
TOKEN = "csrfmiddlewaretoken"


@pytest.mark.parametrize("row", FORMS)
def test_a_forged_form_is_refused(hospital, row):
    """Each is tried by the first person who may, and would be taken if it were not forged."""
    own, others = _get_new_csrf_string(), _get_new_csrf_string()
    wrong = []
    with prepared(hospital, row) as (here, found):
        for why, token, headers, taken in (
            ("no token", None, {}, False),
            ("the token of another session", others, {"origin": OURS}, False),
            ("a token that is none", "x" * 32, {"origin": OURS}, False),
            ("from another site", own, {"origin": "https://evil.example"}, False),
            ("from nowhere", own, {"origin": "null"}, False),
            ("our own", own, {"origin": OURS}, True),
        ):
            response, rows = _send(here, found, row, own, token, headers)
            if (response.status_code != 403) != taken:
                wrong.append((why, response.status_code))
            if not taken and rows:
                wrong.append((why, [each.event for each in rows]))
    assert wrong == []


@pytest.mark.parametrize("row", FORMS)
def test_a_form_does_nothing_by_its_address(hospital, row):
    """By GET with the same words: what a link or a picture on another site can do."""
    name = _first(row)
    with somebody(hospital, name, timezone.now()) as (here, by):
        browser = browser_of(here, name, by, timezone.now())
        found = VISITS[row](here)
        if found.before:
            found.before(browser, here)
        form = found.form(browser) if callable(found.form) else found.form
        address = route_of(row).address(route_of(row).full_names[0], dict(found.kwargs), {})
        with afresh(here):
            plain = browser.get(address)
        response = browser.get(address, form)
        assert response.status_code == plain.status_code
        assert response.status_code in (200, 405) or leads_to(response) == leads_to(plain)


def _first(row) -> str:
    return next(name for name in PEOPLE_AT_A_BROWSER[::-1] if TABLE[row][name] == "Y")


def _send(hospital, found, row, own, token, headers):
    name = _first(row)
    with somebody(hospital, name, timezone.now()) as (here, by):
        browser = browser_of(here, name, by, timezone.now())

        def strict(browser, form):
            browser.cookies[settings.CSRF_COOKIE_NAME] = own
            browser.handler = ClientHandler(enforce_csrf_checks=True)
            return {**form, TOKEN: token} if token else form

        return ask(
            found, row, browser, route_of(row).full_names[0], here, headers=headers, last=strict
        )
