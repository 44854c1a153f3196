"""Where the time of one part goes: reading, checking, weighing, writing, and joining."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from wervel.guideline.facts import VOCABULARY
from wervel.population.assess import Order
from wervel.population.check import check
from wervel.population.engines import engine
from wervel.population.parquet.join import join
from wervel.population.parts import parts_of
from wervel.population.shape import shape_of
from wervel.population.sources import source_of

PART = 500_000
ROUNDS = 3
Found = TypeVar("Found")


def split(source: Path) -> dict[str, float]:
    """Processor seconds for a million people, by what is done; the least of some rounds."""
    found = [_once(source) for _ in range(ROUNDS)]
    return {step: min(once[step] for once in found) for step in found[0]}


def _once(path: Path) -> dict[str, float]:
    took: dict[str, float] = {}

    def timed(step: str, work: Callable[[], Found]) -> Found:
        begin = time.process_time()
        found = work()
        took[step] = time.process_time() - begin
        return found

    with TemporaryDirectory() as room:
        order = Order(path, Path(room, "out.parquet"))
        source = source_of(path, PART)
        outcomes = order.weighing.outcomes
        shape = shape_of(source.columns, order.wanted, vocabulary=VOCABULARY, outcomes=outcomes)
        run = timed("prepare the rules, once", lambda: engine("polars", order.weighing))
        read = timed("read", lambda: source.read(0, shape))
        batch = timed("check every value", lambda: check(read, shape.facts, shape.id))
        facts = batch.frame.select(fact.name for fact in shape.facts)
        weighed = timed("weigh", lambda: run(facts))
        answer = batch.frame.select(shape.id_name).hstack(weighed)
        with parts_of(order.folder, {}, afresh=True) as parts:
            timed("write", lambda: parts.write(0, answer, ()))
            timed("join the parts", lambda: join([parts.path(0)], order.answer, notes={}))
        scale = 1_000_000 / batch.frame.height
    once = took.pop("prepare the rules, once")
    return {
        **{step: spent * scale for step, spent in took.items()},
        "prepare the rules, once": once,
    }
