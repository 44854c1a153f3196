"""Copies of a PostgreSQL database: through its own programs, ``pg_dump`` and ``pg_restore``.

What is counted and what is dumped are of one moment: the dump is told the snapshot of the counting.
A dump is inspected without a second database: its rows are read out of it as they would go in.
"""

import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import IO

from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient

from wervel.record.audit import Anchor, Broken, check_rows, row_of
from wervel.record.contents import Contents, InUse
from wervel.record.models.audit import AuditRow

ENGINE = "postgresql"
Row = Mapping[str, str | None]
COPY = re.compile(rb'COPY (?:"?\w+"?\.)?"?(\w+)"? \(([^)]*)\) FROM stdin;')
ESCAPES = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""


class NoProgram(RuntimeError):
    """PostgreSQL's own program for this is not on this machine."""


class Failed(RuntimeError):
    """PostgreSQL's program stopped; the message is its own."""


def version() -> str:
    """Of the server."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0])


def wait_long() -> None:
    """Nothing to do: who waits for a lock here waits as long as it takes."""


def contents() -> Contents:
    """What is in the database at one moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return _contents()


@contextmanager
def dumped() -> Iterator[tuple[Contents, IO[bytes]]]:
    """What is in the database at one moment, and the bytes of a dump of it (custom format)."""
    program = _program("pg_dump")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        told = _contents()
        options = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"]
        with _running([program, *options, *_where()]) as process:
            assert process.stdout is not None
            yield told, process.stdout


def inspect(stream: IO[bytes]) -> tuple[Contents, tuple[Broken, ...]]:
    """Read a dump through: count the rows of every table, and follow the log in it."""
    program = _program("pg_restore")
    with _running([program, "--data-only", "--file=-"], given=stream) as process:
        assert process.stdout is not None
        return _read(process.stdout)


def is_empty() -> bool:
    """Whether there is nothing yet that a restore would replace."""
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        for table in ("record_account", "record_patient", "record_auditrow"):
            if table in tables:
                cursor.execute(f'SELECT 1 FROM "{table}" LIMIT 1')  # noqa: S608 (our own names)
                if cursor.fetchone():
                    return False
    return True


def load(stream: IO[bytes], _at: datetime) -> str:
    """Put a dump in the place of what is there, all of it or nothing."""
    program = _program("pg_restore")
    options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    if connection.introspection.table_names():
        options += ["--clean", "--if-exists"]
    *server, name = _where()
    connection.close()
    with _running([program, *options, *server, "--dbname", name], given=stream) as process:
        assert process.stdout is not None
        process.stdout.read()
    return ""


def check_free() -> None:
    """Raise :class:`InUse` while anybody else has the database open."""
    with connection.cursor() as cursor:
        cursor.execute(OTHERS)
        if cursor.fetchone()[0]:
            raise InUse("Others still use this database; stop Wervel and its worker first.")


def _contents() -> Contents:
    with connection.cursor() as cursor:
        rows = {}
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 (as the server names it)
            rows[table] = cursor.fetchone()[0]
        cursor.execute("SELECT sequence, digest FROM record_audithead")
        head = Anchor(*cursor.fetchone())
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        done = sorted(f"{app}.{name}" for app, name in cursor.fetchall())
    return Contents(rows, head, tuple(done))


def _read(stream: IO[bytes]) -> tuple[Contents, tuple[Broken, ...]]:
    """The rows of a dump as SQL: for each table a line that names it, and then a line a row."""
    rows: dict[str, int] = {}
    kept: dict[str, list[Row]] = {"record_audithead": [], "django_migrations": []}
    broken: tuple[Broken, ...] = (Broken(0, "there is no log"),)
    for line in stream:
        if not (found := COPY.match(line)):
            continue
        table, columns = found[1].decode(), found[2].decode().replace('"', "").split(", ")
        lines = _Counted(stream)
        if table == "record_auditrow":  # comes after the end of the chain: tables go by name
            told = (row_of(_row(columns, row)) for row in lines)
            broken = tuple(check_rows(_in_order(told), _end(kept["record_audithead"])))
        elif table in kept:
            kept[table] = [_row(columns, row) for row in lines]
        else:
            deque(lines, maxlen=0)
        rows[table] = lines.count
    done = sorted(f"{row['app']}.{row['name']}" for row in kept["django_migrations"])
    return Contents(rows, _end(kept["record_audithead"]), tuple(done)), broken


class _Counted:
    """The rows of one table, a line each, and how many there were."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream, self.count = stream, 0

    def __iter__(self) -> Iterator[bytes]:
        for line in iter(self.stream.readline, b""):
            if line == b"\\.\n":
                return
            self.count += 1
            yield line


def _in_order(rows: Iterator[AuditRow]) -> Iterator[AuditRow]:
    """By number. A table gives them nearly so; what comes early waits for its turn."""
    waiting: dict[int, AuditRow] = {}
    turn = 1
    for row in rows:
        waiting[row.sequence] = row
        while turn in waiting:
            yield waiting.pop(turn)
            turn += 1
    yield from (waiting[number] for number in sorted(waiting))


def _end(head: list[Row]) -> Anchor:
    return Anchor(int(head[0]["sequence"] or 0), head[0]["digest"] or "") if head else Anchor(0, "")


def _row(columns: list[str], line: bytes) -> Row:
    return dict(zip(columns, map(_value, line[:-1].split(b"\t")), strict=True))


def _value(field: bytes) -> str | None:
    if field == rb"\N":
        return None
    plain = re.sub(rb"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), field)
    return plain.decode()


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NoProgram(
            f"{name} is not on this machine. Install PostgreSQL's client programs, of the "
            "server's version or newer (Debian: postgresql-client)."
        )
    return found


def _where() -> list[str]:
    return DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])[0][1:]


def _environment() -> Mapping[str, str]:
    # The password goes by the environment: words on a command line are there for all to read.
    given = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])[1] or {}
    return {**os.environ, "PGOPTIONS": "-c lock_timeout=10s", **given}


@contextmanager
def _running(
    command: list[str], given: IO[bytes] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program of PostgreSQL, fed with ``given``; raises :class:`Failed` with its own words."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 (found on the path, with words of our own)
            command,
            stdin=subprocess.PIPE if given else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            env=_environment(),
        )
        problems: list[BaseException] = []
        feeder = threading.Thread(target=_feed, args=(process, given, problems))
        feeder.start()
        try:
            yield process
        except BaseException:
            process.kill()
            raise
        finally:
            if process.stdout is not None:
                process.stdout.close()
            status = process.wait()
            feeder.join()
        if problems:
            raise problems[0]
        if status:
            said.seek(0)
            name = os.path.basename(command[0])
            raise Failed(f"{name}: {said.read().decode(errors='replace').strip()[-1000:]}")


def _feed(
    process: "subprocess.Popen[bytes]", given: IO[bytes] | None, problems: list[BaseException]
) -> None:
    if given is None or process.stdin is None:
        return
    try:
        with process.stdin, suppress(BrokenPipeError):
            shutil.copyfileobj(given, process.stdin, 1 << 20)
    except ValueError as problem:  # the sealed file does not open
        process.kill()
        problems.append(problem)
