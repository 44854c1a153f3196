"""What all these pages share: their words, what was sent, and where to go when all is said."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.checkin.values import Asking
from wervel.web.access import Asked
from wervel.web.patient.keeper import LONGEST_KEY
from wervel.web.patient.kept import forget_kept
from wervel.web.patient.screen import go, place
from wervel.web.patient.screen import show as show_page
from wervel.web.visitor.views import keep_text_size

SIZE = "text"
"""What the button for larger letters sends along with the form it stands beside."""


def words(code: str) -> Mapping[str, str]:
    """The words of these pages in this language."""
    found: Mapping[str, str] = LANGUAGES[code].checkin.CHECKIN
    return found


def show(
    request: Asked,
    code: str,
    patient: UUID,
    template: str,
    context: Mapping[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """The answer with one of these pages; with other letters when that was asked."""
    page = {
        "c": words(code),
        "review_url": place(code, "my_review", patient),
        "signs_url": place(code, "my_signs", patient, 1),
        **context,
    }
    sized = request.method == "POST" and SIZE in request.POST
    if sized:
        page["large"] = request.POST[SIZE] == "large"
    response = show_page(request, code, patient, f"checkin/{template}", page, status=status)
    if sized:
        keep_text_size(request, response)
    return response


def key_of(sent: Mapping[str, str]) -> str:
    """The key that came with the form, or a new one for a form that is drawn first."""
    return sent.get("key", "")[:LONGEST_KEY].replace("\x00", "") or secrets.token_urlsafe(16)


def onward(request: Asked, code: str, patient: UUID, asking: Asking) -> HttpResponse:
    """After a form that was kept: what a review asks more, or how it went so far."""
    response = go(code, "my_review" if asking.review else "my_course", patient)
    if not asking.review:
        response.headers["Location"] += "?saved=1"
    forget_kept(request, response)
    return response


def plain(sent: QueryDict | None) -> dict[str, str]:
    """What was sent, one value a name."""
    return {name: sent.get(name, "") for name in sent} if sent is not None else {}
