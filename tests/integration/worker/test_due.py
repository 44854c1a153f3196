"""What is due follows from the record and the calendar alone, and nobody has to remember it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.integration.worker.hospital import DAY, HERE, ONSET, noon
from wervel.pathway.due import (
    INTAKE_STAYS,
    due_intakes,
    due_reviews,
    open_episodes,
    overdue,
    review_at,
)
from wervel.record.models import Episode, Message

TABLE = [
    (0, 20, None),
    (21, 35, "review_3_weeks"),
    (36, 41, None),
    (42, 70, "review_6_weeks"),
    (71, 83, None),
    (84, 140, "review_12_weeks"),
    (141, 364, None),
    (365, 421, "review_1_year"),
    (422, 800, None),
]
"""Days since the pain began, both included, and the review that is due at noon: by hand."""


def by_hand(days):
    return next(kind for first, last, kind in TABLE if first <= days <= last)


def reviews(at, **more):
    return [due.kind for due in due_reviews(at, among=open_episodes(), **more)]


def intakes(at, **more):
    return [due.kind for due in due_intakes(at, among=open_episodes(), **more)]


@given(
    onset=st.dates(date(2019, 1, 1), date(2032, 12, 31)),
    days=st.integers(-3, 800),
    clock=st.times(),
)
def test_the_review_is_that_of_the_table_on_any_day_from_any_onset(onset, days, clock):
    day = onset + days * DAY
    at = datetime.combine(day, clock, HERE).astimezone(UTC)
    found = review_at(onset, at)
    expected = by_hand(days) if days >= 0 else None
    first_day = days in (21, 42, 84, 365)
    if first_day and clock.hour < 9:
        expected = None
    assert (found[0] if found else None) == expected
    if found:
        kind, since = found
        here = since.astimezone(HERE)
        assert (here.hour, here.minute) == (9, 0)
        assert (here.date() - onset).days == next(
            first for first, _last, name in TABLE if name == kind
        )
        assert since <= at


def test_each_day_of_the_first_year_and_more_is_as_by_hand():
    for days in range(430):
        found = review_at(ONSET, noon(ONSET + days * DAY))
        assert (found[0] if found else None) == by_hand(days), days


def test_the_record_finds_the_same_as_the_calendar_on_every_day(place):
    """Over all days, in one pass: the query and the table agree."""
    found = {days: reviews(place.on(days)) for days in range(430)}
    told_on_day_0 = {days: [kind] if (kind := by_hand(days)) else [] for days in range(430)}
    assert found == told_on_day_0


@pytest.mark.parametrize(
    ("told_on", "looked_on", "due"),
    [
        (13, 21, True),  # more than a week before the day
        (14, 21, True),  # a week before at nine counts; at eight it does not
        (15, 21, False),
        (21, 22, False),
        (30, 35, False),
        (34, 42, True),
        (36, 42, False),
        (83, 84, False),
    ],
)
def test_answers_from_a_week_before_count_as_the_review(place, told_on, looked_on, due):
    at = place.on(told_on) - timedelta(hours=4 if told_on == 14 else 0)
    place.tell(at)
    assert bool(reviews(place.on(looked_on))) is due


def test_an_answer_on_paper_counts_by_when_it_was_told(place):
    from uuid import uuid4

    from wervel.pathway.intake import submit_intake
    from wervel.record.facts import answers_of

    def paper(told_on):
        submit_intake(
            patient=place.patient,
            answers=answers_of({"pain_nrs": 4}),
            key=str(uuid4()),
            form="intake/1",
            by=place.by("office"),
            at=place.on(22),
            told_at=place.on(told_on),
        )

    paper(5)
    assert reviews(place.on(22)) == ["review_3_weeks"]
    paper(20)
    assert reviews(place.on(22)) == []


def test_what_a_clinician_found_is_no_answer_of_the_patient(place):
    from wervel.pathway.intake import submit_examination
    from wervel.record.facts import answers_of

    submit_examination(
        patient=place.patient,
        answers=answers_of({"crp_mg_l": 3.0}),
        key="x",
        form="examination/1",
        by=place.by("surgeon"),
        at=place.on(21),
    )
    assert reviews(place.on(22)) == ["review_3_weeks"]


@pytest.mark.parametrize(
    "change",
    [{"closed_at": noon(ONSET)}, {"onset_on": None}, {"opened_at": noon(ONSET + 21 * DAY)}],
    ids=["closed", "onset unknown", "opened after that day"],
)
def test_no_review_is_due_where_none_can_be(place, change):
    Episode.objects.update(**change)
    assert reviews(place.on(22)) == []


def test_nothing_is_due_for_who_has_died(place):
    patient = place.patient
    patient.deceased_on = ONSET + 10 * DAY
    patient.save()
    assert reviews(place.on(22)) == []
    assert intakes(place.on(22)) == []


def test_an_intake_that_was_not_answered_is_due_from_the_third_morning(place):
    place.more(1, onset_on=ONSET, at=noon(ONSET))
    third = datetime(2026, 3, 4, 9, tzinfo=HERE)
    assert intakes(third - timedelta(seconds=1)) == []
    assert intakes(third) == ["intake"]
    assert intakes(third + 300 * DAY) == ["intake"]
    assert intakes(third + 300 * DAY, stays=INTAKE_STAYS) == []


def test_an_episode_opened_late_at_night_is_no_day_early(place):
    place.more(1, onset_on=ONSET, at=datetime(2026, 3, 1, 23, 50, tzinfo=HERE).astimezone(UTC))
    assert intakes(datetime(2026, 3, 4, 8, 59, tzinfo=HERE)) == []
    assert intakes(datetime(2026, 3, 4, 9, 0, tzinfo=HERE)) == ["intake"]


@pytest.mark.parametrize(
    ("onset", "nine_in_utc"),
    [
        (date(2026, 3, 8), datetime(2026, 3, 29, 7, tzinfo=UTC)),  # the clock goes forward
        (date(2026, 3, 7), datetime(2026, 3, 28, 8, tzinfo=UTC)),
        (date(2026, 10, 4), datetime(2026, 10, 25, 8, tzinfo=UTC)),  # the clock goes back
        (date(2026, 10, 3), datetime(2026, 10, 24, 7, tzinfo=UTC)),
        (date(2028, 2, 8), datetime(2028, 2, 29, 8, tzinfo=UTC)),  # leap day
        (date(2028, 2, 29), datetime(2028, 3, 21, 8, tzinfo=UTC)),
    ],
)
def test_nine_in_the_morning_is_nine_also_when_the_clock_changes(onset, nine_in_utc):
    second = timedelta(seconds=1)
    assert review_at(onset, nine_in_utc - second) is None
    assert review_at(onset, nine_in_utc) == ("review_3_weeks", nine_in_utc)


def test_a_year_after_a_leap_day_is_365_days_later():
    found = review_at(date(2024, 2, 29), noon(date(2025, 2, 28)))
    assert found is not None
    assert found[0] == "review_1_year"


def test_the_place_of_the_machine_does_not_matter(place):
    at = datetime(2026, 3, 22, 8, 30, tzinfo=UTC)
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        assert reviews(at.astimezone(ZoneInfo(zone))) == ["review_3_weeks"]


def test_what_was_said_is_still_due_until_it_is_answered(place):
    at = place.on(21)
    Message.objects.create(
        episode=place.episode, key="k", kind="review_3_weeks", numbers={}, due_at=at, made_at=at,
        mail="none", mail_at=at, mail_tries=0,
    )  # fmt: skip
    assert reviews(at) == ["review_3_weeks"]
    assert reviews(at, unsaid=True) == []


def test_alarms_and_promises_are_overdue_after_their_time(place):
    place.tell(place.on(1), saddle_numbness=True)
    at = place.on(1)
    assert list(overdue(at + timedelta(minutes=15), among=open_episodes())) == []
    late = overdue(at + timedelta(minutes=15, seconds=1), among=open_episodes())
    assert [(task.kind, task.level) for task in late] == [("alarm", "emergency")]
