"""Break things on purpose, count what was lost, and write ``docs/safety/faults.md``.

``python -m tools.faults [PART ...]`` runs the parts named, or all of them, and writes the page from
the latest figures of each part; ``page`` only writes it. What a machine cannot do (no PostgreSQL,
no strace, no volume) is said there. Ends with 1 when anything was lost, doubled or damaged.
"""

import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "docs/safety/faults.md"
FIGURES = ROOT / "var/faults.json"
SEED = 20261122


@dataclass(frozen=True)
class Part:
    """One thing that is broken, what was asked of it, and how to do it."""

    id: str
    title: str
    goal: str
    run: Callable[[], tuple[str, list[str]]]


def parts() -> list[Part]:
    """All of them, in the order of the page."""
    return [
        Part("kill-sqlite", "Kill -9 of the application, SQLite", "1 000 kills", kills_sqlite),
        Part("kill-postgres", "Kill -9 of the application, PostgreSQL", "200 kills", kills_on_pg),
        Part("kill-server", "Kill -9 of PostgreSQL itself", "200 kills", kills_of_pg),
        Part("pages", "Disk full: no page more (SQLite)", "each step", full_pages),
        Part("files", "Disk full: a file may not grow (SQLite)", "each step", full_files),
        Part("volume", "Disk full: a real small volume, SQLite", "each step", full_volume),
        Part("volume-pg", "Disk full: a real small volume, PostgreSQL", "each step", full_on_pg),
        Part("sync", "Failing fsync, SQLite", "first to 50th sync", sync_sqlite),
        Part("sync-pg", "Failing fsync, PostgreSQL", "first to 20th sync", sync_on_pg),
        Part("copies", "50 copies of one story at once, SQLite", "one row", copies_sqlite),
        Part("copies-pg", "50 copies of one story at once, PostgreSQL", "one row", copies_on_pg),
        Part("edits", "20 editors at once, SQLite", "10 000 rounds", edits_sqlite),
        Part("edits-pg", "20 editors at once, PostgreSQL", "10 000 rounds", edits_on_pg),
        Part("worker", "Kill -9 of the worker, SQLite", "200 kills", workers_sqlite),
        Part("worker-pg", "Kill -9 of the worker, PostgreSQL", "200 kills", workers_on_pg),
        Part("backup", "Backup under load, SQLite", "100 backups", backups_sqlite),
        Part("backup-pg", "Backup under load, PostgreSQL", "100 backups", backups_on_pg),
    ]


def kills_sqlite() -> tuple[str, list[str]]:
    """One to three writers killed together, on SQLite."""
    from tests.faults.kills import kill_application

    return _killed(kill_application(_files(), 1_000, SEED))


def kills_on_pg() -> tuple[str, list[str]]:
    """The same on PostgreSQL."""
    from tests.faults.kills import kill_application

    with _server() as server:
        return _killed(kill_application(server, 200, SEED))


def kills_of_pg() -> tuple[str, list[str]]:
    """The server killed under two writers."""
    from tests.faults.kills import kill_postgres

    with _server() as server:
        found = kill_postgres(server, 200, SEED)
    said, wrong = _killed(found)
    slowest = max(found.back)
    return f"{said}; the same two writers were heard again within {slowest:.1f} s", wrong


def full_pages() -> tuple[str, list[str]]:
    """SQLite may take no page more."""
    from tests.faults.disk import limit_pages

    return _stepped(limit_pages(_files()))


def full_files() -> tuple[str, list[str]]:
    """No file may grow beyond a limit."""
    from tests.faults.disk import limit_files

    return _stepped(limit_files(_files()))


def full_volume() -> tuple[str, list[str]]:
    """A small volume is filled under SQLite."""
    from tests.faults.database import Files
    from tests.faults.disk import NO_VOLUME, Volume, fill_volume

    with Volume(12) as volume:
        if not volume.mounted:
            raise NotHere(NO_VOLUME)
        return _stepped(fill_volume(Files(volume.folder), volume, 60))


def full_on_pg() -> tuple[str, list[str]]:
    """A small volume is filled under PostgreSQL."""
    from tests.faults.database import Crashing
    from tests.faults.disk import NO_VOLUME, Volume, fill_volume

    with Volume(400) as volume:
        if not volume.mounted:
            raise NotHere(NO_VOLUME)
        with Crashing(_programs(), inside=volume.folder) as server:
            return _stepped(fill_volume(server, volume, 60))


def sync_sqlite() -> tuple[str, list[str]]:
    """The nth sync fails, and each after it."""
    from tests.faults.disk import NO_STRACE, fail_syncs, may_trace

    if not may_trace():
        raise NotHere(NO_STRACE)
    return _stepped(fail_syncs(_files(), 50))


def sync_on_pg() -> tuple[str, list[str]]:
    """The same under PostgreSQL."""
    from tests.faults.disk import NO_STRACE, fail_syncs_of_server, may_trace

    if not may_trace():
        raise NotHere(NO_STRACE)
    with _server() as server:
        return _stepped(fail_syncs_of_server(server, 20))


def copies_sqlite() -> tuple[str, list[str]]:
    """Fifty copies of one story, on SQLite."""
    return _copied(_files())


def copies_on_pg() -> tuple[str, list[str]]:
    """Fifty copies of one story, on PostgreSQL."""
    with _server() as server:
        return _copied(server)


def edits_sqlite() -> tuple[str, list[str]]:
    """Twenty who change the same details, on SQLite."""
    return _edited(_files())


def edits_on_pg() -> tuple[str, list[str]]:
    """Twenty who change the same details, on PostgreSQL."""
    with _server() as server:
        return _edited(server)


def workers_sqlite() -> tuple[str, list[str]]:
    """One or two workers killed together while people opt out, on SQLite."""
    return _reminded(_files())


def workers_on_pg() -> tuple[str, list[str]]:
    """The same on PostgreSQL."""
    with _server() as server:
        return _reminded(server)


def backups_sqlite() -> tuple[str, list[str]]:
    """A hundred backups under load, on SQLite."""
    return _saved(_files())


def backups_on_pg() -> tuple[str, list[str]]:
    """A hundred backups under load, on PostgreSQL."""
    with _server() as server:
        return _saved(server)


class NotHere(RuntimeError):
    """What this machine cannot do."""


def _killed(found: Any) -> tuple[str, list[str]]:
    said = (
        f"{found.kills:,} kills; {found.received:,} stories confirmed; "
        f"{found.unsaid:,} more were kept and killed before they could be confirmed"
    )
    return said, found.wrong


def _stepped(found: Any) -> tuple[str, list[str]]:
    said = f"{found.steps} steps; {found.received} stories confirmed, {found.refused} times refused"
    return said, found.wrong


def _copied(databases: Any) -> tuple[str, list[str]]:
    from tests.faults.parallel import hand_in_at_once

    found = hand_in_at_once(databases, 50)
    one = (found.rows, found.assessments, len(set(found.answers))) == (1, 1, 1)
    said = f"{found.rows} row; {len(set(found.answers))} answer, in at most {found.slowest:.1f} s"
    return said, [] if one else [f"{found}"]


def _edited(databases: Any) -> tuple[str, list[str]]:
    from tests.faults.parallel import edit_at_once

    found = edit_at_once(databases, 20, 10_000)
    said = (
        f"10,000 rounds in {found.seconds:.0f} s; {found.changed:,} changed, {found.stale:,} told "
        f"that somebody was first, {found.locked} turned away for want of the lock; "
        f"{found.lost} updates lost"
    )
    fine = found.changed == found.versions == found.logged and not found.lost and found.whole
    return said, [] if fine else [f"{found}"]


def _reminded(databases: Any) -> tuple[str, list[str]]:
    from tests.faults.worker import kill_worker

    found = kill_worker(databases, 200, SEED)
    said = (
        f"{found.kills} kills; {found.messages:,} messages due, each said once; {found.mails:,} "
        f"mails, none twice and none after one of {found.opted_out} opt-outs; of all these "
        f"{found.under_fire:,} by workers that were killed; {found.unsure} mails were begun when "
        "the kill came: shown to the office and not repeated"
    )
    return said, found.wrong


def _saved(databases: Any) -> tuple[str, list[str]]:
    from tests.faults.saving import save_under_load

    with tempfile.TemporaryDirectory() as folder:
        found = save_under_load(databases, Path(folder), 100)
    if found.told_missing != found.really_missing or found.restored != 2:
        found.wrong.append(f"{found}")
    said = (
        f"{found.backups} backups, each opens clean with a whole log, the slowest in "
        f"{found.slowest:.1f} s, while {found.written:,} stories came in; the last was put back in "
        f"an empty database and over the full one, which told of {found.told_missing:,} log rows "
        f"missing since (there were {found.really_missing:,})"
    )
    return said, found.wrong


def _files() -> Any:
    from tests.faults.database import Files

    return Files(Path(tempfile.mkdtemp(prefix="wervel-faults-")))


def _server() -> Any:
    from tests.faults.database import Crashing

    return Crashing(_programs())


def _programs() -> Path:
    from tests.database import NO_POSTGRES
    from tests.faults.database import postgres_programs

    found = postgres_programs()
    if found is None:
        raise NotHere(NO_POSTGRES)
    return found


def do(part: Part) -> dict[str, Any]:
    """Run one part, and say what came of it."""
    begun = time.monotonic()
    try:
        said, wrong = part.run()
    except NotHere as reason:
        said, wrong = f"NOT DONE: {reason}", []
    took = time.monotonic() - begun
    print(f"{part.id}: {said} ({took:.0f} s)", *wrong[:20], sep="\n  ", flush=True)
    return {"on": f"{date.today()}", "said": said, "wrong": len(wrong), "seconds": round(took)}


def page(figures: dict[str, Any]) -> str:
    """The page, from the latest figures of each part."""
    rows = []
    for part in parts():
        found = figures.get(part.id)
        told = found["said"] if found else "not yet run"
        wrong = f"**{found['wrong']}**" if found and not told.startswith("NOT") else "-"
        rows.append(
            f"| {part.title} | {part.goal} | {wrong} | {told} | {found['on'] if found else ''} |"
        )
    return "\n".join([HEAD.format(**_machine()), *rows, TAIL])


def _machine() -> dict[str, str]:
    return {
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "postgres": _version_of_pg(),
        "system": f"{platform.system()} {platform.release()}",
        "cores": str(os.cpu_count()),
    }


def _version_of_pg() -> str:
    try:
        command = [_programs() / "postgres", "--version"]
    except NotHere:
        return "(none)"
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[2]


HEAD = """# Faults survived

Written by `make faults`, which breaks Wervel on purpose and counts what was lost. Python {python},
SQLite {sqlite}, PostgreSQL {postgres}, {system}, {cores} cores. A short form of each part runs with
every `make test`.

After every fault four things are asked (safety.md 3.2): is each story that was confirmed there,
once; is each story that is there whole (its facts, one assessment, one row in the log); does the
database find no damage in itself (`PRAGMA integrity_check` and `foreign_key_check`; `pg_amcheck
--heapallindexed`); is the chain of the log whole? "Wrong" counts every answer that is no.

| fault | asked | wrong | what happened | on |
|---|---|---|---|---|"""

TAIL = """
## How

- **The application** is a process that hands in stories through the pathway, one after another, as
  a page does: permission, one transaction, one row in the log. It writes the key of a story to a
  pipe when the pathway has said that it is received, and never before. One to three such processes
  run at once and are killed together, at any moment in the first 0.2 seconds.
- **PostgreSQL itself** is killed with all its processes, under two writers that are never started
  again: they come back with the same story until it is received. `fsync` is on.
- **Disk full** is done in three ways: SQLite may take no page more; no file may grow beyond a limit
  that rises by a quarter of a page (which ends within each single write); and a volume of its own
  is filled to the last bytes. Then there is room again, and the same story goes in without repair.
- **Failing fsync**: strace makes the nth sync, and each after it, answer `EIO`.
- **Editors** each read a number, wait a little, and write one more under the version they read.
- **The worker** is killed, one or two at a time, at any moment of the first 0.6 seconds, while
  people opt out; mails are files. At the end one worker finishes in peace. Then each due thing has
  one message and one row in the log; each mail is there once or was surely not sent, or is one that
  was begun in the moment of a kill; and by the order of the log none was begun after an opt-out.
- **Backups** are made while two writers go on. Each is decrypted and read through: pages,
  references, the count of every table, the whole chain.
- **Clock jumps** (FLT-6) are in `tests/faults/test_clock.py`: the moment is an argument, so each
  jump is exact.

## What this does not show

- A kill takes the process, not the power: what the system held in memory is still written. That a
  sync reaches the disk is SQLite's and PostgreSQL's promise, tested by them; here it is shown that
  Wervel asks for it and does not confirm without it.
- The writers go through the pathway, not through a browser.
- A database on a network disk.
"""


def main() -> int:
    """Run parts and write the page; 1 when anything was wrong."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wervel.config.settings")
    django.setup()
    known = {part.id: part for part in parts()}
    asked = [name for name in sys.argv[1:] or known if name != "page"]
    if strange := set(asked) - set(known):
        print(f"no such part: {', '.join(strange)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    figures = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    for name in asked:
        figures[name] = do(known[name])
        FIGURES.parent.mkdir(exist_ok=True)
        FIGURES.write_text(json.dumps(figures, indent=1))
    PLACE.write_text(page(figures), encoding="utf-8")
    return int(any(found["wrong"] for found in figures.values()))


if __name__ == "__main__":
    sys.exit(main())
