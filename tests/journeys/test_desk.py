"""The desk at a real browser: find, add, change, invite; staff; the log. By keyboard, without
JavaScript, on a phone, in both languages, and with two tabs open."""

import re

import pytest

from tests.journeys.desk import a_desk
from tests.journeys.test_accessibility import STILL, check
from tests.journeys.test_interview import Keyboard, a_page
from wervel.leaflet.language import LANGUAGES


@pytest.fixture(scope="module")
def desk(tmp_path_factory, chromium):
    with a_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


def at(page: str, *args: str, code: str = "en") -> str:
    slug = LANGUAGES[code].desk.SLUGS[page]
    return f"/{code}/{'/'.join((slug, *args))}/"


def send(page) -> None:
    """Press the one button of the form of this page."""
    with page.expect_navigation():
        page.locator("main form .go .button").last.click()


def add(page, name: str, born: str, code: str = "en") -> None:
    page.goto(at("office_add", code=code))
    page.locator("#f-name").fill(name)
    page.locator("#f-birth_date").fill(born)
    page.locator("#f-language").select_option("nl")


SIZES = [(360, "nl"), (1280, "en")]


@pytest.mark.parametrize(("width", "code"), SIZES)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_somebody_calls_is_added_invited_and_found_again(browser, desk, width, code, script):
    d = LANGUAGES[code].desk.DESK
    options = {"width": width, "height": 740, "java_script_enabled": script}
    name = f"Mees {'Bakker' if script else 'Visser'}"
    with desk.page(browser, "office", **options) as page:
        page.goto(f"/{code}/{LANGUAGES[code].entrance.SLUGS['home']}/")
        page.get_by_role("link", name=LANGUAGES[code].desk.WAYS["find"]).first.click()
        page.locator("#f-birth_date").fill(f"{5 + script}-6-19{width % 89 + 10}")
        page.locator("#f-letters").fill(name)
        send(page)
        page.locator("main").get_by_text(d["find_add"]).last.click()
        assert page.locator("#f-name").input_value() == name
        page.locator("#f-language").select_option("nl")
        page.locator("#f-phone").fill("06 12345678")
        send(page)
        assert page.locator("h1").inner_text() == name
        page.get_by_role("link", name=d["invite_go"]).click()
        send(page)
        assert re.fullmatch(r"\w{4} \w{4}", page.locator(".sheet .code").inner_text())
        page.locator(".stop a").first.click()
        assert d["invited_waits"] in page.locator("main").inner_text()
        page.goto(at("office_waiting", code=code))
        assert name in page.locator("main").inner_text()
        assert name not in page.title()
        assert "Mees" not in page.url


def test_the_letter_prints_alone_on_one_sheet(browser, desk, tmp_path):
    with desk.page(browser, "office") as page:
        page.goto(at("office_invite", desk.known["patient"]))
        send(page)
        page.emulate_media(media="print")
        seen = page.locator("body").inner_text()
        assert "Uw uitnodiging" in seen
        for around in ("You are logged in", "Help now", "Print this letter", "This is a demo"):
            assert around not in seen
        pdf = page.pdf(path=str(tmp_path / "letter.pdf"), format="A4")
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_the_whole_day_of_an_office_by_keyboard(browser, desk):
    with desk.page(browser, "office") as page:
        keys = Keyboard(page)
        page.goto(at("office_find"))
        keys.tab_to(lambda here: here["id"] == "f-birth_date")
        page.keyboard.type("3-2-1951")
        keys.tab_to(lambda here: here["id"] == "f-letters")
        page.keyboard.type("zoe")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        keys.tab_to(lambda here: here["text"].startswith("Zoë"))
        with page.expect_navigation():
            page.keyboard.press("Enter")
        keys.tab_to(lambda here: here["text"] == "Change details")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        keys.tab_to(lambda here: here["name"] == "interpreter")
        page.keyboard.press("ArrowDown")  # from "not asked", round to "yes"
        keys.tab_to(lambda here: here["id"] == "f-phone")
        page.keyboard.type("no number")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "errors" in keys.focused()["cls"]
        keys.tab_to(lambda here: here["text"].startswith("Phone:"))
        page.keyboard.press("Enter")
        page.keyboard.press("Tab") if keys.focused()["id"] != "f-phone" else None
        assert keys.focused()["id"] == "f-phone"
        page.keyboard.press("Control+a")
        page.keyboard.type("038 765 4321")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        said = page.locator(".pairs").inner_text()
        assert "038 765 4321" in said
        assert "Yes" in said
        keys.tab_to(lambda here: here["text"] == "Begin care")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        keys.tab_to(lambda here: here["name"] == "team")
        page.keyboard.press("Space")
        keys.tab_to(lambda here: here["text"] == "Begin care" and here["tag"] == "BUTTON")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "In care since" in page.locator("main").inner_text()


def test_a_double_click_and_back_make_nobody_twice(browser, desk):
    with desk.page(browser, "office") as page:
        add(page, "Dubbel Klik", "7-7-1977")
        page.locator("main form .go .button").dblclick()
        page.wait_for_selector("#contact")
        first = page.url
        page.go_back()
        page.wait_for_selector("main form")
        page.go_forward()
        page.wait_for_selector("#contact")
        assert page.url == first
        page.goto(at("office_find"))
        page.locator("#f-birth_date").fill("7-7-1977")
        page.locator("#f-letters").fill("klik")
        send(page)
        assert page.locator(".hits li").count() == 1
        page.locator(".hits a").click()
        page.get_by_role("link", name="Begin care").click()
        page.locator("input[name=team]").first.check()
        page.locator("main form .go .button").dblclick()
        page.wait_for_selector("#care")
        assert "In care since" in page.locator("main").inner_text()
        page.get_by_role("link", name="Invite with a letter").click()
        page.locator("main form .go .button").dblclick()
        page.wait_for_selector(".sheet")
        code = page.locator(".sheet .code").inner_text().replace(" ", "")
        page.goto(at("office_waiting"))
        assert page.locator("tbody tr", has_text="Dubbel Klik").count() == 1
    with a_page(browser, desk.address) as page:  # the code that was shown is the one that works
        page.goto("/en/invitation/")
        page.locator("#code").fill(code)
        page.locator("#secret").fill("7-7-1977")
        page.locator("main form .button").click()
        assert "Choose how you log in" in page.locator("h1").inner_text()


def test_two_tabs_with_two_people_saved_in_turn(browser, desk):
    with desk.page(browser, "office") as page:
        people = {}
        for number, (name, born) in enumerate((("Tab Een", "1-2-1966"), ("Tab Twee", "3-4-1966"))):
            add(page, name, born)
            send(page)
            people[name] = (page.url, f"06 0000000{number}")
        tabs = {}
        for name, (address, phone) in people.items():
            tab = page.context.new_page()
            tab.goto(address.replace("/person/", "/person/change/"))
            tab.locator("#f-phone").fill(phone)
            tabs[name] = tab
        for name in reversed(people):
            send(tabs[name])
        for name, (address, phone) in people.items():
            page.goto(address)
            assert page.locator("h1").inner_text() == name
            assert phone in page.locator(".pairs").inner_text()


def test_two_colleagues_change_at_once_and_nothing_typed_is_lost(browser, desk):
    address = at("office_change", desk.known["stranger"])
    with desk.page(browser, "office") as mine, desk.page(browser, "office") as theirs:
        for page, phone in ((mine, "06 11112222"), (theirs, "06 33334444")):
            page.goto(address)
            page.locator("#f-phone").fill(phone)
        mine.locator("#f-email").fill("piet@example.org")
        send(theirs)
        send(mine)
        said = mine.locator(".both").inner_text()
        assert "06 11112222" in said
        assert "06 33334444" in said
        mine.locator("#f-phone").fill("06 33334444")
        send(mine)
        said = mine.locator(".pairs").inner_text()
        assert "06 33334444" in said
        assert "piet@example.org" in said


def test_a_session_that_ended_leads_back_and_nothing_was_half_done(browser, desk):
    with desk.page(browser, "office") as page:
        add(page, "Te Laat", "9-9-1959")
        page.context.clear_cookies(name=desk.known["cookie"])
        send(page)
        assert "/log-in/" in page.url
        assert page.locator("input[name=next]").first.input_value() == at("office_add")
        assert "Te Laat" not in page.content()
    with desk.page(browser, "office") as page:
        page.goto(at("office_find"))
        page.locator("#f-birth_date").fill("9-9-1959")
        page.locator("#f-letters").fill("laat")
        send(page)
        assert page.locator(".hits").count() == 0


def test_an_administrator_adds_a_colleague_and_closes_an_account(browser, desk):
    with desk.page(browser, "administrator", width=360, height=740) as page:
        page.goto(at("staff_add"))
        page.locator("#f-name").fill("Noor Smit")
        page.locator("#f-login").fill("noor@example.org")
        page.locator("input[name=role][value=clinician]").check()
        page.locator("#f-profession").select_option("physiotherapist")
        page.locator("#f-organisation").select_option(index=1)
        page.locator("#f-team").select_option(index=1)
        page.locator("input[name=languages][value=nl]").check()
        page.locator("main form .go .button").dblclick()
        page.wait_for_selector(".sheet")
        assert "noor@example.org" in page.locator(".note").inner_text()
        assert "noor@example.org" not in page.locator(".sheet").inner_text()
        page.locator(".stop a").first.click()
        assert "physiotherapist" in page.locator(".pairs").inner_text()
        page.get_by_role("link", name="Close the account").click()
        send(page)
        assert "This account is closed" in page.locator("main").inner_text()
        page.goto(at("staff_list"))
        assert page.locator("tbody tr", has_text="Noor Smit").count() == 1


def test_an_auditor_reads_in_words_and_checks_the_chain(browser, desk):
    with desk.page(browser, "auditor", java_script_enabled=False) as page:
        page.goto(at("log_book"))
        top = page.locator("section[aria-labelledby=apart]")
        assert "unconscious in the emergency department" in top.inner_text()
        assert "refused" in top.inner_text()
        assert "Jannie" not in page.content()
        top.locator("a", has_text="Outsider").first.click()
        assert "took emergency access" in page.locator("main").inner_text()
        page.goto(at("log_review"))
        assert "Emergency access" in page.locator("tbody").inner_text()
        page.goto(at("log_check"))
        send(page)
        assert "The log is whole" in page.locator("#result").inner_text()
        anchor = page.locator(".whole .secret").inner_text()
        page.locator("#anchor").fill(anchor)
        send(page)
        assert "The log is whole" in page.locator("#result").inner_text()


@pytest.mark.parametrize("code", ["nl", "en"])
def test_axe_finds_nothing_on_any_page_of_the_desk(browser, desk, code):
    who, known = desk.known["patient"], desk.known
    with desk.page(browser, "office", **STILL) as page:
        for name, *args in (
            ("office_find",), ("office_add",), ("office_waiting",), ("office_person", who),
            ("office_change", who), ("office_invite", who), ("representative_add", who),
            ("office_episode", known["stranger"]),
            ("representative_end", who, known["representation"]),
            ("representative_invite", who, known["representation"]),
        ):  # fmt: skip
            page.goto(at(name, *args, code=code))
            check(page, f"{code} {name}")
        page.goto(at("office_find", code=code))
        page.locator("#f-birth_date").fill("1-3-1961")
        page.locator("#f-letters").fill("vries")
        send(page)
        check(page, "found")
        page.goto(at("office_add", code=code))
        page.locator("#f-bsn").fill("1")
        send(page)
        check(page, "added with mistakes")
        add(page, "Jannie Vries", "1-3-1961", code)
        send(page)
        check(page, "looks alike")
        page.goto(at("office_change", who, code=code))
        page.evaluate("document.querySelector('[name=version]').value = '999'")
        page.locator("#f-phone").fill("06 99999999")
        send(page)
        check(page, "both versions")
        page.goto(at("office_invite", who, code=code))
        send(page)
        check(page, "the letter")
    with desk.page(browser, "administrator", **STILL) as page:
        for name, *args in (
            ("staff_list",), ("staff_add",), ("staff_member", known["surgeon"]),
            ("staff_invite", known["surgeon"]), ("staff_close", known["surgeon"]),
        ):  # fmt: skip
            page.goto(at(name, *args, code=code))
            check(page, f"{code} {name}")
        page.goto(at("staff_add", code=code))
        send(page)
        check(page, "a colleague with mistakes")
    with desk.page(browser, "auditor", **STILL) as page:
        for name in ("log_book", "log_review", "log_check"):
            page.goto(at(name, code=code))
            check(page, f"{code} {name}")
        page.locator("#anchor").fill("x")
        send(page)
        check(page, "no anchor")
        page.locator("#anchor").fill("")
        send(page)
        check(page, "checked")
