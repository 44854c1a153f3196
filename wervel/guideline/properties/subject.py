"""What is proved: a guideline, how it is weighed, and the words in which properties speak of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wervel.guideline.assessment import behind_advice
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.outcomes import (
    INTERIM,
    OptionStatus,
    action_name,
    avoid_name,
    option_name,
)
from wervel.guideline.phases import PHASES
from wervel.guideline.profiles import PROFILES
from wervel.guideline.statements import Option, Statement
from wervel.guideline.urgency import Urgency
from wervel.guideline.weighing import weighing_of
from wervel.logic.conditions import Condition, Not, OneOf, Yes
from wervel.logic.facts import Choice, Fact, Teller, Value, YesNo
from wervel.logic.formulas import Could, Formula, Holds, Weighing, both, either, neither
from wervel.logic.proof.claims import Case, Claim, Is, Or, Says, every, never, some
from wervel.logic.rules import Table

Weigh = Callable[[Guideline, Teller], Weighing]
CHOSEN = (OptionStatus.RECOMMENDED, OptionStatus.POSSIBLE)
RAISING = tuple(level for level in Urgency if level)
"""Every level that something must raise; self-care is what is left."""


@dataclass(frozen=True, eq=False)
class Subject:
    """A guideline, what weighs it, and the reasons for which the interview asks on."""

    guideline: Guideline = GUIDELINE
    weigh: Weigh = weighing_of
    asked: Callable[[Guideline], Iterable[Formula]] = field(
        default_factory=lambda: asked_for_advice
    )
    tables: tuple[Table[Any], ...] = (PHASES, PROFILES)
    _made: dict[Teller, Weighing] = field(default_factory=dict, repr=False)

    def weighing(self, teller: Teller) -> Weighing:
        """Everything that is decided about whoever is asked through this teller."""
        if teller not in self._made:
            self._made[teller] = self.weigh(self.guideline, teller)
        return self._made[teller]


@dataclass(frozen=True)
class Property:
    """A promise about everybody, written once beside its number.

    ``number`` is that of the safety properties (SP) or a letter of our own (G); ``forbids``
    says in one sentence what may never be; ``assumes`` says what is taken for granted, and
    stands in every table beside the verdict; ``tellers`` are who it matters for.
    """

    number: str
    title: str
    forbids: str
    cases: Callable[[Subject, Teller], Iterator[Case]]
    assumes: str = ""
    tellers: tuple[Teller, ...] = tuple(Teller)


EITHER_TELLER = (Teller.CLINICIAN,)
"""For what does not depend on which questions are open: one proof is enough for both."""


# --- claims about one person ----------------------------------------------------------------------


def at_least(level: Urgency, who: int = 0) -> Claim:
    """Whoever answers nothing more is seen this soon, or sooner."""
    return some(*(Says(INTERIM, found.code, who) for found in Urgency if found >= level))


def lower(than: int, who: int) -> Claim:
    """The level of ``who`` is lower than that of the person ``than``."""
    return some(*(every(at_least(level, than), never(at_least(level, who))) for level in RAISING))


def alarm(who: int = 0) -> Claim:
    """A danger sign counts now: seen within a week, or sooner."""
    return at_least(Urgency.WITHIN_WEEK, who)


def chosen(option: Option, who: int = 0) -> Claim:
    """The treatment is recommended or possible."""
    return some(*(Says(option_name(option), status.value, who) for status in CHOSEN))


def advised(code: Action, who: int = 0) -> Claim:
    """The code is advised."""
    return Says(action_name(code), True, who)


def refused(code: Avoid, who: int = 0) -> Claim:
    """The code is refused."""
    return Says(avoid_name(code), True, who)


def holds(condition: Condition, who: int = 0) -> Claim:
    """The condition is yes."""
    return Is(Holds(condition), who)


def fails(condition: Condition, who: int = 0) -> Claim:
    """The condition is no."""
    return Is(Holds(Not(condition)), who)


def could(condition: Condition, who: int = 0) -> Claim:
    """The condition is yes, or open answers could make it so."""
    return Is(Could(condition), who)


def moves(condition: Condition) -> Formula:
    """The condition is unknown, and open answers could settle it (``question.view``)."""
    no = Not(condition)
    return both(neither(Holds(condition), Holds(no)), either(Could(condition), Could(no)))


def asked_for_advice(guideline: Guideline) -> Iterator[Formula]:
    """Each of these, while it is so, is a reason to ask on (``Assessment.asks_for_advice``)."""
    for condition in dict.fromkeys(behind_advice(guideline)):
        yield moves(condition)
    for flag in guideline.flags:
        unknown = neither(Holds(flag.when), Holds(Not(flag.when)))
        yield both(unknown, moves(flag.suspect))


def has(fact: Fact, value: Value) -> Condition:
    """A yes-or-no fact or a choice has this value."""
    if isinstance(fact, YesNo):
        return Yes(fact) if value is True else Not(Yes(fact))
    if isinstance(fact, Choice):
        return OneOf(fact, (str(value),))
    raise TypeError(f"{fact.name}: only a yes-or-no fact or a choice is one value or another")


def corrected(subject: Subject, teller: Teller) -> Claim:
    """Something that the first of two people knew is otherwise for the second.

    Only what follows by definition can be corrected by an answer: a denied fever by a
    measurement. Everything that was told, stays as it was told.
    """
    given: Mapping[Fact, None] = {g.fact: None for s in subject.weighing(teller).steps for g in s}
    turned = []
    for fact in given:
        values = fact.options if isinstance(fact, Choice) else (True, False)
        for value in values:
            now = has(fact, value)
            turned.append(every(holds(now, 0), fails(now, 1)))
    return Or(tuple(turned))


def conditions_of(statement: Statement) -> Iterator[tuple[str, Condition]]:
    """Every condition of a statement, by the name of its field."""
    for name in ("when", "suspect", "preferred", "contraindicated"):
        if hasattr(statement, name):
            yield name, getattr(statement, name)
