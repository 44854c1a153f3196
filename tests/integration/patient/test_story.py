"""A patient tells a story: every answer is kept at once, danger acts at once, nothing is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.integration.patient.telling import CAUDA, form_of, plainly, read
from wervel.guideline.urgency import Urgency
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.urgency import lower_urgency
from wervel.record.audit import verify_chain
from wervel.record.episodes import urgency_of
from wervel.record.models import (
    AssessmentRow,
    AuditRow,
    Draft,
    DraftAnswer,
    FactRow,
    Submission,
    Task,
)

ALARM = {"saddle_numbness": "on"}


def events(name):
    return list(AuditRow.objects.filter(event=name, outcome="0"))


# --- the whole walk ------------------------------------------------------------------------------


def test_a_story_is_told_checked_and_handed_in(hospital, patient):
    assert "Start with the questions" in read(patient.get("story"))
    pages = patient.tell_all()
    assert pages[0] == CAUDA
    assert len(pages) == len(set(pages)), "no page twice"
    assert FactRow.objects.count() == 0, "nothing is handed in before the teller says so"
    overview = read(patient.get("story", "answers"))
    for id in pages:
        assert LANGUAGES["en"].pages[id].title in overview
    response = patient.browser.post(patient.at("story", "hand-in"))
    assert response.headers["Location"] == patient.at("story", "what-now")
    shown = read(patient.get("story", "what-now"))
    assert "Your story is handed in." in shown
    assert 'class="card' in shown
    assert Draft.objects.get().handed_in_at is not None
    row = Submission.objects.get()
    assert (row.event, row.by.name) == ("intake.submitted", "Patient")
    assert {row.form for row in FactRow.objects.all()} == {"intake/1"}
    assert urgency_of(hospital.episode) is not None
    assert list(verify_chain()) == []


def test_what_is_known_is_not_asked(patient):
    patient.tell_all()
    told = {name for row in DraftAnswer.objects.all() for name in row.told}
    assert "age_years" not in told
    assert "duration_weeks" not in told


def test_each_answer_is_there_at_once_and_leaves_its_row(hospital, patient):
    patient.answer(1)
    row = DraftAnswer.objects.get()
    assert (row.page, row.form, row.by) == (CAUDA, "intake/1", hospital.accounts["patient"])
    assert row.told["saddle_numbness"] is False
    logged = events("answer.added")
    assert [found.names for found in logged] == [",".join(sorted(row.told))]


def test_dont_know_and_rather_not_say_are_kept_apart(patient):
    patient.send(1, {**patient.form(1), "silent": "on"})
    assert DraftAnswer.objects.first().silent
    assert 'id="f-silent" name="silent" value="on" checked' in read(patient.question(1))
    overview = read(patient.get("story", "answers"))
    assert "You would rather not say:" in overview
    patient.browser.post(patient.at("story", "hand-in"))
    assert {row.declined for row in FactRow.objects.filter(name="saddle_numbness")} == {
        "rather_not_say"
    }


def test_a_question_that_is_left_open_is_asked_again_and_nothing_is_kept(patient):
    response = patient.send(1, patient.form(1))
    assert response.status_code == 422
    assert DraftAnswer.objects.count() == 0


def test_a_correction_is_a_new_row_and_the_last_counts(patient):
    patient.answer(1)
    patient.answer(2)
    number = 2
    again = patient.get("story", number, "change")
    page = form_of(again)["page"]
    patient.browser.post(patient.at("story", number, "change"), {**form_of(again), "unsure": "on"})
    rows = [row for row in DraftAnswer.objects.all() if row.page == page]
    assert len(rows) == 2


# --- danger --------------------------------------------------------------------------------------


def test_danger_in_the_middle_is_handed_in_with_that_very_answer(hospital, patient):
    response = patient.answer(1, none="", **ALARM)
    assert response.headers["Location"] == patient.at("story", "what-now")
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    task = Task.objects.get(kind="alarm")
    assert (task.level, task.team) == ("emergency", hospital.team)
    assert task.due_at - task.opened_at == timedelta(minutes=15)
    assert [row.detail for row in events("intake.submitted")] == [""]
    shown = read(patient.get("story", "what-now"))
    assert 'data-level="emergency"' in shown
    assert "Your treatment team has been told." in shown
    assert "Do not wait for that." in shown
    assert Draft.objects.get().handed_in_at is None


def test_danger_counts_also_when_the_rest_of_the_page_is_not_filled_in(hospital, patient):
    patient.answer(1)
    sent = patient.form(2)
    response = patient.send(2, {**sent, "syncope_or_shock": "on"})
    assert response.headers["Location"] == patient.at("story", "what-now")
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


def test_danger_of_today_is_said_first_and_then_the_questions_go_on(hospital, patient):
    patient.answer(1)
    response = patient.answer(2, none="", fever="on", temperature_c="38,6")
    assert response.headers["Location"] == patient.at("story", "what-now")
    assert urgency_of(hospital.episode) is Urgency.SAME_DAY
    shown = read(patient.get("story", "what-now"))
    assert "Go on with the questions" in shown
    assert patient.answer(3).headers["Location"] == patient.at("story", 4)
    assert Submission.objects.count() == 2, "after an alarm the team gets each answer"


def test_taking_danger_back_does_not_lower_it(hospital, patient):
    """SP-9: only a clinician does."""
    patient.answer(1, none="", **ALARM)
    patient.answer(1)
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    assert 'data-level="emergency"' in read(patient.get("story", "what-now"))
    assert Submission.objects.count() == 2, "the team sees the correction"


def test_the_screen_follows_when_two_clinicians_lowered_it(hospital, patient):
    patient.answer(1, none="", **ALARM)
    lower_urgency(
        patient=hospital.patient,
        to=Urgency.ROUTINE,
        reason="seen and examined, no compression",
        by=hospital.by("surgeon"),
        at=timezone.now(),
        second_reader=hospital.accounts["second"],
    )
    assert 'data-level="routine"' in read(patient.get("story", "what-now"))
    assert "Your answers ask for haste" not in read(patient.get())


def test_sp_10_after_handing_in_a_new_sign_raises_it_at_once(hospital, patient):
    patient.tell_all()
    patient.browser.post(patient.at("story", "hand-in"))
    before = urgency_of(hospital.episode)
    change = patient.get("story", 1, "change")
    patient.browser.post(patient.at("story", 1, "change"), {**form_of(change), **ALARM})
    assert before < urgency_of(hospital.episode) is Urgency.EMERGENCY


# --- twice, back, two devices --------------------------------------------------------------------


def test_a_double_click_keeps_one_and_leads_to_the_same_page(patient):
    response = patient.question(1)
    sent = plainly(response)
    places = [patient.send(1, sent).headers["Location"] for _ in range(2)]
    assert len(set(places)) == 1
    assert DraftAnswer.objects.count() == 1
    assert [row.detail for row in events("answer.added")] == ["", "again"]


def test_a_double_click_on_danger_shows_what_to_do_both_times(patient):
    patient.answer(1)
    sent = {**plainly(patient.question(2)), "none": "", "fever": "on", "temperature_c": "39"}
    places = [patient.send(2, sent).headers["Location"] for _ in range(2)]
    assert places == [patient.at("story", "what-now")] * 2
    assert Submission.objects.count() == 1
    assert Task.objects.count() == 1


def test_handing_in_twice_changes_nothing(patient):
    patient.tell_all()
    for _ in range(2):
        patient.browser.post(patient.at("story", "hand-in"))
    assert Submission.objects.count() == AssessmentRow.objects.count() == 1


def test_back_and_another_answer_on_the_same_form_counts(patient):
    sent = plainly(patient.question(1))
    patient.send(1, sent)
    patient.send(1, {**sent, "none": "", "unsure": "on"})
    assert DraftAnswer.objects.count() == 2
    assert 'id="f-unsure" name="unsure" value="on" checked' in read(patient.question(1))
    assert "Two devices" not in read(patient.question(1))


def test_another_device_goes_on_where_the_first_stopped(patient):
    patient.answer(1)
    other = patient.device()
    assert "Go on with the questions" in read(other.get("story"))
    assert f'href="{patient.at("story", 2)}"' in read(other.get("story"))
    other.answer(2)
    assert patient.question(1).status_code == 200
    assert DraftAnswer.objects.count() == 2


def test_two_devices_that_differ_are_both_kept_and_asked_which_is_right(hospital, patient):
    other = patient.device()
    first, second = plainly(patient.question(1)), plainly(other.question(1))
    patient.send(1, first)
    patient.answer(2)
    response = other.send(1, {**second, "none": "", "urinary_incontinence_new": "on"})
    assert response.headers["Location"] == patient.at("story", "what-now"), "the worst counts"
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    assert DraftAnswer.objects.count() == 3


def test_a_difference_without_haste_is_asked_about_before_handing_in(patient):
    other = patient.device()
    first, second = plainly(patient.question(1)), plainly(other.question(1))
    patient.send(1, first)
    response = other.send(1, {**second, "none": "", "unsure": "on"})
    assert response.headers["Location"] == patient.at("story", 1, "change")
    shown = read(other.browser.get(response.headers["Location"]))
    assert "Two devices say different things" in shown
    assert patient.browser.post(patient.at("story", "hand-in")).status_code == 409
    sent = form_of(other.browser.get(response.headers["Location"]))
    other.browser.post(patient.at("story", 1, "change"), {**sent, "none": "on"})
    assert "Two devices" not in read(other.get("story", "answers"))
    response = patient.browser.post(patient.at("story", "hand-in"))
    assert response.headers["Location"] == patient.at("story", "what-now")


# --- sessions and care ---------------------------------------------------------------------------


def expire(teller):
    session = teller.browser.session
    session["seen_at"] = (timezone.now() - timedelta(minutes=20)).isoformat()
    session.save()


def test_an_answer_after_the_session_ended_waits_for_the_login(patient):
    sent = plainly(patient.question(1))
    expire(patient)
    response = patient.send(1, sent)
    assert response.headers["Location"].startswith("/en/log-in/?")
    assert "next=" in response.headers["Location"]
    assert DraftAnswer.objects.count() == 0
    again = patient.device()
    again.browser.cookies["waiting"] = patient.browser.cookies["waiting"].value
    shown = again.question(1)
    assert "You were logged out." in read(shown)
    assert 'name="none" value="on" checked' in read(shown)
    assert form_of(shown)["key"] == sent["key"]
    response = again.send(1, {**form_of(shown), "none": "on"})
    assert response.headers["Location"] == patient.at("story", 2)
    assert response.cookies["waiting"].value == ""
    assert DraftAnswer.objects.count() == 1


def test_what_waits_is_sealed_and_nobody_else_sees_it(hospital, patient):
    sent = plainly(patient.question(1))
    expire(patient)
    waiting = patient.send(1, sent).cookies["waiting"].value
    assert "cauda" not in waiting
    stranger = patient.device()
    stranger.browser.cookies["waiting"] = waiting[:-4] + "AAAA"
    assert "You were logged out." not in read(stranger.question(1))


def test_danger_is_answered_also_when_the_session_ended(patient):
    sent = {**patient.form(1), **ALARM}
    expire(patient)
    response = patient.send(1, sent)
    assert response.status_code == 401
    shown = read(response)
    assert 'data-level="emergency"' in shown
    assert "Your team does not know this yet." in shown
    assert "waiting" in response.cookies


def test_a_form_from_before_another_login_is_shown_again_as_it_was_sent(hospital, patient):
    strict = patient.device(enforce_csrf_checks=True)
    sent = {**plainly(strict.question(1)), "csrfmiddlewaretoken": "a" * 64}
    response = strict.send(1, sent)
    assert response.status_code == 403
    assert "This page was open for a long time." in read(response)
    assert 'name="none" value="on" checked' in read(response)
    assert DraftAnswer.objects.count() == 0


def test_without_care_nothing_can_be_told_but_danger_is_answered(hospital, patient):
    sent = patient.form(1)
    hospital.episode.closed_at = timezone.now()
    hospital.episode.save()
    assert patient.get("story").status_code == 409
    assert "Your treatment is finished" in read(patient.get())
    response = patient.send(1, {**sent, **ALARM})
    assert response.status_code == 409
    assert 'data-level="emergency"' in read(response)
    assert "was not kept" in read(response)


def test_a_page_of_an_earlier_story_adds_nothing_unless_it_is_danger(hospital, patient):
    sent = {**plainly(patient.question(1)), "story": "an-earlier-one"}
    assert patient.send(1, sent).status_code == 410
    assert DraftAnswer.objects.count() == 0
    response = patient.send(1, {**sent, "none": "", **ALARM})
    assert response.headers["Location"] == patient.at("story", "what-now")
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


# --- for somebody else ---------------------------------------------------------------------------


def test_a_representative_tells_it_and_the_record_says_who(hospital, daughter):
    shown = read(daughter.get("story"))
    assert "You are doing this for <strong>Jannie de Vries" in shown
    daughter.answer(1)
    daughter.browser.post(daughter.at("story", "hand-in"))
    row = FactRow.objects.filter(name="saddle_numbness").get()
    assert (row.by, row.teller) == (hospital.accounts["daughter"], "patient")
    logged = events("intake.submitted")[0]
    assert (logged.actor_role, logged.behalf_of) == ("representative", str(hospital.patient.pk))


@pytest.mark.parametrize("name", ["stranger", "surgeon", "office"])
def test_nobody_else_comes_in_and_the_refusal_is_logged(hospital, patient, name):
    from tests.integration.patient.telling import Teller

    other = Teller(hospital, name)
    for response in (other.question(1), other.send(1, plainly(patient.question(1)))):
        assert response.status_code == 403
        assert "Vries" not in read(response)
    assert AuditRow.objects.filter(outcome="8", patient=str(hospital.patient.pk)).count() == 2
    assert DraftAnswer.objects.count() == 0
