"""The pages of the other road, each done in one go by who may do it."""

from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.test import Client

from tests.integration.patient.telling import FIELDS, plainly
from tests.integration.record.hospital import NOW, Hospital
from tests.spec.access.deeds.patient import NONE
from tests.spec.access.deeds.road import CALM, SHEET, asked
from tests.spec.access.visit import Visit, Visits
from tests.spec.access.visits.desk import _of, _with_key
from wervel.pathway.road.calls import add_call_answer
from wervel.pathway.road.paper import Sheet, add_paper
from wervel.web.desk.road.paper import SHEETS

PAPER = UUID("11111111-2222-4333-8444-666666666666")
FORM = {"told_on": "20-11-2026", "form_language": "nl", "form_version": ""}
SAID = "There is a mistake in this."


def _answers(hospital: Hospital, page: str):
    """None of the signs; as far as this browser gets to see the form."""

    def form(browser: Client) -> dict[str, str]:
        shown = browser.get(f"/en/office/call/{page}/{hospital.patient.pk}/1/")
        if shown.status_code != 200:
            return {**dict.fromkeys(FIELDS, "x"), "page": "cauda", "none": "on"}
        return plainly(shown)

    return form


def _told(_: Client, hospital: Hospital) -> None:
    """The office asked the first question before."""
    office = hospital.by("office")
    add_call_answer(patient=hospital.patient.pk, answer=NONE, by=office, at=NOW)


def _begun(browser: Client, hospital: Hospital) -> None:
    """Which form it is stands in the session, and one page was written over."""
    if SESSION_KEY not in browser.session:
        return
    session = browser.session
    day = SHEET.told_on.isoformat()
    session[SHEETS] = {str(PAPER): {"language": "nl", "version": "", "told_on": day}}
    session.save()
    sheet = Sheet(PAPER, "nl", "", SHEET.told_on)
    office, number = hospital.by("office"), hospital.patient.pk
    add_paper(patient=number, sheet=sheet, written=CALM, by=office, at=NOW)


def _paper(hospital: Hospital, **more: object) -> dict[str, object]:
    return _of(hospital, paper=PAPER, **more)


def _request(hospital: Hospital, **form: str) -> Visit:
    done = "file" if form else ""
    return Visit({"patient": hospital.patient.pk, "task": asked(hospital)}, form, done=done)


VISITS: Visits = {
    "GET office_call": lambda h: Visit(_of(h)),
    "GET office_call_question": lambda h: Visit(_of(h, number=1)),
    "POST office_call_question": lambda h: Visit(
        _of(h, number=1), _answers(h, "question"), done="office_call_question"
    ),
    "GET office_call_change": lambda h: Visit(_of(h, number=1), before=_told),
    "POST office_call_change": lambda h: Visit(
        _of(h, number=1), _answers(h, "change"), done="office_call_answers", before=_told
    ),
    "GET office_call_answers": lambda h: Visit(_of(h), before=_told),
    "POST office_call_hand_in": lambda h: Visit(_of(h), done="office_call_now", before=_told),
    "GET office_call_now": lambda h: Visit(_of(h)),
    "GET office_form": lambda _: Visit(),
    "GET office_paper": lambda h: Visit(_of(h)),
    "POST office_paper": lambda h: Visit(_of(h), FORM, done="office_paper_page"),
    "GET office_paper_page": lambda h: Visit(_paper(h, number=1), before=_begun),
    "POST office_paper_page": lambda h: Visit(
        _paper(h, number=2), {"none": "on"}, done="office_paper_page", before=_begun
    ),
    "GET office_paper_check": lambda h: Visit(_paper(h), before=_begun),
    "POST office_paper_hand_in": lambda h: Visit(
        _paper(h), done="office_paper_check", before=_begun
    ),
    "GET my_data": lambda h: Visit(_of(h)),
    "GET my_correct": lambda h: Visit(_of(h)),
    "POST my_correct": lambda h: Visit(_of(h)),
    "POST my_correct/send": lambda h: Visit(
        _of(h), _with_key(step="send", about="other", words=SAID), done="my_correct"
    ),
    "GET my_stop": lambda h: Visit(_of(h)),
    "POST my_stop": lambda h: Visit(_of(h), _with_key(what="erase", words=""), done="my_stop"),
    "GET file_request": _request,
    "POST file_request": lambda h: _request(h, decided="kept", reason=SAID),
}
SILENT = {"GET office_form", "POST office_paper"}
"""The form to print is the same for everybody; its day stays in the session."""
