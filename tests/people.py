"""Imagined people: the facts that tests are tried on, by strategy (hypothesis) and by seed.

``told`` is a hypothesis strategy for everything that can be told, from nothing to everything,
with values at, just below and just above every bound that any rule uses. ``imagined_people``
throws plain dice from a seed and gives fuller, likelier people: most signs are absent, four in
five have a sign that a list of red flags would name, and one in a hundred has something serious
(clinical.md 1.1 and 9). In the mode "sick" everybody has what one of the emergency rules looks
for, beside an ordinary story.
"""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from hypothesis import strategies as st

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.imaging import INDICATED
from wervel.guideline.implied import APPLIES, FOLLOWS, MEASURED_FEVER, applies, with_implied
from wervel.guideline.statements import Flag, Option
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import (
    All,
    AnyOf,
    Condition,
    Count,
    Not,
    facts_in,
    parts_of,
)
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import smallest_change_until
from wervel.logic.facts import Choice, Fact, Facts, Number, Teller, Value, Words, YesNo
from wervel.logic.rules import telling_values

Story = Mapping[str, Value]
TOLD_BY_PATIENT = VOCABULARY.told_by(Teller.PATIENT)


def facts_of(story: Story) -> Facts:
    return Facts(VOCABULARY, story)


def by_patient(story: Story) -> dict[str, Value]:
    """Only what the person can tell."""
    return {name: value for name, value in story.items() if name in TOLD_BY_PATIENT}


# --- every condition, and the values it can tell apart ------------------------------------------


def conditions_of(statement: object) -> Iterator[Condition]:
    yield statement.when
    if isinstance(statement, Flag):
        yield statement.suspect
    if isinstance(statement, Option):
        yield from (statement.preferred, statement.contraindicated)


@cache
def every_condition() -> tuple[Condition, ...]:
    """Every condition of the guideline, of what is implied included."""
    stated = (c for statement in GUIDELINE.statements for c in conditions_of(statement))
    by_definition = (*APPLIES.values(), *(condition for condition, _, _ in FOLLOWS))
    return (*stated, INDICATED, *by_definition, MEASURED_FEVER)


@cache
def values_of(fact: Fact) -> tuple[Value, ...]:
    """What a test tells for this fact: every value between which a rule tells the difference."""
    if isinstance(fact, Words):
        return ("", "builder", "I can't feel between my legs")
    return telling_values(fact, every_condition())


@cache
def answers() -> tuple[tuple[str, Value], ...]:
    return tuple((fact.name, value) for fact in VOCABULARY for value in values_of(fact))


# --- the strategy --------------------------------------------------------------------------------


def _noise(seed: int, share_known: float, share_yes: float) -> dict[str, Value]:
    """A story without sense: each fact known with one chance, each sign a yes with another."""
    dice = random.Random(seed)
    story: dict[str, Value] = {}
    for fact in VOCABULARY:
        if dice.random() < share_known:
            if isinstance(fact, YesNo):
                story[fact.name] = dice.random() < share_yes
            else:
                story[fact.name] = dice.choice(values_of(fact))
    return story


@cache
def _crowd(mode: "Mode") -> tuple[dict[str, Value], ...]:
    return tuple(imagined_people(11, 150, mode))


_scattered = st.builds(
    _noise, st.integers(0, 10**6), st.sampled_from((0.2, 0.6, 1.0)), st.sampled_from((0, 0.04, 0.3))
)
_somebody = st.builds(
    lambda mode, number, kept: {
        name: value
        for place, (name, value) in enumerate(_crowd(mode)[number].items())
        if (place * 7919 + number) % 10 < kept
    },
    st.sampled_from(("ordinary", "sick")),
    st.integers(0, 149),
    st.sampled_from((10, 10, 7, 4)),
)
_few = st.lists(st.deferred(lambda: st.sampled_from(answers())), max_size=12)

told: st.SearchStrategy[dict[str, Value]] = st.builds(
    lambda base, few: {**base, **dict(few)},
    st.one_of(st.just({}), _scattered, _somebody),
    _few,
)
"""Stories as plain mappings: sparse (a few answers), dense, full; any fact may be unknown."""

facts = told.map(facts_of)
told_by_patients = told.map(by_patient)


def fuller(story: Story, seed: int, share: float = 1.0) -> dict[str, Value]:
    """The same story with unknown facts filled in at random: more is learnt, nothing is changed."""
    dice = random.Random(seed)
    added = {}
    for fact in VOCABULARY:
        if fact.name not in story and dice.random() < share:
            likely_no = isinstance(fact, YesNo) and dice.random() < 0.7
            added[fact.name] = False if likely_no else dice.choice(values_of(fact))
    return {**story, **added}


# --- likely people -------------------------------------------------------------------------------

Mode = Literal["ordinary", "mixed", "sick"]

# How often people at the GP come with back pain, by age: the shape of clinical.md 9.2.
AGES = (
    (2, 12, 0.02),
    (12, 18, 0.04),
    (18, 30, 0.16),
    (30, 45, 0.27),
    (45, 65, 0.33),
    (65, 90, 0.18),
)
FEMALE = 0.55

# What the lists of red flags name, with how often people with ordinary back pain have it.
RED_FLAG_LIKE: Mapping[str, float] = {
    "night_pain": 20, "course": 12, "pain_site": 8, "failed_conservative_treatment": 10,
    "fatigue_marked": 9, "minor_trauma": 9, "pain_constant_unremitting": 7, "leg_numbness": 8,
    "morning_stiffness_minutes": 8, "cancer_history": 3, "weight_loss_unexplained": 2,
    "long_term_corticosteroids": 2, "osteoporosis_known": 2, "recent_infection": 2,
    "diabetes": 6, "immunosuppressed": 1, "anticoagulant_use": 3, "tb_risk": 2,
}  # fmt: skip
SERIOUS = 0.01
"""The share with a serious cause in primary care (0.9 %, S24)."""

# Signs that are neither rare nor a red flag; every other yes-or-no is no.
COMMON: Mapping[str, float] = {
    "mechanical_pattern": 0.88, "relief_by_exercise": 0.3, "worse_with_extension": 0.2,
    "first_episode": 0.3, "recurrent_episodes": 0.6, "smoker": 0.2, "obesity": 0.15,
    "hypertension": 0.18, "sleep_disturbed": 0.35, "fear_avoidance": 0.3, "catastrophising": 0.15,
    "anxiety_about_serious_disease": 0.2, "depression_or_low_mood": 0.12,
    "passive_coping_or_rest": 0.25, "recent_bereavement_or_major_stress": 0.12,
    "imaging_requested_by_patient": 0.35, "operation_considered": 0.15,
    "paracetamol_use_current": 0.4, "nsaid_use_current": 0.3, "opioid_use_current": 0.05,
    "raas_or_diuretic_use": 0.15, "serotonergic_drug_use": 0.07, "heart_failure_or_ihd": 0.05,
    "chronic_kidney_disease": 0.03, "peptic_ulcer_history": 0.03, "alcohol_excess": 0.06,
    "work_conflict_or_dissatisfaction": 0.15, "work_support_wanted": 0.2, "pregnant": 0.04,
    "trying_to_conceive": 0.04, "prior_spine_surgery": 0.04, "sport_hyperextension": 0.08,
    "worse_walking_relieved_sitting": 0.05, "family_history_spondyloarthritis": 0.04,
    "prior_imaging_degenerative_only": 0.15, "kidney_stone_history": 0.03,
}  # fmt: skip


def imagined_people(seed: int, n: int, mode: Mode = "mixed") -> Iterator[dict[str, Value]]:
    """``n`` people, the same for the same seed."""
    dice = random.Random(seed)
    for _ in range(n):
        person = _ordinary(dice)
        if mode == "sick" or (mode == "mixed" and dice.random() < SERIOUS):
            person = _made_ill(dice, person)
        yield person


def _ordinary(dice: random.Random) -> dict[str, Value]:
    person: dict[str, Value] = {}
    ruled_out: dict[str, Value] = {}
    red = _red_flags(dice)
    for fact in VOCABULARY:  # in this order every fact comes after what decides whether it applies
        if isinstance(fact, Words) or not applies(fact, {**person, **ruled_out}):
            ruled_out[fact.name] = False
            continue
        if fact.teller is Teller.PATIENT or dice.random() < 0.1:
            person[fact.name] = _likely(dice, fact, fact.name in red)
    if person.get("recurrent_episodes"):
        person["first_episode"] = False
    return person


def _red_flags(dice: random.Random) -> set[str]:
    how_many = dice.choices((0, 1, 2, 3), weights=(20, 25, 30, 25))[0]
    names, weights = zip(*RED_FLAG_LIKE.items(), strict=True)
    return set(dice.choices(names, weights=weights, k=how_many))


def _likely(dice: random.Random, fact: Fact, red: bool) -> Value:
    if isinstance(fact, YesNo):
        return red or dice.random() < COMMON.get(fact.name, 0)
    if isinstance(fact, Choice):
        return _likely_choice(dice, fact, red)
    assert isinstance(fact, Number)
    return _likely_number(dice, fact, red)


CHOICES: Mapping[str, tuple[float, ...]] = {
    "sex": (FEMALE, 1 - FEMALE),
    "work_physical_load": (0.4, 0.35, 0.25),
    "onset": (0.25, 0.35, 0.37, 0.03),
    "course": (0.55, 0.45, 0),
    "pain_site": (0.8, 0.05, 0, 0.01, 0.12, 0.02),
    "leg_pain": (0.7, 0.15, 0.12, 0.03),
    "leg_pain_side": (0.95, 0.05),
    "leg_weakness": (0.97, 0.02, 0, 0.01),
}


def _likely_choice(dice: random.Random, fact: Choice, red: bool) -> str:
    if red:
        return {"course": "worsening", "pain_site": "thoracic"}[fact.name]
    return dice.choices(fact.options, weights=CHOICES[fact.name])[0]


def _likely_number(dice: random.Random, fact: Number, red: bool) -> float:
    if fact.name == "age_years":
        low, high, _ = dice.choices(AGES, weights=[share for *_, share in AGES])[0]
        return dice.randrange(low, high)
    if fact.name == "duration_weeks":
        days = dice.choices((5, 20, 60, 400), weights=(45, 30, 12, 13))[0]
        return round(dice.uniform(1, days) / 7, 3)
    ranges = {
        "pain_nrs": (2, 9), "work_absence_weeks": (0, 2), "gestation_weeks": (6, 40),
        "postpartum_weeks": (10, 500), "morning_stiffness_minutes": (45, 120) if red else (0, 25),
        "temperature_c": (38, 40), "residual_urine_ml": (0, 100), "crp_mg_l": (0, 9),
        "esr_mm_h": (1, 20), "haemoglobin_g_dl": (12, 16), "egfr_ml_min": (60, 110),
        "sbst_total": (0, 6), "sbst_psychosocial": (0, 3),
    }  # fmt: skip
    return dice.randint(*ranges[fact.name])


# --- people who are ill --------------------------------------------------------------------------


def emergencies_of_patients() -> tuple[Flag, ...]:
    """The emergency flags that somebody can raise who answers alone."""
    return tuple(
        flag
        for flag in GUIDELINE.flags
        if flag.raises is Urgency.EMERGENCY and witness(flag.when) is not None
    )


@cache
def witness(condition: Condition) -> dict[str, Value] | None:
    """The fewest answers of a patient that make a condition hold, or ``None``."""
    return _only_by_patient(condition, {})


def _only_by_patient(condition: Condition, person: Story) -> dict[str, Value] | None:
    def reached(new: Story) -> bool:
        told_now = {**person, **by_patient(new)}
        return evaluate(condition, with_implied(facts_of(told_now))) is True

    change = smallest_change_until(condition, True, by_patient(person), reached)
    return None if change is None else {**person, **by_patient(change)}


def shuffled(dice: random.Random, condition: Condition) -> Condition:
    """The same condition with its parts in another order: the same meaning, another witness."""
    parts = [shuffled(dice, part) for part in parts_of(condition)]
    dice.shuffle(parts)
    match condition:
        case Count(needed, _):
            return Count(needed, tuple(parts))
        case Not(_):
            return Not(parts[0])
        case All(_) | AnyOf(_):
            return type(condition)(tuple(parts))
        case _:
            return condition


def _made_ill(dice: random.Random, person: dict[str, Value]) -> dict[str, Value]:
    """The same person with what one emergency rule looks for, told by the patient."""
    flag = dice.choice(emergencies_of_patients())
    ill = _only_by_patient(shuffled(dice, flag.when), person)
    if ill is not None and "temperature_c" in ill:
        ill["fever"] = True  # who measured 39 degrees does not say that there is no fever
    if ill is not None and _possible(ill):
        return ill
    return _made_ill(dice, _fitting(dice, flag))


def _possible(person: Story) -> bool:
    """Whether nothing is told, or follows, that cannot apply to this person."""
    known = with_implied(facts_of(person))
    return all(
        applies(VOCABULARY.by_name[name], known)
        for name, value in known.items()
        if value is not False
    )


def _fitting(dice: random.Random, flag: Flag) -> dict[str, Value]:
    """Somebody whom this flag can concern (a woman of childbearing age, a child)."""
    looked_at = {fact.name for fact in facts_in(flag.when)}
    while True:
        person = _ordinary(dice)
        fits = all(applies(VOCABULARY.by_name[name], person) for name in looked_at)
        if fits or dice.random() < 0.02:
            return person
