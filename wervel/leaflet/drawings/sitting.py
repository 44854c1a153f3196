"""The drawings of somebody on a chair."""

from collections.abc import Iterator

from wervel.leaflet.drawings.figure import Pose
from wervel.leaflet.drawings.scene import Panel, Scene, panel
from wervel.leaflet.drawings.shapes import INK, XY, Arrow, Line, Shape
from wervel.leaflet.drawings.things import chair

WIDE, HIGH = 150, 146
FEET: tuple[XY, XY] = ((101, 5), (97, 5))
ON_THIGHS: tuple[XY, XY] = ((86, 52), (84, 52))


def _seated(
    *arrows: Arrow,
    hip: XY = (68, 44),
    trunk: float = 92,
    curve: float = 0,
    nod: float = 0,
    shrug: float = 0,
    hands: tuple[XY, XY] = ON_THIGHS,
    feet: tuple[XY, XY] = FEET,
    before: tuple[Shape, ...] = (),
) -> Panel:
    pose = Pose(hip=hip, trunk=trunk, feet=feet, hands=hands, curve=curve, nod=nod, shrug=shrug)
    return panel(pose, *arrows, behind=chair(48), before=before)


def _breath(mouth: XY) -> Iterator[Shape]:
    x, y = mouth
    for rise in (5, 0, -5):
        yield Line(((x, y + rise / 3), (x + 16, y + rise)), INK, 1.4)


def _tension(place: XY) -> Iterator[Shape]:
    x, y = place
    for across, up in ((-7, 9), (0, 12), (7, 9)):
        yield Line(((x + across * 0.6, y + up * 0.5), (x + across, y + up)), INK, 1.4)


STANDING = Pose(hip=(104, 72), trunk=90, feet=((104, 5), (100, 5)))
BACK: tuple[XY, XY] = ((88, 5), (84, 5))
"""Feet drawn back, ready to rise."""

SCENES: dict[str, Scene] = {
    "seated_tilt": Scene(
        WIDE,
        HIGH,
        (
            _seated(Arrow((46, 96), (32, 70), -6), trunk=97, curve=9, nod=-40, hip=(74, 44)),
            _seated(Arrow((28, 66), (46, 66)), trunk=88, curve=-7, nod=4, hip=(72, 44)),
        ),
    ),
    "long_breath": Scene(
        WIDE,
        HIGH,
        (
            _seated(Arrow((110, 112), (92, 110)), shrug=2),
            _seated(
                Arrow((46, 112), (46, 92)),
                nod=-8,
                curve=2,
                before=tuple(_breath((87, 103))),
            ),
        ),
    ),
    "tense_release": Scene(
        WIDE,
        HIGH,
        (
            _seated(
                Arrow((44, 84), (44, 108)),
                shrug=6,
                hands=((92, 68), (90, 68)),
                before=tuple(_tension((96, 70))),
            ),
            _seated(Arrow((44, 108), (44, 84)), curve=2, nod=-6),
        ),
    ),
    "rise_with_hands": Scene(
        WIDE,
        HIGH,
        (
            _seated(
                Arrow((108, 112), (124, 130), -5),
                trunk=58,
                nod=12,
                hands=((66, 38), (62, 38)),
                feet=BACK,
            ),
            panel(STANDING, Arrow((130, 60), (130, 100)), behind=chair(48)),
        ),
    ),
    "rise": Scene(
        WIDE,
        HIGH,
        (
            _seated(
                Arrow((98, 112), (114, 130), -6),
                trunk=58,
                nod=12,
                hands=((134, 78), (134, 80)),
                feet=BACK,
            ),
            panel(
                Pose(
                    hip=(104, 72),
                    trunk=90,
                    feet=((104, 5), (100, 5)),
                    hands=((138, 106), (138, 108)),
                ),
                Arrow((126, 46), (126, 88)),
                behind=chair(48),
            ),
        ),
    ),
}
