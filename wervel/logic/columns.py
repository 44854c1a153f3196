"""A weighing over columns: many people at once, each gate of the circuit for all in one stroke.

A column of yes-or-no values is a row of bits, and a gate of two wires is one pass over two such
rows, 64 people an instruction. So the circuit is run as it stands, gate after gate, and nothing
is left for a query planner to find out: what is shared is shared already, and unknown has been
wired out. A wire is dropped as soon as its last reader has run.

The frame is trusted to hold what its facts allow; who reads files checks them first.
"""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import and_, or_

import polars as pl

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
    Wire,
    wires_in,
    wires_of,
)
from wervel.logic.conditions import Above, AtLeast, Leaf, OneOf
from wervel.logic.facts import Choice, Fact
from wervel.logic.formulas import Decided

BOOLEAN = pl.Boolean()

WeighColumns = Callable[[pl.DataFrame], pl.DataFrame]
"""A column for each fact in (by name; null or no column is unknown), one for each outcome out."""


def weigh_columns(circuit: Circuit, frame: pl.DataFrame) -> pl.DataFrame:
    """Every outcome for every row, in the order of the circuit.

    The frame has a column for each fact: Boolean for yes or no, String, Categorical or Enum for a
    choice, integers or floats (never NaN) for a number. Out come Booleans, with nulls for unknown,
    and an Enum where the outcome is a text.
    """
    return columns(circuit)(frame)


def columns(circuit: Circuit) -> WeighColumns:
    """The same, for keeping: what can be found out beforehand is found out once."""
    steps = tuple(zip(circuit.nodes, _last_read(circuit), strict=True))

    def weigh(frame: pl.DataFrame) -> pl.DataFrame:
        look = _Looks(frame.rechunk())
        wires: list[pl.Series] = []
        gone = pl.Series()
        for node, done in steps:
            wires.append(_run(node, wires, look))
            for wire in done:
                wires[wire] = gone
        height = frame.height
        return pl.DataFrame(
            [_output(out, wires, height).alias(name) for name, out in circuit.outputs.items()]
        )

    return weigh


def dtype_of(output: Output) -> pl.DataType:
    """The type of an outcome's column; the categories of an Enum are in order of their rows."""
    if isinstance(output, Chosen) and (texts := _texts(output)):
        return pl.Enum(texts)
    return BOOLEAN


def _last_read(circuit: Circuit) -> list[tuple[Wire, ...]]:
    """For each node the wires that nothing reads after it."""
    kept = {wire for output in circuit.outputs.values() for wire in wires_of(output)}
    last = {wire: at for at, node in enumerate(circuit.nodes) for wire in wires_in(node)}
    done: list[list[Wire]] = [[] for _ in circuit.nodes]
    for wire, at in last.items():
        if wire not in kept:
            done[at].append(wire)
    return [tuple(wires) for wires in done]


# --- looks and gates ------------------------------------------------------------------------------


class _Looks:
    """The facts of a frame, each made ready once."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self.frame = frame
        self.ready: dict[str, pl.Series | None] = {}

    def all(self, on: bool) -> pl.Series:
        return _one(on).new_from_index(0, self.frame.height)

    def told(self, fact: Fact) -> pl.Series:
        column = self.column(fact)
        return self.all(False) if column is None else column.is_not_null()

    def look(self, leaf: Leaf, wanted: bool) -> pl.Series:
        column = self.column(leaf.fact)
        if column is None:
            return self.all(False)
        # Never null: a column that once held nulls would make every gate after it twice as slow.
        return _compared(leaf, column).eq_missing(wanted)

    def column(self, fact: Fact) -> pl.Series | None:
        if fact.name not in self.ready:
            self.ready[fact.name] = self._made_ready(fact)
        return self.ready[fact.name]

    def _made_ready(self, fact: Fact) -> pl.Series | None:
        column: pl.Series | None = self.frame.get_column(fact.name, default=None)
        if column is None or column.dtype == pl.Null:
            return None
        # Choices become small numbers once, so that no text is compared.
        return column.cast(pl.Enum(fact.options)) if isinstance(fact, Choice) else column


def _compared(leaf: Leaf, column: pl.Series) -> pl.Series:
    """Whether the look comes out yes; null where nothing was told."""
    match leaf:
        case OneOf(_, options):
            return reduce(or_, (column == option for option in options))
        case AtLeast(_, bound):
            return column >= bound
        case Above(_, bound):
            return column > bound
        case _:
            return column


def _run(node: Node, wires: Sequence[pl.Series], looks: _Looks) -> pl.Series:
    match node:
        case Gate(needed, inputs):
            return _gate(needed, [wires[wire] for wire in inputs])
        case Off(wire):
            return ~wires[wire]
        case Look(leaf, wanted):
            return looks.look(leaf, wanted)
        case Told(fact):
            return looks.told(fact)
        case Fixed(on):
            return looks.all(on)


def _gate(needed: int, inputs: Sequence[pl.Series]) -> pl.Series:
    if needed == 1:
        return reduce(or_, inputs)
    if needed == len(inputs):
        return reduce(and_, inputs)
    return _counted(needed, inputs)


def _counted(needed: int, inputs: Sequence[pl.Series]) -> pl.Series:
    """At least so many, still in bits: ``reached[n]`` says that n + 1 were seen so far."""
    reached: list[pl.Series] = []
    for one in inputs:
        more = [one, *(before & one for before in reached)][:needed]
        old = len(reached)
        reached = [*(was | new for was, new in zip(reached, more, strict=False)), *more[old:]]
    return reached[-1]


# --- outcomes -------------------------------------------------------------------------------------


def _output(output: Output, wires: Sequence[pl.Series], height: int) -> pl.Series:
    match output:
        case Pair(yes, no):
            return wires[yes].zip_with(wires[yes] | wires[no], _one(None))
        case Chosen(rows, otherwise):
            dtype = dtype_of(output)
            found = _one(otherwise, dtype).new_from_index(0, height)
            for wire, value in reversed(rows):  # the first that is on decides
                found = _one(value, dtype).zip_with(wires[wire], found)
            return found
        case _:
            return wires[output]


def _texts(output: Chosen) -> list[str]:
    values = (*(value for _, value in output.rows), output.otherwise)
    return [value for value in dict.fromkeys(values) if isinstance(value, str)]


def _one(value: Decided, dtype: pl.DataType = BOOLEAN) -> pl.Series:
    """A column of one row, which stands for as many as are asked for."""
    return pl.Series([value], dtype=dtype)
