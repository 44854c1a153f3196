"""Weak signs: one is no alarm, a combination is (S11a, S27). The threshold is our own choice.

Four in five people with ordinary back pain have at least one of these (S24). Each alone only
adds a question; two ask for a planned look, three or one beside a strong risk for a look soon.
"""

from wervel.guideline.cause.flag import (
    NO_SOOTHING,
    red_flag,
)
from wervel.guideline.cause.signs import (
    worsening,
)
from wervel.guideline.codes import (
    Action,
    Avoid,
)
from wervel.guideline.facts import (
    age_years,
    clinician_unease,
    duration_weeks,
    failed_conservative_treatment,
    fatigue_marked,
    first_episode,
    immunosuppressed,
    long_term_corticosteroids,
    mechanical_pattern,
    night_pain,
    pain_constant_unremitting,
    pain_site,
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
    at_least,
    count_of,
    no,
    one_of,
    yes,
)

weak_signs = (
    all_of(at_least(age_years, 50), yes(first_episode)),
    yes(pain_constant_unremitting),
    yes(night_pain),
    yes(fatigue_marked),
    worsening,
    one_of(pain_site, "thoracic"),
    yes(failed_conservative_treatment),
)
rest_signs = (yes(pain_constant_unremitting), yes(night_pain), no(mechanical_pattern))

FLAGS = (
    red_flag(
        "RF-WEAK-2",
        "weak_signs_together",
        Urgency.ROUTINE,
        all_of(count_of(2, *weak_signs), any_of(*rest_signs, worsening)),
        "S11a R combination",
        "S27 R reasoning",
        "own D threshold",
        actions=(Action.FOLLOW_UP_REVIEW,),
        avoid=(Avoid.ADVISE_SELF_CARE_ONLY,),
        tier="C",
        numbers={"count": 2, "age": 50},
    ),
    red_flag(
        "RF-WEAK-3",
        "weak_signs_many",
        Urgency.WITHIN_WEEK,
        all_of(
            count_of(3, *weak_signs),
            any_of(yes(pain_constant_unremitting), all_of(yes(night_pain), no(mechanical_pattern))),
        ),
        "S11a R combination",
        "S27 R reasoning",
        "own D threshold",
        actions=(Action.LAB_CRP_ESR, Action.FOLLOW_UP_REVIEW),
        avoid=NO_SOOTHING,
        tier="C",
        numbers={"count": 3, "age": 50},
    ),
    red_flag(
        "RF-WEAK-5",
        "weak_signs_many",
        Urgency.WITHIN_WEEK,
        all_of(*rest_signs),
        "S12 S flags",
        "S11a R combination",
        "own D level",
        actions=(Action.LAB_CRP_ESR, Action.FOLLOW_UP_REVIEW),
        avoid=NO_SOOTHING,
        tier="C",
    ),
    red_flag(
        "RF-WEAK-4",
        "weak_signs_with_risk",
        Urgency.WITHIN_WEEK,
        all_of(
            count_of(2, *rest_signs, worsening),
            any_of(
                yes(long_term_corticosteroids),
                yes(immunosuppressed),
                all_of(at_least(age_years, 50), yes(fatigue_marked)),
                all_of(at_least(age_years, 65), yes(pain_constant_unremitting)),
            ),
        ),
        "S11a R combination",
        "own D threshold",
        actions=(Action.LAB_CRP_ESR, Action.FOLLOW_UP_REVIEW),
        avoid=NO_SOOTHING,
        tier="C",
        numbers={"count": 2, "age": 50, "old": 65},
    ),
    red_flag(
        "RF-GEN-1",
        "unusual_course",
        Urgency.ROUTINE,
        all_of(worsening, at_least(duration_weeks, 4)),
        "S02 R key message",
        "own D level",
        actions=(Action.FOLLOW_UP_REVIEW,),
        tier="C",
        numbers={"weeks": 4},
        within=("WHO-2",),
    ),
    red_flag(
        "RF-GEN-2",
        "unease",
        Urgency.WITHIN_WEEK,
        yes(clinician_unease),
        "S11a R unease",
        actions=(Action.CLINICIAN_REVIEW_BEFORE_ADVICE,),
        avoid=NO_SOOTHING,
        tier="N",
        signer=Signer.PHYSIOTHERAPIST,
    ),
)
