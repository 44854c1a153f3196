"""The first page of a plan: what to do today. And the week, with how it builds up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from wervel.leaflet.charts import Daily, progress, to_html
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import day_of
from wervel.pathway.plan.exercising import begin_plan
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.telling import BACK
from wervel.pathway.plan.values import Build, Plan, State
from wervel.pathway.refusals import NotNow
from wervel.web.access import Asked, only
from wervel.web.patient.now import no_care
from wervel.web.patient.plan.cards import Card, card_of, named, scored
from wervel.web.patient.plan.screen import show
from wervel.web.patient.screen import SIDE, go, pages

DAY, WEEK = timedelta(days=1), timedelta(days=7)
SHOWN_BACK, SHOWN_AHEAD = timedelta(days=13), timedelta(days=7)
"""So much of a build-up stands in one drawing: more bars are not read on a phone."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week: what is in the plan, and what was told of it."""

    title: str
    today: bool
    tellable: bool
    rest: bool
    cards: tuple[Card, ...]


@only(*SIDE)
@pages
def plan(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What to do today, or what comes first; the button begins the exercises."""
    try:
        if request.method == "POST":
            begin_plan(patient=patient, by=request.actor, at=request.at)
            return go(code, "my_plan", patient)
        found = open_plan(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return _not_now(request, code, patient)
    return _today(request, code, patient, found)


def _not_now(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Something comes first: the page says what, or that there is no care now."""
    try:
        found = open_plan(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return no_care(request, code, patient)
    return _today(request, code, patient, found, status=409)


def _today(
    request: Asked, code: str, patient: UUID, found: Plan, *, status: int = 200
) -> HttpResponse:
    text = LANGUAGES[code].plan
    cards = tuple(_cards(found, found.on, patient, code))
    stopped = [
        (one.words, text.STOPPED.get(one.ended_because, text.STOPPED["wish"]))
        for one in found.stopped
    ]
    context = {
        "plan": found,
        "state": found.state.value,
        "going": found.state is State.GOING or bool(cards),
        "date": named(found.on, code),
        "cards": cards,
        "count": _count(cards, code),
        "aims": [(aim, scored(aim, code)) for aim in found.aims],
        "stopped": stopped,
    }
    return show(request, code, patient, "today", context, status=status)


@only(*SIDE)
@require_safe
def week(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Show this week, Monday to Sunday, and below it how each thing builds up."""
    today = day_of(request.at)
    monday = today - (today.isoweekday() - 1) * DAY
    days = [monday + number * DAY for number in range(7)]
    try:
        found = open_plan(
            patient=patient, by=request.actor, at=request.at, days=days, detail="week"
        )
    except NotNow:
        return no_care(request, code, patient)
    shown = [
        Day(
            title=named(on, code),
            today=on == today,
            tellable=today - BACK <= on <= today,
            rest=not found.days[on],
            cards=tuple(_kept(_cards(found, on, patient, code), past=on < today)),
        )
        for on in days
        if found.begun is None or on >= found.begun or on >= today
    ]
    context = {
        "days": shown,
        "charts": [chart_of(build, found.on, code) for build in found.builds if build.quotas],
    }
    return show(request, code, patient, "week", context)


def _cards(found: Plan, on: date, patient: UUID, code: str) -> Iterator[Card]:
    for number, action in enumerate(found.days[on], start=1):
        yield card_of(action, number, on=on, patient=patient, code=code)


def _kept(cards: Iterator[Card], *, past: bool) -> Iterator[Card]:
    """Of a day that is over only what builds up, and what was told: nobody is reproached."""
    return (card for card in cards if not past or card.counted or card.state != "open")


def _count(cards: tuple[Card, ...], code: str) -> str:
    text = LANGUAGES[code].plan.PLAN
    if all(card.state != "open" for card in cards):
        return str(text["all_told"])
    return str(text["count_one"] if len(cards) == 1 else text["count"].format(count=len(cards)))


def chart_of(build: Build, today: date, code: str) -> SafeString:
    """The last two weeks and the next: what was agreed and what was done."""
    first = max(build.since, today - SHOWN_BACK, min(build.quotas))
    last = min(max(build.quotas), today + SHOWN_AHEAD)
    count = max((last - first) // DAY + 1, 0)
    days = [first + number * DAY for number in range(count)]
    daily = [Daily(on, build.quotas.get(on), build.done_on(on)) for on in days]
    text = LANGUAGES[code].plan.PLAN
    name = build.words or text["walk_name"]
    made = progress(daily, name=name, unit=build.unit, today=today, language=code)
    return mark_safe(to_html(made, level=3, id=f"c-{build.number}"))  # noqa: S308  (it escapes)
