"""What stands out in the log (NEN-6): rules that point at rows; a person judges what they mean."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from wervel.pathway.actors import Actor
from wervel.pathway.alike import folded
from wervel.pathway.events import SERIOUS, event
from wervel.record.models.audit import AuditRow
from wervel.record.models.patients import Patient

MOST_AN_HOUR = 40
"""More people than this within an hour is more than anybody cares for; our own choice."""
HOUR = timedelta(hours=1)
AT_ONCE = 1_000
OWN_SIDE = ("patient", "representative")
"""Roles that look at their own record by right."""


class Rule(StrEnum):
    """Why something stands out."""

    OWN_NAME = "own_name"
    """The record of somebody with the name of the one who looked: themselves, perhaps."""
    MANY = "many"
    """More people within an hour than anybody cares for."""
    NO_RELATION = "no_relation"
    """Tried to see somebody to whom there is no relation."""
    GLASS = "glass"
    """Broke the glass."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: which rule, who, about whom, how often, and from when until when."""

    rule: Rule
    actor: str
    who: str
    role: str
    patient: str
    count: int
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class _Seen:
    at: datetime
    event: str
    outcome: str
    relation: str
    actor: str
    who: str
    role: str
    patient: str


def review_log(*, since: datetime, until: datetime, by: Actor, at: datetime) -> tuple[Finding, ...]:
    """What stands out in a period, the gravest first. Names of patients are compared, not shown."""
    with event("log.read", by=by, at=at) as telling:
        telling.detail = "review"
        rows = _rows(since, until)
        found = (*_glass(rows), *_own_name(rows), *_no_relation(rows), *_many(rows))
        telling.object("search", len(found))
        return found


def _rows(since: datetime, until: datetime) -> list[_Seen]:
    """What people did with patients in the period; what patients did themselves is their own."""
    names = ("at", "event", "outcome", "relation", "actor", "actor_name", "actor_role", "patient")
    held = AuditRow.objects.filter(at__gte=since, at__lte=until).exclude(patient="")
    held = held.exclude(actor="").exclude(actor_role__in=OWN_SIDE).order_by("sequence")
    return [_Seen(*row) for row in held.values_list(*names).iterator(chunk_size=AT_ONCE)]


def _glass(rows: list[_Seen]) -> list[Finding]:
    return _together(Rule.GLASS, [row for row in rows if row.event == "glass.broken"])


def _no_relation(rows: list[_Seen]) -> list[Finding]:
    tried = [row for row in rows if row.outcome == SERIOUS and row.relation == "none"]
    return _together(Rule.NO_RELATION, tried)


def _own_name(rows: list[_Seen]) -> list[Finding]:
    numbers = {row.patient for row in rows}
    names = {
        str(patient.pk): folded(patient.name)
        for patient in Patient.objects.filter(pk__in=numbers).only("name")
    }
    own = [row for row in rows if folded(row.who) and folded(row.who) == names.get(row.patient)]
    return _together(Rule.OWN_NAME, own)


def _many(rows: list[_Seen]) -> list[Finding]:
    """The fullest hour of each account, when it holds more people than anybody cares for."""
    by_actor: dict[str, list[_Seen]] = defaultdict(list)
    for row in rows:
        by_actor[row.actor].append(row)
    return [found for held in by_actor.values() if (found := _fullest(held)) is not None]


def _fullest(rows: list[_Seen]) -> Finding | None:
    rows = sorted(rows, key=lambda row: row.at)
    inside: dict[str, int] = defaultdict(int)
    most, start, where = 0, 0, (0, 0)
    for end, row in enumerate(rows):
        inside[row.patient] += 1
        while row.at - rows[start].at > HOUR:
            inside[rows[start].patient] -= 1
            if not inside[rows[start].patient]:
                del inside[rows[start].patient]
            start += 1
        if len(inside) > most:
            most, where = len(inside), (start, end)
    if most <= MOST_AN_HOUR:
        return None
    first, last = rows[where[0]], rows[where[1]]
    return Finding(Rule.MANY, first.actor, first.who, first.role, "", most, first.at, last.at)


def _together(rule: Rule, rows: list[_Seen]) -> list[Finding]:
    """One finding for each account and patient."""
    pairs: dict[tuple[str, str], list[_Seen]] = defaultdict(list)
    for row in rows:
        pairs[row.actor, row.patient].append(row)
    return [
        Finding(rule, actor, held[0].who, held[0].role, patient, len(held), held[0].at, held[-1].at)
        for (actor, patient), held in pairs.items()
    ]
