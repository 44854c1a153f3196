"""Run one process and say what it took: seconds, processor seconds, and memory at its highest."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

AT_MOST = 900
"""Seconds after which a contender is stopped."""


@dataclass(frozen=True, slots=True)
class Took:
    """What one run took. ``memory`` is the largest part of RAM it held, in bytes."""

    seconds: float
    processor: float
    memory: int


class Failed(RuntimeError):
    """A process that did not end well; the message is the last it said."""


def run(command: list[str], log: Path) -> Took:
    """Run it to its end, with what it says in a file."""
    with open(log, "wb") as out:
        begin = time.perf_counter()
        # A group of its own, so that what it starts itself (a Java) can be ended with it.
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        late = threading.Timer(AT_MOST, os.killpg, (process.pid, signal.SIGKILL))
        late.start()
        watch = _Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        late.cancel()
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        if seconds >= AT_MOST:
            raise Failed(f"not done after {AT_MOST} s")
        raise Failed(log.read_text(errors="replace").strip().splitlines()[-1][:200])
    watch.stop()
    processor = max(used.ru_utime + used.ru_stime, watch.processor)
    return Took(seconds, processor, watch.memory)


class _Watch(threading.Thread):
    """Watches all processes of a group together: a Java is not in its parent's own figures.

    Nor is the most memory that a parent is told of its child (``ru_maxrss``) any use: a child
    begins as a copy of the parent, so a parent that once held much makes every child look large.
    """

    def __init__(self, group: int) -> None:
        super().__init__(daemon=True)
        self.group = group
        self.highest: dict[int, int] = {}
        self.processor = 0.0
        self.ended = threading.Event()

    @property
    def memory(self) -> int:
        """The most that each process of the group held, together, in bytes."""
        return sum(self.highest.values())

    def run(self) -> None:
        """Look twenty times a second."""
        while not self.ended.wait(0.05):
            self.processor = max(self.processor, self._look())

    def stop(self) -> None:
        """Look no more."""
        self.ended.set()
        self.join()

    def _look(self) -> float:
        """Note the memory of each process; the processor seconds of all."""
        ticks = 0
        for path in Path("/proc").glob("[0-9]*"):
            try:
                fields = (path / "stat").read_text().rpartition(")")[2].split()
                if int(fields[2]) == self.group:
                    ticks += int(fields[11]) + int(fields[12])
                    self._note(path)
            except (OSError, IndexError, ValueError):
                continue  # it ended while we looked
        return ticks / os.sysconf("SC_CLK_TCK")

    def _note(self, path: Path) -> None:
        """The kernel keeps the most that a process ever held since its own program began."""
        for line in (path / "status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                self.highest[int(path.name)] = int(line.split()[1]) * 1024
