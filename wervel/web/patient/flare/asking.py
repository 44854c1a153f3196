"""The danger questions of a flare on screen: one page each, and each answer acts at once.

Who was discharged is not in care yet: what they said without danger goes along, sealed, on their
own page until all is asked, and is kept with the answer on how long the pain was gone. A sign of
danger is kept at once.
"""

import secrets
from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from wervel.guideline.urgency import Urgency
from wervel.leaflet.flaring import DANGER
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import Page
from wervel.leaflet.story import NOTHING
from wervel.pathway.flare.coming_back import TooLongAgo
from wervel.pathway.flare.worse import (
    ALARMS,
    Worse,
    applying,
    asks_for,
    open_worse,
    tell_again,
    tell_worse,
)
from wervel.pathway.story import STOPS
from wervel.web.access import Asked, come_in, public
from wervel.web.patient.flare.drawing import Answers, Sheet
from wervel.web.patient.flare.screen import sent_key, show, too_late, words
from wervel.web.patient.kept import forget_kept, read_kept
from wervel.web.patient.now import no_care
from wervel.web.patient.screen import SIDE, go, pages, place
from wervel.web.patient.story import gate
from wervel.web.visitor.reading import Told, read_page
from wervel.web.visitor.views import keep_text_size

FREE: Mapping[str, bool | None] = {"yes": True, "no": False, "unsure": None}


# The gate is inside: what was ticked must not be lost when the session has ended.
@public
@pages
def worse(request: Asked, code: str, patient: UUID, number: int = 1) -> HttpResponse:
    """One page of danger questions: show it, or act on its answer."""
    refused = gate(request, code, patient)
    if refused is not None:
        return refused
    try:
        mine = open_worse(patient=patient, by=request.actor, at=request.at)
    except TooLongAgo:
        if request.method == "POST":
            return no_care(request, code, patient)
        return too_late(request, code, patient)
    sheet = Sheet(request, code, patient, mine.pages, mine.known)
    return _take(sheet, mine) if request.method == "POST" else _ask(sheet, mine, number)


def shown_again(request: Asked) -> HttpResponse | None:
    """The page of a form that could not be trusted any more, filled in as it was sent.

    Nothing is kept and nothing is read. ``None`` for who is not in.
    """
    match = request.resolver_match
    come_in(request)
    if match is None or request.actor.role not in SIDE:
        return None
    number, code = match.kwargs["patient"], match.kwargs["code"]
    sheet = Sheet(request, code, number, DANGER, NOTHING)
    page = sheet.sent()
    if page is None:
        return None
    before = sheet.unsealed()
    return sheet.filled(page, request.POST, {}, before=before, note="forged_note", status=403)


worse.sent_again = shown_again  # type: ignore[attr-defined]


@public
@require_POST
def back(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The last question to who was discharged: how long the pain was gone. Then all is kept."""
    refused = gate(request, code, patient)
    if refused is not None:
        return refused
    try:
        mine = open_worse(patient=patient, by=request.actor, at=request.at)
    except TooLongAgo:
        return too_late(request, code, patient)
    sheet = Sheet(request, code, patient, mine.pages, mine.known)
    before, free = sheet.unsealed(), request.POST.get("free", "")
    if not before:
        return go(code, "my_worse", patient)
    if free not in FREE:
        return _ask_free(sheet, before, wrong=True)
    tell_again(
        patient=patient,
        answers=before,
        free_of_pain=FREE[free],
        key=sent_key(request),
        by=request.actor,
        at=request.at,
    )
    return go(code, "my_worse_now", patient)


def _ask(sheet: Sheet, mine: Worse, number: int) -> HttpResponse:
    """A page as it stands, empty, or as it waited for a login."""
    if not 1 <= number <= len(mine.pages) or (number > 1 and not mine.in_care):
        return go(sheet.code, "my_worse", sheet.patient)
    page, waiting = mine.pages[number - 1], read_kept(sheet.request)
    if waiting is None or waiting.get("page") != page.id:
        return sheet.empty(page)
    return sheet.filled(page, waiting, {}, note="kept_note")


def _take(sheet: Sheet, mine: Worse) -> HttpResponse:
    """The answers of the page that was sent, whatever the address says."""
    page, sent = sheet.sent(), sheet.request.POST
    if page is None:
        return go(sheet.code, "my_worse", sheet.patient)
    told = read_page(page, sent, mine.known, sheet.words)
    answers = applying(page, told.changes, mine.known)
    level = asks_for(answers, mine.known)
    if level is not Urgency.EMERGENCY and (told.problems or "text" in sent):
        return _again(sheet, page, told)
    response = _act(sheet, mine, page, answers, level)
    forget_kept(sheet.request, response)
    return response


def _again(sheet: Sheet, page: Page, told: Told) -> HttpResponse:
    """The same page as it was sent: with what to mend, or only with other letters."""
    sent, size = sheet.request.POST, "text" in sheet.request.POST
    problems = {} if size else told.problems
    status = 422 if problems else 200
    response = sheet.filled(page, sent, problems, before=sheet.unsealed(), status=status)
    if size:
        keep_text_size(sheet.request, response)
    return response


def _act(sheet: Sheet, mine: Worse, page: Page, answers: Answers, level: Urgency) -> HttpResponse:
    """Keep it, and go where it leads: to what to do now, or to the next question."""
    code, patient, following = sheet.code, sheet.patient, sheet.after(page)
    if not mine.in_care:
        answers = {**sheet.unsealed(), **answers}
        if level < ALARMS:
            # The page that follows is shown here: nothing is kept of it yet.
            if following is None:
                return _ask_free(sheet, answers)
            return sheet.empty(following, before=answers)
    tell_worse(
        patient=patient,
        answers=answers,
        key=sent_key(sheet.request),
        by=sheet.request.actor,
        at=sheet.request.at,
    )
    if level >= STOPS:
        return go(code, "my_now", patient)
    if following is None:
        return go(code, "my_worse_now", patient)
    return go(code, "my_worse_page", patient, sheet.number(following))


def _ask_free(sheet: Sheet, answers: Answers, *, wrong: bool = False) -> HttpResponse:
    """How long the pain was gone: so this is the same episode, or a new one."""
    code, patient = sheet.code, sheet.patient
    other = next(one for one in LANGUAGES if one != code)
    context = {
        "before": sheet.seal(answers),
        "key": secrets.token_urlsafe(16),
        "wrong": words(code)["back_choose"] if wrong else "",
        "back_url": place(code, "my_worse", patient),
        "action": place(code, "my_worse_back", patient),
        "here": place(code, "my_worse", patient),
        "other_url": place(other, "my_worse", patient),
    }
    return show(sheet.request, code, patient, "back", context, status=422 if wrong else 200)
