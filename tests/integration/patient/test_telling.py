"""A story read back from its rows: devices, corrections, older questionnaires."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generative.often import FEWER
from tests.people import by_patient, facts_of, told
from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import PAGES
from wervel.leaflet.story import NOTHING
from wervel.pathway.story import FORM
from wervel.pathway.telling import level_of, read_story
from wervel.record.models import DraftAnswer
from wervel.web.visitor.interview import stand

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
CAUDA = PAGES[0]
often = settings(max_examples=FEWER)


def row(number, page, answers, *, after=None, key=None, form=FORM, names=None):
    facts = [fact.name for fact in page.facts]
    return DraftAnswer(
        pk=number,
        key=key or f"form-{number}",
        page=page.id,
        told={name: answers.get(name) for name in (names or facts)},
        silent=[],
        typed={},
        form=form,
        after=after,
    )


def reading(rows, given_facts=NOTHING):
    return read_story("story", rows, known=given_facts, given=given_facts.keys())


# --- SP-19 ---------------------------------------------------------------------------------------


@often
@given(
    story=told,
    shares=st.lists(st.sampled_from(("a", "b", "both")), min_size=40, max_size=40),
    order=st.permutations(range(2 * len(PAGES))),
    sights=st.lists(st.booleans(), min_size=2 * len(PAGES), max_size=2 * len(PAGES)),
)
def test_sp_19_two_devices_never_give_less_than_all_their_answers_together(
    story, shares, order, sights
):
    """Each device knows a part; they answer in any order, with or without the other's in sight."""
    all_of_it = by_patient(story)
    share = {name: shares[n % len(shares)] for n, name in enumerate(sorted(all_of_it))}
    latest: dict[str, int] = {}
    rows = []
    for number, place in enumerate(order, start=1):
        page, device = PAGES[place % len(PAGES)], "ab"[place // len(PAGES)]
        mine = {name: value for name, value in all_of_it.items() if share[name] in (device, "both")}
        # Who has the other's answer in sight leaves it standing; who has not, knows nothing of it.
        if sights[number - 1] and page.id in latest:
            mine |= {
                name: value
                for earlier in rows
                if earlier.page == page.id
                for name, value in earlier.told.items()
                if value is not None
            }
            rows.append(row(number, page, mine, after=latest[page.id]))
        else:
            rows.append(row(number, page, mine))
        latest[page.id] = number
    told_facts = reading(rows).story.facts
    assert level_of(told_facts) >= level_of(facts_of(all_of_it))


@often
@given(one=told, other=told, page=st.sampled_from(PAGES))
def test_sp_19_of_two_answers_to_one_page_the_worst_counts(one, other, page):
    rows = [row(1, page, by_patient(one)), row(2, page, by_patient(other))]
    levels = [level_of(reading([each]).story.facts) for each in rows]
    assert level_of(reading(rows).story.facts) >= max(levels)


def test_a_correction_with_the_answer_in_sight_counts():
    alarm = row(1, CAUDA, {"saddle_numbness": True})
    calm = {fact.name: False for fact in CAUDA.facts}
    assert level_of(reading([alarm]).story.facts) is Urgency.EMERGENCY
    corrected = reading([alarm, row(2, CAUDA, calm, after=1)])
    assert corrected.story.facts["saddle_numbness"] is False
    assert corrected.differ == ()


def test_the_same_form_sent_again_with_another_answer_is_one_person_who_thought_again():
    calm = {fact.name: False for fact in CAUDA.facts}
    rows = [row(1, CAUDA, calm, key="k"), row(2, CAUDA, {}, key="k")]
    assert reading(rows).differ == ()
    assert "saddle_numbness" not in reading(rows).story.facts


def test_a_difference_stands_until_somebody_saw_both():
    calm = {fact.name: False for fact in CAUDA.facts}
    rows = [row(1, CAUDA, calm), row(2, CAUDA, {"saddle_numbness": True})]
    found = reading(rows)
    assert [one.page for one in found.differ] == [CAUDA.id]
    assert found.story.facts["saddle_numbness"] is True
    unseen = [*rows, row(3, CAUDA, calm, after=1)]
    assert reading(unseen).story.facts["saddle_numbness"] is True
    seen = [*rows, row(3, CAUDA, calm, after=2)]
    assert reading(seen).differ == ()
    assert reading(seen).story.facts["saddle_numbness"] is False


# --- SP-20 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("new", [fact.name for fact in CAUDA.facts])
def test_sp_20_a_question_that_an_older_form_did_not_have_stays_open(new):
    """On the older form this sign was not asked; what was denied there denies the rest only."""
    old = [fact.name for fact in CAUDA.facts if fact.name != new]
    rows = [row(1, CAUDA, dict.fromkeys(old, False), form="intake/0", names=old)]
    found = reading(rows)
    assert new not in found.story.facts
    assert CAUDA.id not in found.story.seen
    now = stand(found.story, NOW.date())
    assert not now.assessment.complete
    asked = [fact.name for fact in found.story.page(CAUDA).facts]
    assert asked == [new], "only what is new is asked"
    assert found.forms == dict.fromkeys(old, "intake/0")


def test_sp_20_the_new_question_is_asked_in_its_turn_and_then_the_page_is_whole():
    names = [fact.name for fact in CAUDA.facts]
    rows = [row(1, CAUDA, dict.fromkeys(names[1:], False), form="intake/0", names=names[1:])]
    now = stand(reading(rows).story, NOW.date())
    assert now.next is not None
    assert now.next.id == CAUDA.id
    assert [fact.name for fact in now.next.facts] == names[:1]
    rows.append(row(2, CAUDA, {names[0]: True}, after=1, names=names[:1]))
    found = reading(rows)
    assert found.story.seen == (CAUDA.id,)
    assert level_of(found.story.facts) is Urgency.EMERGENCY
    assert found.story.facts[names[1]] is False


def test_what_this_version_does_not_know_stays_in_its_row_and_opens_the_question():
    told = {"saddle_numbness": "a little", "a_fact_of_old": True}
    found = reading([row(1, CAUDA, told, names=list(told))])
    assert dict(found.story.facts) == {}
    assert "saddle_numbness" not in found.story.asked


def test_a_page_of_an_older_form_is_no_page_any_more_but_its_answers_count():
    old = row(1, CAUDA, {"saddle_numbness": True}, names=["saddle_numbness"])
    old.page = "a-page-of-old"
    found = reading([old])
    assert found.story.seen == ()
    assert level_of(found.story.facts) is Urgency.EMERGENCY


def test_the_pages_are_those_of_this_form():
    """Who changes what a page asks raises the version of the form, and this number with it."""
    from hashlib import sha256

    text = repr([(page.id, [fact.name for fact in page.facts]) for page in PAGES])
    pinned = {"intake/1": "212c0afad804fc1a"}
    assert sha256(text.encode()).hexdigest()[:16] == pinned[FORM]
