"""The plain reference engine: what holds for this person? It judges every other engine."""

from collections.abc import Callable, Mapping
from typing import Any

from wervel.logic import truth
from wervel.logic.conditions import Above, All, AnyOf, AtLeast, Condition, Count, Not, OneOf, Yes
from wervel.logic.facts import Value
from wervel.logic.truth import Truth

Known = Mapping[str, Value]
"""What is known, by fact name; an absent name is an unknown fact."""


def evaluate(condition: Condition, known: Known) -> Truth:
    """Say whether a condition holds, holds not, or cannot be said yet."""
    return _EVALUATORS[type(condition)](condition, known)


def _yes(node: Yes, known: Known) -> Truth:
    value = known.get(node.fact.name)
    return None if value is None else value is True


def _one_of(node: OneOf, known: Known) -> Truth:
    value = known.get(node.fact.name)
    return None if value is None else value in node.options


def _at_least(node: AtLeast, known: Known) -> Truth:
    value = known.get(node.fact.name)
    return None if value is None else float(value) >= node.bound


def _above(node: Above, known: Known) -> Truth:
    value = known.get(node.fact.name)
    return None if value is None else float(value) > node.bound


def _all(node: All, known: Known) -> Truth:
    return truth.conjunction(evaluate(part, known) for part in node.parts)


def _any(node: AnyOf, known: Known) -> Truth:
    return truth.disjunction(evaluate(part, known) for part in node.parts)


def _not(node: Not, known: Known) -> Truth:
    return truth.negate(evaluate(node.part, known))


def _count(node: Count, known: Known) -> Truth:
    return truth.at_least(node.needed, (evaluate(part, known) for part in node.parts))


# One table instead of a chain of tests: the same speed for every kind of node, and a kind of
# node without an evaluator cannot pass unseen.
_EVALUATORS: dict[type, Callable[[Any, Known], Truth]] = {
    Yes: _yes,
    OneOf: _one_of,
    AtLeast: _at_least,
    Above: _above,
    All: _all,
    AnyOf: _any,
    Not: _not,
    Count: _count,
}
