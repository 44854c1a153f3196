"""A patient wants something put right, or to stop: their words, the record, and a decision."""

from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.why import said
from wervel.pathway.actors import Role
from wervel.pathway.refusals import Stale
from wervel.pathway.road.requests import ACCEPTED, KEPT, decide_request, open_request
from wervel.pathway.tasks import Kept
from wervel.web.access import Asked, only
from wervel.web.team.screen import (
    go,
    of_patient,
    pages,
    reason_problem,
    show,
    to_treat,
    typed_before,
)


@only(Role.CLINICIAN)
@pages
@of_patient
def decide(request: Asked, code: str, patient: UUID, task: UUID) -> HttpResponse:
    """Read what was asked, and decide with a reason that the patient reads."""
    by, at = request.actor, request.at
    language, before = LANGUAGES[code], typed_before(request)
    sent = before or request.POST
    because, choice = sent.get("reason", "").strip(), sent.get("decided", "")
    problem, unchosen = "", ""
    if request.method == "POST" and before is None:
        problem = reason_problem(because, code)
        unchosen = "" if choice in (ACCEPTED, KEPT) else language.road.ROAD["request_choose"]
        if not problem and not unchosen:
            try:
                decide_request(
                    patient=patient,
                    task=task,
                    accepted=choice == ACCEPTED,
                    because=because,
                    by=by,
                    at=at,
                )
            except Stale as stale:
                kept: Kept = stale.now
                return show(request, code, "taken", {"kept": kept, "asked": because}, status=409)
            return go(code, "file", patient)
    file = to_treat(request, patient, "request.decided")
    asked = open_request(patient=patient, task=task, by=by, at=at)
    context = {
        "file": file,
        "r": language.road.ROAD,
        "asked": asked,
        "about": language.road.ABOUT.get(asked.about, asked.about),
        "line": said(asked.kept.name, asked.kept.value, language) if asked.kept else "",
        "problem": problem,
        "unchosen": unchosen,
        "choice": choice,
        "reason": because,
    }
    status = 422 if problem or unchosen else 200
    return show(request, code, "road/request", context, status=status)
