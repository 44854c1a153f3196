"""When things happened: in the past, in working hours or at home, one after another."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from wervel.pathway.actors import HERE
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.dice import Dice

OPENS, CLOSES = 8 * 60 + 30, 16 * 60 + 45
WAKES, SLEEPS = 7 * 60, 22 * 60 + 30
WEEKEND = 5
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens at a moment; ``place`` orders what happens at the same moment."""

    at: datetime
    place: int
    deed: Callable[[], None]


@dataclass(slots=True)
class Diary:
    """What happens to one person, in order. All of it lies before ``now``."""

    case: Case
    now: datetime
    dice: Dice
    steps: list[Step] = field(default_factory=list)

    def office(self, days_ago: float, deed: Callable[..., None], **more: Any) -> datetime:
        """So many days ago, or on the Monday after it, in working hours."""
        return self._add(self._day(days_ago, OPENS, CLOSES, working=True), deed, more)

    def home(self, days_ago: float, deed: Callable[..., None], **more: Any) -> datetime:
        """So many days ago, also in a weekend, when people are awake."""
        return self._add(self._day(days_ago, WAKES, SLEEPS, working=False), deed, more)

    def ago(self, minutes: int, deed: Callable[..., None], **more: Any) -> datetime:
        """So many minutes ago."""
        return self._add(self.now - minutes * MINUTE, deed, more)

    def soon(self, minutes: int, deed: Callable[..., None], **more: Any) -> datetime:
        """So many minutes after what happened last."""
        return self._add(self.steps[-1].at + minutes * MINUTE, deed, more)

    def _day(self, days_ago: float, begin: int, end: int, *, working: bool) -> datetime:
        today = self.now.astimezone(HERE).date()
        day = today - timedelta(days=int(days_ago))
        if working and day.weekday() >= WEEKEND:
            monday = day + timedelta(days=7 - day.weekday())
            day = monday if monday < today else day - timedelta(days=day.weekday() - 4)
        minute = self.dice.whole(begin, end)
        return datetime.combine(day, time(minute // 60, minute % 60), HERE)

    def _add(self, at: datetime, deed: Callable[..., None], more: dict[str, Any]) -> datetime:
        if self.steps:
            at = max(at, self.steps[-1].at + MINUTE)
        if at >= self.now:
            raise ValueError(f"{self.case.who.number}: {deed.__name__} would lie in the future")
        step = Step(at, len(self.steps), lambda: deed(at, **more))
        self.steps.append(step)
        return at
