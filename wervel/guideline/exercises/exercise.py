"""What an exercise is: a small frozen value that refuses to be ill-made.

It holds what is medicine: the purpose, the level, the dose in numbers, what is needed, what closes
it, and the sources. Its words stand in the leaflet, its drawing beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Citation, Signer, Sure
from wervel.logic.conditions import Condition, any_of

LAST_LEVEL = 3
DAYS = 7


class Purpose(StrEnum):
    """What an exercise is for."""

    EASE = "ease"
    """Moving gently while it hurts."""
    MOBILITY = "mobility"
    STRENGTH = "strength"
    BALANCE = "balance"
    DAILY = "daily"
    """Rising, bending, lifting and carrying, as a day asks them."""
    CALM = "calm"
    """Breathing and letting go of tension."""
    STAMINA = "stamina"


class Position(StrEnum):
    """What a body must be able to take up; all that an exercise names are needed."""

    LYING = "lying"
    """On a bed or a mat."""
    FLOOR = "floor"
    """On hands and knees, so down to the floor and up again."""
    SITTING = "sitting"
    STANDING = "standing"
    WALKING = "walking"
    """Some way to go, in the street or a long corridor."""


class Thing(StrEnum):
    """What must be at hand."""

    BED = "bed"
    CHAIR = "chair"
    WALL = "wall"
    STEP = "step"
    BOX = "box"
    BAGS = "bags"


class IllMadeExercise(ValueError):
    """An exercise that may not enter the library; the message names it and says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much and how often: on ``days`` of seven; the rest is 0 where it does not apply.

    ``times`` in a row, each held for ``hold`` seconds, ``sets`` of such rows, ``minutes`` in all;
    ``sides`` when left and right each get their own.
    """

    days: int
    times: int = 0
    hold: int = 0
    sets: int = 1
    minutes: int = 0
    sides: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.days <= DAYS or bool(self.times) == bool(self.minutes):
            raise IllMadeExercise(f"a dose has 1 to {DAYS} days, and times or minutes: {self}")
        if min(self.times, self.hold, self.minutes) < 0 or self.sets < 1:
            raise IllMadeExercise(f"a dose counts up from nothing: {self}")

    @property
    def numbers(self) -> Mapping[str, int]:
        """The figures that the words of the exercise may use, by name."""
        return {
            "days": self.days,
            "times": self.times,
            "hold": self.hold,
            "sets": self.sets,
            "minutes": self.minutes,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What closes an exercise, while it holds or is not yet answered. It only refuses (SP-6)."""

    id: str
    when: Condition
    cites: tuple[Citation, ...]
    signer: Signer = Signer.PHYSIOTHERAPIST

    def __post_init__(self) -> None:
        _check_cites(self.id, self.cites)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise. ``easier`` and ``harder`` are ids, or empty at the end of a row.

    A ``spare`` one is chosen only where the harder one of its row does not fit.
    """

    id: str
    purpose: Purpose
    level: int
    dose: Dose
    positions: tuple[Position, ...]
    bars: tuple[Bar, ...]
    cites: tuple[Citation, ...]
    things: tuple[Thing, ...] = ()
    easier: str = ""
    harder: str = ""
    spare: bool = False
    signer: Signer = Signer.PHYSIOTHERAPIST

    def __post_init__(self) -> None:
        _check_cites(self.id, self.cites)
        if not 1 <= self.level <= LAST_LEVEL:
            raise IllMadeExercise(f"{self.id}: level {self.level} is not one of 1 to {LAST_LEVEL}")
        if self.sure is Sure.MEMORY:
            raise IllMadeExercise(f"{self.id}: not re-read (M), so it may not treat")
        if not self.positions or not self.bars:
            raise IllMadeExercise(f"{self.id}: names no position, or nothing that closes it")

    @property
    def sure(self) -> Sure:
        """The best mark among the citations, as a statement has it."""
        marks = {citation.sure for citation in self.cites}
        return next(sure for sure in Sure if sure in marks)

    @property
    def closed(self) -> Condition:
        """What closes it, whichever of its bars."""
        return any_of(*(bar.when for bar in self.bars))


def _check_cites(name: str, cites: tuple[Citation, ...]) -> None:
    if not cites:
        raise IllMadeExercise(f"{name}: names no source")
    for citation in cites:
        if citation.source not in SOURCES:
            raise IllMadeExercise(f"{name}: unknown source {citation.source}")
