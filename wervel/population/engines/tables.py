"""What the engines on databases share: a frame as a table with every fact, and the outcomes typed.

A database promises no order of rows. So each row carries its number there and back.
"""

from collections.abc import Iterator, Mapping

import polars as pl

from wervel.logic.facts import Choice, Number, Words
from wervel.logic.formulas import Decide, Outcome, Weighing

TABLE, ROW = "wervel people", "wervel row"
"""The table and the number of the row in it; with a space, so that no fact is called so."""

CHUNK = 20_000
"""So many rows go through a database at a time that hands its answers over as text or objects."""


def told(frame: pl.DataFrame, weighing: Weighing) -> pl.DataFrame:
    """The row's number and a column for every fact that a rule can read, empty if need be."""
    columns = [pl.int_range(frame.height, dtype=pl.Int64, eager=True).alias(ROW)]
    for fact in weighing.vocabulary:
        if isinstance(fact, Words):
            continue
        column = frame.get_column(fact.name, default=None)
        kind: pl.DataType = pl.Boolean()
        if isinstance(fact, Choice):
            kind = pl.String()
        elif isinstance(fact, Number):
            kind = pl.Float64()
        if column is None:
            column = pl.repeat(None, frame.height, dtype=kind, eager=True).alias(fact.name)
        columns.append(column.cast(kind))
    return pl.DataFrame(columns)


def chunks(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The frame in parts; an empty frame is one part."""
    return frame.iter_slices(CHUNK) if frame.height else iter((frame,))


def dtypes(weighing: Weighing) -> Mapping[str, pl.DataType]:
    """The type of each outcome's column, in order, as ``logic.columns`` has them."""
    return {name: _dtype(outcome) for name, outcome in weighing.outcomes.items()}


def _dtype(outcome: Outcome) -> pl.DataType:
    values = outcome.values if isinstance(outcome, Decide) else ()
    texts = [value for value in values if isinstance(value, str)]
    return pl.Enum(texts) if texts else pl.Boolean()


def settled(found: pl.DataFrame, weighing: Weighing) -> pl.DataFrame:
    """What a database found, in the order of the rows that were told and with the right types."""
    rows = found.get_column(ROW)
    ordered = found if rows.is_sorted() else found.sort(ROW)
    return ordered.select(pl.col(name).cast(kind) for name, kind in dtypes(weighing).items())
