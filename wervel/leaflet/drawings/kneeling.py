"""The drawings of somebody on hands and knees."""

from wervel.leaflet.drawings.figure import Pose
from wervel.leaflet.drawings.scene import Panel, Scene, panel
from wervel.leaflet.drawings.shapes import XY, Arrow
from wervel.leaflet.drawings.things import mat

WIDE, HIGH = 220, 92
LOW = 10
HIP: XY = (92, 45)
HAND: XY = (137, LOW)
ANKLE: XY = (60, LOW)


def _on_all_fours(
    *arrows: Arrow,
    curve: float = 0,
    nod: float = 0,
    hand: XY = HAND,
    ankle: XY = ANKLE,
    toes: float = 180,
    hip: XY = HIP,
    trunk: float = 12,
    others: tuple[XY, XY] = (HAND, ANKLE),
) -> Panel:
    """``hand`` is the far one and ``ankle`` the near one: they move; ``others`` stay."""
    pose = Pose(
        hip=hip,
        trunk=trunk,
        feet=(ankle, others[1]),
        hands=(others[0], hand),
        curve=curve,
        nod=nod,
        toes=(toes, 180),
    )
    return panel(pose, *arrows, behind=mat(14, 206))


SCENES: dict[str, Scene] = {
    "cat_cow": Scene(
        WIDE,
        100,
        (
            _on_all_fours(Arrow((114, 78), (114, 96)), curve=7, nod=-45),
            _on_all_fours(Arrow((114, 92), (114, 72)), curve=-5, nod=25),
        ),
        stacked=True,
    ),
    "heel_sit": Scene(
        WIDE,
        HIGH,
        (
            _on_all_fours(),
            _on_all_fours(
                Arrow((104, 66), (66, 52), -6),
                hip=(64, 30),
                trunk=-9,
                curve=4,
                nod=18,
                hand=(150, LOW),
                ankle=(58, LOW),
                others=((150, LOW), (58, LOW)),
            ),
        ),
        stacked=True,
    ),
    "kneeling_leg": Scene(
        WIDE,
        HIGH,
        (
            _on_all_fours(),
            _on_all_fours(Arrow((42, 14), (30, 38), -6), ankle=(20, 49), toes=-100),
        ),
        stacked=True,
    ),
    "kneeling_arm_leg": Scene(
        WIDE,
        HIGH,
        (
            _on_all_fours(),
            _on_all_fours(
                Arrow((42, 14), (30, 38), -6),
                Arrow((166, 20), (178, 44), 6),
                ankle=(20, 49),
                toes=-100,
                hand=(180, 58),
            ),
        ),
        stacked=True,
    ),
}
