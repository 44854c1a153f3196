"""Which answers are missing: a variable of its own, drawn apart from the people.

Nobody loses an answer because of what the answer is. Who has more pain or reads with more effort
loses more of them, a form that is left halfway loses all later pages, and what only a clinician
can tell is mostly unknown at the start. The reference gives no figures for this: all are our own.
"""

from dataclasses import dataclass, fields
from statistics import NormalDist

import numpy as np

from wervel.leaflet.pages import PAGES
from wervel.logic.facts import Fact, Teller
from wervel.simulation.patients.crowd import Crowd, number
from wervel.simulation.patients.dice import Dice, Reals, Truths

PAGE_OF = {fact.name: place for place, page in enumerate(PAGES) for fact in page.facts}


@dataclass(frozen=True, slots=True)
class Missingness:
    """How answers get lost; every part is a share from 0 to 1.

    ``patient`` and ``clinician`` are the shares of answers that each leaves open, ``leaves`` the
    chance at each page that somebody stops there, ``pain`` and ``literacy`` how much (as a
    correlation) more pain and reading with effort make answers get lost together.
    """

    patient: float = 0.0
    clinician: float = 0.0
    leaves: float = 0.0
    pain: float = 0.0
    literacy: float = 0.0

    def __post_init__(self) -> None:
        for part in fields(self):
            if not 0 <= getattr(self, part.name) <= 1:
                raise ValueError(f"missing: {part.name} must be a share from 0 to 1")
        if self.pain**2 + self.literacy**2 > 1:
            raise ValueError("missing: pain and literacy together explain more than there is")

    @property
    def any(self) -> bool:
        """Whether anything can be missing at all."""
        return bool(self.patient or self.clinician or self.leaves)

    @classmethod
    def evenly(cls, share: float) -> "Missingness":
        """Every answer of every teller has the same chance to be lost, whoever it is."""
        return cls(patient=share, clinician=share)


def _preset(name: str) -> Missingness:
    return Missingness(
        patient=number(f"{name}_missing/patient"),
        clinician=number(f"{name}_missing/clinician"),
        leaves=number(f"{name}_missing/leaves"),
        pain=number("missing_with_pain"),
        literacy=number("missing_with_literacy"),
    )


NONE = Missingness()
SOME = _preset("some")
MUCH = _preset("much")
PRESETS = {"none": NONE, "some": SOME, "much": MUCH}


class Losses:
    """What the people of one block do not tell."""

    def __init__(self, crowd: Crowd, missing: Missingness) -> None:
        self.missing = missing
        self.dice = Dice(crowd.dice.seed, crowd.dice.block, "missing")
        self.low_literacy = crowd.yes("low_literacy")
        share = number("low_literacy.anybody")
        effort = (self.low_literacy - share) / (share * (1 - share)) ** 0.5
        self.pull: Reals = missing.pain * crowd.hidden["burden"] + missing.literacy * effort
        self.rest = (1 - missing.pain**2 - missing.literacy**2) ** 0.5
        self.stops = self._stops()

    def _stops(self) -> Reals:
        """The page at which each person stops; beyond the last for whoever goes on to the end."""
        if not self.missing.leaves:
            return np.full_like(self.pull, np.inf)
        draw = self.dice.uniform("stops")
        if self.missing.leaves == 1:
            return np.zeros_like(draw)
        found: Reals = np.floor(np.log1p(-draw) / np.log1p(-self.missing.leaves))
        return found

    def of(self, fact: Fact) -> Truths:
        """Who does not tell this fact."""
        alone = fact.teller is Teller.PATIENT
        lost = self._open(fact.name, self.missing.patient if alone else self.missing.clinician)
        if alone:
            lost = lost | (self.stops <= PAGE_OF[fact.name])
        return lost

    def _open(self, name: str, share: float) -> Truths:
        if share in (0, 1):
            return np.full(self.pull.shape, share == 1)
        bar = NormalDist().inv_cdf(1 - share)
        found: Truths = self.pull + self.rest * self.dice.normal(name) > bar
        return found
