"""Somebody at a browser: knows a password, has an app, and reads what the page says."""

import re
from datetime import datetime
from functools import cache
from html import unescape

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.utils import timezone

from tests.integration.record.hospital import NOW, Hospital
from wervel.pathway.factors import NewApp, keep_factor, totp
from wervel.record.models import Account, AuditRow

PASSWORD = "vier groene fietsen zingen"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def hashed() -> str:
    """Hashing is slow by intent; once is enough for all who share a password and a hasher here."""
    return _hashed(settings.PASSWORD_HASHERS[0])


@cache
def _hashed(_hasher: str) -> str:
    return make_password(PASSWORD)


def equip(account: Account) -> Account:
    """A password and an app that was set up long ago."""
    account.password = hashed()
    account.save()
    keep_factor(account, NewApp(SECRET, totp(SECRET, NOW)), NOW)
    forget_codes(account)
    return account


def forget_codes(account: Account) -> None:
    """As if the last code was used long ago: tests are faster than thirty seconds."""
    for row in Authenticator.objects.filter(user=account, type="totp"):
        row.data["last"] = -1
        row.save()


def code(away: int = 0) -> str:
    """What the app shows now."""
    return totp(SECRET, timezone.now(), away)


def first_step(client: Client, account: Account, password: str = PASSWORD, **more):
    return client.post("/en/log-in/", {"login": account.login, "password": password}, **more)


def second_step(client: Client, typed: str | None = None, **more):
    return client.post("/en/log-in/code/", {"code": typed or code()}, **more)


def log_in(hospital: Hospital, name: str, **client) -> Client:
    """A browser in which this person is logged in."""
    account = hospital.accounts[name]
    if not account.has_usable_password():
        equip(account)
    forget_codes(account)
    browser = Client(**client)
    assert first_step(browser, account).headers["Location"] == "/en/log-in/code/"
    response = second_step(browser)
    assert response.status_code == 302, response.content.decode()
    assert response.headers["Location"] == "/en/inside/"
    return browser


def read(response) -> str:
    """What a page says."""
    return re.sub(r"\s+", " ", unescape(response.content.decode()))


def rows(event: str) -> list[AuditRow]:
    return list(AuditRow.objects.filter(event=event))


def back_in_time(client: Client, **moments: datetime) -> None:
    """As if this session began, or was last seen, at another moment."""
    session = client.session
    session.update({name: at.isoformat() for name, at in moments.items()})
    session.save()
