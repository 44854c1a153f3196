"""The promises of the guideline, each written once beside its number, to be proved of everybody."""

from wervel.guideline.properties import (
    advice,
    contradictions,
    implied,
    learning,
    promises,
    reach,
    stopping,
    tables,
    urgency,
)
from wervel.guideline.properties.subject import Property, Subject

PROPERTIES: tuple[Property, ...] = (
    *urgency.PROPERTIES,
    *promises.PROPERTIES,
    *advice.PROPERTIES,
    *learning.PROPERTIES,
    *stopping.PROPERTIES,
    *reach.PROPERTIES,
    *tables.PROPERTIES,
    *implied.PROPERTIES,
    *contradictions.PROPERTIES,
)
"""All of them, as they stand in the table of the proof."""

__all__ = ["PROPERTIES", "Property", "Subject"]
