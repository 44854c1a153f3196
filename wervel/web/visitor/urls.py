"""The addresses of the visitor's pages: a language, a name or a step, never an answer."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.visitor import asking, outcome, views


def pages(code: str) -> list[URLPattern]:
    """The pages of one language; the words in an address are of that language."""
    slugs = LANGUAGES[code].screens.SLUGS
    here = {"code": code}
    return [
        path("", views.start, here, name="start"),
        path("check/", asking.begin, here, name="begin"),
        path("check/<int:number>/", asking.question, here, name="question"),
        path(
            "check/<int:number>/change/",
            asking.question,
            {**here, "changing": True},
            name="change",
        ),
        path("check/answers/", asking.answers, here, name="answers"),
        path("outcome/", outcome.outcome, here, name="outcome"),
        *(
            path(f"outcome/{slugs[kind]}.pdf", outcome.paper, {**here, "kind": kind}, name=kind)
            for kind in outcome.PAPERS
        ),
        path("erase/", views.wipe, here, name="wipe"),
        path("erased/", views.erased, here, name="erased"),
        path("text/", views.text, here, name="text"),
        path(f"{slugs['helping']}/", views.helping, here, name="helping"),
        *(
            path(f"{slugs[name]}/", views.about, {**here, "name": name}, name=name)
            for name in ("intended_use", "privacy", "accessibility", "contact")
        ),
    ]


apart = [
    path("", views.choose_language, name="choose_language"),
    path("emergency/", views.emergency, name="emergency"),
]
