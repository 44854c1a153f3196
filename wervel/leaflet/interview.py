"""The interview: which page comes next, and when nothing more needs to be asked.

The same for the web page and the terminal. The order is not written down anywhere: the next
page is the one that leads to the worst danger in the fewest pages (see ``nearest``), then one
that could still raise the urgency at all, then one that could still change the advice. The
interview ends when no answer can change what is shown, or at once with an emergency.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.implied import applies
from wervel.guideline.urgency import Urgency
from wervel.leaflet.nearest import toward_danger
from wervel.leaflet.pages import PAGE_OF, Page
from wervel.logic.facts import Fact, Facts, Value, YesNo


@dataclass(frozen=True, slots=True)
class Step:
    """Where an interview stands: the page to ask next, or ``None`` at the end."""

    page: Page | None
    assessment: Assessment

    @property
    def emergency(self) -> bool:
        """Whether to stop at once and show what to do now."""
        return self.assessment.interim_urgency is Urgency.EMERGENCY


def step(facts: Facts, on: date, seen: Collection[str] = ()) -> Step:
    """The next page for what is known, leaving out the pages already ``seen``.

    A page is seen once: an answer "I don't know" is an answer, and is not asked again.
    """
    assessment = assess(facts, on)
    if assessment.interim_urgency is Urgency.EMERGENCY:
        return Step(None, assessment)
    wanted = chain(toward_danger(assessment, seen), _asking(assessment.asks))
    for page in chain(wanted, _asking_for_advice(assessment)):
        if page.id not in seen and shown(page, assessment.facts):
            return Step(page, assessment)
    return Step(None, assessment)


def _asking(names: Iterable[str]) -> Iterator[Page]:
    return (PAGE_OF[name] for name in names if name in PAGE_OF)


def _asking_for_advice(assessment: Assessment) -> Iterator[Page]:
    yield from _asking(assessment.asks_for_advice)


def shown(page: Page, known: Facts) -> tuple[Fact, ...]:
    """The facts to show on a page to this person: those that can apply."""
    return tuple(fact for fact in page.facts if applies(fact, known))


def answers(
    page: Page, given: Mapping[str, object], *, none: bool, unsure: bool
) -> dict[str, Value | None]:
    """What one page says, as changes of facts.

    ``given`` holds the fields that were filled in. In a list of signs an unticked box means no,
    but only when the list is closed: by ticking something, or by "none of these"; and never when
    the person says to be unsure, or leaves the list as it is.
    """
    changes: dict[str, Value | None] = {fact.name: None for fact in page.facts}
    ticked = {fact.name for fact in page.signs if given.get(fact.name) is True}
    closed = (bool(ticked) or none) and not unsure
    for fact in page.facts:
        if isinstance(fact, YesNo):
            changes[fact.name] = True if fact.name in ticked else (False if closed else None)
        elif given.get(fact.name) is not None:
            changes[fact.name] = VOCABULARY.by_name[fact.name].check(given[fact.name])
    return changes
