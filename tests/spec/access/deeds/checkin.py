"""How it goes, told and looked at: each event, really done."""

from datetime import date, timedelta

from tests.integration.record.hospital import NOW, Hospital
from wervel.leaflet.pages import PAGE_OF
from wervel.pathway.actors import Actor
from wervel.pathway.checkin.course import open_check_in, open_course
from wervel.pathway.checkin.handing_in import answer_signs, submit_check_in, submit_review
from wervel.pathway.checkin.values import Answers, Gate, Review, Signs
from wervel.record.models import Episode

ANSWERS = Answers({"pain_back": 5}, None, 0, Gate.NO, "k")
NONE = Signs(
    page="cauda",
    told=dict.fromkeys((fact.name for fact in PAGE_OF["saddle_numbness"].facts), False),
    silent=frozenset(),
    key="k",
    last=False,
)
REVIEW = Review({"course": "stable"}, frozenset(), {}, "k")


def review_is_due(on: date) -> None:
    """The pain began six weeks before this day."""
    Episode.objects.update(onset_on=on - timedelta(days=43))


def _review(hospital: Hospital, by: Actor) -> object:
    review_is_due(NOW.date())
    return submit_review(patient=hospital.patient.pk, review=REVIEW, by=by, at=NOW)


DEEDS = {
    "checkin.opened": lambda h, by: open_check_in(patient=h.patient.pk, by=by, at=NOW),
    "checkin.submitted": lambda h, by: submit_check_in(
        patient=h.patient.pk, answers=ANSWERS, by=by, at=NOW
    ),
    "signs.answered": lambda h, by: answer_signs(patient=h.patient.pk, signs=NONE, by=by, at=NOW),
    "review.submitted": _review,
    "course.opened": lambda h, by: open_course(patient=h.patient.pk, by=by, at=NOW),
}
