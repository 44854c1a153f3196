"""Seeded dice for one person at a time: each question is a stream of its own."""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

import numpy as np

Thing = TypeVar("Thing")


class Dice:
    """The same seed and name throw the same, whatever others throw."""

    def __init__(self, seed: int, name: str) -> None:
        key = (seed, crc32(f"hospital/{name}".encode()))
        self._stream = np.random.Generator(np.random.PCG64(np.random.SeedSequence(key)))

    def whole(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return int(self._stream.integers(low, high + 1))

    def chance(self, share: float) -> bool:
        """Yes, in this share of the throws."""
        return bool(self._stream.random() < share)

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """One of these, each as likely."""
        return things[self.whole(0, len(things) - 1)]
