"""A call back, asked for in a flare: a promise of the own physiotherapist, with a time.

By the end of the next working day (own design); a day on which the place is closed is no such day.
A request goes with the answers to the danger questions, so nobody asks before they answered them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from wervel.pathway.actors import HERE, Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.post.workdays import is_workday
from wervel.pathway.refusals import NotNow
from wervel.record.episodes import current_episode, hold_episode
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow
from wervel.record.plans import treating
from wervel.record.tasks import open_tasks, promise

CALL_BACK = "call_back"
WHO = "physiotherapist"
FORM = "flare/1"
"""On which the danger questions of a flare are asked, with its version."""
ASKED_WITHIN = timedelta(hours=48)
"""The danger questions were answered this shortly before."""
CLOSES = {weekday: time(17, 0) for weekday in range(1, 6)}
"""Working days where a place does not say when it is open; 1 is Monday."""
LONGEST_CLOSED = 28
"""Days of a place that never opens, after which it is promised all the same."""


@dataclass(frozen=True, slots=True)
class Call:
    """A promise to call back: who, and before when. Without a name it is the whole team."""

    owner: str
    before: datetime
    late: bool


def ask_call_back(*, patient: UUID, by: Actor, at: datetime) -> Call:
    """Promise to call back; while one is promised it stays that one.

    Raises ``NotNow`` without an open episode, or before the danger questions were answered.
    """
    found = known_patient(patient, name="call_back.asked", by=by, at=at)
    with event("call_back.asked", by=by, at=at, patient=found) as telling:
        open_now = current_episode(found)
        if open_now is None:
            raise NotNow("Nobody answers for this patient now.")
        episode = hold_episode(open_now)
        if not _was_asked(episode, at):
            raise NotNow("The questions on danger come first.")
        before = open_call(episode, at)
        if before is not None:
            telling.detail = "again"
            return before
        task = promise(
            f"{CALL_BACK}/{episode.pk}/{at.timestamp():.0f}",
            kind=CALL_BACK,
            episode=episode,
            at=at,
            due_at=promised_by(at, _hours(episode)),
            owner=own_therapist(episode, at),
        )
        telling.object("task", task.pk)
        return Call(task.owner.name if task.owner else "", task.due_at, late=False)


def open_call(episode: Episode, at: datetime) -> Call | None:
    """The promise to call back that is not kept yet."""
    for task in open_tasks(episode, CALL_BACK):
        return Call(task.owner.name if task.owner else "", task.due_at, late=task.due_at < at)
    return None


def own_therapist(episode: Episode, at: datetime) -> Account | None:
    """Who of the physiotherapists treats in this episode, or did in the one before it."""
    for one in _chain(episode):
        found = treating(one, WHO, at)
        if found is not None and found.is_active:
            return found
    return None


def promised_by(at: datetime, closes: Mapping[int, time]) -> datetime:
    """The end of the next working day on which a place is open, by the hospital's own clock."""
    today = day_of(at)
    days = (today + timedelta(days=ahead) for ahead in range(1, LONGEST_CLOSED + 1))
    works = (one for one in days if one.isoweekday() in closes and is_workday(one))
    day = next(works, today + timedelta(days=1))
    return _at(day, closes.get(day.isoweekday(), CLOSES[1]))


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, HERE).astimezone(UTC)


def _hours(episode: Episode) -> Mapping[int, time]:
    """When the team's place closes on each day that it opens."""
    location = episode.team.location
    rows = location.hours.order_by("weekday", "closes") if location else ()
    return {row.weekday: row.closes for row in rows} or CLOSES


def _was_asked(episode: Episode, at: datetime) -> bool:
    asked = FactRow.objects.filter(episode=episode, form=FORM, told_at__gt=at - ASKED_WITHIN)
    return asked.exists()


def _chain(episode: Episode) -> Iterator[Episode]:
    """An episode and those before it, the last first."""
    one: Episode | None = episode
    while one is not None:
        yield one
        one = one.previous
