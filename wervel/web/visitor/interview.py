"""Where a visitor stands in the interview: which page has which number, and what comes next."""

from dataclasses import dataclass
from datetime import date

from wervel.guideline.assessment import Assessment
from wervel.guideline.implied import with_implied
from wervel.leaflet.interview import shown, step
from wervel.leaflet.pages import PAGE_OF, PAGES, Page
from wervel.leaflet.story import PAGE_BY_ID, Story, answered

__all__ = ["PAGE_BY_ID", "Stand", "answered", "stand"]


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
            return self.story.page(PAGE_BY_ID[self.story.seen[number - 1]])
        return self.next if number == self.next_number else None

    @property
    def pages_left(self) -> int:
        """About how many pages still come: those that hold something worth asking now."""
        wanted = (*self.assessment.asks, *self.assessment.asks_for_advice)
        pages = {PAGE_OF[name].id: PAGE_OF[name] for name in wanted if name in PAGE_OF}
        return sum(
            id not in self.story.seen and bool(shown(self.story.page(page), self.assessment.facts))
            for id, page in pages.items()
        )


def stand(story: Story, on: date) -> Stand:
    """Weigh the story as it is."""
    now = step(story.facts, on, _closed(story))
    page = story.page(now.page) if now.page else None
    return Stand(story, page, now.emergency, now.assessment)


def _closed(story: Story) -> frozenset[str]:
    """The pages that were answered, and those of which all is known from elsewhere."""
    known = with_implied(story.facts)
    asked = ((page, story.page(page)) for page in PAGES)
    empty = (page.id for page, left in asked if left is not page and not shown(left, known))
    return frozenset((*story.seen, *empty))
