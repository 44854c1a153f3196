"""Somebody at a browser with one page of the post before them: open it, fill it in, send it."""

import re
from datetime import timedelta
from html import unescape
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from tests.integration.record.hospital import Hospital
from tests.spec.access.cells import logged_in
from wervel.pathway.actors import HERE
from wervel.pathway.answers import answers_of
from wervel.pathway.intake import submit_intake
from wervel.pathway.post.appointments import plan_meeting
from wervel.record.models import AuditRow

HIDDEN = re.compile(r'<input type="hidden" name="(?!csrf)(\w+)" value="([^"]*)"')


class Side:
    """One person, in one language; each page by the name of its route."""

    def __init__(self, hospital: Hospital, name: str, code: str = "en") -> None:
        self.hospital, self.name, self.code = hospital, name, code
        self.by = hospital.by(name)
        self.browser = logged_in(self.by.account, timezone.now())

    def url(self, page: str, *more: object) -> str:
        return reverse(f"{self.code}:{page}", args=(self.hospital.patient.pk, *more))

    def get(self, page: str, *more: object, **query: str):
        return self.browser.get(self.url(page, *more), query)

    def form(self, page: str, *more: object) -> dict[str, str]:
        """What is hidden in the form of a page."""
        return hidden(self.get(page, *more))

    def send(self, page: str, *more: object, **sent: str):
        return self.browser.post(self.url(page, *more), sent)

    def write(self, words: str, signs: str = "no", **more: str):
        return self.send("my_write", **self.form("my_write"), words=words, signs=signs, **more)

    def reply(self, words: str):
        return self.send("file_talk", **self.form("file_talk"), words=words)


def hidden(response) -> dict[str, str]:
    return {name: unescape(value) for name, value in HIDDEN.findall(response.content.decode())}


def read(response) -> str:
    """What a page says."""
    return re.sub(r"\s+", " ", unescape(response.content.decode()))


def rows(event: str) -> list[AuditRow]:
    return list(AuditRow.objects.filter(event=event).order_by("sequence"))


def in_days(days: int, hour: int = 10, minute: int = 30):
    """A moment of the hospital's clock, so many days from now."""
    then = timezone.now().astimezone(HERE) + timedelta(days=days)
    return then.replace(hour=hour, minute=minute, second=0, microsecond=0)


def a_meeting(hospital: Hospital, *, days: int = 5, kind: str = "follow_up", **more) -> UUID:
    """One that the office planned."""
    told = {
        "starts_at": in_days(days),
        "lasts": timedelta(minutes=20),
        "at": timezone.now(),
        "key": "",
        "member": hospital.accounts["surgeon"].staff.pk,
        **more,
    }
    return plan_meeting(
        patient=hospital.patient.pk,
        location=hospital.team.location.pk,
        kind=kind,
        by=hospital.by("office"),
        **told,
    )


def tell(hospital: Hospital, answers: dict[str, object], key: str = "story") -> None:
    """The patient handed in a story."""
    submit_intake(
        patient=hospital.patient,
        answers=answers_of(answers),
        key=key,
        form="intake/1",
        by=hospital.by("patient"),
        at=timezone.now(),
    )
