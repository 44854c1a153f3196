"""Every page says who may ask for it; what says nothing is refused; refusals look all the same.

Every route for every person, its headers and its forms: tests/spec/access.
"""

import os
import re
import subprocess
import sys
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, get_resolver, path

from tests.integration.entrance.people import log_in, read, rows
from wervel.pathway.actors import Role
from wervel.pathway.refusals import (
    NoLog,
    NoPatient,
    NotAllowed,
    NotNow,
    OtherContents,
    Stale,
    TooOften,
    WrongLogin,
)
from wervel.web.access import access_of, only, public


def routes(patterns=None, start=""):
    """Every address of the running program, with its view."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        address = start + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield address, pattern.callback
        else:
            yield from routes(pattern.url_patterns, address)


def test_every_route_says_who_may_ask_for_it():
    assert [address for address, view in routes() if access_of(view) is None] == []


# --- what a view may do wrong --------------------------------------------------------------------


def undeclared(request):
    return HttpResponse("something about somebody")


@only(Role.OFFICE)
def for_the_office(request):
    return HttpResponse("for the office")


def raising(problem):
    @public
    def view(request):
        raise problem

    return view


REFUSALS = {
    "not-allowed": (NotAllowed("Jannie de Vries may not"), 403),
    "no-patient": (NoPatient("2189e430"), 403),
    "wrong-login": (WrongLogin("x"), 403),
    "not-now": (NotNow("first the birth date of Jannie"), 409),
    "stale": (Stale("Jannie", {"name": "Jannie"}), 409),
    "other": (OtherContents("Jannie"), 409),
    "too-often": (TooOften(timedelta(seconds=61)), 429),
    "no-log": (NoLog("Jannie"), 503),
}
urlpatterns = [
    path("nl/undeclared/", undeclared),
    path("nl/office/", for_the_office, name="office"),
    *(path(f"nl/{name}/", raising(problem)) for name, (problem, _) in REFUSALS.items()),
    *get_resolver("wervel.web.urls").url_patterns,
]
mine = pytest.mark.urls(__name__)


@mine
@pytest.mark.parametrize("role", [Role.NOBODY, Role.CLINICIAN])
def test_a_view_that_says_nothing_is_refused(hospital, role, caplog):
    client = Client() if role is Role.NOBODY else log_in(hospital, "surgeon")
    response = client.get("/nl/undeclared/")
    assert response.status_code == 403
    assert b"something about somebody" not in response.content
    assert "no access declared" in caplog.text


@mine
def test_a_role_that_may_not_is_refused_with_a_row(hospital):
    assert log_in(hospital, "office").get("/nl/office/").content == b"for the office"
    client = log_in(hospital, "surgeon")
    response = client.get("/nl/office/")
    assert response.status_code == 403
    [row] = rows("page.refused")
    assert (row.outcome, row.actor_name, row.object_id) == ("8", "Surgeon", "office")


@mine
@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_becomes_an_answer_at_one_place(hospital, name):
    response = Client().get(f"/nl/{name}/")
    assert response.status_code == REFUSALS[name][1]
    assert "Jannie" not in read(response)
    assert "2189e430" not in read(response)
    assert 'href="tel:112"' in response.content.decode()


@mine
def test_what_does_not_exist_and_what_one_may_not_see_look_the_same(hospital):
    def page(name):
        text = Client().get(f"/nl/{name}/").content.decode()
        return re.sub(r'value="[^"]*"', "", text)

    assert page("not-allowed") == page("no-patient")


@mine
def test_too_often_says_how_long(hospital):
    response = Client().get("/nl/too-often/")
    assert response.headers["Retry-After"] == "61"
    assert "<strong>2</strong>" in read(response)


# --- hosts, cookies, strangers --------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost:80@evil.example", "127.0.0.1.evil.example"]
)
def test_another_host_is_refused_and_stands_in_no_link(hospital, host):
    for response in (
        Client().get("/en/log-in/", headers={"host": host}),
        Client().get("/en/inside/", headers={"host": host}),
    ):
        assert response.status_code == 400
        assert "evil" not in response.content.decode()
    response = Client().get("/en/log-in/", headers={"x-forwarded-host": host})
    assert "evil" not in response.content.decode()


PROGRAM = """
import django
from django.conf import settings
django.setup()
print(*(getattr(settings, name) for name in (
    "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE",
    "DEVICE_COOKIE", "COOKIE_SECURE", "SESSION_COOKIE_PATH", "SESSION_COOKIE_DOMAIN")))
"""
KEYS = {
    "WERVEL_SECRET_KEY": "Zk8vQm2LrT5xYp9WcN4sJh7GdB3fUa6EoX1iKt0VnRlCwPyMqHs",
    "WERVEL_RECORD_KEYS": "q8b3dJr1o2k5T7vXw9YzAaBbCcDdEeFfGgHhIiJjKkI=",
}


def settings_with(**environment):
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, **KEYS, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_under_https_every_cookie_is_bound_to_this_host():
    out = settings_with(WERVEL_HOSTS="rug.example.org").stdout.split()
    assert out == [
        "__Host-session", "True", "__Host-form", "True", "__Host-device", "True", "/", "None",
    ]  # fmt: skip


def test_a_demo_is_never_in_earnest():
    wrong = settings_with(WERVEL_HOSTS="rug.example.org", WERVEL_DEMO="1")
    assert wrong.returncode != 0
    assert "WERVEL_DEMO" in wrong.stderr


def test_a_request_without_a_session_is_a_stranger():
    from wervel.web.access import Door

    request = RequestFactory().get("/nl/")
    Door(lambda asked: HttpResponse())(request)
    assert (request.actor.role, request.actor.account) == (Role.NOBODY, None)
    assert request.at.tzinfo is not None
