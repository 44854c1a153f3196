"""Whom engines are compared on: likely people, ill people, and people made to part engines."""

import random
from collections.abc import Iterable, Iterator, Mapping

from tests.people import by_patient, imagined_people
from wervel.logic.conditions import Condition
from wervel.logic.facts import Fact, Number, Teller, Value, Words, YesNo
from wervel.logic.formulas import Could, Decide, Formula, Holds, Outcome, TruthOf, Weighing, inside
from wervel.logic.rules import telling_values

LEFT_OPEN = (0.0, 0.05, 0.2, 0.6)
"""The share of the answers that a person leaves open: none, a few, a fifth, most."""

ILL = (0.02, 0.1, 0.3)
"""How often a fact is out of the ordinary: in well, doubtful and very ill people, a third each."""

ORDINARY: Mapping[str, Value] = {
    "age_years": 46,
    "duration_weeks": 3,
    "pain_nrs": 5,
    "temperature_c": 36.75,
    "haemoglobin_g_dl": 14,
    "egfr_ml_min": 90,
}
"""Numbers of ordinary people; every other number is the lowest of its range."""

Person = dict[str, Value]


def crowd(weighing: Weighing, people: int, seed: int, teller: Teller) -> Iterator[Person]:
    """As many people, the same for the same seed: a third of each kind, mixed.

    Of what a patient told, half holds only what a patient can tell, the other half also what
    somebody measured earlier.
    """
    dice = random.Random(seed)
    likely = imagined_people(seed, people, "mixed")
    ill = imagined_people(seed + 1, people, "sick")
    telling = telling_people(weighing, seed + 2)
    for number in range(people):
        person = next((likely, ill, telling)[number % 3])
        left_open = dice.choice(LEFT_OPEN)
        told = {name: value for name, value in person.items() if dice.random() >= left_open}
        alone = teller is Teller.PATIENT and dice.random() < 0.5
        yield by_patient(told) if alone else told


def telling_people(weighing: Weighing, seed: int) -> Iterator[Person]:
    """People without end of whom every fact is known, most of them ordinary.

    A fact that is out of the ordinary takes a value at, just below or just above a bound that the
    weighing looks at: that is where engines would part.
    """
    dice = random.Random(seed)
    conditions = tuple(conditions_in(weighing))
    facts = [fact for fact in weighing.vocabulary if not isinstance(fact, Words)]
    telling = {fact: telling_values(fact, conditions) for fact in facts}
    while True:
        ill = dice.choice(ILL)
        yield {
            fact.name: _unusual(dice, fact, values) if dice.random() < ill else _usual(fact)
            for fact, values in telling.items()
        }


def _unusual(dice: random.Random, fact: Fact, values: tuple[Value, ...]) -> Value:
    return True if isinstance(fact, YesNo) else dice.choice(values)


def _usual(fact: Fact) -> Value:
    if isinstance(fact, YesNo):
        return False
    if isinstance(fact, Number):
        return ORDINARY.get(fact.name, fact.low)
    options: tuple[Value, ...] = getattr(fact, "options", ())
    return "none" if "none" in options else options[0]


def conditions_in(weighing: Weighing) -> Iterator[Condition]:
    """Every condition that a weighing looks at, also for what is filled in and what is open."""
    for step in weighing.steps:
        yield from _conditions(given.when for given in step)
    yield from _conditions(weighing.open.values())
    yield from _conditions(weighing.outcomes.values())


def _conditions(outcomes: Iterable[Outcome | Formula]) -> Iterator[Condition]:
    # A formula that many share is looked at once: by itself the guideline would take minutes.
    todo, seen = list(outcomes), set[int]()
    while todo:
        outcome = todo.pop()
        if id(outcome) in seen:
            continue
        seen.add(id(outcome))
        match outcome:
            case Holds(condition) | Could(condition) | TruthOf(condition):
                yield condition
            case Decide(rows, _):
                todo += [formula for formula, _ in rows]
            case _:
                todo += inside(outcome)
