"""One thing to do: how, how much, and afterwards how it went."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from wervel.guideline.graded import PROTOCOL
from wervel.leaflet import exercising
from wervel.leaflet.fill import day, number
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import day_of
from wervel.pathway.plan.building import measure
from wervel.pathway.plan.reading import open_plan
from wervel.pathway.plan.telling import BACK, tell_done
from wervel.pathway.plan.values import Action
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.web.access import Asked, only
from wervel.web.desk.keys import sent_key
from wervel.web.patient.now import no_care
from wervel.web.patient.plan.cards import card_of
from wervel.web.patient.plan.screen import show, whole, words
from wervel.web.patient.screen import SIDE, go, pages

SAID = {"yes": True, "no": False}
MINUTE = 60


@only(*SIDE)
@pages
def action(request: Asked, code: str, patient: UUID, number: int) -> HttpResponse:
    """One action of a day by its place; what is sent names it, so that no other is told."""
    on = _day(request)
    try:
        found = open_plan(
            patient=patient, by=request.actor, at=request.at, days=[on], detail="action"
        )
    except NotNow:
        return no_care(request, code, patient)
    actions = found.days[on]
    if request.method == "POST":
        name = request.POST.get("name", "")
        chosen = next((one for one in actions if one.name == name), None)
        if chosen is None:  # the day has changed, or a danger sign was told meanwhile
            return go(code, "my_plan", patient)
        problem = _tell(request, patient, chosen, on, code)
        if not problem:
            return go(code, "my_plan", patient)
        number = actions.index(chosen) + 1
        return _page(request, code, patient, chosen, number, on, problem=problem)
    if not 1 <= number <= len(actions):
        return go(code, "my_plan", patient)
    return _page(request, code, patient, actions[number - 1], number, on)


def _day(request: Asked) -> date:
    """The day that it is about: today, or one of the last days."""
    today = day_of(request.at)
    asked = request.POST.get("day") or request.GET.get("day", "")
    try:
        on = date.fromisoformat(asked)
    except ValueError:
        return today
    return on if today - BACK <= on <= today + BACK else today


def _tell(request: Asked, patient: UUID, chosen: Action, on: date, code: str) -> str:
    """Keep what was sent; gives what is wrong with it, or nothing."""
    amount, typed = whole(request.POST, "amount"), request.POST.get("amount", "").strip()
    most = PROTOCOL.most[chosen.build.unit] if chosen.build else 0
    if (typed and (amount is None or amount > most)) or (chosen.measuring and amount is None):
        low, high = number(0, code), number(most, code)
        return words(code)["amount_wrong"].format(low=low, high=high)
    if chosen.measuring:
        item = UUID(chosen.name)
        measure(
            patient=patient,
            item=item,
            amount=amount or 0,
            on=on,
            by=request.actor,
            at=request.at,
        )
        return ""
    said = request.POST.get("done", "")
    if said not in SAID:
        raise NotAllowed("There is nothing of this kind to tell.")
    tell_done(
        patient=patient,
        name=chosen.name,
        on=on,
        done=SAID[said],
        amount=amount,
        felt=request.POST.get("felt", ""),
        key=sent_key(request),
        by=request.actor,
        at=request.at,
    )
    return ""


def _page(
    request: Asked,
    code: str,
    patient: UUID,
    shown: Action,
    place: int,
    on: date,
    *,
    problem: str = "",
) -> HttpResponse:
    text, today = words(code), day_of(request.at)
    context: dict[str, Any] = {
        "action": shown,
        "card": card_of(shown, place, on=on, patient=patient, code=code),
        "day": on.isoformat(),
        "other_day": day(on, code) if on != today else "",
        "tellable": on <= today,
        "seconds": 0,
        "problem": problem,
        "typed": request.POST.get("amount", "") if problem else "",
        "felts": LANGUAGES[code].plan.FELT.items(),
        "said": _said(shown, code),
        "hears": shown.told is not None and shown.told.felt in ("too_heavy", "too_light"),
        "stop_always": exercising.stop_always(code),
    }
    if shown.chosen is not None:
        exercise = shown.chosen.exercise
        context |= {
            "exercise": exercising.card(exercise, code),
            "why": exercising.why_today(shown.chosen, code),
            "seconds": exercise.dose.minutes * MINUTE or exercise.dose.hold,
        }
    if shown.build is not None:
        unit = shown.build.unit.value
        context |= {
            "graded": exercising.graded(code) if shown.kind == "graded" else (),
            "ask": text["measure_ask" if shown.measuring else "told_amount"].format(
                unit=LANGUAGES[code].plan.ASK_UNIT[unit]
            ),
            "seconds": shown.asked * MINUTE if shown.asked and unit == "minutes" else 0,
        }
    return show(request, code, patient, "action", context, status=422 if problem else 200)


def _said(shown: Action, code: str) -> str:
    """What was told before, in words."""
    if shown.told is None:
        return ""
    text, felts = words(code), LANGUAGES[code].plan.FELT
    parts = [text["is_done" if shown.told.done else "is_not_done"]]
    if shown.told.amount is not None and shown.build is not None:
        parts.append(exercising.amount(shown.told.amount, shown.build.unit, code))
    if shown.told.felt:
        parts.append(felts[shown.told.felt])
    return ", ".join(part if not place else part.lower() for place, part in enumerate(parts))
