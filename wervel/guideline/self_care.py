"""Chapter six, the life rules: ranked by how well they are proven, with the signs to watch for."""

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import age_years, duration_weeks, obesity
from wervel.guideline.ordinary import adult_told, factor, told
from wervel.guideline.statements import (
    Advice,
    Caution,
    Chapter,
    Information,
    Signer,
    Statement,
    cite,
)
from wervel.logic.conditions import ALWAYS, Condition, all_of, any_of, at_least, below, yes


def _info(
    id: str,
    when: Condition,
    *sources: str,
    chapter: Chapter = Chapter.SELF_CARE,
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=chapter,
        when=when,
        cites=cite(*sources),
        signer=Signer.GP,
        numbers=numbers,
    )


def _rule(
    id: str,
    rank: int,
    *sources: str,
    when: Condition = adult_told,
    avoid: tuple[Avoid, ...] = (),
    chapter: Chapter = Chapter.SELF_CARE,
    **numbers: float | str,
) -> Advice:
    """One life rule; ``rank`` 1 is the best proven."""
    return Advice(
        id=id,
        chapter=chapter,
        when=when,
        cites=cite(*sources),
        signer=Signer.PHYSIOTHERAPIST,
        avoid=avoid,
        numbers={"rank": rank, **numbers},
    )


RULES: tuple[Statement, ...] = (
    _rule(
        "LR-1",
        1,
        "S41 R exercise and education",
        "S01 R life rules",
        ratio=0.55,
        low=0.41,
        high=0.74,
        percent=45,
    ),
    _rule(
        "LR-2",
        2,
        "S42 R trial",
        "S42 M target",
        hazard=0.72,
        low=0.60,
        high=0.85,
        percent=28,
        minutes=30,
        per_week=5,
        months=6,
        days=208,
        control_days=112,
    ),
    _rule("LR-3", 3, "S01 R life rules", "S11b R factors"),
    _rule("LR-3b", 3, "S01 R life rules", "S11b R factors", when=all_of(adult_told, yes(obesity))),
    _rule("LR-4", 4, "S01 R life rules", "S11b R factors"),
    _rule("LR-5", 5, "S01 R life rules", when=adult_told),
    _info("LR-NONE", ALWAYS, "S41 R no effect"),
    _info("LR-KEEP", ALWAYS, "S41 R exercise", years=1),
)
"""The leaflet's four rules, with walking added. Only the first two were put to the test."""

FIRST_DAYS: tuple[Statement, ...] = (
    _rule(
        "BED-1",
        1,
        "S01 R acute complaints",
        "S11l R education",
        chapter=Chapter.TREATMENT,
        avoid=(Avoid.BED_REST,),
        default_days=0,
        ceiling_days=2,
    ),
    _rule(
        "FIRST-48",
        1,
        "S01 R acute complaints",
        "S02 R activity",
        "own D two days",
        chapter=Chapter.TREATMENT,
        when=all_of(adult_told, below(duration_weeks, 1)),
        hours=48,
        days=2,
    ),
    _rule(
        "FIRST-WEEKS",
        1,
        "S01 R acute complaints",
        "S02 R activity",
        chapter=Chapter.TREATMENT,
        when=all_of(adult_told, below(duration_weeks, 6)),
        weeks=6,
    ),
)

LOAD: tuple[Statement, ...] = (
    _info("LOAD-1", ALWAYS, "S01 R cause", chapter=Chapter.CAUSE),
    _info("LOAD-2", ALWAYS, "S01 R cause", chapter=Chapter.CAUSE),
    _info("LOAD-3", factor, "S01 R cause", "S11b R factors", chapter=Chapter.CAUSE),
    _rule("LOAD-4", 1, "S01 R chronic complaints", "S11h R building up"),
)
"""What the back bears and what it can bear: the leaflet's own picture of the cause."""

SAFETY_NET: tuple[Statement, ...] = (
    Information(
        id="NET-1",
        chapter=Chapter.SELF_CARE,
        signer=Signer.GP,
        cites=cite("S22 R assessment", "S02 R referral", "S17 R signs", "S03 R referral"),
        numbers={"signs": 7, "emergency": "112"},
    ),
    # A warning, not soothing: it stands beside every outcome, so it is a caution and no advice.
    Caution(
        id="NET-2",
        chapter=Chapter.SELF_CARE,
        when=any_of(told, at_least(age_years, 0)),
        signer=Signer.GP,
        actions=(Action.SAFETY_NET_ADVICE,),
        cites=cite("S22 R assessment", "S02 R referral", "S17 R signs"),
    ),
    _info("NET-3", told, "S02 R after 3-4 weeks", from_weeks=3, to_weeks=4),
    _info("NET-4", ALWAYS, "own D ask again"),
)

STATEMENTS: tuple[Statement, ...] = (
    *RULES,
    *FIRST_DAYS,
    *LOAD,
    *SAFETY_NET,
    *differ(
        "DX-4",
        Chapter.SELF_CARE,
        side("S01 R cause"),
        side("S02 R referral", "S22 R assessment", "S17 R signs"),
    ),
    *differ(
        "DX-21",
        Chapter.SELF_CARE,
        side("S01 R life rules", rules=4),
        side("S41 R exercise and education", "S42 R trial"),
    ),
)
