"""Random conditions, and a second tiny evaluator that knows nothing of the first.

The second evaluator works only on complete answers, with plain ``and``, ``or`` and ``not``.
What a condition means for incomplete answers follows from it by trying every completion.
"""

from itertools import product

from hypothesis import strategies as st

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Not,
    OneOf,
    Yes,
    facts_in,
)  # fmt: skip
from wervel.logic.facts import Choice, Number, Value, YesNo
from wervel.logic.rules import telling_values

SIGNS = [YesNo(f"sign_{n}", "group", "A sign.", "S1") for n in range(3)]
WAY = Choice("way", "group", "A way.", "S1", options=("better", "same", "worse"))
AGE = Number("age", "group", "An age.", "S1", unit="years", low=0, high=110)
SCORE = Number("score", "group", "A score.", "S1", unit="points", low=0, high=9, whole=True)
FACTS = (*SIGNS, WAY, AGE, SCORE)

KINDS = (Yes, OneOf, AtLeast, Above, All, AnyOf, Not, Count)

_bounds = {AGE: st.sampled_from((0, 18, 18.5, 50, 110)), SCORE: st.sampled_from((0, 4, 5, 9))}
_number = st.sampled_from((AGE, SCORE))
_leaf = st.one_of(
    st.sampled_from(SIGNS).map(Yes),
    st.sets(st.sampled_from(WAY.options), min_size=1, max_size=2).map(
        lambda options: OneOf(WAY, tuple(sorted(options)))
    ),
    _number.flatmap(lambda fact: st.builds(AtLeast, st.just(fact), _bounds[fact])),
    _number.flatmap(lambda fact: st.builds(Above, st.just(fact), _bounds[fact])),
)


def _combined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, max_size=3).map(tuple)
    some = st.lists(inner, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        parts.map(All),
        parts.map(AnyOf),
        inner.map(Not),
        some.flatmap(lambda p: st.integers(1, len(p)).map(lambda n: Count(n, p))),
    )


conditions: st.SearchStrategy[Condition] = st.recursive(_leaf, _combined, max_leaves=7)
small_conditions: st.SearchStrategy[Condition] = st.recursive(_leaf, _combined, max_leaves=4)

ALL_VALUES = tuple(
    (fact, telling_values(fact, tuple(AtLeast(fact, b) for b in (0, 18, 18.5, 50, 110))
     if fact is AGE else tuple(AtLeast(fact, b) for b in (0, 4, 5, 9)) if fact is SCORE else ()))
    for fact in FACTS
)  # fmt: skip
answered: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {}, optional={fact.name: st.sampled_from(values) for fact, values in ALL_VALUES}
)
"""Answers to some of the facts, at, beside and between the bounds."""


def holds(condition: Condition, complete: dict[str, Value]) -> bool:
    """The second evaluator: complete answers only, two values only."""
    match condition:
        case Yes(fact):
            return bool(complete[fact.name])
        case OneOf(fact, options):
            return complete[fact.name] in options
        case AtLeast(fact, bound):
            return not complete[fact.name] < bound
        case Above(fact, bound):
            return not complete[fact.name] <= bound
        case All(parts):
            return not [part for part in parts if not holds(part, complete)]
        case AnyOf(parts):
            return bool([part for part in parts if holds(part, complete)])
        case Not(part):
            return not holds(part, complete)
        case Count(needed, parts):
            return len([part for part in parts if holds(part, complete)]) >= needed
    raise AssertionError(condition)


def completions(condition: Condition, known: dict[str, Value], names=None):
    """Every way to answer the rest; with ``names`` only these may still be answered."""
    facts = [f for f in facts_in(condition) if f.name not in known]
    facts = [f for f in facts if names is None or f.name in names]
    for values in product(*(telling_values(fact, (condition,)) for fact in facts)):
        yield {**known, **dict(zip((fact.name for fact in facts), values, strict=True))}
