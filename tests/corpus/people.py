"""Whoever asks for a page: each role at a browser, also half-way in, invited or telling."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.corpus.page import Page
from tests.integration.entrance.people import equip, first_step, log_in
from tests.integration.record.hospital import Hospital
from wervel.leaflet.pages import PAGES
from wervel.pathway.advice.pages import PAGES as ABOUT
from wervel.pathway.invitations import invite_staff

Person = Callable[[Hospital], Client]
INSIDE = (
    "patient", "daughter", "gp", "surgeon", "outsider", "office", "administrator", "auditor",
    "quality",
)  # fmt: skip


def nobody(_hospital: Hospital) -> Client:
    return Client()


def halfway(hospital: Hospital) -> Client:
    """Login and password were right, the second factor is asked."""
    browser = Client()
    first_step(browser, equip(hospital.accounts["colleague"]))
    return browser


def invited(hospital: Hospital) -> Client:
    """The code and the login were right; now a password is chosen."""
    account = hospital.accounts["second"]
    code = invite_staff(account=account, by=hospital.by("administrator"), at=_now())
    browser = Client()
    told = {"staff": "1", "code": code, "secret": account.login}
    answer = browser.post(reverse("en:invitation"), told)
    assert answer.status_code == 302, answer.content.decode()
    return browser


def app(hospital: Hospital) -> Client:
    """The same, one step further: the app must be set up."""
    browser = invited(hospital)
    words = {"password": "vier groene fietsen zingen", "again": "vier groene fietsen zingen"}
    browser.post(reverse("en:choose_password"), words)
    browser.get(reverse("en:setup_app"))
    return browser


def storyteller(_hospital: Hospital) -> Client:
    """A visitor who told the whole interview, always unsure."""
    browser = Client()
    browser.post(reverse("nl:begin"))
    for number in range(1, len(PAGES) + 5):
        answer = browser.get(reverse("nl:question", args=[number]))
        if answer.status_code != 200:
            break
        page = Page(answer.content.decode())
        form = next(form for form in page.forms if "page" in form.fields)
        told = {name: field.value for name, field in form.fields.items() if field.value}
        for name, field in form.fields.items():
            if "unsure" in (name, *field.choices) or name.endswith("-unsure"):
                told[name] = "unsure" if "unsure" in field.choices else "on"
        browser.post(reverse("nl:question", args=[number]), told)
    return browser


def inside(name: str) -> Person:
    return lambda hospital: log_in(hospital, name)


PEOPLE: Mapping[str, Person] = {
    "nobody": nobody,
    "storyteller": storyteller,
    "halfway": halfway,
    "invited": invited,
    "app": app,
    **{name: inside(name) for name in INSIDE},
}


def routes() -> Iterator[tuple[str, str, Any]]:
    """Every route of the running program: its full name, its view and its pattern."""
    yield from _routes(get_resolver(), ())


def _routes(resolver: URLResolver, spaces: tuple[str, ...]) -> Iterator[tuple[str, str, Any]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield ":".join((*spaces, pattern.name or "")), pattern.callback, pattern.pattern
        else:
            inner = (pattern.namespace,) if pattern.namespace else ()
            yield from _routes(pattern, (*spaces, *inner))


def numbers_of(hospital: Hospital) -> Mapping[str, tuple[object, ...]]:
    """What may stand in an address, by the name that the route gives it."""
    from wervel.record import models

    known: dict[str, tuple[object, ...]] = {
        "patient": (hospital.patient.pk,),
        "episode": (hospital.episode.pk,),
        "account": (hospital.accounts["colleague"].pk,),
        "member": (hospital.accounts["colleague"].staff.pk,),
        "number": (1, 2, 3, hospital.patient.pk),
        "representation": (hospital.patient.representatives.get().pk,),
        "key": ("cause", "RF-CES-1", "fever", "S1"),
        "provider_id": ("x",),
        "page": tuple(page.id for page in ABOUT),
        "position": (1, 2, 3),
    }
    tables = {
        "task": models.Task, "message": models.Message, "meeting": models.Appointment,
        "letter": models.DocumentRow, "assessment": models.AssessmentRow,
    }  # fmt: skip
    for name, table in tables.items():
        own = table.objects.filter(episode=hospital.episode) or table.objects
        known[name] = tuple(own.order_by("pk").values_list("pk", flat=True)[:1])
    return known


def _now():
    from django.utils import timezone

    return timezone.now()
