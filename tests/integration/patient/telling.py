"""Somebody who tells a story at a browser: reads a question, answers it, goes on."""

import re
from html import unescape

from django.test import Client
from django.utils import timezone

from tests.integration.record.hospital import Hospital
from tests.spec.access.cells import logged_in
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGE_OF
from wervel.leaflet.story import PAGE_BY_ID
from wervel.logic.facts import Choice, Number, Words

FIELDS = ("story", "page", "key", "after", "facts")
NUMBERS = {"duration_weeks": "3", "temperature_c": "37,2", "occupation": "kok"}
CALM = {"sex": "male", "onset": "after_exertion"}
CAUDA = PAGE_OF["saddle_numbness"].id


class Teller:
    """One person in one browser; ``device()`` gives the same person another one."""

    def __init__(self, hospital: Hospital, name: str, *, code: str = "en", **client) -> None:
        self.hospital, self.name, self.code = hospital, name, code
        self.browser: Client = logged_in(hospital.by(name).account, timezone.now(), **client)

    def device(self, **client) -> "Teller":
        return Teller(self.hospital, self.name, code=self.code, **client)

    @staticmethod
    def browser_of_nobody() -> Client:
        return Client()

    def at(self, *parts: object) -> str:
        """An address below this patient's pages: ``at("story", 1)``."""
        slugs = LANGUAGES[self.code].patient.SLUGS
        path = [slugs["my"], self.hospital.patient.pk, *parts]
        return f"/{self.code}/" + "".join(f"{part}/" for part in path)

    def place(self, number: int) -> str:
        """Where a question is."""
        return self.at(LANGUAGES[self.code].patient.SLUGS["my_story"], number)

    def get(self, *parts: object, **query: str):
        return self.browser.get(self.at(*parts), query)

    def question(self, number: int):
        return self.browser.get(self.place(number))

    def form(self, number: int) -> dict[str, str]:
        """The hidden fields of a question, to send back."""
        return form_of(self.question(number))

    def send(self, number: int, sent: dict[str, str]):
        return self.browser.post(self.place(number), sent)

    def answer(self, number: int, **answers: str):
        """Answer a question as somebody with plain back pain, but for these."""
        response = self.question(number)
        assert response.status_code == 200, response.headers
        return self.send(number, {**plainly(response), **answers})

    def tell_all(self) -> list[str]:
        """Every question, as somebody with plain back pain; the pages, in order."""
        told = []
        for number in range(1, 40):
            response = self.question(number)
            if response.status_code == 302:
                assert "answers" in response.headers["Location"]
                return told
            sent = plainly(response)
            told.append(sent["page"])
            assert self.send(number, sent).status_code == 302
        raise AssertionError(f"no end: {told}")


def form_of(response) -> dict[str, str]:
    text = response.content.decode()
    return {name: re.search(rf'name="{name}" value="([^"]*)"', text)[1] for name in FIELDS}


def plainly(response) -> dict[str, str]:
    """Answers to a page by somebody with plain back pain."""
    text, sent = response.content.decode(), form_of(response)
    for fact in PAGE_BY_ID[sent["page"]].facts:
        if f'name="{fact.name}"' not in text:
            continue
        if isinstance(fact, Choice):
            sent[fact.name] = CALM.get(fact.name, fact.options[0])
        elif isinstance(fact, Number | Words):
            sent[fact.name] = NUMBERS.get(fact.name, "2")
    if 'name="none"' in text:
        sent["none"] = "on"
    return sent


def read(response) -> str:
    """What a page says."""
    return re.sub(r"\s+", " ", unescape(response.content.decode()))
