"""Opening a record: all that a reader needs of one patient, as values, past one permission."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts
from wervel.pathway import gather
from wervel.pathway.actors import Actor, Relation, day_of, relation_of
from wervel.pathway.events import event
from wervel.pathway.file import File, Reading
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotAllowed
from wervel.pathway.worklist import age_at
from wervel.record.assessments import before, flags_of, replay
from wervel.record.episodes import current_episode, last_episode, urgency_of
from wervel.record.facts import get_facts
from wervel.record.models.assessments import AssessmentRow
from wervel.record.models.patients import Patient


@dataclass(frozen=True, slots=True)
class Record:
    """One patient as of a moment. Values only: no row of the memory leaves this room."""

    patient: str
    name: str
    birth_date: date | None
    language: str
    interpreter: bool | None
    onset_on: date | None
    open: bool
    urgency: Urgency | None
    facts: Facts | None


def open_record(*, patient: Patient, by: Actor, at: datetime) -> Record:
    """What is known of this patient now; it leaves a row in the log that the patient can read."""
    with event("record.opened", by=by, at=at, patient=patient) as telling:
        episode = current_episode(patient)
        if episode is not None:
            telling.object("episode", episode.pk, episode.version)
        return Record(
            patient=str(patient.pk),
            name=patient.name,
            birth_date=patient.birth_date,
            language=patient.language,
            interpreter=patient.interpreter,
            onset_on=episode.onset_on if episode else None,
            open=episode is not None,
            urgency=urgency_of(episode) if episode else None,
            facts=get_facts(episode, None, day_of(at)).facts if episode else None,
        )


def open_file(*, patient: UUID, by: Actor, at: datetime) -> File:
    """The whole file of the open episode, or of the last; one row in the log.

    Raises ``NotAllowed``, the same for who is not there as for who may not be seen.
    """
    found = known_patient(patient, name="record.opened", by=by, at=at)
    with event("record.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found) or last_episode(found)
        if episode is not None:
            telling.object("episode", episode.pk, episode.version)
        return gather.file_of(found, episode, by=by, at=at)


def open_assessment(*, patient: UUID, assessment: UUID, by: Actor, at: datetime) -> Reading:
    """One assessment of this patient, what changed by it, and what the same facts give today.

    Raises ``NotAllowed`` for one that is not there, or that is of somebody else.
    """
    found = known_patient(patient, name="record.opened", by=by, at=at)
    with event("record.opened", by=by, at=at, patient=found) as telling:
        telling.detail = "assessment"
        rows = AssessmentRow.objects.select_related("by").filter(episode__patient=found)
        row = rows.filter(pk=assessment).first()
        if row is None:
            raise NotAllowed("You may not do this, or it is not here.")
        telling.object("assessment", row.pk, row.guideline_version)
        earlier = before(row)
        today = replay(row).outcome
        return Reading(
            patient=str(found.pk),
            name=found.name,
            birth_date=found.birth_date,
            age=age_at(found, day_of(at)),
            weighed=gather.weighed_of(row),
            told=Facts(VOCABULARY, json.loads(row.told)),
            flags=flags_of(row.outcome),
            previous=gather.weighed_of(earlier) if earlier else None,
            change=gather.change(earlier, row),
            today=gather.change(row, row, outcome=today),
        )


def stands(*, patient: UUID, by: Actor, at: datetime) -> Relation:
    """How somebody stands to a patient: none to one who is not there. It shows nothing else."""
    found = Patient.objects.filter(pk=patient).first()
    return relation_of(by, found, at) if found else Relation.NONE
