"""The log is only ever added to, and whoever touches it is found."""

import dataclasses
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from tests.integration.record.hospital import NOW
from wervel.record.audit import FIRST, Entry, add_entry, end_of_chain, verify_chain
from wervel.record.models import AuditHead, AuditRow

pytestmark = pytest.mark.django_db

ENTRY = Entry(at=NOW, event="record.opened", action="R", source="test")


def add(count: int) -> None:
    with transaction.atomic():
        for number in range(count):
            add_entry(dataclasses.replace(ENTRY, object_id=str(number)))


def tamper(sql: str, *values) -> None:
    """As somebody with the database's own password would: the guards down first."""
    with connection.cursor() as cursor:
        for what in ("update", "delete"):
            on = ' ON "record_auditrow"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER IF EXISTS "record_auditrow_no_{what}"{on}')
        cursor.execute(sql, values)


def broken() -> list[tuple[int, str]]:
    return [(place.sequence, place.why) for place in verify_chain()]


def test_a_chain_holds_on_to_the_row_before():
    add(3)
    rows = list(AuditRow.objects.all())
    assert [row.sequence for row in rows] == [1, 2, 3]
    assert [row.previous for row in rows] == [FIRST, rows[0].digest, rows[1].digest]
    assert AuditHead.objects.get().digest == rows[2].digest
    assert broken() == []


@pytest.mark.parametrize(
    "field",
    [f.attname for f in AuditRow._meta.concrete_fields if f.attname not in ("id", "sequence")],
)
def test_each_changed_field_is_found_and_its_row_named(field):
    add(3)
    value = "2001-01-01 00:00:00+00:00" if field == "at" else "x"
    tamper(f'UPDATE record_auditrow SET "{field}" = %s WHERE sequence = 2', value)
    assert 2 in {sequence for sequence, _ in broken()}


@pytest.mark.parametrize("field", ["at", "sequence", "digest", "names"])
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite takes any value")
def test_nonsense_in_a_row_is_found_too(field):
    add(3)
    tamper(f"UPDATE record_auditrow SET \"{field}\" = 'nonsense' WHERE sequence = 2")
    assert 2 in {sequence for sequence, _ in broken()}
    tamper(f'UPDATE record_auditrow SET "{field}" = %s WHERE sequence = 1', b"\xff\xfe")
    assert 1 in {sequence for sequence, _ in broken()}


def test_a_row_after_the_end_is_found():
    add(3)
    tamper("UPDATE record_audithead SET sequence = 2, digest = 'x' WHERE id = 1")
    assert {sequence for sequence, _ in broken()} >= {3}


def test_who_rewrites_the_whole_chain_is_found_by_an_anchor_kept_elsewhere():
    add(3)
    kept = end_of_chain()
    tamper("DELETE FROM record_auditrow")
    tamper("UPDATE record_audithead SET sequence = 0, digest = %s", FIRST)
    add(2)
    assert broken() == []
    assert [place.sequence for place in verify_chain(kept)] == [3]
    tamper("DELETE FROM record_auditrow")
    tamper("UPDATE record_audithead SET sequence = 0, digest = %s", FIRST)
    with transaction.atomic():
        for _ in range(4):
            add_entry(dataclasses.replace(ENTRY, actor_name="somebody else"))
    assert broken() == []
    assert [place.sequence for place in verify_chain(kept)] == [3]


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_a_removed_row_is_found_also_the_last(gone):
    add(3)
    tamper("DELETE FROM record_auditrow WHERE sequence = %s", gone)
    assert gone in {sequence for sequence, _ in broken()}


def test_a_row_put_between_is_found():
    add(2)
    tamper("UPDATE record_auditrow SET sequence = 3 WHERE sequence = 2")
    assert 2 in {sequence for sequence, _ in broken()}


@pytest.mark.parametrize(
    "sql", ["UPDATE record_auditrow SET event = 'x'", "DELETE FROM record_auditrow"]
)
def test_the_database_itself_refuses(sql):
    add(1)
    with (
        pytest.raises(DatabaseError, match="added, never changed or removed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
    assert broken() == []


def test_a_row_needs_the_transaction_of_its_action(monkeypatch):
    monkeypatch.setattr("wervel.record.audit.connection", SimpleNamespace(in_atomic_block=False))
    with pytest.raises(RuntimeError, match="in the transaction"):
        add_entry(ENTRY)
