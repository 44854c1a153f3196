"""The form of an examination: nothing filled in beforehand, and what is left open stays unknown."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from wervel.leaflet.fill import number
from wervel.leaflet.language import Language
from wervel.leaflet.letter import labelled
from wervel.logic.facts import BadValue, Choice, Fact, Number, Value
from wervel.pathway.file import File
from wervel.web.team.parts import EXAMINED, PARTS
from wervel.web.visitor.reading import A_NUMBER

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Choosable:
    """One answer to choose."""

    id: str
    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of the form: choices, or a number to type."""

    name: str
    label: str
    choices: tuple[Choosable, ...]
    unit: str
    text: str
    known: str
    """What is known of it already, to read; it fills nothing in."""
    problem: str

    @property
    def id(self) -> str:
        """The place where somebody mends this line."""
        return self.choices[0].id if self.choices else f"f-{self.name}"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the form."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: the answers that fit, and by fact what does not."""

    answers: Mapping[str, Value]
    problems: Mapping[str, str]


def blocks(
    file: File, words: Language, sent: QueryDict, problems: Mapping[str, str]
) -> tuple[Block, ...]:
    """The form, as it was just sent or empty."""
    return tuple(
        Block(
            part.id,
            words.team.PARTS[part.id],
            tuple(_line(fact, file, words, sent, problems) for fact in part.facts),
        )
        for part in PARTS
    )


def read(sent: QueryDict, words: Language) -> Sent:
    """Each line that was filled in. What cannot be read is a problem, never a guess."""
    answers: dict[str, Value] = {}
    problems: dict[str, str] = {}
    for fact in EXAMINED:
        typed = sent.get(fact.name, "").strip()
        if not typed:
            continue
        try:
            answers[fact.name] = fact.check(_value(fact, typed))
        except BadValue:
            problems[fact.name] = _problem(fact, words)
    return Sent(answers, problems)


def _value(fact: Fact, typed: str) -> object:
    if isinstance(fact, Choice):
        return typed
    if isinstance(fact, Number):
        return float(typed.replace(",", ".")) if A_NUMBER.fullmatch(typed) else typed
    return {YES: True, NO: False}.get(typed)


def _problem(fact: Fact, words: Language) -> str:
    text = words.team.TEAM
    if not isinstance(fact, Number):
        return str(text["examine_choose"])
    line = str(text["examine_whole" if fact.whole else "examine_number"])
    low, high = number(fact.low, words.code), number(fact.high, words.code)
    return line.format(low=low, high=high)


def _line(
    fact: Fact, file: File, words: Language, sent: QueryDict, problems: Mapping[str, str]
) -> Line:
    typed = sent.get(fact.name, "")
    question = words.questions[fact.name]
    known = file.facts.get(fact.name) if file.facts is not None else None
    return Line(
        name=fact.name,
        label=question.label,
        choices=() if isinstance(fact, Number) else _choices(fact, words, typed.strip()),
        unit=question.unit if isinstance(fact, Number) else "",
        text=typed,
        known="" if known is None else answer(fact.name, known, words),
        problem=problems.get(fact.name, ""),
    )


def _choices(fact: Fact, words: Language, typed: str) -> tuple[Choosable, ...]:
    text = words.team.TEAM
    told: Mapping[str, str] = {NO: text["no"], YES: text["yes"]}
    if isinstance(fact, Choice):
        told = words.team.OPTIONS.get(fact.name) or words.questions[fact.name].options
    # The last one takes a choice back: a browser has no other way to leave a line open again.
    options = {**told, "": text["examine_not"]}
    return tuple(
        Choosable(f"f-{fact.name}-{value or 'open'}", value, said, bool(value) and value == typed)
        for value, said in options.items()
    )


def answer(name: str, value: Value, words: Language) -> str:
    """A known answer in clinical terms, without its label."""
    label = words.questions[name].label
    said = labelled(name, value, words)
    return said.removeprefix(f"{label}: ").rstrip(".")
