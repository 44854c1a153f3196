"""Red flags of the single nerve: loss of strength, unbearable pain, and deficits from elsewhere.

A deficit of unknown age is treated as new; see ``nerves``.
"""

from wervel.guideline.cause.flag import (
    AMBULANCE,
    NO_SOOTHING,
    NO_WAITING,
    SPINAL_EMERGENCY,
    red_flag,
)
from wervel.guideline.cause.signs import (
    leg_radiation,
    old_and_stable,
    over_twelve_weeks,
    severe_weakness,
    sudden,
    weakness,
    worsening,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    anticoagulant_use,
    confusion,
    gait_disturbance,
    leg_numbness,
    leg_weakness,
    leg_weakness_progressive,
    new_arm_or_cranial_neuro_deficit,
    opioid_use_current,
    pain_nrs,
    spondylolisthesis_known,
)
from wervel.guideline.statements import (
    Signer,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    all_of,
    any_of,
    at_least,
    none_of,
    one_of,
    yes,
)

milder_weakness = one_of(leg_weakness, "mild", "unspecified")

FLAGS = (
    red_flag(
        "RF-NEU-1",
        "severe_weakness",
        Urgency.SAME_DAY,
        all_of(severe_weakness, none_of(old_and_stable)),
        "S03 R severe paresis",
        "own D MRC grade",
        suspect=severe_weakness,
        actions=(Action.REFER_NEUROLOGY, Action.URGENT_MRI_SPINE, Action.NEURO_EXAM),
        avoid=NO_SOOTHING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-NEU-2",
        "progressive_weakness",
        Urgency.SAME_DAY,
        any_of(
            yes(leg_weakness_progressive), all_of(weakness, worsening, none_of(over_twelve_weeks))
        ),
        "S03 R progressive paresis",
        actions=(Action.REFER_NEUROLOGY, Action.URGENT_MRI_SPINE, Action.NEURO_EXAM),
        avoid=NO_SOOTHING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-NEU-3",
        "unbearable_leg_pain",
        Urgency.SAME_DAY,
        all_of(leg_radiation, at_least(pain_nrs, 9), yes(opioid_use_current)),
        "S03 R unbearable pain",
        "own D level",
        actions=(Action.REFER_NEUROLOGY, Action.NEURO_EXAM),
        avoid=(Avoid.ADVISE_SELF_CARE_ONLY,),
        tier="A",
        signer=Signer.NEUROLOGIST,
        numbers={"pain": 9},
    ),
    red_flag(
        "RF-NEU-4",
        "old_weakness",
        Urgency.WITHIN_WEEK,
        severe_weakness,
        "S03 R severe paresis",
        "own D level",
        actions=(Action.NEURO_EXAM, Action.REFER_NEUROLOGY),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC, Avoid.ADVISE_SELF_CARE_ONLY),
        tier="B",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-LRS-2",
        "mild_weakness",
        Urgency.WITHIN_WEEK,
        all_of(milder_weakness, none_of(old_and_stable)),
        "S03 M follow-up",
        "own D level",
        suspect=milder_weakness,
        actions=(Action.NEURO_EXAM, Action.FOLLOW_UP_REVIEW),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC, Avoid.ADVISE_SELF_CARE_ONLY),
        tier="B",
    ),
    red_flag(
        "RF-NEU-5",
        "other_neurological",
        Urgency.EMERGENCY,
        any_of(yes(new_arm_or_cranial_neuro_deficit), yes(confusion)),
        "S05 R loss of vital functions",
        "own D level",
        actions=(*AMBULANCE, Action.NEURO_EXAM),
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-NEU-6",
        "spinal_bleeding",
        Urgency.EMERGENCY,
        all_of(
            yes(anticoagulant_use),
            any_of(
                weakness,
                yes(gait_disturbance),
                all_of(yes(leg_numbness), any_of(sudden, worsening)),
            ),
            none_of(old_and_stable),
        ),
        "S25 M bleeding",
        "own D combination",
        suspect=all_of(yes(anticoagulant_use), weakness),
        actions=(*SPINAL_EMERGENCY, Action.REVIEW_ANTICOAGULANT),
        avoid=(*NO_WAITING, Avoid.EPIDURAL_INJECTION, Avoid.PRESCRIBE_NSAID),
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-SLI-2",
        "slipped_vertebra_with_deficit",
        Urgency.SAME_DAY,
        all_of(yes(spondylolisthesis_known), any_of(weakness, yes(leg_numbness))),
        "S15 R indication",
        "own D level",
        actions=(Action.NEURO_EXAM, Action.REFER_ORTHOPAEDICS),
        avoid=(Avoid.SPINAL_MANIPULATION, Avoid.ADVISE_SELF_CARE_ONLY),
        tier="B",
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
)
