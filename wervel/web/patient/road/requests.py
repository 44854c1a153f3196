"""My data on one page, a request to put something right, and a request to stop."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.why import said
from wervel.pathway.actors import day_of
from wervel.pathway.refusals import OtherContents
from wervel.pathway.road.requests import (
    ABOUT,
    LONGEST,
    STOPPING,
    Line,
    Mine,
    Request,
    ask_correction,
    ask_to_stop,
    my_requests,
)
from wervel.web.access import Asked, only
from wervel.web.desk.keys import new_key, sent_key
from wervel.web.patient.screen import SIDE, go, pages, show

SENT = "sent"
AT_LEAST = 5
"""So many characters say something."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line of what is kept, in words."""

    number: int
    text: str
    on: str
    by_team: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """One request as it is shown."""

    about: str
    kept: str
    request: Request
    on: str
    before: str
    decided_on: str


@only(*SIDE)
@require_safe
def data(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Everything that is mine, on one page: see it, choose, change, stop."""
    found = my_requests(patient=patient, by=request.actor, at=request.at)
    return _show(request, code, patient, "data", {"in_care": found.in_care})


@only(*SIDE)
@pages
def correct(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Choose what is not right; write what it should say; read what came of it."""
    by, at = request.actor, request.at
    step = request.POST.get("step", "")
    about, words = request.POST.get("about", ""), request.POST.get("words", "").strip()
    found = my_requests(patient=patient, by=by, at=at) if request.method != "POST" else None
    if found is not None:
        return _list(request, code, patient, found, "correct")
    line = _number(request.POST.get("fact", ""))
    if step != "send":
        return _form(request, code, patient, line=line)
    problems = _problems(code, words, about if line is None else "told")
    key = sent_key(request)
    if problems:
        typed = {"words": words, "about": about}
        return _form(request, code, patient, line=line, problems=problems, typed=typed)
    try:
        if not key:
            raise OtherContents("The form is too old or not ours.")
        ask_correction(
            patient=patient,
            about=about if line is None else _kind(request, patient, line),
            words=words,
            fact=line,
            key=key,
            by=by,
            at=at,
        )
    except OtherContents:
        typed = {"words": words, "about": about}
        return _form(request, code, patient, line=line, typed=typed, old=True)
    return _sent(code, "my_correct", patient)


@only(*SIDE)
@pages
def stop(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What stopping means, and asking for it."""
    by, at = request.actor, request.at
    typed = {"what": request.POST.get("what", ""), "words": request.POST.get("words", "").strip()}
    problems: dict[str, str] = {}
    old = False
    if request.method == "POST":
        mine = LANGUAGES[code].road.MINE
        if typed["what"] not in STOPPING:
            problems["what"] = mine["w_what"]
        if len(typed["words"]) > LONGEST:
            problems["words"] = mine["w_long"]
        key = sent_key(request)
        old = not key and not problems
        if key and not problems:
            try:
                ask_to_stop(
                    patient=patient, what=typed["what"], words=typed["words"],
                    key=key, by=by, at=at,
                )  # fmt: skip
            except OtherContents:
                old = True
            else:
                return _sent(code, "my_stop", patient)
    found = my_requests(patient=patient, by=by, at=at)
    return _list(
        request, code, patient, found, "stop",
        typed=typed, problems=problems, old=old,
    )  # fmt: skip


def _list(
    request: Asked, code: str, patient: UUID, found: Mine, template: str, **more: Any
) -> HttpResponse:
    """What was asked before, and the way to ask."""
    stopping = template == "stop"
    asked = [_asking(one, code) for one in found.requests if (one.about in STOPPING) is stopping]
    sent = request.GET.get(SENT) == "1" and bool(asked)
    context = {
        "lines": [_told(one, code) for one in found.kept if one.name in VOCABULARY.by_name],
        "asked": asked,
        "can_ask": found.can_ask,
        "place": found.place,
        "sent": asked[0] if sent else None,
        "key": new_key(request),
        "longest": LONGEST,
        **more,
    }
    status = 422 if more.get("problems") else 409 if more.get("old") else 200
    return _show(request, code, patient, template, context, status=status)


def _form(
    request: Asked,
    code: str,
    patient: UUID,
    *,
    line: int | None,
    problems: Mapping[str, str] | None = None,
    typed: Mapping[str, str] | None = None,
    old: bool = False,
) -> HttpResponse:
    found = my_requests(patient=patient, by=request.actor, at=request.at)
    kept = next((_told(one, code) for one in found.kept if one.number == line), None)
    about = LANGUAGES[code].road.ABOUT
    context = {
        "kept": kept,
        "abouts": [(one, about[one]) for one in ABOUT],
        "typed": typed or {},
        "problems": problems or {},
        "old": old,
        "key": new_key(request),
        "longest": LONGEST,
    }
    status = 422 if problems else 409 if old else 200
    return _show(request, code, patient, "correct_form", context, status=status)


def _show(
    request: Asked, code: str, patient: UUID, template: str, context: Mapping[str, Any], **more: int
) -> HttpResponse:
    page = {"m": LANGUAGES[code].road.MINE, **context}
    return show(request, code, patient, f"road/{template}", page, **more)


def _kind(request: Asked, patient: UUID, line: int) -> str:
    """Whether an answer was told by the patient or seen by the team."""
    found = my_requests(patient=patient, by=request.actor, at=request.at)
    kept = next((one for one in found.kept if one.number == line), None)
    return "found" if kept is not None and kept.by_team else "told"


def _problems(code: str, words: str, about: str) -> dict[str, str]:
    mine = LANGUAGES[code].road.MINE
    problems = {}
    if about not in ABOUT:
        problems["about"] = mine["w_about"]
    if len(words) < AT_LEAST:
        problems["words"] = mine["w_words"]
    elif len(words) > LONGEST:
        problems["words"] = mine["w_long"]
    return problems


def _sent(code: str, name: str, patient: UUID) -> HttpResponse:
    response = go(code, name, patient)
    response.headers["Location"] += f"?{SENT}=1"
    return response


def _told(line: Line, code: str) -> Told:
    text = said(line.name, line.value, LANGUAGES[code])
    return Told(line.number, text, day(day_of(line.told_at), code), line.by_team)


def _asking(one: Request, code: str) -> Asking:
    return Asking(
        about=LANGUAGES[code].road.ABOUT.get(one.about, one.about),
        kept=_told(one.kept, code).text if one.kept else "",
        request=one,
        on=day(day_of(one.at), code),
        before=day(day_of(one.due_at), code) if one.due_at else "",
        decided_on=day(day_of(one.decided_at), code) if one.decided_at else "",
    )


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
