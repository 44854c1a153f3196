"""Chapter two, the diagnosis: who looks, who examines what, and when a picture helps."""

from wervel.guideline.cause.signs import (
    both_legs,
    improving,
    leg_radiation,
    radicular,
    severe_pain,
    walking_pattern,
    weakness,
    worsening,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    age_years,
    alcohol_excess,
    anxiety_about_serious_disease,
    cancer_history,
    catastrophising,
    depression_or_low_mood,
    duration_weeks,
    failed_conservative_treatment,
    fear_avoidance,
    immunosuppressed,
    iv_drug_use,
    leg_numbness,
    leg_pain_side,
    pain_site,
    passive_coping_or_rest,
    pregnant,
    prior_spine_surgery,
    recent_bereavement_or_major_stress,
    recent_spinal_procedure,
    reflex_loss,
    sleep_disturbed,
    slr_positive,
    suicidal_ideation,
    tb_risk,
    work_absence_weeks,
)
from wervel.guideline.statements import (
    Chapter,
    Flag,
    Signer,
    cite,
)
from wervel.guideline.urgency import (
    Urgency,
)
from wervel.logic.conditions import (
    NEVER,
    Condition,
    all_of,
    any_of,
    at_least,
    count_of,
    none_of,
    one_of,
    yes,
)

sciatica = all_of(radicular, one_of(leg_pain_side, "unilateral"))
stenosis = all_of(walking_pattern, at_least(age_years, 60))
mind_signs = (
    yes(fear_avoidance),
    yes(catastrophising),
    yes(depression_or_low_mood),
    yes(passive_coping_or_rest),
    yes(recent_bereavement_or_major_stress),
    yes(anxiety_about_serious_disease),
)


def _look(
    id: str,
    cause: str,
    when: Condition,
    *sources: str,
    raises: Urgency = Urgency.ROUTINE,
    actions: tuple[Action, ...] = (),
    avoid: tuple[Avoid, ...] = (),
    signer: Signer = Signer.GP,
    suspect: Condition = NEVER,
    **numbers: float | str,
) -> Flag:
    """Somebody plans a look: not for danger but because self-care alone is not enough."""
    return Flag(
        id=id,
        chapter=Chapter.DIAGNOSIS,
        cause=cause,
        raises=raises,
        when=when,
        cites=cite(*sources),
        signer=signer,
        actions=actions,
        avoid=avoid,
        suspect=suspect,
        numbers=numbers,
    )


WHO_LOOKS: tuple[Flag, ...] = (
    _look(
        "WHO-1",
        "lasting_pain",
        at_least(duration_weeks, 6),
        "S02 R after 3-4 weeks",
        "S01 R phases",
        actions=(Action.FOLLOW_UP_REVIEW,),
        weeks=6,
    ),
    _look(
        "WHO-2",
        "not_improving",
        all_of(at_least(duration_weeks, 4), any_of(worsening, yes(failed_conservative_treatment))),
        "S02 R after 3-4 weeks",
        actions=(Action.FOLLOW_UP_REVIEW,),
        weeks=4,
    ),
    _look(
        "RF-LRS-1",
        "sciatica",
        all_of(radicular, none_of(improving)),
        "S03 R diagnosis",
        suspect=radicular,
        actions=(Action.NEURO_EXAM, Action.SAFETY_NET_ADVICE),
    ),
    _look(
        "RF-LRS-5",
        "sciatica",
        any_of(yes(leg_numbness), yes(slr_positive), yes(reflex_loss)),
        "S03 R diagnosis",
        actions=(Action.NEURO_EXAM, Action.SAFETY_NET_ADVICE),
    ),
    _look("RF-LRS-6", "mild_weakness", weakness, "S03 R diagnosis", actions=(Action.NEURO_EXAM,)),
    _look(
        "RF-LSS-1",
        "stenosis",
        walking_pattern,
        "S14 R stenosis",
        "S03 R features",
        actions=(Action.NEURO_EXAM, Action.FOLLOW_UP_REVIEW),
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
    _look("WHO-3", "both_legs", both_legs, "S27 M early warning", actions=(Action.NEURO_EXAM,)),
    _look(
        "WHO-4",
        "pregnancy_pain",
        all_of(
            yes(pregnant),
            any_of(one_of(pain_site, "pelvic_girdle"), severe_pain),
        ),
        "S62 R scope",
        actions=(Action.PHYSIOTHERAPY_REFERRAL,),
        signer=Signer.MIDWIFE,
    ),
    _look(
        "WHO-5",
        "mind_flags",
        all_of(count_of(3, *mind_signs, yes(sleep_disturbed)), at_least(duration_weeks, 3)),
        "S11b R prognostic factors",
        "S02 R after 3-4 weeks",
        actions=(Action.YELLOW_FLAG_ASSESSMENT, Action.FOLLOW_UP_REVIEW),
        signer=Signer.PHYSIOTHERAPIST,
    ),
    _look(
        "WHO-6",
        "low_mood",
        yes(depression_or_low_mood),
        "S11b R prognostic factors",
        "own D ask severity",
        actions=(Action.DEPRESSION_ASSESSMENT, Action.YELLOW_FLAG_ASSESSMENT),
        signer=Signer.PSYCHOLOGIST,
    ),
    _look(
        "WHO-7",
        "off_work",
        at_least(work_absence_weeks, 3),
        "S61 R clock",
        "S58 R guideline",
        actions=(Action.RETURN_TO_WORK_PLAN, Action.OCCUPATIONAL_PHYSICIAN),
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
        weeks=3,
    ),
    _look(
        "WHO-8",
        "earlier_operation",
        all_of(
            yes(prior_spine_surgery),
            any_of(leg_radiation, at_least(duration_weeks, 3), severe_pain),
        ),
        "S32 R variant",
        actions=(Action.FOLLOW_UP_REVIEW,),
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
    _look(
        "WHO-9",
        "severe_pain",
        all_of(severe_pain, at_least(duration_weeks, 2), none_of(improving)),
        "S02 R severity",
        "own D level",
        suspect=all_of(severe_pain, at_least(duration_weeks, 2)),
        actions=(Action.FOLLOW_UP_REVIEW,),
        weeks=2,
    ),
    _look(
        "WHO-10",
        "cancer_long_ago",
        yes(cancer_history),
        "S17 R local pain",
        "own D level",
        actions=(Action.FOLLOW_UP_REVIEW,),
        avoid=(Avoid.REASSURE_AS_NONSPECIFIC, Avoid.ADVISE_SELF_CARE_ONLY),
    ),
    _look(
        "WHO-11",
        "hidden_mood",
        all_of(
            yes(depression_or_low_mood),
            any_of(yes(alcohol_excess), yes(recent_bereavement_or_major_stress)),
            yes(suicidal_ideation),
        ),
        "own D ask about suicide",
        raises=Urgency.WITHIN_WEEK,
        # While nobody has asked about suicide, low mood with drink or loss is looked at soon.
        suspect=all_of(
            yes(depression_or_low_mood),
            any_of(yes(alcohol_excess), yes(recent_bereavement_or_major_stress)),
        ),
        actions=(Action.SUICIDE_RISK_ASSESSMENT, Action.DEPRESSION_ASSESSMENT),
        signer=Signer.PSYCHOLOGIST,
    ),
    _look(
        "WHO-12",
        "defences",
        any_of(
            yes(immunosuppressed),
            yes(iv_drug_use),
            yes(recent_spinal_procedure),
            all_of(yes(tb_risk), at_least(duration_weeks, 3)),
        ),
        "S25 R risk factors",
        "own D level",
        actions=(Action.FOLLOW_UP_REVIEW,),
    ),
)
