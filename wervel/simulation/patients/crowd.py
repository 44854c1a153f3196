"""A block of people while they are imagined, and how their dice meet the table of figures."""

from dataclasses import dataclass, field
from functools import cache
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wervel.simulation.patients.dice import Codes, Dice, Reals, Truths
from wervel.simulation.patients.figures import FIGURES
from wervel.simulation.patients.whom import CAUSES, GROUP_FROM, Cause, cell_of, rows_of

LEANS = {
    "burden": (
        "pain_constant_unremitting",
        "night_pain",
        "fatigue_marked",
        "sleep_disturbed",
        "failed_conservative_treatment",
        "opioid_use_current",
        "off_work",
    ),
    "worry": (
        "fear_avoidance",
        "catastrophising",
        "anxiety_about_serious_disease",
        "depression_or_low_mood",
        "recent_bereavement_or_major_stress",
        "passive_coping_or_rest",
        "suicidal_ideation",
        "imaging_requested_by_patient",
        "work_conflict_or_dissatisfaction",
        "sbst",
    ),
}
"""What goes together because one hidden thing carries it: how heavy the pain is, how worried."""
LEANS_ON = {name: lean for lean, names in LEANS.items() for name in names}


def number(key: str) -> float:
    """One figure of the table."""
    return FIGURES[key].value


@cache
def whoms(name: str) -> dict[str, float]:
    """The figures of one name by whom they are about."""
    found = {figure.whom: figure.value for figure in FIGURES.values() if figure.name == name}
    if not found:
        raise KeyError(name)
    return found


@cache
def amounts(name: str) -> Reals:
    """The figures of one name as a table, a row a cause and a column a cell."""
    return np.array(rows_of(whoms(name)))


@cache
def _bars(name: str) -> Reals:
    """How high a normal draw must be for a yes, by cause and cell."""
    normal = NormalDist()
    shares = amounts(name)
    bars = [np.inf if p <= 0 else -np.inf if p >= 1 else normal.inv_cdf(1 - p) for p in shares.flat]
    return np.array(bars).reshape(shares.shape)


@cache
def options_of(name: str) -> tuple[str, ...]:
    """The options over which a mix divides people, in the order of the table."""
    names = (figure.name.partition("/") for figure in FIGURES.values())
    return tuple(dict.fromkeys(option for head, _, option in names if head == name and option))


@cache
def _ladder(name: str) -> NDArray[np.float64]:
    """Up to where a draw gives each option but the last, by cause and cell."""
    shares = np.stack([amounts(f"{name}/{option}") for option in options_of(name)], axis=-1)
    return shares.cumsum(axis=-1)[..., :-1]


@dataclass(slots=True)
class Crowd:
    """The people of one block: who they are, and what is true of each so far.

    ``told`` holds an array a fact: truth values; numbers with NaN, codes with -1 and texts with -1
    where the fact does not apply.
    """

    dice: Dice
    cause: Codes
    sex: Codes
    age: Reals
    phase: Codes
    hidden: dict[str, Reals] = field(default_factory=dict)
    told: dict[str, NDArray[Any]] = field(default_factory=dict)

    @property
    def cell(self) -> NDArray[np.int64]:
        """The cell of each person in the tables of figures."""
        group = np.searchsorted(GROUP_FROM, self.age, side="right")
        cells: NDArray[np.int64] = cell_of(self.sex.astype(np.int64), group, self.phase)
        return cells

    def amount(self, name: str) -> Reals:
        """The figure that holds for each person."""
        return amounts(name)[self.cause, self.cell]

    def leaning(self, name: str) -> Reals:
        """A normal draw for each person, leaning on what else is heavy for them."""
        own = self.dice.normal(name)
        if name not in LEANS_ON:
            return own
        lean = number("lean")
        hidden: Reals = self.hidden[LEANS_ON[name]]
        drawn: Reals = lean * hidden + (1 - lean * lean) ** 0.5 * own
        return drawn

    def yes(self, name: str) -> Truths:
        """Who answers yes, by the shares of the table."""
        return self.leaning(name) > _bars(name)[self.cause, self.cell]

    def chosen(self, name: str) -> Codes:
        """Which option each person has, by the mixes of the table."""
        draw = self.dice.uniform(name)[:, None]
        passed: NDArray[np.int64] = (draw >= _ladder(name)[self.cause, self.cell]).sum(axis=1)
        return passed.astype(np.int8)

    def coded(self, name: str, option: str) -> Truths:
        """Who has this option of a fact that was already told."""
        found: Truths = self.told[name] == options_of(name).index(option)
        return found

    def of(self, cause: Cause) -> Truths:
        """Whose pain has this cause."""
        found: Truths = self.cause == CAUSES.index(cause)
        return found
