"""The addresses of a patient's pages: the number of the patient in each, and no word about them."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from wervel.leaflet.language import LANGUAGES
from wervel.web.patient import copy, details, looked, now, story, views
from wervel.web.patient.advice import urls as advice
from wervel.web.patient.checkin import urls as checkin
from wervel.web.patient.flare import urls as flare
from wervel.web.patient.plan import urls as plan
from wervel.web.patient.post import urls as post
from wervel.web.patient.road import urls as road

VIEWS: dict[str, Callable[..., HttpResponseBase]] = {
    "my_story": story.story,
    "my_answers": story.answers,
    "my_hand_in": story.hand_in,
    "my_now": now.now,
    "my_messages": views.messages,
    "my_log": looked.looked,
    "my_consents": details.consents,
    "my_representatives": details.representatives,
    "my_contact": details.contact,
    "my_copy": copy.copy,
}


def pages(code: str) -> list[URLPattern]:
    """The pages of one language."""
    slugs, here = LANGUAGES[code].patient.SLUGS, {"code": code}
    my, asked = f"{slugs['my']}/", f"{slugs['my']}/<uuid:patient>/{slugs['my_story']}/<int:number>/"
    return [
        path(my, views.people, here, name="my_people"),
        *advice.pages(code),
        *post.pages(code),
        *(
            path(f"{my}<uuid:patient>/{slugs[name]}/", view, here, name=name)
            for name, view in VIEWS.items()
        ),
        path(asked, story.question, here, name="my_question"),
        path(
            f"{asked}{slugs['my_change']}/",
            story.question,
            {**here, "changing": True},
            name="my_change",
        ),
        path(
            f"{my}<uuid:patient>/{slugs['my_messages']}/<uuid:message>/",
            views.message,
            here,
            name="my_message",
        ),
        *plan.pages(code),
        *road.pages(code),
        *checkin.pages(code),
        *flare.pages(code),
    ]
