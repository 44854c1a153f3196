"""The outcome: what to do now, why, what is not known yet, and the leaflet on screen and paper."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.sources import SOURCES
from wervel.guideline.urgency import Urgency
from wervel.leaflet.as_pdf import to_pdf
from wervel.leaflet.document import Document
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.letter import compose_letter, compose_summary
from wervel.leaflet.pages import PAGE_OF
from wervel.leaflet.patient import compose
from wervel.leaflet.said import Section
from wervel.leaflet.story import Story
from wervel.leaflet.why import explain_to_patient
from wervel.web.access import public
from wervel.web.visitor.asking import gone
from wervel.web.visitor.fields import ask_on_page
from wervel.web.visitor.interview import stand
from wervel.web.visitor.screen import calls, show, wants_large
from wervel.web.visitor.story import read_story, refresh_story

APART = frozenset({"why", "unknown"})
"""Sections of the leaflet that the page shows in a fuller way of its own."""
FIRST = frozenset({"next", "not"})
"""Sections that belong to what to do now."""
NET = "net"
"""The signs to call for at once; the card points at them, so they stand above the leaflet."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A section of the leaflet with the sources behind it."""

    section: Section
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that could still change the level, and the step where it was asked, if it was."""

    ask: str
    number: int | None


@public
@require_safe
def outcome(request: HttpRequest, code: str) -> HttpResponse:
    """The answer to the story as it is now, also when it is half told."""
    story = read_story(request)
    if story is None:
        return gone(request, code)
    if not story.seen:
        return redirect(f"{code}:question", number=1)
    now = stand(story, timezone.localdate())
    words = LANGUAGES[code]
    found = now.assessment
    document = compose(found, words)
    sections = [
        with_sources(section, found) for section in document.sections if section.id not in APART
    ]
    context = {
        "document": document,
        "card": document.card,
        "label": _label(document, found, words),
        "calls": calls(document.card) if document.card else (),
        "emergency": now.emergency,
        "why": explain_to_patient(found, words),
        "causes": next((s for s in document.sections if s.id == "why"), None),
        "open": tuple(open_questions(found, story, words)),
        "unknown_title": words.frame.SECTION["unknown"],
        "why_title": words.frame.SECTION["why"],
        "first": [shown for shown in sections if shown.section.id in FIRST],
        "net": [shown for shown in sections if shown.section.id == NET],
        "sections": [shown for shown in sections if shown.section.id not in {*FIRST, NET}],
        "next_number": now.next_number if now.next else None,
        "mistake_number": _page_behind(found, story),
    }
    response = show(request, code, "outcome", context)
    refresh_story(request, response, story)
    return response


def _label(document: Document, found: Assessment, words: Language) -> str:
    """The level in a word; a low level of a half-told story is not called by its name."""
    half = not found.complete and found.interim_urgency < Urgency.WITHIN_WEEK
    level = "open" if half or document.card is None else document.card.level
    return str(words.levels.LEVELS.get(level) or words.screens.SCREENS["level_open"])


def _page_behind(found: Assessment, story: Story) -> int:
    """The number of the page to correct: the last one that holds a sign behind the level."""
    names = found.acting[0].reason.because if found.acting else ()
    pages = {PAGE_OF[name].id for name in names if name in PAGE_OF}
    numbers = [number for number, id in enumerate(story.seen, start=1) if id in pages]
    return max(numbers, default=len(story.seen))


def open_questions(found: Assessment, story: Story, words: Language) -> Iterable[OpenQuestion]:
    """What could still raise the level, in the order in which it matters."""
    for name in found.asks:
        page = PAGE_OF[name]
        number = story.seen.index(page.id) + 1 if page.id in story.seen else None
        yield OpenQuestion(ask_on_page(name, words), number)


def with_sources(section: Section, found: Assessment) -> Shown:
    """A section as it is shown, with the sources behind its sentences."""
    by_id = found.guideline.by_id
    cited = dict.fromkeys(
        citation.source
        for sentence in section.sentences
        if sentence.says in by_id
        for citation in by_id[sentence.says].cites
        if citation.source in SOURCES
    )
    titles = (f"{SOURCES[source].title} ({SOURCES[source].year})" for source in cited)
    return Shown(section, tuple(dict.fromkeys(titles)))


@public
@require_safe
def paper(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The leaflet, the letter or the summary as a PDF to take along; made anew, never kept."""
    story = read_story(request)
    if story is None or not story.seen:
        return gone(request, code)
    on = timezone.localdate()
    words = LANGUAGES[code]
    document = PAPERS[kind](assess(story.facts, on), words)
    name = words.screens.SLUGS[kind]
    return HttpResponse(
        to_pdf(document, on=on, large=wants_large(request)),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="wervel-{name}.pdf"'},
    )


PAPERS: dict[str, Callable[[Assessment, Language], Document]] = {
    "leaflet": compose,
    "letter": compose_letter,
    "summary": compose_summary,
}
