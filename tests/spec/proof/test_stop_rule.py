"""The stop rule that is proved is the one that runs: both say of everybody whether to ask on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from tests.people import facts_of, imagined_people, told
from wervel.guideline.assess import assess
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.outcomes import Standing
from wervel.guideline.properties.subject import asked_for_advice
from wervel.guideline.weighing import weighing_of
from wervel.logic.facts import Teller
from wervel.logic.weigh import fill_in, is_so, open_in

TODAY = date(2026, 11, 22)
WEIGHING = {teller: weighing_of(GUIDELINE, teller) for teller in Teller}
REASONS = tuple(asked_for_advice(GUIDELINE))


def assert_the_same(story, teller):
    assessment = assess(facts_of(story), TODAY, teller=teller)
    assert bool(assessment.asks) is not assessment.complete
    if assessment.standing is Standing.ALARM:
        assert assessment.asks_for_advice == ()
        return
    known = fill_in(WEIGHING[teller], story)
    free = open_in(WEIGHING[teller], known)
    asks_on = any(is_so(reason, known, free) for reason in REASONS)
    assert bool(assessment.asks_for_advice) is asks_on


@often
@given(told, st.sampled_from(list(Teller)))
def test_the_proved_stop_rule_is_the_one_that_runs(story, teller):
    assert_the_same(story, teller)


@pytest.mark.parametrize("teller", list(Teller))
def test_also_for_likely_people(teller):
    for story in imagined_people(12, 40):
        assert_the_same(story, teller)
