"""Why a condition holds, does not hold or cannot be said yet, and what would change it.

Three questions, each for yes, no *and* unknown:

- ``because``: the answered facts that made it so, and no others. Put together they carry the
  outcome on their own, whatever the rest of the story is.
- ``missing``: the unanswered facts that keep it unknown.
- ``smallest_change``: the fewest facts that, if they were otherwise, would change the outcome.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from wervel.logic.conditions import All, AnyOf, Condition, Count, Leaf, Not, facts_in
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Fact, Value
from wervel.logic.rules import telling_values
from wervel.logic.truth import Truth

Change = Mapping[str, Value]
"""Facts that would be otherwise, with the values they would have."""

LARGEST_SEARCH = 20_000
"""How many combinations the search for the smallest change may try before it gives up."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one condition came out as it did."""

    truth: Truth
    because: tuple[str, ...]
    missing: tuple[str, ...]


def explain(condition: Condition, known: Known) -> Reason:
    """Say which known facts made the condition so, and which unknown ones keep it open."""
    truth = evaluate(condition, known)
    carrying = dict.fromkeys(leaf.fact.name for leaf in _carrying(condition, known, truth))
    return Reason(
        truth,
        tuple(name for name in carrying if name in known),
        tuple(name for name in carrying if name not in known),
    )


def _carrying(condition: Condition, known: Known, truth: Truth) -> Iterable[Leaf]:
    """The looks at facts that carry this outcome; parts with another outcome carry nothing."""
    match condition:
        case Not(part):
            yield from _carrying(part, known, evaluate(part, known))
        case All(parts) if truth is False:
            yield from _first(parts, known, False)
        case AnyOf(parts) if truth is True:
            yield from _every(parts, known, {True})
        case All(parts):
            yield from _every(parts, known, {True, None})
        case AnyOf(parts):
            yield from _every(parts, known, {False, None} if truth is False else {None})
        case Count(_, parts):
            yield from _every(parts, known, {True: {True}, False: {False}}.get(truth, {True, None}))
        case _:
            yield condition


def _every(parts: Iterable[Condition], known: Known, wanted: set[Truth]) -> Iterable[Leaf]:
    for part in parts:
        truth = evaluate(part, known)
        if truth in wanted:
            yield from _carrying(part, known, truth)


def _first(parts: Iterable[Condition], known: Known, wanted: Truth) -> Iterable[Leaf]:
    # One "no" is enough to make an "all" false: the first is named, not a heap of reasons.
    part = next(part for part in parts if evaluate(part, known) is wanted)
    return _carrying(part, known, wanted)


def smallest_change(condition: Condition, known: Known) -> Change | None:
    """The fewest facts whose change makes the condition come out otherwise.

    From yes it looks for no, from no or unknown for yes. ``None`` when no change of facts can.
    """
    wanted = evaluate(condition, known) is not True
    return smallest_change_until(
        facts_in(condition), (condition,), known, lambda new: evaluate(condition, new) is wanted
    )


def smallest_change_until(
    facts: Iterable[Fact],
    conditions: tuple[Condition, ...],
    known: Known,
    reached: Callable[[Known], bool],
    most: int = 3,
) -> Change | None:
    """The fewest of ``facts`` whose change brings about ``reached``, or ``None``.

    All sets of one fact are tried first, then of two, up to ``most``: the first that works is
    a smallest one. The values tried are those between which ``conditions`` can tell the
    difference, so nothing is missed between them.
    """
    options = [(fact.name, _other_values(fact, conditions, known)) for fact in facts]
    tried = 0
    for size in range(1, most + 1):
        for chosen in combinations(options, size):
            for values in product(*(values for _, values in chosen)):
                change = dict(zip((name for name, _ in chosen), values, strict=True))
                if reached({**known, **change}):
                    return change
                tried += 1
                if tried >= LARGEST_SEARCH:
                    return None
    return None


def _other_values(fact: Fact, conditions: tuple[Condition, ...], known: Known) -> tuple[Value, ...]:
    now = known.get(fact.name)
    values = [value for value in telling_values(fact, conditions) if value != now]
    if isinstance(now, int | float) and not isinstance(now, bool):
        values.sort(key=lambda value: abs(float(value) - now))  # the nearest number first
    return tuple(values)
