"""What a row of the log must hold to be complete (safety.md 2.2), and which rows came."""

from collections.abc import Iterable

from django.db.models import Max

from wervel.pathway.actors import Actor, Relation, Role
from wervel.record.models import AuditRow

PURPOSES = {"treatment", "emergency", "patient_request", "quality", "administration"}
SOURCES = {"web", "command", "worker", "demo"}
OF_ALL = {"demo.begun"}
"""Events about no one thing: the whole installation."""
OUTCOME = {True: "0", False: "8"}


def last_row() -> int:
    """Where the log ends now."""
    return AuditRow.objects.aggregate(last=Max("sequence"))["last"] or 0


def rows_since(last: int) -> list[AuditRow]:
    return list(AuditRow.objects.filter(sequence__gt=last))


def check_row(row: AuditRow, by: Actor, *, allowed: bool, patient: object = None) -> None:
    """Everything that NEN 7513 asks of a row is in it; raises ``AssertionError`` naming it."""
    staff = getattr(by.account, "staff", None)
    expected = {
        "outcome": OUTCOME[allowed],
        "actor": str(by.account.pk) if by.account else "",
        "actor_name": by.name,
        "actor_role": by.profession or by.role.value,
        "address": by.address,
        "organisation": str(staff.organisation_id) if staff else "",
    }
    if patient is not None:
        expected["patient"] = str(patient)
        expected["behalf_of"] = str(patient) if by.role is Role.REPRESENTATIVE else ""
    check_whole(row)
    wrong = {name: getattr(row, name) for name in expected if getattr(row, name) != expected[name]}
    assert not wrong, f"{row.event}: {wrong} where {expected} belongs"
    verdict = "allowed" if allowed else "refused"
    assert row.checks == f"{row.event}:{verdict}", row.event


def check_whole(row: AuditRow) -> None:
    """No field of a row is left out, whoever it is about."""
    assert row.at.tzinfo is not None, row.event
    assert row.action in {"C", "R", "U", "D", "E"}, row.event
    assert row.purpose in PURPOSES, row.event
    assert row.source in SOURCES, row.event
    assert row.relation in set(Relation), row.event
    assert row.sequence, row.event
    assert row.previous, row.event
    assert row.digest, row.event
    about = row.object_id or row.patient or row.detail or row.event in OF_ALL
    assert row.outcome == "8" or about, f"{row.event}: about what?"


def rows_of(rows: Iterable[AuditRow], event: str) -> list[AuditRow]:
    return [row for row in rows if row.event == event]
