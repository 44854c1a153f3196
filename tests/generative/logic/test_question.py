"""What reach says cannot be, is in no completion; and when nothing is open, all is settled."""

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from tests.generative.logic.conditions import FACTS, answered, completions, conditions
from tests.generative.often import often
from wervel.logic.evaluate import evaluate
from wervel.logic.question import open_facts, reach

open_names = st.sets(st.sampled_from([fact.name for fact in FACTS]))


def outcomes(condition, known, names):
    """The outcomes of every way to answer the open facts; the others stay unknown."""
    return {evaluate(condition, each) for each in islice(completions(condition, known, names), 500)}


@often
@given(conditions, answered, open_names)
def test_reach_never_says_cannot_wrongly(condition, known, names):
    found = outcomes(condition, known, names - known.keys())
    possible = reach(condition, known, names - known.keys())
    assert possible.yes or True not in found
    assert possible.no or False not in found


@often
@given(conditions, answered, open_names)
def test_with_nothing_left_to_ask_the_outcome_is_fixed(condition, known, names):
    names = names - known.keys()
    if not open_facts([condition], known, names):
        assert outcomes(condition, known, names) == {evaluate(condition, known)}


@often
@given(conditions, answered, open_names)
def test_only_open_facts_of_the_condition_are_asked_and_each_once(condition, known, names):
    asked = [fact.name for fact in open_facts([condition, condition], known, names - known.keys())]
    assert len(asked) == len(set(asked))
    assert set(asked) <= names - known.keys()
    if evaluate(condition, known) is not None:
        assert asked == []


@often
@given(st.lists(conditions, max_size=3), answered)
def test_the_order_is_that_of_the_conditions(several, known):
    names = {fact.name for fact in FACTS} - known.keys()
    together = open_facts(several, known, names)
    one_by_one = dict.fromkeys(f for each in several for f in open_facts([each], known, names))
    assert together == tuple(one_by_one)
