"""The check-in itself: one short page, one form, kept once however often it is sent."""

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.checkin.course import open_check_in
from wervel.pathway.checkin.handing_in import submit_check_in
from wervel.pathway.checkin.values import Asking
from wervel.pathway.refusals import NotNow
from wervel.web.access import Asked, come_in, public
from wervel.web.patient.checkin.fields import Form, new, questions, read
from wervel.web.patient.checkin.screen import SIZE, key_of, onward, plain, show, words
from wervel.web.patient.kept import forget_kept, read_kept
from wervel.web.patient.now import no_care
from wervel.web.patient.screen import SIDE, go, pages
from wervel.web.patient.story import gate


# The gate is inside: what was filled in must not be lost when the session has ended.
@public
@pages
def check_in(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Ask how it goes, or keep the answers."""
    refused = gate(request, code, patient)
    if refused is not None:
        return refused
    try:
        asking = open_check_in(patient=patient, by=request.actor, at=request.at)
        if request.method == "POST":
            return _take(request, code, patient, asking)
        waiting = plain(read_kept(request))
        if waiting:
            return _draw(request, code, patient, read(waiting), note="kept_note")
        if asking.done_today:
            return show(request, code, patient, "today", {"asking": asking})
        return _draw(request, code, patient, new(asking))
    except NotNow:
        return no_care(request, code, patient)


def shown_again(request: Asked) -> HttpResponse | None:
    """A form that could not be trusted any more, as it was sent.

    Nothing of it is kept here and nothing is read, but nothing has to be filled in again either.
    """
    match = request.resolver_match
    come_in(request)
    if match is None or request.actor.role not in SIDE:
        return None
    code, patient = match.kwargs["code"], match.kwargs["patient"]
    form = read(plain(request.POST))
    return _draw(request, code, patient, form, note="forged_note", status=403)


check_in.sent_again = shown_again  # type: ignore[attr-defined]


def _take(request: Asked, code: str, patient: UUID, asking: Asking) -> HttpResponse:
    form = read(plain(request.POST))
    if SIZE in form.sent:
        return _draw(request, code, patient, form)
    if form.missing:
        return _draw(request, code, patient, form, wrong=True, status=422)
    asks_more = submit_check_in(
        patient=patient, answers=form.answers(key_of(form.sent)), by=request.actor, at=request.at
    )
    if not asks_more:
        return onward(request, code, patient, asking)
    response = go(code, "my_signs", patient, 1)
    forget_kept(request, response)
    return response


def _draw(
    request: Asked,
    code: str,
    patient: UUID,
    form: Form,
    *,
    note: str = "",
    wrong: bool = False,
    status: int = 200,
) -> HttpResponse:
    own = form.own
    asked = questions(form.names, own, LANGUAGES[code], form.sent, wrong)
    hidden: Mapping[str, str] = {
        "key": key_of(form.sent),
        "asked": ",".join(form.names),
        "own": str(own.number) if own else "",
        "words": own.words if own else "",
    }
    context = {
        "fields": asked,
        "problems": [one for one in asked if one.problem],
        "hidden": hidden,
        "lead": words(code)["lead"].format(count=len(asked)),
        "note": words(code)[note] if note else "",
        "asks_in_form": True,
    }
    return show(request, code, patient, "ask", context, status=status)
