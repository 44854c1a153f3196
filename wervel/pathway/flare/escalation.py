"""An alarm that nobody read in time goes on to others: no filter, holiday or lost mail hides it.

First it is for the team. Past its time it is for every clinician of the hospital, who may take it
over; past twice its time the office is told whom to phone. Nothing is sent and nothing is queued:
where an alarm stands is read off the record and the clock each time, so nothing can be lost. The
clock does not stop at night or in a weekend: danger does not either (own design).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from django.db.models import Q

from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor, Role, day_of
from wervel.pathway.due import open_episodes
from wervel.pathway.events import event
from wervel.pathway.refusals import NotNow, Stale
from wervel.pathway.tasks import Kept, known_task, take_alarm
from wervel.record.episodes import answered_for
from wervel.record.models.access import TreatmentRelation
from wervel.record.models.staff import CareTeam, Membership
from wervel.record.models.tasks import Task
from wervel.record.tasks import ALARM, hold_task


class Stage(IntEnum):
    """For whom an alarm is by now; each includes those before it."""

    TEAM = 0
    CLINICIANS = 1
    OFFICE = 2


@dataclass(frozen=True, slots=True)
class Unread:
    """An alarm that nobody read in time. What the matter is, only who takes it over reads."""

    task: UUID
    patient: UUID
    name: str
    level: Urgency
    stage: Stage
    since: datetime
    due_at: datetime
    team: str
    phone: str
    """Of the patient, for the office; empty for others, and when it is not known."""
    team_phone: str
    members: tuple[str, ...]
    """Who is in the team today, for the office."""
    treats: bool
    """Whether who reads this treats the patient already, and so just takes it."""


def stage_of(*, opened_at: datetime, due_at: datetime, at: datetime) -> Stage:
    """For whom an alarm is at this moment, if nobody read it."""
    if at < due_at:
        return Stage.TEAM
    return Stage.OFFICE if at >= due_at + (due_at - opened_at) else Stage.CLINICIANS


def unread_alarms(*, by: Actor, at: datetime) -> tuple[Unread, ...]:
    """Every alarm past its time, the most urgent first; all of them, however many.

    A clinician sees those of the whole hospital; the office those that are past twice their time.
    """
    with event("alarms.read", by=by, at=at) as telling:
        found = tuple(_unread(by, at))
        telling.object("alarms", len(found))
        return tuple(sorted(found, key=lambda one: (-one.level, one.due_at)))


def take_over(*, task: UUID, by: Actor, at: datetime) -> str:
    """Take an alarm of a patient of others, past its time: who takes it treats from now on.

    Gives the patient's number. Raises ``NotNow`` while it is still the team's own, ``Stale`` when
    somebody else was first.
    """
    patient = known_task(task, name="alarm.taken_over", by=by, at=at)
    with event("alarm.taken_over", by=by, at=at, patient=patient) as telling:
        found = hold_task(task)
        assert found is not None
        assert by.account is not None
        telling.object("task", found.pk, found.version)
        if found.kind != ALARM:
            raise NotNow("This is no alarm.")
        if found.done_at is not None and found.done_by_id != by.account.pk:
            assert found.done_by is not None
            raise Stale(Kept(found.done_by.name, found.done_at), {"task": str(found.pk)})
        if stage_of(opened_at=found.opened_at, due_at=found.due_at, at=at) is Stage.TEAM:
            raise NotNow("The team still has time to read this alarm itself.")
        if found.episode.team.location is not None and not _same_house(found, by):
            raise NotNow("Only clinicians of the same hospital take this alarm over.")
        telling.detail = found.level
        TreatmentRelation.objects.get_or_create(
            episode=found.episode, member=by.account.staff, until=None, defaults={"since": at}
        )
        return take_alarm(task=task, by=by, at=at)


def _unread(by: Actor, at: datetime) -> Iterator[Unread]:
    assert by.account is not None
    late = Task.objects.filter(kind=ALARM, done_at__isnull=True, due_at__lte=at)
    late = late.filter(episode__closed_at__isnull=True)
    office = by.role is Role.OFFICE
    mine = set() if office else _own(by, at)
    for task in late.select_related("episode__patient", "episode__team__location").order_by("pk"):
        stage = stage_of(opened_at=task.opened_at, due_at=task.due_at, at=at)
        if office and stage is not Stage.OFFICE:
            continue
        if not office and not _same_house(task, by):
            continue
        episode, team = task.episode, task.episode.team
        yield Unread(
            task=task.pk,
            patient=episode.patient_id,
            name=episode.patient.name,
            level=Urgency[task.level.upper()],
            stage=stage,
            since=task.opened_at,
            due_at=task.due_at,
            team=team.name,
            phone=episode.patient.phone if office else "",
            team_phone=team.location.phone if team.location else "",
            members=_members(team, at) if office else (),
            treats=episode.pk in mine,
        )


def _own(by: Actor, at: datetime) -> set[UUID]:
    """The open episodes that this clinician answers for."""
    assert by.account is not None
    which = answered_for(by.account, at=at, on=day_of(at))
    return set(open_episodes().filter(which).values_list("pk", flat=True))


def _same_house(task: Task, by: Actor) -> bool:
    """Whether somebody works where the alarm is; of a team without a place everybody does."""
    assert by.account is not None
    location = task.episode.team.location
    return location is None or location.organisation_id == by.account.staff.organisation_id


def _members(team: CareTeam, at: datetime) -> tuple[str, ...]:
    today = day_of(at)
    rows = Membership.objects.filter(team=team, since__lte=today, member__account__is_active=True)
    rows = rows.filter(Q(until__isnull=True) | Q(until__gte=today))
    return tuple(
        rows.order_by("member__account__name").values_list("member__account__name", flat=True)
    )
