"""The pages about a flare: each as the patient, who treats or the office does it."""

from collections.abc import Callable

from django.test import Client
from django.utils import timezone

from tests.integration.flare.getting_worse import hidden
from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.flare import discharge, late_alarm
from tests.spec.access.visit import Visit
from wervel.leaflet.flaring import DANGER
from wervel.pathway.flare.worse import tell_worse

CAUDA = {"page": DANGER[0].id, "none": "on", "key": "k"}
NOW_PAGE = {"page": DANGER[1].id, "none": "on", "key": "k"}
LEGS = {"page": DANGER[2].id, "none": "on", "leg_weakness": "none", "key": "k"}


def _page(**more: object) -> Callable[[Hospital], Visit]:
    return lambda hospital: Visit(_of(hospital, **more))


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _told(_: Client, hospital: Hospital) -> None:
    """All danger questions were answered before."""
    number, own = hospital.patient.pk, hospital.by("patient")
    for page in DANGER:
        answers = {fact.name: False for fact in page.signs}
        if page is DANGER[2]:
            answers["leg_weakness"] = "none"
        tell_worse(patient=number, answers=answers, key="x", by=own, at=timezone.now())


def _back(hospital: Hospital) -> Visit:
    discharge(hospital)
    hospital.episode.closed_at = timezone.now()
    hospital.episode.save()

    def form(browser: Client) -> dict[str, str]:
        address, held = f"/en/mine/{hospital.patient.pk}/worse/", {"before": "x"}
        for page in (CAUDA, NOW_PAGE, LEGS):
            shown = browser.post(address, {**page, "before": held.get("before", "")})
            held = hidden(shown.content.decode())
        return {**held, "free": "no"}

    return Visit(_of(hospital), form, done="my_worse_now")


def _late(hospital: Hospital) -> Visit:
    return Visit({"task": late_alarm(hospital, timezone.now()).pk}, done="file")


VISITS = {
    "GET my_worse": _page(),
    "POST my_worse": lambda h: Visit(_of(h), CAUDA, done="my_worse_page"),
    "GET my_worse_page": _page(number=2),
    "POST my_worse_page": lambda h: Visit(_of(h, number=3), LEGS, done="my_worse_now"),
    "POST my_worse_back": _back,
    "GET my_worse_now": lambda h: Visit(_of(h), before=_told),
    "POST my_call_back": lambda h: Visit(_of(h), before=_told, done="my_worse_now"),
    "GET my_flare_plan": _page(),
    "GET my_flare_change": _page(),
    "POST my_flare_change": lambda h: Visit(
        _of(h), {"key": "k", "helps": ["walk"]}, done="my_flare_plan"
    ),
    "GET file_flare": _page(),
    "GET alarms_unread": lambda _: Visit(),
    "POST alarm_take_over": _late,
    "GET office_alarms": lambda _: Visit(),
}
