"""Chapter two: which factors make pain last, and how much care a profile and a step ask for."""

from wervel.guideline.cause.signs import leg_radiation, severe_pain
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.facts import (
    anxiety_about_serious_disease,
    catastrophising,
    chronic_kidney_disease,
    depression_or_low_mood,
    diabetes,
    fear_avoidance,
    heart_failure_or_ihd,
    obesity,
    passive_coping_or_rest,
    recent_bereavement_or_major_stress,
    recurrent_episodes,
    sbst_psychosocial,
    sbst_total,
    sleep_disturbed,
    work_absence_weeks,
    work_conflict_or_dissatisfaction,
    work_physical_load,
)
from wervel.guideline.ordinary import lasting, not_improving
from wervel.guideline.statements import Advice, Chapter, Information, Signer, Statement, cite
from wervel.logic.conditions import (
    ALWAYS,
    Condition,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    one_of,
    yes,
)
from wervel.logic.rules import Row, Table

SBST_LOW = all_of(at_most(sbst_total, 3), at_most(sbst_psychosocial, 3))

SBST_MEDIUM = all_of(at_least(sbst_total, 4), at_most(sbst_psychosocial, 3))

SBST_HIGH = at_least(sbst_psychosocial, 4)

PROFILES: Table[str] = Table(
    "profile",
    (
        Row("SBST-LOW", SBST_LOW, "low"),
        Row("SBST-MEDIUM", SBST_MEDIUM, "medium"),
        Row("SBST-HIGH", SBST_HIGH, "high"),
    ),
)
"""The profile that the STarT Back score proposes. A clinician decides, never the score (S11c)."""


def _info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.GP,
    differs_from: tuple[str, ...] = (),
    chapter: Chapter = Chapter.DIAGNOSIS,
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=chapter,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
        differs_from=differs_from,
    )


def _advice(
    id: str,
    when: Condition,
    *sources: str,
    actions: tuple[Action, ...] = (),
    avoid: tuple[Avoid, ...] = (),
    signer: Signer = Signer.GP,
    chapter: Chapter = Chapter.DIAGNOSIS,
    **numbers: float | str,
) -> Advice:
    return Advice(
        id=id,
        chapter=chapter,
        when=when,
        cites=cite(*sources),
        actions=actions,
        avoid=avoid,
        signer=signer,
        numbers=numbers,
    )


def _yellow(
    id: str,
    when: Condition,
    *sources: str,
    actions: tuple[Action, ...] = (),
    avoid: tuple[Avoid, ...] = (),
    signer: Signer = Signer.PHYSIOTHERAPIST,
) -> Advice:
    return _advice(
        id,
        when,
        *sources,
        chapter=Chapter.CAUSE,
        signer=signer,
        avoid=avoid,
        actions=(Action.YELLOW_FLAG_ASSESSMENT, *actions),
    )


PROFILE: tuple[Statement, ...] = (
    _info(
        "SBST-LOW",
        SBST_LOW,
        "S11n R profiles",
        "S29 R stratification",
        "own D mapping",
        "S12 S normal course",
        signer=Signer.PHYSIOTHERAPIST,
        profile=1,
        total=3,
        contacts=3,
    ),
    _info(
        "SBST-MEDIUM",
        SBST_MEDIUM,
        "S11n R profiles",
        "S29 R stratification",
        "own D mapping",
        signer=Signer.PHYSIOTHERAPIST,
        profile=2,
        total=4,
        psychosocial=3,
    ),
    _info(
        "SBST-HIGH",
        SBST_HIGH,
        "S11n R profiles",
        "S29 R stratification",
        "own D mapping",
        signer=Signer.PHYSIOTHERAPIST,
        profile=3,
        psychosocial=4,
    ),
    _info(
        "SBST-1",
        ALWAYS,
        "S11c R classification",
        "S29 R first contact",
        "S73 R course",
        signer=Signer.PHYSIOTHERAPIST,
        items=9,
        auc_low=0.50,
        auc_high=0.61,
        clinician_low=0.58,
        clinician_high=0.63,
    ),
    _info(
        "OMPQ-1",
        ALWAYS,
        "S71 S form",
        "own M cut-off",
        signer=Signer.PHYSIOTHERAPIST,
        items=10,
        cut_off=50,
        most=100,
    ),
    _info(
        "PRF-1",
        ALWAYS,
        "S11l R education",
        "S11g R exercise",
        "S11j R massage",
        "S11n R profiles",
        signer=Signer.PHYSIOTHERAPIST,
    ),
    _info(
        "PRF-2",
        ALWAYS,
        "S11l R education",
        "S11g R exercise",
        "S11i R behaviour",
        "S11j R massage",
        signer=Signer.PHYSIOTHERAPIST,
    ),
    _info(
        "PRF-3",
        ALWAYS,
        "S11l R education",
        "S11g R exercise",
        "S11i R behaviour",
        signer=Signer.PHYSIOTHERAPIST,
    ),
    _info("PRF-GROUP", ALWAYS, "S11g R group", signer=Signer.PHYSIOTHERAPIST, first_alone=1),
    _info("PRF-START", ALWAYS, "S11b R indication", signer=Signer.PHYSIOTHERAPIST),
    _info("STEP-1", ALWAYS, "S11f R step", "own D criterion", step=1),
    _info("STEP-2", ALWAYS, "S11f R step", step=2),
    _info("STEP-3", ALWAYS, "S11f R step", "own D criterion", step=3),
    _info("STEP-4", ALWAYS, "S11f R step", step=4, signer=Signer.REHABILITATION_PHYSICIAN),
    _info("STEP-START", ALWAYS, "S11f R entry level"),
)
"""Profiles and steps. Contacts per profile and review moments of KNGF 2021 were not retrieved."""

YELLOW: tuple[Statement, ...] = (
    _info(
        "YF-1", yes(recurrent_episodes), "S11b R factors", "S40 R predictors", chapter=Chapter.CAUSE
    ),
    # No fact holds disability or general health as such: the nearest facts stand for them.
    _info(
        "YF-2",
        all_of(lasting, not_improving),
        "S11b R factors",
        signer=Signer.PHYSIOTHERAPIST,
        chapter=Chapter.CAUSE,
    ),
    _info("YF-3", leg_radiation, "S11b R factors", chapter=Chapter.CAUSE),
    _info("YF-4", severe_pain, "S11b R factors", pain=7, chapter=Chapter.CAUSE),
    _info(
        "YF-5",
        any_of(yes(obesity), yes(diabetes), yes(heart_failure_or_ihd), yes(chronic_kidney_disease)),
        "S11b R factors",
        "S11h R comorbidity",
        chapter=Chapter.CAUSE,
        signer=Signer.PHYSIOTHERAPIST,
    ),
    _yellow(
        "YF-6",
        any_of(yes(recent_bereavement_or_major_stress), yes(sleep_disturbed)),
        "S11b R factors",
        "S11i R behaviour",
    ),
    _yellow(
        "YF-7",
        yes(fear_avoidance),
        "S11b R factors",
        "S11i R behaviour",
        avoid=(Avoid.LABEL_AS_DAMAGE, Avoid.BED_REST),
    ),
    _yellow(
        "YF-8",
        yes(depression_or_low_mood),
        "S11b R factors",
        "own D referral",
        actions=(Action.DEPRESSION_ASSESSMENT,),
        avoid=(Avoid.DISMISS_PATIENT_CONCERN,),
        signer=Signer.PSYCHOLOGIST,
    ),
    _yellow(
        "YF-9",
        yes(passive_coping_or_rest),
        "S11b R factors",
        "S11i R behaviour",
        avoid=(Avoid.BED_REST,),
    ),
    _yellow(
        "YF-10",
        any_of(yes(catastrophising), yes(anxiety_about_serious_disease)),
        "S11b R factors",
        avoid=(Avoid.DISMISS_PATIENT_CONCERN, Avoid.LABEL_AS_DAMAGE),
    ),
    _yellow(
        "YF-11",
        yes(recent_bereavement_or_major_stress),
        "S01 R chronic complaints",
        avoid=(Avoid.DISMISS_PATIENT_CONCERN,),
        signer=Signer.GP,
    ),
    # There is no fact for pain elsewhere: the row is said with the score that asks for it.
    _info("YF-12", at_least(sbst_total, 4), "S11b R factors", signer=Signer.PHYSIOTHERAPIST),
    _advice(
        "BF-1",
        all_of(one_of(work_physical_load, "high"), any_of(lasting, above(work_absence_weeks, 0))),
        "S11b R factors",
        actions=(Action.OCCUPATIONAL_PHYSICIAN,),
        chapter=Chapter.TREATMENT,
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
    ),
    _advice(
        "BF-2",
        yes(work_conflict_or_dissatisfaction),
        "S11b R factors",
        actions=(Action.OCCUPATIONAL_PHYSICIAN, Action.YELLOW_FLAG_ASSESSMENT),
        chapter=Chapter.TREATMENT,
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
    ),
    # One fact carries strain, conflict and little joy; the source asks for them apart.
    _info(
        "BF-3",
        yes(work_conflict_or_dissatisfaction),
        "S11b R factors",
        chapter=Chapter.TREATMENT,
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
    ),
    _advice(
        "BF-4",
        at_least(work_absence_weeks, 2),
        "S61 R clock",
        "own D two weeks",
        actions=(Action.OCCUPATIONAL_PHYSICIAN,),
        chapter=Chapter.TREATMENT,
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
        weeks=2,
    ),
)

STATEMENTS: tuple[Statement, ...] = (*PROFILE, *YELLOW)
