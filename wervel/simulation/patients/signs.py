"""The yes-or-no answers: each by its share, only where it can apply, and never against another."""

from collections.abc import Callable, Mapping

import numpy as np

from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import YesNo
from wervel.simulation.patients.crowd import Crowd, number
from wervel.simulation.patients.dice import Truths
from wervel.simulation.patients.episode import WEEKS_A_YEAR

Applies = Callable[[Crowd], Truths]

FIRST_BIRTH = 15
"""Years: the youngest mother here."""
LONGEST_AFTER_BIRTH = 520
"""Weeks that the fact can hold."""


def woman(crowd: Crowd) -> Truths:
    """Has a womb and may have periods: the guideline's own bound for the first of the two."""
    found: Truths = (crowd.sex == 1) & (crowd.age >= 10)
    return found


def may_conceive(crowd: Crowd) -> Truths:
    """Can be pregnant by the guideline's ages, and is not so already."""
    found: Truths = woman(crowd) & (crowd.age <= 55) & ~crowd.told["pregnant"]
    return found


def leg_hurts(crowd: Crowd) -> Truths:
    """Feels pain in a leg."""
    return ~crowd.coded("leg_pain", "none")


def leg_is_weak(crowd: Crowd) -> Truths:
    """Has lost strength in a leg."""
    return ~crowd.coded("leg_weakness", "none")


def has_work(crowd: Crowd) -> Truths:
    """Has a job, not counting school."""
    jobless = crowd.coded("occupation", "none") | crowd.coded("occupation", "student")
    found: Truths = ~jobless & (crowd.told["occupation"] >= 0)
    return found


APPLIES: Mapping[str, Applies] = {
    "missed_period_or_possible_pregnancy": may_conceive,
    "trying_to_conceive": may_conceive,
    "cyclic_with_menses": may_conceive,
    "vaginal_bleeding": woman,
    "abnormal_vaginal_discharge": woman,
    "uterine_contractions": lambda crowd: crowd.told["pregnant"],
    "leg_weakness_bilateral": leg_is_weak,
    "leg_weakness_progressive": leg_is_weak,
    "operation_considered": leg_hurts,
    "child_refuses_to_walk": lambda crowd: crowd.age < 12,
    "sexual_dysfunction_new": lambda crowd: crowd.age >= 12,
    "sport_hyperextension": lambda crowd: crowd.age < 40,
    "mechanical_pattern": lambda crowd: ~crowd.told["pain_constant_unremitting"],
    "work_conflict_or_dissatisfaction": has_work,
    "work_support_wanted": has_work,
    "compensation_claim": lambda crowd: crowd.age >= 15,
    # Nobody takes what they are allergic to, or too much of what they do not take.
    "nsaid_use_current": lambda crowd: ~crowd.told["nsaid_allergy"],
    "nsaid_relief_within_48h": lambda crowd: ~crowd.told["nsaid_allergy"],
    "paracetamol_overuse": lambda crowd: crowd.told["paracetamol_use_current"],
}
"""To whom a sign can apply, beside what the figures say; everybody else answers no."""

FIRST = ("pain_constant_unremitting", "nsaid_allergy", "paracetamol_use_current")
"""What others look at, so it is told before them."""


def tell_signs(crowd: Crowd) -> None:
    """Add every yes-or-no fact that was not told yet."""
    rest = [fact.name for fact in VOCABULARY if isinstance(fact, YesNo)]
    for name in (*FIRST, *rest):
        if name not in crowd.told:
            answers = crowd.yes(name)
            crowd.told[name] = answers & APPLIES[name](crowd) if name in APPLIES else answers


def tell_pregnancy(crowd: Crowd) -> None:
    """Add how far a pregnancy is, or how long ago the last birth was."""
    first, last = number("gestation_from"), number("gestation_to")
    # Late in pregnancy more backs hurt (S62): the root makes late weeks likelier.
    weeks = np.floor(first + (last - first + 1) * crowd.dice.uniform("gestation_weeks") ** 0.5)
    crowd.told["gestation_weeks"] = np.where(crowd.told["pregnant"], weeks, np.nan)
    # A mother was at least 15 at a birth, and not past the age of the last pregnancy.
    longest = np.minimum((crowd.age - FIRST_BIRTH) * WEEKS_A_YEAR, LONGEST_AFTER_BIRTH)
    shortest = np.maximum((crowd.age - number("last_pregnancy")) * WEEKS_A_YEAR, 0)
    draw = crowd.dice.uniform("postpartum_weeks")
    after = np.floor(shortest + (longest - shortest) * draw)
    mother = may_conceive(crowd) & crowd.yes("had_child")
    crowd.told["postpartum_weeks"] = np.where(mother, after, np.nan)
