"""What a page of the team says, and the small deeds that more than one test needs."""

import re
from html import unescape

from tests.integration.record.hospital import NOW
from wervel.pathway.intake import answers_of, submit_intake

ALARM = {"saddle_numbness": True}


def said(response) -> str:
    """What a page says, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode())))


def hidden(response, name: str) -> str:
    """What stands in a hidden field of a page."""
    return re.search(rf'name="{name}" value="([^"]*)"', response.content.decode())[1]


def tell(hospital, story=ALARM, *, at=NOW, key="a", by="patient", patient=None):
    """A story is handed in, as one that is an emergency by itself."""
    return submit_intake(
        patient=patient or hospital.patient,
        answers=answers_of(story),
        key=key,
        form="intake/1",
        by=hospital.by(by),
        at=at,
    )
