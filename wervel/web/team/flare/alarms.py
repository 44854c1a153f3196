"""Alarms that no team read in time: for every clinician of the hospital, all of them."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.pathway.flare.escalation import take_over, unread_alarms
from wervel.pathway.refusals import Stale
from wervel.pathway.tasks import Kept
from wervel.web.access import Asked, only
from wervel.web.team.screen import go, show


@only(Role.CLINICIAN)
@require_safe
def unread(request: Asked, code: str) -> HttpResponse:
    """The list, the most urgent first. There is no filter."""
    found = unread_alarms(by=request.actor, at=request.at)
    context = {"f": LANGUAGES[code].flare.FLARE, "alarms": found}
    return show(request, code, "flare/unread", context)


@only(Role.CLINICIAN)
@require_POST
def take(request: Asked, code: str, task: UUID) -> HttpResponse:
    """I take this over: I treat this patient from now on. Then to the file."""
    try:
        patient = take_over(task=task, by=request.actor, at=request.at)
    except Stale as problem:
        kept: Kept = problem.now
        return show(request, code, "taken", {"kept": kept}, status=409)
    return go(code, "file", patient)
