"""The addresses of the summary and of a word on the advice."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.team.advice import summary

VIEWS = {
    "file_summary": summary.summary,
    "file_sign": summary.sign,
    "file_discussed": summary.discuss,
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs = LANGUAGES[code].summary.SLUGS
    return [
        path(f"{slugs[name]}/<uuid:patient>/", view, {"code": code}, name=name)
        for name, view in VIEWS.items()
    ]
