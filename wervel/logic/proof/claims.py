"""What may be claimed of people, known and unknown, apart from any solver.

A *case* is one or more people who are weighed, and the bond between them: they told the same,
one of them learned more, or they differ in a single answer. An *obligation* claims something of
them that nobody may ever be (a broken promise), or that somebody must be able to be (a rule that
can be reached). Claims speak of outcomes by name and of formulas over what is known; both have
one meaning, that of the plain reader ``weigh``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wervel.logic.facts import Fact, Number, Value
from wervel.logic.formulas import Decided, Formula, Weighing

# --- claims ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Says:
    """The outcome ``name`` of this person is ``value``; ``None`` is unknown."""

    name: str
    value: Decided
    who: int = 0


@dataclass(frozen=True, slots=True, eq=False)  # a formula can be large: it is itself
class Is:
    """The formula is so for this person, with all that follows by definition."""

    formula: Formula
    who: int = 0


@dataclass(frozen=True, slots=True)
class Differs:
    """The outcome ``name`` is not the same for these two people."""

    name: str
    one: int = 0
    other: int = 1


@dataclass(frozen=True, slots=True)
class And:
    """Every part is so; with no parts it always is."""

    parts: tuple["Claim", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part is so; with no parts it never is."""

    parts: tuple["Claim", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part is not so."""

    part: "Claim"


Claim = Says | Is | Differs | And | Or | Not


def every(*parts: Claim) -> And:
    """Every part is so."""
    return And(parts)


def some(*parts: Claim) -> Or:
    """At least one part is so."""
    return Or(parts)


def never(*parts: Claim) -> Not:
    """No part is so."""
    return Not(Or(parts))


def said_in(claim: Claim) -> Iterator[Says | Is | Differs]:
    """Every look at an outcome or a formula inside a claim."""
    match claim:
        case And(parts) | Or(parts):
            for part in parts:
                yield from said_in(part)
        case Not(part):
            yield from said_in(part)
        case _:
            yield claim


# --- bonds ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Same:
    """All people told the same; they are weighed in different ways."""


@dataclass(frozen=True, slots=True)
class But:
    """The people told the same but for one fact: what each told of it, ``None`` for nothing."""

    fact: Fact
    values: tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class Rises:
    """Two people told the same but for one number, which is as high or higher for the second."""

    fact: Number


@dataclass(frozen=True, slots=True)
class Learns:
    """The second told all that the first did, and perhaps more.

    ``only_open``: more only of what was open to the first. Else of anything at all.
    """

    only_open: bool = True


Bond = Same | But | Rises | Learns

# --- cases ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Obligation:
    """Nobody is so (``wanted`` is false), or somebody can be so (``wanted`` is true)."""

    name: str
    claim: Claim
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """People, their bond, and what is claimed of them.

    ``weighings`` has one for each person. ``given`` is taken for granted of them in every
    obligation: a case without it would be another promise, so a property says it in words.
    ``tellable`` are the facts that any of them may have told; ``None`` for all.
    """

    weighings: tuple[Weighing, ...]
    obligations: tuple[Obligation, ...]
    bond: Bond = Same()
    given: Claim = And(())
    tellable: frozenset[str] | None = None


def nobody(name: str, claim: Claim) -> Obligation:
    """It may be so for nobody, whatever is told and whatever is not."""
    return Obligation(name, claim)


def somebody(name: str, claim: Claim) -> Obligation:
    """It must be so for at least one person who can be imagined."""
    return Obligation(name, claim, wanted=True)


def in_parts(case: Case, size: int) -> Iterator[Case]:
    """The same case with its obligations in parts of at most ``size``."""
    owed = case.obligations
    for start in range(0, len(owed), size):
        yield replace(case, obligations=owed[start : start + size])
