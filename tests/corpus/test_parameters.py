"""Bad input in the parameters of an address, in headers and in cookies, on every route there is.

Which parameters and headers are read is read from the program itself, so a new one is tried too.
"""

import re
from collections.abc import Iterator
from copy import copy
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

import pytest
from django.conf import settings as django_settings
from django.db import transaction
from django.shortcuts import redirect
from django.test import Client
from django.urls import resolve

import wervel.web
from tests.corpus.page import Page
from tests.corpus.people import PEOPLE, numbers_of
from tests.corpus.strings import as_bytes, every_string, some_of_each
from tests.corpus.walk import addresses, is_html, plain, route_of
from tests.generative.often import RELEASE
from tests.integration.entrance.people import PASSWORD, code, equip
from tests.integration.record.hospital import build
from wervel.record.models import AuditRow, SessionRow
from wervel.web.entrance.marks import safe_next

pytestmark = pytest.mark.django_db

ALL = every_string()
SHORT = tuple(text for text in ALL if len(text) < 10_000)
"""A server in front cuts off what is longer than its own line (``docs/running/proxy.md``)."""
ROOM = Path(wervel.web.__file__).parent
READ = re.compile(r"\.get\(\s*\"(\w+)\"")
HEADERS = (
    "HTTP_USER_AGENT", "HTTP_ACCEPT_LANGUAGE", "HTTP_X_FORWARDED_FOR", "HTTP_REFERER",
    "HTTP_ORIGIN", "HTTP_IF_NONE_MATCH", "HTTP_X_FORWARDED_PROTO", "HTTP_ACCEPT", "CONTENT_TYPE",
    "HTTP_X_REQUESTED_WITH",
)  # fmt: skip
COOKIES = (
    *tuple(
        getattr(django_settings, name) for name in dir(django_settings) if name.endswith("_COOKIE")
    ),
    django_settings.SESSION_COOKIE_NAME,
    django_settings.CSRF_COOKIE_NAME,
)
ASKED_A_ROUTE = 4
SHARE = 1 if RELEASE else 24
WRONG_METHOD = 405
"""An address that only takes forms, asked as a page: no input was refused."""
START = ("nobody", "storyteller", "patient", "surgeon", "office", "administrator", "auditor")


def parameters(module: str = "") -> tuple[str, ...]:
    """What is read of an address or a form, in one module or in the whole door."""
    files = [Path(module)] if module else sorted(ROOM.rglob("*.py"))
    found = {name for file in files for name in READ.findall(file.read_text())}
    return tuple(sorted(found))


def reads_the_address(view) -> tuple[str, ...]:
    """The parameters that the module of a view reads of an address."""
    while hasattr(view, "__wrapped__"):
        view = view.__wrapped__
    file = view.__code__.co_filename
    return parameters(file) if "request.GET" in Path(file).read_text() else ()


def test_what_is_read_is_found():
    assert {"next", "why", "staff", "q", "login", "code"} <= set(parameters())


def ask(browser: Client, address: str, texts: list[str], names: tuple[str, ...]) -> None:
    """One question with a text in each parameter, header and cookie; nothing of it stays."""
    sent = dict(zip(names, texts, strict=False))
    query = "&".join(f"{name}={quote_plus(as_bytes(text))}" for name, text in sent.items())
    raw = [as_bytes(text).decode("latin-1") for text in texts]
    headers = dict(zip(HEADERS, raw[len(names) :], strict=False))
    cookies = copy(browser.cookies)
    for name, text in zip(COOKIES, raw[len(names) + len(HEADERS) :], strict=False):
        browser.cookies[name] = re.sub(r"[^\x20-\x7e]", "?", text)[:4000]
    with transaction.atomic():
        answer = browser.get(address, QUERY_STRING=query, **headers)
        transaction.set_rollback(True)
    browser.cookies = cookies
    problem = getattr(answer, "exc_info", None)
    said = f"{address} with {[ascii(text)[:40] for text in texts]}: {problem and problem[1]!r}"
    assert answer.status_code < 500, said
    if is_html(answer) and answer.status_code >= 400 and answer.status_code != WRONG_METHOD:
        assert any(Page(answer.content.decode()).headings), said
    if answer.status_code in (301, 302):
        assert is_ours(answer.headers["Location"]), said


def is_ours(address: str) -> bool:
    """Whether a browser that goes there stays with us."""
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc and bool(route_of(address) or parts.path == "")


@pytest.mark.slow
@pytest.mark.parametrize("name", START)
def test_no_parameter_header_or_cookie_makes_a_page_fail(name):
    hospital = build()
    browser = PEOPLE[name](hospital)
    browser.raise_request_exception = False
    names = parameters()
    at_once = len(names) + len(HEADERS) + len(COOKIES)
    begin = START.index(name) * 53
    for language in ("nl", "en"):
        for address in addresses(numbers_of(hospital), language):
            for _ in range(len(ALL) // at_once if RELEASE else ASKED_A_ROUTE):
                begin = (begin + at_once) % len(SHORT)
                texts = [SHORT[(begin + place) % len(SHORT)] for place in range(at_once)]
                ask(browser, address, texts, names)


@pytest.mark.slow
@pytest.mark.parametrize("name", START)
def test_the_corpus_in_every_parameter_of_the_pages_that_read_it(name):
    hospital = build()
    browser = PEOPLE[name](hospital)
    browser.raise_request_exception = False
    for address, names in _that_read(hospital, name):
        for place in range(len(tried) % SHARE, len(ALL), SHARE):
            texts = [ALL[(place + 17 * turn) % len(ALL)] for turn in range(len(names))]
            ask(browser, address, texts, names)


tried: set[str] = set()


def _that_read(hospital, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The pages of this person that read something of their address, each route once."""
    for address in addresses(numbers_of(hospital), "nl"):
        names = reads_the_address(resolve(address).func)
        route = plain(route_of(address))
        if names and route not in tried and PEOPLE[name] is not None:
            with transaction.atomic():
                answer = Client().get(address) if name == "nobody" else None
                transaction.set_rollback(True)
            if answer is not None and answer.status_code == 302:
                continue  # only for who is inside: somebody else tries it
            tried.add(route)
            yield address, names


@pytest.mark.parametrize("text", list(some_of_each(12)), ids=lambda text: ascii(text)[:30])
def test_what_a_browser_says_of_itself_never_keeps_somebody_out(db, settings, text):
    """The name of the browser and the address are kept: with a session, and in the log."""
    if len(text) > 10_000 or set("\r\n\x00") & set(text):
        pytest.skip("no server hands this on")
    settings.BEHIND_PROXY = True
    raw = as_bytes(text).decode("latin-1")
    headers = {"HTTP_USER_AGENT": raw, "HTTP_X_FORWARDED_FOR": raw, "HTTP_ACCEPT_LANGUAGE": raw}
    account = equip(build().accounts["surgeon"])
    account.set_password(PASSWORD)
    account.save()
    browser = Client(**headers)
    told = {"login": account.login, "password": PASSWORD}
    assert browser.post("/en/log-in/", told).status_code == 302
    assert browser.post("/en/log-in/code/", {"code": code()}).status_code == 302
    assert browser.get("/en/my-login/").status_code == 200
    row = AuditRow.objects.get(event="login.succeeded")
    assert len(row.address) <= 64
    assert SessionRow.objects.get(account=account).device is not None


def test_the_way_onward_never_leads_to_somebody_else():
    """``next`` is a path of our own, or nothing; for a browser too, which skips line breaks."""
    for text in ALL:
        for asked in (text, f"/{text}", f"/nl/{text}", f"//{text}", f"/\\{text}", f"/\t/{text}"):
            onward = safe_next(asked)
            if onward:
                there = redirect(onward).headers["Location"]
                assert there.startswith("/"), ascii(asked)
                assert there[1:2] not in ("/", "\\"), ascii(asked)
                assert not set(there) & set("\r\n\t\x00\\"), ascii(asked)
