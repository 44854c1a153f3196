"""What may happen in a flare: each event, really done."""

from datetime import timedelta

from tests.integration.record.hospital import NOW, Hospital
from wervel.guideline.urgency import Urgency
from wervel.leaflet.flaring import DANGER
from wervel.pathway.actors import Actor
from wervel.pathway.flare.call_back import ask_call_back
from wervel.pathway.flare.coming_back import come_back
from wervel.pathway.flare.escalation import take_over, unread_alarms
from wervel.pathway.flare.plan import Wished, make_plan
from wervel.pathway.flare.worse import open_flare, tell_worse
from wervel.record.models import Patient, Task
from wervel.record.tasks import promise

NONE = {fact.name: False for fact in DANGER[0].facts}


def discharge(hospital: Hospital) -> Patient:
    """Care ended two months ago, unless it did already."""
    hospital.episode.closed_at = NOW - timedelta(days=60)
    hospital.episode.closed_because = "It went well."
    hospital.episode.save()
    return hospital.patient


def late_alarm(hospital: Hospital, at=NOW) -> Task:
    """An alarm that should have been read an hour ago."""
    return promise(
        "alarm/late",
        kind="alarm",
        level=Urgency.EMERGENCY,
        episode=hospital.episode,
        at=at - timedelta(minutes=75),
        due_at=at - timedelta(minutes=60),
    )


def _asked(hospital: Hospital, by: Actor) -> object:
    """The danger questions were answered before."""
    number, own = hospital.patient.pk, hospital.by("patient")
    tell_worse(patient=number, answers=NONE, key="before", by=own, at=NOW)
    return ask_call_back(patient=number, by=by, at=NOW)


DEEDS = {
    "flare.opened": lambda h, by: open_flare(patient=h.patient.pk, by=by, at=NOW),
    "flare.told": lambda h, by: tell_worse(
        patient=h.patient.pk, answers=NONE, key="k", by=by, at=NOW
    ),
    "flare.planned": lambda h, by: make_plan(
        patient=h.patient.pk, wished=Wished(("stiff",), ("walk",)), key="fp/k", by=by, at=NOW
    ),
    "episode.reopened": lambda h, by: come_back(
        patient=discharge(h), free_of_pain=False, by=by, at=NOW
    ),
    "episode.begun_again": lambda h, by: come_back(
        patient=discharge(h), free_of_pain=True, by=by, at=NOW
    ),
    "call_back.asked": _asked,
    "alarms.read": lambda _, by: unread_alarms(by=by, at=NOW),
    "alarm.taken_over": lambda h, by: take_over(task=late_alarm(h).pk, by=by, at=NOW),
}
