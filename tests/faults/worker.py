"""FLT-13: the worker killed at any moment, two at once, while people opt out under its hands."""

import os
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend
from django.db import OperationalError, connections
from django.test import override_settings

from tests.faults.database import Files, Server, in_a_child, use
from tests.faults.kills import _amcheck, _wait_until_alone
from tests.faults.verdict import violations
from tests.faults.writers import Writer
from wervel.cli.work import one_round, try_one_round
from wervel.pathway.actors import Actor, Role, actor_of, day_of
from wervel.pathway.consents import Purpose, say_consent
from wervel.pathway.mailing import Mail, post_messages
from wervel.pathway.reminders import make_messages
from wervel.record.episodes import open_episode
from wervel.record.models import Account, AuditRow, CareTeam, Episode, Message, Patient
from wervel.record.patients import add_patient

LONGEST = 0.6
"""Seconds after a worker is ready within which it is killed."""
KILLS_A_DATABASE = 25
A_MOMENT = 0.01
EACH = 4
"""People for whom something is due, for each kill."""
DUE = ("intake", "review_3_weeks")
"""What is due for each of them: the pain began 25 days ago, the episode 5, and nothing was told."""
ROUNDS_TO_SETTLE = 50
BY_ITSELF = Actor(None, Role.WORKER, address="here", source="worker")
DAY = timedelta(days=1)


class SlowPost(EmailBackend):
    """Mails become files, and that takes a moment, before and after: so that kills fall there."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        time.sleep(A_MOMENT)
        sent = super().send_messages(email_messages)
        time.sleep(A_MOMENT)
        return int(sent)


@dataclass
class Tally:
    """What happened over many kills."""

    kills: int = 0
    messages: int = 0
    mails: int = 0
    under_fire: int = 0
    """Of both, those that were done by workers that were killed."""
    opted_out: int = 0
    unsure: int = 0
    """Mails that were begun when the worker was killed: never repeated, shown to the office."""
    wrong: list[str] = field(default_factory=list)


def kill_worker(databases: Files | Server, kills: int, seed: int) -> Tally:
    """One or two workers at a time, killed together at a random moment."""
    dice, tally = random.Random(seed), Tally()
    while tally.kills < kills:
        address = databases.hospital()
        with use(address), _mail_in_files() as folder:
            count = min(KILLS_A_DATABASE, kills - tally.kills)
            _fill(count * EACH, dice)
            if dice.random() < 0.5:
                _make_all()  # then the kills fall on mails only
            before = _done()
            _kill(count, dice, tally)
            tally.under_fire += _done() - before
            _settle()
            tally.wrong += violations((), amcheck=_amcheck(databases))
            tally.wrong += _judge(folder, tally)
            connections.close_all()
        databases.drop(address)
    return tally


@contextmanager
def _mail_in_files() -> Iterator[Path]:
    with (
        tempfile.TemporaryDirectory(prefix="wervel-post-") as folder,
        override_settings(EMAIL_BACKEND=f"{__name__}.SlowPost", EMAIL_FILE_PATH=folder),
    ):
        yield Path(folder)


def _fill(count: int, dice: random.Random) -> None:
    """People with pain for 25 days; two in three want mail. One relative speaks for them all."""
    now = datetime.now(UTC)
    relative, team = Account.objects.get(name="Daughter"), CareTeam.objects.get(code="back")
    Episode.objects.update(closed_at=now)  # of the small hospital itself
    for number in range(count):
        patient = add_patient(
            name=f"Patient {number}", language="nl", at=now - 30 * DAY, email=f"p{number}@x.example"
        )
        patient.representatives.create(
            account=relative,
            kind="mandate",
            since=day_of(now - 30 * DAY),
            given_by=relative,
            at=now,
        )
        open_episode(patient, onset_on=day_of(now - 25 * DAY), team=team, at=now - 5 * DAY)
        if dice.random() < 2 / 3:
            _say(patient, True)


def _make_all() -> None:
    while make_messages(by=BY_ITSELF, at=datetime.now(UTC)):
        pass


def _say(patient: Patient, given: bool) -> None:
    say_consent(
        patient=patient,
        purpose=Purpose.MESSAGES_BY_MAIL,
        given=given,
        by=actor_of(Account.objects.get(name="Daughter"), source="fault"),
        at=datetime.now(UTC),
    )


def _kill(count: int, dice: random.Random, tally: Tally) -> None:
    patients = list(Patient.objects.filter(email__gt=""))
    for _ in range(count):
        workers = [_start() for _ in range(dice.choice((1, 1, 2)))]
        try:
            _meanwhile(workers, patients, dice, tally)
        finally:  # or one would work on for ever
            for worker in workers:
                worker.kill()
            for worker in workers:
                worker.bury()
        _wait_until_alone()
        tally.kills += 1


def _meanwhile(
    workers: list[Writer], patients: list[Patient], dice: random.Random, tally: Tally
) -> None:
    """Until the moment of the kill; somebody may opt out."""
    for worker in workers:
        worker.listen(20)
    give_up = time.monotonic() + dice.uniform(0, LONGEST)
    if dice.random() < 0.7:
        with suppress(OperationalError):  # SQLite's pen is in other hands: nothing was said
            _say(dice.choice(patients), False)
            tally.opted_out += 1
    time.sleep(max(0.0, give_up - time.monotonic()))
    connections.close_all()
    for worker in workers:
        if os.waitid(os.P_PID, worker.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            tally.wrong.append("a worker ended by itself")


def _start() -> Writer:
    """A worker in a process of its own, working without a pause."""
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Writer(pid, reading)
    try:
        os.close(reading)
        in_a_child()
        os.write(writing, b"ready\n")
        while True:
            try_one_round()
    except BaseException:  # noqa: BLE001 (a fork ends here, whatever it was)
        os._exit(3)


def _done() -> int:
    """Messages made and mails sent, as the record has it."""
    return Message.objects.count() + Message.objects.filter(mail=Mail.SENT).count()


def _settle() -> None:
    """Let one worker finish in peace, and wait until nothing can be heard of any more."""
    for _ in range(ROUNDS_TO_SETTLE):
        one_round()
        waits = Message.objects.filter(mail=Mail.WAITS).exists()
        if not waits and Message.objects.count() == len(DUE) * len(_open()):
            break
    post_messages(by=BY_ITSELF, at=datetime.now(UTC) + timedelta(minutes=11))


def _open() -> list[UUID]:
    return list(Episode.objects.filter(closed_at__isnull=True).values_list("pk", flat=True))


def _judge(folder: Path, tally: Tally) -> list[str]:
    """Everything that is not as it must be."""
    messages = {str(row.pk): row for row in Message.objects.select_related("episode")}
    mails = Counter(
        number
        for file in folder.iterdir()
        for number in re.findall(r"^Message-ID: <(.+)@", file.read_text(), re.MULTILINE)
    )
    unsure = sum(row.mail == Mail.LOST for row in messages.values())
    tally.messages += len(messages)
    tally.mails += sum(mails.values())
    tally.unsure += unsure
    return [*_said_once(messages), *_mailed_once(messages, mails), *_after_opting_out(mails)]


def _said_once(messages: dict[str, Message]) -> Iterator[str]:
    """Each message that is due and no other, and one row in the log for each."""
    said = Counter((row.episode_id, row.kind) for row in messages.values())
    due = Counter((number, kind) for number in _open() for kind in DUE)
    for number, kind in (due - said) + (said - due):
        yield f"{said[number, kind]} times {kind} for {number}, {due[number, kind]} expected"
    logged = Counter(
        AuditRow.objects.filter(event="reminder.sent", outcome="0").values_list(
            "object_id", flat=True
        )
    )
    if logged != Counter(messages.keys()):
        yield "the log does not tell of each message once"


def _mailed_once(messages: dict[str, Message], mails: Counter[str]) -> Iterator[str]:
    """What is said to be sent was sent, once; what was not begun was not; nothing still waits."""
    expected = {Mail.SENT: (1,), Mail.LOST: (0, 1), Mail.DROPPED: (0,), Mail.NONE: (0,)}
    for number, row in messages.items():
        if mails[number] not in expected.get(Mail(row.mail), ()):
            yield f"{mails[number]} mails, and it is said to be {row.mail}"
    if strange := mails.keys() - messages.keys():
        yield f"mails about nothing: {len(strange)}"


def _after_opting_out(mails: Counter[str]) -> Iterator[str]:
    """By the order of the log: a mail is begun only while the last word was yes."""
    wants: dict[str, bool] = {}
    begun = Counter[str]()
    events = AuditRow.objects.filter(event__in=("consent.said", "mail.sent"), outcome="0")
    for row in events.order_by("sequence"):
        if row.event == "consent.said":
            wants[row.patient] = row.detail == "given"
        else:
            begun[row.object_id] += 1
            if not wants.get(row.patient):
                yield f"a mail after an opt-out, row {row.sequence}"
    for number, times in begun.items():
        if times > 1:
            yield f"begun {times} times: {number}"
    if mails.keys() - begun.keys():
        yield "a mail that the log does not tell of"
    said_yes = {patient for patient, yes in wants.items() if yes}
    told = set(
        AuditRow.objects.filter(event="mail.sent", outcome="0").values_list("patient", flat=True)
    )
    if missing := said_yes - told:
        yield f"{len(missing)} people wanted mail and got none"
