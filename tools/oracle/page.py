"""The page that the oracle leaves behind: what was compared, with whom, and what differed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tools.oracle.people import Person
from wervel.guideline.guideline import GUIDELINE
from wervel.logic.formulas import Decided


@dataclass(frozen=True)
class Mismatch:
    """One outcome on which the engines differ, with the person it is about."""

    number: int
    person: Person
    outcome: str
    said: dict[str, Decided]

    def __str__(self) -> str:
        said = ", ".join(f"{engine}: {value}" for engine, value in self.said.items())
        return f"person {self.number}, {self.outcome}: {said}\n  {self.person}"


@dataclass(frozen=True)
class Compared:
    """What one teller's people gave.

    ``told`` counts the facts that they told together, ``unknown`` the outcomes that were unknown,
    ``varied`` the outcomes that were not the same for everybody.
    """

    teller: str
    people: int
    told: int
    outcomes: int
    unknown: int
    varied: int
    mismatches: tuple[Mismatch, ...]

    @property
    def cells(self) -> int:
        """How many outcomes were laid side by side."""
        return self.people * self.outcomes


def page(compared: Sequence[Compared], definitions: int, seed: int, on: date) -> str:
    """The page in Markdown."""
    wrong = sum(len(one.mismatches) for one in compared)
    people, cells = sum(one.people for one in compared), sum(one.cells for one in compared)
    rows = "\n".join(map(_row, compared))
    return f"""# The outside oracle

Written by `make oracle` on {on:%d %B %Y}. Do not edit: run it again.

**{people:,} people, {cells:,} outcomes compared, {wrong:,} different.**

The whole guideline ({GUIDELINE.name} {GUIDELINE.version}) is written as one library in CQL with
{definitions:,} definitions, translated by @cqframework/cql and evaluated by cql-execution: two
engines that are not ours, with a three-valued logic that is not ours. Every outcome of every person
is laid beside the same outcome of the judge (`tests/judge.py`, the assessment written by hand on
the plain engine) and of the compiled engine that the doors use. A cell is different unless all
three say the same: yes, no, unknown, or the same word.

| asked through | people | facts, each | outcomes | that vary | cells | unknown | different |
|---|---:|---:|---:|---:|---:|---:|---:|
{rows}

The people are imagined, seed {seed}. A third are likely, a third have what an emergency rule looks
for, and a third are made to part engines: what is out of the ordinary lies at, just below or just
above a bound, contradictions included. They leave nothing, a twentieth, a fifth or most of the
answers open, a quarter each. An outcome that does not vary was the same for everybody, and is
compared in one of its values only.
"""


def _row(one: Compared) -> str:
    each = one.told / one.people
    return (
        f"| {one.teller} | {one.people:,} | {each:.0f} | {one.outcomes} | {one.varied} | "
        f"{one.cells:,} | {one.unknown:,} | {len(one.mismatches):,} |"
    )
