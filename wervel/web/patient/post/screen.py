"""How a page of the post is made, and the card for who tells of danger there."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet import danger
from wervel.leaflet.document import Card
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.said import Sentence
from wervel.web.access import Asked
from wervel.web.entrance.kept import whose
from wervel.web.patient.screen import place, show
from wervel.web.visitor.screen import calls

EMERGENCY, CRISIS = "emergency", danger.CRISIS
PLACES = ("my_post", "my_write", "my_appointments", "my_leaflet", "my_leaflet_paper", "my_letters")


def show_post(
    request: Asked,
    code: str,
    patient: UUID,
    template: str,
    context: Mapping[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """A page of the post, in this language."""
    page = {
        "o": LANGUAGES[code].post.POST,
        "whose": whose(request.actor.account) if request.actor.account else "",
        "to": {name: place(code, name, patient) for name in PLACES},
        **context,
    }
    return show(request, code, patient, f"post/{template}", page, status=status)


def worry(text: str, said: Language) -> Mapping[str, Any]:
    """For a page that shows words which may mean danger: what to do now; empty for other words."""
    signs = danger.found(text)
    if not signs:
        return {}
    card = card_for(CRISIS if CRISIS in signs else EMERGENCY, said)
    return {"card": card, "label": said.levels.LEVELS[EMERGENCY], "calls": calls(card)}


def card_for(level: str, words: Language) -> Card:
    """What to do, as it stands for a level in the words of the guideline."""
    said = words.instructions[level]

    def sentence(text: str) -> Sentence:
        return Sentence(fill(text, {}, words.code), "STANDING")

    lines = tuple(map(sentence, (said.who, said.when, said.call)))
    shown = EMERGENCY if level == CRISIS else level
    return Card(shown, sentence(said.title), lines, tuple(map(sentence, said.steps)))
