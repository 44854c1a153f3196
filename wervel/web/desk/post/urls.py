"""The addresses of appointments at the desk."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.desk.post import meetings

VIEWS: dict[str, tuple[Callable[..., HttpResponseBase], str]] = {
    "office_meetings": (meetings.meetings, "<uuid:patient>/"),
    "office_meeting_cancel": (meetings.cancel, "<uuid:patient>/<uuid:meeting>/"),
    "office_wishes": (meetings.wishes, ""),
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].post.SLUGS, {"code": code}
    return [
        path(f"{slugs[name]}/{rest}", view, here, name=name) for name, (view, rest) in VIEWS.items()
    ]
