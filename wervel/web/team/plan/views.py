"""One page: goals, what runs and what was told, and each thing that only a therapist fixes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.guideline.graded import Unit
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.pathway.plan.allowed import NoGraded
from wervel.pathway.plan.building import UNITS, begin_graded, measure, set_quotas
from wervel.pathway.plan.exercising import begin_plan, set_level
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.stopping import end_item
from wervel.pathway.plan.values import Plan
from wervel.pathway.records import open_file
from wervel.pathway.refusals import NotNow
from wervel.web.access import Asked, only
from wervel.web.patient.plan.screen import whole
from wervel.web.team.plan.shown import shown_of
from wervel.web.team.screen import go, of_patient, pages, show

SENT = ("activity", "unit", "amount", "on", "goal", "weeks", "level")


class Wrong(Exception):
    """What was sent does not fit; its argument is the name of the words that say so."""


@only(Role.CLINICIAN)
@pages
@of_patient
def plan(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Everything about one plan; each form does one thing and comes back here."""
    problem, do = "", request.POST.get("do", "")
    if request.method == "POST":
        try:
            _do(do, request, patient)
            return go(code, "file_plan", patient)
        except NoGraded as refused:
            words = LANGUAGES[code].plan
            why = words.REFUSED_CLINICIAN[refused.why.value]
            problem = f"{words.PLAN_CLINICIAN['refused']} {why}"
        except Wrong as wrong:
            problem = LANGUAGES[code].plan.PLAN_CLINICIAN[str(wrong)]
    file = open_file(patient=patient, by=request.actor, at=request.at)
    found = _found(request, patient) if file.spell is not None and file.spell.open else None
    mine = file.relation.value in ("own", "team")
    context = {
        "file": file,
        "v": LANGUAGES[code].plan.PLAN_CLINICIAN,
        "plan": found,
        "mine": mine,
        "problem": problem,
        "do": do,
        "typed": {name: request.POST.get(name, "") for name in SENT} if problem else {},
        "typed_days": request.POST.getlist("days") if problem else [],
        **(shown_of(found, code) if found else {}),
    }
    return show(request, code, "plan/plan", context, status=422 if problem else 200)


def _found(request: Asked, patient: UUID) -> Plan | None:
    try:
        return open_plan(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return None


def _do(do: str, request: Asked, patient: UUID) -> None:
    deed = DEEDS.get(do)
    if deed is None:
        raise NotNow("There is nothing of this kind to do.")
    deed(request, patient, request.POST)


def _begin(request: Asked, patient: UUID, _: QueryDict) -> None:
    begin_plan(patient=patient, by=request.actor, at=request.at)


def _level(request: Asked, patient: UUID, sent: QueryDict) -> None:
    level = whole(sent, "level")
    if level is None:
        raise Wrong("level_choose")
    set_level(patient=patient, level=level, by=request.actor, at=request.at)


def _graded(request: Asked, patient: UUID, sent: QueryDict) -> None:
    activity, unit = _number(sent.get("activity", "")), sent.get("unit", "")
    if activity is None or unit not in UNITS:
        raise Wrong("choose")
    begin_graded(
        patient=patient, activity=activity, unit=Unit(unit), by=request.actor, at=request.at
    )


def _measure(request: Asked, patient: UUID, sent: QueryDict) -> None:
    amount, item = whole(sent, "amount"), _number(sent.get("item", ""))
    try:
        on = date.fromisoformat(sent.get("on", ""))
    except ValueError as problem:
        raise Wrong("number_wrong") from problem
    if amount is None or item is None:
        raise Wrong("number_wrong")
    with _fitting("number_wrong"):
        measure(patient=patient, item=item, amount=amount, on=on, by=request.actor, at=request.at)


def _fix(request: Asked, patient: UUID, sent: QueryDict) -> None:
    goal, weeks, item = whole(sent, "goal"), whole(sent, "weeks"), _number(sent.get("item", ""))
    days = [int(one) for one in sent.getlist("days") if one in tuple("1234567")]
    if goal is None or weeks is None or item is None or not days:
        raise Wrong("quotas_wrong")
    with _fitting("quotas_wrong"):
        set_quotas(
            patient=patient,
            item=item,
            goal=goal,
            weeks=weeks,
            weekdays=days,
            by=request.actor,
            at=request.at,
        )


def _end(request: Asked, patient: UUID, sent: QueryDict) -> None:
    item = _number(sent.get("item", ""))
    if item is None:
        raise NotNow("This is not in the plan.")
    end_item(patient=patient, item=item, by=request.actor, at=request.at)


DEEDS: dict[str, Callable[[Asked, UUID, QueryDict], None]] = {
    "begin": _begin,
    "level": _level,
    "graded": _graded,
    "measure": _measure,
    "fix": _fix,
    "end": _end,
}


@contextmanager
def _fitting(words: str) -> Iterator[None]:
    """Of what does not fit the page says so, where it was typed."""
    try:
        yield
    except NoGraded:
        raise
    except NotNow as problem:
        raise Wrong(words) from problem


def _number(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
