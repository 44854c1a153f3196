"""What a check-in is made of: what is asked, what was answered, and what that set off."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.leaflet.charts import Series
from wervel.logic.facts import Facts, Value

PAIN_BACK, PAIN_LEG, ACTIVITY, CHANGE, GATE = "pain_back", "pain_leg", "activity", "change", "gate"
MOST_QUESTIONS = 5
SIGN_PAGES = ("cauda", "legs", "now")
"""The pages of the story that ask for signs which can come up later, the gravest first."""


class Gate(StrEnum):
    """Whether there is a sign of danger; who does not know is asked further like who says yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Own:
    """An activity of somebody's own choice, in their own words."""

    number: UUID
    words: str


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked today. ``questions`` are in order, the gate is the last."""

    questions: tuple[str, ...]
    main: Own | None
    """The activity that matters most."""
    others: tuple[Own, ...]
    review: str
    """The kind of the review that is due, if one is."""
    done_today: bool
    facts: Facts
    """What is known, to ask only what applies."""
    urgent: bool
    """Whether the team was told that something cannot wait."""


@dataclass(frozen=True, slots=True)
class Answers:
    """A check-in as it comes from a door; ``None`` is "don't know". ``key`` comes with the form."""

    scores: Mapping[str, int | None]
    activity: UUID | None
    change: int | None
    gate: Gate
    key: str


@dataclass(frozen=True, slots=True)
class Signs:
    """One page of danger questions as it comes from a door; ``last`` when no more follow."""

    page: str
    told: Mapping[str, Value | None]
    silent: frozenset[str]
    key: str
    last: bool


@dataclass(frozen=True, slots=True)
class Review:
    """The few questions more of a review: facts, and how well each activity goes."""

    told: Mapping[str, Value | None]
    silent: frozenset[str]
    scores: Mapping[UUID, int | None]
    key: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """What danger answers came to. ``acts``: do something now, before anything else."""

    level: Urgency
    acts: bool


@dataclass(frozen=True, slots=True)
class Going:
    """How it went so far: one series a question, oldest answer first within each."""

    series: tuple[Series, ...]
    overloaded: tuple[str, ...]
    """Of which questions the last answer may be a sign of overload; empty while it is urgent."""
    urgent: bool
    in_care: bool
    asks: bool
    """Whether somebody wants to be asked; only a no is no."""
    done_today: bool
    next_on: date | None
    review: str
