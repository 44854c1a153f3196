"""Exercises for a day: safe (SP-6, SP-7), at most four, always the same, and in turn."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.generative.often import often
from tests.people import by_patient, facts_of, imagined_people, told
from wervel.guideline.assess import assess
from wervel.guideline.choosing import Pace, by_time, choose, closed, may_move
from wervel.guideline.codes import Avoid
from wervel.guideline.exercises import BY_ID, EXERCISES
from wervel.guideline.exercises.bars import BARS
from wervel.guideline.exercises.exercise import Position, Purpose
from wervel.guideline.exercises.week import AT_MOST, HIGHEST, LATER, WEEKS
from wervel.guideline.implied import with_implied
from wervel.guideline.levels import names_open
from wervel.guideline.outcomes import OptionStatus, Standing
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import facts_in
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import smallest_change
from wervel.logic.facts import Teller
from wervel.logic.question import can_hold

TODAY = date(2026, 11, 22)
phases = st.sampled_from((None, *WEEKS))
levels = st.integers(1, 3)
days = st.integers(1, 400)
tellers = st.sampled_from(list(Teller))


def calm(**answers):
    """Somebody of 40 in whom every sign is denied."""
    person = next(p for p in imagined_people(6, 40) if "sex" in p)
    quiet = {name: False if value is True else value for name, value in person.items()}
    return by_patient(
        {
            **quiet,
            "age_years": 40,
            "sex": "male",
            "course": "stable",
            "mechanical_pattern": True,
            "leg_pain": "none",
            "leg_weakness": "none",
            "pain_nrs": 4,
            "duration_weeks": 20,
            "pain_site": "lumbar",
            "onset": "gradual",
            "morning_stiffness_minutes": 0,
            **answers,
        }
    )


def ids(story, phase="chronic", **wanted):
    return [one.exercise.id for one in choose(facts_of(story), phase, **wanted)]


# --- for everybody --------------------------------------------------------------------------------


@often
@given(told, phases, levels, days, tellers)
def test_sp_6_nothing_is_chosen_that_is_closed_or_could_be(story, phase, level, day, teller):
    facts = facts_of(story)
    known = with_implied(facts)
    could = names_open(assess(facts, TODAY).guideline, teller, known)
    for one in choose(facts, phase, level=level, day=day, teller=teller):
        for bar in one.exercise.bars:
            truth = evaluate(bar.when, known)
            assert truth is not True, (one.exercise.id, bar.id)
            assert truth is False or not can_hold(bar.when, known, could), bar.id


@often
@given(told, phases, levels, days, tellers)
def test_sp_7_nothing_is_chosen_beside_an_alarm_or_too_early(story, phase, level, day, teller):
    facts = facts_of(story)
    assessment = assess(facts, TODAY, teller=teller)
    chosen = choose(facts, phase, level=level, day=day, teller=teller)
    if assessment.interim_urgency >= Urgency.WITHIN_WEEK:
        assert chosen == ()
    if assessment.standing in {Standing.ALARM, Standing.OPEN}:
        assert chosen == ()
    if Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS in assessment.avoid:
        assert chosen == ()
    assert may_move(facts, teller=teller) or chosen == ()


@often
@given(told, phases, levels, days)
def test_at_most_four_each_once_of_its_day_level_and_phase(story, phase, level, day):
    chosen = choose(facts_of(story), phase, level=level, day=day)
    assert len(chosen) <= AT_MOST
    assert len({one.exercise.purpose for one in chosen}) == len(chosen)
    week = WEEKS[phase or "acute"]
    for one in chosen:
        assert one.exercise.level <= min(level, HIGHEST[phase or "acute"])
        assert (day - 1) % 7 + 1 in week[one.exercise.purpose]
        assert one.reason is not None


@often
@given(told, phases, levels, days)
def test_the_same_person_and_day_give_the_same(story, phase, level, day):
    assert choose(facts_of(story), phase, level=level, day=day) == choose(
        facts_of(dict(reversed(story.items()))), phase, level=level, day=day
    )


@often
@given(told, levels, days, st.sets(st.sampled_from(list(Position)), max_size=4))
def test_a_position_that_does_not_work_is_left_out(story, level, day, without):
    for one in choose(facts_of(story), "chronic", level=level, day=day, without=without):
        assert not set(one.exercise.positions) & without


@often
@given(told, tellers)
def test_by_time_only_where_graded_activity_itself_is_not_closed(story, teller):
    facts = facts_of(story)
    if by_time(facts, teller=teller):
        found = assess(facts, TODAY, teller=teller).options
        status = next(o.status for o in found if o.option.code == "graded_activity")
        assert status not in {OptionStatus.CONTRAINDICATED}
        assert with_implied(facts).get("leg_pain") in {"none", "above_knee"}


@often
@given(told, phases, levels, days)
def test_pain_leads_unless_it_is_surely_no_nerve_root(story, phase, level, day):
    facts = facts_of(story)
    for one in choose(facts, phase, level=level, day=day):
        assert (one.pace is Pace.TIME) == by_time(facts)


# --- for somebody, so that the above speaks of something ------------------------------------------


def test_most_ordinary_people_have_something_to_do():
    people = [by_patient(person) for person in imagined_people(9, 200, "ordinary")]
    with_something = sum(bool(ids(p, "chronic", level=2, day=1)) for p in people)
    assert with_something > 120


def test_ill_people_have_nothing():
    people = [by_patient(person) for person in imagined_people(9, 60, "sick")]
    for person in people:
        assert ids(person, "chronic", level=3, day=1) == []


def test_every_exercise_has_its_turn():
    person = calm()
    seen = {
        name
        for phase in WEEKS
        for level in (1, 2, 3)
        for day in range(1, 7 * 12)
        for without in ((), (Position.WALKING,), (Position.FLOOR, Position.LYING))
        for name in ids(person, phase, level=level, day=day, without=without)
    }
    assert seen == set(BY_ID)


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("phase", WEEKS)
def test_in_a_week_each_exercise_comes_as_often_as_its_dose_says(phase, level):
    person = calm()
    for week in range(20):
        found = [
            name
            for day in range(week * 7 + 1, week * 7 + 8)
            for name in ids(person, phase, level=level, day=day)
        ]
        assert {name: found.count(name) for name in found} == {
            name: BY_ID[name].dose.days for name in found
        }


def test_a_purpose_takes_another_exercise_the_week_after():
    person = calm()
    first, second = (ids(person, level=2, day=day) for day in (1, 8))
    assert first != second
    assert [BY_ID[name].purpose for name in first] == [BY_ID[name].purpose for name in second]


def test_the_first_weeks_and_an_unknown_phase_are_gentle():
    person = calm()
    for day in range(1, 29):
        assert ids(person, None, level=3, day=day) == ids(person, "acute", level=3, day=day)
        for name in ids(person, "acute", level=3, day=day):
            assert BY_ID[name].level == 1
            assert BY_ID[name].purpose not in {Purpose.STRENGTH, Purpose.DAILY, Purpose.BALANCE}


def test_the_highest_step_that_fits_is_taken_and_a_closed_harder_one_is_named():
    person = calm()
    assert "step_up" in ids(person, level=3, day=1)
    heart = facts_of(calm(heart_failure_or_ihd=True))
    found = next(
        one
        for one in choose(heart, "chronic", level=3, day=1)
        if one.exercise.purpose is Purpose.STAMINA
    )
    assert found.exercise.id == "walk"
    assert [(one.exercise.id, one.bar.id) for one in found.instead_of] == [
        ("walk_brisk", "heart"),
        ("step_up", "heart"),
    ]


CASES = [
    ({"heart_failure_or_ihd": True}, {"walk_brisk", "step_up"}),
    ({"heart_failure_or_ihd": None}, {"walk_brisk", "step_up"}),
    ({"leg_pain": "below_knee", "leg_pain_side": "unilateral"}, {"lift_box", "step_up"}),
    ({"osteoporosis_known": True}, {"cat_cow", "heel_sit", "lift_box", "knee_to_chest"}),
    (
        {"sex": "female", "pregnant": True, "gestation_weeks": 20},
        {"bridge", "belly_breathing", "prone_elbows", "heel_slide", "knee_rolls"},
    ),
    (
        {"sex": "female", "pregnant": None},
        {"bridge", "belly_breathing", "prone_elbows", "heel_slide", "knee_rolls"},
    ),
    (
        {"age_years": 30, "sport_hyperextension": True, "worse_with_extension": True},
        {"prone_elbows", "prone_press_up"},
    ),
]


@pytest.mark.parametrize(("answers", "left_out"), CASES)
def test_what_is_left_out_for_whom(answers, left_out):
    person = facts_of(calm(**answers))
    assert left_out <= {one.exercise.id for one in closed(person)}
    open_to_others = {one.exercise.id for one in closed(facts_of(calm()))}
    assert not left_out & open_to_others


def test_a_bar_that_holds_is_named_before_one_that_is_open():
    person = facts_of(calm(osteoporosis_known=True, recent_spinal_procedure=None))
    found = next(one for one in closed(person) if one.exercise.id == "lift_box")
    assert (found.bar.id, found.truth) == ("bone", True)


def test_pain_of_a_nerve_root_is_led_by_pain():
    nerve = facts_of(calm(leg_pain="below_knee", leg_pain_side="unilateral"))
    assert not by_time(nerve)
    assert {one.pace for one in choose(nerve, "chronic", level=2, day=1)} == {Pace.PAIN}
    assert by_time(facts_of(calm()))
    assert not by_time(facts_of(calm(leg_pain=None)))


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.id)
def test_every_bar_can_close_and_closes_while_it_is_open(bar):
    """SP-6, one by one: present, and unanswered."""
    change = smallest_change(bar.when, {})
    with_it = with_implied(facts_of({**calm(), **change}))
    assert evaluate(bar.when, with_it) is True
    for exercise in EXERCISES:
        if bar in exercise.bars:
            found = {one.exercise.id for one in closed(facts_of({**calm(), **change}))}
            assert exercise.id in found
    unanswered = {
        name: value
        for name, value in calm().items()
        if name not in {fact.name for fact in facts_in(bar.when)}
    }
    could = closed(facts_of(unanswered), teller=Teller.CLINICIAN)
    names = {one.exercise.id for one in could}
    assert names >= {one.id for one in EXERCISES if bar in one.bars} or bar.id == "pregnant"


@given(st.integers(-5, 9), st.integers(-5, 5))
def test_another_level_or_day_is_refused(level, day):
    assume(not (1 <= level <= 3 and day >= 1))
    with pytest.raises(ValueError, match="level is 1 to 3 and day 1 or more"):
        choose(facts_of({}), None, level=level, day=day)


def test_no_day_has_room_for_more_than_four():
    for week in WEEKS.values():
        for day in range(1, 8):
            assert 1 <= sum(day in on for on in week.values()) <= AT_MOST
    assert set(LATER) == set(Purpose) - {Purpose.EASE}
