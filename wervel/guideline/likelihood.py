"""How rare danger is, what one sign weighs, and how signs add up: figures beside the red flags."""

from wervel.guideline import tiers
from wervel.guideline.cause.signs import (
    feverish,
)
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    age_years,
    aortic_aneurysm_known,
    cancer_history,
    colicky_pain,
    dysuria_or_frequency,
    indwelling_vascular_line,
    iv_drug_use,
    kidney_stone_history,
    long_term_corticosteroids,
    major_trauma,
    night_pain,
    pain_site,
    recent_infection,
    reduced_anal_tone,
    residual_urine_ml,
    saddle_numbness,
    tb_risk,
    urinary_retention_or_difficulty,
    visible_contusion,
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
    one_of,
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


BASE_RATES: tuple[Statement, ...] = (
    _info(
        "BR-1",
        ALWAYS,
        "S24 R primary care",
        "S63 R causes",
        people=1172,
        any_percent=0.9,
        any_low=0.5,
        any_high=1.7,
        fracture_percent=0.7,
        fracture_low=0.4,
        fracture_high=1.3,
        cancer_percent=0.0,
        cancer_high=0.3,
        infection_percent=0.0,
        infection_high=0.3,
        cauda_percent=0.1,
        cauda_high=0.5,
        inflammatory_percent=0.2,
        inflammatory_low=0.1,
        inflammatory_high=0.6,
    ),
    _info("BR-2", ALWAYS, "S11d R serious causes", under_percent=1),
    _info(
        "BR-3",
        ALWAYS,
        "S25 R emergency department",
        people=41320,
        studies=22,
        any_low=2.5,
        any_high=5.1,
        looking_back_low=0.7,
        looking_back_high=7.4,
        fracture_high=7.2,
        cancer_high=2.1,
        infection_high=1.9,
        nerves_low=0.1,
        nerves_high=1.9,
        vascular_high=0.9,
    ),
    _info(
        "BR-4",
        ALWAYS,
        "S26 R one emergency department",
        people=1000,
        spinal_percent=3.3,
        other_percent=14.6,
        with_flag_percent=69,
    ),
    _info(
        "BR-5", ALWAYS, "S24 R flags", with_flag_percent=80.4, median_flags=2, disease_percent=0.9
    ),
    _info("BR-6", ALWAYS, "S11a R combination"),
    _info("BR-7", ALWAYS, "S28 R flags in guidelines", guidelines=16, flags=46),
)

WEIGHTS: tuple[Statement, ...] = (
    _info(
        "DW-1", yes(cancer_history), "S23 R direction", "S23 M figure", percent=33, low=22, high=46
    ),
    _info(
        "DW-2",
        at_least(age_years, 64),
        "S23 R older age",
        "S23 M limits",
        percent=9,
        low=3,
        high=25,
    ),
    _info(
        "DW-3",
        yes(long_term_corticosteroids),
        "S23 R corticosteroids",
        "S24 R informative flags",
        percent=33,
        low=10,
        high=67,
    ),
    _info("DW-4", yes(major_trauma), "S23 R severe trauma", percent=11, low=8, high=16),
    _info("DW-5", yes(visible_contusion), "S23 R contusion", percent=62, low=49, high=74),
    _info(
        "DW-6",
        all_of(yes(long_term_corticosteroids), any_of(yes(major_trauma), above(age_years, 70))),
        "S23 R several flags",
        percent=90,
        low=34,
        high=99,
    ),
    _info(
        "DW-7",
        ALWAYS,
        "S24 R rule of four",
        "S24 M likelihood",
        auc=0.834,
        needed=3,
        likelihood=218,
        percent=52,
    ),
    _info("DW-8", feverish, "S26 R fever", likelihood=68.8),
    _info("DW-9", yes(tb_risk), "S26 R tuberculosis", likelihood=13.8, spinal=9.8),
    _info(
        "DW-10",
        any_of(yes(aortic_aneurysm_known), yes(kidney_stone_history)),
        "S26 R stone or aneurysm",
        likelihood=10.2,
    ),
    _info("DW-11", yes(weight_loss_unexplained), "S26 R weight loss", likelihood=9.2),
    _info(
        "DW-12",
        any_of(yes(colicky_pain), yes(dysuria_or_frequency), one_of(pain_site, "flank")),
        "S26 R belly and urine",
        writhing=6.9,
        urinary=5.4,
        flank=5.2,
    ),
    _info("DW-13", yes(saddle_numbness), "S26 R saddle", likelihood=11.0),
    _info("DW-14", yes(iv_drug_use), "S26 R drugs", "S25 R abscess", likelihood=6.9),
    _info("DW-15", yes(urinary_retention_or_difficulty), "S26 R retention", likelihood=6.4),
    _info("DW-16", yes(reduced_anal_tone), "S26 R anal tone", likelihood=6.3),
    _info("DW-17", any_of(yes(indwelling_vascular_line), yes(recent_infection)), "S25 R abscess"),
    # An empty bladder clears nobody: the figure is shown, and no rule rests on "less than".
    _info("DW-18", at_least(residual_urine_ml, 0), "S22 R bladder scan", residual_ml=200),
    _info(
        "DW-19",
        any_of(yes(night_pain), above(age_years, 50), one_of(pain_site, "thoracic")),
        "S23 R most flags",
        "S23 M which flags",
        age=50,
    ),
)


STATEMENTS: tuple[Statement, ...] = (
    *BASE_RATES,
    *WEIGHTS,
    *tiers.STATEMENTS,
    *differ(
        "DX-23",
        Chapter.CAUSE,
        side("S01 R cause", causes=4),
        side(
            "S02 R aneurysm", "S12 S flags", "S20 R referral strategy", "S22 R assessment", added=4
        ),
    ),
)
