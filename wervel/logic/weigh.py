"""The plain reading of a weighing, one person at a time: it judges every faster one."""

from collections.abc import Mapping

from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Value
from wervel.logic.formulas import (
    Both,
    Could,
    Decide,
    Decided,
    Deny,
    Either,
    Formula,
    Holds,
    Outcome,
    TruthOf,
    Unanswered,
    Weighing,
)
from wervel.logic.question import can_hold

Open = frozenset[str]


def weigh(weighing: Weighing, told: Known) -> dict[str, Decided]:
    """Every outcome by name for what was told. Texts, truths, or ``None`` for unknown."""
    known = fill_in(weighing, told)
    open_names = open_in(weighing, known)
    return {
        name: _outcome(outcome, known, open_names) for name, outcome in weighing.outcomes.items()
    }


def fill_in(weighing: Weighing, told: Known) -> Mapping[str, Value]:
    """What was told together with what the steps fill in."""
    known = dict(told)
    for step in weighing.steps:
        filled: dict[str, Value] = {}
        for given in step:
            if given.fact.name not in filled and is_so(given.when, known):
                filled[given.fact.name] = given.value
        known |= filled
    return known


def open_in(weighing: Weighing, known: Known) -> Open:
    """The facts that can still be answered."""
    return frozenset(
        fact.name
        for fact, formula in weighing.open.items()
        if fact.name not in known and is_so(formula, known)
    )


def is_so(formula: Formula, known: Known, open_names: Open = frozenset()) -> bool:
    """Whether a formula is so for what is known."""
    match formula:
        case Holds(condition):
            return evaluate(condition, known) is True
        case Could(condition):
            return can_hold(condition, known, open_names)
        case Unanswered(fact):
            return fact.name not in known
        case Both(parts):
            return all(is_so(part, known, open_names) for part in parts)
        case Either(parts):
            return any(is_so(part, known, open_names) for part in parts)
        case Deny(part):
            return not is_so(part, known, open_names)


def _outcome(outcome: Outcome, known: Known, open_names: Open) -> Decided:
    match outcome:
        case TruthOf(condition):
            return evaluate(condition, known)
        case Decide(rows, otherwise):
            so = (value for formula, value in rows if is_so(formula, known, open_names))
            return next(so, otherwise)
        case _:
            return is_so(outcome, known, open_names)
