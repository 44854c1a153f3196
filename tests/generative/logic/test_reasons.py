"""All reasons at once are the reasons one by one: the plain walk of ``explain`` judges."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.generative.logic.conditions import answered, conditions
from tests.generative.often import often
from tests.people import facts
from wervel.guideline.assess import assess
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.implied import with_implied
from wervel.logic.conditions import All, AnyOf, Count, Not
from wervel.logic.explain import explain
from wervel.logic.facts import Teller
from wervel.logic.reasons import reasons_of

TODAY = date(2026, 11, 22)
FLAGS = {flag.id: flag.when for flag in GUIDELINE.flags}
explain_flags = reasons_of(FLAGS)


def _sharing(parts):
    """Conditions that have parts in common, also twice within one."""
    parts = tuple(parts)
    return (*parts, All((*parts, parts[0])), AnyOf((Not(parts[-1]), *parts)), Count(1, parts))


@often
@given(st.lists(conditions, min_size=1, max_size=3).map(_sharing), answered)
def test_any_conditions_are_explained_alike(several, known):
    named = {f"c{number}": condition for number, condition in enumerate(several)}
    expected = {name: explain(condition, known) for name, condition in named.items()}
    assert reasons_of(named)(known) == expected


@often
@given(facts)
def test_every_flag_is_explained_alike(told):
    known = with_implied(told)
    expected = {name: explain(condition, known) for name, condition in FLAGS.items()}
    assert explain_flags(known) == expected


@often
@given(facts, st.sampled_from(Teller))
def test_an_assessment_gives_each_reason_and_all_of_them_alike(told, teller):
    found = assess(told, TODAY, teller=teller)
    one_by_one = {f.statement.id: f.reason for f in found.findings}
    one_by_one |= {o.option.id: o.reason for o in found.options}
    assert found.reasons == one_by_one
