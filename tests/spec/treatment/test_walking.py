"""The walking build-up: towards half an hour on five days a week within half a year (S42)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from wervel.guideline.graded import UnfitQuota, Unit, baseline
from wervel.guideline.self_care import STATEMENTS
from wervel.guideline.walking import TARGET, walking


def minutes(*measures):
    return baseline(measures, unit=Unit.MINUTES)


def test_a_worked_example():
    """10 minutes: a start of 7 and 23 steps of a minute; the days rise halfway and at the end."""
    weeks = walking(minutes(10, 10, 10), weeks=24)
    assert [week.minutes for week in weeks] == list(range(7, 31))
    assert [week.days for week in weeks] == [3] * 12 + [4] * 11 + [5]
    assert [week.week for week in weeks] == list(range(1, 25))


def test_the_target_is_the_one_of_the_life_rule():
    rule = next(statement for statement in STATEMENTS if statement.id == "LR-2")
    assert (TARGET.minutes, TARGET.days) == (rule.numbers["minutes"], rule.numbers["per_week"])
    assert TARGET.weeks == rule.numbers["months"] / 12 * 52


def test_who_walks_longer_already_keeps_that():
    weeks = walking(minutes(60, 60, 60), days=7)
    assert {(week.minutes, week.days) for week in weeks} == {(42, 7)}


@pytest.mark.parametrize(
    ("base", "length", "message"),
    [
        (baseline((300, 300, 300), unit=Unit.METRES), {}, "in minutes, got metres"),
        (minutes(10, 10, 10), {"weeks": 1}, "2 to 26, got 1"),
        (minutes(10, 10, 10), {"weeks": 27}, "2 to 26, got 27"),
        (minutes(10, 10, 10), {"days": 0}, "1 to 7, got 0"),
        (minutes(10, 10, 10), {"days": 8}, "1 to 7, got 8"),
    ],
)
def test_a_plan_that_cannot_be_made_is_refused(base, length, message):
    with pytest.raises(UnfitQuota, match=message):
        walking(base, **length)


@often
@given(
    st.tuples(*[st.integers(2, 240)] * 3),
    st.integers(2, 26),
    st.integers(1, 7),
)
def test_it_starts_at_seventy_percent_never_falls_and_ends_at_the_target(measures, long, days):
    base = minutes(*measures)
    weeks = walking(base, weeks=long, days=days)
    assert len(weeks) == long
    assert (weeks[0].minutes, weeks[0].days) == (base.start, days)
    assert (weeks[-1].minutes, weeks[-1].days) == (max(30, base.start), max(5, days))
    for one, other in pairwise(weeks):
        assert one.minutes <= other.minutes
        assert one.days <= other.days
