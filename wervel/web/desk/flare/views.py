"""Alarms that nobody read in twice their time: whom to phone, until somebody takes it."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.pathway.flare.escalation import unread_alarms
from wervel.web.access import Asked, only
from wervel.web.desk.screen import show


@only(Role.OFFICE)
@require_safe
def alarms(request: Asked, code: str) -> HttpResponse:
    """The list, the most urgent first. There is no filter, and nothing of what is the matter."""
    found = unread_alarms(by=request.actor, at=request.at)
    said = LANGUAGES[code]
    levels = said.levels.LEVELS
    context = {
        "f": said.flare.FLARE,
        "alarms": [(one, levels[one.level.code]) for one in found],
    }
    return show(request, code, "flare/alarms", context)
