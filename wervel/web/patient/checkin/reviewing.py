"""What a review asks more, after three, six and twelve weeks and after a year."""

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse, QueryDict

from wervel.guideline import facts as f
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import Page
from wervel.pathway.checkin.course import open_check_in
from wervel.pathway.checkin.handing_in import submit_review
from wervel.pathway.checkin.values import Asking, Review
from wervel.pathway.due import REVIEWS
from wervel.pathway.refusals import NotNow
from wervel.web.access import Asked, public
from wervel.web.patient.checkin.fields import SCORES, Question, score
from wervel.web.patient.checkin.screen import SIZE, key_of, plain, show, words
from wervel.web.patient.kept import forget_kept, read_kept
from wervel.web.patient.now import no_care
from wervel.web.patient.screen import go, pages
from wervel.web.patient.story import gate
from wervel.web.visitor.fields import empty_page, sent_page
from wervel.web.visitor.reading import UNSURE, read_page

PAGE = Page("review", (f.course, f.work_absence_weeks))
YEAR = 52


@public
@pages
def review(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """Ask what a review asks more, or keep it."""
    refused = gate(request, code, patient)
    if refused is not None:
        return refused
    try:
        asking = open_check_in(patient=patient, by=request.actor, at=request.at)
        if request.method == "POST":
            return _take(request, code, patient, asking)
        if not asking.review:
            return go(code, "my_course", patient)
        return _draw(request, code, patient, asking, read_kept(request))
    except NotNow:
        return no_care(request, code, patient)


def _take(request: Asked, code: str, patient: UUID, asking: Asking) -> HttpResponse:
    sent = request.POST
    told = read_page(PAGE, sent, asking.facts, LANGUAGES[code])
    scores = {name: plain(sent).get(name, "") for name in _names(asking)}
    missing = [name for name, value in scores.items() if value not in (*SCORES, UNSURE)]
    if SIZE in sent or told.problems or missing:
        wrong = SIZE not in sent
        return _draw(request, code, patient, asking, sent, wrong=wrong, problems=told.problems)
    own = {f"own-{one.number}": one.number for one in asking.others}
    answers = Review(
        told=told.changes,
        silent=told.silent,
        scores={own[name]: SCORES.get(value) for name, value in scores.items()},
        key=key_of(plain(sent)),
    )
    submit_review(patient=patient, review=answers, by=request.actor, at=request.at)
    response = go(code, "my_course", patient)
    response.headers["Location"] += "?saved=review"
    forget_kept(request, response)
    return response


def _names(asking: Asking) -> tuple[str, ...]:
    """The names of the fields of every activity but the first, which the check-in asked."""
    return tuple(f"own-{one.number}" for one in asking.others)


def _draw(
    request: Asked,
    code: str,
    patient: UUID,
    asking: Asking,
    sent: QueryDict | None,
    *,
    wrong: bool = False,
    problems: Mapping[str, str] | None = None,
) -> HttpResponse:
    said = LANGUAGES[code]
    found = problems if wrong and problems else {}
    if sent is None:
        fields = empty_page(PAGE, asking.facts, said, silence=True)
    else:
        fields = sent_page(PAGE, asking.facts, said, sent, found, silence=True)
    scores = _scores(asking, code, plain(sent), wrong=wrong)
    mend = [*(one for one in fields if one.problem), *(one for one in scores if one.problem)]
    weeks = REVIEWS[asking.review].weeks if asking.review else 0
    text = words(code)
    why = text["review_year"] if weeks == YEAR else text["review_weeks"].format(weeks=weeks)
    context = {
        "fields": fields,
        "scores": scores,
        "problems": mend,
        "why": why,
        "hidden": {"key": key_of(plain(sent))},
        "asks_in_form": True,
    }
    return show(request, code, patient, "review", context, status=422 if mend else 200)


def _scores(
    asking: Asking, code: str, sent: Mapping[str, str], *, wrong: bool
) -> tuple[Question, ...]:
    text = words(code)
    ends = (text["activity_low"], text["activity_high"])
    return tuple(
        score(
            f"own-{one.number}",
            text["ask_activity"].replace("{name}", one.words),
            ends,
            LANGUAGES[code],
            sent,
            wrong,
        )
        for one in asking.others
    )
