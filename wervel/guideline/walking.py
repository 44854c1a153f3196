"""The walking build-up: from what somebody walks now to half an hour, five days a week.

From the sources: walking that is built up step by step keeps pain away longer (S42 R), towards
about 30 minutes on 5 days a week within half a year (S42, not re-read: M). Ours (own D): the
start at 70 % of three ordinary walks, as graded activity has it (S48 R), the straight line, three
days a week to begin with, and whole minutes. With pain of a nerve root the table is a guide that
pain may hold back (S11g R); for others a week stands as it was agreed.
"""

import math
from dataclasses import dataclass
from fractions import Fraction

from wervel.guideline.graded import DAYS, Baseline, UnfitQuota, Unit, line
from wervel.guideline.statements import Citation, cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the build-up goes, and how many days a week it starts with."""

    minutes: int
    days: int
    weeks: int
    first_days: int
    cites: tuple[Citation, ...]


TARGET = Target(
    minutes=30,
    days=5,
    weeks=26,
    first_days=3,
    cites=cite("S42 R trial", "S42 M target", "S48 R start quota", "own D path"),
)


@dataclass(frozen=True, slots=True)
class WalkingWeek:
    """One week: so many minutes a walk, on so many days."""

    week: int
    minutes: int
    days: int


def walking(
    base: Baseline, *, weeks: int = TARGET.weeks, days: int = TARGET.first_days
) -> tuple[WalkingWeek, ...]:
    """Minutes and days of every week; neither ever falls, and the last week has the target.

    ``base`` is in minutes; ``weeks`` is 2 to 26; ``days`` on which somebody walks now, 1 to 7. Who
    already walks longer or on more days than the target keeps that. Raises
    :class:`UnfitQuota`.

    By hand: walks of 10 minutes give a start of 7. In 24 weeks there are 23 steps of 1 minute to
    30; the days go from 3 to 5 in steps of 2 / 23, so 4 from week 13 on and 5 in the last.
    """
    if base.unit is not Unit.MINUTES:
        raise UnfitQuota(f"a walk is measured in minutes, got {base.unit}")
    if not 2 <= weeks <= TARGET.weeks:
        raise UnfitQuota(f"the number of weeks is 2 to {TARGET.weeks}, got {weeks}")
    if not 1 <= days <= DAYS:
        raise UnfitQuota(f"the number of days is 1 to {DAYS}, got {days}")
    minutes = line(base.exact_start, max(TARGET.minutes, base.start), weeks)
    on_days = line(Fraction(days), max(TARGET.days, days), weeks)
    return tuple(
        WalkingWeek(week, max(base.start, math.floor(long)), math.floor(often))
        for week, (long, often) in enumerate(zip(minutes, on_days, strict=True), start=1)
    )
