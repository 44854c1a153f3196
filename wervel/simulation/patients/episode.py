"""How this episode began, how long it lasts, how bad it is and where the pain goes."""

from functools import cache
from statistics import NormalDist

import numpy as np

from wervel.guideline import facts as f
from wervel.simulation.patients.crowd import Crowd, amounts, number, options_of
from wervel.simulation.patients.dice import Codes, Reals, Truths
from wervel.simulation.patients.whom import Cause

DAYS = (1, 42, 85)
"""The first day of acute, subacute (to and with day 84) and chronic."""
WEEKS_A_YEAR = 365.25 / 7


def tell_episode(crowd: Crowd) -> None:
    """Add the course, the pain and where it goes."""
    told = crowd.told
    days = _days(crowd)
    told["duration_weeks"] = days / 7
    crowd.phase = np.searchsorted(DAYS[1:], days, side="right").astype(np.int8)
    told["major_trauma"] = crowd.yes("major_trauma")
    told["minor_trauma"] = crowd.yes("minor_trauma")
    told["onset"] = _onset(crowd)
    earlier = crowd.chosen("earlier")
    kinds = options_of("earlier")
    told["first_episode"] = earlier == kinds.index("never")
    told["recurrent_episodes"] = earlier == kinds.index("alike")
    told["onset_before_45"] = _young_at_first(crowd)
    for name in ("course", "pain_site", "leg_pain"):
        told[name] = crowd.chosen(name)
    told["pain_nrs"] = _pain(crowd)
    hurts = ~crowd.coded("leg_pain", "none")
    told["leg_pain_side"] = np.where(hurts, crowd.chosen("leg_pain_side"), -1).astype(np.int8)
    told["leg_weakness"] = crowd.chosen("leg_weakness")


def _days(crowd: Crowd) -> Reals:
    """Whole days since the start: short spells are likelier than long ones within each phase."""
    draw = crowd.dice.uniform("duration")
    longest = np.minimum(number("longest_pain"), np.maximum(crowd.age - 5, 1)) * 365
    ends = np.choose(crowd.phase, [np.full_like(draw, 42.0), np.full_like(draw, 85.0), longest])
    begins = np.choose(crowd.phase, [np.full_like(draw, day) for day in DAYS])
    days = np.floor(begins * (ends / begins) ** draw)
    delay = np.floor(1 - number("infection_delay") * np.log1p(-draw))
    days = np.where(crowd.of(Cause.INFECTION), delay, days)
    # A spell is not older than the person.
    whole: Reals = np.minimum(days, np.maximum(np.floor(crowd.age * 365), 1))
    return whole


def _onset(crowd: Crowd) -> Codes:
    order = [f.onset.options.index(option) for option in options_of("onset")]
    plain = np.array(order, np.int8)[crowd.chosen("onset")]
    fell = crowd.told["major_trauma"] | crowd.told["minor_trauma"]
    after = fell & crowd.yes("onset_is_trauma")
    return np.where(after, f.onset.options.index("after_trauma"), plain).astype(np.int8)


def _young_at_first(crowd: Crowd) -> Truths:
    """Whether it all began before 45: this spell, or an earlier one that nobody dated."""
    began = crowd.age - crowd.told["duration_weeks"] / WEEKS_A_YEAR
    before = ~crowd.told["first_episode"] & crowd.yes("began_before_45")
    young: Truths = (began < 45) | before
    return young


def _pain(crowd: Crowd) -> Reals:
    """A whole number from 1 to 10 around the mean of the phase, higher for a heavy burden."""
    lean = number("pain_lean")
    scatter = lean * crowd.hidden["burden"] + (1 - lean**2) ** 0.5 * crowd.dice.normal("pain_nrs")
    pain: Reals = np.rint(_centres()[crowd.cause, crowd.cell] + number("pain_spread") * scatter)
    return np.clip(pain, 1, 10)


@cache
def _centres() -> Reals:
    """Around which value pain is drawn, so that its mean comes out though the scale has ends."""
    means = amounts("pain_nrs")
    centres = {mean: _centre(mean) for mean in set(means.flat)}
    found: Reals = np.vectorize(centres.get, otypes=[np.float64])(means)
    return found


def _centre(mean: float) -> float:
    low, high = mean - 5, mean + 5
    for _ in range(40):
        middle = (low + high) / 2
        normal = NormalDist(middle, number("pain_spread"))
        # The mean of 1 to 10 is one, and for each step above it the chance to pass it.
        reached = 1 + sum(1 - normal.cdf(step + 0.5) for step in range(1, 10))
        low, high = (middle, high) if reached < mean else (low, middle)
    return low
