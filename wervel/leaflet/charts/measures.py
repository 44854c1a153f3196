"""What is measured: which way is better, and from which difference on a change counts.

``important`` is the smallest difference that people call important: 2 points of pain (Ostelo 2008,
doi 10.1097/BRS.0b013e31815e3a10; the same consensus offers 30 % of the start beside it, which for
a low start is a single point and so within the noise: we take the points), about 2 of an own
activity (in practice). ``noise`` is what one person's number varies by itself: 3 for a single
activity (Stratford 1995, from background knowledge), not read for pain. A change counts only when
it is both important and more than noise.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One question with a number for an answer, ``low`` to ``high``; whole numbers.

    ``up``: whether the higher number is the better one. ``against``: the number with which to
    compare, when the question itself asks for a comparison; otherwise the first answer.
    """

    id: str
    low: int = 0
    high: int = 10
    up: bool
    important: int
    noise: int = 0
    against: int | None = None

    @property
    def counts(self) -> int:
        """The smallest difference that we call a change."""
        return max(self.important, self.noise)

    def height(self, value: float) -> float:
        """How good a value is: 0 the worst answer, 1 the best. Up is better in every chart."""
        share = (value - self.low) / (self.high - self.low)
        return share if self.up else 1 - share

    def gain(self, start: float, now: float) -> float:
        """By how many points it went better; below 0 it went worse."""
        return now - start if self.up else start - now


PAIN_BACK = Measure(id="pain_back", up=False, important=2)
PAIN_LEG = Measure(id="pain_leg", up=False, important=2)
ACTIVITY = Measure(id="activity", up=True, important=2, noise=3)
# Much better or more is what is usually called a success (Kamper 2010, background knowledge).
CHANGE = Measure(id="change", low=-3, high=3, up=True, important=2, against=0)

MEASURES: Mapping[str, Measure] = {
    measure.id: measure for measure in (PAIN_BACK, PAIN_LEG, ACTIVITY, CHANGE)
}
"""Every measure by the name under which its scores are kept."""
