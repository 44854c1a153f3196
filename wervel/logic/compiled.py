"""A weighing as one generated Python function: the fast bedside engine.

The function is straight-line code, a line for each gate of the circuit, so what many rules share
is looked at once. It is generated from frozen rules only, never from anything a person typed:
names and values go in as literals, facts by their checked identifiers.
"""

from collections.abc import Callable, Iterator
from typing import Any

from wervel.logic.circuit import (
    Chosen,
    Circuit,
    Fixed,
    Gate,
    Look,
    Node,
    Off,
    Output,
    Pair,
    Told,
    circuit_of,
)
from wervel.logic.conditions import Above, AtLeast, Leaf, OneOf
from wervel.logic.evaluate import Known
from wervel.logic.facts import Fact
from wervel.logic.formulas import Decided, Weighing

Weigh = Callable[[Known], dict[str, Decided]]
"""What was told in, every outcome by name out."""


def compiled(weighing: Weighing) -> Weigh:
    """The function that decides all outcomes of a weighing; about 0.1 s to make, for keeping."""
    return compiled_circuit(circuit_of(weighing))


def compiled_circuit(circuit: Circuit) -> Weigh:
    """The same, for a circuit that is at hand."""
    weigh: Weigh = function("weigh", source(circuit), {})
    return weigh


def function(name: str, text: str, scope: dict[str, Any]) -> Any:
    """The function of this name in a generated text; ``scope`` is what it takes from outside."""
    exec(compile(text, f"<{name}>", "exec"), scope)  # noqa: S102 (see above)
    return scope[name]


def source(circuit: Circuit) -> str:
    """The text of the function."""
    outputs = (f"        {name!r}: {_output(out)}," for name, out in circuit.outputs.items())
    return "\n".join(["def weigh(told):", *body(circuit), "    return {", *outputs, "    }", ""])


def body(circuit: Circuit) -> list[str]:
    """The lines that give every wire its value, ``w0`` and on, from what was ``told``."""
    facts = dict.fromkeys(fact for node in circuit.nodes if (fact := _fact(node)))
    return [
        "    get = told.get",
        *(f"    f_{fact.name} = get({fact.name!r})" for fact in facts),
        *(f"    w{wire} = {_node(node)}" for wire, node in enumerate(circuit.nodes)),
    ]


def _fact(node: Node) -> Fact | None:
    match node:
        case Look(leaf, _):
            return leaf.fact
        case Told(fact):
            return fact
        case _:
            return None


def _node(node: Node) -> str:
    match node:
        case Look(leaf, wanted):
            return _look(leaf, wanted)
        case Told(fact):
            return f"f_{fact.name} is not None"
        case Gate(1, wires):
            return " or ".join(f"w{wire}" for wire in wires)
        case Gate(needed, wires) if needed == len(wires):
            return " and ".join(f"w{wire}" for wire in wires)
        case Gate(needed, wires):
            return " + ".join(f"w{wire}" for wire in wires) + f" >= {needed}"
        case Off(wire):
            return f"not w{wire}"
        case Fixed(on):
            return repr(on)


def _look(leaf: Leaf, wanted: bool) -> str:
    fact = f"f_{leaf.fact.name}"
    match leaf:
        case OneOf(_, options):
            # The fact's other options, rather than "not in": an unknown is in neither.
            told = options if wanted else set(leaf.fact.options) - set(options)
            return f"{fact} in {{{', '.join(map(repr, sorted(told)))}}}"
        case AtLeast(_, bound):
            return f"{fact} is not None and {fact} {'>=' if wanted else '<'} {bound!r}"
        case Above(_, bound):
            return f"{fact} is not None and {fact} {'>' if wanted else '<='} {bound!r}"
        case _:
            return f"{fact} is {wanted}"


def _output(output: Output) -> str:
    match output:
        case Pair(yes, no):
            return f"True if w{yes} else (False if w{no} else None)"
        case Chosen(rows, otherwise):
            return "".join(_rows(rows)) + repr(otherwise)
        case _:
            return f"w{output}"


def _rows(rows: tuple[tuple[int, Decided], ...]) -> Iterator[str]:
    return (f"{value!r} if w{wire} else " for wire, value in rows)
