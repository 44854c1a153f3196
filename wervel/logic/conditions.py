"""The closed set of frozen conditions, inside the subset that every engine reads alike.

There are eight kinds of node and no others: four that look at one fact and four that combine.
There is no division, no equality of floating numbers, no cast, no clock and no "is this
unknown?": each of those means something else in some engine, and the last would let learning
a fact overturn an outcome.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.logic.facts import Choice, Fact, Number, YesNo


class IllMade(ValueError):
    """A condition that can never be right; the message says what came and what was expected."""


@dataclass(frozen=True, slots=True)
class Yes:
    """The fact is answered yes."""

    fact: YesNo

    def __post_init__(self) -> None:
        _check_kind(self.fact, YesNo)


@dataclass(frozen=True, slots=True)
class OneOf:
    """The fact is one of these options."""

    fact: Choice
    options: tuple[str, ...]

    def __post_init__(self) -> None:
        _check_kind(self.fact, Choice)
        strange = set(self.options) - set(self.fact.options)
        if strange or not self.options or set(self.options) == set(self.fact.options):
            raise IllMade(
                f"{self.fact.name}: expected some, not all, of {self.fact.options}, "
                f"got {self.options}"
            )


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number is this bound or more."""

    fact: Number
    bound: float

    def __post_init__(self) -> None:
        _check_bound(self.fact, self.bound)


@dataclass(frozen=True, slots=True)
class Above:
    """The number is more than this bound."""

    fact: Number
    bound: float

    def __post_init__(self) -> None:
        _check_bound(self.fact, self.bound)


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Count:
    """At least ``needed`` of the parts hold."""

    needed: int
    parts: tuple["Condition", ...]

    def __post_init__(self) -> None:
        if not 1 <= self.needed <= len(self.parts):
            raise IllMade(f"count: {self.needed} of {len(self.parts)} parts can never be counted")


Leaf = Yes | OneOf | AtLeast | Above
Condition = Yes | OneOf | AtLeast | Above | All | AnyOf | Not | Count

ALWAYS = All(())
"""Holds for everyone, also when nothing is known: for information, never for a judgement."""
NEVER = AnyOf(())
"""Holds for nobody."""


def yes(fact: YesNo) -> Yes:
    """The fact is answered yes."""
    return Yes(fact)


def no(fact: YesNo) -> Not:
    """The fact is answered no (which is more than "not yes")."""
    return Not(Yes(fact))


def one_of(fact: Choice, *options: str) -> OneOf:
    """The fact is one of these options."""
    return OneOf(fact, options)


def at_least(fact: Number, bound: float) -> AtLeast:
    """The number is ``bound`` or more."""
    return AtLeast(fact, bound)


def above(fact: Number, bound: float) -> Above:
    """The number is more than ``bound``."""
    return Above(fact, bound)


def below(fact: Number, bound: float) -> Not:
    """The number is less than ``bound``."""
    return Not(AtLeast(fact, bound))


def at_most(fact: Number, bound: float) -> Not:
    """The number is ``bound`` or less."""
    return Not(Above(fact, bound))


def all_of(*parts: Condition) -> All:
    """Every part holds."""
    return All(parts)


def any_of(*parts: Condition) -> AnyOf:
    """At least one part holds."""
    return AnyOf(parts)


def none_of(*parts: Condition) -> Not:
    """No part holds; unknown while one of them could."""
    return Not(AnyOf(parts))


def count_of(needed: int, *parts: Condition) -> Count:
    """At least ``needed`` of the parts hold."""
    return Count(needed, parts)


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly inside this one; none for a leaf."""
    match condition:
        case All(parts) | AnyOf(parts) | Count(_, parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


def enough(whole: All | AnyOf | Count) -> int:
    """How many parts must hold for the whole to hold: all of them, one, or a number in between."""
    match whole:
        case Count(needed, _):
            return needed
        case All(parts):
            return len(parts)
        case _:
            return 1


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every look at a fact inside a condition, from left to right."""
    if isinstance(condition, Yes | OneOf | AtLeast | Above):
        yield condition
    for part in parts_of(condition):
        yield from leaves(part)


def facts_in(condition: Condition) -> tuple[Fact, ...]:
    """The facts that a condition looks at, each once, in order of appearance."""
    return tuple(dict.fromkeys(leaf.fact for leaf in leaves(condition)))


def _check_kind(fact: Fact, kind: type[Fact]) -> None:
    if not isinstance(fact, kind):
        raise IllMade(f"{fact.name}: expected a {kind.__name__} fact, got {type(fact).__name__}")


def _check_bound(fact: Fact, bound: float) -> None:
    _check_kind(fact, Number)
    assert isinstance(fact, Number)
    if not fact.low <= bound <= fact.high:
        raise IllMade(
            f"{fact.name}: expected a bound in {fact.low:g} to {fact.high:g}, got {bound:g}"
        )
