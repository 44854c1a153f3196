"""The equal share as a library in CQL, the language in which guidelines are exchanged.

Each fact is a parameter and each rule a definition, all names quoted. CQL has Kleene's logic
itself, so it is given the whole task: yes, no and unknown.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Not,
    OneOf,
    Yes,
    facts_in,
)
from wervel.logic.facts import Choice, Fact, Number, YesNo

TYPES: Mapping[type[Fact], str] = {YesNo: "Boolean", Number: "Decimal", Choice: "String"}


def library(rules: Mapping[str, Condition]) -> str:
    """The rules as the text of one CQL library."""
    facts = dict.fromkeys(fact for condition in rules.values() for fact in facts_in(condition))
    parameters = [f"parameter {_name(fact)} {TYPES[type(fact)]}" for fact in facts]
    defines = [f'define "{name}":\n  {_text(condition)}' for name, condition in rules.items()]
    return "\n".join(["library Share version '1'", *parameters, "context Unfiltered", *defines, ""])


def _name(fact: Fact) -> str:
    return f'"{fact.name}"'


def _text(condition: Condition) -> str:
    return _TEXTS[type(condition)](condition)


def _join(word: str, parts: Iterable[str], empty: str) -> str:
    return f"({f' {word} '.join(parts)})" if (parts := list(parts)) else empty


def _number(bound: float) -> str:
    return f"{float(bound)}"  # 38.0, so that it is a decimal and nothing is cast


def _one_of(node: OneOf) -> str:
    return _join("or", (f"{_name(node.fact)} = '{option}'" for option in node.options), "false")


def _count(node: Count) -> str:
    # Not Count() over a query: a query without "return all" quietly drops what is double.
    parts = [_text(part) for part in node.parts]
    sure = " + ".join(f"(if {part} is true then 1 else 0)" for part in parts)
    possible = " + ".join(f"(if {part} is false then 0 else 1)" for part in parts)
    return (
        f"(case when {sure} >= {node.needed} then true "
        f"when {possible} < {node.needed} then false else null end)"
    )


_TEXTS: dict[type, Callable[[Any], str]] = {
    Yes: lambda node: _name(node.fact),
    OneOf: _one_of,
    AtLeast: lambda node: f"({_name(node.fact)} >= {_number(node.bound)})",
    Above: lambda node: f"({_name(node.fact)} > {_number(node.bound)})",
    All: lambda node: _join("and", map(_text, node.parts), "true"),
    AnyOf: lambda node: _join("or", map(_text, node.parts), "false"),
    Not: lambda node: f"(not {_text(node.part)})",
    Count: _count,
}
