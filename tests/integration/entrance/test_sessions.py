"""How long a session lasts, and who ends it: idle, long enough, logged out, revoked, closed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.integration.entrance.people import (
    PASSWORD,
    back_in_time,
    equip,
    first_step,
    log_in,
    read,
    rows,
)
from tests.integration.record.hospital import NOW
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.accounts import close_account
from wervel.pathway.logins import clear_away
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.record.models import SessionRow

WORDS = LANGUAGES["en"].entrance.ENTRANCE


def ago(**length) -> object:
    return timezone.now() - timedelta(**length)


def is_in(client: Client) -> bool:
    return client.get("/en/inside/").status_code == 200


@pytest.mark.parametrize("name", ["surgeon", "patient"])
def test_a_quarter_of_an_hour_of_nothing_ends_it(hospital, name):
    client = log_in(hospital, name)
    back_in_time(client, seen_at=ago(minutes=14, seconds=50))
    assert is_in(client)
    back_in_time(client, seen_at=ago(minutes=15, seconds=5))
    response = client.get("/en/my-login/", follow=True)
    assert response.redirect_chain[0][0] == "/en/log-in/?next=%2Fen%2Fmy-login%2F&why=idle"
    assert WORDS["why_idle"] in read(response)
    assert SessionRow.objects.count() == 0
    assert [row.detail for row in rows("session.ended")] == ["idle"]


@pytest.mark.parametrize(("name", "hours"), [("surgeon", 12), ("patient", 2)])
def test_whoever_stays_busy_logs_in_again_after_long_enough(hospital, name, hours):
    client = log_in(hospital, name)
    back_in_time(client, begun_at=ago(hours=hours, minutes=-1))
    assert is_in(client)
    back_in_time(client, begun_at=ago(hours=hours, minutes=1))
    assert client.get("/en/inside/").headers["Location"].endswith("why=longest")
    assert not is_in(client)
    assert [row.detail for row in rows("session.ended")] == ["longest"]


def test_being_seen_counts_from_the_last_page(hospital):
    client = log_in(hospital, "surgeon")
    back_in_time(client, seen_at=ago(minutes=10))
    assert is_in(client)
    assert SessionRow.objects.get().seen_at > ago(minutes=1)


def test_the_store_itself_ends_what_is_idle(hospital):
    client = log_in(hospital, "surgeon")
    row = SessionRow.objects.get()
    assert row.expire_date - row.seen_at < timedelta(minutes=17)
    SessionRow.objects.update(expire_date=ago(seconds=1))
    assert not is_in(client)


def test_logging_out_ends_it_on_our_side(hospital):
    client = log_in(hospital, "surgeon")
    key = client.cookies["session"].value
    response = client.post("/en/log-out/", follow=True)
    assert WORDS["why_out"] in read(response)
    replay = Client()
    replay.cookies["session"] = key
    assert not is_in(replay)
    [row] = rows("session.ended")
    assert (row.detail, row.actor_name) == ("out", "Surgeon")


def test_a_link_does_not_log_out(hospital):
    client = log_in(hospital, "surgeon")
    assert client.get("/en/log-out/").status_code == 405
    assert is_in(client)


def test_one_sees_where_one_is_logged_in(hospital):
    phone = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
    log_in(hospital, "surgeon", headers={"user-agent": phone})
    client = log_in(hospital, "surgeon")
    page = read(client.get("/en/my-login/"))
    assert "Chrome, Android" in page
    assert page.count("this device") == 1


def test_one_ends_a_session_elsewhere_and_only_ones_own(hospital):
    here, there, other = (log_in(hospital, who) for who in ("surgeon", "surgeon", "patient"))
    marks = {row.session_key: row.account.login for row in SessionRow.objects.all()}
    foreign = next(mark for mark, login in marks.items() if login.startswith("patient"))
    here.post("/en/my-login/sign-off/", {"session": foreign})
    assert is_in(other)
    page = here.get("/en/my-login/").content.decode()
    [mark] = [mark for mark in marks if f'value="{mark}"' in page]
    here.post("/en/my-login/sign-off/", {"session": mark})
    assert (is_in(here), is_in(there), is_in(other)) == (True, False, True)


def test_one_ends_all_others_at_once(hospital):
    here, *there = (log_in(hospital, "surgeon") for _ in range(3))
    here.post("/en/my-login/sign-off/")
    assert [is_in(client) for client in (here, *there)] == [True, False, False]


def test_a_closed_account_is_out_at_the_next_page(hospital):
    client = log_in(hospital, "surgeon")
    by = hospital.by("administrator")
    close_account(account=hospital.accounts["surgeon"], by=by, at=NOW)
    assert not is_in(client)
    assert first_step(Client(), hospital.accounts["surgeon"]).status_code == 422


def test_a_role_that_is_taken_away_is_gone_at_the_next_page(hospital):
    client = log_in(hospital, "surgeon")
    hospital.accounts["surgeon"].is_active = False
    hospital.accounts["surgeon"].save()
    assert client.get("/en/inside/").status_code == 302


def test_an_account_that_belongs_to_nobody_does_not_come_in(hospital):
    equip(hospital.accounts["closed"])
    account = hospital.accounts["closed"]
    account.is_active = True
    account.save()
    client = Client()
    first_step(client, account)
    from tests.integration.entrance.people import second_step

    assert second_step(client).status_code == 403
    assert not is_in(client)
    assert rows("login.succeeded")[0].outcome == "8"


@pytest.mark.parametrize("by", ["surgeon", "office", "patient", "auditor", "quality"])
def test_only_an_administrator_closes_accounts(hospital, by):
    with pytest.raises(NotAllowed):
        close_account(account=hospital.accounts["gp"], by=hospital.by(by), at=NOW)


def test_nobody_closes_their_own(hospital):
    with pytest.raises(NotNow):
        close_account(
            account=hospital.accounts["administrator"], by=hospital.by("administrator"), at=NOW
        )


def test_another_password_ends_all_other_sessions(hospital):
    here, there = log_in(hospital, "surgeon"), log_in(hospital, "surgeon")
    new = "een heel ander lang wachtwoord"
    assert here.post("/en/my-login/password/", {"password": new, "again": new}).status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)
    assert first_step(Client(), hospital.accounts["surgeon"], PASSWORD).status_code == 422
    assert first_step(Client(), hospital.accounts["surgeon"], new).status_code == 302
    assert len(rows("password.changed")) == 1


def test_old_sessions_and_tries_are_cleared_away(hospital):
    log_in(hospital, "surgeon")
    SessionRow.objects.update(expire_date=ago(minutes=1))
    assert clear_away(at=timezone.now()) == 1
    assert SessionRow.objects.count() == 0
