"""The safety properties of urgency (safety.md 3.4), over the whole guideline and every story."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from tests.people import (
    emergencies_of_patients,
    every_condition,
    facts_of,
    told,
    told_by_patients,
    witness,
)  # fmt: skip
from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.implied import with_implied
from wervel.guideline.levels import acts, highest, interim
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import Not, OneOf, Yes, leaves, parts_of
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import BadValue, Choice, Facts, Number, Teller, Words, YesNo

TODAY = date(2026, 11, 22)
seeds = st.integers(0, 10**6)


def excuses() -> set[str]:
    """Facts that some flag reads as an excuse: a yes there can lower, and is meant to."""
    found: set[str] = set()

    def walk(condition, denied):
        if isinstance(condition, Yes | OneOf) and denied:
            found.add(condition.fact.name)
        for part in parts_of(condition):
            walk(part, denied is not isinstance(condition, Not))

    for flag in GUIDELINE.flags:
        walk(flag.when, False)
    return found


ALARM_FACTS = sorted(
    {
        leaf.fact.name
        for flag in GUIDELINE.flags
        for leaf in leaves(flag.when)
        if isinstance(leaf, Yes)
    }
    - excuses()
)
EXCUSES = sorted(excuses())


def level(story) -> Urgency:
    return interim(facts_of(story))


def test_the_excuses_are_few_and_known():
    """What may make a danger less likely, and so is no alarm fact; a new one is added knowingly."""
    assert EXCUSES == [
        "course",  # improving
        "cyclic_with_menses",  # pain of the belly
        "dysuria_or_frequency",  # a kidney rather than the aorta (RF-AAA-6)
        "kidney_stone_history",  # the same
        "mechanical_pattern",  # moving makes the difference
        "pain_site",  # the pelvic girdle, in pregnancy (RF-CES-3)
        "pregnant",  # the same
        "worse_walking_relieved_sitting",  # a narrow canal rather than the cauda (RF-CES-3)
    ]


@often
@given(told, st.sampled_from(ALARM_FACTS))
def test_sp_1_a_yes_never_lowers(story, name):
    """SP-1. From no or unknown to yes, the urgency stays or rises."""
    denied, unknown, told_yes = {**story, name: False}, {**story}, {**story, name: True}
    unknown.pop(name, None)
    assert level(told_yes) >= level(denied)
    assert level(told_yes) >= level(unknown)


@often
@given(told, st.lists(st.sampled_from(ALARM_FACTS), max_size=6, unique=True), seeds)
def test_sp_1_more_alarm_signs_never_lower_in_any_order(story, names, seed):
    random.Random(seed).shuffle(names)
    now = level(story)
    for name in names:
        story = {**story, name: True}
        assert level(story) >= now
        now = level(story)


@often
@given(told, st.sampled_from(ALARM_FACTS))
def test_sp_2_unknown_is_not_no(story, name):
    """SP-2. Not knowing an alarm sign is never safer than its absence."""
    unknown = {key: value for key, value in story.items() if key != name}
    assert level(unknown) >= level({**story, name: False})


@often
@given(told, st.sampled_from([fact.name for fact in VOCABULARY]))
def test_sp_2_missing_null_and_dont_know_act_alike(story, name):
    missing = {key: value for key, value in story.items() if key != name}
    null = Facts(VOCABULARY, {**missing, name: None})
    forgotten = facts_of(story).but({name: None})
    assert dict(null) == dict(forgotten) == dict(facts_of(missing))


@often
@given(told_by_patients)
def test_sp_2_the_question_stays_open(story):
    """While the urgency is not settled there is something to ask, and the other way round."""
    assessment = assess(facts_of(story), TODAY)
    assert bool(assessment.asks) is (assessment.urgency is None)
    assert not set(assessment.asks) & assessment.facts.keys()


@pytest.mark.parametrize("level_wanted", list(Urgency), ids=lambda level: level.code)
def test_sp_3_every_level_is_reachable_and_settled(level_wanted):
    """SP-3. Some story ends at each level, with nothing left to ask."""
    nothing_wrong = {
        fact.name: False if isinstance(fact, YesNo) else None for fact in VOCABULARY
    } | {"age_years": 40, "sex": "male", "duration_weeks": 1, "pain_nrs": 4, "onset": "gradual",
         "course": "improving", "mechanical_pattern": True, "leg_pain": "none",
         "leg_weakness": "none", "pain_site": "lumbar", "morning_stiffness_minutes": 5,
         "work_absence_weeks": 0}  # fmt: skip
    one_more = {
        Urgency.SELF_CARE: {},
        Urgency.ROUTINE: {"duration_weeks": 8},
        Urgency.WITHIN_WEEK: {"cancer_history": True, "course": "stable"},
        Urgency.SAME_DAY: {"fever": True},
        Urgency.EMERGENCY: {"saddle_numbness": True},
    }[level_wanted]
    assessment = assess(facts_of({**nothing_wrong, **one_more}), TODAY)
    assert assessment.urgency is level_wanted
    assert assessment.complete


@often
@given(told, seeds)
def test_sp_4_the_order_of_answers_and_rules_is_nothing(story, seed):
    """SP-4. Shuffled answers, shuffled statements: the same level and the same findings."""
    dice = random.Random(seed)
    items, statements = list(story.items()), list(GUIDELINE.statements)
    dice.shuffle(items)
    dice.shuffle(statements)
    other = Guideline("same", "same", VOCABULARY, tuple(statements))
    assert interim(facts_of(dict(items)), other) is level(story)


def test_sp_4_a_shuffled_guideline_says_the_same():
    dice = random.Random(4)
    statements = list(GUIDELINE.statements)
    dice.shuffle(statements)
    shuffled = Guideline("same", "same", VOCABULARY, tuple(statements))
    for story in stories_of_all_sorts():
        one = assess(facts_of(story), TODAY)
        other = assess(facts_of(story), TODAY, guideline=shuffled)
        assert one.urgency is other.urgency
        assert one.interim_urgency is other.interim_urgency
        assert set(one.asks) == set(other.asks)
        assert one.standing is other.standing
        assert one.holds == other.holds
        assert set(one.actions) == set(other.actions)
        assert set(one.avoid) == set(other.avoid)


def stories_of_all_sorts():
    from tests.people import imagined_people

    yield {}
    yield from imagined_people(40, 30)
    yield from imagined_people(41, 30, "sick")


@often
@given(told)
def test_sp_5_the_level_is_the_highest_of_the_single_rules(story):
    """SP-5. The whole is the maximum of its rules, each weighed alone."""
    known = with_implied(facts_of(story))
    alone = [
        flag.raises for flag in GUIDELINE.flags if acts(flag, evaluate(flag.when, known), known)
    ]
    assert level(story) is max(alone, default=Urgency.SELF_CARE)


@often
@given(told, st.sampled_from(GUIDELINE.flags))
def test_sp_5_adding_a_rule_never_lowers(story, flag):
    fewer = tuple(
        s for s in GUIDELINE.statements if s is not flag and flag.id not in s.differs_from
    )
    without = Guideline("fewer", "0", VOCABULARY, fewer)
    assert level(story) >= interim(facts_of(story), without)


@often
@given(told)
def test_the_quick_level_is_the_level_of_the_assessment(story):
    """``interim`` and ``assess`` are two readers of the same rules."""
    assert assess(facts_of(story), TODAY).interim_urgency is level(story)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1, 1e308, 10**400, "40", True, [1]])
@pytest.mark.parametrize(
    "fact", [f for f in VOCABULARY if isinstance(f, Number)], ids=lambda f: f.name
)
def test_sp_11_sp_12_what_is_no_number_is_refused_and_never_weighed(fact, value):
    """SP-11, SP-12. Refused with its name; the doors turn that into "cannot judge, call"."""
    with pytest.raises(BadValue, match=f"^{fact.name}: expected"):
        facts_of({fact.name: value})


@pytest.mark.parametrize("value", ["yes", 1, 0, "", []])
@pytest.mark.parametrize("name", ALARM_FACTS)
def test_sp_11_what_is_no_answer_is_refused_and_never_a_no(name, value):
    with pytest.raises(BadValue, match=f"^{name}: expected"):
        facts_of({name: value})


@often
@given(told)
def test_sp_13_the_same_story_gives_the_same_answer(story):
    """SP-13. Also on another day, by another copy of the same facts."""
    one, other = assess(facts_of(story), TODAY), assess(facts_of(dict(story)), date(1999, 12, 31))
    assert one.urgency is other.urgency
    assert one.findings == other.findings
    assert (one.actions, one.avoid, one.options) == (other.actions, other.avoid, other.options)


@often
@given(told)
def test_sp_15_every_raised_urgency_is_explained(story):
    """SP-15. The level rests on named facts: they alone give the same level or a higher one."""
    assessment = assess(facts_of(story), TODAY)
    if assessment.interim_urgency > Urgency.ROUTINE:
        top = [f for f in assessment.acting if f.statement.raises is assessment.interim_urgency]
        assert top
        assert all(f.reason.because or f.reason.missing for f in top)
        because = {name for f in top for name in (*f.reason.because, *f.reason.missing)}
        assert because & assessment.facts.keys()


@often
@given(told)
def test_sp_15_what_would_lower_it_lowers_it(story):
    assessment = assess(facts_of(story), TODAY)
    change = assessment.would_lower()
    if change is not None:
        assert level({**story, **change}) < assessment.interim_urgency
    else:
        assert assessment.interim_urgency is Urgency.SELF_CARE


@often
@given(told)
def test_sp_15_what_would_raise_it_raises_it(story):
    assessment = assess(facts_of(story), TODAY)
    change = assessment.would_raise()
    if change is not None:
        assert level({**story, **change}) > assessment.interim_urgency
    else:
        assert assessment.interim_urgency is Urgency.EMERGENCY


@often
@given(told, st.sampled_from([None, 0, 0.5, 5, 11.9, 12, 17, 17.875, 17.999]))
def test_sp_16_a_child_or_unknown_age_never_ends_in_self_care(story, age):
    """SP-16. Interim and settled, whatever else is told."""
    young = {name: value for name, value in story.items() if name != "age_years"}
    if age is not None:
        young["age_years"] = age
    assessment = assess(facts_of(young), TODAY)
    assert assessment.interim_urgency >= Urgency.ROUTINE
    assert assessment.urgency is not Urgency.SELF_CARE


def test_sp_16_the_boundary_is_the_eighteenth_birthday():
    rest = {"saddle_numbness": False}
    assert level({**rest, "age_years": 17.9}) is Urgency.ROUTINE
    assert level({**rest, "age_years": 18}) is Urgency.SELF_CARE


@often
@given(told, st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=60))
def test_sp_17_free_text_changes_nothing(story, text):
    """SP-17. No rule reads it, so it lowers nothing; a person reads it."""
    words = [fact.name for fact in VOCABULARY if isinstance(fact, Words)]
    printable = "".join(letter for letter in text if letter.isprintable())
    silent = {name: value for name, value in story.items() if name not in words}
    spoken = {**silent, **dict.fromkeys(words, printable)}
    one, other = assess(facts_of(silent), TODAY), assess(facts_of(spoken), TODAY)
    assert (one.urgency, one.interim_urgency) == (other.urgency, other.interim_urgency)
    assert (one.actions, one.avoid, one.options) == (other.actions, other.avoid, other.options)
    assert [f.truth for f in one.findings] == [f.truth for f in other.findings]


def test_sp_17_no_condition_looks_at_free_text():
    looked_at = {leaf.fact for condition in every_condition() for leaf in leaves(condition)}
    assert not [fact.name for fact in looked_at if isinstance(fact, Words)]


@often
@given(told_by_patients)
def test_the_interim_is_at_least_what_denying_all_that_is_open_would_give(story):
    """The promise of the interim: skipping a question is never safer than denying every sign."""
    assessment = assess(facts_of(story), TODAY)
    denied = {name: False for name in ALARM_FACTS if name not in assessment.facts}
    assert assessment.interim_urgency >= level({**story, **denied})


@often
@given(told)
def test_the_settled_level_never_falls_under_the_interim(story):
    for teller in Teller:
        assessment = assess(facts_of(story), TODAY, teller=teller)
        assert assessment.urgency in (None, assessment.interim_urgency)
        settled = highest(f.statement for f in assessment.acting if f.truth is True)
        assert assessment.interim_urgency >= settled


def test_sp_3_a_single_answer_that_is_enough_is_enough():
    """Each sign that is an emergency by itself, told by somebody who answers only that."""
    alone = [f for f in emergencies_of_patients() if len(witness(f.when)) == 1]
    assert len(alone) >= 5
    for flag in alone:
        assert level(witness(flag.when)) is Urgency.EMERGENCY


@often
@given(told_by_patients, st.sampled_from(emergencies_of_patients()))
def test_an_emergency_flag_that_holds_is_an_emergency_whatever_else_is_told(story, flag):
    assert level({**story, **witness(flag.when)}) is Urgency.EMERGENCY


def test_every_flag_is_a_flag():
    assert all(isinstance(flag, Flag) for flag in GUIDELINE.flags)
    assert {type(fact) for fact in VOCABULARY} == {YesNo, Choice, Number, Words}
