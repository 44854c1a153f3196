"""``wervel audit verify``: whether the log is whole, and where it ends."""

import argparse

from wervel.cli import record

SHOWN = 100


def run(options: argparse.Namespace) -> int:
    """Follow the whole log and name each row that does not hold; 2 when there is one."""
    return record.on_the_record("audit verify", _verify, options)


def _verify(options: argparse.Namespace) -> int:
    from wervel.pathway.audit import anchor_of, verify_log

    try:
        kept = anchor_of(options.anchor) if options.anchor else None
    except ValueError as problem:
        return record.complain("audit verify", str(problem))
    found = verify_log(by=record.actor(options), at=record.now(), kept=kept)
    for place in found.broken[:SHOWN]:
        record.complain("audit verify", f"row {place.sequence}: {place.why}")
    if found.broken:
        places = len(found.broken)
        return record.complain("audit verify", f"the log is NOT whole, in {places} places.")
    assert found.end is not None
    print(f"The log is whole: {found.end.sequence:,} rows. Keep this anchor elsewhere:")
    print(found.end)
    return 0
