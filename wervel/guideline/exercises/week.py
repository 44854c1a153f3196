"""The week of exercises: which purpose has its turn on which day, at most four a day (own D).

The first six weeks need no exercise as a treatment (S11g): then gently moving, walking and calm.
Later all purposes have their turn, in every phase alike, since policy follows the person and not
the phase (S02). Day 7 is a day of rest with only what calms.
"""

from collections.abc import Mapping

from wervel.guideline.exercises.exercise import Purpose
from wervel.guideline.statements import cite

Week = Mapping[Purpose, tuple[int, ...]]
"""The days of the week, 1 to 7, on which each purpose has its turn, in the order of a day."""

AT_MOST = 4
"""Exercises on one day."""

FIRST_WEEKS: Week = {
    Purpose.EASE: (1, 2, 3, 4, 5, 6, 7),
    Purpose.STAMINA: (1, 2, 4, 5, 6),
    Purpose.MOBILITY: (1, 3, 5),
    Purpose.CALM: (2, 3, 5, 7),
}
LATER: Week = {
    Purpose.STAMINA: (1, 2, 4, 5, 6),
    Purpose.STRENGTH: (1, 3, 5),
    Purpose.DAILY: (2, 4, 6),
    Purpose.MOBILITY: (1, 3, 5),
    Purpose.BALANCE: (2, 4, 6),
    Purpose.CALM: (2, 3, 5, 7),
}

WEEKS: Mapping[str, Week] = {"acute": FIRST_WEEKS, "subacute": LATER, "chronic": LATER}
"""By phase. A phase that is not known is treated as the first, the gentlest."""

HIGHEST: Mapping[str, int] = {"acute": 1, "subacute": 3, "chronic": 3}
"""The highest level that a phase allows, whatever level somebody has reached."""

CITES = cite("S11g R first profile", "S02 R policy without phases", "own D days and levels")
