"""Kill -9, at any moment: the application, or the database under it."""

import random
import time
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection, connections

from tests.faults.database import Crashing, Files, Server, use
from tests.faults.verdict import violations
from tests.faults.writers import Writer, start

LONGEST = 0.2
"""Seconds after a writer is ready within which it is killed."""
ROUNDS_A_DATABASE = 25
SECONDS_TO_COME_BACK = 30


@dataclass
class Tally:
    """What happened over many kills."""

    kills: int = 0
    received: int = 0
    unsaid: int = 0
    """Kept, and killed before it could say so: allowed, and a sign that kills hit the moment."""
    wrong: list[str] = field(default_factory=list)
    back: list[float] = field(default_factory=list)
    """Seconds from a kill until a writer was heard again."""


def kill_application(databases: Files | Server, kills: int, seed: int) -> Tally:
    """One to three writers at a time, killed together at a random moment."""
    dice, tally = random.Random(seed), Tally()
    amcheck = _amcheck(databases)
    while tally.kills < kills:
        address = databases.hospital()
        with use(address):
            _rounds(min(ROUNDS_A_DATABASE, kills - tally.kills), dice, tally, amcheck)
        databases.drop(address)
    return tally


def _rounds(count: int, dice: random.Random, tally: Tally, amcheck: Path | None) -> None:
    received: list[str] = []
    for _ in range(count):
        writers = [start(f"{tally.kills}-{n}") for n in range(dice.choice((1, 1, 2, 3)))]
        for writer in writers:
            writer.listen(10)
        time.sleep(dice.uniform(0, LONGEST))
        for writer in writers:
            writer.kill()
        for writer in writers:
            writer.bury()
            received += writer.received
        _wait_until_alone()
        tally.kills += 1
        tally.wrong += violations(received, amcheck=amcheck)
    tally.received += len(received)
    tally.unsaid += _kept() - len(received)
    connections.close_all()


def kill_postgres(server: Crashing, kills: int, seed: int) -> Tally:
    """The server is killed under two stubborn writers, which are never started again."""
    dice, tally = random.Random(seed), Tally()
    address = server.hospital()
    with use(address):
        writers = [start(f"stubborn-{n}", stubborn=True) for n in range(2)]
        try:
            for writer in writers:
                writer.listen(10)
            for _ in range(kills):
                _one_kill(server, writers, dice, tally)
                with writers[0].held(), writers[1].held():  # or there is ever more to look at
                    tally.wrong += violations(_heard(writers), amcheck=_amcheck(server))
        finally:
            for writer in writers:
                writer.kill()
                writer.bury()
        _wait_until_alone()
        tally.wrong += violations(_heard(writers), amcheck=_amcheck(server))
        tally.received = len(_heard(writers))
        tally.unsaid = _kept() - tally.received
    return tally


def _one_kill(server: Crashing, writers: list[Writer], dice: random.Random, tally: Tally) -> None:
    connections.close_all()
    time.sleep(dice.uniform(0, LONGEST))
    server.kill()
    killed = time.monotonic()
    tally.kills += 1
    for writer in writers:
        writer.listen()
    server.start()
    for writer in writers:
        writer.listen(SECONDS_TO_COME_BACK)  # the first word after the server came back
    took = time.monotonic() - killed
    tally.back.append(took)
    if took > SECONDS_TO_COME_BACK:
        tally.wrong.append(f"after kill {tally.kills} it took {took:.0f} s to come back")


def _heard(writers: list[Writer]) -> list[str]:
    for writer in writers:
        writer.listen()
    return [key for writer in writers for key in writer.received]


def _kept() -> int:
    from wervel.record.models import Submission

    return Submission.objects.count()


def _wait_until_alone() -> None:
    """A backend may be busy with the last commit of a writer that is gone already."""
    while connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
            if not cursor.fetchone()[0]:
                return
        time.sleep(0.005)


def _amcheck(databases: Files | Server) -> Path | None:
    from tests.faults.database import postgres_programs

    programs = postgres_programs() if databases.vendor == "postgresql" else None
    found = programs / "pg_amcheck" if programs else None
    return found if found and found.exists() else None
