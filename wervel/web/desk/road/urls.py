"""The addresses of the other road at the desk."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.desk.road import calls, paper

VIEWS: dict[str, tuple[Callable[..., HttpResponseBase], str]] = {
    "office_call": (calls.call, "<uuid:patient>/"),
    "office_call_question": (calls.question, "<uuid:patient>/<int:number>/"),
    "office_call_answers": (calls.answers, "<uuid:patient>/"),
    "office_call_hand_in": (calls.hand_in, "<uuid:patient>/"),
    "office_call_now": (calls.now, "<uuid:patient>/"),
    "office_form": (paper.form, ""),
    "office_paper": (paper.paper, "<uuid:patient>/"),
    "office_paper_page": (paper.page, "<uuid:patient>/<uuid:paper>/<int:number>/"),
    "office_paper_hand_in": (paper.hand_in, "<uuid:patient>/<uuid:paper>/"),
    "office_paper_check": (paper.check, "<uuid:patient>/<uuid:paper>/"),
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].road.SLUGS, {"code": code}
    change = path(
        f"{slugs['office_call_change']}/<uuid:patient>/<int:number>/",
        calls.question,
        {**here, "changing": True},
        name="office_call_change",
    )
    return [
        change,
        *(
            path(f"{slugs[name]}/{rest}", view, here, name=name)
            for name, (view, rest) in VIEWS.items()
        ),
    ]
