"""Who looked: the log as a patient may read it, and as the auditor does."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from wervel.pathway.actors import Actor
from wervel.pathway.events import DONE, SERIOUS, event
from wervel.record.models.accounts import Account
from wervel.record.models.audit import AuditRow
from wervel.record.models.patients import Patient

PAGE = 200
PAGE_BOOK = 100
PAGE_APART = 50
GLASS = "glass.broken"
APART = Q(event=GLASS) | Q(relation="break_glass") | Q(outcome=SERIOUS)
"""What an auditor sees first: emergency access, and what was refused."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One line of the log, for a reader: codes that the words have a sentence for."""

    at: datetime
    event: str
    who: str
    role: str
    relation: str
    emergency: bool
    refused: bool
    reason: str


def read_log(
    *,
    patient: Patient,
    since: datetime,
    until: datetime,
    by: Actor,
    at: datetime,
    before: int | None = None,
) -> tuple[Seen, ...]:
    """What was done with a record in a period, the latest first, at most 200 at a time."""
    with event("log.read", by=by, at=at, patient=patient):
        rows = AuditRow.objects.filter(patient=str(patient.pk), at__gte=since, at__lte=until)
        if before is not None:
            rows = rows.filter(sequence__lt=before)
        return tuple(map(_seen, rows.order_by("-sequence")[:PAGE]))


def _seen(row: AuditRow) -> Seen:
    return Seen(
        at=row.at,
        event=row.event,
        who=row.actor_name,
        role=row.actor_role,
        relation=row.relation,
        emergency=row.detail == "break-glass" or row.relation == "break_glass",
        refused=row.outcome != "0",
        reason=row.reason if row.event == "glass.broken" else "",
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the log as the auditor reads it: codes for which the words have a sentence."""

    sequence: int
    at: datetime
    event: str
    detail: str
    outcome: str
    actor: str
    who: str
    role: str
    patient: str
    relation: str
    purpose: str
    address: str
    source: str
    reason: str
    names: tuple[str, ...]

    @property
    def refused(self) -> bool:
        """Somebody may not do this; it did not happen."""
        return self.outcome == SERIOUS

    @property
    def undone(self) -> bool:
        """It could not be done as things stood."""
        return self.outcome not in (DONE, SERIOUS)

    @property
    def glass(self) -> bool:
        """A record was opened without a relation, in an emergency."""
        return self.event == GLASS or self.relation == "break_glass"


@dataclass(frozen=True, slots=True)
class Search:
    """What an auditor asks for: a period, and one patient or one account or both or neither."""

    since: datetime
    until: datetime
    patient: UUID | None = None
    account: UUID | None = None
    apart: bool = False
    """Only what was refused and broken glass."""


@dataclass(frozen=True, slots=True)
class Book:
    """A page of the log: what needs a look on top, and then everything, the latest first."""

    apart: tuple[Line, ...]
    more_apart: bool
    lines: tuple[Line, ...]
    before: int | None
    """From where the next page goes on; none at the end."""


def read_book(search: Search, *, by: Actor, at: datetime, before: int | None = None) -> Book:
    """The log for the auditor. Looking in it stands in it too; records themselves are not read."""
    with event("log.read", by=by, at=at) as telling:
        telling.detail = "auditor"
        if search.patient:
            telling.object("patient", search.patient)
        elif search.account:
            telling.object("account", search.account)
        rows = _rows(search)
        apart = [] if before else list(rows.filter(APART)[: PAGE_APART + 1])
        here = rows.filter(APART) if search.apart else rows
        if before is not None:
            here = here.filter(sequence__lt=before)
        lines = list(here[: PAGE_BOOK + 1])
        on = lines[PAGE_BOOK - 1].sequence if len(lines) > PAGE_BOOK else None
        return Book(
            tuple(map(_line, apart[:PAGE_APART])),
            len(apart) > PAGE_APART,
            tuple(map(_line, lines[:PAGE_BOOK])),
            on,
        )


def account_of_login(*, login: str, by: Actor, at: datetime) -> UUID | None:
    """The number of an account, for an auditor who knows the login alone."""
    with event("log.read", by=by, at=at) as telling:
        telling.detail = "account"
        found = Account.objects.filter(login=login.strip().casefold()).first()
        telling.object("account", found.pk if found else "")
        return found.pk if found else None


def _rows(search: Search) -> QuerySet[AuditRow]:
    rows = AuditRow.objects.filter(at__gte=search.since, at__lte=search.until)
    if search.patient:
        rows = rows.filter(patient=str(search.patient))
    if search.account:
        rows = rows.filter(actor=str(search.account))
    return rows.order_by("-sequence")


def _line(row: AuditRow) -> Line:
    return Line(
        sequence=row.sequence,
        at=row.at,
        event=row.event,
        detail=row.detail,
        outcome=row.outcome,
        actor=row.actor,
        who=row.actor_name,
        role=row.actor_role,
        patient=row.patient,
        relation=row.relation,
        purpose=row.purpose,
        address=row.address,
        source=row.source,
        reason=row.reason,
        names=tuple(filter(None, row.names.split(","))),
    )
