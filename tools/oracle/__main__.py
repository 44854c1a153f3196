"""Compare the guideline in CQL with our own engines and write ``docs/oracle.md``.

``python -m tools.oracle [--people N] [--seed S]``: as many people through each teller. Ends with
1 when an outcome differs and with 2, loudly, when Node is missing.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from tests.judge import judge
from tests.people import facts_of
from tools.oracle.page import Compared, Mismatch, page
from tools.oracle.people import Person, crowd
from tools.oracle.runner import Cql, Missing, loud
from wervel.guideline.assess import decide
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.facts import Teller
from wervel.logic.formulas import Decided

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "docs" / "oracle.md"
CHUNK = 250
SHOWN = 20

Said = dict[str, dict[str, Decided]]
"""What each engine said of one person, by the name of the engine."""


def main(arguments: Sequence[str]) -> int:
    """Compare, tell, write."""
    parser = argparse.ArgumentParser(prog="python -m tools.oracle", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000, help="through each teller")
    parser.add_argument("--seed", type=int, default=2026)
    given = parser.parse_args(arguments)
    room = ROOT / "var" / "oracle"
    room.mkdir(parents=True, exist_ok=True)
    try:
        compared = [_compare(teller, given.people, given.seed, room) for teller in Teller]
    except Missing as problem:
        loud(problem)
        return 2
    definitions = (room / "library.cql").read_text(encoding="utf-8").count("\ndefine ")
    PLACE.write_text(page(compared, definitions, given.seed, date.today()), encoding="utf-8")
    print(PLACE.read_text(encoding="utf-8"))
    wrong = [mismatch for one in compared for mismatch in one.mismatches]
    print(*wrong[:SHOWN], sep="\n")
    return 1 if wrong else 0


def _compare(teller: Teller, people: int, seed: int, room: Path) -> Compared:
    weighing = weighing_of(GUIDELINE, teller)
    told = unknown = number = 0
    found: list[Mismatch] = []
    seen: dict[str, set[Decided]] = {name: set() for name in weighing.outcomes}
    with Cql(weighing, name=GUIDELINE.name, version=GUIDELINE.version, room=room) as cql:
        for some in _chunks(crowd(weighing, people, seed, teller)):
            for person, said in zip(some, _said(some, cql, teller), strict=True):
                number += 1
                told += len(person)
                for name, value in said["judge"].items():
                    seen[name].add(value)
                    unknown += value is None
                found += _different(number, person, said)
            print(f"{teller}: {number:,} people, {len(found)} different", file=sys.stderr)
    varied = sum(len(values) > 1 for values in seen.values())
    return Compared(teller.value, number, told, len(seen), unknown, varied, tuple(found))


def _chunks(people: Iterator[Person]) -> Iterator[list[Person]]:
    while some := list(islice(people, CHUNK)):
        yield some


def _said(some: list[Person], cql: Cql, teller: Teller) -> Iterator[Said]:
    cql.read(some)
    for person, theirs in zip(some, cql.answers(), strict=True):
        told = facts_of(person)
        yield {
            "judge": judge(told, teller),
            "compiled": dict(decide(told, teller=teller)),
            "CQL": theirs,
        }


def _different(number: int, person: Person, said: Said) -> Iterator[Mismatch]:
    """Every outcome on which one engine differs; one that it does not have differs as well."""
    for outcome in dict.fromkeys(name for outcomes in said.values() for name in outcomes):
        values = {engine: outcomes.get(outcome, "absent") for engine, outcomes in said.items()}
        # By how they are written: True and 1 are equal to Python, but not the same outcome.
        if len(set(map(repr, values.values()))) > 1:
            yield Mismatch(number, person, outcome, values)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
