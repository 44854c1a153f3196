"""The address of the office's list of alarms to phone for."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.desk.flare import views


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slug = LANGUAGES[code].flare.SLUGS["office_alarms"]
    return [path(f"{slug}/", views.alarms, {"code": code}, name="office_alarms")]
