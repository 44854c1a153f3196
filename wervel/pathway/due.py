"""What is due: always found anew from the record, so that nothing is forgotten in a queue.

The moments of review are the guideline's: three to four weeks, six and twelve weeks, and a year
after the pain began (clinical.md 2.3, T1, T2, T5; S47 for the year). All counts in days and
mornings of the hospital's own calendar; what is kept and compared are moments.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from wervel.pathway.actors import HERE, day_of
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow
from wervel.record.models.messages import Message
from wervel.record.models.tasks import Task

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Review:
    """How long after the first day of the pain it is due, and how long it stays worth asking."""

    after: timedelta
    stays: timedelta
    weeks: int


REVIEWS = {
    "review_3_weeks": Review(21 * DAY, 14 * DAY, 3),
    "review_6_weeks": Review(42 * DAY, 28 * DAY, 6),
    "review_12_weeks": Review(84 * DAY, 56 * DAY, 12),
    "review_1_year": Review(365 * DAY, 56 * DAY, 52),
}
"""Each review by its kind. No two are due at once; one that was missed is not asked for later."""
BEFORE = 7 * DAY
"""Answers this much before the day count as the review."""
INTAKE = "intake"
INTAKE_AFTER = 3 * DAY
"""How long after the opening of an episode a story is waited for (own design)."""
INTAKE_STAYS = 28 * DAY
"""How long it makes sense to remind of it; in the due list it stays until it is there."""
MORNING = time(9, 0)


@dataclass(frozen=True, slots=True)
class Due:
    """Something that should happen for an episode, and since when. ``key`` names it for ever.

    ``time`` tells one time from the next, of what happens more than once.
    """

    kind: str
    episode: UUID
    since: datetime
    time: str = ""

    @property
    def key(self) -> str:
        """The same thing has the same key, however often it is found."""
        return f"{self.kind}/{self.episode}" + (f"/{self.time}" if self.time else "")


def review_at(onset_on: date, at: datetime) -> tuple[str, datetime] | None:
    """The review that is due at this moment for pain that began on this day, and since when."""
    for kind, review in REVIEWS.items():
        day = onset_on + review.after
        if morning(day) <= at and day_of(at) <= day + review.stays:
            return kind, morning(day)
    return None


def open_episodes() -> "QuerySet[Episode]":
    """Episodes for which something can be due: open, of somebody who lives."""
    return Episode.objects.filter(closed_at__isnull=True, patient__deceased_on__isnull=True)


def due_reviews(
    at: datetime, *, among: "QuerySet[Episode]", unsaid: bool = False
) -> Generator[Due, None, None]:
    """Reviews that are due and were not answered, the longest due first.

    ``unsaid``: only those of which no message was made yet. An episode that was opened after the
    day of a review has its intake for that.
    """
    each = [_due_for(kind, at, among, unsaid) for kind in REVIEWS]
    yield from merge(*each, key=lambda due: due.since)


def due_intakes(
    at: datetime,
    *,
    among: "QuerySet[Episode]",
    unsaid: bool = False,
    stays: timedelta | None = None,
) -> Generator[Due, None, None]:
    """Episodes in which the patient told nothing yet, however long ago or within ``stays``."""
    found = among.filter(opened_at__lte=at - INTAKE_AFTER + DAY)
    if stays is not None:
        found = found.filter(opened_at__gte=at - stays)
    found = found.filter(~Exists(_told()))
    for number, _onset_on, opened_at, _told_at in _rows(found, INTAKE, "opened_at", unsaid):
        since = morning(day_of(opened_at) + INTAKE_AFTER)
        if since <= at:
            yield Due(INTAKE, number, since)


def overdue(at: datetime, *, among: "QuerySet[Episode]") -> "QuerySet[Task]":
    """Promises that were not kept in time, the oldest first; of alarms, that nobody read them."""
    late = Task.objects.filter(done_at__isnull=True, due_at__lt=at)
    late = late.filter(Exists(among.filter(pk=OuterRef("episode"))))
    return late.select_related("episode__patient", "episode__team", "owner").order_by("due_at")


def _due_for(kind: str, at: datetime, among: "QuerySet[Episode]", unsaid: bool) -> Iterator[Due]:
    last = day_of(at) - REVIEWS[kind].after
    found = among.filter(onset_on__gte=last - REVIEWS[kind].stays, onset_on__lte=last)
    for number, onset_on, opened_at, told_at in _rows(found, kind, "onset_on", unsaid):
        now = review_at(onset_on, at)
        if now is None or now[0] != kind or opened_at >= now[1]:
            continue
        if told_at is None or told_at < now[1] - BEFORE:
            yield Due(kind, number, now[1])


def _rows(
    found: "QuerySet[Episode]", kind: str, order: str, unsaid: bool
) -> Iterator[tuple[Any, ...]]:
    """Number, onset, opening and the last time the patient told something, of each episode."""
    if unsaid:
        found = found.filter(~Exists(Message.objects.filter(episode=OuterRef("pk"), kind=kind)))
    last = _told().order_by("-told_at").values("told_at")[:1]
    rows = found.order_by(order, "pk").annotate(last_told=Subquery(last))
    yield from rows.values_list("pk", "onset_on", "opened_at", "last_told").iterator(2000)


def _told() -> "QuerySet[FactRow]":
    return FactRow.objects.filter(episode=OuterRef("pk"), teller="patient")


def morning(day: date) -> datetime:
    """Nine in the morning by the hospital's clock, also when the clock has just been changed."""
    return datetime.combine(day, MORNING, HERE).astimezone(UTC)
