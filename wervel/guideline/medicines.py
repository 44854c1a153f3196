"""Chapter four, medicines: what each group does, for whom it is dangerous, and what protects.

Medicines only support moving (S02). The prescriber decides; these statements warn. Where the
sources differ on a group, both stand here, the older one marked by the one it differs from.
"""

from functools import partial

from wervel.guideline.cause.signs import adult, leg_radiation
from wervel.guideline.cause.young import child
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    age_years,
    alcohol_excess,
    bleeding_tendency,
    diabetes,
    duration_weeks,
    liver_disease_severe,
    long_term_corticosteroids,
    opioid_use_current,
    pain_nrs,
    paracetamol_overuse,
    paracetamol_use_current,
    peptic_ulcer_history,
    serotonergic_drug_use,
)
from wervel.guideline.medicine_safety import (
    NO_OPIOID,
    NO_ORAL_NSAID,
    NO_PARACETAMOL,
    NO_TOPICAL_NSAID,
    REVIEW,
    SAFETY,
    caution,
    kidney,
)
from wervel.guideline.ordinary import adult_told, pregnancy
from wervel.guideline.statements import (
    Advice,
    Chapter,
    Evidence,
    Option,
    Signer,
    Statement,
    cite,
)
from wervel.guideline.treatment.saying import info
from wervel.logic.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    all_of,
    any_of,
    at_least,
    below,
    yes,
)

hinders = all_of(adult, at_least(pain_nrs, 4))
"""Pain that stands in the way of moving: four or more, our own choice of limit."""

_info = partial(info, signer=Signer.PHARMACIST)


def _option(
    id: str,
    code: str,
    *sources: str,
    evidence: Evidence,
    contraindicated: Condition,
    when: Condition = hinders,
    preferred: Condition = NEVER,
    step: int = 1,
    avoid: tuple[Avoid, ...] = (),
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Option:
    return Option(
        id=id,
        chapter=Chapter.TREATMENT,
        code=code,
        step=step,
        evidence=evidence,
        when=when,
        preferred=preferred,
        contraindicated=contraindicated,
        cites=cite(*sources),
        signer=Signer.PHARMACIST,
        avoid=avoid,
        numbers=numbers,
        differs_from=differs_from,
    )


GROUPS: tuple[Statement, ...] = (
    # Paracetamol is the usual first step and has not been shown to work here: both are said,
    # and it is therefore possible, never recommended.
    _option(
        "TX-MED-1",
        "paracetamol",
        "S54 R design",
        "S54 M recovery",
        "S29 S not alone",
        "S10 R low quality",
        evidence=Evidence.MODERATE,
        contraindicated=NO_PARACETAMOL,
        differs_from=("TX-MED-1b",),
        people=1650,
        daily_mg=3990,
        weeks=4,
        regular_days=17,
        needed_days=17,
        placebo_days=16,
    ),
    _info("TX-MED-1b", hinders, "S08 R first step", differs_from=("TX-MED-1",)),
    _option(
        "TX-MED-2",
        "nsaid_oral",
        "S29 S first choice",
        "S52 R trials",
        "S52 M effect",
        "S30 R may be offered",
        evidence=Evidence.MODERATE,
        contraindicated=NO_ORAL_NSAID,
        differs_from=("TX-MED-2b",),
        trials=32,
        people=5356,
        weeks=3,
        pain=-7.3,
        pain_low=-11,
        pain_high=-4,
        disability=-2.0,
    ),
    _info("TX-MED-2b", hinders, "S10 R anti-inflammatories", differs_from=("TX-MED-2",), year=2017),
    _option(
        "NS-14",
        "nsaid_topical",
        "S08 R first for muscle and joint",
        "own M contraindications",
        evidence=Evidence.GUIDELINE,
        contraindicated=NO_TOPICAL_NSAID,
    ),
    _option(
        "TX-MED-3",
        "opioid",
        "S53 R design",
        "S53 S result",
        "S09 R no place",
        "S30 R against",
        evidence=Evidence.AGAINST,
        contraindicated=NO_OPIOID,
        avoid=(Avoid.OPIOID_FIRST_LINE,),
        differs_from=("TX-MED-4",),
        people=347,
        most_mg=20,
        weeks=6,
    ),
    _info(
        "TX-MED-4",
        hinders,
        "S08 R when the rest fails",
        "S10 R opioids",
        "S29 S acute only",
        differs_from=("TX-MED-3",),
        year=2015,
    ),
    _option(
        "TX-MED-5",
        "muscle_relaxant",
        "S29 M not",
        "S30 M not",
        evidence=Evidence.AGAINST,
        contraindicated=any_of(
            child, pregnancy, yes(alcohol_excess), yes(opioid_use_current), at_least(age_years, 70)
        ),
        age=70,
    ),
    _option(
        "TX-MED-5b",
        "antidepressant",
        "S29 M not",
        "S30 M not",
        evidence=Evidence.AGAINST,
        contraindicated=any_of(
            child,
            pregnancy,
            yes(serotonergic_drug_use),
            yes(bleeding_tendency),
            yes(liver_disease_severe),
        ),
    ),
    _option(
        "TX-MED-5c",
        "gabapentinoid",
        "S29 M not",
        "S30 M not",
        evidence=Evidence.AGAINST,
        contraindicated=any_of(
            child, pregnancy, yes(opioid_use_current), yes(alcohol_excess), kidney
        ),
    ),
    _option(
        "TX-MED-5d",
        "oral_corticosteroid",
        "S29 M not",
        "S30 M not",
        evidence=Evidence.AGAINST,
        contraindicated=any_of(
            child, yes(peptic_ulcer_history), yes(diabetes), yes(long_term_corticosteroids)
        ),
    ),
    _info("TX-MED-6", leg_radiation, "S03 R pain relief", "S13 R guideline"),
)


OTHERS: tuple[Statement, ...] = (
    caution("PAR-1", yes(paracetamol_overuse), "own D over the maximum", actions=REVIEW, avoid=()),
    caution(
        "PAR-2",
        any_of(yes(liver_disease_severe), yes(alcohol_excess)),
        "own M lower dose",
        actions=REVIEW,
        avoid=(),
    ),
    caution("PAR-3", yes(paracetamol_use_current), "own D hides fever", actions=(), avoid=()),
    caution(
        "OPI-1",
        yes(opioid_use_current),
        "S09 R no place",
        "S30 R against",
        actions=REVIEW,
        avoid=(Avoid.OPIOID_FIRST_LINE,),
    ),
    _info("NS-12", ALWAYS, "S08 R choice"),
    Advice(
        id="MED-STEPS",
        chapter=Chapter.TREATMENT,
        signer=Signer.GP,
        when=hinders,
        actions=(Action.ANALGESIA_STEPWISE,),
        avoid=(Avoid.OPIOID_FIRST_LINE,),
        cites=cite("S02 R to support moving", "S08 R steps", "own D limit of pain"),
        numbers={"pain": 4},
    ),
    Advice(
        id="MED-NO-OPIOID",
        chapter=Chapter.TREATMENT,
        signer=Signer.GP,
        when=adult_told,
        avoid=(Avoid.OPIOID_FIRST_LINE,),
        cites=cite("S09 R no place", "S30 R against"),
    ),
    _info("MED-SHORT", all_of(hinders, below(duration_weeks, 6)), "S02 R to support moving"),
)

STATEMENTS: tuple[Statement, ...] = (
    *GROUPS,
    *SAFETY,
    *OTHERS,
    *differ(
        "DX-9",
        Chapter.TREATMENT,
        side("S01 R acute complaints"),
        side("S02 R to support moving", "S54 R trial", "S09 R no place", "S30 R against"),
        signer=Signer.PHARMACIST,
    ),
)
