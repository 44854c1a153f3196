"""A comparison that cannot find a difference proves nothing: here it has one to find."""

import polars as pl
import pytest

from tests.generative.engines.agreement import mismatches, people_frame, refuse_mismatches
from tests.generative.engines.weighings import VOCABULARY

PEOPLE = people_frame(({"sign_0": True, "age": 18.5}, {"way": "same"}), VOCABULARY)
SAID = pl.DataFrame({"first": [True, None], "second": [False, True]})


def test_those_who_say_the_same_agree():
    refuse_mismatches(PEOPLE, {"one": SAID, "other": SAID.clone()})


@pytest.mark.parametrize("instead", [True, False])
def test_an_unknown_is_no_yes_and_no_no(instead):
    other = SAID.with_columns(first=pl.Series([True, instead]))
    (found,) = mismatches(PEOPLE, {"one": SAID, "other": other})
    assert (found.engine, found.person, found.outcome) == ("other", {"way": "same"}, "first")
    assert found.said == {"one": None, "other": instead}


def test_a_report_shows_the_person_the_outcome_and_what_each_engine_said():
    other = SAID.with_columns(second=pl.Series([None, True]))
    with pytest.raises(AssertionError) as failed:
        refuse_mismatches(PEOPLE, {"plain": SAID, "duckdb": other, "sqlite": SAID})
    report = str(failed.value)
    assert "second: duckdb differs on {'sign_0': True, 'age': 18.5}" in report
    assert "plain      False\n    duckdb     None\n    sqlite     False" in report


def test_a_column_of_another_type_is_a_difference():
    other = SAID.with_columns(pl.col("first").cast(pl.Int8))
    with pytest.raises(AssertionError, match="other gives other columns than one"):
        refuse_mismatches(PEOPLE, {"one": SAID, "other": other})


def test_a_person_who_is_left_out_is_a_difference():
    with pytest.raises(AssertionError, match="other gives 1 of 2"):
        refuse_mismatches(PEOPLE, {"one": SAID, "other": SAID.head(1)})
