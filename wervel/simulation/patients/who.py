"""Who comes: the hidden cause first, then sex and age as people with that cause have them."""

from functools import cache

import numpy as np

from wervel.simulation.patients.crowd import Crowd, amounts, number
from wervel.simulation.patients.dice import BLOCK, Codes, Dice, Reals
from wervel.simulation.patients.figures import FIGURES
from wervel.simulation.patients.whom import (
    CAUSES,
    GROUP_FROM,
    GROUPS,
    RADIATING,
    SEXES,
    Cause,
)

ONLY_WOMEN = (Cause.PREGNANCY, Cause.WOMB)
LAST_BAND = 85


@cache
def cause_shares() -> Reals:
    """How many of those who come have each cause, in the order of ``CAUSES``."""
    shares = dict.fromkeys(CAUSES, 0.0)
    radiating = number("new_radiating_a_year")
    share = radiating / (radiating + number("new_a_year"))
    shares[Cause.STENOSIS] = share * number("stenosis_of_radiating")
    shares[Cause.RADICULAR] = share - shares[Cause.STENOSIS]
    for figure in FIGURES.values():
        if figure.name == "cause":
            shares[Cause(figure.whom)] = figure.value
    shares[Cause.NONSPECIFIC] = 1 - sum(shares.values())
    return np.array([shares[cause] for cause in CAUSES])


def _years() -> range:
    return range(int(number("oldest")) + 1)


@cache
def people_by_age(sex: str) -> Reals:
    """Of a hundred people of one sex, how many have each age in whole years."""
    ladder = "men" if sex == "man" else "females"
    left = number("left_after_85")
    last = [left ** (year - LAST_BAND) for year in _years() if year >= LAST_BAND]
    found = []
    for year in _years():
        if year < LAST_BAND:
            found.append(number(f"{ladder}/{year // 5 * 5}") / 5)
        else:
            found.append(number(f"{ladder}/{LAST_BAND}") * last[year - LAST_BAND] / sum(last))
    return np.array(found)


def _visits(sex: str) -> Reals:
    """How many of a thousand people of each age come in a year."""
    bands = (min(year // 5 * 5, LAST_BAND) for year in _years())
    return np.array([number(f"visits_{sex}/{band}") for band in bands])


@cache
def radiating_rate() -> Reals:
    """The same for pain that radiates; below 45 it follows from the figure for all ages."""
    years = np.array(_years())
    people = people_by_age("man") + people_by_age("woman")
    middle, old = (years >= 45) & (years < 65), years >= 65
    young = (years >= number("radiating_from")) & (years < 45)
    rest = number("new_radiating_a_year") * people.sum()
    rest -= number("radiating_45_to_64") * people[middle].sum()
    rest -= number("radiating_from_65") * people[old].sum()
    rates = np.zeros(len(years))
    rates[middle], rates[old] = number("radiating_45_to_64"), number("radiating_from_65")
    rates[young] = rest / people[young].sum()
    return rates


def _weights(cause: Cause, sex: str) -> Reals:
    """How people with this cause of one sex divide over the ages, before the sexes are balanced."""
    years = np.array(_years())
    people = people_by_age(sex)
    if cause is Cause.RADICULAR:
        return people * radiating_rate()
    if cause is Cause.STENOSIS:
        return people * radiating_rate() * (years >= number("stenosis_from"))
    if cause in ONLY_WOMEN and sex == "man":
        return np.zeros(len(years))
    row = CAUSES.index(cause)
    group = np.searchsorted(GROUP_FROM, years, side="right")
    by_group = np.array([amounts(f"age_{name}")[row, 0] for name in GROUPS])
    weights: Reals = people * _visits(sex) * by_group[group]
    oldest = years >= number("oldest_from")
    weights = weights * np.where(oldest, amounts("age_oldest")[row, 0], 1)
    if cause is Cause.PREGNANCY:
        weights = weights * (years <= number("last_pregnancy"))
    if sex == "woman":
        weights = weights * amounts("age_woman")[row, 0]
    return weights


@cache
def ages_by_cause() -> Reals:
    """How people with each cause divide over sex and age: cause by (men of 0.., women of 0..).

    The ages follow the visits that the source counts by age and sex; women are then weighed so
    that they are the share of all who come that the guideline gives.
    """
    men = np.array([_weights(cause, "man") for cause in CAUSES])
    women = np.array([_weights(cause, "woman") for cause in CAUSES])
    free = np.array([cause not in RADIATING for cause in CAUSES])
    low, high = 0.1, 10.0
    for _ in range(60):
        factor = (low + high) / 2
        scaled = women * np.where(free, factor, 1)[:, None]
        total = men.sum(axis=1) + scaled.sum(axis=1)
        share = float((cause_shares() * scaled.sum(axis=1) / total).sum())
        low, high = (factor, high) if share < number("women") else (low, factor)
    both = np.concatenate([men, women * np.where(free, low, 1)[:, None]], axis=1)
    shares: Reals = both / both.sum(axis=1, keepdims=True)
    return shares


@cache
def _steps() -> Reals:
    """All causes after each other: person with cause c and draw u stands where c + u falls."""
    climb: Reals = ages_by_cause().cumsum(axis=1)
    climb[:, -1] = 1
    found: Reals = (climb + np.arange(len(CAUSES))[:, None]).ravel()
    return found


def somebody(dice: Dice, only: Cause | None = None) -> Crowd:
    """A block of people with their hidden cause, sex, age, pregnancy and phase.

    ``only`` gives everybody one cause, to study what is rare.
    """
    cause = _causes(dice, only)
    stands = np.searchsorted(_steps(), cause + dice.uniform("sex and age"), side="right")
    place = np.minimum(stands, len(_steps()) - 1) % (len(SEXES) * len(_years()))
    sex = (place // len(_years())).astype(np.int8)
    year = (place % len(_years())).astype(np.float64)
    # Under two years a part of a year matters.
    age = np.where(year < 2, np.floor((year + dice.uniform("months")) * 10) / 10, year)
    crowd = Crowd(dice, cause, sex, age, np.zeros(BLOCK, np.int8))
    crowd.hidden = {name: dice.normal(name) for name in ("burden", "worry")}
    fertile = (sex == 1) & (age >= 10) & (age <= number("last_pregnancy"))
    pregnant = crowd.yes("pregnant") & fertile
    becomes = pregnant & crowd.of(Cause.NONSPECIFIC)
    becomes &= dice.uniform("pregnancy_is_cause") < number("pregnancy_is_cause")
    crowd.cause = np.where(becomes, CAUSES.index(Cause.PREGNANCY), cause).astype(np.int8)
    crowd.told["pregnant"] = pregnant
    crowd.phase = crowd.chosen("phase")
    return crowd


def _causes(dice: Dice, only: Cause | None) -> Codes:
    if only is not None:
        return np.full(BLOCK, CAUSES.index(only), np.int8)
    climb = cause_shares().cumsum()[:-1]
    return np.searchsorted(climb, dice.uniform("cause"), side="right").astype(np.int8)
