"""In which ways facts could make a condition come out yes, or no: the ground for every "what if".

A way is found by narrowing, from the outside in: each look at a fact strikes out the values that
do not fit, and a fact without values left is a dead end. Every branch is tried, so when no way
is found there is none. The branch that asks the fewest changes is tried first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from wervel.logic.conditions import All, AnyOf, Condition, Count, Leaf, Not, enough, facts_in
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Fact, Value
from wervel.logic.rules import telling_values

Change = Mapping[str, Value]
"""Facts that would be otherwise, with the values they would have."""


@dataclass(frozen=True, slots=True)
class Room:
    """What each fact may still be, its value now first; ``changes`` may still be made."""

    now: Known
    values: Mapping[str, tuple[Value | None, ...]]
    changes: int

    def narrowed(self, leaf: Leaf, wanted: bool) -> "Room | None":
        """The room in which this look at a fact comes out as wanted, or ``None`` without one."""
        name = leaf.fact.name
        open_before = self.values[name]
        fit = tuple(
            value
            for value in open_before
            if value is not None and evaluate(leaf, {name: value}) is wanted
        )
        now = self.now.get(name)
        left = self.changes - (now in open_before and now not in fit)
        if not fit or left < 0:
            return None
        return replace(self, values={**self.values, name: fit}, changes=left)

    def first(self, name: str) -> Known:
        """What this fact would be, if nothing more is struck out."""
        value = self.values[name][0]
        return {} if value is None else {name: value}

    def change(self) -> Change:
        """The facts that cannot stay as they are, each with the nearest value that fits."""
        return next(self.choices())

    def choices(self) -> Iterator[Change]:
        """The same with every value that fits, the nearest first."""
        moved = {
            name: tuple(value for value in values if value is not None)
            for name, values in self.values.items()
            if values[0] is not None and values[0] != self.now.get(name)
        }
        for chosen in product(*moved.values()):
            yield dict(zip(moved, chosen, strict=True))


def room_for(
    condition: Condition,
    known: Known,
    changes: int | None = None,
    beside: tuple[Condition, ...] = (),
) -> Room:
    """All that the facts of this condition may be; ``changes`` is unlimited when not given.

    Conditions ``beside`` it only add values: those between which they tell the difference.
    """
    facts = facts_in(condition)
    values = {fact.name: _values(fact, (condition, *beside), known) for fact in facts}
    return Room(known, values, len(facts) if changes is None else changes)


def ways(condition: Condition, wanted: bool, room: Room) -> Iterator[Room]:
    """Each part of the room in which the condition surely comes out as wanted."""
    match condition:
        case Not(part):
            yield from ways(part, not wanted, room)
        case All(parts) | AnyOf(parts) | Count(_, parts):
            nearest = sorted(parts, key=lambda part: _distance(part, wanted, room))
            yield from _some(_needed(condition, wanted), tuple(nearest), wanted, room)
        case _:
            narrowed = room.narrowed(condition, wanted)
            if narrowed is not None:
                yield narrowed


def _some(needed: int, parts: tuple[Condition, ...], wanted: bool, room: Room) -> Iterator[Room]:
    """Each part of the room in which enough of these parts come out as wanted."""
    if needed == 0:
        yield room
    elif needed <= len(parts):
        for narrowed in ways(parts[0], wanted, room):
            yield from _some(needed - 1, parts[1:], wanted, narrowed)
        yield from _some(needed, parts[1:], wanted, room)


def _distance(condition: Condition, wanted: bool, room: Room) -> int:
    """About how many facts must change for this outcome; an estimate, used for order only."""
    match condition:
        case Not(part):
            return _distance(part, not wanted, room)
        case All(parts) | AnyOf(parts) | Count(_, parts):
            apart = sorted(_distance(part, wanted, room) for part in parts)
            return sum(apart[: _needed(condition, wanted)])
        case _:
            return evaluate(condition, room.first(condition.fact.name)) is not wanted


def _needed(whole: All | AnyOf | Count, wanted: bool) -> int:
    """How many parts must come out as wanted for the whole to come out so."""
    return enough(whole) if wanted else len(whole.parts) - enough(whole) + 1


def _values(
    fact: Fact, conditions: tuple[Condition, ...], known: Known
) -> tuple[Value | None, ...]:
    now = known.get(fact.name)
    values = [value for value in telling_values(fact, conditions) if value != now]
    if isinstance(now, int | float) and not isinstance(now, bool):
        values.sort(key=lambda value: abs(float(value) - now))  # the nearest number first
    return (now, *values)
