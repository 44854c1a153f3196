"""Every event with what was written of it by hand: who may, and how it is really done."""

from tests.spec.access.table import by_hand, named, tables

MATRIX = tables("events")
DEEDS = by_hand("deeds", "DEEDS")
OF_ITS_OWN = named("deeds", "OWN_DATABASE")
"""Events that need real commits: each cell has a whole database to itself."""
