"""How urgent it is: which flags act, which could still raise, and what to ask."""

from collections.abc import Iterable
from functools import lru_cache
from math import inf

from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.implied import beside_the_point, with_implied
from wervel.guideline.statements import Flag, Statement
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import Condition, any_of
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Choice, Fact, Facts, Number, Teller, Words
from wervel.logic.question import View, view
from wervel.logic.truth import Truth


def names_open(guideline: Guideline, teller: Teller, known: Facts) -> frozenset[str]:
    """The facts that this teller can still tell about this person."""
    return _tellable(guideline, teller).difference(known, beside_the_point(known))


@lru_cache(maxsize=16)  # a guideline is loaded once; a few more for comparing versions
def _tellable(guideline: Guideline, teller: Teller) -> frozenset[str]:
    return guideline.vocabulary.told_by(teller)


def interim(facts: Facts, guideline: Guideline = GUIDELINE) -> Urgency:
    """The level for a person who answers nothing more."""
    known = with_implied(facts)
    for flag in guideline.flags:  # most urgent first, so the first that acts decides
        if acts(flag, evaluate(flag.when, known), known):
            return flag.raises
    return Urgency.SELF_CARE


def acts(flag: Flag, truth: Truth, known: Known) -> bool:
    """Whether a flag counts now: it holds, or enough is known to act while it is open."""
    return truth is True or (truth is None and evaluate(flag.suspect, known) is True)


def raises(statement: Statement) -> Urgency:
    """The level of a flag; every other statement raises nothing."""
    return statement.raises if isinstance(statement, Flag) else Urgency.SELF_CARE


def looked_at(statement: Statement) -> Condition:
    """All that decides whether a statement acts."""
    if isinstance(statement, Flag):
        return any_of(statement.when, statement.suspect)
    return statement.when


def highest(statements: Iterable[Statement]) -> Urgency:
    """The highest level among statements; self-care when there are none."""
    return max(map(raises, statements), default=Urgency.SELF_CARE)


def could_raise(
    weighed: Iterable[tuple[Flag, Truth]],
    settled: Urgency,
    facts: Facts,
    open_names: frozenset[str],
) -> tuple[tuple[Flag, View], ...]:
    """The flags above the settled level of which open answers could change whether they count.

    Each with the view that says what to ask: that of ``when`` while it could hold or be excused,
    that of ``suspect`` where only suspicion can still arise.
    """
    unsettled = (flag for flag, truth in weighed if truth is None and flag.raises > settled)
    turning = ((flag, _turning(flag, facts, open_names)) for flag in unsettled)
    return tuple((flag, seen) for flag, seen in turning if seen is not None)


def _turning(flag: Flag, facts: Facts, open_names: frozenset[str]) -> View | None:
    """What open answers could move of a flag that is unknown; ``None`` when nothing that counts."""
    seen = view(flag.when, facts, open_names)
    if seen.yes < inf:
        return seen
    suspected = view(flag.suspect, facts, open_names)
    if suspected.truth is True:
        return seen if seen.no < inf else None
    return suspected if suspected.yes < inf else None


def questions(raising: Iterable[tuple[Flag, View]]) -> tuple[str, ...]:
    """The facts to ask: most urgent first, then nearest to an alarm, then cheapest."""
    asked: dict[str, tuple[float, float, int]] = {}
    for flag, seen in raising:
        for fact in seen.moving:
            rank = (-flag.raises, seen.yes, _cost(fact))
            asked[fact.name] = min(rank, asked.get(fact.name, rank))
    return tuple(sorted(asked, key=lambda name: asked[name]))


def _cost(fact: Fact) -> int:
    """How much a question asks of a person: a tick, a choice, a number, a text."""
    kinds: tuple[type[Fact], ...] = (Choice, Number, Words)
    return next((cost for cost, kind in enumerate(kinds, start=1) if isinstance(fact, kind)), 0)
