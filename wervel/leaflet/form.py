"""The questionnaire on paper: the pages of the interview, in their order, to fill in with a pen.

For whoever does not use a computer, and for the phone. What must be done at once stands first and
beside each sign; it is asked of the guideline itself, so that paper and screen cannot differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.pages import PAGES, Page
from wervel.leaflet.patient import instruction_key
from wervel.logic.facts import Choice, Fact, Facts, Number, Value, YesNo

FORM = "W1"
"""The number of this form. Another layout, another number; the version tells the questions."""
SCORES = frozenset({"pain_nrs"})
"""Numbers from 0 to 10 that are crossed in a row."""
UNITS = {"weeks": ("days", "weeks", "months", "years"), "minutes": ("minutes", "hours")}
"""In which units somebody may tell a time, by the unit of its fact."""
OWN_UNIT = frozenset({"gestation_weeks"})
"""A time that everybody counts in the unit of its fact."""
AT_ONCE = frozenset({"ambulance", "emergency", "crisis", "pregnancy", "same_day"})
"""The instructions that cannot wait until a form has come by post."""
CALL_NOW = frozenset({"ambulance", "emergency"})
PREGNANT: dict[str, Value] = {"sex": "female", "age_years": 30, "pregnant": True}
ANY_DAY = date(2026, 1, 1)
"""No urgency hangs on the day of weighing."""


@dataclass(frozen=True, slots=True)
class Box:
    """One thing to cross, with what we mean and what to do at once when it is so."""

    text: str
    help: str = ""
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One question on the page. ``kind``: signs, choice, score, number or words.

    ``apart`` are the boxes for who cannot or will not answer; ``units`` the words of one unit, or
    of several to choose from.
    """

    kind: str
    facts: tuple[str, ...]
    ask: str
    help: str = ""
    acts: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    units: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the interview on paper; ``doubt`` is said where somebody must call now."""

    title: str
    help: str
    parts: tuple[Part, ...]
    doubt: str = ""


def sheets(language: str) -> tuple[Sheet, ...]:
    """All pages of the interview, in its order, with nothing left out for anybody."""
    words = LANGUAGES[language]
    return tuple(_sheet(number, page, words) for number, page in enumerate(PAGES, start=1))


def _sheet(number: int, page: Page, words: Language) -> Sheet:
    said, form = words.pages[page.id], words.form
    parts = tuple(_parts(page, words))
    urgent = any(_instruction(fact.name, True) in CALL_NOW for fact in page.signs)
    title = form.QUESTION.format(number=number, title=said.title)
    return Sheet(title, said.help, parts, form.NOT_SURE if urgent else "")


def _parts(page: Page, words: Language) -> Iterator[Part]:
    """The questions in order; the signs together, at the place of the first, as on the screen."""
    signs_done = False
    for fact in page.facts:
        if not isinstance(fact, YesNo):
            yield _asked(fact, words)
        elif not signs_done:
            signs_done = True
            yield _signs(page.signs, words)


def _signs(facts: tuple[Fact, ...], words: Language) -> Part:
    text = words.screens.SCREENS
    by_sign = [tuple(_at_once(fact.name, True, words)) for fact in facts]
    shared = by_sign[0] if len(facts) > 1 and len(set(by_sign)) == 1 else ()
    boxes = (
        Box(
            words.questions[fact.name].sign, words.questions[fact.name].help, () if shared else acts
        )
        for fact, acts in zip(facts, by_sign, strict=True)
    )
    none = text["none" if len(facts) > 1 else "none_one"]
    return Part(
        kind="signs",
        facts=tuple(fact.name for fact in facts),
        ask=text["signs"],
        acts=tuple(_at_once(facts[0].name, True, words, all_of=True)) if shared else (),
        boxes=tuple(boxes),
        apart=(none, text["unsure_signs"], text["skip_words"]),
    )


def _asked(fact: Fact, words: Language) -> Part:
    """One question that is no sign: a choice, a score, a number, or words of one's own."""
    question, text = words.questions[fact.name], words.screens.SCREENS
    kind, ask = "words", question.ask
    boxes: tuple[Box, ...] = ()
    units: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    if isinstance(fact, Choice):
        kind, boxes = "choice", tuple(_options(fact, words))
    elif fact.name in SCORES:
        kind, ends = "score", (text["score_low"], text["score_high"])
    elif isinstance(fact, Number):
        kind, units = "number", _units(fact, words)
        ask = words.screens.ASK_WITH_UNIT.get(fact.name, ask)
    return Part(
        kind=kind,
        facts=(fact.name,),
        ask=ask,
        help=question.help,
        boxes=boxes,
        units=units,
        ends=ends,
        apart=(text["unsure"], text["skip_words"]),
    )


def _options(fact: Choice, words: Language) -> Iterator[Box]:
    for code in fact.options:
        acts = tuple(_at_once(fact.name, code, words))
        yield Box(words.questions[fact.name].options[code], acts=acts)


def _units(fact: Number, words: Language) -> tuple[str, ...]:
    if fact.unit in UNITS and fact.name not in OWN_UNIT:
        return tuple(words.screens.UNITS[unit] for unit in UNITS[fact.unit])
    return (words.questions[fact.name].unit,)


def _at_once(name: str, value: Value, words: Language, *, all_of: bool = False) -> Iterator[str]:
    """What to do at once when this alone is so; for a pregnant woman that may be more."""
    form = words.form
    plain, pregnant = _instruction(name, value), _instruction(name, value, pregnant=True)
    if plain in AT_ONCE:
        yield _told(form.ONE_OF_THESE if all_of else form.IF_YES, plain, words)
    if pregnant in AT_ONCE and pregnant != plain:
        yield _told(form.IF_PREGNANT, pregnant, words)


def _told(text: str, key: str, words: Language) -> str:
    return fill(
        text, {"instruction": fill(words.instructions[key].title, {}, words.code)}, words.code
    )


@cache
def _instruction(name: str, value: Value, *, pregnant: bool = False) -> str:
    """The instruction of the guideline when one thing is so and nothing else is known."""
    context = {**PREGNANT, name: value} if pregnant else {name: value}
    return instruction_key(assess(Facts(VOCABULARY, context), ANY_DAY))
