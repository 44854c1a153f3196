"""The addresses of all pages: those of a language under its code, and the few that have none."""

from django.urls import URLPattern, include, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.desk import urls as desk
from wervel.web.entrance import urls as entrance
from wervel.web.patient import urls as patient
from wervel.web.team import urls as team
from wervel.web.visitor import urls as visitor

ROOMS = (visitor, entrance, patient, desk, team)
"""The rooms whose pages stand under each language."""


def pages(code: str) -> list[URLPattern]:
    """All pages of one language."""
    return [page for room in ROOMS for page in room.pages(code)]


urlpatterns = [
    path("book/", include("wervel.web.clinician.urls")),
    *visitor.apart,
    *entrance.apart,
    *(path(f"{code}/", include((pages(code), code))) for code in LANGUAGES),
]
