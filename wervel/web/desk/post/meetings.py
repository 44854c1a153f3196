"""Appointments at the desk: of one person, planned by hand and cancelled; and who waits for one."""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import Role, day_of
from wervel.pathway.choices import locations
from wervel.pathway.contacts import open_contact
from wervel.pathway.post.appointments import (
    KINDS,
    Occupied,
    cancel_meeting,
    open_meeting,
    open_meetings,
    plan_meeting,
    read_wishes,
)
from wervel.pathway.post.meeting import NoSuchTime, clinicians, moment
from wervel.pathway.refusals import NotAllowed, NotNow, OtherContents, Stale
from wervel.web.access import Asked, only
from wervel.web.desk.asks import Ask, Option, Typed, entries, read, typed_before
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.desk.screen import go, pages, show, words
from wervel.web.entrance.kept import kept

A_TIME = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")
LONGEST_MINUTES = 240
SHORTEST_MINUTES = 5


@only(Role.OFFICE)
@pages
def meetings(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What is planned for this person, and a form for one more."""
    asks = _asks(code)
    if request.method != "POST":
        before = kept(request)
        typed = typed_before(asks, before, Typed())
        return _page(request, code, patient, asks, typed, came_back=before is not None)
    typed, key = read(asks, request.POST, on=day_of(request.at)), sent_key(request)
    plan = _read_plan(typed)
    if typed.problems or plan is None:
        return _page(request, code, patient, asks, typed, status=422)
    if not key:
        return _page(request, code, patient, asks, typed, old=True, status=409)
    starts_at, lasts = plan
    try:
        plan_meeting(
            patient=patient,
            member=typed.values["member"],
            location=typed.values["location"],
            kind=typed.values["kind"],
            starts_at=starts_at,
            lasts=lasts,
            key=key,
            by=request.actor,
            at=request.at,
        )
    except OtherContents:
        return _page(request, code, patient, asks, typed, old=True, status=409)
    except Occupied as problem:
        typed.problems["clock"] = f"w_{problem.who}_taken"
    except NotNow:
        typed.problems["on"] = "w_ahead" if starts_at <= request.at else "plan_no_care"
    else:
        return go(code, "office_meetings", patient)
    return _page(request, code, patient, asks, typed, status=409)


@only(Role.OFFICE)
@pages
def cancel(request: Asked, code: str, patient: UUID, meeting: UUID) -> HttpResponse:
    """We cannot keep it: asked once more; the patient is told."""
    by, at = request.actor, request.at
    note, status = "", 200
    if request.method == "POST":
        again = request.POST.get("again", "")
        if again not in ("yes", "no"):
            raise NotAllowed("It is either with or without another one.")
        try:
            cancel_meeting(patient=patient, appointment=meeting, again=again == "yes", by=by, at=at)
        except Stale:
            note, status = "meetings_stale", 409
        except NotNow:
            note, status = "meetings_gone", 409
        else:
            return go(code, "office_meetings", patient)
    found = open_meeting(patient=patient, appointment=meeting, by=by, at=at)
    said = LANGUAGES[code].post
    context = {
        "m": said.DESK,
        "note": said.DESK[note] if note else "",
        "meeting": found,
        "kind": said.KINDS[found.kind],
        "patient": patient,
        "can": not found.cancelled and found.starts_at > at,
    }
    return show(request, code, "post/cancel", context, status=status)


@only(Role.OFFICE)
@require_safe
def wishes(request: Asked, code: str) -> HttpResponse:
    """Everybody who waits for another appointment."""
    found = read_wishes(by=request.actor, at=request.at)
    said = LANGUAGES[code].post
    listed = [(one, said.KINDS[one.kind], one.due_at <= request.at) for one in found]
    return show(request, code, "post/wishes", {"m": said.DESK, "wishes": listed})


def _page(
    request: Asked,
    code: str,
    patient: UUID,
    asks: tuple[Ask, ...],
    typed: Typed,
    *,
    status: int = 200,
    old: bool = False,
    came_back: bool = False,
) -> HttpResponse:
    said = LANGUAGES[code].post
    contact = open_contact(patient=patient, by=request.actor, at=request.at)
    found = open_meetings(patient=patient, by=request.actor, at=request.at)
    # A key that was used up makes way for a new one; else the same form stays the same.
    key = "" if old or request.method != "POST" else sent_key(request)
    context = {
        "m": said.DESK,
        "person": contact,
        "coming": [(one, said.KINDS[one.kind]) for one in found.coming],
        "past": [(one, said.KINDS[one.kind]) for one in found.past],
        "in_care": found.in_care,
        "fields": entries(asks, typed, _said(code)),
        "problems": bool(typed.problems),
        "key": key or new_key(request),
        "old": old,
        "came_back": came_back,
    }
    return show(request, code, "post/meetings", context, status=status)


def _asks(code: str) -> tuple[Ask, ...]:
    """Nothing is chosen beforehand."""
    said = LANGUAGES[code]
    jobs = said.desk.PROFESSIONS
    people = tuple(
        Option(str(one.number), f"{one.name}, {jobs.get(one.within, one.within)}")
        for one in clinicians()
    )
    places = tuple(Option(str(one.number), one.name, one.within) for one in locations())
    kinds = tuple(Option(kind, said.post.KINDS[kind]) for kind in KINDS)
    return (
        Ask("kind", "choice", needed=True, options=kinds),
        Ask("member", "number", needed=True, options=people),
        Ask("location", "number", needed=True, options=places),
        Ask("on", "day", needed=True, longest=20),
        Ask("clock", "text", needed=True, longest=5),
        Ask("lasts", "text", needed=True, longest=3),
    )


def _read_plan(typed: Typed) -> tuple[datetime, timedelta] | None:
    """The moment and the length; what is wrong with them is added to what was typed."""
    minutes = typed.values.get("lasts", "")
    fits = minutes.isascii() and minutes.isdecimal()
    if "lasts" in typed.values and not (
        fits and SHORTEST_MINUTES <= int(minutes) <= LONGEST_MINUTES
    ):
        typed.problems["lasts"] = "w_lasts"
    found = A_TIME.fullmatch(typed.values.get("clock", ""))
    if "clock" in typed.values and found is None:
        typed.problems["clock"] = "w_clock"
    if typed.problems or found is None:
        return None
    try:
        starts_at = moment(typed.values["on"], time(int(found[1]), int(found[2])))
    except NoSuchTime:
        typed.problems["clock"] = "w_clock"
        return None
    return starts_at, timedelta(minutes=int(minutes))


def _said(code: str) -> Mapping[str, str]:
    """The words of the desk and of these fields together."""
    return {**words(code), **LANGUAGES[code].post.DESK}
