"""Plans of the demo: goals, exercises, walking, and graded activity for whose pain lasts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from wervel.guideline.graded import Unit
from wervel.pathway.actors import day_of
from wervel.pathway.plan.building import begin_graded, begin_walk, measure, set_quotas
from wervel.pathway.plan.exercising import begin_plan
from wervel.pathway.plan.goals import set_goal
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.steps import add_step
from wervel.pathway.plan.telling import tell_done
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary
from wervel.simulation.hospital.dice import Dice

GOALS = (
    ("Met de hond lopen", 3), ("Een uur aan tafel zitten", 4), ("Mijn kleinkind optillen", 2),
    ("Boodschappen dragen", 4), ("Fietsen naar mijn werk", 3), ("In de tuin werken", 5),
)  # fmt: skip
MEASURED = ((8, 12, 10), (20, 25, 30), (12, 15, 12))
GOAL, WEEKS, WEEKDAYS = 45, 12, (1, 2, 4, 5, 6)
THERAPIST = "physiotherapist"
FEELS = ("", "", "", "right", "right", "right", "right", "too_light", "too_heavy")
TELLS, DONE, EVERY = 0.75, 0.85, 7
TWENTY_SECONDS = timedelta(seconds=20)
"""So that it never falls on the moment of anything else."""


def plans_own(diary: Diary, told_ago: float) -> None:
    """Goals, exercises, walking and a step to work; told on most of the last days."""
    case, dice = diary.case, _dice(diary)
    mine = Diary(case, diary.now, dice)
    for place, (words, score) in enumerate(GOALS[:3], start=1):
        mine.home(told_ago - 3, _goal(case, place, words, score))
    mine.home(told_ago - 3, _begin(case))
    mine.soon(2, _walk(case))
    mine.soon(3, _step(case))
    for ago in (3, 2, 1):
        mine.home(ago, _tell(case, dice, most=3))
    _beside(diary, mine)


def builds_up(diary: Diary, told_ago: float) -> None:
    """A goal, and graded activity where nothing speaks against it; told now and then."""
    case, dice = diary.case, _dice(diary)
    if case.by_phone or told_ago < 30:
        return
    mine = Diary(case, diary.now, dice)
    words, score = dice.one_of(GOALS)
    mine.home(told_ago - 16, _goal(case, 1, words, score))
    mine.soon(1, _begin(case))
    amounts = dice.one_of(MEASURED)
    mine.office(told_ago - 17, case.join, login=THERAPIST)
    mine.soon(9, _graded(case))
    for number, amount in enumerate(amounts):
        mine.office(told_ago - 21 - 3 * number, _measure(case, amount))
    mine.soon(5, _fix(case))
    for ago in range(int(told_ago) - 30, 0, -EVERY):
        if dice.chance(TELLS):
            mine.home(ago, _tell(case, dice, most=1))
    _beside(diary, mine)


def _dice(diary: Diary) -> Dice:
    return Dice(diary.case.hospital.seed, f"plan/{diary.case.who.number}")


def _beside(diary: Diary, mine: Diary) -> None:
    """Put these steps between what happened already, in the order of time."""
    aside = [replace(step, at=step.at + TWENTY_SECONDS) for step in mine.steps]
    both = sorted((*diary.steps, *aside), key=lambda step: step.at)
    diary.steps[:] = [replace(step, place=place) for place, step in enumerate(both)]


Deed = Callable[[datetime], None]


def _goal(case: Case, place: int, words: str, score: int) -> Deed:
    def deed(at: datetime) -> None:
        assert case.teller is not None
        key = f"demo/{case.who.number}/goal/{place}"
        set_goal(
            patient=case.patient.pk, position=place, words=words, score=score, key=key,
            by=case.teller, at=at,
        )  # fmt: skip

    return deed


def _begin(case: Case) -> Deed:
    def deed(at: datetime) -> None:
        assert case.teller is not None
        if _may(case, at):
            begin_plan(patient=case.patient.pk, by=case.teller, at=at)

    return deed


def _may(case: Case, at: datetime) -> bool:
    """Whether there is a plan to begin: for some people other things come first."""
    assert case.teller is not None
    found = open_plan(patient=case.patient.pk, by=case.teller, at=at)
    return found.state.value in ("ready", "going")


def _walk(case: Case) -> Deed:
    def deed(at: datetime) -> None:
        assert case.teller is not None
        if _may(case, at):
            begin_walk(patient=case.patient.pk, minutes=(10, 12, 14), by=case.teller, at=at)

    return deed


def _step(case: Case) -> Deed:
    def deed(at: datetime) -> None:
        assert case.teller is not None
        add_step(
            patient=case.patient.pk, kind="work", words="Twee uur op kantoor, zittend werk",
            weekdays=(1, 3), since=day_of(at), key=f"demo/{case.who.number}/step",
            by=case.teller, at=at,
        )  # fmt: skip

    return deed


def _graded(case: Case) -> Deed:
    """The therapist looks at the plan first: for some people there is no graded activity."""

    def deed(at: datetime) -> None:
        by = case.by(THERAPIST)
        found = open_plan(patient=case.patient.pk, by=by, at=at)
        if found.refused is not None or not found.aims:
            return  # pain of a nerve root, or a sign of danger that is not denied
        begin_graded(
            patient=case.patient.pk, activity=UUID(found.aims[0].number), unit=Unit.MINUTES,
            by=by, at=at,
        )  # fmt: skip

    return deed


def _item(case: Case, at: datetime) -> UUID | None:
    assert case.teller is not None
    found = open_plan(patient=case.patient.pk, by=case.teller, at=at)
    graded = [one for one in found.builds if one.kind == "graded"]
    return UUID(graded[0].number) if graded and found.refused is None else None


def _measure(case: Case, amount: int) -> Deed:
    def deed(at: datetime) -> None:
        item = _item(case, at)
        if item is not None:
            on, by = day_of(at), case.by(THERAPIST)
            measure(patient=case.patient.pk, item=item, amount=amount, on=on, by=by, at=at)

    return deed


def _fix(case: Case) -> Deed:
    def deed(at: datetime) -> None:
        item = _item(case, at)
        if item is not None:
            set_quotas(
                patient=case.patient.pk, item=item, goal=GOAL, weeks=WEEKS, weekdays=WEEKDAYS,
                by=case.by(THERAPIST), at=at,
            )  # fmt: skip

    return deed


def _tell(case: Case, dice: Dice, *, most: int) -> Deed:
    """What came of the first things of the day."""

    def deed(at: datetime) -> None:
        assert case.teller is not None
        found = open_plan(patient=case.patient.pk, by=case.teller, at=at)
        told = [one for one in found.actions if not one.measuring][:most]
        for place, action in enumerate(told):
            key = f"demo/{case.who.number}/{found.on}/{place}"
            tell_done(
                patient=case.patient.pk, name=action.name, on=found.on,
                done=dice.chance(DONE), amount=None, felt=dice.one_of(FEELS), key=key,
                by=case.teller, at=at,
            )  # fmt: skip

    return deed
