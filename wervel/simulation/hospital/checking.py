"""Check-ins of the demo: somebody tells how it goes, with the pain that the generator has."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from wervel.pathway.checkin.handing_in import submit_check_in
from wervel.pathway.checkin.values import Answers, Gate
from wervel.pathway.plan.goals import open_goals
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary
from wervel.simulation.hospital.dice import Dice

EVERY = ((42, 7), (84, 14), (365, 28))
"""Until how many days after their story they answer, and how often; as the rhythm asks."""
FORGETS = 0.12
WAVERS = (-1, 0, 0, 0, 1)
MUCH, LITTLE = 4, 2
HALF_A_MINUTE = timedelta(seconds=30)
"""So that it never falls on the moment of anything else."""


def checks_in(diary: Diary, told_ago: float, *, always: bool = False) -> None:
    """From their story until now; some forget a time, as people do."""
    case = diary.case
    if case.by_phone:
        return
    dice = Dice(case.hospital.seed, f"check-in/{case.who.number}")
    mine = Diary(case, diary.now, dice)
    day = 0
    while told_ago - day > 1:
        if always or not dice.chance(FORGETS):
            pain = _pain(case, day, dice)
            if pain is not None:
                mine.home(told_ago - day - 0.5, _told(case, day, pain, goals=always))
        day += next(step for until, step in EVERY if day < until)
        if day >= EVERY[-1][0]:
            break
    aside = [replace(step, at=step.at + HALF_A_MINUTE) for step in mine.steps]
    both = sorted((*diary.steps, *aside), key=lambda step: step.at)
    diary.steps[:] = [replace(step, place=place) for place, step in enumerate(both)]


def _pain(case: Case, day: int, dice: Dice) -> int | None:
    """Between their story and moments of the generator on straight lines, with ups and downs."""
    week = day / 7
    found = _known(case)
    known = sorted(found)
    before = [at for at in known if at <= week]
    after = [at for at in known if at > week]
    if not before:
        return None
    low = before[-1]
    pain = float(found[low])
    if after:
        share = (week - low) / (after[0] - low)
        pain += share * (found[after[0]] - pain)
    return min(10, max(0, round(pain) + dice.one_of(WAVERS)))


def _known(case: Case) -> dict[int, int]:
    """How bad the pain is by the week after their story, which is week 0 when they said it."""
    told = case.who.told.get("pain_nrs")
    return {**({} if told is None else {0: told}), **case.who.pain}


def _told(case: Case, day: int, pain: int, *, goals: bool) -> Callable[[datetime], None]:
    def tell(at: datetime) -> None:
        assert case.teller is not None
        known = _known(case)
        gain = known[min(known)] - pain
        step = 2 if gain >= MUCH else 1 if gain >= LITTLE else -1 if gain <= -LITTLE else 0
        scores: dict[str, int | None] = {"pain_back": pain}
        activity = _asked(case, day, at) if goals else None
        if activity is not None:
            scores["activity"] = max(2, 8 - pain)
        key = f"demo/{case.who.number}/{day}"
        answers = Answers(scores, activity, step, Gate.NO, key)
        submit_check_in(patient=case.patient.pk, answers=answers, by=case.teller, at=at)

    return tell


def _asked(case: Case, day: int, at: datetime) -> UUID | None:
    """One of their own activities, each in turn; none while they have not chosen any."""
    assert case.teller is not None
    goals = open_goals(patient=case.patient.pk, by=case.teller, at=at)
    return UUID(goals[day // 7 % len(goals)].number) if goals else None
