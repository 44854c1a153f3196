"""What somebody builds up alone: walking, and steps back to work."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.guideline.graded import UnfitQuota, Unit, baseline
from wervel.leaflet import exercising
from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import day_of
from wervel.pathway.plan.building import begin_walk
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.steps import LONGEST, MOST, add_step
from wervel.pathway.plan.stopping import end_item
from wervel.pathway.plan.values import Plan, State, Step
from wervel.pathway.refusals import NotNow
from wervel.web.access import Asked, only
from wervel.web.desk.keys import sent_key
from wervel.web.entrance.kept import kept
from wervel.web.patient.now import no_care
from wervel.web.patient.plan.cards import named
from wervel.web.patient.plan.screen import show, whole, words
from wervel.web.patient.screen import SIDE, go, pages

WALKS = ("walk_one", "walk_two", "walk_three")
MOST_MINUTES = 480


@dataclass(slots=True)
class Wrong:
    """What is wrong with a form: the name of each field, and its words."""

    problems: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.problems)


@only(*SIDE)
@pages
def walk(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Begin to build up walking, or see how it builds up."""
    wrong = Wrong()
    try:
        if request.method == "POST" and request.POST.get("end"):
            end_item(patient=patient, item=_number(request), by=request.actor, at=request.at)
            return go(code, "my_walk", patient)
        if request.method == "POST":
            minutes = [whole(request.POST, name) for name in WALKS]
            wrong = _wrong_walk(minutes, code)
            if not wrong:
                told = [one for one in minutes if one is not None]
                begin_walk(patient=patient, minutes=told, by=request.actor, at=request.at)
                return go(code, "my_plan", patient)
        found = open_plan(patient=patient, by=request.actor, at=request.at, detail="walk")
    except NotNow:
        return _first(request, code, patient)
    return _walk(request, code, patient, found, wrong)


def _walk(
    request: Asked, code: str, patient: UUID, found: Plan, wrong: Wrong, *, status: int = 200
) -> HttpResponse:
    build = next((one for one in found.builds if one.kind == "walk"), None)
    text = words(code)
    fields = [
        (name, text[name], request.POST.get(name, "") if wrong else "", wrong.problems.get(name))
        for name in WALKS
    ]
    ahead = sorted(on for on in build.quotas if on >= found.on) if build else []
    context = {
        "build": build,
        "may": found.state in (State.READY, State.GOING),
        "state": found.state.value,
        "fields": fields,
        "small": wrong.problems.get("small", ""),
        "wrong": [(name, problem) for name, problem in wrong.problems.items() if name != "small"],
        "ahead": [
            (named(on, code), exercising.amount(build.quotas[on], build.unit, code))
            for on in ahead[:5]
            if build
        ],
    }
    return show(request, code, patient, "walk", context, status=422 if wrong else status)


def _wrong_walk(minutes: list[int | None], code: str) -> Wrong:
    text = words(code)
    line = text["amount_wrong"].format(low=0, high=MOST_MINUTES)
    wrong = Wrong(
        {
            name: line
            for name, told in zip(WALKS, minutes, strict=True)
            if told is None or told > MOST_MINUTES
        }
    )
    if not wrong:
        try:
            baseline([one for one in minutes if one is not None], unit=Unit.MINUTES)
        except UnfitQuota:
            wrong.problems["small"] = text["walk_small"]
    return wrong


@only(*SIDE)
@pages
def steps(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Steps back to work: those there are, and a new one."""
    wrong, today = Wrong(), day_of(request.at)
    try:
        if request.method == "POST" and request.POST.get("end"):
            end_item(patient=patient, item=_number(request), by=request.actor, at=request.at)
            return go(code, "my_steps", patient)
        if request.method == "POST":
            wrong = _wrong_step(request.POST, code)
            if not wrong:
                _add(request, patient, today)
                return go(code, "my_steps", patient)
        found = open_plan(patient=patient, by=request.actor, at=request.at, detail="steps")
    except NotNow:
        return _first(request, code, patient)
    before = request.POST if wrong else kept(request) or QueryDict()
    text, days = words(code), LANGUAGES[code].patient.WEEKDAYS
    context = {
        "steps": [(one, _days(one, code), day(one.since, code)) for one in found.steps],
        "full": len(found.steps) >= MOST,
        "wrong": list(wrong.problems.items()),
        "problems": wrong.problems,
        "typed": before.get("words", ""),
        "kinds": [(name, text[f"step_{name}"], before.get("kind") == name) for name in KINDS],
        "days": [(name, said, name in before.getlist("days")) for name, said in days.items()],
        "whens": [(name, text[f"step_when_{name}"], before.get("when") == name) for name in WHENS],
        "longest": LONGEST,
    }
    return show(request, code, patient, "steps", context, status=422 if wrong else 200)


KINDS, WHENS = ("work", "own"), ("today", "monday")


def _wrong_step(sent: QueryDict, code: str) -> Wrong:
    text, typed = words(code), sent.get("words", "").strip()
    wrong = Wrong()
    if not typed or len(typed) > LONGEST:
        wrong.problems["words"] = text["step_words_wrong"].format(most=LONGEST)
    if sent.get("kind") not in KINDS:
        wrong.problems["kind"] = text["step_kind_wrong"]
    if not _sent_days(sent):
        wrong.problems["days"] = text["step_days_wrong"]
    if sent.get("when") not in WHENS:
        wrong.problems["when"] = text["step_when_wrong"]
    return wrong


def _sent_days(sent: QueryDict) -> list[int]:
    return [int(one) for one in sent.getlist("days") if one in "1234567" and len(one) == 1]


def _add(request: Asked, patient: UUID, today: date) -> None:
    monday = today + timedelta(days=8 - today.isoweekday())
    add_step(
        patient=patient,
        kind=request.POST["kind"],
        words=request.POST["words"],
        weekdays=_sent_days(request.POST),
        since=today if request.POST["when"] == "today" else monday,
        key=sent_key(request),
        by=request.actor,
        at=request.at,
    )


def _first(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """It cannot be now: the plan says what comes first, or that there is no care."""
    try:
        open_plan(patient=patient, by=request.actor, at=request.at)
    except NotNow:
        return no_care(request, code, patient)
    return go(code, "my_plan", patient)


def _number(request: Asked) -> UUID:
    try:
        return UUID(request.POST.get("item", ""))
    except ValueError as problem:
        raise NotNow("This is not in the plan.") from problem


def _days(step: Step, code: str) -> str:
    named = LANGUAGES[code].patient.WEEKDAYS
    return ", ".join(named[str(one)] for one in step.weekdays)
