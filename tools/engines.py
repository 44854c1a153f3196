"""Lay every engine beside the compiled one, for very many people, and write ``docs/engines.md``.

``python -m tools.engines [--people N] [--spark N] [--engines NAME ...] [--jobs N] [--seed N]``.
The people are imagined, in shares of 20 000: a third each with no, some and many missing answers,
half of them asked as patients and half as clinicians. Spark starts slowly, so it has a number of
its own. With ``--only-compare`` the page stays as it is. The exit code is 1 when any two differ.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path

import polars as pl

from tests.database import NO_POSTGRES, find_postgres, throw_away_postgres
from tests.generative.engines.agreement import SHOWN, mismatches, outcomes_frame, people_in
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.compiled import compiled
from wervel.logic.facts import Teller
from wervel.logic.formulas import Weighing
from wervel.population.engines import Engine, engine
from wervel.simulation.patients import PRESETS, imagine

PLACE = Path(__file__).resolve().parents[1] / "docs/engines.md"
SHARE = 20_000
MEASURE = "compiled"
OTHERS = ("polars", "duckdb", "sqlite", "postgres")


@dataclass
class Seen:
    """What came of some shares."""

    people: int = 0
    cells: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)

    def add(self, other: "Seen") -> None:
        """Take in what came of others."""
        self.people += other.people
        self.cells += other.cells
        self.wrong += other.wrong
        self.seconds += other.seconds
        self.shown = [*self.shown, *other.shown][:SHOWN]


@cache
def weighing(teller: Teller) -> Weighing:
    """The whole guideline, once a process."""
    return weighing_of(GUIDELINE, teller)


@cache
def made(name: str, teller: Teller, dsn: str) -> Engine:
    """One engine, once a process."""
    if name == MEASURE:
        return partial(_one_by_one, compiled(weighing(teller)), weighing(teller))
    settings = {"dsn": dsn} if name == "postgres" else {}
    return engine(name, weighing(teller), **settings)


def _one_by_one(function, whole: Weighing, frame: pl.DataFrame) -> pl.DataFrame:
    return outcomes_frame([function(person) for person in people_in(frame)], whole)


def look(share: int, *, size: int, seed: int, names: Sequence[str], dsn: str) -> Seen:
    """Ask every engine about one share of the people; the first is the measure."""
    missing = list(PRESETS.values())[share % len(PRESETS)]
    teller = list(Teller)[share % 2]
    people = imagine(size, seed=seed + share, missing=missing).drop("person")
    seen, answers = Seen(people=size), {}
    for name in names:
        weigh = made(name, teller, dsn)
        begin = time.perf_counter()
        answers[name] = weigh(people)
        seen.seconds[name] = time.perf_counter() - begin
        seen.cells[name] = answers[name].height * answers[name].width
    for each in mismatches(people, answers):
        seen.wrong[each.engine] += 1
        if len(seen.shown) < SHOWN:
            seen.shown.append(str(each))
    return seen


def shares(people: int) -> list[int]:
    """The sizes of the shares."""
    whole, rest = divmod(people, SHARE)
    return [SHARE] * whole + ([rest] if rest else [])


def over_all(people: int, jobs: int, **settings) -> Seen:
    """Every share, over some processes, with a word after each."""
    seen, sizes = Seen(), shares(people)
    with ProcessPoolExecutor(jobs) as pool:
        todo = [
            pool.submit(look, number, size=size, **settings) for number, size in enumerate(sizes)
        ]
        for done in as_completed(todo):
            seen.add(done.result())
            _say(f"{seen.people:,} of {people:,} people, {seen.wrong.total()} mismatches")
    return seen


PAGE = """\
# Every engine says the same

**{compared:,} cells compared, {wrong:,} mismatches.** Counted by `make engines` on {on:%d %B %Y}:
guideline {version}, {outcomes} outcomes a person, seed {seed}.

The guideline is written once and read by many engines. Each is laid beside the compiled one, cell
by cell: every outcome of every person, its type included. The databases work with an unknown of
their own (`NULL`), the others with a circuit that has none, and neither is made out of the other.

| engine | people | cells | mismatches | people a second |
|---|--:|--:|--:|--:|
{rows}

The people are imagined (`wervel imagine`): a third each with no, some and many missing answers,
half of them asked as patients and half as clinicians. The speed is that of one engine while
{jobs} such processes share a machine: it says whether the count can be done over, not which
engine is fast. For that see [the benchmark](benchmarks/population.md).
{missing}
## What each commit compares

`make test` does the same with 10 000 people of four kinds, among them 2 000 who each have an
emergency and 2 500 stories without sense, with values at, beside and between every bound of every
rule; for both tellers; and there the judge is an assessment written again by hand on the plain
engine (`tests/judge.py`). It also tries random weighings with every kind of node there is, and
single conditions in a plain query (`tests/generative/engines`).
"""


def page(run: Sequence[Seen], seed: int, jobs: int, missing: Sequence[str]) -> str:
    """The counts as a page."""
    total = Seen()
    for seen in run:
        total.add(seen)
    return PAGE.format(
        compared=sum(cells for name, cells in total.cells.items() if name != MEASURE),
        wrong=total.wrong.total(),
        on=date.today(),
        version=GUIDELINE.version,
        outcomes=len(weighing(Teller.PATIENT).outcomes),
        seed=seed,
        rows="\n".join(_rows(run)),
        jobs=jobs,
        missing="".join(f"\nNot compared: {each}.\n" for each in missing),
    )


def _rows(run: Sequence[Seen]) -> Iterator[str]:
    for number, seen in enumerate(run):
        for name, cells in seen.cells.items():
            if name == MEASURE and number:
                continue
            speed = f"{seen.people / seen.seconds[name]:,.0f}"
            wrong = "the measure" if name == MEASURE else f"{seen.wrong[name]:,}"
            yield f"| {name} | {seen.people:,} | {cells:,} | {wrong} | {speed} |"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Compare, write the page, and say whether all agree."""
    parser = argparse.ArgumentParser(prog="python -m tools.engines", description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--spark", type=int, default=0, help="how many of them Spark looks at")
    parser.add_argument("--engines", nargs="+", choices=OTHERS, default=list(OTHERS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--only-compare", action="store_true", help="leave the page as it is")
    given = parser.parse_args(arguments)
    names, missing, run = [MEASURE, *given.engines], [], []
    with ExitStack() as stack:
        dsn, programs = "", find_postgres()
        if "postgres" in names and programs:
            dsn = stack.enter_context(throw_away_postgres(programs))
        elif "postgres" in names:
            names.remove("postgres")
            missing.append(f"postgres, {NO_POSTGRES}")
            _say(f"{'#' * 80}\n# NOT COMPARED: {missing[-1]}\n{'#' * 80}")
        if given.people:
            run.append(over_all(given.people, given.jobs, seed=given.seed, names=names, dsn=dsn))
    if given.spark:
        run.append(over_all(given.spark, 1, seed=given.seed, names=[MEASURE, "spark"], dsn=""))
    text = page(run, given.seed, given.jobs, missing)
    if not given.only_compare:
        PLACE.write_text(text, encoding="utf-8")
    print(text)
    shown = [each for seen in run for each in seen.shown]
    print("\n".join(shown), file=sys.stderr)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
