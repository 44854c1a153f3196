"""Same answers, same plan: by one's own pages, over the phone and on paper."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.integration.record.hospital import NOW
from tests.people import imagined_people
from wervel.leaflet.form_as_pdf import version
from wervel.leaflet.interview import shown
from wervel.leaflet.story import PAGE_BY_ID, Story
from wervel.logic.facts import YesNo
from wervel.pathway.actors import actor_of, day_of
from wervel.pathway.road.calls import add_call_answer, hand_in_call, open_call
from wervel.pathway.road.paper import Sheet, Written, add_paper, hand_in_paper
from wervel.pathway.story import Answer, add_answer, hand_in_story, open_story
from wervel.record.episodes import open_episode, urgency_of
from wervel.record.models import Account, AssessmentRow, FactRow, Task
from wervel.record.patients import add_patient
from wervel.web.visitor.interview import stand

SOON = timedelta(minutes=2)


def somebody(hospital):
    """Somebody new, in care, with an account of their own."""
    name = uuid4().hex
    account = Account.objects.create_user(f"{name}@example.org", name="Alex", created_at=NOW)
    patient = add_patient(name="Alex", language="nl", at=NOW, account=account)
    episode = open_episode(patient, onset_on=None, team=hospital.team, at=NOW)
    return patient, episode, actor_of(account)


def told(person, page, known):
    """What this person says to one page: of a list what is not so is denied."""
    facts = [fact for fact in page.facts if fact in shown(page, known) or fact.name in person]
    return {
        fact.name: person.get(fact.name, False if isinstance(fact, YesNo) else None)
        for fact in facts
    }


def walk(person, opened, added):
    """Answer what is asked until nothing is asked; the pages with their answers, in order."""
    pages, now = [], opened()
    for number in range(40):
        on = day_of(NOW)
        standing = stand(now.story, on)
        page = standing.next
        if page is None:
            break
        here = told(person, page, now.story.facts)
        answer = Answer(page.id, here, frozenset(), {}, key=f"k{number}", after=None)
        now = added(answer, NOW + number * SOON)
        pages.append((page.id, here))
    return pages


def by_page(hospital, person):
    patient, episode, by = somebody(hospital)
    pages = walk(
        person,
        lambda: open_story(patient=patient.pk, by=by, at=NOW),
        lambda answer, at: add_answer(patient=patient.pk, answer=answer, by=by, at=at),
    )
    hand_in_story(patient=patient.pk, by=by, at=NOW + 50 * SOON)
    return episode, pages


def by_phone(hospital, person):
    patient, episode, _ = somebody(hospital)
    by = hospital.by("office")
    pages = walk(
        person,
        lambda: open_call(patient=patient.pk, by=by, at=NOW),
        lambda answer, at: add_call_answer(patient=patient.pk, answer=answer, by=by, at=at),
    )
    hand_in_call(patient=patient.pk, by=by, at=NOW + 50 * SOON)
    return episode, pages


def on_paper(hospital, pages):
    patient, episode, _ = somebody(hospital)
    by = hospital.by("office")
    sheet = Sheet(uuid4(), "nl", version("nl"), day_of(NOW))
    for number, (page, here) in enumerate(pages):
        written = Written(page, here)
        add_paper(patient=patient.pk, sheet=sheet, written=written, by=by, at=NOW + number * SOON)
    hand_in_paper(patient=patient.pk, sheet=sheet, by=by, at=NOW + 50 * SOON)
    return episode


def outcome(episode):
    last = AssessmentRow.objects.filter(episode=episode).order_by("at", "pk").last()
    alarms = Task.objects.filter(episode=episode, kind="alarm").count()
    return (
        last.told, last.outcome, last.urgency, last.interim_urgency, last.teller,
        urgency_of(episode), alarms,
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("seed", "mode"), [(5, "mixed"), (11, "sick")])
def test_by_page_by_phone_and_on_paper_the_same_comes_out(hospital, seed, mode):
    for person in imagined_people(seed, 12, mode):
        page, asked = by_page(hospital, person)
        phone, asked_by_phone = by_phone(hospital, person)
        assert asked_by_phone == asked  # the same questions in the same order
        expected = outcome(page)
        assert outcome(phone) == expected
        paper = outcome(on_paper(hospital, asked))
        assert paper[:6] == expected[:6]
        assert bool(paper[6]) is bool(expected[6])


def test_each_answer_says_on_which_form_and_by_whom(hospital):
    person = next(iter(imagined_people(3, 1)))
    page, asked = by_page(hospital, person)
    phone, _ = by_phone(hospital, person)
    paper = on_paper(hospital, asked)

    def kept(episode):
        rows = FactRow.objects.filter(episode=episode)
        return {(row.form.split("/")[0], row.by.name, row.teller) for row in rows}

    assert kept(page) == {("intake", "Alex", "patient")}
    assert kept(phone) == {("phone", "Office", "patient")}
    assert kept(paper) == {("W1-nl", "Office", "patient")}


def test_what_was_told_by_page_is_neither_shown_nor_asked_again_over_the_phone(hospital):
    patient, _, by = somebody(hospital)
    cauda = PAGE_BY_ID["person"]
    here = {fact.name: None for fact in cauda.facts} | {"age_years": 44, "sex": "female"}
    here |= {"cancer_history": True, "hypertension": False}
    answer = Answer(cauda.id, here, frozenset(), {}, key="k", after=None)
    add_answer(patient=patient.pk, answer=answer, by=by, at=NOW)
    story = open_call(patient=patient.pk, by=hospital.by("office"), at=NOW).story
    assert isinstance(story, Story)
    assert story.seen == ()
    left = {fact.name for fact in story.page(cauda).facts}
    assert {"age_years", "sex", "cancer_history"} & left == set()
    assert "hypertension" in left  # denied before: a sign may have come since


def test_what_is_said_over_the_phone_stands_in_the_own_story(hospital):
    patient, _, by = somebody(hospital)
    cauda = PAGE_BY_ID["cauda"]
    no = {fact.name: False for fact in cauda.facts}
    answer = Answer(cauda.id, no, frozenset(), {}, key="k", after=None)
    add_answer(patient=patient.pk, answer=answer, by=by, at=NOW)
    yes = Answer(cauda.id, no | {"saddle_numbness": True}, frozenset(), {}, key="k2", after=None)
    now = add_call_answer(patient=patient.pk, answer=yes, by=hospital.by("office"), at=NOW + SOON)
    assert now.stops
    own = open_story(patient=patient.pk, by=by, at=NOW + SOON)
    assert own.differ == ()
    assert own.story.facts["saddle_numbness"] is True
