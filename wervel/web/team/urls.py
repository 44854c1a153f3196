"""The addresses of the team's pages: in each language its own words, and numbers that tell nothing.

Of a patient only our own number stands in an address.
"""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.team import deciding, examining, filing, listing
from wervel.web.team.advice import urls as advice
from wervel.web.team.flare import urls as flare
from wervel.web.team.plan import urls as plan
from wervel.web.team.post import urls as post
from wervel.web.team.road import urls as road

VIEWS: dict[str, tuple[str, Callable[..., HttpResponseBase]]] = {
    "worklist": ("", listing.worklist),
    "worklist_find": ("", listing.find),
    "alarm_take": ("<uuid:task>/", listing.take),
    "file": ("<uuid:patient>/", filing.file),
    "file_assessment": ("<uuid:patient>/<uuid:assessment>/", filing.assessment),
    "file_examine": ("<uuid:patient>/", examining.examine),
    "file_raise": ("<uuid:patient>/", deciding.higher),
    "file_lower": ("<uuid:patient>/", deciding.lower),
    "file_second": ("<uuid:patient>/<uuid:task>/", deciding.second),
    "file_task": ("<uuid:patient>/<uuid:task>/", filing.task_done),
    "file_join": ("<uuid:patient>/", filing.join),
    "file_close": ("<uuid:patient>/", filing.close),
    "file_glass": ("<uuid:patient>/", filing.glass),
}
"""Each page: what follows its words in the address, and who answers."""


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs = LANGUAGES[code].team.SLUGS
    return [
        *(
            path(f"{slugs[name]}/{rest}", view, {"code": code}, name=name)
            for name, (rest, view) in VIEWS.items()
        ),
        *advice.pages(code),
        *post.pages(code),
        *plan.pages(code),
        *flare.pages(code),
        *road.pages(code),
    ]
