"""Somebody who tells how it goes: at a browser, or straight to the event on a day of our choice."""

import re
from datetime import datetime, timedelta
from html import unescape
from uuid import uuid4

from tests.integration.patient.telling import Teller
from tests.integration.record.hospital import NOW, Hospital
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.checkin.handing_in import submit_check_in
from wervel.pathway.checkin.values import Answers, Gate
from wervel.record.activities import put_activity
from wervel.record.models import Activity

DAY = timedelta(days=1)
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
RADIO = re.compile(r'<input type="radio"[^>]* name="([\w-]+)" value="([^"]*)"( checked)?')
USUAL = {"pain_back": "6", "pain_leg": "2", "activity": "4", "change": "0", "gate": "no"}


class Checker(Teller):
    """One person in one browser, at the pages of the check-in."""

    def page(self, name: str, *more: object) -> str:
        return self.at(LANGUAGES[self.code].checkin.SLUGS[name], *more)

    def open(self, name: str = "my_checkin", *more: object):
        return self.browser.get(self.page(name, *more))

    def fill(self, response=None, **answers: str) -> dict[str, str]:
        """What somebody sends who fills in a page as usual, but for these."""
        sent = form(self.open() if response is None else response)
        asked = names(self.open() if response is None else response)
        return {**sent, **{name: USUAL[name] for name in asked if name in USUAL}, **answers}

    def check_in(self, **answers: str):
        return self.browser.post(self.page("my_checkin"), self.fill(**answers))

    def send(self, name: str, sent: dict[str, str], *more: object):  # type: ignore[override]
        return self.browser.post(self.page(name, *more), sent)


def form(response) -> dict[str, str]:
    """The hidden fields of a page, but the one that the browser adds."""
    found = HIDDEN.findall(text(response))
    return {name: value for name, value in found if name != "csrfmiddlewaretoken"}


def names(response) -> list[str]:
    """The names of what is asked with buttons, in order."""
    return list(dict.fromkeys(name for name, _, _ in RADIO.findall(text(response))))


def ticked(response) -> dict[str, str]:
    return {name: value for name, value, on in RADIO.findall(text(response)) if on}


def text(response) -> str:
    return unescape(response.content.decode())


def activity(hospital: Hospital, words: str = "Walk the dog", position: int = 1) -> Activity:
    made, _ = put_activity(
        hospital.episode,
        position=position,
        words=words,
        by=hospital.accounts["patient"],
        at=NOW,
    )
    return made


def tell(
    hospital: Hospital,
    at: datetime = NOW,
    *,
    back: int | None = 6,
    change: int | None = 0,
    gate: Gate = Gate.NO,
    own: Activity | None = None,
    by: str = "patient",
    key: str = "",
    **more: int | None,
) -> bool:
    """A check-in on a moment of our choice; whether the danger questions follow."""
    scores = {"pain_back": back, **more}
    answers = Answers(scores, own.pk if own else None, change, gate, key or str(uuid4()))
    return submit_check_in(patient=hospital.patient.pk, answers=answers, by=hospital.by(by), at=at)
