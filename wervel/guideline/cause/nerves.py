"""Red flags of the cauda equina and the spinal cord.

A deficit of which nobody has said that it is old is treated as new ("time unknown" counts with
"within fourteen days", S22). That is what ``suspect`` is for: it holds while the excuse is
unanswered, and only for the interim.
"""

from wervel.guideline.cause.flag import (
    NO_SOOTHING,
    NO_WAITING,
    SPINAL_EMERGENCY,
    red_flag,
)
from wervel.guideline.cause.signs import (
    both_legs,
    cauda_sign,
    motor_deficit,
    old_and_stable,
    over_twelve_weeks,
    recent,
    severe_pain,
    severe_weakness,
    sudden,
    walking_pattern,
    weakness,
    within_six_weeks,
    worsening,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    aortic_aneurysm_known,
    gait_disturbance,
    hypertension,
    leg_numbness,
    leg_weakness_progressive,
    lhermitte_sign,
    pain_constant_unremitting,
    pain_site,
    pregnant,
    recent_spinal_procedure,
    reflex_loss,
    residual_urine_ml,
    upper_motor_neuron_signs,
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

girdle = all_of(one_of(pain_site, "pelvic_girdle"), yes(pregnant))
"""Pain of the pelvic girdle in pregnancy often reaches both thighs (S62)."""

FLAGS = (
    red_flag(
        "RF-CES-1",
        "cauda_equina",
        Urgency.EMERGENCY,
        cauda_sign,
        "S22 R assessment",
        "S02 R referral",
        "S03 R referral",
        actions=(*SPINAL_EMERGENCY, Action.BLADDER_SCAN),
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
        numbers={"mri_hours": 4, "new_days": 14},
        differs_from=("RF-CES-2",),
    ),
    red_flag(
        "RF-CES-4",
        "cauda_equina",
        Urgency.EMERGENCY,
        at_least(residual_urine_ml, 200),
        "S22 R bladder scan",
        actions=SPINAL_EMERGENCY,
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
        numbers={"residual_ml": 200},
    ),
    red_flag(
        "RF-CES-5",
        "compression_after_procedure",
        Urgency.EMERGENCY,
        all_of(
            yes(recent_spinal_procedure),
            any_of(cauda_sign, motor_deficit, all_of(yes(leg_numbness), worsening)),
        ),
        "S02 R recent procedure",
        "own D action",
        actions=SPINAL_EMERGENCY,
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CES-3",
        "cauda_equina_risk",
        Urgency.SAME_DAY,
        all_of(both_legs, none_of(walking_pattern, over_twelve_weeks, girdle)),
        "S27 M early warning",
        "own D level",
        # Without a word on how walking and time behave, both legs stay a warning.
        suspect=both_legs,
        actions=(Action.NEURO_EXAM, Action.SAFETY_NET_ADVICE),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC, Avoid.SPINAL_MANIPULATION),
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CES-6",
        "cauda_equina_risk",
        Urgency.SAME_DAY,
        all_of(both_legs, any_of(yes(leg_numbness), yes(reflex_loss)), worsening),
        "S27 M early warning",
        "own D level",
        actions=(Action.NEURO_EXAM, Action.SAFETY_NET_ADVICE),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC, Avoid.SPINAL_MANIPULATION),
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CRD-1",
        "cord_compression",
        Urgency.EMERGENCY,
        all_of(
            yes(upper_motor_neuron_signs),
            any_of(
                weakness, yes(gait_disturbance), yes(leg_weakness_progressive), worsening, recent
            ),
        ),
        "S17 R cord compression",
        "own D level",
        actions=SPINAL_EMERGENCY,
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CRD-2",
        "cord_compression",
        Urgency.SAME_DAY,
        any_of(yes(upper_motor_neuron_signs), yes(lhermitte_sign)),
        "S17 R signs",
        "own D level",
        actions=(Action.NEURO_EXAM, Action.URGENT_MRI_SPINE, Action.REFER_NEUROLOGY),
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CRD-3",
        "cord_compression",
        Urgency.EMERGENCY,
        all_of(
            yes(gait_disturbance),
            any_of(yes(leg_weakness_progressive), all_of(weakness, none_of(old_and_stable))),
        ),
        "S17 R cord compression",
        "S03 R paresis",
        "own D combination",
        suspect=all_of(yes(gait_disturbance), severe_weakness),
        actions=SPINAL_EMERGENCY,
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CRD-4",
        "unsteady_walk",
        Urgency.SAME_DAY,
        all_of(yes(gait_disturbance), none_of(old_and_stable)),
        "S27 M neurological signs",
        "own D level",
        suspect=yes(gait_disturbance),
        actions=(Action.NEURO_EXAM,),
        avoid=NO_SOOTHING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CRD-5",
        "unsteady_walk",
        Urgency.WITHIN_WEEK,
        yes(gait_disturbance),
        "S27 M neurological signs",
        "own D level",
        actions=(Action.NEURO_EXAM,),
        avoid=NO_SOOTHING,
        tier="B",
        signer=Signer.NEUROLOGIST,
    ),
    red_flag(
        "RF-CRD-6",
        "sudden_deficit",
        Urgency.EMERGENCY,
        all_of(
            sudden,
            severe_pain,
            weakness,
            any_of(yes(pain_constant_unremitting), yes(hypertension), yes(aortic_aneurysm_known)),
            within_six_weeks,
        ),
        "S02 R acute severe pain",
        "own D combination",
        suspect=all_of(sudden, severe_pain, weakness, yes(pain_constant_unremitting)),
        actions=(*SPINAL_EMERGENCY, Action.URGENT_AORTA_IMAGING),
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.NEUROLOGIST,
    ),
)
