"""Everything that is kept about somebody, to take along: to read, and for another program."""

from uuid import UUID

from django.http import HttpResponse

from wervel.leaflet.language import LANGUAGES
from wervel.pathway.mine import COPIES, ask_copy, take_copy
from wervel.pathway.refusals import NotAllowed
from wervel.web.access import Asked, confirmed, only
from wervel.web.entrance.screen import go as go_to
from wervel.web.patient.screen import SIDE, pages, place, show, words

MEDIA = {"pdf": "application/pdf", "json": "application/json"}


@only(*SIDE)
@pages
def copy(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Ask for a copy, shortly after the second factor was shown; five a day."""
    if not confirmed(request):  # and then back here, also after a form
        return go_to(code, "confirm", onward=place(code, "my_copy", patient))
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        if kind not in MEDIA:
            raise NotAllowed("There is no copy of this kind.")
        made = take_copy(patient=patient, language=code, by=request.actor, at=request.at)
        name = LANGUAGES[code].patient.SLUGS["my_copy"]
        return HttpResponse(
            made.pdf if kind == "pdf" else made.json,
            content_type=MEDIA[kind],
            headers={"Content-Disposition": f'attachment; filename="wervel-{name}.{kind}"'},
        )
    ask_copy(patient=patient, by=request.actor, at=request.at)
    often = words(code)["copy_often"].format(most=COPIES.most)
    return show(request, code, patient, "copy", {"often": often})
