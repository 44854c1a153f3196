"""What happens in the year after: pain, disability, recovery and new spells, at set moments."""

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl

from wervel.simulation.patients.crowd import number
from wervel.simulation.patients.dice import DiceByPerson, Reals, Truths
from wervel.simulation.patients.spells import phases_of, spells
from wervel.simulation.patients.whom import PHASES

WEEKS = (0, 2, 4, 6, 12, 26, 39, 52)
"""The moments at which people are looked at, when nobody names others."""
LAST_WEEK = 52
HIGHEST = 24
"""The highest score of the Roland-Morris list."""
MARKS = (0, 6, 26, 52)
"""The weeks for which the source gives a mean."""

COURSE_COLUMNS: Mapping[str, pl.DataType] = {
    "person": pl.Int64(),
    "week": pl.Int64(),
    "pain": pl.Int64(),
    "disability": pl.Int64(),
    "recovered": pl.Boolean(),
    "recurrences": pl.Int64(),
}


def course(people: pl.DataFrame, weeks: Sequence[int] = WEEKS, *, seed: int = 1) -> pl.DataFrame:
    """A row for each person and moment: pain 0-10, disability 0-24 (RMDQ), recovered, new spells.

    Whoever did not tell how long or how bad it is has a row with nothing known. ``seed`` is the
    seed that the people were imagined with; the answers decide, not the hidden cause.
    """
    if any(not 0 <= week <= LAST_WEEK for week in weeks):
        raise ValueError(f"weeks run from 0 to {LAST_WEEK}")
    year = _Year(people, seed)
    moments = [year.at(week) for week in sorted(set(weeks))]
    if not moments:
        return pl.DataFrame(schema=COURSE_COLUMNS)
    rows = pl.concat(moments).sort("person", "week")
    return rows.select(pl.col(name).cast(kind) for name, kind in COURSE_COLUMNS.items())


class _Year:
    """The year of some people, looked at week by week."""

    def __init__(self, people: pl.DataFrame, seed: int) -> None:
        self.person = people["person"]
        self.dice = DiceByPerson(self.person.to_numpy(), seed=seed, purpose="course")
        self.phases = phases_of(people)
        self.spells = spells(people, seed=seed)
        self.known = (self.phases >= 0) & people["pain_nrs"].is_not_null().to_numpy()
        self.first: Reals = np.rint(people["pain_nrs"].cast(pl.Float64).fill_null(0).to_numpy())

    def at(self, week: int) -> pl.DataFrame:
        """Everybody at one moment."""
        day = 7 * week
        again = self.spells.begins <= day
        new = (again & (day < self.spells.ends)).any(axis=1)
        pain = self._pain(week, (day < self.spells.free) | new)
        limited = (day < self.spells.able) | (new & self.spells.limits)
        disability = self._disability(week, pain, limited)
        recovered = (pain == 0) & (disability <= number("able_at_most"))
        columns = {
            "pain": pain,
            "disability": disability,
            "recovered": recovered,
            "recurrences": again.sum(axis=1),
        }
        found = pl.DataFrame({"person": self.person, "week": [week] * len(pain), **columns})
        hide = [pl.when(pl.Series(self.known)).then(pl.col(name)).alias(name) for name in columns]
        return found.with_columns(hide)

    def _pain(self, week: int, hurts: Truths) -> Reals:
        if week == 0:
            return self.first
        left = np.select(
            [self.phases == place for place in range(len(PHASES))],
            [_left(phase, week) for phase in PHASES],
            1.0,
        )
        wobble = number("pain_wobble") * self.dice.normal(f"pain {week}")
        pain: Reals = np.clip(np.rint(self.first * left + wobble), 1, 10)
        return np.where(hurts, pain, 0)

    def _disability(self, week: int, pain: Reals, limited: Truths) -> Reals:
        wobble = number("disability_wobble") * self.dice.normal(f"disability {week}")
        score = np.rint(number("disability_a_point") * pain + wobble)
        most = number("able_at_most")
        able = np.where(pain > 0, np.clip(score, 0, most), 0)
        return np.where(limited & (pain > 0), np.clip(score, most + 1, HIGHEST), able)


def _left(phase: str, week: int) -> float:
    """Which part of the first pain is left at a week, for people who have pain."""
    parts = [1.0, *(number(f"left_at_{mark}.{phase}") for mark in MARKS[1:])]
    return float(np.interp(week, MARKS, parts))
