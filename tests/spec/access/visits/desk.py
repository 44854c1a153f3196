"""The pages of the desk, each done in one go by who may do it."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.core import signing
from django.test import Client

from tests.integration.record.hospital import Hospital
from tests.spec.access.visit import Visit, Visits
from wervel.web.desk.finding import SEARCHES

SEARCH = UUID("11111111-2222-4333-8444-555555555555")
BORN = "1-3-1961"
CONTACT = {
    "name": "Jannie de Vries", "birth_date": BORN, "language": "nl", "interpreter": "",
    "phone": "06 12345678", "email": "", "bsn": "", "location": "", "practitioner": "",
    "deceased_on": "", "version": "1",
}  # fmt: skip


def _with_key(**more: str | list[str]) -> Callable[[Client], Mapping[str, object]]:
    """A form with a key of the person at this browser."""

    def form(browser: Client) -> Mapping[str, object]:
        signer = signing.TimestampSigner(salt=f"wervel.form/{browser.session.get(SESSION_KEY, '')}")
        return {**more, "key": signer.sign("a key")}

    return form


def _of(hospital: Hospital, **more: object) -> dict[str, object]:
    return {"patient": hospital.patient.pk, **more}


def _stand(hospital: Hospital) -> dict[str, object]:
    return _of(hospital, number=hospital.patient.representatives.get().pk)


def _colleague(hospital: Hospital) -> dict[str, object]:
    return {"account": hospital.accounts["colleague"].pk}


def _search(browser: Client, _hospital: Hospital) -> None:
    """The office asked for somebody; what was asked is in the session."""
    if SESSION_KEY in browser.session:
        session = browser.session
        kept = {"birth_date": "1961-03-01", "typed": BORN, "letters": "vries"}
        session[SEARCHES] = {str(SEARCH): kept}
        session.save()


def _care(hospital: Hospital) -> Visit:
    form = _with_key(team=str(hospital.team.pk), location="", onset_on="")
    return Visit({"patient": hospital.stranger.pk}, form, done="office_person")


def _new_colleague(hospital: Hospital) -> Visit:
    where = hospital.accounts["office"].staff.organisation_id
    told = {
        "name": "Noor", "login": "noor@example.org", "role": "office", "profession": "",
        "registration": "", "organisation": str(where), "team": "", "languages": ["nl"],
    }  # fmt: skip
    return Visit(form=_with_key(**told))


PERIOD = {"since": "1-1-2026", "until": "1-2-2026"}
NEW = {"name": "Noor", "birth_date": "2-4-1970", "language": "nl"}
STAND = {"name": "Kees", "kind": "mentor", "since": "1-1-2026", "until": ""}

VISITS: Visits = {
    "GET office_find": lambda _: Visit(),
    "POST office_find": lambda _: Visit(
        form={"birth_date": BORN, "letters": "vries"}, done="office_found"
    ),
    "GET office_found": lambda _: Visit({"search": SEARCH}, before=_search),
    "GET office_add": lambda _: Visit(),
    "POST office_add": lambda _: Visit(form=_with_key(**NEW), done="office_person"),
    "GET office_waiting": lambda _: Visit(),
    "GET office_person": lambda h: Visit(_of(h)),
    "GET office_change": lambda h: Visit(_of(h)),
    "POST office_change": lambda h: Visit(_of(h), CONTACT, done="office_person"),
    "GET office_invite": lambda h: Visit(_of(h)),
    "POST office_invite": lambda h: Visit(_of(h), _with_key()),
    "GET office_episode": lambda h: Visit(_of(h)),
    "POST office_episode": _care,
    "GET representative_add": lambda h: Visit(_of(h)),
    "POST representative_add": lambda h: Visit(_of(h), _with_key(**STAND)),
    "GET representative_end": lambda h: Visit(_stand(h)),
    "POST representative_end": lambda h: Visit(_stand(h), {"on": "1-1-2030"}, done="office_person"),
    "GET representative_invite": lambda h: Visit(_stand(h)),
    "POST representative_invite": lambda h: Visit(_stand(h), _with_key()),
    "GET staff_list": lambda _: Visit(),
    "GET staff_add": lambda _: Visit(),
    "POST staff_add": _new_colleague,
    "GET staff_member": lambda h: Visit(_colleague(h)),
    "GET staff_invite": lambda h: Visit(_colleague(h)),
    "POST staff_invite": lambda h: Visit(_colleague(h), _with_key()),
    "GET staff_close": lambda h: Visit(_colleague(h)),
    "POST staff_close": lambda h: Visit(_colleague(h), done="staff_member"),
    "GET log_book": lambda _: Visit(),
    "POST log_book": lambda _: Visit(form=PERIOD, done="log_book"),
    "GET log_review": lambda _: Visit(),
    "POST log_review": lambda _: Visit(form={**PERIOD, "until": "15-1-2026"}, done="log_review"),
    "GET log_check": lambda _: Visit(),
    "POST log_check": lambda _: Visit(),
}
SILENT = {
    "GET office_find", "POST office_find", "GET office_add", "GET staff_add", "POST log_book",
    "POST log_review", "GET log_check",
}  # fmt: skip
"""They show an empty form, or lead to the page that shows what was asked for."""
