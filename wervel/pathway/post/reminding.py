"""Two days before an appointment the patient is told that there is one: once, by the worker."""

from datetime import datetime, timedelta

from wervel.pathway.actors import Actor, day_of
from wervel.pathway.due import morning
from wervel.pathway.events import event
from wervel.pathway.post.telling import SOON, tell
from wervel.record.episodes import hold_episode
from wervel.record.models.appointments import Appointment
from wervel.record.models.messages import Message

BEFORE = 2
"""Days before the day itself, in the morning: enough to give the hour to somebody else."""
FURTHEST = timedelta(days=BEFORE + 1)
AT_ONCE = 20


class Moot(Exception):
    """It was cancelled or told of meanwhile; nothing happens, and nothing is logged."""


def remind(*, by: Actor, at: datetime, at_most: int = AT_ONCE) -> int:
    """Tell whoever has an appointment soon and was not told yet; says how many."""
    return sum(_say(row, by, at) for row in _due(at)[:at_most])


def since(starts_at: datetime) -> datetime:
    """From when it is time to tell: nine in the morning, two days before."""
    return morning(day_of(starts_at) - timedelta(days=BEFORE))


def _due(at: datetime) -> list[Appointment]:
    """Who got the appointment later than the reminder would have come knows of it already."""
    planned = Appointment.objects.filter(state="planned", starts_at__gt=at)
    near = planned.filter(starts_at__lte=at + FURTHEST, episode__patient__deceased_on__isnull=True)
    told = {
        key.rpartition("/")[2]
        for key in Message.objects.filter(kind=SOON, made_at__gt=at - 2 * FURTHEST).values_list(
            "key", flat=True
        )
    }
    rows = near.select_related("episode__patient").order_by("starts_at", "pk")
    return [row for row in rows if row.at < since(row.starts_at) <= at and str(row.pk) not in told]


def _say(row: Appointment, by: Actor, at: datetime) -> bool:
    try:
        with event("reminder.sent", by=by, at=at, patient=row.episode.patient) as telling:
            episode = hold_episode(row.episode)
            still = Appointment.objects.filter(pk=row.pk, state="planned", starts_at=row.starts_at)
            if not still.exists() or Message.objects.filter(key=f"{SOON}/{row.pk}").exists():
                raise Moot
            telling.detail = SOON
            made = tell(SOON, row.pk, episode=episode, at=at, since=since(row.starts_at))
            telling.object("message", made.pk)
    except Moot:
        return False
    return True
