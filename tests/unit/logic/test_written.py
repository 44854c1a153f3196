"""A condition that was written down reads back as the same condition, or is refused."""

import json

import pytest
from hypothesis import given

from tests.generative.logic.conditions import FACTS, KINDS, conditions
from tests.unit.logic.a_few_facts import FEW, age, fell, fever, ill, score, way
from wervel.logic import conditions as c
from wervel.logic.conditions import ALWAYS, NEVER, IllMade
from wervel.logic.facts import Vocabulary
from wervel.logic.written import read, write

EACH_KIND = [
    (c.yes(fever), {"yes": "fever"}),
    (c.one_of(way, "same", "worse"), {"one_of": ["way", ["same", "worse"]]}),
    (c.at_least(age, 18.5), {"at_least": ["age", 18.5]}),
    (c.above(score, 4), {"above": ["score", 4]}),
    (c.all_of(c.yes(ill), c.yes(fell)), {"all": [{"yes": "ill"}, {"yes": "fell"}]}),
    (c.any_of(c.yes(ill), c.yes(fell)), {"any": [{"yes": "ill"}, {"yes": "fell"}]}),
    (c.no(fever), {"not": {"yes": "fever"}}),
    (
        c.count_of(2, c.yes(ill), c.yes(fell), c.yes(fever)),
        {"count": [2, [{"yes": "ill"}, {"yes": "fell"}, {"yes": "fever"}]]},
    ),
    (ALWAYS, {"all": []}),
    (NEVER, {"any": []}),
]


@pytest.mark.parametrize(("condition", "written"), EACH_KIND)
def test_each_kind_has_one_word_and_comes_back(condition, written):
    assert write(condition) == written
    assert read(written, FEW) == condition


def test_every_kind_of_node_is_among_them():
    assert {type(condition) for condition, _ in EACH_KIND} == set(KINDS)


@given(conditions)
def test_whatever_is_written_reads_back_the_same_through_a_file(condition):
    assert read(json.loads(json.dumps(write(condition))), Vocabulary(FACTS)) == condition


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({}, "expected one word"),
        ({"yes": "fever", "not": {}}, "expected one word"),
        ("fever", "expected one word"),
        ([{"yes": "fever"}], "expected one word"),
        ({"equals": ["age", 3]}, "expected one of yes, one_of, .*, got 'equals'"),
        ({"yes": "gone"}, "there is no fact 'gone'"),
        ({"yes": ["fever"]}, "there is no fact"),
        ({"yes": "age"}, "age: expected a YesNo fact, got Number"),
        ({"one_of": ["way", ["up"]]}, "way: expected some, not all"),
        ({"one_of": ["way", [["up"]]]}, "one_of: cannot be read"),
        ({"one_of": "way"}, "one_of: cannot be read"),
        ({"at_least": ["age"]}, "at_least: cannot be read"),
        ({"at_least": ["age", "18"]}, "expected a number as a bound, got '18'"),
        ({"at_least": ["age", True]}, "expected a number as a bound, got True"),
        ({"above": ["age", 111]}, "age: expected a bound in 0 to 110, got 111"),
        ({"all": {"yes": "fever"}}, "expected a list of conditions"),
        ({"any": [{"yes": "fever"}, {"yes": "gone"}]}, "there is no fact 'gone'"),
        ({"count": [3, [{"yes": "fever"}]]}, "count: 3 of 1 parts"),
        ({"count": ["many", []]}, "count: cannot be read"),
        ({"not": None}, "expected one word"),
    ],
)
def test_what_cannot_be_a_condition_is_refused_with_what_came(written, message):
    with pytest.raises(IllMade, match=message):
        read(written, FEW)
