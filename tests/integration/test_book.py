"""The rule book as pages, asked by a program: every page, every link, and nothing but reading."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.sources import SOURCES
from wervel.guideline.statements import Chapter
from wervel.leaflet.book.book import Book
from wervel.leaflet.book.words import BOOK_WORDS
from wervel.web.clinician import pages as made
from wervel.web.clinician import views

TEMPLATES = Path(__file__).parents[2] / "wervel/web/templates/book"
CODES = ("nl", "en")
every_language = pytest.mark.parametrize("code", CODES)
LISTS = ("", "facts", "sources", "tables", "pathway", "differences", "changes", "hazards")


def get(address, **options):
    return Client().get(address, **options)


def text_of(address: str) -> str:
    response = get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def addresses(code):
    start = f"/book/{code}/"
    yield from (start + name for name in LISTS)
    yield from (f"{start}chapter/{chapter}" for chapter in Chapter)
    yield from (f"{start}statement/{id}" for id in GUIDELINE.by_id)
    yield from (f"{start}fact/{fact.name}" for fact in VOCABULARY)
    yield from (f"{start}source/{code}" for code in SOURCES)


@pytest.fixture(scope="module", params=CODES)
def every_page(request):
    """The text of every page of one language, by its address."""
    return {address: text_of(address) for address in addresses(request.param)}


def test_every_link_leads_to_a_page_of_the_book_and_to_a_place_on_it(every_page):
    anchors = {
        address: set(re.findall(r'\bid="([^"]+)"', text)) for address, text in every_page.items()
    }
    code = next(iter(every_page)).split("/")[2]
    for address, text in every_page.items():
        for link in set(re.findall(r'href="([^"]+)"', text)):
            where, _, anchor = unescape(link).partition("#")
            where = where or address
            if where.startswith(f"/book/{code}/"):
                assert where in every_page, f"{address}: {link}"
                assert not anchor or anchor in anchors[where], f"{address}: {link}"
            else:
                assert re.match(r"/static/|/book/(nl|en)/|/(nl|en)/$|https?://", where), link


def test_every_page_is_plain_and_safe(every_page):
    for address, text in every_page.items():
        assert "<script" not in text, address
        assert " style=" not in text, address
        assert not re.search(r"\son\w+=", text), address
        assert text.count("<h1") == 1, address
        ids = re.findall(r'\bid="([^"]+)"', text)
        assert len(ids) == len(set(ids)), f"{address}: an id stands there twice"
        assert "{{" not in text, address
        assert "{%" not in text, address


def test_no_code_name_is_read_on_any_page(every_page):
    for address, text in every_page.items():
        shown = unescape(re.sub(r"<[^>]+>", " ", text))
        shown = re.sub(r"https?://\S+", "", shown)
        assert not re.search(r"[a-z]_[a-z]", shown), address


@every_language
def test_the_address_of_a_statement_shows_all_of_it(code):
    text = unescape(text_of(f"/book/{code}/statement/RF-CES-1"))
    words = BOOK_WORDS[code]
    for part in ("when", "then", "source", "signer", "hazard", "differs"):
        assert f"<dt>{words.page[part]}</dt>" in text
    assert words.language.questions["saddle_numbness"].label in text
    assert words.hazards["H01"] in text
    assert SOURCES["S22"].title in text
    assert words.name("SIGNERS", "neurologist") in text
    assert words.leads["urgent"] in text


@every_language
def test_a_chapter_holds_all_its_statements(code):
    for chapter in Chapter:
        text = text_of(f"/book/{code}/chapter/{chapter}")
        for statement in GUIDELINE.statements:
            assert (f'id="r-{statement.id}"' in text) == (statement.chapter is chapter)


@every_language
def test_saddle_numbness_and_its_source_are_two_clicks_from_the_start(code):
    label = BOOK_WORDS[code].language.questions["saddle_numbness"].label
    first = text_of(f"/book/{code}/")
    assert f'href="/book/{code}/facts"' in first
    second = text_of(f"/book/{code}/facts")
    link = re.search(rf'href="([^"]+)">{label}<', second)
    third = unescape(text_of(link[1]))
    assert SOURCES["S22"].title in third
    assert "RF-CES-1" in third


def test_every_word_that_a_page_asks_for_is_there():
    used = set()
    for template in TEMPLATES.rglob("*.html"):
        used |= set(re.findall(r"\bpage\.(\w+)", template.read_text()))
    for words in BOOK_WORDS.values():
        assert used <= words.page.keys()


# --- searching -------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["rijbroek", "SADDLE", "suïcidale", "S22", "rf-ces-1"])
@every_language
def test_a_search_is_a_plain_question_with_an_answer(code, query):
    text = unescape(get(f"/book/{code}/search", data={"q": query}).content.decode())
    assert query in text
    assert re.search(r"/book/../(statement|fact|source)/", text)


@every_language
def test_what_is_typed_is_shown_as_text(code):
    for hostile in ('<script>alert(1)</script>"x', "{count} {query} {{ t }}", "a" * 5000):
        response = get(f"/book/{code}/search", data={"q": hostile})
        assert response.status_code == 200
        text = response.content.decode()
        assert "<script" not in text
        assert len(text) < 20_000


def test_a_search_without_a_word_explains_itself():
    assert BOOK_WORDS["nl"].page["search_help"] in unescape(text_of("/book/nl/search"))
    assert BOOK_WORDS["nl"].page["search_help"] in unescape(text_of("/book/nl/search?q=%20"))


# --- the door --------------------------------------------------------------------------------


def test_the_book_opens_in_the_language_of_the_browser():
    assert get("/book/", HTTP_ACCEPT_LANGUAGE="en")["Location"] == "/book/en/"
    assert get("/book/", HTTP_ACCEPT_LANGUAGE="fr")["Location"] == "/book/nl/"


@pytest.mark.parametrize(
    "address", ["statement/NOPE", "chapter/nope", "fact/nope", "source/nope", "fact/%3Cb%3E"]
)
@every_language
def test_what_the_book_does_not_hold_is_said_kindly(code, address):
    response = get(f"/book/{code}/{address}")
    assert response.status_code == 404
    assert BOOK_WORDS[code].page["missing"] in response.content.decode()


def test_the_other_language_is_the_same_page():
    for address in ("", "facts", "chapter/cause", "statement/RF-CES-1", "search?q=saddle"):
        text = text_of(f"/book/nl/{address}")
        other = re.search(r'class="tool" href="([^"]+)" lang="en"', text)[1]
        assert unescape(other) == f"/book/en/{address}"


def test_a_page_is_asked_again_only_whether_it_changed():
    first = get("/book/nl/statement/RF-CES-1")
    assert first.headers["Cache-Control"] == "no-cache"
    again = get("/book/nl/statement/RF-CES-1", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert again.status_code == 304
    other = get("/book/nl/statement/RF-CES-3", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert other.status_code == 200


def test_nothing_can_be_sent_and_nothing_is_kept():
    client = Client()
    for address in ("/book/nl/", "/book/nl/search", "/book/nl/statement/RF-CES-1"):
        assert client.post(address).status_code == 405
        assert not client.get(address).cookies


def test_large_letters_are_respected():
    client = Client()
    client.cookies["text"] = "large"
    assert 'class="large"' in client.get("/book/nl/").content.decode()
    assert 'class="large"' not in text_of("/book/nl/")


def test_the_policy_of_the_pages_allows_no_code_inside():
    policy = get("/book/nl/pathway").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


@every_language
def test_what_changed_is_shown_on_its_page(code):
    from django.template.loader import render_to_string

    from tests.unit.leaflet.test_book_versions import EARLIER
    from wervel.leaflet.book.changes import Counted, compare

    class Later(Book):
        changes = compare(EARLIER, GUIDELINE)
        counted = Counted(people=10_000, seed=1, urgency=12, options=34, any=40)

    book = Later(GUIDELINE, BOOK_WORDS[code])
    shown = made.PAGES["changes"].make(book, "")
    frame = views._frame(code, "changes", shown, "", False)
    text = unescape(render_to_string("book/changes.html", {**frame, **shown.context}))
    for part in ("MED-STEPS", "RF-BLD-1", "RF-FRA-2", "10000", "12", "34", "40"):
        assert part in text
    for word in ("changed", "added", "before", "after"):
        assert BOOK_WORDS[code].changes[word] in text
