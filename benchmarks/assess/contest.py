"""What is compared: the share of the rules, the people, and what an engine must be able to do."""

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from tools.oracle.people import Person, telling_people
from wervel.guideline.facts import VOCABULARY
from wervel.logic.conditions import Condition
from wervel.logic.evaluate import evaluate
from wervel.logic.formulas import TruthOf, Weighing
from wervel.logic.truth import Truth

Rules = Mapping[str, Condition]
Answers = list[str]
"""One text for each person, one letter for each rule: see the four letters below."""

YES, NO, UNKNOWN, ERROR = "y", "n", "?", "!"

SEED = 8054
MANY = 1_000
FEW = 100
"""How many of the people the engines do in a round that need more than a millisecond for one."""
LEFT_OPEN = 0.2
"""The share of questions that a person leaves open."""


@dataclass(frozen=True)
class Contender:
    """One engine with one task; ``round`` does ``people`` once.

    It returns the seconds of processor time that they took.
    """

    name: str
    task: str
    people: int
    round: Callable[[], float]


class Engine(Protocol):
    """An engine that has read the rules."""

    name: str

    def answers(self, people: Sequence[Person]) -> Answers:
        """Yes, no or unknown for each rule, written with care for what is unknown."""

    def plain(self, people: Sequence[Person]) -> Answers:
        """The same for rules as an author writes them who does not think of the unknown.

        Each rule is asked by itself, so that an error in one does not take others along.
        """

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        """What is timed."""


def imagine(rules: Rules) -> tuple[list[Person], list[Person]]:
    """The people with every fact known, and the same people with a fifth left open."""
    full = list(islice(telling_people(share(rules), SEED), MANY))
    dice = random.Random(SEED)
    partly = [
        {name: value for name, value in person.items() if dice.random() >= LEFT_OPEN}
        for person in full
    ]
    return full, partly


def share(rules: Rules) -> Weighing:
    """The rules as a weighing of which every outcome is the truth of one rule."""
    outcomes = {name: TruthOf(condition) for name, condition in rules.items()}
    return Weighing(VOCABULARY, (), {}, outcomes)


def judged(rules: Rules, people: Sequence[Person]) -> Answers:
    """What the plain engine says: it judges all others."""
    return ["".join(letter(evaluate(c, p)) for c in rules.values()) for p in people]


def letter(truth: Truth) -> str:
    """How an answer is written down to be compared."""
    return {True: YES, False: NO, None: UNKNOWN}[truth]


def tried(ask: Callable[[], object]) -> str:
    """The letter of an answer, or of an error."""
    try:
        answer = ask()
    except Exception:  # noqa: BLE001 (whatever goes wrong in a foreign engine is one: no answer)
        return ERROR
    return letter(answer) if answer is None or isinstance(answer, bool) else ERROR


def timed(work: Callable[[Person], object], people: Sequence[Person]) -> Callable[[], float]:
    """A round that does this work for every person."""

    def run() -> float:
        begin = time.process_time()
        for person in people:
            work(person)
        return time.process_time() - begin

    return run
