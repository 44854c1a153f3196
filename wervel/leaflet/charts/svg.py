"""The strokes of a chart as SVG: attributes only, since a page's policy forbids inline style.

Lines of a page's ink are ``currentColor``; the other colours are the variables of the page, with a
colour that does on light and dark for a page that sets none.
"""

from collections.abc import Iterable
from html import escape

INK = "currentColor"
QUIET = "var(--quiet,currentColor)"
LINE = "var(--brand,#1c8a9c)"
GRID = "var(--line,#9aa8ad)"
EDGE = "var(--edge,#7d8f96)"
BAND = "var(--tint,#8aa4aa44)"
PAPER = "var(--surface,Canvas)"
SMALL, LABEL = 12, 14


def short(value: float) -> str:
    """A place to a tenth, without needless noughts."""
    return f"{value:.1f}".removesuffix(".0")


def drawing(parts: Iterable[str], *, wide: int, high: int, title: str, description: str) -> str:
    """The whole drawing, with its name and description for whoever does not see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img"'
        f' fill="none" stroke-linecap="round" stroke-linejoin="round" focusable="false">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{''.join(parts)}</svg>"
    )


def text(
    x: float, y: float, words: str, *, looks: str = f'fill="{QUIET}"', size: int = SMALL
) -> str:
    """Words; ``looks`` may hold ``text-anchor`` and so on."""
    return f'<text x="{short(x)}" y="{short(y)}" font-size="{size}" {looks}>{escape(words)}</text>'


def line(points: Iterable[tuple[float, float]], kind: str, looks: str) -> str:
    """A line through points."""
    path = "L".join(f"{short(x)} {short(y)}" for x, y in points)
    return f'<path class="{kind}" d="M{path}" {looks}/>'


def dot(x: float, y: float, says: str, *, radius: float, full: bool) -> str:
    """A point, with what it says for whoever rests a mouse on it."""
    fill = LINE if full else PAPER
    return (
        f'<circle class="dot" cx="{short(x)}" cy="{short(y)}" r="{short(radius)}" fill="{fill}"'
        f' stroke="{LINE}" stroke-width="2"><title>{escape(says)}</title></circle>'
    )


def box(x: float, y: float, wide: float, high: float, kind: str, looks: str) -> str:
    """A rectangle."""
    return (
        f'<rect class="{kind}" x="{short(x)}" y="{short(y)}" width="{short(wide)}"'
        f' height="{short(high)}" {looks}/>'
    )


def arrow_up(x: float, y: float) -> str:
    """A small arrow that points up, ``y`` its foot."""
    path = f"M{short(x)} {short(y)}v-10m-4 4l4 -4l4 4"
    return f'<path d="{path}" stroke="{QUIET}" stroke-width="1.6"/>'
