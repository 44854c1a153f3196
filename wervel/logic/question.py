"""Which unanswered facts can still change the outcome, and in which order to ask them.

The reader works with *reach*: for a condition, whether answers that are still open could make
it yes, and whether they could make it no. A fact that nobody present can tell (a laboratory
value, for a visitor) is unknown but not open: it reaches neither. Reach looks at each part on
its own, so it may say "could" where two parts pull against each other, but it never says
"could not" wrongly: an interview that stops on it stops safely.
"""

from collections.abc import Collection, Iterable
from itertools import chain
from math import inf
from typing import NamedTuple

from wervel.logic import truth
from wervel.logic.conditions import All, AnyOf, Condition, Count, Not, enough
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Fact
from wervel.logic.truth import Truth


class Reach(NamedTuple):
    """What the open answers can still make of a condition."""

    yes: bool
    no: bool


class View(NamedTuple):
    """One look at a condition: its truth, how far yes and no are, and what can move it.

    ``yes`` and ``no`` count the open answers that it takes at least to get there: none when it
    is so already, infinitely many when no answer can. All is found in one walk: an assessment
    asks this of every flag, for every page.
    """

    truth: Truth
    yes: float
    no: float
    moving: tuple[Fact, ...]


def reach(condition: Condition, known: Known, open_names: Collection[str]) -> Reach:
    """What answers to the open facts can still make of this condition."""
    seen = view(condition, known, open_names)
    return Reach(seen.yes < inf, seen.no < inf)


def can_hold(condition: Condition, known: Known, open_names: Collection[str]) -> bool:
    """Whether the condition holds, or could once the open facts are answered."""
    return view(condition, known, open_names).yes < inf


def open_facts(
    conditions: Iterable[Condition], known: Known, open_names: Collection[str]
) -> tuple[Fact, ...]:
    """The facts worth asking for these conditions: open, and able to move one of them.

    Order: that of the conditions, so put the most urgent first; within one condition that of
    the facts, so put the cheapest first.
    """
    views = (view(condition, known, open_names) for condition in conditions)
    return tuple(dict.fromkeys(chain.from_iterable(seen.moving for seen in views)))


def view(condition: Condition, known: Known, open_names: Collection[str]) -> View:
    """Truth, distances and movers of a condition in one walk.

    A fact that stands in two parts counts twice in a distance: an estimate, for asking the
    nearest first; only whether a distance is infinite decides anything.
    """
    match condition:
        case Not(part):
            seen = view(part, known, open_names)
            return View(truth.negate(seen.truth), seen.no, seen.yes, seen.moving)
        case All(parts) | AnyOf(parts) | Count(_, parts):
            views = [view(part, known, open_names) for part in parts]
            return _counted(enough(condition), views)
        case _:
            outcome = evaluate(condition, known)
            if outcome is not None:
                return View(outcome, 0 if outcome else inf, inf if outcome else 0, ())
            if condition.fact.name in open_names:
                return View(None, 1, 1, (condition.fact,))
            return View(None, inf, inf, ())


def _counted(needed: int, views: list[View]) -> View:
    """At least ``needed`` of these: all of them, any of them, or a number in between."""
    outcome = truth.at_least(needed, (part.truth for part in views))
    yes = _nearest(needed, [part.yes for part in views])
    no = _nearest(len(views) - needed + 1, [part.no for part in views])
    moves = outcome is None and (yes < inf or no < inf)
    return View(outcome, yes, no, tuple(f for v in views for f in v.moving) if moves else ())


def _nearest(needed: int, distances: list[float]) -> float:
    """How far it is to the nearest ``needed`` of these."""
    if needed > len(distances):
        return inf
    if needed == len(distances):
        return sum(distances)
    return min(distances) if needed == 1 else sum(sorted(distances)[:needed])
