"""Where a visitor stands in the interview: which page has which number, and what comes next."""

from dataclasses import dataclass, replace
from datetime import date

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.implied import applies, with_implied
from wervel.leaflet.interview import shown, step
from wervel.leaflet.pages import PAGE_OF, PAGES, Page
from wervel.logic.facts import Facts
from wervel.web.visitor.reading import Told
from wervel.web.visitor.story import Story

PAGE_BY_ID = {page.id: page for page in PAGES}


@dataclass(frozen=True, slots=True)
class Stand:
    """The story weighed: the page to ask next, whether to stop at once, how much is left."""

    story: Story
    next: Page | None
    emergency: bool
    assessment: Assessment

    @property
    def next_number(self) -> int:
        """The number of the next page."""
        return len(self.story.seen) + 1

    def page_at(self, number: int) -> Page | None:
        """The page with this number: one that was answered, or the next."""
        if 1 <= number <= len(self.story.seen):
            return PAGE_BY_ID[self.story.seen[number - 1]]
        return self.next if number == self.next_number else None

    @property
    def pages_left(self) -> int:
        """About how many pages still come: those that hold something worth asking now."""
        wanted = (*self.assessment.asks, *self.assessment.asks_for_advice)
        pages = {PAGE_OF[name].id: PAGE_OF[name] for name in wanted if name in PAGE_OF}
        return sum(
            id not in self.story.seen and bool(shown(page, self.assessment.facts))
            for id, page in pages.items()
        )


def stand(story: Story, on: date) -> Stand:
    """Weigh the story as it is."""
    now = step(story.facts, on, story.seen)
    return Stand(story, now.page, now.emergency, now.assessment)


def weigh(story: Story, on: date) -> Assessment:
    """The assessment for the outcome, of a whole story or of half a one."""
    return assess(story.facts, on)


def answered(story: Story, page: Page, told: Told) -> Story:
    """The story with one page answered; a correction takes away what it makes pointless.

    Somebody who takes back "I am pregnant" takes back the weeks as well; a box that is no longer
    shown could not be corrected. Answers on the same page stay as given, whatever they say.
    """
    new = story.with_page(page, told.changes, told.typed)
    if page.id not in story.seen:
        return new
    moot = {
        name
        for name in new.facts
        if PAGE_OF.get(name) is not page
        and _applied(name, story.facts)
        and not _applied(name, new.facts)
    }
    again = {PAGE_OF[name].id for name in moot if name in PAGE_OF}
    return replace(
        new,
        facts=new.facts.but(dict.fromkeys(moot)),
        seen=tuple(id for id in new.seen if id not in again),
    )


def _applied(name: str, facts: Facts) -> bool:
    fact = next(fact for fact in PAGE_OF[name].facts if fact.name == name)
    return applies(fact, with_implied(facts))
