"""``wervel backup``: the record in one encrypted file, read through before it gets its name."""

import argparse
from pathlib import Path

from wervel.cli import record


def run(options: argparse.Namespace) -> int:
    """Make one backup; 2 when there is none to rely on, or when the log in it is broken."""
    return record.on_the_record("backup", _backup, options)


def _backup(options: argparse.Namespace) -> int:
    from wervel.pathway.backup import make_backup

    made = make_backup(into=Path(options.into), by=record.actor(options), at=record.now())
    print(f"{made.file}  {made.size:,} bytes")
    show(made)
    return broken(made, "backup")


def show(backup) -> None:  # type: ignore[no-untyped-def]
    """What is in it, in a few lines."""
    told = backup.manifest
    print(f"made      {told.made_at:%Y-%m-%d %H:%M:%S} UTC by Wervel {told.wervel}")
    print(f"guideline {told.guideline} ({told.guideline_digest[:12]})")
    print(f"database  {told.engine} {told.engine_version}")
    print(f"rows      {sum(told.contents.rows.values()):,} in {len(told.contents.rows)} tables")
    print(f"anchor    {told.contents.head}")


def broken(backup, name: str) -> int:  # type: ignore[no-untyped-def]
    """Say where the log in a backup does not hold."""
    for place in backup.broken[:20]:
        record.complain(name, f"log, row {place.sequence}: {place.why}")
    return record.NOT_AS_EXPECTED if backup.broken else 0
