"""My advice on screen: what it probably is, what we advise and why, and what to expect.

All of it is the leaflet, so it says nothing that the leaflet does not say: with an alarm nothing
soothing, and while too little is known no more than may be said then.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Option, Statement
from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.patient import compose
from wervel.leaflet.said import Section, Sentence
from wervel.leaflet.why import said_back
from wervel.logic.explain import Reason, explain
from wervel.pathway.actors import day_of
from wervel.pathway.advice.reading import open_advice
from wervel.pathway.advice.words import Word
from wervel.pathway.refusals import NotNow
from wervel.pathway.story import STOPS
from wervel.web.access import Asked, only
from wervel.web.patient.now import no_care
from wervel.web.patient.screen import SIDE, show

PROBABLY = "cause"
ADVISE = ("next", "why", "not", "treatment", "options", "self_care")
EXPECT = ("phases", "prognosis")
UNKNOWN, NET = "unknown", "net"


@dataclass(frozen=True, slots=True)
class Because:
    """The second and third layer under one sentence: what was told, and by which rule."""

    told: tuple[str, ...]
    missing: tuple[str, ...]
    rule: str
    book: str
    """The words of the way to the rule book."""
    url: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence with what is behind it, if a statement of the guideline is."""

    text: str
    says: str
    why: Because | None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the advice; ``blocks`` are the sections of the leaflet in it."""

    id: str
    title: str
    blocks: tuple[tuple[Section, tuple[Said, ...]], ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """A clinician's word on the advice, as it is shown."""

    name: str
    profession: str
    on: str
    holds: bool


@only(*SIDE)
@require_safe
def advice(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The advice of today, and who stands for it."""
    try:
        found = open_advice(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return no_care(request, code, patient)
    said = LANGUAGES[code]
    context = {
        "v": said.my_advice.ADVICE,
        "told": found.told,
        "urgent": found.urgency is not None and found.urgency >= STOPS,
        "signed": _signed(found.standing.signed, said),
        "discussed": _signed(found.standing.discussed, said),
        "proposal": found.standing.proposal,
    }
    if found.told:
        weighed = assess(found.facts, day_of(request.at))
        context["parts"] = parts(weighed, said)
        shown = {one.id: one for one in compose(weighed, said).sections}
        context["open"] = shown.get(UNKNOWN)
        context["net"] = shown.get(NET)
    return show(request, code, patient, "advice/advice", context)


def parts(found: Assessment, said: Language) -> tuple[Part, ...]:
    """What it probably is, what we advise, what to expect: the sections of the leaflet."""
    words = said.my_advice.ADVICE
    sections = {one.id: one for one in compose(found, said).sections}

    def part(id: str, names: Iterable[str]) -> Part:
        chosen = (sections[name] for name in names if name in sections)
        blocks = tuple((one, _said(one.sentences, found, said)) for one in chosen)
        return Part(id, words[id], blocks)

    # Where no cause may be named, with an alarm above all, the reasons are the answer.
    probably = PROBABLY if PROBABLY in sections else "why"
    advise = (name for name in ADVISE if name != probably)
    return (part("probably", (probably,)), part("advise", advise), part("expect", EXPECT))


def _said(sentences: Iterable[Sentence], found: Assessment, said: Language) -> tuple[Said, ...]:
    return tuple(
        Said(one.text, one.says, because(one.says, found, said) if one.says else None)
        for one in sentences
    )


def because(id: str, found: Assessment, said: Language) -> Because | None:
    """What is behind a sentence that speaks for a statement; ``None`` when none is."""
    statement = found.guideline.by_id.get(id)
    if statement is None:
        return None
    reason = _reason(statement, found)
    return Because(
        told=said_back(reason.because, found.facts, said),
        missing=tuple(said.questions[name].label for name in reason.missing),
        rule=statement.id,
        book=said.my_advice.ADVICE["why_book"].format(rule=statement.id),
        url=reverse(f"book_{said.code}:statement", args=[statement.id]),
        sources=tuple(
            f"{SOURCES[one.source].title} ({SOURCES[one.source].year})"
            for one in statement.cites
            if one.source in SOURCES
        ),
    )


def _reason(statement: Statement, found: Assessment) -> Reason:
    if isinstance(statement, Option):
        return next(one.reason for one in found.options if one.option.id == statement.id)
    return explain(statement.when, found.facts)


def _signed(word: Word | None, said: Language) -> Signed | None:
    if word is None:
        return None
    profession = said.patient.WHO.get(word.profession, "")
    return Signed(word.by, profession, day(day_of(word.at), said.code), word.holds)
