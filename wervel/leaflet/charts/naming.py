"""How days and numbers are named in and around a chart, in each language."""

from datetime import date

from wervel.leaflet.charts.measures import Measure
from wervel.leaflet.fill import MONTHS, day, number
from wervel.leaflet.language import LANGUAGES


def on_axis(on: date, language: str) -> str:
    """A day under an axis: ``22 nov`` in Dutch, ``22 Nov`` in English."""
    months: tuple[str, ...] = LANGUAGES[language].charts.MONTHS_SHORT
    return f"{on.day} {months[on.month - 1]}"


def in_table(on: date, language: str) -> str:
    """A day in a table, short enough for a phone: ``22 nov 2026``."""
    return f"{on_axis(on, language)} {on.year}"


def in_sentence(on: date, since: date, language: str) -> str:
    """A day in a sentence; the year only when it is not that of the start."""
    if on.year != since.year:
        return day(on, language)
    return f"{on.day} {MONTHS[language].split()[on.month - 1]}"


def value_words(measure: Measure, value: float, language: str) -> str:
    """A value as it was told: the number, or the words of the step that was chosen."""
    steps: dict[int, str] = LANGUAGES[language].charts.STEPS.get(measure.id, {})
    return steps.get(round(value), "") or number(value, language)
