"""``wervel prove``: prove every promise of the guideline, and show whoever breaks one.

Each property is proved in a process of its own; the slowest go first, so that all end together.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import (
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    as_completed,
)
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from wervel.guideline.properties import PROPERTIES, Property, Subject
from wervel.guideline.properties.proving import Proof, prove
from wervel.leaflet.proof import PROMISES, WORDS, people_in_words
from wervel.logic.facts import Teller
from wervel.logic.proof.solver import Answer, Verdict

if TYPE_CHECKING:
    from rich.console import Console

MOST_SHOWN = 5
"""People shown for one property; the table counts them all."""
SLOWEST = ("G-5", "SP-1", "G-7", "G-8", "G-12", "G-6", "G-3")
"""Properties that are started first."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A proof, and the seconds that it took."""

    proof: Proof
    seconds: float


def run(options: argparse.Namespace) -> int:
    """Prove what was asked for: 0 when all is proved, 1 when not, 2 for an unknown property."""
    unknown = sorted(set(options.property) - {promise.number for promise in PROPERTIES})
    if unknown:
        known = ", ".join(promise.number for promise in PROPERTIES)
        print(f"wervel prove: no property {', '.join(unknown)}; there are {known}", file=sys.stderr)
        return 2
    begin = perf_counter()
    wanted = list(_wanted(options.property, options.teller))
    found = {(t.proof.number, t.proof.teller): t for t in _proved(wanted, options.jobs)}
    timed = [found[promise.number, teller] for promise, teller in wanted]
    if options.json:
        for each in timed:
            print(json.dumps(_record(each), ensure_ascii=False))
    else:
        _show(timed, perf_counter() - begin)
    if options.output:
        from wervel.cli.proof_page import page

        text = page([(t.proof, t.seconds) for t in timed], perf_counter() - begin, date.today())
        Path(options.output).write_text(text, encoding="utf-8")
    return int(any(each.proof.verdict is not Verdict.PROVED for each in timed))


def _wanted(numbers: list[str], teller: str | None) -> Iterator[tuple[Property, Teller]]:
    for promise in PROPERTIES:
        if numbers and promise.number not in numbers:
            continue
        for who in promise.tellers:
            # What does not depend on who is asked is proved once, and holds for either.
            if teller in (None, who.value) or len(promise.tellers) == 1:
                yield promise, who


def _proved(wanted: list[tuple[Property, Teller]], jobs: int | None) -> Iterator[Timed]:
    """Every proof as it comes, with a line of progress for whoever watches."""
    slow_first = sorted(wanted, key=lambda each: _place(each[0].number))
    with _pool(jobs or os.cpu_count() or 1) as pool:
        running: list[Future[Timed]] = [
            pool.submit(_prove, promise.number, teller) for promise, teller in slow_first
        ]
        try:
            for done, future in enumerate(as_completed(running), start=1):
                if sys.stderr.isatty():
                    print(f"\r{done} of {len(running)}", end="", file=sys.stderr, flush=True)
                yield future.result()
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            if sys.stderr.isatty():
                print("\r" + " " * 20, end="\r", file=sys.stderr, flush=True)


def _place(number: str) -> int:
    return SLOWEST.index(number) if number in SLOWEST else len(SLOWEST)


def _pool(jobs: int) -> Executor:
    return ProcessPoolExecutor(jobs) if jobs > 1 else ThreadPoolExecutor(1)


def _prove(number: str, teller: Teller) -> Timed:
    """In a process of its own: a property travels by its number, for it holds functions."""
    promise = next(promise for promise in PROPERTIES if promise.number == number)
    begin = perf_counter()
    proof = prove(promise, Subject(), teller)
    return Timed(proof, perf_counter() - begin)


def _record(timed: Timed) -> dict[str, object]:
    proof = timed.proof
    return {
        "property": proof.number,
        "teller": proof.teller.value,
        "verdict": proof.verdict.value,
        "obligations": len(proof.answers),
        "seconds": round(timed.seconds, 2),
        "unproved": [
            {"obligation": a.name, "verdict": a.verdict.value, "people": a.people}
            for a in proof.unproved
        ],
    }


# --- for people -----------------------------------------------------------------------------------


def _show(timed: Iterable[Timed], seconds: float) -> None:
    from rich import box
    from rich.table import Table

    from wervel.cli.screen import console

    timed = list(timed)
    out = console(sys.stdout, colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("", "property", "asked", "verdict"):
        table.add_column(heading)
    table.add_column("obligations", justify="right")
    table.add_column("seconds", justify="right")
    for each in timed:
        table.add_row(*_row(each), style="" if each.proof.verdict is Verdict.PROVED else "bold red")
    out.print(table)
    _show_assumptions(out, timed)
    for each in timed:
        for answer in each.proof.unproved[:MOST_SHOWN]:
            _show_answer(out, each.proof, answer)
    owed = sum(len(each.proof.answers) for each in timed)
    proved = sum(each.proof.verdict is Verdict.PROVED for each in timed)
    out.print(f"{proved} of {len(timed)} proved; {owed} obligations in {seconds:.0f} s")


def _row(timed: Timed) -> tuple[str, ...]:
    proof, promise = timed.proof, _promise(timed.proof.number)
    asked = proof.teller.value if len(promise.tellers) > 1 else "either"
    mark = " *" if promise.assumes else ""
    return (
        proof.number,
        promise.title + mark,
        asked,
        proof.verdict.value,
        str(len(proof.answers)),
        f"{timed.seconds:.1f}",
    )


def _promise(number: str) -> Property:
    return next(promise for promise in PROPERTIES if promise.number == number)


def _show_assumptions(out: "Console", timed: list[Timed]) -> None:
    for number in dict.fromkeys(each.proof.number for each in timed):
        if assumes := _promise(number).assumes:
            out.print(f"* {number} takes for granted: {assumes}")
    out.print()


def _show_answer(out: "Console", proof: Proof, answer: Answer) -> None:
    out.print(f"{proof.number} ({proof.teller.value}) {answer.verdict.value}: {answer.name}")
    for language in ("nl", "en"):
        words = WORDS[language]
        out.print(f"  {PROMISES[language][proof.number]}")
        if answer.people:
            out.print(f"  {words['refuted']}:")
            for line in people_in_words(answer.people, language):
                out.print(f"    - {line}")
        else:
            undecided = answer.verdict is Verdict.OPEN
            out.print(f"  {words['open' if undecided else 'unreachable']}.")
    out.print()
