"""The vocabulary: every fact that the guideline knows, with type, unit, range and source.

One fact, one place. The form field, the storage, the column and the exchange item all follow
from the declaration here; the words to ask for it stand in ``leaflet/nl`` and ``leaflet/en``.
Sources are codes of ``sources.py``; ``design`` marks a choice of our own.

A fact with ``teller=CLINICIAN`` is seen on examination, measured in the laboratory or asked
in the consulting room, and never holds up somebody who answers alone at home.
"""

from wervel.logic.facts import Choice, Fact, Number, Teller, Vocabulary, Words, YesNo

CLINICIAN = Teller.CLINICIAN

# --- the person ------------------------------------------------------------------------------
age_years = Number("age_years", "person", "Age on the day of assessment; may have a fraction in infants.", "S02", unit="years", low=0, high=110)
sex = Choice("sex", "person", "Sex as it matters for the body.", "S24", options=("female", "male"))
pregnant = YesNo("pregnant", "person", "Pregnant now.", "S62")
gestation_weeks = Number("gestation_weeks", "person", "How far the pregnancy is.", "S62", unit="weeks", low=1, high=43)
postpartum_weeks = Number("postpartum_weeks", "person", "Time since the last birth.", "S62", unit="weeks", low=0, high=520)
trying_to_conceive = YesNo("trying_to_conceive", "person", "Trying to become pregnant.", "S70")
obesity = YesNo("obesity", "person", "Body mass index of 30 or more.", "S01")
smoker = YesNo("smoker", "person", "Smokes, or has smoked a great deal.", "S02")
alcohol_excess = YesNo("alcohol_excess", "person", "Drinks more than 21 units of alcohol a week.", "design")
sport_hyperextension = YesNo("sport_hyperextension", "person", "Does a sport with much bending backwards or twisting.", "S12")

# --- work --------------------------------------------------------------------------------------
occupation = Words("occupation", "work", "The work in a few words.", "S60")
work_physical_load = Choice("work_physical_load", "work", "How heavy that work is for the body.", "S11b", options=("low", "medium", "high"))
work_absence_weeks = Number("work_absence_weeks", "work", "Weeks off work through this pain; 0 is at work.", "S61", unit="weeks", low=0, high=1500)
work_conflict_or_dissatisfaction = YesNo("work_conflict_or_dissatisfaction", "work", "Trouble, strain or little joy at work.", "S11b")
compensation_claim = YesNo("compensation_claim", "work", "A claim or benefit procedure is running.", "S36")
work_support_wanted = YesNo("work_support_wanted", "work", "Has questions about working with this pain.", "S60")

# --- course and pattern --------------------------------------------------------------------------
duration_weeks = Number("duration_weeks", "course", "Length of this episode in weeks (days divided by seven).", "S01", unit="weeks", low=0, high=2600)
onset = Choice("onset", "course", "How this episode began.", "S24", options=("sudden", "gradual", "after_exertion", "after_trauma"))
first_episode = YesNo("first_episode", "course", "Never had back pain before.", "S12")
recurrent_episodes = YesNo("recurrent_episodes", "course", "Had such episodes before.", "S40")
course = Choice("course", "course", "Which way it has been going lately.", "S05", options=("improving", "stable", "worsening"))
failed_conservative_treatment = YesNo("failed_conservative_treatment", "course", "A fair course of advice or treatment did not help enough.", "S19")
prior_imaging_degenerative_only = YesNo("prior_imaging_degenerative_only", "course", "Earlier pictures showed nothing that explains the pain.", "S33")
prior_spine_surgery = YesNo("prior_spine_surgery", "course", "Ever operated on the spine.", "S32")
pain_nrs = Number("pain_nrs", "pain", "Pain at its worst, 0 none to 10 unbearable.", "S11b", unit="0-10", low=0, high=10)
pain_site = Choice("pain_site", "pain", "Where it hurts most.", "S24", options=("lumbar", "thoracolumbar", "thoracic", "flank", "sacral_buttock", "pelvic_girdle"))
leg_pain = Choice("leg_pain", "pain", "How far the pain goes into a leg.", "S03", options=("none", "above_knee", "below_knee", "unspecified"))
leg_pain_side = Choice("leg_pain_side", "pain", "Pain in one leg or in both.", "S17", options=("unilateral", "bilateral"))
mechanical_pattern = YesNo("mechanical_pattern", "pain", "Changes with posture and movement, and some position eases it.", "S02")
pain_constant_unremitting = YesNo("pain_constant_unremitting", "pain", "Always there, and no position eases it.", "S12")
night_pain = YesNo("night_pain", "pain", "Wakes the person, more than from turning over.", "S12")
relief_by_exercise = YesNo("relief_by_exercise", "pain", "Better by moving and not by resting.", "S20")
morning_stiffness_minutes = Number("morning_stiffness_minutes", "pain", "How long the back is stiff after waking.", "S12", unit="minutes", low=0, high=600)
worse_with_extension = YesNo("worse_with_extension", "pain", "Bending backwards brings it on.", "S12")
worse_walking_relieved_sitting = YesNo("worse_walking_relieved_sitting", "pain", "Comes with walking or standing, goes with sitting or bending forward.", "S14")
groin_or_hip_movement_pain = YesNo("groin_or_hip_movement_pain", "pain", "Pain in the groin or on turning the hip.", "design")
cyclic_with_menses = YesNo("cyclic_with_menses", "pain", "Comes and goes with the period.", "design")
child_refuses_to_walk = YesNo("child_refuses_to_walk", "pain", "A child limps or will not walk, stand or sit.", "design")

# --- nerves ------------------------------------------------------------------------------------
leg_weakness = Choice("leg_weakness", "nerve", "Loss of strength: mild is MRC 4, severe is MRC 0 to 3.", "S03", options=("none", "mild", "severe", "unspecified"))
leg_weakness_bilateral = YesNo("leg_weakness_bilateral", "nerve", "Strength is lost in both legs.", "S22")
leg_weakness_progressive = YesNo("leg_weakness_progressive", "nerve", "The loss of strength grows over hours or days.", "S03")
leg_numbness = YesNo("leg_numbness", "nerve", "A leg or foot is numb or tingles.", "S03")
saddle_numbness = YesNo("saddle_numbness", "nerve", "Less feeling around the anus, the genitals or between the thighs.", "S22")
urinary_retention_or_difficulty = YesNo("urinary_retention_or_difficulty", "nerve", "Newly hard to pass urine.", "S22")
urinary_incontinence_new = YesNo("urinary_incontinence_new", "nerve", "Newly loses urine.", "S22")
bowel_dysfunction_new = YesNo("bowel_dysfunction_new", "nerve", "Newly loses stool, or no longer feels it.", "S22")
sexual_dysfunction_new = YesNo("sexual_dysfunction_new", "nerve", "Newly lost function or feeling during sex.", "S22")
gait_disturbance = YesNo("gait_disturbance", "nerve", "Unsteady or unable to walk alone, more than the pain explains.", "S21")
new_arm_or_cranial_neuro_deficit = YesNo("new_arm_or_cranial_neuro_deficit", "nerve", "New loss of strength in an arm, or trouble with face, speech or sight.", "design")
confusion = YesNo("confusion", "nerve", "Newly confused or drowsy.", "S05")
slr_positive = YesNo("slr_positive", "examination", "Lifting the straight leg brings on the leg pain.", "S03", CLINICIAN)
reflex_loss = YesNo("reflex_loss", "examination", "Knee or ankle reflex is lost.", "S03", CLINICIAN)
upper_motor_neuron_signs = YesNo("upper_motor_neuron_signs", "examination", "Brisk reflexes, clonus, Babinski sign, spasticity or a sensory level.", "S17", CLINICIAN)
reduced_anal_tone = YesNo("reduced_anal_tone", "examination", "Less tone of the anus, or less feeling around it, on examination.", "S26", CLINICIAN)
spine_percussion_tenderness = YesNo("spine_percussion_tenderness", "examination", "Tapping the spine in the middle hurts.", "S12", CLINICIAN)
residual_urine_ml = Number("residual_urine_ml", "examination", "Urine left in the bladder after passing it.", "S22", CLINICIAN, unit="ml", low=0, high=3000)
weak_leg_pulses = YesNo("weak_leg_pulses", "examination", "Pulses in the groin or foot are weak or absent.", "S02", CLINICIAN)
lhermitte_sign = YesNo("lhermitte_sign", "examination", "Bending the neck sends a shock down the back.", "S17", CLINICIAN)
visible_contusion = YesNo("visible_contusion", "examination", "A bruise or graze over the spine.", "S23", CLINICIAN)
palpable_step = YesNo("palpable_step", "examination", "A step can be felt between two vertebrae.", "S12", CLINICIAN)
spondylolisthesis_known = YesNo("spondylolisthesis_known", "examination", "A slipped vertebra has been shown on a picture.", "S15", CLINICIAN)
clinician_unease = YesNo("clinician_unease", "examination", "The clinician feels that something is not right.", "S11a", CLINICIAN)

# --- infection, cancer, laboratory --------------------------------------------------------------
fever = YesNo("fever", "illness", "Fever in this illness, told or measured (38.0 degrees or more).", "S21")
temperature_c = Number("temperature_c", "illness", "Measured temperature.", "S21", unit="degrees Celsius", low=34, high=42)
chills_or_night_sweats = YesNo("chills_or_night_sweats", "illness", "Shaking with cold, or sweats that soak the bed.", "S21")
systemically_unwell = YesNo("systemically_unwell", "illness", "Really ill, beyond the pain.", "S12")
weight_loss_unexplained = YesNo("weight_loss_unexplained", "illness", "Lost weight without a reason.", "S26")
fatigue_marked = YesNo("fatigue_marked", "illness", "Unusually tired.", "S12")
paracetamol_use_current = YesNo("paracetamol_use_current", "illness", "Takes paracetamol, which can hide a fever.", "design")
cancer_history = YesNo("cancer_history", "history", "Cancer ever, other than basal cell skin cancer.", "S23")
cancer_suspected_sign = YesNo("cancer_suspected_sign", "history", "A sign that may point to cancer elsewhere.", "S12")
immunosuppressed = YesNo("immunosuppressed", "history", "Weak defences through illness or medicine.", "S21")
diabetes = YesNo("diabetes", "history", "Diabetes.", "S21")
iv_drug_use = YesNo("iv_drug_use", "history", "Injected drugs, now or earlier.", "S25")
recent_infection = YesNo("recent_infection", "history", "An infection in the last three months.", "S25")
recent_spinal_procedure = YesNo("recent_spinal_procedure", "history", "An injection, puncture or operation on the spine in the last three months.", "S21")
tb_risk = YesNo("tb_risk", "history", "Tuberculosis earlier, near, or common in the country of birth.", "S26")
indwelling_vascular_line = YesNo("indwelling_vascular_line", "history", "A line stays in a blood vessel.", "S25", CLINICIAN)
endocarditis_or_bacteraemia = YesNo("endocarditis_or_bacteraemia", "history", "Infection of a heart valve or of the blood, now or lately.", "S21", CLINICIAN)
crp_mg_l = Number("crp_mg_l", "laboratory", "C-reactive protein.", "S21", CLINICIAN, unit="mg/L", low=0, high=600)
esr_mm_h = Number("esr_mm_h", "laboratory", "Erythrocyte sedimentation rate.", "S21", CLINICIAN, unit="mm/h", low=0, high=180)
haemoglobin_g_dl = Number("haemoglobin_g_dl", "laboratory", "Haemoglobin.", "design", CLINICIAN, unit="g/dL", low=2, high=22)
calcium_raised = YesNo("calcium_raised", "laboratory", "Calcium in the blood is raised.", "design", CLINICIAN)
creatinine_raised = YesNo("creatinine_raised", "laboratory", "Creatinine in the blood is raised.", "design", CLINICIAN)
egfr_ml_min = Number("egfr_ml_min", "laboratory", "Estimated kidney function.", "S70", CLINICIAN, unit="ml/min", low=0, high=200)

# --- bone and trauma ---------------------------------------------------------------------------
major_trauma = YesNo("major_trauma", "bone", "High-energy accident or fall from a height.", "S24")
minor_trauma = YesNo("minor_trauma", "bone", "Stumble, fall from standing, or bump.", "S24")
osteoporosis_known = YesNo("osteoporosis_known", "bone", "Brittle bones have been found.", "S07")
long_term_corticosteroids = YesNo("long_term_corticosteroids", "bone", "Prednisone or the like for three months, or in repeated courses.", "S23")
prior_fragility_fracture = YesNo("prior_fragility_fracture", "bone", "Broke a bone before after a small force.", "S07")
height_loss_or_kyphosis = YesNo("height_loss_or_kyphosis", "bone", "Became shorter, or newly bent forward.", "S12")

# --- vessels, belly, urine, pregnancy ----------------------------------------------------------
abdominal_pain = YesNo("abdominal_pain", "belly", "Pain in the belly as well.", "S02")
pulsatile_abdominal_mass = YesNo("pulsatile_abdominal_mass", "belly", "A beating swelling in the belly.", "S02")
syncope_or_shock = YesNo("syncope_or_shock", "belly", "Fainted or nearly, or signs of shock.", "S02")
hypertension = YesNo("hypertension", "history", "High blood pressure.", "S02")
aortic_aneurysm_known = YesNo("aortic_aneurysm_known", "history", "A widened aorta has been found or treated.", "S02")
colicky_pain = YesNo("colicky_pain", "belly", "Pain in waves, unable to keep still.", "S26")
dysuria_or_frequency = YesNo("dysuria_or_frequency", "belly", "Passing urine burns, or often.", "S26")
haematuria = YesNo("haematuria", "belly", "Blood in the urine.", "S26")
kidney_stone_history = YesNo("kidney_stone_history", "history", "Kidney stones before.", "S26")
nausea_vomiting = YesNo("nausea_vomiting", "belly", "Feels sick or vomits.", "design")
missed_period_or_possible_pregnancy = YesNo("missed_period_or_possible_pregnancy", "pregnancy", "Late period, or may be pregnant.", "design")
vaginal_bleeding = YesNo("vaginal_bleeding", "pregnancy", "Unusual bleeding from the vagina.", "design")
uterine_contractions = YesNo("uterine_contractions", "pregnancy", "Contractions.", "design")
abnormal_vaginal_discharge = YesNo("abnormal_vaginal_discharge", "pregnancy", "Unusual discharge, or loss of fluid.", "design")
rash_dermatomal = YesNo("rash_dermatomal", "belly", "Blisters or rash in one band of skin.", "design")

# --- inflammatory disease ----------------------------------------------------------------------
uveitis_psoriasis_ibd = YesNo("uveitis_psoriasis_ibd", "joints", "Uveitis, psoriasis or inflamed bowel, ever.", "S20")
family_history_spondyloarthritis = YesNo("family_history_spondyloarthritis", "joints", "Spondyloarthritis in the family.", "S20")
peripheral_joint_swelling = YesNo("peripheral_joint_swelling", "joints", "Swollen joints, or heel pain.", "S12")
acute_red_painful_eye = YesNo("acute_red_painful_eye", "joints", "A red, painful eye or sudden loss of sight now.", "design")
nsaid_relief_within_48h = YesNo("nsaid_relief_within_48h", "joints", "Pain eases within two days on an anti-inflammatory.", "S20", CLINICIAN)
onset_before_45 = YesNo("onset_before_45", "joints", "The pain first began before the age of 45.", "S20", CLINICIAN)

# --- mind --------------------------------------------------------------------------------------
fear_avoidance = YesNo("fear_avoidance", "mind", "Afraid that moving or working harms the back.", "S11b")
catastrophising = YesNo("catastrophising", "mind", "Expects that it will never get better.", "S11b")
depression_or_low_mood = YesNo("depression_or_low_mood", "mind", "Feels down, or has lost pleasure.", "S11b")
suicidal_ideation = YesNo("suicidal_ideation", "mind", "Thinks of death or of ending life.", "design")
anxiety_about_serious_disease = YesNo("anxiety_about_serious_disease", "mind", "Afraid of a serious disease.", "S11b")
passive_coping_or_rest = YesNo("passive_coping_or_rest", "mind", "Rests, waits, or leans on treatment by others.", "S11b")
sleep_disturbed = YesNo("sleep_disturbed", "mind", "Sleeps badly through it.", "S71")
recent_bereavement_or_major_stress = YesNo("recent_bereavement_or_major_stress", "mind", "Grief or heavy stress.", "S01")
imaging_requested_by_patient = YesNo("imaging_requested_by_patient", "mind", "Would like a picture to be made.", "S34")
operation_considered = YesNo("operation_considered", "mind", "Would consider an operation or injection for the leg pain.", "S14")
sbst_total = Number("sbst_total", "instrument", "STarT Back total.", "S29", CLINICIAN, unit="points", low=0, high=9, whole=True)
sbst_psychosocial = Number("sbst_psychosocial", "instrument", "STarT Back psychosocial sub-score.", "S29", CLINICIAN, unit="points", low=0, high=5, whole=True)

# --- medicines and other diseases --------------------------------------------------------------
anticoagulant_use = YesNo("anticoagulant_use", "medicine", "Uses a blood thinner (VKA, DOAC or heparin).", "S70")
nsaid_use_current = YesNo("nsaid_use_current", "medicine", "Uses an anti-inflammatory or daily aspirin now.", "S70")
opioid_use_current = YesNo("opioid_use_current", "medicine", "Uses an opioid now.", "S09")
paracetamol_overuse = YesNo("paracetamol_overuse", "medicine", "Takes more paracetamol than the maximum.", "design")
raas_or_diuretic_use = YesNo("raas_or_diuretic_use", "medicine", "Uses an ACE inhibitor, ARB or water tablet.", "S70")
serotonergic_drug_use = YesNo("serotonergic_drug_use", "medicine", "Uses an antidepressant that acts on serotonin.", "S70")
lithium_or_methotrexate_use = YesNo("lithium_or_methotrexate_use", "medicine", "Uses lithium or methotrexate.", "design")
nsaid_allergy = YesNo("nsaid_allergy", "medicine", "Allergy or asthma attack from an anti-inflammatory.", "S70")
chronic_kidney_disease = YesNo("chronic_kidney_disease", "history", "Kidneys do not work well.", "S70")
peptic_ulcer_history = YesNo("peptic_ulcer_history", "history", "Stomach ulcer or bleed, ever.", "S70")
heart_failure_or_ihd = YesNo("heart_failure_or_ihd", "history", "Heart failure, or narrowed heart or blood vessels.", "S70")
liver_disease_severe = YesNo("liver_disease_severe", "history", "Serious disease of the liver.", "S70")
bleeding_tendency = YesNo("bleeding_tendency", "history", "Bleeds easily, or had a bleeding in the brain.", "S70")

VOCABULARY = Vocabulary(tuple(fact for fact in list(globals().values()) if isinstance(fact, Fact)))
"""All facts, in the order of this page."""
