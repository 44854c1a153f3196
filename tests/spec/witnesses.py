"""Witnesses of a condition: the few stories that together pin down what it says.

They are chosen so that every version of the condition that differs by one small change (see
``mutants``) answers at least one of them otherwise, and so that each of yes, no and unknown
stands among them. A change that no story tells from the original needs no witness.
"""

import random
from collections.abc import Iterator, Mapping

from tests.spec.mutants import changed
from wervel.logic.conditions import Condition, all_of, facts_in, none_of
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Value
from wervel.logic.rules import telling_values
from wervel.logic.truth import word
from wervel.logic.ways import room_for, ways

Story = dict[str, Value]
WAYS, TRIES = 60, 4_000
"""How many ways to a yes and to a no are followed, and how many dice are thrown beside them."""


def witnesses(condition: Condition) -> list[tuple[Story, str]]:
    """Stories with their outcome (yes, no, unknown)."""
    pool = list(_pool(condition))
    kept: list[Story] = []
    for answer in (True, False, None):
        kept += [s for s in pool if evaluate(condition, s) is answer][:1]
    for _, mutant in changed(condition):
        if not any(_tells_apart(condition, mutant, story) for story in kept):
            kept += [s for s in pool if _tells_apart(condition, mutant, s)][:1]
    return [(dict(sorted(s.items())), word(evaluate(condition, s))) for s in kept]


def _tells_apart(one: Condition, other: Condition, story: Mapping[str, Value]) -> bool:
    return evaluate(one, story) is not evaluate(other, story)


def _pool(condition: Condition) -> Iterator[Story]:
    """Nearly empty stories first, then stories at the edge of yes and no, then any story."""
    values = {f.name: telling_values(f, (condition,)) for f in facts_in(condition)}
    for name, choices in values.items():
        for value in choices:
            yield {name: value}
    dice = random.Random(7)
    for wanted in (True, False):
        for tries, room in enumerate(ways(condition, wanted, room_for(condition, {}))):
            if tries >= WAYS:
                break
            yield from _around(dict(room.change()), values, dice)
    for _ in range(TRIES):
        share = dice.choice((0.5, 0.8, 1.0))
        yield {n: dice.choice(v) for n, v in values.items() if dice.random() < share}


def _around(
    story: Story, values: Mapping[str, tuple[Value, ...]], dice: random.Random
) -> Iterator[Story]:
    """The story, the story with the rest denied or filled in, and all that differ in one fact."""
    denied = {name: choices[-1] for name, choices in values.items()}
    filled = {name: dice.choice(choices) for name, choices in values.items()}
    for rest in ({}, denied, filled):
        whole = {**rest, **story}
        yield whole
        for name, choices in values.items():
            yield from ({**whole, name: value} for value in choices)
            yield {other: value for other, value in whole.items() if other != name}


def find_difference(one: Condition, other: Condition) -> Story | None:
    """A story that tells two conditions apart, or ``None`` when there is none.

    Not only tried: every way to "one and not the other" is followed to its end, so ``None`` is a
    proof that everybody who has answered all of it gets the same from both.
    """
    for condition in (one, other):
        for story in _pool(condition):
            if _tells_apart(one, other, story):
                return story
    for goal in (all_of(one, none_of(other)), all_of(other, none_of(one))):
        for way in ways(goal, True, room_for(goal, {})):
            return dict(way.change())
    return None


def outcomes(condition: Condition) -> set[str]:
    """Which of yes, no and unknown the condition was found to come to."""
    found = {word(evaluate(condition, {}))}
    for story in _pool(condition):
        found.add(word(evaluate(condition, story)))
        if len(found) == 3:
            break
    return found
