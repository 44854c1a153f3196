"""A hundred thousand patients in seconds: one patient of the small hospital, copied row by row.

Which tables hold something of a patient is found from the models, so a new table grows along. The
copies differ in number, name, birth date and team; a thousand are with the team of the small
hospital. The log is one whole chain. The patient who is copied stays as they are: what is counted
is what it takes to look at them, alone or among all others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from tests.integration.record.hospital import EARLY, NOW, Hospital
from wervel.record.audit import Entry, _digest
from wervel.record.encrypted import encrypt
from wervel.record.models import (
    Account,
    AuditHead,
    AuditRow,
    CareTeam,
    Patient,
    Submission,
    Task,
)

OWN_TEAM = 1_000
"""So many of the copies are with the team of the small hospital."""
ALARMS = 10
"""So many of the copies wait with an unread alarm; it is shown whole, however long it is."""
OTHER_TEAMS = 50
NAMES = 200
FIRST_COPY = 1_000_000
"""Numbers of copied rows, where rows are counted, begin here."""
LONG_TEXTS = {"told": "{}", "outcome": "{}"}
"""What weighs ten thousand letters an assessment; nobody opens those of the copies."""


Change = Callable[[int], Any]
"""What stands in a column of the copy with this number."""


@dataclass(frozen=True)
class Table:
    """A table with something of a patient, and the rows of it that are copied."""

    model: type[models.Model]
    rows: tuple[dict[str, Any], ...]

    @property
    def pk(self) -> str:
        """The column of the number."""
        return self.model._meta.pk.column

    @property
    def by_uuid(self) -> bool:
        """Whether the number is a UUID."""
        return isinstance(self.model._meta.pk, models.UUIDField)


def grow(hospital: Hospital, patients: int) -> None:
    """So many patients more, with all that is kept of the first."""
    teams = [
        CareTeam.objects.create(code=f"other-{n}", kind="department", name=f"Team {n}")
        for n in range(OTHER_TEAMS)
    ]
    with transaction.atomic():
        tables = tables_of(hospital.patient)
        for table in tables:
            _write(table.model, _copies(table, tables, teams, patients))
        _grow_log(patients)


def tables_of(patient: Patient) -> tuple[Table, ...]:
    """Every table with rows of this patient, with those rows as the database holds them."""
    found: dict[type[models.Model], set[Any]] = {Patient: {patient.pk}}
    every = [model for model in apps.get_app_config("record").get_models() if model is not AuditRow]
    grown = True
    while grown:
        grown = False
        for model in every:
            numbers = found.get(model, set()) | _rows_about(model, found)
            if numbers != found.get(model, set()):
                found[model], grown = numbers, True
    handed_in = [
        getattr(row, "submission_id", None)
        for model, numbers in found.items()
        for row in model._default_manager.filter(pk__in=numbers)
    ]
    found[Submission] = {number for number in handed_in if number}
    acting = patient.representatives.values_list("account", flat=True)
    found[Account] = {number for number in (patient.account_id, *acting) if number}
    return tuple(Table(model, _raw(model, numbers)) for model, numbers in found.items())


def _rows_about(model: type[models.Model], found: dict) -> set[Any]:
    numbers: set[Any] = set()
    for field in model._meta.concrete_fields:
        about = field.remote_field and field.remote_field.model
        if about in found and about is not Submission:
            rows = model._default_manager.filter(**{f"{field.name}__in": found[about]})
            numbers |= set(rows.values_list("pk", flat=True))
    return numbers


def _raw(model: type[models.Model], numbers: set[Any]) -> tuple[dict[str, Any], ...]:
    """The rows as they stand in the table: what is encrypted stays so."""
    fields = model._meta.concrete_fields
    names = ", ".join(f'"{field.column}"' for field in fields)
    pk = model._meta.pk
    rows = []
    with connection.cursor() as cursor:
        for number in numbers:
            cursor.execute(
                f'SELECT {names} FROM "{model._meta.db_table}" WHERE "{pk.column}" = %s',
                [pk.get_db_prep_value(number, connection)],
            )
            row = cursor.fetchone()
            rows.append({f.column: value for f, value in zip(fields, row, strict=True)})
    return tuple(rows)


def _copies(
    table: Table,
    tables: tuple[Table, ...],
    teams: list[CareTeam],
    patients: int,
) -> Iterator[list[Any]]:
    fields = table.model._meta.concrete_fields
    changed = [_changes(fields, row, at, table, tables, teams) for at, row in enumerate(table.rows)]
    same = [
        [LONG_TEXTS.get(field.column, row[field.column]) for field in fields] for row in table.rows
    ]
    # All is looked up before the first copy: while PostgreSQL takes rows in, it answers nothing.
    return (
        _copy(values, changes, number)
        for number in range(1, patients + 1)
        for values, changes in zip(same, changed, strict=True)
    )


def _copy(values: list[Any], changes: list[tuple[int, Change]], number: int) -> list[Any]:
    copy = values.copy()
    for place, change in changes:
        copy[place] = change(number)
    return copy


def _changes(
    fields: Sequence[Any],
    row: dict[str, Any],
    at: int,
    table: Table,
    tables: tuple[Table, ...],
    teams: list[CareTeam],
) -> list[tuple[int, Change]]:
    """What differs in each copy of a row: its own numbers, and of a patient a little more."""
    others: dict[str, Change] = {}
    somebody = Account.objects.get(login="surgeon@example.org")
    reader = Account._meta.pk.get_db_prep_value(somebody.pk, connection)
    if table.model is Patient:
        names = [encrypt(f"Copy Number {n}", "record_patient.name") for n in range(NAMES)]
        others = {
            "name": lambda n: names[n % NAMES],
            "birth_date": _day,
            "bsn_mark": lambda _: None,
        }
    if table.model is Task:  # a few alarms wait, the rest was dealt with
        others = {
            "done_at": lambda n: None if n <= ALARMS else row["opened_at"],
            "done_by_id": lambda n: None if n <= ALARMS else row["owner_id"] or reader,
        }
    if row.get("team_id"):
        kept = [CareTeam._meta.pk.get_db_prep_value(team.pk, connection) for team in teams]
        own = row["team_id"]
        others["team_id"] = lambda n: own if n <= OWN_TEAM else kept[n % OTHER_TEAMS]
    found: list[tuple[int, Change]] = []
    for place, field in enumerate(fields):
        value = row[field.column]
        related = field.remote_field and field.remote_field.model
        to = table.model if field.primary_key else related
        if field.column in others:
            found.append((place, others[field.column]))
        elif value is not None and to is not None:
            change = _number(tables, to, value)
            found += [(place, change)] if change else []
        elif field.unique and isinstance(value, str):
            found.append((place, _told_apart(value, at, field.max_length)))
    return found


def _told_apart(value: str, at: int, longest: int | None) -> Change:
    return lambda n: f"{n}-{at}-{value}"[:longest]


def _number(tables: tuple[Table, ...], model: type[models.Model], value: Any) -> Change | None:
    """The number of the copy of a row; nothing when that row is not this patient's."""
    table = next((table for table in tables if table.model is model), None)
    numbers = [str(row[table.pk]) for row in table.rows] if table else []
    if table is None or str(value) not in numbers:
        return None
    place, rows = numbers.index(str(value)), len(numbers)
    if not table.by_uuid:
        return lambda n: FIRST_COPY + n * rows + place
    if connection.vendor == "sqlite":
        return lambda n: f"c0{n:022x}{place:08x}"
    return lambda n: UUID(f"c0{n:022x}{place:08x}")


def _day(number: int) -> Any:
    day = date(1930, 1, 1) + timedelta(days=(number * 7919) % 30_000)
    return day.isoformat() if connection.vendor == "sqlite" else day


def _write(model: type[models.Model], rows: Iterable[list[Any]]) -> None:
    names = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            marks = ", ".join("?" for _ in model._meta.concrete_fields)
            raw = connection.connection.cursor()
            raw.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
            return
        with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)


def _grow_log(patients: int) -> None:
    """A row for each copy, each holding on to the one before it."""
    head = AuditHead.objects.get()
    entry = Entry(at=EARLY, event="record.opened", action="R", source="web", relation="team")
    rows = (
        replace(entry, patient=str(UUID(f"c0{number:022x}{0:08x}")), at=_moment(number))
        for number in range(1, patients + 1)
    )
    _write(AuditRow, _chained(rows, head))
    head.save()


def _chained(entries: Iterable[Entry], head: AuditHead) -> Iterator[list[Any]]:
    fields = AuditRow._meta.concrete_fields
    plain = connection.vendor == "sqlite"
    for number, told in enumerate(entries, start=FIRST_COPY):
        head.sequence += 1
        row = AuditRow(id=number, sequence=head.sequence, previous=head.digest, **asdict(told))
        row.digest = head.digest = _digest(row)
        values = [getattr(row, field.attname) for field in fields]
        # As Django writes a moment in SQLite.
        yield [
            str(value.replace(tzinfo=None)) if plain and isinstance(value, datetime) else value
            for value in values
        ]


def _moment(number: int) -> Any:
    return NOW - timedelta(minutes=number)
