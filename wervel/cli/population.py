"""``wervel population assess``: weigh everybody in a file, with progress, and say how it went."""

import argparse
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wervel.population.assess import Counts, Order

REFUSED, REJECTS = 2, 3
"""Exit status when nothing could be weighed, and when all was but some rows."""


def run(options: argparse.Namespace) -> int:
    """Write the answer, show how far it is, and end with a short summary on standard output."""
    from wervel.population import assess as bench

    begin, answer = perf_counter(), Path(options.output)
    order = _order(options)
    try:
        with _progress() as tell:
            counts = bench.assess(order, tell)
    except (bench.Refused, bench.NoEngine) as problem:
        print(f"wervel population: {problem}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("stopped; the same command goes on where it was", file=sys.stderr)
        raise
    print(_summary(answer, order.rejects, counts, perf_counter() - begin))
    return REJECTS if counts.rejected else 0


def _order(options: argparse.Namespace) -> "Order":
    from wervel.population import assess as bench

    dsn = options.postgres or os.environ.get("WERVEL_POSTGRES", "")
    return bench.Order(
        source=Path(options.file),
        answer=Path(options.output),
        wanted=bench.Wanted(options.id, tuple(options.keep)),
        teller=bench.Teller(options.teller),
        engine=options.engine,
        settings={"dsn": dsn} if options.engine == "postgres" else {},
        part_rows=options.part_rows,
        afresh=options.afresh,
    )


def _progress() -> "_Bar | _Lines":
    return _Bar() if sys.stderr.isatty() else _Lines()


class _Lines:
    """A plain line each time another tenth is done, and one when a run is taken up again."""

    def __init__(self) -> None:
        self.tenths = -1

    def __enter__(self) -> "_Lines":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def __call__(self, counts: "Counts") -> None:
        done = counts.weighed + counts.rejected
        begins, tenths = self.tenths < 0, 10 * done // (counts.height or 1)
        if tenths > self.tenths and (done or not begins):
            taken_up = " were done before" if begins else ""
            print(f"{done:,} of {counts.height:,}{taken_up}", file=sys.stderr, flush=True)
        self.tenths = tenths


class _Bar:
    """A bar in a terminal, which goes when all is done."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        self.bar = Progress(
            TextColumn("weighing people"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[rejected]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self.task = self.bar.add_task("", total=None, rejected="")

    def __enter__(self) -> "_Bar":
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def __call__(self, counts: "Counts") -> None:
        self.bar.update(
            self.task,
            total=counts.height,
            completed=counts.weighed + counts.rejected,
            rejected=f"rejected: {counts.rejected:,}" if counts.rejected else "",
        )


def _summary(answer: Path, rejects: Path, counts: "Counts", seconds: float) -> str:
    where = f" (why: {rejects})" if counts.rejected else ""
    before = f", of which {counts.kept:,} rows in an earlier run" if counts.kept else ""
    return (
        f"{answer}: people weighed: {counts.weighed:,}; rejected: {counts.rejected:,}{where}; "
        f"{answer.stat().st_size:,} bytes; {seconds:.1f} s{before}"
    )
