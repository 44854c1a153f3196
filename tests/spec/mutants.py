"""A condition broken on purpose: every version of it that differs by one small change.

A part is dropped, "all" becomes "any", a bound moves one step, an option is added or left out, a
look is turned round, a count shifts.
"""

from collections.abc import Iterator
from dataclasses import replace

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    IllMade,
    Not,
    OneOf,
)


def changed(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Every condition that differs from this one by a single small change, with its name."""
    match condition:
        case All(parts) | AnyOf(parts) | Count(_, parts):
            yield from _changed_whole(condition)
            for place, part in enumerate(parts):
                for name, other in changed(part):
                    new = (*parts[:place], other, *parts[place + 1 :])
                    yield name, replace(condition, parts=new)
        case Not(part):
            yield "not dropped", part
            yield from ((name, Not(other)) for name, other in changed(part))
        case _:
            yield "turned round", Not(condition)
            yield from _changed_leaf(condition)


def _changed_whole(whole: All | AnyOf | Count) -> Iterator[tuple[str, Condition]]:
    parts = whole.parts
    if len(parts) > 1:
        for place in range(len(parts)):
            fewer = (*parts[:place], *parts[place + 1 :])
            if not (isinstance(whole, Count) and whole.needed > len(fewer)):
                yield "part dropped", replace(whole, parts=fewer)
        if isinstance(whole, All):
            yield "all became any", AnyOf(parts)
        if isinstance(whole, AnyOf):
            yield "any became all", All(parts)
    if isinstance(whole, Count):
        for needed in (whole.needed - 1, whole.needed + 1):
            if 1 <= needed <= len(parts):
                yield "count shifted", Count(needed, parts)


def _changed_leaf(leaf: Condition) -> Iterator[tuple[str, Condition]]:
    if isinstance(leaf, AtLeast | Above):
        other = Above if isinstance(leaf, AtLeast) else AtLeast
        yield "border moved over", other(leaf.fact, leaf.bound)
        for step in (-1, 1):
            try:
                yield "bound moved", replace(leaf, bound=leaf.bound + step)
            except IllMade:
                continue  # outside the range of the fact: no such rule can be written
    if isinstance(leaf, OneOf):
        for option in leaf.fact.options:
            kept = tuple(o for o in leaf.options if o != option)
            new = kept if option in leaf.options else (*leaf.options, option)
            try:
                yield "option changed", OneOf(leaf.fact, new)
            except IllMade:
                continue  # none or all of the options: no such rule can be written
