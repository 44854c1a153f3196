"""Why, what is missing, and what would change it: for yes, no and unknown."""

import pytest

from tests.unit.logic.a_few_facts import (
    age,
    all_of,
    any_of,
    at_least,
    count_of,
    fell,
    fever,
    ill,
    no,
    numb,
    one_of,
    score,
    way,
    yes,
)  # fmt: skip
from wervel.logic.conditions import ALWAYS, NEVER, at_most, none_of
from wervel.logic.explain import Reason, explain, smallest_change, smallest_change_until

BOTH = all_of(yes(fever), yes(ill))
EITHER = any_of(yes(fever), yes(ill))
TWO = count_of(2, yes(fever), yes(ill), yes(fell))


@pytest.mark.parametrize(
    ("condition", "known", "reason"),
    [
        (BOTH, {"fever": True, "ill": True, "fell": True}, (True, ("fever", "ill"), ())),
        (BOTH, {"fever": False, "ill": False}, (False, ("fever",), ())),
        (BOTH, {"fever": True}, (None, ("fever",), ("ill",))),
        (BOTH, {"ill": False}, (False, ("ill",), ())),
        (EITHER, {"fever": True, "ill": False}, (True, ("fever",), ())),
        (EITHER, {"fever": True, "ill": True}, (True, ("fever", "ill"), ())),
        (EITHER, {"fever": False, "ill": False}, (False, ("fever", "ill"), ())),
        (EITHER, {"fever": False}, (None, (), ("ill",))),
        (TWO, {"fever": True, "ill": False, "fell": True}, (True, ("fever", "fell"), ())),
        (TWO, {"fever": True, "ill": False, "fell": False}, (False, ("ill", "fell"), ())),
        (TWO, {"fever": True, "ill": False}, (None, ("fever",), ("fell",))),
        (no(fever), {"fever": False}, (True, ("fever",), ())),
        (none_of(yes(fever), yes(ill)), {"ill": True}, (False, ("ill",), ())),
        (none_of(yes(fever), yes(ill)), {"ill": False}, (None, (), ("fever",))),
        (at_least(age, 50), {"age": 50}, (True, ("age",), ())),
        (at_least(age, 50), {}, (None, (), ("age",))),
        (ALWAYS, {"fever": True}, (True, (), ())),
        (NEVER, {"fever": True}, (False, (), ())),
    ],
)
def test_reason(condition, known, reason):
    assert explain(condition, known) == Reason(*reason)


def test_a_fact_that_is_looked_at_twice_is_named_once():
    condition = all_of(at_least(age, 50), at_most(age, 70), yes(fever))
    assert explain(condition, {"age": 60}) == Reason(None, ("age",), ("fever",))


@pytest.mark.parametrize(
    ("condition", "known", "change"),
    [
        (yes(fever), {"fever": True}, {"fever": False}),
        (yes(fever), {}, {"fever": True}),
        (BOTH, {"fever": True, "ill": True}, {"fever": False}),
        (BOTH, {"fever": False}, {"fever": True, "ill": True}),
        (EITHER, {"fever": True, "ill": True}, {"fever": False, "ill": False}),
        (TWO, {"fever": True, "ill": True, "fell": False}, {"fever": False}),
        (TWO, {"fever": True}, {"ill": True}),
        (at_least(age, 50), {"age": 49}, {"age": 50}),
        (at_least(age, 50), {"age": 80}, {"age": 49.875}),
        (all_of(at_least(age, 50), at_most(age, 70)), {"age": 49}, {"age": 50}),
        (all_of(at_least(age, 50), at_most(age, 70)), {"age": 100}, {"age": 70}),
        (all_of(at_least(score, 4), at_most(score, 6)), {"score": 9}, {"score": 6}),
        (one_of(way, "worse"), {"way": "worse"}, {"way": "better"}),
        (at_least(age, 0), {}, {"age": 0}),
    ],
)
def test_smallest_change(condition, known, change):
    assert smallest_change(condition, known) == change


@pytest.mark.parametrize(
    "condition",
    [
        ALWAYS,
        NEVER,
        all_of(yes(fever), no(fever)),
        any_of(yes(fever), no(fever)),
        all_of(at_least(age, 50), at_most(age, 49)),
        none_of(at_least(age, 0)),
    ],
)
def test_no_change_can(condition):
    assert smallest_change(condition, {"fever": True, "age": 40, "ill": True}) is None


def test_a_part_that_conflicts_with_another_is_found_by_going_back():
    # The nearest way (an age of 50) closes the other part; only the longer way is open.
    condition = all_of(any_of(at_least(age, 50), all_of(yes(fever), yes(ill))), at_most(age, 40))
    assert smallest_change(condition, {"age": 30}) == {"fever": True, "ill": True}


def test_many_changes_are_found_too_and_none_can_be_dropped():
    facts = (fever, ill, fell)
    condition = all_of(*(yes(f) for f in facts), at_least(age, 18), one_of(way, "worse"))
    known = {"fever": False, "ill": False, "fell": False, "age": 4, "way": "same"}
    change = smallest_change(condition, known)
    assert change == {"fever": True, "ill": True, "fell": True, "age": 18, "way": "worse"}


def test_a_goal_that_is_reached_by_less_is_stripped_of_the_surplus():
    condition = all_of(yes(fever), yes(ill), yes(fell), at_least(age, 18))
    change = smallest_change_until(condition, True, {}, lambda new: new.get("ill") is True)
    assert change == {"ill": True}


def test_a_goal_whose_nearest_value_is_not_enough_takes_the_next():
    change = smallest_change_until(
        at_least(age, 18), True, {"age": 4}, lambda new: new["age"] >= 20, (at_least(age, 20),)
    )
    assert change == {"age": 20}


def test_a_goal_that_is_never_reached_changes_nothing():
    assert smallest_change_until(BOTH, True, {}, lambda new: False) is None


# The estimate of what is near counts a fact three times when it is looked at three times.
OLD_ENOUGH = (at_least(age, 18), at_least(age, 19), at_least(age, 20))


def test_one_fact_is_a_smaller_change_than_two_that_look_nearer():
    condition = any_of(all_of(*OLD_ENOUGH), all_of(yes(fever), yes(ill)))
    assert smallest_change(condition, {}) == {"age": 20}


def test_the_same_when_all_of_it_was_answered():
    condition = any_of(all_of(*OLD_ENOUGH), all_of(yes(fever), yes(ill)))
    known = {"age": 4, "fever": False, "ill": False}
    assert smallest_change(condition, known) == {"age": 20}


def test_two_facts_are_a_smaller_change_than_three_that_look_nearer():
    three = all_of(yes(fever), yes(ill), yes(fell))
    condition = any_of(all_of(*OLD_ENOUGH, one_of(way, "worse")), three)
    assert smallest_change(condition, {}) == {"age": 20, "way": "worse"}


def test_three_facts_are_a_smaller_change_than_four_that_look_nearer():
    four = all_of(yes(fever), yes(ill), yes(fell), at_least(score, 4))
    condition = any_of(all_of(*OLD_ENOUGH, one_of(way, "worse"), yes(numb)), four)
    assert smallest_change(condition, {}) == {"age": 20, "way": "worse", "numb": True}


def test_what_is_so_already_costs_nothing():
    condition = any_of(all_of(*OLD_ENOUGH), all_of(yes(fever), yes(ill)))
    assert smallest_change(condition, {"fever": True, "age": 4}) == {"ill": True}
    denied = none_of(condition)
    known = {"fever": True, "ill": True, "age": 4}
    assert smallest_change(denied, known) == {"fever": False}


def test_an_explanation_looks_through_a_denial():
    assert explain(none_of(all_of(yes(fever), yes(ill))), {"fever": False}) == Reason(
        True, ("fever",), ()
    )
