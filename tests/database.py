"""A throw-away PostgreSQL: in a temporary folder, on a socket in it, gone when the tests are done.

It listens on no network, and only its owner (and root) can enter the folder. PostgreSQL refuses
to run as root, so root hands it to somebody else.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NO_POSTGRES = "no PostgreSQL of version 15 or newer on this machine"
OLDEST = 15
SECONDS_TO_START = 30

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "20",
    "shared_buffers": "64MB",
    "max_wal_size": "2GB",
    "jit": "off",
}
"""Nothing here outlives a crash, and nothing has to."""


def find_postgres() -> Path | None:
    """The folder with PostgreSQL's own programs: that on the path, else Debian's newest."""
    on_path = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    found = [*([Path(on_path).resolve().parent] if on_path else []), *debian]
    return next((folder for folder in found if _version(folder) >= OLDEST), None)


def _version(folder: Path) -> int:
    if not (folder / "initdb").is_file() or not (folder / "postgres").is_file():
        return 0
    command = [folder / "postgres", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    number = re.search(r"\d+", said.stdout)
    return int(number[0]) if number else 0


@contextmanager
def throw_away_postgres(programs: Path) -> Iterator[str]:
    """A running server; gives what ``psycopg.connect`` takes (its DSN)."""
    folder = Path(tempfile.mkdtemp(prefix="wervel-pg-"))  # short: a socket's path is bounded
    who = _who()
    if who:
        shutil.chown(folder, who["user"], who["group"])
    try:
        _make(programs, folder / "data", who)
        log = folder / "server.log"
        with log.open("wb") as out:
            server = subprocess.Popen(
                [programs / "postgres", "-D", folder / "data", "-k", folder, *_settings()],
                stdout=out, stderr=subprocess.STDOUT, start_new_session=True, cwd="/", **who,
            )  # fmt: skip
        try:
            dsn = f"host={folder} user=wervel dbname=postgres"
            _wait_until_it_answers(dsn, server, log)
            yield dsn
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: there is nothing to keep
            server.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _who() -> dict:
    """As whom to run; nobody else unless we are root."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _make(programs: Path, data: Path, who: dict) -> None:
    options = ["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C", "--username=wervel"]
    command = [programs / "initdb", "-D", data, *options]
    made = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False, **who)
    if made.returncode:
        raise RuntimeError(f"initdb failed:\n{made.stdout}{made.stderr}")


def _settings() -> list[str]:
    return [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]


def _wait_until_it_answers(dsn: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    import psycopg

    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up and server.poll() is None:
        try:
            psycopg.connect(dsn).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not answer:\n{log.read_text()[-3000:]}")
