"""Explanations carry their outcome, and a smallest change is real and the smallest."""

from itertools import combinations, product

from hypothesis import given

from tests.generative.logic.conditions import answered, conditions, small_conditions
from tests.generative.often import often
from wervel.logic.conditions import facts_in
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import EXACT, explain, smallest_change
from wervel.logic.rules import telling_values


@often
@given(conditions, answered)
def test_a_reason_tells_the_truth_and_parts_known_from_unknown(condition, known):
    reason = explain(condition, known)
    assert reason.truth is evaluate(condition, known)
    assert set(reason.because) <= known.keys()
    assert not set(reason.missing) & known.keys()
    looked_at = {fact.name for fact in facts_in(condition)}
    assert {*reason.because, *reason.missing} <= looked_at


@often
@given(conditions, answered)
def test_because_alone_carries_the_outcome(condition, known):
    reason = explain(condition, known)
    alone = {name: known[name] for name in reason.because}
    assert evaluate(condition, alone) is reason.truth


@often
@given(conditions, answered)
def test_something_is_missing_exactly_when_it_is_unknown(condition, known):
    reason = explain(condition, known)
    assert bool(reason.missing) is (reason.truth is None)


@often
@given(conditions, answered)
def test_a_smallest_change_changes_the_outcome(condition, known):
    change = smallest_change(condition, known)
    if change is not None:
        wanted = evaluate(condition, known) is not True
        assert evaluate(condition, {**known, **change}) is wanted
        assert all(known.get(name) != value for name, value in change.items())


@often
@given(conditions, answered)
def test_nothing_can_be_left_out_of_a_smallest_change(condition, known):
    change = smallest_change(condition, known) or {}
    wanted = evaluate(condition, known) is not True
    for name in change:
        fewer = {other: value for other, value in change.items() if other != name}
        assert evaluate(condition, {**known, **fewer}) is not wanted


@often
@given(small_conditions, answered)
def test_no_smaller_change_does(condition, known):
    """By brute force over every set of facts and every telling value."""
    wanted = evaluate(condition, known) is not True
    facts = facts_in(condition)
    change = smallest_change(condition, known)
    most = len(facts) if change is None else min(len(change), EXACT + 1) - 1
    for size in range(most + 1):
        for chosen in combinations(facts, size):
            for values in product(*(telling_values(fact, (condition,)) for fact in chosen)):
                new = dict(zip((fact.name for fact in chosen), values, strict=True))
                assert evaluate(condition, {**known, **new}) is not wanted
