"""What happens to a plan: each event, really done by who may, after what must come before it."""

from datetime import timedelta
from uuid import UUID

from tests.integration.plan.people import begun, measured, tells, wants
from tests.integration.record.hospital import NOW, Hospital
from wervel.guideline.graded import Unit
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.plan.building import begin_graded, begin_walk, measure, set_quotas
from wervel.pathway.plan.exercising import begin_plan, set_level
from wervel.pathway.plan.goals import set_goal
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.steps import add_step
from wervel.pathway.plan.stopping import end_item
from wervel.pathway.plan.telling import tell_done
from wervel.record.models import PlanItem

TODAY = day_of(NOW)


def going(hospital: Hospital, at=NOW) -> None:
    """A story was told, and the exercises began."""
    tells(hospital, at=at)
    begin_plan(patient=hospital.patient.pk, by=hospital.by("patient"), at=at)


def a_step(hospital: Hospital, by: Actor, at=NOW) -> UUID:
    add_step(
        patient=hospital.patient.pk, kind="work", words="Twee uur", weekdays=(1,),
        since=day_of(at), key="step", by=by, at=at,
    )  # fmt: skip
    return PlanItem.objects.get(kind="work").pk


def _level(hospital: Hospital, by: Actor) -> object:
    going(hospital)
    return set_level(patient=hospital.patient.pk, level=2, by=by, at=NOW)


def _begin(hospital: Hospital, by: Actor) -> object:
    tells(hospital)
    return begin_plan(patient=hospital.patient.pk, by=by, at=NOW)


def _graded(hospital: Hospital, by: Actor) -> object:
    tells(hospital)
    number = wants(hospital)
    return begin_graded(
        patient=hospital.patient.pk, activity=number, unit=Unit.MINUTES, by=by, at=NOW
    )


def _measure(hospital: Hospital, by: Actor) -> object:
    tells(hospital)
    item = begun(hospital)
    return measure(patient=hospital.patient.pk, item=item, amount=20, on=TODAY, by=by, at=NOW)


def _fix(hospital: Hospital, by: Actor) -> object:
    before = NOW - timedelta(days=2)
    tells(hospital, at=before)
    item = begun(hospital, at=before)
    measured(hospital, item, 20, 25, 30, at=before)
    return set_quotas(
        patient=hospital.patient.pk, item=item, goal=30, weeks=2, weekdays=(1, 3), by=by, at=NOW
    )


def _walk(hospital: Hospital, by: Actor) -> object:
    tells(hospital)
    return begin_walk(patient=hospital.patient.pk, minutes=(10, 10, 10), by=by, at=NOW)


def _tell(hospital: Hospital, by: Actor) -> object:
    going(hospital)
    return tell_done(
        patient=hospital.patient.pk, name="pelvic_tilt", on=TODAY, done=True, amount=None,
        felt="right", key="told", by=by, at=NOW,
    )  # fmt: skip


def _end(hospital: Hospital, by: Actor) -> object:
    item = a_step(hospital, hospital.by("patient"))
    return end_item(patient=hospital.patient.pk, item=item, by=by, at=NOW)


def _goal(hospital: Hospital, by: Actor) -> object:
    return set_goal(
        patient=hospital.patient.pk, position=1, words="Lopen", score=3, key="goal", by=by, at=NOW
    )


DEEDS = {
    "plan.opened": lambda h, by: open_plan(patient=h.patient.pk, by=by, at=NOW),
    "plan.begun": _begin,
    "plan.level_set": _level,
    "plan.graded_begun": _graded,
    "plan.measured": _measure,
    "plan.quotas_set": _fix,
    "plan.walk_begun": _walk,
    "plan.told": _tell,
    "plan.step_added": a_step,
    "plan.item_ended": _end,
    "goal.set": _goal,
}
