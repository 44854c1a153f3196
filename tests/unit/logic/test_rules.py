"""Tables with a gap or an overlap are refused when they are built, also over unknowns."""

import pytest

from tests.unit.logic.a_few_facts import age, fever, job, score, way
from wervel.logic.conditions import above, all_of, at_least, at_most, below, no, one_of, yes
from wervel.logic.rules import Row, Table, telling_values

CHILD, ADULT = Row("T-1", below(age, 18), "child"), Row("T-2", at_least(age, 18), "adult")
AGES = Table("ages", (CHILD, ADULT))


def test_a_table_decides_at_below_and_above_its_bound():
    assert AGES.decide({"age": 17.9}) is CHILD
    assert AGES.decide({"age": 18}) is ADULT
    assert AGES.decide({"age": 18.1}) is ADULT
    assert AGES.decide({}) is None


def test_a_table_tells_what_is_still_possible():
    assert AGES.possible({}) == (CHILD, ADULT)
    assert AGES.possible({"age": 4}) == (CHILD,)
    assert list(AGES.truths({"age": 4})) == [(CHILD, True), (ADULT, False)]
    assert AGES.facts == (age,)


def test_a_gap_is_refused_with_its_example():
    with pytest.raises(ValueError, match=r"table ages: no row for \{'age': 18"):
        Table("ages", (CHILD, Row("T-2", above(age, 18), "adult")))


def test_a_gap_for_one_option_is_refused():
    rows = (Row("T-1", one_of(way, "better"), "b"), Row("T-2", one_of(way, "worse"), "w"))
    with pytest.raises(ValueError, match=r"table ways: no row for \{'way': 'same'\}"):
        Table("ways", rows)


def test_an_overlap_is_refused_with_its_rows():
    with pytest.raises(ValueError, match=r"table ages: rows \['T-1', 'T-2'\] overlap for"):
        Table("ages", (Row("T-1", at_most(age, 18), "child"), ADULT))


def test_an_overlap_beside_an_unknown_fact_is_refused():
    # Both hold for somebody with a fever whose age nobody told: the table could not say which.
    rows = (
        Row("T-1", yes(fever), "ill"),
        Row("T-2", all_of(no(fever), below(age, 18)), "child"),
        Row("T-3", at_least(age, 18), "adult"),
    )
    with pytest.raises(ValueError, match=r"rows \['T-1', 'T-3'\] overlap"):
        Table("mixed", rows)


def test_a_table_over_two_facts_holds_for_every_combination():
    table = Table(
        "mixed",
        (
            Row("T-1", yes(fever), "ill"),
            Row("T-2", all_of(no(fever), below(age, 18)), "child"),
            Row("T-3", all_of(no(fever), at_least(age, 18)), "adult"),
        ),
    )
    assert table.decide({"fever": True}).then == "ill"
    assert table.decide({"age": 40}) is None
    assert table.decide({"age": 40, "fever": False}).then == "adult"


def test_telling_values_stand_at_beside_and_at_the_ends():
    both = (at_least(age, 18), all_of(above(age, 70), yes(fever)))
    assert telling_values(age, both) == (0, 17.875, 18, 18.125, 69.875, 70, 70.125, 110)
    assert telling_values(score, (at_least(score, 4),)) == (0, 3, 4, 5, 9)
    assert telling_values(score, (above(score, 9),)) == (0, 8, 9)
    assert telling_values(fever, both) == (True, False)
    assert telling_values(way, ()) == ("better", "same", "worse")
    assert telling_values(job, ()) == ()


def test_telling_values_look_only_at_their_own_fact():
    assert telling_values(score, (at_least(age, 5),)) == (0, 9)
