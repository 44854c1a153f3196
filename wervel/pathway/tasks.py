"""Promises are kept: an alarm is read by somebody with a name, who then acts within its time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor, Role
from wervel.pathway.events import event
from wervel.pathway.reasons import check_reason
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.record.models.patients import Patient
from wervel.record.models.tasks import Task
from wervel.record.tasks import ACT as ACT
from wervel.record.tasks import ALARM, SECOND, finish, hold_task, promise

ACT_WITHIN = {
    Urgency.EMERGENCY: timedelta(hours=1),
    Urgency.SAME_DAY: timedelta(hours=24),
    Urgency.WITHIN_WEEK: timedelta(days=7),
}
"""Within what time of the alarm somebody is seen: what each level of urgency says."""
CORRECTION, STOP = "correction", "stop"
"""A patient asks to put something right, or to stop: decided with a reason that they read."""
PLAN_TALK, PLAN_STOPPED = "plan_talk", "plan_stopped"
TOO_HEAVY, TOO_LIGHT = "plan_too_heavy", "plan_too_light"
"""What came of a plan, to talk about with a therapist."""
PLAN = frozenset({PLAN_TALK, PLAN_STOPPED, TOO_HEAVY, TOO_LIGHT})
WORRYING = "worrying_words"
"""Somebody wrote what may mean danger where nobody asked for danger: to be read soon."""
CLINICAL = frozenset({ALARM, ACT, SECOND, CORRECTION, STOP, WORRYING}) | PLAN
"""Promises that only a clinician can keep."""
TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise that somebody kept: who, and when."""

    by: str
    at: datetime


def take_alarm(*, task: UUID, by: Actor, at: datetime) -> str:
    """Read an alarm: from now on this clinician is the one who acts. Gives the patient's number.

    The alarm is done, and a promise in the reader's own name takes its place, due when the level
    of the alarm says. Pressed twice it is taken once. Raises ``Stale`` when somebody else was
    first.
    """
    patient = known_task(task, name="task.done", by=by, at=at)
    with event("task.done", by=by, at=at, patient=patient) as telling:
        found = _held(task, by)
        if found.kind != ALARM:
            raise NotNow("This is no alarm.")
        telling.object("task", found.pk, found.version)
        assert by.account is not None
        if _kept_before(found, by):
            telling.detail = "again"
            return str(patient.pk)
        telling.detail = TAKEN
        level = Urgency[found.level.upper()]
        finish(found, outcome=TAKEN, by=by.account, at=at)
        promise(
            f"{ACT}/{found.pk}",
            kind=ACT,
            level=level,
            episode=found.episode,
            at=at,
            due_at=found.opened_at + ACT_WITHIN.get(level, ACT_WITHIN[Urgency.WITHIN_WEEK]),
            owner=by.account,
        )
        return str(patient.pk)


def finish_task(
    *, task: UUID, outcome: str, by: Actor, at: datetime, patient: UUID | None = None
) -> str:
    """A promise is kept, with what came of it. Gives the patient's number.

    Raises ``NotNow`` without a word on what came of it, or for what is answered at a page of its
    own; ``Stale`` when somebody else did it already.
    """
    whose = known_task(task, name="task.done", by=by, at=at, patient=patient)
    with event("task.done", by=by, at=at, patient=whose) as telling:
        found = _held(task, by)
        telling.object("task", found.pk, found.version)
        assert by.account is not None
        if _kept_before(found, by):
            telling.detail = "again"
            return str(whose.pk)
        if found.kind in (ALARM, SECOND, CORRECTION, STOP):
            raise NotNow("An alarm is taken, a second reader answers, a wish is decided: not here.")
        check_reason(outcome, "Say in a few words what came of it.")
        finish(found, outcome=outcome, by=by.account, at=at)
        return str(whose.pk)


def known_task(
    number: UUID, *, name: str, by: Actor, at: datetime, patient: UUID | None = None
) -> Patient:
    """Whose promise this is, or the same refusal as for one that may not be seen.

    ``patient`` is whose it must be: what stands at the page of one is never done for another.
    """
    found = Task.objects.select_related("episode__patient").filter(pk=number)
    if patient is not None:
        found = found.filter(episode__patient=patient)
    task = found.first()
    if task is None:
        with event("nobody." + name, by=by, at=at):  # refused and logged like any other
            raise NotAllowed  # pragma: no cover (the event itself refuses)
    return task.episode.patient


def _held(number: UUID, by: Actor) -> Task:
    found = hold_task(number)
    if found is None or (found.kind in CLINICAL and by.role is not Role.CLINICIAN):
        raise NotAllowed("You may not do this, or it is not here.")
    return found


def _kept_before(task: Task, by: Actor) -> bool:
    """Whether this person did it already; raises ``Stale`` when it was somebody else."""
    if task.done_at is None:
        return False
    assert task.done_by is not None
    if by.account is None or task.done_by_id != by.account.pk:
        raise Stale(Kept(task.done_by.name, task.done_at), {"task": str(task.pk)})
    return True
