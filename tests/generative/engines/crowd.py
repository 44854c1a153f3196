"""Ten thousand imagined people of four kinds, to try every engine on the whole guideline."""

import random
from collections.abc import Iterator
from itertools import chain

from tests.generative.engines.agreement import Person, people_in
from tests.people import imagined_people, values_of
from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Words, YesNo
from wervel.simulation.patients import MUCH, imagine

ORDINARY, SICK, SCATTERED, FROM_FIGURES = 3000, 2000, 2500, 2500
PEOPLE = ORDINARY + SICK + SCATTERED + FROM_FIGURES
SEED = 20261122


def crowd() -> Iterator[Person]:
    """Ordinary people, each with an emergency, without sense, and by the sources' figures."""
    return chain(
        imagined_people(SEED, ORDINARY, "mixed"),
        imagined_people(SEED, SICK, "sick"),
        scattered(SEED, SCATTERED),
        people_in(imagine(FROM_FIGURES, seed=SEED, missing=MUCH).drop("person")),
    )


def scattered(seed: int, n: int) -> Iterator[Person]:
    """Stories without sense, with values at, beside and between every bound of every rule."""
    dice = random.Random(seed)
    facts = [fact for fact in VOCABULARY if not isinstance(fact, Words)]
    for _ in range(n):
        known, yes = dice.choice((0.1, 0.4, 0.8, 1)), dice.choice((0, 0.05, 0.3, 0.6))
        yield {
            fact.name: dice.random() < yes
            if isinstance(fact, YesNo)
            else dice.choice(values_of(fact))
            for fact in facts
            if dice.random() < known
        }
