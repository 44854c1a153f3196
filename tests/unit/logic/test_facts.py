"""Typed facts: what fits is kept, what does not is refused by name, and unknown is no value."""

import math

import pytest

from tests.unit.logic.a_few_facts import FEW, age, fever, job, score, way
from wervel.logic.facts import (
    BadValue,
    Choice,
    Fact,
    Facts,
    Number,
    Teller,
    Vocabulary,
    YesNo,
    names,
)

HUGE = 10**5000


@pytest.mark.parametrize("value", [True, False])
def test_yes_and_no_are_kept(value):
    assert fever.check(value) is value


@pytest.mark.parametrize("value", [0, 1, 0.0, "yes", "true", "", [], math.nan])
def test_a_yes_or_no_takes_only_real_truth_values(value):
    with pytest.raises(BadValue, match=r"^fever: expected true or false, got "):
        fever.check(value)


@pytest.mark.parametrize("value", [0, 110, 17.9, 18, 1e-9])
def test_numbers_in_range_are_kept_as_they_are(value):
    assert age.check(value) == value
    assert type(age.check(value)) is type(value)


@pytest.mark.parametrize(
    "value",
    [True, False, math.nan, math.inf, -math.inf, 1e308, -0.001, 110.001, HUGE, "40", None, [40]],
    ids=lambda value: str(type(value).__name__),
)
def test_a_number_refuses_what_is_no_number_in_range(value):
    with pytest.raises(BadValue, match=r"^age: expected a number from 0 to 110 \(years\), got "):
        age.check(value)


@pytest.mark.parametrize("value", [2.5, 9.5, -1, 10])
def test_a_whole_number_refuses_parts(value):
    with pytest.raises(BadValue, match=r"^score: expected a whole number from 0 to 9 \(points\)"):
        score.check(value)


def test_a_whole_number_may_come_as_a_float():
    assert score.check(4.0) == 4


@pytest.mark.parametrize("value", ["Better", "better ", "", "up", 1, True, None])
def test_a_choice_takes_only_its_own_spelling(value):
    with pytest.raises(BadValue, match=r"^way: expected one of better, same, worse, got "):
        way.check(value)


def test_text_is_kept_but_bounded_and_printable():
    assert job.check("bricklayer") == "bricklayer"
    assert job.check("x" * 20) == "x" * 20
    for value in ("x" * 21, "two\nlines", "\x00", 3, None):
        with pytest.raises(BadValue, match=r"^job: expected text of at most 20 characters, got "):
            job.check(value)


def test_a_refusal_shows_little_of_what_came():
    with pytest.raises(BadValue) as refused:
        fever.check("9" * 5000)
    assert len(str(refused.value)) < 90
    assert str(refused.value).endswith("...")


def test_a_number_too_long_to_write_out_is_refused_all_the_same():
    with pytest.raises(BadValue, match=r"^age: .*, got a huge number$"):
        age.check(HUGE)


def test_a_plain_fact_has_no_kind():
    with pytest.raises(TypeError, match="abstract"):
        Fact("plain", "group", "Meaning.", "S1")


@pytest.mark.parametrize("name", ["Fever", "two words", "1st", "", "a-b"])
def test_a_name_is_a_small_word(name):
    with pytest.raises(ValueError, match="a name is lower-case letters, digits and _"):
        YesNo(name, "group", "Meaning.", "S1")


@pytest.mark.parametrize(("low", "high", "unit"), [(5, 5, "kg"), (6, 5, "kg"), (0, 1, "")])
def test_a_number_needs_a_range_and_a_unit(low, high, unit):
    with pytest.raises(ValueError, match="weight: a number needs a unit and low < high"):
        Number("weight", "person", "Weight.", "S1", unit=unit, low=low, high=high)


@pytest.mark.parametrize("options", [(), ("one",), ("one", "one"), ("one", "two", "one")])
def test_a_choice_needs_different_options(options):
    with pytest.raises(ValueError, match="side: a choice needs two or more different options"):
        Choice("side", "pain", "Side.", "S1", options=options)


def test_two_facts_may_not_share_a_name():
    with pytest.raises(ValueError, match="two facts have the same name"):
        Vocabulary((fever, age, fever))


def test_a_vocabulary_knows_who_tells_what():
    assert FEW.told_by(Teller.CLINICIAN) == set(names(FEW))
    assert FEW.told_by(Teller.PATIENT) == set(names(FEW)) - {"numb"}
    assert names(FEW)[:2] == ("fever", "fell")


def test_facts_keep_what_is_known_and_drop_none():
    known = Facts(FEW, {"fever": True, "age": 40, "way": None})
    assert dict(known) == {"fever": True, "age": 40}
    assert "way" not in known
    assert known.get("way") is None
    assert known.get("way", "else") == "else"
    assert len(known) == 2
    assert known["age"] == 40
    with pytest.raises(KeyError):
        known["way"]


def test_facts_name_every_problem_at_once():
    with pytest.raises(BadValue) as refused:
        Facts(FEW, {"fever": 1, "age": math.nan, "shoe_size": 43, "way": "worse"})
    assert str(refused.value) == (
        "fever: expected true or false, got 1; "
        "age: expected a number from 0 to 110 (years), got nan; "
        "shoe_size: not a known fact"
    )


def test_facts_show_no_story():
    assert repr(Facts(FEW, {"fever": True, "job": "baker"})) == "<Facts: 2 known>"


def test_but_changes_adds_and_forgets_and_leaves_the_first_as_it_was():
    first = Facts(FEW, {"fever": True, "age": 40})
    second = first.but({"fever": None, "way": "worse", "age": 41})
    assert dict(second) == {"age": 41, "way": "worse"}
    assert dict(first) == {"fever": True, "age": 40}


@pytest.mark.parametrize(
    ("fact", "value", "shown"),
    [
        (fever, 1, "1"),
        (age, -0.5, "-0.5"),
        (age, True, "True"),
        (age, 10**40, str(10**40)[:37] + "..."),
        (age, 10**40 + 1, "a huge number"),
        (score, 2.5, "2.5"),
        (way, "up", "'up'"),
        (job, 3, "3"),
        (job, "x" * 38, "'" + "x" * 38 + "'"),
        (job, "x" * 39, "'" + "x" * 36 + "..."),
    ],
)
def test_a_refusal_shows_what_came(fact, value, shown):
    with pytest.raises(BadValue) as refused:
        fact.check(value)
    assert str(refused.value) == f"{fact.name}: expected {fact.expected}, got {shown}"


def test_a_choice_of_two_is_a_choice():
    side = Choice("side", "pain", "Side.", "S1", options=("left", "right"))
    assert side.check("left") == "left"


def test_a_vocabulary_finds_a_fact_by_name():
    small = Vocabulary((fever, age))
    assert small.by_name == {"fever": fever, "age": age}
    assert list(small) == [fever, age]


def test_what_is_known_is_got_by_name():
    known = Facts(FEW, {"age": 40, "fever": False})
    assert known.get("age") == 40
    assert known.get("age", 7) == 40
    assert "age" in known
