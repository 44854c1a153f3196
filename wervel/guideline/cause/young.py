"""Flags of age: children are outside the adult guidelines and are never left to themselves."""

from wervel.guideline.cause.flag import (
    NO_SOOTHING,
    NO_WAITING,
    red_flag,
)
from wervel.guideline.cause.signs import (
    any_deficit,
    feverish,
    rest_pain,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    age_years,
    child_refuses_to_walk,
    crp_mg_l,
    esr_mm_h,
    fatigue_marked,
    haemoglobin_g_dl,
    palpable_step,
    spondylolisthesis_known,
    sport_hyperextension,
    systemically_unwell,
    weight_loss_unexplained,
    worse_with_extension,
)
from wervel.guideline.statements import (
    Signer,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    ALWAYS,
    all_of,
    any_of,
    at_least,
    below,
    yes,
)

child = below(age_years, 18)
young_arch = all_of(
    below(age_years, 20),
    any_of(yes(worse_with_extension), yes(sport_hyperextension), yes(palpable_step)),
)
"""What may be a stress fracture of the arch of a vertebra in somebody who still grows (S12)."""

FLAGS = (
    red_flag(
        "RF-AGE-1",
        "child",
        Urgency.ROUTINE,
        child,
        "S66 R children",
        "own D level",
        # Unknown age is treated as a child's until somebody says otherwise (SP-16).
        suspect=ALWAYS,
        actions=(Action.CLINICIAN_REVIEW_BEFORE_ADVICE,),
        avoid=(Avoid.ADVISE_SELF_CARE_ONLY,),
        numbers={"age": 18},
    ),
    red_flag(
        "RF-AGE-2",
        "child_will_not_walk",
        Urgency.SAME_DAY,
        yes(child_refuses_to_walk),
        "own M discitis",
        "own D level",
        actions=(
            Action.REFER_PAEDIATRICS,
            Action.LAB_CRP_ESR,
            Action.CLINICIAN_REVIEW_BEFORE_ADVICE,
        ),
        avoid=NO_SOOTHING,
        tier="A",
    ),
    red_flag(
        "RF-AGE-3",
        "child_ill",
        Urgency.EMERGENCY,
        all_of(
            below(age_years, 18),
            feverish,
            any_of(yes(child_refuses_to_walk), yes(systemically_unwell), any_deficit),
        ),
        "own M discitis",
        "S21 R fever",
        "own D level",
        suspect=all_of(yes(child_refuses_to_walk), feverish),
        actions=(
            Action.REFER_EMERGENCY_DEPARTMENT,
            Action.REFER_PAEDIATRICS,
            Action.BLOOD_CULTURES_INFLAMMATORY_MARKERS,
        ),
        avoid=NO_WAITING,
        tier="A",
    ),
    red_flag(
        "RF-AGE-5",
        "child_ill",
        Urgency.SAME_DAY,
        all_of(
            child,
            any_of(
                at_least(crp_mg_l, 20),
                at_least(esr_mm_h, 40),
                below(haemoglobin_g_dl, 10),
                yes(systemically_unwell),
            ),
        ),
        "own M discitis or leukaemia",
        "own D limits",
        actions=(Action.REFER_PAEDIATRICS, Action.LAB_CRP_ESR),
        avoid=NO_SOOTHING,
        tier="A",
        numbers={"crp": 20, "esr": 40, "haemoglobin": 10},
    ),
    red_flag(
        "RF-AGE-4",
        "child_rest_pain",
        Urgency.WITHIN_WEEK,
        all_of(
            child,
            any_of(
                rest_pain,
                yes(weight_loss_unexplained),
                yes(fatigue_marked),
                any_deficit,
                below(age_years, 5),
            ),
        ),
        "own M child with night pain",
        "own D level",
        actions=(Action.REFER_PAEDIATRICS, Action.LAB_CRP_ESR),
        avoid=NO_SOOTHING,
        tier="B",
        numbers={"age": 5},
    ),
    red_flag(
        "RF-SLI-1",
        "stress_fracture_of_sport",
        Urgency.ROUTINE,
        young_arch,
        "S12 S onset under 20",
        "own D wording",
        actions=(Action.SPORT_REST_AND_MODIFY, Action.FOLLOW_UP_REVIEW),
        avoid=(Avoid.SPINAL_MANIPULATION,),
        numbers={"age": 20},
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
    red_flag(
        "RF-SLI-4",
        "slipped_vertebra",
        Urgency.ROUTINE,
        any_of(yes(palpable_step), yes(spondylolisthesis_known)),
        "S12 S step",
        "S15 R indication",
        actions=(Action.FOLLOW_UP_REVIEW,),
        avoid=(Avoid.SPINAL_MANIPULATION,),
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
)
