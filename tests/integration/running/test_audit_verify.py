"""`wervel audit verify` names each row that does not hold, and leaves a row that it was asked."""

import random

import pytest
from django.db import connection

from tests.faults.writers import hand_in, patient_and_actor
from tests.integration.running.conftest import tamper
from wervel.record.models import AuditRow


@pytest.fixture
def log(address):
    """A log of three stories."""
    patient, by = patient_and_actor()
    for number in range(3):
        hand_in(f"s{number}", random.Random(number), patient, by)


def test_a_whole_log_is_whole_and_gives_an_anchor(log, command):
    said = command("audit", "verify")
    assert (said.status, said.err) == (0, "")
    anchor = said.out.splitlines()[-1]
    assert anchor.startswith("3:")
    row = AuditRow.objects.get(event="log.verified")
    assert (row.sequence, row.detail, row.object_id) == (4, "whole", "3")
    assert command("audit", "verify", "--anchor", anchor).status == 0


FIELDS = [f.attname for f in AuditRow._meta.concrete_fields if f.attname not in ("id", "sequence")]


@pytest.mark.parametrize("field", FIELDS)
def test_each_altered_field_is_found_and_the_row_is_named(log, command, field):
    value = "2001-01-01 00:00:00+00:00" if field == "at" else "x"
    tamper(f'UPDATE record_auditrow SET "{field}" = %s WHERE sequence = 2', value)
    said = command("audit", "verify")
    assert said.status == 2
    assert "row 2: was changed" in said.err
    assert "NOT whole" in said.err


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_a_row_that_is_gone_is_named(log, command, gone):
    tamper("DELETE FROM record_auditrow WHERE sequence = %s", gone)
    said = command("audit", "verify")
    assert said.status == 2
    assert f"row {gone}: " in said.err


def test_a_log_without_its_end_is_told_of_though_it_takes_no_more_rows(log, command):
    tamper("DELETE FROM record_audithead")
    said = command("audit", "verify")
    assert said.status == 2
    assert "the end of the chain is not marked" in said.err


def test_a_log_that_was_made_anew_is_found_by_an_anchor(log, command):
    anchor = command("audit", "verify").out.splitlines()[-1]
    tamper("DELETE FROM record_auditrow")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE record_audithead SET sequence = 0, digest = %s", ["0" * 64])
    for _ in range(4):
        assert command("audit", "verify").status == 0
    said = command("audit", "verify", "--anchor", anchor)
    assert said.status == 2
    assert "row 3: is not what it was" in said.err


def test_an_anchor_that_is_none_is_refused(command):
    said = command("audit", "verify", "--anchor", "12:xyz")
    assert said.status == 2
    assert "expected an anchor" in said.err


@pytest.mark.parametrize(
    ("who", "status"), [("auditor", 0), ("administrator", 0), ("surgeon", 2), ("patient", 2)]
)
def test_who_may(log, command, password, who, status):
    said = command("audit", "verify", "--as", f"{who}@example.org", typed=f"{password}\n")
    assert said.status == status
    assert AuditRow.objects.filter(event="login.succeeded", detail="terminal").count() == 1


def test_a_wrong_password_is_refused_and_noted(log, command, password):
    said = command("audit", "verify", "--as", "auditor@example.org", typed="guess\n")
    assert said.status == 2
    assert AuditRow.objects.get(event="login.refused").source == "command"
    assert not AuditRow.objects.filter(event="log.verified").exists()
