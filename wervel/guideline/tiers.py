"""How signs of danger are ranked and added up, and the time limits that go with them."""

from wervel.guideline.cause.bone import fell
from wervel.guideline.cause.signs import (
    any_deficit,
    both_legs,
    cauda_sign,
    fever_or_chills,
    feverish,
    leg_radiation,
    over_twelve_weeks,
    severe_weakness,
)
from wervel.guideline.cause.vessels import not_from_movement
from wervel.guideline.cause.young import child
from wervel.guideline.facts import (
    age_years,
    aortic_aneurysm_known,
    cancer_history,
    clinician_unease,
    immunosuppressed,
    iv_drug_use,
    leg_weakness_progressive,
    long_term_corticosteroids,
    major_trauma,
    osteoporosis_known,
    prior_fragility_fracture,
    recent_infection,
    upper_motor_neuron_signs,
    weight_loss_unexplained,
)
from wervel.guideline.statements import Chapter, Information, Signer, Statement, cite
from wervel.logic.conditions import (
    ALWAYS,
    Condition,
    above,
    all_of,
    any_of,
    at_least,
    none_of,
    yes,
)


def _info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.GP,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.CAUSE,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
        differs_from=differs_from,
    )


TIERS: tuple[Statement, ...] = (
    _info(
        "TIER-A",
        any_of(
            cauda_sign,
            severe_weakness,
            yes(leg_weakness_progressive),
            yes(major_trauma),
            all_of(not_from_movement, any_of(yes(aortic_aneurysm_known), above(age_years, 40))),
            all_of(feverish, any_deficit),
            all_of(yes(cancer_history), any_of(any_deficit, both_legs)),
        ),
        "S02 R referral",
        "S03 R referral",
        "S17 R timing table",
        "S21 R epidural abscess",
    ),
    _info(
        "TIER-B",
        any_of(
            yes(cancer_history),
            yes(long_term_corticosteroids),
            feverish,
            yes(iv_drug_use),
            yes(immunosuppressed),
            all_of(yes(osteoporosis_known), fell),
            yes(weight_loss_unexplained),
        ),
        "S23 R flags",
        "S25 R risk factors",
        "S26 R flags",
    ),
    _info(
        "TIER-C",
        ALWAYS,
        "S11a R combination",
        "S27 R reasoning",
        "own D threshold",
        together=2,
        beside_strong=1,
    ),
    _info("TIER-N", yes(clinician_unease), "S11a R unease", signer=Signer.PHYSIOTHERAPIST),
    _info(
        "TIER-STEPS",
        ALWAYS,
        "S27 R three steps",
        "S27 M graded responses",
        steps=3,
        diseases=4,
        responses=4,
    ),
    _info(
        "TIER-KNGF",
        ALWAYS,
        "S11a R scope of the table",
        "S12 S last read limits",
        signer=Signer.PHYSIOTHERAPIST,
    ),
)
"""How the flags are ranked. The flags themselves act; these rows say why (clinical.md 1.3, 1.8)."""

TIMING: tuple[Statement, ...] = (
    # The row allows a slower route for old, stable signs. The flag RF-CES-1 stays an emergency:
    # for safety the most urgent wins, and the row is shown beside it.
    _info(
        "RF-CES-2",
        all_of(cauda_sign, over_twelve_weeks),
        "S22 R time window",
        "own D level",
        signer=Signer.NEUROLOGIST,
        differs_from=("RF-CES-1",),
        days=14,
    ),
    _info(
        "RF-MAL-3",
        all_of(yes(cancer_history), leg_radiation, yes(leg_weakness_progressive)),
        "S17 R timing table",
        hours=48,
        over_days=7,
        signer=Signer.NEUROLOGIST,
    ),
    _info(
        "RF-MAL-6",
        all_of(yes(cancer_history), yes(upper_motor_neuron_signs)),
        "S17 R complete lesion",
        signer=Signer.NEUROLOGIST,
    ),
    _info(
        "RF-MAL-8",
        ALWAYS,
        "S24 R single flags",
        "S31 R trial first",
        review_from_weeks=2,
        review_to_weeks=4,
    ),
    _info("RF-MAL-10", yes(cancer_history), "S31 R major risk factor"),
    _info(
        "RF-FRA-5",
        all_of(yes(prior_fragility_fracture), at_least(age_years, 50)),
        "S18 R identification",
        "S07 R after a fracture",
        age=50,
    ),
    _info(
        "RF-SPA-IBP",
        ALWAYS,
        "S20 R definitions",
        needed=4,
        of=5,
        age=40,
        relief_hours=48,
        signer=Signer.GP,
    ),
    _info(
        "RF-SPA-RATE",
        ALWAYS,
        "S20 R Dutch GP patients",
        people=364,
        percent=24,
        all_patients_under_percent=5,
        from_age=18,
        to_age=45,
        months=3,
    ),
    _info("RF-AGE-NL", child, "S66 R children", "own D level", age=18),
    _info("RF-INF-RATE", fever_or_chills, "S21 R fever", fever_percent=60, delay_days=45.5),
    _info(
        "RF-INF-COOL",
        all_of(
            none_of(feverish),
            any_of(yes(iv_drug_use), yes(immunosuppressed), yes(recent_infection)),
        ),
        "S21 R fever",
        fever_percent=60,
        delay_days=45.5,
    ),
)
"""Rows of the red flag tables that add a time limit or a figure to a flag and raise nothing."""

STATEMENTS: tuple[Statement, ...] = (*TIERS, *TIMING)
