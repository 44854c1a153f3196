"""Draw the pathway: one column of boxes and arrows, as wide as a small phone.

A drawing with text of its own and no script. Colours come from the page that shows it (by class),
or, for a drawing that stands alone, from a style inside it; both in light and dark.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from wervel.leaflet.book.pathway import Line, Pathway, Station

WIDTH, EDGE, INSIDE = 320, 4, 14
TITLE_CHARS, TEXT_CHARS, LINE_CHARS = 34, 42, 40
TITLE_HIGH, TEXT_HIGH, GAP, ARROW = 20, 17, 8, 22
"""All in units of the drawing; on a phone of 360 pixels one unit is one pixel."""

ALONE = """<style>
svg { font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
.p-box { fill: #ffffff; stroke: #5c6f77; } .p-title, .p-text { fill: #16252b; }
.p-alarm { fill: #fff1ef; stroke: #b3170d; } .p-arrow { stroke: #5c6f77; fill: none; }
.p-level { fill: #5c6f77; } .p-emergency, .p-same_day { fill: #b3170d; }
.p-within_week { fill: #9a6b00; } .p-routine { fill: #005eb8; }
@media (prefers-color-scheme: dark) {
  .p-box { fill: #18242a; stroke: #8fa3ab; } .p-title, .p-text { fill: #eef4f5; }
  .p-alarm { fill: #3a1d1a; stroke: #ff9c8f; } .p-arrow { stroke: #8fa3ab; }
  .p-emergency, .p-same_day { fill: #ff9c8f; } .p-within_week { fill: #e0b64d; }
  .p-routine { fill: #8fd3de; }
}
</style>"""


@dataclass(frozen=True, slots=True)
class _Box:
    """One box that still has to be placed: what it holds and how high it is."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str = "p-box"

    @property
    def high(self) -> int:
        rows = len(self.text) + sum(len(texts) for _, texts in self.lines)
        return GAP + len(self.title) * TITLE_HIGH + rows * TEXT_HIGH + len(self.lines) * 3 + GAP


def to_svg(pathway: Pathway, *, alone: bool = False) -> str:
    """The drawing; ``alone`` when no page gives it its colours."""
    parts: list[str] = []
    top = EDGE
    boxes = tuple(_boxes(pathway))
    for number, box in enumerate(boxes):
        parts += _drawn(box, top)
        top += box.high
        if number < len(boxes) - 1:
            parts.append(_arrow(top))
            top += ARROW
    space = ' xmlns="http://www.w3.org/2000/svg"' if alone else ""
    return (
        f'<svg{space} class="pathway" viewBox="0 0 {WIDTH} {top + EDGE}" role="img"'
        f' aria-labelledby="p-name p-what" focusable="false">\n'
        f'<title id="p-name">{escape(pathway.title)}</title>\n'
        f'<desc id="p-what">{escape(pathway.description)}</desc>\n'
        + (f"{ALONE}\n" if alone else "")
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _boxes(pathway: Pathway) -> Iterator[_Box]:
    for station in pathway.stations:
        yield _box(station)
        if station.id == "level":  # the branch leaves the path here
            text = tuple(wrap(pathway.alarm_text, TEXT_CHARS))
            yield _Box(_titled(pathway.alarm), text, (), "p-alarm")
    yield _Box(_titled(pathway.again), (), ())


def _box(station: Station) -> _Box:
    lines = tuple((_mark(line), tuple(wrap(line.text, LINE_CHARS))) for line in station.lines)
    return _Box(_titled(station.title), tuple(wrap(station.text, TEXT_CHARS)), lines)


def _titled(title: str) -> tuple[str, ...]:
    return tuple(wrap(title, TITLE_CHARS))


def _mark(line: Line) -> str:
    return f"p-level p-{line.level}" if line.level else "p-level"


def _drawn(box: _Box, top: int) -> Iterator[str]:
    yield (
        f'<rect class="{box.kind}" x="{EDGE}" y="{top}" width="{WIDTH - 2 * EDGE}"'
        f' height="{box.high}" rx="10" stroke-width="1.5"/>'
    )
    y = top + GAP + 14
    for line in box.title:
        yield _text("p-title", INSIDE, y, line, 'font-size="15" font-weight="700"')
        y += TITLE_HIGH
    y -= 2
    for line in box.text:
        yield _text("p-text", INSIDE, y, line, 'font-size="13"')
        y += TEXT_HIGH
    for mark, texts in box.lines:
        high = len(texts) * TEXT_HIGH
        yield (
            f'<rect class="{mark}" x="{INSIDE}" y="{y - 11}" width="5" height="{high - 3}" rx="2"/>'
        )
        for line in texts:
            yield _text("p-text", INSIDE + 12, y, line, 'font-size="13"')
            y += TEXT_HIGH
        y += 3


def _text(kind: str, x: int, y: int, text: str, looks: str) -> str:
    return f'<text class="{kind}" x="{x}" y="{y}" {looks}>{escape(text)}</text>'


def _arrow(top: int) -> str:
    middle, end = WIDTH // 2, top + ARROW
    return (
        f'<path class="p-arrow" d="M{middle} {top + 3}V{end - 4}m-5 -6l5 6l5 -6"'
        ' stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
    )
