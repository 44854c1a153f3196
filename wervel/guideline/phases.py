"""Chapter three, the phases: how long this episode lasts, and when somebody looks again.

Two clocks that are not the same stay two: the leaflet's phases (day 84 still belongs to
subacute) and "pain for more than three months" of other guidelines. Phase is a label for the
reader and for counting; policy follows the person (S02).
"""

from wervel.guideline.cause.signs import (
    improving,
    radicular,
    severe_pain,
)
from wervel.guideline.codes import (
    Action,
)
from wervel.guideline.facts import (
    duration_weeks,
    failed_conservative_treatment,
    operation_considered,
    recurrent_episodes,
)
from wervel.guideline.statements import (
    Advice,
    Chapter,
    Information,
    Signer,
    Statement,
    cite,
)
from wervel.logic.conditions import (
    ALWAYS,
    Condition,
    above,
    all_of,
    at_least,
    at_most,
    below,
    none_of,
    yes,
)
from wervel.logic.rules import (
    Row,
    Table,
)

ACUTE = all_of(below(duration_weeks, 6))
SUBACUTE = all_of(at_least(duration_weeks, 6), at_most(duration_weeks, 12))
CHRONIC = all_of(above(duration_weeks, 12))

PHASES: Table[str] = Table(
    "phase",
    (
        Row("PH-ACUTE", ACUTE, "acute"),
        Row("PH-SUBACUTE", SUBACUTE, "subacute"),
        Row("PH-CHRONIC", CHRONIC, "chronic"),
    ),
)


def _phase(id: str, when: Condition, **numbers: float | str) -> Information:
    return Information(
        id=id,
        chapter=Chapter.PHASES,
        when=when,
        cites=cite("S01 R phases", "S38 R phases", "own D boundary days"),
        signer=Signer.ORTHOPAEDIC_SURGEON,
        numbers=numbers,
        differs_from=("PH-NHG", "PH-3M") if id == "PH-CHRONIC" else ("PH-NHG",),
    )


def _info(
    id: str,
    when: Condition,
    *sources: str,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.PHASES,
        when=when,
        cites=cite(*sources),
        signer=Signer.GP,
        numbers=numbers,
        differs_from=differs_from,
    )


not_improving = none_of(improving)

STATEMENTS: tuple[Statement, ...] = (
    _phase("PH-ACUTE", ACUTE, to_weeks=6, to_days=42),
    _phase("PH-SUBACUTE", SUBACUTE, from_weeks=6, to_weeks=12, to_days=84),
    _phase("PH-CHRONIC", CHRONIC, from_weeks=12, from_days=84),
    _info(
        "PH-3M",
        at_least(duration_weeks, 13),
        "S19 R chronic pain",
        "S66 R definition",
        months=3,
        weeks=13,
        differs_from=("PH-CHRONIC",),
    ),
    _info(
        "PH-NHG",
        at_least(duration_weeks, 0),
        "S02 R policy without phases",
        differs_from=("PH-ACUTE", "PH-SUBACUTE", "PH-CHRONIC"),
    ),
    _info("EP-1", yes(recurrent_episodes), "S46 R episode", months=1, hours=24),
    _info("EP-2", yes(recurrent_episodes), "S46 R episode of care", months=3),
    _info("EP-3", yes(recurrent_episodes), "S47 M recurrence", hours=24, pain=2, days=30),
    _info("EP-4", yes(recurrent_episodes), "S46 R work absence", "S61 M legal clock", weeks=4),
    _info("EP-5", ALWAYS, "S46 R episode", "own D flare", months=1),
    Advice(
        id="T1",
        chapter=Chapter.PHASES,
        signer=Signer.GP,
        when=all_of(at_least(duration_weeks, 3), below(duration_weeks, 6), not_improving),
        actions=(Action.FOLLOW_UP_REVIEW, Action.YELLOW_FLAG_ASSESSMENT),
        cites=cite("S02 R after 3-4 weeks"),
        numbers={"from_weeks": 3, "to_weeks": 4},
    ),
    Advice(
        id="T2",
        chapter=Chapter.PHASES,
        signer=Signer.GP,
        when=SUBACUTE,
        actions=(Action.FOLLOW_UP_REVIEW, Action.YELLOW_FLAG_ASSESSMENT),
        cites=cite("S01 R phases", "S61 R problem analysis"),
        numbers={"weeks": 6},
    ),
    Advice(
        id="T3",
        chapter=Chapter.PHASES,
        signer=Signer.NEUROLOGIST,
        when=all_of(
            radicular, at_least(duration_weeks, 6), not_improving, yes(operation_considered)
        ),
        actions=(Action.REFER_NEUROLOGY,),
        cites=cite("S03 R referral", "S13 R imaging"),
        numbers={"from_weeks": 6, "to_weeks": 8},
    ),
    Advice(
        id="T4",
        chapter=Chapter.PHASES,
        signer=Signer.NEUROLOGIST,
        when=all_of(radicular, at_least(duration_weeks, 10), severe_pain),
        actions=(Action.REFER_NEUROLOGY, Action.FOLLOW_UP_REVIEW),
        cites=cite("S14 R indication"),
        numbers={"from_weeks": 10, "to_weeks": 12},
    ),
    Advice(
        id="T5",
        chapter=Chapter.PHASES,
        signer=Signer.GP,
        when=CHRONIC,
        actions=(Action.FOLLOW_UP_REVIEW, Action.YELLOW_FLAG_ASSESSMENT),
        cites=cite("S01 R phases", "S11f R stepped care"),
        numbers={"weeks": 12},
    ),
    Advice(
        id="T6",
        chapter=Chapter.PHASES,
        signer=Signer.REHABILITATION_PHYSICIAN,
        when=all_of(CHRONIC, yes(failed_conservative_treatment)),
        actions=(Action.FOLLOW_UP_REVIEW,),
        cites=cite("S19 R referral", "S66 R route"),
        numbers={"months": 3},
    ),
)
