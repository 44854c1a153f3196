"""When a spell of pain ends and a new one begins, for each person, from the day of the visit.

A first spell ends after a Weibull time through the two points that the source gives (half free of
pain after 58 days, 72 in a hundred after a year; slower for longer pain). A new spell begins at
the earliest after 30 free days, after a Weibull time through its own two points (half after 139
days, 73 in a hundred after a year), sooner for people who had such spells before.
"""

from dataclasses import dataclass
from functools import cache
from math import log
from statistics import NormalDist

import numpy as np
import polars as pl
from numpy.typing import NDArray

from wervel.simulation.patients.crowd import number
from wervel.simulation.patients.dice import DiceByPerson, Reals, Truths
from wervel.simulation.patients.episode import DAYS
from wervel.simulation.patients.whom import PHASES

YEAR = 365
SPELLS = 4
"""New spells that a year can hold at most, here."""


@dataclass(frozen=True, slots=True)
class Weibull:
    """Times of which the survival is ``exp(-(t / scale) ** shape)``."""

    shape: float
    scale: float

    @classmethod
    def through(cls, half: float, day: float, left: float) -> "Weibull":
        """Half is over after ``half`` days, and a part ``left`` is not over after ``day`` days."""
        shape = log(log(1 / left) / log(2)) / log(day / half)
        return cls(shape, half / log(2) ** (1 / shape))

    @classmethod
    def with_shape(cls, shape: float, day: float, left: float) -> "Weibull":
        """Of a known shape, with a part ``left`` not over after ``day`` days."""
        return cls(shape, day / log(1 / left) ** (1 / shape))

    def time(self, draw: Reals, *, hazard: Reals | float = 1.0) -> Reals:
        """The time at which each uniform draw falls, for hazards that are so many times as high."""
        found: Reals = self.scale * (-np.log1p(-draw) / hazard) ** (1 / self.shape)
        return found


@cache
def recovery(phase: str) -> Weibull:
    """Days from the visit until a first spell is over."""
    left = 1 - number("recovered_year.acute")
    acute = Weibull.through(number("pain_free_median"), YEAR, left)
    if phase == "acute":
        return acute
    return Weibull.with_shape(acute.shape, YEAR, 1 - number(f"recovered_year.{phase}"))


@cache
def return_of_pain() -> Weibull:
    """Days from the end of the free month until a new spell, for people on average."""
    free = number("spell_free_days")
    half = number("recurrence_median") - free
    return Weibull.through(half, YEAR - free, 1 - number("recurrence_year"))


@cache
def hazards() -> tuple[float, float]:
    """How much sooner a new spell comes than on average: without and with such spells before.

    The two keep the share of all people, and stand to each other as the odds of the source.
    """
    mean, odds = number("recurrence_year"), number("recurrence_odds")
    before = number("earlier/alike.adult")
    low, high = 0.0, mean
    for _ in range(60):
        without = (low + high) / 2
        with_ = odds * without / (1 - without + odds * without)
        too_high = before * with_ + (1 - before) * without > mean
        low, high = (low, without) if too_high else (without, high)
    with_ = odds * low / (1 - low + odds * low)
    return log(1 - low) / log(1 - mean), log(1 - with_) / log(1 - mean)


@dataclass(frozen=True, slots=True)
class Spells:
    """When things happen to each person, in days from the visit.

    ``free`` and ``able`` end the pain and the limits of the first spell; ``begins`` and ``ends``
    are arrays of new spells by person; ``limits`` says whose new spells limit them.
    """

    free: Reals
    able: Reals
    begins: Reals
    ends: Reals
    limits: Truths


def phases_of(people: pl.DataFrame) -> NDArray[np.int64]:
    """The phase of each person by its number, -1 where nobody knows how long the pain lasts."""
    days = people["duration_weeks"].fill_null(-1).to_numpy() * 7
    phases = np.searchsorted(DAYS[1:], np.round(days, 6), side="right")
    return np.where(days < 0, -1, phases)


def spells(people: pl.DataFrame, *, seed: int = 1) -> Spells:
    """The spells of people; ``seed`` is the seed that they were imagined with."""
    person = people["person"].to_numpy()
    dice = DiceByPerson(person, seed=seed, purpose="course")
    burden = DiceByPerson(person, seed=seed, purpose="people").normal("burden")
    free = _free(dice, burden, phases_of(people))
    able = free * number("able_median") / number("pain_free_median")
    hazard = _hazard(people)
    begins, ends = [], []
    after = free
    for turn in range(SPELLS):
        gap = return_of_pain().time(dice.uniform(f"gap {turn}"), hazard=hazard)
        begins.append(np.ceil(after + number("spell_free_days") + gap))
        lasts = -np.log1p(-dice.uniform(f"lasts {turn}")) * number("recurrence_lasts") / log(2)
        after = begins[-1] + np.ceil(lasts)
        ends.append(after)
    share = number("recurrence_limits") / number("recurrence_year")
    limits = dice.uniform("limits") < share
    return Spells(free, able, np.stack(begins, axis=1), np.stack(ends, axis=1), limits)


def _free(dice: DiceByPerson, burden: Reals, phases: NDArray[np.int64]) -> Reals:
    lean = number("slower_with_pain")
    latent = lean * burden + (1 - lean**2) ** 0.5 * dice.normal("free")
    draw = _below(latent)
    found = np.full(len(draw), np.nan)
    for place, phase in enumerate(PHASES):
        found = np.where(phases == place, np.ceil(recovery(phase).time(draw)), found)
    return found


_below = np.vectorize(NormalDist().cdf, otypes=[np.float64])


def _hazard(people: pl.DataFrame) -> Reals:
    without, with_ = hazards()
    chosen = pl.when(pl.col("recurrent_episodes")).then(with_).otherwise(without)
    known = pl.when(pl.col("recurrent_episodes").is_null()).then(1.0).otherwise(chosen)
    return people.select(known.alias("hazard")).to_series().to_numpy()
