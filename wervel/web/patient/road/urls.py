"""The addresses of a patient's own data."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient.road import requests

VIEWS = {
    "my_data": requests.data,
    "my_correct": requests.correct,
    "my_stop": requests.stop,
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, my = LANGUAGES[code].road.SLUGS, LANGUAGES[code].patient.SLUGS["my"]
    return [
        path(f"{my}/<uuid:patient>/{slugs[name]}/", view, {"code": code}, name=name)
        for name, view in VIEWS.items()
    ]
