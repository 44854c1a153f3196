"""A plan at a real browser: goals, what to do today, twelve weeks of building up, a sore leg."""

from collections.abc import Iterator

import pytest

from tests.journeys.patients import Place, a_place
from tests.journeys.plans import KEPT, TOLD
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_interview import WIDTHS, Keyboard, a_page
from wervel.leaflet.language import LANGUAGES

BOTH = [(360, "nl"), (1280, "en")]
MOST_BYTES = 100_000
LOADED = """[...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")].map(one => [one.name, one.encodedBodySize])"""


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("plans")) as made:
        yield made


class Mine:
    """The plan of one patient in one language."""

    def __init__(self, place: Place, number: str, code: str) -> None:
        self.place, self.number, self.code = place, number, code
        self.slugs, self.words = LANGUAGES[code].plan.SLUGS, LANGUAGES[code].plan.PLAN
        self.exercises = LANGUAGES[code].exercises

    def at(self, name: str = "my_plan", *more: object) -> str:
        my = LANGUAGES[self.code].patient.SLUGS["my"]
        parts = [my, self.number, self.slugs[name], *more]
        return f"/{self.code}/" + "".join(f"{part}/" for part in parts)

    def of_team(self) -> str:
        return f"/{self.code}/{self.slugs['file_plan']}/{self.number}/"

    def kept(self) -> list[int]:
        """Build-ups that run, quotas, days told, talks promised."""
        return [int(one) for one in self.place.program(KEPT, self.number).split()]


def somebody(place: Place, page, what: str, code: str = "en") -> Mine:
    """A patient whom no other journey has, with what was told before, logged in here."""
    login, number = place.somebody()
    if what:
        place.program(TOLD, what, number)
    place.come_in(page, login)
    return Mine(place, number, code)


@pytest.mark.parametrize(("width", "code"), BOTH)
def test_goals_and_the_first_day(browser, place, width, code):
    """Given a story; when goals are chosen and the plan begins; then today is shown."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, "plain", code)
        page.goto(mine.at("my_goals"))
        page.locator("main .told a.button").first.click()
        page.locator("#f-words").fill("Met de hond lopen")
        page.locator("#score-3").check()
        page.locator("main form button.button").click()
        assert page.url.endswith(mine.at("my_goals"))
        assert "Met de hond lopen" in page.locator("main").inner_text()
        page.goto(mine.at())
        page.get_by_role("button", name=mine.words["ready_go"]).click()
        assert 1 <= page.locator(".task").count() <= 4
        assert page.locator(".task-drawing svg").first.is_visible()
        page.locator(".task a").first.click()
        assert page.locator("figure svg").is_visible()
        page.locator("#felt-right").check()
        page.get_by_role("button", name=mine.words["done"], exact=True).click()
        assert page.url.endswith(mine.at())
        assert mine.exercises.RESPONSES["praise"] in page.locator(".task.done").inner_text()


@pytest.mark.parametrize(("width", "code"), BOTH)
def test_twelve_weeks_of_building_up(browser, place, width, code):
    """Given twelve weeks of a plan; when today is told as missed; then nothing is lowered."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, "weeks", code)
        before = mine.kept()
        page.goto(mine.at())
        first = page.locator(".task").first
        assert "Met de hond lopen" in first.inner_text()
        asked = first.locator(".task-amount").inner_text()
        first.locator("a").click()
        assert page.locator(".much").inner_text() == asked
        page.locator("#felt-too_heavy").check()
        page.get_by_role("button", name=mine.words["not_done"]).click()
        assert page.locator(".task").first.locator(".task-amount").inner_text() == asked
        after = mine.kept()
        assert after[:2] == before[:2]
        assert after[2] == before[2] + 1
        assert after[3] == 1
        page.goto(mine.at("my_week"))
        assert page.locator(".graph svg").is_visible()
        page.locator(".graph summary").click()
        assert page.locator(".graph tbody tr").count() > 14
        page.context.clear_cookies()
        place.come_in(page, "surgeon@example.org")
        page.goto(mine.of_team())
        assert (
            LANGUAGES[code].plan.FELT["too_heavy"].lower()
            in page.locator(".told-list").inner_text().lower()
        )
        assert page.locator(".graph svg").is_visible()


@pytest.mark.parametrize(("width", "code"), BOTH)
def test_radiating_pain_gets_no_graded_activity(browser, place, width, code):
    """Given pain down the leg; when the therapist looks; then it is refused and says why."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, "leg", code)
        page.goto(mine.at())
        page.get_by_role("button", name=mine.words["ready_go"]).click()
        page.locator(".task a").first.click()
        page.locator("figure svg").wait_for()
        page.evaluate(OPEN_ALL)
        assert mine.exercises.PACE["pain"] in page.locator("main").inner_text()
        page.context.clear_cookies()
        place.come_in(page, "surgeon@example.org")
        page.goto(mine.of_team())
        why = LANGUAGES[code].plan.REFUSED_CLINICIAN["leg"]
        assert why in page.locator("main").inner_text()
        assert page.locator("#do-graded").count() == 0
        assert mine.kept()[0] == 0


def test_a_plan_from_the_therapist_to_the_first_measurement(browser, place):
    with a_page(browser, place.address) as page:
        mine = somebody(place, page, "leg")
        page.context.clear_cookies()
        place.come_in(page, "surgeon@example.org")
        login, number = place.somebody()
        place.program(TOLD, "plain", number)
        page.goto(Mine(place, number, "en").of_team())
        assert page.locator("#do-graded").count() == 0  # there is no goal yet
        assert mine.kept()[0] == 0
        mine = Mine(place, number, "en")
        page.context.clear_cookies()
        place.come_in(page, login)
        page.goto(mine.at("my_goal", 1))
        page.locator("#f-words").fill("Walk the dog")
        page.locator("main form button.button").click()
        page.context.clear_cookies()
        place.come_in(page, "surgeon@example.org")
        page.goto(mine.of_team())
        page.locator("#activity-1").check()
        page.locator("#unit-minutes").check()
        page.locator("#do-graded button").click()
        page.context.clear_cookies()
        place.come_in(page, login)
        page.goto(mine.at())
        page.locator(".task a").first.click()
        page.locator("#f-amount").fill("20")
        page.get_by_role("button", name=mine.words["measure_go"]).click()
        assert mine.kept()[0] == 1


def test_without_javascript_and_the_timer_in_words(browser, place):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        mine = somebody(place, page, "weeks")
        page.goto(mine.at())
        page.locator(".task a").first.click()
        assert page.locator(".timer button").count() == 0
        page.get_by_role("button", name=mine.words["done"], exact=True).click()
        assert mine.words["is_done"] in page.locator(".task").first.inner_text()
        page.goto(mine.at("my_walk"))
        for name in ("walk_one", "walk_two", "walk_three"):
            page.locator(f"#f-{name}").fill("10")
        page.locator("main form button.button").click()
        assert page.url.endswith(mine.at())


def test_the_timer_counts(browser, place):
    with a_page(browser, place.address) as page:
        mine = somebody(place, page, "weeks")
        page.goto(mine.at())
        page.locator(".task a").first.click()
        page.locator(".timer button").click()
        assert mine.words["timer_left"] in page.locator(".timer-left").inner_text()
        page.locator(".timer button").click()
        assert page.locator(".timer-left").is_hidden()


def test_with_only_a_keyboard(browser, place):
    with a_page(browser, place.address) as page:
        mine, keys = somebody(place, page, "weeks"), Keyboard(page)
        page.goto(mine.at())
        keys.tab_to(lambda here: "Met de hond lopen" in here["text"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/1/?day=*")
        keys.tab_to(lambda here: here["text"] == mine.words["done"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{mine.at()}")
        assert mine.words["is_done"] in page.locator(".task").first.inner_text()


def test_no_violation_on_any_page_and_none_is_heavy(browser, place):
    with a_page(browser, place.address, **STILL) as page:
        mine = somebody(place, page, "", "nl")
        visit(page, mine, ("my_plan", "my_goals", "my_week", "my_walk", "my_steps"), "open")
        page.goto(mine.at("my_goal", 1))
        check(page, "goal")
        page.locator("main form button.button").click()
        check(page, "goal refused")
    with a_page(browser, place.address, **STILL) as page:
        mine = somebody(place, page, "weeks", "nl")
        visit(page, mine, ("my_plan", "my_goals", "my_week", "my_walk", "my_steps"), "going")
        for number in (1, 2):
            page.goto(mine.at("my_action", number))
            page.evaluate(OPEN_ALL)
            check(page, f"action {number}")
        page.goto(mine.at("my_action", 1))
        page.locator("#f-amount").fill("x")
        page.get_by_role("button", name=mine.words["done"], exact=True).click()
        check(page, "action refused")
        for name in ("my_walk", "my_steps"):
            page.goto(mine.at(name))
            page.locator("main form button.button").click()
            check(page, f"{name} refused")
        page.context.clear_cookies()
        place.come_in(page, "surgeon@example.org")
        page.goto(mine.of_team())
        page.evaluate(OPEN_ALL)
        check(page, "of the team")


def visit(page, mine: Mine, names, state: str) -> None:
    for name in names:
        page.goto(mine.at(name), wait_until="load")
        loaded = page.evaluate(LOADED)
        weight = [size for _, size in loaded]
        hosts = {url.split("/")[2] for url, _ in loaded}
        assert 5_000 < sum(weight) < MOST_BYTES, (name, sum(weight))
        assert hosts == {mine.place.address.split("/")[2]}
        page.evaluate(OPEN_ALL)
        check(page, f"{name}, {state}")
