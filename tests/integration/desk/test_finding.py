"""The office finds somebody as one asks on the phone, and adds somebody once."""

import time
from datetime import date

import pytest
from django.core import signing
from django.utils import timezone

from tests.integration.desk.forms import at, fill, form_of, read, rows, send
from tests.spec.access.cells import logged_in
from wervel.pathway.invitations import invite_patient
from wervel.record.models import Invitation, Patient

BSN = "123456782"
NEW = {"name": "Zoë van 't Hof", "birth_date": "2-4-1970", "language": "nl"}


def people() -> int:
    return Patient.objects.count()


@pytest.mark.parametrize(
    ("born", "letters", "found"),
    [
        ("1-3-1961", "vries", True),
        ("01-03-1961", "JANNIE DE", True),
        ("1961-03-01", "nniede", True),
        ("1 3 1961", "v", False),
        ("1-3-1961", "jansen", False),
        ("3-1-1961", "vries", False),
    ],
)
def test_a_birth_date_and_letters_find_somebody(office, born, letters, found):
    response = send(office, at("office_find"), birth_date=born, letters=letters)
    page = office.get(response.headers["Location"])
    assert ("Jannie de Vries" in read(page)) is found
    for text in ("1961", "vries", "Vries", "Jannie"):
        assert text not in response.headers["Location"]
        assert text not in page.content.decode().partition("</head>")[0]
    (row,) = rows("patient.found")
    assert (row.outcome, row.detail, row.object_id) == ("0", "search", str(int(found)))
    assert len(row.names) == 64
    assert "vries" not in row.names


def test_accents_spaces_and_dashes_make_no_difference(office):
    send(office, at("office_add"), **NEW)
    for letters in ("zoe", "VAN T HOF", "vanthof", "van 't-hof", "Zoë"):
        response = send(office, at("office_find"), birth_date="2-4-1970", letters=letters)
        assert "Zoë van 't Hof" in read(office.get(response.headers["Location"])), letters


def test_what_cannot_be_read_comes_back_as_it_was_typed(office):
    response = send(office, at("office_find"), birth_date="31-2-1961", letters="Vr")
    assert response.status_code == 422
    assert form_of(response)["birth_date"] == ["31-2-1961"]
    assert form_of(response)["letters"] == ["Vr"]
    assert "This is not a date" in read(response)
    assert rows("patient.found") == []


def test_a_search_is_seen_by_who_made_it_alone(hospital, office):
    response = send(office, at("office_find"), birth_date="1-3-1961", letters="vries")
    other = logged_in(hospital.accounts["office"], timezone.now())
    page = other.get(response.headers["Location"])
    assert page.status_code == 404
    assert "Search again" in read(page)
    assert "Vries" not in read(page)


def test_nobody_found_leads_to_adding_with_what_was_typed(office):
    response = send(office, at("office_find"), birth_date="2-4-1970", letters="Zoë")
    number = response.headers["Location"].strip("/").rpartition("/")[2]
    form = form_of(office.get(f"{at('office_add')}?search={number}"))
    assert (form["name"], form["birth_date"]) == (["Zoë"], ["2-4-1970"])


def test_who_is_added_has_what_was_told_and_nothing_else(hospital, office):
    response = send(office, at("office_add"), **NEW)
    patient = Patient.objects.get(birth_date=date(1970, 4, 2))
    assert response.headers["Location"] == at("office_person", patient.pk)
    assert (patient.name, patient.language) == ("Zoë van 't Hof", "nl")
    assert patient.interpreter is None
    assert patient.bsn_mark is None
    assert (patient.phone, patient.email, patient.bsn) == ("", "", "")
    assert patient.location is None
    (row,) = rows("patient.added")
    assert (row.outcome, row.patient, row.actor_role) == ("0", str(patient.pk), "office")
    assert "Zoë" not in row.names


def test_everything_that_can_be_told_is_kept(hospital, office):
    told = {
        **NEW,
        "interpreter": "yes",
        "phone": "06 1234 5678",
        "email": "zoe@example.org",
        "bsn": "1234.56.782",
        "location": str(hospital.team.location_id),
        "practitioner": str(hospital.accounts["gp"].practitioner.pk),
    }
    send(office, at("office_add"), **told)
    patient = Patient.objects.get(birth_date=date(1970, 4, 2))
    assert (patient.interpreter, patient.phone, patient.email) == (
        True,
        "06 1234 5678",
        "zoe@example.org",
    )
    assert (patient.bsn, patient.bsn_verified_at) == (BSN, None)
    assert patient.location == hospital.team.location
    assert patient.practitioner == hospital.accounts["gp"].practitioner


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("name", "", "Fill this in"),
        ("name", " \t", "Fill this in"),
        ("name", "12345", "with letters"),
        ("name", "a\x00b", "cannot keep"),
        ("name", "a\u202eb", "cannot keep"),
        ("name", "a" * 201, "too long"),
        ("birth_date", "31-02-1970", "not a date"),
        ("birth_date", "00-00-0000", "not a date"),
        ("birth_date", "1-1-9999", "not a date"),
        ("birth_date", "1-1-2199", "not come yet"),
        ("birth_date", "1-1-0001", "not a date"),
        ("language", "", "Fill this in"),
        ("language", "xx", "Fill this in"),
        ("interpreter", "maybe", "Fill this in"),
        ("phone", "call me", "in digits"),
        ("phone", "٠٦١٢٣٤٥٦٧٨", "in digits"),
        ("email", "not an address", "e-mail address"),
        ("bsn", "123456789", "not a BSN"),
        ("bsn", "000000000", "not a BSN"),
        ("location", "00000000-0000-0000-0000-000000000000", "Fill this in"),
        ("practitioner", "'; drop table", "Fill this in"),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_nothing_is_lost(office, field, typed, says):
    before = people()
    response = send(office, at("office_add"), **{**NEW, field: typed})
    assert response.status_code == 422
    assert says in read(response)
    assert people() == before
    form = form_of(response)
    for name, text in {**NEW, field: typed}.items():
        if name not in ("language", "interpreter", "location", "practitioner") and text.strip():
            assert form[name] == [text], name


def test_a_double_click_adds_one_person(office):
    form = fill(office, at("office_add"), **NEW)
    first, second = (office.post(at("office_add"), form) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert people() == 3
    assert [row.detail for row in rows("patient.added")] == ["", "again"]


def test_the_same_form_for_somebody_else_is_not_taken(office):
    form = fill(office, at("office_add"), **NEW)
    office.post(at("office_add"), form)
    response = office.post(at("office_add"), {**form, "name": "Kees Bos"})
    assert response.status_code == 409
    assert form_of(response)["name"] == ["Kees Bos"]
    assert people() == 3
    again = office.post(at("office_add"), {**form_of(response), "different": ids()})
    assert again.status_code == 302
    assert people() == 4


def ids() -> list[str]:
    return [str(pk) for pk in Patient.objects.values_list("pk", flat=True)]


@pytest.mark.parametrize("key", ["", "made-up", "a:b:c", "x" * 5000])
def test_a_form_without_our_key_adds_nobody_and_loses_nothing(office, key):
    response = send(office, at("office_add"), **{**NEW, "key": key})
    assert response.status_code == 409
    assert form_of(response)["name"] == [NEW["name"]]
    assert people() == 2


def test_a_key_of_somebody_else_or_too_old_is_none(hospital, office):
    mine, hours = f"wervel.form/{hospital.accounts['office'].pk}", 60 * 60
    for salt, age, status in (
        ("wervel.form/another", 0, 409),
        (mine, 13 * hours, 409),
        (mine, 11 * hours, 302),
    ):
        moment = signing.b62_encode(int(time.time()) - age)
        key = signing.Signer(salt=salt).sign(f"x:{moment}")
        assert send(office, at("office_add"), **{**NEW, "key": key}).status_code == status


@pytest.mark.parametrize(
    ("name", "born", "asked"),
    [
        ("Jannie de Vries", "1-3-1961", True),
        ("J. de Vries-Bakker", "1-3-1961", True),
        ("Vries, Jannie", "1-3-1961", True),
        ("Janie de Fries", "1-3-1961", True),
        ("Jannie de Vries", "3-1-1961", True),
        ("Kees de Boer", "1-3-1961", False),
        ("Jannie de Vries", "2-3-1961", False),
        ("Jannie de Vries", "", False),
    ],
)
def test_who_looks_like_somebody_is_looked_at_first(hospital, office, name, born, asked):
    told = {"name": name, "birth_date": born, "language": "nl"}
    response = send(office, at("office_add"), **told)
    assert response.status_code == (409 if asked else 302)
    if not asked:
        return
    assert "Is this the same person?" in read(response)
    assert at("office_person", hospital.patient.pk) in response.content.decode()
    assert people() == 2
    (row,) = rows("patient.added")
    assert (row.outcome, row.detail, row.object_kind) == ("4", "LooksAlike", "search")
    form = form_of(response)
    assert form["different"] == [str(hospital.patient.pk)]
    assert office.post(at("office_add"), form).status_code == 302
    assert people() == 3


def test_a_bsn_belongs_to_one_person(hospital, office):
    send(office, at("office_add"), **{**NEW, "bsn": BSN})
    there = Patient.objects.get(birth_date=date(1970, 4, 2))
    told = {"name": "Kees Bos", "birth_date": "5-6-1980", "language": "nl", "bsn": BSN}
    response = send(office, at("office_add"), **told)
    assert response.status_code == 409
    assert "already has this BSN" in read(response)
    assert at("office_person", there.pk) in response.content.decode()
    assert people() == 3
    assert BSN not in str(list(rows("patient.added")[-1].__dict__.values()))


def test_who_was_invited_and_did_not_come_is_listed(hospital, office):
    invite_patient(patient=hospital.patient, by=hospital.by("office"), at=timezone.now())
    page = office.get(at("office_waiting"))
    assert "Jannie de Vries" in read(page)
    assert "Piet" not in read(page)
    (row,) = rows("invitations.read")
    assert (row.outcome, row.object_id, row.patient) == ("0", "1", "")
    Invitation.objects.update(used_at=timezone.now())
    assert "Everybody who was invited has come" in read(office.get(at("office_waiting")))


def test_an_invitation_that_was_replaced_is_not_listed_twice(hospital, office):
    for _ in range(3):
        invite_patient(patient=hospital.patient, by=hospital.by("office"), at=timezone.now())
    page = read(office.get(at("office_waiting")))
    assert page.count("Jannie de Vries") == 1
    assert "no good any more" not in page


@pytest.mark.parametrize("after", ["", "-1", "x", "99999999999999", "٣", "50"])
def test_any_place_in_the_list_can_be_asked(hospital, office, after):
    assert office.get(at("office_waiting"), {"after": after}).status_code == 200
