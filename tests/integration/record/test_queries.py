"""A page asks as often with a hundred thousand patients as with ten, and reads no table whole.

Every page there is, as everybody who may, and what the pathway reads for them; the routes are those
of the running program. On SQLite each query is also explained: nothing may walk through a table
that grows with the patients.
"""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

import pytest
from django.db import connection, transaction

from tests.corpus.people import PEOPLE, numbers_of
from tests.corpus.walk import addresses, plain, route_of
from tests.faults.database import Files, Server, use
from tests.generative.often import RELEASE
from tests.integration.record.crowd import grow
from tests.integration.record.hospital import EARLY, NOW, Hospital
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.intake import submit_intake
from wervel.pathway.invitations import invite_patient
from wervel.pathway.log import read_log
from wervel.pathway.patients import find_patients, get_contact
from wervel.pathway.records import open_record
from wervel.record.facts import answers_of
from wervel.record.models import Patient

pytestmark = pytest.mark.slow

FEW, MANY = 200, 100_000
MANY_AT_A_COMMIT = {"sqlite": 20_000, "postgresql": 5_000}
"""On PostgreSQL, where the same pages ask the same: all of them only at a release."""
"""The few fill several pages of a list too: what is asked of the other pages is compared."""
AT_MOST = 60
"""Queries of one page or one function, at most."""
SLOW = 0.5
SKIPPED = ("storyteller", "halfway", "invited", "app")
GROWING = (
    "record_patient", "record_episode", "record_factrow", "record_submission", "record_auditrow",
    "record_assessmentrow", "record_urgencyrow", "record_task", "record_message", "record_consent",
    "record_invitation", "record_representation", "record_treatmentrelation", "record_account",
)  # fmt: skip
WHOLE = {
    "log_check": "whether the log is whole can only be seen by reading all of it",
    "log_verified": "the same",
}
"""What may read a table from end to end, and why."""

SHORT = {
    "USING INDEX invitation_awaited": "holds only who was invited and did not come yet",
}
"""Indexes that are short however large the table is, and so may be read from end to end."""

A_SCAN = re.compile(r"SCAN (\w+)|SEARCH (?=(\w+) USING AUTOMATIC)")
"""A walk from end to end; also to make an index that is thrown away after the question."""
AN_ALIAS = re.compile(r'"(record_\w+)" (\w+)')

Read = Callable[[Hospital], object]
READS: dict[str, Read] = {
    "open_record": lambda h: open_record(patient=h.patient, by=h.by("surgeon"), at=NOW),
    "read_log": lambda h: read_log(
        patient=h.patient, since=EARLY, until=NOW, by=h.by("auditor"), at=NOW
    ),
    "get_contact": lambda h: get_contact(patient=h.patient.pk, by=h.by("office"), at=NOW),
    "find_patients": lambda h: find_patients(
        birth_date=date(1961, 3, 1), letters="vries", by=h.by("office"), at=NOW
    ),
    "submit_intake": lambda h: submit_intake(
        patient=h.patient,
        answers=answers_of({"fever": True}),
        key="again",
        form="intake/1",
        by=h.by("patient"),
        at=NOW,
    ),
}


@dataclass
class Counted:
    """The queries of one thing that was done, and how long it took."""

    queries: list[tuple[str, object]] = field(default_factory=list)
    seconds: float = 0.0

    def __call__(self, execute, sql, params, many, context):
        self.queries.append((sql, params))
        return execute(sql, params, many, context)

    @property
    def count(self) -> int:
        """How many. That a session was seen again is written each half minute: left out."""
        left_out = ("SAVEPOINT", "RELEASE")
        return sum(
            not sql.startswith(left_out) and "record_sessionrow" not in sql
            for sql, _ in self.queries
        )

    def plans(self) -> Iterator[str]:
        """How SQLite means to carry out each question."""
        for sql, params in self.queries:
            if sql.lstrip().upper().startswith("SELECT"):
                with connection.cursor() as cursor:
                    cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
                    yield from (f"{row[3]} <- {sql}" for row in cursor.fetchall())


@pytest.fixture(scope="module")
def worlds(request, tmp_path_factory, django_db_blocker) -> Iterator[dict[int, str]]:
    """A small database and a big one, each with the same patient in it."""
    if request.config.getoption("--database") == "sqlite":
        databases: Files | Server = Files(tmp_path_factory.mktemp("crowd"))
    else:
        import os

        from tests.faults.conftest import _dsn

        databases = Server(_dsn(os.environ["WERVEL_DATABASE"]))
    many = MANY if RELEASE else MANY_AT_A_COMMIT[connection.vendor]
    with django_db_blocker.unblock():
        made = {}
        for number in (FEW, many):
            made[number] = databases.hospital()
            with use(made[number]):
                began = time.monotonic()
                grow(_tell(_again()), number)
                print(f"{number} patients in {time.monotonic() - began:.0f} s")
        yield made
        for address in made.values():
            databases.drop(address)


def _again() -> Hospital:
    """The small hospital that stands in the database already."""
    from wervel.record.models import Account, CareTeam

    patient = Patient.objects.get(account__login="patient@example.org")
    stranger = Patient.objects.get(account__login="stranger@example.org")
    return Hospital(
        team=CareTeam.objects.get(code="back"),
        other_team=CareTeam.objects.get(code="hip"),
        patient=patient,
        stranger=stranger,
        episode=patient.episodes.get(),
        accounts={account.login.partition("@")[0]: account for account in Account.objects.all()
                  if account.login.endswith("@example.org") and "-" not in account.login},
    )  # fmt: skip


def _tell(hospital: Hospital) -> Hospital:
    submit_intake(
        patient=hospital.patient,
        answers=answers_of({"saddle_numbness": True, "pain_nrs": 7, "fever": None}),
        key="first",
        form="intake/1",
        by=hospital.by("patient"),
        at=NOW,
    )
    for purpose in Purpose:
        say_consent(
            patient=hospital.patient, purpose=purpose, given=True, by=hospital.by("patient"), at=NOW
        )
    invite_patient(patient=hospital.patient, by=hospital.by("office"), at=NOW)
    return hospital


@contextmanager
def counted() -> Iterator[Counted]:
    """What is done in here is counted, and undone."""
    found = Counted()
    with transaction.atomic():
        began = time.monotonic()
        with connection.execute_wrapper(found):
            yield found
        found.seconds = time.monotonic() - began
        transaction.set_rollback(True)


def everything(hospital: Hospital) -> Iterator[tuple[str, Counted]]:
    """Each page as each person, and each reading of the pathway."""
    for name, read in READS.items():
        read_once(hospital, read)  # what is made once in a process is made now
        with counted() as found:
            read(hospital)
        yield name, found
    for name, person in PEOPLE.items():
        if name in SKIPPED:
            continue
        with transaction.atomic():
            browser = person(hospital)
            for address in addresses(numbers_of(hospital), "nl"):
                with counted() as found:
                    answer = browser.get(address)
                yield f"{name}: {plain(route_of(address))} {answer.status_code}", found
            transaction.set_rollback(True)


def read_once(hospital: Hospital, read: Read) -> None:
    with counted():
        read(hospital)


def test_as_many_queries_with_many_as_with_few_and_none_that_reads_a_table_whole(worlds):
    told: dict[int, dict[str, int]] = {}
    scans: list[str] = []
    many = max(worlds)
    for number, address in worlds.items():
        with use(address):
            told[number] = {}
            for name, found in everything(_again()):
                if found.seconds > SLOW:
                    print(f"{name} took {found.seconds:.1f} s with {number} patients", flush=True)
                told[number][name] = max(told[number].get(name, 0), found.count)
                if number == many and connection.vendor == "sqlite":
                    scans += [f"{name}: {plan}" for plan in scans_of(name, found)]
    grown = {
        name: (count, told[many].get(name))
        for name, count in told[FEW].items()
        if count != told[many].get(name)
    }
    assert grown == {}, grown
    assert {name: count for name, count in told[many].items() if count > AT_MOST} == {}
    new = [scan for scan in scans if not any(known in scan for known in SHORT)]
    assert not new, "\n".join(new)


def scans_of(name: str, found: Counted) -> Iterator[str]:
    """The steps that walk through a table that grows, in a plan of SQLite."""
    if any(word in name for word in WHOLE):
        return
    for plan in found.plans():
        step, _, sql = plan.partition(" <- ")
        names = {alias: table for table, alias in AN_ALIAS.findall(sql)}
        walked = A_SCAN.match(step)
        alias = walked and (walked[1] or walked[2])
        table = names.get(alias, alias)
        if table in GROWING:
            yield plan[:600]
