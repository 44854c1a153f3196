"""``wervel migrate``: bring the tables to what this version needs."""

import argparse

from wervel.cli import record


def run(options: argparse.Namespace) -> int:
    """Do what is still to do, and name it."""
    return record.on_the_record("migrate", _migrate, options)


def _migrate(options: argparse.Namespace) -> int:
    from wervel.pathway.health import migrate

    done = migrate(by=record.actor(options), at=record.now())
    for name in done:
        print(name)
    print(f"{len(done)} migrations done." if done else "Nothing to do.")
    return 0
