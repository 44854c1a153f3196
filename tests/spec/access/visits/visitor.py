"""The pages of a visitor: public, and nothing of it is kept with us."""

import re

from django.test import Client

from tests.integration.record.hospital import Hospital
from tests.spec.access.visit import Visit

QUESTION = "/en/check/1/"


def _begin(browser: Client, _: Hospital) -> None:
    browser.post("/en/check/")


def _tell(browser: Client, _: Hospital) -> None:
    """One page is answered."""
    browser.post("/en/check/")
    browser.post(QUESTION, _answers(browser))


def _answers(browser: Client) -> dict[str, str]:
    """None of the signs on the first page."""
    text = browser.get(QUESTION).content.decode()
    hidden = {
        name: re.search(rf'name="{name}" value="([^"]*)"', text)[1] for name in ("story", "page")
    }
    return {**hidden, "none": "on"}


VISITS = {
    "GET choose_language": lambda _: Visit(done="start"),
    "GET emergency": lambda _: Visit(),
    "GET static": lambda _: Visit({"file": "wervel/wervel.css"}),
    "GET start": lambda _: Visit(),
    "POST begin": lambda _: Visit(done="question"),
    "GET question": lambda _: Visit({"number": 1}, before=_begin),
    "POST question": lambda _: Visit({"number": 1}, _answers, before=_begin, done="question"),
    "GET change": lambda _: Visit({"number": 1}, before=_tell),
    "POST change": lambda _: Visit({"number": 1}, _answers, before=_tell, done="answers"),
    "GET answers": lambda _: Visit(before=_tell),
    "GET outcome": lambda _: Visit(before=_tell),
    "GET leaflet": lambda _: Visit(before=_tell),
    "GET letter": lambda _: Visit(before=_tell),
    "GET summary": lambda _: Visit(before=_tell),
    "POST wipe": lambda _: Visit(done="erased"),
    "GET erased": lambda _: Visit(),
    "POST text": lambda _: Visit(form={"text": "large", "here": "/en/"}, done="start"),
    "GET helping": lambda _: Visit(),
    "GET intended_use": lambda _: Visit(),
    "GET privacy": lambda _: Visit(),
    "GET accessibility": lambda _: Visit(),
    "GET contact": lambda _: Visit(),
}
SILENT = set(VISITS)
