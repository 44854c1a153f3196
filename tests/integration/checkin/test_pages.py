"""The pages of the check-in, as somebody with a browser meets them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.integration.checkin.checking import (
    Checker,
    activity,
    form,
    names,
    tell,
    text,
    ticked,
)
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.story import PAGE_BY_ID
from wervel.logic.facts import Choice
from wervel.pathway.checkin.values import SIGN_PAGES
from wervel.pathway.consents import Purpose, say_consent
from wervel.record.models import Account, AuditRow, Change, Episode, FactRow, Score, Task

CODES = ("nl", "en")


def scores(hospital):
    rows = Score.objects.filter(episode=hospital.episode).order_by("pk")
    return [(row.name, row.value) for row in rows]


def no_review(hospital):
    """Their pain began yesterday: nothing is asked but the check-in."""
    Episode.objects.update(onset_on=timezone.now().date() - timedelta(days=1))


@pytest.mark.parametrize("code", CODES)
def test_from_the_question_to_the_line(hospital, code):
    no_review(hospital)
    own = activity(hospital, "Met de hond <lopen>")
    patient = Checker(hospital, "patient", code=code)
    shown = patient.open()
    assert shown.status_code == 200
    assert names(shown) == ["pain_back", "activity", "change", "gate"]
    assert ticked(shown) == {}
    words = LANGUAGES[code].checkin.CHECKIN
    assert words["lead"].format(count=4) in text(shown)
    came = patient.check_in()
    assert came.headers["Location"] == patient.page("my_course") + "?saved=1"
    assert scores(hospital) == [("pain_back", 6), ("activity", 4)]
    assert Score.objects.get(name="activity").activity_id == own.pk
    assert Change.objects.get().step == 0
    course = patient.browser.get(came.headers["Location"])
    said = text(course)
    assert words["thanks"] in said
    assert course.content.count(b"<svg") >= 3
    assert b"<lopen>" not in course.content
    assert words["today_title"] in text(patient.open())


def test_the_leg_is_asked_only_of_who_ever_told_of_it(hospital, patient):
    assert "pain_leg" not in names(patient.open())
    tell(hospital, timezone.now() - timedelta(days=8), pain_leg=3)
    assert "pain_leg" in names(patient.open())


def test_what_is_left_open_is_asked_again_and_nothing_is_lost(hospital, patient):
    sent = patient.fill()
    del sent["change"], sent["gate"]
    again = patient.send("my_checkin", sent)
    assert again.status_code == 422
    assert ticked(again) == {"pain_back": "6"}
    assert form(again) == form_only(sent)
    assert not Score.objects.exists()
    for strange in ("11", "-1", "x", "", "6 "):
        assert patient.send("my_checkin", {**sent, "pain_back": strange}).status_code == 422
    assert not Score.objects.exists()


def form_only(sent):
    return {name: sent[name] for name in ("key", "asked", "own", "words")}


def test_dont_know_is_kept_as_asked_and_not_answered(hospital, patient):
    no_review(hospital)
    patient.check_in(pain_back="unsure", change="unsure")
    assert scores(hospital) == [("pain_back", None)]
    assert Change.objects.get().step is None


def test_twice_is_once_and_other_answers_are_kept_beside(hospital, patient):
    sent = patient.fill()
    for _ in range(3):
        assert patient.send("my_checkin", sent).status_code == 302
    assert scores(hospital) == [("pain_back", 6)]
    assert patient.send("my_checkin", {**sent, "pain_back": "3"}).status_code == 302
    assert scores(hospital) == [("pain_back", 6), ("pain_back", 3)]
    assert "3" in text(patient.open("my_course"))


@pytest.mark.parametrize(("gate", "level"), [("yes", "same_day"), ("unsure", "within_week")])
def test_a_sign_or_a_doubt_leads_to_the_danger_questions(hospital, patient, gate, level):
    came = patient.check_in(gate=gate)
    assert came.headers["Location"] == patient.page("my_signs", 1)
    promise = Task.objects.get(kind="gate")
    assert (promise.level, promise.done_at, promise.team) == (level, None, hospital.team)
    for number, page in enumerate(SIGN_PAGES, start=1):
        promise.refresh_from_db()
        assert promise.done_at is None
        shown = patient.open("my_signs", number)
        assert " checked" not in text(shown)
        sent = no_signs(shown)
        assert sent["page"] == page
        came = patient.send("my_signs", sent, number)
        assert came.status_code == 302
        if number == 1:
            assert came.headers["Location"] == patient.page("my_signs", 2)
            assert FactRow.objects.filter(name="saddle_numbness", value=False).exists()
    promise.refresh_from_db()
    assert promise.done_at is not None
    assert (
        came.headers["Location"].startswith(patient.page("my_course"))
        or "more" in (came.headers["Location"])
    )
    assert not Task.objects.filter(kind="alarm").exists()


def no_signs(shown) -> dict[str, str]:
    """Nothing of this page."""
    sent = {**form(shown), "none": "on", "temperature_c-unsure": "on"}
    for fact in PAGE_BY_ID[sent["page"]].facts:
        if isinstance(fact, Choice):
            sent[fact.name] = fact.options[0]
    return sent


def test_a_page_that_was_left_out_leaves_the_promise_open(hospital, patient):
    patient.check_in(gate="yes")
    for number in (1, 3):
        assert patient.send("my_signs", no_signs(patient.open("my_signs", number)), number)
    assert Task.objects.get(kind="gate").done_at is None


@pytest.mark.parametrize("code", CODES)
def test_an_emergency_acts_at_once(hospital, code):
    patient = Checker(hospital, "patient", code=code)
    patient.check_in(gate="yes")
    shown = patient.open("my_signs", 1)
    came = patient.send("my_signs", {**form(shown), "saddle_numbness": "on"}, 1)
    assert came.headers["Location"] == patient.at(LANGUAGES[code].patient.SLUGS["my_now"])
    alarm = Task.objects.get(kind="alarm")
    assert alarm.level == "emergency"
    assert Task.objects.get(kind="gate").done_at is not None
    assert 'data-level="emergency"' in text(patient.browser.get(came.headers["Location"]))
    course = text(patient.open("my_course"))
    assert LANGUAGES[code].checkin.CHECKIN["urgent_title"] in course


def test_a_page_of_signs_without_an_answer_is_asked_again(hospital, patient):
    sent = form(patient.open("my_signs", 1))
    assert patient.send("my_signs", sent, 1).status_code == 422
    assert not FactRow.objects.exists()
    assert patient.open("my_signs", 9).headers["Location"] == patient.page("my_signs", 1)


def test_a_review_asks_more_and_tells_the_team(hospital, patient):
    Episode.objects.update(onset_on=timezone.now().date() - timedelta(days=43))
    activity(hospital)
    second = activity(hospital, "Sit at a desk", 2)
    came = patient.check_in()
    assert came.headers["Location"] == patient.page("my_review")
    shown = patient.open("my_review")
    assert shown.status_code == 200
    assert LANGUAGES["en"].checkin.CHECKIN["review_weeks"].format(weeks=6) in text(shown)
    empty = patient.send("my_review", form(shown))
    assert empty.status_code == 422
    sent = {
        **form(shown), "course": "improving", "work_absence_weeks": "2", f"own-{second.pk}": "7",
    }  # fmt: skip
    for _ in range(2):
        came = patient.send("my_review", sent)
        assert came.headers["Location"] == patient.page("my_course") + "?saved=review"
    assert Score.objects.get(activity=second).value == 7
    told = FactRow.objects.filter(form="review/1").values_list("name", "value")
    assert dict(told) == {"course": "improving", "work_absence_weeks": 2}
    assert Task.objects.get(kind="review").team == hospital.team
    assert patient.open("my_review").headers["Location"] == patient.page("my_course")


def test_who_represents_them_tells_it_too(hospital, daughter):
    no_review(hospital)
    assert LANGUAGES["en"].checkin.CHECKIN["lead_other"] in text(daughter.open())
    assert daughter.check_in().status_code == 302
    row = AuditRow.objects.get(event="checkin.submitted")
    assert row.behalf_of == str(hospital.patient.pk)
    assert row.detail == "gate no"
    assert daughter.open("my_course").status_code == 200


def test_without_care_nothing_is_asked_but_the_past_is_shown(hospital, patient):
    tell(hospital)
    Episode.objects.update(closed_at=timezone.now())
    assert patient.open().status_code == 409
    assert patient.open("my_signs", 1).status_code == 409
    shown = patient.open("my_course")
    assert shown.status_code == 200
    assert b"<svg" in shown.content


def test_a_session_that_ended_loses_no_answer(hospital, patient):
    sent = patient.fill(pain_back="9", gate="yes")
    stranger = Client()
    came = stranger.post(patient.page("my_checkin"), sent)
    assert came.status_code == 302
    assert "log-in" in came.headers["Location"]
    for name, value in stranger.cookies.items():
        patient.browser.cookies[name] = value.value
    shown = patient.open()
    assert LANGUAGES["en"].checkin.CHECKIN["kept_note"] in text(shown)
    assert ticked(shown)["pain_back"] == "9"
    assert ticked(shown)["gate"] == "yes"
    assert not Score.objects.exists()


def test_danger_on_screen_also_after_the_session_ended(hospital, patient):
    sent = {**form(patient.open("my_signs", 1)), "saddle_numbness": "on"}
    came = Client().post(patient.page("my_signs", 1), sent)
    assert came.status_code == 401
    assert 'data-level="emergency"' in text(came)


def test_larger_letters_lose_nothing(hospital, patient):
    sent = patient.fill(pain_back="9")
    shown = patient.send("my_checkin", {**sent, "text": "large"})
    assert shown.status_code == 200
    assert ticked(shown)["pain_back"] == "9"
    assert not Score.objects.exists()


def test_who_wants_no_questions_is_told_so(hospital, patient):
    no_review(hospital)
    tell(hospital, timezone.now() - timedelta(days=1))
    words = LANGUAGES["en"].checkin.CHECKIN
    assert words["next"].partition("{")[0] in text(patient.open("my_course"))
    say_consent(
        patient=hospital.patient,
        purpose=Purpose.CHECK_INS,
        given=False,
        by=hospital.by("patient"),
        at=timezone.now(),
    )
    said = text(patient.open("my_course"))
    assert words["stopped"] in said
    assert words["next"].partition("{")[0] not in said
    assert patient.open().status_code == 200


def test_too_much_is_said_kindly_and_never_beside_an_alarm(hospital, patient):
    no_review(hospital)
    now, words = timezone.now(), LANGUAGES["en"].checkin.CHECKIN
    tell(hospital, now - timedelta(days=8), back=3)
    tell(hospital, now - timedelta(days=1), back=5)
    assert words["overload_pain_back"] in text(patient.open("my_course"))
    sent = {**form(patient.open("my_signs", 1)), "saddle_numbness": "on"}
    patient.send("my_signs", sent, 1)
    assert words["overload_title"] not in text(patient.open("my_course"))


@pytest.mark.parametrize("code", CODES)
def test_no_page_weighs_much_or_asks_another_host(hospital, code):
    patient = Checker(hospital, "patient", code=code)
    now = timezone.now()
    own = activity(hospital)
    for week in range(26):
        at = now - timedelta(days=7 * week)
        tell(hospital, at, back=week % 11, pain_leg=3, own=own, activity=week % 11)
    for name, more in (("my_course", ()), ("my_signs", (1,)), ("my_review", ())):
        body = patient.open(name, *more).content
        assert len(body) < 60_000, (name, len(body))
        assert b"http://" not in body.replace(b'xmlns="http://www.w3.org/2000/svg"', b"")


def test_nobody_else_gets_in(hospital):
    for name in ("stranger", "surgeon", "office", "gp"):
        account = Account.objects.get(login=f"{name}@example.org")
        assert account
        somebody = Checker(hospital, name)
        for page, more in (("my_checkin", ()), ("my_signs", (1,)), ("my_course", ())):
            assert somebody.open(page, *more).status_code in (403, 404), (name, page)


def test_a_form_of_an_older_login_is_shown_as_it_was_sent(hospital):
    activity(hospital)
    patient = Checker(hospital, "patient", enforce_csrf_checks=True)
    shown = patient.open()
    sent = patient.fill(shown, pain_back="9")
    again = patient.send("my_checkin", sent)
    assert again.status_code == 403
    assert ticked(again) == ticked(shown) | {
        "pain_back": "9", "activity": "4", "change": "0", "gate": "no",
    }  # fmt: skip
    assert LANGUAGES["en"].checkin.CHECKIN["forged_note"] in text(again)
    assert "Walk the dog" in text(again)
    assert not Score.objects.exists()
