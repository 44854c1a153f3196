"""`wervel work` itself: real processes, and a queue in which anything may stand."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from tests.faults.database import use
from tests.integration.worker.hospital import DAY
from tests.integration.worker.server import mail_server
from wervel.cli import tasks, work
from wervel.pathway import reminders
from wervel.pathway.actors import day_of
from wervel.pathway.consents import Purpose
from wervel.record.models import Account, AuditRow, Consent, Episode, Message, Patient

WERVEL = [sys.executable, "-m", "wervel", "work"]


def now():
    return datetime.now(UTC)


def make_due():
    """Of the small hospital's patient: the pain began 25 days ago, and the story is overdue."""
    Episode.objects.update(onset_on=day_of(now() - 25 * DAY), opened_at=now() - 5 * DAY)


@pytest.fixture
def address(own_database):  # noqa: F811 (a fixture by its name)
    found = own_database.hospital()
    with use(found):
        make_due()
        yield found
    own_database.drop(found)


def environment(address, **more):
    return {**os.environ, "WERVEL_DATABASE": address, **more}


@contextmanager
def at_work(address, *words, **more):
    """A worker in a process of its own, ended whatever happens."""
    process = subprocess.Popen(
        [*WERVEL, *words], env=environment(address, **more), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for(what, seconds=30):
    give_up = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < give_up, "it took too long"
        time.sleep(0.05)


def test_one_round_does_what_is_due_and_the_next_finds_nothing(address):
    for _ in range(2):
        done = subprocess.run(
            [*WERVEL, "--once"],
            env=environment(address),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(Message.objects.values_list("kind", flat=True)) == ["intake", "review_3_weeks"]
    rows = AuditRow.objects.filter(event="reminder.sent")
    assert {(row.source, row.actor_role, row.actor_name) for row in rows} == {
        ("worker", "worker", "")
    }
    assert all(row.address for row in rows)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_ends_in_order(address, sign):
    with at_work(address) as worker:
        wait_for(lambda: Message.objects.count() == 2)
        begun = time.monotonic()
        worker.send_signal(sign)
        out, err = worker.communicate(timeout=10)
        assert time.monotonic() - begun < 5
        assert (worker.returncode, err) == (0, "")
        assert out.splitlines()[-1] == "Wervel's worker has stopped."
    assert not DBTaskResult.objects.running().exists()


def test_a_mail_goes_out_by_the_server_of_the_settings(address):
    patient = Patient.objects.get(name__gt="", account__name="Patient")
    patient.email = "jannie@example.org"
    patient.save()
    Consent.objects.create(
        patient=patient, purpose=Purpose.MESSAGES_BY_MAIL.value, given=True, at=now(),
        by=Account.objects.get(name="Patient"),
    )  # fmt: skip
    with mail_server() as server:
        where = f"smtp://127.0.0.1:{server.port}?from=rug@example.org"
        done = subprocess.run(
            [*WERVEL, "--once"], env=environment(address, WERVEL_MAIL=where), check=False
        )
    assert done.returncode == 0
    assert [sent["To"] for sent in server.mails] == ["jannie@example.org"] * 2


def test_a_database_without_tables_is_waited_for(own_database):  # noqa: F811
    from django.core.management import call_command

    empty = own_database.empty()
    with use(empty):
        done = subprocess.run(
            [*WERVEL, "--once"], env=environment(empty), capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert done.stderr.startswith("wervel work: the database: ")
        with at_work(empty, "--every", "1") as worker:
            said = worker.stderr.readline()
            assert said.startswith("wervel work: the database: ")
            assert said.endswith("trying again\n")
            call_command("migrate", verbosity=0)
            wait_for(lambda: DBTaskResult.objects.successful().count() >= 3)
    own_database.drop(empty)


@pytest.mark.slow
def test_a_write_that_takes_long_elsewhere_is_outlived(address):
    """Longer than SQLite's own patience of five seconds."""
    from django.db import transaction

    with at_work(address, "--every", "1") as worker:
        wait_for(lambda: DBTaskResult.objects.successful().count() >= 3)
        with transaction.atomic():
            Episode.objects.update(version=1)
            time.sleep(8)
        done = DBTaskResult.objects.count()
        wait_for(lambda: DBTaskResult.objects.successful().count() > done + 3)
        assert worker.poll() is None


def test_it_ends_with_its_parent(address):
    """As a child of `wervel serve`, however that ended."""
    if sys.platform != "linux":
        pytest.skip("only Linux tells a child that its parent died")
    parent = (
        "import subprocess, sys, time; child = subprocess.Popen("
        "[sys.executable, '-m', 'wervel.cli.work']); print(child.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", parent], env=environment(address), text=True, stdout=subprocess.PIPE
    ) as process:
        child = int(process.stdout.readline())
        wait_for(lambda: Message.objects.count() == 2)
        process.kill()

    def gone():
        try:
            with open(f"/proc/{child}/stat") as file:
                return file.read().rpartition(")")[2].split()[0] == "Z"
        except FileNotFoundError:
            return True

    wait_for(gone, 10)


# --- a queue in which anything may stand ----------------------------------------------------------


@pytest.fixture
def due(place, monkeypatch):
    """Within the transaction of a test; the worker would take that for a connection to close."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    make_due()
    Episode.objects.update(opened_at=now() - 100 * DAY)
    return place


def test_the_jobs_take_no_arguments_and_say_how_much_they_did(due):
    assert work.one_round()
    found = DBTaskResult.objects.order_by("enqueued_at")
    assert [(row.task_path, row.args_kwargs) for row in found] == [
        (f"wervel.cli.tasks.{name}", {"args": [], "kwargs": {}})
        for name in (
            "find_what_is_due",
            "remind_of_appointments",
            "send_what_waits",
            "clear_away",
        )
    ]
    assert [row.return_value for row in found][:3] == [1, 0, 0]


def test_jobs_that_are_lost_doubled_or_late_by_a_week_change_nothing(due):
    for job in tasks.TASKS * 5:
        job.enqueue()
    DBTaskResult.objects.update(enqueued_at=now() - 7 * DAY)
    DBTaskResult.objects.order_by("pk").first().delete()
    assert work.one_round()
    assert work.one_round()
    assert Message.objects.count() == 1
    assert AuditRow.objects.filter(event="reminder.sent").count() == 1


def test_what_waits_is_not_put_in_the_queue_once_more(due, monkeypatch):
    monkeypatch.setattr(DBTaskResult.objects.all().__class__, "get_locked", lambda _self: None)
    stop = work.Stop(None)
    stop.told = True
    for _ in range(3):
        work.one_round(stop)
    assert DBTaskResult.objects.count() == len(tasks.TASKS)


def test_a_job_of_another_version_fails_alone(due, caplog):
    DBTaskResult.objects.create(
        task_path="wervel.cli.tasks.no_more", queue_name="default", backend_name="default",
        args_kwargs={"args": [], "kwargs": {}}, priority=50,
    )  # fmt: skip
    assert not work.one_round()
    assert Message.objects.count() == 1
    assert DBTaskResult.objects.failed().count() == 1


def test_a_job_that_fails_is_tried_by_the_next_round_and_tells_no_name(due, monkeypatch, caplog):
    def fail(**_):
        raise RuntimeError("Jannie de Vries")

    with monkeypatch.context() as broken:
        broken.setattr(reminders, "make_messages", fail)
        assert not work.one_round()
    told = caplog.text
    assert "a job failed" in told
    assert "RuntimeError" in told
    for kept in (told, *DBTaskResult.objects.values_list("traceback", flat=True)):
        assert "Jannie" not in kept
    assert work.one_round()
    assert Message.objects.count() == 1


def test_old_jobs_and_those_whose_worker_was_killed_are_cleared_away(due):
    work.one_round()
    DBTaskResult.objects.update(finished_at=now() - 2 * DAY)
    hung = tasks.clear_away.enqueue()
    DBTaskResult.objects.filter(pk=hung.id).update(
        status="RUNNING", started_at=now() - timedelta(hours=2)
    )
    work.one_round()
    assert DBTaskResult.objects.count() == len(tasks.TASKS)


def test_a_full_run_is_followed_by_another_at_once(due):
    due.more(120, onset_on=due.episode.onset_on, at=now() - 100 * DAY)
    assert work.one_round()
    assert Message.objects.count() == 121


def test_mails_too(due, monkeypatch):
    patients = [episode.patient for episode in due.more(25, onset_on=due.episode.onset_on)]
    for number, patient in enumerate(patients):
        patient.email = f"p{number}@example.org"
        patient.save()
        Consent.objects.create(
            patient=patient, purpose=Purpose.MESSAGES_BY_MAIL.value, given=True, at=now(),
            by=due.hospital.accounts["office"],
        )  # fmt: skip
    assert work.one_round()
    assert len(mail.outbox) == 25
