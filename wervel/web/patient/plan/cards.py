"""One action in words: what it is called, how much, and what came of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.safestring import SafeString, mark_safe

from wervel.guideline.graded import PROTOCOL, Response
from wervel.leaflet import exercising
from wervel.leaflet.drawings import draw
from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.plan.values import Action, Aim
from wervel.web.patient.screen import place


@dataclass(frozen=True, slots=True)
class Card:
    """An action as it stands in a list."""

    title: str
    kind: str
    amount: str
    counted: bool
    """Whether the amount is of something that builds up."""
    state: str
    """``done``, ``not_done`` or ``open``."""
    says: str
    """The state in words."""
    answer: str
    """What is said back after it was told."""
    drawing: SafeString
    url: str


def card_of(action: Action, number: int, *, on: date, patient: UUID, code: str) -> Card:
    """One action of a day; ``number`` is its place on that day."""
    text = LANGUAGES[code].plan.PLAN
    state = state_of(action)
    return Card(
        title=title_of(action, code),
        kind=text[f"kind_{action.kind}"],
        amount=amount_of(action, code),
        counted=action.build is not None,
        state=state,
        says=text[f"is_{state}"],
        answer=answer_of(action, on, code),
        drawing=drawn(action, code),
        url=f"{place(code, 'my_action', patient, number)}?day={on.isoformat()}",
    )


def title_of(action: Action, code: str) -> str:
    """The name of an exercise, or the words that somebody gave it."""
    if action.chosen is not None:
        return str(LANGUAGES[code].exercises.EXERCISES[action.chosen.exercise.id].name)
    return action.words or str(LANGUAGES[code].plan.PLAN["walk_name"])


def amount_of(action: Action, code: str) -> str:
    """How much: the quota, the number of the measurement, or the dose in one line."""
    if action.build is not None and action.asked is not None:
        return exercising.amount(action.asked, action.build.unit, code)
    if action.measuring:
        line: str = LANGUAGES[code].plan.PLAN["measure"]
        return line.format(number=action.measuring, most=PROTOCOL.measurements)
    if action.chosen is not None:
        return exercising.how_often(action.chosen.exercise.dose, code)[0]
    return ""


def state_of(action: Action) -> str:
    """Whether it was told, and what."""
    if action.told is None:
        return "open"
    return "done" if action.told.done else "not_done"


def answer_of(action: Action, on: date, code: str) -> str:
    """What is said back: by numbers where there are, otherwise by what was told."""
    if action.told is None:
        return ""
    if action.build is not None and action.asked is not None:
        response = action.build.response(on)
    elif action.told.felt in ("too_heavy", "too_light"):
        response = Response.TELL
    else:
        response = Response.PRAISE if action.told.done else Response.GO_ON
    if action.kind == "graded" or response is not Response.TALK:
        return exercising.answer(response, code)
    return exercising.answer(Response.GO_ON, code)  # only graded activity makes a talk of it


def drawn(action: Action, code: str) -> SafeString:
    """The drawing of an exercise: our own lines and words, nothing that anybody typed."""
    if action.chosen is None:
        return mark_safe("")
    return mark_safe(draw(action.chosen.exercise.id, code))  # noqa: S308  (our own drawing)


def scored(aim: Aim, code: str) -> str:
    """How well a goal goes, now and at the start."""
    text = LANGUAGES[code].plan.PLAN
    if aim.last is None:
        return f"{text['goal_unscored']}."
    now = str(text["goal_now"].format(last=aim.last))
    then = text["goal_then"].format(first=aim.first)
    return f"{now}, {then}." if aim.first != aim.last else f"{now}."


def named(on: date, code: str) -> str:
    """A day with its weekday, as the beginning of a line."""
    weekday = LANGUAGES[code].patient.WEEKDAYS[str(on.isoweekday())]
    said = f"{weekday} {day(on, code)}"
    return said[0].upper() + said[1:]
