"""Chapter four, pregnancy: pain of back and pelvis before and after birth has its own guideline."""

from functools import partial

from wervel.guideline.cause.signs import leg_radiation, radicular, severe_pain, sudden
from wervel.guideline.codes import Action
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    gestation_weeks,
    pain_site,
    postpartum_weeks,
    pregnant,
    recurrent_episodes,
    slr_positive,
    smoker,
    work_absence_weeks,
)
from wervel.guideline.statements import (
    Advice,
    Caution,
    Chapter,
    Evidence,
    Option,
    Signer,
    Statement,
    cite,
)
from wervel.guideline.treatment.saying import info
from wervel.logic.conditions import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    one_of,
    yes,
)

after_birth = at_most(postpartum_weeks, 39)
"""Up to nine months after birth, in weeks (own arithmetic)."""
expecting_or_after = any_of(yes(pregnant), after_birth)
girdle = all_of(expecting_or_after, one_of(pain_site, "pelvic_girdle", "sacral_buttock"))

_info = partial(info, signer=Signer.MIDWIFE)

PERIODS: tuple[Statement, ...] = (
    _info(
        "PG-EARLY",
        all_of(yes(pregnant), below(gestation_weeks, 28)),
        "S62 R periods",
        "own D weeks",
        to_week=28,
    ),
    _info(
        "PG-LATE",
        all_of(yes(pregnant), at_least(gestation_weeks, 28)),
        "S62 R periods",
        "own D weeks",
        from_week=28,
    ),
    _info("PG-AFTER", at_most(postpartum_weeks, 13), "S62 R periods", "own D weeks", months=3),
    _info(
        "PG-AFTER-LATE",
        all_of(above(postpartum_weeks, 13), after_birth),
        "S62 R periods",
        "own D weeks",
        from_months=3,
        to_months=9,
    ),
)
"""The four periods of the guideline: they stand in place of the phases of six and twelve weeks."""

FIGURES: tuple[Statement, ...] = (
    _info("PG-SCOPE", expecting_or_after, "S62 R scope", months=9),
    _info(
        "PG-RATE",
        expecting_or_after,
        "S62 R prevalence",
        week_14_percent=39,
        week_14_earlier_percent=65.7,
        week_30_percent=67.4,
        week_30_earlier_percent=88.5,
        week_34_percent=48,
        week_34_earlier_percent=70.8,
        after_2_weeks_percent=31,
        after_6_months_percent=29,
        after_1_year_percent=35,
    ),
    _info(
        "PG-HELP",
        expecting_or_after,
        "S62 R help",
        pregnancy_percent=13,
        late_percent=20,
        after_percent=15,
    ),
    _info(
        "PG-FACTORS",
        all_of(expecting_or_after, any_of(yes(recurrent_episodes), yes(smoker))),
        "S62 R factors",
    ),
    _info("PG-CLOCK", expecting_or_after, "own D no chronic label", weeks=12),
    _info(
        "PG-WORK",
        all_of(expecting_or_after, above(work_absence_weeks, 0)),
        "own M other rules",
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
    ),
    _info("PG-LEAFLET", yes(pregnant), "S01 R introduction"),
)

CARE: tuple[Statement, ...] = (
    Caution(
        id="PG-FLAGS",
        chapter=Chapter.TREATMENT,
        when=expecting_or_after,
        signer=Signer.MIDWIFE,
        cites=cite("own M obstetric signs", "S22 R assessment"),
        actions=(Action.SAFETY_NET_ADVICE,),
    ),
    Caution(
        id="PG-BONE",
        chapter=Chapter.TREATMENT,
        signer=Signer.MIDWIFE,
        cites=cite("own M brittle bones"),
        when=all_of(expecting_or_after, severe_pain, sudden),
        actions=(Action.CLINICIAN_REVIEW_BEFORE_ADVICE,),
    ),
    Caution(
        id="PG-TESTS",
        chapter=Chapter.TREATMENT,
        signer=Signer.PHYSIOTHERAPIST,
        when=all_of(expecting_or_after, any_of(leg_radiation, yes(slr_positive))),
        cites=cite("S62 R straight leg", "S62 M other tests"),
        actions=(Action.NEURO_EXAM,),
        numbers={"degrees": 70},
    ),
    Advice(
        id="PG-ACTIVE",
        chapter=Chapter.TREATMENT,
        when=expecting_or_after,
        signer=Signer.MIDWIFE,
        cites=cite("S62 R advice and exercise", "S11l R education"),
        actions=(Action.STAY_ACTIVE_ADVICE,),
    ),
    Advice(
        id="PG-ROUTE",
        chapter=Chapter.TREATMENT,
        when=girdle,
        signer=Signer.MIDWIFE,
        cites=cite("S62 R scope", "own D route"),
        actions=(Action.PHYSIOTHERAPY_REFERRAL,),
    ),
    Option(
        id="PG-BELT",
        chapter=Chapter.TREATMENT,
        code="pelvic_belt",
        step=2,
        evidence=Evidence.LOW,
        when=girdle,
        cites=cite("S62 R standard arm"),
        signer=Signer.PHYSIOTHERAPIST,
    ),
    Option(
        id="PG-EXERCISE",
        chapter=Chapter.TREATMENT,
        code="exercise_in_pregnancy",
        step=2,
        evidence=Evidence.GUIDELINE,
        when=expecting_or_after,
        preferred=girdle,
        contraindicated=radicular,
        cites=cite("S62 R standard arm"),
        signer=Signer.PHYSIOTHERAPIST,
    ),
)

STATEMENTS: tuple[Statement, ...] = (
    *PERIODS,
    *FIGURES,
    *CARE,
    *differ(
        "DX-24",
        Chapter.TREATMENT,
        side("S01 R introduction"),
        side("S62 R scope", months=9),
        signer=Signer.MIDWIFE,
    ),
)
