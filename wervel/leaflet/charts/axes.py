"""Where things stand in a chart: days along it, what is good above, and which days are named."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WIDE = 320
"""Units of the drawing; on a phone of 360 pixels one unit is about one pixel."""
LEFT, RIGHT, TOP, PAD = 28, 312, 28, 9
NAMED = 4
"""At most so many days have their name under the axis."""


@dataclass(frozen=True, slots=True)
class Axes:
    """A field for points: ``since`` to ``until`` along it, 0 (bottom) to 1 (top) up it."""

    since: date
    until: date
    bottom: int = 168

    def x(self, on: date) -> float:
        """A single day stands in the middle."""
        span = (self.until - self.since).days
        share = (on - self.since).days / span if span else 0.5
        return LEFT + PAD + share * (RIGHT - LEFT - 2 * PAD)

    def y(self, height: float) -> float:
        return self.bottom - height * (self.bottom - TOP)

    def named(self) -> Iterator[date]:
        """The first day, the last, and some between at equal distances."""
        span = (self.until - self.since).days
        parts = min(NAMED - 1, span)
        for number in range(parts + 1):
            yield self.since + timedelta(days=round(span * number / parts) if parts else 0)
