"""At the terminal: a demo is filled once and in its own database, a real hospital begins empty."""

import pytest

from tests.faults.database import use
from tests.integration.demo.conftest import FEW, wervel
from wervel.cli.set_up import NotSo, hours_of, site_of
from wervel.pathway.begin import is_demo, is_empty
from wervel.record.audit import verify_chain
from wervel.record.models import Account, AuditRow, CareTeam, Location, Organisation, Patient
from wervel.simulation.hospital import PASSWORD, ROLES

SET_UP = (
    "set-up", "--hospital", "Ziekenhuis", "--location",
    "Zwolle, Orthopedie, 088 624 56 56, mon-fri 8:30-17:00", "--team", "Rug", "--login", "Bo",
    "--name", "Bo Beheer",
)  # fmt: skip


@pytest.fixture
def real(own_database):
    address = own_database.empty()
    assert wervel("migrate", WERVEL_DATABASE=address)[0] == 0
    yield address
    own_database.drop(address)


def test_a_demo_says_what_was_made_and_who_can_log_in(demo_database):
    _, said = demo_database
    assert "people imagined" in said
    for login in ROLES:
        assert any(line.split()[:2] == [login, PASSWORD] for line in said.splitlines())


def test_a_second_start_fills_nothing_again_and_prints_the_same_logins(demo_database):
    address, first = demo_database
    status, said = wervel("demo", WERVEL_DEMO_DATABASE=address)
    assert status == 0
    assert "imagined, with" not in said
    assert said in first


def test_check_is_content_with_a_demo_that_is_served_as_one(demo_database):
    address, _ = demo_database
    status, said = wervel("check", WERVEL_DATABASE=address, WERVEL_DEMO="1")
    wrong = [line for line in said.splitlines() if line.startswith("WRONG")]
    # The throw-away PostgreSQL of tests does not wait for its disk, and check says so rightly.
    assert [line for line in wrong if "a power cut could take" not in line] == [], said
    assert status == (2 if wrong else 0)
    assert "a demo: all people in it are imagined" in said


def test_the_log_of_a_demo_is_whole(demo_database):
    address, _ = demo_database
    status, said = wervel("audit", "verify", WERVEL_DATABASE=address, WERVEL_DEMO="1")
    assert status == 0, said


def test_a_demo_is_not_served_in_earnest(demo_database):
    address, _ = demo_database
    status, said = wervel("check", WERVEL_DATABASE=address)
    assert status == 2
    assert "a demo: its people are imagined" in said
    status, said = wervel("serve", "--port", "8997", WERVEL_DATABASE=address)
    assert status == 1
    assert "this database is a demo" in said


def test_a_demo_is_refused_with_hosts(demo_database):
    address, _ = demo_database
    more = {"WERVEL_HOSTS": "rug.example.org", "WERVEL_SECRET_KEY": "a1b2c3d4e5" * 6}
    status, said = wervel("demo", WERVEL_DEMO_DATABASE=address, **more)
    assert status == 2
    assert "not with WERVEL_HOSTS" in said


def test_a_real_installation_starts_empty(real, django_db_blocker):
    with use(real):
        assert is_empty()
        assert not is_demo()
        assert list(AuditRow.objects.values_list("event", flat=True)) == ["database.migrated"]


def test_a_demo_never_fills_a_database_that_is_a_hospital(real, django_db_blocker):
    status, said = wervel(*SET_UP, WERVEL_DATABASE=real)
    assert status == 0, said
    status, said = wervel("demo", "--people", FEW, WERVEL_DEMO_DATABASE=real)
    assert status == 2
    assert "no demo" in said
    status, said = wervel("demo", "--afresh", WERVEL_DEMO_DATABASE=real)
    assert status == 2
    status, said = wervel("serve", "--demo", "--port", "8997", WERVEL_DEMO_DATABASE=real)
    assert status == 1
    with use(real):
        assert Organisation.objects.get().name == "Ziekenhuis"
        assert not Patient.objects.exists()
        assert not is_demo()


def test_set_up_makes_a_hospital_and_one_administrator_who_can_come_in(real, django_db_blocker):
    status, said = wervel(*SET_UP, WERVEL_DATABASE=real)
    assert status == 0, said
    assert "login  Bo" in said
    with use(real):
        assert Organisation.objects.get().kind == "hospital"
        place = Location.objects.get()
        assert (place.code, place.phone, place.department) == (
            "zwolle",
            "088 624 56 56",
            "Orthopedie",
        )
        assert place.hours.count() == 5
        assert CareTeam.objects.get().location == place
        account = Account.objects.get()
        assert (account.login, account.staff.role) == ("bo", "administrator")
        assert not account.has_usable_password()
        assert list(verify_chain()) == []
        events = set(AuditRow.objects.values_list("event", flat=True))
        assert events == {"database.migrated", "place.added", "team.added", "administrator.added"}


def test_set_up_asks_for_what_was_not_said(real, django_db_blocker):
    typed = (
        "Ziekenhuis\nKampen, Orthopedie, 088, mon 9:00-12:00; thu 13:00-17:00\n\nRug\nbo\nBo B\n"
    )
    status, said = wervel("set-up", typed=typed, WERVEL_DATABASE=real)
    assert status == 0, said
    with use(real):
        hours = [(day.weekday, day.opens.hour) for day in Location.objects.get().hours.all()]
        assert hours == [(1, 9), (4, 13)]


def test_set_up_is_done_once_and_an_administrator_can_be_added_later(real, django_db_blocker):
    assert wervel(*SET_UP, WERVEL_DATABASE=real)[0] == 0
    status, said = wervel(*SET_UP, WERVEL_DATABASE=real)
    assert status == 2
    assert "There is a hospital here already." in said
    more = ("--administrator-only", "--login", "second", "--name", "Twee")
    assert wervel("set-up", *more, WERVEL_DATABASE=real)[0] == 0
    with use(real):
        assert Account.objects.count() == 2
        assert Organisation.objects.count() == 1


def test_nothing_is_set_up_by_half(real, django_db_blocker):
    words = [word if word != "Bo" else " " for word in SET_UP]
    status, said = wervel(*words, WERVEL_DATABASE=real)
    assert status == 2, said
    with use(real):
        assert is_empty() or not Organisation.objects.exists()
        assert not Location.objects.exists()


def test_without_tables_it_says_what_comes_first(own_database):
    address = own_database.empty()
    status, said = wervel(*SET_UP, WERVEL_DATABASE=address)
    assert status == 2
    assert "wervel migrate" in said
    own_database.drop(address)


@pytest.mark.parametrize(
    "text", ["Zwolle", "Zwolle, Orthopedie, 088", ", Orthopedie, 088, mon 9:00-12:00", "Z, O, 0, ?"]
)
def test_a_location_that_cannot_be_read_is_refused(text):
    with pytest.raises(NotSo):
        site_of(text)


@pytest.mark.parametrize(
    "text", ["", "mon", "mon 17:00-9:00", "mun 9:00-12:00", "fri-mon 9:00-12:00", "mon 25:00-26:00"]
)
def test_hours_that_cannot_be_are_refused(text):
    with pytest.raises(NotSo):
        hours_of(text)
