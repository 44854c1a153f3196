"""Conditions refuse to be ill-made, naming the fact, what came and what was expected."""

import pytest

from tests.unit.logic.a_few_facts import age, fell, fever, ill, score, way
from wervel.logic import conditions as c
from wervel.logic.conditions import ALWAYS, NEVER, IllMade
from wervel.logic.evaluate import evaluate


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: c.yes(age), "age: expected a YesNo fact, got Number"),
        (lambda: c.no(way), "way: expected a YesNo fact, got Choice"),
        (lambda: c.one_of(fever, "better"), "fever: expected a Choice fact, got YesNo"),
        (lambda: c.at_least(fever, 1), "fever: expected a Number fact, got YesNo"),
        (lambda: c.above(way, 1), "way: expected a Number fact, got Choice"),
        (lambda: c.one_of(way, "up"), r"way: expected some, not all, of .*, got \('up',\)"),
        (lambda: c.one_of(way), "way: expected some, not all, of"),
        (lambda: c.one_of(way, "worse", "same", "better"), "way: expected some, not all, of"),
        (lambda: c.at_least(age, -1), "age: expected a bound in 0 to 110, got -1"),
        (lambda: c.at_most(age, 110.5), "age: expected a bound in 0 to 110, got 110.5"),
        (lambda: c.above(age, float("nan")), "age: expected a bound in 0 to 110, got nan"),
        (lambda: c.count_of(0, c.yes(fever)), "count: 0 of 1 parts can never be counted"),
        (lambda: c.count_of(2, c.yes(fever)), "count: 2 of 1 parts can never be counted"),
    ],
)
def test_ill_made_is_refused(make, message):
    with pytest.raises(IllMade, match=message):
        make()


@pytest.mark.parametrize("bound", [0, 110])
def test_a_bound_may_be_an_end_of_the_range(bound):
    assert c.at_least(age, bound).bound == bound


@pytest.mark.parametrize(
    ("condition", "below", "at", "above"),
    [
        (c.at_least(age, 18), False, True, True),
        (c.below(age, 18), True, False, False),
        (c.above(age, 18), False, False, True),
        (c.at_most(age, 18), True, True, False),
    ],
)
def test_the_four_looks_at_a_number(condition, below, at, above):
    assert evaluate(condition, {"age": 17.9}) is below
    assert evaluate(condition, {"age": 18}) is at
    assert evaluate(condition, {"age": 18.1}) is above
    assert evaluate(condition, {}) is None


@pytest.mark.parametrize(
    ("condition", "told", "denied"),
    [
        (c.yes(fever), True, False),
        (c.no(fever), False, True),
        (c.none_of(c.yes(fever)), False, True),
        (c.any_of(c.yes(fever)), True, False),
        (c.all_of(c.yes(fever)), True, False),
        (c.count_of(1, c.yes(fever)), True, False),
    ],
)
def test_a_sign_told_denied_and_unknown(condition, told, denied):
    assert evaluate(condition, {"fever": True}) is told
    assert evaluate(condition, {"fever": False}) is denied
    assert evaluate(condition, {}) is None


def test_one_of_some_options():
    worse_or_same = c.one_of(way, "worse", "same")
    assert evaluate(worse_or_same, {"way": "same"}) is True
    assert evaluate(worse_or_same, {"way": "better"}) is False
    assert evaluate(worse_or_same, {}) is None


def test_always_and_never_need_no_facts():
    assert evaluate(ALWAYS, {}) is True
    assert evaluate(NEVER, {}) is False


def test_facts_in_names_each_fact_once_in_order():
    condition = c.all_of(
        c.any_of(c.yes(ill), c.at_least(age, 50)),
        c.count_of(2, c.yes(fever), c.yes(ill), c.at_most(score, 4)),
        c.none_of(c.one_of(way, "better"), c.yes(fell)),
    )
    assert c.facts_in(condition) == (ill, age, fever, score, way, fell)
    assert len(list(c.leaves(condition))) == 7
    assert c.facts_in(ALWAYS) == ()


def test_enough_is_all_one_or_the_number_in_between():
    parts = (c.yes(fever), c.yes(fell), c.yes(ill))
    assert c.enough(c.All(parts)) == 3
    assert c.enough(c.AnyOf(parts)) == 1
    assert c.enough(c.Count(2, parts)) == 2


def test_conditions_are_values():
    assert c.yes(fever) == c.yes(fever)
    assert len({c.yes(fever), c.yes(fever), c.no(fever)}) == 2
    with pytest.raises(AttributeError):
        c.yes(fever).fact = fell


def test_a_count_may_ask_for_one_and_for_all():
    parts = (c.yes(fever), c.yes(fell))
    assert [c.count_of(needed, *parts).needed for needed in (1, 2)] == [1, 2]
