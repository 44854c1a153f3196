"""Rules and decision tables: a condition with a conclusion, refused when ill-made."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

from wervel.logic.conditions import Above, AtLeast, Condition, facts_in, leaves
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Choice, Fact, Number, Value, YesNo
from wervel.logic.truth import Truth

Conclusion = TypeVar("Conclusion")


@dataclass(frozen=True, slots=True)
class Row(Generic[Conclusion]):
    """One row of a table: when this holds, that is the answer. ``id`` names its statement."""

    id: str
    when: Condition
    then: Conclusion


@dataclass(frozen=True, slots=True)
class Table(Generic[Conclusion]):
    """Rows of which exactly one holds for everybody whose facts are known.

    The table is tried on every combination of telling values of its facts, with every fact
    also unknown, when it is built: a gap, an overlap, or a row that holds too early is refused.
    That is why a table may look at a handful of facts only.
    """

    id: str
    rows: tuple[Row[Conclusion], ...]

    def __post_init__(self) -> None:
        for known in self._combinations():
            holding = [row.id for row in self.rows if evaluate(row.when, known) is True]
            complete = len(known) == len(self.facts)
            if len(holding) > 1:
                raise ValueError(f"table {self.id}: rows {holding} overlap for {known}")
            if complete and not holding:
                raise ValueError(f"table {self.id}: no row for {known}")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the table looks at."""
        return tuple(dict.fromkeys(fact for row in self.rows for fact in facts_in(row.when)))

    def decide(self, known: Known) -> Row[Conclusion] | None:
        """The row that holds, or ``None`` while it is not known which."""
        return next((row for row in self.rows if evaluate(row.when, known) is True), None)

    def possible(self, known: Known) -> tuple[Row[Conclusion], ...]:
        """The rows that hold or could still hold."""
        return tuple(row for row in self.rows if evaluate(row.when, known) is not False)

    def truths(self, known: Known) -> Iterator[tuple[Row[Conclusion], Truth]]:
        """Every row with its truth."""
        return ((row, evaluate(row.when, known)) for row in self.rows)

    def _combinations(self) -> Iterator[dict[str, Value]]:
        """Every combination of telling values of the facts, each fact also unknown."""
        conditions = tuple(row.when for row in self.rows)
        facts = self.facts
        choices = [(None, *telling_values(fact, conditions)) for fact in facts]
        for values in product(*choices):
            pairs = zip(facts, values, strict=True)
            yield {fact.name: value for fact, value in pairs if value is not None}


def telling_values(fact: Fact, conditions: tuple[Condition, ...]) -> tuple[Value, ...]:
    """Values of a fact between which the conditions can tell the difference.

    For a number: at, just below and just above every bound, and both ends of its range.
    """
    if isinstance(fact, YesNo):
        return (True, False)
    if isinstance(fact, Choice):
        return fact.options
    if isinstance(fact, Number):
        return _telling_numbers(fact, conditions)
    return ()


def _telling_numbers(fact: Number, conditions: tuple[Condition, ...]) -> tuple[float, ...]:
    step = 1.0 if fact.whole else 0.125  # a binary fraction: exact in every engine
    values = {fact.low, fact.high}
    for condition in conditions:
        for leaf in leaves(condition):
            if isinstance(leaf, AtLeast | Above) and leaf.fact == fact:
                values |= {leaf.bound - step, leaf.bound, leaf.bound + step}
    return tuple(sorted(value for value in values if fact.low <= value <= fact.high))
