"""Which unanswered facts can still change the outcome, and in which order to ask them.

The reader works with *reach*: for a condition, whether answers that are still open could make
it yes, and whether they could make it no. A fact that nobody present can tell (a laboratory
value, for a visitor) is unknown but not open: it reaches neither. Reach looks at each part on
its own, so it may say "could" where two parts pull against each other, but it never says
"could not" wrongly: an interview that stops on it stops safely.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Leaf,
    Not,
    OneOf,
    Yes,
    facts_in,
)
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Fact


class Reach(NamedTuple):
    """What the open answers can still make of a condition."""

    yes: bool
    no: bool


def reach(condition: Condition, known: Known, open_names: Collection[str]) -> Reach:
    """What answers to the open facts can still make of this condition."""
    return _REACH[type(condition)](condition, known, open_names)


def can_hold(condition: Condition, known: Known, open_names: Collection[str]) -> bool:
    """Whether the condition holds, or could once the open facts are answered."""
    return reach(condition, known, open_names).yes


def is_open(condition: Condition, known: Known, open_names: Collection[str]) -> bool:
    """Whether answers to the open facts could still settle the condition either way."""
    return evaluate(condition, known) is None and any(reach(condition, known, open_names))


def open_facts(
    conditions: Iterable[Condition], known: Known, open_names: Collection[str]
) -> tuple[Fact, ...]:
    """The facts worth asking for these conditions: open, and able to move one of them.

    Order: that of the conditions, so put the most urgent first; within one condition that of
    the facts, so put the cheapest first.
    """
    wanted: dict[Fact, None] = {}
    for condition in conditions:
        if is_open(condition, known, open_names):
            wanted |= dict.fromkeys(_moving(condition, known, open_names))
    return tuple(wanted)


def _moving(condition: Condition, known: Known, open_names: Collection[str]) -> Iterable[Fact]:
    """Open facts in the parts of a condition that are themselves still open."""
    if not is_open(condition, known, open_names):
        return
    match condition:
        case All(parts) | AnyOf(parts) | Count(_, parts):
            for part in parts:
                yield from _moving(part, known, open_names)
        case Not(part):
            yield from _moving(part, known, open_names)
        case _:
            yield from facts_in(condition)


def _leaf(node: Leaf, known: Known, open_names: Collection[str]) -> Reach:
    truth = evaluate(node, known)
    if truth is None:
        answerable = node.fact.name in open_names
        return Reach(answerable, answerable)
    return Reach(truth, not truth)


def _all(node: All, known: Known, open_names: Collection[str]) -> Reach:
    parts = [reach(part, known, open_names) for part in node.parts]
    return Reach(all(part.yes for part in parts), any(part.no for part in parts))


def _any(node: AnyOf, known: Known, open_names: Collection[str]) -> Reach:
    parts = [reach(part, known, open_names) for part in node.parts]
    return Reach(any(part.yes for part in parts), all(part.no for part in parts))


def _not(node: Not, known: Known, open_names: Collection[str]) -> Reach:
    part = reach(node.part, known, open_names)
    return Reach(part.no, part.yes)


def _count(node: Count, known: Known, open_names: Collection[str]) -> Reach:
    parts = [reach(part, known, open_names) for part in node.parts]
    spare = len(parts) - node.needed
    return Reach(sum(p.yes for p in parts) >= node.needed, sum(p.no for p in parts) > spare)


_REACH: dict[type, Callable[[Any, Known, Collection[str]], Reach]] = {
    Yes: _leaf,
    OneOf: _leaf,
    AtLeast: _leaf,
    Above: _leaf,
    All: _all,
    AnyOf: _any,
    Not: _not,
    Count: _count,
}
