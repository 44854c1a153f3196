"""axe finds nothing on any page in any state: two languages, light and dark, small, wide, 400 %."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.test_interview import a_page, answer, asking, page_id

# 320 CSS pixels is what a screen of 1280 shows at 400 %.
SCREENS = [(320, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]
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
AXE = Axe()


def check(page, where: str) -> None:
    """No violation, and nothing to scroll sideways for."""
    found = AXE.run(page, options=OPTIONS).response["violations"]
    told = [
        f"{where}: {v['id']}: {v['help']}: {node['html'][:150]}"
        for v in found
        for node in v["nodes"][:3]
    ]
    assert told == []
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0, f"{where} is {wide} px too wide"


@pytest.fixture(params=SCREENS, ids=lambda screen: f"{screen[0]}-{screen[1]}")
def screen(request):
    width, scheme = request.param
    return {"width": width, "height": 740, "color_scheme": scheme, "bypass_csp": True}


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_quiet_pages(browser, live_address, screen, code):
    with a_page(browser, live_address, **screen) as page:
        for name in ("", *(f"{slug}/" for slug in ABOUT[code]), "outcome/"):
            page.goto(f"/{code}/{name}")
            check(page, f"/{code}/{name}")
        page.goto(f"/emergency/#{code}")
        check(page, "/emergency/")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_question_and_the_outcome(browser, live_address, screen, code):
    with a_page(browser, live_address, **screen) as page:
        page.goto(f"/{code}/")
        page.locator(".main-choice").click()
        while asking(page):
            check(page, page_id(page))
            if page_id(page) in ("cauda", "start"):
                page.locator("#answers .go .button").click()
                check(page, f"{page_id(page)} with an error")
            for more in page.locator("details:not([open]) > summary").all()[:3]:
                more.click()
            answer(page)
        check(page, "the answers")
        page.goto(f"/{code}/")
        check(page, "the start, half way")
        page.goto(f"/{code}/outcome/")
        check(page, "the outcome")
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        check(page, "the outcome, all opened")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_an_emergency_an_open_outcome_and_large_letters(browser, live_address, screen, code):
    with a_page(browser, live_address, **screen) as page:
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


@pytest.mark.parametrize("code", ["nl", "en"])
def test_high_contrast_keeps_the_choice_visible(browser, live_address, code):
    with a_page(browser, live_address, forced_colors="active", bypass_csp=True) as page:
        page.goto(f"/{code}/")
        page.locator(".main-choice").click()
        page.locator("#f-none").check()
        check(page, "forced colours")
