"""One page of the interview as fields to draw: empty, as it was told, or as it was just sent.

A field is a plain value; drawing and reading know nothing of each other but the names.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import QueryDict

from wervel.guideline.implied import with_implied
from wervel.leaflet.fill import number
from wervel.leaflet.interview import shown
from wervel.leaflet.language import Language
from wervel.leaflet.pages import Page
from wervel.logic.facts import Fact, Facts, Number, Words, YesNo
from wervel.web.visitor.reading import NONE, SCORES, UNITS, UNSURE, first_unit
from wervel.web.visitor.story import Story


@dataclass(frozen=True, slots=True)
class Box:
    """One thing to tick or choose."""

    id: str
    name: str
    value: str
    text: str
    help: str = ""
    ticked: bool = False
    apart: bool = False
    """Whether it stands apart from the others: "none of these", "I don't know"."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question as it is drawn. ``kind``: signs, choice, score, number or words."""

    kind: str
    name: str
    ask: str
    help: str = ""
    boxes: tuple[Box, ...] = ()
    text: str = ""
    unit: str = ""
    units: tuple[Box, ...] = ()
    unsure: bool = False
    problem: str = ""

    @property
    def id(self) -> str:
        """The place where somebody mends this field."""
        return self.boxes[0].id if self.boxes else f"f-{self.name}"


def empty_page(page: Page, known: Facts, words: Language) -> tuple[Field, ...]:
    """A page on which nothing is filled in: an alarm question is never answered beforehand."""
    return _fields(page, known, words, {}, {})


def told_page(page: Page, story: Story, words: Language) -> tuple[Field, ...]:
    """A page as it was answered before, to look back or to change."""
    sent: dict[str, str] = {}
    signs = page.signs
    for fact in page.facts:
        value = story.facts.get(fact.name)
        if isinstance(fact, YesNo):
            sent |= {fact.name: "on"} if value is True else {}
        elif value is None:
            key = f"{fact.name}-{UNSURE}" if _is_typed(fact) else fact.name
            sent[key] = "on" if _is_typed(fact) else UNSURE
        elif fact.name in story.typed and fact.name not in SCORES:
            sent[fact.name], sent[f"{fact.name}-unit"] = story.typed[fact.name]
        else:
            sent[fact.name] = number(value, words.code)
    told = [story.facts.get(fact.name) for fact in signs]
    if signs and not any(told):
        sent[NONE if all(value is False for value in told) else UNSURE] = "on"
    elif any(value is None for value in told):
        sent[UNSURE] = "on"
    return _fields(page, story.facts, words, sent, {})


def sent_page(
    page: Page, known: Facts, words: Language, data: QueryDict, problems: Mapping[str, str]
) -> tuple[Field, ...]:
    """A page as it was just sent, with what must be mended; nothing is lost."""
    return _fields(page, known, words, {key: data.get(key, "") for key in data}, problems)


def _is_typed(fact: Fact) -> bool:
    return isinstance(fact, Words) or (isinstance(fact, Number) and fact.name not in SCORES)


def _fields(
    page: Page,
    known: Facts,
    words: Language,
    sent: Mapping[str, str],
    problems: Mapping[str, str],
) -> tuple[Field, ...]:
    """The fields in order; the signs together, at the place of the first."""
    visible = [*shown(page, with_implied(known))]
    visible += [fact for fact in page.facts if fact not in visible and fact.name in known]
    fields: list[Field] = []
    for fact in sorted(visible, key=page.facts.index):
        if not isinstance(fact, YesNo):
            fields.append(_field(fact, words, sent, problems.get(fact.name, "")))
        elif not any(other.kind == "signs" for other in fields):
            signs = [fact for fact in visible if isinstance(fact, YesNo)]
            fields.append(_signs(signs, words, sent, problems.get("signs", "")))
    return tuple(fields)


def _signs(facts: Iterable[Fact], words: Language, sent: Mapping[str, str], problem: str) -> Field:
    text = words.screens.SCREENS
    boxes = [
        Box(
            f"f-{fact.name}",
            fact.name,
            "on",
            words.questions[fact.name].sign,
            words.questions[fact.name].help,
            sent.get(fact.name) == "on",
        )
        for fact in facts
    ]
    one = len(boxes) == 1
    boxes.append(
        Box("f-none", NONE, "on", text["none_one" if one else "none"], "", NONE in sent, True)
    )
    boxes.append(Box("f-unsure", UNSURE, "on", text["unsure_signs"], "", UNSURE in sent, True))
    return Field("signs", "signs", text["signs"], boxes=tuple(boxes), problem=problem)


def _field(fact: Fact, words: Language, sent: Mapping[str, str], problem: str) -> Field:
    question = words.questions[fact.name]
    ask = ask_on_page(fact.name, words)
    value = sent.get(fact.name, "")
    unsure = sent.get(f"{fact.name}-{UNSURE}") == "on"
    if isinstance(fact, Words):
        return Field(
            "words",
            fact.name,
            question.ask,
            question.help,
            text=value,
            unsure=unsure,
            problem=problem,
        )
    if isinstance(fact, Number) and fact.name not in SCORES:
        return Field(
            "number",
            fact.name,
            ask,
            question.help,
            text=value,
            unit="" if fact.name in UNITS else question.unit,
            units=_units(fact, words, sent.get(f"{fact.name}-unit", "")),
            unsure=unsure,
            problem=problem,
        )
    score = isinstance(fact, Number)
    options = {str(n): str(n) for n in range(11)} if score else question.options
    boxes = [
        Box(f"f-{fact.name}-{code}", fact.name, code, text, ticked=value == code)
        for code, text in options.items()
    ]
    unsure_text = words.screens.SCREENS["unsure"]
    boxes.append(
        Box(f"f-{fact.name}-{UNSURE}", fact.name, UNSURE, unsure_text, "", value == UNSURE, True)
    )
    return Field(
        "score" if score else "choice",
        fact.name,
        question.ask,
        question.help,
        tuple(boxes),
        problem=problem,
    )


def ask_on_page(name: str, words: Language) -> str:
    """The question as a page asks it: "how long" and not "how many weeks" where units differ."""
    asked: str = words.screens.ASK_WITH_UNIT.get(name) or words.questions[name].ask
    return asked


def _units(fact: Fact, words: Language, chosen: str) -> tuple[Box, ...]:
    chosen = chosen or first_unit(fact.name)
    return tuple(
        Box(
            f"f-{fact.name}-{unit}",
            f"{fact.name}-unit",
            unit,
            words.screens.UNITS[unit],
            "",
            unit == chosen,
        )
        for unit in UNITS.get(fact.name, ())
    )
