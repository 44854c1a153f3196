"""Chapter five, the prognosis: what to expect, always as a range with the definition behind it."""

from wervel.guideline.cause.signs import adult, radicular
from wervel.guideline.codes import Action
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import duration_weeks, recurrent_episodes
from wervel.guideline.ordinary import factor, told
from wervel.guideline.phases import ACUTE, CHRONIC, SUBACUTE
from wervel.guideline.prediction import MODELS
from wervel.guideline.statements import Advice, Chapter, Information, Signer, Statement, cite
from wervel.logic.conditions import ALWAYS, Condition, all_of, any_of, at_most, yes

EARLY = any_of(ACUTE, SUBACUTE)


def _info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.GP,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.PROGNOSIS,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
        differs_from=differs_from,
    )


COURSE: tuple[Statement, ...] = (
    _info(
        "PR-1",
        EARLY,
        "S35 R review",
        studies=15,
        months=1,
        pain_percent=58,
        disability_percent=58,
        work_percent=82,
        slow_months=3,
    ),
    _info(
        "PR-2",
        EARLY,
        "S36 R cohort",
        people=973,
        work_days=14,
        work_percent=50,
        work_months=3,
        work_later_percent=83,
        disability_days=31,
        pain_days=58,
        recovered_percent=72,
        recovered_months=12,
    ),
    _info("PR-3", all_of(told, factor), "S36 R slower"),
    _info(
        "PR-4",
        ACUTE,
        "S37 R acute",
        differs_from=("PR-6",),
        start=52,
        week_6=23,
        week_26=12,
        week_52=6,
        most=100,
    ),
    _info(
        "PR-5",
        CHRONIC,
        "S37 R persistent",
        "S38 R grouping",
        differs_from=("PR-8",),
        start=51,
        week_6=33,
        week_26=26,
        week_52=23,
        most=100,
    ),
    _info(
        "PR-6",
        ACUTE,
        "S38 R baseline",
        "S38 M later points",
        differs_from=("PR-4",),
        start=56,
        start_low=49,
        start_high=62,
        week_6=26,
        week_26=22,
        week_52=21,
        most=100,
    ),
    _info("PR-7", SUBACUTE, "S38 M course", start=63, week_6=29, week_26=29, week_52=31, most=100),
    _info(
        "PR-8",
        CHRONIC,
        "S38 M course",
        differs_from=("PR-5",),
        start=56,
        week_6=48,
        week_26=43,
        week_52=40,
        most=100,
    ),
    _info("PR-9", told, "S11l R course", months=3, share_percent=50),
    _info(
        "PR-10", radicular, "S03 R course", signer=Signer.NEUROLOGIST, better_percent=75, months=3
    ),
    # Kamper 2010 (PMC2989296) was read but has no code of its own in the list of sources.
    _info("PR-11", ALWAYS, "S74 R recovered", pain=0, disability=2),
    _info("PR-SLOW", CHRONIC, "S37 R persistent", "S01 R phases", start=51, week_52=23, most=100),
)

RECURRENCE: tuple[Statement, ...] = (
    _info("RC-1", told, "S35 R recurrence", differs_from=("RC-2", "RC-5"), percent=73, months=12),
    _info(
        "RC-2",
        told,
        "S39 R any episode",
        differs_from=("RC-1", "RC-5"),
        percent=69,
        low=62,
        high=74,
        days=139,
        days_low=105,
        days_high=173,
        people=250,
        months=12,
    ),
    _info("RC-3", told, "S39 R that limits", percent=40, low=33, high=46, months=12),
    _info(
        "RC-4",
        told,
        "S39 R with care",
        differs_from=("RC-6",),
        percent=41,
        low=34,
        high=46,
        months=12,
    ),
    _info(
        "RC-5",
        told,
        "S40 R recalled",
        differs_from=("RC-1", "RC-2"),
        percent=33,
        people=469,
        recovered_weeks=6,
        months=12,
    ),
    _info("RC-6", told, "S40 R with care", differs_from=("RC-4",), percent=18, months=12),
    _info(
        "RC-7",
        yes(recurrent_episodes),
        "S40 R predictors",
        "S39 R predictors",
        episodes=2,
        odds=3.18,
        odds_low=2.11,
        odds_high=4.78,
        care_odds=2.87,
        care_low=1.73,
        care_high=4.78,
        sitting_hours=5,
    ),
    _info("RC-8", ALWAYS, "S47 R review of definitions", percent=8),
)
"""How often it comes back depends on what is counted: no figure without its definition."""

PREVENTION: tuple[Statement, ...] = (
    _info(
        "PV-1",
        ALWAYS,
        "S41 R exercise and education",
        ratio=0.55,
        low=0.41,
        high=0.74,
        percent=45,
        leave_ratio=0.74,
        leave_low=0.44,
        leave_high=1.26,
    ),
    _info(
        "PV-2",
        ALWAYS,
        "S41 R exercise",
        ratio=0.65,
        low=0.50,
        high=0.86,
        percent=35,
        leave_ratio=0.22,
        leave_percent=78,
        wanes_years=1,
    ),
    _info("PV-3", ALWAYS, "S41 R no effect"),
    _info(
        "PV-4",
        ALWAYS,
        "S42 R trial",
        people=701,
        sessions=6,
        months=6,
        hazard=0.72,
        low=0.60,
        high=0.85,
        days=208,
        control_days=112,
        care_percent=43,
        dollars=7802,
    ),
    _info("PV-5", ALWAYS, "S42 M target", minutes=30, per_week=5, months=6),
    _info("PV-6", ALWAYS, "S11b R factors", "S01 R life rules"),
)


FREQUENCY: tuple[Statement, ...] = (
    _info(
        "FQ-1", ALWAYS, "S01 R introduction", "S04 R incidence", per_1000=36, radiating_per_1000=9
    ),
    _info("FQ-2", ALWAYS, "own D shares", disjoint_percent=20, nested_percent=25),
    _info(
        "FQ-3",
        ALWAYS,
        "S11d R epidemiology",
        "own D rate",
        new_cases=900000,
        radiating_percent=30,
        men_percent=45,
        women_percent=55,
        per_1000=53,
    ),
    _info(
        "FQ-4",
        ALWAYS,
        "S04 R incidence",
        per_1000=9,
        peak_per_1000=16,
        peak_from_age=45,
        peak_to_age=64,
        old_per_1000=11,
        old_from_age=65,
        prevalence_per_1000=15,
    ),
)

STATEMENTS: tuple[Statement, ...] = (
    Advice(
        id="PR-GOOD",
        chapter=Chapter.PROGNOSIS,
        signer=Signer.GP,
        when=all_of(adult, at_most(duration_weeks, 12)),
        actions=(Action.REASSURE_GOOD_PROGNOSIS,),
        cites=cite("S01 R prognosis", "S11l R course", "S36 R cohort"),
        numbers={"weeks": 6, "months": 3, "share_percent": 50},
    ),
    *COURSE,
    *RECURRENCE,
    *PREVENTION,
    *MODELS,
    *FREQUENCY,
    *differ(
        "DX-5",
        Chapter.PROGNOSIS,
        side("S01 R phases", weeks=6),
        side(
            "S11l R course",
            "S36 R cohort",
            "S37 R acute",
            "S38 R baseline",
            share_percent=50,
            months=3,
            recovered_percent=72,
            recovered_months=12,
        ),
        when=EARLY,
    ),
    *differ(
        "DX-6",
        Chapter.PROGNOSIS,
        side("S01 R prognosis", percent=75, months=12),
        side(
            "S35 R recurrence",
            "S39 R any episode",
            "S40 R recalled",
            high_percent=73,
            middle_percent=69,
            low_percent=33,
            months=12,
        ),
        when=told,
    ),
    *differ(
        "DX-16",
        Chapter.PROGNOSIS,
        side("S01 R introduction", "S04 R incidence", from_age=45, to_age=64),
        side("S63 R age", age=85),
    ),
    *differ(
        "DX-17",
        Chapter.PROGNOSIS,
        side("S01 R introduction"),
        side(
            "S63 R sex",
            "S11d R epidemiology",
            more_low_percent=20,
            more_high_percent=60,
            men_percent=45,
            women_percent=55,
        ),
    ),
    *differ(
        "DX-18",
        Chapter.PROGNOSIS,
        side("S01 R introduction", per_1000=36, radiating_per_1000=9),
        side("S11d R epidemiology", "own D rate", per_1000=53),
    ),
    *differ(
        "DX-20",
        Chapter.PROGNOSIS,
        side("S01 R prognosis"),
        side("S37 R persistent", "S38 M course", start=51, week_52=23, most=100),
        when=CHRONIC,
    ),
)
