"""The addresses of the post: the number of the patient in each, and no word about them."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient.post import meetings, papers, talk

VIEWS: dict[str, Callable[..., HttpResponseBase]] = {
    "my_post": talk.talk,
    "my_write": talk.compose,
    "my_appointments": meetings.meetings,
    "my_leaflet": papers.leaflet,
    "my_leaflet_paper": papers.leaflet_paper,
    "my_letters": papers.letters,
}
ONE: dict[str, tuple[str, Callable[..., HttpResponseBase]]] = {
    "my_meeting": ("meeting", meetings.meeting),
    "my_letter": ("letter", papers.letter),
}
OF_ONE: dict[str, tuple[str, Callable[..., HttpResponseBase]]] = {
    "my_meeting_cancel": ("my_meeting", meetings.cancel),
    "my_meeting_file": ("my_meeting", meetings.file),
    "my_letter_file": ("my_letter", papers.letter_file),
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].post.SLUGS, {"code": code}
    mine = f"{LANGUAGES[code].patient.SLUGS['my']}/<uuid:patient>/"
    one = {name: f"{mine}{slugs[name]}/<uuid:{kind}>/" for name, (kind, _) in ONE.items()}
    return [
        *(path(f"{mine}{slugs[name]}/", view, here, name=name) for name, view in VIEWS.items()),
        *(path(one[name], view, here, name=name) for name, (_, view) in ONE.items()),
        *(
            path(f"{one[above]}{slugs[name]}/", view, here, name=name)
            for name, (above, view) in OF_ONE.items()
        ),
    ]
