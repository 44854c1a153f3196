"""A patient is told that there is something: a message of Wervel, and a mail when they want one."""

from datetime import datetime

from wervel.pathway.mailing import Mail, wants_mail
from wervel.record.models.episodes import Episode
from wervel.record.models.messages import Message

ANSWER = "answer"
PLANNED, CANCELLED, SOON = "appointment_planned", "appointment_cancelled", "appointment_soon"
"""Kinds of messages. None says what the appointment is for: that stands behind the login."""


def tell(
    kind: str, number: object, *, episode: Episode, at: datetime, since: datetime | None = None
) -> Message:
    """Say it once: again gives the message that was made before."""
    wants = wants_mail(episode.patient)
    made, _ = Message.objects.get_or_create(
        key=f"{kind}/{number}",
        defaults={
            "episode": episode,
            "kind": kind,
            "numbers": {},
            "due_at": since or at,
            "made_at": at,
            "mail": Mail.WAITS if wants else Mail.NONE,
            "mail_at": at,
            "mail_tries": 0,
        },
    )
    return made


def told_enough(kind: str, *, episode: Episode, at: datetime) -> None:
    """What these messages point at was seen, so they need not be read any more."""
    Message.objects.filter(episode=episode, kind=kind, read_at__isnull=True).update(read_at=at)
