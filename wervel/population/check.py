"""Every value against its fact's declaration, a column at a time; bad rows go out with a reason.

A column is first tried as a whole, which is nearly always enough. Only where something does not
fit are rows looked at one by one, and then the fact itself is asked, so that the reason is in the
words that it has at the bedside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from wervel.logic.facts import BadValue, Choice, Fact, Number, Words, YesNo
from wervel.population.shape import Refused

FITTING: dict[type[Fact], tuple[str, ...]] = {
    YesNo: ("Boolean",),
    Number: ("Int", "UInt", "Float", "Decimal"),
    Choice: ("String", "Categorical", "Enum"),
    Words: ("String", "Categorical", "Enum"),
}
"""How the types begin that a column with types of its own may have."""

PLAIN = r"^[ -~]*$"
"""Texts of which every letter can surely be printed."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that is not weighed, and why; nothing of it but what is wrong.

    ``row`` counts from 1; ``id`` is ``None`` where it could not be read.
    """

    row: int
    id: str | int | None
    columns: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows as they were read: ``rows`` holds their numbers, ``rejects`` those that never were."""

    frame: pl.DataFrame
    rows: pl.Series
    rejects: tuple[Reject, ...] = ()


def check_types(facts: Iterable[Fact], schema: pl.Schema) -> None:
    """:class:`Refused` when a column with a type of its own can hold no value of its fact."""
    problems = [
        f"column {fact.name}: expected {fact.expected}, got a column of {schema[fact.name]}"
        for fact in facts
        if schema[fact.name] != pl.Null
        and not str(schema[fact.name]).startswith(FITTING[type(fact)])
    ]
    if problems:
        raise Refused("; ".join(problems))


def check(batch: Batch, facts: Sequence[Fact], id: str | None) -> Batch:
    """The rows that fit, with every fact in its own type, and the others as rejects.

    Out come Booleans, Int64 (whole numbers), Float64, an Enum of the options, and String.
    """
    values: dict[str, pl.Series] = {}
    wrong: dict[str, pl.Series] = {}
    for fact in facts:
        values[fact.name], bad = fitted(fact, batch.frame.get_column(fact.name))
        if bad is not None and bad.any():
            wrong[fact.name] = bad
    if id and (nobody := batch.frame.get_column(id).is_null()).any():
        wrong[id] = nobody | wrong.get(id, nobody)
    checked = batch.frame.with_columns(values.values())
    if not wrong:
        return Batch(checked, batch.rows, batch.rejects)
    out = pl.DataFrame(wrong).select(pl.any_horizontal(pl.all())).to_series()
    by_name = {fact.name: fact for fact in facts}
    rejects = (*batch.rejects, *_rejects(batch, wrong, out, id, by_name))
    in_order = tuple(sorted(rejects, key=lambda reject: reject.row))
    return Batch(checked.filter(~out), batch.rows.filter(~out), in_order)


def _rejects(
    batch: Batch,
    wrong: dict[str, pl.Series],
    out: pl.Series,
    id: str | None,
    facts: dict[str, Fact],
) -> Iterator[Reject]:
    for place in out.arg_true():
        columns = tuple(name for name, bad in wrong.items() if bad[place])
        held = {name: batch.frame.get_column(name)[place] for name in columns}
        reason = "; ".join(_reason(facts.get(name), name, held[name]) for name in columns)
        row = int(batch.rows[place])
        yield Reject(row, batch.frame.get_column(id)[place] if id else row, columns, reason)


def _reason(fact: Fact | None, name: str, value: Any) -> str:
    if fact is None or value is None:
        return f"{name}: expected an id, got nothing"
    return str(fact.refuse(_number(value) if isinstance(fact, Number) else value))


def _number(value: Any) -> Any:
    """A number out of a text file as a number, where it is one."""
    try:
        number = float(value)
    except ValueError:
        return value
    return int(number) if number.is_integer() else number


# --- a column -------------------------------------------------------------------------------------

Fitted = tuple[pl.Series, pl.Series | None]
"""A column in its fact's own type, and which rows do not fit; ``None`` when all do."""


def fitted(fact: Fact, column: pl.Series) -> Fitted:
    """The column as its fact keeps it. A text is read: what a text file has."""
    match fact:
        case YesNo():
            return _yes_no(column)
        case Number():
            return _numbers(fact, column)
        case Choice():
            chosen = column.cast(pl.Enum(fact.options), strict=False)
            return chosen, _lost(column, chosen)
        case _:
            return _words(fact, column.cast(pl.String))


def _lost(before: pl.Series, after: pl.Series) -> pl.Series | None:
    if before.null_count() == after.null_count():
        return None
    return before.is_not_null() & after.is_null()


def _yes_no(column: pl.Series) -> Fitted:
    if column.dtype != pl.String:
        return column.cast(pl.Boolean), None
    yes, no = column.eq_missing("true"), column.eq_missing("false")
    truths = yes.zip_with(yes | no, pl.Series([None], dtype=pl.Boolean)).alias(column.name)
    return truths, _lost(column, truths)


def _numbers(fact: Number, column: pl.Series) -> Fitted:
    numbers = column if column.dtype.is_integer() else _as_floats(column)
    kept = pl.Int64 if fact.whole else pl.Float64
    if _all_fit(fact, numbers):
        return numbers.cast(kept), _lost(column, numbers)
    fits = numbers.is_between(fact.low, fact.high) & _sound(fact, numbers)
    return numbers.cast(kept, strict=False), column.is_not_null() & ~fits.eq_missing(True)


def _as_floats(column: pl.Series) -> pl.Series:
    if column.dtype == pl.Float32:
        # 37.8 in four bytes is a little more or less; what was written is what was meant.
        column = column.cast(pl.String)
    return column.cast(pl.Float64, strict=False)


def _all_fit(fact: Number, numbers: pl.Series) -> bool:
    low, high = numbers.min(), numbers.max()
    if low is None:  # nobody has it
        return True
    within = bool(fact.low <= low and high <= fact.high)  # type: ignore[operator]
    return within and bool(_sound(fact, numbers).all())  # the least and the most pass over NaN


def _sound(fact: Number, numbers: pl.Series) -> pl.Series:
    """Finite, and whole where the fact is."""
    if numbers.dtype.is_integer():
        return numbers.is_not_null()
    return (numbers == numbers.floor()) & numbers.is_finite() if fact.whole else numbers.is_finite()


def _words(fact: Fact, column: pl.Series) -> Fitted:
    longest = fact.longest if isinstance(fact, Words) else 0
    doubtful = ~(column.str.contains(PLAIN) & (column.str.len_chars() <= longest)).eq_missing(True)
    doubted = column.filter(doubtful & column.is_not_null()).unique()
    bad = [value for value in doubted if not _is_fit(fact, value)]
    return column, column.is_in(bad).eq_missing(True) if bad else None


def _is_fit(fact: Fact, value: object) -> bool:
    try:
        fact.check(value)
    except BadValue:
        return False
    return True
