"""The first pages: for whom, what comes next, and what Wervel said."""

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.actors import Role
from wervel.pathway.messages import Said
from wervel.pathway.mine import (
    Hours,
    Place,
    my_message,
    my_messages,
    open_portal,
    people_of,
)
from wervel.pathway.story import STOPS
from wervel.web.access import Asked, only
from wervel.web.entrance.screen import around
from wervel.web.patient.screen import SIDE, go, place, show, words


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
def start(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The next step in one card, who helps, and the way to the rest."""
    portal = open_portal(patient=patient, by=request.actor, at=request.at)
    context = {
        "portal": portal,
        "step": _step(portal.in_care, portal.begun, portal.handed_in_at is not None),
        "urgent": portal.urgency is not None and portal.urgency >= STOPS,
        "hours": _hours(portal.place, code) if portal.place else (),
    }
    return show(request, code, patient, "start", context)


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
    }
    return show(request, code, patient, "message", context)


def _hours(place: Place, code: str) -> tuple[tuple[str, Hours], ...]:
    """Days with the same hours together: ``maandag tot en met vrijdag``."""
    days, text = LANGUAGES[code].patient.WEEKDAYS, words(code)
    runs: list[list[Hours]] = []
    for one in place.hours:
        last = runs[-1][-1] if runs else None
        follows = last is not None and last.weekday + 1 == one.weekday
        if follows and last is not None and (last.opens, last.closes) == (one.opens, one.closes):
            runs[-1].append(one)
        else:
            runs.append([one])
    return tuple((_run(run, days, text["place_through"]), run[0]) for run in runs)


def _run(run: list[Hours], days: Mapping[str, str], through: str) -> str:
    first, last = (days[str(one.weekday)] for one in (run[0], run[-1]))
    return first if len(run) == 1 else f"{first} {through} {last}"


def _title(message: Said, words: Language) -> str:
    return str(words.messages.TITLES.get(message.kind, words.patient.PATIENT["messages_title"]))


def _step(in_care: bool, begun: bool, handed_in: bool) -> str:
    """Which words and which page the next step has."""
    if not in_care:
        return "none"
    return "done" if handed_in else "on" if begun else "tell"
