"""The addresses of the first page, the pages about oneself, and the own advice."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient.advice import about, advice, start


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    patient, slugs = LANGUAGES[code].patient.SLUGS, LANGUAGES[code].about.SLUGS
    here, mine = {"code": code}, f"{patient['my']}/<uuid:patient>/"
    told = f"{mine}{patient['my_story']}/{slugs['my_about']}/<slug:page>/"
    return [
        path(mine, start.start, here, name="my_start"),
        path(told, about.about, here, name="my_about"),
        path(f"{mine}{slugs['my_advice']}/", advice.advice, here, name="my_advice"),
    ]
