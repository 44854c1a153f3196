"""Appointments: planned by the office, seen and cancelled by the patient, who may ask for another.

Nobody has two at once: that is kept under a lock on the member's own row. Who cannot come says so
with one button; a wish for a new one is a promise of the office.
"""

from datetime import datetime, timedelta
from uuid import UUID

from wervel.pathway.actors import Actor, Role
from wervel.pathway.events import event
from wervel.pathway.once import once
from wervel.pathway.patients import known_patient
from wervel.pathway.post.meeting import (
    PLAN_AGAIN,
    Meeting,
    Meetings,
    Wish,
    asked_for,
    meeting_of,
    rows_of,
    wanted_of,
    wish_of,
)
from wervel.pathway.post.telling import CANCELLED, PLANNED, SOON, tell, told_enough
from wervel.pathway.post.workdays import answer_before
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.record.episodes import current_episode, hold_episode
from wervel.record.models.appointments import KINDS as KINDS
from wervel.record.models.appointments import Appointment
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.places import Location
from wervel.record.models.staff import StaffMember
from wervel.record.models.tasks import Task
from wervel.record.tasks import finish, open_tasks, promise

SHORTEST, LONGEST = timedelta(minutes=5), timedelta(hours=4)
SHOWN = 100
BY_PATIENT, BY_OFFICE = "patient", "office"


class Occupied(NotNow):
    """Somebody has another appointment then; ``who`` is ``member`` or ``patient``."""

    def __init__(self, who: str) -> None:
        super().__init__(f"The {who} has another appointment at that time.")
        self.who = who


def open_meetings(*, patient: UUID, by: Actor, at: datetime) -> Meetings:
    """All appointments of one patient."""
    found = known_patient(patient, name="appointments.opened", by=by, at=at)
    with event("appointments.opened", by=by, at=at, patient=found):
        episode = current_episode(found)
        rows = list(rows_of().filter(episode__patient=found).order_by("-starts_at")[:SHOWN])
        wanted = wanted_of(rows)
        shown = [meeting_of(row, wanted) for row in rows]
        _seen(found, by, at)
        place = (episode.team.location if episode else None) or found.location
        return Meetings(
            name=found.name,
            in_care=episode is not None,
            coming=tuple(reversed([one for one in shown if one.ends_at > at])),
            past=tuple(one for one in shown if one.ends_at <= at),
            phone=place.phone if place else "",
        )


def open_meeting(*, patient: UUID, appointment: UUID, by: Actor, at: datetime) -> Meeting:
    """One appointment of this patient; raises ``NotAllowed`` for another's or none."""
    found = known_patient(patient, name="appointments.opened", by=by, at=at)
    with event("appointments.opened", by=by, at=at, patient=found) as telling:
        row = rows_of().filter(pk=appointment, episode__patient=found).first()
        if row is None:
            raise NotAllowed("You may not do this, or it is not here.")
        telling.object("appointment", row.pk, row.version)
        _seen(found, by, at)
        return meeting_of(row, wanted_of([row]))


def plan_meeting(
    *,
    patient: UUID,
    member: UUID,
    location: UUID,
    kind: str,
    starts_at: datetime,
    lasts: timedelta,
    key: str,
    by: Actor,
    at: datetime,
) -> UUID:
    """Plan one; the patient is told. Gives its number, the same for the same form.

    A wish for another appointment is fulfilled by it. Raises ``Occupied``, and ``NotNow`` outside
    care, for a moment that is past or a length that is none.
    """
    found = known_patient(patient, name="appointment.planned", by=by, at=at)
    with event("appointment.planned", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = _held(found)
        contents = {
            "member": member, "location": location, "kind": kind,
            "starts_at": starts_at.isoformat(), "lasts": lasts.total_seconds(),
        }  # fmt: skip
        taken = once(key, event="appointment.planned", contents=contents, by=by, at=at)
        telling.object("appointment", taken.number, 1)
        if not taken.new:
            telling.detail = "again"
            return taken.number
        if starts_at <= at or not SHORTEST <= lasts <= LONGEST or kind not in KINDS:
            raise NotNow("It must lie ahead and last between five minutes and four hours.")
        seen_by = StaffMember.objects.select_for_update().get(pk=member)
        place = Location.objects.get(pk=location)
        _check_free(seen_by, found, starts_at, starts_at + lasts)
        wish = _wish_for(kind, open_tasks(episode, PLAN_AGAIN))
        made = Appointment.objects.create(
            pk=taken.number,
            episode=episode,
            member=seen_by,
            location=place,
            kind=kind,
            starts_at=starts_at,
            ends_at=starts_at + lasts,
            interpreter=found.interpreter,
            state="planned",
            moved_from_id=asked_for(wish) if wish else None,
            at=at,
            by=by.account,
            version=1,
        )
        if wish is not None:
            finish(wish, outcome="planned", by=by.account, at=at)
        tell(PLANNED, made.pk, episode=episode, at=at)
        return made.pk


def cancel_meeting(
    *, patient: UUID, appointment: UUID, again: bool, by: Actor, at: datetime
) -> Meeting:
    """It does not take place; with ``again`` another one is asked for. Twice is once.

    Raises ``NotNow`` when it has begun, ``Stale`` when the other side was first.
    """
    found = known_patient(patient, name="appointment.cancelled", by=by, at=at)
    with event("appointment.cancelled", by=by, at=at, patient=found) as telling:
        rows = Appointment.objects.select_for_update()
        row = rows.filter(pk=appointment, episode__patient=found).first()
        if row is None:
            raise NotAllowed("You may not do this, or it is not here.")
        telling.object("appointment", row.pk, row.version)
        if row.starts_at <= at:
            raise NotNow("It has begun already.")
        whose = BY_OFFICE if by.role is Role.OFFICE else BY_PATIENT
        if row.state == "planned":
            row.state, row.changed_because = "cancelled", whose
            row.version += 1
            row.save(update_fields=("state", "changed_because", "version"))
            telling.object("appointment", row.pk, row.version)
            if whose == BY_OFFICE:
                tell(CANCELLED, row.pk, episode=row.episode, at=at)
        elif row.changed_because == whose:
            telling.detail = "again"
        else:
            raise Stale(meeting_of(row, wanted_of([row])), {"again": again})
        if again and row.episode.closed_at is None and not hasattr(row, "moved_to"):
            due = answer_before(at)
            key = f"{PLAN_AGAIN}/{row.pk}"
            promise(key, kind=PLAN_AGAIN, episode=row.episode, at=at, due_at=due)
        return meeting_of(row, wanted_of([row]))


def read_wishes(*, by: Actor, at: datetime) -> tuple[Wish, ...]:
    """Who waits for another appointment, the longest first; for the office, of everybody."""
    with event("wishes.read", by=by, at=at) as telling:
        tasks = Task.objects.filter(kind=PLAN_AGAIN, done_at__isnull=True)
        tasks = tasks.select_related("episode__patient").order_by("due_at", "pk")
        found = list(tasks)
        rows = rows_of().in_bulk([asked_for(task) for task in found])
        telling.object("wishes", len(found))
        return tuple(wish_of(task, rows[asked_for(task)]) for task in found)


def _held(patient: Patient) -> Episode:
    found = current_episode(patient)
    if found is None:
        raise NotNow("There is no open episode of care to plan for.")
    return hold_episode(found)


def _check_free(member: StaffMember, patient: Patient, begins: datetime, ends: datetime) -> None:
    then = Appointment.objects.filter(state="planned", starts_at__lt=ends, ends_at__gt=begins)
    if then.filter(member=member).exists():
        raise Occupied("member")
    if then.filter(episode__patient=patient).exists():
        raise Occupied("patient")


def _wish_for(kind: str, wishes: tuple[Task, ...]) -> Task | None:
    """The wish that this one fulfils: for the same kind, or else the oldest."""
    kinds = rows_of().in_bulk([asked_for(wish) for wish in wishes])
    same = (wish for wish in wishes if kinds[asked_for(wish)].kind == kind)
    return next(same, wishes[0] if wishes else None)


def _seen(patient: Patient, by: Actor, at: datetime) -> None:
    """Who saw the appointments needs no message about them any more."""
    if by.role in (Role.PATIENT, Role.REPRESENTATIVE):
        for episode in patient.episodes.all():
            for kind in (PLANNED, CANCELLED, SOON):
                told_enough(kind, episode=episode, at=at)
