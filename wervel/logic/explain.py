"""Why a condition holds, does not hold or cannot be said yet, and what would change it.

Three questions, each for yes, no *and* unknown:

- ``because``: the answered facts that made it so, and no others. Put together they carry the
  outcome on their own, whatever the rest of the story is.
- ``missing``: the unanswered facts that keep it unknown.
- ``smallest_change``: the fewest facts that, if they were otherwise, would change the outcome.
"""

from collections.abc import Callable, Sequence
from itertools import islice
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
)
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.truth import Truth, at_least, negate
from wervel.logic.ways import Change, room_for, ways

__all__ = ["Change", "Reason", "explain", "smallest_change", "smallest_change_until"]

EXACT = 3
"""Up to this many facts the smallest change is truly the smallest; a reader follows no more."""
CHOICES = 50
"""How many values along one way are tried before the next way."""


class Reason(NamedTuple):
    """Why one condition came out as it did."""

    truth: Truth
    because: tuple[str, ...]
    missing: tuple[str, ...]


def explain(condition: Condition, known: Known) -> Reason:
    """Say which known facts made the condition so, and which unknown ones keep it open."""
    truth, carrying = _carrying(condition, known)
    names = tuple(dict.fromkeys(carrying))
    if truth is not None:
        return Reason(truth, names, ())  # what is settled rests on answered facts alone
    return Reason(
        None,
        tuple(name for name in names if name in known),
        tuple(name for name in names if name not in known),
    )


Carried = tuple[Truth, Sequence[str]]
"""An outcome, and the names of the facts that carry it, in order of appearance."""

# Truth and reasons come from one walk: an assessment explains every statement of the guideline.
# Parts that pull another way than the whole carry nothing.


def _carrying(condition: Condition, known: Known) -> Carried:
    return _CARRYING[type(condition)](condition, known)


def _leaf(node: Leaf, known: Known) -> Carried:
    return evaluate(node, known), (node.fact.name,)


def _not(node: Not, known: Known) -> Carried:
    truth, names = _carrying(node.part, known)
    return negate(truth), names


def _all(node: All, known: Known) -> Carried:
    outcome: Truth = True
    carrying: list[str] = []
    for part in node.parts:
        truth, names = _carrying(part, known)
        if truth is False:
            return False, names  # one "no" is enough: the first is named, not a heap of reasons
        if truth is None:
            outcome = None
        carrying += names  # also a yes: while the rest is unknown, it is why the rest is asked
    return outcome, carrying


def _any(node: AnyOf, known: Known) -> Carried:
    outcome: Truth = False
    carrying: list[str] = []
    for part in node.parts:
        truth, names = _carrying(part, known)
        if truth is outcome:
            carrying += names
        elif truth is True or outcome is False:  # yes outweighs unknown, unknown outweighs no
            outcome, carrying = truth, list(names)
    return outcome, carrying


def _count(node: Count, known: Known) -> Carried:
    carried = [_carrying(part, known) for part in node.parts]
    outcome = at_least(node.needed, (truth for truth, _ in carried))
    pulling = (True, None) if outcome is None else (outcome,)
    return outcome, [name for truth, names in carried if truth in pulling for name in names]


_CARRYING: dict[type, Callable[[Any, Known], Carried]] = {
    Yes: _leaf,
    OneOf: _leaf,
    AtLeast: _leaf,
    Above: _leaf,
    All: _all,
    AnyOf: _any,
    Not: _not,
    Count: _count,
}


def smallest_change(condition: Condition, known: Known) -> Change | None:
    """The fewest facts whose change makes the condition come out otherwise.

    From yes it looks for no, from no or unknown for yes. ``None`` when no change of facts can.
    """
    wanted = evaluate(condition, known) is not True
    return smallest_change_until(
        condition, wanted, known, lambda new: evaluate(condition, new) is wanted
    )


def smallest_change_until(
    goal: Condition,
    wanted: bool,
    known: Known,
    reached: Callable[[Known], bool],
    beside: tuple[Condition, ...] = (),
) -> Change | None:
    """The fewest facts whose change makes ``goal`` come out as wanted, and ``reached`` hold.

    One change is tried first, then two, up to ``EXACT``: the first way that works is a smallest
    one. Beyond that the nearest way is taken, and every change in it that can be missed is taken
    out again: none of what is left can be dropped. Conditions ``beside`` the goal have a say in
    ``reached``, so their bounds are tried too.
    """
    for most in (*range(1, EXACT + 1), None):
        for way in ways(goal, wanted, room_for(goal, known, most, beside)):
            for change in islice(way.choices(), CHOICES):
                if reached({**known, **change}):
                    return _without_surplus(change, known, reached)
    return None


def _without_surplus(change: Change, known: Known, reached: Callable[[Known], bool]) -> Change:
    for name in change:
        fewer = {other: value for other, value in change.items() if other != name}
        if reached({**known, **fewer}):
            return _without_surplus(fewer, known, reached)
    return change
