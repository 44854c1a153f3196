"""A drawing as a value: one or two panels, beside or above each other, and how it becomes SVG."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

from wervel.leaflet.drawings.figure import Pose, from_the_side
from wervel.leaflet.drawings.shapes import INK, Arrow, Mark, Pen, Shape

UNDER = 8
"""Room beneath the floor."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One moment: what stands behind somebody, the person, what is before them, and arrows."""

    behind: tuple[Shape, ...]
    person: tuple[Shape, ...]
    before: tuple[Shape, ...] = ()
    arrows: tuple[Arrow, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """The panels of one exercise, each ``wide`` and ``high``; ``stacked`` puts them in a column."""

    wide: int
    high: int
    panels: tuple[Panel, ...]
    stacked: bool = False

    @property
    def size(self) -> tuple[int, int]:
        number = len(self.panels)
        tall = self.high + UNDER
        return (self.wide, tall * number) if self.stacked else (self.wide * number, tall)


def panel(
    pose: Pose,
    *arrows: Arrow,
    behind: Iterable[Shape] = (),
    before: Iterable[Shape] = (),
) -> Panel:
    """A panel with somebody seen from the side."""
    return Panel(tuple(behind), tuple(from_the_side(pose)), tuple(before), arrows)


def to_svg(scene: Scene, *, title: str, description: str) -> str:
    """The drawing with its name and description for whoever does not see it."""
    wide, high = scene.size
    number = len(scene.panels)
    marks = functools.reduce(together, (tuple(_marks(scene, n)) for n in range(number)))
    parts = "".join(map(str, marks))
    badges = "".join(_badge(scene, n) for n in range(number)) if number > 1 else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img"'
        f' fill="none" stroke="{INK}" stroke-linecap="round" stroke-linejoin="round">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{parts}{badges}</svg>"
    )


def together(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks of two panels, of which those that look alike become one.

    Panels do not overlap, so only the order within each matters, and that is kept. It makes a
    drawing a third smaller.
    """
    alike = SequenceMatcher(None, [m.looks for m in one], [m.looks for m in other], autojunk=False)
    marks: list[Mark] = []
    for what, i, i_end, j, j_end in alike.get_opcodes():
        if what == "equal":
            pairs = zip(one[i:i_end], other[j:j_end], strict=True)
            marks += (Mark(a.path + b.path, a.looks) for a, b in pairs)
        else:
            marks += (*one[i:i_end], *other[j:j_end])
    return tuple(marks)


def _corner(scene: Scene, number: int) -> tuple[int, int]:
    return (0, (scene.high + UNDER) * number) if scene.stacked else (scene.wide * number, 0)


def _marks(scene: Scene, number: int) -> Iterator[Mark]:
    left, top = _corner(scene, number)
    shown = scene.panels[number]
    floor = top + scene.high
    yield Mark(f"M{left + 5} {floor}H{left + scene.wide - 5}", 'opacity=".5"')
    yield from Pen(left, floor).write((*shown.behind, *shown.person, *shown.before, *shown.arrows))


def _badge(scene: Scene, number: int) -> str:
    left, top = _corner(scene, number)
    return (
        f'<text x="{left + 8}" y="{top + 18}" fill="{INK}" stroke="none"'
        f' font-size="15" font-weight="700">{number + 1}</text>'
    )
