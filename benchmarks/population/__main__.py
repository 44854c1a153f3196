"""Run the benchmark and write ``docs/benchmarks/population.md``.

``python -m benchmarks.population [--people N ...] [--only NAME ...]``; ten million people take
ten minutes more and a gigabyte of disk.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path

import polars as pl

from benchmarks.population.contenders import command, missing, prepare
from benchmarks.population.measure import Failed, Took, run
from benchmarks.population.report import NAMES, Entry, Report, page, picture
from benchmarks.population.split import split

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks" / "population.md"
PICTURE = PAGE.with_suffix(".svg")
ROOM = ROOT / "var" / "benchmarks" / "population"
ROUNDS = 3
LONG = 25
"""Seconds past which one round is enough."""
MANY = 2_000_000
"""People past which only those take part that need no more memory for more people."""
STREAM = ("read", "wervel", "polars")
FEW = 200_000
"""People past which Spark takes longer than anybody would wait, unless ``--long`` is given."""


def main() -> int:
    """Imagine the people, compare the answers, run the rounds, write the page."""
    options = _options()
    ROOM.mkdir(parents=True, exist_ok=True)
    prepare(ROOM)
    entries: list[Entry] = []
    parts: dict[str, float] = {}
    for many in options.people:
        source = _people(many)
        names = [name for name in options.only if many <= MANY or name in STREAM]
        names = [name for name in names if options.long or name != "spark" or many <= FEW]
        entries += _contest(names, many, source)
        parts = split(source) if many >= 1_000_000 and not parts else parts
        if many > MANY:
            source.unlink()
    report = Report(on=date.today(), load=os.getloadavg()[0], entries=tuple(entries), split=parts)
    PAGE.write_text(page(report), encoding="utf-8")
    PICTURE.write_text(picture(report), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written")
    return int(any(entry.differ for entry in entries))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.population")
    parser.add_argument("--people", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--only", nargs="+", choices=list(NAMES), default=list(NAMES))
    parser.add_argument("--long", action="store_true", help="Spark also with many people")
    return parser.parse_args()


def _people(many: int) -> Path:
    path = ROOM / f"people-{many}.parquet"
    if not path.exists():
        print(f"imagining {many:,} people")
        imagine = [sys.executable, "-m", "wervel", "imagine", str(many), "-o", str(path)]
        subprocess.run(imagine, check=True)
    return path


def _contest(names: list[str], many: int, source: Path) -> list[Entry]:
    """Each contender's rounds, in turn; and whether its answer is Wervel's."""
    took: dict[str, list[Took]] = {name: [] for name in names}
    failed: dict[str, str] = {}
    for name in names:
        if library := missing(name):
            failed[name] = f"needs {library}, which is not installed"
            print(f"!! {NAMES[name]}: {failed[name]}", file=sys.stderr)
    for number in range(ROUNDS):
        for name in names:
            if name not in failed and not (number and took[name][0].seconds > LONG):
                _round(name, source, took[name], failed)
    ours = _answer("wervel")
    entries = []
    for name in names:
        known = _median(took[name]) if took[name] and name not in failed else None
        compared = many <= MANY and name != "read" and known is not None and ours.exists()
        cells, differ = _compare(_answer(name), ours) if compared else (0, 0)
        entries.append(Entry(name, many, known, failed.get(name, ""), cells, differ))
    for name in names:
        _remove(_answer(name))
    return entries


def _round(name: str, source: Path, took: list[Took], failed: dict[str, str]) -> None:
    _remove(_answer(name))
    try:
        took.append(run(command(name, source, _answer(name), ROOM), ROOM / f"{name}.log"))
        print(f"{name}: {took[-1].seconds:.1f} s, processor {took[-1].processor:.1f} s", flush=True)
    except Failed as problem:
        failed[name] = str(problem)
        print(f"!! {NAMES[name]}: {problem}", file=sys.stderr)


def _answer(name: str) -> Path:
    return ROOM / f"answer-{name}.parquet"


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)


def _median(took: list[Took]) -> Took:
    return Took(
        statistics.median(t.seconds for t in took),
        statistics.median(t.processor for t in took),
        max(t.memory for t in took),
    )


def _compare(theirs: Path, ours: Path) -> tuple[int, int]:
    """How many cells there are, and how many are not the same."""
    place = theirs / "*.parquet" if theirs.is_dir() else theirs
    texts = pl.selectors.categorical() | pl.selectors.enum()
    one, other = (
        pl.read_parquet(path).with_columns(texts.cast(pl.String)).sort("person")
        for path in (place, ours)
    )
    if one.shape != other.shape:
        return other.height * other.width, other.height * other.width
    differ = sum(int(one[n].ne_missing(other[n]).sum()) for n in other.columns)
    return other.height * other.width, differ


if __name__ == "__main__":
    sys.exit(main())
