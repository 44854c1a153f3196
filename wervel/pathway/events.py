"""How an event happens: permission, one transaction, one audit row, or nothing at all.

    with event("intake.submitted", by=by, at=at, patient=patient) as told:
        ...what happens...
        told.object("submission", submission.pk)

A refusal leaves a row too, in a transaction of its own, and so does what could not be done. When
the row cannot be written, nothing happened and ``NoLog`` is raised (NEN-4).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import NoReturn
from uuid import UUID

from django.db import DatabaseError, transaction

from wervel.pathway.actors import Actor, Relation, Role
from wervel.pathway.permissions import check_may, relation_at
from wervel.pathway.refusals import NoLog, NotAllowed, NotNow, OtherContents, Stale
from wervel.record.audit import Entry, NoEnd, add_entry
from wervel.record.models.patients import Patient

ACTIONS = {
    "opened": "R", "read": "R", "found": "R", "exported": "R", "added": "C", "submitted": "C",
    "said": "C", "sent": "E", "made": "E",
}  # fmt: skip
"""The action of AuditEvent by the event's verb; what is not here changes something (U)."""

DONE, MINOR, SERIOUS = "0", "4", "8"
"""Outcome of AuditEvent: it happened, it could not be done now, it was refused."""


@dataclass(slots=True)
class Telling:
    """What the audit row will tell beside who, when and whom; filled while the event happens."""

    patient: Patient | None
    purpose: str = "treatment"
    detail: str = ""
    reason: str = ""
    object_kind: str = ""
    object_id: str = ""
    object_version: str = ""
    names: list[str] = field(default_factory=list)

    def object(self, kind: str, number: object, version: object = "") -> None:
        """What was opened, made or changed."""
        self.object_kind, self.object_id = kind, str(number)
        self.object_version = str(version)


@contextmanager
def event(
    name: str, *, by: Actor, at: datetime, patient: Patient | None = None, purpose: str = ""
) -> Iterator[Telling]:
    """Let an event happen, whole or not at all. Raises ``NotAllowed`` before it begins."""
    relation = relation_at(by, patient, at)
    telling = Telling(patient, purpose or _purpose(by))
    try:
        check_may(name, by, relation)
        with transaction.atomic():
            yield telling
            _add(_entry(name, by, at, relation, telling, DONE))
    except NotAllowed:
        _note(name, by, at, relation, telling, SERIOUS)
        raise
    except (NotNow, OtherContents, Stale) as problem:
        telling.detail = telling.detail or type(problem).__name__
        _note(name, by, at, relation, telling, MINOR)
        raise


def check_event(name: str, *, by: Actor, at: datetime, patient: Patient | None = None) -> None:
    """Raise ``NotAllowed``, with its row, before work that comes ahead of the event itself.

    Such as following the whole log: too long to hold everybody else up in a transaction.
    """
    relation = relation_at(by, patient, at)
    try:
        check_may(name, by, relation)
    except NotAllowed:
        _note(name, by, at, relation, Telling(patient, _purpose(by)), SERIOUS)
        raise


def refuse_unknown(name: str, *, number: UUID, by: Actor, at: datetime) -> NoReturn:
    """Refuse a patient who is not there as one who may not be seen: the same work and row."""
    stranger = Patient(pk=number)
    telling = Telling(stranger, _purpose(by))
    _note(name, by, at, relation_at(by, stranger, at), telling, SERIOUS)
    raise NotAllowed("You may not do this, or it is not here.")


def note_refusal(
    name: str,
    *,
    by: Actor,
    at: datetime,
    detail: str,
    kind: str = "",
    number: object = "",
    patient: UUID | None = None,
) -> None:
    """A row for what somebody may not do and no event was begun for: a login, a page.

    ``patient`` is the number that was asked for; whether there is such a patient is not looked up.
    """
    telling = Telling(Patient(pk=patient) if patient else None, _purpose(by), detail)
    telling.object(kind, number)
    _note(name, by, at, Relation.NONE, telling, SERIOUS)


def _note(
    name: str, by: Actor, at: datetime, relation: Relation, telling: Telling, outcome: str
) -> None:
    with transaction.atomic():
        _add(_entry(name, by, at, relation, telling, outcome))


def _add(entry: Entry) -> None:
    try:
        add_entry(entry)
    except (DatabaseError, NoEnd) as problem:
        raise NoLog(f"The log took no row, so nothing happened: {problem}") from problem


def _entry(
    name: str, by: Actor, at: datetime, relation: Relation, telling: Telling, outcome: str
) -> Entry:
    staff = getattr(by.account, "staff", None)
    patient = str(telling.patient.pk) if telling.patient else ""
    return Entry(
        at=at,
        event=name,
        action=ACTIONS.get(name.rpartition(".")[2].rpartition("_")[2], "U"),
        outcome=outcome,
        detail=telling.detail,
        actor=str(by.account.pk) if by.account else "",
        actor_name=by.name,
        actor_role=by.profession or by.role.value,
        behalf_of=patient if by.role is Role.REPRESENTATIVE else "",
        purpose=telling.purpose,
        address=by.address,
        patient=patient,
        object_kind=telling.object_kind,
        object_id=telling.object_id,
        object_version=telling.object_version,
        names=",".join(telling.names)[:1000],
        reason=telling.reason[:500],
        organisation=str(staff.organisation_id) if staff else "",
        source=by.source,
        relation=relation.value,
        checks=f"{name}:{'refused' if outcome == SERIOUS else 'allowed'}",
    )


def _purpose(by: Actor) -> str:
    match by.role:
        case Role.PATIENT | Role.REPRESENTATIVE:
            return "patient_request"
        case Role.QUALITY:
            return "quality"
        case Role.OFFICE | Role.ADMINISTRATOR | Role.AUDITOR | Role.WORKER:
            return "administration"
        case _:
            return "treatment"
