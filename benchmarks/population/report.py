"""The page: what was measured, what it means, and what was not fair to whom."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.population.chart import bars
from benchmarks.population.measure import Took
from wervel.guideline.guideline import GUIDELINE

NAMES: Mapping[str, str] = {
    "read": "only reading",
    "wervel": "Wervel",
    "polars": "Polars by hand",
    "duckdb": "DuckDB",
    "pandas": "pandas",
    "spark": "PySpark",
}

SHOWN = 1_000_000
GOAL_SECONDS, GOAL_RATIO, GOAL_BYTES = 3.0, 1.5, 4 << 30


@dataclass(frozen=True, slots=True)
class Entry:
    """One contender with so many people; ``took`` is ``None`` when it could not, with the reason.

    ``cells`` of its answer were compared with Wervel's, and ``differ`` of them were not the same.
    """

    name: str
    people: int
    took: Took | None
    why: str
    cells: int
    differ: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured in one run. ``split`` is in processor seconds for a million people."""

    on: date
    load: float
    entries: Sequence[Entry]
    split: Mapping[str, float]

    def of(self, name: str, people: int) -> Took | None:
        """What a contender took with so many people."""
        found = (e.took for e in self.entries if (e.name, e.people) == (name, people))
        return next(found, None)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many people there were, each once."""
        return tuple(dict.fromkeys(entry.people for entry in self.entries))

    @property
    def shown(self) -> int:
        """The size that the chart and the goals are about."""
        return SHOWN if SHOWN in self.sizes else self.sizes[-1]


def page(report: Report) -> str:
    """The whole page as Markdown."""
    return "\n".join(
        [
            "# Many people at once\n",
            *_opening(report),
            *_goals(report),
            *(line for people in report.sizes for line in _table(report, people)),
            *_growth(report),
            *_split(report),
            *_closing(),
        ]
    )


def picture(report: Report) -> str:
    """The chart of the size that is shown."""
    rows = [
        (NAMES[name], took.seconds, f"{took.seconds:.1f} s")
        for name in NAMES
        if (took := report.of(name, report.shown))
    ]
    return bars(
        f"Seconds for {report.shown:,} people, from file to file",
        sorted(rows, key=lambda row: row[1]),
        ours=NAMES["wervel"],
    )


def _opening(report: Report) -> Iterator[str]:
    ours = report.of("wervel", report.shown)
    outcomes = f"{report.shown:,} people, everything that the guideline decides for each"
    if ours:
        yield (
            f"Wervel weighs {outcomes}, in **{ours.seconds:.1f} s** from Parquet file to Parquet "
            f"file ({ours.processor:.1f} s of processor time, {_bytes(ours.memory)} of memory).\n"
        )
    yield "![The table below as bars](population.svg)\n"
    yield (
        f"Measured on {report.on.isoformat()} by `python -m benchmarks.population`, guideline "
        f"{GUIDELINE.version}, on {_machine()}. Seconds are medians of interleaved rounds (one "
        "round where it takes long), of a whole process with its start. At the end of the run the "
        f"machine had a load of {report.load:.1f}"
        + (
            ": others were working on it, so seconds are too high and processor time is the fairer "
            "measure.\n"
            if report.load > 2.5
            else ".\n"
        )
    )


def _goals(report: Report) -> Iterator[str]:
    ours, theirs = report.of("wervel", report.shown), report.of("polars", report.shown)
    largest = report.sizes[-1]
    most = report.of("wervel", largest)
    yield "| goal | measured |"
    yield "|---|---|"
    if ours:
        yield (
            f"| {report.shown:,} people in under {GOAL_SECONDS:g} s on 2 cores | "
            f"{ours.seconds:.2f} s; processor time over 2 cores {ours.processor / 2:.2f} s |"
        )
    if ours and theirs:
        yield (
            f"| within {GOAL_RATIO:g} times Polars by hand | "
            f"{ours.seconds / theirs.seconds:.2f} times (processor "
            f"{ours.processor / theirs.processor:.2f} times) |"
        )
    if most:
        yield f"| under {_bytes(GOAL_BYTES)} | {_bytes(most.memory)} for {largest:,} people |"
    yield ""


def _table(report: Report, people: int) -> Iterator[str]:
    ours = report.of("wervel", people)
    yield f"## {people:,} people\n"
    yield "| | seconds | times Wervel | processor s | memory | cells that differ from Wervel's |"
    yield "|---|---:|---:|---:|---:|---|"
    for entry in (e for e in report.entries if e.people == people):
        if entry.took is None:
            yield f"| {NAMES[entry.name]} | | | | | {entry.why} |"
            continue
        took = entry.took
        ratio = f"{took.seconds / ours.seconds:.2f}" if ours else ""
        same = f"{entry.differ:,} of {entry.cells:,}" if entry.cells else ""
        yield (
            f"| {NAMES[entry.name]} | {took.seconds:.2f} | {ratio} | {took.processor:.2f} | "
            f"{_bytes(took.memory)} | {same} |"
        )
    yield ""


def _growth(report: Report) -> Iterator[str]:
    found = [(people, took) for people in report.sizes if (took := report.of("wervel", people))]
    if len(found) < 2:
        return
    yield "## Growth\n"
    yield "| people | seconds | processor s a million | memory |"
    yield "|---:|---:|---:|---:|"
    for people, took in found:
        million = took.processor * 1_000_000 / people
        yield f"| {people:,} | {took.seconds:.2f} | {million:.2f} | {_bytes(took.memory)} |"
    yield "\nA start costs about half a second of processor time, which few people feel most.\n"


def _split(report: Report) -> Iterator[str]:
    if not report.split:
        return
    yield "## Where the time goes\n"
    yield "Processor seconds for a million people, the least of three rounds on one part.\n"
    yield "| step | processor s |"
    yield "|---|---:|"
    yield from (f"| {step} | {seconds:.2f} |" for step, seconds in report.split.items())
    yield ""


def _closing() -> Iterator[str]:
    yield "## What each does\n"
    yield (
        "- **Only reading**: the same file into columns by Polars; nobody can be faster.\n"
        "- **Wervel**: `wervel population assess`. It alone also checks every value, keeps a "
        "journal so that it can be cut off, and takes the digest of its input.\n"
        "- **Polars by hand**: one lazy query as an expert would write it: each rule one "
        "expression in Polars' three-valued logic, what several rules need a column of its own, in "
        "layers, streamed from file to file. Its text comes from the same guideline "
        "(`benchmarks/population/by_hand.py`), without the circuit.\n"
        "- **pandas**: the same text over nullable Booleans, all in memory.\n"
        "- **DuckDB**, **PySpark**: the SQL of `wervel.logic.sql`, from file to file inside the "
        "engine, with two threads. Spark's start of a Java, and its planning, are in its seconds; "
        "with more people it takes part only with `--long`.\n"
    )
    yield (
        "All give every outcome there is, of the same rules, told by a clinician, and write with "
        "the same compression where they can. The people are imagined (`wervel imagine`), a "
        "quarter of their answers unknown. The cells that differ are counted after the last "
        "round.\n"
    )


def _bytes(size: int) -> str:
    return f"{size / (1 << 30):.2f} GiB"


def _machine() -> str:
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = (line for line in info.read_text().splitlines() if line.startswith("model name"))
        model = next(names, f": {model}").partition(":")[2].strip()
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    packages = ("polars", "duckdb", "pandas", "pyspark")
    versions = ", ".join(f"{name} {_version(name)}" for name in packages)
    cores = len(os.sched_getaffinity(0))
    return (
        f"{model}, {cores} cores, {_bytes(memory)} of memory, Python {platform.python_version()}, "
        f"{versions}"
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
