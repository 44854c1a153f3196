"""It gets worse, it comes back, and danger in the middle of it: a patient at a real browser."""

from collections.abc import Iterator

import pytest

from tests.journeys.patients import END_SESSIONS, Place, a_place
from tests.journeys.test_accessibility import OPEN_ALL, STILL, check
from tests.journeys.test_entrance import PASSWORD
from tests.journeys.test_interview import WIDTHS, Keyboard, a_page, page_id
from tests.journeys.test_patient import Mine, somebody
from wervel.leaflet.language import LANGUAGES

ENDED = """
import sys
import django
django.setup()
from datetime import timedelta
from django.utils import timezone
from tests.integration.flare.getting_worse import CORE, PLAIN
from wervel.pathway.actors import actor_of
from wervel.pathway.answers import answers_of
from wervel.pathway.episodes import close_episode, join_team
from wervel.pathway.intake import submit_intake
from wervel.record.models import Account, Patient, StaffMember
patient = Patient.objects.get(pk=sys.argv[1])
days = int(sys.argv[2])
now = timezone.now()
own = actor_of(patient.account)
told = {**CORE, **PLAIN, "weight_loss_unexplained": False, "cancer_suspected_sign": False}
submit_intake(patient=patient, answers=answers_of(told), key=f"j{patient.pk}"[:60],
              form="intake/1", by=own, at=now - timedelta(days=days + 20))
by = actor_of(Account.objects.get(login="surgeon@example.org"))
office = actor_of(Account.objects.get(login="office@example.org"))
member = StaffMember.objects.get(account__login="colleague@example.org")
join_team(patient=patient, member=member, by=office, at=now - timedelta(days=days + 10))
if days:
    close_episode(patient=patient, because="recovered well", by=by, at=now - timedelta(days=days))
"""
STANDS = """
import sys
import django
django.setup()
from wervel.record.models import Episode, Task
rows = Episode.objects.filter(patient=sys.argv[1])
print(
    rows.count(),
    rows.filter(closed_at__isnull=True).count(),
    rows.filter(previous__isnull=False).count(),
    Task.objects.filter(episode__in=rows, kind="alarm").count(),
    ",".join(
        task.owner.name for task in Task.objects.filter(episode__in=rows, kind="call_back")
    ) or "-",
)
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory, chromium) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("flares")) as made:
        yield made


class Flare:
    """One patient whose back gets worse, at a browser."""

    def __init__(self, place: Place, page, code: str, *, ended: int = 0) -> None:
        self.mine: Mine = somebody(place, page, code)
        self.place, self.page, self.code = place, page, code
        self.f = LANGUAGES[code].flare.FLARE
        place.program(ENDED, self.mine.patient, str(ended))

    def tap(self) -> None:
        """One tap, from the overview."""
        self.page.goto(self.mine.at())
        self.page.locator(".worse a").click()

    def at(self, name: str) -> str:
        return self.mine.at() + LANGUAGES[self.code].flare.SLUGS[name] + "/"

    def none(self) -> None:
        """None of the signs on this page."""
        page = self.page
        if page.locator("#f-leg_weakness-none").count():
            page.locator("#f-leg_weakness-none").check()
        page.locator("#f-none").check()
        page.locator("#answers .go .button").click()

    def none_of_all(self) -> None:
        for _ in range(3):
            self.none()

    @property
    def says(self) -> str:
        return self.page.locator("main").inner_text()

    def stands(self) -> list[str]:
        """Episodes, open ones, recurrences, alarms, and who calls back."""
        return self.place.program(STANDS, self.mine.patient).split()


@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_a_flare_after_discharge(browser, place, width, code):
    """Given care that ended three months ago; when it gets worse; then the same team is there."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        flare = Flare(place, page, code, ended=90)
        flare.tap()
        flare.none_of_all()
        assert flare.f["back_title"] in flare.says
        page.locator("#free-no").check()
        page.locator("main form .button").click()
        assert flare.f["steps_title"] in flare.says
        page.locator(".call-me button").click()
        assert flare.f["call_done"] in flare.says
        assert "Colleague" in flare.says
        assert flare.stands() == ["1", "1", "0", "0", "Colleague"]


@pytest.mark.parametrize(("width", "code"), [(360, "en"), (1280, "nl")])
def test_a_relapse_after_eight_months(browser, place, width, code):
    """Given a plan of then; when the pain is back after months; then a new spell begins with it."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        flare = Flare(place, page, code, ended=243)
        page.goto(flare.at("my_flare_change"))
        page.locator("#h-walk").check()
        page.locator("#helps_words").fill("Fietsen met Anna")
        page.locator("main form .button").click()
        flare.tap()
        flare.none_of_all()
        page.locator("#free-yes").check()
        page.locator("main form .button").click()
        assert page.url.endswith(flare.at("my_worse_now"))
        assert flare.stands() == ["2", "1", "1", "0", "-"]
        page.locator(".call-me button").click()
        assert flare.stands()[-1] == "Colleague"
        page.goto(flare.at("my_flare_plan"))
        assert "Fietsen met Anna" in flare.says


@pytest.mark.parametrize("ended", [0, 200])
@pytest.mark.parametrize(("width", "code"), [(360, "nl"), (1280, "en")])
def test_an_emergency_in_the_middle_of_a_flare(browser, place, width, code, ended):
    """When a danger sign is ticked; then only what to do now is said, and the team has an alarm."""
    with a_page(browser, place.address, width=width, height=WIDTHS[width]) as page:
        flare = Flare(place, page, code, ended=ended)
        flare.tap()
        flare.none()
        assert page_id(page) == "now"
        page.locator("#f-syncope_or_shock").check()
        page.locator("#answers .go .button").click()
        assert page.url.endswith(flare.mine.at("my_now"))
        assert page.locator(".card").get_attribute("data-level") == "emergency"
        assert flare.mine.words["passed_on"] in flare.says
        assert flare.f["calm"] not in flare.says
        assert flare.stands() == ["1", "1", "0", "1", "-"]
        page.goto(flare.at("my_worse_now"))
        assert page.locator(".card").get_attribute("data-level") == "emergency"


def test_a_flare_without_javascript(browser, place):
    with a_page(browser, place.address, java_script_enabled=False) as page:
        flare = Flare(place, page, "nl")
        flare.tap()
        flare.none_of_all()
        assert flare.f["steps_title"] in flare.says


def test_a_flare_with_only_a_keyboard(browser, place):
    with a_page(browser, place.address, width=360, height=740) as page:
        flare = Flare(place, page, "en")
        keys = Keyboard(page)
        page.goto(flare.mine.at())
        keys.tab_to(lambda here: here["text"] == flare.mine.words["worse_link"])
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{flare.at('my_worse')}")
        for _ in range(3):
            keys.answer()
        keys.tab_to(lambda here: here["text"] == flare.f["call_go"])
        page.keyboard.press("Enter")
        page.get_by_text(flare.f["call_done"]).wait_for()


def test_a_session_that_ended_loses_no_sign(browser, place):
    """Given a session that ended; then danger is answered at once, and what was ticked waits."""
    with a_page(browser, place.address) as page:
        login, number = place.somebody()
        mine = Mine(place, number)
        place.come_in(page, login)
        page.goto(mine.at() + "worse/2/")
        page.locator("#f-fever").check()
        place.program(END_SESSIONS, login)
        page.locator("#answers .go .button").click()
        assert "/en/log-in/" in page.url
        page.locator("#login").fill(login)
        page.locator("#password").fill(PASSWORD)
        page.locator("main form .button").first.click()
        page.locator("#code").fill(page.locator("#demo-code strong").inner_text())
        page.locator("main form .button").first.click()
        assert page.locator("#f-fever").is_checked()
        page.locator("#answers .go .button").click()
        assert page.url.endswith(mine.at("my_now"))


@pytest.mark.parametrize("code", ["nl", "en"])
def test_axe_finds_nothing_on_any_page_about_a_flare(browser, place, code):
    with a_page(browser, place.address, **STILL) as page:
        flare = Flare(place, page, code, ended=40)
        page.goto(flare.at("my_flare_plan"))
        check(page, "no plan yet")
        page.goto(flare.at("my_flare_change"))
        check(page, "making a plan")
        page.locator("main form .button").click()
        check(page, "a plan with an error")
        page.locator("#s-stiff").check()
        page.locator("#h-walk").check()
        page.locator("#h-warm").check()
        page.locator("#helps_words").fill("Muziek")
        page.locator("main form .button").click()
        check(page, "the plan")
        flare.tap()
        check(page, "danger questions")
        page.locator("#answers .go .button").click()
        check(page, "danger questions with an error")
        flare.none()
        check(page, "the second page")
        flare.none()
        check(page, "the third page")
        flare.none()
        check(page, "a month without pain")
        page.locator("main form .button").click()
        check(page, "a month without pain, with an error")
        page.locator("#free-no").check()
        page.locator("main form .button").click()
        page.evaluate(OPEN_ALL)
        check(page, "the steps")
        page.locator(".call-me button").click()
        check(page, "a call is promised")
        flare.tap()
        page.locator("#f-unsure").check()
        page.locator("#answers .go .button").click()
        flare.none()
        flare.none()
        check(page, "too little is known")
