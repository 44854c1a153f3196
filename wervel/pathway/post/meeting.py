"""An appointment as it is shown, and a moment of the hospital's own clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.db.models import QuerySet

from wervel.pathway.actors import HERE
from wervel.pathway.contacts import Choice
from wervel.pathway.mine import Hours
from wervel.record.models.appointments import Appointment
from wervel.record.models.staff import StaffMember
from wervel.record.models.tasks import Task

PLAN_AGAIN = "plan_again"
"""The kind of a promise: the office plans another one."""


class NoSuchTime(ValueError):
    """A time of day that this day does not have, or has twice: the clock is changed then."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One appointment, as it is shown. ``wanted``: another one is asked for and not planned yet."""

    number: UUID
    version: int
    kind: str
    starts_at: datetime
    ends_at: datetime
    who: str
    profession: str
    organisation: str
    place: str
    phone: str
    hours: tuple[Hours, ...]
    interpreter: bool | None
    state: str
    cancelled_by: str
    wanted: bool

    @property
    def cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.state == "cancelled"


@dataclass(frozen=True, slots=True)
class Meetings:
    """All appointments of one patient: those to come first to last, the others last to first."""

    name: str
    in_care: bool
    coming: tuple[Meeting, ...]
    past: tuple[Meeting, ...]
    phone: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody who waits for another appointment."""

    patient: UUID
    name: str
    birth_date: date | None
    phone: str
    starts_at: datetime
    kind: str
    who: str
    asked_at: datetime
    due_at: datetime


def moment(on: date, clock: time) -> datetime:
    """A day and a time of the hospital's own clock; raises ``NoSuchTime``."""
    here = datetime.combine(on, clock, HERE)
    other = here.replace(fold=1)
    there_and_back = here.astimezone(UTC).astimezone(HERE)
    if here.utcoffset() != other.utcoffset() or there_and_back.time() != clock:
        raise NoSuchTime(f"{on} {clock}")
    return here.astimezone(UTC)


def rows_of() -> "QuerySet[Appointment]":
    """Appointments with all that is shown of them."""
    rows = Appointment.objects.select_related("member__account", "location__organisation")
    return rows.prefetch_related("location__hours")


def asked_for(task: Task) -> UUID:
    """The appointment instead of which another is wished for."""
    return UUID(task.key.rpartition("/")[2])


def wanted_of(rows: list[Appointment]) -> frozenset[UUID]:
    """Those of which another one is asked for and not planned yet."""
    keys = [f"{PLAN_AGAIN}/{row.pk}" for row in rows if row.state == "cancelled"]
    open_now = Task.objects.filter(key__in=keys, done_at__isnull=True)
    return frozenset(asked_for(task) for task in open_now)


def meeting_of(row: Appointment, wanted: frozenset[UUID]) -> Meeting:
    """One appointment as a value that may leave this room."""
    place = row.location
    return Meeting(
        number=row.pk,
        version=row.version,
        kind=row.kind,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        who=row.member.account.name,
        profession=row.member.profession,
        organisation=place.organisation.name,
        place=place.name,
        phone=place.phone,
        hours=tuple(Hours(one.weekday, one.opens, one.closes) for one in place.hours.all()),
        interpreter=row.interpreter,
        state=row.state,
        cancelled_by=row.changed_because if row.state == "cancelled" else "",
        wanted=row.pk in wanted,
    )


def wish_of(task: Task, row: Appointment) -> Wish:
    """One wish as a value that may leave this room."""
    patient = task.episode.patient
    return Wish(
        patient=patient.pk,
        name=patient.name,
        birth_date=patient.birth_date,
        phone=patient.phone,
        starts_at=row.starts_at,
        kind=row.kind,
        who=row.member.account.name,
        asked_at=task.opened_at,
        due_at=task.due_at,
    )


def clinicians() -> tuple[Choice, ...]:
    """With whom one can be planned, each with their profession."""
    rows = StaffMember.objects.filter(role="clinician", account__is_active=True)
    found = rows.select_related("account").order_by("account__name", "pk")
    return tuple(Choice(row.pk, row.account.name, row.profession) for row in found)
