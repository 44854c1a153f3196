"""``wervel imagine``: write imagined people, or their year, to a file."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from wervel.simulation.patients import Missingness

Seen = Callable[["pl.DataFrame"], None]


def run(options: argparse.Namespace) -> int:
    """Write the file, show how far it is, and end with a short summary; 2 for a wrong wish."""
    from wervel.simulation import patients as bench

    path = Path(options.output)
    try:
        missing = _missing(options.missing or ("none" if options.course else "some"))
        if options.course and options.with_cause:
            raise ValueError("--with-cause goes with people, not with --course")
        if path.suffix not in bench.KINDS:
            raise ValueError(f"-o: expected a name that ends in {', '.join(bench.KINDS)}")
    except ValueError as problem:
        print(f"wervel imagine: {problem}", file=sys.stderr)
        return 2
    begin, tally = perf_counter(), _Tally()
    with _Progress(options.count) as seen, _Interrupt() as stopped:
        tables = bench.blocks(
            options.count, seed=options.seed, missing=missing, with_cause=options.with_cause
        )
        tables = _watched(tables, [seen, tally])
        if options.course:
            tables = (bench.course(people, seed=options.seed) for people in tables)
            columns = bench.COURSE_COLUMNS
        else:
            columns = bench.schema(with_cause=options.with_cause)
        if path.suffix == ".jsonl" and not options.course:
            tables = (bench.as_story(people) for people in tables)
            columns = bench.as_story(bench.imagine(0, with_cause=options.with_cause)).schema
        # In a thread of its own, so that this one is free to hear Ctrl-C.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(bench.write, path, tables, columns, stopped=stopped).result()
    print(_summary(path, tally, perf_counter() - begin, course=options.course))
    return 0


def _missing(text: str) -> "Missingness":
    """The missing answers that were asked for: the name of a preset, or one share for all."""
    from wervel.simulation.patients import PRESETS, Missingness

    if text in PRESETS:
        return PRESETS[text]
    try:
        return Missingness.evenly(float(text))
    except ValueError:
        expected = f"{', '.join(PRESETS)} or a share from 0 to 1"
        raise ValueError(f"--missing: expected {expected}, got {text[:20]!r}") from None


class _Tally:
    """Counts people, and answers that are not there."""

    def __init__(self) -> None:
        self.people = self.open = self.answers = 0

    def __call__(self, people: "pl.DataFrame") -> None:
        self.people += people.height
        self.open += sum(people.null_count().row(0))
        self.answers += people.height * (people.width - 1)


def _watched(tables: Iterator["pl.DataFrame"], watchers: list[Seen]) -> Iterator["pl.DataFrame"]:
    for people in tables:
        for watch in watchers:
            watch(people)
        yield people


class _Interrupt:
    """Ctrl-C waits for the block that is being written; entering gives whether it was asked."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Callable[[], bool]:
        self.before = signal.signal(signal.SIGINT, self._ask)
        return lambda: self.asked

    def _ask(self, *_: object) -> None:
        self.asked = True

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self.before)


class _Progress:
    """A bar on a terminal, nothing elsewhere; entering gives what is called for each block."""

    def __init__(self, count: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        shown = Console(stderr=True)
        self.bar = Progress(console=shown, transient=True, disable=not shown.is_terminal)
        self.task = self.bar.add_task("imagining people", total=count)

    def __enter__(self) -> Seen:
        self.bar.start()
        return lambda people: self.bar.advance(self.task, people.height)

    def __exit__(self, *_: object) -> None:
        self.bar.stop()


def _summary(path: Path, tally: _Tally, seconds: float, *, course: bool) -> str:
    size = path.stat().st_size
    share = tally.open / tally.answers if tally.answers else 0
    what = "the year of people" if course else "people"
    return (
        f"{path}: {what} imagined: {tally.people:,}; {size:,} bytes; {seconds:.1f} s; "
        f"{share:.1%} of the answers unknown or not applicable"
    )
