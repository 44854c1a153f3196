"""Every way to an outcome is found, the nearest first, and within the changes that may be made."""

from tests.unit.logic.a_few_facts import (
    age,
    all_of,
    any_of,
    at_least,
    count_of,
    fell,
    fever,
    ill,
    yes,
)  # fmt: skip
from wervel.logic.conditions import NEVER, at_most, none_of
from wervel.logic.ways import room_for, ways


def changes(condition, wanted, known, most=None):
    return [dict(way.change()) for way in ways(condition, wanted, room_for(condition, known, most))]


def test_each_part_of_an_any_is_a_way():
    assert changes(any_of(yes(fever), yes(ill)), True, {}) == [{"fever": True}, {"ill": True}]


def test_the_nearest_part_comes_first():
    condition = any_of(all_of(yes(fever), yes(ill)), yes(fell))
    assert changes(condition, True, {})[0] == {"fell": True}
    assert changes(condition, True, {"fever": True, "ill": True})[0] == {}


def test_a_count_has_a_way_for_every_choice_of_parts():
    three = (yes(fever), yes(ill), yes(fell))
    assert len(changes(count_of(2, *three), True, {})) == 3
    assert len(changes(count_of(2, *three), False, {})) == 3
    assert changes(count_of(3, *three), False, {}, 1) == [
        {"fever": False}, {"ill": False}, {"fell": False},
    ]  # fmt: skip


def test_no_more_changes_than_may_be_made():
    both = all_of(yes(fever), yes(ill))
    assert changes(both, True, {}, 1) == []
    assert changes(both, True, {}, 2) == [{"fever": True, "ill": True}]
    assert changes(both, True, {"fever": True}, 1) == [{"ill": True}]
    assert changes(both, True, {"fever": True, "ill": True}, 0) == [{}]


def test_a_fact_that_two_parts_need_is_one_change():
    twice = all_of(at_least(age, 50), at_most(age, 70))
    assert changes(twice, True, {"age": 20}, 1) == [{"age": 50}]


def test_parts_that_cannot_agree_have_no_way():
    assert changes(all_of(yes(fever), none_of(yes(fever))), True, {}) == []
    assert changes(all_of(at_least(age, 50), at_most(age, 40)), True, {}) == []
    assert changes(NEVER, True, {}) == []


def test_other_values_along_the_same_way():
    room = room_for(at_least(age, 50), {"age": 20}, beside=(at_least(age, 70),))
    (way,) = ways(at_least(age, 50), True, room)
    assert [choice["age"] for choice in way.choices()] == [50, 50.125, 69.875, 70, 70.125, 110]
