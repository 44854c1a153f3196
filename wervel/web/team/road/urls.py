"""The address of a patient's request."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.team.road import deciding


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slug = LANGUAGES[code].road.SLUGS["file_request"]
    address = f"{slug}/<uuid:patient>/<uuid:task>/"
    return [path(address, deciding.decide, {"code": code}, name="file_request")]
