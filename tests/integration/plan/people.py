"""Somebody with plain back pain who told their story, and what a therapist does for them."""

from datetime import date, datetime, timedelta
from uuid import UUID

from tests.integration.record.hospital import NOW, Hospital
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.graded import Unit
from wervel.logic.facts import Teller, YesNo
from wervel.pathway.actors import day_of
from wervel.pathway.intake import answers_of, submit_intake
from wervel.pathway.plan.building import begin_graded, measure, set_quotas
from wervel.pathway.plan.goals import open_goals, set_goal
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.values import Plan

TODAY: date = day_of(NOW)
DAY = timedelta(days=1)
WEEK = (1, 2, 3, 4, 5, 6, 7)
PLAIN = {
    fact.name: False
    for fact in VOCABULARY
    if isinstance(fact, YesNo) and fact.name in VOCABULARY.told_by(Teller.PATIENT)
} | {
    "age_years": 52, "sex": "male", "duration_weeks": 20, "pain_nrs": 6, "pain_site": "lumbar",
    "leg_pain": "none", "leg_weakness": "none", "onset": "after_exertion", "course": "stable",
    "mechanical_pattern": True, "fear_avoidance": True, "work_absence_weeks": 4,
}  # fmt: skip
"""Lasting pain with fear of movement, and no sign of danger."""
LEG = {"leg_pain": "below_knee"}


def tells(hospital: Hospital, story=None, *, at: datetime = NOW, key: str = "story") -> None:
    submit_intake(
        patient=hospital.patient,
        answers=answers_of(PLAIN if story is None else story),
        key=key,
        form="intake/1",
        by=hospital.by("patient"),
        at=at,
    )


def wants(hospital: Hospital, words="Met de hond lopen", score: int | None = 3, *, at=NOW) -> UUID:
    """An activity of their own; gives its number."""
    key = f"goal/{hospital.patient.pk}/{words}/{score}"
    set_goal(
        patient=hospital.patient.pk, position=1, words=words, score=score, key=key,
        by=hospital.by("patient"), at=at,
    )  # fmt: skip
    by = hospital.by("patient")
    return UUID(open_goals(patient=hospital.patient.pk, by=by, at=at)[0].number)


def begun(hospital: Hospital, *, at=NOW, unit: Unit = Unit.MINUTES) -> UUID:
    return UUID(
        begin_graded(
            patient=hospital.patient.pk,
            activity=wants(hospital, at=at),
            unit=unit,
            by=hospital.by("surgeon"),
            at=at,
        )
    )


def measured(hospital: Hospital, item: UUID, *amounts: int, at=NOW) -> datetime:
    """One a day, from this day on; gives the moment of the last."""
    for number, amount in enumerate(amounts):
        now = at + number * DAY
        measure(
            patient=hospital.patient.pk, item=item, amount=amount, on=day_of(now),
            by=hospital.by("patient"), at=now,
        )  # fmt: skip
    return at + (len(amounts) - 1) * DAY


def fixed(
    hospital: Hospital, *amounts: int, goal: int, weeks: int, weekdays=WEEK, at=NOW
) -> tuple[UUID, datetime]:
    """Graded activity whose quotas begin the day after the moment that is given back."""
    item = begun(hospital, at=at)
    last = measured(hospital, item, *amounts, at=at)
    set_quotas(
        patient=hospital.patient.pk, item=item, goal=goal, weeks=weeks, weekdays=weekdays,
        by=hospital.by("surgeon"), at=last,
    )  # fmt: skip
    return item, last


def plan_of(hospital: Hospital, *, at=NOW, by="patient") -> Plan:
    return open_plan(patient=hospital.patient.pk, by=hospital.by(by), at=at)
