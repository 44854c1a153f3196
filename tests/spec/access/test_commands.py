"""Every command of ``wervel``, given by every person in this process, as it was written by hand."""

import io
import os
import socket
import sys
from datetime import timedelta
from secrets import token_bytes

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from tests.faults.database import use
from tests.spec.access.hospitals import find
from tests.spec.access.logged import check_row, check_whole, last_row, rows_since
from tests.spec.access.no_log import the_log_takes_nothing
from tests.spec.access.people import PEOPLE
from tests.spec.access.program import commands
from tests.spec.access.services import Quick
from tests.spec.access.table import by_hand, tables
from wervel.cli import main
from wervel.cli.record import address as terminal
from wervel.pathway.actors import Actor, Role, actor_of
from wervel.pathway.backup import make_backup
from wervel.record.audit import verify_chain
from wervel.record.models import Account

TABLE = tables("commands")
LINES = by_hand("lines", "LINES")
ENDS_WITH = by_hand("lines", "ENDS_WITH")
PASSWORD = "vier groene fietsen zingen"
NOT_AS_EXPECTED = 2
APART = sorted(name for name, cells in TABLE.items() if set(cells.values()) == {"apart"})
MACHINE = sorted(name for name, cells in TABLE.items() if set(cells.values()) == {"machine"})
ALONE = sorted(name for name, cells in TABLE.items() if set(cells.values()) == {"worker"})
EMPTY = sorted(name for name, cells in TABLE.items() if set(cells.values()) == {"empty"})
GIVEN = sorted(set(TABLE) & set(LINES) - {*APART, *MACHINE, *ALONE, *EMPTY})
NAMES = ("Jannie", "Vries", "t Hof", "Surgeon")


def test_every_command_has_a_row_and_a_line():
    """An unlisted command fails the build."""
    listed = {name.partition("/")[0].replace("_", " ") for name in TABLE}
    missing, strange = set(commands()) - listed, listed - set(commands())
    assert not missing, f"tests/spec/access/commands/*.txt: no line for {sorted(missing)}"
    assert not strange, f"tests/spec/access/commands/*.txt: no such command as {sorted(strange)}"
    assert set(TABLE) == set(LINES), "tests/spec/access/lines/*.py"


def test_only_what_is_given_by_somebody_asks_who():
    """A command that takes ``--as`` is given by somebody; another opens nobody's record."""
    by_somebody = {
        name
        for name, command in commands().items()
        if any("--as" in action.option_strings for action in command._actions)
    }
    assert by_somebody == {name.partition("/")[0].replace("_", " ") for name in GIVEN}


@pytest.mark.parametrize("name", APART)
def test_what_stands_apart_never_opens_the_record(tmp_path, monkeypatch, capsys, name):
    """The database is closed to this test: whoever opens it fails."""
    (tmp_path / "in.csv").write_text("age_years\n46\n")
    monkeypatch.setattr(sys, "stdin", io.StringIO("stop\n"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        (tmp_path / "port").write_text(str(taken.getsockname()[1]))
        status = main(LINES[name](tmp_path, None, ()))
    assert status in {ENDS_WITH.get(name, 0), 130}, capsys.readouterr().err


@pytest.mark.parametrize("name", MACHINE)
def test_what_looks_at_the_machine_opens_nobodys_record(
    own_database,  # noqa: F811 (a fixture by its name)
    tmp_path,
    capsys,
    name,
):
    found = own_database.hospital()
    with use(found):
        main(LINES[name](tmp_path, find(), ()))
        said = capsys.readouterr()
        assert rows_since(0) == []
    own_database.drop(found)
    assert not any(word in said.out + said.err for word in NAMES)


@pytest.mark.parametrize("name", ALONE)
def test_what_is_done_by_itself_says_so(
    own_database,  # noqa: F811 (a fixture by its name)
    tmp_path,
    capsys,
    name,
):
    found = own_database.hospital()
    with use(found):
        hospital = find()
        hospital.episode.onset_on = timezone.now().date() - timedelta(days=23)
        hospital.episode.save()
        assert main(LINES[name](tmp_path, hospital, ())) == 0
        said, rows = capsys.readouterr(), rows_since(0)
        assert rows
        for row in rows:
            by = Actor(None, Role.WORKER, address=terminal(), source="worker")
            check_row(row, by, allowed=True, patient=hospital.patient.pk)
        assert list(verify_chain()) == []
    own_database.drop(found)
    assert not any(word in said.out + said.err for word in NAMES)


@pytest.mark.parametrize("name", EMPTY)
def test_a_hospital_begins_only_where_nobody_was(
    own_database,  # noqa: F811 (a fixture by its name)
    tmp_path,
    monkeypatch,
    capsys,
    name,
):
    monkeypatch.setattr("os.environ", {**os.environ})
    for status, make in ((NOT_AS_EXPECTED, own_database.hospital), (0, own_database.empty)):
        if status == 0 and name == "demo":
            continue  # to fill it takes long, and is tried in tests/integration/demo
        found = make()
        with use(found), override_settings(DEMO=name == "demo"):
            if status == 0:
                call_command("migrate", verbosity=0, interactive=False)
            assert main(LINES[name](tmp_path, None, ())) == status, capsys.readouterr().err
            for row in rows_since(0):
                check_whole(row)
            assert bool(rows_since(0)) == (status == 0)
            assert list(verify_chain()) == []
            said = capsys.readouterr()
            assert status == 0 or not any(word in said.out + said.err for word in NAMES)
        own_database.drop(found)


@pytest.mark.parametrize("name", GIVEN)
def test_each_person_may_what_was_written(
    own_database,  # noqa: F811 (a fixture by its name)
    tmp_path,
    monkeypatch,
    capsys,
    name,
):
    wrong = []
    for person in PEOPLE:
        place = tmp_path / person
        (place / "made").mkdir(parents=True)
        found = own_database.hospital()
        with use(found), override_settings(BACKUP_KEYS=(token_bytes(32),)):
            problems = _cell(name, person, place, monkeypatch, capsys)
            wrong += [(person, *problem) for problem in problems]
        own_database.drop(found)
    assert wrong == []


def test_without_a_log_nothing_leaves_the_record(
    own_database,  # noqa: F811 (a fixture by its name)
    tmp_path,
    monkeypatch,
    capsys,
):
    found = own_database.hospital()
    with use(found):
        hospital = _with_passwords()
        with the_log_takes_nothing():
            monkeypatch.setattr(sys, "stdin", io.StringIO(PASSWORD))
            words = LINES["export"](tmp_path, hospital, ["--as", "patient@example.org"])
            assert main(words) == NOT_AS_EXPECTED
        assert "the log" in capsys.readouterr().err
    own_database.drop(found)
    assert list(tmp_path.iterdir()) == []


def _with_passwords():
    Account.objects.update(password=Quick().encode(PASSWORD, "salt-of-this-test"))
    return find()


def _cell(name, person, place, monkeypatch, capsys) -> list:
    hospital = _with_passwords()
    by = PEOPLE[person](hospital, timezone.now())
    if name.startswith("restore"):
        wervel = Actor(None, Role.WORKER, source="command")
        make_backup(into=place / "old.backup", by=wervel, at=timezone.now())
    login = {"nobody": "nobody@example.org", "closed": "closed@example.org"}.get(person)
    login = login or (by.account.login if by.account else None)
    actor = ["--as", login] if login else []
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    before = last_row()
    status = main(LINES[name](place, hospital, actor))
    said = capsys.readouterr()
    cell = {0: "Y", NOT_AS_EXPECTED: "."}.get(status, str(status))
    if cell != TABLE[name][person]:
        return [(f"{cell} where {TABLE[name][person]} was written", said.err)]
    return list(_problems(name, by, before, said, allowed=cell == "Y"))


def _problems(name, by, before, said, *, allowed):
    """What is missing in the log, or told too much."""
    if any(word in said.out + said.err for word in NAMES):
        yield ("it tells of somebody", said.out + said.err)
    since = 0 if name == "restore" and allowed else before  # the log is that of the backup now
    rows = [row for row in rows_since(since) if row.event != "login.succeeded"]
    if name == "restore/look" and allowed:
        return  # it reads a file and changes nothing
    if not rows:
        yield ("no row in the log",)
        return
    who = actor_of(by.account, address=terminal(), source="command")
    if by.account is None:
        role = Role.WORKER if by.role is Role.WORKER and name != "export" else Role.NOBODY
        who = Actor(None, role, address=terminal(), source="command")
    try:
        check_row(rows[-1], who, allowed=allowed)
        for row in rows:
            check_whole(row)
            assert row.source == "command"
    except AssertionError as problem:
        yield (str(problem),)
    yield from ((str(broken),) for broken in verify_chain())
