"""The other road and one's own data: each event, really done."""

from uuid import UUID

from tests.integration.record.hospital import NOW, Hospital
from tests.spec.access.deeds.patient import NONE
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.road.calls import add_call_answer, hand_in_call, open_call
from wervel.pathway.road.paper import Sheet, Written, add_paper, hand_in_paper, open_paper
from wervel.pathway.road.requests import (
    ask_correction,
    ask_to_stop,
    decide_request,
    my_requests,
    open_request,
)
from wervel.record.models import Task

SHEET = Sheet(UUID(int=9), "nl", "1.0", day_of(NOW))
CALM = Written("cauda", dict.fromkeys(NONE.told, False))
WORDS = "There is a mistake in this."


def _hand_in(hospital: Hospital, by: Actor) -> object:
    office, number = hospital.by("office"), hospital.patient.pk
    add_call_answer(patient=number, answer=NONE, by=office, at=NOW)
    return hand_in_call(patient=number, by=by, at=NOW)


def _hand_in_paper(hospital: Hospital, by: Actor) -> object:
    office, number = hospital.by("office"), hospital.patient.pk
    if by.account == office.account:  # what somebody else wrote over is not theirs to hand in
        add_paper(patient=number, sheet=SHEET, written=CALM, by=office, at=NOW)
    return hand_in_paper(patient=number, sheet=SHEET, by=by, at=NOW)


def asked(hospital: Hospital) -> UUID:
    """The task of something that the patient asked before."""
    ask_correction(
        patient=hospital.patient.pk,
        about="letter",
        words=WORDS,
        key="before",
        by=hospital.by("patient"),
        at=NOW,
    )
    return Task.objects.get(kind="correction").pk


DEEDS = {
    "call.opened": lambda h, by: open_call(patient=h.patient.pk, by=by, at=NOW),
    "call.answered": lambda h, by: add_call_answer(
        patient=h.patient.pk, answer=NONE, by=by, at=NOW
    ),
    "call.handed_in": _hand_in,
    "paper.opened": lambda h, by: open_paper(patient=h.patient.pk, sheet=SHEET, by=by, at=NOW),
    "paper.entered": lambda h, by: add_paper(
        patient=h.patient.pk, sheet=SHEET, written=CALM, by=by, at=NOW
    ),
    "paper.handed_in": _hand_in_paper,
    "requests.opened": lambda h, by: my_requests(patient=h.patient.pk, by=by, at=NOW),
    "correction.asked": lambda h, by: ask_correction(
        patient=h.patient.pk, about="other", words=WORDS, key="k", by=by, at=NOW
    ),
    "stop.asked": lambda h, by: ask_to_stop(
        patient=h.patient.pk, what="erase", words="", key="k", by=by, at=NOW
    ),
    "request.opened": lambda h, by: open_request(
        patient=h.patient.pk, task=asked(h), by=by, at=NOW
    ),
    "request.decided": lambda h, by: decide_request(
        patient=h.patient.pk, task=asked(h), accepted=False, because=WORDS, by=by, at=NOW
    ),
}
