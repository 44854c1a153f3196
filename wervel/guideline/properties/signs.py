"""Danger signs as the sources name them, for the promises: not the conditions of the rules."""

from typing import NamedTuple

from wervel.guideline import facts as f
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import Condition, any_of, at_least, at_most, below, one_of, yes


class Promise(NamedTuple):
    """Whoever tells ``when`` is seen at least as soon as ``level``; ``source`` says so."""

    id: str
    when: Condition
    level: Urgency
    source: str


NOW, TODAY, SOON = Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.WITHIN_WEEK
PLANNED = Urgency.ROUTINE

weak = one_of(f.leg_weakness, "mild", "severe", "unspecified")
very_weak = one_of(f.leg_weakness, "severe")
new = at_most(f.duration_weeks, 12)
sudden = one_of(f.onset, "sudden")
violent = at_least(f.pain_nrs, 8)
radicular = one_of(f.leg_pain, "below_knee", "unspecified")
worse = one_of(f.course, "worsening")
woman = one_of(f.sex, "female")
child = below(f.age_years, 18)

CORE = any_of(
    yes(f.saddle_numbness),
    yes(f.urinary_retention_or_difficulty),
    weak,
    yes(f.fever),
    yes(f.cancer_history),
    yes(f.major_trauma),
)
"""The danger signs that come before anything soothing: cauda, strength, fever, cancer, force."""
