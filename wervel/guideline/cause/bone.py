"""Red flags of the bone: fractures after large force, small force, or none."""

from wervel.guideline.cause.flag import (
    AMBULANCE,
    NO_SOOTHING,
    NO_WAITING,
    red_flag,
)
from wervel.guideline.cause.signs import (
    cauda_sign,
    midline_pain,
    motor_deficit,
    over_twelve_weeks,
    severe_pain,
    sudden,
    weakness,
    woman,
    worsening,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    age_years,
    duration_weeks,
    height_loss_or_kyphosis,
    long_term_corticosteroids,
    major_trauma,
    minor_trauma,
    onset,
    osteoporosis_known,
    pain_nrs,
    postpartum_weeks,
    prior_fragility_fracture,
    visible_contusion,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    count_of,
    none_of,
    one_of,
    yes,
)

brittle = any_of(
    yes(osteoporosis_known),
    yes(long_term_corticosteroids),
    yes(prior_fragility_fracture),
    yes(height_loss_or_kyphosis),
    at_least(age_years, 70),
)
risk_of_four = (woman, above(age_years, 70), yes(major_trauma), yes(long_term_corticosteroids))
fell = any_of(yes(minor_trauma), one_of(onset, "after_trauma"))
FRACTURE = (Action.XRAY_OR_CT_SPINE, Action.BONE_DENSITY_AND_FRACTURE_PREVENTION)


FLAGS = (
    red_flag(
        "RF-FRA-1",
        "fracture_high_energy",
        Urgency.EMERGENCY,
        all_of(yes(major_trauma), at_most(duration_weeks, 2)),
        "S24 R significant trauma",
        "S32 R fracture concern",
        "own D level",
        # An accident of which nobody said when it was, is an accident of today.
        suspect=yes(major_trauma),
        actions=(*AMBULANCE, Action.IMMOBILISE_SPINE, Action.XRAY_OR_CT_SPINE),
        avoid=NO_WAITING,
        tier="A",
    ),
    red_flag(
        "RF-FRA-7",
        "fracture_high_energy",
        Urgency.WITHIN_WEEK,
        yes(major_trauma),
        "S24 R significant trauma",
        "own D level",
        actions=(Action.XRAY_OR_CT_SPINE,),
        avoid=NO_SOOTHING,
        tier="B",
    ),
    red_flag(
        "RF-FRA-8",
        "unstable_fracture",
        Urgency.EMERGENCY,
        all_of(
            any_of(yes(major_trauma), fell),
            any_of(motor_deficit, cauda_sign),
            none_of(over_twelve_weeks),
        ),
        "S24 R significant trauma",
        "own D combination",
        suspect=all_of(any_of(yes(major_trauma), fell), weakness),
        actions=(
            *AMBULANCE,
            Action.IMMOBILISE_SPINE,
            Action.XRAY_OR_CT_SPINE,
            Action.URGENT_MRI_SPINE,
        ),
        avoid=NO_WAITING,
        tier="A",
    ),
    red_flag(
        "RF-FRA-2",
        "fracture_low_energy",
        Urgency.WITHIN_WEEK,
        all_of(fell, brittle),
        "S23 R flags",
        "S24 R flags",
        "S07 R risk",
        "S12 S flags",
        "own D level",
        actions=FRACTURE,
        avoid=NO_SOOTHING,
        tier="B",
        numbers={"age": 70},
    ),
    red_flag(
        "RF-FRA-3",
        "fracture_by_count",
        Urgency.WITHIN_WEEK,
        all_of(
            count_of(2, *risk_of_four), any_of(yes(major_trauma), yes(long_term_corticosteroids))
        ),
        "S24 R rule of four",
        "own D threshold",
        actions=FRACTURE,
        avoid=NO_SOOTHING,
        tier="B",
        numbers={"count": 2, "age": 70},
    ),
    red_flag(
        "RF-FRA-9",
        "fracture_by_count",
        Urgency.SAME_DAY,
        count_of(3, *risk_of_four),
        "S24 R rule of four",
        "own D threshold",
        actions=FRACTURE,
        avoid=NO_SOOTHING,
        tier="B",
        numbers={"count": 3, "age": 70},
    ),
    red_flag(
        "RF-FRA-4",
        "fracture_without_force",
        Urgency.WITHIN_WEEK,
        any_of(
            all_of(
                any_of(sudden, severe_pain, midline_pain),
                any_of(
                    yes(osteoporosis_known),
                    yes(long_term_corticosteroids),
                    yes(prior_fragility_fracture),
                    yes(height_loss_or_kyphosis),
                ),
                none_of(over_twelve_weeks),
            ),
            all_of(
                at_least(age_years, 60),
                count_of(
                    2,
                    woman,
                    yes(long_term_corticosteroids),
                    yes(height_loss_or_kyphosis),
                    midline_pain,
                ),
            ),
            all_of(at_least(age_years, 75), sudden, any_of(severe_pain, midline_pain)),
        ),
        "S12 S flags",
        "own D count",
        suspect=all_of(
            any_of(sudden, severe_pain),
            any_of(
                yes(osteoporosis_known),
                yes(long_term_corticosteroids),
                yes(height_loss_or_kyphosis),
            ),
        ),
        actions=FRACTURE,
        avoid=NO_SOOTHING,
        tier="B",
        numbers={"count": 2, "age": 60, "old": 75},
    ),
    red_flag(
        "RF-FRA-10",
        "fracture_of_birth",
        Urgency.WITHIN_WEEK,
        all_of(at_most(postpartum_weeks, 26), severe_pain, any_of(sudden, worsening, midline_pain)),
        "S62 M osteoporosis after birth",
        "own D level",
        actions=(Action.XRAY_OR_CT_SPINE,),
        avoid=NO_SOOTHING,
        tier="C",
        numbers={"weeks": 26},
    ),
    red_flag(
        "RF-FRA-11",
        "fall",
        Urgency.WITHIN_WEEK,
        all_of(
            fell,
            any_of(
                midline_pain,
                yes(visible_contusion),
                all_of(at_least(pain_nrs, 8), at_least(age_years, 60)),
            ),
        ),
        "S23 R contusion",
        "own D combination",
        actions=(Action.XRAY_OR_CT_SPINE,),
        avoid=NO_SOOTHING,
        tier="B",
        numbers={"pain": 8, "age": 60},
    ),
    red_flag(
        "RF-FRA-6",
        "bone_risk",
        Urgency.ROUTINE,
        any_of(
            yes(osteoporosis_known),
            yes(prior_fragility_fracture),
            yes(long_term_corticosteroids),
            yes(height_loss_or_kyphosis),
        ),
        "S07 R risk groups",
        "S23 R corticosteroids",
        actions=(Action.BONE_DENSITY_AND_FRACTURE_PREVENTION,),
        avoid=(Avoid.SPINAL_MANIPULATION,),
        tier="B",
        differs_from=("REG-3",),
    ),
)
