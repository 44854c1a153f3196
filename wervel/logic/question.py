"""Which unanswered facts can still change the outcome, and in which order to ask them.

The reader works with *reach*: for a condition, whether answers that are still open could make
it yes, and whether they could make it no. A fact that nobody present can tell (a laboratory
value, for a visitor) is unknown but not open: it reaches neither. Reach looks at each part on
its own, so it may say "could" where two parts pull against each other, but it never says
"could not" wrongly: an interview that stops on it stops safely.
"""

from collections.abc import Collection, Iterable
from itertools import chain
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


class _View(NamedTuple):
    """One look at a condition: its truth, its reach, and the open facts that can move it.

    All three are found in one walk: an assessment asks this of every flag, for every page.
    """

    truth: Truth
    yes: bool
    no: bool
    moving: tuple[Fact, ...]


def reach(condition: Condition, known: Known, open_names: Collection[str]) -> Reach:
    """What answers to the open facts can still make of this condition."""
    view = _view(condition, known, open_names)
    return Reach(view.yes, view.no)


def can_hold(condition: Condition, known: Known, open_names: Collection[str]) -> bool:
    """Whether the condition holds, or could once the open facts are answered."""
    return _view(condition, known, open_names).yes


def open_facts(
    conditions: Iterable[Condition], known: Known, open_names: Collection[str]
) -> tuple[Fact, ...]:
    """The facts worth asking for these conditions: open, and able to move one of them.

    Order: that of the conditions, so put the most urgent first; within one condition that of
    the facts, so put the cheapest first.
    """
    views = (_view(condition, known, open_names) for condition in conditions)
    return tuple(dict.fromkeys(chain.from_iterable(view.moving for view in views)))


def _view(condition: Condition, known: Known, open_names: Collection[str]) -> _View:
    match condition:
        case Not(part):
            view = _view(part, known, open_names)
            return _View(truth.negate(view.truth), view.no, view.yes, view.moving)
        case All(parts) | AnyOf(parts) | Count(_, parts):
            views = [_view(part, known, open_names) for part in parts]
            return _counted(enough(condition), views)
        case _:
            outcome = evaluate(condition, known)
            if outcome is not None:
                return _View(outcome, outcome, not outcome, ())
            answerable = condition.fact.name in open_names
            return _View(None, answerable, answerable, (condition.fact,) if answerable else ())


def _counted(needed: int, views: list[_View]) -> _View:
    """At least ``needed`` of these: all of them, any of them, or a number in between."""
    outcome = truth.at_least(needed, (view.truth for view in views))
    can = sum(view.yes for view in views) >= needed
    cannot = sum(view.no for view in views) > len(views) - needed
    moves = outcome is None and (can or cannot)
    return _View(
        outcome, can, cannot, tuple(f for view in views for f in view.moving) if moves else ()
    )
