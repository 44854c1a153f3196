"""The bedside engine and the judge, which was written by hand, say the same of everybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from tests.judge import judge
from tests.people import facts_of, imagined_people, told
from wervel.guideline.assess import decide
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.facts import Teller
from wervel.logic.weigh import weigh


def assert_the_same(found, expected):
    assert found.keys() == expected.keys()
    assert {name: (found[name], expected[name]) for name in found
            if found[name] != expected[name]} == {}  # fmt: skip


@often
@given(told, st.sampled_from(list(Teller)))
def test_the_bedside_says_what_the_judge_says(story, teller):
    facts = facts_of(story)
    assert_the_same(decide(facts, teller=teller), judge(facts, teller))


@pytest.mark.parametrize("teller", list(Teller))
def test_the_plain_reading_of_the_weighing_says_the_same(teller):
    """Slow, so for a few people only: the weighing as written, without circuit or compiler."""
    weighing = weighing_of(GUIDELINE, teller)
    for story in ({}, *imagined_people(7, 12), *imagined_people(8, 12, "sick")):
        facts = facts_of(story)
        assert_the_same(weigh(weighing, facts), judge(facts, teller))
