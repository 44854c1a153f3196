"""Passwords: eight at least, long ones welcome, common ones not; kept as argon2."""

import pytest
from django.contrib.auth.hashers import make_password

from tests.integration.entrance.people import log_in, read
from wervel.leaflet.language import LANGUAGES
from wervel.web.entrance.passwords import password_problem

WORDS = LANGUAGES["en"].entrance.ENTRANCE


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("k7#pQz2", "password_too_short"),
        ("", "password_too_short"),
        ("password1", "password_too_common"),
        ("12345678", "password_too_common"),
        ("iloveyou1", "password_too_common"),
        ("surgeon@example", "password_too_similar"),
        ("x" * 1001, "password_too_long"),
        ("k7#pQz2m", None),
        ("vier groene fietsen zingen", None),
        ("ŝ漢👩‍👩‍👧 wachtwoord", None),
        ("0123456789" * 10, None),
    ],
)
def test_what_makes_a_password_good_enough(hospital, password, problem):
    found = password_problem(password, password, hospital.accounts["surgeon"], "en")
    assert found == (WORDS[problem] if problem else "")


def test_the_two_must_be_the_same(hospital):
    client = log_in(hospital, "surgeon")
    sent = {"password": "een heel lang wachtwoord", "again": "een heel lang wachtwoort"}
    response = client.post("/en/my-login/password/", sent)
    assert response.status_code == 422
    assert WORDS["passwords_differ"] in read(response)
    assert "een heel lang" not in read(response)


def test_they_are_kept_as_argon2():
    assert make_password("een heel lang wachtwoord").startswith("argon2$argon2id$")


def test_paste_and_password_managers_work(hospital):
    page = log_in(hospital, "surgeon").get("/en/my-login/password/").content.decode()
    assert page.count('autocomplete="new-password"') == 2
    assert 'autocomplete="username"' in page
    assert "onpaste" not in page
    assert "maxlength" not in page.partition('id="password"')[2].partition(">")[0]
