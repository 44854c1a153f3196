"""Advice, exercise and hands: what keeps somebody moving, in rising steps of care."""

from wervel.guideline.cause.bone import brittle, fell
from wervel.guideline.cause.inflammation import inflammatory_pain
from wervel.guideline.cause.signs import any_deficit, cauda_sign, feverish, leg_radiation, radicular
from wervel.guideline.cause.young import child, young_arch
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    anticoagulant_use,
    aortic_aneurysm_known,
    bleeding_tendency,
    cancer_history,
    duration_weeks,
    failed_conservative_treatment,
    fever,
    leg_weakness_progressive,
    major_trauma,
    obesity,
    palpable_step,
    recurrent_episodes,
    saddle_numbness,
    sbst_total,
    spondylolisthesis_known,
    sport_hyperextension,
    urinary_retention_or_difficulty,
    worse_with_extension,
)
from wervel.guideline.imaging import candidate
from wervel.guideline.ordinary import (
    active_care,
    adult_told,
    lasting,
    not_improving,
    not_pregnant,
    told,
)
from wervel.guideline.phases import ACUTE, CHRONIC, SUBACUTE
from wervel.guideline.statements import Chapter, Evidence, Signer, Statement
from wervel.guideline.treatment.saying import advice, info, option
from wervel.logic.conditions import ALWAYS, all_of, any_of, at_least, at_most, none_of, yes

danger_in_moving = any_of(
    yes(leg_weakness_progressive),
    yes(fever),
    yes(saddle_numbness),
    yes(urinary_retention_or_difficulty),
    yes(major_trauma),
)
"""The few things that close exercise itself; everything else only shapes it."""
danger_in_thrust = any_of(
    child,
    any_deficit,
    cauda_sign,
    radicular,
    brittle,
    fell,
    yes(major_trauma),
    feverish,
    yes(anticoagulant_use),
    yes(bleeding_tendency),
    yes(cancer_history),
    inflammatory_pain,
    yes(aortic_aneurysm_known),
    yes(spondylolisthesis_known),
    yes(palpable_step),
    young_arch,
)
"""What closes a thrust to the spine. One unanswered keeps it closed: somebody examines first."""
first_profile = at_most(sbst_total, 3)

ADVICE: tuple[Statement, ...] = (
    advice("TX-ADV-1", adult_told, "S11l R education"),
    advice("TX-ADV-2", adult_told, "S11l R words", "S58 R name", avoid=(Avoid.LABEL_AS_DAMAGE,)),
    info("TX-ADV-3", told, "S11l R course", months=3, share_percent=50),
    advice(
        "TX-ADV-4",
        adult_told,
        "S11l R education",
        "S02 R activity",
        "S01 R acute complaints",
        actions=(Action.STAY_ACTIVE_ADVICE,),
        avoid=(Avoid.BED_REST,),
    ),
    advice(
        "TX-ADV-5",
        adult_told,
        "S01 R acute complaints",
        "S12 S bed rest",
        "S81 M bed rest",
        avoid=(Avoid.BED_REST,),
        default_days=0,
        ceiling_days=2,
    ),
    advice("TX-ADV-6", adult_told, "S11h R building up", signer=Signer.PHYSIOTHERAPIST),
    option("TX-ADV-7", "structured_education", 1, Evidence.VERY_LOW, CHRONIC, "S30 R education"),
    option(
        "TX-SELF",
        "stay_active_yourself",
        1,
        Evidence.GUIDELINE,
        adult_told,
        "S02 R activity",
        "S11l R education",
        preferred=any_of(all_of(adult_told, ACUTE), first_profile),
        signer=Signer.GP,
    ),
    advice(
        "TX-REFER",
        all_of(adult_told, none_of(candidate)),
        "S01 R diagnosis",
        "S14 R indication",
        avoid=(Avoid.SURGERY_REFERRAL_WITHOUT_INDICATION, Avoid.UNNEEDED_SPECIALIST_REFERRAL),
    ),
    advice(
        "TX-PHYSIO",
        active_care,
        "S11b R indication",
        "S11g R exercise",
        "S01 R options",
        actions=(Action.PHYSIOTHERAPY_REFERRAL, Action.EXERCISE_THERAPY),
        signer=Signer.PHYSIOTHERAPIST,
        weeks=3,
    ),
    advice(
        "TX-WEIGHT",
        all_of(adult_told, yes(obesity), not_pregnant),
        "S01 R life rules",
        "S11b R factors",
        actions=(Action.WEIGHT_MANAGEMENT,),
    ),
    advice(
        "TX-SPORT",
        all_of(adult_told, yes(sport_hyperextension), yes(worse_with_extension)),
        "S11h R building up",
        "own D wording",
        actions=(Action.SPORT_REST_AND_MODIFY,),
        signer=Signer.PHYSIOTHERAPIST,
    ),
)

EXERCISE: tuple[Statement, ...] = (
    option(
        "TX-EX-1",
        "exercise_therapy",
        2,
        Evidence.MODERATE,
        any_of(active_care, lasting),
        "S11g R exercise",
        "S11h R dose",
        "S55 R review",
        "S01 R options",
        preferred=active_care,
        contraindicated=danger_in_moving,
        pain_smd=-0.33,
        function_smd=-0.31,
    ),
    info("TX-EX-2", CHRONIC, "S56 R review", "S56 M figures", pain=-15, function=-7, most=100),
    # Cochrane CD009365 (2023) was opened for its size only; it has no code in the list of sources.
    info("TX-EX-3", ACUTE, "S11g R first profile", "S79 M acute", trials=23, people=2674, weeks=6),
    option(
        "TX-EX-4",
        "exercise_radicular",
        2,
        Evidence.GUIDELINE,
        radicular,
        "S11g R radicular",
        contraindicated=danger_in_moving,
        from_weeks=6,
        to_weeks=12,
    ),
    info(
        "TX-EX-5",
        active_care,
        "own M general dose",
        strength_from=2,
        strength_to=3,
        aerobic_from=3,
        aerobic_to=5,
        minutes_from=20,
        minutes_to=60,
        flexibility_from=2,
        flexibility_to=3,
    ),
    option(
        "TX-GLA-1",
        "glad_back",
        2,
        Evidence.NONE,
        all_of(at_least(duration_weeks, 6), any_of(yes(recurrent_episodes), not_improving)),
        "S76 R programme",
        contraindicated=danger_in_moving,
        lessons=2,
        sessions=16,
        weeks=8,
        hours=1,
    ),
    option(
        "TX-BS-1",
        "back_school",
        2,
        Evidence.VERY_LOW,
        all_of(told, at_least(duration_weeks, 6)),
        "S01 R options",
        "S80 M back school",
    ),
    option(
        "TX-NETWORK",
        "back_network",
        2,
        Evidence.GUIDELINE,
        all_of(told, at_least(duration_weeks, 6)),
        "S01 R options",
        signer=Signer.ORTHOPAEDIC_SURGEON,
        contraindicated=danger_in_moving,
    ),
)

HANDS: tuple[Statement, ...] = (
    # Only inside a package with exercise, so nobody is recommended it on its own.
    option(
        "TX-MT-1",
        "manual_therapy_with_exercise",
        2,
        Evidence.MODERATE,
        any_of(active_care, lasting),
        "S51 R review",
        "S29 S package",
        "S30 R conditional",
        "S01 R options",
        contraindicated=danger_in_thrust,
        trials=47,
        people=9211,
    ),
    info("TX-MT-2", ALWAYS, "own D module not retrieved"),
    option(
        "TX-MAS-1",
        "massage",
        2,
        Evidence.LOW,
        all_of(lasting, at_least(sbst_total, 4)),
        "S11j R bridge to active care",
        contraindicated=any_of(radicular, first_profile, feverish),
        differs_from=("TX-MAS-1b",),
    ),
    info("TX-MAS-1b", CHRONIC, "S30 R conditional", differs_from=("TX-MAS-1",)),
    option(
        "TX-NO-1",
        "traction_ultrasound_tens_belt",
        2,
        Evidence.AGAINST,
        told,
        "S30 R against",
        "S29 M against",
    ),
    option(
        "TX-NO-2",
        "acupuncture",
        2,
        Evidence.AGAINST,
        CHRONIC,
        "S29 M not",
        contraindicated=any_of(yes(anticoagulant_use), yes(bleeding_tendency)),
        differs_from=("TX-NO-2b",),
    ),
    info("TX-NO-2b", CHRONIC, "S30 R may be offered", differs_from=("TX-NO-2",)),
)

STOPPING: tuple[Statement, ...] = (
    info("STOP-1", ALWAYS, "S11k R stop criteria", criteria=7),
    info("STOP-2", ALWAYS, "S11k R reports"),
    info("STOP-3", ALWAYS, "S11k R aftercare"),
    info(
        "STOP-4",
        all_of(yes(failed_conservative_treatment), SUBACUTE),
        "S11k R stop criteria",
        "S11f R step",
    ),
)
"""When a treatment ends, to whom it is reported and what stays (S11k)."""

CHOOSING: tuple[Statement, ...] = (
    info("SDM-1", ALWAYS, "S69 R four steps", signer=Signer.GP, steps=4),
    info("SDM-2", ALWAYS, "S69 R three talks", signer=Signer.GP, talks=3),
    info("SDM-3", leg_radiation, "S13 R informing", signer=Signer.NEUROLOGIST),
    info("SDM-4", ALWAYS, "own D preference", signer=Signer.GP),
)

STATEMENTS: tuple[Statement, ...] = (
    *ADVICE,
    *EXERCISE,
    *HANDS,
    *STOPPING,
    *CHOOSING,
    *differ(
        "DX-2",
        Chapter.TREATMENT,
        side("S01 R phases", phases=3),
        side("S02 R policy without phases"),
    ),
    *differ(
        "DX-7",
        Chapter.TREATMENT,
        side("S01 R acute complaints"),
        side("S02 R activity", "S11l R education"),
    ),
    *differ(
        "DX-8",
        Chapter.TREATMENT,
        side("S01 R acute complaints", from_days=1, to_days=2),
        side("S11l R education", "own D default", days=0),
        when=told,
    ),
    *differ(
        "DX-10",
        Chapter.TREATMENT,
        side("S01 R options"),
        side("S29 S package"),
        signer=Signer.PHYSIOTHERAPIST,
    ),
    *differ(
        "DX-11",
        Chapter.TREATMENT,
        side("S01 R options"),
        side("S11l R education", "S80 M back school"),
        signer=Signer.PHYSIOTHERAPIST,
    ),
    # Here leaflet and guideline say the same, so one statement is enough.
    info(
        "DX-12",
        all_of(ACUTE, none_of(child)),
        "S01 R acute complaints",
        "S11g R first profile",
        weeks=6,
    ),
    *differ(
        "DX-13",
        Chapter.TREATMENT,
        side("S01 R diagnosis"),
        side("S11i R behaviour", "S30 R behaviour", "S02 R step four"),
        signer=Signer.PSYCHOLOGIST,
    ),
)
