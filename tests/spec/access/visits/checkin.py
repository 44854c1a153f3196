"""How is it going: each page as the patient, or who represents them, asks for it."""

from django.utils import timezone

from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.checkin import review_is_due
from tests.spec.access.visit import Visit

ANSWERS = {"asked": "pain_back,change,gate", "key": "k", "pain_back": "5", "change": "0"}
NONE = {"page": "cauda", "key": "k", "none": "on"}
REVIEW = {"key": "k", "course": "stable", "work_absence_weeks": "0"}


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _review(hospital: Hospital, form: dict[str, str] | None = None) -> Visit:
    review_is_due(timezone.now().date())
    return Visit(_of(hospital), form or {}, done="my_course" if form else "")


VISITS = {
    "GET my_checkin": lambda h: Visit(_of(h)),
    "POST my_checkin": lambda h: Visit(_of(h), {**ANSWERS, "gate": "yes"}, done="my_signs"),
    "GET my_signs": lambda h: Visit(_of(h, number=1)),
    "POST my_signs": lambda h: Visit(_of(h, number=1), NONE, done="my_signs"),
    "GET my_review": _review,
    "POST my_review": lambda h: _review(h, REVIEW),
    "GET my_course": lambda h: Visit(_of(h)),
}
