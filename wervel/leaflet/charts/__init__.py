"""Charts: answers and days of a plan as a drawing, a sentence above it and a table below it.

``chart(series, language)`` for one question, ``multiples`` for several beside each other (for a
clinician), ``progress`` for what was agreed and done. Each gives a :class:`Chart`; ``to_html``
writes it. Drawing, sentence and table are made from the same series, so they cannot differ.
"""

from wervel.leaflet.charts.chart import Chart, Table, chart, multiples
from wervel.leaflet.charts.figure import to_html
from wervel.leaflet.charts.measures import ACTIVITY, CHANGE, MEASURES, PAIN_BACK, PAIN_LEG, Measure
from wervel.leaflet.charts.planned import progress
from wervel.leaflet.charts.series import Daily, Point, Series
from wervel.leaflet.charts.verdict import Course, Verdict, course

__all__ = [
    "ACTIVITY",
    "CHANGE",
    "MEASURES",
    "PAIN_BACK",
    "PAIN_LEG",
    "Chart",
    "Course",
    "Daily",
    "Measure",
    "Point",
    "Series",
    "Table",
    "Verdict",
    "chart",
    "course",
    "multiples",
    "progress",
    "to_html",
]
