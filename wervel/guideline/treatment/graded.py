"""Behaviour and rehabilitation: graded activity, exposure, and the team.

The quotas of graded activity are worked out in ``wervel.guideline.graded``.
"""

from wervel.guideline.cause.signs import adult, radicular
from wervel.guideline.cause.young import child
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.diagnosis import mind_signs
from wervel.guideline.facts import (
    catastrophising,
    duration_weeks,
    failed_conservative_treatment,
    fear_avoidance,
    passive_coping_or_rest,
    sbst_psychosocial,
    work_absence_weeks,
)
from wervel.guideline.graded import PROTOCOL
from wervel.guideline.ordinary import lasting, mind_factor
from wervel.guideline.phases import CHRONIC
from wervel.guideline.statements import Evidence, Signer, Statement
from wervel.guideline.treatment.moving import danger_in_moving
from wervel.guideline.treatment.saying import advice, info, option
from wervel.logic.conditions import ALWAYS, above, all_of, any_of, at_least, count_of, none_of, yes

holds_back = any_of(
    yes(fear_avoidance), yes(passive_coping_or_rest), at_least(work_absence_weeks, 3)
)
no_time_contingency = any_of(child, radicular, danger_in_moving)
"""Pain of a nerve root is built up by pain, not by time (S11g)."""
behaviour = all_of(
    adult,
    any_of(
        all_of(
            at_least(duration_weeks, 6),
            any_of(
                yes(fear_avoidance),
                yes(catastrophising),
                yes(passive_coping_or_rest),
                count_of(2, *mind_signs),
            ),
        ),
        all_of(lasting, at_least(sbst_psychosocial, 4)),
    ),
)
team = all_of(
    adult,
    CHRONIC,
    yes(failed_conservative_treatment),
    any_of(mind_factor, at_least(work_absence_weeks, 6), at_least(sbst_psychosocial, 4)),
)


GRADED: tuple[Statement, ...] = (
    option(
        "TX-GA-1",
        "graded_activity",
        2,
        Evidence.LOW,
        all_of(adult, lasting, holds_back),
        "S48 R protocol",
        "S11i R behaviour",
        "own M effect",
        preferred=all_of(adult, at_least(duration_weeks, 6), holds_back),
        contraindicated=no_time_contingency,
        start_percent=PROTOCOL.start_percent,
    ),
    advice(
        "GA-ADVICE",
        all_of(adult, lasting, holds_back, none_of(radicular)),
        "S11i R behaviour",
        "S48 R protocol",
        "S02 R building up",
        actions=(Action.GRADED_ACTIVITY,),
        avoid=(Avoid.BED_REST,),
        signer=Signer.PHYSIOTHERAPIST,
    ),
    info("GA-1", ALWAYS, "S48 R start", within_weeks=1),
    info("GA-2", ALWAYS, "S48 R baseline", sessions=PROTOCOL.measurements, hours=1.5),
    info("GA-3", ALWAYS, "S48 R exercises", fixed=6, free=3),
    info("GA-4", ALWAYS, "S48 R start quota", start_percent=PROTOCOL.start_percent),
    info("GA-5", ALWAYS, "S48 R treatment", group_from=4, group_to=6, per_week=2, hours=1),
    info("GA-6", ALWAYS, "S48 R quotas", "own M not more"),
    info("GA-7", ALWAYS, "S48 R praise"),
    info("GA-8", ALWAYS, "S48 R taper and end", per_week=1, sessions=PROTOCOL.most_sessions),
    info(
        "GA-9",
        ALWAYS,
        "own D formula",
        start_percent=PROTOCOL.start_percent,
        differs_from=("GA-10",),
    ),
    info(
        "GA-10",
        ALWAYS,
        "own M other protocols",
        start_from=70,
        start_to=80,
        step_from=5,
        step_to=10,
        differs_from=("GA-9",),
    ),
    info("GA-11", ALWAYS, "own D missed quotas", missed=PROTOCOL.missed_to_talk),
    info("GA-12", ALWAYS, "own D pain counts before, not after"),
    info("GA-13", radicular, "S11g R radicular"),
)

BEHAVIOUR: tuple[Statement, ...] = (
    option(
        "TX-GE-1",
        "graded_exposure",
        3,
        Evidence.LOW,
        all_of(adult, lasting, yes(fear_avoidance)),
        "S11i R behaviour",
        "own M effect",
        preferred=all_of(adult, at_least(duration_weeks, 6), yes(fear_avoidance)),
        contraindicated=no_time_contingency,
        signer=Signer.PSYCHOLOGIST,
    ),
    info(
        "GE-1",
        yes(fear_avoidance),
        "own M protocol",
        scale=100,
        belief_percent=50,
        sessions_from=8,
        sessions_to=16,
        weeks_from=8,
        weeks_to=10,
        signer=Signer.PSYCHOLOGIST,
    ),
    option(
        "TX-CBT-1",
        "cognitive_behavioural_therapy",
        3,
        Evidence.LOW,
        behaviour,
        "S30 R operant and cognitive",
        "S11i R behaviour",
        "S29 S package",
        preferred=behaviour,
        signer=Signer.PSYCHOLOGIST,
    ),
    advice(
        "CBT-ADVICE",
        behaviour,
        "S11i R behaviour",
        "S30 R operant and cognitive",
        "S02 R step four",
        actions=(Action.COGNITIVE_BEHAVIOURAL_APPROACH, Action.YELLOW_FLAG_ASSESSMENT),
        signer=Signer.PSYCHOLOGIST,
        weeks=6,
    ),
    option(
        "TX-CFT-1",
        "cognitive_functional_therapy",
        3,
        Evidence.LOW,
        all_of(adult, CHRONIC),
        "S50 S three years",
        contraindicated=danger_in_moving,
        people=492,
        sessions=7,
        weeks=12,
        booster_week=26,
        years=3,
        disability=-3.5,
        disability_low=-4.9,
        disability_high=-2.0,
        pain=-1.0,
    ),
)

REHABILITATION: tuple[Statement, ...] = (
    option(
        "TX-MDR-1",
        "multidisciplinary_rehabilitation",
        4,
        Evidence.MODERATE,
        all_of(adult, CHRONIC, yes(failed_conservative_treatment)),
        "S19 R referral",
        "S57 R review",
        "S57 M figures",
        "S01 R options",
        preferred=team,
        contraindicated=child,
        signer=Signer.REHABILITATION_PHYSICIAN,
        pain=-0.55,
        disability=-1.41,
        pain_against_exercise=-0.51,
        disability_against_exercise=-1.68,
        work_odds=1.87,
    ),
    advice(
        "MDR-ADVICE",
        team,
        "S19 R referral",
        "S57 R review",
        "S02 R step five",
        actions=(Action.MULTIDISCIPLINARY_REHABILITATION,),
        signer=Signer.REHABILITATION_PHYSICIAN,
    ),
    # Four levels to read about. Only the rehabilitation physician gives one: no fact, no table.
    info(
        "WPN-1",
        ALWAYS,
        "S19 R levels",
        "S19 M place",
        signer=Signer.REHABILITATION_PHYSICIAN,
        level=1,
    ),
    info(
        "WPN-2",
        ALWAYS,
        "S19 R levels",
        "S19 M place",
        signer=Signer.REHABILITATION_PHYSICIAN,
        level=2,
    ),
    info(
        "WPN-3",
        ALWAYS,
        "S19 R levels",
        "S19 M place",
        signer=Signer.REHABILITATION_PHYSICIAN,
        level=3,
    ),
    info("WPN-4", ALWAYS, "S19 M levels", signer=Signer.REHABILITATION_PHYSICIAN, level=4),
    info(
        "WPN-5",
        ALWAYS,
        "S19 R complexity",
        "own D never by software",
        signer=Signer.REHABILITATION_PHYSICIAN,
    ),
    info("REHAB-1", CHRONIC, "S19 R referral", signer=Signer.REHABILITATION_PHYSICIAN),
    info(
        "REHAB-2",
        all_of(CHRONIC, above(work_absence_weeks, 0)),
        "S57 R review",
        "S57 M figures",
        signer=Signer.REHABILITATION_PHYSICIAN,
        work_odds=1.87,
    ),
)

STATEMENTS: tuple[Statement, ...] = (*GRADED, *BEHAVIOUR, *REHABILITATION)
