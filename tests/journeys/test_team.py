"""Clinicians at work: from the list to the file and back, with two at once, without a mouse."""

import re
from collections.abc import Iterator

import pytest

from tests.journeys.team import Ward, ward
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_interview import Keyboard

REASON = "MRI of today shows no compression"
SLUGS = {
    "en": {
        "worklist": "worklist", "find": "worklist/find", "file": "file",
        "examine": "file/examination", "raise": "file/raise-urgency", "lower": "file/lower-urgency",
        "close": "file/close",
    },
    "nl": {
        "worklist": "werklijst", "find": "werklijst/zoeken", "file": "dossier",
        "examine": "dossier/onderzoek", "raise": "dossier/urgentie-hoger",
        "lower": "dossier/urgentie-lager", "close": "dossier/afsluiten",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Ward]:
    with ward(tmp_path_factory.mktemp("ward")) as made:
        yield made


def at(place, page, name, who="Jannie de Vries", code="en"):
    slug = SLUGS[code][name]
    page.goto(f"/{code}/{slug}/" + (f"{place.patients[who]}/" if who else ""))


def said(page):
    return page.locator("main").inner_text()


def test_without_a_mouse_from_the_list_to_what_an_examination_changed(browser, place):
    with place.page(browser, "surgeon") as page:
        keys = Keyboard(page)
        at(place, page, "worklist", who="")
        keys.tab_to(lambda here: here["text"].startswith("I take this: Bram Visser"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/file/*/")
        assert "Act on an alarm" in said(page)
        keys.tab_to(lambda here: here["text"] == "Examine")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/file/examination/*/")
        keys.tab_to(lambda here: here["name"] == "reflex_loss")
        page.keyboard.press("Space")  # the first answer is the normal one
        keys.tab_to(lambda here: here["name"] == "slr_positive")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        keys.tab_to(lambda here: here["name"] == "temperature_c")
        page.keyboard.type("36,8")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/file/assessment/**")
        text = said(page)
        for line in ("Saved.", "What changed by this", "Absent reflex: no", "36.8"):
            assert line.casefold() in text.casefold()


def test_on_a_phone_without_javascript(browser, place):
    with place.page(browser, "colleague", width=360, height=740, java_script_enabled=False) as page:
        at(place, page, "worklist", who="", code="nl")
        page.get_by_role("button", name=re.compile("Ik pak dit op.*Chantal Smit")).click()
        page.get_by_label("Wat is er gedaan?").fill("gebeld, komt vanmiddag langs")
        page.get_by_role("button", name="Gedaan").click()
        page.get_by_text("Gedaan (2)").click()
        assert "gebeld, komt vanmiddag langs" in said(page)
        page.get_by_role("link", name="Onderzoek", exact=True).click()
        page.locator("#f-gait_disturbance-no").check(force=True)
        page.get_by_role("button", name="Inleveren en wegen").click()
        assert "Opgeslagen." in said(page)


def test_sp_9_one_asks_and_another_agrees(browser, place):
    who = "Anna de Boer"
    with place.page(browser, "surgeon") as one, place.page(browser, "colleague") as other:
        at(place, one, "file", who)
        one.get_by_role("button", name="I take this").click()
        one.get_by_role("link", name="Lower urgency").click()
        assert "lowered by two" in said(one)
        one.get_by_label("Routine, within six weeks").check()
        one.get_by_label("Reason").fill(REASON)
        one.get_by_role("button", name="Ask a colleague").click()
        assert "Emergency" in one.locator(".person .level").inner_text()
        at(place, other, "worklist", who="", code="nl")
        other.get_by_role("link", name=re.compile(f"Meelezen.*{who}")).click()
        assert REASON in said(other)
        other.get_by_role("button", name="Ik ben het eens").click()
        assert "Regulier" in other.locator(".person .level").inner_text()
        one.reload()
        assert "Surgeon with Colleague" in said(one)


def test_two_clinicians_in_one_file_and_nothing_typed_is_lost(browser, place):
    who = "Karin Dekker"
    with place.page(browser, "surgeon") as one, place.page(browser, "colleague") as other:
        at(place, one, "lower", who)
        at(place, other, "raise", who)
        other.get_by_label("Same day").check()
        other.get_by_label("Reason").fill("weaker than this morning")
        other.get_by_role("button", name="Raise").click()
        other.wait_for_url("**/en/file/*/")
        one.get_by_label("Routine, within six weeks").check()
        one.get_by_label("Reason").fill(REASON)
        one.get_by_role("button", name="Lower").click()
        text = said(one)
        assert "Somebody else was before you" in text
        assert "weaker than this morning" in text
        assert one.get_by_label("Reason").input_value() == REASON
        assert one.get_by_label("Routine, within six weeks").is_checked()
        one.get_by_role("button", name="Lower").click()
        one.wait_for_url("**/en/file/*/")
        assert REASON in said(one)


def test_two_tabs_with_two_patients_never_cross(browser, place):
    names = ("Joost Hendriks", "Lars Brouwer")
    with place.page(browser, "surgeon") as first:
        second = first.context.new_page()
        for page, who in zip((first, second), names, strict=True):
            at(place, page, "examine", who)
        for page, answer in ((second, "yes"), (first, "no")):
            page.locator(f"#f-palpable_step-{answer}").check(force=True)
        for page in (first, second):
            page.get_by_role("button", name="Hand in").click()
            page.wait_for_url("**/en/file/assessment/**")
        for page, who, answer in zip((first, second), names, ("no", "yes"), strict=True):
            assert page.locator(".person h1").inner_text() == who
            assert f"Palpable step: {answer}" in said(page)
            assert place.patients[who] in page.url
    for who, value in zip(names, (False, True), strict=True):
        wanted = {"name": "palpable_step", "episode__patient": place.patients[who], "value": value}
        assert place.count("FactRow", **wanted) == 1


def test_a_double_click_and_the_back_button_lose_nothing_and_double_nothing(browser, place):
    who = "Els Mulder"
    told = {"name": "lhermitte_sign", "episode__patient": place.patients[who]}
    with place.page(browser, "surgeon") as page:
        at(place, page, "examine", who)
        page.locator("#f-lhermitte_sign-no").check(force=True)
        page.get_by_role("button", name="Hand in").dblclick()
        page.wait_for_url("**/en/file/assessment/**")
        assert "Lhermitte" in said(page)
        assert place.count("FactRow", **told) == 1
        page.go_back()
        page.locator("#f-lhermitte_sign-yes").check(force=True)
        page.get_by_role("button", name="Hand in").click()
        page.wait_for_load_state()
        if "/assessment/" not in page.url:  # the page of before came back, and was used up
            assert "handed in before" in said(page)
            assert page.locator("#f-lhermitte_sign-yes").is_checked()
            page.get_by_role("button", name="Hand in").click()
            page.wait_for_url("**/en/file/assessment/**")
        assert "was no" in said(page)
        assert place.count("FactRow", **told) == 2


def test_emergency_access(browser, place):
    who = "Farid El Amrani"
    with place.page(browser, "outsider") as page:
        at(place, page, "find", who="")
        page.get_by_label("Date of birth").fill("6-6-1957")
        page.get_by_label("Letters of the name").fill("amrani")
        page.get_by_role("button", name="Find").click()
        page.get_by_role("link", name=who).click()
        assert "This is not here" in said(page)
        assert who not in said(page)
        page.get_by_label("Why can it not wait?").fill("unconscious in the emergency department")
        page.get_by_role("button", name="Open with emergency access").click()
        assert page.locator(".person h1").inner_text() == who
        assert "Emergency access until" in said(page)
        assert page.get_by_role("link", name="Examine").count() == 0


def test_after_a_quarter_of_an_hour_the_page_is_covered_and_what_was_typed_stays(browser, place):
    with place.page(browser, "surgeon") as page:
        page.clock.install()
        at(place, page, "examine", "Hans Vos")
        page.locator("#f-slr_positive-yes").check(force=True)
        page.locator("#f-crp_mg_l").fill("12")
        page.clock.fast_forward("14:00")
        assert not page.locator(".cover").is_visible()
        page.clock.fast_forward("02:00")
        page.locator(".cover").wait_for()
        assert not page.locator(".person h1").is_visible()
        page.keyboard.press("Enter")  # the button has the focus
        page.locator("p.saved").wait_for()
        assert "nothing was saved yet" in said(page)
        assert page.locator("#f-slr_positive-yes").is_checked()
        assert page.locator("#f-crp_mg_l").input_value() == "12"
    told = {"name": "crp_mg_l", "episode__patient": place.patients["Hans Vos"]}
    assert place.count("FactRow", **told) == 0


def test_care_is_closed(browser, place):
    with place.page(browser, "surgeon") as page:
        at(place, page, "close", "Omar Yilmaz")
        page.get_by_label("Why is the care finished?").fill("better, says goodbye")
        page.locator("form .button", has_text="Close").dblclick()
        page.wait_for_url("**/en/worklist/")
        assert page.get_by_role("link", name="Omar Yilmaz").count() == 0


@pytest.mark.parametrize("code", ["nl", "en"])
def test_axe_finds_nothing_on_any_page_of_the_team(browser, place, code):
    with place.page(browser, "surgeon", **STILL) as page:
        at(place, page, "worklist", who="", code=code)
        check(page, "the worklist")
        page.goto(f"/{code}/{SLUGS[code]['worklist']}/?page=2")
        check(page, "the second page")
        at(place, page, "find", who="", code=code)
        page.locator("main .button").click()
        check(page, "find, with errors")
        for name in ("file", "examine", "raise", "lower", "close"):
            at(place, page, name, "Ineke Peters", code)
            check(page, name)
            page.evaluate(OPEN_ALL)
            check(page, f"{name}, all opened")
        at(place, page, "raise", code=code)
        page.locator("form[data-keep] .button").first.click()
        check(page, "raise, with errors")
        at(place, page, "examine", code=code)
        page.locator("#f-temperature_c").fill("80")
        page.locator(".exam .button").first.click()
        check(page, "examine, with errors")
        page.locator("#f-temperature_c").fill("37")
        page.locator(".exam .button").first.click()
        check(page, "an assessment")
        page.goto(f"/{code}/{SLUGS[code]['file']}/00000000-0000-4000-8000-000000000000/")
        check(page, "not here")


@pytest.mark.parametrize("width", [360, 1280, 1920])
def test_every_alarm_is_on_the_page_and_nothing_scrolls_sideways(browser, place, width):
    with place.page(browser, "second", width=width, height=900) as page:
        at(place, page, "worklist", who="")
        heading = page.locator("#alarms").inner_text()
        shown = page.get_by_role("button", name="I take this")
        assert f"({shown.count()})" in heading
        for number in range(shown.count()):
            assert shown.nth(number).is_visible()
        assert page.locator("#alarms").evaluate("e => e.getBoundingClientRect().top") < 700
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
