"""Conditions that several statements share, each with one name and one meaning."""

from wervel.guideline.facts import (
    age_years,
    bowel_dysfunction_new,
    chills_or_night_sweats,
    course,
    duration_weeks,
    endocarditis_or_bacteraemia,
    fever,
    gait_disturbance,
    immunosuppressed,
    indwelling_vascular_line,
    iv_drug_use,
    leg_numbness,
    leg_pain,
    leg_pain_side,
    leg_weakness,
    leg_weakness_bilateral,
    leg_weakness_progressive,
    mechanical_pattern,
    night_pain,
    onset,
    pain_constant_unremitting,
    pain_nrs,
    recent_infection,
    recent_spinal_procedure,
    reduced_anal_tone,
    reflex_loss,
    saddle_numbness,
    sex,
    sexual_dysfunction_new,
    spine_percussion_tenderness,
    upper_motor_neuron_signs,
    urinary_incontinence_new,
    urinary_retention_or_difficulty,
    worse_walking_relieved_sitting,
)
from wervel.logic.conditions import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    no,
    none_of,
    one_of,
    yes,
)

# --- nerves ---------------------------------------------------------------------------------
cauda_sign = any_of(
    yes(saddle_numbness),
    yes(urinary_retention_or_difficulty),
    yes(urinary_incontinence_new),
    yes(bowel_dysfunction_new),
    yes(sexual_dysfunction_new),
    yes(reduced_anal_tone),
    yes(leg_weakness_bilateral),
)
"""One of the signs of pressure on the lowest nerves (S22)."""

weakness = one_of(leg_weakness, "mild", "severe", "unspecified")
severe_weakness = one_of(leg_weakness, "severe")
motor_deficit = any_of(
    weakness, yes(leg_weakness_progressive), yes(gait_disturbance), yes(upper_motor_neuron_signs)
)
"""Loss of strength, or a walk that the pain does not explain."""

any_deficit = any_of(motor_deficit, yes(leg_numbness), yes(reflex_loss))
"""Any loss of nerve function in the legs, apart from the cauda signs."""

leg_radiation = one_of(leg_pain, "above_knee", "below_knee", "unspecified")
radicular = one_of(leg_pain, "below_knee", "unspecified")
both_legs = one_of(leg_pain_side, "bilateral")
walking_pattern = yes(worse_walking_relieved_sitting)

# --- course ---------------------------------------------------------------------------------
worsening = one_of(course, "worsening")
improving = one_of(course, "improving")
recent = at_most(duration_weeks, 2)
within_six_weeks = at_most(duration_weeks, 6)
over_twelve_weeks = above(duration_weeks, 12)
sudden = one_of(onset, "sudden")
severe_pain = at_least(pain_nrs, 7)
very_severe_pain = at_least(pain_nrs, 8)
not_mechanical = any_of(no(mechanical_pattern), yes(pain_constant_unremitting))
rest_pain = any_of(yes(pain_constant_unremitting), yes(night_pain))
"""Pain that posture does not explain: constant, or waking at night."""

# --- illness --------------------------------------------------------------------------------
feverish = yes(fever)
"""A measured temperature of 38 or more counts as fever (see ``implied``)."""
fever_or_chills = any_of(feverish, yes(chills_or_night_sweats))
infection_risk = any_of(
    yes(iv_drug_use),
    yes(immunosuppressed),
    yes(recent_infection),
    yes(recent_spinal_procedure),
    yes(indwelling_vascular_line),
    yes(endocarditis_or_bacteraemia),
)
"""What opens the way for germs to the spine (S21, S25)."""

midline_pain = yes(spine_percussion_tenderness)
woman = one_of(sex, "female")
adult = at_least(age_years, 18)
old_and_stable = all_of(over_twelve_weeks, none_of(yes(leg_weakness_progressive), worsening))
"""A loss of nerve function that has been there for long and does not grow."""
