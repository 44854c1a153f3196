"""What a patient, or who represents them, sees and says of what is theirs: the own pages."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db.models import Q

from wervel.pathway import messages
from wervel.pathway.actors import Actor, Relation, Role, relation_of
from wervel.pathway.consents import Purpose
from wervel.pathway.events import SERIOUS, check_event, event
from wervel.pathway.export import Export, export_record
from wervel.pathway.log import Seen
from wervel.pathway.messages import Said
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import TooOften
from wervel.record.attempts import Limit, take_attempt
from wervel.record.models.audit import AuditRow
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Consent, Patient, Representation
from wervel.record.models.places import Location

COPIES = Limit(5, timedelta(days=1))
"""So many copies of a record a day (safety.md 3.6)."""
LINES = 200
"""So many lines of the log on one page."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose pages these are."""

    number: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Hours:
    """When a location answers on one day of the week; 1 is Monday."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Place:
    """Who answers for this patient, and how to reach them."""

    team: str
    location: str
    phone: str
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """One purpose: the last word on it, and every word before."""

    purpose: Purpose
    given: bool | None
    history: tuple[tuple[datetime, bool, str], ...]
    """When, yes or no, and who said so; the latest first."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Who did something with the record, the latest first, and whether there is more."""

    lines: tuple[Seen, ...]
    more: bool


def people_of(*, by: Actor, at: datetime) -> tuple[Person, ...]:
    """Whose pages somebody may see today: their own, or those of who they represent.

    Each name leaves a row in the log of its owner.
    """
    represented = Representation.objects.filter(account=by.account).values("patient")
    near = Q(account=by.account) | Q(pk__in=represented)
    found = Patient.objects.filter(near).order_by("pk")
    sides = (Relation.SELF, Relation.REPRESENTS)
    mine_today = [one for one in found if relation_of(by, one, at) in sides]
    for patient in mine_today:
        with event("portal.opened", by=by, at=at, patient=patient) as telling:
            telling.detail = "list"
    return tuple(Person(one.pk, one.name) for one in mine_today)


def name_for(*, patient: UUID, by: Actor, at: datetime) -> str:
    """For whom somebody acts now; empty for everybody but a representative.

    It stands on each page that they open, and each of those leaves a row of its own.
    """
    if by.role is not Role.REPRESENTATIVE:
        return ""
    found = Patient.objects.filter(pk=patient).first()
    acts = found is not None and relation_of(by, found, at) is Relation.REPRESENTS
    return found.name if found is not None and acts else ""


def my_messages(*, patient: UUID, by: Actor, at: datetime) -> tuple[Said, ...]:
    """All that Wervel said, the latest first."""
    found = known_patient(patient, name="messages.opened", by=by, at=at)
    return messages.open_messages(patient=found, by=by, at=at)


def my_message(*, patient: UUID, message: UUID, by: Actor, at: datetime) -> Said:
    """One message, which is read now."""
    found = known_patient(patient, name="message.read", by=by, at=at)
    return messages.read_message(patient=found, message=message, by=by, at=at)


def who_looked(*, patient: UUID, since: datetime, own: bool, by: Actor, at: datetime) -> Looks:
    """Who did something with this record since a moment; what one did oneself only with ``own``."""
    found = known_patient(patient, name="log.read", by=by, at=at)
    with event("log.read", by=by, at=at, patient=found):
        rows = AuditRow.objects.filter(patient=str(found.pk), at__gte=since, at__lte=at)
        if not own and by.account is not None:
            rows = rows.exclude(actor=str(by.account.pk))
        lines = tuple(map(_seen, rows.order_by("-sequence")[: LINES + 1]))
        return Looks(lines[:LINES], len(lines) > LINES)


def open_consents(*, patient: UUID, by: Actor, at: datetime) -> tuple[Agreed, ...]:
    """Each purpose with what was said of it; unknown where nobody said anything."""
    found = known_patient(patient, name="consents.opened", by=by, at=at)
    with event("consents.opened", by=by, at=at, patient=found):
        rows = list(Consent.objects.filter(patient=found).select_related("by").order_by("pk"))
        return tuple(_agreed(purpose, rows, found) for purpose in Purpose)


def agree(*, patient: UUID, purpose: Purpose, given: bool, by: Actor, at: datetime) -> None:
    """Yes or no to one purpose from now on; what was the last word already is not said again."""
    found = known_patient(patient, name="consent.said", by=by, at=at)
    with event("consent.said", by=by, at=at, patient=found) as telling:
        telling.names, telling.detail = [purpose.value], "given" if given else "withdrawn"
        Patient.objects.select_for_update().get(pk=found.pk)  # one word at a time
        last = Consent.objects.filter(patient=found, purpose=purpose.value).order_by("pk").last()
        if last is not None and last.given is given:
            telling.detail = "again"
            return
        assert by.account is not None
        Consent.objects.create(
            patient=found, purpose=purpose.value, given=given, at=at, by=by.account
        )


def ask_copy(*, patient: UUID, by: Actor, at: datetime) -> None:
    """Somebody who may take a copy is about to ask for it."""
    found = known_patient(patient, name="portal.opened", by=by, at=at)
    with event("portal.opened", by=by, at=at, patient=found) as telling:
        telling.detail = "copy"


def take_copy(*, patient: UUID, language: str, by: Actor, at: datetime) -> Export:
    """Everything about one patient, five times a day at most; raises ``TooOften`` after that."""
    found = known_patient(patient, name="record.exported", by=by, at=at)
    check_event("record.exported", by=by, at=at, patient=found)
    assert by.account is not None
    name = f"{by.account.pk}/{found.pk}"
    wait = take_attempt("export", name, limit=COPIES, at=at)
    if wait is not None:
        with event("record.exported", by=by, at=at, patient=found) as telling:
            telling.detail = "too_often"
            raise TooOften(wait)
    return export_record(patient=patient, language=language, by=by, at=at)


def _seen(row: AuditRow) -> Seen:
    return Seen(
        at=row.at,
        event=row.event,
        who=row.actor_name,
        role=row.actor_role,
        relation=row.relation,
        emergency=row.event == "glass.broken" or row.relation == "break_glass",
        refused=row.outcome == SERIOUS,
        reason=row.reason if row.event == "glass.broken" else "",
    )


def _agreed(purpose: Purpose, rows: list[Consent], patient: Patient) -> Agreed:
    said = [row for row in rows if row.purpose == purpose.value]
    names = {patient.account_id: patient.name}
    return Agreed(
        purpose,
        said[-1].given if said else None,
        tuple((row.at, row.given, names.get(row.by_id, row.by.name)) for row in reversed(said)),
    )


def place_of(patient: Patient, episode: Episode | None) -> Place | None:
    """Of the team that answers for the open episode, or else of the patient's own location."""
    team = episode.team if episode else None
    location: Location | None = (team.location if team else None) or patient.location
    if location is None:
        return None
    hours = tuple(
        Hours(row.weekday, row.opens, row.closes)
        for row in location.hours.order_by("weekday", "opens")
    )
    return Place(team.name if team else "", location.name, location.phone, hours)
