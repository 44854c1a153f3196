"""Leads through the interview: shows a page, takes its answers, goes on or back.

The order comes from ``wervel.leaflet.interview``, as on the web page. A list of signs is closed
by naming one or more, or by 0 for none; "?" leaves it open, and open never means no.
"""

from dataclasses import dataclass
from datetime import date

from wervel.cli.conversation import Back, Conversation, NotAnAnswer, short
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.levels import interim
from wervel.guideline.urgency import Urgency
from wervel.leaflet.interview import Step, answers, shown, step
from wervel.leaflet.language import Language
from wervel.leaflet.pages import PAGE_OF, Page
from wervel.logic.facts import BadValue, Choice, Fact, Facts, Number, Value, YesNo


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an interview ended."""

    facts: Facts
    assessment: Assessment
    emergency: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person stands: what is known, which pages are behind, and the place before."""

    facts: Facts
    seen: tuple[str, ...] = ()
    before: "Place | None" = None


class Interviewer:
    """One interview with one person, in one language, on one day."""

    def __init__(self, talk: Conversation, language: Language, on: date) -> None:
        self.talk = talk
        self.words = talk.words
        self.language = language
        self.on = on

    def interview(self) -> Outcome:
        """Ask page after page, until nothing can change or somebody must look at once."""
        self.talk.quiet(self.words.start)
        place = Place(Facts(VOCABULARY, {}))
        while True:
            now = step(place.facts, self.on, place.seen)
            if now.page is None:
                return Outcome(place.facts, now.assessment, now.emergency)
            place = self._visit(place, now, now.page)

    def _visit(self, place: Place, now: Step, page: Page) -> Place:
        """The place after this page, or the place before it."""
        self._show(page, place, now.assessment)
        try:
            facts = shown(page, now.assessment.facts)
            changes = self._changes(page, facts, place.facts)
        except Back:
            if place.before is None:
                self.talk.line(self.words.first_page)
            return place.before or place
        # Going back keeps no answer of this page: it is asked again.
        return Place(place.facts.but(changes), (*place.seen, page.id), place)

    def _show(self, page: Page, place: Place, assessment: Assessment) -> None:
        said = self.language.pages[page.id]
        self.talk.line()
        number = self.words.page.format(number=len(place.seen) + 1)
        self.talk.quiet(f"{number}; {self._to_go(place, assessment)}")
        self.talk.heading(said.title)
        if said.help:
            self.talk.line(said.help)

    def _to_go(self, place: Place, assessment: Assessment) -> str:
        """Progress in words: how many pages can still come after this one."""
        asked = (*assessment.asks, *assessment.asks_for_advice)
        pages = {PAGE_OF[name].id for name in asked if name in PAGE_OF} - set(place.seen)
        if len(pages) <= 1:
            return self.words.last_page
        return self.words.to_go.format(number=len(pages) - 1)

    def _changes(
        self, page: Page, facts: tuple[Fact, ...], known: Facts
    ) -> dict[str, Value | None]:
        """What the page says; an emergency among its signs leaves the rest of it unasked."""
        signs = tuple(fact for fact in facts if isinstance(fact, YesNo))
        ticked = self._ask_signs(signs) if signs else ()
        given: dict[str, object] = dict.fromkeys(ticked or (), True)

        def said() -> dict[str, Value | None]:
            return answers(page, given, none=ticked == (), unsure=ticked is None)

        for fact in facts:
            if not isinstance(fact, YesNo) and not _is_emergency(known.but(said())):
                given[fact.name] = self._ask_one(fact)
        return said()

    def _ask_signs(self, signs: tuple[Fact, ...]) -> tuple[str, ...] | None:
        """The names of the signs that are there; ``()`` for none, ``None`` for not known."""
        questions = self.language.questions
        self._list([questions[fact.name].sign or questions[fact.name].ask for fact in signs])
        self._keys(self.words.keys_signs, self.words.keys_none)

        def understand(given: str) -> tuple[str, ...]:
            numbers = [self._number_in_list(part, len(signs), 0) for part in _parts(given)]
            if not numbers:
                raise NotAnAnswer(self.words.empty)
            if 0 in numbers and len(set(numbers)) > 1:
                raise NotAnAnswer(self.words.not_none_and_sign)
            return tuple(signs[number - 1].name for number in sorted(set(numbers)) if number)

        return self.talk.ask(understand)

    def _ask_one(self, fact: Fact) -> Value | None:
        """One value; ``None`` for not known."""
        question = self.language.questions[fact.name]
        self.talk.line()
        self.talk.heading(question.ask)
        if question.help:
            self.talk.line(question.help)
        if isinstance(fact, Choice):
            return self._ask_choice(fact)
        if isinstance(fact, Number):
            return self._ask_number(fact)
        return self._ask_words(fact)

    def _ask_choice(self, fact: Choice) -> str | None:
        texts = self.language.questions[fact.name].options
        self._list([texts[code] for code in fact.options])
        self._keys(self.words.keys_choice, self.words.keys)
        last = len(fact.options)
        return self.talk.ask(lambda given: fact.options[self._number_in_list(given, last, 1) - 1])

    def _ask_number(self, fact: Number) -> Value | None:
        bounds = {"low": f"{fact.low:g}", "high": f"{fact.high:g}"}
        unit = self.language.questions[fact.name].unit or fact.unit
        self._keys(self.words.keys_number.format(unit=unit, **bounds), self.words.keys)

        def understand(given: str) -> Value:
            try:
                number = float(given.replace(",", ".", 1)) if len(given) < 20 else None
            except ValueError:
                number = None
            if number is None or number != number:
                raise NotAnAnswer(self.words.not_a_number.format(given=short(given), **bounds))
            try:
                return fact.check(int(number) if number.is_integer() else number)
            except (BadValue, OverflowError):
                text = self.words.not_in_range.format(given=short(given), **bounds)
                raise NotAnAnswer(text) from None

        return self.talk.ask(understand)

    def _ask_words(self, fact: Fact) -> Value | None:
        self._keys(self.words.keys_words, self.words.keys)

        def understand(given: str) -> Value:
            try:
                return fact.check(given)
            except BadValue:
                longest = getattr(fact, "longest", 0)
                raise NotAnAnswer(self.words.not_words.format(longest=longest)) from None

        return self.talk.ask(understand)

    def _keys(self, *lines: str) -> None:
        for line in lines:
            self.talk.quiet(line)

    def _list(self, texts: list[str]) -> None:
        for number, text in enumerate(texts, start=1):
            self.talk.line(text, indent=f"{number:>3}  ")

    def _number_in_list(self, given: str, last: int, least: int) -> int:
        if given.isascii() and given.isdecimal() and len(given) < 4 and least <= int(given) <= last:
            return int(given)
        text = self.words.not_a_choice if least else self.words.not_a_sign
        raise NotAnAnswer(text.format(given=short(given), last=last))


def _is_emergency(known: Facts) -> bool:
    return interim(known) is Urgency.EMERGENCY


def _parts(given: str) -> list[str]:
    return given.replace(",", " ").replace("+", " ").split()
