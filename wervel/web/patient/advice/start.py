"""The start page: the next step in one card, how long it has lasted, and who helps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.urls import NoReverseMatch
from django.views.decorators.http import require_safe

from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.actors import HERE
from wervel.pathway.advice.start import Start, open_start
from wervel.pathway.advice.steps import Step
from wervel.pathway.mine import Hours, Place
from wervel.pathway.story import STOPS
from wervel.web.access import Asked, only
from wervel.web.patient.screen import SIDE, place, show
from wervel.web.templatetags.moments import moment

LEADS: Mapping[str, str] = {
    "danger": "my_now",
    "answer": "my_post",
    "visit": "my_appointments",
    "tell": "my_story",
    "on": "my_story",
    "about": "my_answers",
    "advice": "my_advice",
    "check_in": "my_checkin",
    "plan": "my_plan",
    "done": "my_advice",
    "return": "my_worse",
}
"""Where the button of each kind of step leads."""
WEEKS_IN_MONTH, WEEKS_IN_YEAR = 52 / 12, 52
IN_WEEKS, IN_MONTHS = 26, 104
"""Up to so many weeks it is told in weeks, and up to so many in months."""


@dataclass(frozen=True, slots=True)
class Card:
    """The next step as it is shown."""

    kind: str
    title: str
    text: str
    button: str
    url: str
    rows: tuple[tuple[str, str], ...] = ()
    """With whom, where and when."""


@only(*SIDE)
@require_safe
def start(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The first page of one patient."""
    found = open_start(patient=patient, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    professions = said.patient.WHO
    context = {
        "s": said.start.START,
        "found": found,
        "card": _card(found.step, said, patient),
        "since": since(found, said),
        "urgent": found.urgency is not None and found.urgency >= STOPS,
        "treats": [(one.name, professions.get(one.profession, "")) for one in found.treats],
        "hours": hours(found.place, said) if found.place else (),
        "advice_url": place(code, "my_advice", patient) if found.in_care else "",
    }
    return show(request, code, patient, "start", context)


def since(found: Start, said: Language) -> tuple[str, ...]:
    """How long it has lasted and in which phase that is; nothing while it is not known."""
    if found.weeks is None:
        return ()
    key, number = _span(found.weeks)
    phase = said.start.PHASES.get(found.phase, "")
    return tuple(line for line in (said.start.SINCE[key].format(n=number), phase) if line)


def full_moment(at: datetime, said: Language) -> str:
    """``maandag 23 november 2026, 10.30 uur``."""
    weekday = said.patient.WEEKDAYS[str(at.astimezone(HERE).isoweekday())]
    return f"{weekday} {moment(at, said.code)}"


def hours(there: Place, said: Language) -> tuple[tuple[str, Hours], ...]:
    """Days with the same hours together: ``maandag tot en met vrijdag``."""
    runs: list[list[Hours]] = []
    for one in there.hours:
        last = runs[-1][-1] if runs else None
        follows = last is not None and last.weekday + 1 == one.weekday
        if follows and last is not None and (last.opens, last.closes) == (one.opens, one.closes):
            runs[-1].append(one)
        else:
            runs.append([one])
    return tuple((_run(run, said), run[0]) for run in runs)


def _span(weeks: float) -> tuple[str, int]:
    if weeks < 1:
        return "under", 0
    if weeks < IN_WEEKS:
        return ("week" if int(weeks) == 1 else "weeks"), int(weeks)
    if weeks < IN_MONTHS:
        return "months", round(weeks / WEEKS_IN_MONTH)
    return "years", round(weeks / WEEKS_IN_YEAR)


def _card(step: Step, said: Language, patient: UUID) -> Card:
    words = said.start
    title, text, button = words.STEPS[step.kind]
    if step.number == 1:
        text = words.ONE.get(step.kind, text)
    url = _there(said.code, step.kind, patient)
    rows = _rows(step, said)
    return Card(step.kind, title, text.format(n=step.number), button if url else "", url, rows)


def _rows(step: Step, said: Language) -> tuple[tuple[str, str], ...]:
    if step.visit is None:
        return ()
    words, visit = said.start.START, step.visit
    profession = said.patient.WHO.get(visit.profession, "")
    who = f"{visit.who}, {profession}" if profession else visit.who
    when = full_moment(visit.at, said)
    return ((words["when"], when), (words["with"], who), (words["where"], visit.where))


def _there(code: str, kind: str, patient: UUID) -> str:
    if kind not in LEADS:
        return ""
    try:
        return place(code, LEADS[kind], patient)
    except NoReverseMatch:
        return ""


def _run(run: list[Hours], said: Language) -> str:
    days = said.patient.WEEKDAYS
    first, last = (days[str(one.weekday)] for one in (run[0], run[-1]))
    return first if len(run) == 1 else f"{first} {said.start.START['through']} {last}"
