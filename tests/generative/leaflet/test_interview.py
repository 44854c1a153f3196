"""The interview: as few pages as it can, the emergency first, and the same end as all answers."""

from collections.abc import Iterator
from statistics import mean

import pytest

from tests.generative.often import RELEASE
from tests.people import by_patient, emergencies_of_patients, facts_of, imagined_people, witness
from tests.walk import TODAY, Person, only, somebody, walk
from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.implied import with_implied
from wervel.guideline.outcomes import Standing
from wervel.guideline.urgency import Urgency
from wervel.leaflet.interview import answers, shown, step
from wervel.leaflet.pages import PAGE_OF, PAGES

PEOPLE = 2_000
SHARDS = 8  # one test each, so that they can be spread over the processors


def crowd(shard: int) -> Iterator[Person]:
    """Three in four as they come to the GP, one in four with an emergency; some are unsure."""
    each = PEOPLE // SHARDS
    ordinary = imagined_people(100 + shard, each * 3 // 4)
    ill = imagined_people(200 + shard, each - each * 3 // 4, "sick")
    for number, story in enumerate((*ordinary, *ill)):
        yield somebody(by_patient(story), seed=number, share_unsure=0.05)


def outcome(assessment: Assessment) -> dict[str, object]:
    return {
        "urgency": assessment.urgency,
        "interim": assessment.interim_urgency,
        "phase": assessment.phase,
        "imaging": assessment.imaging_indicated,
        "standing": assessment.standing,
        "actions": set(assessment.actions),
        "avoid": set(assessment.avoid),
        "options": {found.option.code: found.status for found in assessment.options},
    }


def open_to(assessment: Assessment) -> set[str]:
    return {f.option.code for f in assessment.options if f.status in ("recommended", "possible")}


@pytest.mark.parametrize("shard", range(SHARDS))
def test_the_interview_ends_where_answering_everything_ends(shard):
    """The same in every part; with a danger sign the same level, and nothing said too much.

    Once a danger sign is settled only what could raise it further is still asked: the person is
    sent to somebody who asks the rest. So other dangers of the same level may stay unheard.
    """
    for person in crowd(shard):
        walked = walk(person)
        whole = assess(person.all_answers(), TODAY)
        assert walked.end.interim_urgency is whole.interim_urgency, person
        if walked.emergency:
            continue
        if walked.end.standing is not Standing.ALARM:
            assert outcome(walked.end) == outcome(whole), person
        assert walked.end.urgency is whole.urgency, person
        assert walked.end.standing is whole.standing
        assert open_to(walked.end) == open_to(whole)
        assert set(walked.end.actions) <= set(whole.actions)


@pytest.mark.parametrize("flag", emergencies_of_patients(), ids=lambda flag: flag.id)
def test_sp_3_the_interview_finds_each_emergency_told_by_somebody_who_answers_only_that(flag):
    """SP-3. From a fresh start, through the real pages, all other questions left open."""
    answers_only = witness(flag.when)
    walked = walk(only(answers_only))
    assert walked.emergency
    assert walked.end.interim_urgency is Urgency.EMERGENCY


@pytest.mark.parametrize("flag", emergencies_of_patients(), ids=lambda flag: flag.id)
def test_sp_8_an_emergency_ends_the_interview_at_once_and_keeps_the_answers(flag):
    """SP-8. No page after it, and every answer so far still there."""
    told = facts_of(witness(flag.when))
    now = step(told, TODAY)
    assert now.emergency
    assert now.page is None
    assert dict(now.assessment.told) == dict(told)


def test_sp_8_each_cauda_sign_in_each_place_ends_it_on_the_first_page():
    """H01. Every single yes, alone or beside any answer to the others."""
    page = PAGES[0]
    assert page.id == "cauda"
    for sign in page.signs:
        for unsure in (True, False):
            told = answers(page, {sign.name: True}, none=False, unsure=unsure)
            assert step(facts_of({}).but(told), TODAY).emergency


def test_the_cauda_signs_come_first():
    first = step(facts_of({}), TODAY).page
    assert first is not None
    assert first.id == "cauda"


def test_a_page_is_seen_once_and_holds_a_question():
    for person in imagined_people(31, 40 if not RELEASE else 400):
        walked = walk(somebody(by_patient(person), 5))
        assert len(set(walked.pages)) == len(walked.pages)


def test_an_average_person_sees_at_most_15_pages():
    """The figures over 10 000 people stand in docs/interview.md; here a smaller look."""
    people = [somebody(by_patient(p), n, 0) for n, p in enumerate(imagined_people(2026, 150))]
    walks = [walk(person) for person in people]
    assert mean(len(w.pages) for w in walks if not w.emergency) <= 15


def test_an_emergency_is_found_within_the_first_five_pages():
    people = [
        somebody(by_patient(p), n, 0) for n, p in enumerate(imagined_people(2027, 300, "sick"))
    ]
    walks = [walk(person) for person in people]
    assert all(w.emergency for w in walks)
    assert sum(len(w.pages) <= 5 for w in walks) >= 0.85 * len(walks)
    assert mean(len(w.pages) for w in walks) <= 5
    assert max(len(w.pages) for w in walks) <= 10


def test_an_emergency_by_one_answer_is_found_within_the_first_five_pages():
    for flag in emergencies_of_patients():
        if len(witness(flag.when)) == 1:
            assert len(walk(only(witness(flag.when))).pages) <= 5, flag.id


# --- what one page says --------------------------------------------------------------------------

LEGS = PAGE_OF["gait_disturbance"]


def test_an_unticked_box_is_no_only_when_the_list_is_closed():
    ticked = {"gait_disturbance": True}
    assert answers(LEGS, ticked, none=False, unsure=False)["leg_numbness"] is False
    assert answers(LEGS, {}, none=True, unsure=False)["leg_numbness"] is False


@pytest.mark.parametrize(
    ("given", "none", "unsure"),
    [
        ({}, False, False),
        ({}, False, True),
        ({}, True, True),
        ({"gait_disturbance": True}, False, True),
    ],
)
def test_an_open_list_says_nothing_about_what_is_not_ticked(given, none, unsure):
    assert answers(LEGS, given, none=none, unsure=unsure)["leg_numbness"] is None


def test_a_tick_counts_also_beside_unsure_and_none():
    told = answers(LEGS, {"gait_disturbance": True}, none=True, unsure=True)
    assert told["gait_disturbance"] is True


def test_only_what_can_apply_is_shown():
    man = with_implied(facts_of({"sex": "male", "age_years": 40}))
    assert "pregnant" not in {fact.name for page in PAGES for fact in shown(page, man)}
    assert {fact.name for page in PAGES for fact in shown(page, facts_of({}))} == set(PAGE_OF)
