"""Answers in time: one a day, in order; a question that was not answered is a gap, never a zero."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from wervel.leaflet.charts.measures import Measure


@dataclass(frozen=True, slots=True)
class Point:
    """One answer; ``value`` is ``None`` when it was asked and not answered ("don't know" too)."""

    on: date
    value: float | None


@dataclass(frozen=True)
class Series:
    """The answers to one question, as they were told: in any order, also several on a day.

    ``name`` is somebody's own name for an activity. Raises ``ValueError`` for a value that the
    measure cannot have.
    """

    measure: Measure
    told: tuple[Point, ...]
    name: str = ""

    def __post_init__(self) -> None:
        low, high = self.measure.low, self.measure.high
        for point in self.told:
            if point.value is not None and not low <= point.value <= high:
                raise ValueError(f"{self.measure.id} is {low} to {high}, got {point.value}")

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """One for each day, in order of time: what chart and table both show."""
        return tuple(_by_day(self.told))

    @cached_property
    def answers(self) -> tuple[tuple[date, float], ...]:
        """The days with a number."""
        return tuple((p.on, p.value) for p in self.points if p.value is not None)

    @property
    def missing(self) -> tuple[date, ...]:
        """The days on which it was asked and not answered."""
        return tuple(point.on for point in self.points if point.value is None)

    def runs(self) -> Iterator[tuple[tuple[date, float], ...]]:
        """The stretches of answers without a gap: each is drawn as one line."""
        for told, points in groupby(self.points, key=lambda point: point.value is not None):
            if told:
                yield tuple((p.on, p.value) for p in points if p.value is not None)


def _by_day(told: Iterable[Point]) -> Iterator[Point]:
    """The last number of each day. A later "don't know" does not take back a number of that day."""
    in_time = sorted(told, key=lambda point: point.on)  # it keeps the order within a day
    for on, points in groupby(in_time, key=lambda point: point.on):
        values = [point.value for point in points if point.value is not None]
        yield Point(on, values[-1] if values else None)


@dataclass(frozen=True, slots=True)
class Daily:
    """One day of a plan: what was agreed (``None`` on a rest day) and what was done.

    ``done`` is ``None`` while nobody told, which is never nothing. Who did it without saying how
    much, did what was agreed.
    """

    on: date
    asked: int | None
    done: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether it was done as agreed; unknown when nothing was agreed or told."""
        if self.asked is None or self.done is None:
            return None
        return self.done >= self.asked

    def untold(self, today: date) -> bool:
        """Whether something was agreed for a day that has come, and nobody told what was done."""
        return self.asked is not None and self.done is None and self.on <= today
