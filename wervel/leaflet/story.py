"""A story while it is told, page by page: what was said so far, and what each page still asks.

The same for a visitor, whose browser keeps it, and for a patient, whose record does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.implied import applies, with_implied
from wervel.leaflet.pages import PAGE_OF, PAGES, Page
from wervel.logic.facts import Facts, Value

PAGE_BY_ID = {page.id: page for page in PAGES}
NOTHING = Facts(VOCABULARY, {})


class Answers(Protocol):
    """What one page was answered with: changes of facts, numbers as typed, what was kept back."""

    @property
    def changes(self) -> Mapping[str, Value | None]: ...
    @property
    def typed(self) -> Mapping[str, tuple[str, str]]: ...
    @property
    def silent(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Story:
    """The answers of one telling.

    ``id`` is new for each telling, so that a page of an earlier one, left open in another tab,
    cannot add to this one. ``seen`` are the ids of the pages answered, in order; ``typed`` holds
    numbers as the person wrote them, with the unit; ``silent`` names what somebody would rather
    not say. ``given`` names what is known from elsewhere and so never asked, and ``asked`` what
    had its place on an answered page: a later version of a page may hold more.
    """

    id: str
    facts: Facts = field(default_factory=lambda: NOTHING)
    seen: tuple[str, ...] = ()
    typed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()

    def page(self, page: Page) -> Page:
        """The page as it is asked in this story: without what is known from elsewhere.

        A page that was answered is shown whole; one that is asked again, because it grew since,
        holds only what is new on it.
        """
        known = self.given if page.id in self.seen else self.given | self.asked
        facts = tuple(fact for fact in page.facts if fact.name not in known)
        return page if len(facts) == len(page.facts) else Page(page.id, facts)

    def with_page(self, page: Page, told: Answers) -> "Story":
        """The story with one page answered, anew or for the first time."""
        names = {fact.name for fact in page.facts}
        others = {name: words for name, words in self.typed.items() if name not in names}
        return replace(
            self,
            facts=self.facts.but(told.changes),
            seen=self.seen if page.id in self.seen else (*self.seen, page.id),
            typed={**others, **told.typed},
            silent=(self.silent - names) | told.silent,
        )


def answered(story: Story, page: Page, told: Answers) -> Story:
    """The story with one page answered; a correction takes away what it makes pointless.

    Somebody who takes back "I am pregnant" takes back the weeks as well; a box that is no longer
    shown could not be corrected. Answers on the same page stay as given, whatever they say.
    """
    new = story.with_page(page, told)
    if page.id not in story.seen:
        return new
    moot = {
        name
        for name in new.facts
        if name in PAGE_OF
        and PAGE_OF[name].id != page.id
        and name not in story.given
        and _applied(name, story.facts)
        and not _applied(name, new.facts)
    }
    again = {PAGE_OF[name].id for name in moot}
    return replace(
        new,
        facts=new.facts.but(dict.fromkeys(moot)),
        seen=tuple(id for id in new.seen if id not in again),
    )


def _applied(name: str, facts: Facts) -> bool:
    fact = next(fact for fact in PAGE_OF[name].facts if fact.name == name)
    return applies(fact, with_implied(facts))
