"""Yes-or-no logic that folds as it is built: what is fixed vanishes, what is equal is one.

Many questions about the same guideline share nearly all of their gates. Here each is made once
for all of them, and a solver has only to be told what is new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wervel.logic.facts import Number

Bit = int
"""The number of a gate; a gate only looks at lower numbers. ``NO`` and ``YES`` are fixed."""

NO: Bit = 0
YES: Bit = 1


@dataclass(frozen=True, slots=True)
class Free:
    """A truth that may be either: that a fact was told, or what was told of it."""

    name: str


@dataclass(frozen=True, slots=True)
class Reaches:
    """A number is at this bound or above it; only above it when ``beyond``.

    ``second`` is the number of the second of two people who told different ones.
    """

    fact: Number
    bound: float
    beyond: bool
    second: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """All of these gates are on, or any of them."""

    every: bool
    bits: tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """The gate is off."""

    bit: Bit


Node = bool | Free | Reaches | Joined | Turned


class Gates:
    """All gates that were made, by number."""

    def __init__(self) -> None:
        self.nodes: list[Node] = [False, True]
        self._made: dict[Node, Bit] = {}

    def made(self, node: Node) -> Bit:
        """The number of this gate, new or old."""
        if node not in self._made:
            self._made[node] = len(self.nodes)
            self.nodes.append(node)
        return self._made[node]

    def turned(self, bit: Bit) -> Bit:
        """The gate is off."""
        if bit <= YES:
            return YES - bit
        node = self.nodes[bit]
        return node.bit if isinstance(node, Turned) else self.made(Turned(bit))

    def every(self, bits: Iterable[Bit]) -> Bit:
        """All of these are on; with none it always is."""
        return self._joined(bits, every=True)

    def some(self, bits: Iterable[Bit]) -> Bit:
        """Any of these is on; with none it never is."""
        return self._joined(bits, every=False)

    def _joined(self, bits: Iterable[Bit], *, every: bool) -> Bit:
        idle, decisive = (YES, NO) if every else (NO, YES)
        left = {bit for bit in bits if bit != idle}
        if decisive in left:
            return decisive
        if len(left) <= 1:
            return left.pop() if left else idle
        return self.made(Joined(every, tuple(sorted(left))))

    def at_least(self, needed: int, bits: Sequence[Bit]) -> Bit:
        """So many are on: by the first of them, on or off, with each remainder made once."""
        rests: dict[tuple[int, int], Bit] = {}

        def rest(needed: int, start: int) -> Bit:
            left = len(bits) - start
            if needed <= 0:
                return YES
            if needed in (1, left) or needed > left:
                return self._joined(bits[start:], every=needed > 1) if needed <= left else NO
            if (needed, start) not in rests:
                with_it = self.every((bits[start], rest(needed - 1, start + 1)))
                rests[needed, start] = self.some((with_it, rest(needed, start + 1)))
            return rests[needed, start]

        return rest(needed, 0)
