"""Words that may mean danger on a page that does not ask for it: what to do, and the team reads."""

import pytest

from tests.integration.advice.test_about import tell
from tests.integration.record.hospital import NOW
from wervel.leaflet.language import LANGUAGES
from wervel.pathway.advice.about import Reply
from wervel.pathway.flare.plan import Wished, make_plan
from wervel.pathway.plan.goals import set_goal
from wervel.pathway.road.requests import ask_correction
from wervel.pathway.tasks import WORRYING
from wervel.record.models import Task

DARK = "Ik wil niet meer leven met deze pijn"


def test_the_team_reads_it_within_a_working_day_and_is_asked_once(hospital):
    tell(hospital, "hope", hope=Reply(words=DARK), expect=Reply(("worse",)))
    tell(hospital, "tried", key="other", tried=Reply(), helped=Reply(words=DARK))
    task = Task.objects.get(kind=WORRYING)
    assert (task.due_at - NOW).days <= 4  # over a weekend at the most
    assert task.due_at > NOW


def test_other_words_ask_for_nothing(hospital):
    tell(hospital, "hope", hope=Reply(words="Weer fietsen"), expect=Reply(("better",)))
    assert not Task.objects.filter(kind=WORRYING).exists()


def test_who_wrote_it_reads_what_to_do_and_can_go_on(patient):
    address = patient.at("story", "about-me", "hope")
    sent = {"key": "k", "hope": DARK, "expect": "worse"}
    answer = patient.browser.post(address, sent)
    assert answer.headers["Location"].endswith("about-me/hope/")
    page = patient.browser.get(answer.headers["Location"]).content.decode()
    said = LANGUAGES["en"]
    assert said.about.ABOUT["worry_title"] in page
    assert said.instructions["crisis"].title.split("{")[0].split(".")[0] in page
    assert DARK in page
    assert said.about.ABOUT["worry_go"] in page


def goal(hospital, me):
    set_goal(**me, position=1, words=DARK, score=None)


def flare_plan(hospital, me):
    make_plan(**me, wished=Wished(signs_words="", helps_words=DARK, signs=(), helps=()))


def correction(hospital, me):
    ask_correction(**me, about="contact", words=DARK)


@pytest.mark.parametrize("write", [goal, flare_plan, correction])
def test_it_is_read_wherever_it_was_written(hospital, write):
    by = hospital.by("patient")
    write(hospital, {"patient": hospital.patient.pk, "key": "k", "by": by, "at": NOW})
    assert Task.objects.filter(kind=WORRYING).count() == 1
