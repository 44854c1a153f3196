"""Dangers that are not in the back: thoughts of suicide, and medicines that do harm now."""

from wervel.guideline.cause.flag import (
    NO_WAITING,
    red_flag,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    abdominal_pain,
    anticoagulant_use,
    chronic_kidney_disease,
    confusion,
    egfr_ml_min,
    heart_failure_or_ihd,
    lithium_or_methotrexate_use,
    nausea_vomiting,
    nsaid_allergy,
    nsaid_use_current,
    opioid_use_current,
    paracetamol_overuse,
    peptic_ulcer_history,
    pregnant,
    raas_or_diuretic_use,
    serotonergic_drug_use,
    suicidal_ideation,
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
    below,
    count_of,
    yes,
)

kidney_or_heart = any_of(
    yes(chronic_kidney_disease), yes(heart_failure_or_ihd), below(egfr_ml_min, 30)
)
nsaid_danger = any_of(
    kidney_or_heart,
    yes(peptic_ulcer_history),
    yes(nsaid_allergy),
    yes(anticoagulant_use),
    yes(lithium_or_methotrexate_use),
)
nsaid_clash = any_of(yes(raas_or_diuretic_use), yes(serotonergic_drug_use), yes(pregnant))
STOP_NSAID = (Action.MEDICATION_INTERACTION_REVIEW, Action.AVOID_NSAID_ALTERNATIVE_ANALGESIA)

FLAGS = (
    red_flag(
        "RF-SUI-1",
        "suicidal_thoughts",
        Urgency.EMERGENCY,
        yes(suicidal_ideation),
        "own D direct question",
        actions=(
            Action.CRISIS_SERVICE_CONTACT,
            Action.SUICIDE_RISK_ASSESSMENT,
            Action.DEPRESSION_ASSESSMENT,
        ),
        avoid=(
            Avoid.ADVISE_SELF_CARE_ONLY,
            Avoid.DISMISS_PATIENT_CONCERN,
            Avoid.REASSURE_AS_NONSPECIFIC,
        ),
        tier="A",
        signer=Signer.PSYCHOLOGIST,
    ),
    red_flag(
        "RF-MED-1",
        "too_much_paracetamol",
        Urgency.SAME_DAY,
        yes(paracetamol_overuse),
        "own D over the maximum for days",
        actions=(Action.TOXICOLOGY_TREATMENT, Action.MEDICATION_INTERACTION_REVIEW),
        avoid=(Avoid.ADVISE_SELF_CARE_ONLY,),
        tier="A",
        signer=Signer.PHARMACIST,
    ),
    red_flag(
        "RF-MED-2",
        "paracetamol_poisoning",
        Urgency.EMERGENCY,
        all_of(
            yes(paracetamol_overuse),
            any_of(
                yes(nausea_vomiting), yes(abdominal_pain), yes(confusion), yes(suicidal_ideation)
            ),
        ),
        "own D signs of poisoning",
        actions=(Action.REFER_EMERGENCY_DEPARTMENT, Action.TOXICOLOGY_TREATMENT),
        avoid=NO_WAITING,
        tier="A",
        signer=Signer.PHARMACIST,
    ),
    red_flag(
        "RF-MED-3",
        "harmful_nsaid",
        Urgency.ROUTINE,
        all_of(yes(nsaid_use_current), any_of(nsaid_danger, nsaid_clash)),
        "S70 R contraindications",
        "own D level",
        actions=STOP_NSAID,
        avoid=(Avoid.PRESCRIBE_NSAID,),
        signer=Signer.PHARMACIST,
    ),
    red_flag(
        "RF-MED-4",
        "harmful_nsaid",
        Urgency.WITHIN_WEEK,
        all_of(
            yes(nsaid_use_current),
            any_of(
                yes(anticoagulant_use),
                yes(nsaid_allergy),
                below(egfr_ml_min, 30),
                count_of(
                    2,
                    yes(chronic_kidney_disease),
                    yes(heart_failure_or_ihd),
                    yes(raas_or_diuretic_use),
                    yes(peptic_ulcer_history),
                    yes(lithium_or_methotrexate_use),
                ),
            ),
        ),
        "S70 R contraindications",
        "own D level",
        actions=STOP_NSAID,
        avoid=(Avoid.PRESCRIBE_NSAID,),
        signer=Signer.PHARMACIST,
    ),
    red_flag(
        "RF-MED-5",
        "opioid_review",
        Urgency.ROUTINE,
        yes(opioid_use_current),
        "S09 R no place",
        "S53 R trial",
        actions=(Action.MEDICATION_INTERACTION_REVIEW, Action.FOLLOW_UP_REVIEW),
        avoid=(Avoid.OPIOID_FIRST_LINE,),
        signer=Signer.PHARMACIST,
    ),
)
