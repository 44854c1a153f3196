"""The post: each page as the patient, the team or the office does it."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tests.integration.post.side import hidden
from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.post import on_paper, planned, weighed
from tests.spec.access.visit import Visit, Visits


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _page(hospital: Hospital) -> Visit:
    return Visit(_of(hospital))


def _typed(address: str, **typed: str) -> Callable[[Client], dict[str, str]]:
    """With what is hidden in the form, as far as this browser gets to see it."""
    return lambda browser: {**hidden(browser.get(address)), **typed}


def _write(hospital: Hospital) -> Visit:
    address = f"/en/mine/{hospital.patient.pk}/conversation/write/"
    return Visit(_of(hospital), _typed(address, words="May I walk?", signs="no"), done="my_post")


def _reply(hospital: Hospital) -> Visit:
    address = f"/en/file/conversation/{hospital.patient.pk}/"
    return Visit(_of(hospital), _typed(address, words="Yes."), done="file_talk")


def _meeting(*, done: str = "", **form: str) -> Callable[[Hospital], Visit]:
    def visit(hospital: Hospital) -> Visit:
        number = planned(hospital, timezone.now())
        return Visit(_of(hospital, meeting=number), form, done=done)

    return visit


def _weighed(hospital: Hospital) -> Visit:
    weighed(hospital, timezone.now())
    return _page(hospital)


def _letter(hospital: Hospital) -> Visit:
    return Visit(_of(hospital, letter=on_paper(hospital, timezone.now())))


def _plan(hospital: Hospital) -> Visit:
    address = f"/en/office/appointments/{hospital.patient.pk}/"
    then = timezone.now() + timedelta(days=9)
    typed = _typed(
        address,
        kind="follow_up",
        member=str(hospital.accounts["colleague"].staff.pk),
        location=str(hospital.team.location.pk),
        on=f"{then.day}-{then.month}-{then.year}",
        clock="10.30",
        lasts="20",
    )
    return Visit(_of(hospital), typed, done="office_meetings")


VISITS: Visits = {
    "GET my_post": _page,
    "GET my_write": _page,
    "POST my_write": _write,
    "GET my_appointments": _page,
    "GET my_meeting": _meeting(),
    "GET my_meeting_file": _meeting(),
    "GET my_meeting_cancel": _meeting(),
    "POST my_meeting_cancel": _meeting(done="my_meeting", again="yes"),
    "GET my_leaflet": _page,
    "GET my_leaflet_paper": _weighed,
    "GET my_letters": _page,
    "GET my_letter": _letter,
    "GET my_letter_file": _letter,
    "GET file_talk": _page,
    "POST file_talk": _reply,
    "GET file_letter": _page,
    "POST file_letter": _weighed,
    "GET office_meetings": _page,
    "POST office_meetings": _plan,
    "GET office_meeting_cancel": _meeting(),
    "POST office_meeting_cancel": _meeting(done="office_meetings", again="yes"),
    "GET office_wishes": lambda _: Visit(),
}
