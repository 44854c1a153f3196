"""The file of one patient, its assessments, and what is done there with one button."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.implied import with_implied
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Relation, Role
from wervel.pathway.episodes import close_episode, join_team
from wervel.pathway.file import File
from wervel.pathway.glass import break_glass
from wervel.pathway.patients import known_patient
from wervel.pathway.records import open_assessment, open_file, stands
from wervel.pathway.refusals import Stale
from wervel.pathway.tasks import Kept, finish_task
from wervel.web.access import Asked, only
from wervel.web.team.screen import (
    go,
    not_here,
    of_patient,
    pages,
    reason_problem,
    show,
    to_treat,
    typed_before,
    words,
)
from wervel.web.team.telling import overview, reasons_of

CLOSED = "closed_here"
"""The place in a session for what was closed from it: a form that is sent twice was done once."""


@only(Role.CLINICIAN)
@require_safe
@of_patient
def file(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Everything about one patient on one screen."""
    return show_file(request, code, patient)


def show_file(
    request: Asked, code: str, patient: UUID, *, problem: str = "", task: str = "", typed: str = ""
) -> HttpResponse:
    """The file, also with what was typed for a promise and could not be kept."""
    found = open_file(patient=patient, by=request.actor, at=request.at)
    context = {
        "file": found,
        "o": overview(found, LANGUAGES[code], at=request.at),
        "problem": problem,
        "problem_task": task,
        "typed": typed,
    }
    return show(request, code, "file", context, status=422 if problem else 200)


@only(Role.CLINICIAN)
@require_safe
@of_patient
def assessment(request: Asked, code: str, patient: UUID, assessment: UUID) -> HttpResponse:
    """One assessment: what changed by it, what it rests on, and what it would be today."""
    reading = open_assessment(
        patient=patient, assessment=assessment, by=request.actor, at=request.at
    )
    language = LANGUAGES[code]
    context = {
        "reading": reading,
        "saved": request.GET.get("saved") == "1",
        "reasons": reasons_of(reading.flags, with_implied(reading.told), language),
        "rests_on": [
            (fact.name, reading.told[fact.name]) for fact in VOCABULARY if fact.name in reading.told
        ],
    }
    return show(request, code, "assessment", context)


@only(Role.CLINICIAN)
@require_POST
@of_patient
def task_done(request: Asked, code: str, patient: UUID, task: UUID) -> HttpResponse:
    """A promise is kept, with a word on what came of it."""
    outcome = request.POST.get("outcome", "").strip()
    problem = reason_problem(outcome, code)
    if problem:
        typed = outcome
        return show_file(request, code, patient, problem=problem, task=str(task), typed=typed)
    try:
        done = finish_task(
            task=task, patient=patient, outcome=outcome, by=request.actor, at=request.at
        )
    except Stale as stale:
        kept: Kept = stale.now
        return show(request, code, "taken", {"kept": kept, "asked": outcome}, status=409)
    return go(code, "file", done)


@only(Role.CLINICIAN)
@require_POST
@of_patient
def join(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """From now on I treat too."""
    by, at = request.actor, request.at
    if stands(patient=patient, by=by, at=at) is Relation.OWN:  # a button pressed twice
        open_file(patient=patient, by=by, at=at)
    else:
        found = known_patient(patient, name="team.joined", by=by, at=at)
        assert by.account is not None
        join_team(patient=found, member=by.account.staff, by=by, at=at)
    return go(code, "file", patient)


@only(Role.CLINICIAN)
@pages
@of_patient
def close(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The care is finished. Not while an alarm is open."""
    by, at = request.actor, request.at
    if request.method == "POST" and request.POST.get("episode") in request.session.get(CLOSED, ()):
        return _closed(request, code, patient)
    before = typed_before(request)
    because = (before or request.POST).get("reason", "").strip()
    if request.method == "POST" and before is None:
        problem = reason_problem(because, code) or _too_long(because, code)
        if not problem:
            found = known_patient(patient, name="episode.closed", by=by, at=at)
            done = close_episode(patient=found, because=because, by=by, at=at)
            held = request.session.get(CLOSED, [])
            request.session[CLOSED] = [*held[-9:], str(done.pk)]
            return _closed(request, code, patient)
        return _close_page(
            request, code, to_treat(request, patient, "episode.closed"), because, problem
        )
    told = before is not None
    file = to_treat(request, patient, "episode.closed")
    return _close_page(request, code, file, because, "", told=told)


def _close_page(
    request: Asked, code: str, file: File, because: str, problem: str, *, told: bool = False
) -> HttpResponse:
    alarm = any(promise.kind == "alarm" for promise in file.promises)
    context = {
        "file": file,
        "problem": problem,
        "reason": because,
        "alarm": alarm,
        "told": words(code)["examine_kept"] if told else "",
        "can": file.spell is not None and file.spell.open and not alarm,
    }
    return show(request, code, "close", context, status=422 if problem else 200)


def _closed(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """To where this person may still go: the file for who treats, else the list."""
    treats = stands(patient=patient, by=request.actor, at=request.at) is not Relation.NONE
    return go(code, "file", patient) if treats else go(code, "worklist")


def _too_long(because: str, code: str) -> str:
    return words(code)["close_long"] if len(because) > LONGEST_CLOSING else ""


LONGEST_CLOSING = 200
"""As long as the record keeps it."""


@only(Role.CLINICIAN)
@require_POST
@of_patient
def glass(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Emergency access, for a reason. Whether the patient exists shows only to who gets it."""
    by, at = request.actor, request.at
    reason = request.POST.get("reason", "").strip()
    problem = reason_problem(reason, code)
    if problem:
        return not_here(request, code, patient, reason=reason, problem=problem)
    if stands(patient=patient, by=by, at=at) is Relation.BREAK_GLASS:  # a button pressed twice
        open_file(patient=patient, by=by, at=at)
        return go(code, "file", patient)
    found = known_patient(patient, name="glass.broken", by=by, at=at)
    break_glass(patient=found, reason=reason, by=by, at=at)
    return go(code, "file", patient)
