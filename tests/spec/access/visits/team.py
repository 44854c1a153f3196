"""The clinician's pages, each done in one go by who may do it."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.team import REASON, call_back, question
from tests.spec.access.visit import Visit, Visits
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Teller
from wervel.pathway.actors import day_of
from wervel.record.assessments import add_assessment
from wervel.record.episodes import add_urgency
from wervel.record.facts import get_facts
from wervel.record.models import UrgencyRow
from wervel.record.tasks import promise

BECAUSE = "unconscious in the emergency department"


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _alarm(hospital: Hospital) -> Visit:
    now = timezone.now()
    due = now + timedelta(minutes=15)
    made = promise(
        "alarm/x",
        kind="alarm",
        level=Urgency.EMERGENCY,
        episode=hospital.episode,
        at=now,
        due_at=due,
    )
    return Visit({"task": made.pk}, done="file")


def _assessment(hospital: Hospital) -> Visit:
    now = timezone.now()
    made = add_assessment(
        get_facts(hospital.episode, None, day_of(now)), episode=hospital.episode,
        teller=Teller.PATIENT, by=hospital.accounts["patient"], at=now, on=day_of(now),
    )  # fmt: skip
    return Visit(_of(hospital, assessment=made.pk))


def _level(hospital: Hospital, level: Urgency) -> UrgencyRow:
    by = hospital.accounts["second"]
    return add_urgency(level, episode=hospital.episode, by=by, at=timezone.now())


def _decide(hospital: Hospital, now: Urgency, to: Urgency, **more: str) -> Visit:
    word = _level(hospital, now)
    form = {"to": to.code, "reason": REASON, "seen": word.pk, **more}
    return Visit(_of(hospital), form, done="file")


def _second(hospital: Hospital, form: dict[str, str]) -> Visit:
    task: UUID = question(hospital, timezone.now()).pk
    return Visit(_of(hospital, task=task), form, done="file" if form else "")


def _task(hospital: Hospital) -> Visit:
    task = call_back(hospital, timezone.now())
    return Visit(_of(hospital, task=task.pk), {"outcome": "called, all is well"}, done="file")


def _close(hospital: Hospital) -> Visit:
    form = {"reason": "better, says goodbye", "episode": str(hospital.episode.pk)}
    return Visit(_of(hospital), form)


LOWER, HIGH = (Urgency.SAME_DAY, Urgency.ROUTINE), (Urgency.ROUTINE, Urgency.SAME_DAY)
VISITS: Visits = {
    "GET worklist": lambda _: Visit(),
    "GET worklist_find": lambda _: Visit(),
    "POST worklist_find": lambda _: Visit({}, {"birth": "1-3-1961", "letters": "vries"}),
    "POST alarm_take": _alarm,
    "GET file": lambda h: Visit(_of(h)),
    "GET file_assessment": _assessment,
    "GET file_examine": lambda h: Visit(_of(h)),
    "POST file_examine": lambda h: Visit(
        _of(h), {"key": "c" * 32, "slr_positive": "no"}, done="file_assessment"
    ),
    "GET file_raise": lambda h: Visit(_of(h)),
    "POST file_raise": lambda h: _decide(h, *HIGH),
    "GET file_lower": lambda h: Visit(_of(h)),
    "POST file_lower": lambda h: _decide(h, *LOWER),
    "POST file_lower/two": lambda h: _decide(h, Urgency.EMERGENCY, Urgency.ROUTINE, two="1"),
    "GET file_second": lambda h: _second(h, {}),
    "POST file_second": lambda h: _second(h, {"answer": "agree"}),
    "POST file_second/keep": lambda h: _second(h, {"answer": "keep", "reason": BECAUSE}),
    "POST file_task": _task,
    "POST file_join": lambda h: Visit(_of(h), done="file"),
    "GET file_close": lambda h: Visit(_of(h)),
    "POST file_close": _close,
    "POST file_glass": lambda h: Visit(_of(h), {"reason": BECAUSE}, done="file"),
}
SILENT = {"GET worklist_find"}
"""A form without anything of anybody."""
