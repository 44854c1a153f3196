"""Coming in: two steps, a new session, the same answer to all that does not fit, and limits."""

import json
import re
import statistics
import time
from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.test import Client

from tests.integration.entrance.people import (
    PASSWORD,
    code,
    first_step,
    forget_codes,
    log_in,
    read,
    rows,
    second_step,
)
from tests.integration.record.hospital import NOW
from tests.integration.test_visitor import BAD
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Actor, Role
from wervel.pathway.logins import try_password
from wervel.pathway.refusals import TooOften, WrongLogin
from wervel.record.audit import verify_chain
from wervel.record.models import Account, AuditRow, SessionRow

WRONG = LANGUAGES["en"].entrance.ENTRANCE["login_wrong"]
STRANGER = Actor(None, Role.NOBODY, address="192.0.2.1")


def test_a_password_alone_opens_nothing(hospital):
    client = Client()
    response = first_step(client, hospital.accounts["surgeon"])
    assert response.headers["Location"] == "/en/log-in/code/"
    assert client.get("/en/inside/").headers["Location"] == "/en/log-in/?next=%2Fen%2Finside%2F"
    assert rows("login.succeeded") == []


def test_password_and_code_open_the_door_and_leave_a_row(hospital):
    client = log_in(hospital, "surgeon")
    page = read(client.get("/en/inside/"))
    assert "Welcome, Surgeon" in page
    assert "clinician" in page
    assert "This is the first time you log in" in page
    [row] = rows("login.succeeded")
    assert (row.action, row.outcome, row.detail) == ("U", "0", "password+totp")
    assert (row.actor, row.actor_name) == (str(hospital.accounts["surgeon"].pk), "Surgeon")
    assert (row.address, row.source) == ("127.0.0.1", "web")
    assert list(verify_chain()) == []


def test_the_time_before_is_told(hospital):
    log_in(hospital, "surgeon")
    assert "The last time you logged in: " in read(log_in(hospital, "surgeon").get("/en/inside/"))


def test_a_patient_is_called_by_the_name_that_stands_with_the_patient(hospital):
    assert "Welcome, Jannie de Vries" in read(log_in(hospital, "patient").get("/en/inside/"))


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("surgeon@example.org", "another password"),
        ("nobody@example.org", PASSWORD),
        ("closed@example.org", PASSWORD),
        ("office@example.org", ""),  # never set one
        ("", ""),
        ("surgeon@example.org\x00", PASSWORD),
        ("x" * 5000, "y" * 5000),
    ],
)
def test_what_does_not_fit_gets_the_same_answer(hospital, login, password):
    hospital.accounts["closed"].set_password(PASSWORD)
    hospital.accounts["closed"].save()
    response = Client().post("/en/log-in/", {"login": login, "password": password})
    assert response.status_code == 422
    assert WRONG in read(response)
    [row] = rows("login.refused")
    assert (row.outcome, row.actor, row.detail) == ("8", "", "login")
    assert "sessionid" not in response.cookies
    if password:
        assert password not in str(AuditRow.objects.values().get())


def test_known_and_unknown_give_the_same_page(hospital):
    def page(login):
        response = Client().post("/en/log-in/", {"login": login, "password": "not this one"})
        text = re.sub(r'value="[^"]*"', "", response.content.decode())
        return response.status_code, sorted(response.headers), text

    assert page("surgeon@example.org") == page("nobody@example.org") == page("closed@example.org")


def test_known_and_unknown_take_about_the_same_time(hospital):
    """The difference of the medians is small beside one hashing."""

    def median(login):
        times = []
        for number in range(15):
            start = time.perf_counter()
            with pytest.raises(WrongLogin):
                try_password(
                    login=login,
                    password="not this one",
                    device=f"{login}{number}",
                    by=STRANGER,
                    at=NOW,
                )
            times.append(time.perf_counter() - start)
        return statistics.median(times)

    known, unknown, without = map(
        median, ("surgeon@example.org", "nobody@example.org", "office@example.org")
    )
    assert max(known, unknown, without) < 1.5 * min(known, unknown, without)


def test_capitals_and_spaces_around_a_login_do_not_matter(hospital):
    response = Client().post(
        "/en/log-in/", {"login": " Surgeon@Example.ORG ", "password": PASSWORD}
    )
    assert response.headers["Location"] == "/en/log-in/code/"


# --- limits --------------------------------------------------------------------------------------


def guess(login="surgeon@example.org", *, at=NOW, address="192.0.2.1", device="", password="no"):
    by = Actor(None, Role.NOBODY, address=address)
    return try_password(login=login, password=password, device=device, by=by, at=at)


@pytest.mark.parametrize("login", ["surgeon@example.org", "nobody@example.org"])
def test_the_sixth_try_in_five_minutes_waits_whether_the_login_exists_or_not(hospital, login):
    for number in range(5):
        with pytest.raises(WrongLogin):
            guess(login, at=NOW + timedelta(seconds=number))
    with pytest.raises(TooOften) as problem:
        guess(login, at=NOW + timedelta(seconds=10), password=PASSWORD)
    assert problem.value.wait == timedelta(minutes=5, seconds=-6)
    assert rows("login.refused")[-1].detail == "login:too_often"
    with pytest.raises(WrongLogin):
        guess(login, at=NOW + timedelta(minutes=6))


def test_each_time_in_a_row_takes_longer_and_never_longer_than_a_quarter(hospital):
    at, waits = NOW, []
    for _ in range(5):
        for _ in range(5):
            with pytest.raises(WrongLogin):
                guess(at=at)
        with pytest.raises(TooOften) as problem:
            guess(at=at)
        waits.append(problem.value.wait)
        at += problem.value.wait
    assert [wait.seconds // 60 for wait in waits] == [5, 10, 15, 15, 15]


def test_waiting_does_not_take_longer_because_somebody_keeps_trying(hospital):
    for number in range(5):
        with pytest.raises(WrongLogin):
            guess(at=NOW, address=f"192.0.2.{number}")
    for second in range(0, 290, 10):
        with pytest.raises(TooOften):
            guess(at=NOW + timedelta(seconds=second))
    assert guess(at=NOW + timedelta(seconds=301), password=PASSWORD)


def test_a_stranger_does_not_lock_the_owner_out_of_their_own_browser(hospital):
    client = log_in(hospital, "surgeon")
    client.post("/en/log-out/")
    for _ in range(6):
        response = first_step(Client(), hospital.accounts["surgeon"], "guess")
    assert response.status_code == 429
    forget_codes(hospital.accounts["surgeon"])
    assert first_step(client, hospital.accounts["surgeon"]).status_code == 302
    assert second_step(client).status_code == 302


def test_the_cookie_of_a_known_browser_serves_one_login_and_opens_nothing(hospital):
    client = log_in(hospital, "surgeon")
    stolen = Client()
    stolen.cookies["device"] = client.cookies["device"].value
    assert stolen.get("/en/inside/").status_code == 302
    for _ in range(6):
        response = first_step(stolen, hospital.accounts["patient"], "guess")
    assert response.status_code == 429
    for _ in range(6):
        response = first_step(stolen, hospital.accounts["surgeon"], "guess")
    assert response.status_code == 429


def test_after_fifty_from_one_address_all_logins_wait(hospital):
    for number in range(50):
        with pytest.raises(WrongLogin):
            guess(f"someone{number}@example.org", at=NOW)
    with pytest.raises(TooOften):
        guess("another@example.org", at=NOW)
    with pytest.raises(WrongLogin):
        guess("another@example.org", at=NOW, address="192.0.2.2")


def test_a_login_that_went_well_does_not_count(hospital):
    for number in range(12):
        assert guess(at=NOW + timedelta(seconds=number), password=PASSWORD)


def test_too_often_is_429_and_says_how_long(hospital):
    client = Client()
    for _ in range(5):
        assert first_step(client, hospital.accounts["surgeon"], "guess").status_code == 422
    response = first_step(client, hospital.accounts["surgeon"])
    assert response.status_code == 429
    assert 290 <= int(response.headers["Retry-After"]) <= 300
    assert "Please wait" in read(response)


def test_behind_our_own_proxy_the_address_it_names_counts(hospital, settings):
    settings.BEHIND_PROXY = True
    headers = {"x-forwarded-for": "203.0.113.9, 198.51.100.7"}
    first_step(Client(), hospital.accounts["surgeon"], "guess", headers=headers)
    assert rows("login.refused")[0].address == "198.51.100.7"


def test_without_a_proxy_nobody_chooses_their_own_address(hospital):
    headers = {"x-forwarded-for": "198.51.100.7"}
    first_step(Client(), hospital.accounts["surgeon"], "guess", headers=headers)
    assert rows("login.refused")[0].address == "127.0.0.1"


# --- the session ---------------------------------------------------------------------------------


def test_each_step_gives_another_session_and_the_old_one_opens_nothing(hospital):
    client, keys = Client(), []
    first_step(client, hospital.accounts["surgeon"])
    keys.append(client.cookies["session"].value)
    second_step(client)
    keys.append(client.cookies["session"].value)
    forget_codes(hospital.accounts["surgeon"])
    client.post("/en/my-login/confirm/", {"code": code()})
    keys.append(client.cookies["session"].value)
    assert len(set(keys)) == 3
    for old in keys[:2]:
        replay = Client()
        replay.cookies["session"] = old
        assert replay.get("/en/inside/").status_code == 302
    assert client.get("/en/inside/").status_code == 200


def test_a_session_that_somebody_else_chose_is_not_taken_over(hospital):
    client = Client()
    client.cookies["session"] = "chosenbysomebodyelse0123456789ab"
    first_step(client, hospital.accounts["surgeon"])
    assert client.cookies["session"].value != "chosenbysomebodyelse0123456789ab"


def test_somebody_else_at_the_same_browser_gets_nothing_of_the_one_before(hospital):
    client = log_in(hospital, "patient")
    first_step(client, hospital.accounts["surgeon"])
    assert client.get("/en/inside/").status_code == 302
    second_step(client)
    assert "Welcome, Surgeon" in read(client.get("/en/inside/"))


def test_the_cookie_is_for_our_own_pages_and_ends_with_the_browser(hospital):
    cookie = log_in(hospital, "surgeon").cookies["session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"
    assert not cookie["domain"]
    assert not cookie["max-age"]


def test_the_database_holds_no_key_and_no_readable_session(hospital):
    client = log_in(hospital, "surgeon")
    key = client.cookies["session"].value
    row = SessionRow.objects.get()
    assert key not in (row.session_key, row.session_data)
    assert str(hospital.accounts["surgeon"].pk) not in row.session_data
    thief = Client()
    thief.cookies["session"] = row.session_key
    assert thief.get("/en/inside/").status_code == 302


def test_a_visitor_gets_no_session(hospital):
    client = Client()
    for address in ("/en/", "/en/check/1/", "/en/log-in/", "/en/invitation/"):
        client.get(address)
    assert "session" not in client.cookies
    assert SessionRow.objects.count() == 0


def test_who_is_in_already_goes_on_inside(hospital):
    assert log_in(hospital, "surgeon").get("/en/log-in/").headers["Location"] == "/en/inside/"


@pytest.mark.parametrize(
    ("asked", "comes"),
    [
        ("/en/my-login/", "/en/my-login/"),
        ("https://evil.example/", "/en/inside/"),
        ("//evil.example/", "/en/inside/"),
        ("/\\evil.example", "/en/inside/"),
        ("javascript:alert(1)", "/en/inside/"),
        ("/" + "x" * 400, "/en/inside/"),
        ("", "/en/inside/"),
    ],
)
def test_one_comes_back_to_our_own_pages_only(hospital, asked, comes):
    client = Client()
    account = hospital.accounts["surgeon"]
    client.post("/en/log-in/", {"login": account.login, "password": PASSWORD, "next": asked})
    assert second_step(client).headers["Location"] == comes


def test_the_second_step_takes_ten_minutes_at_most(hospital):
    client = Client()
    first_step(client, hospital.accounts["surgeon"])
    session = client.session
    session["halfway"] = {**session["halfway"], "since": "2026-01-01T00:00:00+00:00"}
    session.save()
    assert second_step(client).headers["Location"] == "/en/log-in/?why=again"
    assert client.get("/en/inside/").status_code == 302


def test_the_second_step_without_a_first_goes_to_the_start(hospital):
    assert second_step(Client()).headers["Location"] == "/en/log-in/?why=again"


# --- forged forms --------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["log-in/", "log-in/code/", "log-out/", "invitation/"])
def test_a_form_of_somebody_else_is_refused(hospital, address):
    client = Client(enforce_csrf_checks=True)
    assert client.post(f"/en/{address}").status_code == 403
    other = Client(enforce_csrf_checks=True)
    token = re.search(
        r'csrfmiddlewaretoken" value="(\w+)"', other.get("/en/log-in/").content.decode()
    )
    client.get("/en/log-in/")
    sent = {"csrfmiddlewaretoken": token[1]}
    assert client.post(f"/en/{address}", sent).status_code == 403
    assert (
        client.post(f"/en/{address}", sent, headers={"origin": "https://evil.example"}).status_code
        == 403
    )


def test_a_login_changes_the_token_of_forms(hospital):
    client = Client()
    client.get("/en/log-in/")
    before = client.cookies["form"].value
    first_step(client, hospital.accounts["surgeon"])
    second_step(client)
    assert client.cookies["form"].value != before


def test_accounts_are_not_made_by_asking(hospital):
    before = Account.objects.count()
    for address in ("/signup/", "/accounts/signup/", "/en/signup/", "/accounts/login/"):
        assert Client().post(address).status_code == 404
    assert Account.objects.count() == before


SHAPED = {
    "id": "AAAA",
    "rawId": "AAAA",
    "type": "public-key",
    "response": {
        "clientDataJSON": "e30",
        "authenticatorData": "AAAA",
        "signature": "AAAA",
        "userHandle": "AAAA",
    },
}
"""In the form of one, and of nobody."""


# --- when it cannot be written down, and what people type ----------------------------------------


def test_without_a_row_in_the_log_nobody_comes_in(hospital, monkeypatch):
    """NEN-4."""
    client = Client(raise_request_exception=False)
    first_step(client, hospital.accounts["surgeon"])

    def full(*_args, **_kwargs):
        raise DatabaseError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(AuditRow, "save", full)
        assert second_step(client).status_code == 503
    assert client.get("/en/inside/").status_code == 302
    assert not SessionRow.objects.filter(begun_at__isnull=False).exists()


@pytest.mark.parametrize("text", BAD)
def test_nothing_that_people_type_breaks_a_page(hospital, text):
    client = Client()
    answers = [
        client.post("/en/log-in/", {"login": text, "password": text, "next": text}),
        client.post("/en/log-in/passkey/", {"credential": text, "next": text}),
        client.post("/en/invitation/", {"code": text, "secret": text, "staff": text}),
        client.get("/en/log-in/", {"next": text, "why": text}),
        client.get("/en/log-in/", headers={"user-agent": text.encode("latin-1", "replace")}),
    ]
    first_step(client, hospital.accounts["surgeon"])
    answers.append(second_step(client, text or " "))
    answers.append(client.post("/en/log-in/code/", {"credential": text}))
    for response in answers:
        assert response.status_code in (200, 302, 422, 429)
        assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "credential",
    [
        "{}", "[]", "null", "1", '{"id": 1}', "[" * 9000,
        '{"id":"AA","rawId":"AA","type":"x","response":{}}',
        '{"response":{"userHandle":"!!"}}', '{"response":{"userHandle":null}}',
        json.dumps(SHAPED),
    ],
)  # fmt: skip
def test_a_passkey_that_is_none_is_refused(hospital, credential):
    client = Client()
    client.get("/en/log-in/passkey/")
    response = client.post("/en/log-in/passkey/", {"credential": credential})
    assert response.status_code == 422
    assert rows("login.refused")[-1].detail == "passkey"
    first_step(client, hospital.accounts["surgeon"])
    client.get("/en/log-in/code/")
    assert client.post("/en/log-in/code/", {"credential": credential}).status_code == 422
    inside = log_in(hospital, "surgeon")
    inside.get("/en/secure/passkey/")
    assert inside.post("/en/secure/passkey/", {"credential": credential}).status_code == 422
