"""What stands around somebody: a mat, a chair, a wall, a step, a bed, a box, bags."""

from collections.abc import Iterator

from wervel.leaflet.drawings.shapes import INK, XY, Area, Frame, Line, Shape

MAT_HIGH = 4
SEAT = 31
"""How high the seat of a chair is."""


def box(left: float, bottom: float, wide: float, high: float, colour: str = "thing") -> Area:
    """An upright rectangle."""
    right, top = left + wide, bottom + high
    return Area(((left, bottom), (right, bottom), (right, top), (left, top)), colour)


def mat(left: float, right: float) -> Iterator[Shape]:
    """A mat on the floor."""
    yield box(left, 0, right - left, MAT_HIGH, "mat")


def chair(back: float, *, faces: int = 1) -> Iterator[Shape]:
    """A chair with its back at ``back``, facing right (1) or left (-1)."""
    front = back + faces * 36
    rear = (back - faces * 2, 78), (back, SEAT), (back, 3)
    seat = (back, SEAT), (front, SEAT), (front, 3)
    yield Frame((rear, seat))


def wall(left: float, high: float = 140) -> Iterator[Shape]:
    """A wall, seen from its end."""
    yield box(left, 0, 8, high)


def step(left: float, right: float, high: float = 18) -> Iterator[Shape]:
    """A step to go up."""
    yield box(left, 0, right - left, high)


def rail() -> Iterator[Shape]:
    """The rail of a stair, going up to the right."""
    yield Frame((((56, 84), (138, 136), (138, 20)),))


def parcel(left: float, bottom: float) -> Iterator[Shape]:
    """A box to lift."""
    yield box(left, bottom, 26, 20)
    yield Line(((left + 13, bottom + 20), (left + 13, bottom + 13)), "shade", 1.3)


def bag(hand: XY) -> Iterator[Shape]:
    """A bag that hangs from a hand."""
    x, y = hand
    yield Line(((x - 5, y - 12), (x, y), (x + 5, y - 12)), INK, 1.6)
    yield Area(((x - 9, y - 12), (x + 9, y - 12), (x + 11, y - 34), (x - 11, y - 34)), "thing")
