"""Reads a chart back from its SVG, from where things stand and from nothing else."""

import re
from datetime import timedelta
from xml.etree import ElementTree as ET

from wervel.leaflet.charts.axes import Axes

SVG = "{http://www.w3.org/2000/svg}"


def root_of(drawing):
    return ET.fromstring(drawing)


def of_kind(root, kind):
    return [part for part in root.iter() if part.get("class") == kind]


def vertices(path):
    """The points of a line: ``M1 2L3 4`` is ``[(1, 2), (3, 4)]``."""
    found = re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.get("d"))
    return [(float(x), float(y)) for x, y in found]


def day_at(x, axes: Axes):
    """The day whose place is nearest."""
    span = (axes.until - axes.since).days
    first, last = axes.x(axes.since), axes.x(axes.until)
    return axes.since + timedelta(days=round((x - first) / (last - first) * span) if span else 0)


def value_at(y, axes: Axes, measure):
    """The whole number that stands at this height."""
    values = range(measure.low, measure.high + 1)
    return min(values, key=lambda value: abs(axes.y(measure.height(value)) - y))


def runs(root, axes, measure):
    """Every line as days with values."""
    return [
        [(day_at(x, axes), value_at(y, axes, measure)) for x, y in vertices(path)]
        for path in of_kind(root, "run")
    ]
