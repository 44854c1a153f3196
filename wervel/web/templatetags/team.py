"""How a moment, a level and a kind of thing are shown where room is scarce."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django import template

from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES
from wervel.logic.facts import Value
from wervel.pathway.actors import HERE
from wervel.web.team.form import answer

register = template.Library()
TWO_DAYS, EIGHT_WEEKS = timedelta(days=2), timedelta(weeks=8)


@register.simple_tag(takes_context=True)
def short(context: Mapping[str, Any], at: datetime) -> str:
    """A moment in few letters: ``9.30`` today, ``22 nov 9.30`` this year, else with the year."""
    code, now = context["code"], context["now"].astimezone(HERE)
    here = at.astimezone(HERE)
    told = f"{here.hour}:{here:%M}"
    clock = told.replace(":", ".") if code == "nl" else told
    if here.date() == now.date():
        return clock
    return f"{_day(here.date(), now.date(), code)} {clock}"


@register.simple_tag(takes_context=True)
def short_day(context: Mapping[str, Any], on: date | datetime) -> str:
    """A day in few letters, with its year where that is another."""
    here = on.astimezone(HERE).date() if isinstance(on, datetime) else on
    return _day(here, context["now"].astimezone(HERE).date(), context["code"])


@register.simple_tag(takes_context=True)
def waited(context: Mapping[str, Any], since: datetime) -> str:
    """How long somebody waits: minutes, hours, days, or weeks."""
    text: Mapping[str, str] = context["w"]
    gone = max(context["now"] - since, timedelta())
    if gone < timedelta(hours=1):
        return text["minutes"].format(n=gone // timedelta(minutes=1))
    if gone < TWO_DAYS:
        return text["hours"].format(n=gone // timedelta(hours=1))
    if gone < EIGHT_WEEKS:
        return text["days"].format(n=gone.days)
    return text["weeks"].format(n=gone.days // 7)


@register.filter
def level(urgency: Urgency | None, code: str) -> str:
    """A level in a word or two."""
    return str(LANGUAGES[code].team.LEVELS_SHORT[level_code(urgency)])


@register.filter
def level_code(urgency: Urgency | None) -> str:
    """The name of a level for a class: ``emergency``, and ``unknown`` before anything."""
    return urgency.code if urgency is not None else "unknown"


@register.filter
def level_long(urgency: Urgency | None, code: str) -> str:
    """A level as a clinician reads it, with within what time."""
    if urgency is None:
        return level(None, code)
    return str(LANGUAGES[code].levels.LEVELS_CLINICIAN[urgency.code])


@register.filter
def team_kind(kind: str, code: str) -> str:
    """How a kind of thing is called."""
    return str(LANGUAGES[code].team.KINDS.get(kind, kind))


@register.filter
def deed(event: str, code: str) -> str:
    """What somebody did with a record."""
    return str(LANGUAGES[code].team.EVENTS.get(event, event))


@register.filter
def profession(role: str, code: str) -> str:
    """As what somebody did it: a profession, or a role."""
    words = LANGUAGES[code]
    named = words.desk.PROFESSIONS | words.names.SIGNERS | words.team.ROLES
    return str(named.get(role, role))


@register.filter
def spoken(language: str, code: str) -> str:
    """How a language is called in which somebody is spoken to."""
    return str(LANGUAGES[code].desk.SPOKEN.get(language, language))


@register.filter
def cause(flag: Flag, code: str) -> str:
    """What may be behind a flag, in one line for a clinician."""
    words = LANGUAGES[code]
    return fill(words.causes[flag.cause].clinician, flag.numbers, code)


@register.filter
def action(name: str, code: str) -> str:
    """What is advised, for a clinician."""
    return LANGUAGES[code].actions[name].clinician


@register.filter
def fact_label(name: str, code: str) -> str:
    """The clinical name of a fact."""
    return LANGUAGES[code].questions[name].label


@register.filter
def fact_value(told: tuple[str, Value | None], code: str) -> str:
    """A name with its value, as an answer in clinical terms; a dash where nothing is known."""
    name, value = told
    return "–" if value is None else answer(name, value, LANGUAGES[code])


@register.filter
def pair(name: str, value: Value | None) -> tuple[str, Value | None]:
    """A name and a value together, for ``fact_value``."""
    return name, value


@register.simple_tag
def say(text: str, **parts: object) -> str:
    """A text with its fields filled in, once: what stands in a part is never read as a field."""
    return re.sub(r"\{(\w+)\}", lambda found: str(parts[found[1]]), text)


def _day(on: date, now: date, code: str) -> str:
    month = LANGUAGES[code].team.MONTHS_SHORT.split()[on.month - 1]
    return f"{on.day} {month}" if on.year == now.year else f"{on.day} {month} {on.year}"
