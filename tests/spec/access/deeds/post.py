"""What a patient, the team and the office do with the post: each event, really done."""

from datetime import datetime, timedelta
from uuid import UUID

from tests.integration.record.hospital import NOW, Hospital
from wervel.logic.facts import Teller
from wervel.pathway.actors import Actor
from wervel.pathway.consents import Purpose
from wervel.pathway.post.appointments import (
    cancel_meeting,
    open_meetings,
    plan_meeting,
    read_wishes,
)
from wervel.pathway.post.conversation import Danger, open_talk, reply, write
from wervel.pathway.post.letters import (
    make_letter,
    open_leaflet,
    open_letter,
    open_letters,
    take_leaflet,
)
from wervel.record.assessments import add_assessment
from wervel.record.facts import get_facts
from wervel.record.models import Consent, DocumentRow


def planned(hospital: Hospital, at: datetime = NOW) -> UUID:
    """The office planned one before."""
    return _plan(hospital, hospital.by("office"), at)


def weighed(hospital: Hospital, at: datetime = NOW) -> None:
    """Something was weighed, and the patient agreed to letters."""
    add_assessment(
        get_facts(hospital.episode, None, at.date()), episode=hospital.episode,
        teller=Teller.PATIENT, by=hospital.accounts["patient"], at=at, on=at.date(),
    )  # fmt: skip
    Consent.objects.create(
        patient=hospital.patient, purpose=Purpose.GP_LETTER.value, given=True, at=at,
        by=hospital.accounts["patient"],
    )  # fmt: skip


def on_paper(hospital: Hospital, at: datetime = NOW) -> UUID:
    """A leaflet was taken along before."""
    weighed(hospital, at)
    take_leaflet(
        patient=hospital.patient.pk, language="nl", large=False, by=hospital.by("patient"), at=at
    )
    return DocumentRow.objects.get().pk


def _plan(hospital: Hospital, by: Actor, at: datetime = NOW) -> UUID:
    return plan_meeting(
        patient=hospital.patient.pk,
        member=hospital.accounts["surgeon"].staff.pk,
        location=hospital.team.location.pk,
        kind="follow_up",
        starts_at=at + timedelta(days=5),
        lasts=timedelta(minutes=20),
        key=f"plan/{at}",
        by=by,
        at=at,
    )


def _write(hospital: Hospital, by: Actor) -> object:
    return write(
        patient=hospital.patient.pk, words="May I walk?", signs=Danger.NO, key="w", by=by, at=NOW
    )


def _reply(hospital: Hospital, by: Actor) -> object:
    return reply(patient=hospital.patient.pk, words="Yes.", seen=0, key="r", by=by, at=NOW)


def _cancel(hospital: Hospital, by: Actor) -> object:
    number = planned(hospital)
    return cancel_meeting(
        patient=hospital.patient.pk, appointment=number, again=True, by=by, at=NOW
    )


def _take(hospital: Hospital, by: Actor) -> object:
    weighed(hospital)
    return take_leaflet(patient=hospital.patient.pk, language="nl", large=False, by=by, at=NOW)


def _letter(hospital: Hospital, by: Actor) -> object:
    weighed(hospital)
    return make_letter(patient=hospital.patient.pk, by=by, at=NOW)


DEEDS = {
    "conversation.opened": lambda h, by: open_talk(patient=h.patient.pk, by=by, at=NOW),
    "conversation.added": _write,
    "reply.added": _reply,
    "leaflet.opened": lambda h, by: open_leaflet(patient=h.patient.pk, by=by, at=NOW),
    "leaflet.made": _take,
    "letter.made": _letter,
    "letters.opened": lambda h, by: open_letters(patient=h.patient.pk, by=by, at=NOW),
    "letter.opened": lambda h, by: open_letter(
        patient=h.patient.pk, document=on_paper(h), by=by, at=NOW
    ),
    "appointments.opened": lambda h, by: open_meetings(patient=h.patient.pk, by=by, at=NOW),
    "appointment.planned": _plan,
    "appointment.cancelled": _cancel,
    "wishes.read": lambda _, by: read_wishes(by=by, at=NOW),
}
