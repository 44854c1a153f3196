"""Who stands for the advice: a proposal until a clinician signs it, and when it was talked over.

A signature is for what was weighed then. When today's facts give another outcome, by whatever was
told or by the calendar alone, the advice is a proposal again until somebody looks.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel.guideline.assess import decide
from wervel.logic.facts import Facts, Teller
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.once import once
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotNow, Stale
from wervel.record.assessments import canonical, last_assessment
from wervel.record.episodes import current_episode, hold_episode
from wervel.record.facts import get_facts
from wervel.record.models.advice import AdviceWord
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.episodes import Episode

SIGNED, DISCUSSED = "signed", "discussed"
EVENTS = {SIGNED: "advice.signed", DISCUSSED: "advice.discussed"}


@dataclass(frozen=True, slots=True)
class Word:
    """A clinician's word on the advice; ``holds`` while the outcome is still the same."""

    kind: str
    by: str
    profession: str
    at: datetime
    holds: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """The last word of each kind, and the assessment that a new word would be about."""

    signed: Word | None = None
    discussed: Word | None = None
    assessment: str = ""

    @property
    def proposal(self) -> bool:
        """Whether nobody stands for the advice as it is today."""
        return self.signed is None or not self.signed.holds


def sign_advice(*, patient: UUID, assessment: UUID, key: str, by: Actor, at: datetime) -> Standing:
    """A clinician stands for the advice of this assessment.

    Raises ``Stale`` when something was weighed since it was read, ``NotNow`` without an episode or
    anything weighed.
    """
    return _say(SIGNED, patient, assessment, key, by, at)


def discuss_advice(
    *, patient: UUID, assessment: UUID, key: str, by: Actor, at: datetime
) -> Standing:
    """A clinician talked the advice over with the patient."""
    return _say(DISCUSSED, patient, assessment, key, by, at)


def standing_of(episode: Episode, facts: Facts) -> Standing:
    """Who stands for the advice of this episode, given what is known today."""
    rows = AdviceWord.objects.filter(episode=episode).select_related("by__staff", "assessment")
    last = {row.kind: row for row in rows.order_by("pk")}
    latest = last_assessment(episode)
    return Standing(
        _word(last.get(SIGNED), facts),
        _word(last.get(DISCUSSED), facts),
        str(latest.pk) if latest else "",
    )


def _say(kind: str, patient: UUID, assessment: UUID, key: str, by: Actor, at: datetime) -> Standing:
    name = EVENTS[kind]
    found = known_patient(patient, name=name, by=by, at=at)
    with event(name, by=by, at=at, patient=found) as telling:
        assert by.account is not None  # nobody without an account may do this
        current = current_episode(found)
        if current is None:
            raise NotNow("There is no open episode of care.")
        episode = hold_episode(current)
        telling.object("assessment", assessment)
        contents = {"episode": str(episode.pk), "assessment": str(assessment)}
        taken = once(key, event=name, contents=contents, by=by, at=at)
        facts = get_facts(episode, None, day_of(at)).facts
        if not taken.new:
            telling.detail = "again"
            return standing_of(episode, facts)
        row = _latest(episode, assessment)
        AdviceWord.objects.create(
            episode=episode,
            assessment=row,
            submission_id=taken.number,
            kind=kind,
            by=by.account,
            at=at,
        )
        return standing_of(episode, facts)


def _latest(episode: Episode, seen: UUID) -> AssessmentRow:
    row = last_assessment(episode)
    if row is None:
        raise NotNow("Nothing was weighed yet.")
    if row.pk != seen:
        raise Stale(row.pk, {"assessment": str(seen)})
    return row


def _word(row: AdviceWord | None, facts: Facts) -> Word | None:
    if row is None:
        return None
    staff = getattr(row.by, "staff", None)
    today = decide(facts, teller=Teller(row.assessment.teller))
    holds = canonical(dict(today)) == row.assessment.outcome
    return Word(row.kind, row.by.name, staff.profession if staff else "", row.at, holds)
