"""``wervel restore``: put a backup back, and say what happened since that is not in it."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from wervel.cli import record
from wervel.cli.backup import broken, show

if TYPE_CHECKING:
    from wervel.pathway.backup import Since

SHOWN = 50


def run(options: argparse.Namespace) -> int:
    """Restore one backup, or with ``--look`` only read it through; 2 when it is refused."""
    return record.on_the_record("restore", _restore, options)


def _restore(options: argparse.Namespace) -> int:
    from wervel.pathway.audit import anchor_of
    from wervel.pathway.backup import look_at_backup, restore_backup

    by, at, file = record.actor(options), record.now(), Path(options.file)
    if options.look:
        backup = look_at_backup(file=file, by=by, at=at)
        show(backup)
        return broken(backup, "restore")
    try:
        known = anchor_of(options.anchor) if options.anchor else None
    except ValueError as problem:
        return record.complain("restore", str(problem))
    done = restore_backup(file=file, by=by, at=at, replace=options.replace, known=known)
    show(done.backup)
    if done.kept:
        print(f"replaced  kept as {done.kept}")
    print(f"logins    everybody logs in anew; {done.void} invitations must be made again")
    _missing(done.since)
    if options.report:
        Path(options.report).write_text(_report(done.since), encoding="utf-8")
    return broken(done.backup, "restore")


def _missing(since: "Since") -> None:
    if since.another_chain:
        print("MISSING   not known: the replaced database held another log than this backup")
    if since.count is None:
        print("MISSING   not known: give the last anchor you kept with --anchor to know how much")
        return
    print(f"MISSING   {since.count:,} rows of the log were written after this backup")
    for row in since.rows[:SHOWN]:
        again = "  SEE TO IT AGAIN" if row.again else ""
        who = f"patient {row.patient}" if row.patient else ""
        print(f"  {row.sequence}  {row.at:%Y-%m-%d %H:%M:%S}  {row.event}  {who}{again}")
    if len(since.rows) > SHOWN:
        print(f"  and {len(since.rows) - SHOWN:,} more: --report FILE writes them all")


def _report(since: "Since") -> str:
    rows = [
        {
            "sequence": row.sequence,
            "at": row.at.isoformat(),
            "event": row.event,
            "patient": row.patient,
            "actor": row.actor,
            "see_to_it_again": row.again,
        }
        for row in since.rows
    ]
    told = {"missing": since.count, "another_log": since.another_chain, "rows": rows}
    return json.dumps(told, indent=1) + "\n"
