"""A weighing as a circuit of yes-or-no gates, shared parts once, for engines without an unknown.

Every condition gets up to four wires: it surely holds, it surely fails, and the same two for
what open answers could still make of it. With the negations pushed down to the looks at single
facts each wire is plain yes-or-no logic, and the three truths cost nothing extra: processors,
columns and solvers are at their best there.

Facts that follow from others are not written anywhere. A look at such a fact is wired: it comes
out so when the fact is given a value that makes it so, or is not given one and was told so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wervel.logic.conditions import (
    All,
    AnyOf,
    Condition,
    Count,
    Leaf,
    Not,
    enough,
)
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Fact
from wervel.logic.formulas import (
    Both,
    Could,
    Decide,
    Decided,
    Deny,
    Either,
    Formula,
    Holds,
    TruthOf,
    Unanswered,
    Weighing,
)

Wire = int
"""The number of a gate; a gate only looks at wires with a lower number."""


@dataclass(frozen=True, slots=True)
class Look:
    """The fact was told, and the look comes out as wanted: the only way facts come in."""

    leaf: Leaf
    wanted: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The fact was told."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Gate:
    """At least ``needed`` of these wires are on: all of them, any of them, or a number."""

    needed: int
    wires: tuple[Wire, ...]


@dataclass(frozen=True, slots=True)
class Off:
    """The wire is off."""

    wire: Wire


@dataclass(frozen=True, slots=True)
class Fixed:
    """Always on, or never."""

    on: bool


Node = Look | Told | Gate | Off | Fixed


@dataclass(frozen=True, slots=True)
class Pair:
    """An outcome on two wires: yes when the one is on, no when the other is, else unknown."""

    yes: Wire
    no: Wire


@dataclass(frozen=True, slots=True)
class Chosen:
    """An outcome by rows: the first wire that is on decides, else ``otherwise``."""

    rows: tuple[tuple[Wire, Decided], ...]
    otherwise: Decided


Output = Wire | Pair | Chosen
"""A single wire is an outcome that is yes or no, never unknown."""


@dataclass(frozen=True, slots=True)
class Circuit:
    """``nodes`` by number, in an order in which each can be computed, and the outcomes."""

    nodes: tuple[Node, ...]
    outputs: Mapping[str, Output] = field(hash=False)


def circuit_of(weighing: Weighing) -> Circuit:
    """The circuit of a weighing, with nothing in it that no outcome needs."""
    wiring = _Wiring(weighing)
    last = len(weighing.steps)
    outputs: dict[str, Output] = {}
    for name, outcome in weighing.outcomes.items():
        match outcome:
            case TruthOf(condition):
                yes = wiring.condition(condition, True, last, could=False)
                no = wiring.condition(condition, False, last, could=False)
                outputs[name] = Pair(yes, no)
            case Decide(rows, otherwise):
                wired = tuple((wiring.formula(when, last), value) for when, value in rows)
                outputs[name] = Chosen(wired, otherwise)
            case _:
                outputs[name] = wiring.formula(outcome, last)
    return _pruned(Circuit(tuple(wiring.nodes), outputs))


class _Wiring:
    """Lays wires, each once. ``layer`` counts the steps that the facts have been through."""

    def __init__(self, weighing: Weighing) -> None:
        self.weighing = weighing
        self.nodes: dict[Node, Wire] = {}
        # By identity, for speed: what is equal but not the same meets again in ``nodes``.
        self.wired: dict[tuple[int | bool, ...], Wire] = {}
        self.always, self.never = self.node(Fixed(True)), self.node(Fixed(False))

    def node(self, node: Node) -> Wire:
        return self.nodes.setdefault(node, len(self.nodes))

    def gate(self, needed: int, wires: list[Wire]) -> Wire:
        """A gate without its fixed wires, and none at all where one wire says it."""
        needed -= wires.count(self.always)
        left = [wire for wire in wires if wire not in (self.always, self.never)]
        if needed <= 0:
            return self.always
        if needed > len(left):
            return self.never
        if needed in (1, len(left)):
            # A wire twice in "any" or "all" says nothing new; in a count it counts twice.
            alone = needed == 1
            left = list(dict.fromkeys(left))
            needed = 1 if alone else len(left)
        if len(left) == 1:
            return left[0]
        return self.node(Gate(needed, tuple(left)))

    def every(self, *wires: Wire) -> Wire:
        return self.gate(len(wires), list(wires))

    def some(self, *wires: Wire) -> Wire:
        return self.gate(1, list(wires))

    def off(self, wire: Wire) -> Wire:
        if wire in (self.always, self.never):
            return self.always if wire == self.never else self.never
        return self.node(Off(wire))

    def formula(self, formula: Formula, layer: int) -> Wire:
        key = (id(formula), layer)
        if key not in self.wired:
            self.wired[key] = self._formula(formula, layer)
        return self.wired[key]

    def _formula(self, formula: Formula, layer: int) -> Wire:
        match formula:
            case Holds(condition):
                return self.condition(condition, True, layer, could=False)
            case Could(condition):
                return self.condition(condition, True, layer, could=True)
            case Unanswered(fact):
                return self.off(self.told(fact, layer))
            case Both(parts):
                return self.every(*(self.formula(part, layer) for part in parts))
            case Either(parts):
                return self.some(*(self.formula(part, layer) for part in parts))
            case Deny(part):
                return self.off(self.formula(part, layer))

    def condition(self, condition: Condition, wanted: bool, layer: int, *, could: bool) -> Wire:
        key = (id(condition), wanted, layer, could)
        if key not in self.wired:
            self.wired[key] = self._condition(condition, wanted, layer, could)
        return self.wired[key]

    def _condition(self, condition: Condition, wanted: bool, layer: int, could: bool) -> Wire:
        match condition:
            case Not(part):
                return self.condition(part, not wanted, layer, could=could)
            case All(parts) | AnyOf(parts) | Count(_, parts):
                needed = enough(condition) if wanted else len(parts) - enough(condition) + 1
                wires = [self.condition(part, wanted, layer, could=could) for part in parts]
                return self.gate(needed, wires)
            case _:
                look = self.look(condition, wanted, layer)
                return self.some(look, self.open(condition.fact, layer)) if could else look

    def look(self, leaf: Leaf, wanted: bool, layer: int) -> Wire:
        """The look comes out as wanted, with what the steps up to this layer made of the fact."""
        if layer == 0:
            return self.node(Look(leaf, wanted))
        wire = self.look(leaf, wanted, layer - 1)
        for given in reversed(self.weighing.steps[layer - 1]):  # the first that is so decides
            if given.fact == leaf.fact:
                when = self.formula(given.when, layer - 1)
                fits = evaluate(leaf, {leaf.fact.name: given.value}) is wanted
                wire = self.some(when, wire) if fits else self.every(self.off(when), wire)
        return wire

    def told(self, fact: Fact, layer: int) -> Wire:
        """Something is known of the fact after the steps up to this layer."""
        if layer == 0:
            return self.node(Told(fact))
        given = [g for g in self.weighing.steps[layer - 1] if g.fact == fact]
        whens = (self.formula(g.when, layer - 1) for g in given)
        return self.some(self.told(fact, layer - 1), *whens)

    def open(self, fact: Fact, layer: int) -> Wire:
        """The fact can still be answered."""
        if fact not in self.weighing.open:
            return self.never
        formula = self.formula(self.weighing.open[fact], layer)
        return self.every(self.off(self.told(fact, layer)), formula)


def wires_in(node: Node) -> tuple[Wire, ...]:
    """The wires that a node looks at."""
    match node:
        case Gate(_, wires):
            return wires
        case Off(wire):
            return (wire,)
        case _:
            return ()


def wires_of(output: Output) -> tuple[Wire, ...]:
    """The wires that decide an outcome."""
    match output:
        case Pair(yes, no):
            return (yes, no)
        case Chosen(rows, _):
            return tuple(wire for wire, _ in rows)
        case _:
            return (output,)


def _pruned(circuit: Circuit) -> Circuit:
    """Only what some outcome needs, numbered anew in the same order."""
    needed: set[Wire] = set()
    todo = [wire for output in circuit.outputs.values() for wire in wires_of(output)]
    while todo:
        wire = todo.pop()
        if wire not in needed:
            needed.add(wire)
            todo.extend(wires_in(circuit.nodes[wire]))
    new = {old: number for number, old in enumerate(sorted(needed))}
    nodes = tuple(_renumbered(circuit.nodes[old], new) for old in sorted(needed))
    outputs = {name: _rewired(output, new) for name, output in circuit.outputs.items()}
    return Circuit(nodes, outputs)


def _renumbered(node: Node, new: Mapping[Wire, Wire]) -> Node:
    match node:
        case Gate(needed, wires):
            return Gate(needed, tuple(new[wire] for wire in wires))
        case Off(wire):
            return Off(new[wire])
        case _:
            return node


def _rewired(output: Output, new: Mapping[Wire, Wire]) -> Output:
    match output:
        case Pair(yes, no):
            return Pair(new[yes], new[no])
        case Chosen(rows, otherwise):
            return Chosen(tuple((new[wire], value) for wire, value in rows), otherwise)
        case _:
            return new[output]
