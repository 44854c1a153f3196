"""The visitor's door, asked by a program: the whole walk, and that nothing of it is kept."""

import base64
import json
import logging
import os
import re
import subprocess
import sys
import time
import zlib
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from wervel.config.log import WithoutStory
from wervel.guideline.contact import LOCATIONS, PHONES
from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGE_OF, PAGES
from wervel.logic.facts import Choice, Facts, Number, Teller, Words, YesNo
from wervel.web.visitor import asking
from wervel.web.visitor.interview import PAGE_BY_ID, answered
from wervel.web.visitor.reading import Told
from wervel.web.visitor.story import Story, _cipher, _pack, _unpack, new_story

ROOT = Path(__file__).parents[2]
LANGUAGE_CODES = ("nl", "en")
CAUDA = [fact.name for fact in PAGE_OF["saddle_numbness"].facts]
NUMBERS = {"age_years": "46", "duration_weeks": "3", "temperature_c": "37,2", "occupation": "kok"}


def start(client: Client, code: str = "nl") -> str:
    """Begin an interview and return the address of its first page."""
    response = client.post(f"/{code}/check/")
    assert response.status_code == 302
    return response.headers["Location"]


def form_of(response) -> dict[str, str]:
    """The hidden fields of a question page, to send back."""
    text = response.content.decode()
    return {
        name: re.search(rf'name="{name}" value="([^"]*)"', text)[1] for name in ("story", "page")
    }


def benign(response) -> dict[str, str]:
    """Answers to a page by somebody with plain back pain."""
    text = response.content.decode()
    sent = form_of(response)
    page = PAGE_BY_ID[sent["page"]]
    for fact in page.facts:
        if f'name="{fact.name}"' not in text:
            continue
        if isinstance(fact, Choice):
            sent[fact.name] = {"sex": "male", "onset": "after_exertion"}.get(
                fact.name, fact.options[0]
            )
        elif isinstance(fact, Number | Words):
            sent[fact.name] = NUMBERS.get(fact.name, "2")
    if 'name="none"' in text:
        sent["none"] = "on"
    return sent


def walk(client: Client, code: str = "nl") -> list[str]:
    """Answer everything as somebody with plain back pain; the ids of the pages, in order."""
    address, pages = start(client, code), []
    for _ in range(40):
        if "answers" in address:
            return pages
        response = client.get(address)
        assert response.status_code == 200, address
        sent = benign(response)
        pages.append(sent["page"])
        address = client.post(address, sent).headers["Location"]
    pytest.fail(f"no end: {pages}")


# --- the walk ------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_the_whole_walk_from_the_start_to_the_papers(client, code):
    assert client.get(f"/{code}/").status_code == 200
    pages = walk(client, code)
    assert pages[0] == "cauda"
    assert len(pages) == len(set(pages)), "no page twice"
    overview = client.get(f"/{code}/check/answers/")
    for id in pages:
        assert LANGUAGES[code].pages[id].title in unescape(overview.content.decode())
    outcome = client.get(f"/{code}/outcome/").content.decode()
    assert re.search(r'data-level="(self_care|routine)"', outcome)
    slugs = LANGUAGES[code].screens.SLUGS
    for kind in ("leaflet", "letter", "summary"):
        paper = client.get(f"/{code}/outcome/{slugs[kind]}.pdf")
        assert paper.content.startswith(b"%PDF-")
        assert paper.headers["Cache-Control"] == "no-store"
        assert paper.headers["Content-Type"] == "application/pdf"


def test_the_browser_chooses_the_language():
    for asked, code in (("en-GB,en;q=0.9", "en"), ("nl", "nl"), ("tr", "nl"), ("", "nl")):
        response = Client().get("/", headers={"Accept-Language": asked})
        assert response.headers["Location"] == f"/{code}/"
        assert "Accept-Language" in response.headers["Vary"]


def test_a_page_is_there_in_the_other_language_with_the_same_answers(client):
    address = start(client)
    sent = {**form_of(client.get(address)), "none": "on"}
    client.post(address, sent)
    english = client.get("/en/check/1/").content.decode()
    assert LANGUAGES["en"].pages["cauda"].title in unescape(english)
    assert re.search(r'id="f-none"[^>]* checked', english)


def test_back_and_change_keep_the_rest(client):
    number = walk(client).index(PAGE_OF["leg_numbness"].id) + 1
    again = client.get(f"/nl/check/{number}/")
    assert re.search(r" checked", again.content.decode()), "own answers of this interview are shown"
    sent = {**benign(again), "leg_numbness": "on"}
    response = client.post(f"/nl/check/{number}/change/", sent)
    assert response.headers["Location"] == "/nl/check/answers/"
    overview = unescape(client.get("/nl/check/answers/").content.decode())
    assert LANGUAGES["nl"].questions["leg_numbness"].told["yes"] in overview


def test_sending_twice_is_the_same_as_once(client):
    address = start(client)
    sent = {**form_of(client.get(address)), "none": "on"}
    first, second = client.post(address, sent), client.post(address, sent)
    assert first.headers["Location"] == second.headers["Location"] == "/nl/check/2/"


def test_a_late_form_of_an_earlier_step_changes_that_page_only(client):
    first = start(client)
    sent = {**form_of(client.get(first)), "none": "on"}
    client.post(first, sent)
    second = {**benign(client.get("/nl/check/2/"))}
    client.post("/nl/check/2/", second)
    # The first page again, sent to a step that holds another page by now.
    response = client.post("/nl/check/3/", sent)
    assert response.headers["Location"] == "/nl/check/2/"


def test_a_step_that_is_not_there_yet_leads_to_the_one_that_is(client):
    start(client)
    assert client.get("/nl/check/17/").headers["Location"] == "/nl/check/1/"
    assert client.get("/nl/check/0/").headers["Location"] == "/nl/check/1/"
    assert client.get("/nl/check/1/change/").headers["Location"] == "/nl/check/1/"
    assert client.get("/nl/outcome/").headers["Location"] == "/nl/check/1/"


# --- emergency -----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGE_CODES)
@pytest.mark.parametrize("sign", CAUDA)
def test_each_cauda_sign_alone_ends_the_interview_at_once(client, sign, code):
    address = start(client, code)
    response = client.post(address, {**form_of(client.get(address)), sign: "on"})
    assert response.headers["Location"] == f"/{code}/outcome/"
    text = client.get(f"/{code}/outcome/").content.decode()
    assert 'data-level="emergency"' in text
    main = text[text.index("<main") :]
    assert main.index('data-level="emergency"') < main.index("<p"), "nothing stands before the card"
    assert f"/{code}/check/1/change/" in text, "a mistake can be mended"
    for soothing in ("cause", "treatment", "options", "prognosis", "self_care"):
        assert f'id="s-{soothing}"' not in text


def test_a_sign_and_none_of_these_is_the_sign(client):
    address = start(client)
    response = client.post(
        address, {**form_of(client.get(address)), CAUDA[0]: "on", "none": "on", "unsure": "on"}
    )
    assert response.headers["Location"] == "/nl/outcome/"


def test_an_emergency_does_not_wait_for_the_rest_of_the_page(client):
    address = go_to(client, PAGE_OF["leg_weakness_progressive"].id)
    form = form_of(client.get(address))
    sent = {**form, "leg_weakness_progressive": "on", "leg_weakness_bilateral": "on"}
    assert client.post(address, sent).headers["Location"] == "/nl/outcome/"


def test_a_mistake_can_be_mended_and_the_interview_goes_on(client):
    address = start(client)
    form = form_of(client.get(address))
    client.post(address, {**form, CAUDA[0]: "on"})
    assert client.get("/nl/check/2/").headers["Location"] == "/nl/outcome/"
    client.post("/nl/check/1/change/", {**form, "none": "on"})
    assert client.get("/nl/check/2/").status_code == 200


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_the_emergency_page_stands_alone(client, code):
    page = client.get("/emergency/")
    assert page.headers["Cache-Control"] == "public, max-age=3600"
    assert "set-cookie" not in page.headers
    text = (ROOT / "wervel/web/static/emergency/index.html").read_text()
    assert page.content.decode() == text
    assert f'id="{code}"' in text
    assert "<script" not in text
    assert not re.search(r'(src|href)="(?!#|tel:)', text), "it asks nothing of another address"
    for number in (PHONES["emergency"], PHONES["crisis"], PHONES["crisis_free"]):
        assert number in text
    digest = base64.b64encode(
        __import__("hashlib")
        .sha256(re.search(r"<style>(.*?)</style>", text, re.S)[1].encode())
        .digest()
    ).decode()
    assert f"'sha256-{digest}'" in page.headers["Content-Security-Policy"]


def test_the_emergency_page_names_every_sign_of_the_safety_net():
    text = (ROOT / "wervel/web/static/emergency/index.html").read_text()
    for sign in LANGUAGES["nl"].levels.SAFETY_NET[:7]:
        assert sign in text


# --- what is missing -----------------------------------------------------------------------------


def test_an_untouched_list_asks_to_choose_and_loses_nothing(client):
    address = start(client)
    response = client.post(address, form_of(client.get(address)))
    text = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in text
    problem = LANGUAGES["nl"].screens.SCREENS["problem_signs"].replace("'", "&#x27;")
    assert text.count(problem) == 2, "the same words on top and at the field"
    assert 'role="alert"' in text
    assert '<a href="#f-saddle_numbness">' in text


def go_to(client: Client, page: str, code: str = "nl") -> str:
    address = start(client, code)
    for _ in range(40):
        response = client.get(address)
        if form_of(response)["page"] == page:
            return address
        address = client.post(address, benign(response)).headers["Location"]
    pytest.fail(f"{page} was not asked")


def test_what_was_filled_in_stays_when_something_is_missing(client):
    address = go_to(client, PAGE_OF["duration_weeks"].id)
    sent = {
        **form_of(client.get(address)),
        "duration_weeks": "drie",
        "duration_weeks-unit": "months",
    }
    text = client.post(address, sent).content.decode()
    assert 'value="drie"' in text
    assert '<option value="months" selected>' in text
    assert text.count('class="problem"') > 1, "every problem at once"


@pytest.mark.parametrize(
    ("typed", "unit", "weeks"),
    [
        ("6", "weeks", 6),
        ("42", "days", 6),
        ("41", "days", 5.86),
        ("43", "days", 6.14),
        ("84", "days", 12),
        ("2,5", "weeks", 2.5),
        ("2.5", "weeks", 2.5),
        ("3", "months", 13.05),
        ("1", "years", 52),
        ("3", "nonsense", 3),
    ],
)
def test_durations_are_told_in_any_unit(client, typed, unit, weeks):
    address = go_to(client, PAGE_OF["duration_weeks"].id)
    sent = benign(client.get(address))
    client.post(address, {**sent, "duration_weeks": typed, "duration_weeks-unit": unit})
    assert story_of(client).facts["duration_weeks"] == weeks
    if unit == "months":
        assert "3 maanden" in client.get("/nl/check/answers/").content.decode()


@pytest.mark.parametrize(
    "typed", ["-1", "nan", "inf", "1e3", "１２", "0x10", "3 weken", "9999", "1,2,3", "²"]
)
def test_what_is_no_number_is_refused_in_plain_words(client, typed):
    address = go_to(client, PAGE_OF["duration_weeks"].id)
    sent = benign(client.get(address))
    response = client.post(address, {**sent, "duration_weeks": typed})
    assert response.status_code == 422
    assert "Vul een getal in van 0 tot 2600 weken" in response.content.decode()


def test_i_do_not_know_is_an_answer_everywhere(client):
    address = start(client)
    for _ in range(40):
        if "answers" in address:
            break
        response = client.get(address)
        sent = form_of(response)
        text = response.content.decode()
        for fact in PAGE_BY_ID[sent["page"]].facts:
            if isinstance(fact, Choice) or fact.name == "pain_nrs":
                sent[fact.name] = "unsure"
            elif isinstance(fact, Number | Words):
                sent[f"{fact.name}-unsure"] = "on"
        if 'name="unsure"' in text:
            sent["unsure"] = "on"
        response = client.post(address, sent)
        assert response.status_code == 302, sent["page"]
        address = response.headers["Location"]
    assert len(story_of(client).facts) == 0
    outcome = client.get("/nl/outcome/").content.decode()
    assert LANGUAGES["nl"].screens.SCREENS["level_open"] in outcome or "card-same_day" in outcome
    assert 'id="h-open"' in outcome


# --- nothing is kept -----------------------------------------------------------------------------


def story_of(client: Client) -> Story:
    token = client.cookies["answers"].value.encode()
    return _unpack(_cipher().decrypt(token + b"=" * (-len(token) % 4)))


def test_no_answer_in_an_address_a_log_or_a_database(client, caplog, monkeypatch):
    """No database mark: pytest-django refuses every query."""
    addresses = []
    request = Client.request

    def listen(self, **environ):
        addresses.append(environ.get("PATH_INFO", "") + "?" + environ.get("QUERY_STRING", ""))
        response = request(self, **environ)
        addresses.append(response.headers.get("Location", ""))
        return response

    monkeypatch.setattr(Client, "request", listen)
    with caplog.at_level(logging.DEBUG):
        walk(client)
        client.get("/nl/outcome/")
    names = [fact.name for fact in VOCABULARY]
    told = " ".join([*addresses, caplog.text])
    assert "kok" not in told
    assert not [name for name in names if name in told]
    assert not [address for address in addresses if re.search(r"\?.", address)]


def test_the_answers_are_encrypted_in_one_cookie_that_ends_with_the_browser(client):
    walk(client)
    cookie = client.cookies["answers"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["expires"]
    assert not cookie["max-age"]
    assert set(client.cookies) <= {"answers", "form"}
    raw = base64.urlsafe_b64decode(cookie.value + "=" * (-len(cookie.value) % 4))
    assert b"kok" not in raw
    assert b"facts" not in raw
    for at in range(len(raw) - 2):
        if raw[at] == 0x78:
            with pytest.raises(zlib.error):
                zlib.decompress(raw[at:])


def test_every_fact_together_fits_in_a_cookie():
    values = {}
    for fact in VOCABULARY:
        if fact.teller is Teller.PATIENT:
            values[fact.name] = (
                True
                if isinstance(fact, YesNo)
                else fact.options[-1]
                if isinstance(fact, Choice)
                else fact.high
                if isinstance(fact, Number)
                else "".join(chr(0x1F300 + n) for n in range(200))
            )
    typed = dict.fromkeys(("duration_weeks", "age_years"), ("1234,5678", "minutes"))
    story = Story("0" * 12, Facts(VOCABULARY, values), tuple(PAGE_BY_ID), typed)
    sealed = _cipher().encrypt(_pack(story))
    assert len(sealed) < 3800
    assert _unpack(_cipher().decrypt(sealed)) == story


def test_the_length_of_the_cookie_says_little(client):
    sizes = {len(_pack(Story("0" * 12, Facts(VOCABULARY, {name: True})))) for name in CAUDA}
    assert sizes == {256}


def test_a_cookie_that_was_changed_or_is_old_counts_for_nothing(client):
    walk(client)
    good = client.cookies["answers"].value
    old = (
        _cipher().encrypt_at_time(_pack(new_story()), int(time.time()) - 7300).decode().rstrip("=")
    )
    for bad in (good[:-3] + "AAA", good[:40], old, "", "x", "é", "A" * 100_000, "{}"):
        client.cookies["answers"] = bad
        assert client.get("/nl/outcome/").status_code == 410
        assert client.get("/nl/check/1/").status_code == 410


def test_an_answer_that_this_version_does_not_know_is_asked_again():
    packed = zlib.compress(
        json.dumps(
            {
                "i": "a",
                "f": {"saddle_numbness": "maybe", "fever": False, "no_such_fact": 1},
                "s": [PAGE_OF["saddle_numbness"].id, PAGE_OF["fever"].id, "gone"],
                "t": {},
            }
        ).encode()
    )
    story = _unpack(len(packed).to_bytes(4) + packed)
    assert story.seen == (PAGE_OF["fever"].id,)
    assert dict(story.facts) == {"fever": False}


def test_erasing_erases_at_once(client):
    walk(client)
    response = client.post("/nl/erase/")
    assert response.headers["Location"] == "/nl/erased/"
    assert response.cookies["answers"]["max-age"] == 0
    assert client.get("/nl/outcome/").status_code == 410


def test_a_new_interview_starts_empty(client):
    """H15: 0 alarm fields filled in beforehand."""
    walk(client)
    address = start(client)
    assert " checked" not in client.get(address).content.decode()
    assert len(story_of(client).facts) == 0
    for _ in range(40):
        response = client.get(address)
        assert " checked" not in response.content.decode()
        address = client.post(address, benign(response)).headers["Location"]
        if "answers" in address:
            break


def test_a_page_of_an_earlier_interview_is_not_added_to_this_one(client):
    """H18: two tabs, or two people at one computer."""
    address = start(client)
    old = form_of(client.get(address))
    start(client)
    response = client.post(address, {**old, "none": "on"})
    assert response.status_code == 410
    assert len(story_of(client).facts) == 0
    # But an emergency in it is never lost.
    response = client.post(address, {**old, CAUDA[1]: "on"})
    assert response.headers["Location"] == "/nl/outcome/"
    assert dict(story_of(client).facts)[CAUDA[1]] is True


def test_a_page_sent_after_the_cookie_went_says_so(client):
    address = start(client)
    form = form_of(client.get(address))
    client.cookies.clear()
    assert client.post(address, {**form, "none": "on"}).status_code == 410
    assert client.post(address, {**form, CAUDA[0]: "on"}).headers["Location"] == "/nl/outcome/"


def test_a_correction_takes_away_what_it_makes_pointless():
    told = Told({"pregnant": True})
    story = answered(new_story(), PAGE_OF["pregnant"], told)
    story = answered(story, PAGE_OF["gestation_weeks"], Told({"gestation_weeks": 20}))
    assert "gestation_weeks" in story.facts
    story = answered(story, PAGE_OF["pregnant"], Told({"pregnant": False}))
    assert "gestation_weeks" not in story.facts
    assert story.seen == (PAGE_OF["pregnant"].id,)


def test_a_contradiction_on_one_page_is_kept_and_shown():
    told = Told({"leg_weakness": "none", "leg_weakness_progressive": True})
    story = answered(new_story(), PAGE_OF["leg_weakness"], told)
    assert story.facts["leg_weakness_progressive"] is True


# --- headers, forged forms, broken pages ---------------------------------------------------------

QUIET = [
    "/", "/nl/", "/en/", "/nl/ik-help-iemand/", "/en/helping-someone/", "/nl/beoogd-gebruik/",
    "/en/intended-use/", "/nl/privacy/", "/en/privacy/", "/nl/toegankelijkheid/",
    "/en/accessibility/", "/nl/contact/", "/en/contact/", "/nl/erased/", "/en/erased/",
    "/emergency/",
]  # fmt: skip
OTHERS = [
    "/nl/check/", "/nl/check/1/", "/nl/check/1/change/", "/nl/check/answers/", "/nl/outcome/",
    "/nl/outcome/folder.pdf", "/en/outcome/letter.pdf", "/nl/erase/", "/nl/text/", "/no-such-page",
    "/en/no-such-page", "/nl", "/static/wervel/wervel.css", "/static/wervel/listen.js",
    "/static/wervel/wervel.svg", "/static/emergency/index.html", "/static/no-such-file.css",
]  # fmt: skip


def check_headers(response):
    headers = response.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    for asked in ("form-action", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"):
        assert asked in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] in ("no-referrer", "same-origin")
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Access-Control-Allow-Origin" not in headers
    assert "Server" not in headers
    personal = "public" not in headers["Cache-Control"]
    assert not personal or headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", QUIET + OTHERS)
@pytest.mark.parametrize("method", ["get", "post", "put", "head", "options"])
def test_every_answer_has_its_headers(address, method):
    check_headers(getattr(Client(), method)(address))


@pytest.mark.parametrize("address", QUIET)
def test_quiet_pages_answer(client, address):
    response = client.get(address, follow=True)
    assert response.status_code == 200
    if address not in ("/", "/emergency/"):
        text = unescape(response.content.decode())
        code = address[1:3]
        assert LANGUAGES[code].frame.BANNER in text
        assert f'<html lang="{code}"' in text
        assert response.headers["Content-Language"] == code


def test_broken_pages_have_their_headers_too(monkeypatch):
    client = Client(raise_request_exception=False)
    monkeypatch.setattr(asking, "stand", lambda *_: 1 / 0)
    start(client)
    for response in (
        client.get("/nl/check/1/"),
        client.get("/nl/", headers={"host": "evil.example"}),
        Client(enforce_csrf_checks=True).post("/nl/check/"),
    ):
        check_headers(response)
        assert response.status_code in (400, 403, 500)


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_when_weighing_fails_nobody_is_told_a_lower_level(monkeypatch, code):
    """SP-11."""
    client = Client(raise_request_exception=False)
    address = start(client, code)
    form = form_of(client.get(address))
    monkeypatch.setattr(asking, "stand", lambda *_: 1 / 0)
    words = LANGUAGES[code]
    for response in (client.get(address), client.post(address, {**form, "none": "on"})):
        text = unescape(response.content.decode())
        assert response.status_code == 500
        assert words.instructions["unknown"].title in text
        assert 'data-level="unknown"' in text
        assert f'href="tel:{PHONES["emergency"]}"' in text
        assert words.screens.SCREENS["failed_text"] in text


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_every_error_page_says_whom_to_call(code):
    strict = Client(enforce_csrf_checks=True)
    for response in (
        strict.get(f"/{code}/no-such-page/"),
        strict.post(f"/{code}/check/"),
        strict.get(f"/{code}/", headers={"host": "evil.example"}),
        strict.get(f"/{code}/outcome/"),
    ):
        text = response.content.decode()
        assert response.status_code in (400, 403, 404, 410)
        assert f'<html lang="{code}"' in text
        assert f'href="tel:{PHONES["emergency"]}"' in text
        assert "evil.example" not in text


@pytest.mark.parametrize("address", ["check/", "check/1/", "check/1/change/", "erase/", "text/"])
def test_a_forged_form_is_refused(address):
    client = Client(enforce_csrf_checks=True)
    client.get("/nl/")
    assert client.post(f"/nl/{address}", {"none": "on"}).status_code == 403
    other = Client(enforce_csrf_checks=True)
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', other.get("/nl/").content.decode())[1]
    assert client.post(f"/nl/{address}", {"csrfmiddlewaretoken": token}).status_code == 403
    assert (
        client.post(
            f"/nl/{address}",
            {"csrfmiddlewaretoken": token},
            headers={"origin": "https://evil.example"},
        ).status_code
        == 403
    )


@pytest.mark.parametrize("address", ["check/", "erase/", "text/"])
def test_what_changes_something_does_not_listen_to_a_link(client, address):
    assert client.get(f"/nl/{address}").status_code == 405


def test_large_letters_are_kept_and_lead_back_to_our_own_page_only(client):
    response = client.post("/nl/text/", {"text": "large", "here": "/nl/privacy/"})
    assert response.headers["Location"] == "/nl/privacy/"
    assert 'class="large"' in client.get("/nl/").content.decode()
    for elsewhere in (
        "https://evil.example/",
        "//evil.example/nl/",
        "/nl/\\evil",
        "javascript:1",
        "",
    ):
        response = client.post("/nl/text/", {"text": "x", "here": elsewhere})
        assert response.headers["Location"].startswith("/nl/")
        assert "//" not in response.headers["Location"]
    assert 'class="large"' not in client.get("/nl/").content.decode()


def test_large_letters_on_a_question_keep_what_was_ticked(client):
    address = start(client)
    form = form_of(client.get(address))
    text = client.post(address, {**form, "none": "on", "text": "large"}).content.decode()
    assert 'class="large"' in text
    assert re.search(r'id="f-none"[^>]* checked', text)
    assert story_of(client).seen == ()


# --- bad input -----------------------------------------------------------------------------------

BAD = [
    "", " ", "\x00", "\x00on", "\r\nSet-Cookie: a=b", "\u202eon", "\u200b", "\ufeff1",
    "on\u0301" * 40,
    "👩‍👩‍👧‍👦", "Z̸̡̛͙a̴lgo", "ı", "İ", "ﬀ", "x" * 5000, "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "{{7*7}}", "{% debug %}", "${7*7}", "' OR 1=1 --",
    "; rm -rf /", "$(id)", "*)(uid=*", "=1+1", "../../etc/passwd", '{"a":1,"a":2}', "1e308",
    "-0", "NaN", "Infinity", "31-02-2026", "00-00-0000", "9999-12-31", "Null", "null", "None",
    "undefined", "true", "False", "O'Brien", "van 't Hof", "1,5", "1.5.5", "150%", "-46", "٣", "½",
    "1_000", "0b1", "%00", "%2e%2e", "&amp;", "a=b&c=d", "[]", "{}", "\\", "\t", "\u2028",
]  # fmt: skip


@pytest.mark.parametrize("bad", BAD)
def test_bad_input_never_breaks_and_never_answers(bad):
    client = Client()
    address = start(client)
    form = form_of(client.get(address))
    for sent in (
        {**form, CAUDA[0]: bad},
        {**form, "none": bad},
        {**form, "page": bad},
        {**form, "story": bad, "none": "on"},
        {**form, bad: "on"},
        {**form, "text": bad},
    ):
        response = client.post(address, sent)
        assert response.status_code in (200, 302, 400, 410, 422)
        assert "<script>alert(1)" not in response.content.decode()
    assert not [name for name in CAUDA if story_of(client).facts.get(name)]


@pytest.mark.parametrize("bad", BAD)
def test_bad_words_and_numbers_are_shown_safely_or_refused(bad):
    client = Client()
    story = new_story()
    address = start(client)
    story = story_of(client)
    for name in ("occupation", "age_years", "pain_nrs"):
        id = PAGE_OF[name].id
        response = client.post(
            address, {"story": story.id, "page": id, name: bad, f"{name}-unit": bad}
        )
        assert response.status_code in (302, 422)
        for page in (response, client.get("/nl/check/answers/"), client.get("/nl/outcome/")):
            text = page.content.decode()
            assert page.status_code < 500
            assert "<script>alert(1)" not in text
            assert "<img src=x" not in text
    told = story_of(client).facts
    assert told.get("occupation", bad.strip()) == bad.strip()


def test_too_much_is_refused(client):
    address = start(client)
    assert client.post(address, {"x": "y" * 100_000}).status_code == 400
    assert client.post(address, {f"x{n}": "y" for n in range(300)}).status_code == 400
    assert client.post(address, b"{}", content_type="text/plain").status_code == 410


# --- words and settings --------------------------------------------------------------------------


def test_every_word_of_the_screens_is_there_in_both_languages():
    nl, en = (LANGUAGES[code].screens for code in LANGUAGE_CODES)
    for name in ("SCREENS", "SLUGS", "UNITS", "ABOUT", "ASK_WITH_UNIT"):
        assert getattr(nl, name).keys() == getattr(en, name).keys()
    used = set()
    for template in (ROOT / "wervel/web/templates").rglob("*.html"):
        used |= set(re.findall(r"\bt\.(\w+)", template.read_text()))
    assert used <= nl.SCREENS.keys()
    empty = [key for key, text in nl.SCREENS.items() if not text]
    assert empty == []


def test_intended_use_is_the_same_paragraph_everywhere(client):
    for code, address in (("nl", "/nl/beoogd-gebruik/"), ("en", "/en/intended-use/")):
        text = re.sub(r"<[^>]+>", "", unescape(client.get(address).content.decode()))
        assert LANGUAGES[code].frame.INTENDED_USE.format(**PHONES) in text


def test_contact_names_every_location_with_its_phone_and_hours(client):
    text = client.get("/nl/contact/").content.decode()
    for place in LOCATIONS:
        assert place.name in text
        assert place.phone in text
    assert "8.30–17.00 uur" in text


def test_a_number_of_days_is_no_phone():
    from wervel.web.templatetags.words import phones

    assert "tel:" not in phones("Dat was 208 dagen, en zonder het plan 112 dagen.")
    assert 'href="tel:112"' in phones("Bel {emergency}.")
    assert "&lt;b&gt;" in phones("<b>")


def settings_with(**environment: str) -> subprocess.CompletedProcess[str]:
    keep = {k: v for k, v in os.environ.items() if not k.startswith("WERVEL_")}
    ask = (
        "from wervel.config import settings as s; "
        "print(s.HTTPS, s.DEBUG, s.ANSWERS_COOKIE, s.SECURE_HSTS_SECONDS, s.SECRET_KEY)"
    )
    return subprocess.run(
        [sys.executable, "-c", ask],
        check=False,
        cwd=ROOT,
        env={**keep, **environment},
        capture_output=True,
        text=True,
    )


GOOD_SECRET = "q8Zr2mX0vYb5nTq7LwPj3HsDf6GcA9uEiRtOoNzVxWyBaSdQe14"
GOOD_KEY = base64.b64encode(bytes(range(32))).decode()


@pytest.mark.parametrize(
    "environment",
    [
        {"WERVEL_HOSTS": "rug.example.org"},
        {"WERVEL_HOSTS": "rug.example.org", "WERVEL_SECRET_KEY": "short"},
        {"WERVEL_HOSTS": "rug.example.org", "WERVEL_SECRET_KEY": "django-insecure-" + GOOD_SECRET},
        {"WERVEL_HOSTS": "rug.example.org", "WERVEL_SECRET_KEY": "a" * 60},
        {"WERVEL_HOSTS": "*", "WERVEL_SECRET_KEY": GOOD_SECRET},
        {"WERVEL_HOSTS": "a.org", "WERVEL_SECRET_KEY": GOOD_SECRET, "WERVEL_DEBUG": "1"},
        {"WERVEL_DEBUG": "yes"},
        {"WERVEL_HOSTS": "a.org", "WERVEL_SECRET_KEY": GOOD_SECRET, "WERVEL_RECORD_KEYS": ""},
        {"WERVEL_HOSTS": "a.org", "WERVEL_SECRET_KEY": GOOD_SECRET, "WERVEL_DEMO": "1"},
    ],
)
def test_it_does_not_start_half_safe(environment):
    refused = settings_with(**{"WERVEL_RECORD_KEYS": GOOD_KEY, **environment})
    assert refused.returncode != 0
    assert "ImproperlyConfigured" in refused.stderr


def test_in_earnest_it_speaks_https_only():
    out = settings_with(
        WERVEL_HOSTS="rug.example.org",
        WERVEL_SECRET_KEY=GOOD_SECRET,
        WERVEL_RECORD_KEYS=GOOD_KEY,
    ).stdout.split()
    assert out == ["True", "False", "__Host-answers", "31536000", GOOD_SECRET]


def test_on_this_computer_each_start_has_a_key_of_its_own():
    one, two = settings_with().stdout.split(), settings_with().stdout.split()
    assert one[:4] == ["False", "False", "answers", "0"]
    assert one[4] != two[4]


def test_a_log_line_never_holds_the_words_of_an_error():
    try:
        raise ValueError("occupation: got 'kok'")
    except ValueError:
        record = logging.LogRecord(
            "x", logging.ERROR, __file__, 1, "it broke", None, sys.exc_info()
        )
    line = WithoutStory().format(record)
    assert "ValueError" in line
    assert "kok" not in line


def test_every_page_of_the_interview_can_be_drawn_and_read_back():
    from django.http import QueryDict

    from wervel.web.visitor.fields import empty_page
    from wervel.web.visitor.reading import read_page

    nothing = Facts(VOCABULARY, {})
    for code in LANGUAGE_CODES:
        for page in PAGES:
            fields = empty_page(page, nothing, LANGUAGES[code])
            assert fields
            assert not any(box.ticked for field in fields for box in field.boxes)
            told = read_page(page, QueryDict("none=on"), nothing, LANGUAGES[code])
            for sign in page.signs:
                assert told.changes[sign.name] is False
