"""A letter with an invitation, on a page that prints as one sheet."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from wervel.leaflet.fill import day
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import day_of
from wervel.pathway.invitations import Letter
from wervel.web.access import Asked
from wervel.web.desk.screen import at, show
from wervel.web.entrance.setup import picture


def show_letter(
    request: Asked,
    code: str,
    letter: Letter,
    *,
    back: tuple[str, UUID],
    kind: str = "patient",
    about: str = "",
) -> HttpResponse:
    """The letter, in the language of who gets it; ``about`` is for the eyes of the desk alone.

    ``kind`` is patient, representative or staff. The same form sent again shows the same letter,
    for as long as its code opens anything; then it says so (409).
    """
    tongue = letter.language if letter.language in LANGUAGES else "nl"
    if kind == "staff":
        tongue = code
    address = request.build_absolute_uri(reverse(f"{tongue}:invitation"))
    context = {
        "letter": letter,
        "l": LANGUAGES[tongue].desk.INVITATION,
        "tongue": tongue,
        "kind": kind,
        "lead": LANGUAGES[tongue].desk.INVITATION[f"lead_{kind}"],
        "secret": LANGUAGES[tongue].desk.INVITATION[f"secret_{kind}"],
        "parts": (letter.code[:4], letter.code[4:]),
        "address": address,
        "picture": picture(address),
        "today": day(day_of(request.at), tongue),
        "until": day(day_of(letter.expires_at), tongue),
        "about": about,
        "back": at(code, *back),
    }
    return show(request, code, "letter", context, status=200 if letter.code else 409)
