"""A person who goes through the interview page by page, as on the web page and in the terminal."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tests.people import Story, facts_of
from wervel.guideline.assessment import Assessment
from wervel.guideline.implied import with_implied
from wervel.leaflet.interview import answers, shown, step
from wervel.leaflet.pages import PAGE_OF, PAGES, Page
from wervel.logic.facts import Facts, Value

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Walk:
    """The pages that were seen, in order, and where it ended."""

    pages: tuple[str, ...]
    end: Assessment
    emergency: bool


@dataclass(frozen=True)
class Person:
    """What somebody would answer, and the pages on which they do not know the rest."""

    story: Story
    unsure: frozenset[str] = frozenset()

    def answer(self, page: Page, known: Facts) -> Mapping[str, Value | None]:
        """Fill in one page: tick what is so, and close the list unless unsure."""
        given = {
            fact.name: self.story[fact.name]
            for fact in shown(page, known)
            if fact.name in self.story
        }
        ticked = any(given.get(fact.name) is True for fact in page.signs)
        return answers(page, given, none=not ticked, unsure=page.id in self.unsure)

    def all_answers(self) -> Facts:
        """The same person who fills in every page."""
        known = facts_of({})
        for _ in range(2):  # twice: whether a page applies may stand on a later page
            for page in PAGES:
                known = known.but(self.answer(page, with_implied(known)))
        return known


def somebody(story: Story, seed: int, share_unsure: float = 0.1) -> Person:
    dice = random.Random(seed)
    return Person(story, frozenset(p.id for p in PAGES if dice.random() < share_unsure))


def only(story: Story) -> Person:
    """Somebody who answers these questions and leaves all others open.

    A "no" can only be said by closing a list, so a page with a told "no" is closed.
    """
    closed = {PAGE_OF[name].id for name, value in story.items() if value is False}
    return Person(story, frozenset(page.id for page in PAGES if page.id not in closed))


def walk(person: Person) -> Walk:
    known, seen = facts_of({}), []
    while True:
        now = step(known, TODAY, seen)
        if now.page is None:
            return Walk(tuple(seen), now.assessment, now.emergency)
        seen.append(now.page.id)
        known = known.but(person.answer(now.page, now.assessment.facts))
