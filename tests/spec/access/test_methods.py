"""A way to ask that no row names is answered by 405, and does nothing, whoever asks."""

import pytest
from django.utils import timezone

from tests.spec.access.answers import (
    PEOPLE_AT_A_BROWSER,
    ROUTES,
    TABLE,
    VISITS,
    leads_to,
    prepared,
    route_of,
)
from tests.spec.access.cells import browser_of, somebody
from tests.spec.access.logged import last_row, rows_since
from tests.spec.access.program import STATIC

METHODS = ("get", "post", "put", "delete")


def _rows_of(name):
    return [row for row in TABLE if route_of(row).name == name and row in VISITS]


@pytest.mark.parametrize("name", sorted(name for name in ROUTES if _rows_of(name)))
def test_another_method_does_nothing(hospital, name):
    rows = _rows_of(name)
    methods = [method for method in METHODS if f"{method.upper()} {name}" not in rows]
    wrong = []
    with prepared(hospital, rows[0]) as (here, found):
        address = ROUTES[name].address(ROUTES[name].full_names[0], dict(found.kwargs), {})
        for person in PEOPLE_AT_A_BROWSER:
            may = any(TABLE[row][person] == "Y" for row in rows)
            wrong += _by_other_methods(here, person, address, methods, may, static=name == STATIC)
    assert wrong == []


def _by_other_methods(hospital, person, address, methods, may, *, static) -> list:
    with somebody(hospital, person, timezone.now()) as (here, by):
        browser, last = browser_of(here, person, by, timezone.now()), last_row()
        answers = [(method, getattr(browser, method)(address)) for method in methods]
        wrong = [
            (person, method, response.status_code)
            for method, response in answers
            if not _nothing(response, may=may, static=static)
        ]
        return wrong + [(person, row.event) for row in rows_since(last) if row.outcome == "0"]


def _nothing(response, *, may, static) -> bool:
    status = response.status_code
    if static:
        return status in (404, 405)  # WhiteNoise passes on what is no reading
    refused = status in (403, 404) or (status == 302 and leads_to(response) == "login")
    return status == 405 or (refused and not may)
