"""A session that ended in the middle: one comes back to the same page, with what was typed."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.integration.entrance.people import (
    back_in_time,
    equip,
    forget_codes,
    log_in,
    second_step,
)
from tests.integration.team.pages import hidden, said, tell
from wervel.record.models import FactRow, SessionRow, UrgencyRow

REASON = "weaker than this morning <b>"


def examination(hospital):
    return f"/en/file/examination/{hospital.patient.pk}/"


def idle(browser):
    back_in_time(browser, seen_at=timezone.now() - timedelta(minutes=15, seconds=5))


def gone(browser):
    """The row of the session is no longer there: nobody knows any more who this was."""
    SessionRow.objects.all().delete()
    assert browser.cookies["session"].value


def log_in_anew(browser, hospital, answer, name="surgeon"):
    """Through the login where the page led to, with both factors."""
    forget_codes(hospital.accounts[name])
    onward = hidden(browser.get(answer.headers["Location"]), "next")
    account = equip(hospital.accounts[name]) if name != "surgeon" else hospital.accounts[name]
    browser.post(
        "/en/log-in/",
        {"login": account.login, "password": "vier groene fietsen zingen", "next": onward},
    )
    forget_codes(account)
    return second_step(browser)


@pytest.mark.parametrize("end", [idle, gone])
def test_what_was_typed_is_there_again_and_nothing_was_done(hospital, end):
    browser = log_in(hospital, "surgeon")
    form = browser.get(examination(hospital))
    sent = {name: hidden(form, name) for name in ("key", "whose")}
    end(browser)
    answer = browser.post(
        examination(hospital), {**sent, "slr_positive": "yes", "temperature_c": "36,8"}
    )
    assert answer.headers["Location"].startswith("/en/log-in/")
    assert "36%2C8" not in answer.headers["Location"]
    assert FactRow.objects.count() == 0
    back = log_in_anew(browser, hospital, answer)
    assert back.headers["Location"] == examination(hospital)
    page = browser.get(examination(hospital))
    text = page.content.decode()
    assert 'name="slr_positive" value="yes" checked' in text
    assert 'value="36,8"' in text
    assert "nothing was saved yet" in said(page)
    assert hidden(page, "key") == sent["key"]
    assert FactRow.objects.count() == 0
    again = browser.get(examination(hospital)).content.decode()
    assert " checked" not in again  # shown once


def test_somebody_else_in_the_same_browser_never_sees_it(hospital):
    browser = log_in(hospital, "surgeon")
    form = browser.get(examination(hospital))
    sent = {name: hidden(form, name) for name in ("key", "whose")}
    idle(browser)
    answer = browser.post(examination(hospital), {**sent, "slr_positive": "yes"})
    log_in_anew(browser, hospital, answer, "colleague")
    assert " checked" not in browser.get(examination(hospital)).content.decode()
    assert "kept" not in browser.session


@pytest.mark.parametrize("mark", ["", "nonsense", "x" * 5000, "eyJ9:a:b"])
def test_without_our_own_mark_nothing_is_kept(hospital, mark):
    browser = Client()
    browser.post(f"/en/file/examination/{uuid4()}/", {"whose": mark, "slr_positive": "yes"})
    assert SessionRow.objects.count() == 0


def test_a_reason_that_was_typed_is_there_again(hospital):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    browser = log_in(hospital, "surgeon")
    page = f"/en/file/raise-urgency/{hospital.patient.pk}/"
    form = browser.get(page)
    sent = {name: hidden(form, name) for name in ("seen", "whose")}
    idle(browser)
    answer = browser.post(page, {**sent, "to": "same_day", "reason": REASON})
    log_in_anew(browser, hospital, answer)
    back = browser.get(page)
    assert REASON in said(back)
    assert 'value="same_day" checked' in back.content.decode()
    assert UrgencyRow.objects.count() == 1
    fresh = {"to": "same_day", "reason": REASON, "seen": hidden(back, "seen")}
    assert browser.post(page, fresh).status_code == 302
    assert UrgencyRow.objects.count() == 2


@pytest.mark.parametrize("page", ["examination", "raise-urgency", "lower-urgency", "close"])
def test_a_page_that_was_covered_is_shown_again_and_nothing_is_done(hospital, browser_of, page):
    tell(hospital, {"leg_weakness": "mild"}, at=timezone.now())
    before = (FactRow.objects.count(), UrgencyRow.objects.count())
    answer = browser_of("surgeon").post(
        f"/en/file/{page}/{hospital.patient.pk}/",
        {"look_again": "1", "slr_positive": "yes", "to": "routine", "reason": REASON},
    )
    assert answer.status_code == 200
    assert (FactRow.objects.count(), UrgencyRow.objects.count()) == before
    hospital.episode.refresh_from_db()
    assert hospital.episode.closed_at is None


def test_what_only_takes_something_in_leads_home_after_logging_in(hospital):
    answer = Client().post(f"/en/worklist/alarm/{uuid4()}/")
    assert answer.headers["Location"] == "/en/log-in/"
