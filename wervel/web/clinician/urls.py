"""The addresses of the rule book. That of a statement is stable: letters and minutes name it."""

from django.urls import URLPattern, include, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.clinician import views
from wervel.web.clinician.pages import PAGES


def pages(code: str) -> list[URLPattern]:
    """The pages of one language. A page about one thing carries its id, name or code."""
    here = {"code": code}
    return [
        path("", views.page, {**here, "name": "start"}, name="start"),
        path("search", views.found, here, name="search"),
        *(
            path(
                f"{name}/<str:key>" if page.keyed else name,
                views.page,
                {**here, "name": name},
                name=name,
            )
            for name, page in PAGES.items()
            if name != "start"
        ),
    ]


urlpatterns = [
    path("", views.choose_language, name="book"),
    *(path(f"{code}/", include((pages(code), f"book_{code}"))) for code in LANGUAGES),
]
