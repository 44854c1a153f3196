"""Run the benchmark and write ``docs/benchmarks/assess.md``: ``python -m benchmarks.assess``."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.assess.chart import chart
from benchmarks.assess.contest import Contender, Engine, Rules, imagine, judged
from benchmarks.assess.engines import ELSEWHERE
from benchmarks.assess.engines.wervel import Wervel, whole
from benchmarks.assess.report import CHART, Check, Run, Unasked, counted, page
from tools.oracle.people import Person
from tools.oracle.runner import Missing, loud
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.conditions import leaves
from wervel.logic.facts import Teller

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks" / "assess.md"
ROOM = ROOT / "var" / "benchmarks"
ROUNDS = 7
CHECKED = 300
"""How many people the answers are compared for, with every fact known and with some unknown."""


def main() -> int:
    """Compare the answers, run the rounds, write the page. 1 when answers differ."""
    _stay_on_one_core()
    ROOM.mkdir(parents=True, exist_ok=True)
    rules = {flag.id: flag.when for flag in GUIDELINE.flags}
    full, partly = imagine(rules)
    missing: list[str] = []
    engines = [Wervel(rules), *_elsewhere(rules, missing)]
    checks, unasked = [], []
    for engine in engines:
        print(f"comparing {engine.name}", file=sys.stderr, flush=True)
        checks += _compare(engine, rules, {"all known": full, "a fifth unknown": partly})
        unasked += _ask_plainly(engine, rules, partly[:CHECKED])
    contenders = [contender for engine in engines for contender in engine.contenders(partly)]
    all_of_it = whole(partly)
    run = Run(
        on=date.today(),
        rules=len(rules),
        looks=sum(len(list(leaves(condition))) for condition in rules.values()),
        statements=len(GUIDELINE.statements),
        outcomes=len(weighing_of(GUIDELINE, Teller.PATIENT).outcomes),
        contenders=tuple(contenders),
        whole=tuple(all_of_it),
        seconds=_rounds([*contenders, *all_of_it]),
        checks=tuple(checks),
        unasked=tuple(unasked),
        missing=tuple(missing),
    )
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(run), encoding="utf-8")
    title = f"Patients a second, {len(rules)} rules, one core (each line is ten times the last)"
    PAGE.with_name(CHART).write_text(chart(title, run.bars()), encoding="utf-8")
    print(page(run))
    return 1 if any(check.different for check in checks) else 0


def _stay_on_one_core() -> None:
    """Everything started from here on shares one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _elsewhere(rules: Rules, missing: list[str]) -> Iterator[Engine]:
    for name, make in ELSEWHERE.items():
        try:
            yield make(rules, ROOM / name)
        except Missing as problem:
            missing.append(loud(problem))


def _compare(
    engine: Engine, rules: Rules, crowds: Mapping[str, Sequence[Person]]
) -> Iterator[Check]:
    for told, people in crowds.items():
        some = people[:CHECKED]
        ours, theirs = "".join(judged(rules, some)), "".join(engine.answers(some))
        different = sum(a != b for a, b in zip(ours, theirs, strict=True))
        yield Check(f"{engine.name}, {told}", len(ours), different)


def _ask_plainly(engine: Engine, rules: Rules, people: Sequence[Person]) -> Iterator[Unasked]:
    ours = judged(rules, people)
    nobody = dict.fromkeys(VOCABULARY.by_name)
    for how, crowd in (
        ("left out", people),
        ("null", [{**nobody, **person} for person in people]),
    ):
        yield counted(ours, engine.plain(crowd), engine=engine.name, how=how)


def _rounds(contenders: Iterable[Contender]) -> dict[str, list[float]]:
    """The seconds of every round, after one round that does not count."""
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for number in range(ROUNDS + 1):
        for contender in contenders:
            took = contender.round()
            if number > 0:
                seconds[contender.name].append(took)
        print(f"round {number} of {ROUNDS}", file=sys.stderr, flush=True)
    return seconds


if __name__ == "__main__":
    sys.exit(main())
