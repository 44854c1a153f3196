"""Which exercises for whom, today: at most four, never against a contraindication, none in alarm.

A proposal until a therapist signs. The same story, phase, level and day always give the same:
a purpose has its days of the week, and within a purpose another exercise has its turn each week,
so that its own number of days a week is kept. No dice, no clock.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from wervel.guideline.assess import decide
from wervel.guideline.codes import Avoid
from wervel.guideline.exercises import BY_ID, EXERCISES
from wervel.guideline.exercises.exercise import (
    DAYS,
    LAST_LEVEL,
    Bar,
    Exercise,
    Position,
    Purpose,
)
from wervel.guideline.exercises.week import AT_MOST, HIGHEST, WEEKS
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.implied import with_implied
from wervel.guideline.levels import names_open
from wervel.guideline.outcomes import STANDING, Standing, avoid_name
from wervel.guideline.treatment.graded import no_time_contingency
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import Reason, explain
from wervel.logic.facts import Facts, Teller
from wervel.logic.question import can_hold
from wervel.logic.truth import Truth

_MAY_MOVE = {Standing.PROVISIONAL, Standing.CLEAR}
_FIRST = "acute"


class Pace(StrEnum):
    """What leads the build-up."""

    TIME = "time"
    """The agreed numbers, also on a bad day (S11h)."""
    PAIN = "pain"
    """Pain of a nerve root, or not yet known whether it is: pain may hold back (S11g)."""


@dataclass(frozen=True, slots=True)
class Closed:
    """An exercise that is not offered, and the first bar that closes it.

    ``truth`` is true where the bar holds, and unknown where nobody has answered yet.
    """

    exercise: Exercise
    bar: Bar
    truth: Truth


@dataclass(frozen=True)
class Chosen:
    """One exercise of a day, and why: its purpose has its turn, and nothing closes it.

    ``instead_of`` are harder ones of the same row that are closed for this person.
    """

    exercise: Exercise
    pace: Pace
    instead_of: tuple[Closed, ...]
    facts: Facts = field(repr=False, compare=False)

    @cached_property
    def reason(self) -> Reason:
        """The answers that keep it open."""
        return explain(self.exercise.closed, self.facts)


def choose(
    told: Facts,
    phase: str | None,
    *,
    level: int,
    day: int,
    without: Collection[Position] = (),
    teller: Teller = Teller.PATIENT,
) -> tuple[Chosen, ...]:
    """The exercises of one day, at most four, in the order in which to do them.

    ``phase`` as an assessment has it; ``level`` 1 to 3 is what somebody has reached; ``day`` counts
    from 1, the first of the plan; ``without`` names positions that do not work. Nothing comes
    out beside an alarm, nor before the core danger signs are denied. Raises ``ValueError`` for
    another level or day.
    """
    if not 1 <= level <= LAST_LEVEL or day < 1:
        raise ValueError(f"level is 1 to {LAST_LEVEL} and day 1 or more, got {level} and {day}")
    if not may_move(told, teller=teller):
        return ()
    person = _Person(told, teller)
    week = WEEKS[phase or _FIRST]
    highest = min(level, HIGHEST[phase or _FIRST])
    today = (purpose for purpose, days in week.items() if (day - 1) % DAYS + 1 in days)
    chosen = (_turn(tuple(_fitting(person, p, highest, without)), day) for p in today)
    return tuple(_chosen(person, one, highest) for one in chosen if one)[:AT_MOST]


def may_move(told: Facts, *, teller: Teller = Teller.PATIENT) -> bool:
    """Whether exercises may be offered at all: no alarm, the core signs denied, none refused."""
    decided = decide(told, teller=teller)
    refused = decided[avoid_name(Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS)]
    return Standing(str(decided[STANDING])) in _MAY_MOVE and not refused


def by_time(told: Facts, *, teller: Teller = Teller.PATIENT) -> bool:
    """Whether graded activity may run: exercises may, and it is surely no pain of a nerve root.

    Asked again on each day: when it turns, the plan stops and somebody looks (clinical 4.4).
    """
    surely_not = evaluate(no_time_contingency, with_implied(told)) is False
    return surely_not and may_move(told, teller=teller)


def closed(told: Facts, *, teller: Teller = Teller.PATIENT) -> tuple[Closed, ...]:
    """Every exercise that is not for this person now, with the first bar that closes it."""
    person = _Person(told, teller)
    return tuple(found for one in EXERCISES if (found := person.closed(one)))


class _Person:
    """What is known of somebody, and what this teller could still tell."""

    def __init__(self, told: Facts, teller: Teller) -> None:
        self.facts = with_implied(told)
        self.open_names = names_open(GUIDELINE, teller, self.facts)

    def closed(self, exercise: Exercise) -> Closed | None:
        """A bar that holds before one that is open: what is certain is said first."""
        for wanted in (True, None):
            for bar in exercise.bars:
                truth = evaluate(bar.when, self.facts)
                if truth is wanted and can_hold(bar.when, self.facts, self.open_names):
                    return Closed(exercise, bar, truth)
        return None

    @property
    def pace(self) -> Pace:
        return Pace.TIME if evaluate(no_time_contingency, self.facts) is False else Pace.PAIN


def _fitting(
    person: _Person, purpose: Purpose, highest: int, without: Collection[Position]
) -> Iterator[Exercise]:
    """The open exercises of a purpose, each row at its highest step that fits."""
    found = {
        one.id: one
        for one in EXERCISES
        if one.purpose is purpose
        and one.level <= highest
        and not set(one.positions) & set(without)
        and not person.closed(one)
    }
    for one in found.values():
        harder = (other for other in _harder(one) if other.id in found)
        if not any(one.spare or other.level > one.level for other in harder):
            yield one


def _harder(exercise: Exercise) -> Iterator[Exercise]:
    while exercise.harder:
        exercise = BY_ID[exercise.harder]
        yield exercise


def _turn(exercises: tuple[Exercise, ...], day: int) -> Exercise | None:
    """The one whose week it is."""
    return exercises[(day - 1) // DAYS % len(exercises)] if exercises else None


def _chosen(person: _Person, exercise: Exercise, highest: int) -> Chosen:
    harder = (person.closed(other) for other in _harder(exercise) if other.level <= highest)
    return Chosen(exercise, person.pace, tuple(found for found in harder if found), person.facts)
