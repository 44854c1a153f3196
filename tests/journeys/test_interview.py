"""A person at a real browser: the interview by keyboard, without JavaScript, large and small."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from wervel.leaflet.language import LANGUAGES

WIDTHS = {360: 740, 1280: 800}
LANGUAGE_CODES = ("nl", "en")
TYPED = {
    "age_years": "46",
    "duration_weeks": "3",
    "work_absence_weeks": "0",
    "morning_stiffness_minutes": "10",
    "occupation": "kok",
    "temperature_c": "37,2",
}
MOST_PAGES = 25


@contextmanager
def a_page(browser, address, *, width=1280, height=800, **options) -> Iterator:
    """A fresh page of a fresh browser, that complains when the page itself does."""
    complaints: list[str] = []
    with browser.new_context(
        viewport={"width": width, "height": height}, base_url=address, **options
    ) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: (
                complaints.append(said.text)
                if said.type == "error" and "status of" not in said.text
                else None
            ),
        )
        yield page
    assert complaints == []


def page_id(page) -> str:
    return page.locator("#answers input[name=page]").get_attribute("value")


def answer(page) -> None:
    """Answer a page with the mouse, as somebody with plain back pain."""
    for group in page.locator("fieldset.choice-field").all():
        group.locator("input[type=radio]").first.check()
    for point in page.locator("#f-pain_nrs-4").all():
        point.check()
    for text in page.locator("fieldset.typed input[type=text]").all():
        text.fill(TYPED.get(text.get_attribute("name"), "2"))
    for none in page.locator("fieldset.signs #f-none").all():
        none.check()
    page.locator("#answers .go .button").click()


def asking(page) -> bool:
    return re.search(r"/check/\d+/", page.url) is not None


def walk(page, code) -> list[str]:
    page.goto(f"/{code}/")
    page.locator(".main-choice").click()
    seen = []
    while asking(page):
        seen.append(page_id(page))
        assert len(seen) < MOST_PAGES
        answer(page)
    return seen


class Keyboard:
    """Somebody who has no mouse: tab, space, arrows, enter, and nothing else."""

    def __init__(self, page) -> None:
        self.page = page

    def focused(self) -> dict[str, str]:
        return self.page.evaluate(
            """() => { const e = document.activeElement; return {
                tag: e.tagName, id: e.id, type: e.type || "", name: e.name || "",
                cls: String(e.className), text: (e.textContent || "").trim(),
            }; }"""
        )

    def tab_to(self, wanted) -> dict[str, str]:
        """Tab on until the wanted thing has the focus; each stop must be visible."""
        for _ in range(120):
            self.page.keyboard.press("Tab")
            here = self.focused()
            if here["tag"] == "BODY":
                continue
            if wanted(here):
                self.check_focus_is_seen()
                return here
        raise AssertionError("the keyboard never came there")

    def check_focus_is_seen(self) -> None:
        """The thing with the focus is on the screen, and drawn so."""
        seen = self.page.evaluate(
            """() => { const e = document.activeElement; const r = e.getBoundingClientRect();
                const s = getComputedStyle(e);
                const beside = e.nextElementSibling ? getComputedStyle(e.nextElementSibling) : s;
                return { inside: r.bottom > 0 && r.top < innerHeight,
                         drawn: s.outlineStyle !== "none" || beside.outlineStyle !== "none" }; }"""
        )
        assert seen == {"inside": True, "drawn": True}

    def answer(self) -> None:
        groups = self.page.evaluate(
            """() => [...document.querySelectorAll("#answers fieldset")].map(f => f.className)"""
        )
        for group in groups:
            if "signs" in group:
                self.tab_to(lambda here: here["id"] == "f-none")
                self.page.keyboard.press("Space")
            elif "typed" in group:
                here = self.tab_to(lambda here: here["type"] == "text")
                self.page.keyboard.type(TYPED.get(here["name"], "2"))
            else:
                self.tab_to(lambda here: here["type"] == "radio")
                self.page.keyboard.press("Space")
        self.tab_to(lambda here: here["tag"] == "BUTTON" and here["cls"] == "button")
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


@pytest.mark.parametrize("code", LANGUAGE_CODES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_whole_interview_by_keyboard(browser, live_address, width, code):
    with a_page(browser, live_address, width=width, height=WIDTHS[width]) as page:
        page.goto(f"/{code}/")
        keyboard = Keyboard(page)
        page.keyboard.press("Tab")
        assert keyboard.focused()["cls"] == "skip"
        keyboard.tab_to(lambda here: "main-choice" in here["cls"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/check/1/")
        seen = []
        while asking(page):
            seen.append(page_id(page))
            assert len(seen) < MOST_PAGES
            keyboard.answer()
        assert seen[0] == "cauda"
        keyboard.tab_to(lambda here: here["cls"] == "button")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{code}/outcome/")
        assert page.locator(".card").get_attribute("data-level") in ("self_care", "routine")
        keyboard.tab_to(lambda here: here["tag"] == "SUMMARY")
        page.keyboard.press("Enter")
        assert page.locator("details[open]").count() == 1


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_the_whole_interview_without_javascript(browser, live_address, code):
    with a_page(browser, live_address, width=360, height=740, java_script_enabled=False) as page:
        seen = walk(page, code)
        assert len(seen) > 5
        assert page.url.endswith(f"/{code}/check/answers/")
        page.locator("main .button").first.click()
        assert page.locator(".card h1").is_visible()
        assert not page.locator("#listen").is_visible()
        assert page.locator(".leaflet-tools a").first.is_visible()


def test_with_and_without_javascript_ask_the_same(browser, live_address):
    asked = []
    for enabled in (True, False):
        with a_page(browser, live_address, java_script_enabled=enabled) as page:
            asked.append(walk(page, "nl"))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 2560])
@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_an_emergency_is_seen_whole_at_once(browser, live_address, width, code):
    """H31: label, instruction, whom to call and when, without scrolling."""
    with a_page(browser, live_address, width=width, height=640 if width < 400 else 800) as page:
        page.goto(f"/{code}/")
        page.locator(".main-choice").click()
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        assert page.url.endswith("/outcome/")
        height = page.viewport_size["height"]
        for part in (".card-label", ".card h1", ".card-lines"):
            box = page.locator(part).bounding_box()
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= height, part
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
        if width >= 360:
            card = page.locator(".card").bounding_box()
            assert card["y"] + card["height"] <= max(height, 740)
        # Nothing stands above the card but the name of the page and the help.
        assert (
            page.locator("main :is(h1, h2, p)").first.inner_text()
            == page.locator(".card-label").inner_text()
        )


def test_a_mistaken_tick_is_mended(browser, live_address):
    with a_page(browser, live_address) as page:
        page.goto("/nl/")
        page.locator(".main-choice").click()
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        page.locator(".mistake a").click()
        assert page.locator("#f-saddle_numbness").is_checked()
        page.locator("#f-none").check()
        assert not page.locator("#f-saddle_numbness").is_checked(), "none of these means none"
        page.locator("#answers .go .button").click()
        page.locator("main .button").first.click()
        assert page_id(page) != "cauda"


def test_the_back_button_of_the_browser_works(browser, live_address):
    with a_page(browser, live_address) as page:
        page.goto("/nl/")
        page.locator(".main-choice").click()
        answer(page)
        second = page_id(page)
        answer(page)
        third = page_id(page)
        page.go_back()
        assert page_id(page) == second
        assert page.locator("#answers input:checked").count() > 0
        page.go_forward()
        assert page_id(page) == third


def test_an_error_has_the_focus_and_leads_to_its_field(browser, live_address):
    with a_page(browser, live_address, java_script_enabled=True) as page:
        page.goto("/nl/")
        page.locator(".main-choice").click()
        page.locator("#answers .go .button").click()
        assert page.title().startswith("Fout:")
        assert page.evaluate("document.activeElement.className") == "errors"
        page.locator(".errors a").click()
        assert page.evaluate("document.activeElement.id") == "f-saddle_numbness"


@pytest.mark.parametrize("enabled", [True, False])
def test_the_body_chart_and_the_list_are_one(browser, live_address, enabled):
    with a_page(browser, live_address, width=360, height=740, java_script_enabled=enabled) as page:
        page.goto("/nl/")
        page.locator(".main-choice").click()
        while page.locator("#f-pain_site-lumbar").count() == 0:
            answer(page)
        for region in ("lumbar", "thoracic", "thoracolumbar", "sacral_buttock", "pelvic_girdle"):
            page.locator(f".s-{region}").first.click()
            assert page.locator(f"#f-pain_site-{region}").is_checked()
            chosen = page.locator("fieldset:has(#f-pain_site-lumbar) .chosen")
            assert LANGUAGES["nl"].questions["pain_site"].options[region] in chosen.inner_text()
        page.locator(".s-below_knee").click()
        assert page.locator("#f-leg_pain-below_knee").is_checked()
        page.locator("#f-pain_site-flank").check()
        assert "zij" in page.locator(".chosen").first.inner_text()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_what_can_be_touched_is_large_enough(browser, live_address, width):
    """ACC-3: 44 px, save for links inside a sentence."""
    small = """() => [...document.querySelectorAll(
            "button, summary, select, input[type=text], .box > label, .point label, " +
            ".tool, .choice, nav a, .button, .back a")]
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width > 1 && r.height > 0 && (r.height < 43.5 || r.width < 43.5))
        .map(([e, r]) => e.outerHTML.slice(0, 80) + " " + r.width + "x" + r.height)"""
    with a_page(browser, live_address, width=width, height=740) as page:
        page.goto("/nl/")
        assert page.evaluate(small) == []
        page.locator(".main-choice").click()
        while asking(page):
            assert page.evaluate(small) == [], page_id(page)
            answer(page)
        assert page.evaluate(small) == []
        page.goto("/nl/outcome/")
        assert page.evaluate(small) == []


def test_eleven_buttons_stand_in_one_row_or_in_two(browser, live_address):
    for width, rows in ((1280, 1), (360, 2)):
        with a_page(browser, live_address, width=width, height=740) as page:
            page.goto("/nl/")
            page.locator(".main-choice").click()
            while page.locator(".point").count() == 0:
                answer(page)
            tops = {round(point.bounding_box()["y"]) for point in page.locator(".point").all()}
            assert page.locator(".point").count() == 11
            assert len(tops) == rows


def test_listening_reads_the_card_first_and_can_stop(browser, live_address):
    with a_page(browser, live_address) as page:
        page.add_init_script(
            """window.said = []; const voice = { paused: false,
                speak(u) { window.said.push([u.lang, u.text]); setTimeout(() => u.onend(), 5); },
                cancel() {}, pause() { this.paused = true; }, resume() { this.paused = false; } };
            Object.defineProperty(window, "speechSynthesis", { value: voice });
            window.SpeechSynthesisUtterance = function (t) { this.text = t; };"""
        )
        page.goto("/nl/")
        page.locator(".main-choice").click()
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        page.locator("#listen").click()
        # Not wait_for_function: it evaluates a string in the page, which our own policy forbids.
        for _ in range(100):
            if page.evaluate("window.said.length") > 5:
                break
            page.wait_for_timeout(50)
        said = page.evaluate("window.said")
        assert said[0] == ["nl-NL", page.locator(".card-label").inner_text()]
        assert said[1][1] == page.locator(".card h1").inner_text()


def test_two_tabs_do_not_mix(browser, live_address):
    """H18: an old tab of an earlier interview adds nothing to the new one."""
    with a_page(browser, live_address) as old:
        old.goto("/nl/")
        old.locator(".main-choice").click()
        new = old.context.new_page()
        new.goto("/nl/")
        new.locator(".main-choice").click()
        old.locator("#f-unsure").check()
        old.locator("#answers .go .button").click()
        assert old.locator("h1").inner_text() == LANGUAGES["nl"].screens.SCREENS["gone_title"]
        new.locator("#f-none").check()
        new.locator("#answers .go .button").click()
        assert page_id(new) != "cauda"


def test_nothing_is_left_in_the_browser_but_the_cookie(browser, live_address):
    with a_page(browser, live_address) as page:
        walk(page, "nl")
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        assert page.evaluate("document.cookie") == "", "no script can read a cookie of ours"
        names = {cookie["name"] for cookie in page.context.cookies()}
        assert names == {"answers", "form"}
        assert all(cookie["expires"] == -1 for cookie in page.context.cookies())
        asked = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
        assert all(address.startswith(live_address) for address in asked)
        page.locator("main form .linklike").click()
        assert "answers" not in {cookie["name"] for cookie in page.context.cookies()}
