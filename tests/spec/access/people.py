"""The columns of the matrix: one person for each role and each relation to the same patient."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tests.integration.record.hospital import EARLY, Hospital
from wervel.pathway.actors import Actor, Role
from wervel.record.models import BreakGlass, Consent

Person = Callable[[Hospital, datetime], Actor]
"""Puts somebody in the hospital who stands to the patient as the column says, at a moment."""

NAMES = ("Vries", "t Hof")
"""Of the two patients in the hospital, as no token could hold them by chance."""


def _as(name: str) -> Person:
    return lambda hospital, _at: hospital.by(name)


def _other_daughter(hospital: Hospital, at: datetime) -> Actor:
    """She represents somebody, but not this patient any more."""
    hospital.stranger.representatives.create(
        account=hospital.accounts["daughter"],
        kind="parent",
        since=EARLY.date(),
        given_by=hospital.accounts["office"],
        at=EARLY,
    )
    hospital.patient.representatives.update(until=at.date() - timedelta(days=1))
    return hospital.by("daughter")


def _consent(hospital: Hospital, at: datetime) -> Actor:
    Consent.objects.create(
        patient=hospital.patient,
        purpose="other_team",
        given=True,
        at=EARLY,
        by=hospital.accounts["patient"],
    )
    return hospital.by("outsider")


def _glass(hospital: Hospital, at: datetime) -> Actor:
    BreakGlass.objects.create(
        account=hospital.accounts["outsider"],
        patient=hospital.patient,
        reason="unconscious at the emergency department",
        at=at - timedelta(hours=1),
    )
    return hospital.by("outsider")


PEOPLE: dict[str, Person] = {
    "nobody": lambda _hospital, _at: Actor(None, Role.NOBODY),
    "closed": _as("closed"),
    "patient": _as("patient"),
    "other_patient": _as("stranger"),
    "daughter": _as("daughter"),
    "other_daughter": _other_daughter,
    "gp": _as("gp"),
    "other_gp": _as("other_gp"),
    "treats": _as("surgeon"),
    "team": _as("colleague"),
    "consent": _consent,
    "glass": _glass,
    "no_relation": _as("outsider"),
    "office": _as("office"),
    "quality": _as("quality"),
    "administrator": _as("administrator"),
    "auditor": _as("auditor"),
    "worker": lambda _hospital, _at: Actor(None, Role.WORKER, source="worker"),
}
