"""Imagined people as a table: a row a person, a column a fact, and null for what is not known."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Choice, Fact, Number, YesNo
from wervel.simulation.patients.crowd import Crowd, options_of
from wervel.simulation.patients.dice import BLOCK, Dice, Truths
from wervel.simulation.patients.episode import tell_episode
from wervel.simulation.patients.measures import tell_measures, tell_work
from wervel.simulation.patients.missing import SOME, Losses, Missingness
from wervel.simulation.patients.signs import tell_pregnancy, tell_signs
from wervel.simulation.patients.who import somebody
from wervel.simulation.patients.whom import CAUSES, Cause

HIDDEN = "cause_hidden"
"""The column with the hidden cause, only there when asked for: no rule may read it."""


def column_type(fact: Fact) -> pl.DataType:
    """The type of the column of a fact."""
    match fact:
        case YesNo():
            return pl.Boolean()
        case Choice(options=options):
            return pl.Enum(options)
        case Number(whole=True):
            return pl.Int64()
        case Number():
            return pl.Float64()
        case _:
            return pl.String()


def schema(*, with_cause: bool = False) -> dict[str, pl.DataType]:
    """The columns of imagined people: ``person``, every fact, and the cause when asked for."""
    columns: dict[str, pl.DataType] = {"person": pl.Int64()}
    columns |= {fact.name: column_type(fact) for fact in VOCABULARY}
    return columns | ({HIDDEN: pl.Enum([str(c) for c in CAUSES])} if with_cause else {})


def crowd_of(seed: int, block: int, *, only: Cause | None = None) -> Crowd:
    """One block of people with all that is true of them; ``only`` gives them one cause."""
    crowd = somebody(Dice(seed, block), only)
    tell_episode(crowd)
    tell_work(crowd)
    tell_pregnancy(crowd)
    tell_signs(crowd)
    tell_measures(crowd)
    crowd.told["age_years"] = crowd.age
    crowd.told["sex"] = np.where(crowd.sex == 1, 0, 1).astype(np.int8)
    return crowd


def frame(crowd: Crowd, missing: Missingness, *, with_cause: bool = False) -> pl.DataFrame:
    """The block as a table, with the answers left out that are missing."""
    first = crowd.dice.block * BLOCK + 1
    columns = [pl.Series("person", np.arange(first, first + BLOCK), pl.Int64())]
    losses = Losses(crowd, missing) if missing.any else None
    for fact in VOCABULARY:
        lost = losses.of(fact) if losses else None
        columns.append(_column(fact, crowd.told[fact.name], lost))
    if with_cause:
        columns.append(
            pl.Series(HIDDEN, crowd.cause.astype(np.uint8)).cat.to(
                pl.Enum([str(c) for c in CAUSES])
            )
        )
    return pl.DataFrame(columns)


def _column(fact: Fact, values: NDArray[Any], lost: Truths | None) -> pl.Series:
    match fact:
        case YesNo():
            open_, plain = np.zeros(len(values), np.bool_), pl.Series(fact.name, values)
        case Number():
            open_, plain = np.isnan(values), pl.Series(fact.name, values)
        case _:
            open_ = values < 0
            plain = pl.Series(fact.name, np.maximum(values, 0).astype(np.uint8))
    if lost is not None:
        open_ = open_ | lost
    if open_.any():
        plain = plain.zip_with(pl.Series(~open_), pl.Series(fact.name, [None], plain.dtype))
    match fact:
        case Choice(options=options):
            return plain.cat.to(pl.Enum(options))
        case Number() | YesNo():
            return plain.cast(column_type(fact))
        case _:
            return plain.cat.to(pl.Enum(options_of(fact.name))).cast(pl.String())


def blocks(
    count: int,
    *,
    seed: int = 1,
    missing: Missingness = SOME,
    with_cause: bool = False,
) -> Iterator[pl.DataFrame]:
    """``count`` people in tables of at most ``BLOCK`` rows, in order.

    Person *i* is the same for the same seed, whatever the count and whatever is missing.
    """
    if count < 0 or seed < 0:
        raise ValueError("count and seed must not be negative")
    for block in range(-(-count // BLOCK)):
        found = frame(crowd_of(seed, block), missing, with_cause=with_cause)
        yield found.head(count - block * BLOCK)


def imagine(
    count: int,
    *,
    seed: int = 1,
    missing: Missingness = SOME,
    with_cause: bool = False,
) -> pl.DataFrame:
    """``count`` people as one table; 10 000 take about 14 MB."""
    empty = pl.DataFrame(schema=schema(with_cause=with_cause))
    return pl.concat([empty, *blocks(count, seed=seed, missing=missing, with_cause=with_cause)])
