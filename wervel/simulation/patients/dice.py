"""Seeded dice: every question of chance has a stream of its own, so that none disturbs another.

A stream is keyed by seed, block and the name of what is thrown. Person *i* is therefore the same
however many people are asked for, a new figure moves only what it is about, and the answers that
are lost (stream ``missing``) never change the person who lost them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Codes = NDArray[np.int8]
Truths = NDArray[np.bool_]

BLOCK = 10_000
"""How many people are imagined at once. Another number makes other people from the same seed."""


@dataclass(frozen=True, slots=True)
class Dice:
    """The dice of one block of people; ``purpose`` keeps whole families of streams apart."""

    seed: int
    block: int
    purpose: str = "people"

    def uniform(self, name: str) -> Reals:
        """A number from 0 up to 1 for each person of the block."""
        return self._stream(name).random(BLOCK)

    def normal(self, name: str) -> Reals:
        """A number from the standard normal distribution for each person of the block."""
        return self._stream(name).standard_normal(BLOCK)

    def _stream(self, name: str) -> np.random.Generator:
        key = (self.seed, self.block, crc32(f"{self.purpose}/{name}".encode()))
        return np.random.Generator(np.random.PCG64(np.random.SeedSequence(key)))


class DiceByPerson:
    """Dice for any people by their number: the same for a person, whoever else is there."""

    def __init__(self, person: NDArray[np.int64], *, seed: int, purpose: str) -> None:
        self.seed, self.purpose = seed, purpose
        self.block, self.place = np.divmod(person - 1, BLOCK)

    def uniform(self, name: str) -> Reals:
        """A number from 0 up to 1 for each of these people."""
        return self._gather(lambda dice: dice.uniform(name))

    def normal(self, name: str) -> Reals:
        """A number from the standard normal distribution for each of these people."""
        return self._gather(lambda dice: dice.normal(name))

    def _gather(self, throw: Callable[[Dice], Reals]) -> Reals:
        found = np.empty(len(self.block))
        for block in np.unique(self.block):
            here = self.block == block
            found[here] = throw(Dice(self.seed, int(block), self.purpose))[self.place[here]]
        return found
