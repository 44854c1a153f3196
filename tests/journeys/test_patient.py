"""A patient at a real browser: tells a story, on any device, whatever happens in the middle."""

import re
from collections.abc import Iterator

import pytest

from tests.journeys.patients import END_SESSIONS, LOOK, Place, a_place
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_entrance import PASSWORD
from tests.journeys.test_interview import WIDTHS, Keyboard, a_page, answer, page_id
from wervel.leaflet.language import LANGUAGES

CODES = ("nl", "en")
MOST_PAGES = 25


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("patients")) as made:
        yield made


class Mine:
    """The pages of one patient in one language."""

    def __init__(self, place: Place, patient: str, code: str = "en") -> None:
        self.place, self.patient, self.code = place, patient, code
        self.slugs, self.words = LANGUAGES[code].patient.SLUGS, LANGUAGES[code].patient.PATIENT

    def at(self, name: str = "", *more: object) -> str:
        slugs = self.slugs | LANGUAGES[self.code].about.SLUGS
        parts = [self.slugs["my"], self.patient, *([slugs[name]] if name else []), *more]
        return f"/{self.code}/" + "".join(f"{part}/" for part in parts)

    def asking(self, page) -> bool:
        return re.search(rf"/{self.slugs['my_story']}/\d+/", page.url) is not None

    def begin(self, page) -> None:
        """From the first page inside to the first question, by its buttons."""
        page.goto(f"/{self.code}/{LANGUAGES[self.code].entrance.SLUGS['home']}/")
        page.locator("main a.button").first.click()
        page.locator(".step a.button").click()
        page.locator("main a.button").first.click()

    def walk(self, page) -> list[str]:
        told = []
        while self.asking(page):
            told.append(page_id(page))
            assert len(told) < MOST_PAGES
            answer(page)
        return told


def somebody(place: Place, page, code: str = "en") -> Mine:
    """A patient whom no other journey has, logged in in this browser."""
    login, number = place.somebody()
    place.come_in(page, login)
    return Mine(place, number, code)


# --- to the end ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_a_story_from_the_first_page_to_handing_in(browser, place, width, code):
    """Given an invitation that was used; when all is told and handed in; then the team has it."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code)
        mine.begin(page)
        told = mine.walk(page)
        assert len(told) == len(set(told)) > 8
        assert page.url.endswith(mine.at("my_answers"))
        page.get_by_role("button", name=mine.words["hand_in"]).first.click()
        assert page.url.endswith(mine.at("my_now"))
        assert page.locator(".card").is_visible()
        assert page.locator(".net").is_visible()
        answers, handed_in, alarms, _ = place.counts(mine.patient)
        assert (answers, handed_in, alarms) == (len(told), 1, 0)
        page.goto(mine.at())
        assert LANGUAGES[code].start.STEPS["about"][0] in page.locator(".step").inner_text()


def test_a_story_without_javascript(browser, place):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        mine = somebody(place, page)
        mine.begin(page)
        told = mine.walk(page)
        page.get_by_role("button", name=mine.words["hand_in"]).first.click()
        assert place.counts(mine.patient)[:2] == (len(told), 1)


@pytest.mark.parametrize(("width", "code"), [(360, "en"), (1280, "nl")])
def test_a_story_with_only_a_keyboard(browser, place, width, code):
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine, keys = somebody(place, page, code), Keyboard(page)
        page.goto(mine.at("my_story"))
        keys.tab_to(lambda here: here["text"] == mine.words["story_begin"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/1/")
        for _ in range(3):
            keys.answer()
        assert mine.asking(page)
        keys.tab_to(lambda here: here["text"] == mine.words["story_told"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{mine.at('my_answers')}")
        keys.tab_to(lambda here: here["text"] == mine.words["hand_in_now"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{mine.at('my_now')}")
        assert place.counts(mine.patient)[:2] == (3, 1)


# --- danger in the middle ------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_an_emergency_in_the_middle(browser, place, width, code):
    """When a danger sign is ticked; then the screen says what to do and the team has an alarm."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code)
        mine.begin(page)
        answer(page)
        assert page_id(page) == "now"
        page.locator("#f-syncope_or_shock").check()
        page.locator("#answers .go .button").click()
        assert page.url.endswith(mine.at("my_now"))
        assert page.locator(".card").get_attribute("data-level") == "emergency"
        assert page.locator("#card-title").is_visible()
        assert mine.words["passed_on"] in page.locator("main").inner_text()
        assert place.counts(mine.patient) == (2, 1, 1, "emergency")
        page.goto(mine.at())
        assert mine.words["urgent_title"] in page.locator("main").inner_text()


# --- what happens in the middle ------------------------------------------------------------------


def test_a_second_device_goes_on_and_both_are_kept(browser, place):
    """Given a story begun on one device; when another goes on; then nothing is lost or crossed."""
    with a_page(browser, place.address) as phone, a_page(browser, place.address) as tablet:
        login, number = place.somebody()
        mine = Mine(place, number)
        for page in (phone, tablet):
            place.come_in(page, login)
        mine.begin(phone)
        answer(phone)
        tablet.goto(mine.at())
        assert LANGUAGES["en"].start.STEPS["on"][0] in tablet.locator(".step").inner_text()
        tablet.locator(".step a.button").click()
        tablet.locator("main a.button").first.click()
        assert tablet.url.endswith(mine.at("my_story", 2))
        answer(tablet)
        answer(phone)  # the same question, in the other's absence, with the same answer
        assert phone.url.endswith(mine.at("my_story", 3))
        told = mine.walk(phone)
        tablet.goto(mine.at("my_answers"))
        assert tablet.locator("section.told").count() == len(told) + 2
        tablet.get_by_role("button", name=mine.words["hand_in"]).first.click()
        assert place.counts(mine.patient)[1:3] == (1, 0)


def test_two_devices_that_say_different_things_ask_which_is_right(browser, place):
    with a_page(browser, place.address) as phone, a_page(browser, place.address) as tablet:
        login, number = place.somebody()
        mine = Mine(place, number)
        for page in (phone, tablet):
            place.come_in(page, login)
            page.goto(mine.at("my_story", 1))
        answer(phone)
        tablet.locator("#f-unsure").check()
        tablet.locator("#answers .go .button").click()
        assert mine.words["differ_title"] in tablet.locator("main").inner_text()
        tablet.locator("#f-unsure").uncheck()
        tablet.locator("#f-none").check()
        tablet.locator("#answers .go .button").click()
        assert tablet.url.endswith(mine.at("my_answers"))
        assert mine.words["differ_title"] not in tablet.locator("main").inner_text()


def test_a_session_that_ended_in_the_middle_loses_no_answer(browser, place):
    """When the session ended and "go on" is pressed; then after the login it stands there still."""
    with a_page(browser, place.address) as page:
        login, number = place.somebody()
        mine = Mine(place, number)
        place.come_in(page, login)
        mine.begin(page)
        answer(page)
        page.locator("#f-pulsatile_abdominal_mass, #f-chills_or_night_sweats").first.check()
        page.locator("#f-temperature_c").fill("37,4")
        place.program(END_SESSIONS, login)
        page.locator("#answers .go .button").click()
        assert "/en/log-in/" in page.url
        page.locator("#login").fill(login)
        page.locator("#password").fill(PASSWORD)
        page.locator("main form .button").first.click()
        page.locator("#code").fill(page.locator("#demo-code strong").inner_text())
        page.locator("main form .button").first.click()
        assert page.url.endswith(mine.at("my_story", 2))
        assert mine.words["kept_note"] in page.locator("main").inner_text()
        assert page.locator("#f-temperature_c").input_value() == "37,4"
        assert page.locator("fieldset.signs input:checked").count() == 1
        assert place.counts(mine.patient)[0] == 1
        page.locator("#answers .go .button").click()
        assert place.counts(mine.patient)[0] == 2


def test_a_login_in_another_tab_loses_no_answer(browser, place):
    """The older form is one of a stranger then: it is shown again, and taken the second time."""
    with a_page(browser, place.address) as page:
        login, number = place.somebody()
        mine = Mine(place, number)
        place.come_in(page, login)
        page.goto(mine.at("my_story", 1))
        page.locator("#f-none").check()
        other = page.context.new_page()
        place.program(END_SESSIONS, login)
        other.goto("/en/log-in/")
        other.locator("#login").fill(login)
        other.locator("#password").fill(PASSWORD)
        other.locator("main form .button").first.click()
        other.locator("#code").fill(other.locator("#demo-code strong").inner_text())
        other.locator("main form .button").first.click()
        page.locator("#answers .go .button").click()
        assert mine.words["forged_note"] in page.locator("main").inner_text()
        assert page.locator("#f-none").is_checked()
        page.locator("#answers .go .button").click()
        assert page.url.endswith(mine.at("my_story", 2))
        assert place.counts(mine.patient)[0] == 1


def test_double_click_back_and_reload_double_nothing(browser, place):
    with a_page(browser, place.address) as page:
        mine = somebody(place, page)
        mine.begin(page)
        page.locator("#f-none").check()
        page.locator("#answers .go .button").dblclick()
        page.wait_for_url(f"**{mine.at('my_story', 2)}")
        assert place.counts(mine.patient)[0] == 1
        page.go_back()
        assert page.locator("#f-none").is_checked()
        page.locator("#answers .go .button").click()
        page.wait_for_url(f"**{mine.at('my_story', 2)}")
        page.go_back()
        page.go_forward()
        page.reload()
        assert page_id(page) == "now"
        mine.walk(page)
        page.get_by_role("button", name=mine.words["hand_in"]).first.dblclick()
        page.wait_for_url(f"**{mine.at('my_now')}")
        assert place.counts(mine.patient)[1] == 1


def test_offline_in_the_middle_loses_no_answer(browser, place):
    """When the net is gone at "go on"; then sending it again, once or twice, keeps it once."""
    with a_page(browser, place.address) as page:
        mine = somebody(place, page)
        mine.begin(page)
        page.locator("#f-none").check()
        page.context.set_offline(True)
        page.locator("#answers .go .button").click()
        page.wait_for_timeout(500)
        page.context.set_offline(False)
        page.reload()
        page.wait_for_url(f"**{mine.at('my_story')}*/")
        if page_id(page) == "cauda":  # a browser that does not send a form again by itself
            page.locator("#f-none").check()
            page.locator("#answers .go .button").click()
        page.wait_for_url(f"**{mine.at('my_story', 2)}")
        assert place.counts(mine.patient)[0] == 1


# --- somebody else -------------------------------------------------------------------------------


def test_a_representative_tells_for_somebody_and_each_page_says_for_whom(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        place.come_in(page, "daughter@example.org")
        mine = Mine(place, place.represented, "nl")
        page.goto("/nl/mijn/")
        page.get_by_text("Jannie de Vries").click()
        page.locator(".step a.button").click()
        page.locator("main a.button").first.click()
        while mine.asking(page):
            assert "U doet dit voor Jannie de Vries" in page.locator(".acting").inner_text()
            answer(page)
        page.get_by_role("button", name=mine.words["hand_in"]).first.click()
        assert place.counts(place.represented)[1] == 1


def test_who_looked_shows_the_clinician_who_opened_it(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        mine = somebody(place, page, "nl")
        place.program(LOOK, mine.patient)
        page.goto(mine.at("my_log"))
        told = page.locator(".deeds").first.inner_text()
        assert "Surgeon (orthopedisch chirurg" in told
        assert "bekeek uw dossier" in told
        page.locator("#own").check()
        page.locator("main form .button").click()
        assert "U keek wie er in uw gegevens keek" in page.locator("main").inner_text()


# --- every page ----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_on_any_page_of_a_patient(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        mine = somebody(place, page, code)
        place.program(LOOK, mine.patient)
        for name in ("", "my_story"):
            page.goto(mine.at(name))
            check(page, name or "the start")
        page.goto(mine.at("my_story", 1))
        check(page, "a question")
        page.locator("#answers .go .button").click()
        check(page, "a question with an error")
        answer(page)
        check(page, "a question with a number")
        page.goto(mine.at("my_answers"))
        page.evaluate(OPEN_ALL)
        check(page, "the answers")
        page.get_by_role("button", name=mine.words["hand_in_now"]).first.click()
        check(page, "handed in")
        page.goto(mine.at("my_messages"))
        check(page, "messages")
        page.locator(".letters a").first.click()
        check(page, "a message")
        page.goto(f"{mine.at('my_log')}?own=1&period=all")
        check(page, "who looked")
        page.goto(mine.at("my_consents"))
        page.locator(".say .button").first.click()
        page.evaluate(OPEN_ALL)
        check(page, "consents")
        page.goto(mine.at("my_contact"))
        check(page, "details")
        page.locator("#f-phone").fill("x")
        page.locator("main form .button").click()
        check(page, "details with an error")
        page.goto(mine.at("my_contact"))
        page.locator("#f-phone").fill("06 87654321")
        page.evaluate("document.querySelector('[name=version]').value = '7'")
        page.locator("main form .button").click()
        check(page, "details that somebody else changed")
        for name in ("my_representatives", "my_copy"):
            page.goto(mine.at(name))
            check(page, name)
        page.goto(mine.at("my_story", 1, mine.slugs["my_change"]))
        page.locator("#f-none").uncheck()
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        check(page, "an emergency")
        page.goto(mine.at())
        check(page, "the start, with haste")


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_for_a_representative_and_at_two_devices(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        place.come_in(page, "daughter@example.org")
        page.goto(f"/{code}/{LANGUAGES[code].patient.SLUGS['my']}/")
        check(page, "for whom")
        page.locator(".choice").first.click()
        check(page, "for somebody else")
        page.goto(Mine(place, place.represented, code).at("my_representatives"))
        check(page, "representatives")
    with a_page(browser, place.address, **STILL) as page:
        mine = somebody(place, page, code)
        page.goto(mine.at("my_story", 1))
        other = page.context.new_page()
        other.goto(mine.at("my_story", 1))
        answer(other)
        page.locator("#f-unsure").check()
        page.locator("#answers .go .button").click()
        check(page, "two devices")
        page.goto(mine.at("my_answers"))
        check(page, "two devices, the answers")
        page.goto(mine.at("my_story", 1))
        page.context.clear_cookies(name="session")
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        check(page, "danger without a login")


def test_a_page_is_light_and_asks_nobody_else(browser, place):
    """Under 100 kB in all, and nothing from another host."""
    with a_page(browser, place.address) as page:
        mine = somebody(place, page)
        asked, weight = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda response: weight.append(len(response.body())))
        for name in ("", "my_story", "my_messages", "my_log", "my_consents", "my_contact"):
            weight.clear()
            page.goto(mine.at(name), wait_until="networkidle")
            assert sum(weight) < 100_000, name
        assert {url for url in asked if not url.startswith(place.address)} == set()
