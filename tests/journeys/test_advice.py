"""A patient at a real browser: about oneself, the own advice, and the clinician who signs it."""

from collections.abc import Iterator

import pytest

from tests.journeys.patients import END_SESSIONS, Place, a_place
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_entrance import PASSWORD
from tests.journeys.test_interview import WIDTHS, Keyboard, a_page, answer, page_id
from tests.journeys.test_patient import Mine, somebody
from wervel.guideline.codes import SOOTHING
from wervel.leaflet.language import LANGUAGES

YOUNG = """
import sys
import django
django.setup()
from wervel.record.models import Patient
patient = Patient.objects.get(pk=sys.argv[1])
patient.birth_date = patient.birth_date.replace(year=1995)
patient.save()
"""
HEAVIEST = 100_000
"""So many bytes a page may weigh, with all that comes with it."""


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("advice")) as made:
        yield made


def save(page) -> None:
    page.locator("main form .go .button").click()


def tell_of_oneself(page, mine: Mine) -> None:
    """The four pages about oneself; the place that hurts is tapped on the picture."""
    words = LANGUAGES[mine.code].about
    page.locator(".spot.b-lower_back").click()
    page.locator(".spot.b-buttock_left").click()
    assert words.OPTIONS["lower_back"] in page.locator(".chosen").inner_text()
    assert page.locator("#f-regions-buttock_left").is_checked()
    save(page)
    page.locator("#f-hope").fill("Weer met mijn kleinkind spelen")
    page.locator("#f-expect-better").check()
    save(page)
    page.locator("#f-tried-physiotherapy").check()
    page.locator("#f-helped").fill("Wandelen")
    save(page)
    page.locator("#f-interpreter-no").check()
    page.locator("#f-help-none").check()
    save(page)
    assert page.url.endswith(mine.at("my_answers"))


def heard(place: Place, browser, mine: Mine) -> None:
    """A clinician reads the summary, signs the advice, and talks it over."""
    said = LANGUAGES[mine.code].summary
    with a_page(browser, place.address) as page:
        place.come_in(page, "surgeon@example.org")
        page.goto(f"/{mine.code}/{said.SLUGS['file_summary']}/{mine.patient}/")
        shown = page.locator("main").inner_text()
        for own in ("Weer met mijn kleinkind spelen", "Wandelen", "De trap op"):
            assert own in shown
        assert said.SUMMARY["proposal"] in shown
        page.get_by_role("button", name=said.SUMMARY["sign"]).click()
        page.get_by_role("button", name=said.SUMMARY["discuss"], exact=True).click()
        assert said.SUMMARY["proposal"] not in page.locator("main").inner_text()


# --- acute, with a good course -------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_acute_pain_from_the_story_to_advice_that_was_discussed(browser, place, width, code):
    """Given acute pain; when all is told and signed; then the advice says by whom and why."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code)
        words, start = LANGUAGES[code].my_advice.ADVICE, LANGUAGES[code].start
        page.goto(mine.at())
        assert start.SINCE["weeks"].format(n=3) in page.locator(".since").inner_text()
        assert page.locator(".step").get_attribute("data-step") == "tell"
        mine.begin(page)
        mine.walk(page)
        page.get_by_role("link", name=LANGUAGES[code].about.ABOUT["next_go"]).first.click()
        tell_of_oneself(page, mine)
        page.get_by_role("link", name=LANGUAGES[code].about.ABOUT["next_go"]).first.click()
        page.locator("section.told a.button").first.click()
        page.locator("#f-words").fill("De trap op")
        page.locator("#score-3").check()
        page.locator("main form .button").click()
        page.goto(mine.at("my_answers"))
        assert "De trap op: 3" in page.locator("main").inner_text()
        page.get_by_role("button", name=mine.words["hand_in"]).first.click()
        page.goto(mine.at())
        assert page.locator(".step").get_attribute("data-step") == "check_in"
        page.goto(mine.at("my_advice"))
        assert words["proposal"] in page.locator(".standing").inner_text()
        because = page.locator("#a-advise details").first
        because.locator("summary").click()
        assert words["why_rule"] in because.inner_text()
        assert page.locator("#a-expect .says li").count() > 0
        heard(place, browser, mine)
        page.goto(mine.at())
        assert page.locator(".step").get_attribute("data-step") == "advice"
        page.locator(".step a.button").click()
        standing = page.locator(".standing").inner_text()
        assert f"{words['signed']} Surgeon" in standing
        assert words["discussed"] in standing
        page.locator("#a-advise details").first.locator("summary").click()
        page.locator("#a-advise details a").first.click()
        assert page.locator("h1").is_visible()  # the rule itself, in the rule book


# --- pregnant ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), [(1280, "nl"), (360, "en")])
def test_pregnant_gets_the_advice_that_fits_and_its_own_signs(browser, place, width, code):
    """Given a pregnancy; when it is told; then the advice speaks of it, and so do the signs."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code)
        place.program(YOUNG, mine.patient)
        mine.begin(page)
        while mine.asking(page):
            if page_id(page) == "person":
                page.locator("#f-sex-female").check()
                page.locator("#f-pregnant").check()
                save(page)
            else:
                answer(page)
        page.get_by_role("button", name=mine.words["hand_in"]).first.click()
        page.goto(mine.at("my_advice"))
        shown = page.locator("main").inner_text().lower()
        assert {"nl": "zwanger", "en": "pregnan"}[code] in shown
        rules = page.locator("#a-advise [data-says]").all()
        assert any("PG-" in (rule.get_attribute("data-says") or "") for rule in rules)
        page.goto(mine.at("my_now"))
        assert page.locator(".net").is_visible()


# --- an emergency in the middle ------------------------------------------------------------------


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_an_emergency_in_the_middle_leaves_nothing_soothing(browser, place, width, code):
    """When a sign of danger is told; then start and advice lead to what to do now, and no more."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        mine = somebody(place, page, code)
        mine.begin(page)
        page.locator("#f-saddle_numbness").check()
        page.locator("#answers .go .button").click()
        assert page.url.endswith(mine.at("my_now"))
        page.goto(mine.at())
        assert page.locator(".step").get_attribute("data-step") == "danger"
        page.goto(mine.at("my_advice"))
        words = LANGUAGES[code].my_advice.ADVICE
        assert words["urgent_go"] in page.locator("main .danger").first.inner_text()
        shown = page.locator("main").inner_text()
        for soothing in SOOTHING:
            assert LANGUAGES[code].actions[soothing.value].patient not in shown
        page.locator("main .danger a.button").first.click()
        assert page.locator(".card").get_attribute("data-level") == "emergency"


# --- a representative, a keyboard, no script -----------------------------------------------------


def test_a_representative_tells_of_somebody_and_reads_the_advice(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        place.come_in(page, "daughter@example.org")
        mine = Mine(place, place.represented, "nl")
        page.goto(mine.at("my_answers"))
        page.goto(mine.at("my_story", LANGUAGES["nl"].about.SLUGS["my_about"], "body"))
        tell_of_oneself_from_an_empty_story(page)
        page.goto(mine.at("my_advice"))
        assert "U doet dit voor Jannie de Vries" in page.locator(".acting").inner_text()
        page.goto(mine.at("my_log") + "?own=1")
        deeds = page.locator("main").inner_text()
        for event in ("about.told", "advice.opened"):
            assert LANGUAGES["nl"].patient.EVENTS[event] in deeds


def tell_of_oneself_from_an_empty_story(page) -> None:
    for boxes in ("#f-regions-lower_back", "#f-expect-dont_know", "#f-tried-none"):
        page.locator(boxes).check()
        save(page)
    page.locator("#f-interpreter-rather_not_say").check()
    page.locator("#f-help-dont_know").check()
    save(page)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_without_a_script_and_by_keyboard(browser, place, code):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        mine, keys = somebody(place, page, code), Keyboard(page)
        page.goto(mine.at("my_story", LANGUAGES[code].about.SLUGS["my_about"], "body"))
        words = LANGUAGES[code].about
        save(page)
        assert page.locator(".errors").is_visible()
        page.locator("#f-regions-calf_left").focus()
        page.keyboard.press("Space")
        keys.tab_to(lambda here: here["text"] == words.ABOUT["save"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{words.SLUGS['my_about']}/hope/")
        page.goto(mine.at("my_story", words.SLUGS["my_about"], "body"))
        assert page.locator("#f-regions-calf_left").is_checked()


def test_a_session_that_ended_loses_no_word_about_oneself(browser, place):
    with a_page(browser, place.address) as page:
        login, number = place.somebody()
        mine = Mine(place, number)
        place.come_in(page, login)
        page.goto(mine.at("my_story", "about-me", "hope"))
        page.locator("#f-hope").fill("To sleep through the night")
        page.locator("#f-expect-same").check()
        place.program(END_SESSIONS, login)
        save(page)
        page.locator("#login").fill(login)
        page.locator("#password").fill(PASSWORD)
        page.locator("main form .button").first.click()
        page.locator("#code").fill(page.locator("#demo-code strong").inner_text())
        page.locator("main form .button").first.click()
        assert page.locator("#f-hope").input_value() == "To sleep through the night"
        assert page.locator("#f-expect-same").is_checked()
        assert mine.words["kept_note"] in page.locator("main").inner_text()


# --- every state ---------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["nl", "en"])
def test_axe_finds_nothing_and_no_page_is_heavy(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        mine = somebody(place, page, code)
        about = LANGUAGES[code].about.SLUGS["my_about"]
        page.goto(mine.at("my_advice"))
        check(page, "no advice yet")
        page.goto(mine.at("my_story", about, "body"))
        save(page)
        check(page, "the body chart with an error")
        page.locator("#f-regions-calf_left").check()
        check(page, "the body chart")
        page.goto(mine.at("my_story", about, "hope"))
        check(page, "what somebody hopes for")
        page.goto(mine.at("my_story", about, "help"))
        check(page, "what somebody needs")
        page.goto(mine.at("my_story", 1))
        mine.walk(page)
        page.goto(mine.at("my_answers"))
        check(page, "the answers with those about oneself")
        page.goto(mine.at())
        check(page, "the start with a story that is not done")
        page.goto(mine.at("my_advice"))
        page.evaluate(OPEN_ALL)
        check(page, "the advice, all opened")
        for name in ("", "my_advice"):
            assert weight(page, mine.at(name)) < HEAVIEST
        assert weight(page, mine.at("my_story", about, "body")) < HEAVIEST
        place.come_in(page, "surgeon@example.org")
        page.goto(f"/{code}/{LANGUAGES[code].summary.SLUGS['file_summary']}/{mine.patient}/")
        page.evaluate(OPEN_ALL)
        check(page, "the summary")


def weight(page, address: str) -> int:
    """The bytes of a page with all that it asks for; all of it from our own host."""
    sizes: list[int] = []
    hosts: set[str] = set()

    def count(response) -> None:
        hosts.add(response.url.split("/")[2])
        sizes.append(len(response.body()))

    page.on("response", count)
    page.goto(address, wait_until="networkidle")
    page.remove_listener("response", count)
    assert len(hosts) == 1
    return sum(sizes)
