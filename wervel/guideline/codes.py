"""The codes for what may be advised and for what must not be: closed lists that travel in files."""

from enum import StrEnum


class Action(StrEnum):
    """What the answer tells a patient or a clinician to do."""

    CALL_AMBULANCE = "call_ambulance"
    REFER_EMERGENCY_DEPARTMENT = "refer_emergency_department"
    URGENT_MRI_SPINE = "urgent_mri_spine"
    URGENT_SURGICAL_CONSULT = "urgent_surgical_consult"
    BLOOD_CULTURES_INFLAMMATORY_MARKERS = "blood_cultures_inflammatory_markers"
    ANTIBIOTICS_URGENT = "antibiotics_urgent"
    URGENT_AORTA_IMAGING = "urgent_aorta_imaging"
    IMMOBILISE_SPINE = "immobilise_spine"
    BLADDER_SCAN = "bladder_scan"
    NEURO_EXAM = "neuro_exam"
    CRISIS_SERVICE_CONTACT = "crisis_service_contact"
    SUICIDE_RISK_ASSESSMENT = "suicide_risk_assessment"
    TOXICOLOGY_TREATMENT = "toxicology_treatment"
    LAB_CRP_ESR = "lab_crp_esr"
    LAB_MYELOMA_SCREEN = "lab_myeloma_screen"
    URINE_TEST = "urine_test"
    PREGNANCY_TEST = "pregnancy_test"
    XRAY_OR_CT_SPINE = "xray_or_ct_spine"
    MRI_SPINE = "mri_spine"
    BONE_DENSITY_AND_FRACTURE_PREVENTION = "bone_density_and_fracture_prevention"
    HIP_EXAMINATION = "hip_examination"
    REFER_GYNAECOLOGY = "refer_gynaecology"
    REFER_OBSTETRICS = "refer_obstetrics"
    REFER_RHEUMATOLOGY = "refer_rheumatology"
    REFER_NEUROLOGY = "refer_neurology"
    REFER_ORTHOPAEDICS = "refer_orthopaedics"
    REFER_UROLOGY = "refer_urology"
    REFER_VASCULAR_SURGERY = "refer_vascular_surgery"
    REFER_ONCOLOGY_PATHWAY = "refer_oncology_pathway"
    REFER_PAEDIATRICS = "refer_paediatrics"
    REFER_OPHTHALMOLOGY = "refer_ophthalmology"
    CLINICIAN_REVIEW_BEFORE_ADVICE = "clinician_review_before_advice"
    SAFETY_NET_ADVICE = "safety_net_advice"
    STAY_ACTIVE_ADVICE = "stay_active_advice"
    REASSURE_GOOD_PROGNOSIS = "reassure_good_prognosis"
    EXPLAIN_NO_IMAGING = "explain_no_imaging"
    ANALGESIA_STEPWISE = "analgesia_stepwise"
    AVOID_NSAID_ALTERNATIVE_ANALGESIA = "avoid_nsaid_alternative_analgesia"
    EXERCISE_THERAPY = "exercise_therapy"
    PHYSIOTHERAPY_REFERRAL = "physiotherapy_referral"
    GRADED_ACTIVITY = "graded_activity"
    YELLOW_FLAG_ASSESSMENT = "yellow_flag_assessment"
    COGNITIVE_BEHAVIOURAL_APPROACH = "cognitive_behavioural_approach"
    MULTIDISCIPLINARY_REHABILITATION = "multidisciplinary_rehabilitation"
    RETURN_TO_WORK_PLAN = "return_to_work_plan"
    OCCUPATIONAL_PHYSICIAN = "occupational_physician"
    DEPRESSION_ASSESSMENT = "depression_assessment"
    WEIGHT_MANAGEMENT = "weight_management"
    FOLLOW_UP_REVIEW = "follow_up_review"
    SPORT_REST_AND_MODIFY = "sport_rest_and_modify"
    ANTIVIRAL_THERAPY = "antiviral_therapy"
    REVIEW_ANTICOAGULANT = "review_anticoagulant"
    MEDICATION_INTERACTION_REVIEW = "medication_interaction_review"


class Avoid(StrEnum):
    """What must not be said or done for this person."""

    REASSURE_AS_NONSPECIFIC = "reassure_as_nonspecific"
    DELAY_FOR_CONSERVATIVE_TRIAL = "delay_for_conservative_trial"
    ADVISE_SELF_CARE_ONLY = "advise_self_care_only"
    EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS = "exercise_or_manual_therapy_before_diagnosis"
    SPINAL_MANIPULATION = "spinal_manipulation"
    WAIT_FOR_ALL_SIGNS = "wait_for_all_signs"
    PRESCRIBE_NSAID = "prescribe_nsaid"
    OPIOID_FIRST_LINE = "opioid_first_line"
    EPIDURAL_INJECTION = "epidural_injection"
    IONISING_IMAGING_IN_PREGNANCY = "ionising_imaging_in_pregnancy"
    ROUTINE_IMAGING = "routine_imaging"
    BED_REST = "bed_rest"
    STOP_WORK_UNTIL_PAIN_FREE = "stop_work_until_pain_free"
    LABEL_AS_DAMAGE = "label_as_damage"
    DISMISS_PATIENT_CONCERN = "dismiss_patient_concern"
    SURGERY_REFERRAL_WITHOUT_INDICATION = "surgery_referral_without_indication"
    UNNEEDED_SPECIALIST_REFERRAL = "unneeded_specialist_referral"
    RAISE_EMERGENCY_ALARM = "raise_emergency_alarm"


SOOTHING = frozenset(
    {
        Action.STAY_ACTIVE_ADVICE,
        Action.REASSURE_GOOD_PROGNOSIS,
        Action.EXPLAIN_NO_IMAGING,
        Action.ANALGESIA_STEPWISE,
        Action.EXERCISE_THERAPY,
        Action.PHYSIOTHERAPY_REFERRAL,
        Action.GRADED_ACTIVITY,
        Action.COGNITIVE_BEHAVIOURAL_APPROACH,
        Action.MULTIDISCIPLINARY_REHABILITATION,
        Action.RETURN_TO_WORK_PLAN,
        Action.WEIGHT_MANAGEMENT,
    }
)
"""Advice that soothes or treats: never beside an alarm (SP-7), never on an unread source."""

REFERRALS = frozenset(
    {Action.URGENT_SURGICAL_CONSULT, *(code for code in Action if code.name.startswith("REFER_"))}
)
"""Advice that sends to a specialist: beside it nobody hears that none is needed."""
