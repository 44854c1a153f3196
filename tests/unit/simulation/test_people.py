"""Imagined people are possible people, the same for a seed, and fit every fact."""

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.implied import APPLIES, applies, with_implied
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Choice, Facts, Number, Teller, Words, YesNo
from wervel.simulation.patients import (
    BLOCK,
    HIDDEN,
    MUCH,
    NONE,
    SOME,
    Missingness,
    blocks,
    imagine,
    schema,
)
from wervel.simulation.patients.missing import PAGE_OF
from wervel.simulation.patients.people import column_type, crowd_of
from wervel.simulation.patients.whom import CAUSES, CELLS, NAMED, Cause, rows_of

MANY = 3 * BLOCK


@pytest.fixture(scope="module")
def whole():
    """People of whom everything is known."""
    return imagine(MANY, missing=NONE)


@pytest.fixture(scope="module")
def told():
    """The same people with some answers missing."""
    return imagine(MANY, missing=SOME)


def stories(people, n=1500):
    """Facts of every so-manieth person, with whom anything is special first."""
    rare = pl.col("pregnant") | (pl.col("age_years") < 12) | pl.col("fever")
    some = pl.concat([people.filter(rare).head(n // 3), people.gather_every(MANY // n)])
    for row in some.drop("person").iter_rows(named=True):
        yield Facts(VOCABULARY, row)


# --- the table -----------------------------------------------------------------------------------


def test_there_is_a_column_for_the_person_and_for_every_fact(whole):
    assert whole.columns == ["person", *(fact.name for fact in VOCABULARY)]
    assert whole.schema == schema()
    assert whole["person"].to_list() == list(range(1, MANY + 1))


@pytest.mark.parametrize("fact", tuple(VOCABULARY), ids=lambda fact: fact.name)
def test_a_column_has_the_type_and_the_range_of_its_fact(fact, whole):
    column = whole[fact.name].drop_nulls()
    assert column.len() > 0, "nobody has this"
    match fact:
        case YesNo():
            assert column.dtype == pl.Boolean
            assert column.any(), "nobody says yes"
            assert not column.all()
        case Choice(options=options):
            assert column.dtype == pl.Enum(options)
            assert set(column.unique()) == set(options)
        case Number():
            assert column.dtype == (pl.Int64 if fact.whole else pl.Float64)
            assert fact.low <= column.min() <= column.max() <= fact.high
            assert not column.is_nan().any() if column.dtype == pl.Float64 else True
        case Words():
            assert column.dtype == pl.String
            assert all(fact.check(text) == text for text in column.unique())
    assert column.dtype == column_type(fact)


def test_every_value_passes_the_check_of_its_fact(whole, told):
    # Facts refuses what does not fit, so that building them is the test.
    assert sum(len(facts) for facts in stories(whole)) > sum(len(f) for f in stories(told)) > 0


def test_every_answer_can_be_missing(told):
    assert all(told[fact.name].null_count() > 0 for fact in VOCABULARY)


def test_the_hidden_cause_is_a_column_only_when_asked_for(whole):
    with_cause = imagine(MANY, missing=NONE, with_cause=True)
    assert_frame_equal(with_cause.drop(HIDDEN), whole)
    assert with_cause[HIDDEN].null_count() == 0
    assert HIDDEN not in whole.columns


# --- the same again ------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 7, BLOCK, BLOCK + 1])
def test_a_person_is_the_same_however_many_are_asked_for(count, told):
    assert_frame_equal(imagine(count, missing=SOME), told.head(count))


def test_blocks_are_the_people_in_order(told):
    found = list(blocks(MANY - 5, missing=SOME))
    assert [table.height for table in found] == [BLOCK, BLOCK, BLOCK - 5]
    assert_frame_equal(pl.concat(found), told.head(MANY - 5))


def test_another_seed_gives_other_people(whole):
    other = imagine(1000, seed=2, missing=NONE)
    assert (other["age_years"] != whole["age_years"].head(1000)).mean() > 0.9


def test_missing_answers_leave_the_person_as_they_were(whole, told):
    for name in whole.columns[1:]:
        known = told[name].is_not_null()
        assert told[name].filter(known).equals(whole[name].filter(known)), name


@pytest.mark.parametrize("wrong", [{"count": -1}, {"count": 1, "seed": -1}])
def test_a_wrong_number_is_refused(wrong):
    with pytest.raises(ValueError, match="must not be negative"):
        imagine(**wrong)


# --- no impossible stories -----------------------------------------------------------------------


def test_nothing_is_told_that_cannot_apply(whole):
    for facts in stories(whole):
        for name in APPLIES:
            value = facts.get(name.name)
            if value is not None and value is not False:
                assert applies(name, facts), (name.name, value)


def test_what_follows_never_contradicts_what_was_told(whole):
    for facts in stories(whole):
        richer = with_implied(facts)
        assert all(richer[name] == facts[name] for name in facts)


def test_what_follows_from_some_answers_is_true(whole, told):
    """Of a person who told less, nothing follows that is not so."""
    for truth, facts in zip(stories_of(whole), stories_of(told), strict=True):
        for name, value in with_implied(facts).items():
            if name not in facts and value != "unspecified":
                assert truth[name] == value, name


def stories_of(people):
    for row in people.gather_every(MANY // 1000).drop("person").iter_rows(named=True):
        yield Facts(VOCABULARY, row)


def test_a_yes_or_no_that_cannot_apply_is_no(whole):
    for facts in stories(whole, 300):
        for fact, condition in APPLIES.items():
            if isinstance(fact, YesNo) and evaluate(condition, facts) is False:
                assert facts[fact.name] is False


IMPOSSIBLE = {
    "a man is pregnant": (pl.col("sex") == "male") & pl.col("pregnant"),
    "pregnant and wishing to be": pl.col("pregnant") & pl.col("trying_to_conceive"),
    "weeks without a pregnancy": ~pl.col("pregnant") & pl.col("gestation_weeks").is_not_null(),
    "a pregnancy without weeks": pl.col("pregnant") & pl.col("gestation_weeks").is_null(),
    "a birth during a pregnancy": pl.col("pregnant") & pl.col("postpartum_weeks").is_not_null(),
    "a mother of eleven": pl.col("age_years") - pl.col("postpartum_weeks") / 52 < 14,
    "a side without leg pain": (pl.col("leg_pain") == "none")
    & pl.col("leg_pain_side").is_not_null(),
    "leg pain without a side": (pl.col("leg_pain") != "none") & pl.col("leg_pain_side").is_null(),
    "weak on both sides but not weak": (pl.col("leg_weakness") == "none")
    & (pl.col("leg_weakness_bilateral") | pl.col("leg_weakness_progressive")),
    "cool with a fever": pl.col("temperature_c") < 38,
    "measured without fever": ~pl.col("fever") & pl.col("temperature_c").is_not_null(),
    "first and again": pl.col("first_episode") & pl.col("recurrent_episodes"),
    "pain older than the person": pl.col("duration_weeks") > (pl.col("age_years") + 0.1) * 53,
    "longer off work than in pain": pl.col("work_absence_weeks") > pl.col("duration_weeks") + 0.1,
    "a working child": (pl.col("age_years") < 15) & pl.col("occupation").is_not_null(),
    "a load without work": (pl.col("occupation") == "none")
    & pl.col("work_physical_load").is_not_null(),
    "after a fall without a fall": (pl.col("onset") == "after_trauma")
    & ~pl.col("major_trauma")
    & ~pl.col("minor_trauma"),
    "constant and yet eased": pl.col("pain_constant_unremitting") & pl.col("mechanical_pattern"),
    "sick kidneys that work well": pl.col("chronic_kidney_disease") & (pl.col("egfr_ml_min") >= 60),
    "too much of nothing": pl.col("paracetamol_overuse") & ~pl.col("paracetamol_use_current"),
    "takes what harms": pl.col("nsaid_allergy") & pl.col("nsaid_use_current"),
    "a smoking child": (pl.col("age_years") < 18) & pl.col("smoker"),
    "more about the mind than in all": pl.col("sbst_psychosocial") > pl.col("sbst_total"),
    "more of the rest than there is": pl.col("sbst_total") - pl.col("sbst_psychosocial") > 4,
    "a part of a year, grown": (pl.col("age_years") >= 2) & (pl.col("age_years") % 1 != 0),
    "no pain at all": pl.col("pain_nrs") < 1,
    "late to begin but 40": (pl.col("age_years") < 45) & ~pl.col("onset_before_45"),
}


@pytest.mark.parametrize("story", IMPOSSIBLE)
def test_no_story_is_impossible(story, whole):
    assert whole.filter(IMPOSSIBLE[story]).height == 0


@pytest.mark.parametrize("cause", CAUSES)
def test_people_who_all_have_one_cause_are_possible_too(cause):
    from wervel.simulation.patients.people import frame

    crowd = crowd_of(3, 0, only=cause)
    people = frame(crowd, NONE, with_cause=True)
    # A pregnancy can only turn what was non-specific into pain of pregnancy.
    also = {Cause.PREGNANCY} if cause is Cause.NONSPECIFIC else set()
    assert set(people[HIDDEN].unique()) <= {cause, *also}
    for story, sign in IMPOSSIBLE.items():
        assert people.filter(sign).height == 0, story


# --- whom a figure is about ----------------------------------------------------------------------


def test_the_narrower_figure_wins_and_a_cause_wins_over_all():
    rows = rows_of({"anybody": 1, "old": 2, "woman_old": 3, "fever": 9, "hip": 4})
    plain, hip = rows[0], rows[CAUSES.index(Cause.HIP)]
    assert set(hip) == {4}
    assert {plain[cell] for cell in NAMED["woman_old"]} == {3}
    assert {plain[cell] for cell in NAMED["man_old"]} == {2}
    assert {plain[cell] for cell in NAMED["young"]} == {1}
    assert len(plain) == CELLS


def test_who_is_not_named_gets_nothing():
    plain = rows_of({"adult": 1})[0]
    assert {plain[cell] for cell in NAMED["child"]} == {0}


# --- missing answers -----------------------------------------------------------------------------


def open_share(people, names):
    return sum(people[name].null_count() for name in names) / (people.height * len(names))


ALWAYS = ("age_years", "sex", "saddle_numbness", "pain_nrs", "smoker", "night_pain")
"""Facts of the patient that apply to everybody."""


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_an_even_share_is_missing_everywhere(share):
    people = imagine(BLOCK, missing=Missingness.evenly(share))
    for name in (*ALWAYS, "crp_mg_l", "slr_positive"):
        assert abs(people[name].null_count() / BLOCK - share) < 0.025, name


def test_nobody_loses_an_answer_because_of_what_it_is(whole):
    people = imagine(MANY, missing=Missingness.evenly(0.5))
    for name in ("night_pain", "hypertension", "smoker", "sleep_disturbed", "slr_positive"):
        lost = people[name].is_null()
        yes, no = lost.filter(whole[name]).mean(), lost.filter(~whole[name]).mean()
        error = 0.5 * (1 / whole[name].sum() + 1 / (~whole[name]).sum()) ** 0.5
        assert abs(yes - no) < 4 * error, name


def test_what_only_a_clinician_can_tell_is_mostly_unknown(told):
    assert 0.9 < open_share(told, ("crp_mg_l", "slr_positive", "egfr_ml_min")) < 0.94
    assert open_share(told, ALWAYS) < 0.12


def test_much_is_more_than_some_is_more_than_none(told, whole):
    much = imagine(MANY, missing=MUCH)
    shares = [open_share(people, ALWAYS) for people in (whole, told, much)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[2] > 0.2


def test_whoever_stops_tells_no_later_page():
    people = imagine(BLOCK, missing=Missingness(leaves=0.1))
    first, last = people["saddle_numbness"].is_null(), people["smoker"].is_null()
    assert abs(first.mean() - 0.1) < 0.015
    assert abs(last.mean() - (1 - 0.9**16)) < 0.03
    assert (first & ~last).sum() == 0
    assert people["crp_mg_l"].null_count() == 0


def test_somebody_who_stops_at_once_tells_nothing_at_all():
    people = imagine(10, missing=Missingness(leaves=1, clinician=1))
    assert all(people[fact.name].null_count() == 10 for fact in VOCABULARY)


def test_more_pain_and_reading_with_effort_lose_more_answers(whole):
    for part in ({"pain": 0.6}, {"literacy": 0.6}):
        pulled = imagine(MANY, missing=Missingness(patient=0.1, **part))
        lost = pulled.select(pl.sum_horizontal(pl.col(ALWAYS).is_null())).to_series()
        # The same share on average, but not for everybody the same.
        assert abs(lost.mean() / len(ALWAYS) - 0.1) < 0.015
        assert lost.var() > 1.5 * len(ALWAYS) * 0.09
    by_pain = Missingness(patient=0.1, pain=0.6)
    lost = imagine(MANY, missing=by_pain)["night_pain"].is_null()
    high = whole["pain_nrs"] >= 8
    assert lost.filter(high).mean() > 1.5 * lost.filter(~high).mean()


def test_every_fact_that_a_patient_tells_stands_on_a_page():
    assert VOCABULARY.told_by(Teller.PATIENT) == set(PAGE_OF)


@pytest.mark.parametrize(
    "wrong", [{"patient": 1.5}, {"clinician": -0.1}, {"pain": 0.9, "literacy": 0.9}]
)
def test_an_impossible_loss_is_refused(wrong):
    with pytest.raises(ValueError, match="missing:"):
        Missingness(**wrong)
