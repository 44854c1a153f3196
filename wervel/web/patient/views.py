"""The first pages: for whom, and what Wervel said."""

from uuid import UUID

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.actors import Role
from wervel.pathway.checkin.asking import CHECK_IN
from wervel.pathway.due import REVIEWS
from wervel.pathway.messages import Said
from wervel.pathway.mine import my_message, my_messages, people_of
from wervel.web.access import Asked, only
from wervel.web.entrance.screen import around
from wervel.web.patient.screen import SIDE, go, place, show, words

ASKS = frozenset((CHECK_IN, *REVIEWS))
"""Messages that ask how it goes."""


@only(*SIDE)
@require_safe
def people(request: Asked, code: str) -> HttpResponse:
    """For whom: one's own pages, or those of one of the people one acts for."""
    found = people_of(by=request.actor, at=request.at)
    if request.actor.role is Role.PATIENT:
        return go(code, "my_start", found[0].number)
    context = {
        **around(request, code),
        "p": words(code),
        "people": [(one.name, place(code, "my_start", one.number)) for one in found],
    }
    html = render_to_string("patient/people.html", context, request)
    return HttpResponse(html, headers={"Content-Language": code})


@only(*SIDE)
@require_safe
def messages(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """All that Wervel said, the latest first."""
    found = my_messages(patient=patient, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    listed = [(one, _title(one, said), place(code, "my_message", patient, one.id)) for one in found]
    return show(request, code, patient, "messages", {"messages": listed})


@only(*SIDE)
@require_safe
def message(request: Asked, code: str, patient: UUID, message: UUID) -> HttpResponse:
    """One message; whoever opens it has read it."""
    found = my_message(patient=patient, message=message, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    numbers = {name: str(value) for name, value in found.numbers.items()}
    lines = said.messages.TEXTS.get(found.kind, ())
    context = {
        "message": found,
        "title": _title(found, said),
        "lines": [fill(line, numbers, code) for line in lines],
        "asks": found.kind in ASKS,
    }
    return show(request, code, patient, "message", context)


def _title(message: Said, words: Language) -> str:
    return str(words.messages.TITLES.get(message.kind, words.patient.PATIENT["messages_title"]))
