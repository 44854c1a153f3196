"""`wervel check` is calm when all is well, and each thing that can be wrong is told of once."""

import json
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from secrets import token_bytes

import pytest
from django.db import connection
from django.test import override_settings

from tests.faults.database import use
from wervel.pathway import health
from wervel.pathway.health import State, examine
from wervel.record import health as shelf
from wervel.record.models import AuditRow

HOUR = timedelta(hours=1)


def found(*, at=None, within=2 * HOUR, synchronised=True):
    return examine(at=at or datetime.now(UTC), backup_within=within, synchronised=synchronised)


def wrong(**more):
    return {one.what: one.says for one in found(**more) if one.state is State.WRONG}


def look(**more):
    return {one.what: one.says for one in found(**more) if one.state is State.LOOK}


@pytest.fixture(autouse=True)
def the_rest_is_well(monkeypatch):
    """Whether the pages and settings are in order is asked elsewhere; disks differ."""
    monkeypatch.setattr(health, "run_checks", lambda **_: [])
    monkeypatch.setattr(shelf, "disk", lambda: shelf.Disk(free=50, whole=100))
    promises = {**shelf.POSTGRES_PROMISES}
    for name in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums"):
        promises.pop(name)  # the throw-away server of the tests keeps none of them
    monkeypatch.setattr(shelf, "POSTGRES_PROMISES", promises)


@pytest.fixture
def well(command, tmp_path):
    """A hospital with a fresh backup and a log that was followed."""
    assert command("backup", tmp_path).status == 0
    assert command("audit", "verify").status == 0
    return command


def test_when_all_is_well_nothing_is_wrong(well):
    assert wrong() == {}
    said = well("check", "--json")
    told = json.loads(said.out)
    assert {one["what"] for one in told} >= {
        "settings", "guideline", "migrations", "database", "keys", "clock", "backup", "log", "disk",
    }  # fmt: skip


def test_an_old_backup(well):
    assert "backup" in wrong(at=datetime.now(UTC) + 3 * HOUR)
    assert "backup" not in wrong(at=datetime.now(UTC) + HOUR)


def test_no_backup_at_all(command):
    assert "none was ever made" in wrong()["backup"]
    assert command("check").status == 2


def test_a_backup_that_was_begun_and_not_done_is_none(command, tmp_path):
    said = command("backup", tmp_path / "no" / "such" / "folder")
    assert said.status != 0
    assert AuditRow.objects.filter(event="backup.made", detail="begun").exists()
    assert "none was ever made" in wrong()["backup"]


def test_a_hospital_that_sends_no_mail_is_told_so(well):
    assert "mail" not in look()
    with override_settings(MAIL_GOES=False):
        assert "WERVEL_MAIL" in look()["mail"]


def test_a_key_that_is_gone(well):
    with override_settings(RECORD_KEYS=(token_bytes(32),)):
        assert "keys" in wrong()


def test_no_key_for_backups(well):
    with override_settings(BACKUP_KEYS=()):
        assert "WERVEL_BACKUP_KEY" in wrong()["keys"]


def test_a_clock_that_is_behind_its_own_log(well):
    said = [one.says for one in found(at=datetime.now(UTC) - HOUR) if one.what == "clock"]
    assert "the log has a row that is" in said[0]


def test_a_clock_that_nobody_sets(well):
    assert "clock" in look(synchronised=False)
    assert "clock" in look(synchronised=None)


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite has no clock of its own")
def test_a_clock_that_differs_from_the_servers(well):
    assert (
        "seconds from the database" in wrong(at=datetime.now(UTC) + timedelta(seconds=30))["clock"]
    )


@pytest.mark.parametrize(("free", "state"), [(21, None), (19, "look"), (4, "wrong")])
def test_a_disk_that_fills_up(well, monkeypatch, free, state):
    monkeypatch.setattr(shelf, "disk", lambda: shelf.Disk(free=free, whole=100))
    assert ("disk" in look()) == (state == "look")
    assert ("disk" in wrong()) == (state == "wrong")


def test_a_log_that_was_not_followed_lately(well):
    assert "log" in look(at=datetime.now(UTC) + timedelta(days=3))


def test_an_altered_guideline(well, monkeypatch):
    from wervel.guideline.seal import AlteredGuideline

    def altered(_guideline):
        raise AlteredGuideline("altered")

    monkeypatch.setattr(health, "check", altered)
    assert wrong()["guideline"] == "altered"


def test_a_database_without_tables(own_database, address):
    empty = own_database.empty()
    with use(empty):
        assert "wervel migrate" in wrong()["migrations"]
        connection.close()
    own_database.drop(empty)


def test_a_database_that_forgets(well):
    if connection.vendor != "sqlite":
        pytest.skip("the throw-away server has no promises to break")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = NORMAL")
    assert "synchronous is 1" in wrong()["database"]


def test_a_server_that_forgets(well, monkeypatch):
    if connection.vendor == "sqlite":
        pytest.skip("a server's own")
    monkeypatch.setattr(shelf, "POSTGRES_PROMISES", {"fsync": "on"})
    assert "fsync is off" in wrong()["database"]


def test_a_database_that_does_not_answer(tmp_path, own_database):
    with use(str(tmp_path / "no" / "such" / "folder" / "file")):
        assert "does not answer" in wrong()["database"]


def test_settings_that_django_warns_of(well, monkeypatch):
    Message = namedtuple("Message", "level id msg")
    monkeypatch.setattr(health, "run_checks", lambda **_: [Message(40, "x.E1", "no"),
                                                           Message(30, "x.W1", "hm")])  # fmt: skip
    assert wrong()["settings"] == "x.E1: no"


def test_migrate_makes_the_tables_once_and_says_so(command, own_database):
    empty = own_database.empty()
    with use(empty):
        said = command("migrate")
        assert said.status == 0
        assert "record.0001_initial" in said.out
        assert AuditRow.objects.get().event == "database.migrated"
        assert command("migrate").out == "Nothing to do.\n"
        connection.close()
    own_database.drop(empty)
