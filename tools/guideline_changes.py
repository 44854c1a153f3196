"""Lay the guideline beside the version before it, and count for whom the answer changes.

``python -m tools.guideline_changes [--people N] [--seed S]`` compares and counts over imagined
people, and writes the count beside the kept version, where the rule book reads it.
``python -m tools.guideline_changes --keep`` keeps the guideline of today under its version, so
that the next one can be laid beside it: to be done when a version is released.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.outcomes import INTERIM, URGENCY, option_name
from wervel.leaflet.book.changes import Counted, compare
from wervel.leaflet.book.versions import kept_version, version_before, write_version
from wervel.logic.facts import Teller, Value

KEPT = Path(__file__).resolve().parents[1] / "wervel/leaflet/book/kept"
Story = Mapping[str, Value]


def count_changes(
    before: Guideline, after: Guideline, people: Iterable[Story], *, seed: int
) -> Counted:
    """For how many of these people the level or the place of a treatment changes."""
    total = urgency = options = either = 0
    for story in people:
        was, now = (_answer(story, guideline) for guideline in (before, after))
        total += 1
        urgency += was[0] != now[0]
        options += was[1] != now[1]
        either += was != now
    return Counted(people=total, seed=seed, urgency=urgency, options=options, any=either)


def imagined(people: int, seed: int) -> Iterable[Story]:
    """The stories of imagined people: what is known of each, by name of fact."""
    from wervel.simulation.patients import imagine

    frame = imagine(people, seed=seed).select(list(VOCABULARY.by_name))
    for row in frame.iter_rows(named=True):
        yield {name: value for name, value in row.items() if value is not None}


def _answer(story: Story, guideline: Guideline) -> tuple[object, object]:
    decided = decide(story, teller=Teller.CLINICIAN, guideline=guideline)
    standing = {option.id: decided[option_name(option)] for option in guideline.options}
    return (decided[URGENCY], decided[INTERIM]), standing


def keep() -> str:
    """Write the guideline of today under its version."""
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{GUIDELINE.version}.jsonl").write_text(write_version(GUIDELINE), encoding="utf-8")
    return f"The guideline {GUIDELINE.version} is kept: {len(GUIDELINE.statements)} statements."


def report(people: int, seed: int) -> str:
    """Compare with the version before, count, and write the count down."""
    since = version_before(GUIDELINE.version)
    if since is None:
        return f"{GUIDELINE.version} is the first version that was kept: nothing to compare."
    before = kept_version(since, VOCABULARY)
    changes = compare(before, GUIDELINE)
    counted = count_changes(before, GUIDELINE, imagined(people, seed), seed=seed)
    held = {"since": since, "version": GUIDELINE.version, "counted": asdict(counted)}
    place = KEPT / f"{GUIDELINE.version}.counted.json"
    place.write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")
    return (
        f"{since} -> {GUIDELINE.version}: {len(changes.added)} added, "
        f"{len(changes.removed)} removed, {len(changes.changed)} changed.\n"
        f"Of {counted.people} imagined people {counted.any} get another answer: "
        f"{counted.urgency} another urgency, {counted.options} another place of a treatment."
    )


def main(arguments: list[str]) -> int:
    """Keep a version, or compare and count."""
    parser = argparse.ArgumentParser(prog="guideline_changes", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args(arguments)
    print(keep() if asked.keep else report(asked.people, asked.seed))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
