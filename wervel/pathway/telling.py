"""The story as its rows tell it: every answered page in the order in which it came in.

Rows come from any number of devices. What was answered with the earlier answer in sight replaces
it. What was answered without, because another device was first, is a difference: both stand, the
one that asks for most haste counts, and the teller is asked which is right (SP-19).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import INTERIM
from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import Page
from wervel.leaflet.story import PAGE_BY_ID, Story, answered
from wervel.logic.facts import BadValue, Facts, Teller, Value
from wervel.record.models.drafts import DraftAnswer

Changes = Mapping[str, Value | None]


@dataclass(frozen=True, slots=True)
class Given:
    """One answered page, as the story takes it."""

    changes: Changes
    typed: Mapping[str, tuple[str, str]]
    silent: frozenset[str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One page that two devices answered apart, and what each of them said."""

    page: str
    one: Changes
    other: Changes


@dataclass(slots=True)
class _Read:
    """What was read so far."""

    story: Story
    latest: dict[str, DraftAnswer] = field(default_factory=dict)
    counts: dict[str, Given] = field(default_factory=dict)
    """By page what counts of it now."""
    differ: dict[str, Difference] = field(default_factory=dict)
    asked: dict[str, frozenset[str]] = field(default_factory=dict)
    """By page every fact that had a place on it when it was answered."""
    forms: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A story read back: what counts, on which form it was asked, and where devices differ."""

    story: Story
    latest: Mapping[str, int]
    forms: Mapping[str, str]
    differ: tuple[Difference, ...]


def read_story(
    number: str, rows: Iterable[DraftAnswer], *, known: Facts, given: Collection[str]
) -> Reading:
    """Read the rows of one story.

    ``known`` is what the record knows beside it, ``given`` what of that is not asked any more. A
    page is answered when all that is on it today was asked: a question that a later version adds
    stays open (SP-20).
    """
    start = Story(number, Facts(VOCABULARY, _only(known, given)), given=frozenset(given))
    found = _Read(start)
    for row in rows:
        _read_row(found, row)
    asked = frozenset(name for names in found.asked.values() for name in names)
    seen = tuple(id for id in found.story.seen if _whole(id, found, given))
    return Reading(
        replace(found.story, seen=seen, asked=asked),
        {page: row.pk for page, row in found.latest.items()},
        found.forms,
        tuple(found.differ.values()),
    )


def level_of(facts: Facts) -> Urgency:
    """What somebody who says nothing more would be told."""
    decided = decide(facts, teller=Teller.PATIENT)
    return Urgency[str(decided[INTERIM]).upper()]


def _only(known: Facts, names: Collection[str]) -> dict[str, Value]:
    return {name: value for name, value in known.items() if name in names}


def _read_row(found: _Read, row: DraftAnswer) -> None:
    told = _given(row, found.story.given)
    before = found.latest.get(row.page)
    apart = (
        before is not None
        and row.after != before.pk
        and (row.key != before.key or row.page in found.differ)
    )
    one = found.counts.get(row.page)
    if apart and one is not None and told.changes != one.changes:
        found.differ[row.page] = Difference(row.page, one.changes, told.changes)
        told = _worst(found.story, row.page, one, told)
    elif not apart:
        found.differ.pop(row.page, None)
    _take(found, row, told)


def _take(found: _Read, row: DraftAnswer, told: Given) -> None:
    found.latest[row.page], found.counts[row.page] = row, told
    found.story = _with(found.story, row.page, told)
    found.asked[row.page] = found.asked.get(row.page, frozenset()) | told.changes.keys()
    # What a correction made pointless is asked again when it has a point again.
    for id in found.asked.keys() & PAGE_BY_ID.keys() - set(found.story.seen):
        del found.asked[id]
    found.forms |= dict.fromkeys(told.changes, row.form)


def _given(row: DraftAnswer, given: Collection[str]) -> Given:
    """What this version of Wervel understands of a row; the rest stays open."""
    changes: dict[str, Value | None] = {}
    for name, value in row.told.items():
        fact = VOCABULARY.by_name.get(name)
        if fact is None or name in given:
            continue
        try:
            changes[name] = None if value is None else fact.check(value)
        except BadValue:
            continue
    typed = {name: (pair[0], pair[1]) for name, pair in row.typed.items() if name in changes}
    return Given(changes, typed, frozenset(row.silent) & changes.keys())


def _with(story: Story, page: str, told: Given) -> Story:
    whole = PAGE_BY_ID.get(page)
    if whole is None:  # a page of an earlier version: its answers stay, it has no number
        return replace(story, facts=story.facts.but(told.changes))
    facts = tuple(fact for fact in whole.facts if fact.name in told.changes)
    new = answered(story, Page(page, facts), told)
    elsewhere = {name: value for name, value in told.changes.items() if name not in _names(whole)}
    return replace(new, facts=new.facts.but(elsewhere)) if elsewhere else new


def _names(page: Page) -> frozenset[str]:
    return frozenset(fact.name for fact in page.facts)


def _whole(id: str, found: _Read, given: Collection[str]) -> bool:
    asked = frozenset(name for names in found.asked.values() for name in names)
    return _names(PAGE_BY_ID[id]) <= asked | frozenset(given)


def _worst(story: Story, page: str, one: Given, other: Given) -> Given:
    """Of two answers to one page, or the two together, the one that asks for most haste."""
    both = Given(
        {
            name: _worse(one.changes.get(name), other.changes.get(name))
            for name in (*one.changes, *(name for name in other.changes if name not in one.changes))
        },
        {**one.typed, **other.typed},
        one.silent | other.silent,
    )
    return max((both, other, one), key=lambda told: level_of(_with(story, page, told).facts))


def _worse(one: Value | None, other: Value | None) -> Value | None:
    """An answer counts above none, and yes above no; of other things the last that was said."""
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, bool) and isinstance(other, bool):
        return one or other
    return other
