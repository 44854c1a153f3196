"""Chapter four, medicines: for whom an anti-inflammatory or another medicine is dangerous."""

from wervel.guideline.cause.young import child
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.facts import (
    age_years,
    alcohol_excess,
    anticoagulant_use,
    bleeding_tendency,
    chronic_kidney_disease,
    diabetes,
    egfr_ml_min,
    heart_failure_or_ihd,
    lithium_or_methotrexate_use,
    liver_disease_severe,
    long_term_corticosteroids,
    nsaid_allergy,
    nsaid_use_current,
    opioid_use_current,
    pain_nrs,
    paracetamol_overuse,
    peptic_ulcer_history,
    pregnant,
    raas_or_diuretic_use,
    serotonergic_drug_use,
    trying_to_conceive,
    uveitis_psoriasis_ibd,
)
from wervel.guideline.ordinary import pregnancy
from wervel.guideline.statements import (
    Caution,
    Chapter,
    Signer,
    Statement,
    cite,
)
from wervel.logic.conditions import (
    Condition,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    count_of,
    yes,
)

stomach_risks = (
    all_of(at_least(age_years, 60), at_most(age_years, 70)),
    yes(anticoagulant_use),
    yes(long_term_corticosteroids),
    yes(serotonergic_drug_use),
    yes(heart_failure_or_ihd),
    yes(diabetes),
)

kidney = any_of(yes(chronic_kidney_disease), below(egfr_ml_min, 30))

stomach = any_of(yes(peptic_ulcer_history), yes(uveitis_psoriasis_ibd))

hypersensitive = any_of(yes(nsaid_allergy), yes(bleeding_tendency), yes(liver_disease_severe))

frail = all_of(
    at_least(age_years, 70),
    any_of(yes(peptic_ulcer_history), yes(chronic_kidney_disease), yes(heart_failure_or_ihd)),
)

expecting = any_of(pregnancy, yes(trying_to_conceive))

NO_ORAL_NSAID = any_of(
    child,
    yes(heart_failure_or_ihd),
    kidney,
    below(egfr_ml_min, 60),
    stomach,
    frail,
    yes(anticoagulant_use),
    yes(raas_or_diuretic_use),
    yes(lithium_or_methotrexate_use),
    yes(serotonergic_drug_use),
    hypersensitive,
    expecting,
    yes(nsaid_use_current),
)
"""Whatever closes a tablet against inflammation, or asks the prescriber to look first."""

NO_TOPICAL_NSAID = any_of(child, yes(nsaid_allergy), expecting)

NO_PARACETAMOL = any_of(yes(paracetamol_overuse), yes(liver_disease_severe))

NO_OPIOID = any_of(
    child, pregnancy, yes(opioid_use_current), yes(alcohol_excess), yes(serotonergic_drug_use)
)

ALTERNATIVE = (Action.AVOID_NSAID_ALTERNATIVE_ANALGESIA,)

REVIEW = (Action.MEDICATION_INTERACTION_REVIEW,)


def caution(
    id: str,
    when: Condition,
    *sources: str,
    actions: tuple[Action, ...] = ALTERNATIVE,
    avoid: tuple[Avoid, ...] = (Avoid.PRESCRIBE_NSAID,),
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Caution:
    """A warning about a medicine: no anti-inflammatory, unless said otherwise."""
    return Caution(
        id=id,
        chapter=Chapter.TREATMENT,
        when=when,
        cites=cite(*sources),
        signer=Signer.PHARMACIST,
        actions=actions,
        avoid=avoid,
        numbers=numbers,
        differs_from=differs_from,
    )


SAFETY: tuple[Statement, ...] = (
    caution("NS-1", yes(heart_failure_or_ihd), "S70 R contraindications", "S08 M heart failure"),
    caution("NS-2", kidney, "S70 R kidney disease", "own M limit", egfr=30),
    caution(
        "NS-2b",
        all_of(at_least(egfr_ml_min, 30), below(egfr_ml_min, 60)),
        "own M limit",
        actions=(*ALTERNATIVE, *REVIEW),
        from_egfr=30,
        to_egfr=60,
    ),
    caution("NS-3", frail, "S08 R frail patient", "own D frailty from 70", age=70),
    caution("NS-4", yes(peptic_ulcer_history), "S70 R ulcer or bleed"),
    # One fact holds eye, skin and bowel. Only the bowel counts, and who cannot tell is warned.
    caution(
        "NS-4b",
        yes(uveitis_psoriasis_ibd),
        "S70 R inflamed bowel",
        "own D broader fact",
        actions=REVIEW,
    ),
    caution(
        "NS-5",
        any_of(above(age_years, 70), yes(peptic_ulcer_history)),
        "S70 R stomach protection",
        actions=(),
        avoid=(),
        differs_from=("NS-5b",),
        age=70,
    ),
    caution(
        "NS-5b",
        at_least(age_years, 70),
        "S70 M newer limits",
        actions=(),
        avoid=(),
        differs_from=("NS-5",),
        age=70,
        from_age=60,
        to_age=69,
    ),
    caution(
        "NS-5c",
        all_of(yes(nsaid_use_current), any_of(above(age_years, 70), yes(peptic_ulcer_history))),
        "S70 R stomach protection",
        actions=REVIEW,
        avoid=(),
        age=70,
    ),
    caution(
        "NS-6",
        count_of(2, *stomach_risks),
        "S70 R two of these",
        actions=(),
        avoid=(),
        count=2,
        from_age=60,
        to_age=70,
    ),
    caution(
        "NS-6b",
        all_of(yes(nsaid_use_current), count_of(2, *stomach_risks)),
        "S70 R two of these",
        actions=REVIEW,
        avoid=(),
        count=2,
        from_age=60,
        to_age=70,
    ),
    caution("NS-7", yes(anticoagulant_use), "own M blood thinner", actions=(*ALTERNATIVE, *REVIEW)),
    caution(
        "NS-8",
        all_of(yes(nsaid_use_current), yes(heart_failure_or_ihd)),
        "S08 R ibuprofen and aspirin",
        actions=REVIEW,
    ),
    caution(
        "NS-9", yes(raas_or_diuretic_use), "own M kidney risk", actions=(*ALTERNATIVE, *REVIEW)
    ),
    caution(
        "NS-10",
        yes(lithium_or_methotrexate_use),
        "own M interaction",
        actions=(*ALTERNATIVE, *REVIEW),
    ),
    caution(
        "NS-10b",
        yes(serotonergic_drug_use),
        "S70 R antidepressant",
        "own M interaction",
        actions=REVIEW,
    ),
    caution("NS-11", hypersensitive, "S70 R contraindications"),
    caution(
        "NS-13",
        any_of(yes(pregnant), pregnancy),
        "own M pregnancy",
        weeks=30,
        from_weeks=28,
        caution_weeks=20,
    ),
    caution("NS-13b", yes(trying_to_conceive), "own M wish for a child"),
    caution(
        "NS-15",
        all_of(yes(nsaid_use_current), at_least(pain_nrs, 0)),
        "own D never two",
        actions=(),
        avoid=(),
    ),
    caution(
        "NS-16", child, "own D children", actions=(Action.CLINICIAN_REVIEW_BEFORE_ADVICE,), age=18
    ),
)
"""Who must not have an anti-inflammatory, whose stomach is protected. Unread limits only warn."""
