"""Two sources that say something else about the same: two statements, each naming the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wervel.guideline.statements import Chapter, Information, Signer, cite
from wervel.logic.conditions import ALWAYS, Condition


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two rests on, and its figures."""

    sources: tuple[str, ...]
    numbers: Mapping[str, float | str] = field(default_factory=dict)


def side(*sources: str, **numbers: float | str) -> Side:
    """One side of a difference; ``sources`` read as ``"S01 R phases"``."""
    return Side(sources, numbers)


def differ(
    id: str,
    chapter: Chapter,
    leaflet: Side,
    current: Side,
    *,
    when: Condition = ALWAYS,
    signer: Signer = Signer.GP,
) -> tuple[Information, Information]:
    """The leaflet's statement ``<id>a`` beside the current ``<id>b``; none is merged."""
    sides = ((f"{id}a", leaflet, f"{id}b"), (f"{id}b", current, f"{id}a"))
    first, second = (
        Information(
            id=own,
            chapter=chapter,
            when=when,
            signer=signer,
            cites=cite(*this.sources),
            numbers=this.numbers,
            differs_from=(other,),
        )
        for own, this, other in sides
    )
    return first, second
