"""Processes beside this one: started, watched, and ended together with it."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence

SECONDS_TO_STOP = 5
LONGEST_WAIT = 60
"""A child that keeps dying is started again after 1, 2, 4 ... seconds, and at last each minute."""

Say = Callable[[str], None]


def start(
    module: str, words: Sequence[str], environment: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    """A module of ours in a process of its own, with a group that its workers share."""
    # The group makes that its workers can be ended also when it has died itself.
    return subprocess.Popen(  # noqa: S603 - our own words only
        [sys.executable, "-m", module, *words], env=dict(environment), process_group=0
    )


def end(child: "subprocess.Popen[bytes]") -> None:
    """Ask it to end, and then make it."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(SECONDS_TO_STOP)


class Kept:
    """A child that is started again whenever it ends, until it is told to stop."""

    def __init__(self, name: str, begin: "Callable[[], subprocess.Popen[bytes]]", say: Say) -> None:
        self.name, self.begin, self.say = name, begin, say
        self.stopped = threading.Event()
        self.child = begin()
        self.thread = threading.Thread(target=self._watch, name=name, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """No more of it."""
        self.stopped.set()
        end(self.child)
        self.thread.join(SECONDS_TO_STOP)
        end(self.child)  # in case it was started again at that very moment

    def _watch(self) -> None:
        wait = 1
        while not self.stopped.is_set():
            began = time.monotonic()
            status = self.child.wait()
            if self.stopped.is_set():
                return
            if time.monotonic() - began > LONGEST_WAIT:
                wait = 1
            self.say(f"{self.name} has stopped (status {status}); it starts again in {wait} s.")
            if self.stopped.wait(wait):
                return
            wait = min(wait * 2, LONGEST_WAIT)
            self.child = self.begin()
