"""The year after is the same for a person, whoever else is there and whatever is asked."""

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from wervel.simulation.patients import (
    BLOCK,
    COURSE_COLUMNS,
    NONE,
    SOME,
    WEEKS,
    course,
    imagine,
)
from wervel.simulation.patients.spells import Weibull


@pytest.fixture(scope="module")
def people():
    return imagine(BLOCK + 2000, missing=NONE)


@pytest.fixture(scope="module")
def year(people):
    return course(people)


def test_everybody_has_a_row_for_every_moment(people, year):
    assert dict(year.schema) == dict(COURSE_COLUMNS)
    assert year.height == people.height * len(WEEKS)
    assert year["week"].head(len(WEEKS)).to_list() == list(WEEKS)
    assert year["person"].is_sorted()
    assert sum(year.null_count().row(0)) == 0


def test_values_stay_on_their_scales(year):
    assert year["pain"].is_between(0, 10).all()
    assert year["disability"].is_between(0, 24).all()
    assert year["recurrences"].is_between(0, 4).all()
    recovered = year.filter(pl.col("recovered"))
    assert recovered["pain"].max() == 0
    assert recovered["disability"].max() <= 2


def test_the_year_begins_with_the_pain_that_was_told(people, year):
    first = year.filter(pl.col("week") == 0)
    assert first["pain"].to_list() == people["pain_nrs"].to_list()
    assert not first["recovered"].any()
    assert first["recurrences"].max() == 0


def test_new_spells_only_add_up(year):
    falls = year.select((pl.col("recurrences").diff() < 0).over("person").any()).item()
    assert not falls


def test_a_new_spell_comes_only_after_a_time_without(year):
    """Whoever has had a new spell was without pain before it for a month: rarely seen earlier."""
    assert year.filter(pl.col("week") <= 4)["recurrences"].max() == 0


def test_a_person_has_the_same_year_whoever_else_is_there(people, year):
    some = people.filter(pl.col("person") % 97 == 0).sample(fraction=1, shuffle=True, seed=5)
    same = year.join(some, on="person", how="semi")
    assert_frame_equal(course(some), same)


def test_a_moment_is_the_same_whichever_others_are_asked(people, year):
    assert_frame_equal(course(people, (52, 6, 6)), year.filter(pl.col("week").is_in([6, 52])))
    assert course(people, ()).height == 0


def test_another_seed_gives_another_year(people, year):
    other = course(people, seed=2)
    assert (other["pain"] != year["pain"]).mean() > 0.2


def test_of_whom_the_start_is_unknown_nothing_is_known(people):
    told = imagine(BLOCK, missing=SOME)
    rows = course(told, (12,))
    unknown = told["pain_nrs"].is_null() | told["duration_weeks"].is_null()
    assert unknown.any()
    for name in ("pain", "disability", "recovered", "recurrences"):
        assert (rows[name].is_null() == unknown).all()


def test_a_person_who_told_less_has_the_same_pain(people, year):
    """Only whether there were spells before may move a new spell, when it was not told."""
    told = imagine(BLOCK, missing=SOME)
    known = pl.all_horizontal(
        pl.col("pain_nrs", "duration_weeks", "recurrent_episodes").is_not_null()
    )
    who = told.filter(known)
    assert_frame_equal(course(who), year.join(who, on="person", how="semi"))


@pytest.mark.parametrize("week", [-1, 53])
def test_a_moment_outside_the_year_is_refused(people, week):
    with pytest.raises(ValueError, match="weeks run from 0 to 52"):
        course(people, (week,))


def test_a_weibull_goes_through_its_points():
    import numpy as np

    found = Weibull.through(58, 365, 0.28)
    assert found.time(np.array([0.5]))[0] == pytest.approx(58)
    assert found.time(np.array([0.72]))[0] == pytest.approx(365)
    other = Weibull.with_shape(found.shape, 365, 0.7)
    assert other.time(np.array([0.3]))[0] == pytest.approx(365)
    assert found.time(np.array([0.5]), hazard=2.0)[0] < 58
