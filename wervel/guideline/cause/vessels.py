"""Red flags of the vessels: the aorta, shock, and bleeding on a blood thinner."""

from wervel.guideline.cause.flag import (
    AMBULANCE,
    NO_SOOTHING,
    NO_WAITING,
    red_flag,
)
from wervel.guideline.cause.signs import (
    improving,
    leg_radiation,
    not_mechanical,
    over_twelve_weeks,
    recent,
    severe_pain,
    sudden,
    worsening,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    abdominal_pain,
    age_years,
    anticoagulant_use,
    aortic_aneurysm_known,
    colicky_pain,
    dysuria_or_frequency,
    heart_failure_or_ihd,
    hypertension,
    kidney_stone_history,
    mechanical_pattern,
    minor_trauma,
    pain_constant_unremitting,
    pain_nrs,
    pain_site,
    pulsatile_abdominal_mass,
    recent_spinal_procedure,
    smoker,
    syncope_or_shock,
    systemically_unwell,
    weak_leg_pulses,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    above,
    all_of,
    any_of,
    at_least,
    none_of,
    one_of,
    yes,
)

not_from_movement = all_of(sudden, severe_pain, not_mechanical)
"""Acute severe pain that has nothing to do with movement or posture (S02)."""
vessel_risk = any_of(yes(smoker), yes(hypertension), yes(heart_failure_or_ihd))
AORTA = (*AMBULANCE, Action.URGENT_AORTA_IMAGING, Action.REFER_VASCULAR_SURGERY)

acute_belly_or_flank = all_of(
    at_least(age_years, 55),
    any_of(yes(abdominal_pain), one_of(pain_site, "flank"), yes(colicky_pain)),
    any_of(sudden, all_of(severe_pain, recent)),
    any_of(vessel_risk, at_least(age_years, 65)),
)
"""A first colic at this age is the aorta until shown otherwise (S02)."""

FLAGS = (
    red_flag(
        "RF-AAA-1",
        "aortic_rupture",
        Urgency.EMERGENCY,
        all_of(
            any_of(yes(aortic_aneurysm_known), above(age_years, 40)),
            not_from_movement,
            any_of(yes(syncope_or_shock), yes(weak_leg_pulses)),
        ),
        "S02 R aneurysm",
        "own D combination",
        actions=AORTA,
        avoid=NO_WAITING,
        tier="A",
        numbers={"age": 40},
    ),
    red_flag(
        "RF-AAA-2",
        "aortic_emergency",
        Urgency.EMERGENCY,
        all_of(any_of(yes(aortic_aneurysm_known), above(age_years, 40)), not_from_movement),
        "S02 R aneurysm",
        "own D level",
        actions=AORTA,
        avoid=NO_WAITING,
        tier="A",
        numbers={"age": 40},
    ),
    red_flag(
        "RF-AAA-3",
        "aortic_emergency",
        Urgency.EMERGENCY,
        yes(pulsatile_abdominal_mass),
        "S02 M pulsating swelling",
        "own D level",
        actions=AORTA,
        avoid=NO_WAITING,
        tier="A",
    ),
    red_flag(
        "RF-AAA-4",
        "aortic_emergency",
        Urgency.EMERGENCY,
        all_of(
            yes(aortic_aneurysm_known),
            any_of(
                sudden,
                severe_pain,
                yes(abdominal_pain),
                not_mechanical,
                one_of(pain_site, "flank"),
                worsening,
            ),
            none_of(over_twelve_weeks),
        ),
        "S26 R known aneurysm",
        "S02 R aneurysm",
        "own D level",
        suspect=all_of(
            yes(aortic_aneurysm_known), none_of(yes(mechanical_pattern), over_twelve_weeks)
        ),
        actions=AORTA,
        avoid=NO_WAITING,
        tier="A",
    ),
    red_flag(
        "RF-AAA-5",
        "known_aneurysm",
        Urgency.WITHIN_WEEK,
        yes(aortic_aneurysm_known),
        "S26 R known aneurysm",
        "own D level",
        actions=(Action.REFER_VASCULAR_SURGERY,),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC, Avoid.SPINAL_MANIPULATION),
        tier="B",
    ),
    red_flag(
        "RF-AAA-6",
        "aortic_emergency",
        Urgency.EMERGENCY,
        all_of(
            acute_belly_or_flank,
            none_of(yes(kidney_stone_history), yes(dysuria_or_frequency)),
        ),
        "S02 R first colic",
        "own D combination",
        suspect=acute_belly_or_flank,
        actions=AORTA,
        avoid=NO_WAITING,
        tier="A",
        numbers={"age": 55},
    ),
    # An earlier stone or burning urine makes the aorta less likely, never a matter for next week.
    red_flag(
        "RF-AAA-8",
        "aortic_emergency",
        Urgency.SAME_DAY,
        acute_belly_or_flank,
        "S02 R first colic",
        "own D level",
        actions=(Action.URINE_TEST,),
        avoid=NO_SOOTHING,
        tier="A",
        numbers={"age": 55},
    ),
    red_flag(
        "RF-AAA-7",
        "aortic_emergency",
        Urgency.EMERGENCY,
        all_of(
            sudden,
            at_least(pain_nrs, 8),
            one_of(pain_site, "thoracic", "thoracolumbar"),
            any_of(yes(hypertension), yes(systemically_unwell), yes(pain_constant_unremitting)),
            none_of(yes(mechanical_pattern)),
        ),
        "S02 R acute severe pain",
        "own D dissection",
        suspect=all_of(
            sudden,
            at_least(pain_nrs, 8),
            one_of(pain_site, "thoracic", "thoracolumbar"),
            yes(hypertension),
        ),
        actions=AORTA,
        avoid=NO_WAITING,
        tier="A",
        numbers={"pain": 8},
    ),
    red_flag(
        "RF-VES-1",
        "shock",
        Urgency.EMERGENCY,
        yes(syncope_or_shock),
        "S05 R vital functions",
        "S02 R threatened circulation",
        actions=AMBULANCE,
        avoid=NO_WAITING,
        tier="A",
    ),
    red_flag(
        "RF-VES-2",
        "threatened_leg",
        Urgency.SAME_DAY,
        all_of(yes(weak_leg_pulses), any_of(leg_radiation, severe_pain)),
        "S02 R pulses",
        "own D level",
        actions=(Action.REFER_VASCULAR_SURGERY,),
        avoid=NO_SOOTHING,
        tier="A",
    ),
    red_flag(
        "RF-BLD-1",
        "bleeding",
        Urgency.SAME_DAY,
        all_of(
            yes(anticoagulant_use),
            any_of(
                all_of(sudden, severe_pain),
                yes(minor_trauma),
                yes(abdominal_pain),
                all_of(one_of(pain_site, "flank"), severe_pain),
                yes(recent_spinal_procedure),
            ),
            none_of(improving, over_twelve_weeks),
        ),
        "S25 M bleeding",
        "own D combination",
        suspect=all_of(
            yes(anticoagulant_use),
            any_of(all_of(sudden, severe_pain), yes(abdominal_pain), yes(recent_spinal_procedure)),
            none_of(over_twelve_weeks),
        ),
        actions=(Action.NEURO_EXAM, Action.REVIEW_ANTICOAGULANT),
        avoid=(*NO_SOOTHING, Avoid.PRESCRIBE_NSAID, Avoid.EPIDURAL_INJECTION),
        tier="B",
    ),
)
