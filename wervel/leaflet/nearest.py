"""Which page leads to the worst danger soonest: the order of the interview while danger is open.

For every flag that open answers could still make hold, the fewest pages are found that would
have to be answered its way. The most urgent flag that is the fewest pages away comes first, so
an answer that brings a danger near ("I use a blood thinner") is followed at once by the page
that settles it ("how is the strength of your legs?").
"""

from collections.abc import Collection, Iterator

from wervel.guideline.assessment import Assessment
from wervel.guideline.levels import highest, names_open
from wervel.guideline.statements import Flag
from wervel.leaflet.pages import PAGE_OF, PAGES, Page
from wervel.logic.conditions import All, AnyOf, Condition, Count, Not, enough
from wervel.logic.evaluate import evaluate

Pages = frozenset[str]
"""Ids of pages that together are enough."""

ASKED_ANYWAY: Pages = frozenset({"person"})
"""Age and sex count in half of all rules, so this page makes no way longer."""


def toward_danger(assessment: Assessment, seen: Collection[str]) -> Iterator[Page]:
    """The pages on the shortest way to a flag above what is settled, the nearest first."""
    rank: dict[str, tuple[int, int]] = {}
    for flag, pages in _open_flags(assessment, seen):
        for page in pages:
            near = (-flag.raises, max(1, len(pages - ASKED_ANYWAY)))
            rank[page] = min(near, rank.get(page, near))
    in_order = {page.id: place for place, page in enumerate(PAGES)}
    by_id = {page.id: page for page in PAGES}
    for page in sorted(rank, key=lambda page: (*rank[page], in_order[page])):
        yield by_id[page]


def _open_flags(assessment: Assessment, seen: Collection[str]) -> Iterator[tuple[Flag, Pages]]:
    """The flags that answers on pages not yet seen could make hold, with the fewest such pages."""
    open_names = names_open(assessment.guideline, assessment.teller, assessment.facts)
    askable = {name for name in open_names if name in PAGE_OF and PAGE_OF[name].id not in seen}
    settled = highest(f.statement for f in assessment.acting if f.truth is True)
    for finding in assessment.findings:
        flag = finding.statement
        if isinstance(flag, Flag) and finding.truth is None and flag.raises > settled:
            pages = _enough_pages(flag.when, True, assessment, askable)
            if pages is not None:
                yield flag, pages


def _enough_pages(
    condition: Condition, wanted: bool, assessment: Assessment, askable: Collection[str]
) -> Pages | None:
    """The fewest pages that could make the condition come out as wanted; ``None`` when none can."""
    match condition:
        case Not(part):
            return _enough_pages(part, not wanted, assessment, askable)
        case All(parts) | AnyOf(parts) | Count(_, parts):
            needed = enough(condition) if wanted else len(parts) - enough(condition) + 1
            ways = [_enough_pages(part, wanted, assessment, askable) for part in parts]
            nearest = sorted((way for way in ways if way is not None), key=len)[:needed]
            return Pages().union(*nearest) if len(nearest) == needed else None
        case _:
            truth = evaluate(condition, assessment.facts)
            name = condition.fact.name
            if truth is None:
                return Pages({PAGE_OF[name].id}) if name in askable else None
            return Pages() if truth is wanted else None
