"""A thousand imagined people, the same in every run: who they are, and what they left open."""

import random
from collections.abc import Iterator

from wervel.guideline.facts import VOCABULARY
from wervel.logic.conditions import Condition
from wervel.logic.facts import Fact, Number, Value, Words, YesNo
from wervel.logic.rules import telling_values

SEED = 8054
MANY = 1_000
UNKNOWN = 0.2
"""The share of questions that a person leaves open."""

ILL = (0.02, 0.1, 0.3)
"""How often a fact is out of the ordinary: in well, doubtful and very ill people, a third each."""

ORDINARY: dict[str, Value] = {
    "age_years": 46,
    "duration_weeks": 3,
    "pain_nrs": 5,
    "temperature_c": 36.75,
    "haemoglobin_g_dl": 14,
    "egfr_ml_min": 90,
}
"""Numbers of ordinary people; every other number is the lowest of its range."""

Story = dict[str, Value]


def imagine(conditions: tuple[Condition, ...]) -> tuple[list[Story], list[Story]]:
    """The people with every fact known, and the same people with a fifth left open.

    A fact that is out of the ordinary takes a value on or beside a bound of the conditions:
    that is where engines would part.
    """
    dice = random.Random(SEED)
    telling = {f: telling_values(f, conditions) for f in VOCABULARY if not isinstance(f, Words)}
    full = [dict(_story(dice, telling)) for _ in range(MANY)]
    partly = [{k: v for k, v in story.items() if dice.random() >= UNKNOWN} for story in full]
    return full, partly


def _story(
    dice: random.Random, telling: dict[Fact, tuple[Value, ...]]
) -> Iterator[tuple[str, Value]]:
    ill = dice.choice(ILL)
    for fact, values in telling.items():
        yield fact.name, _unusual(dice, fact, values) if dice.random() < ill else _usual(fact)


def _unusual(dice: random.Random, fact: Fact, values: tuple[Value, ...]) -> Value:
    return True if isinstance(fact, YesNo) else dice.choice(values)


def _usual(fact: Fact) -> Value:
    if isinstance(fact, YesNo):
        return False
    if isinstance(fact, Number):
        return ORDINARY.get(fact.name, fact.low)
    options: tuple[Value, ...] = getattr(fact, "options", ())
    return "none" if "none" in options else options[0]
