"""A bar chart of patients a second, as an SVG that a screen reader can tell too."""

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10
from typing import NamedTuple


class Bar(NamedTuple):
    """One bar; ``ours`` is drawn dark, the others light, and the name says it as well."""

    name: str
    rate: float
    ours: bool


WIDTH, LEFT, RIGHT, TOP, ROW = 860, 240, 110, 44, 30
DARK, LIGHT, INK, LINE = "#14506e", "#c2b280", "#1c1c1c", "#8a8a8a"
HALO = 'stroke="#ffffff" stroke-width="4" paint-order="stroke"'
LOOK = (
    f'role="img" aria-labelledby="title told" font-family="sans-serif" font-size="14" fill="{INK}"'
)


def chart(title: str, bars: Sequence[Bar]) -> str:
    """Bars from the fastest to the slowest, on a scale of tens: each line is ten times the last."""
    bars = sorted(bars, key=lambda bar: -bar.rate)
    low = floor(log10(min(bar.rate for bar in bars)))
    high = ceil(log10(max(bar.rate for bar in bars)))
    height = TOP + ROW * len(bars) + 40
    told = "; ".join(f"{bar.name} {bar.rate:,.0f}" for bar in bars)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {LOOK}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="told">Patients a second: {escape(told)}.</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="22">{escape(title)}</text>',
        *(_line(power, low, high, height) for power in range(low, high + 1)),
        *(_bar(bar, row, _along(bar.rate, low, high)) for row, bar in enumerate(bars)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _along(rate: float, low: int, high: int) -> float:
    return (log10(rate) - low) / (high - low) * (WIDTH - LEFT - RIGHT)


def _line(power: int, low: int, high: int, height: int) -> str:
    x = LEFT + _along(10**power, low, high)
    bottom = height - 28
    return (
        f'<line x1="{x:.0f}" y1="{TOP - 8}" x2="{x:.0f}" y2="{bottom}" stroke="{LINE}" '
        f'stroke-width="0.5"/><text x="{x:.0f}" y="{bottom + 18}" text-anchor="middle" '
        f'font-size="12">{10**power:,}</text>'
    )


def _bar(bar: Bar, row: int, length: float) -> str:
    y = TOP + ROW * row
    middle = y + ROW / 2 + 2
    return (
        f'<text x="{LEFT - 10}" y="{middle:.0f}" text-anchor="end">{escape(bar.name)}</text>'
        f'<rect x="{LEFT}" y="{y + 3}" width="{length:.0f}" height="{ROW - 8}" '
        f'fill="{DARK if bar.ours else LIGHT}" stroke="{INK}" stroke-width="0.5"/>'
        f'<text x="{LEFT + length + 8:.0f}" y="{middle:.0f}" {HALO}>{bar.rate:,.0f}</text>'
    )
