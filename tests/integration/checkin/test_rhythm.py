"""When somebody is asked: less and less often, never twice a day, and not on and on."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.worker.hospital import DAY, ONSET, WORKER, build, kinds, noon
from wervel.pathway.checkin.asking import CHECK_IN, due_check_ins
from wervel.pathway.checkin.rhythm import ASKS, asked_on, days_after, next_on, step_at
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.due import open_episodes
from wervel.pathway.reminders import make_messages
from wervel.record.models import Change, Episode, Message
from wervel.record.submissions import take_submission

BEGAN = date(2026, 1, 1)
DAYS = st.integers(0, 500)

BY_HAND = [
    # answered on this day, asked again on these
    (0, (7, 14)),
    (34, (41, 48)),
    (41, (48, 62)),
    (42, (56, 70)),
    (80, (94, 122)),
    (84, (112, 140)),
    (350, (378,)),
    (364, (392,)),
    (365, ()),
]


@pytest.mark.parametrize(("answered", "asked"), BY_HAND)
def test_the_days_by_hand(answered, asked):
    days = days_after(BEGAN, BEGAN + answered * DAY)
    assert tuple((on - BEGAN).days for on in days) == asked


@given(DAYS, DAYS)
def test_never_twice_a_day_never_sooner_and_never_on_and_on(answered, today):
    last, on = BEGAN + answered * DAY, BEGAN + today * DAY
    days = list(days_after(BEGAN, last))
    gaps = [b - a for a, b in zip([last, *days], days, strict=False)]
    assert len(days) <= ASKS
    assert all(gap >= timedelta(days=7) for gap in gaps)
    assert gaps == sorted(gaps)
    asked = asked_on(BEGAN, last, on)
    assert asked is None or (asked in days and asked <= on)
    coming = next_on(BEGAN, last, on)
    assert coming is None or (coming in days and coming >= on)


@given(DAYS, DAYS)
def test_it_only_eases_off(one, other):
    sooner, later = (step_at(BEGAN, BEGAN + day * DAY) for day in sorted((one, other)))
    assert later is None or (sooner is not None and sooner <= later)


# --- asked by itself -----------------------------------------------------------------------------


@pytest.fixture
def place(db):
    return build()


def answered(place, at):
    by = place.by("patient").account
    submission, _ = take_submission(str(at), event="checkin.submitted", contents={}, by=by, at=at)
    Change.objects.create(
        episode=place.episode, submission=submission, step=0, gate="no", by=by, told_at=at
    )


def run(place, first, last):
    for days in range(first, last):
        while make_messages(by=WORKER, at=place.on(days)):
            pass


def asked():
    rows = Message.objects.filter(kind=CHECK_IN).order_by("due_at")
    return [(row.due_at.date() - ONSET).days for row in rows]


def test_who_never_answered_is_never_asked(place):
    run(place, 0, 100)
    assert CHECK_IN not in kinds()


def test_a_year_of_somebody_who_always_answers_the_same_day(place):
    """Weekly, two-weekly, four-weekly; where a review is asked, only that."""
    answered(place, place.on(0))
    for days in range(1, 440):
        while make_messages(by=WORKER, at=place.on(days)):
            message = Message.objects.order_by("pk").last()
            assert message is not None
            place.tell(place.on(days), course="stable")
            answered(place, place.on(days))
    found = asked()
    gaps = [b - a for a, b in pairwise(found)]
    assert 18 <= len(found) <= 26
    assert min(gaps) >= 7
    assert max(found) <= 365 + 28
    by_day = Message.objects.values_list("made_at__date", flat=True)
    assert len(set(by_day)) == len(by_day)


def test_two_that_stay_unanswered_are_the_last(place):
    Episode.objects.update(onset_on=None)
    answered(place, place.on(0))
    run(place, 1, 120)
    assert asked() == [7, 14]
    assert len(set(Message.objects.values_list("key", flat=True))) == 2


def test_a_no_ends_it_and_a_yes_begins_it_again(place):
    Episode.objects.update(onset_on=None)
    answered(place, place.on(0))
    for given_, days in ((False, 1), (True, 10)):
        say_consent(
            patient=place.patient, purpose=Purpose.CHECK_INS, given=given_,
            by=place.by("patient"), at=place.on(days),
        )  # fmt: skip
        assert make_messages(by=WORKER, at=place.on(days + 7)) == (1 if given_ else 0)


def test_not_before_nine_not_of_the_closed_and_not_beside_a_review(place):
    answered(place, place.on(0))
    eight = noon(ONSET + 7 * DAY) - timedelta(hours=4)
    among = open_episodes()
    assert list(due_check_ins(eight, among=among)) == []
    assert [one.kind for one in due_check_ins(place.on(7), among=among)] == [CHECK_IN]
    answered(place, place.on(15))
    assert list(due_check_ins(place.on(22), among=among)) == []
    Episode.objects.update(closed_at=place.on(8))
    assert list(due_check_ins(place.on(9), among=open_episodes())) == []
