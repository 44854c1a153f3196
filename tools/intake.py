"""Measure "my story" over imagined patients and write ``docs/intake.md``.

``python -m tools.intake [PEOPLE] [SEED]``: how many questions somebody is asked and about how many
minutes that takes, and whether anybody is asked what the record knows already. The people are those
of ``tools.interview``; every figure is the same for the same seed.
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from statistics import mean, median

from tests.people import by_patient, imagined_people
from wervel.guideline.guideline import GUIDELINE
from wervel.leaflet.interview import answers, shown
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.pages import Page
from wervel.leaflet.story import NOTHING, Story, answered
from wervel.logic.facts import Choice, Fact, Number, Value, YesNo
from wervel.pathway.advice.pages import PAGES as ABOUT
from wervel.web.visitor.interview import stand

PLACE = Path(__file__).resolve().parents[1] / "docs/intake.md"
TODAY = date(2026, 11, 22)
CHUNK = 125
CALENDAR = ("age_years", "duration_weeks")
"""Known from dates: the day of birth, and the day on which it began."""
REFERRED = ("sex", "cancer_history", "osteoporosis_known", "anticoagulant_use", "diabetes")
"""What the letter of a GP tells of one in three."""

WORDS_A_MINUTE = {"ordinary": 180, "slow": 100}
TICK, CHOOSE, NUMBER, WRITE, TURN = 1.5, 3.0, 6.0, 30.0, 3.0
"""Seconds: to tick one sign or "none of these", to choose, to type a number, to write some words,
and to press the button and see the next page."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answered page, as the story takes it."""

    changes: Mapping[str, Value | None]
    typed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """What one person was asked: pages, questions, words to read, seconds to answer."""

    pages: int
    questions: int
    words: int
    seconds: float
    known: int
    """Questions of which the answer was known already."""
    emergency: bool

    def minutes(self, speed: int) -> float:
        """How long it takes somebody who reads so many words a minute."""
        return self.words / speed + self.seconds / 60


def ask(person: Mapping[str, Value], number: int, words: Language) -> Seen:
    """Go through the questions as one patient, of whom the record knows some facts."""
    dice = random.Random(number)
    names = CALENDAR + (REFERRED if dice.random() < 1 / 3 else ())
    # What was denied before is asked again: a sign of danger may have come since.
    given = {n: person[n] for n in names if n in person and person[n] is not False}
    story = Story("x", NOTHING.but(given), given=frozenset(given))
    pages, questions, read, seconds, known = 0, 0, 0, 0.0, 0
    while True:
        now = stand(story, TODAY)
        if now.next is None:
            break
        page = now.next
        asked = shown(page, now.assessment.facts)
        told = {fact.name: person[fact.name] for fact in asked if fact.name in person}
        pages, questions = pages + 1, questions + len(asked)
        known += sum(fact.name in given for fact in asked)
        read += _words(page, asked, words)
        seconds += TURN + _seconds(asked, told)
        none = not any(told.get(fact.name) is True for fact in page.signs)
        changes = answers(page, told, none=none, unsure=False)
        story = answered(story, page, Told(changes))
    return Seen(pages, questions, read, seconds, known, now.emergency)


def _words(page: Page, asked: Sequence[Fact], words: Language) -> int:
    title = words.pages[page.id]
    texts = [title.title, title.help, *(words.questions[fact.name].ask for fact in asked)]
    return sum(len(text.split()) for text in texts)


def _seconds(asked: Sequence[Fact], told: Mapping[str, Value]) -> float:
    signs = [fact for fact in asked if isinstance(fact, YesNo)]
    ticks = max(1, sum(told.get(fact.name) is True for fact in signs)) if signs else 0
    rest = (
        CHOOSE if isinstance(fact, Choice) else NUMBER if isinstance(fact, Number) else WRITE
        for fact in asked
        if not isinstance(fact, YesNo)
    )
    return ticks * TICK + sum(rest)


def about(words: Language) -> Seen:
    """The pages about oneself and three goals, the same for everybody."""
    text, read, seconds, count = words.about, 0, 0.0, 0
    for page in ABOUT:
        read += sum(len(one.split()) for one in text.PAGES[page.id])
        seconds += TURN
        for one in page.asks:
            count += 1
            read += len(text.ASKS[one.name].split())
            read += sum(len(text.OPTIONS[option].split()) for option in one.options)
            seconds += {"many": 2 * TICK, "one": CHOOSE, "words": WRITE}[one.kind]
    goals = 3 * (WRITE + CHOOSE + TURN)
    return Seen(len(ABOUT) + 3, count + 6, read, seconds + goals, 0, False)


def _chunk(seed: int, many: int) -> list[Seen]:
    words = LANGUAGES["nl"]
    people = imagined_people(seed, many, "mixed")
    return [ask(by_patient(one), seed * 10_000 + n, words) for n, one in enumerate(people)]


def measure(people: int, seed: int) -> list[Seen]:
    """All of them, over all processors."""
    seeds = range(seed, seed + people // CHUNK)
    with ProcessPoolExecutor() as pool:
        return [seen for part in pool.map(partial(_chunk, many=CHUNK), seeds) for seen in part]


def page(people: int, seed: int, on: date) -> str:
    """The figures as a page."""
    found = measure(people, seed)
    calm = [one for one in found if not one.emergency]
    own = about(LANGUAGES["nl"])
    return "\n".join((*_lead(people, seed, on), *_table(calm, own), *_end(found, own), ""))


def _lead(people: int, seed: int, on: date) -> Iterator[str]:
    yield "# How long my story takes"
    yield ""
    yield f"Measured by `python -m tools.intake` on {on:%d %B %Y}: guideline {GUIDELINE.version},"
    yield f"{people:,} imagined patients (`tests/people.py`), seed {seed}, the Dutch words."
    yield "Of each the record knows the day of birth and the day on which it began; of one in three"
    yield "a GP told more. Each answers everything."
    yield ""
    yield "Nobody was timed. The minutes rest on what we assume, not on people at a screen:"
    yield ""
    usual, slow = WORDS_A_MINUTE.values()
    yield f"- reading: {usual} words a minute, {slow} by a slow reader;"
    yield "  every word of every question is read once;"
    yield f"- answering: {TICK:g} seconds a tick, {CHOOSE:g} to choose, {NUMBER:g} for a number,"
    yield f"  {WRITE:g} to write some words, {TURN:g} to go to the next page."
    yield ""


def _table(calm: Sequence[Seen], own: Seen) -> Iterator[str]:
    yield "| without an emergency | half of them | 95 in 100 | on average |"
    yield "|---|---|---|---|"
    for name, values in (
        ("pages of the guideline", [float(one.pages) for one in calm]),
        ("questions on them (a sign is one)", [float(one.questions) for one in calm]),
        ("minutes", [one.minutes(WORDS_A_MINUTE["ordinary"]) for one in calm]),
        ("minutes of a slow reader", [one.minutes(WORDS_A_MINUTE["slow"]) for one in calm]),
    ):
        high = sorted(values)[int(len(values) * 0.95)]
        yield f"| {name} | {median(values):.3g} | {high:.3g} | **{mean(values):.3g}** |"
    fast, slow = (own.minutes(speed) for speed in WORDS_A_MINUTE.values())
    yield ""
    yield f"About oneself: {own.pages} short pages, {own.questions} questions,"
    yield f"{fast:.1f} minutes ({slow:.1f} for a slow reader). They may be skipped."
    yield ""


def _end(found: Sequence[Seen], own: Seen) -> Iterator[str]:
    short = sum(
        one.minutes(WORDS_A_MINUTE["ordinary"]) + own.minutes(WORDS_A_MINUTE["ordinary"]) <= 10
        for one in found
    )
    yield "| | goal | measured |"
    yield "|---|---|---|"
    known = sum(one.known for one in found)
    yield f"| questions of which the answer was known | 0 | **{known}** |"
    share = short / len(found)
    yield f"| done within 10 minutes, with all about oneself | most | **{share:.0%}** |"
    yield f"| ended at once by an emergency | | {sum(one.emergency for one in found)} |"


def main(arguments: Sequence[str]) -> None:
    """Measure and write."""
    given = [int(argument) for argument in arguments]
    people, seed = (*given, *(1_000, 2026)[len(given) :])
    PLACE.write_text(page(people, seed, date.today()), encoding="utf-8")
    print(PLACE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
