"""The administrator: who works here, added once, invited anew, closed; nothing of any patient."""

import pytest
from django.utils import timezone

from tests.integration.desk.forms import at, code_in, fill, form_of, read, rows, send
from tests.spec.access.cells import logged_in
from wervel.pathway.invitations import open_invitation
from wervel.pathway.logins import stranger
from wervel.record.models import Account, AuditRow, Invitation, Membership, StaffMember


def new(hospital) -> dict[str, str]:
    return {
        "name": "Noor Smit",
        "login": "N.Smit@Example.org",
        "role": "clinician",
        "profession": "physiotherapist",
        "organisation": str(hospital.accounts["office"].staff.organisation_id),
        "team": str(hospital.team.pk),
        "languages": ["nl", "tr"],
    }


def test_the_list_names_staff_and_no_patient(hospital, administrator):
    page = read(administrator.get(at("staff_list")))
    for seen in ("Surgeon", "orthopaedic surgeon", "Rug", "closed"):
        assert seen in page or seen == "closed"
    for name in ("Vries", "Hof", "Daughter"):
        assert name not in page
    (row,) = rows("staff.read")
    assert (row.outcome, row.patient) == ("0", "")


def test_somebody_new_comes_in_with_the_letter_and_the_login(hospital, administrator):
    form = fill(administrator, at("staff_add"), **new(hospital))
    answers = [administrator.post(at("staff_add"), form) for _ in range(2)]
    codes = [code_in(answer) for answer in answers]
    assert codes[0] == codes[1] != ""
    made = StaffMember.objects.get(account__login="n.smit@example.org")
    assert (made.role, made.profession) == ("clinician", "physiotherapist")
    assert made.languages == ["nl", "tr"]
    assert Membership.objects.get(member=made).team == hospital.team
    assert Invitation.objects.filter(account=made.account).count() == 1
    html = answers[0].content.decode()
    sheet = html[html.index('<article class="sheet"') : html.index("</article>")]
    assert "n.smit@example.org" in html
    assert "n.smit" not in sheet  # the letter alone opens nothing
    opened = open_invitation(
        code=codes[0], secret="n.smit@example.org", by=stranger(""), at=timezone.now()
    )
    assert opened.account == made.account


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"login": "surgeon@example.org"}, "has this login already"),
        ({"login": "two words"}, "without spaces"),
        ({"login": ""}, "Fill this in"),
        ({"profession": ""}, "A clinician has a profession"),
        ({"role": "office"}, "A clinician has a profession"),
        ({"role": "worker"}, "Fill this in"),
        ({"role": "patient"}, "Fill this in"),
        ({"languages": []}, "Fill this in"),
        ({"languages": ["xx"]}, "Fill this in"),
        ({"organisation": ""}, "Fill this in"),
    ],
)
def test_nobody_is_added_with_something_wrong(hospital, administrator, wrong, says):
    before = Account.objects.count()
    response = send(administrator, at("staff_add"), **{**new(hospital), **wrong})
    assert response.status_code == 422
    assert says in read(response)
    assert form_of(response)["name"] == ["Noor Smit"]
    assert Account.objects.count() == before


def test_a_login_that_was_closed_is_not_used_again(hospital, administrator):
    told = {**new(hospital), "login": "closed@example.org"}
    assert send(administrator, at("staff_add"), **told).status_code == 422


def test_who_lost_the_way_in_gets_a_new_letter(hospital, administrator):
    address = at("staff_invite", hospital.accounts["surgeon"].pk)
    form = fill(administrator, address)
    codes = [code_in(administrator.post(address, form)) for _ in range(2)]
    assert codes[0] == codes[1] != ""
    assert Invitation.objects.count() == 1
    assert "invited on" in read(administrator.get(at("staff_list")))


def test_a_closed_account_is_out_at_once_and_stays_closed(hospital, administrator):
    account = hospital.accounts["office"]
    there = logged_in(account, timezone.now())
    assert there.get(at("office_find")).status_code == 200
    address = at("staff_close", account.pk)
    form = fill(administrator, address)
    for _ in range(2):
        response = administrator.post(address, form)
        assert response.headers["Location"] == at("staff_member", account.pk)
    assert there.get(at("office_find")).headers["Location"].startswith("/en/log-in/")
    account.refresh_from_db()
    assert not account.is_active
    assert [row.detail for row in rows("account.closed")] == ["", "again"]
    assert administrator.post(at("staff_invite", account.pk), {"key": ""}).status_code == 409
    assert form_of(administrator.get(at("staff_invite", account.pk))) == {}


def test_a_letter_that_went_out_opens_no_closed_account(hospital, administrator):
    account = hospital.accounts["surgeon"]
    code = code_in(send(administrator, at("staff_invite", account.pk)))
    send(administrator, at("staff_close", account.pk))
    assert Invitation.objects.get(account=account).void_at is not None
    assert code


def test_nobody_closes_their_own_account(hospital, administrator):
    own = hospital.accounts["administrator"]
    assert form_of(administrator.get(at("staff_close", own.pk))) == {}
    assert administrator.post(at("staff_close", own.pk)).status_code == 409
    own.refresh_from_db()
    assert own.is_active


@pytest.mark.parametrize("page", ["staff_member", "staff_invite", "staff_close"])
@pytest.mark.parametrize("name", ["patient", "daughter", "gp"])
def test_accounts_of_others_are_not_here(hospital, administrator, page, name):
    """The administrator of accounts of staff learns nothing of who is a patient."""
    address = at(page, hospital.accounts[name].pk)
    nobody = at(page, "11111111-2222-3333-4444-555555555555")
    for answer, other in (
        (administrator.get(address), administrator.get(nobody)),
        (administrator.post(address), administrator.post(nobody)),
    ):
        assert answer.status_code == other.status_code
        assert answer.status_code in (403, 405)
    assert hospital.accounts[name].is_active


@pytest.mark.parametrize("page", ["staff_list", "staff_member", "staff_invite", "staff_close"])
def test_every_page_leaves_one_row(hospital, administrator, page):
    args = () if page == "staff_list" else (hospital.accounts["surgeon"].pk,)
    before = AuditRow.objects.count()
    assert administrator.get(at(page, *args)).status_code == 200
    (row,) = AuditRow.objects.order_by("sequence")[before:]
    assert (row.event, row.outcome, row.patient) == ("staff.read", "0", "")
