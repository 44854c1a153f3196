"""The leaflet of a patient, to read, hear and take along; and everything else on paper."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.guideline.assessment import Assessment
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.patient import compose
from wervel.pathway.post.letters import open_leaflet, open_letter, open_letters, take_leaflet
from wervel.pathway.refusals import NotAllowed
from wervel.web.access import Asked, only
from wervel.web.patient.post.screen import show_post
from wervel.web.patient.screen import SIDE, place
from wervel.web.visitor.outcome import Shown, with_sources
from wervel.web.visitor.screen import calls, wants_large

FILES = {"application/pdf": "pdf"}


@only(*SIDE)
@require_safe
def leaflet(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The leaflet on screen; while it does not hold, where to read what does."""
    found = open_leaflet(patient=patient, by=request.actor, at=request.at)
    context: dict[str, object] = {"leaf": found, "large_text": wants_large(request)}
    if found.found is not None and found.stands:
        context |= _shown(found.found, LANGUAGES[code])
    return show_post(request, code, patient, "leaflet", context)


@only(*SIDE)
@require_safe
def leaflet_paper(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The leaflet as PDF, in ordinary or large letters; kept as it is."""
    large = request.GET.get("letters") == "large"
    _, content = take_leaflet(
        patient=patient, language=code, large=large, by=request.actor, at=request.at
    )
    return _file(content, "application/pdf", LANGUAGES[code].post.SLUGS["my_leaflet"])


@only(*SIDE)
@require_safe
def letters(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Everything that was put on paper, the latest first."""
    found = open_letters(patient=patient, by=request.actor, at=request.at)
    names = LANGUAGES[code].post.PAPERS
    listed = [
        (one, names.get(one.kind, one.kind), place(code, "my_letter", patient, one.number))
        for one in found
    ]
    return show_post(request, code, patient, "letters", {"letters": listed})


@only(*SIDE)
@require_safe
def letter(request: Asked, code: str, patient: UUID, letter: UUID) -> HttpResponse:
    """One of them: for whom, and what it means for the reader."""
    kept = open_letter(patient=patient, document=letter, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    context: dict[str, object] = {
        "paper": kept.paper,
        "title": said.post.PAPERS.get(kept.paper.kind, kept.paper.kind),
        "file_url": place(code, "my_letter_file", patient, kept.paper.number),
    }
    if kept.found is not None:
        context |= _shown(kept.found, said)
    return show_post(request, code, patient, "letter", context)


@only(*SIDE)
@require_safe
def letter_file(request: Asked, code: str, patient: UUID, letter: UUID) -> HttpResponse:
    """The same, byte for byte as it was made."""
    kept = open_letter(patient=patient, document=letter, by=request.actor, at=request.at)
    if kept.media_type not in FILES:
        raise NotAllowed("This is not kept as a file to read.")
    return _file(kept.content, kept.media_type, LANGUAGES[code].post.SLUGS["my_letter"])


def _shown(found: Assessment, said: Language) -> dict[str, object]:
    """The leaflet as a page shows it: what to do first, then the rest with its sources."""
    document = compose(found, said)
    card = document.card
    label = said.levels.LEVELS.get(card.level) if card else None
    sections: list[Shown] = [with_sources(one, found) for one in document.sections]
    return {
        "document": document,
        "card": card,
        "label": label or said.screens.SCREENS["level_open"],
        "calls": calls(card) if card else (),
        "sections": sections,
    }


def _file(content: bytes, media: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="wervel-{name}.{FILES[media]}"'
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type=media, headers=headers)
