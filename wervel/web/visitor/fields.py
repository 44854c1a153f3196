"""One page of the interview as fields to show, and what was sent back as answers.

A field is a plain value that the template draws; reading and drawing know nothing of each other
but the names. What cannot be read is a problem with the place to mend it, never a guess.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from wervel.guideline.implied import APPLIES, with_implied
from wervel.leaflet.fill import number
from wervel.leaflet.interview import answers, shown
from wervel.leaflet.language import Language
from wervel.leaflet.pages import Page
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import BadValue, Choice, Fact, Facts, Number, Value, Words, YesNo
from wervel.web.visitor.story import Story

UNSURE = "unsure"
NONE = "none"
A_NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,6})?", re.ASCII)
UNITS: Mapping[str, Mapping[str, float]] = {
    "duration_weeks": {"days": 1 / 7, "weeks": 1, "months": 4.35, "years": 52},
    "work_absence_weeks": {"days": 1 / 7, "weeks": 1, "months": 4.35, "years": 52},
    "postpartum_weeks": {"days": 1 / 7, "weeks": 1, "months": 4.35, "years": 52},
    "age_years": {"years": 1, "months": 1 / 12},
    "morning_stiffness_minutes": {"minutes": 1, "hours": 60},
}
"""The units in which a number may be told, and what one of them is in the unit of the fact."""
FIRST_UNIT = {"duration_weeks": "weeks", "work_absence_weeks": "weeks", "postpartum_weeks": "weeks"}
SCORES = frozenset({"pain_nrs"})
"""Numbers that are chosen from a row of buttons, 0 to 10."""


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


@dataclass(frozen=True, slots=True)
class Told:
    """What one page was answered with: changes of facts, numbers as typed, and what went wrong."""

    changes: Mapping[str, Value | None]
    typed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)


# --- reading -------------------------------------------------------------------------------------


def read_page(page: Page, data: QueryDict, known: Facts, words: Language) -> Told:
    """What was sent for one page. An answer that is missing is a problem, not a "no"."""
    given: dict[str, object] = {}
    typed: dict[str, tuple[str, str]] = {}
    problems: dict[str, str] = {}
    for fact in page.facts:
        try:
            value = _read(fact, data, typed)
        except BadValue:
            problems[fact.name] = _problem(fact, words)
        else:
            if value is not None:
                given[fact.name] = value
    unsure = data.get(UNSURE) == "on"
    changes = answers(page, given, none=data.get(NONE) == "on", unsure=unsure)
    now = with_implied(known.but(changes))
    for name in _missing(page, data, now):
        problems.setdefault(name, words.screens.SCREENS["problem_choose"])
    if _signs_untouched(page, data, now):
        problems["signs"] = words.screens.SCREENS["problem_signs"]
    order = [*(fact.name for fact in page.facts), "signs"]
    return Told(
        changes,
        {name: pair for name, pair in typed.items() if changes.get(name) is not None},
        {name: problems[name] for name in order if name in problems},
    )


def _read(fact: Fact, data: QueryDict, typed: dict[str, tuple[str, str]]) -> Value | None:
    """The value that was sent for one fact, ``None`` for nothing or "I don't know"."""
    sent = data.get(fact.name, "").strip()
    if isinstance(fact, YesNo):
        return True if sent == "on" else None
    if sent in ("", UNSURE):
        return None
    if isinstance(fact, Number):
        return fact.check(_read_number(fact, sent, data.get(f"{fact.name}-unit", ""), typed))
    return fact.check(sent)


def _read_number(fact: Number, sent: str, unit: str, typed: dict[str, tuple[str, str]]) -> float:
    if not A_NUMBER.fullmatch(sent):
        raise fact.refuse(sent)
    units = UNITS.get(fact.name, {"": 1})
    unit = unit if unit in units else first_unit(fact.name)
    typed[fact.name] = (sent, unit)
    value = round(float(sent.replace(",", ".")) * units[unit], 2)
    return int(value) if value.is_integer() else value


def first_unit(name: str) -> str:
    """The unit that stands ready for a number."""
    return FIRST_UNIT.get(name) or next(iter(UNITS.get(name, {"": 1})))


def _problem(fact: Fact, words: Language) -> str:
    text = words.screens.SCREENS
    if isinstance(fact, Number):
        low, high = number(fact.low, words.code), number(fact.high, words.code)
        unit = words.questions[fact.name].unit
        return text["problem_number"].format(low=low, high=high, unit=unit)
    if isinstance(fact, Words):
        return text["problem_words"].format(longest=fact.longest)
    return text["problem_choose"]


def _missing(page: Page, data: QueryDict, now: Facts) -> Iterator[str]:
    """Questions that surely apply to this person and were left as they were."""
    for fact in shown(page, now):
        left = fact.name not in data or not data.get(fact.name, "").strip()
        unsure = data.get(f"{fact.name}-{UNSURE}") == "on"
        surely = fact not in APPLIES or evaluate(APPLIES[fact], now) is True
        if isinstance(fact, Choice | Number) and left and not unsure and surely:
            yield fact.name


def _signs_untouched(page: Page, data: QueryDict, now: Facts) -> bool:
    asked = any(isinstance(fact, YesNo) for fact in shown(page, now))
    boxes = (*(fact.name for fact in page.signs), NONE, UNSURE)
    return asked and not any(data.get(name) == "on" for name in boxes)


# --- showing -------------------------------------------------------------------------------------


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
