"""FLT-13: a message for everything that is due, each once, however often and late it is asked."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.worker.hospital import DAY, HERE, ONSET, kinds, make, noon, undone
from wervel.pathway import reminders
from wervel.record.audit import verify_chain
from wervel.record.encrypted import Unreadable
from wervel.record.models import AuditRow, Episode, Message, Patient

ROWS = [
    ("review_3_weeks", 21, 35), ("review_6_weeks", 42, 70), ("review_12_weeks", 84, 140),
    ("review_1_year", 365, 421),
]  # fmt: skip
"""Each review with the first and the last day on which it is asked."""
ALL = [kind for kind, _first, _last in ROWS]


def test_somebody_who_never_answers_again_gets_each_review_once(place):
    for days in range(0, 430, 3):
        while make(place.on(days)):
            pass
    assert kinds() == ALL
    assert [message.numbers for message in Message.objects.all()] == [
        {"weeks": weeks} for weeks in (3, 6, 12, 52)
    ]
    rows = AuditRow.objects.filter(event="reminder.sent")
    assert [row.detail for row in rows] == ALL
    assert {(row.action, row.outcome, row.actor_role, row.source) for row in rows} == {
        ("E", "0", "worker", "worker")
    }
    assert list(verify_chain()) == []


def test_who_told_nothing_is_reminded_once_of_that_and_after_that_of_the_reviews(place):
    place.more(1, onset_on=ONSET, at=noon(ONSET))
    for days in range(0, 430, 3):
        make(place.on(days))
    assert sorted(kinds()) == sorted([*ALL, *ALL, "intake"])


def test_late_by_a_week_it_is_still_said_once_and_with_its_own_moment(place):
    assert make(place.on(28)) == 1
    assert make(place.on(28)) == 0
    message = Message.objects.get()
    assert message.due_at == datetime(2026, 3, 22, 8, tzinfo=UTC)
    assert message.made_at == place.on(28)


def test_late_beyond_its_use_it_is_not_said_and_the_next_one_is(place):
    assert make(place.on(36)) == 0
    assert make(place.on(41)) == 0
    assert make(place.on(42)) == 1
    assert kinds() == ["review_6_weeks"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    runs=st.lists(st.integers(0, 430 * 24), max_size=40),
    told=st.lists(st.integers(1, 430 * 24), max_size=4),
)
def test_runs_at_any_hours_and_answers_between_them_say_what_a_plain_model_says(place, runs, told):
    """Each run once more with the clock an hour back."""
    hour = timedelta(hours=1)
    walk = sorted([(one, "run") for one in runs] + [(one, "told") for one in told])
    with undone():
        for hours, what in walk:
            at = noon(ONSET) + hours * hour
            if what == "told":
                place.tell(at)
            else:
                make(at)
                make(at - hour)
        assert kinds() == model(walk)


def model(walk):
    """What is said in such a walk, by hand."""
    answers, said = [noon(ONSET)], []
    for hours, what in walk:
        now = noon(ONSET) + timedelta(hours=hours)
        if what == "told":
            answers.append(now)
            continue
        for at in (now, now - timedelta(hours=1)):
            for kind, first, last in ROWS:
                day = ONSET + first * DAY
                nine = datetime(day.year, day.month, day.day, 9, tzinfo=HERE)
                open_now = nine <= at and at.astimezone(HERE).date() <= ONSET + last * DAY
                answered = any(answer >= nine.astimezone(UTC) - 7 * DAY for answer in answers)
                if open_now and not answered and kind not in said:
                    said.append(kind)
    return said


@pytest.mark.parametrize("night", [datetime(2026, 3, 29), datetime(2026, 10, 25)])
def test_h25_on_the_nights_that_the_clock_changes_each_is_said_once_at_nine(place, night):
    Episode.objects.update(onset_on=night.date() - 21 * DAY, opened_at=noon(ONSET - 300 * DAY))
    start = datetime(night.year, night.month, night.day, tzinfo=HERE).astimezone(UTC)
    for minutes in range(-120, 24 * 60, 10):
        make(start + timedelta(minutes=minutes))
    message = Message.objects.get()
    assert message.made_at.astimezone(HERE).hour == 9
    assert message.made_at == message.due_at


def test_what_happened_since_it_was_found_is_looked_at_again(place, monkeypatch):
    """Between finding and saying somebody may answer, close the episode, or be first."""
    found = reminders._unsaid(place.on(21), 50)
    monkeypatch.setattr(reminders, "_unsaid", lambda *_: found)
    place.tell(place.on(21))
    assert make(place.on(21)) == 0
    Episode.objects.update(closed_at=place.on(21))
    assert make(place.on(21)) == 0
    assert kinds() == []
    assert not AuditRow.objects.filter(event="reminder.sent").exists()


def test_a_second_worker_that_found_the_same_says_nothing_and_logs_nothing(place, monkeypatch):
    found = reminders._unsaid(place.on(21), 50)
    assert make(place.on(21)) == 1
    monkeypatch.setattr(reminders, "_unsaid", lambda *_: found)
    assert make(place.on(21)) == 0
    assert AuditRow.objects.filter(event="reminder.sent").count() == 1


def test_many_are_made_in_runs_that_follow_each_other(place):
    place.more(120, onset_on=ONSET, at=noon(ONSET))
    Episode.objects.filter(facts__isnull=False).update(closed_at=noon(ONSET))
    made = [make(place.on(3)) for _ in range(7)]
    assert made == [20, 20, 20, 20, 20, 20, 0]


def test_a_record_that_cannot_be_read_keeps_nobody_else_waiting(place):
    first, second = place.more(2, onset_on=ONSET - DAY, at=noon(ONSET))
    number = first.patient_id.hex if connection.vendor == "sqlite" else first.patient_id
    with connection.cursor() as cursor:
        cursor.execute("UPDATE record_patient SET name = %s WHERE id = %s", ["A" * 64, number])
    with pytest.raises(Unreadable):
        make(place.on(21))
    assert set(Message.objects.values_list("episode", flat=True)) == {
        second.pk, place.episode.pk,
    }  # fmt: skip
    assert Patient.objects.count() == 4


def test_no_name_and_no_answer_stands_in_a_message(place):
    make(place.on(21))
    row = Message.objects.values().get()
    assert "Vries" not in str(row)
    assert set(row["numbers"]) == {"weeks"}
