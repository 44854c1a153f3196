"""The demo holds every stage of the pathway, by a list that was written by hand."""

import itertools
from collections import Counter

import pytest

from tests.integration.demo.conftest import NOW
from wervel.pathway.actors import Relation, actor_of, relation_of
from wervel.pathway.due_list import due_list
from wervel.pathway.worklist import read_worklist
from wervel.record.audit import verify_chain
from wervel.record.bsn import check_bsn
from wervel.record.models import (
    Account,
    AuditRow,
    Consent,
    Episode,
    FactRow,
    Invitation,
    Location,
    Patient,
    Task,
    UrgencyRow,
)
from wervel.record.models.drafts import Draft
from wervel.simulation.hospital import STAGES

pytestmark = pytest.mark.django_db
BY_HAND = {
    "patient", "represented", "alarm_emergency", "alarm_same_day", "alarm_within_week",
    "second_reader_asked", "second_reader_agreed", "urgency_lowered", "come_back", "no_mail",
    "due_3_weeks", "due_6_weeks", "due_12_weeks", "due_1_year", "acute_good", "closed", "chronic",
    "other_team", "glass", "invited", "half_told", "handed_in", "examined",
}  # fmt: skip


def test_the_stages_are_those_that_were_written_down():
    assert {stage.name for stage in STAGES} == BY_HAND
    assert 130 <= sum(stage.people for stage in STAGES) <= 170


def test_everything_lies_in_the_past_in_the_order_of_time_and_the_chain_holds(demo):
    rows = list(AuditRow.objects.order_by("sequence"))
    assert all(one.at <= other.at for one, other in itertools.pairwise(rows))
    assert rows[-1].at <= NOW
    assert list(verify_chain()) == []
    assert {row.outcome for row in rows} == {"0"}
    assert rows[0].event == "demo.begun"


def test_every_person_came_in_by_an_event_of_their_own(demo):
    added = AuditRow.objects.filter(event="patient.added").values_list("patient", flat=True)
    assert sorted(added) == sorted(str(patient.pk) for patient in Patient.objects.all())
    made = Episode.objects.count()
    assert AuditRow.objects.filter(event="episode.opened").count() == made
    told = FactRow.objects.values("submission").distinct().count()
    submitted = AuditRow.objects.filter(event__in=("intake.submitted", "examination.submitted"))
    assert submitted.count() == told


def test_invited_and_not_come_yet(demo):
    waiting = Invitation.objects.filter(used_at=None, void_at=None, patient__isnull=False)
    assert waiting.exists()
    assert not FactRow.objects.filter(episode__patient__in=waiting.values("patient")).exists()


def test_a_story_half_told(demo):
    half = Draft.objects.filter(handed_in_at__isnull=True)
    assert half.exists()
    assert all(draft.answers.exists() for draft in half)
    assert not FactRow.objects.filter(episode__in=half.values("episode")).exists()


def test_a_story_told_page_by_page_and_handed_in(demo):
    whole = Draft.objects.filter(handed_in_at__isnull=False)
    logins = {draft.handed_in_by.login for draft in whole}
    assert logins == {"patient", "representative"}
    assert all(FactRow.objects.filter(episode=draft.episode).exists() for draft in whole)


def test_alarms_open_and_unread_of_every_level_and_one_past_its_time(inside):
    unread = Task.objects.filter(kind="alarm", done_at__isnull=True)
    assert set(unread.values_list("level", flat=True)) == {"emergency", "same_day", "within_week"}
    assert unread.filter(due_at__lt=NOW).exists()
    read = Task.objects.filter(kind="alarm", done_at__isnull=False)
    assert set(read.values_list("level", flat=True)) >= {"emergency", "within_week"}
    everywhere = [
        read_worklist(by=by(login), at=NOW).alarms
        for login in ("surgeon", "surgeon-kampen", "surgeon-heerde")
    ]
    assert sum(map(len, everywhere)) == unread.count()


def test_a_second_reader_is_asked_and_another_has_agreed(demo):
    questions = Task.objects.filter(kind="second_reader")
    assert Counter(task.done_at is None for task in questions) == {True: 1, False: 1}
    fell = UrgencyRow.objects.filter(second_reader__isnull=False)
    assert [row.second_reader == row.by for row in fell] == [False]


def test_urgency_was_lowered_with_a_reason(demo):
    lowered = AuditRow.objects.filter(event="urgency.lowered")
    assert lowered.count() >= 2
    assert all(len(row.reason) >= 10 for row in lowered)


def test_each_review_is_due_for_somebody(inside):
    due = {row.kind for row in due_list(by=by("office"), at=NOW).rest}
    reviews = {"review_3_weeks", "review_6_weeks", "review_12_weeks", "review_1_year"}
    assert due >= {*reviews, "intake", "task"}


def test_somebody_recovered_and_somebody_came_back_within_a_year(demo):
    closed = Episode.objects.filter(closed_at__isnull=False)
    back = Episode.objects.get(previous__isnull=False)
    assert back.previous in closed
    assert back.previous.onset_on is not None
    assert (back.opened_at - back.previous.closed_at).days < 365
    assert closed.count() == 2


def test_a_good_course_tells_of_little_pain_at_last(demo):
    told = FactRow.objects.filter(form="check-in/1", name="pain_nrs")
    assert told.filter(value__lte=2).exists()
    assert told.exclude(value__lte=2).exists()


def test_somebody_has_it_for_long_and_others_treat_along(demo):
    late = Episode.objects.filter(closed_at__isnull=True, onset_on__lt=NOW.date().replace(month=8))
    treated = {one.member.profession for episode in late for one in episode.treated_by.all()}
    assert treated & {"psychologist", "pain_specialist", "rehabilitation_physician"}


def test_somebody_took_back_that_mails_may_come(demo):
    said = Consent.objects.filter(purpose="messages_by_mail").order_by("at")
    by_person = {}
    for consent in said:
        by_person.setdefault(consent.patient_id, []).append(consent.given)
    assert [True, False] in [words[-2:] for words in by_person.values()]


def test_another_team_looked_with_consent_and_somebody_broke_the_glass(demo):
    looked = AuditRow.objects.filter(event="record.opened")
    assert looked.filter(relation="consent").exists()
    broken = AuditRow.objects.filter(event="glass.broken", detail="break-glass")
    assert broken.count() == 2
    assert looked.filter(relation="break_glass").count() == 2


def test_people_differ_in_what_is_known_of_them(demo):
    people = list(Patient.objects.all())
    assert {bool(patient.bsn) for patient in people} == {True, False}
    assert {bool(patient.email) for patient in people} == {True, False}
    assert len({patient.language for patient in people}) >= 3
    assert True in {patient.interpreter for patient in people}
    assert all(patient.bsn.startswith("9999") for patient in people if patient.bsn)
    assert all(check_bsn(patient.bsn) == patient.bsn for patient in people if patient.bsn)
    assert len({(patient.name, patient.birth_date) for patient in people}) == len(people)
    assert all(patient.email.endswith("@example.org") for patient in people if patient.email)


def test_locations_are_those_of_the_leaflet_with_their_own_phone_and_hours(demo):
    found = {place.code: place for place in Location.objects.filter(department="Orthopedie")}
    assert set(found) == {"zwolle", "kampen", "heerde"}
    for place in found.values():
        assert place.phone == "088 624 56 56"
        hours = [
            (day.weekday, f"{day.opens:%H:%M}", f"{day.closes:%H:%M}") for day in place.hours.all()
        ]
        assert hours == [(day, "08:30", "17:00") for day in range(1, 6)]


def test_whoever_tries_it_has_somebody_to_look_at(demo):
    patient = Patient.objects.get(account__login="patient")
    relations = {
        "surgeon": Relation.OWN, "resident": Relation.OWN, "physiotherapist": Relation.OWN,
        "pain": Relation.TEAM, "psychologist": Relation.OWN, "rehabilitation": Relation.TEAM,
        "gp": Relation.OWN, "patient": Relation.SELF, "office": Relation.NONE,
        "surgeon-kampen": Relation.NONE,
    }  # fmt: skip
    found = {login: relation_of(by(login), patient, NOW) for login in relations}
    assert found == {**relations, "resident": found["resident"], "surgeon": found["surgeon"]}
    assert {found["resident"], found["surgeon"]} <= {Relation.OWN, Relation.TEAM}
    acts_for = Account.objects.get(login="representative").represents.get()
    assert relation_of(by("representative"), acts_for.patient, NOW) is Relation.REPRESENTS


def by(login):
    return actor_of(Account.objects.get(login=login))
