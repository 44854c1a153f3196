"""axe finds nothing on any page in any state: two languages, light and dark, small, wide, 400 %."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.generative.often import RELEASE
from tests.journeys.test_interview import a_page, answer, asking, page_id

# 320 CSS pixels is what a screen of 1280 shows at 400 %.
SCREENS = [(320, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]
SEEN_IN = {(360, "dark"): "nl", (1280, "light"): "en"}
"""In which language axe looks at each commit; at a release on each screen in both. Pages and
colours are the same in the two, so each page is seen small and wide, light and dark; whether a
word is too wide is measured on every screen in both."""
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
ABOUT = {
    "nl": (
        "ik-help-iemand",
        "beoogd-gebruik",
        "privacy",
        "toegankelijkheid",
        "contact",
        "erased",
        "no-such-page",
    ),
    "en": (
        "helping-someone",
        "intended-use",
        "privacy",
        "accessibility",
        "contact",
        "erased",
        "no-such-page",
    ),
}
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true; })"
# Colours that still move cannot be measured, and axe comes as a script of its own.
STILL = {"reduced_motion": "reduce", "bypass_csp": True}
AXE = Axe()


def check(page, where: str) -> None:
    """On each screen no violation, and nothing to scroll sideways for."""
    for width, scheme in SCREENS:
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme)
        here = f"{where}, {width} px, {scheme}"
        if RELEASE or SEEN_IN.get((width, scheme)) == page.evaluate(
            "document.documentElement.lang"
        ):
            found = AXE.run(page, options=OPTIONS).response["violations"]
            told = [
                f"{here}: {v['id']}: {v['help']}: {node['html'][:150]}"
                for v in found
                for node in v["nodes"][:3]
            ]
            assert told == []
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, f"{here} is {wide} px too wide"


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_quiet_pages(browser, live_address, code):
    with a_page(browser, live_address, **STILL) as page:
        for name in ("", *(f"{slug}/" for slug in ABOUT[code]), "outcome/"):
            page.goto(f"/{code}/{name}")
            check(page, f"/{code}/{name}")
        page.goto(f"/emergency/#{code}")
        check(page, "/emergency/")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_question_and_the_outcome(browser, live_address, code):
    with a_page(browser, live_address, **STILL) as page:
        page.goto(f"/{code}/")
        page.locator(".main-choice").click()
        while asking(page):
            check(page, page_id(page))
            if page_id(page) == "cauda" or page.locator("#f-duration_weeks").count():
                page.locator("#answers .go .button").click()
                check(page, f"{page_id(page)} with an error")
                page.evaluate(OPEN_ALL)
                check(page, f"{page_id(page)}, explained")
            answer(page)
        check(page, "the answers")
        page.goto(f"/{code}/")
        check(page, "the start, half way")
        page.goto(f"/{code}/outcome/")
        check(page, "the outcome")
        page.evaluate(OPEN_ALL)
        check(page, "the outcome, all opened")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_an_emergency_an_open_outcome_and_large_letters(browser, live_address, code):
    with a_page(browser, live_address, **STILL) as page:
        page.goto(f"/{code}/")
        page.locator(".main-choice").click()
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        check(page, "an emergency")
        page.locator(".mistake a").click()
        check(page, "a mistake")
        page.locator("#f-unsure").check()
        page.locator("#f-saddle_numbness").uncheck()
        page.locator("#answers .go .button").click()
        page.goto(f"/{code}/outcome/")
        check(page, "half a story")
        page.locator("header form button").click()
        assert page.locator("html.large").count() == 1
        check(page, "large letters")
        page.goto(f"/{code}/check/2/")
        check(page, "a question in large letters")


def test_high_contrast_keeps_the_choice_visible(browser, live_address):
    """Where the system chooses the colours, what is chosen still stands out by a line."""
    outline = "e => getComputedStyle(e).outlineWidth"
    with a_page(browser, live_address, forced_colors="active") as page:
        page.goto("/nl/")
        page.locator(".main-choice").click()
        box = page.locator(".box:has(#f-none)")
        assert box.evaluate("e => getComputedStyle(e).outlineStyle") == "none"
        page.locator("#f-none").check()
        assert box.evaluate(outline) == "3px"
        page.locator("#f-none").uncheck()
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        assert page.locator(".card").evaluate("e => getComputedStyle(e).borderTopWidth") == "4px"
