"""How it went so far: a chart a question, the sentence above it and the figures below."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from wervel.leaflet.charts import Series, chart, to_html
from wervel.leaflet.fill import day
from wervel.pathway.checkin.course import open_course
from wervel.web.access import Asked, only
from wervel.web.patient.checkin.screen import show, words
from wervel.web.patient.screen import SIDE

THANKS = {"1": "thanks", "review": "thanks_review"}


@only(*SIDE)
@require_safe
def course(request: Asked, code: str, patient: UUID) -> HttpResponse:
    """All answers, each question apart."""
    going = open_course(patient=patient, by=request.actor, at=request.at)
    text = words(code)
    context = {
        "going": going,
        "charts": [_html(one, code, place) for place, one in enumerate(going.series)],
        "signs": [text[f"overload_{one}"] for one in going.overloaded],
        "thanks": text.get(THANKS.get(request.GET.get("saved", ""), ""), ""),
        "next": text["next"].format(day=day(going.next_on, code)) if going.next_on else "",
    }
    return show(request, code, patient, "course", context)


def _html(series: Series, code: str, place: int) -> SafeString:
    """``to_html`` escapes whatever somebody typed."""
    return SafeString(to_html(chart(series, code), id=f"chart-{place}"))
