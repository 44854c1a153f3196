"""The other road at a real browser: the phone, paper, and one's own data.

In both languages, on a phone and a desktop, by keyboard, without JavaScript.
"""

import re
from collections.abc import Iterator

import pytest

from tests.journeys.desk import a_desk
from tests.journeys.patients import Place, a_place
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_interview import Keyboard, a_page, answer, page_id
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGES

SIZES = [(360, "nl"), (1280, "en")]
CODES = ("nl", "en")
LIGHT_PAGE = 100_000


@pytest.fixture(scope="module")
def desk(tmp_path_factory, chromium):
    with a_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("patients")) as made:
        yield made


def words(code: str) -> dict[str, str]:
    return LANGUAGES[code].road.ROAD


def mine(code: str) -> dict[str, str]:
    return LANGUAGES[code].road.MINE


def person(desk, code: str) -> str:
    return f"/{code}/{LANGUAGES[code].desk.SLUGS['office_person']}/{desk.known['patient']}/"


def my(place, number: str, name: str, code: str) -> str:
    slugs = LANGUAGES[code].road.SLUGS | LANGUAGES[code].patient.SLUGS
    return f"/{code}/{slugs['my']}/{number}/{slugs[name]}/"


def press(page, name: str) -> None:
    with page.expect_navigation():
        page.locator("main").get_by_role("button", name=name).first.click()


# --- the phone -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), SIZES)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_phone_road(browser, desk, width, code, script):
    """Given somebody without a computer who calls; when the office asks all and reads it back;
    then the team has the story, and the office may go on later where it stopped."""
    options = {"width": width, "height": 800, "java_script_enabled": script}
    with desk.page(browser, "office", **options) as page:
        page.goto(person(desk, code))
        page.get_by_role("link", name=words(code)["person_call"]).click()
        assert page.locator(".for-whom").inner_text().count("Jannie de Vries") == 1
        begin = (words(code)["call_begin"], words(code)["call_on"], words(code)["call_told"])
        page.locator("main .go a").filter(has_text=re.compile("|".join(begin))).first.click()
        asked = []
        while page.locator("#answers").count():
            asked.append(page_id(page))
            answer(page)
            assert len(asked) < 30
            if len(asked) == 3:  # the call breaks off, and they ring back
                page.goto(person(desk, code))
                page.get_by_role("link", name=words(code)["person_call"]).click()
                page.get_by_role("link", name=words(code)["call_on"]).click()
        assert len(asked) == len(set(asked))
        if page.get_by_role("button", name=words(code)["hand_in"]).count():
            press(page, words(code)["hand_in"])
            assert page.locator(".card").is_visible()


def test_danger_over_the_phone_by_keyboard(browser, desk):
    """Given a caller who cannot feel where they sit; when it is ticked with the keyboard alone;
    then the page says what to say now, before any other question."""
    with desk.page(browser, "office", width=1280, height=800) as page:
        slug = LANGUAGES["en"].road.SLUGS["office_call_change"]
        page.goto(f"/en/{slug}/{desk.known['patient']}/1/")
        keyboard = Keyboard(page)
        keyboard.tab_to(lambda here: here["type"] == "checkbox")
        page.keyboard.press("Space")
        for box in page.locator("input[data-apart]:checked").all():
            box.uncheck()
        page.keyboard.press("Enter")
        page.wait_for_url("**/what-now/**")
        assert page.locator(".card-emergency").is_visible()
        assert words("en")["now_stay"] in page.locator("main").inner_text()


# --- paper ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), SIZES)
def test_the_paper_road(browser, desk, width, code):
    """Given a form that came by post; when it is written over in its own order, with gaps;
    then it can be checked beside the paper and handed in."""
    with desk.page(browser, "office", width=width, height=800, java_script_enabled=False) as page:
        page.goto(person(desk, code))
        page.get_by_role("link", name=words(code)["person_paper"]).click()
        page.locator("#f-told_on").fill("20-11-2026")
        page.locator("input[name=form_language][value=nl]").check()
        press(page, words(code)["paper_go"])
        for number in range(1, len(PAGES) + 1):
            place = words(code)["paper_question"].format(number=number, of=len(PAGES))
            assert place in page.locator(".progress").inner_text()
            if number % 2 and page.locator("input[name=none]").count():
                page.locator("input[name=none]").check()
            with page.expect_navigation():
                page.locator("#answers .go button").click()
        assert page.locator(".told").count() >= 6
        press(page, words(code)["check_go"])
        assert words(code)["check_done"] in page.locator("main").inner_text()


# --- my data -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), SIZES)
@pytest.mark.parametrize("who", ["patient", "representative"])
def test_my_data_from_the_first_page(browser, place, width, code, who):
    """Given something that is not right; when the patient, or who acts for them, says so;
    then it stands there with a day before which they hear; stopping explains and asks."""
    options = {"width": width, "height": 800, "java_script_enabled": False}
    with a_page(browser, place.address, **options) as page:
        login, number = place.somebody()
        if who == "representative":
            login, number = "daughter@example.org", place.represented
        place.come_in(page, login)
        page.goto(my(place, number, "my_data", code))
        assert page.locator(".acting").count() == (who == "representative")
        page.get_by_role("link", name=mine(code)["correct_title"]).click()
        press(page, mine(code)["correct_go"])
        press(page, mine(code)["correct_send"])
        assert page.locator(".errors li").count() == 2
        page.locator("input[name=about][value=letter]").check()
        page.locator("#f-words").fill("In de brief staat links. Het is rechts.")
        press(page, mine(code)["correct_send"])
        assert mine(code)["sent"] in page.locator(".kept").inner_text()
        page.get_by_role("link", name=mine(code)["data_title"]).click()
        page.get_by_role("link", name=mine(code)["stop_title"], exact=True).click()
        page.locator("#f-what").check()
        press(page, mine(code)["stop_send"])
        assert mine(code)["sent"] in page.locator(".kept").inner_text()


# --- how it looks --------------------------------------------------------------------------------


def weigh(page, address: str) -> int:
    """The bytes of a page with all that it brings, and nothing from elsewhere."""
    heavy: list[int] = []

    def seen(response):
        assert response.url.startswith(address), response.url
        heavy.append(len(response.body()) if response.ok else 0)

    page.on("response", seen)
    page.reload()
    page.wait_for_load_state("networkidle")
    page.remove_listener("response", seen)
    return sum(heavy)


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_at_the_desk(browser, desk, code):
    slugs, number = LANGUAGES[code].road.SLUGS, desk.known["patient"]
    with desk.page(browser, "office", **STILL) as page:
        for name in ("office_call", "office_call_answers", "office_call_now", "office_paper"):
            page.goto(f"/{code}/{slugs[name]}/{number}/")
            page.evaluate(OPEN_ALL)
            check(page, f"{code} {name}")
            assert weigh(page, desk.address) < LIGHT_PAGE
        press(page, words(code)["paper_go"])
        check(page, f"{code} paper, wrong")
        page.locator("#f-told_on").fill("20-11-2026")
        page.locator("input[name=form_language][value=nl]").check()
        press(page, words(code)["paper_go"])
        for sheet in (1, 4):
            page.goto(re.sub(r"/\d+/$", f"/{sheet}/", page.url))
            page.evaluate(OPEN_ALL)
            check(page, f"{code} paper {sheet}")
            assert weigh(page, desk.address) < LIGHT_PAGE
        page.locator("#f-duration_weeks").fill("lang")
        with page.expect_navigation():
            page.locator("#answers .go button").click()
        check(page, f"{code} paper 4, wrong")
        page.get_by_role("link", name=words(code)["paper_stop"]).click()
        check(page, f"{code} paper check")


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_at_my_data(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        login, number = place.somebody()
        place.come_in(page, login)
        for name in ("my_data", "my_correct", "my_stop"):
            page.goto(my(place, number, name, code))
            page.evaluate(OPEN_ALL)
            check(page, f"{code} {name}")
            assert weigh(page, place.address) < LIGHT_PAGE
        press(page, mine(code)["stop_send"])
        check(page, f"{code} stop, wrong")
        page.locator("#f-what-erase").check()
        press(page, mine(code)["stop_send"])
        check(page, f"{code} stop, sent")
        page.goto(my(place, number, "my_correct", code))
        press(page, mine(code)["correct_go"])
        press(page, mine(code)["correct_send"])
        check(page, f"{code} correct, wrong")
