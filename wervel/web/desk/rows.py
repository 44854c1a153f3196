"""A row of the log in words: no code of ours is shown, and no name of a patient."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import ModuleType
from uuid import UUID

from django.urls import reverse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.log import GLASS, Line, Search
from wervel.pathway.review import Finding
from wervel.web.desk.screen import words


@dataclass(frozen=True, slots=True)
class Told:
    """One row as the auditor reads it; an address is empty where there is nothing more to see."""

    number: int
    at: datetime
    who: str
    role: str
    what: str
    more: str
    outcome: str
    how: str
    apart: bool
    reason: str
    patient: str
    patient_url: str
    actor_url: str


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """One thing that stands out, as the auditor reads it."""

    rule: str
    why: str
    who: str
    role: str
    patient: str
    count: int
    first_at: datetime
    last_at: datetime
    url: str


def told_line(line: Line, code: str, search: Search) -> Told:
    """A row in words, with links to the same patient and the same person in the same period."""
    desk, d = LANGUAGES[code].desk, words(code)
    outcome = "glass" if line.glass and not line.refused else ""
    outcome = "refused" if line.refused else "undone" if line.undone else outcome
    return Told(
        number=line.sequence,
        at=line.at,
        who=line.who or (d["log_nobody"] if not line.actor else d["log_no_name"]),
        role=_role(line.role, code),
        what=said_event(line.event, desk),
        more=desk.DETAILS.get(line.detail, ""),
        outcome=d[f"log_{outcome}"] if outcome else "",
        how=_how(line, desk),
        apart=bool(outcome) and outcome != "undone",
        reason=line.reason,
        patient=line.patient[:8],
        patient_url=_url(code, search, patient=line.patient) if line.patient else "",
        actor_url=_url(code, search, account=line.actor) if line.actor else "",
    )


def told_finding(one: Finding, code: str, search: Search) -> ToldFinding:
    """Something that stands out, in words, with a link to the rows themselves."""
    desk, d = LANGUAGES[code].desk, words(code)
    title, why = desk.RULES[one.rule.value]
    return ToldFinding(
        rule=title,
        why=why,
        who=one.who or d["log_no_name"],
        role=_role(one.role, code),
        patient=one.patient[:8],
        count=one.count,
        first_at=one.first_at,
        last_at=one.last_at,
        url=_url(code, search, account=one.actor, patient=one.patient),
    )


def said_event(event: str, desk: ModuleType) -> str:
    """What happened, in words."""
    events: Mapping[str, str] = desk.EVENTS
    return events.get(event, events["other"])


def _role(role: str, code: str) -> str:
    named = {**LANGUAGES[code].entrance.ROLES, **LANGUAGES[code].desk.PROFESSIONS}
    return str(named.get(role, LANGUAGES[code].desk.OTHER_ROLES.get(role, "")))


def _how(line: Line, desk: ModuleType) -> str:
    """By what right: the relation, or else what goes with the role; nothing when it was refused."""
    if not line.patient or line.refused or line.event == GLASS:
        return ""
    return str(desk.RELATIONS.get(line.relation, ""))


def _url(code: str, search: Search, *, patient: str = "", account: str = "") -> str:
    asked = {
        "since": search.since.date().isoformat(),
        "until": search.until.date().isoformat(),
    }
    asked |= {
        name: str(UUID(value)) for name, value in (("patient", patient), ("account", account))
        if value
    }  # fmt: skip
    return reverse(f"{code}:log_book", query=asked)
