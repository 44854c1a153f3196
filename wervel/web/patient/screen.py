"""How a page of a patient is made: the frame of all pages inside, our words, and for whom it is."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role
from wervel.pathway.mine import name_for
from wervel.web.access import Asked
from wervel.web.entrance.screen import around

SIDE = (Role.PATIENT, Role.REPRESENTATIVE)
pages = require_http_methods(["GET", "HEAD", "POST"])

PLACES = (
    "my_start",
    "my_story",
    "my_answers",
    "my_hand_in",
    "my_now",
    "my_messages",
    "my_log",
    "my_consents",
    "my_representatives",
    "my_contact",
    "my_copy",
    "my_data",
    "my_correct",
    "my_stop",
    "my_plan",
    "my_worse",
    "my_call_back",
    "my_flare_plan",
    "my_flare_change",
    "my_post",
    "my_appointments",
    "my_leaflet",
    "my_letters",
    "my_checkin",
    "my_course",
)
"""Pages of one patient that ask for nothing else in their address."""


def show(
    request: Asked,
    code: str,
    patient: UUID,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with this page of one patient, in this language."""
    page = {
        **around(request, code),
        "around": "patient/frame.html",
        "p": words(code),
        "post": LANGUAGES[code].post.POST,
        "mine": {name: place(code, name, patient) for name in PLACES},
        "acting": name_for(patient=patient, by=request.actor, at=request.at),
        **(context or {}),
    }
    html = render_to_string(f"patient/{template}.html", page, request)
    return HttpResponse(html, status=status, headers={"Content-Language": code})


def words(code: str) -> Mapping[str, str]:
    """The words of a patient's pages in this language."""
    found: Mapping[str, str] = LANGUAGES[code].patient.PATIENT
    return found


def place(code: str, name: str, patient: UUID, *more: object) -> str:
    """The address of a page of one patient."""
    return reverse(f"{code}:{name}", args=(patient, *more))


def go(code: str, name: str, patient: UUID, *more: object) -> HttpResponse:
    """To another page, also after a form was sent, so that Back sends no form."""
    return redirect(place(code, name, patient, *more))
