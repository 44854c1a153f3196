"""Which unanswered facts can still change an outcome, and in which order."""

import pytest

from tests.unit.logic.a_few_facts import (
    age,
    all_of,
    any_of,
    at_least,
    count_of,
    fell,
    fever,
    ill,
    no,
    numb,
    yes,
)  # fmt: skip
from wervel.logic.conditions import ALWAYS, NEVER
from wervel.logic.question import Reach, View, can_hold, open_facts, reach, view

OPEN = frozenset({"fever", "ill", "fell", "age"})  # numb can only be seen by a clinician


@pytest.mark.parametrize(
    ("condition", "known", "expected"),
    [
        (yes(fever), {}, Reach(True, True)),
        (yes(fever), {"fever": True}, Reach(True, False)),
        (yes(fever), {"fever": False}, Reach(False, True)),
        (yes(numb), {}, Reach(False, False)),
        (no(fever), {"fever": True}, Reach(False, True)),
        (all_of(yes(fever), yes(numb)), {}, Reach(False, True)),
        (any_of(yes(fever), yes(numb)), {}, Reach(True, False)),
        (all_of(yes(fever), yes(numb)), {"numb": True}, Reach(True, True)),
        (count_of(2, yes(fever), yes(ill), yes(numb)), {}, Reach(True, True)),
        (count_of(2, yes(fever), yes(ill), yes(numb)), {"ill": False}, Reach(False, True)),
        (count_of(2, yes(fever), yes(ill), yes(numb)), {"ill": True}, Reach(True, False)),
        (ALWAYS, {}, Reach(True, False)),
        (NEVER, {}, Reach(False, True)),
    ],
)
def test_reach(condition, known, expected):
    assert reach(condition, known, OPEN) == expected
    assert can_hold(condition, known, OPEN) is expected.yes


@pytest.mark.parametrize(
    ("conditions", "known", "asked"),
    [
        ([yes(fever)], {}, [fever]),
        ([yes(fever)], {"fever": False}, []),
        ([yes(numb)], {}, []),
        # What nobody can tell leaves only half of it open, but that half is worth asking.
        ([all_of(yes(numb), yes(fever))], {}, [fever]),
        ([all_of(yes(ill), at_least(age, 50))], {"ill": False}, []),
        ([all_of(yes(ill), at_least(age, 50))], {"ill": True}, [age]),
        ([any_of(yes(ill), all_of(yes(fever), yes(fell)))], {"fever": False}, [ill]),
        ([count_of(2, yes(fever), yes(ill), yes(fell))], {"fever": True}, [ill, fell]),
        ([yes(fell), any_of(yes(fever), yes(fell))], {}, [fell, fever]),
        ([no(ill)], {}, [ill]),
    ],
)
def test_open_facts(conditions, known, asked):
    assert open_facts(conditions, known, OPEN) == tuple(asked)


INF = float("inf")


@pytest.mark.parametrize(
    ("condition", "known", "seen"),
    [
        (yes(fever), {"fever": True}, View(True, 0, INF, ())),
        (yes(fever), {"fever": False}, View(False, INF, 0, ())),
        (yes(fever), {}, View(None, 1, 1, (fever,))),
        (yes(numb), {}, View(None, INF, INF, ())),
        (no(fever), {"fever": True}, View(False, INF, 0, ())),
        (all_of(yes(fever), yes(ill)), {}, View(None, 2, 1, (fever, ill))),
        (any_of(yes(fever), yes(ill)), {}, View(None, 1, 2, (fever, ill))),
        (any_of(yes(fever), yes(ill)), {"fever": True}, View(True, 0, INF, ())),
        (count_of(2, yes(fever), yes(ill), yes(fell)), {}, View(None, 2, 2, (fever, ill, fell))),
        (all_of(yes(numb), yes(ill)), {"ill": True}, View(None, INF, INF, ())),
        (any_of(yes(numb), yes(ill)), {"ill": False}, View(None, INF, INF, ())),
        # The open part can move nothing: the two that nobody can tell decide either way.
        (count_of(2, yes(numb), no(numb), yes(ill)), {}, View(None, INF, INF, ())),
    ],
)
def test_a_view_counts_the_answers_that_it_takes(condition, known, seen):
    assert view(condition, known, OPEN) == seen
