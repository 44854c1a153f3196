"""Every string of the corpus in every field of every form of the running program.

The forms are found by walking through the pages as everybody who may, so a new room is tried as
soon as it has a page. No answer is a failure of ours; what is shown again is what was sent, letter
for letter; a refusal is a page with words. Each form that is sent is undone again.

At each commit every field gets a part of the corpus and some of each kind; a release
(``WERVEL_RELEASE=1``) sends all of it.
"""

import re
from collections.abc import Iterator, Mapping
from copy import copy
from datetime import timedelta
from urllib.parse import quote_plus, unquote_plus, urljoin

import pytest
from django.db import transaction

from tests.corpus.page import Field, Page
from tests.corpus.people import PEOPLE, numbers_of
from tests.corpus.strings import as_bytes, every_string, some_of_each
from tests.corpus.walk import Found, addresses, forms_on, is_html, route_of, walk
from tests.generative.often import RELEASE
from tests.integration.entrance.people import PASSWORD
from tests.integration.record.hospital import build
from wervel.pathway.intake import submit_intake
from wervel.pathway.post.appointments import plan_meeting
from wervel.pathway.post.conversation import Danger, write
from wervel.pathway.road.requests import ask_correction
from wervel.record.facts import answers_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ALL = every_string()
SHARE = 1 if RELEASE else 48
BEGIN, END = "Zq~", "~qZ"
"""Around every second string: so that it is found again wherever it is shown."""
SHOWN = re.compile(f"{BEGIN}(.*?)(?:{END}|{END[:2]}$|{END[:1]}$|$)", re.DOTALL)
A_FEW = 3
"""So many strings in a field that nobody types in, or in the second language, at each commit."""
LINE, SPACE = re.compile(r"\r\n|\r|\n"), re.compile(r"\s+")
LONG = 12
"""What is longer may be cut off where it is shown again in a field that is refused."""
tried: set[str] = set()
"""Forms that somebody in this process tried before."""


@pytest.fixture
def hospital(db, django_capture_on_commit_callbacks):
    """Busy: a story was told, an alarm, a question and a request wait, and they meet next week."""
    made = build()
    submit_intake(
        patient=made.patient,
        answers=answers_of({"saddle_numbness": True, "pain_nrs": 7}),
        key="busy",
        form="intake/1",
        by=made.by("patient"),
        at=now(),
    )
    own = {"patient": made.patient.pk, "by": made.by("patient"), "at": now()}
    write(words="May I walk?", signs=Danger.NO, key="message", **own)
    ask_correction(about="other", words="My name is wrong", key="request", **own)
    plan_meeting(
        patient=made.patient.pk,
        member=made.accounts["surgeon"].staff.pk,
        location=made.team.location.pk,
        kind="follow_up",
        starts_at=now() + timedelta(days=7),
        lasts=timedelta(minutes=20),
        key="meeting",
        by=made.by("office"),
        at=now(),
    )
    return made


def now():
    from django.utils import timezone

    return timezone.now()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", PEOPLE)
def test_bad_input_is_refused_with_words_or_kept_as_it_is(hospital, name, language):
    browser = PEOPLE[name](hospital)
    browser.raise_request_exception = False
    found: dict[str, Found] = {}
    for address, answer in walk(browser, list(addresses(numbers_of(hospital), language)), language):
        assert answer.status_code < 500, f"{address}: {why(answer)}"
        for form in forms_on(address, answer):
            if f"{language} {form.name}" not in tried:
                found.setdefault(form.name, form)
    wrong = []
    for number, form in enumerate(found.values()):
        tried.add(f"{language} {form.name}")
        for changes in everything(form, number, language):
            try:
                send(browser, form, changes)
            except AssertionError as problem:  # the other forms are tried all the same
                wrong.append(str(problem))
                break
    assert not wrong, "\n".join(wrong)


def everything(form: Found, number: int, language: str) -> Iterator[Mapping[str, str]]:
    """What this form is sent: all text fields at once, by turns, and then each field alone."""
    texts = [field.name for field in form.form.fields.values() if field.is_text]
    fields = list(form.form.fields)
    if language == "nl" and texts:
        for place in range(number % SHARE, len(ALL), SHARE):
            yield {
                name: marked(ALL[(place + 31 * turn) % len(ALL)], place + turn)
                for turn, name in enumerate(texts)
            }
    few = tuple(some_of_each(2 if RELEASE else 1))
    for turn, name in enumerate(fields):
        many = len(few) if RELEASE or (name in texts and language == "nl") else A_FEW
        for place in range(many):
            text = few[(turn * A_FEW + place + number) % len(few)]
            yield {name: marked(text, place + turn) if name in texts else text}


def marked(text: str, number: int) -> str:
    return f"{BEGIN}{text}{END}" if number % 2 else text


def send(browser, found: Found, changes: Mapping[str, str]) -> None:
    """Send a form with some fields changed, look at what comes back, and undo it."""
    told = {name: good(field) for name, field in found.form.fields.items()}
    told = {name: value for name, value in told.items() if value is not None} | dict(changes)
    body = "&".join(f"{quote_plus(n)}={quote_plus(as_bytes(v))}" for n, v in told.items())
    cookies = copy(browser.cookies)
    with transaction.atomic():
        try:
            look(browser, found, changes, body)
        finally:
            transaction.set_rollback(True)
    browser.cookies = cookies


def look(browser, found: Found, changes: Mapping[str, str], body: str) -> None:
    if found.form.method == "post":
        answer = browser.post(
            found.action, body.encode(), content_type="application/x-www-form-urlencoded"
        )
    else:
        answer = browser.get(found.action, QUERY_STRING=body)
    check(answer, found, changes)
    if answer.status_code in (301, 302):
        onward = urljoin(found.action, answer.headers["Location"])
        assert route_of(onward), f"{found.name} leads to {onward[:80]}"
        check(browser.get(onward), found, changes)
        check(browser.get(found.page), found, changes)


def check(answer, found: Found, changes: Mapping[str, str]) -> None:
    """No failure; a page with words; and what was sent is shown as it was sent."""
    short = {name: ascii(text)[:60] for name, text in changes.items()}
    assert answer.status_code < 500, f"{found.name} with {short}: {why(answer)}"
    if not is_html(answer):
        return
    page = Page(answer.content.decode())
    if answer.status_code >= 400:
        assert any(page.headings), f"{found.name} with {short}: {answer.status_code} without words"
    sent = {form for text in changes.values() for form in forms_of(text)}
    for told in page.told:
        for shown in SHOWN.findall(told):
            said = {one(shown), one(unquote_plus(shown))}
            cut = any(is_cut(text, part) for text in sent for part in said)
            assert said & sent or cut, f"{found.name} with {short} shows {ascii(shown)[:80]}"


def is_cut(text: str, shown: str) -> bool:
    """Whether the beginning of a long text is shown, and then something else of the page."""
    return len(text) > LONG and shown.startswith(text[:LONG])


def forms_of(text: str) -> Iterator[str]:
    """How a text may come back: as it was, or as a line of a form is read."""
    text = text.removeprefix(BEGIN).removesuffix(END)
    text = as_bytes(text).decode("utf-8", "replace")
    yield one(text)
    yield one(text.strip())
    yield SPACE.sub(" ", text)
    yield SPACE.sub(" ", text).strip()
    yield one(text.casefold())
    yield one(text.replace("\x00", ""))


def one(text: str) -> str:
    """Line breaks are one thing, however they are written."""
    return LINE.sub("\n", text)


def good(field: Field) -> str | None:
    """Something that fits: what stands there, or what such a field is asked for."""
    if field.kind == "button":
        return None
    if field.value:
        return field.value
    if field.kind == "radio" or (field.kind == "select" and field.choices):
        return next((choice for choice in field.choices if choice), "")
    if field.kind == "checkbox":
        return None
    by_name = {"password": PASSWORD, "again": PASSWORD, "code": "123456", "secret": "01-03-1961"}
    by_kind = {
        "email": "x@example.org",
        "tel": "038 424 50 00",
        "number": "5",
        "date": "1961-03-01",
    }
    if field.name in by_name:
        return by_name[field.name]
    if "birth" in field.name:
        return "01-03-1961"
    if "reason" in field.name or field.kind == "textarea":
        return "seen and examined today"
    if "bsn" in field.name:
        return ""
    return by_kind.get(field.kind, "Jansen")


def why(answer) -> str:
    """The failure in a few words."""
    problem = getattr(answer, "exc_info", None)
    return ascii(problem[1])[:300] if problem else str(answer.status_code)
