"""After discharge: a flare is the same episode, a relapse a new one, and after a year the GP."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.flare.getting_worse import hidden
from tests.integration.patient.telling import read
from wervel.pathway.flare.coming_back import last_day
from wervel.record.facts import get_facts
from wervel.record.models import AuditRow, Episode, Task


def free(patient, shown, answer: str):
    """The answer to how long the pain was gone."""
    return patient.post("my_worse_back", {**hidden(shown.content.decode()), "free": answer})


def test_a_flare_after_discharge_is_the_same_episode(patient):
    patient.tells_plain()
    patient.therapist()
    ended = patient.discharged(90)
    shown = patient.none_of_all()
    assert patient.open_episodes() == []
    assert patient.f["back_title"] in read(shown)
    answered = free(patient, shown, "no")
    (episode,) = patient.open_episodes()
    assert episode == ended
    assert episode.onset_on == ended.onset_on
    assert episode.team == ended.team
    assert patient.f["now_title"] in read(patient.follow(answered))
    patient.post("my_call_back")
    assert Task.objects.get(kind="call_back").owner == patient.hospital.accounts["colleague"]
    row = AuditRow.objects.get(event="episode.reopened")
    assert row.reason == "It went well."
    assert str(ended.closed_at.date().year) in row.detail


def test_a_relapse_after_a_month_without_pain_is_a_new_episode(patient):
    patient.tells_plain(at=timezone.now() - timedelta(days=250), cancer_history=True)
    patient.therapist()
    patient.post("my_flare_change", {"key": "k", "helps": ["walk"], "signs": ["stiff"]})
    ended = patient.discharged(240)
    answered = free(patient, patient.none_of_all(), "yes")
    (episode,) = patient.open_episodes()
    assert episode != ended
    assert episode.previous == ended
    assert episode.recurrence_by == "devet_2002"
    assert episode.onset_on is None
    assert episode.team == ended.team
    known = get_facts(episode, None, timezone.now().date()).facts
    assert known["cancer_history"] is True
    assert known["recurrent_episodes"] is True
    assert "leg_pain" not in known
    assert answered.status_code == 302
    patient.post("my_call_back")
    assert Task.objects.get(kind="call_back").owner == patient.hospital.accounts["colleague"]


def test_a_relapse_begins_with_what_helped_then(patient):
    patient.tells_plain()
    patient.post("my_flare_change", {"key": "k", "helps": ["walk"]})
    patient.discharged(240)
    text = read(patient.follow(free(patient, patient.none_of_all(), "yes")))
    assert "A short walk" in read(patient.page("my_flare_plan"))
    assert patient.f["open_story"] in text


def test_who_does_not_know_how_long_has_the_same_episode(patient):
    ended = patient.discharged(90)
    free(patient, patient.none_of_all(), "unsure")
    assert patient.open_episodes() == [Episode.objects.get(pk=ended.pk)]


def test_no_answer_is_asked_again_and_nothing_is_lost(patient):
    patient.discharged(90)
    shown = free(patient, patient.none_of_all(), "")
    assert shown.status_code == 422
    assert free(patient, shown, "no").status_code == 302
    assert len(patient.told()) >= 15


def test_danger_after_discharge_acts_before_any_other_question(patient):
    ended = patient.discharged(200)
    shown = patient.follow(patient.reply(patient.page()))
    answered = patient.reply(shown, fever="on")
    assert answered.headers["Location"] == patient.at("story", "what-now")
    (episode,) = patient.open_episodes()
    assert episode == ended
    assert [one.level for one in patient.alarms()] == ["same_day"]
    # What was denied on the page before came along.
    assert patient.told()["saddle_numbness"] is False


def test_the_last_day_and_the_day_after(patient):
    patient.discharged(364)
    assert patient.page().status_code == 200
    assert patient.f["late_title"] not in read(patient.page())
    patient.discharged(367)
    assert patient.f["late_title"] in read(patient.page())
    assert patient.open_episodes() == []


def test_after_a_year_danger_is_answered_all_the_same(patient):
    shown = patient.page()
    patient.discharged(400)
    answered = patient.reply(shown, saddle_numbness="on")
    assert answered.status_code == 409
    assert 'data-level="emergency"' in answered.content.decode()
    assert patient.open_episodes() == []


def test_pressed_twice_there_is_one_new_episode(patient):
    patient.discharged(90)
    shown = patient.none_of_all()
    for _ in range(2):
        assert free(patient, shown, "yes").status_code == 302
    assert len(patient.open_episodes()) == 1
    assert AuditRow.objects.filter(event="episode.begun_again", outcome="0").count() == 1


@pytest.mark.parametrize("sealed", ["", "x", "e30:abc:def"])
def test_what_was_not_sealed_here_is_not_believed(patient, sealed):
    patient.discharged(90)
    sent = {"before": sealed, "key": "k", "free": "yes"}
    assert patient.post("my_worse_back", sent).headers["Location"] == patient.at("worse")
    assert patient.open_episodes() == []


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_a_year_is_a_year(closed_on):
    day = last_day(closed_on)
    assert 364 <= (day - closed_on).days <= 366
    assert (day.month, day.day) in {
        (closed_on.month, closed_on.day),
        (2, 28),
    }
