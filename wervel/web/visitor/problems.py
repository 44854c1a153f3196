"""When a page fails: say that nothing could be judged, and whom to call; never a lower level.

These pages lean on as little as they can: no answers, no guideline, no weighing.
"""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request

from wervel.leaflet.document import Card
from wervel.leaflet.fill import fill
from wervel.leaflet.language import LANGUAGES, Language
from wervel.leaflet.said import Sentence
from wervel.web.visitor.screen import calls, show


def language_of(request: HttpRequest) -> str:
    """The language of the address, or else of the browser."""
    start = request.path_info[:4]
    return {"/nl/": "nl", "/en/": "en"}.get(start) or get_language_from_request(request)


def _problem(request: HttpRequest, name: str, status: int, *, judged: bool = True) -> HttpResponse:
    code = language_of(request)
    words = LANGUAGES[code]
    text = words.screens.SCREENS
    card = None if judged else cannot_judge(words)
    context = {
        "problem_title": text[f"{name}_title"],
        "problem_text": text[f"{name}_text"],
        "card": card,
        "label": text["problem_label"],
        "calls": calls(card) if card else (),
    }
    return show(request, code, "problem", context, status=status)


def cannot_judge(words: Language) -> Card:
    """The one instruction for when nothing could be judged: contact somebody who can."""
    said = words.instructions["unknown"]

    def sentence(text: str) -> Sentence:
        return Sentence(fill(text, {}, words.code), "STANDING")

    lines = (said.who, said.when, said.call)
    return Card(
        level="unknown",
        title=sentence(said.title),
        lines=tuple(map(sentence, lines)),
        steps=tuple(map(sentence, said.steps)),
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """What was sent could not be read."""
    return _problem(request, "bad", 400, judged=False)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Not allowed."""
    return _problem(request, "forged", 403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """A form that did not come from our own page, or a browser without cookies.

    A page on which much can be lost shows itself again as it was sent; nothing of it is kept.
    """
    match = request.resolver_match
    sent_again = getattr(match.func, "sent_again", None) if match else None
    again: HttpResponse | None = sent_again(request) if sent_again else None
    return again or _problem(request, "forged", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """No such page."""
    return _problem(request, "missing", 404)


def failed(request: HttpRequest) -> HttpResponse:
    """Something broke on our side."""
    return _problem(request, "failed", 500, judged=False)
