"""The addresses of the desk: the words of a language, and numbers; never who or what."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.desk import finding, log, person, staff, standing
from wervel.web.desk.flare import urls as flare
from wervel.web.desk.post import urls as post
from wervel.web.desk.road import urls as road

VIEWS: dict[str, tuple[Callable[..., HttpResponseBase], str]] = {
    "office_find": (finding.find, ""),
    "office_found": (finding.found, "<uuid:search>/"),
    "office_add": (finding.add, ""),
    "office_waiting": (finding.waiting, ""),
    "office_person": (person.person, "<uuid:patient>/"),
    "office_change": (person.change, "<uuid:patient>/"),
    "office_invite": (person.invite, "<uuid:patient>/"),
    "office_episode": (person.episode, "<uuid:patient>/"),
    "representative_add": (standing.add, "<uuid:patient>/"),
    "representative_end": (standing.end, "<uuid:patient>/<uuid:number>/"),
    "representative_invite": (standing.invite, "<uuid:patient>/<uuid:number>/"),
    "staff_list": (staff.members, ""),
    "staff_add": (staff.add, ""),
    "staff_member": (staff.member, "<uuid:account>/"),
    "staff_invite": (staff.invite, "<uuid:account>/"),
    "staff_close": (staff.close, "<uuid:account>/"),
    "log_book": (log.book, ""),
    "log_review": (log.review, ""),
    "log_check": (log.check, ""),
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs = LANGUAGES[code].desk.SLUGS
    return [
        *(
            path(f"{slugs[name]}/{rest}", view, {"code": code}, name=name)
            for name, (view, rest) in VIEWS.items()
        ),
        *post.pages(code),
        *road.pages(code),
        *flare.pages(code),
    ]
