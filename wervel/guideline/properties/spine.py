"""What the sources promise of the spine: its nerves, its cord, and infection."""

from wervel.guideline import facts as f
from wervel.guideline.properties.signs import (
    NOW,
    PLANNED,
    SOON,
    TODAY,
    Promise,
    new,
    radicular,
    sudden,
    very_weak,
    weak,
    worse,
)
from wervel.logic.conditions import all_of, at_most, no, none_of, one_of, yes
from wervel.logic.conditions import at_least as from_

SPINE: tuple[Promise, ...] = (
    # --- the cauda and the cord ---
    Promise("saddle", yes(f.saddle_numbness), NOW, "S22 assessment"),
    Promise("urine stays", yes(f.urinary_retention_or_difficulty), NOW, "S22 assessment"),
    Promise("urine runs", yes(f.urinary_incontinence_new), NOW, "S22 assessment"),
    Promise("stool", yes(f.bowel_dysfunction_new), NOW, "S22 assessment"),
    Promise("sex", yes(f.sexual_dysfunction_new), NOW, "S22 assessment"),
    Promise("sphincter", yes(f.reduced_anal_tone), NOW, "S26 anal tone"),
    Promise("both legs weak", yes(f.leg_weakness_bilateral), NOW, "S22 assessment"),
    Promise("residual urine", from_(f.residual_urine_ml, 200), NOW, "S22 bladder scan"),
    Promise("weak after a procedure", all_of(yes(f.recent_spinal_procedure), weak), NOW, "S02"),
    Promise("weak with cord signs", all_of(yes(f.upper_motor_neuron_signs), weak), NOW, "S17"),
    Promise("cord signs", yes(f.upper_motor_neuron_signs), TODAY, "S17 signs"),
    Promise("electric shocks", yes(f.lhermitte_sign), TODAY, "S17 signs"),
    Promise(
        "unsteady and ever weaker",
        all_of(yes(f.gait_disturbance), yes(f.leg_weakness_progressive)), NOW, "S17 S03",
    ),
    Promise(
        "unsteady and newly weak", all_of(yes(f.gait_disturbance), weak, new), NOW, "S17 S03"
    ),
    Promise("unsteady, new", all_of(yes(f.gait_disturbance), new), TODAY, "S27"),
    Promise("unsteady", yes(f.gait_disturbance), SOON, "S27"),
    Promise(
        "sudden pain with weakness",
        all_of(
            sudden, from_(f.pain_nrs, 7), weak, yes(f.pain_constant_unremitting),
            at_most(f.duration_weeks, 6),
        ), NOW, "S02 acute severe pain",
    ),
    Promise(
        "pain in both legs", all_of(
            one_of(f.leg_pain_side, "bilateral"), at_most(f.duration_weeks, 12),
            no(f.worse_walking_relieved_sitting), no(f.pregnant),
        ), TODAY, "S27 early warning",
    ),
    Promise(
        "both legs, numb, worse",
        all_of(one_of(f.leg_pain_side, "bilateral"), yes(f.leg_numbness), worse), TODAY, "S27",
    ),
    # --- one nerve ---
    Promise("severe weakness", all_of(very_weak, new), TODAY, "S03 severe paresis"),
    Promise("severe weakness, old", very_weak, SOON, "S03 severe paresis"),
    Promise("ever weaker", yes(f.leg_weakness_progressive), TODAY, "S03 progressive paresis"),
    Promise("mild weakness", all_of(weak, new), SOON, "S03 follow-up"),
    Promise("any weakness", weak, PLANNED, "S03 diagnosis"),
    Promise(
        "unbearable leg pain",
        all_of(radicular, from_(f.pain_nrs, 9), yes(f.opioid_use_current)), TODAY, "S03",
    ),
    Promise("arm or face", yes(f.new_arm_or_cranial_neuro_deficit), NOW, "S05 vital functions"),
    Promise("confused", yes(f.confusion), NOW, "S05 vital functions"),
    Promise("weak on a blood thinner", all_of(yes(f.anticoagulant_use), weak, new), NOW, "S25"),
    Promise(
        "slipped vertebra with weakness", all_of(yes(f.spondylolisthesis_known), weak), TODAY, "S15"
    ),
    Promise("sciatica", all_of(radicular, none_of(one_of(f.course, "improving"))), PLANNED, "S03"),
    Promise("numb leg", yes(f.leg_numbness), PLANNED, "S03 diagnosis"),
    Promise("narrow canal", yes(f.worse_walking_relieved_sitting), PLANNED, "S14 stenosis"),
    # --- infection ---
    Promise("fever with weakness", all_of(yes(f.fever), weak), NOW, "S21 epidural abscess"),
    Promise(
        "chills with numbness",
        all_of(yes(f.chills_or_night_sweats), yes(f.leg_numbness)), NOW, "S21 epidural abscess",
    ),
    Promise("fever", yes(f.fever), TODAY, "S21 S26 fever"),
    Promise("measured fever", from_(f.temperature_c, 38), TODAY, "S21 S26 fever"),
    Promise(
        "chills with weak defences",
        all_of(yes(f.chills_or_night_sweats), yes(f.immunosuppressed)), TODAY, "S21 S25",
    ),
    Promise(
        "fever, ill, 39 degrees",
        all_of(yes(f.fever), yes(f.systemically_unwell), from_(f.temperature_c, 39)), NOW, "S05",
    ),
    Promise(
        "fever, ill, diabetes",
        all_of(yes(f.fever), yes(f.systemically_unwell), yes(f.diabetes)), NOW, "S05",
    ),
    Promise("really ill", yes(f.systemically_unwell), TODAY, "S12 malaise"),
    Promise("chills", yes(f.chills_or_night_sweats), SOON, "S21 suspicion"),
    Promise(
        "raised markers at night",
        all_of(from_(f.crp_mg_l, 20), yes(f.night_pain)), SOON, "S21 vertebral osteomyelitis",
    ),
    Promise(
        "germs in the blood",
        all_of(yes(f.endocarditis_or_bacteraemia), worse), TODAY, "S21 after bacteraemia",
    ),
    Promise(
        "needle and constant pain",
        all_of(yes(f.iv_drug_use), yes(f.pain_constant_unremitting)), TODAY, "S21 S25",
    ),
    Promise("needle", all_of(yes(f.iv_drug_use), worse), SOON, "S25 risk factors"),
    Promise("needle, all else", yes(f.iv_drug_use), PLANNED, "S25 risk factors"),
    Promise(
        "weak defences and night pain",
        all_of(yes(f.immunosuppressed), yes(f.night_pain)), SOON, "S21 S25",
    ),
    Promise(
        "tuberculosis",
        all_of(yes(f.tb_risk), yes(f.weight_loss_unexplained)), SOON, "S26 tuberculosis",
    ),
)  # fmt: skip
"""With the code of each source (see ``sources``)."""
