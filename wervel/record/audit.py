"""The audit log: a chain in which each row holds the digest of the one before it.

Who adds a row holds the end of the chain until the commit, so rows get their numbers one by one
and a row is there exactly when what it tells of is there. No log, no action (NEN-4): the row is
written in the transaction of the action itself.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models

from wervel.record.models.audit import AuditHead, AuditRow

FIRST = "0" * 64
"""What the first row holds on to."""
AT_ONCE = 2_000
COLUMNS: tuple[str, ...] = tuple(field.attname for field in AuditRow._meta.concrete_fields)
BOTH_ENDS = """
SELECT sequence, digest, (SELECT max(sequence) FROM record_auditrow)
FROM record_audithead WHERE id = 1
"""
"""Where the chain says it ends, and the last row that is there: both of the same moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is told of one action; see :class:`AuditRow` for each field."""

    at: datetime
    event: str
    action: str
    outcome: str = "0"
    detail: str = ""
    actor: str = ""
    actor_name: str = ""
    actor_role: str = ""
    behalf_of: str = ""
    purpose: str = ""
    address: str = ""
    patient: str = ""
    object_kind: str = ""
    object_id: str = ""
    object_version: str = ""
    sensitivity: str = ""
    names: str = ""
    reason: str = ""
    organisation: str = ""
    source: str
    relation: str = ""
    checks: str = ""


class NoEnd(RuntimeError):
    """Somebody took the end of the chain away."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where the chain does not hold, and why."""

    sequence: int
    why: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The end of the chain at one moment, in writing ``12:0f3a...``; worth keeping elsewhere."""

    sequence: int
    digest: str

    def __str__(self) -> str:
        return f"{self.sequence}:{self.digest}"


def add_entry(entry: Entry) -> AuditRow:
    """Add one row at the end of the chain. Only inside a transaction, and best as its last step."""
    if not connection.in_atomic_block:
        raise RuntimeError("an audit row belongs in the transaction of the action it tells of")
    head = _held_head()
    fields = {**asdict(entry), "at": _utc(entry.at)}
    row = AuditRow(sequence=head.sequence + 1, previous=head.digest, **fields)
    row.digest = _digest(row)
    row.save(force_insert=True)
    head.sequence, head.digest = row.sequence, row.digest
    head.save(update_fields=("sequence", "digest"))
    return row


def verify_chain(kept: Anchor | None = None) -> Iterator[Broken]:
    """Every place where a row is missing, changed, added or out of order; none when it is whole.

    May run while rows are added: it looks as far as the chain went when it began. Who rewrites
    the whole chain is found only by an anchor that was kept elsewhere.
    """
    with connection.cursor() as cursor:
        cursor.execute(BOTH_ENDS)
        found = cursor.fetchone()
    if found is None or not isinstance(found[0], int):
        yield from check_rows(_rows(), None, kept=kept)
        return
    sequence, digest, last = found
    yield from check_rows(_rows(sequence), Anchor(sequence, digest), kept=kept)
    if last is not None and last != sequence:
        yield Broken(sequence + 1, f"the log should end at row {sequence}")


def check_rows(
    rows: Iterable[AuditRow], end: Anchor | None, *, kept: Anchor | None = None
) -> Iterator[Broken]:
    """The same for rows from anywhere, as from a backup, with the end that they should have."""
    expected, previous = 1, FIRST
    for row in rows:
        number: object = row.sequence
        if not isinstance(number, int):
            yield Broken(expected, "a row stands there without a number")
            continue
        if row.sequence != expected:
            yield Broken(expected, f"rows {expected} to {row.sequence - 1} are missing")
        elif row.previous != previous:
            yield Broken(row.sequence, "does not hold on to the row before it")
        if row.digest != _digest(row):
            yield Broken(row.sequence, "was changed after it was written")
        if kept is not None and kept.sequence == row.sequence and kept.digest != row.digest:
            yield Broken(row.sequence, "is not what it was when the anchor was kept")
        expected, previous = row.sequence + 1, row.digest
    if end is None:
        yield Broken(expected, "the end of the chain is not marked")
    elif (end.sequence, end.digest) != (expected - 1, previous):
        yield Broken(expected, f"the log should end at row {end.sequence}")
    if kept is not None and kept.sequence >= expected:
        yield Broken(expected, f"the log went on to row {kept.sequence} when the anchor was kept")


def anchor_of(text: str) -> Anchor:
    """An anchor as it was written down; raises ``ValueError`` for anything else."""
    number, _, digest = text.strip().partition(":")
    if not (number.isascii() and number.isdigit() and len(digest) == len(FIRST)):
        raise ValueError("expected an anchor as 12:0f3a..., a number and 64 hexadecimal digits")
    return Anchor(int(number), digest.lower())


def end_of_chain() -> Anchor | None:
    """Where the chain ends now, unless somebody took its end away."""
    with connection.cursor() as cursor:
        cursor.execute(BOTH_ENDS)
        found = cursor.fetchone()
    return Anchor(found[0], found[1]) if found else None


def row_of(values: Mapping[str, object]) -> AuditRow:
    """A row as it stands in a table or a copy of it, also when somebody wrote nonsense in it."""
    return AuditRow(**{name: _told(name, held) for name, held in values.items()})


def _rows(until: int | None = None) -> Iterator[AuditRow]:
    """Past Django's own reader, which stumbles over a moment that is none."""
    after = 0
    while page := _page(after, until):
        yield from page
        after = page[-1].sequence


def _page(after: int, until: int | None) -> list[AuditRow]:
    """The rows that follow; a row that cannot be read comes alone, with its number only."""
    for listed, count in ((COLUMNS, AT_ONCE), (COLUMNS, 1), (("sequence",), 1)):
        try:
            with connection.cursor() as cursor:
                cursor.execute(
                    _following(listed, count, until), (after, until) if until else (after,)
                )
                found = cursor.fetchall()
        except (UnicodeDecodeError, DatabaseError):
            if count == 1 and listed != COLUMNS:
                raise
            continue
        return [row_of(dict(zip(listed, row, strict=True))) for row in found]
    return []


def _following(listed: Sequence[str], count: int, until: int | None) -> str:
    names = ", ".join(f'"{name}"' for name in listed)
    bounded = " AND sequence <= %s" if until else ""
    return (
        f'SELECT {names} FROM "{AuditRow._meta.db_table}" '  # noqa: S608 (names of our own)
        f"WHERE sequence > %s{bounded} ORDER BY sequence LIMIT {count:d}"
    )


def _told(name: str, held: object) -> object:
    field = AuditRow._meta.get_field(name)
    assert isinstance(field, models.Field)
    try:
        value = field.to_python(held)
    except ValidationError:
        return held
    if isinstance(value, datetime) and value.tzinfo is None:  # as SQLite keeps it
        return value.replace(tzinfo=UTC)
    return value


def _held_head() -> AuditHead:
    """The end of the chain, held until the commit. A migration made it."""
    head = AuditHead.objects.select_for_update().filter(pk=1).first()
    if head is None:
        raise NoEnd("the end of the log is gone, so nothing can be added and nothing may happen")
    return head


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.astimezone(UTC)


def _moment(at: object) -> str:
    return _utc(at).isoformat(timespec="microseconds") if isinstance(at, datetime) else str(at)


def _digest(row: AuditRow) -> str:
    """SHA-256 over everything in the row, in one fixed form."""
    told = {
        field.attname: getattr(row, field.attname)
        for field in AuditRow._meta.concrete_fields
        if field.attname not in ("id", "digest")
    }
    told["at"] = _moment(row.at)
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()
