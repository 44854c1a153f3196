"""Shapes in a panel, and how they are written as SVG: lines, discs, boxes, arrows.

A panel has its floor at y = 0 and counts upwards; a unit is about a centimetre of a small person.
Every shape has an outline in the colour of the text around it, so that it is seen on light and dark
alike; fills are CSS variables of the page, with a colour of their own for a page that sets none.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

XY = tuple[float, float]
INK = "currentColor"
RIM = 1.3
"""How wide the outline is, on each side."""

COLOURS = {
    "shirt": "#39b",
    "trousers": "#568",
    "shade": "#346",
    "skin": "#eb9",
    "hair": "#643",
    "shoe": "#d84",
    "thing": "#bcd",
    "mat": "#acb",
    "arrow": "#d42",
}
"""The fills by part: ``--ex-shirt`` and so on."""


@dataclass(frozen=True, slots=True)
class Line:
    """A rounded line through points; ``via`` bends a line of two."""

    points: tuple[XY, ...]
    colour: str
    width: float
    via: XY | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The dark edge around lines that belong together, drawn beneath them."""

    points: tuple[XY, ...]
    width: float
    via: XY | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Bars of one width with an outline: the legs, the seat and the back of a chair."""

    bars: tuple[tuple[XY, ...], ...]
    width: float = 4


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled disc; ``rim`` 0 leaves the outline out."""

    centre: XY
    radius: float
    colour: str
    rim: float = RIM


@dataclass(frozen=True, slots=True)
class Area:
    """A filled shape with straight sides, rounded at its corners by ``round``."""

    points: tuple[XY, ...]
    colour: str
    round: float = 0


@dataclass(frozen=True, slots=True)
class Cap:
    """A part of a disc, from one angle to another (degrees, against the clock): hair on a head."""

    centre: XY
    radius: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """Which way to move: from a point to a point, bulging to its left by ``bulge``."""

    start: XY
    end: XY
    bulge: float = 0


Shape = Line | Outline | Frame | Disc | Area | Cap | Arrow


def move(point: XY, angle: float, length: float) -> XY:
    """The point so far away in a direction (degrees, 0 to the right, 90 up)."""
    turn = math.radians(angle)
    return point[0] + length * math.cos(turn), point[1] + length * math.sin(turn)


def angle_of(start: XY, end: XY) -> float:
    """The direction from one point to another, in degrees."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


@dataclass(frozen=True, slots=True)
class Mark:
    """One path of SVG and how it looks; paths that look alike may be written as one."""

    path: str
    looks: str

    def __str__(self) -> str:
        return f'<path d="{self.path}" {self.looks}/>'


class Pen:
    """Turns shapes into marks; ``left`` and ``floor`` are where the panel lies in the drawing."""

    def __init__(self, left: float, floor: float) -> None:
        self._left, self._floor = left, floor

    def write(self, shapes: Iterable[Shape]) -> Iterator[Mark]:
        """What each shape becomes, in the same order."""
        for shape in shapes:
            yield from self._written(shape)

    def _written(self, shape: Shape) -> Iterator[Mark]:
        match shape:
            case Line(points, colour, width, via):
                yield Mark(self._path(points, via), _stroke(width, colour))
            case Outline(points, width, via):
                yield Mark(self._path(points, via), _stroke(width + 2 * RIM))
            case Frame(bars, width):
                path = "".join(self._path(bar) for bar in bars)
                yield Mark(path, _stroke(width + 2 * RIM))
                yield Mark(path, _stroke(width, "thing"))
            case Disc(centre, radius, colour, rim):
                yield Mark(self._ring(centre, radius), _filled(colour, rim))
            case Area(points, colour, edge):
                yield from self._area(self._path(points) + "Z", colour, edge)
            case Cap():
                yield Mark(self._cap(shape), _filled("hair", 0))
            case Arrow():
                yield Mark(self._arrow(shape), _stroke(3, "arrow"))

    def _area(self, path: str, colour: str, edge: float) -> Iterator[Mark]:
        if edge:
            yield Mark(path, _stroke(edge + 2 * RIM))
            yield Mark(path, f'fill="{_fill(colour)}" {_stroke(edge, colour)}')
        else:
            yield Mark(path, _filled(colour, RIM))

    def _at(self, point: XY) -> str:
        """A place to a tenth: for what must fit a head."""
        return f"{_short(self._left + point[0])} {_short(self._floor - point[1])}"

    def _near(self, point: XY) -> str:
        """A place to a whole unit, which is enough for the eye and half as long."""
        return f"{self._left + point[0]:.0f} {self._floor - point[1]:.0f}"

    def _path(self, points: Iterable[XY], via: XY | None = None) -> str:
        places = [self._near(point) for point in points]
        if via:
            return f"M{places[0]}Q{self._near(via)} {places[1]}"
        return "M" + " ".join(places)

    def _ring(self, centre: XY, radius: float) -> str:
        half = f"a{_short(radius)} {_short(radius)} 0 1 0"
        across = _short(2 * radius)
        return f"M{self._at((centre[0] - radius, centre[1]))}{half} {across} 0{half}-{across} 0"

    def _cap(self, cap: Cap) -> str:
        start = self._at(move(cap.centre, cap.start, cap.radius))
        end = self._at(move(cap.centre, cap.end, cap.radius))
        inside = self._at(move(cap.centre, (cap.start + cap.end) / 2, cap.radius * 0.1))
        large, r = int(cap.end - cap.start > 180), _short(cap.radius)
        return f"M{start}A{r} {r} 0 {large} 0 {end}Q{inside} {start}Z"

    def _arrow(self, arrow: Arrow) -> str:
        middle = (arrow.start[0] + arrow.end[0]) / 2, (arrow.start[1] + arrow.end[1]) / 2
        via = move(middle, angle_of(arrow.start, arrow.end) + 90, arrow.bulge * 2)
        back = angle_of(arrow.end, via)
        sides = [move(arrow.end, back + turn, 8) for turn in (-35, 35)]
        return self._path((arrow.start, arrow.end), via) + self._path(
            (sides[0], arrow.end, sides[1])
        )


def _fill(colour: str) -> str:
    return f"var(--ex-{colour},{COLOURS[colour]})"


def _filled(colour: str, rim: float) -> str:
    edge = f'stroke-width="{_short(rim)}"' if rim else 'stroke="none"'
    return f'fill="{_fill(colour)}" {edge}'


def _stroke(width: float, colour: str = INK) -> str:
    """How a line looks; without a colour it has that of the drawing, which is ink."""
    wide = f'stroke-width="{_short(width)}"'
    return wide if colour == INK else f'stroke="{_fill(colour)}" {wide}'


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
