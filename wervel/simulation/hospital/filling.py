"""The demo hospital is filled: imagined people, in every stage of the pathway, all in the past.

Everything happens through the pathway, by who would do it, at its own moment and in the order of
time, so that the log tells the story of each as it tells that of anybody. It is one transaction: a
demo is there as a whole or not at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from wervel.pathway.actors import HERE, day_of
from wervel.pathway.begin import name_login
from wervel.simulation.hospital import cast
from wervel.simulation.hospital.case import Case
from wervel.simulation.hospital.diary import Diary, Step
from wervel.simulation.hospital.dice import Dice
from wervel.simulation.hospital.opening import Hospital, open_hospital, terminal
from wervel.simulation.hospital.people import Somebody, people
from wervel.simulation.hospital.stages import STAGES, Stage

SEED = 8054
BEGAN = timedelta(days=500)
"""How long the demo hospital has been there."""
TO_CHOOSE_FROM = 1200
PLACES = (cast.ZWOLLE,) * 6 + (cast.KAMPEN,) * 3 + (cast.HEERDE,)
LOGINS = {"patient": cast.PATIENT, "represented": cast.REPRESENTATIVE}
"""The stages whose first person has, or is acted for by somebody with, a login that is told."""
BY_PHONE = 0.12
"""Of all who tell their story, those who have no screen; our own choice."""
Chosen = tuple[Somebody, Stage]
Seen = Callable[[int, int], None]
"""Told how much of how much is done."""


class TooFew(RuntimeError):
    """The generator made nobody whom a stage suits."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of it: how many people, and how many things happened."""

    people: int
    events: int


def opened_at(now: datetime) -> datetime:
    """The morning on which the demo hospital began: all that it holds is later."""
    began = (now - BEGAN).astimezone(HERE)
    return began.replace(hour=8, minute=0, second=0, microsecond=0)


def fill(
    *, now: datetime, seed: int = SEED, share: float = 1.0, seen: Seen = lambda _done, _all: None
) -> Filled:
    """Fill an empty database, the same for a seed and a moment; ``share`` makes a smaller one.

    Raises ``NotNow`` when this is no demo or the database is not empty.
    """
    chosen = choose(people(TO_CHOOSE_FROM, seed=seed, on=day_of(now)), share)
    with transaction.atomic():
        hospital = open_hospital(seed=seed, at=opened_at(now))
        diaries = plan(hospital, chosen, now=now)
        steps = in_order(diaries)
        for done, step in enumerate(steps):
            seen(done, len(steps))
            step.deed()
        seen(len(steps), len(steps))
        _name_logins(diaries, now)
    return Filled(len(chosen), len(steps))


def choose(found: Sequence[Somebody], share: float) -> list[Chosen]:
    """For each stage the first people whom it suits; nobody stands in two."""
    left, chosen = list(found), list[Chosen]()
    for stage in STAGES:
        wanted = max(1, round(stage.people * share))
        fitting = [who for who in left if stage.fits(who)][:wanted]
        if len(fitting) < wanted:
            raise TooFew(f"{stage.name}: {len(fitting)} of {wanted}")
        chosen += [(who, stage) for who in fitting]
        taken = {who.number for who in fitting}
        left = [who for who in left if who.number not in taken]
    return chosen


def plan(hospital: Hospital, chosen: Sequence[Chosen], *, now: datetime) -> list[Diary]:
    """What will have happened to each of them; nothing of it happens yet."""
    return [_diary(hospital, who, stage, now) for who, stage in chosen]


def in_order(diaries: Sequence[Diary]) -> list[Step]:
    """Everything that happens, in the order of time."""
    steps = [(step, place) for place, diary in enumerate(diaries) for step in diary.steps]
    steps.sort(key=lambda one: (one[0].at, one[1], one[0].place))
    return [step for step, _ in steps]


def _diary(hospital: Hospital, who: Somebody, stage: Stage, now: datetime) -> Diary:
    dice = Dice(hospital.seed, f"diary/{who.number}")
    told = stage.name in LOGINS
    case = Case(
        hospital,
        who,
        stage.name,
        team=cast.ZWOLLE if told else dice.one_of(PLACES),
        gp=0 if told else dice.whole(0, 1),
        by_page=told,
        by_phone=not stage.screen and dice.chance(BY_PHONE),
    )
    diary = Diary(case, now, dice)
    stage.play(diary)
    return diary


def _name_logins(diaries: Sequence[Diary], now: datetime) -> None:
    """The two whose logins are told get ones that can be typed."""
    named = dict(LOGINS)
    for diary in diaries:
        login, teller = named.pop(diary.case.stage, ""), diary.case.teller
        if login:
            assert teller is not None
            assert teller.account is not None
            name_login(account=teller.account, login=login, by=terminal(), at=now)
