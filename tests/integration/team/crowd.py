"""More people in the small hospital: many at once to count, a few in every stage to look at."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import uuid4

from tests.integration.record.hospital import Hospital
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Teller, Value
from wervel.pathway.actors import day_of
from wervel.pathway.episodes import open_episode
from wervel.pathway.intake import submit_examination, submit_intake
from wervel.record.assessments import add_assessment
from wervel.record.facts import answers_of, get_facts
from wervel.record.models import (
    AssessmentRow,
    Episode,
    FactRow,
    Patient,
    Submission,
    Task,
    UrgencyRow,
)
from wervel.record.patients import add_patient

NAMES = (
    "Anna de Boer", "Bram Visser", "Chantal Smit", "Dirk Meijer", "Els Mulder", "Farid El Amrani",
    "Greetje Bos", "Hans Vos", "Ineke Peters", "Joost Hendriks", "Karin Dekker", "Lars Brouwer",
    "Maria Kowalska", "Nienke Dijkstra", "Omar Yilmaz", "Petra van den Berg",
)  # fmt: skip
STORIES: tuple[Mapping[str, Value | None], ...] = (
    {"saddle_numbness": True, "urinary_retention_or_difficulty": True, "pain_nrs": 8},
    {"fever": True, "temperature_c": 38.6, "immunosuppressed": True, "pain_nrs": 6, "sex": "male"},
    {"leg_weakness": "mild", "leg_pain": "below_knee", "pain_nrs": 7, "cancer_history": None},
    {"cancer_history": True, "weight_loss_unexplained": True, "night_pain": True, "pain_nrs": 5},
    {"minor_trauma": True, "osteoporosis_known": True, "pain_nrs": 7, "sex": "female"},
    {"pain_nrs": 4, "leg_pain": "none", "fever": False, "saddle_numbness": False, "sex": "male"},
    {"fear_avoidance": True, "sleep_disturbed": True, "pain_nrs": 6, "leg_pain": "above_knee"},
    {"pain_nrs": 3, "mechanical_pattern": True, "course": "improving", "sex": "female"},
)  # fmt: skip


def live(hospital: Hospital, now: datetime, count: int = 16) -> list[Patient]:
    """People in every stage, through the events, each with its own moments."""
    made = []
    for number, name in enumerate(NAMES[:count]):
        begun = now - timedelta(days=2 + 5 * number, hours=number)
        patient = add_patient(
            name=name,
            language="pl" if "Kowalska" in name else "nl",
            interpreter="Kowalska" in name or None,
            at=begun,
            birth_date=date(1942 + 3 * number, 1 + number % 12, 1 + number),
            phone=f"06 1234 56{number:02}",
        )
        onset = day_of(begun) - timedelta(days=10 + 4 * number)
        by = hospital.by("office")
        open_episode(patient=patient, onset_on=onset, team=hospital.team, by=by, at=begun)
        if number % 7 != 6:
            told = begun + timedelta(days=1) if number > 1 else now - timedelta(minutes=12 + number)
            _tell(hospital, patient, STORIES[number % len(STORIES)], told)
        made.append(patient)
    _examine(hospital, made[3], {"slr_positive": False, "reflex_loss": False}, now)
    return made


def many(hospital: Hospital, count: int, now: datetime) -> list[Episode]:
    """So many people on the list, in a few statements."""
    by, team = hospital.accounts["office"], hospital.team
    patients = Patient.objects.bulk_create(
        Patient(
            name=f"Persoon {number}", birth_date=date(1950 + number % 50, 1, 1), language="nl",
            version=1, created_at=now,
        )
        for number in range(count)
    )  # fmt: skip
    begun = [now - timedelta(days=1 + number % 90) for number in range(count)]
    episodes = Episode.objects.bulk_create(
        Episode(patient=patient, opened_at=at, team=team, version=1)
        for patient, at in zip(patients, begun, strict=True)
    )
    model = _model(hospital, now)
    Submission.objects.bulk_create(
        Submission(key=f"many-{episode.pk}", event="intake.submitted", body="", by=by, at=now)
        for episode in episodes
    )  # fmt: skip
    handed = {row.key: row for row in Submission.objects.filter(key__startswith="many-")}
    FactRow.objects.bulk_create(
        FactRow(
            episode=episode, submission=handed[f"many-{episode.pk}"], name=name, value=value,
            teller="patient", by=by, form="intake/1", told_at=now, added_at=now,
        )
        for episode in episodes
        for name, value in {"pain_nrs": 5, "fever": False, "saddle_numbness": False}.items()
    )  # fmt: skip
    AssessmentRow.objects.bulk_create(
        AssessmentRow(
            episode=episode, at=now, on=day_of(now), by=by, teller="patient",
            guideline_version=model.guideline_version, guideline_digest=model.guideline_digest,
            rests_on=[], told=model.told, outcome=model.outcome,
            urgency=model.urgency, interim_urgency=model.interim_urgency,
        )
        for episode in episodes
    )  # fmt: skip
    UrgencyRow.objects.bulk_create(
        UrgencyRow(episode=episode, level=list(Urgency)[number % 4].code, at=now, by=by, covers=[])
        for number, episode in enumerate(episodes)
    )
    Task.objects.bulk_create(
        Task(
            episode=episode, key=f"review/{episode.pk}", kind="review", team=team, opened_at=now,
            due_at=now + timedelta(days=number % 30 - 3), version=1,
        )
        for number, episode in enumerate(episodes)
    )  # fmt: skip
    return episodes


def _model(hospital: Hospital, now: datetime) -> AssessmentRow:
    known = get_facts(hospital.episode, None, day_of(now))
    by = hospital.accounts["office"]
    return add_assessment(
        known, episode=hospital.episode, teller=Teller.PATIENT, by=by, at=now, on=day_of(now)
    )


def _tell(hospital, patient, story, at) -> None:
    submit_intake(
        patient=patient, answers=answers_of(story), key=uuid4().hex, form="intake/1",
        by=hospital.by("office"), at=at,
    )  # fmt: skip


def _examine(hospital, patient, story, at) -> None:
    submit_examination(
        patient=patient, answers=answers_of(story), key=uuid4().hex, form="examination/1",
        by=hospital.by("surgeon"), at=at - timedelta(days=1),
    )  # fmt: skip
