"""The pathway through the guideline: what happens in which order, with the numbers behind it.

Made from the guideline itself, so that the picture and the list below it never grow old.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.guideline.codes import Action
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import Guideline
from wervel.guideline.imaging import Imaging
from wervel.guideline.statements import Chapter, Evidence
from wervel.guideline.urgency import Urgency
from wervel.leaflet.book.clauses import Reader
from wervel.leaflet.book.entries import title_of
from wervel.leaflet.book.tables import shown_tables
from wervel.leaflet.book.words import BookWords
from wervel.logic.facts import Teller

STEPS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Line:
    """One line inside a station; ``level`` is the code of an urgency, or empty."""

    text: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Station:
    """One stop on the pathway: a heading, a sentence, and lines that part it."""

    id: str
    title: str
    text: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Pathway:
    """The stations in order, with the branch that leaves it when there is an alarm."""

    title: str
    description: str
    stations: tuple[Station, ...]
    alarm: str
    alarm_text: str
    again: str


def pathway_of(guideline: Guideline, reader: Reader) -> Pathway:
    """The pathway of this guideline in the language of the reader."""
    said = reader.words.pathway_words
    return Pathway(
        title=said["title"],
        description=said["description"],
        stations=tuple(_stations(guideline, reader)),
        alarm=said["alarm"],
        alarm_text=said["alarm_text"],
        again=said["again"],
    )


def _stations(guideline: Guideline, reader: Reader) -> Iterator[Station]:
    words = reader.words
    pictures = [found for found in guideline.statements if isinstance(found, Imaging)]
    indicated = sum(picture.indicated for picture in pictures)
    numbers = {
        "facts": len(VOCABULARY.facts),
        "told": len(VOCABULARY.told_by(Teller.PATIENT)),
        "flags": len(guideline.flags),
        "diagnosis": sum(found.chapter is Chapter.DIAGNOSIS for found in guideline.statements),
        "indicated": indicated,
        "refused": len(pictures) - indicated,
        "options": len(guideline.options),
        "against": sum(found.evidence is Evidence.AGAINST for found in guideline.options),
        "reviews": sum(Action.FOLLOW_UP_REVIEW in found.actions for found in guideline.statements),
    }
    lines = {
        "level": tuple(_levels(guideline, words)),
        "phase": tuple(_phases(reader)),
        "options": tuple(_steps(guideline, words)),
        "review": tuple(_reviews(guideline, words)),
    }
    for id, (title, text) in words.pathway.items():
        yield Station(id, title, text.format(**numbers), lines.get(id, ()))


def _levels(guideline: Guideline, words: BookWords) -> Iterator[Line]:
    said = words.pathway_words
    for level in sorted(Urgency, reverse=True):
        count = sum(flag.raises is level for flag in guideline.flags)
        key = "rest" if not count else "rules_one" if count == 1 else "rules"
        counted = said[key].format(count=count)
        yield Line(f"{words.level(level.code)}: {counted}", level.code)


def _phases(reader: Reader) -> Iterator[Line]:
    table = next(shown for shown in shown_tables(reader) if shown.id == "phase")
    for row in table.rows:
        yield Line(f"{row.then}: {', '.join(row.cells)}")


def _steps(guideline: Guideline, words: BookWords) -> Iterator[Line]:
    for step in STEPS:
        count = sum(option.step == step for option in guideline.options)
        yield Line(words.pathway_words["step"].format(step=step, count=count))


def _reviews(guideline: Guideline, words: BookWords) -> Iterator[Line]:
    """The moments at which the chapter on phases looks again."""
    for found in guideline.advice:
        if found.chapter is Chapter.PHASES:
            yield Line(f"{found.id}: {title_of(found, words)}")
