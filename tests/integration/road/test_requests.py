"""What somebody asks about their own data: kept beside it, decided with a reason."""

from datetime import timedelta

import pytest

from tests.integration.record.hospital import NOW
from wervel.pathway.intake import answers_of, submit_intake
from wervel.pathway.refusals import NotAllowed, NotNow, OtherContents, Stale
from wervel.pathway.road.requests import (
    ask_correction,
    ask_to_stop,
    decide_request,
    my_requests,
    open_request,
)
from wervel.pathway.tasks import finish_task
from wervel.record.episodes import open_episode
from wervel.record.models import AuditRow, Episode, FactRow, Task

BECAUSE = "Dat klopt, we schrijven het erbij."


@pytest.fixture
def kept(hospital):
    told = answers_of({"cancer_history": True})
    by = hospital.by("patient")
    submit_intake(patient=hospital.patient, answers=told, key="w", form="intake/1", by=by, at=NOW)
    return FactRow.objects.get()


def ask(hospital, *, who="patient", key="k", words="Ik had nooit kanker.", fact=None, about="told"):
    return ask_correction(
        patient=hospital.patient.pk, about=about, words=words, fact=fact, key=key,
        by=hospital.by(who), at=NOW,
    )  # fmt: skip


def decide(hospital, task, *, who="surgeon", accepted=True, because=BECAUSE):
    return decide_request(
        patient=hospital.patient.pk, task=task.pk, accepted=accepted, because=because,
        by=hospital.by(who), at=NOW + timedelta(days=1),
    )  # fmt: skip


def mine(hospital, who="patient"):
    return my_requests(patient=hospital.patient.pk, by=hospital.by(who), at=NOW)


@pytest.mark.parametrize("who", ["patient", "daughter"])
def test_the_words_stand_beside_what_was_kept_and_the_team_has_a_task(hospital, kept, who):
    ask(hospital, who=who, fact=kept.pk)
    task = Task.objects.get(kind="correction")
    assert (task.team, task.due_at) == (hospital.team, NOW + timedelta(days=14))
    read = open_request(
        patient=hospital.patient.pk, task=task.pk, by=hospital.by("surgeon"), at=NOW
    )
    assert (read.words, read.kept.value) == ("Ik had nooit kanker.", True)
    decide(hospital, task)
    kept.refresh_from_db()
    assert kept.value is True  # PRIV-3: what was kept stays
    (one,) = mine(hospital, who).requests
    assert (one.decided, one.because, one.decided_by) == ("accepted", BECAUSE, "Surgeon")
    assert AuditRow.objects.filter(event="request.decided").count() == 1


def test_the_same_form_twice_is_one_request(hospital, kept):
    assert ask(hospital) == ask(hospital)
    assert Task.objects.filter(kind="correction").count() == 1
    with pytest.raises(OtherContents):
        ask(hospital, words="Iets heel anders.")


def test_to_stop_stops_nothing_by_itself(hospital, kept):
    for what, days in (("stop_care", 7), ("erase", 28)):
        ask_to_stop(
            patient=hospital.patient.pk, what=what, words="", key=what,
            by=hospital.by("patient"), at=NOW,
        )  # fmt: skip
        due = Task.objects.filter(kind="stop").order_by("due_at").last().due_at
        assert due == NOW + timedelta(days=days)
    for task in Task.objects.filter(kind="stop"):
        decide(hospital, task)
    assert Episode.objects.get(pk=hospital.episode.pk).closed_at is None
    assert FactRow.objects.count() == 1


def test_a_decision_has_a_reason_and_is_made_once(hospital, kept):
    ask(hospital)
    task = Task.objects.get(kind="correction")
    with pytest.raises(NotNow):
        decide(hospital, task, because="nee")
    with pytest.raises(NotNow):  # not with the button of other promises
        finish_task(task=task.pk, outcome=BECAUSE, by=hospital.by("surgeon"), at=NOW)
    with pytest.raises(NotAllowed):
        decide(hospital, task, who="outsider")
    decide(hospital, task)
    decide(hospital, task)
    with pytest.raises(Stale):
        decide(hospital, task, who="colleague", accepted=False)


def test_what_is_not_theirs_is_not_there(hospital, kept):
    by = hospital.by("stranger")
    open_episode(hospital.stranger, onset_on=None, team=hospital.team, at=NOW)
    with pytest.raises(NotAllowed):
        ask_correction(
            patient=hospital.stranger.pk, about="told", words="Dit klopt niet.", fact=kept.pk,
            key="x", by=by, at=NOW,
        )  # fmt: skip
    with pytest.raises(NotAllowed):
        my_requests(patient=hospital.patient.pk, by=by, at=NOW)


def test_after_the_care_one_may_still_ask(hospital, kept):
    Episode.objects.filter(pk=hospital.episode.pk).update(closed_at=NOW)
    ask(hospital, about="letter")
    assert mine(hospital).requests[0].about == "letter"
