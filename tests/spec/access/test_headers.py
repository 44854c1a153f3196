"""Every header of safety.md 3.6, also where no page is: files, errors, redirects, refusals.

The cells of the matrix look at the headers of every answer too (test_routes.py).
"""

import pytest
from django.test import Client
from django.utils import timezone

from tests.spec.access.answers import ROUTES, TABLE, VISITS, route_of, visit
from tests.spec.access.cells import logged_in
from tests.spec.access.headers import check_headers
from tests.spec.access.no_log import the_log_takes_nothing
from tests.spec.access.program import static_files
from wervel.web.access import access_of

YEAR = 365 * 24 * 60 * 60


@pytest.mark.parametrize("file", static_files())
def test_files(file):
    response = Client().get(f"/static/{file}")
    assert response.status_code == 200
    check_headers(response)


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("get", "/no-such-page/", 404),
        ("get", "/static/no-such-file.css", 404),
        ("get", "/nl/binnen", 301),
        ("get", "/nl/binnen/", 302),
        ("get", "/nl/uitloggen/", 405),
        ("trace", "/nl/", 405),
        ("post", "/nl/inloggen/", 422),
    ],
)
def test_errors_and_redirects(db, method, address, status):
    response = getattr(Client(), method)(address)
    assert response.status_code == status
    check_headers(response)


def test_a_host_that_is_not_ours_and_a_forged_form(db):
    elsewhere = Client().get("/nl/", headers={"host": "evil.example"})
    forged = Client(enforce_csrf_checks=True).post("/nl/inloggen/")
    assert (elsewhere.status_code, forged.status_code) == (400, 403)
    check_headers(elsewhere)
    check_headers(forged)


def test_when_the_log_takes_nothing(hospital):
    browser = logged_in(hospital.accounts["surgeon"], timezone.now())
    with the_log_takes_nothing():
        response = browser.post("/nl/mijn-inlog/afmelden/")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "60"
    check_headers(response)


def test_after_too_many_tries(db):
    for _ in range(6):
        response = Client().post("/nl/inloggen/", {"login": "x", "password": "x"})
    assert response.status_code == 429
    check_headers(response)


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_under_https_a_browser_is_told_to_stay_there(hospital, settings, name):
    """Every route, with the settings of an installation in earnest."""
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = YEAR, True
    settings.SECURE_SSL_REDIRECT = True
    row = next(row for row in TABLE if route_of(row).name == name and row in VISITS)
    kwargs = dict(VISITS[row](hospital).kwargs)
    address = ROUTES[name].address(ROUTES[name].full_names[0], kwargs, {})
    safe = Client().get(address, secure=True)
    assert safe.headers["Strict-Transport-Security"] == f"max-age={YEAR}; includeSubDomains"
    open_ = Client().get(address)
    assert (open_.status_code, open_.headers["Location"]) == (301, f"https://testserver{address}")
    check_headers(open_)


def test_what_is_personal_is_never_kept(hospital):
    """Every page that is not public, for somebody who may have it."""
    personal = [
        row
        for row in TABLE
        if row.startswith("GET ") and row in VISITS and not _public(row)
        and TABLE[row]["treats"] == "Y"
    ]  # fmt: skip
    assert personal
    browser = logged_in(hospital.accounts["surgeon"], timezone.now())
    for row in personal:
        _, response, _ = visit(hospital, row, browser, route_of(row).full_names[0])
        assert response.headers["Cache-Control"] == "no-store", row


def _public(row) -> bool:
    return all(access_of(view).public for view in route_of(row).views)
