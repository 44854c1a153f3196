"""How soon a person must be seen: five levels, of which the highest that holds counts."""

from enum import IntEnum


class Urgency(IntEnum):
    """Time within which somebody must be seen, after the Dutch triage levels (S05, own mapping)."""

    SELF_CARE = 0
    """Information and self-care with a safety net; no appointment (U5)."""
    ROUTINE = 1
    """A planned contact with a clinician, within six weeks."""
    WITHIN_WEEK = 2
    """A professional looks within seven days."""
    SAME_DAY = 3
    """Seen within 24 hours (U3 to U4)."""
    EMERGENCY = 4
    """Seen now, within one hour (U0 to U2)."""

    @property
    def code(self) -> str:
        """The name in every file that travels: ``self_care`` up to ``emergency``."""
        return self.name.lower()
