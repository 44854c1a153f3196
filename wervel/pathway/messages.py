"""What Wervel said to a patient, for the patient's own side to see and to have read.

Whoever represents a patient today sees the same messages and may read them: the log tells who did.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.refusals import NotAllowed
from wervel.record.models.messages import Message
from wervel.record.models.patients import Patient

AT_MOST = 100
"""So many messages are years of them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message: its words are those of ``kind`` in the leaflet room, filled with ``numbers``."""

    id: UUID
    kind: str
    numbers: Mapping[str, int]
    made_at: datetime
    read_at: datetime | None


def open_messages(*, patient: Patient, by: Actor, at: datetime) -> tuple[Said, ...]:
    """All that was said to this patient, also in earlier episodes, the latest first."""
    with event("messages.opened", by=by, at=at, patient=patient):
        found = Message.objects.filter(episode__patient=patient)
        return tuple(map(_said, found.order_by("-made_at", "pk")[:AT_MOST]))


def read_message(*, patient: Patient, message: UUID, by: Actor, at: datetime) -> Said:
    """Somebody on the patient's side read it; the first time counts, and again changes nothing.

    Raises ``NotAllowed`` for a message that is not this patient's, as for one that is not there.
    """
    with event("message.read", by=by, at=at, patient=patient) as telling:
        telling.object("message", message)
        mine = Message.objects.filter(pk=message, episode__patient=patient)
        if not mine.filter(read_at__isnull=True).update(read_at=at):
            telling.detail = "again"
        found = mine.first()
        if found is None:
            raise NotAllowed("You may not do this, or it is not here.")
        return _said(found)


def _said(message: Message) -> Said:
    return Said(message.pk, message.kind, message.numbers, message.made_at, message.read_at)
