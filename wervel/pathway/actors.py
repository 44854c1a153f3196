"""Who acts, and how this person stands to a patient at a moment. Asked anew at every event."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from wervel.record.models.access import BreakGlass, TreatmentRelation
from wervel.record.models.accounts import Account
from wervel.record.models.patients import Consent, Patient, Representation
from wervel.record.models.staff import Membership

HERE = ZoneInfo("Europe/Amsterdam")
"""Days begin and end by the hospital's own clock."""
GLASS_LASTS = timedelta(hours=4)


class Role(StrEnum):
    """What an account may at most do; a person with two roles has two accounts."""

    NOBODY = "nobody"
    """Not logged in, or an account that was closed."""
    PATIENT = "patient"
    REPRESENTATIVE = "representative"
    GP = "gp"
    CLINICIAN = "clinician"
    OFFICE = "office"
    QUALITY = "quality"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    WORKER = "worker"
    """Wervel itself, doing what was promised."""


class Relation(StrEnum):
    """How somebody stands to a patient, the closest first."""

    SELF = "self"
    REPRESENTS = "represents"
    OWN = "own"
    """Treats this patient, or is their GP."""
    TEAM = "team"
    """Is in the team of the open episode."""
    CONSENT = "consent"
    """Another team, with the patient's consent."""
    BREAK_GLASS = "break_glass"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody at a door: the account, the role it is used in, and from where."""

    account: Account | None
    role: Role
    profession: str = ""
    address: str = ""
    source: str = "web"

    @property
    def name(self) -> str:
        """The name as it goes into the log."""
        return self.account.name if self.account else ""


NOBODY = Actor(None, Role.NOBODY)


def actor_of(account: Account | None, *, address: str = "", source: str = "web") -> Actor:
    """The actor behind an account, by what this account is today."""
    if account is None or not account.is_active:
        return Actor(None, Role.NOBODY, address=address, source=source)
    staff = getattr(account, "staff", None)
    if staff is not None:
        return Actor(account, Role(staff.role), staff.profession, address, source)
    if getattr(account, "practitioner", None) is not None:
        return Actor(account, Role.GP, address=address, source=source)
    if getattr(account, "patient", None) is not None:
        return Actor(account, Role.PATIENT, address=address, source=source)
    if account.represents.exists():
        return Actor(account, Role.REPRESENTATIVE, address=address, source=source)
    return Actor(None, Role.NOBODY, address=address, source=source)


def relation_of(actor: Actor, patient: Patient, at: datetime) -> Relation:
    """The closest relation in which the actor stands to the patient at this moment."""
    if actor.account is None:
        return Relation.NONE
    match actor.role:
        case Role.PATIENT:
            mine = patient.account_id == actor.account.pk
            return Relation.SELF if mine else Relation.NONE
        case Role.REPRESENTATIVE:
            return Relation.REPRESENTS if _represents(actor, patient, at) else Relation.NONE
        case Role.GP:
            # Of one's own account: so it takes the same time for every patient.
            practice = actor.account.practitioner
            return Relation.OWN if practice.pk == patient.practitioner_id else Relation.NONE
        case Role.CLINICIAN:
            return _clinical(actor, patient, at)
        case _:
            return Relation.NONE


def day_of(at: datetime) -> date:
    """The day of a moment, by the hospital's own clock."""
    return at.astimezone(HERE).date()


def _represents(actor: Actor, patient: Patient, at: datetime) -> bool:
    given = Representation.objects.filter(account=actor.account, patient=patient)
    return _dated(given.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at)), at)


def _clinical(actor: Actor, patient: Patient, at: datetime) -> Relation:
    treats = TreatmentRelation.objects.filter(
        member__account=actor.account, episode__patient=patient, since__lte=at
    ).filter(Q(until__isnull=True) | Q(until__gt=at))
    if treats.exists():
        return Relation.OWN
    teams = Membership.objects.filter(
        member__account=actor.account,
        team__episodes__patient=patient,
        team__episodes__closed_at__isnull=True,
    )
    if _dated(teams, at):
        return Relation.TEAM
    last = Consent.objects.filter(patient=patient, purpose="other_team").last()
    if last is not None and last.given:
        return Relation.CONSENT
    broken = BreakGlass.objects.filter(
        account=actor.account, patient=patient, at__lte=at, at__gt=at - GLASS_LASTS
    )
    return Relation.BREAK_GLASS if broken.exists() else Relation.NONE


def _dated(rows: "QuerySet[Any]", at: datetime) -> bool:
    on = day_of(at)
    return rows.filter(since__lte=on).filter(Q(until__isnull=True) | Q(until__gte=on)).exists()
