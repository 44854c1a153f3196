"""Graded activity: quotas fixed beforehand, as the Dutch trial protocol has them (S48)."""

import inspect
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.graded import (
    PROTOCOL,
    Day,
    Felt,
    Quota,
    Response,
    UnfitQuota,
    Unit,
    baseline,
    quotas,
    respond,
)
from wervel.guideline.treatment import STATEMENTS
from wervel.guideline.treatment.graded import no_time_contingency
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Facts


def amounts(measures, unit, goal, **length):
    return [quota.amount for quota in quotas(baseline(measures, unit=unit), goal, **length)]


# --- by hand --------------------------------------------------------------------------------------


def test_a_worked_example_walking():
    """20, 25 and 30 minutes: mean 25, start 17.5; goal 30 in ten days, in nine steps of 1.388..."""
    base = baseline((20, 25, 30), unit=Unit.MINUTES)
    assert (base.mean, base.exact_start, base.start) == (25, 17.5, 17)
    plan = quotas(base, 30, weeks=2, rest_days=(4, 7))
    assert [quota.amount for quota in plan] == [
        17, 18, 20, None, 21, 23, None,
        24, 25, 27, None, 28, 30, None,
    ]  # fmt: skip
    assert [quota.day for quota in plan] == list(range(1, 15))
    assert [quota.week for quota in plan] == [1] * 7 + [2] * 7


@pytest.mark.parametrize(
    ("measures", "unit", "goal", "length", "expected"),
    [
        # The mean is 10, the start 7, six steps of 1.5 to 16.
        ((10, 10, 10), Unit.TIMES, 16, {"weeks": 1}, [7, 8, 10, 11, 13, 14, 16]),
        # 0.7 times 30 is not exactly 21 in binary; the path is.
        ((30, 30, 30), Unit.TIMES, 27, {"weeks": 1}, [21, 22, 23, 24, 25, 26, 27]),
        # Metres go by tens: the mean is 310, the start 217, and each day rounds down.
        ((300, 310, 320), Unit.METRES, 400, {"weeks": 1}, [210, 240, 270, 300, 330, 360, 400]),
        # Seconds go by fives: the start is 21.
        ((30, 30, 30), Unit.SECONDS, 45, {"weeks": 1}, [20, 25, 25, 30, 35, 40, 45]),
        # Twice a week, as with a therapist: one quota a session.
        (
            (20, 20, 20), Unit.TIMES, 20, {"weeks": 2, "rest_days": (2, 3, 5, 6, 7)},
            [14, None, None, 16, None, None, None, 18, None, None, 20, None, None, None],
        ),
        # Somebody who did nothing on one of three days still has a start.
        ((0, 10, 20), Unit.TIMES, 13, {"weeks": 1}, [7, 8, 9, 10, 11, 12, 13]),
    ],
)  # fmt: skip
def test_the_path_of_quotas(measures, unit, goal, length, expected):
    assert amounts(measures, unit, goal, **length) == expected


def test_twenty_six_sessions_at_the_slowest_pace_is_the_most():
    base = baseline((100, 100, 100), unit=Unit.TIMES)
    plan = quotas(base, 195, weeks=26, rest_days=range(2, 8))
    asked = [quota.amount for quota in plan if quota.amount is not None]
    assert (len(asked), asked[0], asked[1], asked[-1]) == (PROTOCOL.most_sessions, 70, 75, 195)
    with pytest.raises(UnfitQuota, match="1 to 26, got 27"):
        quotas(base, 195, weeks=27)


@pytest.mark.parametrize(
    ("measures", "goal", "length", "message"),
    [
        ((10, 20), 40, {"weeks": 1}, "needs 3 measurements, got 2"),
        ((10, 20, 30, 40), 40, {"weeks": 1}, "needs 3 measurements, got 4"),
        ((10, -1, 30), 40, {"weeks": 1}, "from 0 to 480 minutes"),
        ((10, 481, 30), 40, {"weeks": 1}, "from 0 to 480 minutes"),
        ((10, float("nan"), 30), 40, {"weeks": 1}, "from 0 to 480 minutes"),
        ((10, float("inf"), 30), 40, {"weeks": 1}, "from 0 to 480 minutes"),
        ((1, 1, 1), 40, {"weeks": 1}, "less than one step of 1 minutes"),
        ((0, 0, 0), 40, {"weeks": 1}, "less than one step"),
        ((10, 20, 30), 14, {"weeks": 1}, "above 14, at most 480, got 14"),
        ((10, 20, 30), 481, {"weeks": 1}, "at most 480, got 481"),
        ((10, 20, 30), 14.5, {"weeks": 1}, "whole steps of 1 minutes, got 14.5"),
        ((10, 20, 30), 40, {"weeks": 0}, "1 to 26, got 0"),
        ((10, 20, 30), 40, {"weeks": 1, "rest_days": (0, 8)}, r"1 to 7, got \[0, 8\]"),
        ((10, 20, 30), 40, {"weeks": 1, "rest_days": range(1, 8)}, "needs a day"),
        ((10, 20, 30), 40, {"weeks": 1, "rest_days": range(2, 8)}, "two days or more"),
    ],
)
def test_a_plan_that_cannot_be_made_is_refused_in_plain_words(measures, goal, length, message):
    with pytest.raises(UnfitQuota, match=message):
        amounts(measures, Unit.MINUTES, goal, **length)


# --- for every plan -------------------------------------------------------------------------------

plans = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(list(Unit)),
        "share": st.tuples(*[st.floats(0.05, 1)] * 3),
        "more": st.integers(1, 200),
        "weeks": st.integers(1, 26),
        "rest_days": st.sets(st.integers(1, 7), max_size=5),
    }
)


def made(plan):
    unit = plan["unit"]
    step, most = PROTOCOL.steps[unit], PROTOCOL.most[unit]
    base = baseline([round(share * most / 2, 1) for share in plan["share"]], unit=unit)
    goal = min(base.start + plan["more"] * step, most)
    return base, goal, quotas(base, goal, weeks=plan["weeks"], rest_days=plan["rest_days"])


@often
@given(plans)
def test_it_starts_at_seventy_percent_ends_at_the_goal_and_never_falls(plan):
    base, goal, path = made(plan)
    asked = [quota.amount for quota in path if quota.amount is not None]
    step = PROTOCOL.steps[plan["unit"]]
    mean = sum(float(done) for done in base.measures) / 3
    assert asked[0] <= 0.70 * mean + 1e-6
    assert asked[0] > 0.70 * mean - step - 1e-6
    assert asked[-1] == goal
    assert asked == sorted(asked)
    assert all(amount % step == 0 for amount in asked)


@often
@given(plans)
def test_rest_days_ask_nothing_and_every_other_day_asks_something(plan):
    _, _, path = made(plan)
    assert len(path) == plan["weeks"] * 7
    for quota in path:
        assert (quota.amount is None) == ((quota.day - 1) % 7 + 1 in plan["rest_days"])


@often
@given(plans)
def test_each_quota_is_the_formula_of_the_protocol_rounded_down(plan):
    """q_k = q_start + (goal - q_start) * k / n (clinical 4.4), worked out once more in floats."""
    base, goal, path = made(plan)
    asked = [quota.amount for quota in path if quota.amount is not None]
    start, n = 0.70 * float(base.mean), len(asked) - 1
    step = PROTOCOL.steps[plan["unit"]]
    for k, amount in enumerate(asked):
        exact = start + (goal - start) * k / n
        assert amount <= exact + 1e-6
        assert amount > exact - step - 1e-6
        assert amount in {math.floor(exact / step + hair) * step for hair in (-1e-9, 0, 1e-9)}


def test_no_pain_goes_in():
    """What is not there cannot lower a quota."""
    for function in (baseline, quotas):
        taken = set(inspect.signature(function).parameters)
        assert taken <= {"measures", "unit", "base", "goal", "weeks", "rest_days"}


# --- what comes of a day --------------------------------------------------------------------------

TEN, REST = Quota(1, 10), Quota(2, None)


@pytest.mark.parametrize(
    ("days", "response"),
    [
        ([], Response.GO_ON),
        ([Day(TEN)], Response.GO_ON),
        ([Day(REST)], Response.GO_ON),
        ([Day(TEN, 10, Felt.RIGHT)], Response.PRAISE),
        ([Day(TEN, 10)], Response.PRAISE),
        ([Day(TEN, 12)], Response.KEEP_TO_PLAN),
        ([Day(TEN, 10, Felt.TOO_HEAVY)], Response.TELL),
        ([Day(TEN, 10, Felt.TOO_LIGHT)], Response.TELL),
        ([Day(TEN, 9)], Response.GO_ON),
        ([Day(TEN, 9), Day(TEN, 9)], Response.TALK),
        ([Day(TEN, 9), Day(TEN, 0, Felt.TOO_HEAVY)], Response.TALK),
        ([Day(TEN, 9), Day(REST), Day(TEN, 9)], Response.TALK),
        # Untold is not missed.
        ([Day(TEN, 9), Day(TEN), Day(TEN, 9)], Response.GO_ON),
        ([Day(TEN, 9), Day(TEN, 10)], Response.PRAISE),
        ([Day(TEN, 9), Day(TEN, 9), Day(TEN, 10)], Response.PRAISE),
    ],
)
def test_what_is_said_after_a_day(days, response):
    assert respond(days) is response


def test_no_answer_is_a_new_quota():
    """The answer is a word; the plan is made of frozen values."""
    day = Day(TEN, 3, Felt.TOO_HEAVY)
    respond([day, day])
    assert day.quota == Quota(1, 10)
    with pytest.raises(AttributeError):
        day.quota.amount = 5


# --- the statements, and for whom not -------------------------------------------------------------


def test_the_numbers_of_the_protocol_stand_in_the_statements():
    numbers = {statement.id: dict(statement.numbers) for statement in STATEMENTS}
    assert numbers["GA-2"] == {"sessions": 3, "hours": 1.5}
    assert numbers["GA-3"] == {"fixed": 6, "free": 3}
    assert numbers["GA-4"] == {"start_percent": 70}
    assert numbers["GA-5"] == {"group_from": 4, "group_to": 6, "per_week": 2, "hours": 1}
    assert numbers["GA-8"] == {"per_week": 1, "sessions": 26}
    assert numbers["GA-11"] == {"missed": 2}
    assert (PROTOCOL.start_percent, PROTOCOL.measurements, PROTOCOL.missed_to_talk) == (70, 3, 2)


GOOD = {
    "age_years": 40,
    "leg_pain": "none",
    "leg_weakness_progressive": False,
    "fever": False,
    "saddle_numbness": False,
    "urinary_retention_or_difficulty": False,
    "major_trauma": False,
}


@pytest.mark.parametrize(
    ("change", "truth"),
    [
        ({}, False),
        ({"leg_pain": "above_knee"}, False),
        ({"leg_pain": "below_knee"}, True),
        ({"leg_pain": "unspecified"}, True),
        ({"age_years": 17}, True),
        ({"age_years": 18}, False),
        ({"leg_weakness_progressive": True}, True),
        ({"leg_pain": None}, None),
    ],
)
def test_pain_of_a_nerve_root_is_not_built_up_by_time(change, truth):
    assert evaluate(no_time_contingency, Facts(VOCABULARY, GOOD | change)) is truth
