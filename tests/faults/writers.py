"""The application as a fault meets it: a process that hands in stories, one after another.

It says that a story was received on a pipe, and only after the pathway said so to it. Whatever
happens to it, what it said must be in the record, once and whole.
"""

import os
import random
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from django.db import Error, connection, connections

from tests.faults.database import in_a_child
from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Facts, Teller
from wervel.pathway.actors import Actor, actor_of
from wervel.pathway.intake import Intake, submit_intake
from wervel.record.assessments import guideline_digest
from wervel.record.facts import answers_of
from wervel.record.models import Account, Patient

TOLD = ("pain_nrs", "fever", "age_years")
"""What each story tells: a number, a sign that may be unknown, an age."""


def patient_and_actor() -> tuple[Patient, Actor]:
    """The patient of the small hospital, who tells their own story."""
    account = Account.objects.get(login="patient@example.org")
    return Patient.objects.get(account=account), actor_of(account, source="fault")


def hand_in(key: str, dice: random.Random, patient: Patient, by: Actor) -> Intake:
    """One story under this key; the same key always tells the same."""
    values = {"pain_nrs": dice.randint(0, 10), "fever": dice.choice((False, None)), "age_years": 50}
    return submit_intake(
        patient=patient,
        answers=answers_of(values),
        key=key,
        form="intake/1",
        by=by,
        at=datetime.now(UTC),
    )


def keep_handing_in(name: str, say: Callable[[str], None], *, stubborn: bool, pause: float) -> None:
    """Hand in stories for ever. A stubborn writer comes back with the same one after a failure."""
    patient, by = None, None
    number = 0
    while True:
        key = f"{name}/{number}"
        try:
            if patient is None or by is None:
                patient, by = patient_and_actor()
                say("ready")
            hand_in(key, random.Random(key), patient, by)
        except Error:
            if not stubborn:
                raise
            with suppress(Error):
                connection.close()
            time.sleep(0.02)
            continue
        say(key)
        number += 1
        time.sleep(pause)


@dataclass
class Writer:
    """A writer in a process of its own, and what it has said so far."""

    pid: int
    pipe: int
    said: list[str] = field(default_factory=list)
    _rest: bytes = b""

    def listen(self, seconds: float = 0.0) -> None:
        """Take in what it said, waiting at most this long for the first word."""
        if self.pipe < 0:
            return
        while select.select([self.pipe], [], [], seconds)[0]:
            told = os.read(self.pipe, 1 << 16)
            if not told:
                return
            *lines, self._rest = (self._rest + told).split(b"\n")
            self.said += [line.decode() for line in lines]
            seconds = 0.0

    @property
    def received(self) -> list[str]:
        """The keys it said were received."""
        return [key for key in self.said if key != "ready"]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let it wait a while, wherever it is, and go on after that."""
        os.kill(self.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.pid, signal.SIGCONT)

    def kill(self) -> None:
        """Without a word."""
        os.kill(self.pid, signal.SIGKILL)

    def bury(self) -> None:
        """Wait until it is gone, and take in its last words."""
        os.waitpid(self.pid, 0)
        self.listen()
        os.close(self.pipe)
        self.pipe = -1


@cache
def load_all() -> None:
    """Make all that is made once in a process, so that each fork begins to write at once."""
    guideline_digest()
    decide(Facts(VOCABULARY, {}), teller=Teller.PATIENT)


def start(name: str, *, stubborn: bool = False, pause: float = 0.0) -> Writer:
    """A writer in a process of its own: a fork, in which all is loaded already."""
    load_all()
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Writer(pid, reading)
    try:
        os.close(reading)
        in_a_child()
        keep_handing_in(name, lambda key: _say(writing, key), stubborn=stubborn, pause=pause)
    except BaseException:  # noqa: BLE001 (a fork ends here, whatever it was)
        os._exit(3)
    os._exit(0)


def _say(pipe: int, word: str) -> None:
    os.write(pipe, word.encode() + b"\n")
