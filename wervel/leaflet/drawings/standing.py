"""The drawings of somebody who stands, walks, bends and lifts."""

from wervel.leaflet.drawings.facing import Facing, from_the_front
from wervel.leaflet.drawings.figure import FOREARM, UPPER_ARM, Pose, reach
from wervel.leaflet.drawings.scene import Panel, Scene, panel
from wervel.leaflet.drawings.shapes import XY, Arrow, move
from wervel.leaflet.drawings.things import bag, chair, parcel, rail, step, wall

WIDE, HIGH = 150, 146
HIP: XY = (70, 72)
FEET: tuple[XY, XY] = ((71, 5), (67, 5))


def _beside(*panels: Panel, wide: int = WIDE, high: int = HIGH) -> Scene:
    return Scene(wide, high, panels)


# --- from the front -------------------------------------------------------------------------------


def _bending(trunk: float, hands: tuple[XY, XY], *arrows: Arrow) -> Panel:
    hip: XY = (78, 74)
    neck = move(hip, trunk, 45)
    shoulders = move(neck, trunk + 90, 13), move(neck, trunk - 90, 13)
    facing = Facing(
        head=move(neck, trunk, 17),
        up=trunk,
        arms=(
            reach(shoulders[0], hands[0], (UPPER_ARM, FOREARM), 1),
            reach(shoulders[1], hands[1], (UPPER_ARM, FOREARM), -1),
        ),
        legs=(
            ((71, 72), (68, 39), (67, 7), (63, 4)),
            ((85, 72), (88, 39), (89, 7), (93, 4)),
        ),
    )
    return Panel((), tuple(from_the_front(facing)), (), arrows)


# --- walking --------------------------------------------------------------------------------------


def _stride(*, near_first: bool, long: float, elbows_bent: bool, arrow: bool = True) -> Panel:
    front, back = (74 + long, 6), (68 - long, 10)
    swing = 15 if elbows_bent else 12
    hip: XY = (70, 71 - long / 7)
    height = hip[1] + 45
    low = height - (26 if elbows_bent else 41)
    ahead, behind = (hip[0] + swing + (12 if elbows_bent else 4), low + 4), (hip[0] - swing, low)
    pose = Pose(
        hip=hip,
        trunk=87,
        feet=(front, back) if near_first else (back, front),
        hands=(behind, ahead) if near_first else (ahead, behind),
        toes=(10, -38) if near_first else (-38, 10),
    )
    arrows = (Arrow((112, 110), (140, 110)),) if arrow else ()
    return panel(pose, *arrows)


def _marching(near: XY, far: XY, hands: tuple[XY, XY]) -> Panel:
    toes = (-20, 0) if near[1] > far[1] else (0, -20)
    pose = Pose(hip=HIP, trunk=90, feet=(near, far), hands=hands, toes=toes)
    return panel(pose, Arrow((90, 8), (90, 26)), behind=chair(110))


def _carrying(pose: Pose, *arrows: Arrow) -> Panel:
    near, far = pose.arm(0)[2], pose.arm(1)[2]
    return panel(pose, *arrows, behind=bag(far), before=bag(near))


SCENES: dict[str, Scene] = {
    "side_bend": _beside(
        _bending(90, ((62, 74), (94, 74))),
        _bending(66, ((72, 79), (93, 67)), Arrow((116, 134), (140, 108), 5)),
        high=152,
    ),
    "wall_push": _beside(
        panel(
            Pose(
                hip=(62, 68),
                trunk=72,
                feet=((41, 5), (38, 5)),
                nod=8,
                hands=((121, 110), (121, 112)),
            ),
            behind=wall(124),
        ),
        panel(
            Pose(
                hip=(76, 65),
                trunk=62,
                feet=((45, 5), (42, 5)),
                nod=14,
                hands=((118, 104), (118, 106)),
            ),
            Arrow((66, 124), (90, 132), 4),
            behind=wall(124),
        ),
    ),
    "one_leg_held": _beside(
        panel(
            Pose(hip=HIP, trunk=90, feet=FEET, hands=((103, 80), None)),
            behind=chair(106),
        ),
        panel(
            Pose(
                hip=HIP,
                trunk=90,
                feet=((46, 24), (70, 5)),
                hands=((103, 80), None),
                toes=(-60, 0),
            ),
            Arrow((30, 10), (30, 34)),
            behind=chair(106),
        ),
    ),
    "one_leg": _beside(
        panel(Pose(hip=HIP, trunk=90, feet=FEET), behind=chair(108)),
        panel(
            Pose(
                hip=HIP,
                trunk=90,
                feet=((88, 38), (70, 5)),
                hands=((34, 92), (106, 96)),
                toes=(-20, 0),
            ),
            Arrow((92, 6), (92, 24)),
            behind=chair(108),
        ),
    ),
    "one_leg_reach": _beside(
        panel(
            Pose(hip=(76, 72), trunk=90, feet=((56, 20), (76, 5)), toes=(-55, 0)),
            behind=chair(134),
        ),
        panel(
            Pose(
                hip=(80, 68),
                trunk=28,
                feet=((14, 46), (84, 5)),
                hands=((162, 96), (162, 99)),
                nod=20,
                toes=(-100, 0),
            ),
            Arrow((116, 128), (146, 116), 4),
            behind=chair(134),
        ),
        wide=176,
    ),
    "hip_hinge": _beside(
        panel(Pose(hip=HIP, trunk=90, feet=FEET, hands=((84, 76), (84, 76)))),
        panel(
            Pose(
                hip=(52, 66),
                trunk=40,
                feet=FEET,
                nod=16,
                hands=((78, 52), (78, 54)),
            ),
            Arrow((58, 86), (28, 74), -5),
        ),
    ),
    "lift_box": _beside(
        panel(
            Pose(
                hip=(46, 38),
                trunk=52,
                feet=((62, 5), (58, 5)),
                nod=16,
                hands=((86, 31), (88, 31)),
            ),
            before=parcel(80, 0.5),
        ),
        panel(
            Pose(hip=HIP, trunk=90, feet=FEET, hands=((90, 80), (92, 80))),
            Arrow((128, 40), (128, 84)),
            before=parcel(81, 70),
        ),
    ),
    "carry_bags": _beside(
        _carrying(Pose(hip=HIP, trunk=90, feet=FEET, hands=((62, 73), (80, 73)))),
        _carrying(
            Pose(
                hip=(70, 70),
                trunk=89,
                feet=((86, 6), (54, 9)),
                hands=((63, 71), (81, 71)),
                toes=(10, -30),
            ),
            Arrow((112, 110), (140, 110)),
        ),
    ),
    "march": _beside(
        _marching((86, 40), (70, 5), ((58, 78), (92, 88))),
        _marching((70, 5), (86, 40), ((92, 88), (58, 78))),
    ),
    "walk": _beside(
        _stride(near_first=True, long=14, elbows_bent=False),
        _stride(near_first=False, long=14, elbows_bent=False),
    ),
    "walk_brisk": _beside(
        _stride(near_first=True, long=22, elbows_bent=True),
        _stride(near_first=False, long=22, elbows_bent=True),
    ),
    "step_up": _beside(
        panel(
            Pose(
                hip=(54, 70),
                trunk=82,
                feet=((78, 23), (48, 6)),
                hands=((82, 100), (82, 100)),
                toes=(0, -10),
            ),
            Arrow((92, 60), (108, 84), -4),
            behind=(*step(66, 144), *rail()),
        ),
        panel(
            Pose(
                hip=(92, 90),
                trunk=90,
                feet=((92, 23), (88, 23)),
                hands=((118, 123), (118, 123)),
            ),
            behind=(*step(66, 144), *rail()),
        ),
        high=166,
    ),
}
