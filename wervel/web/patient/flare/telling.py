"""What to do now in a flare: with danger what the story says then; else calm steps and a call."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wervel.guideline.choosing import choose
from wervel.guideline.codes import Action
from wervel.guideline.exercises.exercise import Purpose
from wervel.guideline.treatment.flare import LASTS
from wervel.leaflet.exercising import Card, card
from wervel.leaflet.fill import day
from wervel.leaflet.flaring import NONE, Advice, advise, choices
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.patient import card as card_of
from wervel.pathway.actors import day_of
from wervel.pathway.flare.call_back import ask_call_back
from wervel.pathway.flare.coming_back import TooLongAgo
from wervel.pathway.flare.worse import Worse, open_worse
from wervel.web.access import Asked, only
from wervel.web.patient.flare.screen import show, too_late, words
from wervel.web.patient.now import with_card
from wervel.web.patient.screen import SIDE, go

MOST_EXERCISES = 1
"""A day holds four things at most, and three steps stand before it."""


@only(*SIDE)
@require_safe
def now(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What to do for two days, unless there is danger or a question is still open."""
    try:
        mine = open_worse(patient=patient, by=request.actor, at=request.at)
    except TooLongAgo:
        return too_late(request, code, patient)
    if mine.told_at is not None and mine.alarm:
        return go(code, "my_now", patient)
    if mine.next is not None:
        return go(code, "my_worse_page", patient, mine.next)
    return _calm(request, code, patient, mine)


def _calm(request: Asked, code: str, patient: UUID, mine: Worse) -> HttpResponse:
    assert mine.told_at is not None
    said, helps = LANGUAGES[code], mine.plan.helps if mine.plan else ()
    # Who does not know whether there is danger is not calmed: somebody talks with them first.
    advice = NONE if mine.unsure else advise(mine.assessment, said, helps=helps, led=mine.led)
    context = {
        "worse": mine,
        "advice": advice,
        "today": [line for line in advice.steps if line.day == 1],
        "tomorrow": [line for line in advice.steps if line.day == 2],
        "exercises": _exercises(mine, advice, code),
        "helps": [text for _, text in choices(said.flare.HELPS, advice.helps)],
        "own": mine.plan.helps_words if mine.plan and advice.own_words else "",
        "plan_on": day(day_of(mine.plan.at), code) if mine.plan else "",
        "until": mine.told_at + LASTS,
        "caller": _caller(mine, code),
    }
    if not advice.steps:
        context |= with_card(card_of(mine.assessment, said), code)
    return show(request, code, patient, "now", context)


def _caller(mine: Worse, code: str) -> str:
    """Who calls back: by name once it is promised."""
    text = words(code)
    if mine.call is None:
        return text["call_text"] if mine.therapist else text["call_team"]
    if mine.call.owner:
        return text["call_by"].format(name=mine.call.owner)
    return text["call_by_team"]


def _exercises(mine: Worse, advice: Advice, code: str) -> list[Card]:
    """What eases, of the first week; who builds up by agreed numbers keeps to those."""
    treats = Action.EXERCISE_THERAPY in mine.assessment.actions
    if mine.led or not advice.own_words or not treats:
        return []
    first = choose(mine.known, None, level=1, day=1)
    found = (one.exercise for one in first if one.exercise.purpose is Purpose.EASE)
    return [card(one, code) for one in found][:MOST_EXERCISES]


@only(*SIDE)
@require_POST
def call_back(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Somebody calls back: a promise with a name and a time."""
    ask_call_back(patient=patient, by=request.actor, at=request.at)
    return go(code, "my_worse_now", patient)
