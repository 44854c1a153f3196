"""The body chart: two figures in one shape, and where on them each place lies.

The same numbers stand in ``advice.css`` for the spots that can be tapped; a test compares them.
"""

from dataclasses import dataclass

WIDTH, HEIGHT = 200, 410


@dataclass(frozen=True, slots=True)
class Spot:
    """One place on a figure, in units of the picture; what falls outside the body is cut off."""

    region: str
    x: int
    y: int
    width: int
    height: int

    @property
    def rule(self) -> str:
        """Where it can be tapped, as a style rule."""
        left, top = self.x / WIDTH, self.y / HEIGHT
        wide, high = self.width / WIDTH, self.height / HEIGHT
        return (
            f".b-{self.region} {{ left: {left:.1%}; top: {top:.1%}; "
            f"width: {wide:.1%}; height: {high:.1%}; }}"
        )


def _legs(first: str, second: str, *parts: tuple[str, int, int]) -> tuple[Spot, ...]:
    """Both legs: ``first`` is the one that stands left in the picture."""
    return tuple(
        Spot(f"{part}_{side}", x, top, 48, bottom - top)
        for part, top, bottom in parts
        for side, x in ((first, 51), (second, 101))
    )


BACK = (
    Spot("upper_back", 58, 74, 84, 56),
    Spot("lower_back_left", 56, 132, 29, 52),
    Spot("lower_back", 87, 132, 26, 52),
    Spot("lower_back_right", 115, 132, 29, 52),
    *_legs("left", "right", ("buttock", 186, 238), ("thigh_back", 240, 304), ("calf", 306, 384)),
)
"""From behind: the person's left is on our left."""
FRONT = (
    Spot("belly", 58, 120, 84, 66),
    *_legs(
        "right",
        "left",
        ("groin", 188, 236),
        ("thigh_front", 238, 304),
        ("shin", 306, 378),
        ("foot", 380, 406),
    ),
)
"""From the front: the person's right is on our left."""


def style() -> str:
    """The rules of the chart in the style sheet."""
    spots = (*BACK, *FRONT)
    marks = ",\n".join(
        f".field:has([value={spot.region}]:checked) .r-{spot.region}" for spot in spots
    )
    words = ",\n".join(
        f".field:has([value={spot.region}]:checked) .c-{spot.region}" for spot in spots
    )
    hurt = "{ fill: var(--hurt); stroke: var(--ink); stroke-width: 2; }"
    return "\n".join(
        (
            *(spot.rule for spot in spots),
            f"{marks},\n.r.on {hurt}",
            f"{words} {{ display: block; }}",
        )
    )
