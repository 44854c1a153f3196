"""The pages of the entrance: each as somebody does it who is on the way in, or is in already."""

import re
from dataclasses import asdict
from html import unescape

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.utils import timezone

from tests.integration.entrance.people import PASSWORD, SECRET, equip, forget_codes
from tests.integration.record.hospital import Hospital
from tests.spec.access.cells import logged_in
from tests.spec.access.device import Device
from tests.spec.access.services import CLAIMS, service
from tests.spec.access.visit import Visit
from wervel.pathway.factors import NewApp, NewPasskey, keep_factor, totp
from wervel.record.invitations import add_invitation
from wervel.record.models import Account
from wervel.web.entrance.inside import PAPER
from wervel.web.entrance.marks import Halfway
from wervel.web.entrance.setup import SECRET as SECRET_PLACE

NEW = "acht blauwe vogels fluiten"


def _account(browser: Client) -> Account | None:
    """Who is logged in in this browser."""
    number = browser.session.get(SESSION_KEY)
    return Account.objects.get(pk=number) if number else None


def _code(_: Client) -> dict[str, str]:
    return {"code": totp(SECRET, timezone.now())}


def _put(browser: Client, **held: object) -> None:
    session = browser.session
    session.update(held)
    session.save()
    browser.cookies[settings.SESSION_COOKIE_NAME] = session.session_key


def _halfway(browser: Client, hospital: Hospital) -> None:
    """The surgeon gave a password, and has an app."""
    surgeon = equip(hospital.accounts["surgeon"])
    now = timezone.now().isoformat()
    begun = Halfway(str(surgeon.pk), "password", now, "", surgeon.login)
    browser.cookies.clear()
    _put(browser, halfway=asdict(begun))


def _invited(browser: Client, hospital: Hospital) -> None:
    """The patient gave the code of an invitation and the date of birth."""
    browser.post("/en/invitation/", _invitation(hospital))


def _chosen(browser: Client, hospital: Hospital) -> None:
    """And chose a password."""
    _invited(browser, hospital)
    _put(browser, halfway={**browser.session["halfway"], "password": "!"})
    _new_secret(browser, hospital)


def _invitation(hospital: Hospital) -> dict[str, str]:
    office = hospital.accounts["office"]
    _, code = add_invitation(
        account=hospital.patient.account, patient=hospital.patient, by=office, at=timezone.now()
    )
    return {"code": code, "secret": "1-3-1961"}


def _new_secret(browser: Client, _: Hospital) -> None:
    _put(browser, **{SECRET_PLACE: SECRET})


def _has_app(browser: Client, _: Hospital) -> None:
    if account := _account(browser):
        keep_factor(account, NewApp(SECRET, totp(SECRET, timezone.now())), timezone.now())
        forget_codes(account)


def _two_passkeys(browser: Client, _: Hospital) -> None:
    if account := _account(browser):
        for _number in range(2):
            keep_factor(account, NewPasskey({}, "phone"), timezone.now())


def _one_of_them(browser: Client) -> dict[str, object]:
    account = _account(browser)
    return {"factor": account.authenticator_set.first().pk if account else 1}


def _options(browser: Client, address: str) -> str:
    """What a page asks of the device."""
    found = re.search(r'data-options="([^"]*)"', browser.get(address).content.decode())
    return unescape(found[1]) if found else ""


def _made(browser: Client) -> dict[str, str]:
    """A passkey that was made just now; of somebody who may make one."""
    options = _options(browser, "/en/secure/passkey/")
    return {"credential": Device().make(options) if options else "", "name": "phone"}


def _login_by_passkey(hospital: Hospital) -> Visit:
    device, owner = Device(), logged_in(hospital.accounts["surgeon"], timezone.now())
    made = device.make(_options(owner, "/en/secure/passkey/"))
    owner.post("/en/secure/passkey/", {"credential": made})
    return Visit(
        form=lambda browser: {"credential": device.use(_options(browser, "/en/log-in/passkey/"))},
        done="home",
    )


def _by_password(hospital: Hospital) -> Visit:
    surgeon = equip(hospital.accounts["surgeon"])
    return Visit(form={"login": surgeon.login, "password": PASSWORD}, done="login_second")


def _back(browser: Client) -> dict[str, str]:
    """With what the other service sends along, after it was asked."""
    service().claims = CLAIMS
    away = browser.post("/sign-on/work/", {"code": "en"})
    return service().visit(away.headers["Location"])


VISITS = {
    "GET login": lambda _: Visit(),
    "POST login": _by_password,
    "GET login_passkey": lambda _: Visit(),
    "POST login_passkey": _login_by_passkey,
    "GET login_second": lambda _: Visit(before=_halfway),
    "POST login_second": lambda _: Visit(form=_code, before=_halfway, done="home"),
    "POST logout": lambda _: Visit(done="login"),
    "GET invitation": lambda _: Visit(),
    "POST invitation": lambda h: Visit(form=_invitation(h), done="setup"),
    "GET choose_password": lambda _: Visit(before=_invited),
    "POST choose_password": lambda _: Visit(
        form={"password": NEW, "again": NEW}, before=_invited, done="setup_app"
    ),
    "POST openid_connect_login": lambda _: Visit({"provider_id": "work"}, {"code": "en"}),
    "GET openid_connect_callback": lambda _: Visit(
        {"provider_id": "work"}, query=_back, done="home"
    ),
    "GET setup": lambda _: Visit(),
    "GET setup/invited": lambda _: Visit(before=_invited),
    "GET setup_app": lambda _: Visit(),
    "POST setup_app": lambda _: Visit(form=_code, before=_new_secret, done="paper"),
    "POST setup_app/invited": lambda _: Visit(form=_code, before=_chosen, done="paper"),
    "GET setup_passkey": lambda _: Visit(),
    "POST setup_passkey": lambda _: Visit(form=_made, done="my_login"),
    "POST setup_passkey/invited": lambda _: Visit(form=_made, before=_invited, done="home"),
    "GET home": lambda _: Visit(),
    "GET my_login": lambda _: Visit(),
    "POST end_session": lambda _: Visit(done="my_login"),
    "POST remove_factor": lambda _: Visit(form=_one_of_them, before=_two_passkeys, done="my_login"),
    "POST new_paper": lambda _: Visit(done="paper"),
    "GET paper": lambda _: Visit(before=lambda browser, _: _put(browser, **{PAPER: ["1234"]})),
    "GET confirm": lambda _: Visit(before=_has_app),
    "POST confirm": lambda _: Visit(form=_code, before=_has_app, done="my_login"),
    "GET password": lambda _: Visit(),
    "POST password": lambda _: Visit(form={"password": NEW, "again": NEW}, done="my_login"),
}
SILENT = {
    *(row for row in VISITS if row.startswith("GET ")),
    "POST login",
    "POST choose_password",
    "POST openid_connect_login",
} - {"GET openid_connect_callback"}
"""They show nobody but oneself, and let nobody in: only one's own login, or a step before it."""
