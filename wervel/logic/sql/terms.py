"""What a select is made of: truths, what could be, and formulas, each written in SQL.

A term is written with the help of ``ref``, which says how the terms inside it are written: out in
full, or as the name of a column where they were worked out before. So one text serves a single
condition that somebody pastes into a query, and a whole guideline in layers.

A truth is three-valued and leaves the unknown to the database. All other terms are two-valued:
they speak *about* what is known (see ``formulas``), so ``NULL`` is turned into yes or no at the
single places where a truth comes in.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Not,
    OneOf,
    enough,
)
from wervel.logic.facts import Fact
from wervel.logic.formulas import (
    TRUE,
    Both,
    Could,
    Decide,
    Deny,
    Either,
    Formula,
    Holds,
    Outcome,
    TruthOf,
    Unanswered,
)
from wervel.logic.sql.dialect import Dialect


@dataclass(frozen=True, slots=True)
class Column:
    """The value of a fact, with what follows from other facts."""

    of: Fact


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether a condition holds; unknown is ``NULL``."""

    of: Condition


@dataclass(frozen=True, slots=True)
class Can:
    """Whether a condition comes out as wanted, or open answers could make it so."""

    of: Condition
    wanted: bool


@dataclass(frozen=True, slots=True)
class Open:
    """Whether a fact can still be answered."""

    of: Fact


@dataclass(frozen=True, slots=True)
class So:
    """Whether a formula is so."""

    of: Formula


Term = Column | Truth | Can | Open | So
Ref = Callable[[Term], str]
Opening = Mapping[Fact, Formula]

AT_ONCE = 100
"""So many parts go into one ``AND`` or ``OR``; more are put in groups.

Databases nest such a row as deep as it is long, and allow a depth of about a thousand.
"""


def truth(condition: Condition, dialect: Dialect) -> str:
    """One condition as an expression over columns named as the facts: yes, no or ``NULL``.

    It stands in brackets where it needs them, so it can be pasted anywhere in a query.
    """
    writer = Writer(dialect, {})

    def ref(term: Term) -> str:
        if isinstance(term, Column):
            return dialect.column(term.of)
        return writer.write(term, ref)

    return ref(Truth(condition))


@dataclass(frozen=True)
class Writer:
    """Writes terms for one database; ``opening`` says when a fact is open (``Weighing.open``)."""

    dialect: Dialect
    opening: Opening

    def write(self, term: Term, ref: Ref) -> str:
        """One term, with the terms inside it as ``ref`` has them."""
        match term:
            case Column(fact):
                return self.dialect.quoted(fact.name)
            case Truth(condition):
                return self._truth(condition, ref)
            case Can(condition, wanted):
                return self._can(condition, wanted, ref)
            case Open(fact):
                return self._open(fact, ref)
            case So(formula):
                return self._so(formula, ref)

    def outcome(self, outcome: Outcome, ref: Ref) -> str:
        """An outcome: a truth, a yes or no, or a text."""
        match outcome:
            case TruthOf(condition):
                return ref(Truth(condition))
            case Decide():
                return self._decide(outcome, ref)
            case _:
                return ref(So(outcome))

    # --- three-valued ---

    def _truth(self, condition: Condition, ref: Ref) -> str:
        match condition:
            case OneOf(fact, options):
                return self.dialect.among(ref(Column(fact)), options)
            case AtLeast(fact, bound):
                return f"({ref(Column(fact))} >= {self.dialect.amount(bound)})"
            case Above(fact, bound):
                return f"({ref(Column(fact))} > {self.dialect.amount(bound)})"
            case All(parts):
                return self.every([ref(Truth(part)) for part in parts])
            case AnyOf(parts):
                return self.some([ref(Truth(part)) for part in parts])
            case Not(part):
                return f"(NOT {ref(Truth(part))})"
            case Count(needed, parts):
                return self._count(needed, [Truth(part) for part in parts], ref)
            case _:
                return ref(Column(condition.fact))

    def _count(self, needed: int, parts: Sequence[Truth], ref: Ref) -> str:
        """Yes when enough are sure, no when not enough are possible, else ``NULL``."""
        sure = total([f"CASE WHEN {ref(part)} THEN 1 ELSE 0 END" for part in parts])
        possible = total([f"CASE WHEN {ref(part)} IS FALSE THEN 0 ELSE 1 END" for part in parts])
        yes, no = map(self.dialect.truth, (True, False))
        return f"CASE WHEN {sure} >= {needed} THEN {yes} WHEN {possible} < {needed} THEN {no} END"

    # --- two-valued ---

    def _can(self, condition: Condition, wanted: bool, ref: Ref) -> str:
        match condition:
            case Not(part):
                return ref(Can(part, not wanted))
            case All(parts) | AnyOf(parts) | Count(_, parts):
                needed = enough(condition) if wanted else len(parts) - enough(condition) + 1
                return self.at_least(needed, [ref(Can(part, wanted)) for part in parts])
            case _:
                told = ref(Truth(condition))
                if condition.fact not in self.opening:
                    return f"({told} IS {'TRUE' if wanted else 'FALSE'})"
                looked = told if wanted else f"(NOT {told})"
                return f"COALESCE({looked}, {ref(Open(condition.fact))})"

    def _open(self, fact: Fact, ref: Ref) -> str:
        unknown = f"({ref(Column(fact))} IS NULL)"
        formula = self.opening[fact]
        return unknown if formula == TRUE else self.every([unknown, ref(So(formula))])

    def _so(self, formula: Formula, ref: Ref) -> str:
        match formula:
            case Holds(Not(part)):
                return f"({ref(Truth(part))} IS FALSE)"
            case Holds(condition):
                return f"({ref(Truth(condition))} IS TRUE)"
            case Could(condition):
                return ref(Can(condition, True))
            case Unanswered(fact):
                return f"({ref(Column(fact))} IS NULL)"
            case Both(parts):
                return self.every([ref(So(part)) for part in parts])
            case Either(parts):
                return self.some([ref(So(part)) for part in parts])
            case Deny(part):
                return f"(NOT {ref(So(part))})"

    def _decide(self, outcome: Decide, ref: Ref) -> str:
        rows = "".join(
            f" WHEN {ref(So(formula))} THEN {self._value(value)}" for formula, value in outcome.rows
        )
        case = f"CASE{rows} ELSE {self._value(outcome.otherwise)} END" if rows else "NULL"
        texts = any(isinstance(value, str) for value in outcome.values)
        return f"CAST({case} AS {self.dialect.text if texts else self.dialect.boolean})"

    def _value(self, value: str | bool | None) -> str:
        return "NULL" if value is None else self.dialect.literal(value)

    # --- many together ---

    def every(self, parts: Sequence[str]) -> str:
        """All of them."""
        return joined(" AND ", parts) if parts else self.dialect.truth(True)

    def some(self, parts: Sequence[str]) -> str:
        """Any of them."""
        return joined(" OR ", parts) if parts else self.dialect.truth(False)

    def at_least(self, needed: int, parts: Sequence[str]) -> str:
        """So many of them, where none is ``NULL``."""
        if needed <= 0 or needed > len(parts):
            return self.dialect.truth(needed <= 0)
        if needed == len(parts):
            return self.every(parts)
        if needed == 1:
            return self.some(parts)
        return f"({total([f'CASE WHEN {part} THEN 1 ELSE 0 END' for part in parts])} >= {needed})"


def joined(word: str, parts: Sequence[str]) -> str:
    """The parts with a word between them, in brackets; a single part as it is."""
    if len(parts) == 1:
        return parts[0]
    if len(parts) > AT_ONCE:
        groups = range(0, len(parts), AT_ONCE)
        return joined(word, [joined(word, parts[at : at + AT_ONCE]) for at in groups])
    return f"({word.join(parts)})"


def total(parts: Sequence[str]) -> str:
    """The sum of numbers."""
    return joined(" + ", parts)
