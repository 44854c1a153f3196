"""How a page of a plan is made: our words beside those of every page, and the ways between them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.leaflet.language import LANGUAGES
from wervel.web.access import Asked
from wervel.web.desk.keys import new_key
from wervel.web.entrance.kept import whose
from wervel.web.patient.screen import place
from wervel.web.patient.screen import show as show_page

PLACES = ("my_plan", "my_goals", "my_week", "my_walk", "my_steps")
LONGEST_NUMBER = 6


def show(
    request: Asked,
    code: str,
    patient: UUID,
    template: str,
    context: Mapping[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """A page of the plan of one patient; each form on it has the same fresh key."""
    page = {
        "l": words(code),
        "to": {name: place(code, name, patient) for name in PLACES},
        "key": new_key(request),
        "whose": whose(request.actor.account) if request.actor.account else "",
        **context,
    }
    return show_page(request, code, patient, f"plan/{template}", page, status=status)


def words(code: str) -> Mapping[str, str]:
    """The words of a plan in this language."""
    found: Mapping[str, str] = LANGUAGES[code].plan.PLAN
    return found


def whole(sent: QueryDict, name: str) -> int | None:
    """A whole number as it was sent, or nothing when it is none."""
    text = sent.get(name, "").strip()
    fits = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if fits else None
