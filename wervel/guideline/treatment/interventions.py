"""Needle and knife: pain clinic and operation, with sources that disagree side by side."""

from wervel.guideline.cause.signs import (
    adult,
    cauda_sign,
    feverish,
    radicular,
    severe_pain,
    walking_pattern,
    worsening,
)
from wervel.guideline.cause.young import child
from wervel.guideline.codes import Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    anticoagulant_use,
    bleeding_tendency,
    duration_weeks,
    failed_conservative_treatment,
    leg_pain,
    operation_considered,
    pain_nrs,
    pain_site,
    pregnant,
    recent_infection,
    spondylolisthesis_known,
)
from wervel.guideline.ordinary import not_improving
from wervel.guideline.phases import CHRONIC
from wervel.guideline.statements import Chapter, Evidence, Option, Signer, Statement
from wervel.guideline.treatment.saying import advice, info, option
from wervel.logic.conditions import ALWAYS, NEVER, Condition, all_of, any_of, at_least, one_of, yes

tried_long = all_of(adult, CHRONIC, yes(failed_conservative_treatment))
no_needle = any_of(
    child,
    yes(anticoagulant_use),
    yes(bleeding_tendency),
    feverish,
    yes(recent_infection),
    yes(pregnant),
)
"""What closes a needle near the spine until somebody has looked."""
ordinary_leg = one_of(leg_pain, "none", "above_knee")
si_pain = all_of(tried_long, one_of(pain_site, "sacral_buttock"))
lasting_root_pain = all_of(adult, radicular, at_least(duration_weeks, 10), severe_pain)

OPERATIONS = frozenset({"hernia_operation", "stenosis_operation", "decompression_and_fusion"})
"""Options for which nobody who has the indication hears that there is none."""


def _needle(
    id: str,
    code: str,
    when: Condition,
    *sources: str,
    evidence: Evidence,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Option:
    # No needle is ever recommended here: the sources disagree, and the pain specialist weighs.
    return option(
        id,
        code,
        4,
        evidence,
        when,
        *sources,
        preferred=NEVER,
        contraindicated=no_needle,
        signer=Signer.PAIN_SPECIALIST,
        avoid=(),
        differs_from=differs_from,
        **numbers,
    )


def _knife(
    id: str,
    code: str,
    when: Condition,
    *sources: str,
    evidence: Evidence = Evidence.GUIDELINE,
    contraindicated: Condition = NEVER,
    signer: Signer = Signer.ORTHOPAEDIC_SURGEON,
    **numbers: float | str,
) -> Option:
    return option(
        id,
        code,
        4,
        evidence,
        when,
        *sources,
        preferred=NEVER,
        contraindicated=contraindicated,
        signer=signer,
        avoid=(),
        differs_from=(),
        **numbers,
    )


PAIN_CLINIC: tuple[Statement, ...] = (
    _needle(
        "PC-1",
        "facet_test_block",
        all_of(tried_long, at_least(pain_nrs, 5)),
        "S16 R test block",
        "S29 S test block",
        evidence=Evidence.GUIDELINE,
        blocks=1,
    ),
    _needle(
        "PC-2",
        "facet_radiofrequency",
        all_of(tried_long, at_least(pain_nrs, 5)),
        "S16 R facet pain",
        evidence=Evidence.GUIDELINE,
        differs_from=("PC-2b", "PC-2c"),
    ),
    info(
        "PC-2b",
        tried_long,
        "S49 R trials",
        "S49 R cost",
        signer=Signer.PAIN_SPECIALIST,
        differs_from=("PC-2", "PC-2c"),
        trials=3,
        people=681,
        pain=-0.18,
        months=3,
        relevant=2,
    ),
    info(
        "PC-2c",
        tried_long,
        "S29 S referral",
        signer=Signer.PAIN_SPECIALIST,
        differs_from=("PC-2", "PC-2b"),
        pain=5,
    ),
    _needle(
        "PC-3",
        "facet_steroid",
        tried_long,
        "S16 R facet pain",
        "S29 M no injections",
        evidence=Evidence.AGAINST,
    ),
    _needle(
        "PC-4",
        "sacroiliac_radiofrequency_or_steroid",
        si_pain,
        "S16 R sacroiliac joint",
        evidence=Evidence.LOW,
        differs_from=("PC-4b",),
    ),
    info(
        "PC-4b",
        si_pain,
        "S49 R sacroiliac trial",
        signer=Signer.PAIN_SPECIALIST,
        differs_from=("PC-4",),
    ),
    _knife(
        "PC-5",
        "operation_for_facet_or_sacroiliac_pain",
        tried_long,
        "S16 R against",
        evidence=Evidence.AGAINST,
        contraindicated=child,
    ),
    _needle(
        "PC-6",
        "epidural_steroid",
        all_of(adult, radicular, at_least(duration_weeks, 6), not_improving),
        "S13 R revision",
        "S04 R small short effect",
        evidence=Evidence.LOW,
        weeks=6,
    ),
    info(
        "PC-7", tried_long, "S66 R route", "S01 R options", signer=Signer.PAIN_SPECIALIST, months=3
    ),
)

SURGERY: tuple[Statement, ...] = (
    _knife(
        "SX-1",
        "operation_for_ordinary_back_pain",
        all_of(adult, ordinary_leg),
        "S01 R diagnosis",
        "S29 M no fusion",
        evidence=Evidence.AGAINST,
        contraindicated=child,
    ),
    advice(
        "SX-1b",
        all_of(adult, ordinary_leg, at_least(duration_weeks, 0)),
        "S01 R diagnosis",
        avoid=(Avoid.SURGERY_REFERRAL_WITHOUT_INDICATION,),
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
    # Not a matter of taste: the flag RF-CES-1 sends at once, this row only names the operation.
    info("SX-2", cauda_sign, "S22 R decompression", signer=Signer.NEUROLOGIST),
    _knife(
        "SX-3",
        "hernia_operation",
        lasting_root_pain,
        "S14 R indication",
        "S03 R course",
        contraindicated=child,
        signer=Signer.NEUROLOGIST,
        from_weeks=10,
        to_weeks=12,
        later_operation_percent=40,
        better_percent=75,
        better_months=3,
        equal_years=1,
    ),
    _knife(
        "SX-4",
        "stenosis_operation",
        all_of(
            adult,
            walking_pattern,
            yes(failed_conservative_treatment),
            any_of(severe_pain, worsening),
        ),
        "S14 R stenosis",
        contraindicated=child,
    ),
    _knife(
        "SX-5",
        "decompression_and_fusion",
        all_of(adult, yes(spondylolisthesis_known), yes(failed_conservative_treatment)),
        "S15 R indication",
        contraindicated=child,
    ),
    info(
        "SX-6",
        all_of(radicular, yes(operation_considered)),
        "S78 R claims",
        signer=Signer.NEUROLOGIST,
        months=18,
        reoperation_percent=7.3,
        opioid_percent=15.6,
        opioid_from_months=6,
        opioid_to_months=12,
        block_percent=6.7,
        any_percent=23,
    ),
    info(
        "RF-LRS-3",
        all_of(radicular, at_least(duration_weeks, 6), not_improving, yes(operation_considered)),
        "S03 R referral",
        "S13 R imaging",
        signer=Signer.NEUROLOGIST,
        from_weeks=6,
        to_weeks=8,
    ),
    info(
        "RF-LRS-4",
        lasting_root_pain,
        "S14 R indication",
        "S03 R course",
        signer=Signer.NEUROLOGIST,
        from_weeks=10,
        to_weeks=12,
        later_operation_percent=40,
        better_percent=75,
        better_months=3,
        equal_years=1,
        half_percent=50,
    ),
    info(
        "RF-SLI-3",
        all_of(yes(spondylolisthesis_known), yes(failed_conservative_treatment)),
        "S15 R indication",
        signer=Signer.ORTHOPAEDIC_SURGEON,
        grade=1,
    ),
)

STATEMENTS: tuple[Statement, ...] = (
    *PAIN_CLINIC,
    *SURGERY,
    *differ(
        "DX-15",
        Chapter.TREATMENT,
        side("S01 R options", "S16 R facet pain"),
        side("S49 R trials", pain=-0.18, months=3),
        when=CHRONIC,
        signer=Signer.PAIN_SPECIALIST,
    ),
    info(
        "PC-8", ALWAYS, "own D position of the insurer not retrieved", signer=Signer.PAIN_SPECIALIST
    ),
)
