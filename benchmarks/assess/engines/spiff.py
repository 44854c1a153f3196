"""SpiffWorkflow's DMN: one decision table that collects every row that matches.

Its expressions are Python, where "not None" is true and "None >= 18" is an error. With care each
rule takes two rows: certainly holds, certainly fails. The table runs by itself, without a process
around it.
"""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from benchmarks.assess.contest import (
    FEW,
    NO,
    UNKNOWN,
    YES,
    Answers,
    Contender,
    Rules,
    timed,
    tried,
)
from benchmarks.assess.written import PYTHON
from tools.oracle.people import Person
from tools.oracle.runner import Missing
from wervel.guideline.facts import VOCABULARY

FAILS = "no "
"""Before the name of a rule: the row that it certainly fails."""


def make(rules: Rules, _: Path) -> "Spiff":
    """Load the engine, or raise :class:`Missing`."""
    try:
        return Spiff(rules)
    except ImportError as problem:
        raise Missing("SpiffWorkflow is not installed: make bench installs it") from problem


class Spiff:
    """The table, and the engine of expressions that it asks."""

    name = "SpiffWorkflow DMN"

    def __init__(self, rules: Rules) -> None:
        self._names = tuple(rules)
        scripts = importlib.import_module("SpiffWorkflow.bpmn.script_engine")
        self._workflow = SimpleNamespace(script_engine=scripts.PythonScriptEngine())
        self._plain = [PYTHON.text(condition) for condition in rules.values()]
        holds = {name: PYTHON.certainly(condition, True) for name, condition in rules.items()}
        fails = {FAILS + n: PYTHON.certainly(condition, False) for n, condition in rules.items()}
        engine = importlib.import_module("SpiffWorkflow.dmn.engine.DMNEngine")
        self._table = engine.DMNEngine(_table(holds | fails))

    def answers(self, people: Sequence[Person]) -> Answers:
        """Out of the two rows of each rule."""
        return [self._three(self._collected(person)) for person in people]

    def plain(self, people: Sequence[Person]) -> Answers:
        """Each rule by itself, as its engine of expressions evaluates it."""
        evaluate = self._workflow.script_engine.environment.evaluate
        return [
            "".join(tried(lambda t=text, p=person: evaluate(t, dict(p))) for text in self._plain)
            for person in people
        ]

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        few = people[:FEW]
        work = timed(self._collected, few)
        return [Contender("SpiffWorkflow DMN", "yes, no or unknown", len(few), work)]

    def _collected(self, person: Person) -> set[str]:
        data = {**dict.fromkeys(VOCABULARY.by_name), **person}
        task = SimpleNamespace(data=data, workflow=self._workflow)
        return set(self._table.result(task).get("rule", ()))

    def _three(self, collected: set[str]) -> str:
        return "".join(
            YES if name in collected else NO if FAILS + name in collected else UNKNOWN
            for name in self._names
        )


def _table(texts: Mapping[str, str]) -> Any:
    model: Any = importlib.import_module("SpiffWorkflow.dmn.specs.model")
    table = model.DecisionTable("rules", "rules", "COLLECT")
    asked = model.Input("so", "so", "so", "True", "boolean")
    answer = model.Output("rule", "rule", "rule", "string")
    for name, text in texts.items():
        row = model.Rule(name)
        entry, output = model.InputEntry(name, asked), model.OutputEntry(name, answer)
        entry.lhs, output.text = [text], repr(name)
        row.inputEntries, row.outputEntries = [entry], [output]
        table.rules.append(row)
    return table
