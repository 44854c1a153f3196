"""Compose what is said about exercises: a card for each, why it is there, why another is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

from wervel.guideline.choosing import Chosen, Closed, Pace
from wervel.guideline.exercises.exercise import DAYS, Dose, Exercise
from wervel.guideline.graded import PROTOCOL, Response, Unit
from wervel.leaflet.drawings import draw
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One exercise as somebody reads it, with its drawing as SVG."""

    id: str
    name: str
    level: str
    what_for: str
    needs: tuple[str, ...]
    steps: tuple[str, ...]
    often: tuple[str, ...]
    feel: str
    stop: str
    easier: str
    harder: str
    drawing: str


def card(exercise: Exercise, language: str) -> Card:
    """All words of one exercise in a language, its figures filled in."""
    room = _room(language)
    words = room.EXERCISES[exercise.id]
    numbers = exercise.dose.numbers
    needs = (*(room.POSITIONS[one] for one in exercise.positions), *_things(exercise, room))
    return Card(
        id=exercise.id,
        name=words.name,
        level=room.LEVELS[str(exercise.level)],
        what_for=words.what_for,
        needs=needs,
        steps=tuple(fill(step, numbers, language) for step in words.steps),
        often=how_often(exercise.dose, language),
        feel=words.feel,
        stop=words.stop,
        easier=words.easier,
        harder=words.harder,
        drawing=draw(exercise.id, language),
    )


def how_often(dose: Dose, language: str) -> tuple[str, ...]:
    """The dose in short sentences."""
    words: Mapping[str, str] = _room(language).DOSE
    return tuple(fill(words[name], dose.numbers, language) for name in _said_of(dose))


def why_today(chosen: Chosen, language: str) -> tuple[str, ...]:
    """Why this exercise is there today, what sets the pace, and why no harder one of its row."""
    room = _room(language)
    pace = () if chosen.pace is Pace.TIME else (room.PACE[Pace.PAIN],)
    instead = (why_not(found, language) for found in chosen.instead_of)
    return (room.PURPOSES[chosen.exercise.purpose].why, *pace, *dict.fromkeys(instead))


def why_not(closed: Closed, language: str) -> str:
    """Why an exercise is not offered, to the person."""
    words = _room(language).BARS[closed.bar.id]
    return str(words.holds if closed.truth else words.open)


def amount(value: int, unit: Unit, language: str) -> str:
    """An amount with its unit in words: ``17 minuten``, ``1 minuut``."""
    room = _room(language)
    words = room.UNITS_ONE if value == 1 else room.UNITS
    return fill(words[unit], {"amount": value}, language)


def graded(language: str) -> tuple[str, ...]:
    """Graded activity, explained in a few sentences."""
    numbers = {"start_percent": PROTOCOL.start_percent}
    return tuple(fill(text, numbers, language) for text in _room(language).GRADED.values())


def answer(response: Response, language: str) -> str:
    """What is said back after a day."""
    return str(_room(language).RESPONSES[response])


def stop_always(language: str) -> tuple[str, ...]:
    """What holds for every exercise, with whom to call."""
    return tuple(fill(text, {}, language) for text in _room(language).STOP_ALWAYS)


def _room(language: str) -> ModuleType:
    return LANGUAGES[language].exercises


def _things(exercise: Exercise, room: ModuleType) -> Iterator[str]:
    for thing in exercise.things:
        words: str = room.THINGS[thing]
        yield words[0].upper() + words[1:]


def _said_of(dose: Dose) -> Iterator[str]:
    if dose.minutes:
        yield "minutes"
    else:
        yield "sides" if dose.sides else "times"
    if dose.hold:
        yield "hold"
    if dose.sets > 1:
        yield "sets"
    yield "every_day" if dose.days == DAYS else "days"
