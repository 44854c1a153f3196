"""Graded activity: the quotas of every session, as the Dutch trial protocol fixes them (S48)."""

import pytest

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.treatment import STATEMENTS, UnfitQuota, graded_activity_quotas
from wervel.guideline.treatment.graded import no_time_contingency
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Facts


@pytest.mark.parametrize(
    ("baseline", "goal", "sessions", "quotas"),
    [
        # The mean is 30, the start 21, the goal 45 in eight steps of 3.
        ((20, 30, 40), 45, 8, (24, 27, 30, 33, 36, 39, 42, 45)),
        # The mean is 10, the start 7: steps of 2.6, rounded down.
        ((10, 10, 10), 20, 5, (9, 12, 14, 17, 20)),
        # One session: the goal at once.
        ((10, 20, 30), 40, 1, (40,)),
        # Somebody who could do nothing starts from nothing.
        ((0, 0, 0), 4, 4, (1, 2, 3, 4)),
        # A goal that is no whole number is never overshot.
        ((1.5, 2.5, 3.5), 4.9, 2, (3, 4)),
        # 0.7 times 30 is not exactly 21 in binary; the path is.
        ((30, 30, 30), 30, 9, (22, 23, 24, 25, 26, 27, 28, 29, 30)),
    ],
)
def test_the_path_of_quotas(baseline, goal, sessions, quotas):
    assert graded_activity_quotas(baseline, goal, sessions) == quotas


def test_twenty_six_sessions_is_the_most():
    quotas = graded_activity_quotas((100, 100, 100), 200, 26)
    assert (len(quotas), quotas[0], quotas[12], quotas[-1]) == (26, 75, 135, 200)
    with pytest.raises(UnfitQuota, match="1 to 26, got 27"):
        graded_activity_quotas((100, 100, 100), 200, 27)


@pytest.mark.parametrize(
    ("baseline", "goal", "sessions", "message"),
    [
        ((10, 20), 40, 5, "needs 3 sessions, got 2"),
        ((10, 20, 30, 40), 40, 5, "needs 3 sessions, got 4"),
        ((10, -1, 30), 40, 5, "0 or more"),
        ((10, float("nan"), 30), 40, 5, "0 or more"),
        ((10, float("inf"), 30), 40, 5, "0 or more"),
        ((10, 20, 30), 40, 0, "1 to 26, got 0"),
        ((10, 20, 30), 14, 5, "more than the start of 14, got 14"),
        ((10, 20, 30), 13, 5, "more than the start of 14, got 13"),
        ((10, 20, 30), float("nan"), 5, "more than the start"),
        ((10, 20, 30), float("inf"), 5, "more than the start"),
    ],
)
def test_a_path_that_cannot_be_made_is_refused_in_plain_words(baseline, goal, sessions, message):
    with pytest.raises(UnfitQuota, match=message):
        graded_activity_quotas(baseline, goal, sessions)


@pytest.mark.parametrize("sessions", range(1, 27))
@pytest.mark.parametrize("goal", [8, 20, 31.7])
def test_no_quota_falls_and_the_last_is_the_goal(goal, sessions):
    quotas = graded_activity_quotas((10, 10, 10), goal, sessions)
    assert list(quotas) == sorted(quotas)
    assert quotas[0] >= 7
    assert quotas[-1] == int(goal)


def test_the_numbers_of_the_protocol_stand_in_the_statements():
    numbers = {statement.id: dict(statement.numbers) for statement in STATEMENTS}
    assert numbers["GA-2"] == {"sessions": 3, "hours": 1.5}
    assert numbers["GA-3"] == {"fixed": 6, "free": 3}
    assert numbers["GA-4"] == {"start_percent": 70}
    assert numbers["GA-5"] == {"group_from": 4, "group_to": 6, "per_week": 2, "hours": 1}
    assert numbers["GA-8"] == {"per_week": 1, "sessions": 26}


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
