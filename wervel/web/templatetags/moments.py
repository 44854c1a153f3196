"""How a moment, a name and a kind of login are shown on a page."""

from datetime import datetime

from django import template

from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import HERE

register = template.Library()


@register.filter
def moment(at: datetime, code: str) -> str:
    """Day and time as people say them here: ``22 november 2026, 9.30 uur``."""
    here = at.astimezone(HERE)
    told = _clock(here)
    clock = f"{told.replace(':', '.')} uur" if code == "nl" else told
    return f"{day(here.date(), code)}, {clock}"


@register.filter
def hour(at: datetime, code: str) -> str:
    """Only the time of day of a moment: ``9.30 uur``."""
    told = _clock(at.astimezone(HERE))
    return f"{told.replace(':', '.')} uur" if code == "nl" else told


@register.filter
def named(text: str, name: str) -> str:
    """A text with a name in it; the page escapes it as any other text."""
    return text.replace("{name}", name)


@register.filter
def kind(factor: str, code: str) -> str:
    """How a kind of second factor is called."""
    return str(LANGUAGES[code].entrance.KINDS.get(factor, factor))


def _clock(here: datetime) -> str:
    """``9:30``, and ``0:03`` just after midnight."""
    return f"{here.hour}:{here:%M}"
