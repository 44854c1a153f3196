"""cel-python: one program for each rule, made by its transpiler, which is the faster of its two.

An error is CEL's unknown: its "and" and "or" let an error pass when the other side decides. A
fact that is left out is an error; a fact that is null is not always.
"""

import importlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.assess.contest import (
    ERROR,
    FEW,
    UNKNOWN,
    Answers,
    Contender,
    Rules,
    timed,
    tried,
)
from benchmarks.assess.written import CEL, careful
from tools.oracle.people import Person
from tools.oracle.runner import Missing
from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Number


def make(rules: Rules, _: Path) -> "Cel":
    """Load the engine, or raise :class:`Missing`."""
    try:
        celpy = importlib.import_module("celpy")
    except ImportError as problem:
        raise Missing("cel-python is not installed: make bench installs it") from problem
    logging.disable(logging.CRITICAL)  # it logs each unknown fact, which takes more than the rules
    return Cel(rules, celpy)


class Cel:
    """Programs over the story as CEL's own values."""

    name = "cel-python"

    def __init__(self, rules: Rules, celpy: Any) -> None:
        self._to_cel = celpy.json_to_cel
        environment = celpy.Environment(runner_class=celpy.CompiledRunner)

        def program(text: str) -> Any:
            return environment.program(environment.compile(text))

        self._careful = [program(careful(CEL).text(condition)) for condition in rules.values()]
        self._plain = [program(CEL.text(condition)) for condition in rules.values()]

    def answers(self, people: Sequence[Person]) -> Answers:
        """With an error for unknown."""
        told = map(self._told, people)
        return [self._asked(self._careful, person).replace(ERROR, UNKNOWN) for person in told]

    def plain(self, people: Sequence[Person]) -> Answers:
        return [self._asked(self._plain, self._told(person)) for person in people]

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        told = [self._told(person) for person in people[:FEW]]

        def work(person: Any) -> None:
            self._asked(self._careful, person)

        return [Contender("cel-python", "yes, no or an error", len(told), timed(work, told))]

    def _told(self, person: Person) -> Any:
        """Every number a double: CEL compares no whole number with a decimal one."""
        numbers = {fact.name for fact in VOCABULARY if isinstance(fact, Number)}
        doubles = {n: float(v) if n in numbers and v is not None else v for n, v in person.items()}
        return self._to_cel(doubles)

    def _asked(self, programs: list[Any], told: Any) -> str:
        return "".join(tried(lambda p=program: _truth(p.evaluate(told))) for program in programs)


def _truth(value: Any) -> object:
    # CEL's truth is a whole number to Python; its null is None and no truth.
    return bool(value) if type(value).__name__ == "BoolType" else repr(value)
