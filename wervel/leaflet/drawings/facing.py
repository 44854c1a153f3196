"""Somebody seen from the front or from above: every joint is told, since depth shortens limbs."""

from collections.abc import Iterator
from dataclasses import dataclass

from wervel.leaflet.drawings.figure import ARM_WIDE, HEAD, arm, leg
from wervel.leaflet.drawings.shapes import XY, Area, Cap, Disc, Line, Outline, Shape, move

Arm = tuple[XY, XY, XY]
"""Shoulder, elbow and hand."""
Leg = tuple[XY, XY, XY, XY]
"""Hip, knee, ankle and the tip of the shoe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """Somebody who faces us. ``up`` is where the top of the head points, in degrees.

    ``arms_over`` draws the arms before the trunk, and ``legs_over`` the legs.
    """

    head: XY
    up: float
    arms: tuple[Arm, Arm]
    legs: tuple[Leg, Leg]
    arms_over: bool = True
    legs_over: bool = True


def from_the_front(facing: Facing) -> Iterator[Shape]:
    """The shapes of somebody who faces us, from behind to before."""
    arms = [shape for one in facing.arms for shape in arm(one)]
    legs = [shape for one in facing.legs for shape in leg(one[:3], one[3])]
    if not facing.arms_over:
        yield from arms
    if not facing.legs_over:
        yield from legs
    yield from _trunk(facing)
    if facing.legs_over:
        yield from legs
    yield from _head(facing)
    if facing.arms_over:
        yield from arms


def _trunk(facing: Facing) -> Iterator[Shape]:
    (one, *_), (other, *_) = facing.arms
    (hip, *_), (far, *_) = facing.legs
    neck = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    yield Outline((neck, facing.head), ARM_WIDE)
    yield Line((neck, facing.head), "skin", ARM_WIDE)
    yield Area((one, other, far, hip), "shirt", 8)


def _head(facing: Facing) -> Iterator[Shape]:
    head, up = facing.head, facing.up
    yield Disc(head, HEAD, "skin")
    yield Cap(head, HEAD, up - 75, up + 75)
    for side in (-1, 1):
        yield Disc(move(move(head, up - 90, side * 3.8), up + 180, 0.5), 1.3, "hair", 0)
