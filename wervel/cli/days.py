"""A day as it is written in files and on the command line."""

import re
from datetime import date

EXPECTED = "a date as 2026-11-22"


def day(text: object) -> date:
    """The date; only the one spelling is taken, year-month-day with hyphens."""
    if isinstance(text, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # the thirtieth of February: said below, with the rest
    raise ValueError(f"expected {EXPECTED}")
