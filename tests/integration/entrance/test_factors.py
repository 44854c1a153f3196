"""The second factor: nobody comes in without, each code works once, and five tries is all."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.integration.entrance.people import (
    PASSWORD,
    SECRET,
    back_in_time,
    code,
    first_step,
    forget_codes,
    log_in,
    read,
    rows,
    second_step,
)
from tests.integration.record.hospital import EARLY, NOW
from wervel.pathway.actors import Actor, Role
from wervel.pathway.factors import (
    NewApp,
    check_code,
    factors_of,
    keep_factor,
    remove_factor,
    totp,
)
from wervel.pathway.refusals import NotNow, TooOften, WrongLogin

STRANGER = Actor(None, Role.NOBODY, address="192.0.2.1")
STAFF = ["surgeon", "office", "quality", "administrator", "auditor"]


def check(hospital, text, *, at=NOW, name="surgeon"):
    return check_code(account=hospital.accounts[name], text=text, by=STRANGER, at=at)


def test_codes_are_those_of_the_standard():
    """RFC 6238, appendix B, the last six of its eight digits."""
    from base64 import b32encode
    from datetime import UTC, datetime

    secret = b32encode(b"12345678901234567890").decode()
    for seconds, expected in ((59, "287082"), (1111111109, "081804"), (20000000000, "353130")):
        assert totp(secret, datetime.fromtimestamp(seconds, UTC)) == expected


@pytest.mark.parametrize("name", [*STAFF, "gp", "patient", "daughter"])
def test_without_a_second_factor_one_sets_it_up_and_is_not_in_before(hospital, name):
    account = hospital.accounts[name]
    Authenticator.objects.filter(user=account).delete()
    account.set_password(PASSWORD)
    account.save()
    client = Client()
    first_step(client, account)
    assert client.get("/en/log-in/code/").headers["Location"] == "/en/secure/"
    for page in ("inside", "my-login", "my-login/password", "my-login/confirm"):
        assert client.get(f"/en/{page}/").status_code == 302
    assert "key into the app" in read(client.get("/en/secure/app/"))
    secret = client.session["secret"]
    assert client.post("/en/secure/app/", {"code": "000000"}).status_code == 422
    assert client.get("/en/inside/").status_code == 302
    from django.utils import timezone

    response = client.post("/en/secure/app/", {"code": totp(secret, timezone.now())})
    assert response.headers["Location"] == "/en/my-login/emergency-codes/"
    assert client.get("/en/inside/").status_code == 200


def test_who_has_a_factor_cannot_set_up_another_with_a_password_alone(hospital):
    client = Client()
    first_step(client, hospital.accounts["surgeon"])
    assert client.get("/en/secure/").headers["Location"] == "/en/log-in/code/"
    for page in ("app/", "passkey/"):
        for response in (client.get(f"/en/secure/{page}"), client.post(f"/en/secure/{page}")):
            assert response.headers["Location"] == "/en/log-in/code/"
    assert len(factors_of(hospital.accounts["surgeon"])) == 2


def test_a_code_works_once(hospital):
    typed = totp(SECRET, NOW)
    assert check(hospital, typed) == "totp"
    with pytest.raises(WrongLogin):
        check(hospital, typed)
    with pytest.raises(WrongLogin):  # nor an older one
        check(hospital, totp(SECRET, NOW, -1))
    assert check(hospital, totp(SECRET, NOW, 1)) == "totp"


def test_a_code_works_once_also_from_two_browsers(hospital):
    typed, answers = code(), []
    for _ in range(2):
        client = Client()
        first_step(client, hospital.accounts["surgeon"])
        answers.append(second_step(client, typed).status_code)
    assert answers == [302, 422]


@pytest.mark.parametrize(
    ("away", "right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)]
)
def test_clocks_may_differ_by_half_a_minute(hospital, away, right):
    typed = totp(SECRET, NOW, away)
    if right:
        assert check(hospital, typed) == "totp"
    else:
        with pytest.raises(WrongLogin):
            check(hospital, typed)


@pytest.mark.parametrize(
    "text", ["", " ", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "\x00", "9" * 5000]
)
def test_what_is_no_code_is_wrong(hospital, text):
    with pytest.raises(WrongLogin):
        check(hospital, text)


def test_spaces_in_a_code_do_not_matter(hospital):
    typed = totp(SECRET, NOW)
    assert check(hospital, f" {typed[:3]} {typed[3:]} ") == "totp"


def test_after_five_tries_even_the_right_code_waits(hospital):
    for number in range(5):
        with pytest.raises(WrongLogin):
            check(hospital, "000000", at=NOW + timedelta(seconds=number))
    with pytest.raises(TooOften):
        check(hospital, totp(SECRET, NOW))
    assert [row.detail for row in rows("login.refused")] == ["code"] * 5 + ["code:too_often"]


def test_after_five_tries_one_logs_in_anew(hospital):
    client = Client()
    first_step(client, hospital.accounts["surgeon"])
    for _ in range(5):
        assert second_step(client, "000000").status_code == 422
    response = second_step(client)
    assert response.status_code == 429
    assert response.headers["Retry-After"]
    assert second_step(client).headers["Location"] == "/en/log-in/?why=again"


def test_a_code_on_paper_works_once(hospital):
    account = hospital.accounts["surgeon"]
    Authenticator.objects.filter(user=account).delete()
    paper = keep_factor(account, NewApp(SECRET, totp(SECRET, NOW)), NOW)
    assert len(set(paper)) == 10
    assert check(hospital, f"{paper[3][:4]} {paper[3][4:]}") == "recovery_codes"
    with pytest.raises(WrongLogin):
        check(hospital, paper[3])
    assert factors_of(account)[-1].left == 9


def test_secrets_are_not_readable_in_the_database(hospital):
    for row in Authenticator.objects.all():
        assert SECRET not in str(row.data)


def test_codes_on_paper_are_shown_once(hospital):
    client = log_in(hospital, "surgeon")
    client.post("/en/my-login/new-emergency-codes/")
    assert read(client.get("/en/my-login/emergency-codes/")).count("<code>") == 10
    assert client.get("/en/my-login/emergency-codes/").headers["Location"] == "/en/inside/"


# --- once more before what matters ---------------------------------------------------------------

MATTERS = [
    ("get", "my-login/password/"), ("post", "my-login/password/"), ("post", "my-login/remove/"),
    ("post", "my-login/new-emergency-codes/"), ("get", "secure/"), ("get", "secure/app/"),
    ("post", "secure/app/"), ("get", "secure/passkey/"), ("post", "secure/passkey/"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "page"), MATTERS)
def test_what_matters_asks_the_second_factor_again(hospital, method, page):
    client = log_in(hospital, "surgeon")
    back_in_time(client, confirmed_at=EARLY)
    response = getattr(client, method)(f"/en/{page}")
    assert response.headers["Location"].startswith("/en/my-login/confirm/?next=")


def test_confirming_lets_one_go_on(hospital):
    client = log_in(hospital, "surgeon")
    back_in_time(client, confirmed_at=EARLY)
    forget_codes(hospital.accounts["surgeon"])
    wrong = client.post("/en/my-login/confirm/", {"code": "000000"})
    assert wrong.status_code == 422
    sent = {"code": code(), "next": "/en/my-login/password/"}
    response = client.post("/en/my-login/confirm/", sent)
    assert response.headers["Location"] == "/en/my-login/password/"
    assert client.get("/en/my-login/password/").status_code == 200
    assert [row.detail for row in rows("login.confirmed")] == ["totp"]


def test_confirming_has_five_tries_too(hospital):
    client = log_in(hospital, "surgeon")
    for _ in range(5):
        client.post("/en/my-login/confirm/", {"code": "000000"})
    assert client.post("/en/my-login/confirm/", {"code": code()}).status_code == 429


def test_the_last_way_in_stays(hospital):
    by = hospital.by("surgeon")
    [app, _] = factors_of(by.account)
    with pytest.raises(NotNow):
        remove_factor(number=app.number, by=by, at=NOW)
    other = factors_of(hospital.accounts["patient"])[0]
    with pytest.raises(NotNow):  # nor anybody else's
        remove_factor(number=other.number, by=by, at=NOW)
    client = log_in(hospital, "surgeon")
    assert client.post("/en/my-login/remove/", {"factor": app.number}).status_code == 409
    assert client.post("/en/my-login/remove/", {"factor": "x"}).status_code == 409


def test_a_demo_shows_the_code_and_nothing_else_does(hospital, settings):
    client = Client()
    first_step(client, hospital.accounts["surgeon"])
    assert "demo-code" not in read(client.get("/en/log-in/code/"))
    settings.DEMO = True
    page = read(client.get("/en/log-in/code/"))
    assert f"<strong>{code()}</strong>" in page
    assert "This is a demo." in page


def test_the_name_of_a_passkey_is_made_fit_to_keep(hospital, monkeypatch):
    from tests.integration.entrance.people import log_in
    from wervel.web.entrance import passkeys

    for reader in ("parse_registration_response", "complete_registration"):
        monkeypatch.setattr(passkeys.auth, reader, lambda sent: sent)
    sent = (
        '{"id":"AA","rawId":"AA","type":"public-key","clientExtensionResults":{"x":"\\u0000"},'
        '"response":{"clientDataJSON":"AA","attestationObject":"AA","more":"\\u0000"}}'
    )
    client = log_in(hospital, "surgeon")
    answer = client.post("/en/secure/passkey/", {"credential": sent, "name": "my\x00 \u202ephone"})
    assert answer.headers["Location"] == "/en/my-login/"
    kept = Authenticator.objects.get(type="webauthn").data
    assert kept["name"] == "my phone"
    assert set(kept["credential"]["response"]) == {"clientDataJSON", "attestationObject"}
