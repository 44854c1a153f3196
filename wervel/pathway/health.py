"""Is all well with this installation? Looked at without opening anybody's record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.management import call_command
from django.db import DatabaseError

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.seal import check
from wervel.guideline.sealed import AlteredGuideline
from wervel.pathway.actors import Actor
from wervel.pathway.begin import is_demo
from wervel.pathway.events import check_event, event
from wervel.record import health as shelf
from wervel.record.encrypted import key_marks

LITTLE_DISK, NO_DISK = 0.20, 0.05
CLOCKS_APART = 1.0
VERIFY_WITHIN = timedelta(days=2)
"""Limits of safety.md MON-1; how often the log is followed is our own design."""


class State(StrEnum):
    """How one thing is: fine, something to look at, or something that must be put right."""

    FINE = "fine"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked at."""

    what: str
    state: State
    says: str


def examine(*, at: datetime, backup_within: timedelta, synchronised: bool | None) -> list[Found]:
    """Everything that is looked at, in order; a database that does not answer ends it."""
    found = [*_settings(), *_guideline()]
    try:
        found += _database()
        if not any(one.state is State.WRONG for one in found if one.what == "migrations"):
            found += [*_kind(), *_keys(), *_clock(at, synchronised)]
            found += [*_backup(at, backup_within), *_log(at)]
        found += _disk()
    except DatabaseError as problem:
        says = f"it does not answer ({type(problem).__name__}: {str(problem).splitlines()[0]})"
        found.append(Found("database", State.WRONG, says))
    return found


def migrate(*, by: Actor, at: datetime) -> tuple[str, ...]:
    """Bring the tables to what this Wervel needs; the names of the migrations that were done."""
    check_event("database.migrated", by=by, at=at)
    todo = shelf.unapplied()
    if todo:
        call_command("migrate", verbosity=0, interactive=False)
        # Only now is there surely a log to write it in.
        with event("database.migrated", by=by, at=at) as telling:
            telling.detail = f"{len(todo)} migrations"
            telling.names = list(todo)
    return todo


def _settings() -> Iterator[Found]:
    earnest = bool(settings.IN_EARNEST)
    for message in run_checks(include_deployment_checks=earnest):
        state = State.WRONG if message.level >= ERROR else State.LOOK
        yield Found("settings", state, f"{message.id}: {message.msg}".replace("\n", " "))
    if not earnest:
        yield Found("settings", State.LOOK, "for this computer only: WERVEL_HOSTS is not set")
    else:
        yield Found("settings", State.FINE, f"in earnest, at {', '.join(settings.ALLOWED_HOSTS)}")
    if not settings.MAIL_GOES:
        yield Found("mail", State.LOOK, "nobody gets any: WERVEL_MAIL is not set")


def _guideline() -> Iterator[Found]:
    try:
        check(GUIDELINE)
    except AlteredGuideline as problem:
        yield Found("guideline", State.WRONG, str(problem))
    else:
        yield Found("guideline", State.FINE, f"{GUIDELINE.version}, as it was released")


def _database() -> Iterator[Found]:
    if todo := shelf.unapplied():
        says = f"{len(todo)} to do, the first is {todo[0]}: run wervel migrate"
        yield Found("migrations", State.WRONG, says)
    else:
        yield Found("migrations", State.FINE, "all done")
    if damage := shelf.damage():
        yield Found("database", State.WRONG, f"damaged: {damage}")
    for problem in shelf.unkept_promises():
        yield Found("database", State.WRONG, f"{problem}: a power cut could take what was told")
    yield Found("database", State.FINE, "answers")


def _kind() -> Iterator[Found]:
    """Whether imagined people are served as such, and real people never as a demo."""
    if is_demo() and not settings.DEMO:
        says = "a demo: its people are imagined, and everybody knows their passwords"
        yield Found("database", State.WRONG, says)
    elif settings.DEMO and not is_demo():
        yield Found("database", State.WRONG, "no demo, but WERVEL_DEMO shows everybody's codes")
    elif settings.DEMO:
        yield Found("database", State.FINE, "a demo: all people in it are imagined")


def _keys() -> Iterator[Found]:
    strange = shelf.marks_in_use() - set(key_marks())
    if strange:
        says = f"{len(strange)} keys that wrote names are not in WERVEL_RECORD_KEYS"
        yield Found("keys", State.WRONG, says)
    else:
        yield Found("keys", State.FINE, "every name can be read")
    if not settings.BACKUP_KEYS and not settings.DEMO:
        yield Found("keys", State.WRONG, "WERVEL_BACKUP_KEY is not set: no backup can be made")


def _clock(at: datetime, synchronised: bool | None) -> Iterator[Found]:
    last = shelf.last_in_log()
    apart = shelf.seconds_apart(at)
    if last is not None and last > at:
        ahead = last - at
        yield Found("clock", State.WRONG, f"the log has a row that is {ahead} in the future")
    if apart > CLOCKS_APART:
        yield Found("clock", State.WRONG, f"{apart:.1f} seconds from the database's clock")
    if synchronised is None:
        yield Found("clock", State.LOOK, "this system does not tell whether it is set by others")
    elif not synchronised:
        yield Found("clock", State.LOOK, "not set by a time server (chrony, systemd-timesyncd)")
    else:
        yield Found("clock", State.FINE, "set by a time server")


def _backup(at: datetime, within: timedelta) -> Iterator[Found]:
    last = shelf.last_time("backup.made", "done")
    if settings.DEMO:
        yield Found("backup", State.LOOK, "a demo needs none")
        return
    if last is None:
        yield Found("backup", State.WRONG, "none was ever made: wervel backup FOLDER")
        return
    state = State.WRONG if at - last > within else State.FINE
    yield Found("backup", state, f"the last is {_long(at - last)} old, at most {_long(within)}")


def _log(at: datetime) -> Iterator[Found]:
    last = shelf.last_time("log.verified", "whole")
    if last is None:
        yield Found("log", State.LOOK, "was never followed: wervel audit verify")
        return
    state = State.LOOK if at - last > VERIFY_WITHIN else State.FINE
    yield Found("log", state, f"was whole {_long(at - last)} ago")


def _disk() -> Iterator[Found]:
    disk = shelf.disk()
    if disk is None:
        yield Found("disk", State.LOOK, "the data lie on another machine: look there")
        return
    share = disk.free / disk.whole
    state = State.WRONG if share < NO_DISK else State.LOOK if share < LITTLE_DISK else State.FINE
    yield Found("disk", state, f"{share:.0%} free ({disk.free / 1e9:.1f} GB)")


def _long(time: timedelta) -> str:
    minutes = int(time.total_seconds() // 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 72 * 60 else f"{minutes // 1440} days"
