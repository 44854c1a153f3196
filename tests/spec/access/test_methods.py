"""A way to ask that no row names is answered by 405, and does nothing, whoever asks."""

import pytest
from django.utils import timezone

from tests.spec.access.answers import PEOPLE_AT_A_BROWSER, ROUTES, TABLE, VISITS, leads_to, route_of
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
    for person in PEOPLE_AT_A_BROWSER:
        with somebody(hospital, person, timezone.now()) as (here, by):
            visit = VISITS[rows[0]](here)
            address = ROUTES[name].address(ROUTES[name].full_names[0], dict(visit.kwargs), {})
            may = any(TABLE[row][person] == "Y" for row in rows)
            browser, last = browser_of(here, person, by, timezone.now()), last_row()
            for method in methods:
                response = getattr(browser, method)(address)
                if not _nothing(response, may=may, static=name == STATIC):
                    wrong.append((person, method, response.status_code))
            wrong += [(person, row.event) for row in rows_since(last) if row.outcome == "0"]
    assert wrong == []


def _nothing(response, *, may, static) -> bool:
    status = response.status_code
    if static:
        return status in (404, 405)  # WhiteNoise passes on what is no reading
    refused = status in (403, 404) or (status == 302 and leads_to(response) == "login")
    return status == 405 or (refused and not may)
