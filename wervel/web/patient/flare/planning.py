"""The flare plan on screen: to read, to print, and to make or change."""

import secrets
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.fill import day, fill
from wervel.leaflet.flaring import choices
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import day_of
from wervel.pathway.flare.plan import LONGEST, Plan, Wished, make_plan, open_plan
from wervel.web.access import Asked, only
from wervel.web.patient.flare.screen import sent_key, show, words
from wervel.web.patient.screen import SIDE, go, pages

EMPTY = Wished((), ())


@only(*SIDE)
@require_safe
def plan(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """The plan as it is, with the signs to call at once for."""
    found, said = open_plan(patient=patient, by=request.actor, at=request.at), LANGUAGES[code]
    context = {
        "plan": found,
        "signs": _chosen(said.flare.SIGNS, found.signs if found else ()),
        "helps": _chosen(said.flare.HELPS, found.helps if found else ()),
        "made": day(day_of(found.at), code) if found else "",
        "saved": request.GET.get("saved") == "1",
        "danger_call": fill(said.levels.SAFETY_NET_CALL, {}, code),
        "danger_signs": [fill(line, {}, code) for line in said.levels.SAFETY_NET],
    }
    return show(request, code, patient, "plan", context)


@only(*SIDE)
@pages
def change(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Make the plan, or change it; what is wrong with it is said, and nothing is lost."""
    if request.method == "POST":
        sent = request.POST
        wished = Wished(
            signs=sent.getlist("signs")[:99],
            helps=sent.getlist("helps")[:99],
            signs_words=sent.get("signs_words", "").strip(),
            helps_words=sent.get("helps_words", "").strip(),
        )
        if wished.problem:
            return _form(request, code, patient, wished, wished.problem)
        key = f"fp/{secrets.token_hex(8) if not sent_key(request) else sent_key(request)[:56]}"
        make_plan(patient=patient, wished=wished, key=key, by=request.actor, at=request.at)
        response = go(code, "my_flare_plan", patient)
        response.headers["Location"] += "?saved=1"
        return response
    found = open_plan(patient=patient, by=request.actor, at=request.at)
    return _form(request, code, patient, _wished(found), "")


def _form(request: Asked, code: str, patient: UUID, wished: Wished, problem: str) -> HttpResponse:
    said, text = LANGUAGES[code].flare, words(code)
    context = {
        "signs": [(id, label, id in wished.signs) for id, label in said.SIGNS.items()],
        "helps": [(id, label, id in wished.helps) for id, label in said.HELPS.items()],
        "wished": wished,
        "problem": text[f"plan_{problem}"] if problem else "",
        "key": secrets.token_urlsafe(16),
        "longest": LONGEST,
    }
    status = 422 if problem else 200
    return show(request, code, patient, "change", context, status=status)


def _wished(found: Plan | None) -> Wished:
    if found is None:
        return EMPTY
    return Wished(found.signs, found.helps, found.signs_words, found.helps_words)


def _chosen(said: dict[str, str], ids: tuple[str, ...]) -> list[str]:
    return [text for _, text in choices(said, ids)]
