"""Appointments of a patient: which there are, one of them, in a calendar, and "I cannot come"."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wervel.leaflet.calendar import Meet, calendar
from wervel.leaflet.language import LANGUAGES, Language
from wervel.pathway.mine import Place
from wervel.pathway.post.appointments import cancel_meeting, open_meeting, open_meetings
from wervel.pathway.post.meeting import Meeting
from wervel.pathway.post.workdays import ANSWERED_IN
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.web.access import Asked, only
from wervel.web.patient.advice.start import full_moment, hours
from wervel.web.patient.post.screen import show_post
from wervel.web.patient.screen import SIDE, go, pages, place

SORTS = {
    "phone": "phone",
    "physiotherapy": "moving",
    "rehabilitation": "moving",
}
"""Of which sort a kind of appointment is, for what to bring; the others are a visit."""


@only(*SIDE)
@require_safe
def meetings(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """What is coming first, then what has been."""
    found = open_meetings(patient=patient, by=request.actor, at=request.at)
    said = LANGUAGES[code]
    context = {
        "found": found,
        "coming": [_line(one, said, patient) for one in found.coming],
        "past": [_line(one, said, patient) for one in found.past],
    }
    return show_post(request, code, patient, "meetings", context)


@only(*SIDE)
@require_safe
def meeting(request: Asked, code: str, patient: UUID, meeting: UUID) -> HttpResponse:
    """One appointment: where, when, with whom, what to bring."""
    found = open_meeting(patient=patient, appointment=meeting, by=request.actor, at=request.at)
    return _page(request, code, patient, found)


@only(*SIDE)
@require_safe
def file(request: Asked, code: str, patient: UUID, meeting: UUID) -> HttpResponse:
    """The same as a file for a calendar."""
    found = open_meeting(patient=patient, appointment=meeting, by=request.actor, at=request.at)
    phoned = found.kind == "phone"
    made = Meet(
        number=str(found.number),
        version=found.version - 1,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        made_at=request.at,
        place="" if phoned else f"{found.organisation}, {found.place}",
        phone=found.phone,
        cancelled=found.cancelled,
    )
    name = LANGUAGES[code].post.SLUGS["my_meeting_file"]
    return HttpResponse(
        calendar(made, LANGUAGES[code]),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="wervel-{name}.ics"'},
    )


@only(*SIDE)
@pages
def cancel(request: Asked, code: str, patient: UUID, meeting: UUID) -> HttpResponse:
    """I cannot come: asked once more, with or without another one."""
    by, at = request.actor, request.at
    if request.method == "POST":
        again = request.POST.get("again", "")
        if again not in ("yes", "no"):
            raise NotAllowed("It is either with or without another one.")
        try:
            cancel_meeting(patient=patient, appointment=meeting, again=again == "yes", by=by, at=at)
        except Stale:
            found = open_meeting(patient=patient, appointment=meeting, by=by, at=at)
            return _page(request, code, patient, found, note="cancel_stale", status=409)
        except NotNow:
            found = open_meeting(patient=patient, appointment=meeting, by=by, at=at)
            return _page(request, code, patient, found, note="meet_passed", status=409)
        return go(code, "my_meeting", patient, meeting)
    found = open_meeting(patient=patient, appointment=meeting, by=by, at=at)
    if found.cancelled or found.starts_at <= at:
        return go(code, "my_meeting", patient, meeting)
    said = LANGUAGES[code]
    context = {
        "soon": said.post.POST["cancel_soon"].format(days=ANSWERED_IN),
        **_line(found, said, patient),
    }
    return show_post(request, code, patient, "cancel", context)


def _page(
    request: Asked,
    code: str,
    patient: UUID,
    found: Meeting,
    *,
    note: str = "",
    status: int = 200,
) -> HttpResponse:
    said = LANGUAGES[code]
    there = Place("", found.place, found.phone, found.hours)
    minutes = int((found.ends_at - found.starts_at).total_seconds() // 60)
    context = {
        **_line(found, said, patient),
        "note": said.post.POST[note] if note else "",
        "passed": found.starts_at <= request.at,
        "phoned": found.kind == "phone",
        "lasts": said.post.POST["meet_lasts"].format(minutes=minutes),
        "bring": said.post.BRING[SORTS.get(found.kind, "visit")],
        "hours": hours(there, said),
        "file_url": place(code, "my_meeting_file", patient, found.number),
        "cancel_url": place(code, "my_meeting_cancel", patient, found.number),
    }
    return show_post(request, code, patient, "meeting", context, status=status)


def _line(found: Meeting, said: Language, patient: UUID) -> dict[str, object]:
    """One appointment as a list shows it."""
    profession = said.patient.WHO.get(found.profession, "")
    return {
        "meeting": found,
        "kind": said.post.KINDS[found.kind],
        "when": full_moment(found.starts_at, said),
        "who": f"{found.who}, {profession}" if profession else found.who,
        "url": place(said.code, "my_meeting", patient, found.number),
    }
