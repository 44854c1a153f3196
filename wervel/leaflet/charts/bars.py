"""Bars of a plan: what was agreed for each day as a line, what was done as a bar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from wervel.leaflet.charts.axes import LEFT, PAD, RIGHT, TOP, WIDE, Axes
from wervel.leaflet.charts.lines import DOTTED, days, key_row
from wervel.leaflet.charts.naming import on_axis
from wervel.leaflet.charts.series import Daily
from wervel.leaflet.charts.svg import (
    BAND,
    EDGE,
    GRID,
    INK,
    LINE,
    PAPER,
    QUIET,
    box,
    drawing,
    line,
    short,
    text,
)
from wervel.leaflet.fill import fill, number

BOTTOM = 150
WIDEST = 22
FLAT = 'stroke-linecap="butt"'
ROOM = 1.02
"""The highest bar ends just under the top."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is needed to draw besides the days: until when they have come, and the words."""

    today: date
    unit: str
    room: ModuleType
    language: str


@dataclass(frozen=True, slots=True)
class _Field:
    """Where bars stand: the axes, the amount that is as high as the field, how wide a bar is."""

    axes: Axes
    most: float
    wide: float

    def y(self, amount: float) -> float:
        return self.axes.y(amount / self.most / ROOM)


def draw(daily: Sequence[Daily], look: Look, *, title: str, description: str) -> str:
    """The chart of one or more days, in order of time; after today only what is agreed."""
    axes = Axes(daily[0].on, daily[-1].on, BOTTOM)
    most = max([1, *(float(value) for d in daily for value in (d.asked, d.done) if value)])
    slot = (RIGHT - LEFT - 2 * PAD) / max(1, (axes.until - axes.since).days)
    field = _Field(axes, most, min(WIDEST, slot * 0.72))
    parts = [*_ground(field, look)]
    for one in daily:
        parts += _day(one, field, look)
    parts += days(axes, look.language, BOTTOM + 18)
    parts += key_row(list(_keys(daily, look)), BOTTOM + 47)
    return drawing(parts, wide=WIDE, high=BOTTOM + 59, title=title, description=description)


def _ground(field: _Field, look: Look) -> Iterator[str]:
    for amount, colour in ((0.0, EDGE), (field.most, GRID)):
        y = field.y(amount)
        yield line(((LEFT, y), (RIGHT, y)), "grid", f'stroke="{colour}"')
        words = number(amount, look.language)
        yield text(LEFT - 7, y + 4, words, looks=f'fill="{QUIET}" text-anchor="end"')
    yield text(LEFT, TOP - 10, fill(look.room.CHART["bars_up"], {"unit": look.unit}, look.language))


def _day(one: Daily, field: _Field, look: Look) -> Iterator[str]:
    middle = field.axes.x(one.on)
    x, wide = middle - field.wide / 2, field.wide
    if one.untold(look.today):
        path = f"M{short(middle)} {TOP + 3}V{BOTTOM}"
        yield box(x, TOP, wide, BOTTOM - TOP, "gap", f'fill="{BAND}"')
        yield f'<path d="{path}" stroke="{EDGE}" {DOTTED}/>'
    if one.done is not None:
        y = field.y(one.done)
        looks = f'fill="{LINE}"' + (' rx="2"' if wide > 6 else "")
        says = f"{on_axis(one.on, look.language)}: {number(one.done, look.language)}"
        yield f"<g>{box(x, y, wide, BOTTOM - y, 'done', looks)}<title>{says}</title></g>"
    if one.asked is not None:
        y = field.y(one.asked)
        ends = ((x - 1, y), (x + wide + 1, y))
        if one.done is not None:
            yield line(ends, "halo", f'stroke="{PAPER}" stroke-width="5" {FLAT}')
        yield line(ends, "asked", f'stroke="{INK}" stroke-width="2" {FLAT}')


def _keys(daily: Sequence[Daily], look: Look) -> Iterator[tuple[str, str]]:
    words = look.room.CHART
    yield f'<path d="M1 0H15" stroke="{INK}" stroke-width="2" {FLAT}/>', words["asked"]
    bar = 'd="M8 -7V7" stroke-width="11"'
    yield f'<path {bar} stroke="{LINE}" {FLAT}/>', words["done"]
    if any(one.untold(look.today) for one in daily):
        dots = f'<path d="M8 -6V8" stroke="{EDGE}" {DOTTED}/>'
        yield f'<path {bar} stroke="{BAND}" {FLAT}/>{dots}', words["untold"]
