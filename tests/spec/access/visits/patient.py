"""The own pages of a patient: each as the patient, or who represents them, does it."""

from collections.abc import Callable

from django.test import Client

from tests.integration.patient.telling import FIELDS, plainly
from tests.integration.record.hospital import NOW, Hospital
from tests.spec.access.deeds.patient import NONE
from tests.spec.access.visit import Visit
from wervel.pathway.story import add_answer
from wervel.record.models import Message

DETAILS = {
    "version": "1", "phone": "06 12345678", "email": "", "language": "nl", "interpreter": "no",
    "large_print": "no",
}  # fmt: skip


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _page(**more: object) -> Callable[[Hospital], Visit]:
    return lambda hospital: Visit(_of(hospital, **more))


def _told(_: Client, hospital: Hospital) -> None:
    """The patient answered the first question before."""
    add_answer(patient=hospital.patient.pk, answer=NONE, by=hospital.by("patient"), at=NOW)


def _answers(hospital: Hospital, page: str = "") -> Callable[[Client], dict[str, str]]:
    """None of the signs; as far as this browser gets to see the form."""

    def form(browser: Client) -> dict[str, str]:
        address = f"/en/mine/{hospital.patient.pk}/story/1/{page}"
        shown = browser.get(address)
        if shown.status_code != 200:
            return {**dict.fromkeys(FIELDS, "x"), "page": "cauda", "none": "on"}
        return plainly(shown)

    return form


def _message(hospital: Hospital) -> Visit:
    made = Message.objects.create(
        episode=hospital.episode,
        key="intake/x",
        kind="intake",
        numbers={},
        due_at=NOW,
        made_at=NOW,
        mail="none",
        mail_at=NOW,
        mail_tries=0,
    )
    return Visit(_of(hospital, message=made.pk))


def _representative(**more: str) -> Callable[[Hospital], Visit]:
    def visit(hospital: Hospital) -> Visit:
        number = str(hospital.patient.representatives.get().pk)
        form = {"representative": number, **more}
        return Visit(_of(hospital), form, done="my_representatives" if more else "")

    return visit


VISITS = {
    "GET my_people": lambda _: Visit(),
    "GET my_start": _page(),
    "GET my_story": _page(),
    "GET my_question": _page(number=1),
    "POST my_question": lambda h: Visit(_of(h, number=1), _answers(h), done="my_question"),
    "GET my_change": lambda h: Visit(_of(h, number=1), before=_told),
    "POST my_change": lambda h: Visit(
        _of(h, number=1), _answers(h, "change/"), before=_told, done="my_answers"
    ),
    "GET my_answers": lambda h: Visit(_of(h), before=_told),
    "POST my_hand_in": lambda h: Visit(_of(h), before=_told, done="my_now"),
    "GET my_now": _page(),
    "GET my_messages": _page(),
    "GET my_message": _message,
    "GET my_log": _page(),
    "GET my_consents": _page(),
    "POST my_consents": lambda h: Visit(
        _of(h), {"purpose": "research", "given": "yes"}, done="my_consents"
    ),
    "GET my_representatives": _page(),
    "POST my_representatives": _representative(),
    "POST my_representatives/sure": _representative(sure="1"),
    "GET my_contact": _page(),
    "POST my_contact": lambda h: Visit(_of(h), DETAILS, done="my_contact"),
    "GET my_copy": _page(),
    "POST my_copy": lambda h: Visit(_of(h), {"kind": "json"}),
}
