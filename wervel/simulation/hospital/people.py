"""Imagined people with a name: somebody from the generator, and how to reach them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from wervel.guideline.assess import decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import INTERIM
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts, Teller
from wervel.simulation.hospital.dice import Dice
from wervel.simulation.hospital.names import NEEDS_INTERPRETER, language_of, name_of
from wervel.simulation.hospital.numbers import mail, phone, test_bsn
from wervel.simulation.patients import NONE, SOME, course, imagine

BEDSIDE = (
    "slr_positive", "reflex_loss", "upper_motor_neuron_signs", "spine_percussion_tenderness",
    "weak_leg_pulses", "lhermitte_sign", "visible_contusion", "palpable_step",
    "clinician_unease", "sbst_total", "sbst_psychosocial",
)  # fmt: skip
"""What a clinician finds at the first visit; blood and pictures come later, if at all."""
TELLERS = {fact.name: fact.teller for fact in VOCABULARY}
AFTER = (2, 4, 6, 12, 26, 39, 52)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One imagined person. ``birth_date`` fits the age on the day they are imagined for."""

    number: int
    name: str
    woman: bool
    birth_date: date
    language: str
    interpreter: bool | None
    bsn: str
    phone: str
    email: str
    weeks: float
    """How long the pain lasts when they tell their story."""
    told: Mapping[str, Any]
    """What they tell then; ``None`` for "don't know"."""
    examined: Mapping[str, Any]
    pain: Mapping[int, int]
    """The worst pain (0-10) so many weeks later."""
    urgency: Urgency
    """What their story calls for, before anybody examined them."""
    after: Urgency
    """The same when somebody did."""


def people(count: int, *, seed: int, on: date) -> tuple[Somebody, ...]:
    """So many people, the same for a seed and a day; children stay with the paediatrician."""
    table = imagine(count, seed=seed, missing=SOME)
    whole = imagine(count, seed=seed, missing=NONE)
    year = course(whole, AFTER, seed=seed)
    pain: dict[int, dict[int, int]] = {}
    for person, week, hurts in year.select("person", "week", "pain").iter_rows():
        if hurts is not None:
            pain.setdefault(person, {})[week] = hurts
    rows = zip(_rows(table), _rows(whole), strict=True)
    made = (_somebody(told, true, pain, seed, on) for told, true in rows if _fits(told, true))
    return tuple(made)


def _rows(table: pl.DataFrame) -> list[dict[str, Any]]:
    return table.to_dicts()


def _fits(told: Mapping[str, Any], true: Mapping[str, Any]) -> bool:
    return bool(true["age_years"] >= 18 and told["duration_weeks"] is not None)


def _somebody(
    told: dict[str, Any],
    true: dict[str, Any],
    pain: Mapping[int, Mapping[int, int]],
    seed: int,
    on: date,
) -> Somebody:
    number: int = told["person"]
    dice = Dice(seed, f"person/{number}")
    born = _born(int(true["age_years"]), on, dice)
    woman, language = true["sex"] == "female", language_of(dice)
    name = name_of(dice, woman=woman, born=born.year, language=language)
    answers = _answers(told, true, dice)
    examined = {fact: true[fact] for fact in BEDSIDE if true[fact] is not None}
    foreign = language not in ("nl", "en")
    return Somebody(
        number=number,
        name=name,
        woman=woman,
        birth_date=born,
        language=language,
        interpreter=dice.chance(NEEDS_INTERPRETER) if foreign else dice.one_of((False, None)),
        bsn=test_bsn(number) if dice.chance(0.8) else "",
        phone=phone(number) if dice.chance(0.95) else "",
        email=mail(name, number) if dice.chance(0.8) else "",
        weeks=float(told["duration_weeks"]),
        told=answers,
        examined=examined,
        pain=pain.get(number, {}),
        urgency=_level(answers, Teller.PATIENT),
        after=_level({**answers, **examined}, Teller.CLINICIAN),
    )


def _level(answers: Mapping[str, Any], teller: Teller) -> Urgency:
    known = {fact: value for fact, value in answers.items() if value is not None}
    outcome = decide(Facts(VOCABULARY, known), teller=teller)
    return Urgency[str(outcome[INTERIM]).upper()]


def _answers(told: dict[str, Any], true: dict[str, Any], dice: Dice) -> dict[str, Any]:
    """What this person says; of what they could tell and did not, a part was asked for."""
    found: dict[str, Any] = {}
    for name, teller in TELLERS.items():
        if teller is not Teller.PATIENT or true[name] is None:
            continue
        if told[name] is not None or dice.chance(0.3):
            found[name] = told[name]
    return found


def _born(age: int, on: date, dice: Dice) -> date:
    """A date on which somebody is this old: the birthday was up to a year ago."""
    last = on - timedelta(days=dice.whole(14, 350))
    year = last.year - age
    return last.replace(year=year, day=min(last.day, 28))
