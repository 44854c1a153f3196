"""The addresses of these pages, below those of one patient."""

from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient.checkin import asking, course, reviewing, signs


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].checkin.SLUGS, {"code": code}
    my = f"{LANGUAGES[code].patient.SLUGS['my']}/<uuid:patient>"
    return [
        path(f"{my}/{slugs['my_checkin']}/", asking.check_in, here, name="my_checkin"),
        path(f"{my}/{slugs['my_signs']}/<int:number>/", signs.signs, here, name="my_signs"),
        path(f"{my}/{slugs['my_review']}/", reviewing.review, here, name="my_review"),
        path(f"{my}/{slugs['my_course']}/", course.course, here, name="my_course"),
    ]
