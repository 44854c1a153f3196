"""The addresses of the pages about a flare; no word in them tells of anybody."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient.flare import asking, planning, telling

VIEWS: dict[str, Callable[..., HttpResponseBase]] = {
    "my_worse": asking.worse,
    "my_worse_back": asking.back,
    "my_worse_now": telling.now,
    "my_call_back": telling.call_back,
    "my_flare_plan": planning.plan,
    "my_flare_change": planning.change,
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].flare.SLUGS, {"code": code}
    my = f"{LANGUAGES[code].patient.SLUGS['my']}/<uuid:patient>"
    return [
        *(path(f"{my}/{slugs[name]}/", view, here, name=name) for name, view in VIEWS.items()),
        path(f"{my}/{slugs['my_worse']}/<int:number>/", asking.worse, here, name="my_worse_page"),
    ]
