"""FLT-11 and FLT-12: two who undo each other's condition at once, and sixteen writers at once.

Real processes with real commits, each on a database of its own. The number of rounds is short at
each commit and 10 000 at a release.
"""

import os
import time

import pytest
from django.db import OperationalError, connections

from tests.faults import parallel
from tests.faults.conftest import _dsn
from tests.faults.database import Files, Server, use
from tests.generative.often import RELEASE
from tests.integration.record.hospital import EARLY, NOW
from wervel.pathway.actors import actor_of
from wervel.pathway.episodes import close_episode, open_episode
from wervel.pathway.intake import submit_intake
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.record.audit import verify_chain
from wervel.record.episodes import open_episode as put_episode
from wervel.record.facts import answers_of
from wervel.record.models import (
    Account,
    CareTeam,
    Episode,
    FactRow,
    Membership,
    Patient,
    StaffMember,
    Task,
)
from wervel.record.patients import add_patient

ROUNDS = 10_000 if RELEASE else 60
WRITERS, EACH = (16, 200) if RELEASE else (16, 5)
APART = 0.02
"""Seconds between two rounds; both begin a round at the same moment."""

pytestmark = pytest.mark.slow


@pytest.fixture
def own(request, tmp_path, django_db_blocker):
    with django_db_blocker.unblock():
        if request.config.getoption("--database") == "sqlite":
            databases: Files | Server = Files(tmp_path)
        else:
            databases = Server(_dsn(os.environ["WERVEL_DATABASE"]))
        address = databases.hospital()
        with use(address):
            yield
            connections.close_all()
        databases.drop(address)


def who(name):
    return actor_of(Account.objects.get(login=f"{name}@example.org"))


def patients(count, *, opened):
    """So many people with an account of their own, in the team of the surgeon."""
    team = CareTeam.objects.get(code="back")
    surgeon = StaffMember.objects.get(account__login="surgeon@example.org")
    Membership.objects.get_or_create(team=team, member=surgeon, since=EARLY.date())
    for number in range(count):
        account = Account.objects.create_user(f"p{number}@example.org", name="P", created_at=EARLY)
        made = add_patient(name="P", language="nl", at=EARLY, account=account)
        if opened:
            put_episode(made, onset_on=None, team=team, at=EARLY)


def each_at_its_time(count, deed):
    """Do something for each patient, each at its own moment, the same for all processes."""
    begin = float(os.environ["BEGIN"])
    done = refused = locked = 0
    people = list(Patient.objects.filter(account__login__startswith="p").order_by("created_at"))
    found = [one for one in people if one.account.login[1:2].isdigit()]
    for number, patient in enumerate(sorted(found, key=lambda one: one.account.login)[:count]):
        time.sleep(max(0.0, begin + number * APART - time.time()))
        try:
            deed(patient, number)
            done += 1
        except (NotNow, NotAllowed):
            refused += 1
        except OperationalError:
            locked += 1
    return f"{done} {refused} {locked}"


def totals(said):
    return [sum(int(line.split()[place]) for line in said) for place in range(3)]


def test_flt_11_an_episode_never_closes_over_an_alarm_that_comes_in(own):
    """One closes, the other hands in a danger sign: whoever is second sees what the first did."""
    patients(ROUNDS, opened=True)

    def close(patient, _number):
        close_episode(patient=patient, because="better, by phone", by=who("surgeon"), at=NOW)

    def alarm(patient, number):
        submit_intake(
            patient=patient,
            answers=answers_of({"saddle_numbness": True}),
            key=f"alarm/{number}",
            form="intake/1",
            by=actor_of(patient.account),
            at=NOW,
        )

    os.environ["BEGIN"] = str(time.time() + 2)
    said = parallel._at_once(2, lambda n: each_at_its_time(ROUNDS, alarm if n else close))
    done, refused, locked = totals(said)
    assert locked == 0
    assert (done, refused) == (ROUNDS, ROUNDS), said  # of each two exactly one came through
    unread = Task.objects.filter(kind="alarm", done_at__isnull=True)
    assert not unread.filter(episode__closed_at__isnull=False).exists()
    assert list(verify_chain()) == []


def test_flt_11_two_who_open_an_episode_open_one(own):
    patients(ROUNDS, opened=False)
    team = CareTeam.objects.get(code="back")

    def begin(patient, _number):
        open_episode(patient=patient, onset_on=None, team=team, by=who("office"), at=NOW)

    os.environ["BEGIN"] = str(time.time() + 2)
    done, refused, locked = totals(parallel._at_once(2, lambda _n: each_at_its_time(ROUNDS, begin)))
    assert locked == 0
    assert (done, refused) == (ROUNDS, ROUNDS)
    assert Episode.objects.filter(patient__account__login__regex="^p[0-9]").count() == ROUNDS
    assert list(verify_chain()) == []


def test_flt_12_sixteen_writers_never_see_a_locked_database(own):
    def write(number):
        patient, by = parallel.patient_and_actor()
        locked, slowest = 0, 0.0
        for turn in range(EACH):
            began = time.monotonic()
            try:
                submit_intake(
                    patient=patient,
                    answers=answers_of({"pain_nrs": turn % 11}),
                    key=f"w{number}/{turn}",
                    form="intake/1",
                    by=by,
                    at=NOW,
                )
            except OperationalError:
                locked += 1
            slowest = max(slowest, time.monotonic() - began)
        return f"{locked} {slowest:.2f}"

    said = parallel._at_once(WRITERS, write)
    assert sum(int(line.split()[0]) for line in said) == 0, said
    print(f"the slowest of {WRITERS * EACH} took {max(float(line.split()[1]) for line in said)} s")
    assert FactRow.objects.count() == WRITERS * EACH
    assert list(verify_chain()) == []
