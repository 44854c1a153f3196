"""A person made of joints: poses are written as where hip, hands and feet are, the rest follows.

Somebody seen from the side looks to the right when upright. Knees bend forward and elbows
backward, as they do; limbs keep their length. All in units of a panel, see ``shapes``.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from wervel.leaflet.drawings.shapes import (
    XY,
    Cap,
    Disc,
    Line,
    Outline,
    Shape,
    angle_of,
    move,
)

TRUNK, NECK, HEAD = 45.0, 6.0, 10.0
UPPER_ARM, FOREARM = 23.0, 22.0
THIGH, SHIN, FOOT = 34.0, 33.0, 10.0
ARM_WIDE, LEG_WIDE, SHOE_WIDE, TRUNK_WIDE = 8.0, 11.0, 8.0, 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Somebody from the side. Angles in degrees (0 to the right, 90 up); pairs are near, far.

    ``trunk`` is the direction from hip to shoulder; ``curve`` rounds the back (below 0: hollow);
    ``nod`` tilts the head backwards (below 0: chin down); ``shrug`` lifts the shoulders. A hand
    that is not told hangs down.
    """

    hip: XY
    trunk: float
    feet: tuple[XY, XY]
    hands: tuple[XY | None, XY | None] = (None, None)
    curve: float = 0
    nod: float = 0
    shrug: float = 0
    toes: tuple[float, float] = (0, 0)
    elbows: tuple[int, int] = (-1, -1)
    knees: tuple[int, int] = (1, 1)

    @property
    def shoulder(self) -> XY:
        return move(self.hip, self.trunk, TRUNK + self.shrug)

    @property
    def head(self) -> XY:
        neck = NECK - self.shrug
        return move(self.shoulder, self.trunk + self.nod, neck + HEAD)

    def arm(self, side: int) -> tuple[XY, XY, XY]:
        """Shoulder, elbow and hand; 0 is the near one."""
        hang = move(self.shoulder, -90, UPPER_ARM + FOREARM)
        return reach(
            self.shoulder, self.hands[side] or hang, (UPPER_ARM, FOREARM), self.elbows[side]
        )

    def leg(self, side: int) -> tuple[XY, XY, XY]:
        """Hip, knee and ankle; 0 is the near one."""
        return reach(self.hip, self.feet[side], (THIGH, SHIN), self.knees[side])


def reach(root: XY, target: XY, lengths: tuple[float, float], bend: int) -> tuple[XY, XY, XY]:
    """The joints of a limb of two bones to a target; ``bend`` 1 has the middle joint to its left.

    A target out of reach is reached for with a stretched limb.
    """
    upper, lower = lengths
    far = math.dist(root, target)
    away = min(max(far, abs(upper - lower) + 0.01), upper + lower - 0.01)
    direction = angle_of(root, target)
    inside = math.acos((upper**2 + away**2 - lower**2) / (2 * upper * away))
    middle = move(root, direction + bend * math.degrees(inside), upper)
    return root, middle, move(root, direction, away)


# --- drawing --------------------------------------------------------------------------------------


def from_the_side(pose: Pose) -> Iterator[Shape]:
    """The far limbs, the trunk and head, the near limbs."""
    near, far = pose.arm(0), pose.arm(1)
    if near != far:  # an arm right behind the other is not seen
        yield from arm(far)
    yield from _leg(pose, 1)
    yield from _trunk(pose)
    yield from _head(pose)
    yield from _leg(pose, 0)
    yield from arm(near)


def arm(joints: tuple[XY, XY, XY]) -> Iterator[Shape]:
    """A sleeve to the elbow, then skin."""
    shoulder, elbow, hand = joints
    yield Outline((shoulder, elbow, hand), ARM_WIDE)
    yield Line((elbow, hand), "skin", ARM_WIDE)
    yield Line((shoulder, elbow), "shirt", ARM_WIDE)


def leg(joints: tuple[XY, XY, XY], tip: XY, *, far: bool = False) -> Iterator[Shape]:
    """A trouser leg, and a shoe from the ankle to its tip; a ``far`` one is darker."""
    hip, knee, ankle = joints
    yield Outline((ankle, tip), SHOE_WIDE)
    yield Outline((hip, knee, ankle), LEG_WIDE)
    yield Line((ankle, tip), "shoe", SHOE_WIDE)
    yield Line((hip, knee, ankle), "shade" if far else "trousers", LEG_WIDE)


def _leg(pose: Pose, side: int) -> Iterator[Shape]:
    joints = pose.leg(side)
    yield from leg(joints, move(joints[2], pose.toes[side], FOOT), far=side == 1)


def _trunk(pose: Pose) -> Iterator[Shape]:
    hip, shoulder = pose.hip, pose.shoulder
    middle = (hip[0] + shoulder[0]) / 2, (hip[1] + shoulder[1]) / 2
    # Twice, since a curve runs halfway between its ends and the point that bends it.
    via = move(middle, pose.trunk + 90, 2 * pose.curve) if pose.curve else None
    yield Line((shoulder, pose.head), "skin", ARM_WIDE)
    yield Outline((hip, shoulder), TRUNK_WIDE, via)
    yield Line((hip, shoulder), "shirt", TRUNK_WIDE, via)
    along = angle_of(hip, via or shoulder)
    yield Line((hip, move(hip, along, 5)), "trousers", TRUNK_WIDE)


def _head(pose: Pose) -> Iterator[Shape]:
    face = pose.trunk + pose.nod - 90
    yield Disc(move(pose.head, face - 8, HEAD), 2.4, "skin")
    yield Disc(pose.head, HEAD, "skin")
    yield Cap(pose.head, HEAD, face + 55, face + 235)
    yield Disc(move(pose.head, face + 18, HEAD * 0.55), 1.3, "hair", 0)
