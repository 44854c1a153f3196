"""Logging in with another service: the hospital's own for staff, DigiD for patients."""

import json

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from tests.integration.entrance.people import log_in, read, rows, second_step
from tests.integration.entrance.service import CLIENT, SECRET, Service
from wervel.config.logins import logins, origins, sign_on_services
from wervel.leaflet.language import LANGUAGES
from wervel.record.models import Patient
from wervel.record.patients import change_patient

HIGH = "urn:etoegang:core:assurance-class:loa4"
BSN = "123456782"
WORDS = LANGUAGES["en"].entrance.ENTRANCE


@pytest.fixture(scope="module")
def service():
    running = Service()
    yield running
    running.close()


@pytest.fixture
def services(service, settings, tmp_path):
    """Two services at one address, in our settings."""
    file = tmp_path / "services.json"
    one = {"server": service.address, "client": CLIENT, "secret": SECRET}
    file.write_text(
        json.dumps(
            [
                {**one, "id": "work", "name": "Hospital", "kind": "staff", "claim": "email",
                 "levels": ["mfa"]},
                {**one, "id": "digid", "name": "DigiD", "kind": "patients", "claim": "bsn",
                 "levels": [HIGH], "scope": ["openid"]},
            ]
        )
    )  # fmt: skip
    found = sign_on_services(str(file))
    settings.SIGN_ON = found
    settings.SOCIALACCOUNT_PROVIDERS = logins(found, https=False, idle=900)[
        "SOCIALACCOUNT_PROVIDERS"
    ]
    service.claims = {}
    return service


def through(service, id="work", *, client=None, change=None, onward="", **claims):
    """To the service and back."""
    client = client or Client()
    service.claims = claims
    away = client.post(f"/sign-on/{id}/", {"code": "en", "next": onward})
    assert away.status_code == 302
    back = service.visit(away.headers["Location"]) | (change or {})
    return client, client.get(f"/sign-on/{id}/back/", back)


def surgeon(**more):
    return {"sub": "s-1", "email": "Surgeon@example.org", "acr": "mfa", **more}


def test_staff_come_in_with_the_service_of_the_hospital(hospital, services):
    client, response = through(services, **surgeon())
    assert response.headers["Location"] == "/en/inside/"
    assert "Welcome, Surgeon" in read(client.get("/en/inside/"))
    assert rows("login.succeeded")[0].detail == "work:mfa"


def test_what_is_asked_of_the_service(hospital, services):
    through(services, **surgeon())
    asked = services.asked
    assert asked["acr_values"] == "mfa"
    assert asked["code_challenge_method"] == "S256"
    assert asked["response_type"] == "code"
    assert asked["redirect_uri"] == "http://testserver/sign-on/work/back/"


def test_nobody_chooses_what_is_asked_by_an_address(hospital, services):
    assert Client().post("/sign-on/work/?auth_params=acr_values%3Dlow").status_code == 404
    assert Client().get("/sign-on/work/").status_code == 405


def test_when_the_service_asked_too_little_we_ask_our_own_second_factor(hospital, services):
    client, response = through(services, **surgeon(acr="password"))
    assert response.headers["Location"] == "/en/log-in/code/"
    assert client.get("/en/inside/").status_code == 302
    assert second_step(client).headers["Location"] == "/en/inside/"
    assert rows("login.succeeded")[0].detail == "work+totp"


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "nobody@example.org"},
        {"email": "patient@example.org"},  # the hospital's service is for staff
        {"email": "closed@example.org"},
        {"email": ""},
        {"sub": ""},
        {"aud": "another"},
        {"iss": "https://evil.example"},
        {"exp": 1},
    ],
)
def test_whoever_is_not_known_by_it_goes_back_to_our_login(hospital, services, claims):
    client, response = through(services, **surgeon(**claims))
    assert response.headers["Location"] == "/en/log-in/?why=sign_on"
    assert WORDS["why_sign_on"] in read(client.get(response.headers["Location"]))
    assert client.get("/en/inside/").status_code == 302
    assert rows("login.succeeded") == []


def test_a_login_that_somebody_else_got_later_opens_nothing(hospital, services):
    through(services, **surgeon())
    _, response = through(services, **surgeon(sub="s-2"))
    assert response.headers["Location"] == "/en/log-in/?why=sign_on"
    _, response = through(services, **surgeon(email="renamed@example.org"))
    assert response.headers["Location"] == "/en/inside/"


@pytest.mark.parametrize("change", [{"state": "another"}, {"code": "another"}, {"error": "denied"}])
def test_an_answer_that_is_not_ours_opens_nothing(hospital, services, change):
    client, response = through(services, change=change, **surgeon())
    assert response.status_code == 302
    assert client.get("/en/inside/").status_code == 302


def test_an_answer_in_another_browser_opens_nothing(hospital, services):
    one, other = Client(), Client()
    services.claims = surgeon()
    back = services.visit(one.post("/sign-on/work/", {"code": "en"}).headers["Location"])
    assert other.get("/sign-on/work/back/", back).status_code == 302
    assert other.get("/en/inside/").status_code == 302


def test_an_answer_works_once(hospital, services):
    client = Client()
    services.claims = surgeon()
    back = services.visit(client.post("/sign-on/work/", {"code": "en"}).headers["Location"])
    assert client.get("/sign-on/work/back/", back).headers["Location"] == "/en/inside/"
    client.post("/en/log-out/")
    client.get("/sign-on/work/back/", back)
    assert client.get("/en/inside/").status_code == 302


def test_one_comes_back_to_where_one_was(hospital, services):
    _, response = through(services, onward="/en/my-login/", **surgeon())
    assert response.headers["Location"] == "/en/my-login/"
    _, response = through(services, onward="https://evil.example/", **surgeon())
    assert response.headers["Location"] == "/en/inside/"


def test_somebody_else_who_was_in_is_out(hospital, services):
    client = log_in(hospital, "patient")
    through(services, client=client, **surgeon())
    assert "Welcome, Surgeon" in read(client.get("/en/inside/"))


def test_a_service_that_does_not_answer_is_no_error_of_ours(hospital, services, settings):
    away = Service()
    away.close()
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    apps[0]["settings"] = {**apps[0]["settings"], "server_url": away.address}
    response = Client().post("/sign-on/work/", {"code": "en"})
    assert response.headers["Location"] == "/en/log-in/?why=sign_on"


# --- patients ------------------------------------------------------------------------------------


@pytest.fixture
def known(hospital):
    return change_patient(hospital.patient.pk, version=1, changes={"bsn": BSN})


def patient(**more):
    return {"sub": "p-1", "bsn": BSN, "acr": HIGH, **more}


def test_a_patient_comes_in_with_digid(hospital, known, services):
    client, response = through(services, "digid", **patient())
    assert response.headers["Location"] == "/en/inside/"
    assert "Welcome, Jannie de Vries" in read(client.get("/en/inside/"))
    assert rows("login.succeeded")[0].detail == "digid:urn:etoegang:core:assurance-class:loa4"


def test_a_patient_without_an_account_gets_one(hospital, known, services):
    known.account = None
    known.save()
    _, response = through(services, "digid", **patient())
    assert response.headers["Location"] == "/en/inside/"
    assert Patient.objects.get(pk=known.pk).account is not None


@pytest.mark.parametrize(
    "claims",
    [
        {"acr": "urn:etoegang:core:assurance-class:loa2"},
        {"acr": ""},
        {"bsn": "111222333"},
        {"bsn": "123456789"},
        {"bsn": "x"},
        {"bsn": ""},
    ],
)
def test_a_level_that_is_too_low_or_a_number_nobody_has_is_refused(
    hospital, known, services, claims
):
    client, response = through(services, "digid", **patient(**claims))
    assert response.headers["Location"] == "/en/log-in/?why=sign_on"
    assert client.get("/en/inside/").status_code == 302
    assert "login.succeeded" not in {row.event for row in rows("login.refused")}


def test_the_number_stands_in_no_log_and_no_address(hospital, known, services, caplog):
    _, response = through(services, "digid", **patient())
    through(services, "digid", **patient(acr="low"))
    told = [
        str(row.__dict__) for event in ("login.succeeded", "login.refused") for row in rows(event)
    ]
    assert len(told) >= 2
    assert BSN not in "".join(told) + caplog.text + response.headers["Location"]


# --- settings ------------------------------------------------------------------------------------

GOOD = {
    "id": "work", "name": "Hospital", "kind": "staff", "server": "https://login.example.org/realm",
    "client": "wervel", "secret": "s", "claim": "email", "levels": ["mfa"],
}  # fmt: skip


def written(tmp_path, **changes):
    file = tmp_path / "services.json"
    file.write_text(json.dumps([{**GOOD, **changes}]))
    return sign_on_services(str(file))


def test_a_form_may_lead_to_the_services_we_know(tmp_path):
    assert origins(written(tmp_path)) == ["https://login.example.org"]
    assert sign_on_services("") == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "both"}, {"id": "a b"}, {"server": "http://login.example.org"}, {"levels": []},
        {"secret": ""}, {"claim": ""}, {"client": None},
    ],
)  # fmt: skip
def test_a_service_that_is_not_whole_is_not_started_with(tmp_path, changes):
    with pytest.raises(ImproperlyConfigured, match="WERVEL_SIGN_ON"):
        written(tmp_path, **changes)


def test_the_page_offers_what_there_is(hospital, services):
    page = read(Client().get("/en/log-in/"))
    assert "Log in with Hospital" in page
    assert "Log in with DigiD" in page
