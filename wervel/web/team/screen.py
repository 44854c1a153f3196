"""How a page of the team is made: the frame of all pages inside, the words, and whose file."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.events import check_event
from wervel.pathway.file import File
from wervel.pathway.patients import known_patient
from wervel.pathway.reasons import problem_with
from wervel.pathway.records import open_file
from wervel.pathway.refusals import NoPatient, NotAllowed
from wervel.web.access import Asked
from wervel.web.entrance.kept import kept, whose
from wervel.web.entrance.screen import around
from wervel.web.visitor.screen import OTHER
from wervel.web.ways import ways_of

pages = require_http_methods(["GET", "HEAD", "POST"])
View = Callable[..., HttpResponse]
ONLY_POSTED = {
    "alarm_take": "worklist",
    "file_task": "file",
    "file_join": "file",
    "file_glass": "file",
    "alarm_take_over": "alarms_unread",
    "file_sign": "file_summary",
    "file_discussed": "file_summary",
}
"""Addresses without a page of their own, and where their other language leads."""
OF_FILE = (
    "file",
    "file_summary",
    "file_plan",
    "file_flare",
    "file_examine",
    "file_raise",
    "file_lower",
    "file_close",
    "file_join",
    "file_talk",
    "file_letter",
)


def show(
    request: Asked,
    code: str,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with this page of the team, in this language."""
    page = {
        **around(request, code),
        "w": words(code),
        "flare_tab": LANGUAGES[code].flare.FLARE["team_title"],
        "summary_tab": LANGUAGES[code].summary.SUMMARY["tab"],
        "now": request.at,
        "other_url": _other(request, code),
        "way_now": request.resolver_match.url_name if request.resolver_match else "",
        "list_url": at(code, "worklist"),
        "find_url": at(code, "worklist_find"),
        "ways": ways_of(request.actor.role, code),
        "whose": whose(request.actor.account) if request.actor.account else "",
        **(context or {}),
    }
    file: File | None = page.get("file")
    if file is not None:
        page["to"] = {name: at(code, name, file.patient) for name in OF_FILE}
    html = render_to_string(f"team/{template}.html", page, request)
    return HttpResponse(html, status=status, headers={"Content-Language": code})


def words(code: str) -> Mapping[str, str]:
    """The words of the team in this language."""
    found: Mapping[str, str] = LANGUAGES[code].team.TEAM
    return found


def at(code: str, page: str, /, *args: object, **asked: str) -> str:
    """The address of a page of the team."""
    address = reverse(f"{code}:{page}", args=args)
    return f"{address}?{urlencode(asked)}" if asked else address


def go(code: str, page: str, /, *args: object, **asked: str) -> HttpResponse:
    """To another page, also after a form was sent, so that Back sends no form."""
    return redirect(at(code, page, *args, **asked))


def of_patient(view: View) -> View:
    """For pages about one patient: what one may not do there and who is not there look the same."""

    @wraps(view)
    def shown(request: Asked, code: str, patient: UUID, **more: Any) -> HttpResponse:
        try:
            return view(request, code, patient, **more)
        except (NotAllowed, NoPatient):
            return not_here(request, code, patient)

    return shown


def not_here(
    request: Asked, code: str, patient: UUID, *, reason: str = "", problem: str = ""
) -> HttpResponse:
    """403, the same for a file that is not there as for one that is not theirs to open.

    With the way to break the glass; 422 when the reason for that was not one.
    """
    context = {
        "glass_url": at(code, "file_glass", patient),
        "reason": reason,
        "problem": problem,
    }
    return show(request, code, "not_here", context, status=422 if problem else 403)


def to_treat(request: Asked, patient: UUID, event: str) -> File:
    """The file, for a form that only those may send who may do this; raises ``NotAllowed``."""
    by, moment = request.actor, request.at
    found = known_patient(patient, name=event, by=by, at=moment)
    check_event(event, by=by, at=moment, patient=found)
    return open_file(patient=patient, by=by, at=moment)


def typed_before(request: Asked) -> QueryDict | None:
    """What was typed here and not taken in: the session had ended, or the page was covered."""
    if request.method == "POST":
        return request.POST if request.POST.get("look_again") == "1" else None
    return kept(request)


def reason_problem(reason: str, code: str) -> str:
    """What is wrong with a reason, in words, or nothing."""
    problem = problem_with(reason)
    return words(code)[f"reason_{problem}"] if problem else ""


def _other(request: Asked, code: str) -> str:
    match = request.resolver_match
    assert match is not None
    name = ONLY_POSTED.get(str(match.url_name), str(match.url_name))
    kwargs = {key: value for key, value in match.kwargs.items() if key != "code"}
    if match.url_name in ONLY_POSTED:
        kwargs = {key: value for key, value in kwargs.items() if key == "patient"}
    return reverse(f"{OTHER[code]}:{name}", kwargs=kwargs)
