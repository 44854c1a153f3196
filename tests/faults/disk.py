"""A disk that is full, or that fails: nothing is confirmed that is not kept.

A small volume of its own (tmpfs) is filled until so many bytes are left, at each step of a story
being kept. Failing syncs are injected by strace into the process that writes.
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from django.db import Error, connection, connections

from tests.faults.database import Crashing, Files, Server, in_a_child, use
from tests.faults.verdict import violations
from tests.faults.writers import hand_in, load_all, patient_and_actor

NO_VOLUME = "no small volume can be mounted here (that needs root)"
NO_STRACE = "strace is not on this machine, or may not look into processes"
PAGE = 4096
LONGEST = 30
"""Stories after which a disk that is said to be full was not."""


@dataclass
class Steps:
    """What happened at each step: how many stories were confirmed, and how many were refused."""

    steps: int = 0
    received: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


class Volume:
    """A small disk of its own, that can be filled to the last bytes and emptied again."""

    def __init__(self, megabytes: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="wervel-vol-"))
        size = f"size={megabytes}m,mode=0755"
        command = ["mount", "-t", "tmpfs", "-o", size, "wervel", str(self.folder)]
        done = subprocess.run(command, capture_output=True, check=False)
        self.mounted = done.returncode == 0

    def __enter__(self) -> "Volume":
        return self

    def __exit__(self, *_: object) -> None:
        if self.mounted:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def leave(self, free: int) -> None:
        """Fill it until about this many bytes are left."""
        self.empty()
        room = os.statvfs(self.folder)
        fill = room.f_bavail * room.f_frsize - free
        if fill > 0:
            with (self.folder / "filler").open("wb") as filler:
                os.posix_fallocate(filler.fileno(), 0, fill)

    def empty(self) -> None:
        """Take away what it was filled with."""
        (self.folder / "filler").unlink(missing_ok=True)


def fill_volume(databases: Files | Server, volume: Volume, steps: int) -> Steps:
    """At each step a page more is left. Then there is room again, and the same story goes in."""
    tally, received = Steps(), []
    address = databases.hospital()
    with use(address):
        patient, by = patient_and_actor()
        for step in range(steps):
            connection.close()  # as a request does: the next begins anew
            volume.leave(step * PAGE)
            for story in range(LONGEST):
                key = f"full-{step}-{story}"
                if _try(key, patient, by):
                    received.append(key)
                else:
                    tally.refused += 1
                    break
            volume.empty()
            _until_it_answers()
            again = f"full-{step}-again"
            hand_in(key, random.Random(key), patient, by)
            hand_in(again, random.Random(again), patient, by)
            received += [key, again]
            tally.steps += 1
            tally.wrong += violations(received)
    databases.drop(address)
    tally.received = len(received)
    return tally


def limit_pages(databases: Files) -> Steps:
    """The database may grow by no page, by one, by two: until a story fits."""
    tally, received = Steps(), []
    with use(databases.hospital()):
        patient, by = patient_and_actor()
        for step in range(LONGEST):
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA page_count")
                pages = cursor.fetchone()[0]
                cursor.execute(f"PRAGMA max_page_count = {pages + step}")
            key = f"pages-{step}"
            done = _try(key, patient, by)
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA max_page_count = 1000000")
            tally.steps += 1
            tally.refused += not done
            received += [key] * done
            tally.wrong += violations(received)
        connection.close()
    tally.received = len(received)
    return tally


def limit_files(databases: Files) -> Steps:
    """No file may grow beyond a limit, which rises by a quarter of a page: ends in each write."""
    tally, received = Steps(), []
    address = databases.hospital()
    with use(address):
        patient_and_actor()
        log = Path(f"{address}-wal")
        for step in range(10 * LONGEST):
            now = log.stat().st_size if log.exists() else 0
            limit = now + step * PAGE // 4
            said = _in_a_child(partial(_with_limit, limit=limit), f"file-{step}")
            tally.steps += 1
            tally.refused += said != "received"
            received += [f"file-{step}"] * (said == "received")
            if step % 10 == 0 or said == "received":
                tally.wrong += violations(received)
            if len(received) > LONGEST:
                break
    tally.received = len(received)
    return tally


def fail_syncs(databases: Files, count: int) -> Steps:
    """SQLite: the nth sync of the writer, and each after it, answers that the disk failed."""
    tally, received = Steps(), []
    address = databases.hospital()
    with use(address):
        for nth in range(1, count + 1):
            said = _under_strace(f"sync-{nth}", nth)
            tally.steps += 1
            received += said
            tally.refused += len(said) < LONGEST
            tally.wrong += violations(received)
    tally.received = len(received)
    return tally


def fail_syncs_of_server(server: Crashing, count: int) -> Steps:
    """PostgreSQL: the nth sync of each of its processes fails; it stops itself and recovers."""
    tally, received = Steps(), []
    address = server.hospital()
    with use(address):
        for nth in range(1, count + 1):
            patient, by = patient_and_actor()
            connections.close_all()
            assert server.process is not None
            with _strace(server.process.pid, nth):
                for story in range(LONGEST):
                    key = f"sync-{nth}-{story}"
                    if not _try(key, patient, by):
                        tally.refused += 1
                        break
                    received.append(key)
            connections.close_all()
            server.kill()
            server.start()
            tally.steps += 1
            tally.wrong += violations(received)
    tally.received = len(received)
    return tally


def may_trace() -> bool:
    """Whether strace is there and may look into a process of ours."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode == 0


def _try(key: str, patient, by) -> bool:
    try:
        hand_in(key, random.Random(key), patient, by)
    except Error:
        with suppress(Error):
            connection.close()
        return False
    return True


def _with_limit(key: str, *, limit: int) -> str:
    patient, by = patient_and_actor()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    return "received" if _try(key, patient, by) else "refused"


def _in_a_child(work: Callable[[str], str], key: str) -> str:
    load_all()
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            in_a_child()
            os.write(writing, work(key).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(pid, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode()


def _under_strace(name: str, nth: int) -> list[str]:
    """Which stories a writer said were received, while its syncs fail from the nth on."""
    load_all()
    connections.close_all()
    (waiting, go), (reading, writing) = os.pipe(), os.pipe()
    pid = os.fork()
    if not pid:
        try:
            in_a_child()
            patient, by = patient_and_actor()
            os.read(waiting, 1)
            for story in range(LONGEST):
                key = f"{name}-{story}"
                if not _try(key, patient, by):
                    break
                os.write(writing, key.encode() + b"\n")
        finally:
            os._exit(0)
    os.close(writing)
    with _strace(pid, nth):
        os.write(go, b"!")
        os.waitpid(pid, 0)
    for pipe in (waiting, go):
        os.close(pipe)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode().split()


@contextmanager
def _strace(pid: int, nth: int) -> Iterator[None]:
    """From now on the nth sync of this process, of those it starts, and each after it, fails."""
    inject = f"inject=fsync,fdatasync:error=EIO:when={nth}+"
    command = ["strace", "-f", "-p", str(pid), "-e", "trace=fsync,fdatasync", "-e", inject]
    process = subprocess.Popen([*command, "-o", "/dev/null"], stderr=subprocess.PIPE)
    assert process.stderr is not None
    if b"attached" not in process.stderr.readline():
        raise RuntimeError(NO_STRACE)
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGINT)
        process.wait()
        process.stderr.close()


def _until_it_answers() -> None:
    """A server that stopped itself comes back by itself."""
    give_up = time.monotonic() + 30
    while time.monotonic() < give_up:
        try:
            connection.close()
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except Error:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the database did not come back")
