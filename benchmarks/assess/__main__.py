"""Run the benchmark and write ``docs/benchmarks/assess.md``: ``python -m benchmarks.assess``."""

import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from benchmarks.assess.contenders import (
    Answers,
    Contender,
    Cql,
    Missing,
    Rules,
    Zen,
    wervel_answers,
    wervel_share,
    wervel_whole,
)
from benchmarks.assess.patients import Story, imagine
from benchmarks.assess.report import Check, Run, page
from wervel.guideline.guideline import GUIDELINE
from wervel.logic.conditions import leaves

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks" / "assess.md"
ROOM = ROOT / "var" / "benchmarks"
ROUNDS = 7


def main() -> int:
    """Compare the answers, run the rounds, write the page. 1 when answers differ."""
    _stay_on_one_core()
    ROOM.mkdir(parents=True, exist_ok=True)
    rules = {flag.id: flag.when for flag in GUIDELINE.flags}
    full, partly = imagine(tuple(rules.values()))
    missing: list[str] = []
    checks: list[Check] = []
    with ExitStack() as stack:
        contenders = wervel_share(rules, partly)
        try:
            zen = Zen(rules)
            checks += _compare_zen(zen, rules, full, partly)
            contenders += zen.contenders(partly)
        except Missing as problem:
            missing.append(_loud(problem))
        try:
            cql = Cql(rules, ROOM)
            checks += _compare_cql(cql, rules, full, partly)
            contenders.append(stack.enter_context(cql.process(partly, "partly")).contender())
        except Missing as problem:
            missing.append(_loud(problem))
        contenders += wervel_whole(partly)
        seconds = _rounds(contenders)
    run = Run(
        on=date.today(),
        rules=len(rules),
        looks=sum(len(list(leaves(condition))) for condition in rules.values()),
        statements=len(GUIDELINE.statements),
        contenders=tuple(contenders),
        seconds=seconds,
        checks=tuple(checks),
        missing=tuple(missing),
    )
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(run))
    print(page(run))
    return 1 if any(check.different for check in checks) else 0


def _stay_on_one_core() -> None:
    """Everything started from here on shares one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _loud(problem: Missing) -> str:
    print(f"{'#' * 80}\n# NOT COMPARED: {problem}\n{'#' * 80}", file=sys.stderr, flush=True)
    return str(problem)


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


def _compare_zen(zen: Zen, rules: Rules, full: list[Story], partly: list[Story]) -> list[Check]:
    ours, gaps = wervel_answers(rules, full), wervel_answers(rules, partly)
    certain = [text.replace("?", "n") for text in gaps]  # half the task has no unknown
    return [
        _check("zen-engine, all known", ours, zen.three_answers(full)),
        _check("zen-engine, a fifth unknown", gaps, zen.three_answers(partly)),
        _check("zen-engine, a fifth unknown, half the task", certain, zen.answers(partly)),
    ]


def _compare_cql(cql: Cql, rules: Rules, full: list[Story], partly: list[Story]) -> list[Check]:
    ours, gaps = wervel_answers(rules, full), wervel_answers(rules, partly)
    return [
        _check("cql-execution, all known", ours, cql.answers(full, "full")),
        _check("cql-execution, a fifth unknown", gaps, cql.answers(partly, "partly")),
    ]


def _check(what: str, ours: Answers, theirs: Answers) -> Check:
    one, other = "".join(ours), "".join(theirs)
    different = sum(a != b for a, b in zip(one, other, strict=True))
    return Check(what, len(one), different)


if __name__ == "__main__":
    sys.exit(main())
