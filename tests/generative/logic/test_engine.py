"""The plain engine, judged by trying every completion with an evaluator of another make."""

from collections import Counter
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generative.logic.conditions import (
    KINDS,
    Condition,
    answered,
    completions,
    conditions,
    holds,
    small_conditions,
)  # fmt: skip
from tests.generative.often import often
from wervel.logic.conditions import facts_in, leaves, parts_of
from wervel.logic.evaluate import evaluate


def kinds(condition: Condition) -> set[type]:
    return {type(condition)}.union(*(kinds(part) for part in parts_of(condition)))


def test_every_kind_of_node_is_made():
    made: Counter[type] = Counter()

    @settings(max_examples=300, database=None, derandomize=True)
    @given(conditions)
    def look(condition):
        made.update(kinds(condition))

    look()
    assert set(made) == set(KINDS)
    assert min(made.values()) > 10


@often
@given(conditions, answered)
def test_what_is_settled_holds_in_every_completion(condition, known):
    truth = evaluate(condition, known)
    if truth is not None:
        for complete in islice(completions(condition, known), 500):
            assert holds(condition, complete) is truth


@often
@given(conditions, answered)
def test_with_every_answer_the_two_evaluators_agree(condition, known):
    for complete in islice(completions(condition, known), 20):
        assert evaluate(condition, complete) is holds(condition, complete)


@often
@given(small_conditions, answered)
def test_when_each_fact_is_looked_at_once_unknown_means_that_it_could_still_be_either(
    condition, known
):
    # Parts that share a fact can be settled without Kleene's tables seeing it (a or not a).
    if len(list(leaves(condition))) == len(facts_in(condition)):
        outcomes = {holds(condition, each) for each in completions(condition, known)}
        possible = outcomes | {
            outcome for outcome in (True, False) if evaluate(condition, known) is outcome
        }
        if evaluate(condition, known) is None:
            # A trivial bound (an age of 0 or more) can be neither yes nor no but one of the two.
            trivial = any(
                len({holds(leaf, each) for each in completions(leaf, {})}) == 1
                for leaf in leaves(condition)
            )
            assert trivial or possible == {True, False}


@often
@given(conditions, answered, answered)
def test_learning_never_overturns(condition, known, more):
    before = evaluate(condition, known)
    after = evaluate(condition, {**more, **known})
    assert before is None or after is before


@often
@given(conditions, answered, st.sampled_from(("other", "sign_9")))
def test_facts_that_it_does_not_look_at_change_nothing(condition, known, stranger):
    assert evaluate(condition, {**known, stranger: True}) is evaluate(condition, known)
