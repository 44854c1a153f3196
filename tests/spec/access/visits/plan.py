"""The pages of a plan: each as the patient, or who represents them, or a therapist uses it."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from tests.integration.plan.people import begun, measured, tells, wants
from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.plan import a_step, going
from tests.spec.access.visit import Visit
from wervel.pathway.actors import day_of
from wervel.pathway.plan.building import begin_walk
from wervel.pathway.plan.reading import open_plan
from wervel.record.models import PlanItem


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _page(**more: object) -> Callable[[Hospital], Visit]:
    return lambda hospital: Visit(_of(hospital, **more))


def _told(hospital: Hospital) -> Hospital:
    if not PlanItem.objects.exists():
        tells(hospital, at=timezone.now())
    return hospital


def _going(hospital: Hospital) -> Hospital:
    going(hospital, at=timezone.now())
    return hospital


def _action(hospital: Hospital, **form: str) -> Visit:
    now = timezone.now()
    by = hospital.by("patient")
    first = open_plan(patient=hospital.patient.pk, by=by, at=now).actions[0]
    sent = {"name": first.name, "day": day_of(now).isoformat(), **form}
    return Visit(_of(hospital, number=1), sent, done="my_plan" if form else "")


def _measuring(hospital: Hospital) -> Visit:
    now = timezone.now()
    tells(hospital, at=now)
    begun(hospital, at=now)
    return _action(hospital, amount="20")


def _walk_end(hospital: Hospital) -> Visit:
    now = timezone.now()
    tells(hospital, at=now)
    begin_walk(patient=hospital.patient.pk, minutes=(10, 10, 10), by=hospital.by("patient"), at=now)
    form = {"end": "1", "item": str(PlanItem.objects.get(kind="walk").pk)}
    return Visit(_of(hospital), form, done="my_walk")


def _step_end(hospital: Hospital) -> Visit:
    item = a_step(hospital, hospital.by("patient"), at=timezone.now())
    return Visit(_of(hospital), {"end": "1", "item": str(item)}, done="my_steps")


def _team(hospital: Hospital, do: str, **form: object) -> Visit:
    return Visit(_of(hospital), {"do": do, **form}, done="file_plan")


def _graded(hospital: Hospital) -> Visit:
    now = timezone.now()
    tells(hospital, at=now)
    return _team(hospital, "graded", activity=str(wants(hospital, at=now)), unit="minutes")


def _measure(hospital: Hospital) -> Visit:
    now = timezone.now()
    tells(hospital, at=now)
    item = begun(hospital, at=now)
    return _team(hospital, "measure", item=str(item), amount="20", on=day_of(now).isoformat())


def _fix(hospital: Hospital) -> Visit:
    before = timezone.now() - timedelta(days=2)
    tells(hospital, at=before)
    item = begun(hospital, at=before)
    measured(hospital, item, 20, 25, 30, at=before)
    return _team(hospital, "fix", item=str(item), goal="30", weeks="2", days=["1", "3"])


def _end(hospital: Hospital) -> Visit:
    item = a_step(hospital, hospital.by("patient"), at=timezone.now())
    return _team(hospital, "end", item=str(item))


STEP = {"words": "Twee uur", "kind": "work", "days": ["1"], "when": "monday"}
WALKS = {"walk_one": "10", "walk_two": "10", "walk_three": "10"}
VISITS = {
    "GET my_plan": _page(),
    "POST my_plan": lambda h: Visit(_of(_told(h)), done="my_plan"),
    "GET my_goals": _page(),
    "GET my_goal": _page(position=1),
    "POST my_goal": lambda h: Visit(
        _of(h, position=1), {"words": "Lopen", "score": "3"}, done="my_goals"
    ),
    "GET my_week": _page(),
    "GET my_walk": _page(),
    "POST my_walk": lambda h: Visit(_of(_told(h)), WALKS, done="my_plan"),
    "POST my_walk/end": _walk_end,
    "GET my_steps": _page(),
    "POST my_steps": lambda h: Visit(_of(h), STEP, done="my_steps"),
    "POST my_steps/end": _step_end,
    "GET my_action": lambda h: _action(_going(h)),
    "POST my_action": lambda h: _action(_going(h), done="yes"),
    "POST my_action/measure": _measuring,
    "GET file_plan": _page(),
    "POST file_plan": lambda h: _team(_told(h), "begin"),
    "POST file_plan/level": lambda h: _team(_going(h), "level", level="2"),
    "POST file_plan/graded": _graded,
    "POST file_plan/measure": _measure,
    "POST file_plan/fix": _fix,
    "POST file_plan/end": _end,
}
