"""How it goes compared with the start: better, about the same or worse, and how sure that is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wervel.leaflet.charts.series import Series

FEW = 3
"""With fewer answers than this we say that they are few."""


class Verdict(StrEnum):
    """What may be said. One answer alone is never called better or worse outright (own D)."""

    NONE = "none"
    """There is no answer yet."""
    START = "start"
    """There is one answer: that is the start."""
    BETTER = "better"
    BETTER_ONCE = "better_once"
    """Only the last answer was; the one before it was not, or was the start itself."""
    SAME = "same"
    WORSE_ONCE = "worse_once"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Course:
    """The verdict with what it rests on. ``start`` and ``last`` are days with their numbers."""

    verdict: Verdict
    start: tuple[date, float] | None
    last: tuple[date, float] | None
    answers: int
    missing: int

    @property
    def few(self) -> bool:
        return 1 < self.answers < FEW


def course(series: Series) -> Course:
    """How it goes in one series.

    A change counts when it is the measure's smallest important change or more, and it stands when
    the last two answers after the start both show it. By hand, for pain with 2 points that count::

        7 5    better once     7 5 5  better     7 6 6    about the same
        7 5 6  about the same  7 6 5  better once  4 6 7  worse
        7 9 5  better once     4 6    worse once   7      the start
    """
    answers = series.answers
    if not answers:
        return Course(Verdict.NONE, None, None, 0, len(series.missing))
    return Course(_verdict(series), answers[0], answers[-1], len(answers), len(series.missing))


def _verdict(series: Series) -> Verdict:
    measure = series.measure
    if measure.against is not None:  # the question itself compares, so one answer is enough
        return _DIRECTION[
            _way(measure.gain(measure.against, series.answers[-1][1]), measure.counts)
        ]
    (_, start), *later = series.answers
    if not later:
        return Verdict.START
    ways = [_way(measure.gain(start, value), measure.counts) for _, value in later[-2:]]
    stands = len(ways) == 2 and ways[0] == ways[1]
    return (_DIRECTION if stands else _ONCE)[ways[-1]]


def _way(gain: float, counts: int) -> int:
    """1 better, -1 worse, 0 too little to call it a change."""
    return 0 if abs(gain) < counts else (1 if gain > 0 else -1)


_DIRECTION = {1: Verdict.BETTER, 0: Verdict.SAME, -1: Verdict.WORSE}
_ONCE = {1: Verdict.BETTER_ONCE, 0: Verdict.SAME, -1: Verdict.WORSE_ONCE}
