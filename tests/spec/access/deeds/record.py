"""The rows of the matrix: each event, really done."""

from collections.abc import Callable
from datetime import date, timedelta

from tests.integration.record.hospital import EARLY, NOW, Hospital
from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor
from wervel.pathway.consents import (
    Kind,
    Purpose,
    add_representative,
    end_representative,
    say_consent,
)
from wervel.pathway.episodes import close_episode, join_team, open_episode
from wervel.pathway.export import export_record
from wervel.pathway.glass import break_glass
from wervel.pathway.intake import submit_examination, submit_intake
from wervel.pathway.log import read_log
from wervel.pathway.patients import add_patient, change_contact, find_patients, get_contact
from wervel.pathway.records import open_record
from wervel.pathway.urgency import lower_urgency
from wervel.record.episodes import add_urgency
from wervel.record.facts import answers_of

Deed = Callable[[Hospital, Actor], object]


def _told(submit) -> Deed:
    return lambda hospital, by: submit(
        patient=hospital.patient,
        answers=answers_of({"pain_nrs": 4}),
        key="k",
        form="intake/1",
        by=by,
        at=NOW,
    )


def _reopen(hospital: Hospital, by: Actor) -> object:
    """The closed episode keeps its team and who treats in it, so the relation to it stays."""
    hospital.episode.closed_at = NOW - timedelta(hours=1)
    hospital.episode.save()
    return open_episode(patient=hospital.patient, onset_on=None, team=hospital.team, by=by, at=NOW)


def _lower(hospital: Hospital, by: Actor) -> object:
    add_urgency(
        Urgency.SAME_DAY, episode=hospital.episode, by=hospital.accounts["surgeon"], at=EARLY
    )
    return lower_urgency(
        patient=hospital.patient,
        to=Urgency.ROUTINE,
        reason="seen and examined today",
        by=by,
        at=NOW,
    )


DEEDS: dict[str, Deed] = {
    "record.opened": lambda h, by: open_record(patient=h.patient, by=by, at=NOW),
    "record.exported": lambda h, by: export_record(
        patient=h.patient.pk, language="nl", by=by, at=NOW
    ),
    "log.read": lambda h, by: read_log(patient=h.patient, since=EARLY, until=NOW, by=by, at=NOW),
    "glass.broken": lambda h, by: break_glass(
        patient=h.patient, reason="unconscious in the emergency department", by=by, at=NOW
    ),
    "patient.added": lambda _h, by: add_patient(name="Nieuw", language="nl", by=by, at=NOW),
    "patient.contact_opened": lambda h, by: get_contact(patient=h.patient.pk, by=by, at=NOW),
    "patient.contact_changed": lambda h, by: change_contact(
        patient=h.patient.pk, version=1, changes={"phone": "06 12345678"}, by=by, at=NOW
    ),
    "patient.found": lambda _h, by: find_patients(
        birth_date=date(1961, 3, 1), letters="vries", by=by, at=NOW
    ),
    "representative.added": lambda h, by: add_representative(
        patient=h.patient,
        account=h.accounts["stranger"],
        kind=Kind.MANDATE,
        since=NOW.date(),
        until=None,
        by=by,
        at=NOW,
    ),
    "representative.ended": lambda h, by: end_representative(
        representation=h.patient.representatives.get(), on=NOW.date(), by=by, at=NOW
    ),
    "consent.said": lambda h, by: say_consent(
        patient=h.patient, purpose=Purpose.QUALITY, given=True, by=by, at=NOW
    ),
    "episode.opened": _reopen,
    "episode.closed": lambda h, by: close_episode(
        patient=h.patient, because="better", by=by, at=NOW
    ),
    "team.joined": lambda h, by: join_team(
        patient=h.patient, member=h.accounts["colleague"].staff, by=by, at=NOW
    ),
    "intake.submitted": _told(submit_intake),
    "examination.submitted": _told(submit_examination),
    "urgency.lowered": _lower,
}
