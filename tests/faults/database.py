"""Databases of their own, for tests that need real commits: a file, or one on a real server.

Django's way to empty a database between tests is refused by the guards of the record, and a test
inside one transaction can show nothing about commits. So each of these starts as a copy of a
small hospital that was built once, and is thrown away whole.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import psycopg
from django.db import connections

from tests.database import find_postgres
from tests.integration.record.hospital import build
from tests.tables import make_tables
from wervel.config.storage import database

TEMPLATE = f"wervel_template_{os.getpid()}"
SECONDS_TO_START = 60


@contextmanager
def use(address: str) -> Iterator[None]:
    """Point Django at another database for a while, in every thread that begins meanwhile."""
    handler: Any = connections
    before, opened = handler.settings["default"], handler["default"]
    handler.settings["default"] = database(address)
    handler.configure_settings(handler.settings)
    handler["default"] = handler.create_connection("default")
    try:
        yield
    finally:
        handler["default"].close()
        handler.settings["default"] = before
        handler["default"] = opened


def in_a_child() -> None:
    """A forked child opens connections of its own; those of its parent are not its to close."""
    handler: Any = connections
    handler["default"] = handler.create_connection("default")


class Files:
    """SQLite databases in a folder."""

    vendor = "sqlite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.template = folder / "template.sqlite3"

    def empty(self) -> str:
        """The name of a file that is not there yet."""
        return str(self.folder / f"own-{uuid4().hex[:8]}.sqlite3")

    def hospital(self) -> str:
        """A database with the small hospital in it."""
        if not self.template.exists():
            with use(str(self.template)):
                _fill()
        address = self.empty()
        shutil.copyfile(self.template, address)  # closed in order: nothing stands beside it
        return address

    def drop(self, address: str) -> None:
        for part in Path(address).parent.glob(Path(address).name + "*"):
            part.unlink()


class Server:
    """Databases on a PostgreSQL that runs."""

    vendor = "postgresql"

    def __init__(self, dsn: str) -> None:
        self.dsn = dsn
        self.ready = False

    def address(self, name: str) -> str:
        parts = dict(part.split("=") for part in self.dsn.split())
        return f"postgresql://{parts['user']}@/{name}?host={quote(parts['host'])}"

    def empty(self) -> str:
        """A new database without a table."""
        return self._create("")

    def hospital(self) -> str:
        """A database with the small hospital in it."""
        if not self.ready:
            self._do(f"DROP DATABASE IF EXISTS {TEMPLATE}")
            self._do(f"CREATE DATABASE {TEMPLATE}")
            with use(self.address(TEMPLATE)):
                _fill()
            self.ready = True
        return self._create(f" TEMPLATE {TEMPLATE}")

    def drop(self, address: str) -> None:
        name = address.partition("?")[0].rpartition("/")[2]
        self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _create(self, template: str) -> str:
        name = f"own_{uuid4().hex[:8]}"
        self._do(f"CREATE DATABASE {name}{template}")
        return self.address(name)

    def _do(self, sql: str) -> None:
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            connection.execute(sql)


class Crashing(Server):
    """A PostgreSQL that keeps its promises (fsync on), to be killed and started again."""

    settings = (
        "listen_addresses=", "fsync=on", "synchronous_commit=on", "full_page_writes=on",
        "max_connections=120", "shared_buffers=64MB", "jit=off", "wal_log_hints=on",
        "recovery_init_sync_method=syncfs",
    )  # fmt: skip

    def __init__(self, programs: Path, *, inside: Path | None = None) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="wervel-pg-", dir=inside))
        self.who = _who()
        if self.who:
            shutil.chown(self.folder, self.who["user"], self.who["group"])
        options = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--username=wervel", "-k"]
        subprocess.run(
            [programs / "initdb", "-D", self.folder / "data", *options],
            check=True, capture_output=True, cwd="/", **self.who,
        )  # fmt: skip
        super().__init__(f"host={self.folder} user=wervel dbname=postgres")
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Crashing":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> float:
        """Start it, and say after how many seconds it answered."""
        begun = time.monotonic()
        words = [word for setting in self.settings for word in ("-c", setting)]
        with (self.folder / "server.log").open("ab") as out:
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", self.folder / "data", "-k", self.folder, *words],
                stdout=out, stderr=out, start_new_session=True, cwd="/", **self.who,
            )  # fmt: skip
        while time.monotonic() - begun < SECONDS_TO_START:
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.dsn).close()
                return time.monotonic() - begun
            time.sleep(0.02)
        raise RuntimeError((self.folder / "server.log").read_text()[-3000:])

    def kill(self) -> None:
        """All of its processes at once, without a word: first the one that would start others."""
        if self.process is None:
            return
        pids = [self.process.pid, *_below(self.process.pid)]
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        while any(Path(f"/proc/{pid}").exists() for pid in pids[1:]):
            time.sleep(0.005)
        self.process = None


def _below(pid: int) -> list[int]:
    """Every process that this one started, and that those started."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            number, rest = stat.read_text().split(" ", 1)
            parents.setdefault(int(rest.rpartition(")")[2].split()[1]), []).append(int(number))
    found, todo = [], [pid]
    while todo:
        children = parents.get(todo.pop(), [])
        found += children
        todo += children
    return found


def _who() -> dict[str, Any]:
    """As whom to run the server: it refuses to be root's."""
    if os.geteuid():
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _fill() -> None:
    make_tables()
    build()


def postgres_programs() -> Path | None:
    """Where PostgreSQL's own programs are, if they are."""
    return find_postgres()
