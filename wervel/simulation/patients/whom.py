"""Whom a figure is about: a cause, or a cell of people alike in sex, age and phase.

A cell is one number, so that a table of shares is looked up for a whole block at once.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Cause(StrEnum):
    """What the pain comes from. Hidden: people do not know it, and no rule may read it."""

    NONSPECIFIC = "nonspecific"
    RADICULAR = "radicular"
    STENOSIS = "stenosis"
    PREGNANCY = "pregnancy"
    SLIP = "slip"
    FRACTURE = "fracture"
    CAUDA = "cauda"
    MALIGNANCY = "malignancy"
    INFECTION = "infection"
    ANEURYSM = "aneurysm"
    INFLAMMATORY = "inflammatory"
    KIDNEY_STONE = "kidney_stone"
    URINE_INFECTION = "urine_infection"
    BELLY = "belly"
    WOMB = "womb"
    SHINGLES = "shingles"
    HIP = "hip"


CAUSES = tuple(Cause)
SERIOUS = (
    Cause.FRACTURE,
    Cause.CAUDA,
    Cause.MALIGNANCY,
    Cause.INFECTION,
    Cause.ANEURYSM,
    Cause.INFLAMMATORY,
)
"""What counts as serious disease, as S24 counted it; vascular disease is added."""
RADIATING = (Cause.RADICULAR, Cause.STENOSIS)
"""The pain that radiates from a nerve: the nine in a thousand of the leaflet."""
ORDINARY = (Cause.NONSPECIFIC, Cause.PREGNANCY, *RADIATING)
"""What is no specific disease of the spine or of an organ."""

SEXES = ("man", "woman")
GROUPS = ("child", "young", "middle", "old")
PHASES = ("acute", "subacute", "chronic")
GROUP_FROM = (18, 40, 65)
"""The ages at which young, middle and old begin; below the first is a child."""
CELLS = len(SEXES) * len(GROUPS) * len(PHASES)


def cell_of(sex: Any, group: Any, phase: Any) -> Any:
    """The number of a cell, from whole numbers or from arrays of them."""
    return (phase * len(SEXES) + sex) * len(GROUPS) + group


def _named() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for p, phase in enumerate(PHASES):
        for s, sex in enumerate(SEXES):
            for g, group in enumerate(GROUPS):
                names = {"anybody", phase, group, sex, f"{sex}_{group}"}
                for name in names | ({"adult"} if group != "child" else set()):
                    found.setdefault(name, set()).add(cell_of(s, g, p))
    return {name: frozenset(cells) for name, cells in found.items()}


NAMED: Mapping[str, frozenset[int]] = _named()
"""Cells by the name that a figure uses: anybody, adult, old, woman, woman_old, chronic, ..."""


def rows_of(whoms: Mapping[str, float]) -> list[list[float]]:
    """A table of values, a row a cause and a column a cell, from values by whom they are about.

    The narrower name wins, and a cause wins over everything; whom no name covers gets 0.
    """
    cells = [0.0] * CELLS
    for name in sorted((n for n in whoms if n in NAMED), key=lambda n: -len(NAMED[n])):
        for cell in NAMED[name]:
            cells[cell] = whoms[name]
    return [[whoms[cause]] * CELLS if cause in whoms else cells for cause in CAUSES]
