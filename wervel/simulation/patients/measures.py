"""What is measured or counted: temperature, stiffness, the laboratory, instruments and work."""

import numpy as np

from wervel.guideline import facts as f
from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Number
from wervel.simulation.patients.crowd import Crowd, number, options_of
from wervel.simulation.patients.dice import Codes, Reals
from wervel.simulation.patients.signs import has_work

LOAD = {
    "office": "low",
    "teacher": "low",
    "driver": "medium",
    "shop": "medium",
    "cook": "medium",
    "nurse": "high",
    "cleaner": "high",
    "storage": "high",
    "builder": "high",
}
"""How heavy each kind of work is."""
WORKING_AGE = 15
A_DAY_OFF = 0.1
"""Weeks: the least that counts as being off."""
SICK_KIDNEY = 59
"""The highest kidney function (ml/min) of somebody whose kidneys are said to work badly."""


def _within(name: str, values: Reals) -> Reals:
    fact = VOCABULARY.by_name[name]
    assert isinstance(fact, Number)
    return np.clip(values, fact.low, fact.high)


def _skewed(crowd: Crowd, name: str, *, step: float = 1) -> Reals:
    """Many low, some high: lognormal around the median of the table."""
    values = crowd.amount(name) * np.exp(number("scatter") * crowd.dice.normal(name))
    return _within(name, np.rint(values / step) * step)


def _even(crowd: Crowd, name: str, spread: str, digits: int) -> Reals:
    """Normal around the mean of the table."""
    values = crowd.amount(name) + number(spread) * crowd.dice.normal(name)
    return _within(name, np.round(values, digits))


def tell_measures(crowd: Crowd) -> None:
    """Add what a thermometer, a clock, a laboratory or a list of questions says."""
    told = crowd.told
    told["temperature_c"] = _temperature(crowd)
    stiff = np.maximum(_skewed(crowd, "morning_stiffness_minutes", step=5), 5)
    told["morning_stiffness_minutes"] = np.where(crowd.yes("stiff_in_the_morning"), stiff, 0)
    told["crp_mg_l"] = _skewed(crowd, "crp_mg_l")
    told["esr_mm_h"] = _skewed(crowd, "esr_mm_h")
    told["residual_urine_ml"] = _skewed(crowd, "residual_urine_ml", step=5)
    told["haemoglobin_g_dl"] = _even(crowd, "haemoglobin_g_dl", "haemoglobin_spread", 1)
    told["egfr_ml_min"] = _kidneys(crowd)
    told["sbst_total"], told["sbst_psychosocial"] = _start_back(crowd)


def _temperature(crowd: Crowd) -> Reals:
    measured = crowd.told["fever"] & crowd.yes("temperature_measured")
    high = number("fever_mean") + number("fever_spread") * crowd.dice.normal("temperature_c")
    return np.where(measured, np.clip(np.round(high, 1), 38, 41.5), np.nan)


def _kidneys(crowd: Crowd) -> Reals:
    healthy = _even(crowd, "egfr_ml_min", "egfr_spread", 0)
    sick = number("egfr_kidney_disease") + number("egfr_spread") * crowd.dice.normal("kidney")
    ill = crowd.told["chronic_kidney_disease"] | crowd.told["creatinine_raised"]
    return np.where(ill, np.clip(np.rint(sick), 5, SICK_KIDNEY), healthy)


def _start_back(crowd: Crowd) -> tuple[Reals, Reals]:
    """Total and part about the mind of STarT Back that give the drawn risk group.

    Low is a total of 0 to 3; high is 4 or 5 points about the mind; medium is the rest. The other
    four questions add at most 4.
    """
    group = crowd.chosen("sbst")
    a, b = crowd.dice.uniform("sbst_total"), crowd.dice.uniform("sbst_psychosocial")
    low = np.floor(a * 4)
    part_low = np.floor(b * (low + 1))
    medium = 4 + np.floor(a * 4)
    least = np.maximum(medium - 4, 0)
    part_medium = least + np.floor(b * (3 - least + 1))
    part_high = 4 + np.floor(b * 2)
    high = part_high + np.floor(a * 5)
    total = np.choose(group, [low, medium, high])
    return total, np.choose(group, [part_low, part_medium, part_high])


def tell_work(crowd: Crowd) -> None:
    """Add the work, how heavy it is, and how long somebody is off through this pain."""
    told = crowd.told
    names = options_of("occupation")
    grown = crowd.age >= WORKING_AGE
    told["occupation"] = np.where(grown, crowd.chosen("occupation"), -1).astype(np.int8)
    works = has_work(crowd)
    loads = f.work_physical_load.options
    by_job = np.array([loads.index(LOAD[name]) if name in LOAD else -1 for name in names], np.int8)
    load: Codes = by_job[np.maximum(told["occupation"], 0)]
    told["work_physical_load"] = np.where(works, load, -1).astype(np.int8)
    longest = np.minimum(told["duration_weeks"], number("longest_absence"))
    weeks = np.floor(longest * crowd.dice.uniform("work_absence_weeks") * 10) / 10
    weeks = np.maximum(weeks, A_DAY_OFF)
    absent = np.where(crowd.yes("off_work"), weeks, 0)
    told["work_absence_weeks"] = np.where(works, absent, np.nan)
