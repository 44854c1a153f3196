"""Each cell on its own: a hospital as it was, somebody in it, and nothing of it left afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction
from django.test import Client
from django.test.client import ClientHandler

from tests.integration.record.hospital import Hospital
from tests.spec.access.people import PEOPLE
from wervel.pathway.actors import Actor
from wervel.record.models import Account
from wervel.record.sessions import SessionStore

ADDRESS = "192.0.2.7"
HANDLER = ClientHandler(enforce_csrf_checks=False)
"""One for all browsers: the middleware is made once."""


@contextmanager
def afresh(hospital: Hospital) -> Iterator[Hospital]:
    """The hospital to do anything in; all of it is rolled back."""
    with transaction.atomic():
        yield deepcopy(hospital)
        transaction.set_rollback(True)


@contextmanager
def somebody(hospital: Hospital, name: str, at: datetime) -> Iterator[tuple[Hospital, Actor]]:
    """A hospital as it was, and the person of a column in it."""
    with afresh(hospital) as here:
        yield here, PEOPLE[name](here, at)


def browser_of(hospital: Hospital, name: str, by: Actor, at: datetime) -> Client:
    """A browser in which this person logged in and showed the second factor just now."""
    account = hospital.accounts["closed"] if name == "closed" else by.account
    return _browser() if account is None else logged_in(account, at)


def logged_in(account: Account, at: datetime, **options: bool) -> Client:
    """The session itself, as the entrance makes it; the way there has tests of its own."""
    moment = at.isoformat()
    session = SessionStore()
    session.update(
        {
            SESSION_KEY: str(account.pk),
            BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
            HASH_SESSION_KEY: account.get_session_auth_hash(),
            "begun_at": moment,
            "seen_at": moment,
            "confirmed_at": moment,
            "method": "test",
            "last_at": "",
            "address": ADDRESS,
            "device": "",
        }
    )
    session.save()
    browser = _browser(**options)
    browser.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return browser


def _browser(**options: bool) -> Client:
    browser = Client(REMOTE_ADDR=ADDRESS, **options)
    if not options:
        browser.handler = HANDLER
    return browser
