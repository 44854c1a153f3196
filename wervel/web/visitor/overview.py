"""All that was told, page by page and in words, for the page on which answers are checked."""

from dataclasses import dataclass

from wervel.guideline.assessment import Assessment
from wervel.leaflet.interview import shown
from wervel.leaflet.language import Language
from wervel.leaflet.story import PAGE_BY_ID, Story
from wervel.leaflet.why import said
from wervel.logic.facts import Fact, YesNo
from wervel.web.visitor.fields import ask_on_page


@dataclass(frozen=True, slots=True)
class ToldPage:
    """One answered page: what was said, which signs were denied, what is not known or not said."""

    number: int
    title: str
    said: tuple[str, ...]
    denied: tuple[str, ...]
    unsure: tuple[str, ...]
    silent: tuple[str, ...]


def overview(story: Story, assessment: Assessment, words: Language) -> tuple[ToldPage, ...]:
    """Every page of the story, in the order in which it was answered."""
    return tuple(
        _told_page(number, id, story, assessment, words)
        for number, id in enumerate(story.seen, start=1)
    )


def _told_page(
    number: int, id: str, story: Story, assessment: Assessment, words: Language
) -> ToldPage:
    page = story.page(PAGE_BY_ID[id])
    applying = shown(page, assessment.facts)
    facts = [fact for fact in page.facts if fact in applying or _matters(fact, story)]
    known = [fact for fact in facts if fact.name in story.facts]
    silent = [fact for fact in facts if fact not in known and fact.name in story.silent]
    unsure = [fact for fact in facts if fact not in known and fact not in silent]
    return ToldPage(
        number,
        words.pages[id].title,
        tuple(_in_words(fact, story, words) for fact in known if not _is_no(fact, story)),
        tuple(_in_words(fact, story, words) for fact in known if _is_no(fact, story)),
        tuple(ask_on_page(fact.name, words) for fact in unsure),
        tuple(ask_on_page(fact.name, words) for fact in silent),
    )


def _matters(fact: Fact, story: Story) -> bool:
    return fact.name in story.facts and not _is_no(fact, story)


def _is_no(fact: Fact, story: Story) -> bool:
    return isinstance(fact, YesNo) and story.facts.get(fact.name) is False


def _in_words(fact: Fact, story: Story, words: Language) -> str:
    """As it was typed where that differs in unit: "3 maanden" and not "13 weken"."""
    number, unit = story.typed.get(fact.name, ("", ""))
    if unit:
        return f"{ask_on_page(fact.name, words)} {number} {words.screens.UNITS[unit]}"
    return said(fact.name, story.facts[fact.name], words)
