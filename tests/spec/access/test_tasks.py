"""Every task of the worker: only the worker does it, by itself, and its rows say so."""

import inspect
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.integration.post.side import a_meeting
from tests.spec.access.logged import check_row, check_whole, rows_since
from tests.spec.access.program import tasks
from tests.spec.access.table import HERE
from wervel.cli.record import address
from wervel.pathway.actors import Actor, Role
from wervel.pathway.consents import Purpose
from wervel.record.audit import verify_chain
from wervel.record.models import Consent

WORKER = "worker"
TASKS = tasks()
LISTED = {
    line.split()[0]: line.split()[1:]
    for file in sorted((HERE / "tasks").glob("*.txt"))
    for line in file.read_text().splitlines()
    if line.strip() and not line.startswith("#")
}


def test_every_task_has_a_row():
    """An unlisted task fails the build."""
    assert set(TASKS) == set(LISTED), "tests/spec/access/tasks/*.txt"
    assert {who for words in LISTED.values() for who in words[:1]} <= {WORKER}


@pytest.mark.parametrize("name", sorted(TASKS))
def test_nobody_can_tell_a_task_who_acts_or_for_whom(name):
    assert not inspect.signature(TASKS[name].func).parameters


@pytest.mark.parametrize("name", sorted(TASKS))
def test_the_worker_does_it_and_its_rows_say_so(hospital, settings, name):
    """With something due, and somebody who wants mail of it."""
    settings.MAIL_GOES = True
    _something_is_due(hospital)
    if name == "send_what_waits":
        TASKS["find_what_is_due"].func()
    before = len(rows_since(0))
    TASKS[name].func()
    by = Actor(None, Role.WORKER, address=address(), source=WORKER)
    rows = rows_since(before)
    assert bool(rows) == (name != "clear_away"), "what it did for a patient stands in the log"
    for row in rows:
        check_whole(row)
        check_row(row, by, allowed=True, patient=hospital.patient.pk)
        assert row.source == WORKER
    assert list(verify_chain()) == []


def _something_is_due(hospital) -> None:
    now = timezone.now()
    hospital.episode.onset_on = now.date() - timedelta(days=23)
    hospital.episode.save()
    hospital.patient.email = "jannie@example.org"
    hospital.patient.save()
    a_meeting(hospital, days=1, at=now - timedelta(days=9))
    Consent.objects.create(
        patient=hospital.patient,
        purpose=Purpose.MESSAGES_BY_MAIL.value,
        given=True,
        at=now - timedelta(days=30),
        by=hospital.accounts["patient"],
    )
