"""A backup is whole, sealed and read through; putting it back says what is missing since."""

import json
import os
import random
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from secrets import token_bytes
from urllib.parse import unquote

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

from tests.faults.database import Files, use
from tests.faults.writers import hand_in, patient_and_actor
from tests.integration.running.conftest import tamper
from wervel.pathway.consents import Purpose, say_consent
from wervel.record import dump_sqlite
from wervel.record.audit import verify_chain
from wervel.record.contents import Damaged
from wervel.record.models import AuditRow, Patient, SessionRow, Submission
from wervel.record.sealed_file import CHUNK, TAG, Opened, Sealer, Unopened


def stories(count, start=0):
    patient, by = patient_and_actor()
    for number in range(start, start + count):
        hand_in(f"s{number}", random.Random(number), patient, by)


def backup(command, into):
    said = command("backup", into)
    assert (said.status, said.err) == (0, "")
    return said.out.split()[0]


def test_a_backup_put_back_in_an_empty_database_is_the_same(command, own_database, tmp_path):
    stories(3)
    made = backup(command, tmp_path)
    names = sorted(patient.name for patient in Patient.objects.all())
    elsewhere = own_database.empty()
    with use(elsewhere):
        said = command("restore", made)
        assert (said.status, said.err) == (0, "")
        assert "MISSING   not known" in said.out
        assert Submission.objects.count() == 3
        assert sorted(patient.name for patient in Patient.objects.all()) == names
        assert list(verify_chain()) == []
        assert AuditRow.objects.last().event == "backup.restored"
    own_database.drop(elsewhere)


def test_a_backup_is_told_of_in_the_log_before_and_after(command, tmp_path):
    made = backup(command, tmp_path)
    rows = AuditRow.objects.filter(event="backup.made")
    assert [(row.detail, row.actor_role, row.source) for row in rows] == [
        ("begun", "worker", "command"),
        ("done", "worker", "command"),
    ]
    assert rows[1].names in made
    assert rows[1].object_id == str(rows[0].sequence)


def test_it_says_what_is_missing_since_and_what_to_see_to_again(command, tmp_path):
    stories(1)
    made = backup(command, tmp_path)
    stories(2, start=1)
    patient, by = patient_and_actor()
    told = say_consent(
        patient=patient, purpose=Purpose.RESEARCH, given=False, by=by, at=patient.created_at
    )
    assert told
    missing = AuditRow.objects.filter(sequence__gt=int(read(made)["contents"]["head"]["sequence"]))
    expected = missing.count()
    report = tmp_path / "missing.json"
    said = command("restore", made, "--replace", "--report", report)
    assert said.status == 0
    assert f"MISSING   {expected} rows of the log" in said.out
    rows = json.loads(report.read_text())["rows"]
    assert [row["event"] for row in rows].count("intake.submitted") == 2
    assert [row["event"] for row in rows if row["see_to_it_again"]] == ["consent.said"]
    assert Submission.objects.count() == 1
    assert AuditRow.objects.last().detail == f"{expected} rows missing since"


def read(made):
    with open(made, "rb") as file, Opened(file, settings.BACKUP_KEYS) as stream:
        size = int.from_bytes(stream.read(4), "big")
        return json.loads(stream.read(size))


def test_an_anchor_tells_how_much_is_missing_when_the_old_database_is_gone(
    command, own_database, tmp_path
):
    made = backup(command, tmp_path)
    head = read(made)["contents"]["head"]["sequence"]
    elsewhere = own_database.empty()
    with use(elsewhere):
        said = command("restore", made, "--anchor", f"{head + 7}:{'a' * 64}")
        assert "MISSING   7 rows" in said.out
    own_database.drop(elsewhere)


def test_a_database_that_is_not_empty_is_not_replaced_unless_told(command, tmp_path):
    stories(1)
    made = backup(command, tmp_path)
    said = command("restore", made)
    assert said.status == 2
    assert "--replace" in said.err
    assert Submission.objects.count() == 1


def test_a_replaced_file_is_kept(command, own_database, address, tmp_path):
    if not isinstance(own_database, Files):
        pytest.skip("PostgreSQL keeps no file: back up first, or restore into a new database")
    made = backup(command, tmp_path)
    stories(1)
    said = command("restore", made, "--replace")
    kept = own_database.folder / said.out.partition("kept as ")[2].split()[0]
    with closing(sqlite3.connect(kept)) as old:
        assert old.execute("SELECT count(*) FROM record_submission").fetchone() == (1,)


def test_sessions_that_were_open_then_do_not_open_again(command, tmp_path):
    SessionRow.objects.create(
        session_key="k", session_data="x", expire_date="2100-01-01T00:00:00+00:00"
    )
    made = backup(command, tmp_path)
    command("restore", made, "--replace")
    assert SessionRow.objects.count() == 0


def test_nothing_of_it_can_be_read_without_the_key(command, tmp_path):
    made = backup(command, tmp_path)
    content = Path(made).read_bytes()
    for canary in (b"record_patient", b"SQLite", b"PGDMP", b"intake", b"Orthopedie"):
        assert canary not in content
    with override_settings(BACKUP_KEYS=(token_bytes(32),)):
        said = command("restore", made, "--look")
    assert said.status == 2
    assert "another key" in said.err


@pytest.mark.parametrize(
    ("who", "status"), [("administrator", 0), ("office", 2), ("surgeon", 2), ("patient", 2)]
)
def test_who_may(command, password, tmp_path, who, status):
    said = command("backup", tmp_path, "--as", f"{who}@example.org", typed=f"{password}\n")
    assert said.status == status
    assert len(list(tmp_path.iterdir())) == (status == 0)
    rows = AuditRow.objects.filter(event="backup.made")
    assert {row.outcome for row in rows} == {"0" if status == 0 else "8"}
    assert all(row.actor_name for row in rows)


def test_a_former_key_still_opens(command, tmp_path):
    made = backup(command, tmp_path)
    with override_settings(BACKUP_KEYS=(token_bytes(32), *settings.BACKUP_KEYS)):
        assert command("restore", made, "--look").status == 0


def test_without_a_key_no_backup_is_made(command, tmp_path):
    with override_settings(BACKUP_KEYS=()):
        said = command("backup", tmp_path)
    assert said.status == 2
    assert "WERVEL_BACKUP_KEY" in said.err
    assert list(tmp_path.iterdir()) == []


def test_without_the_keys_of_the_record_it_is_not_put_back(command, own_database, tmp_path):
    made = backup(command, tmp_path)
    elsewhere = own_database.empty()
    with use(elsewhere), override_settings(RECORD_KEYS=(token_bytes(32),)):
        said = command("restore", made)
        assert said.status == 2
        assert "WERVEL_RECORD_KEYS" in said.err
    own_database.drop(elsewhere)


def test_a_file_that_is_there_is_never_written_over(command, tmp_path):
    made = backup(command, tmp_path)
    before = Path(made).read_bytes()
    said = command("backup", made)
    assert said.status != 0
    assert Path(made).read_bytes() == before


def test_flt_18_a_thousand_altered_bytes_are_all_found(tmp_path):
    key, dice = token_bytes(32), random.Random(1)
    file = tmp_path / "sealed"
    with file.open("wb") as written, Sealer(written, key) as sealer:
        sealer.write(dice.randbytes(CHUNK + 5_000))
    content = bytearray(file.read_bytes())
    for _ in range(1_000):
        place, flip = dice.randrange(len(content)), 1 << dice.randrange(8)
        content[place] ^= flip
        file.write_bytes(content)
        with pytest.raises(Unopened):
            opened(file, key)
        content[place] ^= flip


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_any_size_comes_out_as_it_went_in(tmp_path, size):
    key, content = token_bytes(32), random.Random(size).randbytes(size)
    file = tmp_path / "sealed"
    with file.open("wb") as written, Sealer(written, key) as sealer:
        for start in range(0, size, 300_000):
            sealer.write(content[start : start + 300_000])
    assert opened(file, key) == content


def test_chunks_cannot_be_cut_off_left_out_or_exchanged(tmp_path):
    key, file = token_bytes(32), tmp_path / "sealed"
    with file.open("wb") as written, Sealer(written, key) as sealer:
        sealer.write(bytes(3 * CHUNK))
    content = file.read_bytes()
    head, step = len(content) - 3 * (CHUNK + TAG), CHUNK + TAG
    one, two, three = (content[head + n * step : head + (n + 1) * step] for n in range(3))
    for parts in ((one, two), (one, three), (two, one, three), (one,), (one, two, three, three)):
        file.write_bytes(content[:head] + b"".join(parts))
        with pytest.raises(Unopened):
            opened(file, key)


def opened(file, key):
    with file.open("rb") as sealed, Opened(sealed, (key,)) as stream:
        return stream.read()


def test_a_broken_log_is_saved_all_the_same_and_named(command, tmp_path):
    stories(2)
    tamper("UPDATE record_auditrow SET event = 'x' WHERE sequence = 2")
    said = command("backup", tmp_path)
    assert said.status == 2
    assert "log, row 2: was changed" in said.err
    assert list(tmp_path.glob("*.backup"))


def test_nothing_is_left_behind(command, own_database, tmp_path):
    backup(command, tmp_path)
    assert [file.suffix for file in tmp_path.iterdir()] == [".backup"]
    if isinstance(own_database, Files):
        assert not list(own_database.folder.glob(".wervel-copy-*"))


def test_what_a_killed_backup_left_is_taken_away_by_the_next(command, own_database, tmp_path):
    if not isinstance(own_database, Files):
        pytest.skip("PostgreSQL's copy is never a file")
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = own_database.folder / f".wervel-copy-{gone.pid}-x"
    ours = own_database.folder / f".wervel-copy-{os.getpid()}-x"
    for folder in (left, ours):
        folder.mkdir()
        (folder / "copy").write_bytes(b"answers")
    backup(command, tmp_path)
    assert not left.exists()
    assert ours.exists()
    shutil.rmtree(ours)


def test_another_kind_of_file_is_refused(command, tmp_path):
    file = tmp_path / "x.backup"
    for content in (
        b"",
        b"SQLite format 3\0",
        b"wervel-backup-1\n",
        b"wervel-backup-1\n" + bytes(99),
    ):
        file.write_bytes(content)
        said = command("restore", file, "--look")
        assert said.status == 2
        assert "Traceback" not in said.err


def test_a_database_that_is_in_use_is_not_replaced(command, own_database, address, tmp_path):
    stories(1)
    made = backup(command, tmp_path)
    if isinstance(own_database, Files):
        other = sqlite3.connect(address)
        other.execute("SELECT count(*) FROM record_patient").fetchone()
    else:
        other = psycopg.connect(_dsn(address))
    said = command("restore", made, "--replace")
    other.close()
    assert said.status == 2
    assert "stop" in said.err
    assert Submission.objects.count() == 1


def _dsn(address):
    name, _, host = address.partition("@/")[2].partition("?host=")
    return f"host={unquote(host)} user=wervel dbname={name}"


def test_a_program_that_is_missing_is_named(command, tmp_path, monkeypatch):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite needs no program")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    said = command("backup", tmp_path)
    assert said.status == 2
    assert "pg_dump is not on this machine" in said.err


def test_a_damaged_database_gives_no_backup_and_is_replaced_by_a_good_one(
    command, own_database, address, tmp_path
):
    if not isinstance(own_database, Files):
        pytest.skip("PostgreSQL looks at its own pages")
    stories(2)
    good = Path(backup(command, tmp_path))
    stories(3, start=2)
    connection.close()
    with closing(sqlite3.connect(address)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = database.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'record_factrow'"
        ).fetchone()[0]
    with open(address, "r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(random.Random(1).randbytes(2048))
    with pytest.raises(Damaged):
        dump_sqlite.contents()
    said = command("backup", tmp_path / "second.backup")
    assert said.status == 2
    assert "damaged" in said.err or "cannot be read" in said.err
    assert list(tmp_path.iterdir()) == [good]
    assert command("restore", good, "--replace").status == 0
    assert Submission.objects.count() == 2
    assert list(verify_chain()) == []
