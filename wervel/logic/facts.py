"""Typed things we may know of a person, and all that we know on one day."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Value = bool | float | str
"""What an answered fact holds. An unanswered fact holds nothing at all (``None``)."""


class Teller(StrEnum):
    """Who can tell a fact: the person with the pain, or a clinician who examined or measured."""

    PATIENT = "patient"
    CLINICIAN = "clinician"


class BadValue(ValueError):
    """A value that does not fit its fact; the message names the fact and what was expected."""


@dataclass(frozen=True, slots=True)
class Fact(ABC):
    """One typed thing that may be known.

    ``name`` is the code in every file that travels, ``group`` the shelf it stands on, ``teller``
    the first who can tell it (a clinician can tell everything), ``meaning`` one plain sentence
    and ``source`` where the definition comes from.
    """

    name: str
    group: str
    meaning: str
    source: str
    teller: Teller = Teller.PATIENT

    def __post_init__(self) -> None:
        if not self.name.isidentifier() or self.name != self.name.lower():
            raise ValueError(f"fact {self.name!r}: a name is lower-case letters, digits and _")

    @abstractmethod
    def check(self, value: object) -> Value:
        """Return ``value`` as this fact keeps it, or raise :class:`BadValue`."""

    @property
    @abstractmethod
    def expected(self) -> str:
        """What a value must look like, in words for an error message."""

    def refuse(self, value: object) -> BadValue:
        """The error for a value that does not fit, short and without the rest of the story."""
        huge = isinstance(value, int) and abs(value) > 10**40  # Python refuses to write some out
        shown = "a huge number" if huge else repr(value)
        shown = shown if len(shown) <= 40 else shown[:37] + "..."
        return BadValue(f"{self.name}: expected {self.expected}, got {shown}")


@dataclass(frozen=True, slots=True)
class YesNo(Fact):
    """A fact that is yes or no. Only the real ``true`` and ``false``, never 0, 1 or a word."""

    def check(self, value: object) -> bool:
        """Return the value when it is a real truth value."""
        if isinstance(value, bool):
            return value
        raise self.refuse(value)

    @property
    def expected(self) -> str:
        """True or false."""
        return "true or false"


@dataclass(frozen=True, slots=True)
class Number(Fact):
    """A measured or counted quantity in a ``unit``, from ``low`` to ``high`` inclusive."""

    unit: str = ""
    low: float = 0
    high: float = 0
    whole: bool = False

    def __post_init__(self) -> None:
        if not self.low < self.high or not self.unit:
            raise ValueError(f"fact {self.name}: a number needs a unit and low < high")

    def check(self, value: object) -> float:
        """Return the value when it is a finite number in range (NaN and infinity are refused)."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.refuse(value)
        # No test of finiteness: neither NaN nor infinity is in a range, and a whole number of a
        # thousand digits, which a file may well hold, has no float to ask it of.
        if not self.low <= value <= self.high:
            raise self.refuse(value)
        if self.whole and value != int(value):
            raise self.refuse(value)
        return value

    @property
    def expected(self) -> str:
        """The range, the unit, and whether it must be whole."""
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {self.low:g} to {self.high:g} ({self.unit})"


@dataclass(frozen=True, slots=True)
class Choice(Fact):
    """One of a closed list of ``options``, in a sensible order."""

    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(set(self.options)) < 2 or len(set(self.options)) != len(self.options):
            raise ValueError(f"fact {self.name}: a choice needs two or more different options")

    def check(self, value: object) -> str:
        """Return the value when it is one of the options, spelled exactly so."""
        if isinstance(value, str) and value in self.options:
            return value
        raise self.refuse(value)

    @property
    def expected(self) -> str:
        """The options, in order."""
        return "one of " + ", ".join(self.options)


@dataclass(frozen=True, slots=True)
class Words(Fact):
    """Free text. Kept and shown, never read by a rule: free text lowers nothing (SP-17)."""

    longest: int = 200

    def check(self, value: object) -> str:
        """Return the text when it is not too long and holds no control characters."""
        if isinstance(value, str) and len(value) <= self.longest and value.isprintable():
            return value
        raise self.refuse(value)

    @property
    def expected(self) -> str:
        """Text of a bounded length."""
        return f"text of at most {self.longest} characters"


@dataclass(frozen=True)
class Vocabulary:
    """A closed set of facts by name."""

    facts: tuple[Fact, ...]
    by_name: Mapping[str, Fact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {fact.name: fact for fact in self.facts}
        if len(by_name) != len(self.facts):
            raise ValueError("two facts have the same name")
        object.__setattr__(self, "by_name", by_name)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts)

    def told_by(self, teller: Teller) -> frozenset[str]:
        """Names of the facts that this person can tell. A clinician can tell everything."""
        if teller is Teller.CLINICIAN:
            return frozenset(self.by_name)
        return frozenset(fact.name for fact in self.facts if fact.teller is teller)


class Facts(Mapping[str, Value]):
    """All that is known of one person on one day: a frozen mapping from fact name to value.

    Unknown facts are absent. ``None`` may be given for "not known" and is dropped, so that a
    missing key, an explicit null and "I don't know" act alike (SP-2).
    """

    __slots__ = ("_values",)

    def __init__(self, vocabulary: Vocabulary, values: Mapping[str, object]) -> None:
        """Check every value; raise :class:`BadValue` that lists all that does not fit."""
        checked: dict[str, Value] = {}
        problems: list[str] = []
        for name, value in values.items():
            fact = vocabulary.by_name.get(name)
            if fact is None:
                problems.append(f"{name}: not a known fact")
            elif value is not None:
                try:
                    checked[name] = fact.check(value)
                except BadValue as problem:
                    problems.append(str(problem))
        if problems:
            raise BadValue("; ".join(problems))
        self._values = checked

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    # Mapping makes these two from __getitem__ and an exception; every leaf of every rule asks
    # them, so they go straight to the values.
    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        # Never the values: a story does not belong in a traceback or a log.
        return f"<Facts: {len(self)} known>"

    def but(self, changes: Mapping[str, Value | None]) -> "Facts":
        """The same knowledge with some facts changed; ``None`` makes a fact unknown again.

        The new values are trusted to fit: this is for readers that try one fact at a time.
        """
        changed = object.__new__(Facts)
        merged = {**self._values, **changes}
        changed._values = {name: value for name, value in merged.items() if value is not None}
        return changed


def names(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The names of facts, in order."""
    return tuple(fact.name for fact in facts)
