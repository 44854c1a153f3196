"""Chapter one, the cause: what may be behind the pain, and which signs must never be missed."""

from wervel.guideline.cause import (
    bone,
    harm,
    infection,
    inflammation,
    malignancy,
    nerves,
    organs,
    vessels,
    weak,
    weakness,
    womb,
    young,
)
from wervel.guideline.statements import Flag

FLAGS: tuple[Flag, ...] = (
    *nerves.FLAGS,
    *weakness.FLAGS,
    *vessels.FLAGS,
    *infection.FLAGS,
    *malignancy.FLAGS,
    *bone.FLAGS,
    *inflammation.FLAGS,
    *organs.FLAGS,
    *womb.FLAGS,
    *young.FLAGS,
    *weak.FLAGS,
    *harm.FLAGS,
)
"""Every red flag, worst first within its group."""
