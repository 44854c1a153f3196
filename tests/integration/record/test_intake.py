"""A story handed in is kept once, weighed, and raises the urgency in the same request."""

import json
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from tests.integration.record.hospital import NOW
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import BadValue
from wervel.pathway.actors import day_of
from wervel.pathway.intake import submit_examination, submit_intake
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.pathway.urgency import lower_urgency, raise_urgency
from wervel.record.assessments import replay
from wervel.record.audit import verify_chain
from wervel.record.episodes import urgency_of
from wervel.record.facts import answers_of, get_facts
from wervel.record.models import AssessmentRow, AuditRow, FactRow, Task, UrgencyRow
from wervel.record.submissions import OtherContents

CALM = {"age_years": 50, "saddle_numbness": False}
ALARM = {"saddle_numbness": True}


def known(hospital, at=NOW):
    return get_facts(hospital.episode, at, day_of(at))


def tell(hospital, values, *, key="a", by="patient", at=NOW, **more):
    return submit_intake(
        patient=hospital.patient,
        answers=answers_of(values),
        key=key,
        form="intake/1",
        by=hospital.by(by),
        at=at,
        **more,
    )


def test_a_story_is_kept_weighed_and_logged(hospital):
    told = tell(hospital, {**CALM, "fever": None})
    assert told.new
    assert FactRow.objects.filter(episode=hospital.episode).count() == 3
    assert FactRow.objects.get(name="fever").declined == "dont_know"
    facts = {**CALM, "age_years": 65, "duration_weeks": 3}  # by the calendar, not as told
    assert dict(known(hospital).facts) == facts
    assert json.loads(told.assessment.told) == facts
    assert tuple(told.assessment.rests_on) == known(hospital).rests_on
    row = AuditRow.objects.get(event="intake.submitted")
    assert (row.action, row.outcome, row.actor_role, row.relation) == ("C", "0", "patient", "self")
    assert row.names == "age_years,saddle_numbness,fever"
    assert list(verify_chain()) == []


def test_the_same_form_twice_is_kept_once_and_answers_the_same(hospital):
    first = tell(hospital, CALM)
    again = tell(hospital, CALM, at=NOW + timedelta(minutes=1))
    assert not again.new
    assert again.assessment == first.assessment
    assert FactRow.objects.count() == 2
    assert AssessmentRow.objects.count() == 1


def test_the_same_key_with_other_contents_is_refused_and_nothing_is_kept(hospital):
    tell(hospital, CALM)
    with pytest.raises(OtherContents):
        tell(hospital, ALARM)
    assert urgency_of(hospital.episode) is not Urgency.EMERGENCY
    assert FactRow.objects.count() == 2


def test_a_bad_answer_is_named_and_nothing_is_kept(hospital):
    with pytest.raises(BadValue, match="age_years: expected"):
        tell(hospital, {"age_years": -1, **ALARM})
    assert FactRow.objects.count() == 0


def test_sp_10_an_alarm_raises_the_urgency_at_once_with_an_owner_and_a_time(hospital):
    tell(hospital, CALM)
    assert urgency_of(hospital.episode) < Urgency.EMERGENCY
    later = NOW + timedelta(days=1)
    tell(hospital, ALARM, key="b", at=later)
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    task = Task.objects.get(kind="alarm", level="emergency")
    assert (task.team, task.due_at) == (hospital.team, later + timedelta(minutes=15))


def test_sp_9_calmer_answers_never_lower_it_by_themselves(hospital):
    tell(hospital, ALARM)
    tell(hospital, CALM, key="b", at=NOW + timedelta(hours=1))
    assert AssessmentRow.objects.last().interim_urgency != "emergency"
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


def lower(hospital, *, by="surgeon", second="second", reason="MRI shows no compression", to=1):
    return lower_urgency(
        patient=hospital.patient,
        to=Urgency(to),
        reason=reason,
        by=hospital.by(by),
        at=NOW + timedelta(hours=2),
        second_reader=hospital.accounts[second] if second else None,
    )


def test_sp_9_two_clinicians_with_a_reason_lower_an_emergency(hospital):
    tell(hospital, ALARM)
    lower(hospital)
    assert urgency_of(hospital.episode) is Urgency.ROUTINE
    last = UrgencyRow.objects.last()
    assert (last.by.name, last.second_reader.name) == ("Surgeon", "Second")
    assert last.reason


@pytest.mark.parametrize(
    ("later", "level"),
    [
        ({"pain_nrs": 3}, Urgency.ROUTINE),  # something else
        ({"saddle_numbness": False}, Urgency.ROUTINE),  # denied now
        (ALARM, Urgency.EMERGENCY),  # the same sign, told again
        ({"leg_weakness_progressive": True}, Urgency.EMERGENCY),  # another sign
        ({"fever": True, "cancer_history": True}, Urgency.EMERGENCY),  # which opens the old one
    ],
)
def test_sp_10_what_was_lowered_rises_again_by_what_is_told_not_by_old_answers(
    hospital, later, level
):
    tell(hospital, ALARM)
    Task.objects.update(done_at=NOW, done_by=hospital.accounts["surgeon"])
    lower(hospital)
    tell(hospital, later, key="b", at=NOW + timedelta(days=2))
    assert urgency_of(hospital.episode) is level
    alarms = Task.objects.filter(kind="alarm", done_at__isnull=True)
    assert alarms.exists() == (level is Urgency.EMERGENCY)


def test_a_sign_that_nobody_has_read_is_not_covered(hospital):
    tell(hospital, ALARM)
    lower(hospital)
    tell(hospital, {"pain_nrs": 3}, key="b", at=NOW + timedelta(days=2))
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


def test_another_guideline_asks_for_a_new_look(hospital, monkeypatch):
    tell(hospital, ALARM)
    Task.objects.update(done_at=NOW, done_by=hospital.accounts["surgeon"])
    lower(hospital)
    monkeypatch.setattr("wervel.record.assessments.guideline_digest", lambda: "another")
    tell(hospital, {"pain_nrs": 3}, key="b", at=NOW + timedelta(days=2))
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


def test_what_was_lowered_stays_covered_when_a_clinician_raises_it_for_something_else(hospital):
    tell(hospital, ALARM)
    Task.objects.update(done_at=NOW, done_by=hospital.accounts["surgeon"])
    lower(hospital)
    raise_urgency(
        patient=hospital.patient,
        to=Urgency.WITHIN_WEEK,
        reason="more pain than last week",
        by=hospital.by("surgeon"),
        at=NOW + timedelta(hours=3),
    )
    tell(hospital, {"pain_nrs": 3}, key="b", at=NOW + timedelta(days=2))
    assert urgency_of(hospital.episode) is Urgency.WITHIN_WEEK


@pytest.mark.parametrize("second", [None, "surgeon", "outsider", "office", "patient"])
def test_sp_9_nobody_lowers_an_emergency_alone(hospital, second):
    tell(hospital, ALARM)
    with pytest.raises((NotNow, NotAllowed)):
        lower(hospital, second=second)
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY
    assert AuditRow.objects.filter(event="urgency.lowered").exclude(outcome="0").count() == 1


@pytest.mark.parametrize("by", ["patient", "daughter", "gp", "office", "administrator", "outsider"])
def test_sp_9_only_who_treats_lowers(hospital, by):
    tell(hospital, ALARM)
    with pytest.raises(NotAllowed):
        lower(hospital, by=by)
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


@pytest.mark.parametrize(("reason", "to"), [("", 1), ("ok", 1), ("a good reason to", 4)])
def test_lowering_needs_a_reason_and_a_lower_level(hospital, reason, to):
    tell(hospital, ALARM)
    with pytest.raises(NotNow):
        lower(hospital, reason=reason, to=to)


def test_a_later_dont_know_does_not_erase_an_answer(hospital):
    tell(hospital, {"fever": True})
    tell(hospital, {"fever": None}, key="b", at=NOW + timedelta(hours=1))
    assert known(hospital, NOW + timedelta(hours=2)).facts["fever"] is True
    assert FactRow.objects.filter(name="fever").count() == 2


def test_answers_from_paper_count_by_when_they_were_told(hospital):
    tell(hospital, {"pain_nrs": 3})
    late = NOW + timedelta(days=2)
    tell(hospital, {"pain_nrs": 8}, key="b", by="office", at=late, told_at=NOW - timedelta(days=1))
    assert known(hospital, late).facts["pain_nrs"] == 3


def test_the_past_can_be_read_as_it_was(hospital):
    tell(hospital, {"pain_nrs": 3})
    tell(hospital, {"pain_nrs": 8}, key="b", at=NOW + timedelta(days=7))
    assert known(hospital, NOW + timedelta(days=1)).facts["pain_nrs"] == 3


def test_an_assessment_is_replayed_byte_for_byte(hospital):
    told = tell(hospital, {**CALM, **ALARM})
    found = replay(AssessmentRow.objects.get(pk=told.assessment.pk))
    assert found.same_guideline
    assert found.same_outcome


def test_a_clinician_tells_what_a_patient_cannot(hospital):
    told = submit_examination(
        patient=hospital.patient,
        answers=answers_of({"crp_mg_l": 3.0}),
        key="x",
        form="examination/1",
        by=hospital.by("colleague"),
        at=NOW,
    )
    assert told.assessment.teller == "clinician"


def test_without_an_open_episode_nothing_is_told(hospital):
    hospital.episode.closed_at = NOW
    hospital.episode.save()
    with pytest.raises(NotNow, match="no open episode"):
        tell(hospital, CALM)


@pytest.mark.parametrize("by", ["stranger", "surgeon", "gp", "quality", "auditor", "closed"])
def test_nobody_else_tells_it_and_the_refusal_is_logged(hospital, by):
    with pytest.raises(NotAllowed):
        tell(hospital, CALM, by=by)
    row = AuditRow.objects.get(event="intake.submitted")
    assert (row.outcome, row.patient) == ("8", str(hospital.patient.pk))


def test_when_the_log_cannot_be_written_nothing_happened(hospital, monkeypatch):
    """NEN-4."""

    def full(*_args, **_kwargs):
        raise DatabaseError("disk full")

    monkeypatch.setattr(AuditRow, "save", full)
    with pytest.raises(DatabaseError), transaction.atomic():
        tell(hospital, ALARM)
    assert FactRow.objects.count() == 0
    assert UrgencyRow.objects.count() == 0
