"""What differs between sources: two statements side by side, which one leads, and why.

The house rule: for safety the most urgent statement wins, for content the current Dutch guideline
comes before an international one and both before the leaflet, for logistics the leaflet wins.
Nothing is merged: leading decides what is said first, both stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.guideline.guideline import Guideline
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import (
    Caution,
    Chapter,
    Evidence,
    Flag,
    Option,
    Signer,
    Statement,
    Sure,
)
from wervel.guideline.urgency import Urgency

READ = (Sure.READ, Sure.SECONDARY)
NOT_READ = 9


@dataclass(frozen=True, slots=True)
class Difference:
    """Two statements about the same. ``leads`` is an id or empty, ``why`` a code of the words."""

    first: str
    second: str
    leads: str
    why: str


def differences(guideline: Guideline) -> Iterator[Difference]:
    """Every pair of statements whose sources differ, each pair once."""
    for one, other in guideline.conflicts():
        leads, why = _leading(one, other)
        yield Difference(one.id, other.id, leads, why)


def _leading(one: Statement, other: Statement) -> tuple[str, str]:
    if _warns(one) or _warns(other):
        return _safer(one, other)
    if _is_logistics(one) and _is_logistics(other):
        return _by_height(one, other, "logistics", leaflet_first=True)
    return _by_height(one, other, "content", leaflet_first=False)


def _warns(statement: Statement) -> bool:
    against = isinstance(statement, Option) and statement.evidence is Evidence.AGAINST
    return against or isinstance(statement, Flag | Caution)


def _is_logistics(statement: Statement) -> bool:
    return statement.chapter is Chapter.CONTACT or statement.signer is Signer.OFFICE


def _safer(one: Statement, other: Statement) -> tuple[str, str]:
    if _urgency(one) != _urgency(other):
        return max(one, other, key=_urgency).id, "urgent"
    if _warns(one) != _warns(other):
        return (one if _warns(one) else other).id, "caution"
    return "", "cautions"


def _urgency(statement: Statement) -> Urgency:
    return statement.raises if isinstance(statement, Flag) else Urgency.SELF_CARE


def _by_height(
    one: Statement, other: Statement, why: str, *, leaflet_first: bool
) -> tuple[str, str]:
    heights = {statement.id: _height(statement) for statement in (one, other)}
    first, second = heights.values()
    if first == second:
        return "", "both"
    if NOT_READ in (first, second):
        return min(heights, key=lambda id: heights[id]), "unread"
    choose = max if leaflet_first else min
    return choose(heights, key=lambda id: heights[id]), why


def _height(statement: Statement) -> int:
    """How high its best source stands that somebody read: 1 to 3, or 9 when nobody read one."""
    levels = (
        SOURCES[citation.source].level
        for citation in statement.cites
        if citation.sure in READ and citation.source != "own"
    )
    return min(levels, default=NOT_READ)
