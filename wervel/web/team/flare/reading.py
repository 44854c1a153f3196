"""A flare as who treats reads it: the danger answers, the own plan, and the promise to call."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.flaring import choices
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.pathway.flare.worse import Worse, open_flare
from wervel.pathway.records import open_file
from wervel.web.access import Asked, only
from wervel.web.team.form import answer
from wervel.web.team.screen import of_patient, show

DENIED = ("none", False)


@only(Role.CLINICIAN)
@require_safe
@of_patient
def flare(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What was told in the last two days, and what somebody will do when it gets worse."""
    file = open_file(patient=patient, by=request.actor, at=request.at)
    found = open_flare(patient=patient, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    context: dict[str, object] = {"file": file, "f": said.flare.FLARE, "flare": found}
    if found is not None:
        context |= _told(found, code)
        plan = found.plan
        context["signs"] = list(choices(said.flare.SIGNS, plan.signs if plan else ()))
        context["helps"] = list(choices(said.flare.HELPS, plan.helps if plan else ()))
    return show(request, code, "flare/file", context)


def _told(found: Worse, code: str) -> dict[str, object]:
    words, names = LANGUAGES[code], list(found.answers)
    left = len(found.pages) - len(found.told)
    return {
        "yes": [
            f"{words.questions[name].label}: {answer(name, value, words)}"
            for name, value in found.answers.items()
            if value is not None and value not in DENIED
        ],
        "unsure": [words.questions[name].label for name in names if found.answers[name] is None],
        "left": words.flare.FLARE["team_left"].format(number=left, all=len(found.pages))
        if left
        else "",
    }
