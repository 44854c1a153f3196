"""A weighing as a library in CQL, the language in which hospitals exchange guidelines.

CQL has an unknown of its own, so the conditions are written down as they stand and its readers
bring their own three-valued logic. That makes it a second opinion from outside: nothing of the
circuit, which the other fast engines share, is in it.

Every name is quoted. A fact that was not told must be given as null, never left out.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from wervel.logic.conditions import (
    Above,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Leaf,
    Not,
    OneOf,
    Yes,
    enough,
)
from wervel.logic.facts import Fact, Number, YesNo
from wervel.logic.formulas import (
    Both,
    Could,
    Decide,
    Decided,
    Deny,
    Either,
    Formula,
    Holds,
    Outcome,
    TruthOf,
    Unanswered,
    Weighing,
)

DECIMALS = 8
"""CQL keeps no more digits after the point."""


def library(weighing: Weighing, name: str, version: str) -> str:
    """The text of one library: a parameter for each fact, a definition for each outcome."""
    writer = _Writer(weighing)
    writer.write_outcomes()
    return "\n".join(
        [
            f"library {quoted(name)} version {text(version)}",
            "",
            *(f"parameter {quoted(fact.name)} {_type(fact)}" for fact in weighing.vocabulary),
            "",
            "context Unfiltered",
            "",
            *(f"define {name}:\n  {meaning}" for name, meaning in writer.defined.items()),
            "",
        ]
    )


def quoted(name: str) -> str:
    """A name as CQL writes it, whatever letters it has."""
    return '"' + _escaped(name, '"') + '"'


def text(value: str) -> str:
    """A text as CQL writes it."""
    return "'" + _escaped(value, "'") + "'"


def _escaped(value: str, quote: str) -> str:
    return value.replace("\\", "\\\\").replace(quote, "\\" + quote)


def _type(fact: Fact) -> str:
    if isinstance(fact, YesNo):
        return "Boolean"
    return "Decimal" if isinstance(fact, Number) else "String"


def _number(bound: float) -> str:
    """A decimal, so that nothing is cast; refused when CQL would round it."""
    exact = Decimal(repr(float(bound)))
    written = f"{exact:f}"
    if len(written.partition(".")[2]) > DECIMALS:
        raise ValueError(f"CQL keeps {DECIMALS} decimals, {written} has more")
    return written


def _literal(value: Decided | float) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return text(value) if isinstance(value, str) else _number(value)


class _Writer:
    """Writes each definition once: a name stands for every condition that reads the same.

    ``layer`` counts the steps that the facts have been through.
    """

    def __init__(self, weighing: Weighing) -> None:
        self.weighing = weighing
        self.last = len(weighing.steps)
        self.defined: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.written: dict[tuple[Formula, int], str] = {}

    def write_outcomes(self) -> None:
        """Truths first: a formula that speaks of a finding then calls it by its own name."""
        outcomes = self.weighing.outcomes.items()
        for name, outcome in sorted(outcomes, key=lambda item: not isinstance(item[1], TruthOf)):
            meaning = self.outcome(outcome)
            self.defined[quoted(name)] = self.named.get(meaning, meaning)
            if isinstance(outcome, TruthOf):
                self.named.setdefault(meaning, quoted(name))

    def define(self, kind: str, meaning: str) -> str:
        """The name of what reads like this; the first time it gets one."""
        if meaning not in self.named:
            name = quoted(f"{kind} {len(self.named) + 1}")
            self.named[meaning] = name
            self.defined[name] = meaning
        return self.named[meaning]

    def joined(self, kind: str, word: str, parts: Iterable[str]) -> str:
        """The parts with a word between them, by name when there is something to name."""
        parts = list(parts)
        if not parts:
            return {"and": "true", "or": "false"}[word]
        return parts[0] if len(parts) == 1 else self.define(kind, f" {word} ".join(parts))

    # --- outcomes and formulas ---

    def outcome(self, outcome: Outcome) -> str:
        match outcome:
            case TruthOf(condition):
                return self.meaning(condition, self.last)
            case Decide(rows, otherwise):
                kind = "Boolean" if True in outcome.values or False in outcome.values else "String"
                whens = ((self.formula(when, self.last), value) for when, value in rows)
                return _case(whens, f"({_literal(otherwise)} as {kind})")
            case _:
                return self.formula(outcome, self.last)

    def formula(self, formula: Formula, layer: int) -> str:
        key = (formula, layer)  # many share a formula, and it may be a whole chapter long
        if key not in self.written:
            self.written[key] = self._formula(formula, layer)
        return self.written[key]

    def _formula(self, formula: Formula, layer: int) -> str:
        match formula:
            case Holds(condition):
                return f"({self.condition(condition, layer)} is true)"
            case Could(condition):
                return self.reach(condition, True)
            case Unanswered(fact):
                return f"({self.fact(fact, layer)} is null)"
            case Both(parts):
                return self.joined("formula", "and", (self.formula(p, layer) for p in parts))
            case Either(parts):
                return self.joined("formula", "or", (self.formula(p, layer) for p in parts))
            case Deny(part):
                return f"(not {self.formula(part, layer)})"

    # --- conditions, in CQL's own three truths ---

    def condition(self, condition: Condition, layer: int) -> str:
        """A condition by the name of its definition, or itself when it is short."""
        meaning = self.meaning(condition, layer)
        return self.define("condition", meaning) if _combines(condition) else meaning

    def meaning(self, condition: Condition, layer: int) -> str:
        match condition:
            case Not(part):
                return f"(not {self.condition(part, layer)})"
            case All(parts):
                return " and ".join(self.condition(part, layer) for part in parts) or "true"
            case AnyOf(parts):
                return " or ".join(self.condition(part, layer) for part in parts) or "false"
            case Count(needed, parts):
                return _count(needed, [self.condition(part, layer) for part in parts])
            case _:
                return _LOOKS[type(condition)](condition, self.fact(condition.fact, layer))

    # --- what open answers could still make of a condition, in two truths ---

    def reach(self, condition: Condition, wanted: bool) -> str:
        match condition:
            case Not(part):
                return self.reach(part, not wanted)
            case All(parts) | AnyOf(parts) | Count(_, parts):
                needed = enough(condition) if wanted else len(parts) - enough(condition) + 1
                return self.some(needed, [self.reach(part, wanted) for part in parts])
            case _:
                return self.look_in_reach(condition, wanted)

    def some(self, needed: int, parts: list[str]) -> str:
        if needed in (1, len(parts)):
            return self.joined("reach", "or" if needed == 1 else "and", parts)
        ones = " + ".join(f"(if {part} then 1 else 0)" for part in parts)
        return self.define("reach", f"{ones} >= {needed}")

    def look_in_reach(self, leaf: Leaf, wanted: bool) -> str:
        so = f"({self.condition(leaf, self.last)} is {_literal(wanted)})"
        return self.joined("reach", "or", [so, *self.open(leaf.fact)])

    def open(self, fact: Fact) -> Iterator[str]:
        """That the fact can still be answered; nothing when it never can."""
        if fact in self.weighing.open:
            still = self.formula(self.weighing.open[fact], self.last)
            yield self.joined("open", "and", [f"({self.fact(fact, self.last)} is null)", still])

    # --- facts ---

    def fact(self, fact: Fact, layer: int) -> str:
        """The name of a fact as the steps up to this layer left it."""
        if layer == 0:
            return quoted(fact.name)
        given = [given for given in self.weighing.steps[layer - 1] if given.fact == fact]
        if not given:
            return self.fact(fact, layer - 1)
        name = quoted(f"{fact.name} after step {layer}")
        if name not in self.defined:
            whens = [(self.formula(g.when, layer - 1), g.value) for g in given]
            self.defined[name] = _case(whens, self.fact(fact, layer - 1))
        return name


def _combines(condition: Condition) -> bool:
    """Whether its text needs a name or brackets to stand within another."""
    match condition:
        case All(parts) | AnyOf(parts):
            return len(parts) > 1
        case _:
            return isinstance(condition, Count)


def _case(whens: Iterable[tuple[str, Decided | float]], otherwise: str) -> str:
    rows = "".join(f"\n    when {when} then {_literal(value)}" for when, value in whens)
    return f"case{rows}\n    else {otherwise}\n  end" if rows else otherwise


def _count(needed: int, parts: list[str]) -> str:
    # Not Count() over a list: a query without "return all" quietly drops what is double.
    sure = " + ".join(f"(if {part} is true then 1 else 0)" for part in parts)
    possible = " + ".join(f"(if {part} is false then 0 else 1)" for part in parts)
    return (
        f"case\n    when {sure} >= {needed} then true\n"
        f"    when {possible} < {needed} then false\n    else null\n  end"
    )


def _one_of(node: OneOf, fact: str) -> str:
    return "(" + " or ".join(f"{fact} = {text(option)}" for option in node.options) + ")"


_LOOKS: dict[type, Callable[[Any, str], str]] = {
    Yes: lambda _, fact: fact,
    OneOf: _one_of,
    AtLeast: lambda node, fact: f"({fact} >= {_number(node.bound)})",
    Above: lambda node, fact: f"({fact} > {_number(node.bound)})",
}
