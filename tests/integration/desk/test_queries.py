"""How often a page of the desk asks the database: bounded, and the same with ten people and 500."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.integration.desk.forms import at, choice, fill, send
from tests.spec.access.cells import logged_in
from wervel.pathway.consents import Kind
from wervel.pathway.invitations import invite_patient, invite_representative
from wervel.pathway.places import Place, add_organisation
from wervel.pathway.staff import add_practitioner
from wervel.record.models import Account, Membership, Organisation, Patient, StaffMember
from wervel.record.patients import add_patient

MOST = 40
"""More than this is not one page any more. Ten of them are the session, the log and savepoints."""
BORN = "1-3-1961"


def crowd(hospital, start: int, end: int) -> None:
    """People with these numbers, invited, some of them representing, and as many colleagues."""
    now, office = timezone.now(), hospital.by("office")
    where = Organisation.objects.get(kind="hospital")
    born = hospital.patient.birth_date
    for number in range(start, end):
        day = born if number % 50 == 0 else born + timedelta(days=number)
        one = add_patient(name=f"Vries {number}", language="nl", at=now, birth_date=day)
        invite_patient(patient=one, by=office, at=now)
        account = Account.objects.create_user(f"c{number}@x.org", name=f"C{number}", created_at=now)
        member = StaffMember.objects.create(
            account=account, organisation=where, role="office", languages=["nl"]
        )
        Membership.objects.create(team=hospital.team, member=member, since=born)
        if number % 10 == 0:
            invite_representative(
                patient=hospital.patient, name=f"R{number}", kind=Kind.MANDATE,
                since=born, until=None, by=office, at=now,
            )  # fmt: skip


def pages(hospital):
    """Every page of the desk, as somebody asks for it."""
    who, there = hospital.patient.pk, hospital.stranger.pk
    given = hospital.patient.representatives.get(account=hospital.accounts["daughter"]).pk
    surgeon = hospital.accounts["surgeon"].pk
    return {
        "office": [
            at("office_find"), at("office_add"), at("office_waiting"), at("office_person", who),
            at("office_change", who), at("office_invite", who), at("office_episode", there),
            at("representative_add", who), at("representative_end", who, given),
            at("representative_invite", who, given),
        ],
        "administrator": [
            at("staff_list"), at("staff_add"), at("staff_member", surgeon),
            at("staff_invite", surgeon), at("staff_close", surgeon),
        ],
        "auditor": [
            at("log_book"), at("log_book") + f"?patient={who}&account={surgeon}",
            at("log_book") + "?apart=1", at("log_review"), at("log_check"),
        ],
    }  # fmt: skip


def count(browser, address: str, sent: dict | None = None) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = browser.get(address) if sent is None else browser.post(address, sent)
    assert response.status_code in (200, 302), address
    return len(captured)


def shown(hospital) -> dict[str, int]:
    """How often each page asks."""
    found = {}
    for name, addresses in pages(hospital).items():
        browser = logged_in(hospital.accounts[name], timezone.now())
        found |= {address.replace(str(hospital.patient.pk), "P"): count(browser, address)
                  for address in addresses}  # fmt: skip
    return found


def done(hospital, turn: int) -> dict[str, int]:
    """How often each form asks, when it is sent."""
    office = logged_in(hospital.accounts["office"], timezone.now())
    administrator = logged_in(hospital.accounts["administrator"], timezone.now())
    auditor = logged_in(hospital.accounts["auditor"], timezone.now())
    who = hospital.patient.pk
    found = send(office, at("office_find"), birth_date=BORN, letters="vries")
    free = add_patient(name=f"Free {turn}", language="nl", at=timezone.now())
    Patient.objects.filter(pk=who).update(phone="")
    new = {"name": f"Nieuw {turn}", "birth_date": f"{turn}-3-1991", "language": "nl"}
    forms = {
        "found": (office, found.headers["Location"], None),
        "add": (office, at("office_add"), new),
        "change": (office, at("office_change", who), {"phone": f"06 1234567{turn}"}),
        "invite": (office, at("office_invite", who), {}),
        "episode": (office, at("office_episode", free.pk), choice(hospital)),
        "stand": (office, at("representative_add", who), {"name": "Kees", "kind": "parent"}),
        "staff": (administrator, at("staff_add"), {
            "name": "N", "login": f"n{turn}@x.org", "role": "office", "languages": ["nl"],
            "organisation": str(hospital.accounts["office"].staff.organisation_id),
        }),
        "check": (auditor, at("log_check"), {}),
    }  # fmt: skip
    return {
        name: count(browser, address, None if told is None else fill(browser, address, **told))
        for name, (browser, address, told) in forms.items()
    }


@pytest.mark.slow
def test_pages_and_forms_ask_as_often_with_500_people_as_with_ten(hospital):
    some_practitioners(hospital)
    crowd(hospital, 0, 10)
    few = shown(hospital) | done(hospital, 1)
    assert max(few.values()) <= MOST, few
    crowd(hospital, 10, 500)
    many = shown(hospital) | done(hospital, 2)
    assert few == many


def some_practitioners(hospital) -> None:
    by, now = hospital.by("administrator"), timezone.now()
    practice = add_organisation(kind=Place.GP_PRACTICE, name="Tweede praktijk", by=by, at=now)
    for number in range(5):
        add_practitioner(practice=practice, name=f"GP {number}", by=by, at=now)
