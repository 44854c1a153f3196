"""How a page of the other road is made: the desk around it, and whose story it is on top."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.contacts import open_contact
from wervel.web.access import Asked
from wervel.web.desk.screen import show as show_desk


def show(
    request: Asked,
    code: str,
    patient: UUID,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """A page about one patient, with who it is and how to reach them."""
    page = {
        "around": "desk/road/frame.html",
        "r": words(code),
        "person": open_contact(patient=patient, by=request.actor, at=request.at),
        **(context or {}),
    }
    return show_desk(request, code, f"road/{template}", page, status=status)


def words(code: str) -> Mapping[str, str]:
    """The words of these pages in this language."""
    found: Mapping[str, str] = LANGUAGES[code].road.ROAD
    return found
