"""Many at once: fifty copies of one story, and twenty people who change the same details."""

import os
import random
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from django.db import OperationalError, connections

from tests.faults.database import Files, Server, in_a_child, use
from tests.faults.writers import hand_in, load_all, patient_and_actor
from tests.integration.record.hospital import NOW
from wervel.pathway.actors import actor_of
from wervel.pathway.patients import change_contact
from wervel.record.audit import verify_chain
from wervel.record.models import Account, AssessmentRow, AuditRow, Patient, Submission
from wervel.record.patients import Stale


@dataclass
class Copies:
    """What came of many copies of one story."""

    answers: list[str]
    rows: int
    assessments: int
    slowest: float


@dataclass
class Edits:
    """What came of many changes to one patient's details."""

    changed: int
    stale: int
    locked: int
    versions: int
    logged: int
    lost: int
    seconds: float
    whole: bool


def hand_in_at_once(databases: Files | Server, copies: int) -> Copies:
    """The same key and contents from as many processes, let go at one moment."""
    address = databases.hospital()
    with use(address):
        said = _at_once(copies, lambda _n: _one_copy())
        parts = [line.split() for line in said]
        found = Copies(
            answers=[part[0] for part in parts],
            rows=Submission.objects.filter(key="copy").count(),
            assessments=AssessmentRow.objects.filter(submission__key="copy").count(),
            slowest=max(float(part[1]) for part in parts),
        )
        connections.close_all()
    databases.drop(address)
    return found


def edit_at_once(databases: Files | Server, editors: int, rounds: int) -> Edits:
    """Each reads, waits a little, and counts one up: who comes late is told.

    The last two digits name the editor: what two write alike is no change for the second.
    """
    address = databases.hospital()
    with use(address):
        begun = time.monotonic()
        said = _at_once(editors, lambda n: _edit(n, rounds // editors))
        seconds = time.monotonic() - begun
        changed, stale, locked = (
            sum(int(line.split()[place]) for line in said) for place in range(3)
        )
        patient = Patient.objects.get(account__login="patient@example.org")
        logged = AuditRow.objects.filter(event="patient.contact_changed", outcome="0").count()
        found = Edits(
            changed=changed,
            stale=stale,
            locked=locked,
            versions=patient.version - 1,
            logged=logged,
            # Each change that was confirmed raised the number by one, unless one was overwritten.
            lost=changed - _counted(patient),
            seconds=seconds,
            whole=not list(verify_chain()),
        )
        connections.close_all()
    databases.drop(address)
    return found


def _one_copy() -> str:
    begun = time.monotonic()
    patient, by = patient_and_actor()
    try:
        told = hand_in("copy", random.Random("copy"), patient, by)
    except OperationalError as problem:
        return f"{type(problem).__name__} {time.monotonic() - begun:.2f}"
    return f"{told.assessment.pk} {time.monotonic() - begun:.2f}"


def _edit(number: int, rounds: int) -> str:
    dice = random.Random(number)
    by = actor_of(Account.objects.get(login="office@example.org"))
    patient = Patient.objects.get(account__login="patient@example.org").pk
    changed = stale = locked = 0
    for _ in range(rounds):
        seen = Patient.objects.get(pk=patient)
        time.sleep(dice.uniform(0, 0.002))
        changes = {"phone": f"{_counted(seen) + 1}{number:02}"}
        try:
            change_contact(patient=patient, version=seen.version, changes=changes, by=by, at=NOW)
            changed += 1
        except Stale:
            stale += 1
        except OperationalError:
            locked += 1
    return f"{changed} {stale} {locked}"


def _counted(patient: Patient) -> int:
    return int((patient.phone or "")[:-2] or 0)


def _at_once(count: int, work: Callable[[int], str]) -> list[str]:
    """The word of each of so many processes, which wait for each other before they begin."""
    load_all()
    connections.close_all()
    waiting, go = os.pipe()
    children = []
    for number in range(count):
        reading, writing = os.pipe()
        pid = os.fork()
        if not pid:
            try:
                in_a_child()
                os.close(go)
                os.read(waiting, 1)  # ends for all at once, when the parent lets go
                os.write(writing, work(number).encode())
            except BaseException:  # noqa: BLE001 (a fork ends here, whatever it was)
                traceback.print_exc()
            finally:
                os._exit(0)
        os.close(writing)
        children.append((pid, reading))
    os.close(waiting)
    time.sleep(0.2)
    os.close(go)
    said = []
    for pid, reading in children:
        with os.fdopen(reading, "rb") as pipe:
            said.append(pipe.read().decode())
        os.waitpid(pid, 0)
    return said
