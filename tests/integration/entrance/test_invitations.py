"""An invitation: a code that works once, with something beside it that only the invited knows."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.integration.entrance.people import (
    PASSWORD,
    first_step,
    forget_codes,
    log_in,
    read,
    rows,
)
from tests.integration.record.hospital import NOW
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.accounts import add_staff
from wervel.pathway.actors import Actor, Relation, Role, actor_of, day_of, relation_of
from wervel.pathway.consents import Kind, end_representative
from wervel.pathway.factors import NewApp, totp
from wervel.pathway.invitations import (
    accept_invitation,
    invite_patient,
    invite_representative,
    invite_staff,
    open_invitation,
)
from wervel.pathway.refusals import NotAllowed, NotNow, TooOften, WrongLogin
from wervel.record.invitations import LETTERS, new_code
from wervel.record.models import Account, Organisation
from wervel.record.models.logins import Invitation

STRANGER = Actor(None, Role.NOBODY, address="192.0.2.1")
BIRTH = "1961-03-01"
WORDS = LANGUAGES["en"].entrance.ENTRANCE


@pytest.fixture
def code(hospital):
    return invite_patient(patient=hospital.patient, by=hospital.by("office"), at=timezone.now())


def opened(code, secret=BIRTH, *, at=None, by=STRANGER):
    return open_invitation(code=code, secret=secret, by=by, at=at or timezone.now())


def walk(code, secret="1-3-1961", *, client=None, **more) -> Client:
    """Accept with a password and an app."""
    client = client or Client()
    response = client.post("/en/invitation/", {"code": code, "secret": secret, **more})
    assert response.headers["Location"] == "/en/secure/", read(response)
    sent = {"password": PASSWORD, "again": PASSWORD}
    assert client.post("/en/invitation/password/", sent).headers["Location"] == "/en/secure/app/"
    client.get("/en/secure/app/")
    typed = totp(client.session["secret"], timezone.now())
    response = client.post("/en/secure/app/", {"code": typed})
    assert response.headers["Location"] == "/en/my-login/emergency-codes/"
    return client


def test_codes_are_eight_of_thirty_one_without_look_alikes():
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert {len(code) for code in codes} == {8}
    assert set("".join(codes)) == set(LETTERS)
    assert not set("01OIL") & set(LETTERS)


def test_a_patient_makes_their_own_way_in(hospital, code):
    client = walk(code)
    page = read(client.get("/en/my-login/emergency-codes/"))
    assert page.count("<code>") == 10
    assert "Welcome, Jannie de Vries" in read(client.get("/en/inside/"))
    assert [row.outcome for row in rows("invitation.accepted")] == ["0"]
    assert rows("invitation.accepted")[0].patient == str(hospital.patient.pk)
    assert rows("login.succeeded")[0].detail == "invitation+totp"


def test_a_new_patient_gets_an_account_whose_login_cannot_be_guessed(hospital):
    hospital.stranger.birth_date, hospital.stranger.account = date(1970, 5, 6), None
    hospital.stranger.save()
    code = invite_patient(patient=hospital.stranger, by=hospital.by("office"), at=timezone.now())
    hospital.stranger.refresh_from_db()
    account = hospital.stranger.account
    assert not account.has_usable_password()
    assert len(account.login) == 13
    assert account.name == ""
    client = walk(code, "06/05/1970")
    assert account.login in client.get("/en/my-login/").content.decode()
    client.post("/en/log-out/")
    assert first_step(client, account).status_code == 302


def test_it_works_once(hospital, code):
    walk(code)
    response = Client().post("/en/invitation/", {"code": code, "secret": "1-3-1961"})
    assert response.status_code == 422
    assert WORDS["invitation_wrong"] in read(response)


def test_of_two_who_are_halfway_one_gets_in(hospital, code):
    found = opened(code)
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

    def accept():
        at = timezone.now()
        accept_invitation(
            number=found.number,
            password="",
            new=NewApp(secret, totp(secret, at)),
            address="",
            at=at,
        )

    accept()
    with pytest.raises(NotNow):
        accept()


@pytest.mark.parametrize(
    ("typed", "secret"),
    [
        ("", BIRTH), ("AAAAAAAA", BIRTH), (None, "1961-03-02"), (None, ""), (None, "patient"),
        (None, "x" * 300),
    ],
)  # fmt: skip
def test_what_does_not_fit_opens_nothing_and_leaves_a_row(hospital, code, typed, secret):
    with pytest.raises(WrongLogin):
        opened(code if typed is None else typed, secret)
    [row] = rows("login.refused")
    assert (row.detail, row.outcome) == ("invitation", "8")
    assert code not in str(row.__dict__)


def test_the_fifth_wrong_date_makes_it_void(hospital, code):
    for _ in range(5):
        with pytest.raises(WrongLogin):
            opened(code, "1999-01-01")
    with pytest.raises(WrongLogin):
        opened(code)
    assert Invitation.objects.get().void_at


def test_it_ends_after_two_weeks(hospital, code):
    with pytest.raises(WrongLogin):
        opened(code, at=timezone.now() + timedelta(days=15))
    assert opened(code, at=timezone.now() + timedelta(days=13))


def test_a_second_one_ends_the_first(hospital, code):
    again = invite_patient(patient=hospital.patient, by=hospital.by("office"), at=timezone.now())
    with pytest.raises(WrongLogin):
        opened(code)
    assert opened(again)


def test_codes_are_not_guessed_from_one_address(hospital, code):
    at = timezone.now()
    for _ in range(50):
        with pytest.raises(WrongLogin):
            opened(new_code(), at=at)
    with pytest.raises(TooOften):
        opened(code, at=at)


def test_the_code_is_kept_nowhere(hospital, code):
    kept = Invitation.objects.values().get()
    assert code not in str(kept)
    assert all(code not in str(row.__dict__) for row in rows("patient.invited"))


@pytest.mark.parametrize("typed", ["abcd efgh", "ABCD-EFGH", " abcdefgh "])
def test_spaces_dashes_and_small_letters_do_not_matter(typed):
    from wervel.record.invitations import plain_code

    assert plain_code(typed) == "ABCDEFGH"


@pytest.mark.parametrize(
    "typed",
    ["1-3-1961", "01-03-1961", "1/3/1961", "1.3.1961", "1 3 1961", "1961-03-01", " 1 - 3 - 1961 "],
)
def test_a_date_is_read_as_people_write_it(hospital, code, typed):
    response = Client().post("/en/invitation/", {"code": code.lower(), "secret": typed})
    assert response.status_code == 302


@pytest.mark.parametrize("typed", ["", "31-02-1961", "00-00-0000", "gisteren", "1-3-61", "x" * 999])
def test_what_is_no_date_is_said_and_costs_no_try(hospital, code, typed):
    response = Client().post("/en/invitation/", {"code": code, "secret": typed})
    assert response.status_code == 422
    assert WORDS["birth_date_wrong"] in read(response)
    assert Invitation.objects.get().tries == 0


def test_without_a_date_of_birth_nobody_is_invited(hospital):
    with pytest.raises(NotNow, match="date of birth"):
        invite_patient(patient=hospital.stranger, by=hospital.by("office"), at=NOW)


@pytest.mark.parametrize(
    "by", ["outsider", "gp", "quality", "administrator", "auditor", "stranger"]
)
def test_only_the_office_and_who_treats_invite(hospital, by):
    with pytest.raises(NotAllowed):
        invite_patient(patient=hospital.patient, by=hospital.by(by), at=NOW)


def test_who_lost_the_way_in_gets_a_new_one_and_the_old_stops(hospital, code):
    before = log_in(hospital, "patient")
    client = walk(code)
    assert before.get("/en/inside/").status_code == 302
    assert client.get("/en/inside/").status_code == 200
    account = Account.objects.get(pk=hospital.accounts["patient"].pk)
    assert account.authenticator_set.filter(type="totp").count() == 1


def test_whoever_stops_halfway_changed_nothing(hospital, code):
    client = Client()
    client.post("/en/invitation/", {"code": code, "secret": "1-3-1961"})
    client.post(
        "/en/invitation/password/", {"password": "another long one", "again": "another long one"}
    )
    account = Account.objects.get(pk=hospital.accounts["patient"].pk)
    assert account.check_password(PASSWORD)
    forget_codes(account)
    assert log_in(hospital, "patient").get("/en/inside/").status_code == 200
    walk(code)


def test_the_password_comes_before_the_app(hospital, code):
    client = Client()
    client.post("/en/invitation/", {"code": code, "secret": "1-3-1961"})
    assert client.get("/en/secure/app/").headers["Location"] == "/en/invitation/password/"


def test_the_steps_without_an_invitation_go_to_the_start(hospital):
    assert Client().get("/en/invitation/password/").headers["Location"] == "/en/invitation/"
    assert Client().get("/en/secure/").headers["Location"] == "/en/log-in/?why=again"


# --- representatives and staff -------------------------------------------------------------------


def represent(hospital, *, by="office", until=None):
    at = timezone.now()
    return invite_representative(
        patient=hospital.patient,
        name="Kees de Vries",
        kind=Kind.MANDATE,
        since=at.date(),
        until=until,
        by=hospital.by(by),
        at=at,
    )


def test_a_representative_comes_in_with_the_date_of_birth_of_the_patient(hospital):
    given, code = represent(hospital, until=day_of(timezone.now()))
    client = walk(code)
    assert "representative" in read(client.get("/en/inside/"))
    actor = actor_of(given.account)
    at = timezone.now()
    assert relation_of(actor, hospital.patient, at) is Relation.REPRESENTS
    assert relation_of(actor, hospital.stranger, at) is Relation.NONE
    assert relation_of(actor, hospital.patient, at + timedelta(days=2)) is Relation.NONE


def test_a_mandate_that_is_taken_back_is_nothing_at_once(hospital):
    given, _ = represent(hospital)
    at, actor = timezone.now(), actor_of(given.account)
    assert relation_of(actor, hospital.patient, at) is Relation.REPRESENTS
    end_representative(representation=given, on=day_of(at), by=hospital.by("patient"), at=at)
    assert relation_of(actor, hospital.patient, at + timedelta(seconds=1)) is Relation.NONE


@pytest.mark.parametrize("by", ["surgeon", "daughter", "gp", "administrator", "stranger"])
def test_others_do_not_give_mandates(hospital, by):
    with pytest.raises(NotAllowed):
        represent(hospital, by=by)


def test_staff_are_added_by_an_administrator_and_tell_their_login(hospital):
    account, code = add_staff(
        login=" New.Nurse@example.org",
        name="New Nurse",
        role=Role.CLINICIAN,
        profession="specialist_nurse",
        organisation=Organisation.objects.get(kind="hospital"),
        languages=["nl"],
        by=hospital.by("administrator"),
        at=timezone.now(),
    )
    with pytest.raises(WrongLogin):
        opened(code, BIRTH)
    client = walk(code, "new.nurse@example.org", staff="1")
    assert "Welcome, New Nurse" in read(client.get("/en/inside/"))
    assert account.login == "new.nurse@example.org"
    assert [row.object_id for row in rows("staff.added")] == [str(account.pk)]


@pytest.mark.parametrize("login", ["", "surgeon@example.org", " SURGEON@example.org"])
def test_a_login_is_of_one_person(hospital, login):
    with pytest.raises(NotNow):
        add_staff(
            login=login,
            name="X",
            role=Role.OFFICE,
            organisation=Organisation.objects.get(kind="hospital"),
            languages=[],
            by=hospital.by("administrator"),
            at=NOW,
        )


@pytest.mark.parametrize("by", ["surgeon", "office", "auditor", "patient"])
def test_only_an_administrator_invites_staff(hospital, by):
    with pytest.raises(NotAllowed):
        invite_staff(account=hospital.accounts["gp"], by=hospital.by(by), at=NOW)


@pytest.mark.parametrize("name", ["patient", "daughter"])
def test_an_administrator_opens_no_account_of_a_patient(hospital, name):
    with pytest.raises(NotNow):
        invite_staff(account=hospital.accounts[name], by=hospital.by("administrator"), at=NOW)
