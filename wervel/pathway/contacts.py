"""What the desk sees of a person: who it is, how to reach them, who acts for them, which care.

Nothing of what is the matter with them: of an episode only that there is one, and with whom.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.record.invitations import MOST_TRIES
from wervel.record.models.logins import Invitation
from wervel.record.models.patients import Patient, Representation

PAGE = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose from a list: its number, its name, and what it belongs to."""

    number: UUID
    name: str
    within: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that went out: whether somebody came in with it, and until when they can."""

    made_at: datetime
    expires_at: datetime
    used_at: datetime | None
    ended: bool
    """Nobody can come in with it any more, and nobody did."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Somebody who acts for a patient, from a day until a day."""

    number: UUID
    name: str
    kind: str
    since: date
    until: date | None
    ended: bool
    invited: Invited | None


@dataclass(frozen=True, slots=True)
class Care:
    """That somebody is in care, since when, and with which team."""

    opened_at: datetime
    team: str
    location: str
    phone: str


@dataclass(frozen=True, slots=True)
class Contact:
    """One person as the desk sees them; ``version`` is what a change is checked against."""

    number: UUID
    version: int
    name: str
    birth_date: date | None
    language: str
    interpreter: bool | None
    large_print: bool | None
    phone: str
    email: str
    bsn_end: str
    """The last three digits, or nothing: enough to compare, too little to use."""
    bsn_verified_at: datetime | None
    location: Choice | None
    practitioner: Choice | None
    deceased_on: date | None
    invited: Invited | None
    stands: tuple[Stand, ...]
    care: Care | None


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody who was invited and did not come yet."""

    patient: UUID
    name: str
    birth_date: date | None
    representative: str
    """The name of who was invited to act for them; empty for the patient's own invitation."""
    invited: Invited


def open_contact(*, patient: UUID, by: Actor, at: datetime) -> Contact:
    """One person with all that the desk needs, in one row of the log."""
    found = known_patient(patient, name="patient.contact_opened", by=by, at=at)
    with event("patient.contact_opened", by=by, at=at, patient=found) as telling:
        telling.object("patient", found.pk, found.version)
        return _contact(found, at)


def _contact(patient: Patient, at: datetime) -> Contact:
    latest = _latest_invitations(patient)
    location, gp = patient.location, patient.practitioner
    own = latest.get(patient.account_id) if patient.account_id else None
    stands = patient.representatives.select_related("account").order_by("-since", "pk")
    return Contact(
        number=patient.pk,
        version=patient.version,
        name=patient.name,
        birth_date=patient.birth_date,
        language=patient.language,
        interpreter=patient.interpreter,
        large_print=patient.large_print,
        phone=patient.phone,
        email=patient.email,
        bsn_end=patient.bsn[-3:],
        bsn_verified_at=patient.bsn_verified_at,
        location=Choice(location.pk, location.name, phone=location.phone) if location else None,
        practitioner=Choice(gp.pk, gp.name, gp.practice.name, gp.phone) if gp else None,
        deceased_on=patient.deceased_on,
        invited=_invited(own, at) if own else None,
        stands=tuple(_stand(one, latest.get(one.account_id), at) for one in stands),
        care=_care(patient),
    )


def awaited(*, by: Actor, at: datetime, after: int = 0) -> tuple[tuple[Awaited, ...], bool]:
    """Who was invited and did not come yet, the longest ago first; and whether there are more.

    At most 50 from the place ``after`` on. One row of the log for the whole list.
    """
    with event("invitations.read", by=by, at=at) as telling:
        later = Invitation.objects.filter(
            account=OuterRef("account"), made_at__gt=OuterRef("made_at")
        )
        open_or_spent = Q(void_at__isnull=True) | Q(tries__gte=MOST_TRIES)
        waiting = (
            Invitation.objects.filter(open_or_spent, used_at__isnull=True, patient__isnull=False)
            .filter(~Exists(later), patient__deceased_on__isnull=True)
            .select_related("patient", "account")
            .order_by("made_at", "pk")
        )
        found = list(waiting[after : after + PAGE + 1])
        telling.object("search", len(found[:PAGE]))
        return tuple(_awaited(row, at) for row in found[:PAGE]), len(found) > PAGE


def _latest_invitations(patient: Patient) -> dict[UUID, Invitation]:
    """The last invitation of each account that was ever invited for this patient."""
    rows: QuerySet[Invitation] = Invitation.objects.filter(patient=patient).order_by("made_at")
    return {row.account_id: row for row in rows}


def _awaited(row: Invitation, at: datetime) -> Awaited:
    patient = row.patient
    assert patient is not None  # only those with one were asked for
    other = row.account.name if patient.account_id != row.account_id else ""
    return Awaited(patient.pk, patient.name, patient.birth_date, other, _invited(row, at))


def _invited(row: Invitation, at: datetime) -> Invited:
    ended = row.used_at is None and (row.void_at is not None or row.expires_at <= at)
    return Invited(row.made_at, row.expires_at, row.used_at, ended)


def _stand(row: Representation, invitation: Invitation | None, at: datetime) -> Stand:
    over = row.until is not None and row.until < day_of(at)
    ended = over or (row.ended_at is not None and row.ended_at <= at)
    invited = _invited(invitation, at) if invitation else None
    return Stand(row.pk, row.account.name, row.kind, row.since, row.until, ended, invited)


def _care(patient: Patient) -> Care | None:
    open_now = patient.episodes.filter(closed_at__isnull=True)
    episode = open_now.select_related("team__location").first()
    if episode is None:
        return None
    place = episode.team.location
    return Care(
        episode.opened_at,
        episode.team.name,
        place.name if place else "",
        place.phone if place else "",
    )
