"""``wervel check``: settings, keys, clock, disk, migrations, and the age of the last backup."""

import argparse
import ctypes
import json
import os
from datetime import timedelta

from wervel.cli import record

HOURS = 2.0
"""How old the last backup may be, unless ``WERVEL_BACKUP_HOURS`` says otherwise."""
TIME_ERROR = 5
"""What Linux answers when nobody sets its clock."""


def run(options: argparse.Namespace) -> int:
    """Look at everything; 0 when nothing is wrong, 2 when something is."""
    return record.on_the_record("check", _check, options)


def _check(options: argparse.Namespace) -> int:
    from wervel.pathway.health import State, examine

    try:
        hours = float(os.environ.get("WERVEL_BACKUP_HOURS") or HOURS)
    except ValueError:
        return record.complain("check", "WERVEL_BACKUP_HOURS: expected a number of hours")
    found = examine(
        at=record.now(), backup_within=timedelta(hours=hours), synchronised=_synchronised()
    )
    if options.json:
        print(json.dumps([{"what": f.what, "state": f.state, "says": f.says} for f in found]))
    else:
        for one in found:
            print(f"{one.state.upper():6}{one.what:12}{one.says}")
    wrong = any(one.state is State.WRONG for one in found)
    return record.NOT_AS_EXPECTED if wrong else 0


def _synchronised() -> bool | None:
    """Whether a time server sets this machine's clock, as Linux tells it."""
    try:
        ask = ctypes.CDLL(None).adjtimex
    except (AttributeError, OSError):
        return None
    # With nothing to set (modes 0) anybody may ask. 512 bytes hold the answer on any machine.
    answer: int = ask(ctypes.create_string_buffer(512))
    return None if answer < 0 else answer != TIME_ERROR
