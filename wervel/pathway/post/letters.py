"""The leaflet of one patient, and everything on paper that was made for them, kept as it was made.

The leaflet says what the last assessment says, and only while that is also how urgent it stands:
where a clinician said otherwise, or an alarm is open, only what to do now is shown (SP-7).
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.as_pdf import to_pdf
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.letter import compose_letter
from wervel.leaflet.patient import compose
from wervel.logic.facts import Facts, Teller
from wervel.pathway.actors import Actor
from wervel.pathway.advice.words import standing_of
from wervel.pathway.consents import Purpose
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.record.assessments import last_assessment
from wervel.record.episodes import current_episode, hold_episode, last_episode, urgency_of
from wervel.record.models.accounts import Account
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.documents import DocumentRow
from wervel.record.models.patients import Consent, Patient

PDF = "application/pdf"
LEAFLET, LARGE, LETTER = "leaflet", "leaflet_large", "letter"
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the leaflet rests on; nothing when nothing was told yet."""

    found: Assessment | None
    at: datetime | None
    by_clinician: bool
    stands: bool
    """Whether its urgency is also the one that stands for the episode."""
    proposal: bool = True
    """Whether no clinician stands for it yet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing on paper: its kind, for whom it was made, by whom and when."""

    number: UUID
    kind: str
    language: str
    sent_to: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """The same with its bytes, and what it rests on."""

    paper: Paper
    media_type: str
    content: bytes
    found: Assessment | None


def open_leaflet(*, patient: UUID, by: Actor, at: datetime) -> Leaf:
    """What the leaflet of this patient rests on today."""
    found = known_patient(patient, name="leaflet.opened", by=by, at=at)
    with event("leaflet.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found) or last_episode(found)
        row = last_assessment(episode) if episode else None
        if row is not None:
            telling.object("assessment", row.pk, row.guideline_version)
        return _leaf(row)


def take_leaflet(
    *, patient: UUID, language: str, large: bool, by: Actor, at: datetime
) -> tuple[Paper, bytes]:
    """The leaflet on paper. Of one assessment it is made once, and is the same ever after.

    Raises ``NotNow`` while there is none to take along.
    """
    found = known_patient(patient, name="leaflet.made", by=by, at=at)
    with event("leaflet.made", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        row = _row(found)
        leaf = _leaf(row)
        if row is None or leaf.found is None or not leaf.stands:
            raise NotNow("There is no leaflet to take along now.")
        kind, words = LARGE if large else LEAFLET, LANGUAGES[language]
        kept, new = _keep(
            kind,
            lambda: to_pdf(compose(leaf.found, words), on=row.on, large=large),  # type: ignore[arg-type]
            row=row,
            language=language,
            sent_to=found.name,
            by=by.account,
            at=at,
        )
        telling.object("document", kept.pk)
        telling.detail = "" if new else "again"
        return _paper(kept), bytes(kept.content)


def make_letter(*, patient: UUID, by: Actor, at: datetime) -> Paper:
    """A letter to the GP, as the last assessment has it, kept for the patient to read too.

    Of one assessment there is one. Raises ``NotNow`` without an assessment, without a GP, or when
    the patient did not agree to letters.
    """
    found = known_patient(patient, name="letter.made", by=by, at=at)
    with event("letter.made", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        row = _row(found)
        gp = found.practitioner
        if row is None or gp is None or not agreed(found):
            raise NotNow("No assessment, no GP, or the patient did not agree to letters.")
        kept, new = _keep(
            LETTER,
            lambda: to_pdf(compose_letter(_weighed(row), LANGUAGES["nl"]), on=row.on),
            row=row,
            language="nl",
            sent_to=f"{gp.name}, {gp.practice.name}",
            by=by.account,
            at=at,
        )
        telling.object("document", kept.pk)
        telling.detail = "" if new else "again"
        return _paper(kept)


def open_letters(*, patient: UUID, by: Actor, at: datetime) -> tuple[Paper, ...]:
    """Everything that was made on paper for this patient, the latest first."""
    found = known_patient(patient, name="letters.opened", by=by, at=at)
    with event("letters.opened", by=by, at=at, patient=found):
        rows = DocumentRow.objects.filter(episode__patient=found).select_related("by")
        return tuple(map(_paper, rows.defer("content").order_by("-at", "-pk")[:SHOWN]))


def open_letter(*, patient: UUID, document: UUID, by: Actor, at: datetime) -> Kept:
    """One of them, byte for byte; raises ``NotAllowed`` for another's or none."""
    found = known_patient(patient, name="letter.opened", by=by, at=at)
    with event("letter.opened", by=by, at=at, patient=found) as telling:
        rows = DocumentRow.objects.filter(pk=document, episode__patient=found)
        row = rows.select_related("by", "assessment__episode").first()
        if row is None:
            raise NotAllowed("You may not do this, or it is not here.")
        telling.object("document", row.pk)
        leaf = _leaf(row.assessment)
        shown = leaf.found if leaf.stands else None
        return Kept(_paper(row), row.media_type, bytes(row.content), shown)


def agreed(patient: Patient) -> bool:
    """Whether the last word on letters to the GP is yes."""
    said = Consent.objects.filter(patient=patient, purpose=Purpose.GP_LETTER.value)
    last = said.order_by("pk").last()
    return last is not None and last.given


def _row(patient: Patient) -> AssessmentRow | None:
    """The last assessment, its episode held: two at once make one paper."""
    episode = current_episode(patient) or last_episode(patient)
    return last_assessment(hold_episode(episode)) if episode else None


def _leaf(row: AssessmentRow | None) -> Leaf:
    if row is None:
        return Leaf(None, None, by_clinician=False, stands=False)
    found, now = _weighed(row), urgency_of(row.episode)
    return Leaf(
        found=found,
        at=row.at,
        by_clinician=row.teller == Teller.CLINICIAN.value,
        stands=now is None or now is found.interim_urgency,
        proposal=standing_of(row.episode, found.facts).proposal,
    )


def _weighed(row: AssessmentRow) -> Assessment:
    """The same facts, weighed on the same day."""
    return assess(Facts(VOCABULARY, json.loads(row.told)), row.on, teller=Teller(row.teller))


def _paper(row: DocumentRow) -> Paper:
    return Paper(row.pk, row.kind, row.language, row.sent_to, row.by.name, row.at)


def _keep(
    kind: str,
    make: Callable[[], bytes],
    *,
    row: AssessmentRow,
    language: str,
    sent_to: str,
    by: Account,
    at: datetime,
) -> tuple[DocumentRow, bool]:
    before = DocumentRow.objects.filter(assessment=row, kind=kind, language=language).first()
    if before is not None:
        return before, False
    content = make()
    made = DocumentRow.objects.create(
        episode=row.episode,
        assessment=row,
        kind=kind,
        language=language,
        media_type=PDF,
        content=content,
        digest=hashlib.sha256(content).hexdigest(),
        sent_to=sent_to,
        at=at,
        by=by,
    )
    return made, True
