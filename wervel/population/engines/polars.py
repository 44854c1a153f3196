"""The embedded engine, and the fastest: the circuit over columns of bits, in this process."""

from wervel.logic.circuit import circuit_of
from wervel.logic.columns import columns
from wervel.logic.formulas import Weighing
from wervel.population.engines import Engine


def make(weighing: Weighing) -> Engine:
    """The engine for a weighing; it keeps nothing between two frames."""
    return columns(circuit_of(weighing))
