"""Weigh everybody in a file: rows in, all that is decided for each out, a part at a time.

A part is read, checked, weighed and written by itself, so memory holds a few parts however many
people there are, and a run that was cut off goes on with the next. The answer is the parts joined
in order, which makes its bytes the same however often it was cut off.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import polars as pl

from wervel import __version__
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.seal import check as check_seal
from wervel.guideline.seal import digest
from wervel.guideline.weighing import weighing_of
from wervel.logic.facts import Teller
from wervel.logic.formulas import Weighing
from wervel.population.check import check
from wervel.population.engines import Engine, NoEngine, engine
from wervel.population.parquet.join import join
from wervel.population.parts import Part, Parts, parts_of
from wervel.population.shape import Refused, Shape, Wanted, shape_of
from wervel.population.sources import Source, parts_in, source_of

__all__ = ["Counts", "NoEngine", "Order", "Refused", "Teller", "Wanted", "assess"]

NOTE = "wervel"
"""The key in the footer of the answer under which it says how it was made, as JSON."""

IN_THREADS = ("polars",)
"""Engines that may weigh several parts at once; the others have one connection."""


@dataclass(frozen=True)
class Order:
    """What to weigh, how, and where the answer goes."""

    source: Path
    answer: Path
    wanted: Wanted = field(default_factory=Wanted)
    teller: Teller = Teller.CLINICIAN
    engine: str = "polars"
    settings: Mapping[str, str] = field(default_factory=dict)
    part_rows: int | None = None
    afresh: bool = False

    @property
    def folder(self) -> Path:
        """Where the parts are while the run lasts."""
        return self.answer.with_name(self.answer.name + ".parts")

    @property
    def rejects(self) -> Path:
        """Where the rows go that are not weighed; no file when there are none."""
        return self.answer.with_name(self.answer.name + ".rejects.jsonl")

    @cached_property
    def weighing(self) -> Weighing:
        """All that is decided for each."""
        return weighing_of(GUIDELINE, self.teller)


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a run is: rows weighed and rejected, of so many; ``kept`` were done before."""

    weighed: int
    rejected: int
    height: int
    kept: int = 0


Tell = Callable[[Counts], None]
"""What is called after each part."""


def assess(order: Order, tell: Tell = lambda _: None) -> Counts:
    """Weigh a whole file; :class:`Refused` before anything is written when it cannot be.

    Raises ``NoEngine`` when the engine cannot run here, ``AlteredGuideline`` and ``OSError``. What
    was finished stays in the working folder, and the same order goes on from there.
    """
    if order.answer.suffix != ".parquet":
        raise Refused(f"-o: expected a name that ends in .parquet, got {order.answer.name!r}")
    check_seal(GUIDELINE)
    stamp = _stamp(order.source)
    source = source_of(order.source, order.part_rows)
    vocabulary, outcomes = GUIDELINE.vocabulary, order.weighing.outcomes
    shape = shape_of(source.columns, order.wanted, vocabulary=vocabulary, outcomes=outcomes)
    source.check(shape)
    fingerprint = _fingerprint(order, shape, source)
    with parts_of(order.folder, fingerprint, afresh=order.afresh) as parts:
        counts = _weigh_all(order, shape, source, parts, tell)
        if _stamp(order.source) != stamp:
            raise Refused(f"{order.source} was changed while it was read; begin with --afresh")
        _finish(order, parts, {**fingerprint, "weighed": str(counts.weighed)}, counts)
    return counts


def _weigh_all(order: Order, shape: Shape, source: Source, parts: Parts, tell: Tell) -> Counts:
    todo = [number for number in range(parts_in(source)) if number not in parts.done]
    kept = sum(part.weighed + part.rejected for part in parts.done.values())
    counts = _counted(parts, source, kept)
    tell(counts)
    if not todo:
        return counts
    run = engine(order.engine, order.weighing, **order.settings)
    threads = len(os.sched_getaffinity(0)) if order.engine in IN_THREADS else 1
    with ThreadPoolExecutor(threads) as pool, _stopping(pool):
        work = [pool.submit(_weigh_part, n, shape, source, parts, run) for n in todo]
        for done in as_completed(work):
            parts.note(done.result())
            counts = _counted(parts, source, kept)
            tell(counts)
    return counts


@contextmanager
def _stopping(pool: ThreadPoolExecutor) -> Iterator[None]:
    """When something goes wrong, or on Ctrl-C, no new part is begun."""
    try:
        yield
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise


def _weigh_part(number: int, shape: Shape, source: Source, parts: Parts, run: Engine) -> Part:
    batch = check(source.read(number, shape), shape.facts, shape.id)
    facts = batch.frame.select(fact.name for fact in shape.facts)
    ids = batch.frame.select(shape.carried) if shape.id else batch.rows.to_frame(shape.id_name)
    kept = ids if shape.id else ids.hstack(batch.frame.select(shape.carried))
    return parts.write(number, kept.hstack(run(facts)), batch.rejects)


def _counted(parts: Parts, source: Source, kept: int) -> Counts:
    done = parts.done.values()
    weighed, rejected = (sum(p.weighed for p in done), sum(p.rejected for p in done))
    return Counts(weighed, rejected, source.height, kept)


def _finish(order: Order, parts: Parts, about: Mapping[str, str], counts: Counts) -> None:
    """Join what is finished; the answer gets its name last, when all of it is there."""
    numbers = sorted(parts.done)
    fresh = parts.folder / "part-all.new"
    note = json.dumps({**about, "rejected": str(counts.rejected)})
    join(map(parts.path, numbers), fresh, notes={NOTE: note})
    rejects = parts.folder / "part-rejects.new"
    with open(rejects, "wb") as stream:
        for number in numbers:
            stream.write(parts.rejects_path(number).read_bytes())
    if counts.rejected:
        rejects.replace(order.rejects)
    else:
        order.rejects.unlink(missing_ok=True)
    fresh.replace(order.answer)
    parts.remove()


def _fingerprint(order: Order, shape: Shape, source: Source) -> dict[str, str]:
    """All that decides the bytes of the answer. No settings: those may hold a password."""
    return {
        "input": _digest(order.source),
        "guideline": f"{GUIDELINE.name} {GUIDELINE.version}",
        "guideline_digest": digest(GUIDELINE),
        "teller": order.teller.value,
        "engine": order.engine,
        "id": shape.id_name,
        "keep": ", ".join(shape.keep),
        "rows_in_a_part": str(source.stride),
        "wervel": __version__,
        "polars": pl.__version__,
    }


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes when somebody writes in a file; none when there is no file."""
    if not path.is_file():
        return ()
    found = path.stat()
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _digest(path: Path) -> str:
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
