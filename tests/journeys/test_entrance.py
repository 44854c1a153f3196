"""People come in: with a password and an app, with a passkey, by invitation, without JavaScript."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import free_port, stop, wait_until_it_answers
from tests.journeys.test_accessibility import STILL, check
from tests.journeys.test_interview import Keyboard, a_page

PASSWORD = "vier groene fietsen zingen"
SEED = """
import sys
import django
django.setup()
from tests.tables import make_tables
make_tables()
from django.utils import timezone
from tests.integration.entrance.people import equip
from tests.integration.record.hospital import build
from wervel.pathway.invitations import invite_patient
hospital = build()
for name in ("surgeon", "office", "patient", "second", "colleague"):
    equip(hospital.accounts[name])
for _ in range(4):
    print(invite_patient(patient=hospital.patient, by=hospital.by("office"), at=timezone.now()))
"""
INVITE = """
import django
django.setup()
from datetime import date
from django.utils import timezone
from wervel.pathway.actors import actor_of
from wervel.pathway.invitations import invite_patient
from wervel.record.models import Account, Patient
from wervel.record.patients import add_patient
office = actor_of(Account.objects.get(login="office@example.org"))
new = add_patient(name="Ab Bos", language="nl", at=timezone.now(), birth_date=date(1961, 3, 1))
print(invite_patient(patient=new, by=office, at=timezone.now()))
"""


@dataclass
class Place:
    """A demo hospital with a database of its own, at an address where passkeys work."""

    address: str
    environment: dict[str, str]

    def program(self, text: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", text],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def invite(self) -> str:
        """The code of an invitation for somebody new."""
        return self.program(INVITE)


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    folder, port = tmp_path_factory.mktemp("hospital"), free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "wervel.config.settings",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "WERVEL_DATABASE": str(folder / "demo.sqlite3"),
        "WERVEL_DEMO": "1",
    }
    made = Place(f"http://localhost:{port}", environment)
    made.program(SEED)
    log = folder / "server.log"
    command = [sys.executable, "-c", "import sys; from wervel.cli import main; sys.exit(main())"]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, "serve", "--host", "127.0.0.1", "--port", str(port)],
            env=environment,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}", server, log)
        yield made
    finally:
        stop(server)


def demo_code(page) -> str:
    return page.locator("#demo-code strong").inner_text()


def log_in(page, name: str, code: str = "en") -> None:
    """Login and password, and the code that a demo shows."""
    page.goto(f"/{code}/{'inloggen' if code == 'nl' else 'log-in'}/")
    page.locator("#login").fill(f"{name}@example.org")
    page.locator("#password").fill(PASSWORD)
    page.locator("main form .button").first.click()
    page.locator("#code").fill(demo_code(page))
    page.locator("main form .button").first.click()


def with_authenticator(page) -> None:
    """A phone that makes and keeps passkeys, and always sees the right finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def accept(page, code: str, language: str = "nl") -> None:
    page.goto(f"/{language}/{'uitnodiging' if language == 'nl' else 'invitation'}/")
    page.locator("#code").fill(code)
    page.locator("#secret").fill("1-3-1961")
    page.locator("main form .button").click()


def test_staff_log_in_without_javascript_and_out_again(browser, place):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        log_in(page, "surgeon")
        assert "Welcome, Surgeon" in page.locator("h1").inner_text()
        assert "clinician" in page.locator("main").inner_text()
        page.get_by_role("button", name="Log out").click()
        assert "You are logged out." in page.locator("main").inner_text()
        page.go_back()
        page.reload()
        assert page.url.startswith(f"{place.address}/en/log-in/")


def test_a_patient_accepts_an_invitation_without_javascript(browser, place):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        accept(page, place.invite())
        page.get_by_text("Met een wachtwoord en een app").click()
        page.locator("#password").fill(PASSWORD)
        page.locator("#again").fill(PASSWORD)
        page.locator("main form .button").click()
        assert page.locator("svg.qr").is_visible()
        page.locator("#code").fill(demo_code(page))
        page.locator("main form .button").click()
        assert page.locator(".codes li").count() == 10
        page.get_by_text("Ik heb ze opgeschreven").click()
        assert "Welkom, Ab Bos" in page.locator("h1").inner_text()


def test_a_patient_makes_a_passkey_and_comes_back_with_it(browser, place):
    with a_page(browser, place.address) as page:
        with_authenticator(page)
        accept(page, place.invite())
        page.get_by_text("Met een passkey").click()
        page.get_by_role("button", name="Passkey maken").click()
        page.wait_for_url("**/nl/binnen/")
        assert "Welkom, Ab Bos" in page.locator("h1").inner_text()
        page.get_by_role("button", name="Uitloggen").click()
        page.get_by_text("Inloggen met een passkey").click()
        page.get_by_role("button", name="Passkey gebruiken").click()
        page.wait_for_url("**/nl/binnen/")
        page.get_by_role("link", name="Mijn inlog", exact=True).first.click()
        assert page.locator("section.told h3").first.inner_text().startswith("Passkey")


def test_staff_add_a_passkey_and_use_it_as_the_second_step(browser, place):
    with a_page(browser, place.address) as page:
        with_authenticator(page)
        log_in(page, "second")
        page.goto("/en/my-login/")
        page.get_by_text("Add one more way").click()
        page.get_by_text("With a passkey").click()
        page.locator("#name").fill("my phone")
        page.get_by_role("button", name="Make a passkey").click()
        page.wait_for_url("**/en/my-login/")
        assert "Passkey: my phone" in page.locator("main").inner_text()
        page.get_by_role("button", name="Log out").first.click()
        page.locator("#login").fill("second@example.org")
        page.locator("#password").fill(PASSWORD)
        page.locator("main form .button").first.click()
        page.get_by_role("button", name="Use a passkey").click()
        page.wait_for_url("**/en/inside/")
        page.goto("/en/my-login/")
        page.get_by_role("button", name=re.compile("Remove.*App with codes")).click()
        assert "App with codes" not in page.locator("main").inner_text()


def test_a_passkey_of_another_device_opens_nothing(browser, place):
    with a_page(browser, place.address) as page:
        with_authenticator(page)
        page.goto("/en/log-in/passkey/")
        page.get_by_role("button", name="Use a passkey").click()
        page.locator(".passkey .problem").wait_for()
        assert "That did not work" in page.locator(".passkey .problem").inner_text()


def test_without_javascript_a_passkey_says_what_it_needs(browser, place):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        page.goto("/en/log-in/passkey/")
        assert "only with JavaScript" in page.locator("main").inner_text()
        assert not page.locator(".passkey button").is_visible()


def test_somebody_logs_in_with_only_a_keyboard(browser, place):
    with a_page(browser, place.address) as page:
        keys = Keyboard(page)
        page.goto("/en/log-in/")
        keys.tab_to(lambda here: here["id"] == "login")
        page.keyboard.type("colleague@example.org")
        keys.tab_to(lambda here: here["id"] == "password")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/log-in/code/")
        keys.tab_to(lambda here: here["id"] == "code")
        page.keyboard.type(demo_code(page))
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/inside/")
        keys.tab_to(lambda here: here["text"] == "Log out")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/log-in/?why=out")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_axe_finds_nothing_on_any_page_of_the_entrance(browser, place, code):
    here = {"nl": ("inloggen", "uitnodiging"), "en": ("log-in", "invitation")}[code]
    with a_page(browser, place.address, **STILL) as page:
        for name in (f"{here[0]}/", f"{here[0]}/?why=idle", f"{here[0]}/passkey/", f"{here[1]}/"):
            page.goto(f"/{code}/{name}")
            check(page, name)
        page.goto(f"/{code}/{here[0]}/")
        page.locator("#login").fill("nobody")
        page.locator("#password").fill("wrong")
        page.locator("main form .button").first.click()
        check(page, "a login that is wrong")
        accept(page, "AAAAAAAA", code)
        check(page, "an invitation that is wrong")
        accept(page, place.invite(), code)
        check(page, "choose how")
        page.locator(".choice").last.click()
        check(page, "choose a password")
        page.locator("#password").fill("kort")
        page.locator("#again").fill("kort")
        page.locator("main form .button").click()
        check(page, "a password that is too short")
        page.locator("#password").fill(PASSWORD)
        page.locator("#again").fill(PASSWORD)
        page.locator("main form .button").click()
        check(page, "the app")
        page.locator("#code").fill("000000")
        page.locator("main form .button").click()
        check(page, "a code that is wrong")
        page.locator("#code").fill(demo_code(page))
        page.locator("main form .button").click()
        check(page, "the codes on paper")
        page.locator("main a.button").click()
        check(page, "inside")
        page.locator(".inside a").last.click()
        check(page, "my login")
        page.get_by_role("link", name={"nl": "Nog een manier", "en": "Add one more"}[code]).click()
        check(page, "one more way")
        page.locator(".choice").first.click()
        check(page, "make a passkey")
        page.goto(f"/{code}/{'mijn-inlog/wachtwoord' if code == 'nl' else 'my-login/password'}/")
        check(page, "another password")
        page.goto(f"/{code}/{'mijn-inlog/bevestigen' if code == 'nl' else 'my-login/confirm'}/")
        check(page, "confirm")


def test_the_second_step_and_too_often(browser, place):
    with a_page(browser, place.address, **STILL) as page:
        page.goto("/nl/inloggen/")
        for _ in range(6):
            page.locator("#login").fill("nobody@example.org")
            page.locator("#password").fill("wrong")
            page.locator("main form .button").first.click()
        assert "Even wachten" in page.locator("h1").inner_text()
        check(page, "too often")
        page.goto("/nl/inloggen/")
        page.locator("#login").fill("office@example.org")
        page.locator("#password").fill(PASSWORD)
        page.locator("main form .button").first.click()
        check(page, "the second step")


def test_double_click_and_the_back_button_lose_nothing(browser, place):
    with a_page(browser, place.address) as page:
        page.goto("/en/log-in/")
        page.locator("#login").fill("office@example.org")
        page.locator("#password").fill(PASSWORD)
        page.locator("main form .button").first.dblclick()
        page.wait_for_url("**/en/log-in/code/")
        page.locator("#code").fill(demo_code(page))
        page.locator("main form .button").first.click()
        page.wait_for_url("**/en/inside/")
        page.go_back()
        page.reload()
        page.wait_for_url("**/en/inside/")
        assert "Welcome, Office" in page.locator("h1").inner_text()
