"""A number that a file can hold, for a number that a solver found between two bounds."""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from wervel.logic.facts import Number


def telling(fact: Number, found: Fraction, bounds: Iterable[float]) -> float:
    """The shortest number on the same side of every bound as ``found``.

    ``found`` may have no exact binary form (a third), and a story is read by people: so 37.5
    rather than 37.4375. ``found`` lies within the range of the fact and is whole if it must be.
    """
    exact = {Fraction(bound): bound for bound in (*bounds, fact.low, fact.high)}
    if found in exact:
        return exact[found]
    low = max(bound for bound in exact if bound < found)
    high = min(bound for bound in exact if bound > found)
    middle = (low + high) / 2
    for scale in (1,) if fact.whole else (1, 2, 10, 100, 10_000):
        nearest = Fraction(floor(middle * scale), scale)
        for candidate in (nearest, nearest + Fraction(1, scale)):
            if low < candidate < high:
                return int(candidate) if candidate.denominator == 1 else float(candidate)
    return int(found) if fact.whole else float(middle)
