"""The address of the page on which a therapist sees and fixes a plan."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.team.plan import views


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slug = LANGUAGES[code].plan.SLUGS["file_plan"]
    return [path(f"{slug}/<uuid:patient>/", views.plan, {"code": code}, name="file_plan")]
