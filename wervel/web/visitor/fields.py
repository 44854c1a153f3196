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
from wervel.leaflet.story import Story
from wervel.logic.facts import Fact, Facts, Number, Words, YesNo
from wervel.web.visitor.reading import NONE, SCORES, SILENT, UNITS, UNSURE, first_unit


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
    silent: bool | None = None
    """Whether it is kept back; ``None`` where that is no answer apart."""
    problem: str = ""

    @property
    def id(self) -> str:
        """The place where somebody mends this field."""
        return self.boxes[0].id if self.boxes else f"f-{self.name}"


@dataclass(frozen=True, slots=True)
class Pen:
    """How fields are drawn: in whose words, with what was sent, and whether one may keep silent."""

    words: Language
    sent: Mapping[str, str]
    problems: Mapping[str, str]
    silence: bool

    def problem(self, name: str) -> str:
        """What must be mended here, if anything."""
        return self.problems.get(name, "")


def empty_page(
    page: Page, known: Facts, words: Language, *, silence: bool = False
) -> tuple[Field, ...]:
    """A page on which nothing is filled in: an alarm question is never answered beforehand.

    ``silence`` adds "I would rather not say" to every question; who tells it to nobody needs none.
    """
    return _fields(page, known, Pen(words, {}, {}, silence))


def told_page(
    page: Page, story: Story, words: Language, *, silence: bool = False
) -> tuple[Field, ...]:
    """A page as it was answered before, to look back or to change."""
    sent: dict[str, str] = {}
    signs = page.signs
    for fact in page.facts:
        value = story.facts.get(fact.name)
        if isinstance(fact, YesNo):
            sent |= {fact.name: "on"} if value is True else {}
        elif value is None:
            why = SILENT if fact.name in story.silent and silence else UNSURE
            if isinstance(fact, Words):
                why = UNSURE
            key = f"{fact.name}-{why}" if _is_typed(fact) else fact.name
            sent[key] = "on" if _is_typed(fact) else why
        elif fact.name in story.typed and fact.name not in SCORES:
            sent[fact.name], sent[f"{fact.name}-unit"] = story.typed[fact.name]
        else:
            sent[fact.name] = number(value, words.code)
    told = [story.facts.get(fact.name) for fact in signs]
    kept_back = silence and any(fact.name in story.silent for fact in signs)
    unknown = SILENT if kept_back else UNSURE
    if signs and not any(told):
        sent[NONE if all(value is False for value in told) else unknown] = "on"
    elif any(value is None for value in told):
        sent[unknown] = "on"
    return _fields(page, story.facts, Pen(words, sent, {}, silence))


def sent_page(
    page: Page,
    known: Facts,
    words: Language,
    data: QueryDict,
    problems: Mapping[str, str],
    *,
    silence: bool = False,
) -> tuple[Field, ...]:
    """A page as it was just sent, with what must be mended; nothing is lost."""
    sent = {key: data.get(key, "") for key in data}
    return _fields(page, known, Pen(words, sent, problems, silence))


def _is_typed(fact: Fact) -> bool:
    return isinstance(fact, Words) or (isinstance(fact, Number) and fact.name not in SCORES)


def _fields(page: Page, known: Facts, pen: Pen) -> tuple[Field, ...]:
    """The fields in order; the signs together, at the place of the first."""
    visible = [*shown(page, with_implied(known))]
    visible += [fact for fact in page.facts if fact not in visible and fact.name in known]
    fields: list[Field] = []
    for fact in sorted(visible, key=page.facts.index):
        if not isinstance(fact, YesNo):
            fields.append(_field(fact, pen))
        elif not any(other.kind == "signs" for other in fields):
            signs = [fact for fact in visible if isinstance(fact, YesNo)]
            fields.append(_signs(signs, pen))
    return tuple(fields)


def _signs(facts: Iterable[Fact], pen: Pen) -> Field:
    text, questions = pen.words.screens.SCREENS, pen.words.questions
    boxes = [
        Box(
            f"f-{fact.name}",
            fact.name,
            "on",
            questions[fact.name].sign,
            questions[fact.name].help,
            pen.sent.get(fact.name) == "on",
        )
        for fact in facts
    ]
    none = text["none_one" if len(boxes) == 1 else "none"]
    apart = {NONE: none, UNSURE: text["unsure_signs"]}
    if pen.silence:
        apart[SILENT] = text["silent"]
    boxes += [
        Box(f"f-{name}", name, "on", said, "", pen.sent.get(name) == "on", True)
        for name, said in apart.items()
    ]
    problem = pen.problem("signs")
    return Field("signs", "signs", text["signs"], boxes=tuple(boxes), problem=problem)


def _field(fact: Fact, pen: Pen) -> Field:
    return _typed(fact, pen) if _is_typed(fact) else _chosen(fact, pen)


def _typed(fact: Fact, pen: Pen) -> Field:
    """Words, or a number with its unit."""
    question, number = pen.words.questions[fact.name], isinstance(fact, Number)
    ticked = {why: pen.sent.get(f"{fact.name}-{why}") == "on" for why in (UNSURE, SILENT)}
    chosen = pen.sent.get(f"{fact.name}-unit", "")
    return Field(
        "number" if number else "words",
        fact.name,
        ask_on_page(fact.name, pen.words) if number else question.ask,
        question.help,
        text=pen.sent.get(fact.name, ""),
        unit="" if fact.name in UNITS or not number else question.unit,
        units=_units(fact, pen.words, chosen) if number else (),
        unsure=ticked[UNSURE],
        # Words that are left out are kept back already; asking it twice would only confuse.
        silent=ticked[SILENT] if pen.silence and number else None,
        problem=pen.problem(fact.name),
    )


def _chosen(fact: Fact, pen: Pen) -> Field:
    """One of a few, or a score."""
    question, value = pen.words.questions[fact.name], pen.sent.get(fact.name, "")
    score = isinstance(fact, Number)
    options = {str(n): str(n) for n in range(11)} if score else dict(question.options)
    text = pen.words.screens.SCREENS
    apart = {UNSURE: text["unsure"], **({SILENT: text["silent"]} if pen.silence else {})}
    boxes = tuple(
        Box(f"f-{fact.name}-{code}", fact.name, code, said, "", value == code, code in apart)
        for code, said in (options | apart).items()
    )
    return Field(
        "score" if score else "choice",
        fact.name,
        question.ask,
        question.help,
        boxes,
        problem=pen.problem(fact.name),
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
