"""How a day, a language, a role and a phone number are shown at the desk."""

from datetime import date, datetime

from django import template

from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import HERE
from wervel.web.templatetags.words import dial

register = template.Library()
register.filter("dialled", dial)


@register.filter
def date_in(on: date | None, code: str) -> str:
    """A day as people read it, or that it is not known."""
    return day(on, code) if on else str(LANGUAGES[code].desk.DESK["unknown"])


@register.filter
def stamp(at: datetime) -> str:
    """A moment to the second, as short as it can be: ``22-11-2026 9:30:05``."""
    here = at.astimezone(HERE)
    return f"{here.day}-{here.month}-{here.year} {here.hour}:{here:%M:%S}"


@register.filter
def spoken(language: str, code: str) -> str:
    """A language by its name; one that we have no name for by its code."""
    return str(LANGUAGES[code].desk.SPOKEN.get(language, language))


@register.filter
def role(name: str, code: str) -> str:
    """A role or a profession, as it is called."""
    words = LANGUAGES[code]
    return str(words.desk.PROFESSIONS.get(name) or words.entrance.ROLES.get(name, ""))


@register.filter
def stand(kind: str, code: str) -> str:
    """Why somebody may act for another."""
    return str(LANGUAGES[code].desk.KINDS.get(kind, ""))
