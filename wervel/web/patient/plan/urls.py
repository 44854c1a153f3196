"""The addresses of the pages of a plan."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient.plan import action, building, goals, today

VIEWS: dict[str, tuple[str, Callable[..., HttpResponseBase]]] = {
    "my_plan": ("", today.plan),
    "my_action": ("<int:number>/", action.action),
    "my_goals": ("", goals.goals),
    "my_goal": ("<int:position>/", goals.goal),
    "my_week": ("", today.week),
    "my_walk": ("", building.walk),
    "my_steps": ("", building.steps),
}
"""Each page: what follows its words in the address, and who answers."""


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    words = LANGUAGES[code]
    start = f"{words.patient.SLUGS['my']}/<uuid:patient>/"
    return [
        path(f"{start}{words.plan.SLUGS[name]}/{rest}", view, {"code": code}, name=name)
        for name, (rest, view) in VIEWS.items()
    ]
