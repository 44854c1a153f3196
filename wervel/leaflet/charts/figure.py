"""A chart as a part of a page: the sentence, how sure it is, the drawing, and the table below."""

from collections.abc import Iterable
from html import escape

from wervel.leaflet.charts.chart import Chart, Table
from wervel.leaflet.language import LANGUAGES


def to_html(chart: Chart, *, level: int = 2, id: str = "") -> str:
    """HTML without style or script; ``level`` of its heading, ``id`` unique on the page."""
    name = escape(id or f"chart-{chart.id}")
    says = "".join(f"{escape(one)} " for one in chart.sentences).strip()
    notes = "".join(f"<p>{escape(one)}</p>" for one in chart.notes)
    return (
        # No landmark: with a page of charts there would be too many to jump between.
        '<section class="graph">'
        f'<h{level} id="{name}">{escape(chart.title)}</h{level}>'
        f'<p class="graph-says">{says}</p>{chart.drawing}'
        + (f'<div class="graph-notes">{notes}</div>' if notes else "")
        + (_table(chart) if chart.table.rows else "")
        + "</section>"
    )


def _table(chart: Chart) -> str:
    """All figures, behind a line to open: the drawing's equal, for whoever reads rather than looks."""
    opens = escape(LANGUAGES[chart.language].charts.CHART["open_table"])
    table: Table = chart.table
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in table.head)
    rows = "".join(_row(row) for row in table.rows)
    return (
        f'<details class="more"><summary>{opens}<span class="unseen">: {escape(chart.title)}</span>'
        f"</summary><table><caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _row(row: Iterable[str]) -> str:
    first, *rest = row
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in rest)
    return f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
