"""A form on paper: empty stays unknown, danger acts at once, the day on the form counts."""

from datetime import timedelta
from uuid import UUID

import pytest

from tests.integration.record.hospital import NOW
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import BadValue
from wervel.pathway.actors import day_of
from wervel.pathway.intake import answers_of, submit_intake
from wervel.pathway.refusals import NotNow
from wervel.pathway.road.paper import Sheet, Written, add_paper, hand_in_paper, open_paper
from wervel.record.episodes import urgency_of
from wervel.record.facts import get_facts
from wervel.record.models import AssessmentRow, AuditRow, FactRow, Submission, Task

SHEET = Sheet(UUID(int=7), "nl", "1.0-abc123", day_of(NOW) - timedelta(days=3))
SADDLE = Written("cauda", {"saddle_numbness": True})
NONE = Written("cauda", {"saddle_numbness": False})


def write(hospital, written, *, sheet=SHEET, at=NOW):
    by = hospital.by("office")
    return add_paper(patient=hospital.patient.pk, sheet=sheet, written=written, by=by, at=at)


def test_danger_on_paper_acts_at_once(hospital):
    now = write(hospital, SADDLE)
    assert now.stops
    assert now.urgency is Urgency.EMERGENCY
    assert Task.objects.get().kind == "alarm"
    assert not write(hospital, Written("start", {"pain_nrs": 4})).stops


def test_what_was_left_empty_is_not_told(hospital):
    now = write(hospital, Written("start", {"pain_nrs": 4, "onset": None}, frozenset({"onset"})))
    rows = {row.name: (row.value, row.declined) for row in FactRow.objects.all()}
    assert rows == {"pain_nrs": (4, ""), "onset": (None, "rather_not_say")}
    assert now.pages == ("start",)
    assert write(hospital, Written("belly", {})).pages == ("start",)


def test_the_day_on_the_form_is_when_it_was_told(hospital):
    write(hospital, NONE)
    row = FactRow.objects.get()
    assert (day_of(row.told_at), day_of(row.added_at)) == (SHEET.told_on, day_of(NOW))
    assert row.form == "W1-nl/1.0-abc123"


def test_a_later_answer_outlives_an_older_form_but_its_danger_is_heard(hospital):
    patient, by = hospital.patient, hospital.by("patient")
    told = answers_of({"saddle_numbness": False})
    submit_intake(patient=patient, answers=told, key="w", form="intake/1", by=by, at=NOW)
    write(hospital, SADDLE, at=NOW + timedelta(hours=1))
    assert get_facts(hospital.episode, None, day_of(NOW)).facts["saddle_numbness"] is False
    assert urgency_of(hospital.episode) is Urgency.EMERGENCY


def test_a_page_sent_twice_is_kept_once_and_a_slip_is_mended(hospital):
    for written in (SADDLE, SADDLE, NONE, SADDLE, SADDLE):
        now = write(hospital, written)
    assert Submission.objects.count() == 3
    assert now.told == {"saddle_numbness": True}
    assert AuditRow.objects.filter(event="paper.entered", outcome="0").count() == 5


def test_the_office_reads_back_only_what_it_wrote_itself(hospital):
    write(hospital, SADDLE)
    other = hospital.accounts["outsider"]
    staff = other.staff
    staff.role, staff.profession = "office", ""
    staff.save()
    by = hospital.by("outsider")
    assert open_paper(patient=hospital.patient.pk, sheet=SHEET, by=by, at=NOW).told == {}


def test_what_cannot_be(hospital):
    tomorrow = Sheet(UUID(int=8), "nl", "", day_of(NOW) + timedelta(days=1))
    with pytest.raises(NotNow):
        write(hospital, NONE, sheet=tomorrow)
    with pytest.raises(BadValue):
        write(hospital, Written("start", {"pain_nrs": 11}))
    assert FactRow.objects.count() == 0


def test_half_a_form_raises_only_what_cannot_wait(hospital):
    write(hospital, Written("start", {"pain_nrs": 9}))
    assert urgency_of(hospital.episode) is None
    by, at = hospital.by("office"), NOW + timedelta(minutes=9)
    whole = hand_in_paper(patient=hospital.patient.pk, sheet=SHEET, by=by, at=at)
    assert whole.handed_in
    assert urgency_of(hospital.episode) is not None
    hand_in_paper(patient=hospital.patient.pk, sheet=SHEET, by=by, at=at)
    assert AssessmentRow.objects.count() == 2
    assert not write(hospital, Written("start", {"pain_nrs": 8}), at=at).handed_in
