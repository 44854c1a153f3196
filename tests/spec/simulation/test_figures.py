"""Every figure of the table comes out of 200 000 imagined people, within four standard errors."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Sure
from wervel.logic.facts import Choice
from wervel.simulation.patients.crowd import Crowd, amounts, options_of, whoms
from wervel.simulation.patients.dice import BLOCK
from wervel.simulation.patients.episode import WEEKS_A_YEAR
from wervel.simulation.patients.figure import one
from wervel.simulation.patients.figures import FIGURES
from wervel.simulation.patients.flags import RED_FLAGS, flags_of
from wervel.simulation.patients.missing import NONE, SOME, Losses
from wervel.simulation.patients.people import HIDDEN, crowd_of, frame
from wervel.simulation.patients.signs import APPLIES, has_work, leg_hurts, may_conceive
from wervel.simulation.patients.spells import YEAR, phases_of, spells
from wervel.simulation.patients.who import people_by_age
from wervel.simulation.patients.whom import (
    CAUSES,
    ORDINARY,
    PHASES,
    RADIATING,
    SERIOUS,
    Cause,
    rows_of,
)

SEED = 1
PEOPLE = 200_000
ERRORS = 4


@cache
def crowds() -> tuple[Crowd, ...]:
    return tuple(crowd_of(SEED, block) for block in range(PEOPLE // BLOCK))


@cache
def with_cause(cause: str) -> tuple[Crowd, ...]:
    """People who all have one cause: the rare ones would be too few among everybody."""
    return tuple(crowd_of(SEED, 1000 + block, only=Cause(cause)) for block in range(2))


@cache
def people() -> pl.DataFrame:
    return pl.concat([frame(crowd, NONE, with_cause=True) for crowd in crowds()])


def share_of(found: pl.DataFrame, sign: pl.Expr) -> tuple[float, int]:
    """How many of these people have a sign, and of how many."""
    return float(found.select(sign.mean()).item() or 0), found.height


def near(seen: float, expected: float, n: int, *, extra: float = 0.0) -> bool:
    error = (expected * (1 - expected) / n) ** 0.5 if n else 0
    return abs(seen - expected) <= ERRORS * error + 1 / max(n, 1) + extra


# --- shares and mixes ----------------------------------------------------------------------------

Told = Callable[[Crowd], np.ndarray]


def dates_an_earlier_spell(crowd: Crowd) -> np.ndarray:
    began = crowd.age - crowd.told["duration_weeks"] / WEEKS_A_YEAR
    return ~crowd.told["first_episode"] & (began >= 45)


def fell(crowd: Crowd) -> np.ndarray:
    return crowd.told["major_trauma"] | crowd.told["minor_trauma"]


OBSERVED: dict[str, tuple[Told, Told]] = {
    "onset_is_trauma": (fell, lambda c: c.told["onset"] == 3),
    "temperature_measured": (
        lambda c: c.told["fever"],
        lambda c: ~np.isnan(c.told["temperature_c"]),
    ),
    "stiff_in_the_morning": (
        lambda c: c.age >= 0,
        lambda c: c.told["morning_stiffness_minutes"] > 0,
    ),
    "had_child": (may_conceive, lambda c: ~np.isnan(c.told["postpartum_weeks"])),
    "began_before_45": (dates_an_earlier_spell, lambda c: c.told["onset_before_45"]),
    "off_work": (has_work, lambda c: c.told["work_absence_weeks"] > 0),
    "low_literacy": (lambda c: c.age >= 0, lambda c: Losses(c, SOME).low_literacy),
    "pregnant": (
        lambda c: (c.sex == 1) & (c.age >= 10) & (c.age <= FIGURES["last_pregnancy"].value),
        lambda c: c.told["pregnant"],
    ),
}
"""Shares that are no fact of their own: among whom, and how it shows."""

MIXED: dict[str, tuple[Told, Told]] = {
    "phase": (lambda c: c.age >= 1, lambda c: c.phase),
    "onset": (
        lambda c: c.told["onset"] != 3,
        lambda c: np.array([0, 1, 2, -1])[c.told["onset"]],
    ),
    "earlier": (
        lambda c: c.age >= 0,
        lambda c: np.select([c.told["first_episode"], c.told["recurrent_episodes"]], [0, 1], 2),
    ),
    "leg_pain_side": (leg_hurts, lambda c: c.told["leg_pain_side"]),
    "occupation": (lambda c: c.age >= 15, lambda c: c.told["occupation"]),
    "sbst": (
        lambda c: c.age >= 0,
        lambda c: np.select(
            [c.told["sbst_psychosocial"] >= 4, c.told["sbst_total"] >= 4], [2, 1], 0
        ),
    ),
}


def heads(*, mixes: bool) -> list[str]:
    """Names of all that divides people by cause and cell."""
    rows = (figure for figure in FIGURES.values() if figure.whom and figure.unit == "share")
    names = (figure.name for figure in rows if ("/" in figure.name) == mixes)
    skip = {"cause", "recovered_year"}
    return [name for name in dict.fromkeys(n.partition("/")[0] for n in names) if name not in skip]


def governed(name: str, whom: str) -> Iterator[tuple[Crowd, np.ndarray]]:
    """The people about whom this figure is, crowd by crowd: not those with a narrower one."""
    rows = whoms(name)
    own = {row: place + 1.0 for place, row in enumerate(rows)}
    governs = np.array(rows_of(own)) == own[whom]
    # A pregnancy is drawn before it can be a cause, so here that cause is no cause of its own.
    if name == "pregnant" and whom != Cause.PREGNANCY:
        governs[CAUSES.index(Cause.PREGNANCY)] = governs[0]
    for crowd in with_cause(whom) if whom in CAUSES else crowds():
        yield crowd, governs[crowd.cause, crowd.cell]


def among(name: str) -> Told:
    found = OBSERVED.get(name) or MIXED.get(name)
    if found:
        return found[0]
    return APPLIES.get(name, lambda crowd: crowd.age >= 0)


@pytest.mark.parametrize("name", heads(mixes=False))
def test_as_many_say_yes_as_the_table_says(name):
    answer = OBSERVED[name][1] if name in OBSERVED else lambda crowd: crowd.told[name]
    for whom, share in whoms(name).items():
        told = [answer(c)[who & among(name)(c)] for c, who in governed(name, whom)]
        told = np.concatenate(told)
        assert len(told), f"{name}.{whom} is about nobody"
        assert near(float(told.mean()), share, len(told)), (name, whom, told.mean(), len(told))


@pytest.mark.parametrize("name", heads(mixes=True))
def test_people_divide_over_options_as_the_table_says(name):
    options = options_of(name)
    answer = MIXED[name][1] if name in MIXED else lambda crowd: crowd.told[name]
    for whom in whoms(f"{name}/{options[0]}"):
        told = [
            answer(c)[who & among(name)(c)] for c, who in governed(f"{name}/{options[0]}", whom)
        ]
        told = np.concatenate(told)
        for place, option in enumerate(options):
            share = FIGURES[f"{name}/{option}.{whom}"].value
            seen = float((told == place).mean())
            assert near(seen, share, len(told)), (name, option, whom, seen, len(told))


@pytest.mark.parametrize("name", [n for n in heads(mixes=True) if n in VOCABULARY.by_name])
def test_a_mix_names_the_options_of_its_fact_in_order(name):
    fact = VOCABULARY.by_name[name]
    if isinstance(fact, Choice):
        assert fact.options[: len(options_of(name))] == options_of(name)


# --- who comes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("sex", ["man", "woman"])
def test_ages_follow_the_visits_that_were_counted(sex):
    ordinary = people().filter(pl.col(HIDDEN).cast(pl.String).is_in(["nonspecific", "pregnancy"]))
    told = ordinary.filter(pl.col("sex") == ("male" if sex == "man" else "female"))
    bands = told.select((pl.col("age_years") // 5 * 5).clip(upper_bound=85)).to_series()
    pyramid = "men" if sex == "man" else "females"
    expected = {
        band: FIGURES[f"visits_{sex}/{band}"].value * FIGURES[f"{pyramid}/{band}"].value
        for band in range(0, 90, 5)
    }
    total = sum(expected.values())
    for band, weight in expected.items():
        seen = float((bands == band).mean())
        assert near(seen, weight / total, told.height), (sex, band, seen, weight / total)


@pytest.mark.parametrize(
    ("key", "pyramid", "visits"),
    [("visits_men", "men", "visits_man"), ("visits_women", "females", "visits_woman")],
)
def test_our_pyramid_gives_the_totals_that_were_counted(key, pyramid, visits):
    bands = range(0, 90, 5)
    weights = [FIGURES[f"{pyramid}/{band}"].value for band in bands]
    rates = [FIGURES[f"{visits}/{band}"].value for band in bands]
    figure = FIGURES[key]
    assert sum(weights) == pytest.approx(100)
    assert figure.low <= np.average(rates, weights=weights) <= figure.high


def test_radiating_pain_comes_at_the_ages_that_the_source_gives():
    told = people().filter(pl.col(HIDDEN) == "radicular")["age_years"]
    years = np.arange(len(people_by_age("man")))
    everybody = people_by_age("man") + people_by_age("woman")
    rates = {
        "radiating_45_to_64": (45, 64),
        "radiating_from_65": (65, 200),
    }
    for key, (low, high) in rates.items():
        n = everybody[(years >= low) & (years <= high)].sum() / everybody.sum()
        seen = float(told.is_between(low, high).mean())
        expected = FIGURES[key].value * n / FIGURES["new_radiating_a_year"].value
        assert near(seen, expected, len(told)), (key, seen, expected)


def test_as_the_leaflet_says_most_are_from_45_to_64():
    ages = people()["age_years"]
    middle = ages.is_between(45, 64).sum()
    assert middle > max(ages.is_between(25, 44).sum(), ages.is_between(65, 84).sum())


@pytest.mark.parametrize("key", [key for key in FIGURES if key.startswith("cause.")])
def test_each_cause_is_as_common_as_its_source_says(key):
    seen = float((people()[HIDDEN] == FIGURES[key].whom).mean())
    assert near(seen, FIGURES[key].value, PEOPLE)


# --- what must come out, though nothing was drawn by it ------------------------------------------


def caused(*causes: str) -> pl.Expr:
    return pl.col(HIDDEN).cast(pl.String).is_in([str(cause) for cause in causes])


def fracture_among(sign: pl.Expr) -> tuple[float, int]:
    return share_of(people().filter(sign), caused(Cause.FRACTURE))


def several_flags() -> pl.Expr:
    """Three of the four signs of the counted rule (S24)."""
    signs = (
        pl.col("sex") == "female",
        pl.col("age_years") > 70,
        pl.col("major_trauma"),
        pl.col("long_term_corticosteroids"),
    )
    return pl.sum_horizontal(sign.cast(pl.Int64) for sign in signs) >= 3


def radiating_of_new() -> tuple[float, int]:
    return share_of(people(), caused(*RADIATING))


MARGINALS: dict[str, Callable[[], tuple[float, int]]] = {
    "women": lambda: share_of(people(), pl.col("sex") == "female"),
    "serious": lambda: share_of(people(), caused(*SERIOUS)),
    "cancer_rate": lambda: share_of(people(), caused(Cause.MALIGNANCY)),
    "specific": lambda: share_of(people(), ~caused(*ORDINARY)),
    "radiating": lambda: share_of(people(), pl.col("leg_pain") != "none"),
    "stenosis_of_radiating": lambda: share_of(
        people().filter(caused(*RADIATING)), caused(Cause.STENOSIS)
    ),
    "pregnancy_is_cause": lambda: share_of(
        people().filter(pl.col("pregnant"), caused(Cause.PREGNANCY, Cause.NONSPECIFIC)),
        caused(Cause.PREGNANCY),
    ),
    "any_flag": lambda: (float((flags_of(people()) > 0).mean()), PEOPLE),
    "after_steroids": lambda: fracture_among(pl.col("long_term_corticosteroids")),
    "after_severe_trauma": lambda: fracture_among(pl.col("major_trauma")),
    "after_contusion": lambda: fracture_among(pl.col("visible_contusion")),
    "after_older_age": lambda: fracture_among(pl.col("age_years") >= FIGURES["oldest_from"].value),
    "after_several": lambda: fracture_among(several_flags()),
    "long_lasting": lambda: share_of(people(), pl.col("duration_weeks") > 12),
    "never_before": lambda: share_of(
        people().filter(pl.col("age_years") > 20), pl.col("first_episode")
    ),
}


@pytest.mark.parametrize("key", MARGINALS)
def test_what_the_source_counted_comes_out(key):
    figure = FIGURES[key]
    seen, n = MARGINALS[key]()
    if figure.low is None:
        assert near(seen, figure.value, n), (key, seen, n)
    else:
        error = ERRORS * (seen * (1 - seen) / n) ** 0.5 if key == "specific" else 0
        assert figure.low - error <= seen <= figure.high + error, (key, seen, n)


def test_nine_radiate_beside_thirty_six_who_do_not():
    radiating = FIGURES["new_radiating_a_year"].value
    seen, n = radiating_of_new()
    assert near(seen, radiating / (radiating + FIGURES["new_a_year"].value), n)


def test_red_flags_are_as_common_as_they_were_counted():
    flags = flags_of(people())
    for key, part in (
        ("flags_quartile_low", 0.25),
        ("flags_median", 0.5),
        ("flags_quartile_high", 0.75),
    ):
        assert flags.quantile(part, "lower") == FIGURES[key].value, key
    assert all(share_of(people(), sign)[0] > 0 for sign in RED_FLAGS.values())


# --- means and medians ---------------------------------------------------------------------------

MEASURES = {
    "pain_nrs": 0.04,
    "crp_mg_l": 0.5,
    "esr_mm_h": 0.5,
    "residual_urine_ml": 2.5,
    "morning_stiffness_minutes": 2.5,
    "haemoglobin_g_dl": 0.06,
    "egfr_ml_min": 0.6,
}
"""What rounding, and the ends of the scale, may move."""


@pytest.mark.parametrize("name", MEASURES)
def test_measures_lie_around_the_mean_or_median_of_the_table(name):
    for whom, value in whoms(name).items():
        told = []
        for crowd, who in governed(name, whom):
            told.append(crowd.told[name][who & _measured(name, crowd)])
        told = np.concatenate(told)
        if "median" in FIGURES[f"{name}.{whom}"].unit:
            # Half lie below: the share is compared, so that the spread does not matter.
            step = MEASURES[name]
            below = float((told < value + step).mean())
            above = float((told > value - step).mean())
            error = ERRORS * 0.5 / len(told) ** 0.5
            assert min(below, above) >= 0.5 - error, (name, whom, np.median(told))
        else:
            error = ERRORS * told.std() / len(told) ** 0.5 + MEASURES[name]
            assert abs(told.mean() - value) <= error, (name, whom, told.mean())


def _measured(name: str, crowd: Crowd) -> np.ndarray:
    if name == "egfr_ml_min":
        return ~(crowd.told["chronic_kidney_disease"] | crowd.told["creatinine_raised"])
    return crowd.told[name] > 0 if name == "morning_stiffness_minutes" else crowd.age >= 0


def test_sick_kidneys_work_as_badly_as_the_table_says():
    values = np.concatenate(
        [c.told["egfr_ml_min"][c.told["chronic_kidney_disease"]] for c in crowds()]
    )
    # The top is cut off at 59, which lowers the mean by less than one.
    assert abs(values.mean() - FIGURES["egfr_kidney_disease"].value) < 1.5


def test_fevers_lie_around_their_mean():
    values = people()["temperature_c"].drop_nulls()
    assert abs(values.mean() - FIGURES["fever_mean"].value) < 0.1


def test_an_infection_is_found_as_late_as_the_source_says():
    days = np.concatenate([c.told["duration_weeks"] * 7 for c in with_cause("infection")])
    mean = FIGURES["infection_delay"].value
    assert abs(days.mean() - mean) <= ERRORS * mean / len(days) ** 0.5 + 0.5


# --- the year after ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def year():
    return spells(people(), seed=SEED), phases_of(people())


def test_pain_and_limits_end_as_the_source_says(year):
    found, phases = year
    acute = phases == 0
    assert abs(np.median(found.free[acute]) - FIGURES["pain_free_median"].value) <= 1
    assert abs(np.median(found.able[acute]) - FIGURES["able_median"].value) <= 1
    for place, phase in enumerate(PHASES):
        free = found.free[phases == place]
        assert near(float((free <= YEAR).mean()), _recovered(phase), len(free), extra=0.002)


def _recovered(phase: str) -> float:
    return FIGURES[f"recovered_year.{phase}"].value


def test_half_are_well_after_three_months(year):
    found, phases = year
    figure = FIGURES["half_at_three_months"]
    assert figure.low <= (found.free[phases == 0] <= 91).mean() <= figure.high


def test_pain_comes_back_as_often_and_as_soon_as_the_sources_say(year):
    found, _ = year
    gap = found.begins[:, 0] - found.free
    within = float((gap <= YEAR).mean())
    for key in ("recurrence_year", "recurrence_leaflet", "recurrence_counted"):
        assert FIGURES[key].low <= within <= FIGURES[key].high, key
    half = FIGURES["recurrence_median"]
    assert half.low <= np.median(gap) <= half.high
    limits = FIGURES["recurrence_limits"]
    seen = float(((gap <= YEAR) & found.limits).mean())
    assert limits.low <= seen <= limits.high
    assert gap.min() > FIGURES["spell_free_days"].value


def test_whoever_had_such_spells_before_gets_them_back_more_often(year):
    found, _ = year
    back = found.begins[:, 0] - found.free <= YEAR
    before = people()["recurrent_episodes"].to_numpy()
    more, less = back[before].mean(), back[~before].mean()
    odds = more / (1 - more) / (less / (1 - less))
    figure = FIGURES["recurrence_odds"]
    assert abs(odds - figure.value) < 0.15
    assert figure.low <= odds <= figure.high


def test_new_spells_last_as_long_as_the_table_says(year):
    found, _ = year
    lasts = found.ends - found.begins
    assert abs(np.median(lasts) - FIGURES["recurrence_lasts"].value) <= 1


def test_mean_pain_follows_the_cohorts():
    from wervel.simulation.patients.course import course

    ordinary = people().filter(caused(*ORDINARY)).head(100_000)
    rows = course(ordinary, (6, 26, 52), seed=SEED)
    phases = pl.Series(phases_of(ordinary))
    for place, phase in enumerate(PHASES):
        these = rows.join(ordinary.filter(phases == place), on="person", how="semi")
        for week in (6, 26, 52):
            mean = 10 * these.filter(pl.col("week") == week)["pain"].mean()
            assert abs(mean - FIGURES[f"pain_at_{week}.{phase}"].value) < 1, (phase, week, mean)


# --- the table itself ----------------------------------------------------------------------------

ROOM = Path(__file__).parents[3] / "wervel/simulation/patients"


# Names that code puts together: age_{group}, visits_{sex}, left_at_{week}, {preset}_missing.
BUILT = re.compile(r"age_[a-z]+|visits_(wo)?man|(left|pain)_at_\d+|(some|much)_missing")


def idle(figures):
    modules = [path.read_text() for path in ROOM.glob("*.py") if path.name != "figures.py"]
    texts = "\n".join([*modules, Path(__file__).read_text()])
    for figure in figures:
        head = figure.name.partition("/")[0]
        named = any(f'"{name}"' in texts for name in (figure.key, figure.name, head))
        if not (named or head in VOCABULARY.by_name or BUILT.fullmatch(head)):
            yield figure.key


def test_every_figure_is_used_or_tested():
    assert list(idle(FIGURES.values())) == []


def test_a_figure_that_nobody_uses_is_found():
    key = "of" + "_no_use"  # not whole, or this file would name it
    assert list(idle([one(key, 1, "share")])) == [key]


def test_a_figure_without_a_source_says_that_it_is_our_own():
    for figure in FIGURES.values():
        for cited in figure.cites:
            assert cited.source in SOURCES
            assert (cited.source == "own") == (cited.sure is Sure.DESIGN), figure.key


def test_what_was_not_re_read_only_shapes_pain_and_ages():
    """Mark M may shape imagined people, but the table must not hide how much of it does."""
    remembered = {
        figure.name
        for figure in FIGURES.values()
        if any(cited.sure is Sure.MEMORY for cited in figure.cites)
    }
    assert remembered == {
        "pain_nrs",
        "pain_at_6",
        "pain_at_26",
        "pain_at_52",
        "after_older_age",
        "oldest_from",
    }


def test_every_share_of_a_cause_is_read_from_the_table():
    assert amounts("fever")[CAUSES.index(Cause.INFECTION)].tolist() == [0.6] * 24
