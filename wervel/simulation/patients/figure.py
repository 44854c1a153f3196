"""What a figure is: a value with its unit, whom it is about, and the source that it rests on.

A bare number is our own choice (``own D``): the reference gives none, and the table says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Citation, cite
from wervel.simulation.patients.whom import CAUSES, NAMED

OWN = "own D"
Given = float | tuple[float, str]
"""A value of our own, or a value with its citation."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``low`` and ``high`` are the source's own margin, or the room that we allow."""

    name: str
    whom: str
    value: float
    unit: str
    cites: tuple[Citation, ...]
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        if not self.cites or any(c.source not in SOURCES for c in self.cites):
            raise ValueError(f"figure {self.key}: needs a known source")
        if self.whom and self.whom not in NAMED and self.whom not in CAUSES:
            raise ValueError(f"figure {self.key}: about nobody we know")
        if self.unit == "share" and not 0 <= self.value <= 1:
            raise ValueError(f"figure {self.key}: a share is from 0 to 1, not {self.value}")

    @property
    def key(self) -> str:
        """The name that code and tests use."""
        return f"{self.name}.{self.whom}" if self.whom else self.name


def one(name: str, value: float, unit: str, *cites: str, within: str = "") -> Figure:
    """A figure about everybody; ``within`` is its margin as ``"0.5-1.7"``."""
    low, _, high = within.partition("-")
    margin = (float(low), float(high)) if within else (None, None)
    return Figure(name, "", value, unit, cite(*(cites or (OWN,))), *margin)


def several(name: str, unit: str, **whoms: Given) -> Iterator[Figure]:
    """One figure for each group of people or cause."""
    for whom, given in whoms.items():
        value, source = given if isinstance(given, tuple) else (given, OWN)
        yield Figure(name, whom, value, unit, cite(source))


def share(fact: str, **whoms: Given) -> Iterator[Figure]:
    """How many of these people answer yes, among those to whom the fact applies."""
    return several(fact, "share", **whoms)


def alike(whom: str, **facts: float) -> Iterator[Figure]:
    """Shares of our own for several facts that are told apart for nobody else."""
    for fact, value in facts.items():
        yield from share(fact, **{whom: value})


def parts(name: str, unit: str, **values: float) -> Iterator[Figure]:
    """The parts of one choice of our own, as ``name/part``."""
    for part, value in values.items():
        yield one(f"{name}/{part}", value, unit)


def mix(fact: str, options: str, **whoms: tuple[float | str, ...]) -> Iterator[Figure]:
    """How these people divide over options; a last text in a row is its source."""
    names = options.split()
    for whom, row in whoms.items():
        source = row[-1] if isinstance(row[-1], str) else OWN
        values = [float(value) for value in row if not isinstance(value, str)]
        if len(values) != len(names) or abs(sum(values) - 1) > 1e-9:
            raise ValueError(f"figure {fact}.{whom}: {len(names)} shares must make 1")
        for option, value in zip(names, values, strict=True):
            yield Figure(f"{fact}/{option}", whom, value, "share", cite(source))


def ladder(name: str, unit: str, source: str, *values: float) -> Iterator[Figure]:
    """One figure for each band of five years of age, from 0; the last band has no end."""
    for step, value in enumerate(values):
        yield one(f"{name}/{step * 5}", value, unit, source)


def table(*rows: Figure | Iterator[Figure]) -> Mapping[str, Figure]:
    """All figures by key; a key that stands twice is refused."""
    found: dict[str, Figure] = {}
    for row in rows:
        for figure in (row,) if isinstance(row, Figure) else row:
            if figure.key in found:
                raise ValueError(f"figure {figure.key} stands twice")
            found[figure.key] = figure
    return MappingProxyType(found)
