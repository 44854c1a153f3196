"""The danger questions, each page of the story's own: empty again, and acted on at once (SP-10)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from wervel.guideline.urgency import Urgency
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import Page
from wervel.leaflet.story import NOTHING, PAGE_BY_ID, Story
from wervel.pathway.checkin.course import open_check_in
from wervel.pathway.checkin.handing_in import answer_signs
from wervel.pathway.checkin.values import SIGN_PAGES, Asking, Signs
from wervel.pathway.refusals import NotNow
from wervel.pathway.telling import level_of
from wervel.web.access import Asked, public
from wervel.web.patient.checkin.screen import SIZE, key_of, onward, plain, show, words
from wervel.web.patient.kept import forget_kept, read_kept
from wervel.web.patient.now import no_care
from wervel.web.patient.screen import go, pages, place
from wervel.web.patient.story import gate
from wervel.web.visitor.fields import empty_page, sent_page
from wervel.web.visitor.reading import Told, read_page

NO_STORY = Story("signs")


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the danger questions, of one patient, in one language."""

    request: Asked
    code: str
    patient: UUID
    number: int
    asking: Asking

    @property
    def page(self) -> Page:
        """Whole: what was told in the story is asked anew, and nothing is filled in."""
        return PAGE_BY_ID[SIGN_PAGES[self.number - 1]]

    @property
    def last(self) -> bool:
        """Whether no more follow."""
        return self.number == len(SIGN_PAGES)


@public
@pages
def signs(request: Asked, code: str, patient: UUID, number: int) -> HttpResponse:
    """Ask one page of signs, or act on its answer."""
    refused = gate(request, code, patient)
    if refused is not None:
        return refused
    if not 1 <= number <= len(SIGN_PAGES):
        return go(code, "my_signs", patient, 1)
    try:
        asking = open_check_in(patient=patient, by=request.actor, at=request.at)
        step = Step(request, code, patient, number, asking)
        if request.method == "POST":
            return _take(step)
        waiting = read_kept(request)
        return _draw(step, waiting, note="kept_note" if waiting else "")
    except NotNow:
        return no_care(request, code, patient)


def _take(step: Step) -> HttpResponse:
    request, sent = step.request, step.request.POST
    told = read_page(step.page, sent, step.asking.facts, LANGUAGES[step.code])
    if (told.problems or SIZE in sent) and not _is_emergency(told):
        problems = {} if SIZE in sent else told.problems
        return _draw(step, sent, problems=problems, status=422 if problems else 200)
    answered = Signs(step.page.id, told.changes, told.silent, key_of(plain(sent)), step.last)
    came = answer_signs(patient=step.patient, signs=answered, by=request.actor, at=request.at)
    if not came.acts and step.last:
        return onward(request, step.code, step.patient, step.asking)
    more = () if came.acts else (step.number + 1,)
    response = go(step.code, "my_now" if came.acts else "my_signs", step.patient, *more)
    forget_kept(request, response)
    return response


def _is_emergency(told: Told) -> bool:
    return level_of(NOTHING.but(told.changes)) is Urgency.EMERGENCY


def _draw(
    step: Step,
    sent: Any,
    *,
    problems: Any = None,
    note: str = "",
    status: int = 200,
) -> HttpResponse:
    facts, said = step.asking.facts, LANGUAGES[step.code]
    if sent is None:
        fields = empty_page(step.page, facts, said, silence=True)
    else:
        fields = sent_page(step.page, facts, said, sent, problems or {}, silence=True)
    text = words(step.code)
    context = {
        "page": step.page,
        "words": said.pages[step.page.id],
        "fields": fields,
        "problems": [field for field in fields if field.problem],
        "story": NO_STORY,
        "hidden": {"key": key_of(plain(sent))},
        "back_url": place(step.code, "my_course", step.patient),
        "progress": text["signs_progress"].format(number=step.number, all=len(SIGN_PAGES)),
        "note": text[note] if note else "",
        "asks_in_form": True,
    }
    return show(step.request, step.code, step.patient, "signs", context, status=status)
