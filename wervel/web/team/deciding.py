"""Urgency by a clinician's word: higher at once, lower with a reason, emergency by two (SP-9)."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Role
from wervel.pathway.file import File
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import Stale
from wervel.pathway.second import agree_to_lower, ask_second_reader, keep_emergency
from wervel.pathway.urgency import lower_urgency, raise_urgency
from wervel.pathway.worklist import Promise
from wervel.web.access import Asked, only
from wervel.web.team.screen import (
    go,
    of_patient,
    pages,
    reason_problem,
    show,
    to_treat,
    typed_before,
    words,
)

SECOND, ALARM = "second_reader", "alarm"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a form about urgency was sent with, and what is wrong with it."""

    to: Urgency | None
    reason: str
    seen: int
    problems: dict[str, str]


@only(Role.CLINICIAN)
@pages
@of_patient
def higher(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Raise the urgency: alone, at once, with a reason."""
    return _decide(request, code, patient, "raise")


@only(Role.CLINICIAN)
@pages
@of_patient
def lower(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Lower the urgency with a reason; of an emergency, ask a colleague to read along."""
    return _decide(request, code, patient, "lower")


@only(Role.CLINICIAN)
@pages
@of_patient
def second(request: Asked, code: str, patient: UUID, task: UUID) -> HttpResponse:
    """Read along: agree that an emergency may be lowered, or keep it, with a reason."""
    by, at = request.actor, request.at
    before = typed_before(request)
    reason, problem = (before or request.POST).get("reason", "").strip(), ""
    sent = request.method == "POST" and before is None
    if sent and request.POST.get("answer") == "agree":
        agree_to_lower(task=task, patient=patient, by=by, at=at)
        return go(code, "file", patient)
    if sent:
        problem = reason_problem(reason, code)
        if not problem:
            keep_emergency(task=task, patient=patient, reason=reason, by=by, at=at)
            return go(code, "file", patient)
    file = to_treat(request, patient, "urgency.lowered")
    asked = next((one for one in file.promises if one.number == str(task)), None)
    context = {
        "file": file,
        "asked": asked if asked and asked.kind == SECOND else None,
        "since": [one for one in file.weighed if asked and one.at > asked.opened_at],
        "alarm": any(one.kind == ALARM for one in file.promises),
        "problem": problem,
        "told": words(code)["examine_kept"] if before is not None else "",
        "reason": reason,
    }
    return show(request, code, "second", context, status=422 if problem else 200)


def _decide(request: Asked, code: str, patient: UUID, way: str) -> HttpResponse:
    by, at = request.actor, request.at
    event = {"raise": "urgency.raised", "lower": "urgency.lowered"}[way]
    before = typed_before(request)
    if before is not None or request.method != "POST":
        file = to_treat(request, patient, event)
        wanted = _read(before or QueryDict(), code)
        looked = Wanted(wanted.to, wanted.reason, file.seen, {})
        return _page(request, code, way, file, looked, told=before is not None)
    wanted = _read(request.POST, code)
    if wanted.problems:
        return _page(request, code, way, to_treat(request, patient, event), wanted)
    assert wanted.to is not None
    name = "urgency.second_asked" if request.POST.get("two") == "1" else event
    found = known_patient(patient, name=name, by=by, at=at)
    try:
        DEEDS[name](
            patient=found, to=wanted.to, reason=wanted.reason, by=by, at=at, seen=wanted.seen
        )
    except Stale as problem:
        file = to_treat(request, patient, event)
        fresh = Wanted(wanted.to, wanted.reason, file.seen, {})
        return _page(request, code, way, file, fresh, stale=problem)
    return go(code, "file", patient)


DEEDS: dict[str, Callable[..., object]] = {
    "urgency.raised": raise_urgency,
    "urgency.lowered": lower_urgency,
    "urgency.second_asked": ask_second_reader,
}


def _read(sent: QueryDict, code: str) -> Wanted:
    to = {level.code: level for level in Urgency}.get(sent.get("to", ""))
    reason, seen = sent.get("reason", "").strip(), sent.get("seen", "")
    problems = {}
    if to is None:
        problems["to"] = words(code)["choose_level"]
    if problem := reason_problem(reason, code):
        problems["reason"] = problem
    known = seen.isascii() and seen.isdecimal() and len(seen) < 19
    return Wanted(to, reason, int(seen) if known else -1, problems)


def _page(
    request: Asked,
    code: str,
    way: str,
    file: File,
    wanted: Wanted,
    *,
    stale: Stale | None = None,
    told: bool = False,
) -> HttpResponse:
    now = file.urgency
    levels = [
        level
        for level in sorted(Urgency, reverse=True)
        if (way == "raise" and (now is None or level > now))
        or (way == "lower" and now is not None and level < now)
    ]
    is_open = file.spell is not None and file.spell.open
    context = {
        "file": file,
        "way": way,
        "levels": levels if is_open else [],
        "wanted": wanted,
        "two": way == "lower" and now is Urgency.EMERGENCY,
        "asked": _asked(file) if way == "lower" else None,
        "stale": stale.now if stale else None,
        "is_stale": stale is not None,
        "told": words(code)["examine_kept"] if told else "",
    }
    status = 409 if stale else 422 if wanted.problems else 200
    return show(request, code, "urgency", context, status=status)


def _asked(file: File) -> Promise | None:
    return next((promise for promise in file.promises if promise.kind == SECOND), None)
