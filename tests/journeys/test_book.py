"""A clinician with two minutes reads the rule book in a real browser, without a script."""

import re

import pytest

from tests.journeys.test_accessibility import STILL, check
from tests.journeys.test_interview import a_page
from wervel.leaflet.book.words import BOOK_WORDS

CODES = ("nl", "en")
every_language = pytest.mark.parametrize("code", CODES)
PAGES = (
    "",
    "chapter/phases",
    "statement/RF-CES-1",
    "statement/IM-1",
    "statement/TX-MED-2",
    "facts",
    "fact/saddle_numbness",
    "sources",
    "source/S22",
    "tables",
    "pathway",
    "differences",
    "changes",
    "hazards",
    "search?q=saddle",
    "search?q=zzzz",
    "statement/NOPE",
)


@pytest.mark.slow
@every_language
def test_axe_finds_nothing_in_light_and_dark_small_and_wide(browser, live_address, code):
    with a_page(browser, live_address, **STILL) as page:
        for name in PAGES:
            page.goto(f"/book/{code}/{name}")
            check(page, f"/book/{code}/{name}")


@every_language
def test_saddle_numbness_and_its_source_in_two_clicks(browser, live_address, code):
    words = BOOK_WORDS[code]
    with a_page(browser, live_address, java_script_enabled=False) as page:
        page.goto(f"/book/{code}/")
        page.locator("main").get_by_role("link", name=words.page["facts"]).click()
        label = words.language.questions["saddle_numbness"].label
        page.get_by_role("link", name=label).click()
        assert page.locator("h1").inner_text() == label
        assert "BMJ Best Practice Cauda equina syndrome" in page.locator("dl.rule").inner_text()
        first = page.locator("main .rows .row").first
        assert "RF-CES-1" in first.inner_text()
        assert "S22" in first.inner_text()


@every_language
def test_or_by_typing_it(browser, live_address, code):
    with a_page(browser, live_address, java_script_enabled=False) as page:
        page.goto(f"/book/{code}/")
        page.locator("#q").fill("SADDLE")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/book/{code}/search?q=SADDLE")
        page.locator("main").get_by_role(
            "link", name=BOOK_WORDS[code].language.questions["saddle_numbness"].label
        ).click()
        assert page.url.endswith("/fact/saddle_numbness")


def test_the_keyboard_goes_everywhere_and_shows_where_it_is(browser, live_address):
    with a_page(browser, live_address) as page:
        page.goto("/book/nl/statement/RF-CES-1")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        reached = []
        for _ in range(60):
            page.keyboard.press("Tab")
            href = page.evaluate("document.activeElement.getAttribute('href')")
            shown = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            if href is None:
                break
            assert shown == "solid", href
            reached.append(href)
        assert "/book/nl/fact/saddle_numbness" in reached
        assert "/book/nl/source/S22" in reached
        assert "/book/nl/hazards#H01" in reached
        assert "/book/nl/chapter/treatment" in reached


@pytest.mark.parametrize("name", ["chapter/phases", "statement/IM-1", "tables", "pathway"])
def test_nothing_is_cut_off_on_paper(browser, live_address, name):
    """As wide as A4 between its margins, in the style of paper, nothing sticks out."""
    with a_page(browser, live_address, width=703, height=1000) as page:
        page.emulate_media(media="print")
        page.goto(f"/book/nl/{name}")
        wide = page.evaluate(
            """() => [...document.querySelectorAll('main *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.outerHTML.slice(0, 80))"""
        )
        assert wide == []
        assert page.locator("#parts").is_hidden()
        assert page.locator("main h1").is_visible()
        pdf = page.pdf(prefer_css_page_size=True)
        width, height = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf).groups()
        assert (round(float(width)), round(float(height))) in ((595, 842), (596, 842))


@every_language
def test_the_drawing_can_be_read_on_a_small_phone(browser, live_address, code):
    with a_page(browser, live_address, width=360, height=740) as page:
        page.goto(f"/book/{code}/pathway")
        sizes = page.evaluate(
            """() => [...document.querySelectorAll('.pathway text')]
                .map(e => e.getBoundingClientRect())
                .map(r => [r.height, r.left, r.right])"""
        )
        box = page.locator(".pathway").bounding_box()
        assert len(sizes) > 20
        for high, left, right in sizes:
            assert high >= 13
            assert box["x"] <= left
            assert right <= box["x"] + box["width"]


def test_a_long_chapter_opens_at_once(browser, live_address):
    with a_page(browser, live_address) as page:
        page.goto("/book/nl/chapter/treatment")  # the first time it is made
        page.goto("/book/nl/chapter/treatment")
        waited = page.evaluate(
            "performance.getEntriesByType('navigation')[0].responseStart"
            " - performance.getEntriesByType('navigation')[0].requestStart"
        )
        assert waited < 500
