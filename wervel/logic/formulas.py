"""What may be asked of conditions, and whole weighings made of it, for engines to read.

A condition has three truths; a formula has two, since it speaks *about* what is known: does this
surely hold, could it still, is this fact unanswered. A weighing is everything that is decided
for one person, written in formulas, so that one text can be run at the bedside, over columns, in
a database, and given to a solver.

Formulas may ask what a condition may not ("is this unanswered?"), so a formula can turn when a
fact is learned. That is why rules are conditions, and why what a weighing promises is proved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wervel.logic.conditions import Condition, Not
from wervel.logic.facts import Fact, Value, Vocabulary


@dataclass(frozen=True, slots=True)
class Holds:
    """The condition is yes."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Could:
    """The condition is yes, or answers to open facts could make it so (see ``question.Reach``)."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nothing is known of the fact."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Both:
    """Every part is so; with no parts it always is."""

    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part is so; with no parts it never is."""

    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Deny:
    """The part is not so."""

    part: "Formula"


Formula = Holds | Could | Unanswered | Both | Either | Deny

TRUE = Both(())
FALSE = Either(())


def fails(condition: Condition) -> Holds:
    """The condition is no."""
    return Holds(Not(condition))


def both(*parts: Formula) -> Both:
    """Every part is so."""
    return Both(parts)


def either(*parts: Formula) -> Either:
    """At least one part is so."""
    return Either(parts)


def neither(*parts: Formula) -> Deny:
    """No part is so."""
    return Deny(Either(parts))


@dataclass(frozen=True, slots=True)
class TruthOf:
    """An outcome that is the truth of a condition: yes, no or unknown."""

    condition: Condition


Decided = str | bool | None


@dataclass(frozen=True, slots=True)
class Decide:
    """An outcome by rows: the first whose formula is so decides; else ``otherwise``.

    The values are all texts or all truths; ``None`` stands for unknown.
    """

    rows: tuple[tuple[Formula, Decided], ...]
    otherwise: Decided = None

    def __post_init__(self) -> None:
        kinds = {type(value) for value in self.values if value is not None}
        if len(kinds) != 1:
            raise ValueError(f"an outcome is a text or a truth, never both or none: {kinds}")

    @property
    def values(self) -> tuple[Decided, ...]:
        """All that may come out, each once."""
        return tuple(dict.fromkeys((*(value for _, value in self.rows), self.otherwise)))


Outcome = Formula | TruthOf | Decide


@dataclass(frozen=True, slots=True)
class Given:
    """A fact that gets this value when the formula is so, whatever was told of it."""

    fact: Fact
    value: Value
    when: Formula

    def __post_init__(self) -> None:
        self.fact.check(self.value)


@dataclass(frozen=True)
class Weighing:
    """All that is decided for one person.

    ``steps`` fill facts in, step after step, each seeing what the steps before it made; within a
    step the first that is so decides. ``open`` says which facts can still be answered by whom is
    asked, provided that they are unanswered after all steps and its formula is so; a fact that is
    not in it cannot. Formulas in ``open`` and ``outcomes`` see the facts after all steps.
    """

    vocabulary: Vocabulary
    steps: tuple[tuple[Given, ...], ...]
    open: Mapping[Fact, Formula]
    outcomes: Mapping[str, Outcome] = field(hash=False)

    def __post_init__(self) -> None:
        for step in self.steps:
            for given in step:
                _refuse_could(given.when, f"what {given.fact.name} follows from")
        for fact, formula in self.open.items():
            _refuse_could(formula, f"whether {fact.name} is open")

    def only(self, *names: str) -> "Weighing":
        """The same weighing with just these outcomes."""
        kept = {name: self.outcomes[name] for name in names}
        return Weighing(self.vocabulary, self.steps, self.open, kept)


def inside(formula: Formula) -> tuple[Formula, ...]:
    """The formulas directly inside this one."""
    match formula:
        case Both(parts) | Either(parts):
            return parts
        case Deny(part):
            return (part,)
        case _:
            return ()


def _refuse_could(formula: Formula, where: str) -> None:
    """What is open may not depend on what is open."""
    if isinstance(formula, Could):
        raise ValueError(f"{where}: may not ask what could still hold")
    for part in inside(formula):
        _refuse_could(part, where)
