"""A bar chart as SVG that can be read aloud: a title, and each bar with its name and value."""

from collections.abc import Sequence
from html import escape

WIDTH, BAR, GAP, LEFT, RIGHT, TOP = 720, 22, 12, 190, 150, 16
READ = 'role="img" aria-labelledby="title told" font-family="system-ui, sans-serif" font-size="14"'
INK = "#1d1f23"
OURS, THEIRS = "#0b5fa5", "#8a8f98"

Bar = tuple[str, float, str]
"""A name, how long the bar is, and the value as it is written."""


def bars(title: str, rows: Sequence[Bar], *, ours: str) -> str:
    """The chart; ``ours`` is the name of the bar that stands out."""
    longest = max((value for _, value, _ in rows), default=1.0)
    height = TOP + len(rows) * (BAR + GAP)
    told = "; ".join(f"{name}: {written}" for name, _, written in rows)
    drawn = [_bar(n, row, longest, ours=ours) for n, row in enumerate(rows)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {READ}>',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="told">{escape(told)}</desc>',
            f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
            *drawn,
            "</svg>",
            "",
        ]
    )


def _bar(place: int, row: Bar, longest: float, *, ours: str) -> str:
    name, value, written = row
    top = TOP / 2 + place * (BAR + GAP)
    width = max(2.0, (WIDTH - LEFT - RIGHT) * value / longest)
    colour = OURS if name == ours else THEIRS
    named, valued = escape(name), escape(written)
    middle = top + BAR * 0.72
    return (
        f'<text x="{LEFT - 8}" y="{middle:.1f}" text-anchor="end" fill="{INK}">{named}</text>'
        f'<rect x="{LEFT}" y="{top:.1f}" width="{width:.1f}" height="{BAR}" fill="{colour}"/>'
        f'<text x="{LEFT + width + 8:.1f}" y="{middle:.1f}" fill="{INK}">{valued}</text>'
    )
