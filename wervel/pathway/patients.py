"""People become patients here, are found again, and their contact details are kept."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from wervel.pathway.actors import Actor, day_of
from wervel.pathway.alike import folded, look_alike, other_way_round
from wervel.pathway.events import Telling, check_event, event, refuse_unknown
from wervel.pathway.once import once
from wervel.pathway.refusals import NotNow
from wervel.record import patients as shelf
from wervel.record.bsn import NotABsn, check_bsn
from wervel.record.encrypted import mark_of
from wervel.record.models.patients import Patient
from wervel.record.models.places import Location
from wervel.record.models.staff import GeneralPractitioner

__all__ = [
    "LooksAlike",
    "NotABsn",
    "SameBsn",
    "add_patient",
    "change_contact",
    "check_bsn",
    "find_patients",
    "get_contact",
    "known_patient",
    "patient_of",
]

FEWEST = 2
"""A search for people needs at least a birth date and letters of a name: no list of everybody."""
PLACES: Mapping[str, Any] = {"location": Location, "practitioner": GeneralPractitioner}


class LooksAlike(NotNow):
    """Somebody who is here already looks like this one: ``found`` is who it may be."""

    def __init__(self, found: tuple[Patient, ...]) -> None:
        super().__init__("Somebody here looks like this one. Look whether it is the same person.")
        self.found = found


class SameBsn(NotNow):
    """Somebody who is here already has this BSN; ``number`` is who, when that is known."""

    def __init__(self, number: UUID | None) -> None:
        super().__init__("Somebody with this BSN is here already.")
        self.number = number


def add_patient(
    *,
    name: str,
    language: str,
    by: Actor,
    at: datetime,
    key: str = "",
    different: Collection[UUID] | None = None,
    **fields: Any,
) -> Patient:
    """Somebody new, as the office hears it; what was not told stays unknown.

    ``key`` comes with the form: the same form twice is one person. ``different`` are those who
    were looked at and are somebody else; without it nobody is compared. Raises ``LooksAlike``,
    ``SameBsn``, and ``OtherContents`` for a key that was used for somebody else.
    """
    with event("patient.added", by=by, at=at) as telling:
        told = {"name": name, "language": language, **fields}
        taken = once(key, event="patient.added", contents=told, by=by, at=at)
        telling.names = sorted(told)
        if taken.new:
            fields = _checked(fields, None, at)
            if different is not None:
                _check_different(name, fields.get("birth_date"), different, telling)
            with _one_bsn():
                patient = shelf.add_patient(
                    name=name, language=language, at=at, number=taken.number, **fields
                )
        else:
            telling.detail = "again"
            patient = shelf.get_patient(taken.number)
        telling.patient = patient
        telling.object("patient", patient.pk, patient.version)
        return patient


def get_contact(*, patient: UUID, by: Actor, at: datetime) -> Patient:
    """Who somebody is and how to reach them; nothing of what is the matter with them."""
    found = known_patient(patient, name="patient.contact_opened", by=by, at=at)
    with event("patient.contact_opened", by=by, at=at, patient=found) as telling:
        telling.object("patient", found.pk, found.version)
        return found


def change_contact(
    *, patient: UUID, version: int, changes: Mapping[str, Any], by: Actor, at: datetime
) -> Patient:
    """Change what was seen at ``version``; raises ``Stale`` with both when it has moved on.

    What is as it was is no change. Raises ``SameBsn`` for the number of somebody else.
    """
    found = known_patient(patient, name="patient.contact_changed", by=by, at=at)
    with event("patient.contact_changed", by=by, at=at, patient=found) as telling:
        telling.object("patient", found.pk, found.version)
        asked = _checked(changes, found, at)
        names = sorted(name for name, value in asked.items() if getattr(found, name) != value)
        if not names:  # also when it was sent twice
            telling.detail = "same"
            return found
        with _one_bsn():
            changed = shelf.change_patient(patient, version=version, changes=asked)
        telling.names = names
        telling.object("patient", changed.pk, changed.version)
        return changed


def find_patients(
    *, birth_date: date, letters: str, by: Actor, at: datetime
) -> tuple[Patient, ...]:
    """People born on this day whose name holds these letters: two or more, or the whole name.

    Capitals, accents, spaces and dashes make no difference.
    """
    with event("patient.found", by=by, at=at, purpose="administration") as telling:
        telling.detail = "search"
        wanted = folded(letters)
        # Of what was searched only a keyed hash: NEN 7513 wants to know that it was the same.
        telling.names = [mark_of(f"search/{birth_date}/{wanted}")]
        born = shelf.find_by_birth_date(birth_date) if wanted else ()
        found = tuple(patient for patient in born if _fits(wanted, folded(patient.name)))
        telling.object("search", len(found))
        return found


def known_patient(number: UUID, *, name: str, by: Actor, at: datetime) -> Patient:
    """The patient with this number, or the same refusal as for one that may not be seen.

    May they? is asked of the bare number first, before anything is read: so the time that a refusal
    takes does not tell whether there is such a patient.
    """
    check_event(name, by=by, at=at, patient=shelf.face_of(number))
    try:
        return shelf.get_patient(number)
    except shelf.NoPatient:
        refuse_unknown(name, number=number, by=by, at=at)


def patient_of(patient: Patient | UUID, *, name: str, by: Actor, at: datetime) -> Patient:
    """The patient, also when a door has the number alone."""
    if isinstance(patient, UUID):
        return known_patient(patient, name=name, by=by, at=at)
    return patient


def _fits(wanted: str, name: str) -> bool:
    return wanted == name or (len(wanted) >= FEWEST and wanted in name)


def _checked(fields: Mapping[str, Any], patient: Patient | None, at: datetime) -> dict[str, Any]:
    """The fields with the rows that they name; raises ``NotNow`` for what cannot be."""
    told = dict(fields)
    for name, table in PLACES.items():
        if isinstance(told.get(name), UUID):
            told[name] = table.objects.filter(pk=told[name]).first()
            if told[name] is None:
                raise NotNow("This place or practice is not here any more.")
    born = told.get("birth_date", patient.birth_date if patient else None)
    died = told.get("deceased_on", patient.deceased_on if patient else None)
    days = [day for day in (born, died) if day is not None]
    if any(day > day_of(at) for day in days) or days != sorted(days):
        raise NotNow("Nobody is born or dies in the future, or dies before being born.")
    if told.get("bsn"):
        told["bsn"] = check_bsn(told["bsn"])
        other = shelf.find_by_bsn(told["bsn"])
        if other is not None and (patient is None or other.pk != patient.pk):
            raise SameBsn(other.pk)
    return told


def _check_different(
    name: str, born: date | None, different: Collection[UUID], telling: Telling
) -> None:
    """Raise ``LooksAlike`` unless everybody who looks like this one was looked at."""
    if born is None:
        return  # names are encrypted: without a day there is nobody to compare with
    days = {born, *other_way_round(born)}
    near = shelf.find_by_birth_date(*days)
    found = tuple(
        one for one in near
        if look_alike(name, one.name, same_day=one.birth_date == born)
    )  # fmt: skip
    if not {one.pk for one in found} <= set(different):
        telling.object("search", len(found))  # names are shown, as after a search
        raise LooksAlike(found)


@contextmanager
def _one_bsn() -> Iterator[None]:
    """Of two at once who add the same BSN, the second is told, as if the first had been earlier."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as problem:
        if "bsn" in str(problem):
            raise SameBsn(None) from problem
        raise
