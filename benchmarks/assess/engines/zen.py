"""zen-engine: a decision graph with one node of expressions, read and compiled once.

It raises an error when "and", "or", "not" or "<" meets an unknown fact, so with care each rule
takes two expressions: certainly holds, certainly fails.
"""

import importlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.assess.contest import (
    NO,
    UNKNOWN,
    YES,
    Answers,
    Contender,
    Rules,
    timed,
    tried,
)
from benchmarks.assess.written import ZEN
from tools.oracle.people import Person
from tools.oracle.runner import Missing

FAILS = "no "
"""Before the name of a rule: the expression that it certainly fails."""


def make(rules: Rules, _: Path) -> "Zen":
    """Load the engine, or raise :class:`Missing`."""
    try:
        return Zen(rules, importlib.import_module("zen"))
    except ImportError as problem:
        raise Missing("zen-engine is not installed: make bench installs it") from problem


class Zen:
    """Three ways to ask: half the task, the whole task, and the whole task with its trace."""

    name = "zen-engine"

    def __init__(self, rules: Rules, zen: Any) -> None:
        self._names = tuple(rules)
        holds = {name: ZEN.certainly(condition, True) for name, condition in rules.items()}
        fails = {FAILS + name: ZEN.certainly(condition, False) for name, condition in rules.items()}
        plain = {name: ZEN.text(condition) for name, condition in rules.items()}
        self._half, self._whole = (
            zen.ZenEngine().create_decision(zen.ZenDecisionContent(_decision(texts)))
            for texts in (holds, holds | fails)
        )
        self._plain = [zen.compile_expression(text) for text in plain.values()]

    def answers(self, people: Sequence[Person]) -> Answers:
        """Out of two expressions for each rule."""
        results = (self._whole.evaluate(person)["result"] for person in people)
        return ["".join(_three(result, name) for name in self._names) for result in results]

    def plain(self, people: Sequence[Person]) -> Answers:
        """One expression for each rule, each evaluated by itself."""
        return [
            "".join(tried(lambda r=rule, p=person: r.evaluate(p)) for rule in self._plain)
            for person in people
        ]

    def contenders(self, people: Sequence[Person]) -> list[Contender]:
        """The trace is what it has for an explanation."""
        half, whole, traced, many = self._half, self._whole, {"trace": True}, len(people)
        with_trace = timed(lambda person: whole.evaluate(person, traced), people)
        return [
            Contender("zen-engine", "yes, no or unknown", many, timed(whole.evaluate, people)),
            Contender("zen-engine, with trace", "the same, with its trace", many, with_trace),
            Contender(
                "zen-engine, half the task",
                "certainly yes or not",
                many,
                timed(half.evaluate, people),
            ),
        ]


def _three(result: Mapping[str, bool], name: str) -> str:
    return YES if result[name] else NO if result[FAILS + name] else UNKNOWN


def _decision(texts: Mapping[str, str]) -> str:
    """The expressions as a decision graph in JSON: request, expressions, response."""
    expressions = [{"id": name, "key": name, "value": text} for name, text in texts.items()]
    nodes = [
        _node("request", "inputNode"),
        _node("rules", "expressionNode", {"expressions": expressions}),
        _node("response", "outputNode"),
    ]
    edges = [_edge("request", "rules"), _edge("rules", "response")]
    return json.dumps({"nodes": nodes, "edges": edges})


def _node(name: str, kind: str, content: object = None) -> dict[str, Any]:
    node = {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}}
    return node if content is None else {**node, "content": content}


def _edge(source: str, target: str) -> dict[str, str]:
    return {"id": f"{source}-{target}", "type": "edge", "sourceId": source, "targetId": target}
