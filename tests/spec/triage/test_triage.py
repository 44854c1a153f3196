"""The stories of four independent sets: safe, exact, calm, and nothing forbidden."""

from functools import cache

import pytest

from tests.spec.triage.marking import Mark, marks, read
from wervel.guideline.urgency import Urgency

SETS = {"a": 130, "b": 130, "c": 150, "d": 150}


@cache
def marked(name: str) -> tuple[Mark, ...]:
    return tuple(marks(name))


def ids(wrong) -> list[str]:
    return [mark.id for mark in wrong]


@pytest.mark.parametrize("name", list(SETS))
def test_the_sets_are_whole(name):
    assert len({case["id"] for case in read(name)}) == len(read(name)) == SETS[name]


@pytest.mark.parametrize("name", list(SETS))
def test_every_emergency_is_sent_today(name):
    late = [m for m in marked(name) if m.gold is Urgency.EMERGENCY and m.level < Urgency.SAME_DAY]
    assert ids(late) == []


@pytest.mark.parametrize("name", list(SETS))
def test_at_least_97_in_100_are_safe(name):
    low = [m for m in marked(name) if not m.safe]
    assert len(low) <= 0.03 * len(marked(name)), ids(low)


@pytest.mark.parametrize("name", list(SETS))
def test_at_least_80_in_100_are_exact(name):
    other = [m for m in marked(name) if not m.exact]
    assert len(other) <= 0.20 * len(marked(name)), ids(other)


@pytest.mark.parametrize("name", list(SETS))
def test_few_false_alarms(name):
    benign = [m for m in marked(name) if m.benign]
    alarmed = [m for m in benign if m.level >= Urgency.SAME_DAY]
    assert len(alarmed) <= 0.05 * len(benign), ids(alarmed)


@pytest.mark.parametrize("name", list(SETS))
def test_at_most_15_in_100_benign_stories_end_above_their_ceiling(name):
    benign = [m for m in marked(name) if m.benign]
    above = [m for m in benign if m.level > m.ceiling]
    assert len(above) <= 0.15 * len(benign), ids(above)


@pytest.mark.parametrize("name", list(SETS))
def test_the_phase_is_always_right(name):
    assert ids(m for m in marked(name) if not m.phase_right) == []


@pytest.mark.parametrize("name", list(SETS))
def test_nothing_forbidden_is_said(name):
    assert {m.id: m.forbidden for m in marked(name) if m.forbidden} == {}
