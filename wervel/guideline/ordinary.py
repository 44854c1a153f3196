"""Conditions that the advice shares: whose story is told, what feeds the pain, who needs help."""

from wervel.guideline.cause.signs import adult, leg_radiation, severe_pain
from wervel.guideline.cause.womb import may_be_pregnant
from wervel.guideline.diagnosis import mind_signs
from wervel.guideline.facts import (
    age_years,
    compensation_claim,
    course,
    duration_weeks,
    pain_nrs,
    pregnant,
    recurrent_episodes,
    sbst_total,
    sex,
    sleep_disturbed,
    work_absence_weeks,
    work_conflict_or_dissatisfaction,
    work_physical_load,
)
from wervel.logic.conditions import above, all_of, any_of, at_least, no, one_of, yes

told = any_of(at_least(duration_weeks, 0), at_least(pain_nrs, 0))
"""Something of the course is known: without it nobody is advised, only informed."""

adult_told = all_of(adult, told)
"""The story of an adult. That no danger stands in the way is the business of whoever assesses."""

not_improving = one_of(course, "stable", "worsening")
lasting = at_least(duration_weeks, 3)
"""The first moment at which the GP guideline looks again (S02)."""

mind_factor = any_of(*mind_signs)
work_factor = any_of(
    one_of(work_physical_load, "high"),
    yes(work_conflict_or_dissatisfaction),
    above(work_absence_weeks, 0),
    yes(compensation_claim),
)
back_factor = any_of(yes(recurrent_episodes), leg_radiation, severe_pain)
factor = any_of(mind_factor, work_factor, back_factor, yes(sleep_disturbed))
"""One of the factors that make pain last (S11b)."""

active_care = all_of(
    adult,
    any_of(
        above(duration_weeks, 12),
        all_of(at_least(duration_weeks, 6), any_of(not_improving, factor)),
        all_of(lasting, not_improving, factor),
        all_of(at_least(duration_weeks, 2), at_least(sbst_total, 4)),
    ),
)
"""Somebody for whom moving on their own is not enough: the second and third profile (S11g)."""

not_pregnant = any_of(one_of(sex, "male"), no(pregnant), at_least(age_years, 56))
"""Surely not pregnant; a possible pregnancy is asked, never assumed away."""

pregnancy = may_be_pregnant
