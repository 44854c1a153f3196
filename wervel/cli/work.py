"""``wervel work``: the one worker. Each minute it looks what is due, and does what waits.

The timer and django-tasks' own worker share this process. Ctrl-C and SIGTERM end it after the job
in hand; anything harsher is as harmless (docs/running/worker.md). A database that does not answer
is waited for. ``python -m wervel.cli.work`` does the same and ends when its parent is no more.
"""

import argparse
import contextlib
import select
import signal
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from types import FrameType
from typing import TYPE_CHECKING

from wervel.cli import record

if TYPE_CHECKING:
    from django_tasks_db.management.commands.db_worker import Worker

QUEUE = "default"
SECONDS_TO_TRY_AGAIN = 0.1
PAUSE = 0.05
"""Seconds between two jobs: SQLite has one pen, and the pages want it too."""
KEPT = timedelta(days=1)
"""How long a job that was done is kept, for whoever wants to see what went wrong."""
HUNG = timedelta(hours=1)
"""A job that was begun this long ago was killed."""


def run(options: argparse.Namespace) -> int:
    """Work until told to stop, or one round; 2 when a round was all there was and it failed."""
    return record.on_the_record("work", _work, options)


def _work(options: argparse.Namespace) -> int:
    if options.once:
        return 0 if one_round() else record.complain("work", "a job failed; see the lines above")
    with _told_to_stop() as stop:
        print(f"Wervel's worker is at work, every {options.every} seconds.", flush=True)
        while not stop.told:
            try_one_round(stop)
            stop.wait(options.every)
    print("Wervel's worker has stopped.", flush=True)
    return 0


def try_one_round(stop: "Stop | None" = None) -> None:
    """A round; when the database does not answer, say so and leave it to the next."""
    from django.db import DatabaseError, connection

    try:
        one_round(stop)
    except DatabaseError as problem:
        record.complain("work", f"the database: {type(problem).__name__}; trying again")
        with contextlib.suppress(DatabaseError):
            connection.close()


def one_round(stop: "Stop | None" = None) -> bool:
    """Put each job in the queue, and do all that is in it; whether all went well."""
    from django_tasks_db.models import DBTaskResult

    from wervel.cli.tasks import TASKS

    for job in TASKS:
        waiting = DBTaskResult.objects.ready().filter(task_path=job.module_path)
        if not waiting.exists():
            job.enqueue()
    begun = record.now()
    worker = _worker()
    while not (stop and stop.told) and DBTaskResult.objects.ready().exists():
        worker.run()
        time.sleep(PAUSE)
    _clear_away()
    return not DBTaskResult.objects.failed().filter(finished_at__gte=begun).exists()


def _worker() -> "Worker":
    """Django-tasks' own, which ends after one job, so that we can be told to stop in between."""
    from django.utils.crypto import get_random_string
    from django_tasks_db.management.commands.db_worker import Worker

    return Worker(
        queue_names=[QUEUE],
        interval=SECONDS_TO_TRY_AGAIN,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )


def _clear_away() -> None:
    """Jobs that are done for long, and those whose worker was killed."""
    from django_tasks_db.models import DBTaskResult

    now = record.now()
    DBTaskResult.objects.finished().filter(finished_at__lt=now - KEPT).delete()
    DBTaskResult.objects.running().filter(started_at__lt=now - HUNG).delete()


@dataclass
class Stop:
    """Whether somebody asked us to end; waiting for the next round ends at once when they do."""

    bell: socket.socket
    told: bool = False

    def __call__(self, _signal: int, _frame: FrameType | None) -> None:
        """As a signal handler it only takes note."""
        self.told = True

    def wait(self, seconds: float) -> None:
        """Until the next round, or until told."""
        if not self.told:
            select.select([self.bell], [], [], seconds)


@contextlib.contextmanager
def _told_to_stop() -> Iterator[Stop]:
    """Ctrl-C and SIGTERM ring a bell that also rings later, so none is missed."""
    hears, rings = socket.socketpair()
    rings.setblocking(False)
    stop = Stop(hears)
    before = {sign: signal.signal(sign, stop) for sign in (signal.SIGINT, signal.SIGTERM)}
    bell = signal.set_wakeup_fd(rings.fileno())
    try:
        yield stop
    finally:
        signal.set_wakeup_fd(bell)
        for sign, handler in before.items():
            signal.signal(sign, handler)
        hears.close()
        rings.close()


def main() -> int:
    """The worker as a child of ``wervel serve``."""
    from wervel.cli import main as wervel
    from wervel.cli.application import end_with_parent

    end_with_parent()
    return wervel(["work", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
