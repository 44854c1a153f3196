"""What a plan holds, as values: no row of the memory leaves this floor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wervel.guideline.choosing import Chosen
from wervel.guideline.graded import Day, Response, Unit, respond
from wervel.guideline.graded import Quota as Asked


class State(StrEnum):
    """How far a plan is for this person, today."""

    ALARM = "alarm"
    """A danger sign holds: first what that asks for, and nothing to exercise."""
    OPEN = "open"
    """The core danger signs are not denied yet: first the questions."""
    READY = "ready"
    """It may begin."""
    GOING = "going"


class Why(StrEnum):
    """Why graded activity is not for somebody now."""

    ALARM = "alarm"
    OPEN = "open"
    LEG = "leg"
    """Pain of a nerve root is built up by pain, not by time (S11g)."""
    LEG_OPEN = "leg_open"
    """Whether it is that is not known yet."""


@dataclass(frozen=True, slots=True)
class Aim:
    """An activity of somebody's own: what they want to do again, and how well it goes."""

    number: str
    position: int
    words: str
    first: int | None
    """The first number that was given, 0 cannot to 10 as before."""
    last: int | None
    asked: bool
    """Whether it was scored at all; "don't know" counts."""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody said of a day."""

    done: bool
    amount: int | None
    felt: str


@dataclass(frozen=True, slots=True)
class Build:
    """Something that builds up by numbers: graded activity, or walking."""

    number: str
    kind: str
    words: str
    unit: Unit
    goal: int | None
    since: date
    until: date | None
    measured: tuple[tuple[date, int], ...]
    quotas: Mapping[date, int]
    told: Mapping[date, Told]
    ended_because: str = ""
    ended_at: datetime | None = None

    @property
    def measuring(self) -> int:
        """Which measurement comes next; 0 when the quotas are fixed, or all three are there."""
        return 0 if self.quotas or len(self.measured) > 2 else len(self.measured) + 1

    def done_on(self, on: date) -> float | None:
        """How much was done; who did it without saying how much, did what was agreed."""
        told = self.told.get(on)
        if told is None:
            return None
        if told.amount is not None:
            return told.amount
        return self.quotas.get(on, 0) if told.done else 0

    def days(self, until: date) -> tuple[Day, ...]:
        """What was asked and what came of it on each day that asked something, in order."""
        return tuple(
            Day(Asked((on - self.since).days + 1, amount), self.done_on(on))
            for on, amount in sorted(self.quotas.items())
            if on <= until
        )

    def response(self, on: date) -> Response:
        """What is said back after this day."""
        return respond(self.days(on))


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do today."""

    kind: str
    name: str
    """What a form sends back: the id of an exercise, or the number of what is in the plan."""
    words: str = ""
    chosen: Chosen | None = None
    build: Build | None = None
    asked: int | None = None
    told: Told | None = None

    @property
    def measuring(self) -> int:
        """Which measurement this is; 0 when it is none."""
        return self.build.measuring if self.build else 0


@dataclass(frozen=True, slots=True)
class Step:
    """A step back to work, or something of one's own, on days of the week."""

    number: str
    kind: str
    words: str
    weekdays: tuple[int, ...]
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one person as it stands on a day."""

    name: str
    on: date
    state: State
    begun: date | None
    level: int
    aims: tuple[Aim, ...]
    days: Mapping[date, tuple[Action, ...]]
    """By day what there is to do, at most four things; of today at least."""
    builds: tuple[Build, ...]
    steps: tuple[Step, ...]
    stopped: tuple[Build, ...]
    """Graded activity that a danger sign or pain of a nerve root ended."""
    refused: Why | None
    """Why graded activity may not begin or go on, when it may not."""
    told: Mapping[str, Mapping[date, Told]]
    """By the name of an action what was said, by day."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """What there is to do today."""
        return self.days[self.on]

    @property
    def day(self) -> int:
        """The day of the plan, 1 the first; 0 before it began."""
        return (self.on - self.begun).days + 1 if self.begun else 0
