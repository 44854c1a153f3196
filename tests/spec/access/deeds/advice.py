"""About oneself, the own advice, and a clinician's word on it: each event, really done."""

from uuid import UUID

from tests.integration.record.hospital import NOW, Hospital
from wervel.pathway.actors import Actor
from wervel.pathway.advice.about import Reply, tell_about
from wervel.pathway.advice.reading import open_advice, open_summary
from wervel.pathway.advice.words import discuss_advice, sign_advice
from wervel.pathway.answers import answers_of
from wervel.pathway.intake import submit_intake

DRAWN = {"regions": Reply(("lower_back",))}


def weighed(hospital: Hospital) -> UUID:
    """Something was told and weighed before."""
    made = submit_intake(
        patient=hospital.patient,
        answers=answers_of({"pain_nrs": 4}),
        key="told",
        form="intake/1",
        by=hospital.by("patient"),
        at=NOW,
    )
    number: UUID = made.assessment.pk
    return number


def _sign(hospital: Hospital, by: Actor) -> object:
    row = weighed(hospital)
    return sign_advice(patient=hospital.patient.pk, assessment=row, key="k", by=by, at=NOW)


def _discuss(hospital: Hospital, by: Actor) -> object:
    row = weighed(hospital)
    return discuss_advice(patient=hospital.patient.pk, assessment=row, key="k", by=by, at=NOW)


DEEDS = {
    "about.told": lambda h, by: tell_about(
        patient=h.patient.pk, page="body", replies=DRAWN, key="k", by=by, at=NOW
    ),
    "advice.opened": lambda h, by: open_advice(patient=h.patient.pk, by=by, at=NOW),
    "advice.signed": _sign,
    "advice.discussed": _discuss,
    "summary.opened": lambda h, by: open_summary(patient=h.patient.pk, by=by, at=NOW),
}
