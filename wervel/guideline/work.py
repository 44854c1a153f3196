"""Chapter four, work: three questions, early return with a plan, and the clock of the law.

The hospital reminds, and never judges fitness for work: that is the occupational physician's.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from wervel.guideline.cause.signs import adult, radicular
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    pregnant,
    work_absence_weeks,
    work_physical_load,
    work_support_wanted,
)
from wervel.guideline.ordinary import adult_told, work_factor
from wervel.guideline.statements import Chapter, Signer, Statement
from wervel.guideline.treatment.saying import advice, info
from wervel.logic.conditions import ALWAYS, above, all_of, any_of, at_least, one_of, yes

absent = above(work_absence_weeks, 0)


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty of the law on long absence: from week ``first`` to week ``last``, and whose it is.

    ``last`` is the number of whole weeks after the first day of absence. ``differs_from`` names
    the duties that another source puts in another week: both are shown.
    """

    id: str
    who: str
    last: int
    first: int | None = None
    differs_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A duty with its days for one person; ``opens`` is empty when only the last day is named."""

    duty: Duty
    opens: date | None
    until: date


DUTIES: tuple[Duty, ...] = (
    Duty("WVP-1", "employee and employer", 1, 0),
    Duty("WVP-2", "occupational physician", 6),
    Duty("WVP-3", "employer and employee", 8),
    *(Duty(f"WVP-4-{week}", "employer and employee", week) for week in range(14, 104, 6)),
    Duty("WVP-5", "employer", 42),
    Duty("WVP-6", "employer and employee", 52, 46, ("WVP-6b", "WVP-6c")),
    Duty("WVP-6b", "employer and employee", 52, 44, ("WVP-6", "WVP-6c")),
    Duty("WVP-6c", "employer and employee", 50, None, ("WVP-6", "WVP-6b")),
    Duty("WVP-7", "employer", 58, None, ("WVP-7b",)),
    Duty("WVP-7b", "employer", 56, None, ("WVP-7",)),
    Duty("WVP-8", "employer, employee and occupational physician", 91, 87),
    Duty("WVP-9", "UWV", 88),
    Duty("WVP-10", "employee", 91, None, ("WVP-10b",)),
    Duty("WVP-10b", "employee", 93, None, ("WVP-10",)),
    Duty("WVP-11", "employer and UWV", 104),
)
"""The duties in whole weeks. Where sources differ each value stands on its own (Q8)."""


def gatekeeper_dates(first_day: date) -> tuple[Moment, ...]:
    """The legal moments for somebody absent since ``first_day``, by last day, then by id.

    Week n ends n times seven days after the first day (own arithmetic). For ordinary absence
    only: absence through pregnancy has rules of its own.
    """
    moments = (
        Moment(
            duty,
            None if duty.first is None else _after(first_day, duty.first),
            _after(first_day, duty.last),
        )
        for duty in DUTIES
    )
    return tuple(sorted(moments, key=lambda moment: (moment.until, moment.duty.id)))


def _after(first_day: date, weeks: int) -> date:
    return first_day + timedelta(weeks=weeks)


_info = partial(info, signer=Signer.OCCUPATIONAL_PHYSICIAN)

_advice = partial(advice, signer=Signer.OCCUPATIONAL_PHYSICIAN)

FIGURES: tuple[Statement, ...] = (
    _info("WK-1", absent, "S58 R restart", share_percent=50, weeks=1),
    _info(
        "WK-2", ALWAYS, "S58 R assessments", per_year=2000, back_percent=48, radicular_percent=52
    ),
    _info(
        "WK-3",
        at_least(work_absence_weeks, 4),
        "S59 R episodes",
        episodes=5951,
        median_days=95,
        mean_days=151,
        not_recovered_month_percent=82,
        not_recovered_year_percent=10,
        mean_euro=15350,
        favourable_euro=6745,
        radicular_euro=20111,
        specific_euro=22999,
        cost_share_percent=83,
    ),
    # Steenstra 2005 (Occup Environ Med 62:851) was read but has no code in the list of sources.
    _info("WK-4", all_of(absent, work_factor), "S77 R predictors"),
    _info("WK-5", ALWAYS, "S58 R guideline", year=2020),
    _info("WK-6", ALWAYS, "own M treating clinician gives facts"),
    _info("WK-7", ALWAYS, "S45 R does not identify", auc=0.69, explained_percent=3.6),
)

QUESTIONS: tuple[Statement, ...] = (
    _info("WK-ASK", ALWAYS, "S60 R three questions", questions=3),
    _info("WK-ASK-1", ALWAYS, "S60 R first question"),
    _info("WK-ASK-2", ALWAYS, "S60 R second question"),
    _info("WK-ASK-3", ALWAYS, "S60 R third question"),
    _advice(
        "WK-SUPPORT",
        yes(work_support_wanted),
        "S60 R support",
        actions=(Action.OCCUPATIONAL_PHYSICIAN,),
    ),
    _advice(
        "WK-LIFE",
        all_of(adult_told, one_of(work_physical_load, "medium", "high")),
        "S60 R concrete advice",
    ),
)

RETURN: tuple[Statement, ...] = (
    _advice(
        "WK-STAY",
        adult_told,
        "S01 R acute complaints",
        "S02 R activity and work",
        avoid=(Avoid.STOP_WORK_UNTIL_PAIN_FREE,),
    ),
    _advice(
        "WK-PLAN",
        all_of(adult, absent),
        "S01 R acute complaints",
        "S11h R time-contingent",
        "S48 R return date",
        "S58 M adapted tasks",
        actions=(Action.RETURN_TO_WORK_PLAN,),
        avoid=(Avoid.STOP_WORK_UNTIL_PAIN_FREE,),
    ),
    _advice(
        "WK-PHYSICIAN",
        any_of(at_least(work_absence_weeks, 3), all_of(absent, work_factor, radicular)),
        "S58 R guideline",
        "S60 R refer",
        "S61 R clock",
        actions=(Action.OCCUPATIONAL_PHYSICIAN,),
        weeks=3,
    ),
    _info("WK-PREGNANT", all_of(absent, yes(pregnant)), "own M other rules"),
)

CLOCK: tuple[Statement, ...] = (
    _info("WVP-1", absent, "S61 R report", from_week=0, week=1),
    _info("WVP-2", absent, "S61 R problem analysis", week=6),
    _info("WVP-3", absent, "S61 R plan", week=8, after_analysis_weeks=2),
    _info("WVP-4", at_least(work_absence_weeks, 6), "S61 R review", every_weeks=6),
    _info("WVP-5", at_least(work_absence_weeks, 6), "S61 R report to UWV", week=42),
    _info(
        "WVP-6",
        at_least(work_absence_weeks, 6),
        "S61 R first-year evaluation",
        from_week=46,
        week=52,
        differs_from=("WVP-6b", "WVP-6c"),
    ),
    _info(
        "WVP-6b",
        at_least(work_absence_weeks, 6),
        "S61 R government service",
        from_week=44,
        notice_to_week=48,
        week=52,
        differs_from=("WVP-6", "WVP-6c"),
    ),
    _info(
        "WVP-6c",
        at_least(work_absence_weeks, 6),
        "S61 R other pages",
        week=50,
        differs_from=("WVP-6", "WVP-6b"),
    ),
    _info(
        "WVP-7",
        at_least(work_absence_weeks, 42),
        "S61 R second track",
        week=58,
        after_evaluation_weeks=6,
        unless_months=3,
        differs_from=("WVP-7b",),
    ),
    _info(
        "WVP-7b",
        at_least(work_absence_weeks, 42),
        "S61 R second track",
        week=56,
        after_evaluation_weeks=6,
        unless_months=3,
        differs_from=("WVP-7",),
    ),
    _info(
        "WVP-8",
        at_least(work_absence_weeks, 52),
        "S61 R reintegration report",
        from_week=87,
        week=91,
    ),
    _info("WVP-9", at_least(work_absence_weeks, 52), "S61 R letter", week=88),
    _info(
        "WVP-10",
        at_least(work_absence_weeks, 52),
        "S61 R older pages",
        week=91,
        differs_from=("WVP-10b",),
    ),
    _info(
        "WVP-10b",
        at_least(work_absence_weeks, 52),
        "S61 M current",
        week=93,
        differs_from=("WVP-10",),
    ),
    _info("WVP-11", at_least(work_absence_weeks, 52), "S61 R end of wage duty", week=104),
    _info("WVP-12", absent, "S61 M legal clock", "S46 R work absence", apart_weeks=4),
)
"""The law in weeks from the first day of absence, each said when it comes near."""

STATEMENTS: tuple[Statement, ...] = (
    *FIGURES,
    *QUESTIONS,
    *RETURN,
    *CLOCK,
    *differ(
        "DX-22",
        Chapter.TREATMENT,
        side("S01 R acute complaints"),
        side("S58 R guideline", "S61 R clock"),
        signer=Signer.OCCUPATIONAL_PHYSICIAN,
    ),
)
