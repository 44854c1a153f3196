"""The addresses of the team's side of the post."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.team.post import talk

VIEWS = {"file_talk": talk.talk, "file_letter": talk.letter}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].post.SLUGS, {"code": code}
    return [
        path(f"{slugs[name]}/<uuid:patient>/", view, here, name=name)
        for name, view in VIEWS.items()
    ]
