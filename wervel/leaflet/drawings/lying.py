"""The drawings of somebody who lies: on the back, on the belly, on the side."""

from collections.abc import Iterable

from wervel.leaflet.drawings.facing import Facing, from_the_front
from wervel.leaflet.drawings.figure import TRUNK_WIDE, Pose
from wervel.leaflet.drawings.scene import Panel, Scene, panel
from wervel.leaflet.drawings.shapes import XY, Area, Arrow, Disc, Line, Outline, Shape
from wervel.leaflet.drawings.things import box, chair, mat

WIDE, HIGH = 220, 78
LOW, SOLE = 14.5, 9.5
"""How high hip and shoulder, and the ankles, are of somebody on a mat."""
FLAT: XY = (111.5, 10)
"""Where a hand lies beside the hip."""


def _on_back(
    near: XY,
    far: XY,
    *arrows: Arrow,
    hip: XY = (112, LOW),
    hands: tuple[XY, XY] = (FLAT, FLAT),
    trunk: float = 180,
    curve: float = 0,
    nod: float = 0,
    toes: tuple[float, float] = (0, 0),
    elbow: int = 1,
    belly: Iterable[Shape] = (),
) -> Panel:
    pose = Pose(
        hip=hip,
        trunk=trunk,
        feet=(near, far),
        hands=hands,
        curve=curve,
        nod=nod,
        toes=toes,
        elbows=(elbow, elbow),
    )
    return panel(pose, *arrows, behind=(*mat(20, 205), *belly))


BENT, FAR_BENT = (153, SOLE), (149, SOLE)
"""The ankles of somebody on the back with bent knees."""


def _on_belly(
    hands: tuple[XY, XY], *arrows: Arrow, trunk: float, curve: float, nod: float, hip: float = LOW
) -> Panel:
    pose = Pose(
        hip=(98, hip),
        trunk=trunk,
        feet=((20, SOLE - 1), (20, SOLE)),
        hands=hands,
        curve=curve,
        nod=nod,
        toes=(-170, -170),
        elbows=(-1, -1),
    )
    return panel(pose, *arrows, behind=mat(12, 205))


# --- from above -----------------------------------------------------------------------------------


def _from_above(
    knees: tuple[XY, XY], ankles: tuple[XY, XY], *arrows: Arrow, caps: bool = False
) -> Panel:
    """On the back, seen from the ceiling; ``caps`` shows the knees that point at us."""
    hips = (110, 62), (110, 48)
    facing = Facing(
        head=(44, 55),
        up=180,
        arms=(((66, 68), (78, 87), (88, 104)), ((66, 42), (78, 23), (88, 6))),
        legs=(
            (hips[0], knees[0], ankles[0], (ankles[0][0] + 9, ankles[0][1])),
            (hips[1], knees[1], ankles[1], (ankles[1][0] + 9, ankles[1][1])),
        ),
    )
    cloth = Area(((28, -2), (206, -2), (206, 110), (28, 110)), "mat")
    points = tuple(Disc(knee, 5.5, "trousers") for knee in knees) if caps else ()
    return Panel((cloth,), tuple(from_the_front(facing)), points, arrows)


def _on_side(ankle: XY, knee: XY, tip: XY, *arrows: Arrow) -> Panel:
    """Facing us, with the head on the lower arm; the upper leg is told."""
    facing = Facing(
        head=(44, 22),
        up=172,
        arms=(((64, 12), (46, 9), (28, 10)), ((66, 24), (82, 17), (72, 9))),
        legs=(
            ((110, 13), (140, 10), (158, 10), (158, 10)),
            ((110, 20), knee, ankle, tip),
        ),
    )
    return Panel(tuple(mat(12, 208)), tuple(from_the_front(facing)), (), arrows)


def _in_bed() -> Panel:
    bed = (box(6, 14, 148, 18, "mat"), box(4, 0, 5, 46), box(151, 0, 5, 40))
    pillow = Area(((14, 35), (36, 35), (36, 40), (14, 40)), "thing", 4)
    facing = Facing(
        head=(34, 50),
        up=172,
        arms=(((56, 41), (48, 37), (38, 39)), ((57, 53), (76, 46), (66, 37))),
        legs=(
            ((98, 41), (118, 37), (140, 39), (146, 36)),
            ((98, 49), (122, 44), (142, 42), (148, 39)),
        ),
    )
    down = Arrow((128, 58), (150, 50), 5)
    return Panel((*bed, pillow), tuple(from_the_front(facing)), (), (down,))


def _on_the_edge() -> Panel:
    bed = (box(6, 14, 148, 18, "mat"), box(4, 0, 5, 46), box(151, 0, 5, 40))
    pillow = Area(((14, 35), (36, 35), (36, 40), (14, 40)), "thing", 4)
    facing = Facing(
        head=(93, 104),
        up=94,
        arms=(((80, 83), (66, 63), (57, 40)), ((106, 85), (116, 65), (106, 46))),
        legs=(
            ((88, 41), (86, 36), (86, 6), (83, 3)),
            ((104, 41), (106, 36), (106, 6), (109, 3)),
        ),
    )
    up = Arrow((44, 62), (70, 106), 8)
    return Panel((*bed, pillow), tuple(from_the_front(facing)), (), (up,))


def _stacked(*panels: Panel, high: int = HIGH) -> Scene:
    return Scene(WIDE, high, panels, stacked=True)


def _bridged(near: XY, *arrows: Arrow, toes: float = 0) -> Panel:
    hand = (120.0, 10.0)
    return _on_back(
        near,
        FAR_BENT,
        *arrows,
        hip=(115, 37),
        trunk=210,
        nod=-30,
        hands=(hand, hand),
        toes=(toes, 0),
    )


def _breathing(*arrows: Arrow, rise: float) -> Panel:
    """The belly shows above the trunk by ``rise``, with the hands on it."""
    bump = (82.0, LOW + rise), (100.0, LOW + rise)
    belly = Outline(bump, TRUNK_WIDE), Line(bump, "shirt", TRUNK_WIDE)
    hand = (101, LOW + 10 + rise)
    return _on_back(BENT, FAR_BENT, *arrows, hands=(hand, hand), elbow=-1, belly=belly)


SCENES: dict[str, Scene] = {
    "rest_legs_up": _stacked(
        panel(
            Pose(
                hip=(112, LOW + 1),
                trunk=180,
                feet=((150, 43), (152, 43)),
                hands=(FLAT, FLAT),
                toes=(80, 80),
                elbows=(1, 1),
            ),
            behind=(*mat(20, 205), *chair(160, faces=-1)),
        ),
        high=96,
    ),
    "pelvic_tilt": _stacked(
        _on_back(BENT, FAR_BENT, Arrow((95, 33), (95, 53)), curve=-5),
        _on_back(BENT, FAR_BENT, Arrow((95, 56), (95, 32))),
    ),
    "knee_rolls": _stacked(
        _from_above(((137, 61), (137, 49)), ((154, 61), (154, 49)), caps=True),
        _from_above(
            ((130, 29), (137, 33)), ((158, 40), (162, 48)), Arrow((176, 78), (168, 22), 12)
        ),
        high=114,
    ),
    "knee_to_chest": _stacked(
        _on_back(BENT, FAR_BENT),
        _on_back(
            (130, 44),
            FAR_BENT,
            Arrow((132, 64), (104, 64), 5),
            hands=((103, 42), (103, 42)),
            toes=(60, 0),
        ),
        high=84,
    ),
    "heel_slide": _stacked(
        _on_back(BENT, FAR_BENT),
        _on_back((175, SOLE), FAR_BENT, Arrow((168, 32), (198, 32)), toes=(70, 0)),
    ),
    "bridge": _stacked(
        _on_back(BENT, FAR_BENT),
        _bridged(BENT, Arrow((112, 54), (112, 76))),
        high=84,
    ),
    "bridge_one_leg": _stacked(
        _bridged(BENT),
        _bridged((177, 63), Arrow((170, 30), (186, 50), -4), toes=60),
        high=84,
    ),
    "belly_breathing": _stacked(
        _breathing(Arrow((96, 46), (96, 66)), rise=6),
        _breathing(Arrow((96, 62), (96, 42)), rise=0),
    ),
    "prone_elbows": _stacked(
        _on_belly(((99, 10), (99, 10)), trunk=0, curve=0, nod=20),
        _on_belly(((156, 9), (156, 9)), Arrow((176, 24), (172, 58), 5), trunk=27, curve=-5, nod=25),
        high=84,
    ),
    "prone_press_up": _stacked(
        _on_belly(((138, 9), (138, 9)), trunk=0, curve=0, nod=20),
        _on_belly(((136, 9), (136, 9)), Arrow((172, 36), (164, 72), 5), trunk=45, curve=-6, nod=18),
        high=96,
    ),
    "side_leg_lift": _stacked(
        _on_side((176, 21), (143, 21), (182, 17)),
        _on_side((167, 54), (138, 38), (175, 54), Arrow((192, 22), (184, 56), 6)),
    ),
    "roll_to_sit": Scene(160, 122, (_in_bed(), _on_the_edge())),
}
