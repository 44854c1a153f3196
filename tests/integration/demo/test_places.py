"""Places, teams and members are set up once, and each refusal says what was wrong."""

from datetime import time, timedelta

import pytest

from tests.integration.record.hospital import NOW, build
from wervel.pathway.actors import Actor, Relation, Role, actor_of, relation_of
from wervel.pathway.factors import NewApp, totp
from wervel.pathway.invitations import accept_invitation, open_invitation
from wervel.pathway.places import Hours, Place, add_location, add_organisation
from wervel.pathway.refusals import NotNow
from wervel.pathway.staff import TeamKind, add_member, add_practitioner, add_team, end_member
from wervel.record.models import Account, AuditRow, Location, Membership, Organisation

pytestmark = pytest.mark.django_db
NOBODY = Actor(None, Role.NOBODY, address="192.0.2.1")
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NEW = {"code": "heerde", "name": "Heerde", "phone": "088", "hours": ()}


@pytest.fixture
def hospital():
    return build()


def test_a_name_is_given_once(hospital):
    by = hospital.by("administrator")
    for name in ("Ziekenhuis", "  "):
        with pytest.raises(NotNow):
            add_organisation(kind=Place.HOSPITAL, name=name, by=by, at=NOW)
    assert Organisation.objects.count() == 2


@pytest.mark.parametrize("wrong", [{"code": "zwolle"}, {"phone": " "}, {"name": ""}, {"code": ""}])
def test_a_location_has_a_name_and_a_phone_of_its_own(hospital, wrong):
    with pytest.raises(NotNow):
        add_location(
            organisation=Organisation.objects.get(kind="hospital"),
            by=hospital.by("administrator"),
            at=NOW,
            **{**NEW, **wrong},
        )
    assert Location.objects.count() == 1
    assert AuditRow.objects.get(event="place.added").outcome == "4"


@pytest.mark.parametrize(("day", "opens", "closes"), [(0, 8, 9), (8, 8, 9), (1, 9, 9), (1, 10, 9)])
def test_hours_that_cannot_be_are_refused(day, opens, closes):
    with pytest.raises(ValueError, match=r"from|opens"):
        Hours(day, time(opens), time(closes))


def test_a_team_has_a_short_name_of_its_own(hospital):
    by = hospital.by("administrator")
    for code, name in (("back", "Anders"), ("knee", " "), ("", "Knie")):
        with pytest.raises(NotNow):
            add_team(code=code, kind=TeamKind.NETWORK, name=name, by=by, at=NOW)


def test_somebody_is_in_a_team_once_and_sees_its_patients_until_the_last_day(hospital):
    by, outsider = hospital.by("administrator"), hospital.accounts["outsider"].staff
    made = add_member(team=hospital.team, member=outsider, since=NOW.date(), by=by, at=NOW)
    with pytest.raises(NotNow):
        add_member(team=hospital.team, member=outsider, since=NOW.date(), by=by, at=NOW)
    assert relation_of(hospital.by("outsider"), hospital.patient, NOW) is Relation.TEAM
    with pytest.raises(NotNow):
        end_member(membership=made, on=NOW.date() - timedelta(days=1), by=by, at=NOW)
    end_member(membership=made, on=NOW.date(), by=by, at=NOW)
    tomorrow = NOW + timedelta(days=1)
    assert relation_of(hospital.by("outsider"), hospital.patient, NOW) is Relation.TEAM
    assert relation_of(hospital.by("outsider"), hospital.patient, tomorrow) is Relation.NONE


def test_a_membership_does_not_end_before_it_begins(hospital):
    before = NOW.date() - timedelta(days=1)
    with pytest.raises(NotNow):
        add_member(
            team=hospital.team,
            member=hospital.accounts["outsider"].staff,
            since=NOW.date(),
            until=before,
            by=hospital.by("administrator"),
            at=NOW,
        )
    assert not Membership.objects.filter(
        member=hospital.accounts["outsider"].staff, team=hospital.team
    )


def test_a_gp_with_a_login_comes_in_by_the_code(hospital):
    practice = Organisation.objects.get(kind="gp_practice")
    by = hospital.by("administrator")
    row, code = add_practitioner(practice=practice, name="A. Arts", login="Arts", by=by, at=NOW)
    opened = open_invitation(code=code, secret="arts", by=NOBODY, at=NOW)
    accept_invitation(
        number=opened.number,
        password="hash",
        new=NewApp(SECRET, totp(SECRET, NOW)),
        address="",
        at=NOW,
    )
    account = Account.objects.get(login="arts")
    assert row.account == account
    assert actor_of(account).role is Role.GP


def test_a_gp_without_a_login_has_no_account(hospital):
    practice = Organisation.objects.get(kind="gp_practice")
    by = hospital.by("administrator")
    row, code = add_practitioner(practice=practice, name="A. Arts", phone="038", by=by, at=NOW)
    assert (row.account, code) == (None, "")
