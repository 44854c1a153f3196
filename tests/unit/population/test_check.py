"""A column fits where each of its values fits by itself, and nothing else of a row is told."""

from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.logic.a_few_facts import age, fever, job, score, way
from wervel.logic.facts import BadValue
from wervel.population.check import Batch, check, check_types, fitted
from wervel.population.shape import Refused

NAN, INF = float("nan"), float("inf")


def batch(**columns):
    frame = pl.DataFrame(columns)
    return Batch(frame, pl.Series(range(11, 11 + frame.height), dtype=pl.Int64))


def one_by_one(fact, value):
    try:
        return value is None or fact.check(value) is not None
    except BadValue:
        return False


def bad(fact, column):
    found = fitted(fact, column)[1]
    return [False] * len(column) if found is None else found.to_list()


@pytest.mark.parametrize(
    ("fact", "kind", "values"),
    [
        (age, pl.Float64, [0.0, 110.0, 17.5, -0.0, -0.1, 110.1, NAN, INF, -INF, None]),
        (score, pl.Float64, [0.0, 9.0, 4.5, 10.0, NAN, INF, None]),
        (score, pl.Int64, [0, 9, 10, -1, 1 << 62, None]),
        (score, pl.UInt64, [0, 9, 10, (1 << 64) - 1, None]),
        (age, pl.Int32, [0, 110, 111, None]),
        (fever, pl.Boolean, [True, False, None]),
        (way, pl.String, ["better", "Better", "better ", "", "the same", None]),
        (way, pl.Categorical, ["better", "nowhere", None]),
        (
            job,
            pl.String,
            ["", "baker", "é" * 20, "x" * 21, "a\nb", "a\tb", "\u200b", "\ud7ff", None],
        ),
    ],
)
def test_a_column_fits_where_its_values_do(fact, kind, values):
    column = pl.Series(fact.name, values, dtype=kind)
    assert bad(fact, column) == [not one_by_one(fact, value) for value in values]


@given(st.lists(st.one_of(st.none(), st.floats(), st.floats(0, 9), st.integers(0, 9).map(float))))
def test_numbers_fit_in_columns_as_they_fit_alone(values):
    for fact in (age, score):
        column = pl.Series(fact.name, values, dtype=pl.Float64)
        assert bad(fact, column) == [not one_by_one(fact, value) for value in values]


@pytest.mark.parametrize(
    ("fact", "texts", "values"),
    [
        (fever, ["true", "false", None], [True, False, None]),
        (score, ["4", "4.0", "4e0", None], [4, 4, 4, None]),
        (age, ["37.8", "0", "1e2", ".5"], [37.8, 0.0, 100.0, 0.5]),
        (way, ["worse", None], ["worse", None]),
    ],
)
def test_texts_are_read_as_what_the_fact_holds(fact, texts, values):
    column, wrong = fitted(fact, pl.Series(fact.name, texts))
    assert column.to_list() == values
    assert wrong is None or not wrong.any()


@pytest.mark.parametrize(
    ("fact", "texts"),
    [
        (fever, ["True", "TRUE", "1", "0", "yes", " true", "NA", ""]),
        (age, ["", " 4", "4 ", "4,5", "forty", "0x10", "1_0", "NA", "nan", "inf", "1e400"]),
        (score, ["4.5", "-1", "10"]),
        (way, ["", "Better", "bettr"]),
    ],
)
def test_texts_that_are_nearly_right_are_not(fact, texts):
    assert all(bad(fact, pl.Series(fact.name, texts)))


def test_the_types_that_come_out():
    found = check(
        batch(
            fever=[True],
            score=pl.Series([4.0], dtype=pl.Float32),
            age=[Decimal("17.5")],
            way=["same"],
            job=["baker"],
        ),
        (fever, score, age, way, job),
        None,
    )
    assert found.frame.dtypes == [
        pl.Boolean, pl.Int64, pl.Float64, pl.Enum(way.options), pl.String,
    ]  # fmt: skip


def test_a_float_of_four_bytes_is_the_number_that_was_written():
    column = fitted(age, pl.Series("age", [37.8, 0.1], dtype=pl.Float32))[0]
    assert column.to_list() == [37.8, 0.1]


def test_a_column_of_nothing_is_unknown_for_all():
    facts = (fever, score, age, way, job)
    found = check(batch(**{fact.name: [None, None] for fact in facts}), facts, None)
    assert found.frame.height == 2
    assert not found.rejects


def test_a_bad_row_goes_and_says_why_and_nothing_more():
    found = check(
        batch(
            person=["a", "b", None, "d"],
            fever=[True, False, True, None],
            age=[30.0, 300.0, 40.0, 50.0],
            way=["same", "bettr", "worse", None],
            job=["beekeeper"] * 4,
        ),
        (fever, age, way, job),
        "person",
    )
    assert found.rows.to_list() == [11, 14]
    assert found.frame["person"].to_list() == ["a", "d"]
    first, second = found.rejects
    assert (first.row, first.id, first.columns) == (12, "b", ("age", "way"))
    assert first.reason == (
        "age: expected a number from 0 to 110 (years), got 300; "
        "way: expected one of better, same, worse, got 'bettr'"
    )
    assert (second.row, second.id, second.columns) == (13, None, ("person",))
    assert second.reason == "person: expected an id, got nothing"
    assert "beekeeper" not in repr(found.rejects)


def test_a_row_that_was_rejected_before_stays_so():
    before = check(batch(age=[300.0]), (age,), None)
    assert check(before, (age,), None).rejects == before.rejects


@pytest.mark.parametrize(
    ("fact", "kind"),
    [(fever, pl.Int8), (fever, pl.String), (age, pl.String), (way, pl.Int64), (job, pl.Boolean)],
)
def test_a_column_that_can_hold_nothing_of_its_fact_refuses_the_file(fact, kind):
    with pytest.raises(Refused) as refused:
        check_types((fact,), pl.Schema({fact.name: kind}))
    assert str(refused.value).startswith(f"column {fact.name}: expected {fact.expected}, got")
