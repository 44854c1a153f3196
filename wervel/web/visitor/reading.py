"""What was sent back from one page of the interview, read as answers.

What cannot be read is a problem with words to mend it, never a guess; and what is missing is a
problem too, never a "no".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from wervel.guideline.implied import APPLIES, with_implied
from wervel.leaflet.fill import number
from wervel.leaflet.interview import answers, shown
from wervel.leaflet.language import Language
from wervel.leaflet.pages import Page
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import BadValue, Choice, Fact, Facts, Number, Value, Words, YesNo

UNSURE = "unsure"
SILENT = "silent"
"""Rather not say: unknown as well, and never asked why."""
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
class Told:
    """What one page was answered with: changes of facts, numbers as typed, and what went wrong.

    ``silent`` names what somebody would rather not say; of the rest ``None`` is "don't know".
    """

    changes: Mapping[str, Value | None]
    typed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()


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
    unsure = data.get(UNSURE) == "on" or data.get(SILENT) == "on"
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
        frozenset(
            fact.name
            for fact in page.facts
            if changes[fact.name] is None and _kept_back(fact, data)
        ),
    )


def _read(fact: Fact, data: QueryDict, typed: dict[str, tuple[str, str]]) -> Value | None:
    """The value that was sent for one fact, ``None`` for nothing or "I don't know"."""
    sent = data.get(fact.name, "").strip()
    if isinstance(fact, YesNo):
        return True if sent == "on" else None
    if sent in ("", UNSURE, SILENT):
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


def _kept_back(fact: Fact, data: QueryDict) -> bool:
    """Whether somebody would rather not say this; words are simply left out for that reason."""
    if isinstance(fact, YesNo):
        return data.get(SILENT) == "on"
    if isinstance(fact, Words) and data.get(f"{fact.name}-{UNSURE}") == "on":
        return True
    return data.get(fact.name) == SILENT or data.get(f"{fact.name}-{SILENT}") == "on"


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
        unsure = any(data.get(f"{fact.name}-{why}") == "on" for why in (UNSURE, SILENT))
        surely = fact not in APPLIES or evaluate(APPLIES[fact], now) is True
        if isinstance(fact, Choice | Number) and left and not unsure and surely:
            yield fact.name


def _signs_untouched(page: Page, data: QueryDict, now: Facts) -> bool:
    asked = any(isinstance(fact, YesNo) for fact in shown(page, now))
    boxes = (*(fact.name for fact in page.signs), NONE, UNSURE, SILENT)
    return asked and not any(data.get(name) == "on" for name in boxes)
