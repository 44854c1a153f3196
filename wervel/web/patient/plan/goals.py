"""Goals: three things in somebody's own words, each with how well it goes now."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from wervel.pathway.plan.goals import HIGHEST, LONGEST, MOST, open_goals, set_goal
from wervel.pathway.refusals import NotNow
from wervel.web.access import Asked, only
from wervel.web.desk.keys import sent_key
from wervel.web.entrance.kept import kept
from wervel.web.patient.now import no_care
from wervel.web.patient.plan.cards import scored
from wervel.web.patient.plan.screen import show, whole, words
from wervel.web.patient.screen import SIDE, go, pages, place

UNKNOWN = "unknown"


@only(*SIDE)
@require_safe
def goals(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The three places, each with its words and its number."""
    try:
        found = open_goals(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return no_care(request, code, patient)
    by_place = {aim.position: aim for aim in found}
    text = words(code)
    places = [
        (
            by_place.get(position),
            place(code, "my_goal", patient, position),
            text["goal_place"].format(number=position),
            scored(by_place[position], code) if position in by_place else "",
        )
        for position in range(1, MOST + 1)
    ]
    return show(request, code, patient, "goals", {"places": places, "none": not found})


@only(*SIDE)
@pages
def goal(request: Asked, code: str, patient: UUID, position: int) -> HttpResponse:
    """One of them: its words, and how well it goes now."""
    if not 1 <= position <= MOST:
        return go(code, "my_goals", patient)
    sent, problem = request.POST, ""
    try:
        if request.method == "POST":
            typed = sent.get("words", "").strip()
            if typed and len(typed) <= LONGEST:
                _set(request, patient, position, typed)
                return go(code, "my_goals", patient)
            problem = words(code)["goal_words_wrong"].format(most=LONGEST)
        found = open_goals(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return no_care(request, code, patient)
    aim = next((one for one in found if one.position == position), None)
    before = sent if problem else kept(request)
    context = {
        "aim": aim,
        "problem": problem,
        "longest": LONGEST,
        **_typed(before, aim.words if aim else ""),
    }
    return show(request, code, patient, "goal", context, status=422 if problem else 200)


def _set(request: Asked, patient: UUID, position: int, typed: str) -> None:
    score = whole(request.POST, "score")
    known = score is not None and score <= HIGHEST
    set_goal(
        patient=patient,
        position=position,
        words=typed,
        score=score if known else None,
        scored=known or request.POST.get("score") == UNKNOWN,
        key=sent_key(request),
        by=request.actor,
        at=request.at,
    )


def _typed(before: QueryDict | None, known: str) -> dict[str, Any]:
    """The words as they were typed or as they are; a number is never filled in for somebody."""
    score = before.get("score", "") if before else ""
    points = [(str(value), str(value) == score) for value in range(HIGHEST + 1)]
    return {
        "typed": before.get("words", "") if before else known,
        "points": points,
        "unknown": score == UNKNOWN,
    }
