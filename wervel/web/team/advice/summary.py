"""One page before a visit: danger, what it is about, the person's own words, and the advice."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wervel.guideline import facts as f
from wervel.guideline.assess import assess
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.actors import Relation, Role, day_of
from wervel.pathway.advice.about import Reply
from wervel.pathway.advice.pages import BODY
from wervel.pathway.advice.reading import Summary, open_summary
from wervel.pathway.advice.words import discuss_advice, sign_advice
from wervel.pathway.refusals import NotAllowed, Stale
from wervel.web.access import Asked, only
from wervel.web.patient.advice.advice import Part, parts
from wervel.web.patient.advice.chart import BACK, FRONT
from wervel.web.team.screen import go, of_patient, show
from wervel.web.team.telling import overview

KEY_FACTS = tuple(
    fact.name
    for fact in (
        f.pain_nrs, f.course, f.pain_site, f.leg_pain, f.leg_pain_side, f.leg_weakness,
        f.first_episode, f.recurrent_episodes, f.failed_conservative_treatment,
        f.prior_spine_surgery, f.work_absence_weeks, f.occupation, f.work_physical_load,
        f.fear_avoidance, f.catastrophising, f.depression_or_low_mood,
        f.recent_bereavement_or_major_stress, f.sleep_disturbed, f.nsaid_use_current,
        f.opioid_use_current, f.paracetamol_use_current, f.pregnant,
    )
)  # fmt: skip
"""What stands on one page, in the order in which one asks; the file has all."""
LONGEST_KEY = 64


@dataclass(frozen=True, slots=True)
class Row:
    """Something that the person said in a way of their own."""

    label: str
    said: tuple[str, ...]


@only(Role.CLINICIAN)
@require_safe
@of_patient
def summary(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What to read before a visit."""
    return _page(request, code, patient)


@only(Role.CLINICIAN)
@require_POST
@of_patient
def sign(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """I stand for this advice."""
    return _say(request, code, patient, sign_advice)


@only(Role.CLINICIAN)
@require_POST
@of_patient
def discuss(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """I talked it over with the patient."""
    return _say(request, code, patient, discuss_advice)


def _say(request: Asked, code: str, patient: UUID, deed: Callable[..., object]) -> HttpResponse:
    key = request.POST.get("key", "")[:LONGEST_KEY].replace("\x00", "")
    try:
        assessment = UUID(request.POST.get("assessment", ""))
    except ValueError as problem:
        raise NotAllowed("There is no assessment with this number.") from problem
    try:
        deed(patient=patient, assessment=assessment, key=key, by=request.actor, at=request.at)
    except Stale:
        return _page(request, code, patient, stale=True)
    return go(code, "file_summary", patient)


def _page(request: Asked, code: str, patient: UUID, *, stale: bool = False) -> HttpResponse:
    found = open_summary(patient=patient, by=request.actor, at=request.at)
    said, file = LANGUAGES[code], found.file
    told = overview(file, said, at=request.at)
    present = {line.name: line for line in told.found if line.answer}
    denied = {line.name: line.label for line in told.denied}
    context = {
        "file": file,
        "m": said.summary.SUMMARY,
        "a": said.about.ABOUT,
        "o": told,
        "found": found,
        "key_lines": [present[name] for name in KEY_FACTS if name in present],
        "key_denied": [denied[name] for name in KEY_FACTS if name in denied],
        "own": own(found, said),
        "regions": found.about.reply(BODY.id, "regions").chosen,
        "regions_said": _said_regions(found, said),
        "chart_back": BACK,
        "chart_front": FRONT,
        "parts": _parts(request, found, said),
        "stale": stale,
        "keys": [secrets.token_urlsafe(16) for _ in range(2)],
        "treats": file.relation in (Relation.OWN, Relation.TEAM),
    }
    return show(request, code, "advice/summary", context, status=409 if stale else 200)


def own(found: Summary, said: Language) -> tuple[Row, ...]:
    """What only the person can say, question by question; what nobody said is left out."""
    words = said.summary.SUMMARY
    return tuple(
        Row(words[name], _said(found.about.reply(page, name), said))
        for page, name in (
            ("hope", "hope"),
            ("hope", "expect"),
            ("tried", "tried"),
            ("tried", "helped"),
            ("help", "help"),
        )
        if page in found.about.told
    )


def _said_regions(found: Summary, said: Language) -> tuple[str, ...]:
    if BODY.id not in found.about.told:
        return ()
    return _said(found.about.reply(BODY.id, "regions"), said)


def _said(reply: Reply, said: Language) -> tuple[str, ...]:
    words = said.summary.SUMMARY
    if reply.declined:
        return (words[f"declined_{reply.declined}"],)
    if reply.words:
        return (reply.words,)
    return tuple(said.about.OPTIONS[one] for one in reply.chosen) or (words["none"],)


def _parts(request: Asked, found: Summary, said: Language) -> tuple[Part, ...]:
    """The advice as the patient reads it."""
    if not found.standing.assessment or found.file.facts is None:
        return ()
    return parts(assess(found.file.facts, day_of(request.at)), said)
