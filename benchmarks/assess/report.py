"""The page that a run leaves behind: ratios first, then the figures and how they were found."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from benchmarks.assess.contenders import Contender
from benchmarks.assess.patients import MANY, UNKNOWN

OURS = "Wervel"
THEIRS = ("zen-engine, with trace", "zen-engine", "zen-engine, half the task", "cql-execution")
BARE = "Wervel, no reasons"
WHOLE = "Wervel, whole guideline"


@dataclass(frozen=True)
class Check:
    """One comparison of answers between two engines."""

    what: str
    cells: int
    different: int


@dataclass(frozen=True)
class Run:
    """All that one run found. ``seconds`` holds the rounds of each contender by its name."""

    on: date
    rules: int
    looks: int
    statements: int
    contenders: tuple[Contender, ...]
    seconds: Mapping[str, list[float]]
    checks: tuple[Check, ...]
    missing: tuple[str, ...]

    def rate(self, name: str) -> float:
        """Patients a second: the median of the rounds."""
        return MANY / median(self.seconds[name])


def page(run: Run) -> str:
    """The whole page in Markdown."""
    parts = [_head(run), _ratios(run), _figures(run), _equal(run), _missing(run), _how(run)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(run: Run) -> str:
    return (
        "# Patients a second\n\n"
        f"Written by `make bench` on {run.on:%d %B %Y}. Do not edit: run it again.\n\n"
        f"One core of {_machine()}. Figures from a shared machine scatter: trust the ratios, and "
        "only those of 1.5 and more."
    )


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"a machine with {os.cpu_count()} cores and {memory:.0f} GiB "
        f"({platform.system()}, {platform.machine()}, Python {platform.python_version()})"
    )


def _ratios(run: Run) -> str:
    lines = [
        f"Wervel *with* reasons is **{run.rate(OURS) / run.rate(name):.1f} times** as fast as "
        f"{name}."
        for name in THEIRS
        if name in run.seconds
    ]
    lines += [
        f"Without reasons, as they answer, it is **{run.rate(BARE) / run.rate(name):.1f} times** "
        f"as fast as {name}."
        for name in ("zen-engine", "cql-execution")
        if name in run.seconds
    ]
    whole = 1_000 / run.rate(WHOLE)
    lines.append(
        f"The whole guideline ({run.statements} statements), every finding explained, takes "
        f"**{whole:.2f} ms** for one patient."
    )
    return "## In short\n\n" + "\n".join(f"- {line}" for line in lines)


def _figures(run: Run) -> str:
    rows = [
        f"| {c.name} | {c.task} | {run.rate(c.name):,.0f} | {_range(run, c.name)} |"
        for c in run.contenders
    ]
    table = "| engine | what it answers | patients/s | range |\n|---|---|---:|---:|\n"
    return (
        f"## Figures\n\nThe equal share is {run.rules} rules with {run.looks} looks at a fact; "
        "the last two rows are not a share but all of Wervel.\n\n" + table + "\n".join(rows)
    )


def _range(run: Run, name: str) -> str:
    rounds = run.seconds[name]
    return f"{MANY / max(rounds):,.0f} to {MANY / min(rounds):,.0f}"


def _equal(run: Run) -> str:
    rows = [f"| {c.what} | {c.cells:,} | {c.different} |" for c in run.checks]
    table = "| compared | answers | different |\n|---|---:|---:|\n"
    return "## Are the answers the same?\n\n" + table + "\n".join(rows) if rows else ""


def _missing(run: Run) -> str:
    lines = [f"- {message}" for message in run.missing]
    return "## Not run\n\n" + "\n".join(lines) if lines else ""


def _how(run: Run) -> str:
    rounds = len(next(iter(run.seconds.values())))
    return (
        "## How\n\n"
        f"- {MANY:,} imagined patients from a fixed seed, {UNKNOWN:.0%} of the answers left open; "
        "facts out of the ordinary take values at, just below and just above the bounds of the "
        "rules.\n"
        f"- {rounds} rounds in one run. In every round each engine does all patients once, one "
        "engine after the other, so that a slow minute hits all; the median counts. All of them "
        "are held to the same core, and what counts is the processor time of the whole process, so "
        "that other work on the machine takes less part.\n"
        "- The share: the condition of every flag. Each engine reads its rules once, before the "
        "clock starts, and gets each patient as the plain mapping of names to values that its "
        "language has.\n"
        "- zen-engine raises an error when `and`, `or`, `not` or `<` meets an unknown fact. So "
        "`not` is carried down to the facts and `!= null` stands before every number and choice. "
        "Such an expression says only whether a rule *certainly holds*; to tell no from unknown, "
        "as the others do, it needs a second one, that the rule *certainly fails*. Both are "
        'measured: "half the task" has one expression for each rule. One expression node, '
        "compiled once.\n"
        "- CQL is translated once by @cqframework/cql; cql-execution evaluates all definitions "
        "for each patient, in a Node process that times itself after a round to warm up. Unknown "
        "is an explicit null there: an absent parameter comes back as an object. No reasons.\n"
        "- Wervel's reasons: for each rule, yes, no *and* unknown, the facts that made it so and "
        "those that are missing. The whole guideline starts from the unchecked story, so checking "
        "each value is in its time."
    )
