"""The equal share as a decision of zen-engine: one node with an expression for each rule.

zen-engine raises an error when ``and``, ``or``, ``not`` or ``<`` meets an unknown fact. So "not"
is carried down to the facts, each look at a number or choice is guarded by ``!= null``, and an
expression can only say whether a rule *certainly holds*. To tell no from unknown it needs a
second expression for each rule, that it *certainly fails*. Both tasks are measured.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wervel.logic.conditions import Above, All, AnyOf, AtLeast, Condition, Count, Not, OneOf, Yes

NO = "no "
"""Before the name of a rule: the expression that it certainly fails."""


def certainly(rules: Mapping[str, Condition]) -> dict[str, str]:
    """One expression for each rule: half of the task."""
    return {name: holds(condition) for name, condition in rules.items()}


def yes_and_no(rules: Mapping[str, Condition]) -> dict[str, str]:
    """Two expressions for each rule; where neither is true, the answer is unknown."""
    return certainly(rules) | {NO + name: fails(condition) for name, condition in rules.items()}


def decision(texts: Mapping[str, str]) -> str:
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


def holds(condition: Condition) -> str:
    """An expression that is true when the condition certainly holds, and false otherwise."""
    return _HOLDS[type(condition)](condition)


def fails(condition: Condition) -> str:
    """An expression that is true when the condition certainly does not hold."""
    return _FAILS[type(condition)](condition)


def _join(word: str, parts: Iterable[str], empty: str) -> str:
    return f"({f' {word} '.join(parts)})" if (parts := list(parts)) else empty


def _all(parts: Iterable[str]) -> str:
    return _join("and", parts, "true")


def _any(parts: Iterable[str]) -> str:
    return _join("or", parts, "false")


def _count(needed: int, parts: Iterable[str]) -> str:
    counted = " + ".join(f"({part} ? 1 : 0)" for part in parts)
    return f"({counted} >= {needed})"


def _guarded(name: str, look: str) -> str:
    return f"({name} != null and {name} {look})"


def _options(node: OneOf) -> str:
    return "[" + ", ".join(f"'{option}'" for option in node.options) + "]"


_HOLDS: dict[type, Callable[[Any], str]] = {
    Yes: lambda node: f"({node.fact.name} == true)",
    OneOf: lambda node: _guarded(node.fact.name, f"in {_options(node)}"),
    AtLeast: lambda node: _guarded(node.fact.name, f">= {node.bound:g}"),
    Above: lambda node: _guarded(node.fact.name, f"> {node.bound:g}"),
    All: lambda node: _all(map(holds, node.parts)),
    AnyOf: lambda node: _any(map(holds, node.parts)),
    Not: lambda node: fails(node.part),
    Count: lambda node: _count(node.needed, map(holds, node.parts)),
}

_FAILS: dict[type, Callable[[Any], str]] = {
    Yes: lambda node: f"({node.fact.name} == false)",
    OneOf: lambda node: _guarded(node.fact.name, f"not in {_options(node)}"),
    AtLeast: lambda node: _guarded(node.fact.name, f"< {node.bound:g}"),
    Above: lambda node: _guarded(node.fact.name, f"<= {node.bound:g}"),
    All: lambda node: _any(map(fails, node.parts)),
    AnyOf: lambda node: _all(map(fails, node.parts)),
    Not: lambda node: holds(node.part),
    Count: lambda node: _count(len(node.parts) - node.needed + 1, map(fails, node.parts)),
}
