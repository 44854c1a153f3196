"""Flags of inflammatory disease: axial spondyloarthritis and the inflamed eye."""

from wervel.guideline.cause.flag import (
    red_flag,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    acute_red_painful_eye,
    age_years,
    duration_weeks,
    family_history_spondyloarthritis,
    morning_stiffness_minutes,
    night_pain,
    nsaid_relief_within_48h,
    onset,
    onset_before_45,
    peripheral_joint_swelling,
    relief_by_exercise,
    uveitis_psoriasis_ibd,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    all_of,
    any_of,
    at_least,
    below,
    count_of,
    one_of,
    yes,
)

inflammatory_pain = count_of(
    3,
    below(age_years, 40),
    one_of(onset, "gradual"),
    yes(relief_by_exercise),
    yes(night_pain),
    at_least(morning_stiffness_minutes, 30),
)
"""Inflammatory back pain, near to the definition of S20 in facts that a patient can tell."""
began_young = any_of(below(age_years, 45), yes(onset_before_45))
three_months = at_least(duration_weeks, 12)

FLAGS = (
    red_flag(
        "RF-SPA-1",
        "spondyloarthritis",
        Urgency.ROUTINE,
        all_of(
            began_young,
            three_months,
            count_of(
                2,
                inflammatory_pain,
                any_of(yes(family_history_spondyloarthritis), yes(uveitis_psoriasis_ibd)),
                yes(nsaid_relief_within_48h),
                at_least(duration_weeks, 260),
            ),
        ),
        "S20 R referral strategy",
        "own D wording for patients",
        actions=(Action.REFER_RHEUMATOLOGY, Action.LAB_CRP_ESR),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC,),
        numbers={"age": 45, "months": 3, "years": 5, "count": 2},
    ),
    red_flag(
        "RF-SPA-2",
        "possible_spondyloarthritis",
        Urgency.ROUTINE,
        all_of(
            began_young,
            three_months,
            any_of(
                yes(uveitis_psoriasis_ibd),
                yes(peripheral_joint_swelling),
                all_of(yes(relief_by_exercise), at_least(morning_stiffness_minutes, 30)),
            ),
        ),
        "S12 S features",
        "own D level",
        actions=(Action.REFER_RHEUMATOLOGY,),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC,),
        numbers={"minutes": 30},
    ),
    red_flag(
        "RF-SPA-3",
        "acute_eye",
        Urgency.SAME_DAY,
        yes(acute_red_painful_eye),
        "S20 M uveitis",
        "own D level",
        actions=(Action.REFER_OPHTHALMOLOGY,),
        avoid=(Avoid.ADVISE_SELF_CARE_ONLY, Avoid.REASSURE_AS_NONSPECIFIC),
    ),
    red_flag(
        "RF-SPA-4",
        "swollen_joints",
        Urgency.ROUTINE,
        yes(peripheral_joint_swelling),
        "S12 S features",
        "own D level",
        actions=(Action.LAB_CRP_ESR,),
        avoid=(Avoid.ADVISE_SELF_CARE_ONLY,),
    ),
)
