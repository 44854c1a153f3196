"""One person at the desk: seen without what is the matter, changed by two, invited, in care."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.integration.desk.forms import (
    at,
    choice,
    code_in,
    fill,
    form_of,
    read,
    rows,
    send,
)
from tests.integration.entrance.people import (
    PASSWORD,
    equip,
    first_step,
    forget_codes,
    log_in,
    second_step,
)
from tests.integration.record.hospital import EARLY
from tests.spec.access.cells import logged_in
from wervel.guideline.urgency import Urgency
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.actors import actor_of
from wervel.pathway.invitations import open_invitation
from wervel.pathway.logins import stranger
from wervel.record.episodes import add_urgency
from wervel.record.models import (
    AuditRow,
    Episode,
    Invitation,
    Patient,
    Representation,
    StaffMember,
)


def person(hospital) -> str:
    return at("office_person", hospital.patient.pk)


def change(hospital) -> str:
    return at("office_change", hospital.patient.pk)


def test_the_desk_sees_who_and_how_to_reach_them_and_no_more(hospital, office):
    add_urgency(
        Urgency.EMERGENCY, episode=hospital.episode, by=hospital.accounts["surgeon"], at=EARLY
    )
    page = read(office.get(person(hospital)))
    for seen in ("Jannie de Vries", "1 March 1961", "Daughter", "mandate", "Rug", "Zwolle"):
        assert seen in page
    for code in ("nl", "en"):
        for level in LANGUAGES[code].instructions.values():
            assert level.title not in page
    assert "emergency" not in page.lower()
    assert "1 November" not in page  # since when there is pain
    (row,) = rows("patient.contact_opened")
    assert (row.outcome, row.patient) == ("0", str(hospital.patient.pk))


def test_a_bsn_is_shown_by_its_end_alone(hospital, office):
    send(office, change(hospital), bsn="123456782")
    for address in (person(hospital), change(hospital)):
        html = office.get(address).content.decode()
        assert "ends in 782" in html
        assert "123456782" not in html
    assert Patient.objects.get(pk=hospital.patient.pk).bsn == "123456782"


def test_a_change_keeps_what_was_not_touched(hospital, office):
    send(office, change(hospital), bsn="123456782")
    response = send(office, change(hospital), phone="038 123 4567")
    assert response.headers["Location"] == person(hospital)
    patient = Patient.objects.get(pk=hospital.patient.pk)
    assert (patient.phone, patient.bsn, patient.version) == ("038 123 4567", "123456782", 3)
    assert patient.practitioner == hospital.accounts["gp"].practitioner
    assert [row.names for row in rows("patient.contact_changed")] == ["bsn", "phone"]
    send(office, change(hospital), no_bsn="1")
    patient.refresh_from_db()
    assert (patient.bsn, patient.bsn_mark) == ("", None)


def test_of_two_who_change_at_once_the_second_sees_both_and_loses_nothing(hospital, office):
    colleague = logged_in(hospital.accounts["office"], timezone.now())
    mine = fill(office, change(hospital), phone="06 11111111", email="mine@example.org")
    send(colleague, change(hospital), phone="06 22222222")
    response = office.post(change(hospital), mine)
    assert response.status_code == 409
    page = read(response)
    for seen in ("06 11111111", "06 22222222", "mine@example.org", "Stands there now"):
        assert seen in page or seen in response.content.decode()
    patient = Patient.objects.get(pk=hospital.patient.pk)
    assert (patient.phone, patient.email) == ("06 22222222", "")
    form = form_of(response)
    assert (form["phone"], form["email"]) == (["06 11111111"], ["mine@example.org"])
    office.post(change(hospital), {**form, "phone": "06 22222222"})
    patient.refresh_from_db()
    assert (patient.phone, patient.email) == ("06 22222222", "mine@example.org")


def test_a_double_click_on_a_change_is_no_quarrel(hospital, office):
    form = fill(office, change(hospital), phone="06 11111111")
    answers = [office.post(change(hospital), form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Patient.objects.get(pk=hospital.patient.pk).version == 2


def test_a_wrong_field_and_a_late_change_still_show_both(hospital, office):
    mine = fill(office, change(hospital), phone="zero")
    wrong = office.post(change(hospital), mine)
    assert wrong.status_code == 422
    send(office, change(hospital), phone="06 22222222")
    late = office.post(change(hospital), {**form_of(wrong), "phone": "06 11111111"})
    assert late.status_code == 409
    assert "06 22222222" in read(late)


@pytest.mark.parametrize("died", ["1-1-1960", "1-1-1961"])
def test_nobody_dies_before_being_born(hospital, office, died):
    response = send(office, change(hospital), deceased_on=died)
    assert response.status_code == 422
    assert "do not go together" in read(response)
    assert Patient.objects.get(pk=hospital.patient.pk).deceased_on is None


def test_another_with_this_bsn_is_refused_here_too(hospital, office):
    send(office, change(hospital), bsn="123456782")
    response = send(office, at("office_change", hospital.stranger.pk), bsn="123456782")
    assert response.status_code == 422
    assert "already has this BSN" in read(response)


def test_two_tabs_with_two_patients_never_cross(hospital, office):
    addresses = {
        one.pk: at("office_change", one.pk) for one in (hospital.patient, hospital.stranger)
    }
    forms = {
        pk: fill(office, address, phone=f"06 1234000{number}")
        for number, (pk, address) in enumerate(addresses.items())
    }
    for pk, address in reversed(addresses.items()):
        assert office.post(address, forms[pk]).status_code == 302
    found = {patient.pk: patient for patient in Patient.objects.all()}
    assert found[hospital.patient.pk].phone == "06 12340000"
    assert found[hospital.stranger.pk].phone == "06 12340001"
    assert found[hospital.patient.pk].name == "Jannie de Vries"
    assert found[hospital.stranger.pk].name == "Piet van 't Hof"


# --- inviting ------------------------------------------------------------------------------------
def invite(hospital) -> str:
    return at("office_invite", hospital.patient.pk)


def test_a_letter_has_a_code_that_opens_and_nothing_that_it_takes_beside_it(hospital, office):
    response = send(office, invite(hospital))
    code = code_in(response)
    assert len(code) == 8
    assert "http://testserver/nl/uitnodiging/" in read(response)
    assert "Uw uitnodiging" in read(response)  # in the patient's language
    assert "1961" not in read(response)
    by = stranger("")
    opened = open_invitation(code=code, secret="1961-03-01", by=by, at=timezone.now())
    assert opened.account == hospital.accounts["patient"]


def test_a_letter_that_is_sent_again_is_the_same_and_makes_no_second(hospital, office):
    form = fill(office, invite(hospital))
    codes = [code_in(office.post(invite(hospital), form)) for _ in range(2)]
    assert codes[0] == codes[1] != ""
    assert Invitation.objects.count() == 1
    Invitation.objects.update(used_at=timezone.now())
    gone = office.post(invite(hospital), form)
    assert gone.status_code == 409
    assert "do not show this letter again" in read(gone)
    assert Invitation.objects.count() == 1


def test_a_new_form_is_a_new_letter_and_ends_the_last(hospital, office):
    first, second = (code_in(send(office, invite(hospital))) for _ in range(2))
    assert first != second
    assert Invitation.objects.filter(void_at__isnull=True).count() == 1


def test_looking_at_the_page_shows_no_code(hospital, office):
    send(office, invite(hospital))
    assert code_in(office.get(invite(hospital))) == ""
    assert "Invited and not come yet" in read(office.get(invite(hospital)))


def test_no_letter_without_a_birth_date(hospital, office):
    address = at("office_invite", hospital.stranger.pk)
    page = office.get(address)
    assert "date of birth first" in read(page)
    assert form_of(page) == {}
    key = fill(office, invite(hospital))["key"]
    assert office.post(address, {"key": key}).status_code == 409
    assert Invitation.objects.count() == 0


def test_a_form_without_a_key_makes_no_letter(hospital, office):
    response = office.post(invite(hospital), {})
    assert response.status_code == 409
    assert "too old" in read(response)
    assert Invitation.objects.count() == 0


def test_who_speaks_another_language_gets_a_dutch_letter(hospital, office):
    Patient.objects.update(language="ti")
    assert 'lang="nl"' in send(office, invite(hospital)).content.decode()
    Patient.objects.update(language="en")
    response = send(office, invite(hospital))
    assert "/en/invitation/" in read(response)


# --- representatives -----------------------------------------------------------------------------
STAND = {"name": "Kees de Vries", "kind": "mentor"}


def stands(hospital):
    return Representation.objects.filter(patient=hospital.patient)


def test_a_representative_is_added_once_with_a_letter(hospital, office):
    address = at("representative_add", hospital.patient.pk)
    form = fill(office, address, **STAND, until="1-1-2199")
    codes = [code_in(office.post(address, form)) for _ in range(2)]
    assert codes[0] == codes[1] != ""
    made = stands(hospital).get(kind="mentor")
    assert (made.account.name, made.until) == ("Kees de Vries", date(2199, 1, 1))
    assert stands(hospital).count() == 2
    opened = open_invitation(code=codes[0], secret="1961-03-01", by=stranger(""), at=timezone.now())
    assert opened.account == made.account


@pytest.mark.parametrize(
    ("field", "typed"),
    [("name", ""), ("kind", ""), ("kind", "x"), ("since", ""), ("until", "1-1-2001")],
)
def test_a_mandate_needs_a_name_a_reason_and_days_in_order(hospital, office, field, typed):
    address = at("representative_add", hospital.patient.pk)
    response = send(office, address, **{**STAND, field: typed})
    assert response.status_code == 422
    assert stands(hospital).count() == 1


def test_a_mandate_that_ends_today_ends_at_once(hospital, office):
    given = stands(hospital).get()
    address = at("representative_end", hospital.patient.pk, given.pk)
    form = fill(office, address)
    for _ in range(2):
        assert office.post(address, form).headers["Location"] == person(hospital)
    given.refresh_from_db()
    ended = given.ended_at
    assert ended is not None
    assert [row.detail for row in rows("representative.ended")] == ["", "again"]
    assert "stopped" in read(office.get(person(hospital)))


def test_a_new_letter_for_who_may_act_and_none_for_who_may_not(hospital, office):
    given = stands(hospital).get()
    address = at("representative_invite", hospital.patient.pk, given.pk)
    assert len(code_in(send(office, address))) == 8
    form = fill(office, address)
    send(office, at("representative_end", hospital.patient.pk, given.pk))
    assert office.post(address, form).status_code == 409
    assert Invitation.objects.count() == 1


def test_a_representative_belongs_to_one_patient(hospital, office):
    given = stands(hospital).get()
    for page in ("representative_end", "representative_invite"):
        address = at(page, hospital.stranger.pk, given.pk)
        assert office.get(address).status_code == 403
        key = fill(office, invite(hospital))["key"]
        assert office.post(address, {"key": key, "on": "1-1-2030"}).status_code in (403, 409)
    given.refresh_from_db()
    assert given.until is None


# --- care ----------------------------------------------------------------------------------------
def care(hospital) -> str:
    return at("office_episode", hospital.stranger.pk)


def test_care_begins_once_with_a_team_and_a_place(hospital, office):
    form = fill(office, care(hospital), **choice(hospital), onset_on="1-11-2026")
    for _ in range(2):
        response = office.post(care(hospital), form)
        assert response.headers["Location"] == at("office_person", hospital.stranger.pk)
    made = Episode.objects.get(patient=hospital.stranger)
    assert (made.team, made.onset_on) == (hospital.team, date(2026, 11, 1))
    assert Patient.objects.get(pk=hospital.stranger.pk).location == hospital.team.location
    assert [row.detail for row in rows("episode.opened")] == ["", "again"]


def test_a_day_that_was_not_told_stays_unknown(hospital, office):
    send(office, care(hospital), **choice(hospital))
    assert Episode.objects.get(patient=hospital.stranger).onset_on is None


def test_two_forms_begin_one_care(hospital, office):
    first, second = (fill(office, care(hospital), **choice(hospital)) for _ in range(2))
    assert office.post(care(hospital), first).status_code == 302
    late = office.post(care(hospital), second)
    assert late.status_code == 409
    assert "in care already" in read(late)
    assert Episode.objects.filter(patient=hospital.stranger).count() == 1


def test_who_is_in_care_gets_no_form(hospital, office):
    page = office.get(at("office_episode", hospital.patient.pk))
    assert form_of(page) == {}


@pytest.mark.parametrize(
    "wrong", [{"team": ""}, {"team": "x"}, {"onset_on": "1-1-2199"}, {"location": "x"}]
)
def test_care_does_not_begin_with_something_wrong(hospital, office, wrong):
    response = send(office, care(hospital), **{**choice(hospital), **wrong})
    assert response.status_code == 422
    assert Episode.objects.filter(patient=hospital.stranger).count() == 0


# --- every page ----------------------------------------------------------------------------------
PAGES = ("office_person", "office_change", "office_invite", "office_episode", "representative_add")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_about_somebody_leaves_one_row(hospital, office, page):
    before = AuditRow.objects.count()
    assert office.get(at(page, hospital.patient.pk)).status_code == 200
    (row,) = AuditRow.objects.order_by("sequence")[before:]
    assert row.patient == str(hospital.patient.pk)
    assert row.actor_role == "office"


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_there_is_answered_as_who_may_not_be_seen(hospital, office, page):
    nobody = "11111111-2222-3333-4444-555555555555"
    answer = office.get(at(page, nobody))
    assert answer.status_code == 403
    (row,) = rows("patient.contact_opened")
    assert (row.outcome, row.patient) == ("8", nobody)


def expire(browser) -> None:
    session = browser.session
    session["seen_at"] = (timezone.now() - timedelta(minutes=16)).isoformat()
    session.save()


def test_an_expired_session_does_nothing_and_leads_back_to_what_was_typed(hospital):
    office = log_in(hospital, "office")
    form = fill(office, change(hospital), phone="06 11111111")
    expire(office)
    response = office.post(change(hospital), form)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/en/log-in/")
    assert "0611" not in response.headers["Location"].replace(" ", "")
    assert Patient.objects.get(pk=hospital.patient.pk).version == 1
    forget_codes(hospital.accounts["office"])
    login = form_of(office.get(response.headers["Location"]))
    assert login["next"] == [change(hospital)] * len(login["next"])
    told = {"login": hospital.accounts["office"].login, "password": PASSWORD}
    office.post("/en/log-in/", {**told, "next": change(hospital)})
    back = second_step(office)
    assert back.headers["Location"] == change(hospital)
    page = office.get(change(hospital))
    assert "You were logged out" in read(page)
    assert form_of(page)["phone"] == ["06 11111111"]
    assert form_of(page)["version"] == ["1"]
    assert office.post(change(hospital), form_of(page)).status_code == 302
    assert Patient.objects.get(pk=hospital.patient.pk).phone == "06 11111111"
    again = office.get(change(hospital))
    assert "You were logged out" not in read(again)


def test_what_was_typed_is_shown_to_nobody_else(hospital):
    office = log_in(hospital, "office")
    form = fill(office, at("office_add"), name="Geheim", birth_date="1-1-1970")
    expire(office)
    office.post(at("office_add"), form)
    colleague = equip(hospital.accounts["quality"])
    StaffMember.objects.filter(account=colleague).update(role="office")
    forget_codes(colleague)
    first_step(office, colleague)
    second_step(office)
    page = office.get(at("office_add"))
    assert page.status_code == 200
    assert "Geheim" not in page.content.decode()


PAGES_THAT_KEEP = {
    "office_add": {"name": "Zoë", "language": "tr", "interpreter": "yes"},
    "office_episode": {"onset_on": "1-11-2026"},
    "representative_add": {"name": "Kees", "kind": "mentor", "until": "1-1-2030"},
}


@pytest.mark.parametrize("page", PAGES_THAT_KEEP)
def test_each_form_comes_back_as_it_was(hospital, page):
    office = log_in(hospital, "office")
    who = {"office_episode": (hospital.stranger.pk,), "office_add": ()}
    address = at(page, *who.get(page, (hospital.patient.pk,)))
    form = fill(office, address, **PAGES_THAT_KEEP[page])
    expire(office)
    office.post(address, form)
    forget_codes(hospital.accounts["office"])
    first_step(office, hospital.accounts["office"])
    second_step(office)
    there = form_of(office.get(address))
    for name, text in PAGES_THAT_KEEP[page].items():
        assert there[name] == [text], name


def test_the_one_who_looks_is_in_the_log_by_role(hospital, office):
    office.get(person(hospital))
    (row,) = rows("patient.contact_opened")
    assert row.actor == str(actor_of(hospital.accounts["office"]).account.pk)
    assert (row.purpose, row.relation) == ("administration", "none")
