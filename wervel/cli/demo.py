"""``wervel demo``: a hospital of imagined people in a database of its own, and who can log in.

It never opens the database of a real hospital: its own lies in ``var/demo.sqlite3``, or where
``WERVEL_DEMO_DATABASE`` says, and a database that did not begin as a demo is refused.
"""

import argparse
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wervel.cli import record

if TYPE_CHECKING:
    from wervel.simulation.hospital.filling import Seen

FILE = Path(__file__).resolve().parents[2] / "var" / "demo.sqlite3"
OLD_AFTER_DAYS = 7


def is_asked() -> bool:
    """Whether the environment asks for the demo; a database that it names is another's affair."""
    return os.environ.get("WERVEL_DEMO") == "1" and not os.environ.get("WERVEL_DATABASE")


def environment() -> dict[str, str]:
    """What makes Wervel a demo with its own database, for a process and its children."""
    place = os.environ.get("WERVEL_DEMO_DATABASE") or str(FILE)
    # No mail ever leaves a demo, whatever server is named for a hospital in earnest.
    return {"WERVEL_DEMO": "1", "WERVEL_DATABASE": place, "WERVEL_MAIL": ""}


def run(options: argparse.Namespace) -> int:
    """Fill the demo when it is empty, and print the logins; 2 when it is refused."""
    before = dict(os.environ)
    os.environ.update(environment())
    try:
        return record.on_the_record("demo", _demo, options)
    finally:
        os.environ.clear()
        os.environ.update(before)


def _demo(options: argparse.Namespace) -> int:
    from wervel.pathway import begin
    from wervel.pathway.refusals import NotNow

    if begin.is_demo() and options.afresh:
        _remove()
    elif not begin.is_new() and not begin.is_demo() and not begin.is_empty():
        raise NotNow("This database holds a hospital that is no demo, so nothing was done.")
    _migrate()
    if begin.is_empty():
        _fill(options.people)
    _say_age()
    print(logins())
    return 0


def logins() -> str:
    """Who can log in, as a table."""
    from wervel.simulation.hospital import PASSWORD, ROLES

    lines = [
        "Demo hospital: everybody in it is imagined. Do not enter anything about real people.",
        f"  {'login':18}{'password':12}who",
        *(f"  {login:18}{PASSWORD:12}{role}" for login, role in ROLES.items()),
        "The log-in page itself shows the second code, in a demo only.",
    ]
    return "\n".join(lines)


def _migrate() -> None:
    """The tables; of a new demo long ago, so that nothing in its log is out of order."""
    from wervel.pathway import begin
    from wervel.pathway.health import migrate
    from wervel.pathway.terminal import by_itself
    from wervel.simulation.hospital import opened_at

    now = record.now()
    at = opened_at(now) if begin.is_new() else now
    migrate(by=by_itself(record.address()), at=at)


def _fill(wanted: int | None) -> None:
    from wervel.simulation.hospital import STAGES, fill

    # All that is made is kept until it is done; to look again and again for waste takes a fifth.
    gc.disable()
    share = wanted / sum(stage.people for stage in STAGES) if wanted else 1.0

    with _progress() as seen:
        filled = fill(now=record.now(), share=share, seen=seen)
    gc.enable()
    print(f"{filled.people} people imagined, with {filled.events:,} things that happened to them.")


@contextmanager
def _progress() -> "Iterator[Seen]":
    """A bar on a terminal, a line elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    shown = Console(stderr=True)
    if not shown.is_terminal:
        print("Imagining a demo hospital ...", flush=True)
    with Progress(console=shown, transient=True, disable=not shown.is_terminal) as bar:
        task = bar.add_task("imagining a hospital", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


def _say_age() -> None:
    """A demo stays at the day on which it was made, and grows old."""
    from wervel.pathway import begin

    made = begin.demo_made_at()
    if made is not None and (record.now() - made).days >= OLD_AFTER_DAYS:
        print(f"This demo was made on {made:%d-%m-%Y}. A new one: wervel demo --afresh")


def _remove() -> None:
    """Only a file, only of a demo, and only when asked."""
    from django.db import connection

    from wervel.pathway.refusals import NotNow

    if connection.vendor != "sqlite":
        raise NotNow("Make an empty database for a new demo; this one is left as it is.")
    file = Path(connection.settings_dict["NAME"])
    connection.close()
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(run(argparse.Namespace(afresh=False, people=None)))
