"""What the sources promise of vessels, bone, cancer, belly, womb, children and harm."""

from wervel.guideline import facts as f
from wervel.guideline.properties.signs import (
    NOW,
    PLANNED,
    SOON,
    TODAY,
    Promise,
    child,
    new,
    radicular,
    sudden,
    violent,
    weak,
    woman,
    worse,
)
from wervel.logic.conditions import above, all_of, at_most, below, no, one_of, yes
from wervel.logic.conditions import at_least as from_

ELSEWHERE: tuple[Promise, ...] = (
    # --- vessels ---
    Promise("shock", yes(f.syncope_or_shock), NOW, "S05 S02 threatened circulation"),
    Promise("beating belly", yes(f.pulsatile_abdominal_mass), NOW, "S02 aneurysm"),
    Promise(
        "sudden pain past forty",
        all_of(
            above(f.age_years, 40), sudden, from_(f.pain_nrs, 7), yes(f.pain_constant_unremitting)
        ), NOW, "S02 aneurysm",
    ),
    Promise(
        "known aneurysm, pain",
        all_of(yes(f.aortic_aneurysm_known), violent, new), NOW, "S02 aneurysm",
    ),
    Promise("known aneurysm", yes(f.aortic_aneurysm_known), SOON, "S02 aneurysm"),
    Promise(
        "tearing between the shoulders",
        all_of(
            sudden, violent, one_of(f.pain_site, "thoracic"), yes(f.hypertension),
            no(f.mechanical_pattern),
        ), NOW, "S02 acute severe pain",
    ),
    Promise(
        "belly of an older person",
        all_of(
            from_(f.age_years, 65), yes(f.abdominal_pain), sudden,
            no(f.kidney_stone_history), no(f.dysuria_or_frequency),
        ), NOW, "S02 first colic",
    ),
    Promise(
        "first colic past sixty-five",
        all_of(from_(f.age_years, 65), yes(f.colicky_pain), sudden), TODAY, "S02 first colic",
    ),
    Promise("leg without pulse", all_of(yes(f.weak_leg_pulses), radicular), TODAY, "S02 pulses"),
    Promise(
        "blood thinner and a fall",
        all_of(yes(f.anticoagulant_use), yes(f.minor_trauma), worse, new), TODAY, "S25 bleeding",
    ),
    # --- bone ---
    Promise(
        "heavy force", all_of(yes(f.major_trauma), at_most(f.duration_weeks, 2)), NOW, "S24 S32"
    ),
    Promise("heavy force, long ago", yes(f.major_trauma), SOON, "S24 significant trauma"),
    Promise("a fall and weakness", all_of(yes(f.minor_trauma), weak, new), NOW, "S24"),
    Promise(
        "a fall on brittle bone",
        all_of(yes(f.minor_trauma), yes(f.osteoporosis_known)), SOON, "S23 S07",
    ),
    Promise(
        "two of four", all_of(woman, above(f.age_years, 70), yes(f.long_term_corticosteroids)),
        TODAY, "S24 rule of four",
    ),
    Promise(
        "old and on steroids",
        all_of(above(f.age_years, 70), yes(f.long_term_corticosteroids)), SOON, "S24 rule of four",
    ),
    Promise(
        "steroids and sudden pain",
        all_of(yes(f.long_term_corticosteroids), sudden, new), SOON, "S12 S23",
    ),
    Promise("brittle bone", yes(f.osteoporosis_known), PLANNED, "S07 risk groups"),
    # --- cancer ---
    Promise(
        "cancer and cord signs",
        all_of(yes(f.cancer_history), yes(f.gait_disturbance)), NOW, "S17 timing table",
    ),
    Promise("cancer and shocks", all_of(yes(f.cancer_history), yes(f.lhermitte_sign)), NOW, "S17"),
    Promise("cancer and weakness", all_of(yes(f.cancer_history), weak), TODAY, "S17 timing table"),
    Promise(
        "cancer and both legs",
        all_of(yes(f.cancer_history), one_of(f.leg_pain_side, "bilateral")), TODAY, "S17",
    ),
    Promise("cancer and a leg", all_of(yes(f.cancer_history), radicular), SOON, "S17 timing table"),
    Promise(
        "cancer, not improving",
        all_of(yes(f.cancer_history), one_of(f.course, "stable", "worsening")), SOON, "S17 S23",
    ),
    Promise("cancer ever", yes(f.cancer_history), PLANNED, "S17 local pain"),
    Promise("sign of cancer", yes(f.cancer_suspected_sign), SOON, "S12 flags"),
    Promise(
        "weight loss past fifty",
        all_of(yes(f.weight_loss_unexplained), from_(f.age_years, 50)), SOON, "S12 S26",
    ),
    Promise("weight loss", yes(f.weight_loss_unexplained), PLANNED, "S31 weaker risk factors"),
    Promise("pale blood", below(f.haemoglobin_g_dl, 10), SOON, "S12 myeloma"),
    # --- harm, belly, womb, child ---
    Promise("suicidal thoughts", yes(f.suicidal_ideation), NOW, "own direct question (H10)"),
    Promise("too much paracetamol", yes(f.paracetamol_overuse), TODAY, "own maximum (H12)"),
    Promise(
        "paracetamol and sick",
        all_of(yes(f.paracetamol_overuse), yes(f.nausea_vomiting)), NOW, "own poisoning (H12)",
    ),
    Promise("colic with fever", all_of(yes(f.colicky_pain), yes(f.fever)), NOW, "S26 flank pain"),
    Promise("colic", yes(f.colicky_pain), TODAY, "S26 writhing"),
    Promise("blood in urine", all_of(yes(f.haematuria), from_(f.age_years, 50)), SOON, "S26"),
    Promise("urine signs", yes(f.dysuria_or_frequency), SOON, "S26 urinary symptoms"),
    Promise(
        "belly", all_of(yes(f.abdominal_pain), no(f.cyclic_with_menses)), SOON, "own belly",
    ),
    Promise(
        "belly and vomiting",
        all_of(yes(f.abdominal_pain), yes(f.nausea_vomiting), new, no(f.cyclic_with_menses)),
        TODAY, "own belly",
    ),
    Promise("shingles", yes(f.rash_dermatomal), SOON, "own shingles"),
    Promise("red eye", yes(f.acute_red_painful_eye), TODAY, "S20 referral"),
    Promise(
        "bleeding in early pregnancy",
        all_of(yes(f.missed_period_or_possible_pregnancy), yes(f.vaginal_bleeding)), NOW, "S62",
    ),
    Promise("bleeding with child", all_of(yes(f.pregnant), yes(f.vaginal_bleeding)), NOW, "S62"),
    Promise("cramps with child", all_of(yes(f.pregnant), yes(f.uterine_contractions)), NOW, "S62"),
    Promise("fever with child", all_of(yes(f.pregnant), yes(f.fever)), TODAY, "S62"),
    Promise("child that will not walk", yes(f.child_refuses_to_walk), TODAY, "own discitis"),
    Promise(
        "child with fever, not walking",
        all_of(child, yes(f.fever), yes(f.child_refuses_to_walk)), NOW, "S21 fever",
    ),
    Promise("child with night pain", all_of(child, yes(f.night_pain)), SOON, "own child (H39)"),
    Promise("child", child, PLANNED, "S66 children"),
    Promise("unease", yes(f.clinician_unease), SOON, "S11a unease"),
    Promise("six weeks", from_(f.duration_weeks, 6), PLANNED, "S02 after 3-4 weeks"),
    Promise("off work", from_(f.work_absence_weeks, 3), PLANNED, "S61 clock"),
    # --- more of the belly, the blood, medicines and the weak signs ---
    Promise(
        "belly of an older person, whatever the kidneys",
        all_of(from_(f.age_years, 65), yes(f.abdominal_pain), sudden), TODAY, "S02 first colic",
    ),
    Promise(
        "calcium and kidneys", all_of(yes(f.calcium_raised), yes(f.creatinine_raised)), TODAY,
        "S12 myeloma",
    ),
    Promise(
        "two signs of myeloma",
        all_of(from_(f.age_years, 40), below(f.haemoglobin_g_dl, 11), yes(f.calcium_raised)),
        SOON, "S12 myeloma",
    ),
    Promise(
        "urine signs and flank pain",
        all_of(
            yes(f.dysuria_or_frequency), one_of(f.pain_site, "flank"), at_most(f.duration_weeks, 3)
        ), TODAY, "S26 urinary symptoms",
    ),
    Promise(
        "urine signs this week",
        all_of(yes(f.dysuria_or_frequency), at_most(f.duration_weeks, 1)), TODAY, "S26",
    ),
    Promise(
        "urine signs with child", all_of(yes(f.pregnant), yes(f.dysuria_or_frequency)), TODAY,
        "S62 obstetric flags",
    ),
    Promise(
        "discharge and belly",
        all_of(yes(f.abnormal_vaginal_discharge), yes(f.abdominal_pain)), TODAY, "own pelvis",
    ),
    Promise("vaginal bleeding", yes(f.vaginal_bleeding), SOON, "own gynaecological cause"),
    Promise("child with markers", all_of(child, from_(f.crp_mg_l, 20)), TODAY, "own discitis"),
    Promise(
        "sudden pain after birth",
        all_of(at_most(f.postpartum_weeks, 26), from_(f.pain_nrs, 7), sudden), SOON, "S62",
    ),
    Promise("fall and bruise", all_of(yes(f.minor_trauma), yes(f.visible_contusion)), SOON, "S23"),
    Promise(
        "three weak signs",
        all_of(yes(f.pain_constant_unremitting), yes(f.night_pain), yes(f.fatigue_marked)),
        SOON, "S11a combination",
    ),
    Promise(
        "pain at rest in every way",
        all_of(yes(f.pain_constant_unremitting), yes(f.night_pain), no(f.mechanical_pattern)),
        SOON, "S12 S11a",
    ),
    Promise(
        "weak signs on steroids",
        all_of(yes(f.long_term_corticosteroids), yes(f.night_pain), worse), SOON, "S11a",
    ),
    Promise(
        "anti-inflammatory on a blood thinner",
        all_of(yes(f.nsaid_use_current), yes(f.anticoagulant_use)), SOON, "S70 (H11)",
    ),
    Promise(
        "anti-inflammatory with an ulcer",
        all_of(yes(f.nsaid_use_current), yes(f.peptic_ulcer_history)), PLANNED, "S70 (H11)",
    ),
    Promise("opioid in use", yes(f.opioid_use_current), PLANNED, "S09 S53 (H13)"),
    Promise("swollen joints", yes(f.peripheral_joint_swelling), PLANNED, "S20 referral"),
    Promise("hip", yes(f.groin_or_hip_movement_pain), PLANNED, "own hip"),
    Promise("step in the back", yes(f.palpable_step), PLANNED, "S12 step"),
    Promise(
        "perhaps with child", yes(f.missed_period_or_possible_pregnancy), PLANNED, "own test (H09)"
    ),
    Promise("with the period", yes(f.cyclic_with_menses), PLANNED, "own endometriosis"),
    Promise("low mood", yes(f.depression_or_low_mood), PLANNED, "S11b (H10)"),
    Promise("both legs, planned", one_of(f.leg_pain_side, "bilateral"), PLANNED, "S27"),
    Promise(
        "upper back past fifty",
        all_of(one_of(f.pain_site, "thoracic"), from_(f.age_years, 50)), PLANNED, "S12 flags",
    ),
    Promise("past seventy-five", from_(f.age_years, 75), PLANNED, "S24 informative signs"),
    Promise(
        "severe for two weeks",
        all_of(from_(f.pain_nrs, 7), from_(f.duration_weeks, 2), worse), PLANNED, "S02 severity",
    ),
    Promise(
        "four weeks and worse", all_of(worse, from_(f.duration_weeks, 4)), PLANNED, "S02",
    ),
)  # fmt: skip
"""With the code of each source (see ``sources``)."""
