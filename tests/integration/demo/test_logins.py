"""Every login that is printed lets its person in, and no demo password is taken anywhere else."""

import re
from html import unescape

import pytest
from django.test import Client, override_settings

from wervel.cli.demo import logins
from wervel.record.models import Account
from wervel.simulation.hospital import PASSWORD, ROLES
from wervel.web.entrance.passwords import password_problem

pytestmark = pytest.mark.django_db
PRINTED = [
    line.split()[:2] for line in logins().splitlines() if PASSWORD in line.split()
]  # fmt: skip


def test_one_login_for_each_role_is_printed():
    assert [login for login, _ in PRINTED] == list(ROLES)
    assert len(PRINTED) == 13


@pytest.mark.parametrize(("login", "password"), PRINTED, ids=lambda part: part)
def test_a_printed_login_lets_in(inside, login, password):
    browser = Client(REMOTE_ADDR=f"192.0.2.{len(login)}")
    with override_settings(DEMO=True):
        first = browser.post("/en/log-in/", {"login": login, "password": password})
        assert first.headers["Location"] == "/en/log-in/code/"
        shown = unescape(browser.get("/en/log-in/code/").content.decode())
        code = re.search(r"\b\d{6}\b", re.sub(r"<[^>]*>", " ", shown))
        assert code is not None, "the page shows the code in a demo"
        second = browser.post("/en/log-in/code/", {"code": code[0]})
        assert second.headers["Location"] == "/en/inside/"
        home = browser.get("/en/inside/")
    assert home.status_code == 200
    assert "demo" in home.content.decode().lower()


@pytest.mark.parametrize("code", ["nl", "en"])
def test_elsewhere_nobody_can_choose_the_password_of_the_demo(code):
    account = Account(login="somebody", name="Somebody Else")
    assert password_problem(PASSWORD, PASSWORD, account, code)
