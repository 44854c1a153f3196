"""Random weighings: random formulas over random conditions, with steps, open facts and outcomes."""

from hypothesis import strategies as st

from tests.generative.logic.conditions import ALL_VALUES, FACTS, answered, small_conditions
from wervel.logic.facts import Fact, Value, Vocabulary
from wervel.logic.formulas import (
    TRUE,
    Both,
    Could,
    Decide,
    Deny,
    Either,
    Formula,
    Given,
    Holds,
    Outcome,
    TruthOf,
    Unanswered,
    Weighing,
)

VOCABULARY = Vocabulary(FACTS)
FORMULAS = (Holds, Could, Unanswered, Both, Either, Deny)
OUTCOMES = (TruthOf, Decide, *FORMULAS)

NAMES = ("plain", "with space", 'quo"te', "back`tick", "apo'strophe", "dot.ted", "select", "ünï")
"""Names of outcomes that a database could trip over."""

NASTY = (
    "it's", 'a "b"', "back\\slash", "${x}", "$$", "a`b", "ünï, comma", "null", "\\N", "t",
    "line\nend", " space ", "%s", "; DROP",
)  # fmt: skip
"""Options of a choice that it could trip over."""

# What steps and open may ask.
_knowing = st.one_of(small_conditions.map(Holds), st.sampled_from(FACTS).map(Unanswered))
_asking = st.one_of(small_conditions.map(Could), _knowing)


def _combined(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    parts = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(parts.map(Both), parts.map(Either), inner.map(Deny))


_knowing_formulas = st.recursive(_knowing, _combined, max_leaves=3)
formulas: st.SearchStrategy[Formula] = st.recursive(_asking, _combined, max_leaves=5)

_values = dict(ALL_VALUES)


def _given(fact: Fact) -> st.SearchStrategy[Given]:
    return st.builds(Given, st.just(fact), st.sampled_from(_values[fact]), _knowing_formulas)


# Often of one fact: which of several comes first decides.
_step = st.one_of(
    st.lists(st.sampled_from(FACTS).flatmap(_given), max_size=3),
    st.sampled_from(FACTS).flatmap(lambda fact: st.lists(_given(fact), min_size=2, max_size=3)),
).map(tuple)
_steps = st.lists(_step, max_size=3).map(tuple)
_open = st.dictionaries(st.sampled_from(FACTS), st.one_of(st.just(TRUE), _knowing_formulas))

_texts = st.sampled_from(("now", "it's later", 'never "ever"', None))
_truths = st.sampled_from((True, False, None))


def _decide(values: st.SearchStrategy) -> st.SearchStrategy[Decide]:
    rows = st.lists(st.tuples(formulas, values), min_size=1, max_size=3).map(tuple)
    some = st.tuples(rows, values).filter(
        lambda made: any(value is not None for value in (*(v for _, v in made[0]), made[1]))
    )
    return some.map(lambda made: Decide(*made))


_several = st.lists(formulas, max_size=3).map(tuple)

# Each kind by name: from the recursion alone nearly all would be denials.
outcomes: st.SearchStrategy[Outcome] = st.one_of(
    small_conditions.map(TruthOf),
    small_conditions.map(Holds),
    small_conditions.map(Could),
    st.sampled_from(FACTS).map(Unanswered),
    _several.map(Both),
    _several.map(Either),
    formulas.map(Deny),
    _decide(_texts),
    _decide(_truths),
)
weighings: st.SearchStrategy[Weighing] = st.builds(
    Weighing,
    st.just(VOCABULARY),
    _steps,
    _open,
    st.dictionaries(st.sampled_from(NAMES), outcomes, min_size=2, max_size=len(NAMES)),
)
crowds: st.SearchStrategy[list[dict[str, Value]]] = st.lists(answered, min_size=1, max_size=20)
"""A few people, with answers at, beside and between the bounds, and without."""
