"""How a page about a flare is made: as every page of a patient, with the words of this room."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet.language import LANGUAGES
from wervel.web.access import Asked
from wervel.web.patient import screen

LONGEST_KEY = 64


def show(
    request: Asked,
    code: str,
    patient: UUID,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with this page about a flare, in this language."""
    page = {"f": words(code), **(context or {})}
    return screen.show(request, code, patient, f"flare/{template}", page, status=status)


def words(code: str) -> Mapping[str, str]:
    """The words of this room in this language."""
    found: Mapping[str, str] = LANGUAGES[code].flare.FLARE
    return found


def sent_key(request: Asked) -> str:
    """The key that came with a form."""
    return request.POST.get("key", "")[:LONGEST_KEY].replace("\x00", "")


def too_late(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Nobody here answers for this patient any more: whom to call instead."""
    return show(request, code, patient, "too_late")
