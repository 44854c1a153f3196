"""Graded activity in numbers: three measurements, a start at 70 % of their mean, fixed quotas.

All that these functions take is numbers. No pain goes in, so no pain can lower a quota: during
the three measurements pain counts (somebody stops when it is too much), after them it does not.
For pain of a nerve root this is the wrong way, see ``choosing.by_time``.

What the trial protocol fixes (S48 R): three measurements, their mean, a start at 70 % of it, every
quota fixed beforehand up to the agreed goal, and the end at 26 sessions. Ours (own D): the straight
line, rounding down to whole steps, rest days, the talk after two missed quotas, and the range of
what we believe.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from wervel.guideline.statements import Citation, cite


class Unit(StrEnum):
    """In what an activity is counted. One plan has one unit."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    METRES = "metres"
    TIMES = "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The figures of graded activity. ``steps`` and ``most`` are by unit, the rest counts."""

    start_percent: int
    measurements: int
    most_sessions: int
    most_weeks: int
    missed_to_talk: int
    steps: Mapping[str, int]
    most: Mapping[str, int]
    cites: tuple[Citation, ...]


PROTOCOL = Protocol(
    start_percent=70,
    measurements=3,
    most_sessions=26,
    # Once a week, the slowest pace of the protocol, 26 sessions take this long.
    most_weeks=26,
    missed_to_talk=2,
    steps={Unit.SECONDS: 5, Unit.MINUTES: 1, Unit.METRES: 10, Unit.TIMES: 1},
    most={Unit.SECONDS: 3600, Unit.MINUTES: 480, Unit.METRES: 50_000, Unit.TIMES: 1000},
    cites=cite("S48 R baseline", "S48 R start quota", "S48 R quotas", "own D formula"),
)
DAYS = 7


class UnfitQuota(ValueError):
    """A baseline, goal or length from which no plan can be made; the message says why."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Three measurements in one unit; ``start`` is the quota of the first day, in whole steps."""

    measures: tuple[Fraction, ...]
    unit: Unit

    @property
    def mean(self) -> Fraction:
        return sum(self.measures, Fraction(0)) / len(self.measures)

    @property
    def exact_start(self) -> Fraction:
        return self.mean * PROTOCOL.start_percent / 100

    @property
    def start(self) -> int:
        return _down(self.exact_start, self.unit)


@dataclass(frozen=True, slots=True)
class Quota:
    """What one day asks: day 1 is the first day of the plan; no ``amount`` is a rest day."""

    day: int
    amount: int | None

    @property
    def week(self) -> int:
        return (self.day - 1) // DAYS + 1


def baseline(measures: Sequence[float], *, unit: Unit) -> Baseline:
    """The three measurements of one activity: each the most that was done before pain stopped it.

    Each is 0 or more and at most 3600 seconds, 480 minutes, 50 000 metres or 1000 times. Raises
    :class:`UnfitQuota` for another number of them, for what is no such number, and when 70 % of
    the mean is less than one step (5 seconds, 1 minute, 10 metres, 1 time): take a finer unit.
    """
    if len(measures) != PROTOCOL.measurements:
        needed = PROTOCOL.measurements
        raise UnfitQuota(f"the baseline needs {needed} measurements, got {len(measures)}")
    most = PROTOCOL.most[unit]
    if not all(math.isfinite(done) and 0 <= done <= most for done in measures):
        raise UnfitQuota(f"every measurement needs a number from 0 to {most} {unit}")
    # By its digits: 0.1 has no exact binary form, and 70 % of 30 must be 21.
    found = Baseline(tuple(Fraction(str(done)) for done in measures), unit)
    if not found.start:
        raise UnfitQuota(f"the start is less than one step of {PROTOCOL.steps[unit]} {unit}")
    return found


def quotas(
    base: Baseline, goal: int, *, weeks: int, rest_days: Collection[int] = ()
) -> tuple[Quota, ...]:
    """The quota of every day, fixed beforehand: from 70 % of the baseline up to the goal.

    ``goal`` is in the unit of the baseline, a whole number of steps above the start; ``weeks`` is
    1 to 26; ``rest_days`` are days of the week of this plan, 1 (the day it starts on) to 7, on
    which nothing is asked. The first day that asks something asks the start; of n more such days,
    day k asks ``start + (goal - start) * k / n``, rounded down to a whole step, so that the last
    one asks the goal. Raises :class:`UnfitQuota`.

    By hand, for walking: 20, 25 and 30 minutes have a mean of 25, and 70 % of it is 17.5, so the
    first day asks 17. The goal is 30 minutes in two weeks with days 4 and 7 for rest: five days
    each week, ten in all, so nine steps of (30 - 17.5) / 9 = 1.388...:

    ====  ==  ==  ==  ====  ==  ==  ====
    week   1   2   3     4   5   6     7
    ====  ==  ==  ==  ====  ==  ==  ====
       1  17  18  20  rest  21  23  rest
       2  24  25  27  rest  28  30  rest
    ====  ==  ==  ==  ====  ==  ==  ====
    """
    _check(base, goal, weeks)
    asked = [day for day in range(1, weeks * DAYS + 1) if _weekday(day) not in _rest(rest_days)]
    path = dict(zip(asked, line(base.exact_start, goal, len(asked)), strict=True))
    return tuple(
        Quota(day, _down(path[day], base.unit) if day in path else None)
        for day in range(1, weeks * DAYS + 1)
    )


def line(start: Fraction, end: int, points: int) -> Iterator[Fraction]:
    """So many points from start to end, both included, at equal distances. At least two."""
    if points < 2:
        raise UnfitQuota("a plan needs two days or more: one for the start and one for the goal")
    return (start + (end - start) * Fraction(k, points - 1) for k in range(points))


def _check(base: Baseline, goal: int, weeks: int) -> None:
    step, most = PROTOCOL.steps[base.unit], PROTOCOL.most[base.unit]
    if goal % step:
        raise UnfitQuota(f"the goal must be in whole steps of {step} {base.unit}, got {goal}")
    if not base.start < goal <= most:
        raise UnfitQuota(f"the goal must be above {base.start}, at most {most}, got {goal}")
    if not 1 <= weeks <= PROTOCOL.most_weeks:
        raise UnfitQuota(f"the number of weeks is 1 to {PROTOCOL.most_weeks}, got {weeks}")


def _rest(days: Collection[int]) -> frozenset[int]:
    found = frozenset(days)
    if strange := sorted(found - set(range(1, DAYS + 1))):
        raise UnfitQuota(f"rest days are 1 to {DAYS}, got {strange}")
    if len(found) == DAYS:
        raise UnfitQuota("a week needs a day on which something is asked")
    return found


def _weekday(day: int) -> int:
    return (day - 1) % DAYS + 1


def _down(amount: Fraction, unit: Unit) -> int:
    step = PROTOCOL.steps[unit]
    return math.floor(amount / step) * step


# --- what comes of a day --------------------------------------------------------------------------


class Felt(StrEnum):
    """How a day felt to the person."""

    TOO_HEAVY = "too_heavy"
    RIGHT = "right"
    TOO_LIGHT = "too_light"


@dataclass(frozen=True, slots=True)
class Day:
    """What somebody tells of one day; ``done`` or ``felt`` may be untold, which is never a no."""

    quota: Quota
    done: float | None = None
    felt: Felt | None = None

    @property
    def met(self) -> bool | None:
        if self.done is None or self.quota.amount is None:
            return None
        return self.done >= self.quota.amount


class Response(StrEnum):
    """What is said back. None of these changes a quota: only a person does, in a new plan."""

    TALK = "talk"
    """Two quotas in a row were missed: talk with the therapist (GA-11)."""
    TELL = "tell"
    """It felt too heavy or too light: the therapist hears it, the plan stays."""
    KEEP_TO_PLAN = "keep_to_plan"
    """More was done than agreed: kindly, not more either (GA-6)."""
    PRAISE = "praise"
    """The quota was met (GA-7)."""
    GO_ON = "go_on"
    """A rest day, a missed day or nothing told: the next quota stands as it stood."""


def respond(days: Sequence[Day]) -> Response:
    """What to say after the last of these days, which follow one another in time."""
    if not days:
        return Response.GO_ON
    # A rest day asks nothing, so it does not break a row; an untold day does.
    asked = [day for day in days if day.quota.amount is not None]
    last = asked[-PROTOCOL.missed_to_talk :]
    if len(last) == PROTOCOL.missed_to_talk and all(day.met is False for day in last):
        return Response.TALK
    return _to_one(days[-1])


def _to_one(day: Day) -> Response:
    if day.felt in {Felt.TOO_HEAVY, Felt.TOO_LIGHT}:
        return Response.TELL
    if day.quota.amount is None or not day.met:
        return Response.GO_ON
    done = day.done or 0
    return Response.KEEP_TO_PLAN if done > day.quota.amount else Response.PRAISE
