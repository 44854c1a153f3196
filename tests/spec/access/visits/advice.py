"""About oneself, the own advice, the summary: each as who may do it does it."""

from tests.integration.record.hospital import Hospital
from tests.spec.access.deeds.advice import weighed
from tests.spec.access.visit import Visit


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _word(hospital: Hospital) -> Visit:
    form = {"assessment": str(weighed(hospital)), "key": "k"}
    return Visit(_of(hospital), form, done="file_summary")


VISITS = {
    "GET my_about": lambda h: Visit(_of(h, page="body")),
    "POST my_about": lambda h: Visit(
        _of(h, page="body"), {"regions": "lower_back", "key": "k"}, done="my_about"
    ),
    "GET my_advice": lambda h: Visit(_of(h)),
    "GET file_summary": lambda h: Visit(_of(h)),
    "POST file_sign": _word,
    "POST file_discussed": _word,
}
