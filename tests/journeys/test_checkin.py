"""How is it going, at a real browser: in a minute, on a phone, by keyboard, without a script."""

import time
from collections.abc import Iterator

import pytest

from tests.journeys.checkins import COUNTS, EARLY, PAST, SIX_WEEKS, TOO_MUCH, WEEKS
from tests.journeys.patients import END_SESSIONS, Place, a_place
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_entrance import PASSWORD
from tests.journeys.test_interview import WIDTHS, Keyboard, a_page, answer
from tests.journeys.test_patient import Mine
from wervel.leaflet.language import LANGUAGES

CODES = ("nl", "en")


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("check-ins")) as made:
        yield made


class Going(Mine):
    """The pages of the check-in of one patient."""

    def page(self, name: str, *more: object) -> str:
        return self.at() + "".join(f"{part}/" for part in (self.said.SLUGS[name], *more))

    @property
    def said(self):
        return LANGUAGES[self.code].checkin

    @property
    def c(self):
        return self.said.CHECKIN

    def counts(self) -> tuple[int, ...]:
        """Scores, check-ins, promises to follow a sign up, promises to look at a review."""
        return tuple(map(int, self.place.program(COUNTS, self.patient).split()))


def somebody(place, page, code="en", *, onset=EARLY, told=()) -> Going:
    login, number = place.somebody()
    place.program(PAST, number, onset, *told)
    place.come_in(page, login)
    going = Going(place, number, code)
    going.login = login
    return going


def fill(page, gate="no") -> None:
    """Each question with one tap."""
    for group in page.locator("fieldset.score-field:has(.score)").all():
        group.locator(".point input").nth(4).check()
    page.locator("#f-change-1").check()
    page.locator(f"#f-gate-{gate}").check()


def send(page) -> None:
    page.locator("#answers .go .button").click()


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_five_taps_from_the_start_to_the_line(browser, place, width, code):
    """Given weeks of answers; when the same is told again; then the line is one point longer."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code, told=WEEKS)
        page.goto(mine.at())
        page.locator(f"a[href='{mine.page('my_course')}']").first.click()
        dots = page.locator(".graph svg").first.locator("circle.dot").count()
        page.get_by_role("link", name=mine.c["ask_now"]).click()
        assert page.locator("#answers fieldset").count() == 5
        assert page.locator("#answers input:checked").count() == 0
        began = time.monotonic()
        fill(page)
        send(page)
        assert time.monotonic() - began < 60
        assert page.get_by_text(mine.c["thanks"]).is_visible()
        assert page.locator(".graph svg").first.locator("circle.dot").count() == dots + 1
        page.locator("details.more summary").first.click()
        assert page.locator("table").first.locator("tbody tr").count() == len(WEEKS) + 1
        page.goto(mine.page("my_checkin"))
        assert page.locator("#answers").count() == 0
        assert mine.counts() == (3 * len(WEEKS) + 3, len(WEEKS) + 1, 0, 0)


def test_without_javascript(browser, place):
    with a_page(browser, place.address, java_script_enabled=False, width=360) as page:
        mine = somebody(place, page, "nl")
        page.goto(mine.page("my_checkin"))
        send(page)
        assert page.locator(".errors").is_visible()
        assert page.locator("#answers fieldset").count() == 4
        fill(page)
        send(page)
        assert page.locator(".graph svg").count() == 3
        assert mine.counts() == (2, 1, 0, 0)


@pytest.mark.parametrize(("width", "code"), [(360, "en"), (1280, "nl")])
def test_with_only_a_keyboard(browser, place, width, code):
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine, keys = somebody(place, page, code), Keyboard(page)
        page.goto(mine.page("my_checkin"))
        for name in ("pain_back", "activity", "change", "gate"):
            keys.tab_to(lambda here, name=name: here["name"] == name)
            page.keyboard.press("Space")
        keys.tab_to(lambda here: here["text"] == mine.c["send"])
        with page.expect_navigation():
            page.keyboard.press("Enter")
        keys.tab_to(lambda here: here["tag"] == "SUMMARY")
        page.keyboard.press("Enter")
        assert page.locator("details[open]").count() == 1
        assert mine.counts() == (2, 1, 0, 0)


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_a_sign_of_danger_acts_at_once(browser, place, width, code):
    """When a sign is told of; then the screen says what to do, and the team has an alarm."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code, told=WEEKS)
        page.goto(mine.page("my_checkin"))
        fill(page, "yes")
        send(page)
        assert page.locator("#answers input:checked").count() == 0
        assert mine.counts()[2] == 1
        page.locator("#f-saddle_numbness").check()
        send(page)
        assert page.locator(".card").get_attribute("data-level") == "emergency"
        *_, alarms, level = place.counts(mine.patient)
        assert (alarms, level) == (1, "emergency")
        page.goto(mine.page("my_course"))
        assert page.locator("section.danger .button").is_visible()
        assert page.locator(".overload").count() == 0


def test_a_doubt_is_asked_further_and_then_a_review(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        mine = somebody(place, page, "nl", onset=SIX_WEEKS)
        page.goto(mine.page("my_checkin"))
        fill(page, "unsure")
        send(page)
        for _ in range(3):
            answer(page)
        assert page.locator("h1").inner_text() == mine.c["review_title"]
        page.locator(".score .point input").nth(6).check()
        page.locator("#f-course-stable").check()
        page.locator("#f-work_absence_weeks").fill("0")
        send(page)
        assert page.get_by_text(mine.c["thanks_review"]).is_visible()
        assert mine.counts() == (3, 1, 1, 1)


def test_logged_out_in_the_middle_nothing_is_lost(browser, place):
    with a_page(browser, place.address) as page:
        mine = somebody(place, page)
        page.goto(mine.page("my_checkin"))
        fill(page)
        place.program(END_SESSIONS, mine.login)
        send(page)
        assert page.locator("input[type=password]").is_visible()
        assert PASSWORD
        place.come_in(page, mine.login)
        page.goto(mine.page("my_checkin"))
        assert page.get_by_text(mine.c["kept_note"]).is_visible()
        assert page.locator("#answers input:checked").count() == 4
        send(page)
        assert mine.counts() == (2, 1, 0, 0)


def test_who_represents_somebody_fills_in_what_they_say(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        place.program(PAST, place.represented, EARLY)
        place.come_in(page, "daughter@example.org")
        mine = Going(place, place.represented, "nl")
        page.goto(mine.page("my_checkin"))
        assert page.get_by_text(mine.c["lead_other"]).is_visible()
        fill(page)
        send(page)
        assert page.locator(".acting").is_visible()
        assert mine.counts()[:2] == (2, 1)


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_in_any_state(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        mine = somebody(place, page, code, onset=SIX_WEEKS, told=TOO_MUCH)
        page.goto(mine.page("my_checkin"))
        check(page, "the questions")
        send(page)
        check(page, "the questions with an error")
        page.goto(mine.page("my_course"))
        assert page.locator(".overload").is_visible()
        page.evaluate(OPEN_ALL)
        check(page, "the course, opened")
        page.goto(mine.page("my_review"))
        check(page, "a review")
        send(page)
        check(page, "a review with an error")
        page.goto(mine.page("my_signs", 2))
        check(page, "signs")
        send(page)
        check(page, "signs with an error")
        page.goto(mine.page("my_checkin"))
        fill(page)
        send(page)
        page.goto(mine.page("my_checkin"))
        check(page, "told today")
        new = somebody(place, page, code)
        page.goto(new.page("my_course"))
        check(page, "no line yet")


def test_every_page_is_light_and_asks_nobody_else(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        mine = somebody(place, page, "nl", onset=SIX_WEEKS, told=TOO_MUCH)
        asked, weight = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda response: weight.append(len(response.body())))
        for name, more in (("my_checkin", ()), ("my_course", ()), ("my_signs", (1,))):
            weight.clear()
            page.goto(mine.page(name, *more))
            page.wait_for_load_state("networkidle")
            assert sum(weight) < 100_000, name
        assert all(url.startswith(place.address) for url in asked)
