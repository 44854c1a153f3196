"""A line of answers: up is better, the start is dashed, and where an answer is missing it breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from wervel.leaflet.charts.axes import LEFT, RIGHT, TOP, WIDE, Axes
from wervel.leaflet.charts.naming import on_axis, value_words
from wervel.leaflet.charts.series import Series
from wervel.leaflet.charts.svg import (
    BAND,
    EDGE,
    GRID,
    INK,
    LABEL,
    LINE,
    PAPER,
    QUIET,
    SMALL,
    arrow_up,
    box,
    dot,
    drawing,
    line,
    short,
    text,
)
from wervel.leaflet.fill import number

DASHED = 'stroke-width="1.5" stroke-dasharray="5 5"'
DOTTED = 'stroke-width="1.5" stroke-dasharray="0 5"'
ROW = 20
LETTER = 6.6
"""How wide a small letter is at most, on average."""
MOST_DOTS = 60
"""With more answers the line alone tells it; a lone answer keeps its dot."""
MOST_GAPS = 12
"""With more gaps each is a plain strip."""
HALO = f'paint-order="stroke" stroke="{PAPER}" stroke-width="4"'
"""Keeps a figure readable where a line runs behind it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn besides the answers: the days to show, the height, the band of no change."""

    axes: Axes
    band: bool
    room: ModuleType
    language: str


def draw(series: Series, picture: Picture, *, title: str, description: str) -> str:
    """The chart of one series, which holds one answer or more."""
    parts = [
        *_band(series, picture),
        *_gaps(series, picture),
        *_ground(series, picture),
        *_start(series, picture),
        *_runs(series, picture),
        *_figures(series, picture),
        *days(picture.axes, picture.language, picture.axes.bottom + 36),
    ]
    foot = picture.axes.bottom + 64
    keys = list(_keys(series, picture))
    parts += [*key_row(keys, foot)]
    high = foot - 10 + ROW * key_rows(keys)
    return drawing(parts, wide=WIDE, high=high, title=title, description=description)


def days(axes: Axes, language: str, y: float) -> Iterator[str]:
    """The names of days under the axis, the year beneath the first and where it changes."""
    year = None
    named = list(axes.named())
    for number_, on in enumerate(named):
        x, anchor = axes.x(on), "middle"
        if len(named) > 1 and on == named[0]:
            x, anchor = LEFT, "start"
        elif len(named) > 1 and number_ == len(named) - 1:
            x, anchor = RIGHT, "end"
        looks = f'fill="{QUIET}" text-anchor="{anchor}"'
        yield f'<path d="M{short(axes.x(on))} {axes.bottom}v5" stroke="{EDGE}"/>'
        yield text(x, y, on_axis(on, language), looks=looks)
        if on.year != year and (number_ == 0 or on.year != named[0].year):
            yield text(x, y + 13, str(on.year), looks=looks, size=SMALL - 1)
        year = on.year


def key_row(keys: Sequence[tuple[str, str]], y: float) -> Iterator[str]:
    """The key under the chart: a small sample of each mark, and what it means."""
    for (sample, words), (x, row) in zip(keys, _key_places(keys), strict=True):
        down = y + ROW * row
        yield f'<g transform="translate({short(x)} {short(down)})">{sample}</g>'
        yield text(x + 22, down + 4, words)


def key_rows(keys: Sequence[tuple[str, str]]) -> int:
    """How many rows the key takes."""
    return max((row + 1 for _, row in _key_places(keys)), default=0)


def _key_places(keys: Sequence[tuple[str, str]]) -> Iterator[tuple[float, int]]:
    """Where each mark of the key stands, and in which row; a word that does not fit goes down."""
    x, row = float(LEFT), 0
    for _, words in keys:
        wide = 22 + LETTER * len(words)
        if x > LEFT and x + wide > WIDE:
            x, row = float(LEFT), row + 1
        yield x, row
        x += wide + 12


def _ground(series: Series, picture: Picture) -> Iterator[str]:
    """The field: three lines with their numbers, the words at both ends, and which way is better."""
    measure, axes, room = series.measure, picture.axes, picture.room
    for height in (0.0, 0.5, 1.0):
        y = axes.y(height)
        colour = EDGE if height == 0 else GRID
        yield line(((LEFT, y), (RIGHT, y)), "grid", f'stroke="{colour}"')
    for value in (measure.low, (measure.low + measure.high) // 2, measure.high):
        y = axes.y(measure.height(value)) + 4
        yield text(
            LEFT - 7, y, _tick(series, value, room), looks=f'fill="{QUIET}" text-anchor="end"'
        )
    best, worst = room.ENDS[measure.id]
    yield text(LEFT, TOP - 10, best)
    yield text(LEFT, axes.bottom + 16, worst)
    yield text(RIGHT - 12, TOP - 10, room.CHART["up"], looks=f'fill="{QUIET}" text-anchor="end"')
    yield arrow_up(RIGHT - 4, TOP - 9)


def _tick(series: Series, value: int, room: ModuleType) -> str:
    ticks: dict[int, str] = room.TICKS.get(series.measure.id, {})
    return ticks.get(value, str(value))


def _gaps(series: Series, picture: Picture) -> Iterator[str]:
    """A strip over the days without an answer: open, from top to bottom, so that it is no zero."""
    axes = picture.axes
    gaps = list(_stretches(series))
    side = 3 if len(gaps) <= MOST_GAPS else 0.4
    fill = PAPER if picture.band else BAND
    for first, last in gaps:
        left, right = axes.x(first) - side, axes.x(last) + side
        yield box(left, TOP, right - left, axes.bottom - TOP, "gap", f'fill="{fill}"')
        if len(gaps) <= MOST_GAPS:
            for x in sorted({axes.x(first), axes.x(last)}):
                yield _dotted(x, TOP, axes.bottom)


def _stretches(series: Series) -> Iterator[tuple[date, date]]:
    """First and last day of each row of missing answers."""
    first = last = None
    for point in series.points:
        if point.value is None:
            first, last = first or point.on, point.on
        elif first and last:
            yield first, last
            first = None
    if first and last:
        yield first, last


def _dotted(x: float, top: float, bottom: float) -> str:
    path = f"M{short(x)} {short(top)}V{short(bottom)}"
    return f'<path class="missing" d="{path}" stroke="{EDGE}" {DOTTED}/>'


def _against(series: Series) -> float:
    against = series.measure.against
    return series.answers[0][1] if against is None else against


def _band(series: Series, picture: Picture) -> Iterator[str]:
    """For a clinician: as far from the start as no difference counts."""
    if picture.band:
        measure, axes, start = series.measure, picture.axes, _against(series)
        edges = (measure.height(start - measure.counts), measure.height(start + measure.counts))
        low, high = (axes.y(min(1, max(0, edge))) for edge in sorted(edges))
        yield box(LEFT, high, RIGHT - LEFT, low - high, "band", f'fill="{BAND}"')


def _start(series: Series, picture: Picture) -> Iterator[str]:
    """The dashed line of what it is compared with."""
    if _compared(series):
        y = picture.axes.y(series.measure.height(_against(series)))
        yield line(((LEFT, y), (RIGHT, y)), "start", f'stroke="{EDGE}" {DASHED}')


def _compared(series: Series) -> bool:
    return series.measure.against is not None or len(series.answers) > 1


def _runs(series: Series, picture: Picture) -> Iterator[str]:
    axes, measure = picture.axes, series.measure
    many = len(series.answers) > MOST_DOTS
    looks = f'stroke="{LINE}" stroke-width="{1.5 if many else 2.5}"'
    for run in series.runs():
        yield line(((axes.x(on), axes.y(measure.height(v))) for on, v in run), "run", looks)
    last = series.answers[-1][0]
    for run in series.runs():
        for on, value in run:
            if not many or len(run) == 1 or on == last:
                says = f"{on_axis(on, picture.language)}: {_said(series, value, picture)}"
                x, y = axes.x(on), axes.y(measure.height(value))
                yield dot(x, y, says, radius=5 if on == last else 3.6, full=on == last)


def _said(series: Series, value: float, picture: Picture) -> str:
    return value_words(series.measure, value, picture.language)


def _figures(series: Series, picture: Picture) -> Iterator[str]:
    """The number at the first answer and at the last, unless a word says it (of a comparison)."""
    if series.measure.against is not None:
        return
    first, last = series.answers[0], series.answers[-1]
    places = [_place(series, picture, answer) for answer in (first, last)]
    near = abs(places[0][0] - places[1][0]) < 20 and abs(places[0][1] - places[1][1]) < 18
    for answer, (x, y) in [(last, places[1])] if near else zip((first, last), places, strict=True):
        looks = f'fill="{INK}" font-weight="700" text-anchor="middle" {HALO}'
        yield text(x, y, number(answer[1], picture.language), looks=looks, size=LABEL)


def _place(series: Series, picture: Picture, answer: tuple[date, float]) -> tuple[float, float]:
    """Above the dot, or under it at the top of the field."""
    y = picture.axes.y(series.measure.height(answer[1]))
    return picture.axes.x(answer[0]), y + 20 if y < TOP + 18 else y - 10


def _keys(series: Series, picture: Picture) -> Iterator[tuple[str, str]]:
    words = picture.room.CHART
    dashed = f'<path d="M0 0H16" stroke="{EDGE}" {DASHED}/>'
    if picture.band:
        strip = f'<path d="M0 0H16" stroke="{BAND}" stroke-width="12" stroke-linecap="butt"/>'
        yield strip + dashed, words["band"]
    elif series.measure.against is None and _compared(series):
        yield dashed, words["start"]
    if series.missing:
        strip = f'<path d="M8 -7V7" stroke="{BAND}" stroke-width="8" stroke-linecap="butt"/>'
        yield ("" if picture.band else strip) + _dotted(8, -6, 8), words["missing"]
