"""The page that a run leaves behind: ratios first, then the figures and how they were found."""

import os
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from benchmarks.assess.chart import Bar
from benchmarks.assess.contest import (
    ERROR,
    FEW,
    LEFT_OPEN,
    MANY,
    NO,
    UNKNOWN,
    YES,
    Answers,
    Contender,
)
from benchmarks.assess.engines.wervel import BARE, EXPLAINED, WHOLE, WHOLE_EXPLAINED

CHART = "assess.svg"
BESIDE = ("zen-engine", "cql-execution", "fhirpathpy", "SpiffWorkflow DMN", "cel-python")


@dataclass(frozen=True)
class Check:
    """One comparison of answers with the judge's."""

    what: str
    cells: int
    different: int


@dataclass(frozen=True)
class Unasked:
    """What an engine made of plainly written rules when a fact was unknown.

    ``how`` says in what form it was told so; ``met`` counts pairs of letters: the judge's, its own.
    ``struck`` counts the people of whom at least one rule ended in an error.
    """

    engine: str
    how: str
    met: Counter[tuple[str, str]]
    people: int
    struck: int

    def share(self, judge: str, said: str) -> float:
        """Of the cells of which the judge says this, the share of which the engine says that."""
        return self.met[judge, said] / sum(n for (one, _), n in self.met.items() if one == judge)


@dataclass(frozen=True)
class Run:
    """All that one run found. ``seconds`` holds the rounds of each contender by its name."""

    on: date
    rules: int
    looks: int
    statements: int
    outcomes: int
    contenders: tuple[Contender, ...]
    whole: tuple[Contender, ...]
    seconds: Mapping[str, list[float]]
    checks: tuple[Check, ...]
    unasked: tuple[Unasked, ...]
    missing: tuple[str, ...]

    def rate(self, contender: Contender) -> float:
        """Patients a second: the median of the rounds."""
        return contender.people / median(self.seconds[contender.name])

    @property
    def rates(self) -> dict[str, float]:
        """The same by name."""
        return {c.name: self.rate(c) for c in (*self.contenders, *self.whole)}

    def bars(self) -> list[Bar]:
        """The share, for the chart."""
        return [Bar(c.name, self.rate(c), c.name.startswith("Wervel")) for c in self.contenders]


def counted(judged: Answers, said: Answers, *, engine: str, how: str) -> Unasked:
    """The letters of the judge and of an engine, pair by pair."""
    met = Counter(zip("".join(judged), "".join(said), strict=True))
    return Unasked(engine, how, met, len(said), sum(ERROR in text for text in said))


def page(run: Run) -> str:
    """The whole page in Markdown."""
    parts = [
        _head(run),
        _ratios(run),
        _picture(run),
        _figures(run),
        _whole(run),
        _equal(run),
        _unasked(run.unasked),
        _missing(run),
        _how(run),
    ]
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
    rates = run.rates
    lines = [
        f"**{_times(rates[BARE] / rates[name])}** as fast as {name}, and "
        f"**{_times(rates[EXPLAINED] / rates[name])}** when it gives the reasons of every rule "
        "as well, which the other does not."
        for name in BESIDE
        if name in rates
    ]
    whole, explained = 1_000 / rates[WHOLE], 1_000 / rates[WHOLE_EXPLAINED]
    return (
        f"## In short\n\nOn an equal share of {run.rules} rules Wervel is\n\n"
        + "\n".join(f"- {line}" for line in lines)
        + f"\n\nThe whole guideline ({run.statements} statements, {run.outcomes} outcomes) takes "
        f"**{whole:.2f} ms** for one patient, and **{explained:.2f} ms** with the reason of every "
        "finding and every option."
    )


def _times(ratio: float) -> str:
    return f"{ratio:,.0f} times" if ratio >= 10 else f"{ratio:.1f} times"


def _picture(run: Run) -> str:
    ordered = sorted(run.bars(), key=lambda bar: -bar.rate)
    told = ", ".join(f"{bar.name} {bar.rate:,.0f}" for bar in ordered)
    return (
        f"Each line of the chart is ten times the last. Patients a second: {told}.\n\n"
        f"![Bar chart of patients a second; the same figures stand in the table below.]({CHART})"
    )


def _figures(run: Run) -> str:
    return (
        f"## The equal share\n\nThe condition of every flag: {run.rules} rules with {run.looks} "
        "looks at a fact. Every engine tells yes, no and unknown apart, except where it says "
        "otherwise.\n\n" + _table(run, run.contenders)
    )


def _whole(run: Run) -> str:
    return "## The whole guideline\n\nNot a share but all of it.\n\n" + _table(run, run.whole)


def _table(run: Run, contenders: Sequence[Contender]) -> str:
    head = (
        "| engine | what it answers | people | patients/s | range | ms each |\n"
        "|---|---|---:|---:|---:|---:|\n"
    )
    return head + "\n".join(_row(run, contender) for contender in contenders)


def _row(run: Run, c: Contender) -> str:
    rounds = run.seconds[c.name]
    spread = f"{c.people / max(rounds):,.0f} to {c.people / min(rounds):,.0f}"
    rate = run.rate(c)
    return f"| {c.name} | {c.task} | {c.people:,} | {rate:,.0f} | {spread} | {1_000 / rate:,.3f} |"


def _equal(run: Run) -> str:
    rows = "\n".join(f"| {c.what} | {c.cells:,} | {c.different} |" for c in run.checks)
    return (
        "## Are the answers the same?\n\nEvery engine is compared with the judge, the plain "
        "engine, before the clock starts.\n\n| compared | answers | different |\n|---|---:|---:|\n"
        + rows
    )


def _unasked(found: Sequence[Unasked]) -> str:
    if not found:
        return ""
    rows = "\n".join(map(_unasked_row, found))
    return (
        "## What becomes of the unknown when nobody thinks of it\n\n"
        "The figures above are for rules that are written with care for the unknown. Here each "
        "rule is written as an author writes it who does not think of it (`fever and not fell`), "
        f"for the same patients with {LEFT_OPEN:.0%} of the answers left open, and each rule is "
        "asked by itself. The columns in the middle are the cells of which the judge says "
        "*unknown*: **reassures** is the share in which the engine says no; **alarms**, yes. "
        "*Known, but no answer* is the share of the cells with a certain answer that ended in an "
        "error or unknown all the same. *Patients with an error* would have no answer at all "
        "from an engine that evaluates all rules as one decision.\n\n"
        "| engine | unknown is told as | says unknown | error | reassures | alarms | known, but "
        "no answer | known, but wrong | patients with an error |\n"
        "|---|---|---:|---:|---:|---:|---:|---:|---:|\n" + rows
    )


def _unasked_row(u: Unasked) -> str:
    of_unknown = " | ".join(f"{u.share(UNKNOWN, said):.1%}" for said in (UNKNOWN, ERROR, NO, YES))
    known = sum(n for (judge, _), n in u.met.items() if judge != UNKNOWN)
    silent = sum(n for (j, said), n in u.met.items() if j != UNKNOWN and said in (ERROR, UNKNOWN))
    wrong = u.met[YES, NO] + u.met[NO, YES]
    struck = f"{u.struck / u.people:.0%}"
    return (
        f"| {u.engine} | {u.how} | {of_unknown} | {silent / known:.1%} | {wrong / known:.1%} | "
        f"{struck} |"
    )


def _missing(run: Run) -> str:
    lines = [f"- {message}" for message in run.missing]
    return "## Not run\n\n" + "\n".join(lines) if lines else ""


def _versions() -> str:
    packages = ("zen-engine", "cel-python", "fhirpathpy", "SpiffWorkflow")
    return ", ".join(f"{package} {_version(package)}" for package in packages)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def _how(run: Run) -> str:
    rounds = len(next(iter(run.seconds.values())))
    return (
        "## How\n\n"
        f"- {MANY:,} imagined patients from a fixed seed, {LEFT_OPEN:.0%} of the answers left "
        "open; facts out of the ordinary take values at, just below and just above the bounds of "
        f"the rules. What needs more than a millisecond for one does the first {FEW} of them.\n"
        f"- {rounds} rounds in one run after one that does not count. In every round each engine "
        "does its patients once, one engine after the other, so that a slow minute hits all; the "
        "median counts. All of them are held to the same core, and what counts is the processor "
        "time of the whole process, so that other work on the machine takes less part.\n"
        "- Each engine reads its rules once, before the clock starts, and gets each patient as the "
        "plain mapping of names to values that its language has.\n"
        f"- {_versions()}; @cqframework/cql and cql-execution as pinned in `tools/oracle/node`.\n"
        "- Wervel is the compiled engine (`logic/compiled.py`) and the compiled reasons "
        "(`logic/reasons.py`): for each rule, yes, no *and* unknown, the facts that made it so and "
        "those that are missing. The judge is the plain engine, one condition at a time.\n"
        "- zen-engine: one expression node, compiled once, with two expressions for each rule, "
        'that it certainly holds and that it certainly fails; "half the task" has the first only. '
        "Its trace holds the values that went in and came out.\n"
        "- cel-python: one program for each rule, by its transpiler. An error stands for unknown; "
        "its log of errors is switched off. A count is written by every way to choose enough of "
        "its parts.\n"
        "- fhirpathpy: one path for each rule, compiled once; the empty collection stands for "
        "unknown. Counts as for cel-python.\n"
        "- SpiffWorkflow: one decision table that collects, with two rows for each rule, without a "
        "process around it.\n"
        "- CQL: translated once, evaluated in a Node process that times itself. Results of "
        "definitions are kept within a patient, which makes it twice as fast as its own executor. "
        "Unknown must be an explicit null: a parameter that is left out comes back as an object, "
        "which its logic takes for a truth (see *left out* above).\n"
        "- The whole guideline starts from the unchecked story, so checking each value is in its "
        "time."
    )
