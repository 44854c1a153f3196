"""SP-19, SP-20 and FLT-9: two devices, an older form, and answers that come in any order."""

from datetime import timedelta
from itertools import islice, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.guideline.test_urgency import ALARM_FACTS
from tests.generative.often import RELEASE
from tests.generative.record.acts import known_now, level_now, level_of, often, tell, undone
from tests.integration.record.hospital import NOW
from tests.people import TOLD_BY_PATIENT, by_patient, told
from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.logic.facts import Facts
from wervel.pathway.actors import Relation, day_of, relation_of
from wervel.pathway.consents import Purpose, say_consent
from wervel.record.clock import by_calendar
from wervel.record.models import FactRow

pytestmark = pytest.mark.django_db

TODAY = day_of(NOW)
SIGNS = sorted(set(ALARM_FACTS) & TOLD_BY_PATIENT)
"""The alarm signs that a patient can tell."""
DEVICES = ("phone", "tablet")
PARTS = st.lists(st.tuples(st.sampled_from(DEVICES), st.integers(1, 40)), min_size=1, max_size=5)


@often
@given(told.map(by_patient), PARTS, st.randoms(use_true_random=False))
def test_sp_19_two_devices_are_never_less_urgent_than_all_their_answers_at_once(
    hospital, story, parts, dice
):
    """A story is cut in pieces, which two devices hand in by turns; some pieces come twice."""
    left = list(story.items())
    dice.shuffle(left)
    sent: list[tuple[str, dict]] = []
    for number, (device, size) in enumerate(parts):
        sent.append((f"{device}/{number}", dict(left[:size])))
        left = left[size:]
    sent.append(("phone/last", dict(left)))
    with undone():
        for key, piece in (*sent, dice.choice(sent)):
            tell(hospital, piece, key)
        assert level_now(hospital) >= level_of(hospital, story)
        assert known_now(hospital) == story | by_calendar(hospital.episode, TODAY)
        assert FactRow.objects.filter(episode=hospital.episode).count() == len(story)


@often
@given(told.map(by_patient), told.map(by_patient), st.sampled_from(SIGNS), st.booleans())
def test_sp_19_a_device_that_denies_does_not_undo_what_the_other_told(
    hospital, one, other, sign, denied_last
):
    """Both answer the same questions, differently, in either order."""
    stories = [("phone", {**one, sign: True}), ("tablet", {**other, sign: False})]
    if not denied_last:
        stories.reverse()
    with undone():
        known: dict = {}
        for key, story in stories:
            tell(hospital, story, key)
            known |= story
            assert level_now(hospital) >= level_of(hospital, known)
        assert level_now(hospital) >= level_of(hospital, stories[0][1])


@often
@given(
    told.map(by_patient),
    st.lists(st.sampled_from(SIGNS), min_size=1, max_size=6, unique=True),
)
def test_sp_20_what_an_older_form_did_not_ask_stays_open(hospital, story, new):
    """The form of last year knew fewer signs: those are unknown, never a no, and still asked."""
    old = {name: value for name, value in story.items() if name not in new}
    with undone():
        came = tell(hospital, old, "old", form="intake/0")
        known = known_now(hospital)
        assert not set(new) & known.keys()
        assert FactRow.objects.filter(name__in=new).count() == 0
        assert set(FactRow.objects.values_list("form", flat=True)) <= {"intake/0"}
        found = assess(Facts(VOCABULARY, known), TODAY)
        assert came.assessment.urgency == (found.urgency.code if found.urgency else None)
        # Whatever a new sign could raise is still open: nothing is settled as if it were denied.
        for name in set(new) - found.facts.keys():  # what cannot be so by definition is no question
            if level_of(hospital, {**known, name: True}) > level_of(hospital, known):
                assert found.urgency is None
                assert name in found.asks


SIX = (
    ({"saddle_numbness": False, "pain_nrs": 4}, 0),
    ({"fever": True}, 1),
    ({"cancer_history": True, "pain_nrs": 6}, 2),
    ({"fever": False, "leg_weakness_progressive": None}, 3),
    ({"weight_loss_unexplained": True, "pain_nrs": 8}, 4),
    ({"saddle_numbness": None, "night_pain": True}, 5),
)
"""Six pages of paper, each with the day on which it was filled in."""


def _in_order(hospital, order):
    for place, number in enumerate(order):
        story, day = SIX[number]
        told_at = NOW - timedelta(days=10 - day)
        tell(hospital, story, f"p{number}", at=NOW + timedelta(minutes=place), told_at=told_at)


@pytest.mark.slow
def test_flt_9_six_answers_in_any_order_end_in_the_same_story(hospital):
    """In 720 orders what is known is the same, every answer is kept, and nothing ever fell.

    At a commit every seventh: each page of paper comes in each place.
    """
    ends = set()
    for order in islice(permutations(range(6)), None, None, 1 if RELEASE else 7):
        with undone():
            _in_order(hospital, order)
            known = known_now(hospital)
            ends.add(tuple(sorted(known.items())))
            assert FactRow.objects.filter(episode=hospital.episode).count() == 11
            assert level_now(hospital) >= level_of(hospital, known)
            said = [row.level for row in hospital.episode.urgencies.all()]
            assert len(said) == len(set(said))
    assert len(ends) == 1


def test_flt_9_an_alarm_on_paper_that_comes_late_is_an_alarm(hospital):
    """The patient denied it this morning; the form of yesterday, typed over now, says yes."""
    tell(hospital, {"saddle_numbness": False}, "online")
    yesterday = NOW - timedelta(days=1)
    tell(hospital, {"saddle_numbness": True}, "paper", by="office", told_at=yesterday)
    assert level_now(hospital) == level_of(hospital, {"saddle_numbness": True})


def test_flt_6_a_clock_put_back_does_not_bring_back_a_consent(hospital):
    """Given, withdrawn, and then the clock goes back an hour: it stays withdrawn."""
    for at, yes in ((NOW - timedelta(hours=2), True), (NOW, False)):
        say_consent(
            patient=hospital.patient,
            purpose=Purpose.OTHER_TEAM,
            given=yes,
            by=hospital.by("patient"),
            at=at,
        )
    earlier = NOW - timedelta(hours=1)
    assert relation_of(hospital.by("outsider"), hospital.patient, earlier) is Relation.NONE


def test_flt_6_a_consent_is_withdrawn_also_while_the_clock_is_behind(hospital):
    """Given, the clock goes back an hour, withdrawn: it is withdrawn."""
    for at, yes in ((NOW, True), (NOW - timedelta(hours=1), False)):
        say_consent(
            patient=hospital.patient,
            purpose=Purpose.OTHER_TEAM,
            given=yes,
            by=hospital.by("patient"),
            at=at,
        )
    assert relation_of(hospital.by("outsider"), hospital.patient, NOW) is Relation.NONE
