"""What stands on the therapist's page of a plan, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.safestring import SafeString

from wervel.guideline.exercises.exercise import LAST_LEVEL
from wervel.guideline.graded import PROTOCOL, UnfitQuota, baseline
from wervel.leaflet import exercising
from wervel.leaflet.fill import number
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.plan.building import UNITS
from wervel.pathway.plan.values import Build, Plan
from wervel.web.patient.plan.cards import amount_of, title_of
from wervel.web.patient.plan.today import chart_of

TWO_WEEKS = timedelta(days=13)


@dataclass(frozen=True, slots=True)
class Running:
    """Something that builds up by numbers."""

    build: Build
    name: str
    goal: str
    measured: tuple[tuple[date, str], ...]
    measuring: str
    """How the field for the next measurement is called; empty when none is to come."""
    start: str
    """The start by the three measurements, when the quotas are not fixed yet."""
    chart: SafeString | None


@dataclass(frozen=True, slots=True)
class Line:
    """What was told of one day."""

    on: date
    name: str
    says: str


def shown_of(plan: Plan, code: str) -> dict[str, Any]:
    """The values of the page."""
    words, weekdays = LANGUAGES[code].plan, LANGUAGES[code].patient.WEEKDAYS
    refused = words.REFUSED_CLINICIAN[plan.refused.value] if plan.refused else ""
    graded = any(one.kind == "graded" for one in plan.builds)
    return {
        "levels": [str(level) for level in range(1, LAST_LEVEL + 1)],
        "level_now": str(plan.level),
        "today": [(title_of(one, code), amount_of(one, code)) for one in plan.actions],
        "running": [_running(one, plan, code) for one in plan.builds],
        "stopped": [(one, words.STOPPED.get(one.ended_because, "")) for one in plan.stopped],
        "refused": refused,
        "may_begin": not refused and not graded and bool(plan.aims),
        "units": [(unit.value, words.ASK_UNIT[unit.value]) for unit in UNITS],
        "weekdays": list(weekdays.items()),
        "steps": [
            (one, ", ".join(weekdays[str(day)] for day in one.weekdays)) for one in plan.steps
        ],
        "told": sorted(_told(plan, code), key=lambda line: line.on, reverse=True),
    }


def _running(build: Build, plan: Plan, code: str) -> Running:
    words = LANGUAGES[code].plan
    text, unit = words.PLAN_CLINICIAN, build.unit
    kind = text["graded" if build.kind == "graded" else "walk"]
    return Running(
        build=build,
        name=f"{kind}: {build.words}" if build.words else kind,
        goal=exercising.amount(build.goal, unit, code) if build.goal else "",
        measured=tuple((on, exercising.amount(told, unit, code)) for on, told in build.measured),
        measuring=text["measure"].format(number=build.measuring) if build.measuring else "",
        start=_start(build, code),
        chart=chart_of(build, plan.on, code) if build.quotas else None,
    )


def _start(build: Build, code: str) -> str:
    """The first quota that the measurements lead to; "0" when it is less than one step."""
    if build.quotas or len(build.measured) < PROTOCOL.measurements:
        return ""
    try:
        start = baseline([told for _, told in build.measured], unit=build.unit).start
    except UnfitQuota:
        return number(0, code)
    return exercising.amount(start, build.unit, code)


def _told(plan: Plan, code: str) -> Iterator[Line]:
    words = LANGUAGES[code].plan
    exercises = LANGUAGES[code].exercises.EXERCISES
    names = {one.number: one.words or words.PLAN["walk_name"] for one in plan.builds}
    names |= {one.number: one.words for one in plan.steps}
    names |= {name: one.name for name, one in exercises.items()}
    builds = {one.number: one for one in plan.builds}
    for name, days in plan.told.items():
        for on, told in days.items():
            if name not in names or on < plan.on - TWO_WEEKS:
                continue
            parts = [words.PLAN["is_done" if told.done else "is_not_done"]]
            if told.amount is not None and name in builds:
                parts.append(exercising.amount(told.amount, builds[name].unit, code))
            if told.felt:
                parts.append(words.FELT[told.felt])
            yield Line(on, names[name], ", ".join(parts))
