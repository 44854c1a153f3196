"""The post at a real browser: a patient, the team and the office write, plan and read."""

import re
from collections.abc import Iterator

import pytest

from tests.journeys.patients import END_SESSIONS, Place, a_place
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_entrance import PASSWORD
from tests.journeys.test_interview import WIDTHS, Keyboard, a_page
from wervel.leaflet.language import LANGUAGES

CODES = ("nl", "en")
PLAN = """
import sys, django
django.setup()
from datetime import timedelta
from django.utils import timezone
from wervel.pathway.actors import HERE, actor_of
from wervel.pathway.post.appointments import plan_meeting
from wervel.record.models import Account, Location
by = lambda name: actor_of(Account.objects.get(login=name + "@example.org"))
now = timezone.now()
# Each patient another hour: nobody has two at once.
days, hour = divmod(int(sys.argv[2]), 8)
starts = now.astimezone(HERE).replace(hour=9 + hour, minute=30, second=0, microsecond=0)
print(plan_meeting(
    patient=sys.argv[1], member=by("colleague").account.staff.pk,
    location=Location.objects.get(code="zwolle").pk, kind="physiotherapy",
    starts_at=starts + timedelta(days=9 + days), lasts=timedelta(minutes=30),
    key="plan/" + sys.argv[1], by=by("office"), at=now,
))
"""
TELL = """
import sys, django
django.setup()
from django.utils import timezone
from wervel.pathway.actors import actor_of
from wervel.pathway.answers import answers_of
from wervel.pathway.intake import submit_intake
from wervel.record.models import Patient
patient = Patient.objects.get(pk=sys.argv[1])
submit_intake(
    patient=patient, answers=answers_of({"pain_nrs": 5, "duration_weeks": 3.0}),
    key="told/" + sys.argv[1], form="intake/1", by=actor_of(patient.account), at=timezone.now(),
)
"""
COUNT = """
import sys, django
django.setup()
from wervel.record.models import Said, Task
print(Said.objects.filter(episode__patient=sys.argv[1]).count(),
      Task.objects.filter(episode__patient=sys.argv[1], kind="alarm").count())
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("post")) as made:
        yield made


class Post:
    """The pages of one patient in one language."""

    def __init__(self, place: Place, page, code: str = "en", login: str = "") -> None:
        self.place, self.code = place, code
        self.login, self.patient = place.somebody()
        if login:
            self.login, self.patient = login, place.represented
        place.come_in(page, self.login)
        self.words = LANGUAGES[code].post.POST

    def at(self, name: str, *more: object) -> str:
        mine, slugs = LANGUAGES[self.code].patient.SLUGS, LANGUAGES[self.code].post.SLUGS
        slug = slugs[name] if name in slugs else mine[name]
        parts = [mine["my"], self.patient, slug, *more]
        return f"/{self.code}/" + "".join(f"{part}/" for part in parts)

    def team(self, name: str) -> str:
        return f"/{self.code}/{LANGUAGES[self.code].post.SLUGS[name]}/{self.patient}/"

    def write(self, page, words: str, signs: str = "no") -> None:
        page.goto(self.at("my_write"))
        page.locator("#f-words").fill(words)
        page.locator(f"input[name=signs][value={signs}]").check()
        page.locator("main form .button").click()

    def counts(self) -> tuple[int, int]:
        said, alarms = self.place.program(COUNT, self.patient).split()
        return int(said), int(alarms)

    def planned(self) -> str:
        return self.place.program(PLAN, self.patient, re.sub(r"\D", "", self.login) or "99")


def main_of(page) -> str:
    return page.locator("main").inner_text()


@pytest.mark.parametrize(("width", "code", "script"), [(360, "nl", False), (1280, "en", True)])
def test_a_question_and_its_answer(browser, place, width, code, script):
    """Given a question; when the team answers; then the patient reads it, and who looked."""
    size = {"width": width, "height": WIDTHS[width], "java_script_enabled": script}
    with a_page(browser, place.address, **size) as page, a_page(browser, place.address) as team:
        post = Post(place, page, code)
        page.goto(post.at("my_post"))
        page.locator("main a.button").click()
        page.locator("#f-words").fill("Mag ik fietsen?")
        page.locator("input[name=signs][value=no]").check()
        page.locator("main form .button").click()
        assert page.url.endswith(post.at("my_post"))
        assert post.words["talk_waits"] in main_of(page)
        place.come_in(team, "surgeon@example.org")
        team.goto(post.team("file_talk"))
        assert "Mag ik fietsen?" in main_of(team)
        team.locator("#words").fill("Dat mag.")
        team.locator("main form.calm .button").click()
        page.goto(post.at("my_messages"))
        page.locator(".letters a").first.click()
        page.locator("main a.button").click()
        assert page.url.endswith(post.at("my_post"))
        assert "Dat mag." in main_of(page)
        page.goto(post.at("my_log"))
        told = LANGUAGES[code].patient.EVENTS
        assert told["reply.added"] in main_of(page)
        assert told["conversation.opened"] in main_of(page)


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_danger_words_stop_a_message_and_a_sign_is_an_alarm(browser, place, width, code):
    """Given words that may mean danger; then what to do comes first; a yes alarms the team."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        post = Post(place, page, code)
        post.write(page, "Ik kan niet meer plassen.")
        assert page.locator(".card-emergency").is_visible()
        assert post.counts() == (0, 0)
        assert page.locator("#f-words").input_value() == "Ik kan niet meer plassen."
        page.locator("input[name=signs][value=yes]").check()
        page.locator("main form .button").click()
        assert page.url.endswith(post.at("my_post"))
        assert page.locator(".card-emergency").is_visible()
        assert post.words["talk_alarm"] in main_of(page)
        assert post.counts() == (1, 1)
        page.get_by_role("link", name=post.words["talk_signs"], exact=True).click()
        assert page.url.endswith(post.at("my_story"))


def test_a_double_click_back_and_reload_send_one(browser, place):
    with a_page(browser, place.address) as page:
        post = Post(place, page)
        page.goto(post.at("my_write"))
        page.locator("#f-words").fill("May I walk?")
        page.locator("input[name=signs][value=no]").check()
        page.locator("main form .button").dblclick()
        page.wait_for_url(f"**{post.at('my_post')}")
        page.go_back()
        page.go_forward()
        page.reload()
        assert post.counts() == (1, 0)


def test_a_session_that_ended_loses_no_word(browser, place):
    """When the session ended and it is sent; then after the login it stands there still."""
    with a_page(browser, place.address) as page:
        post = Post(place, page)
        page.goto(post.at("my_write"))
        page.locator("#f-words").fill("May I walk?")
        page.locator("input[name=signs][value=no]").check()
        place.program(END_SESSIONS, post.login)
        page.locator("main form .button").click()
        log_in(page, post.login)
        assert page.url.endswith(post.at("my_write"))
        assert post.words["write_kept"] in main_of(page)
        assert page.locator("#f-words").input_value() == "May I walk?"
        assert post.counts() == (0, 0)
        page.locator("main form .button").click()
        assert post.counts() == (1, 0)


def test_a_login_in_another_tab_loses_no_word(browser, place):
    with a_page(browser, place.address) as page:
        post = Post(place, page)
        page.goto(post.at("my_write"))
        page.locator("#f-words").fill("May I walk?")
        page.locator("input[name=signs][value=no]").check()
        other = page.context.new_page()
        place.program(END_SESSIONS, post.login)
        other.goto("/en/log-in/")
        log_in(other, post.login)
        page.locator("main form .button").click()
        assert page.locator("#f-words").input_value() == "May I walk?"
        page.locator("main form .button").click()
        assert post.counts() == (1, 0)


def log_in(page, login: str) -> None:
    page.locator("#login").fill(login)
    page.locator("#password").fill(PASSWORD)
    page.locator("main form .button").first.click()
    page.locator("#code").fill(page.locator("#demo-code strong").inner_text())
    page.locator("main form .button").first.click()


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_an_appointment_that_cannot_be_kept(browser, place, width, code):
    """Given an appointment; when the patient cannot come; then the office plans another."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        post = Post(place, page, code)
        post.planned()
        page.goto(post.at("my_appointments"))
        page.locator(".visits a").first.click()
        with page.expect_download() as got:
            page.get_by_role("link", name=post.words["meet_file"]).click()
        assert got.value.suggested_filename.endswith(".ics")
        page.get_by_role("link", name=post.words["meet_cancel"]).click()
        page.get_by_role("button", name=post.words["cancel_again"]).dblclick()
        page.get_by_text(post.words["meet_wanted"]).wait_for()
        with a_page(browser, place.address) as office:
            place.come_in(office, "office@example.org")
            office.goto(f"/{code}/{LANGUAGES[code].post.SLUGS['office_wishes']}/")
            row = office.locator(f'main a[href$="{post.patient}/"]')
            row.click()
            office.locator("#f-kind").select_option("physiotherapy")
            office.locator("#f-member").select_option(index=1)
            office.locator("#f-location").select_option(index=1)
            office.locator("#f-on").fill("15-1-2031")
            office.locator("#f-clock").fill(f"{'9' if code == 'nl' else '11'}.00")
            office.locator("#f-lasts").fill("30")
            office.locator("main form .button").last.click()
            assert office.locator(".errors").count() == 0
        page.goto(post.at("my_appointments"))
        assert "2031" in main_of(page)


def test_with_only_a_keyboard(browser, place):
    with a_page(browser, place.address, width=360, height=WIDTHS[360]) as page:
        post, keys = Post(place, page), Keyboard(page)
        page.goto(post.at("my_post"))
        keys.tab_to(lambda here: here["text"] == post.words["talk_write"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{post.at('my_write')}")
        keys.tab_to(lambda here: here["id"] == "f-words")
        page.keyboard.type("May I walk?")
        keys.tab_to(lambda here: here["name"] == "signs")
        page.keyboard.press("Space")
        keys.tab_to(lambda here: here["text"] == post.words["write_go"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{post.at('my_post')}")
        assert post.counts() == (1, 0)


def test_who_acts_for_somebody_does_the_same(browser, place):
    with a_page(browser, place.address, width=360, height=WIDTHS[360]) as page:
        post = Post(place, page, "nl", "daughter@example.org")
        post.planned()
        post.write(page, "Zij vraagt of ze mag fietsen.")
        assert "Jannie de Vries" in page.locator(".acting").inner_text()
        assert post.counts() == (1, 0)
        page.goto(post.at("my_appointments"))
        assert page.locator(".visits a").count() == 1


def test_the_leaflet_is_read_and_taken_along(browser, place):
    with a_page(browser, place.address, width=360, height=WIDTHS[360]) as page:
        post = Post(place, page, "nl")
        place.program(TELL, post.patient)
        page.goto(post.at("my_leaflet"))
        assert page.locator("#read h1").count() == 1
        for name in ("leaf_paper_large", "leaf_paper"):
            with page.expect_download() as got:
                page.get_by_role("link", name=post.words[name], exact=True).click()
            assert got.value.suggested_filename == "wervel-folder.pdf"
        page.goto(post.at("my_letters"))
        assert page.locator(".letters a").count() == 2
        page.locator(".letters a").first.click()
        with page.expect_download() as got:
            page.get_by_role("link", name=post.words["letter_file"]).click()
        assert got.value.suggested_filename.endswith(".pdf")


# --- every page ----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_on_any_page_of_the_post(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        post = Post(place, page, code)
        meeting = post.planned()
        for name in ("my_post", "my_write", "my_appointments", "my_leaflet", "my_letters"):
            page.goto(post.at(name))
            check(page, f"{name}, empty")
        place.program(TELL, post.patient)
        page.goto(post.at("my_leaflet"))
        page.evaluate(OPEN_ALL)
        check(page, "the leaflet")
        page.request.get(post.at("my_leaflet_paper"))
        page.goto(post.at("my_letters"))
        check(page, "letters")
        page.locator(".letters a").first.click()
        check(page, "a letter")
        page.goto(post.at("my_write"))
        page.locator("main form .button").click()
        check(page, "write, with errors")
        post.write(page, "Ik heb koorts en kan niet plassen.")
        check(page, "write, stopped")
        page.locator("input[name=signs][value=yes]").check()
        page.locator("main form .button").click()
        check(page, "talk, alarmed")
        page.goto(post.at("my_meeting", meeting))
        check(page, "an appointment")
        page.goto(post.at("my_meeting", meeting, LANGUAGES[code].post.SLUGS["my_meeting_cancel"]))
        check(page, "cannot come")
        page.locator("main .button").first.click()
        check(page, "an appointment, cancelled")
        page.goto(post.at("my_leaflet"))
        check(page, "the leaflet, alarmed")


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_on_the_pages_of_the_team_and_the_office(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        post = Post(place, page, code)
        meeting = post.planned()
        post.write(page, "A question", "unsure")
        place.come_in(page, "surgeon@example.org")
        page.goto(post.team("file_talk"))
        check(page, "the team's conversation")
        page.locator("main form.calm .button").click()
        check(page, "the team's conversation, with an error")
        page.locator("#words").fill("Yes")
        page.locator("main form.calm .button").click()
        check(page, "answered")
        page.goto(post.team("file_letter"))
        check(page, "the letter")
        page.locator("main form.calm .button").first.click()
        check(page, "no letter now")
        place.come_in(page, "office@example.org")
        page.goto(post.team("office_meetings"))
        check(page, "appointments at the desk")
        page.locator("main form .button").last.click()
        check(page, "planning, with errors")
        page.goto(f"{post.team('office_meeting_cancel')}{meeting}/")
        check(page, "cancelling at the desk")
        page.locator("main .button").first.click()
        page.goto(f"/{code}/{LANGUAGES[code].post.SLUGS['office_wishes']}/")
        check(page, "who waits for another")


def test_every_page_is_light_and_asks_nobody_else(browser, place):
    with a_page(browser, place.address, width=360, height=WIDTHS[360]) as page:
        post = Post(place, page, "nl")
        meeting = post.planned()
        place.program(TELL, post.patient)
        post.write(page, "Mag ik fietsen?")
        for name, more in (
            ("my_post", ()),
            ("my_write", ()),
            ("my_appointments", ()),
            ("my_meeting", (meeting,)),
            ("my_leaflet", ()),
            ("my_letters", ()),
        ):
            with browser.new_context(base_url=place.address) as fresh:
                fresh.add_cookies(page.context.cookies())
                one, sizes = fresh.new_page(), []
                one.on("response", lambda got, sizes=sizes: sizes.append((got.url, got.body())))
                one.goto(post.at(name, *more), wait_until="networkidle")
                assert all(url.startswith(place.address) for url, _ in sizes)
                assert sum(len(body) for _, body in sizes) < 100_000, name
