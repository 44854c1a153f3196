"""What must hold of the steps in a flare for everybody, whatever they told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import by_patient, facts_of, imagined_people, told
from wervel.guideline.assess import assess
from wervel.guideline.codes import SOOTHING
from wervel.guideline.outcomes import Standing
from wervel.guideline.treatment.flare import HELPS, STEPS
from wervel.guideline.treatment.moving import danger_in_moving
from wervel.guideline.urgency import Urgency
from wervel.leaflet.flaring import DANGER, NAMES, NONE, advise, danger_pages, known_helps
from wervel.leaflet.language import LANGUAGES
from wervel.logic.evaluate import evaluate

ON = date(2026, 11, 22)
NL = LANGUAGES["nl"]
BY_ID = {step.id: step for step in STEPS}
HELP = {one.id: one for one in HELPS}


def check(story) -> None:
    found = assess(facts_of(by_patient(story)), ON)
    for led in (True, False):
        advice = advise(found, NL, helps=known_helps(), led=led)
        if found.standing is Standing.ALARM or found.interim_urgency >= Urgency.WITHIN_WEEK:
            assert advice == NONE  # SP-7: nothing that soothes
        for line in advice.steps:
            step = BY_ID[line.id]
            assert step.needs in found.actions
            assert step.led in (None, led)
            assert evaluate(step.shut, found.facts) is not True  # SP-6
        for id in advice.helps:
            one = HELP[id]
            assert one.needs is None or one.needs in found.actions
            assert evaluate(one.shut, found.facts) is not True
            if found.standing is Standing.OPEN:
                assert id in ("walk", "move", "rest")
        if evaluate(danger_in_moving, found.facts) is True:
            assert not {"move", "less", "more"} & {line.id for line in advice.steps}
        for day in (1, 2):
            assert sum(line.day == day for line in advice.steps) <= 4
        assert not advice.own_words or found.standing is not Standing.OPEN


@given(told)
def test_nothing_soothes_in_alarm_and_nothing_is_against_a_sign(story):
    check(story)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_of_likely_people(seed):
    got_steps = 0
    for story in imagined_people(seed, 300):
        check(story)
        got_steps += bool(advise(assess(facts_of(by_patient(story)), ON), NL).steps)
    assert got_steps  # most have a sign; some have none, and those are helped


@given(told, st.sampled_from(sorted(NAMES)))
def test_every_danger_sign_that_applies_is_asked_anew(story, name):
    """Whatever was said before of these signs, even no, they stand on the pages."""
    known = facts_of(by_patient(story))
    names = {fact.name for page in danger_pages(known) for fact in page.facts}
    denied = facts_of({**by_patient(story), name: False}) if name != "leg_weakness" else known
    again = {fact.name for page in danger_pages(denied) for fact in page.facts}
    assert names == again
    assert {fact.name for fact in DANGER[0].facts} <= names


def test_each_step_soothes_only_by_advice_of_the_guideline():
    for step in STEPS:
        assert step.needs in SOOTHING
        assert set(NL.flare.STEPS) == set(BY_ID)
    for language in LANGUAGES.values():
        assert set(language.flare.HELPS) == set(HELP)
