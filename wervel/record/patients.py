"""The shelf of people: patients are added, found and changed; two who edit at once are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from wervel.record.bsn import check_bsn
from wervel.record.encrypted import mark_of
from wervel.record.models.patients import Patient

CHANGEABLE = frozenset(
    {
        "name", "birth_date", "phone", "email", "language", "interpreter", "large_print",
        "bsn", "location", "practitioner", "deceased_on", "account",
    }
)  # fmt: skip


class NoPatient(LookupError):
    """There is no such patient, or none that this person may know of."""


@dataclass(eq=False)  # not frozen: whoever passes an exception on writes in it
class Stale(Exception):
    """Somebody else changed the row meanwhile: ``now`` is how it stands, ``asked`` the change."""

    now: Any
    asked: Mapping[str, Any]


def add_patient(
    *, name: str, language: str, at: datetime, number: UUID | None = None, **fields: Any
) -> Patient:
    """A new patient. What was not told stays unknown."""
    patient = Patient(name=name, language=language, created_at=at, version=1)
    if number is not None:
        patient.pk = number
    _set(patient, fields)
    patient.save(force_insert=True)
    return patient


def get_patient(number: UUID) -> Patient:
    """The patient with this number; raises :class:`NoPatient`."""
    try:
        return Patient.objects.get(pk=number)
    except Patient.DoesNotExist:
        raise NoPatient(str(number)) from None


def face_of(number: UUID) -> Patient:
    """Only whose patient this is, with nothing read of who it is; also when there is no such one.

    The same work in both cases.
    """
    found = Patient.objects.filter(pk=number).values_list("account_id", "practitioner_id").first()
    account, practitioner = found or (None, None)
    return Patient(pk=number, account_id=account, practitioner_id=practitioner)


def change_patient(number: UUID, *, version: int, changes: Mapping[str, Any]) -> Patient:
    """Change what somebody saw at ``version``; raises :class:`Stale` when it has moved on."""
    patient = Patient.objects.select_for_update().filter(pk=number).first()
    if patient is None:
        raise NoPatient(str(number))
    if patient.version != version:
        raise Stale(patient, changes)
    _set(patient, changes)
    patient.version += 1
    patient.save()
    return patient


def find_by_bsn(bsn: str) -> Patient | None:
    """The patient with this BSN, found by its keyed hash."""
    return Patient.objects.filter(bsn_mark=mark_of(check_bsn(bsn))).first()


def find_by_birth_date(*days: date) -> tuple[Patient, ...]:
    """Everybody born on these days; names are encrypted, so who it is shows only after opening."""
    found = Patient.objects.filter(birth_date__in=days).select_related("location")
    return tuple(found.order_by("pk"))


def _set(patient: Patient, fields: Mapping[str, Any]) -> None:
    strange = fields.keys() - CHANGEABLE
    if strange:
        raise ValueError(f"no such field of a patient: {', '.join(sorted(strange))}")
    for name, value in fields.items():
        setattr(patient, name, value)
    if "bsn" in fields:
        patient.bsn = check_bsn(patient.bsn) if patient.bsn else ""
        patient.bsn_mark = mark_of(patient.bsn) if patient.bsn else None
        patient.bsn_verified_at = None  # another number was not verified yet
