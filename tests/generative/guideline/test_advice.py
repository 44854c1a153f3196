"""Advice and treatment never run ahead of the danger signs (SP-6, SP-7), and refusals stand."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generative.often import often
from tests.people import facts_of, fuller, imagined_people, told, told_by_patients
from wervel.guideline.assess import assess
from wervel.guideline.assessment import Assessment
from wervel.guideline.codes import SOOTHING, Action
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.implied import beside_the_point, with_implied
from wervel.guideline.outcomes import OptionStatus, Standing
from wervel.guideline.statements import Caution, Evidence, Flag, Option, Sure
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import ALWAYS, NEVER, AnyOf, Condition, Yes, leaves
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import explain, smallest_change
from wervel.logic.facts import Teller, Value, YesNo

TODAY = date(2026, 11, 22)
CHOSEN = {OptionStatus.RECOMMENDED, OptionStatus.POSSIBLE}
REFUSED = {OptionStatus.NOT_NOW, OptionStatus.CONTRAINDICATED}
OPTIONS = [o for o in GUIDELINE.options if o.contraindicated != NEVER]


def status(option: Option, story, teller: Teller = Teller.PATIENT) -> OptionStatus:
    found = assess(facts_of(story), TODAY, teller=teller).options
    return next(f.status for f in found if f.option.id == option.id)


def chosen(assessment: Assessment) -> set[str]:
    return {f.option.code for f in assessment.options if f.status in CHOSEN}


# --- SP-6 ----------------------------------------------------------------------------------------


def contraindications(option: Option) -> list[tuple[str, Value]]:
    """Every answer that closes an option by itself."""
    parts: list[Condition] = [option.contraindicated]
    while any(isinstance(part, AnyOf) for part in parts):
        parts = [
            inner
            for part in parts
            for inner in (part.parts if isinstance(part, AnyOf) else (part,))
        ]
    answers = []
    for part in parts:
        change = smallest_change(part, {})
        answers.append(tuple(sorted((change or {}).items())))
    return answers


@cache
def calm_people() -> tuple[dict[str, Value], ...]:
    """People in whom every sign is denied that could be a danger or close a treatment."""
    quiet = {
        "mechanical_pattern": True,
        "course": "stable",
        "age_years": 40,
        "leg_weakness": "none",
    }
    return tuple(
        {name: False if value is True else value for name, value in person.items()} | quiet
        for person in imagined_people(6, 40)
    )


@cache
def open_and_healthy(option: Option) -> dict[str, Value]:
    """Somebody for whom this option is open: all that is asked is denied, and it is indicated."""

    def free(new) -> bool:
        return status(option, new, Teller.CLINICIAN) in CHOSEN

    for person in calm_people():
        change = smallest_change(option.when, person) or {}
        ready = {**person, **change}
        if free(ready):
            return ready
        against = explain(option.contraindicated, facts_of(ready)).missing
        denied = {name: False for name in against if isinstance(VOCABULARY.by_name[name], YesNo)}
        if free({**ready, **denied}):
            return {**ready, **denied}
    return {}


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.code)
def test_sp_6_a_contraindicated_or_unanswered_option_is_never_shown(option):
    """SP-6. Each contraindication and all pairs of them: present, and unanswered."""
    ready = open_and_healthy(option)
    singles = contraindications(option)
    for answers in (*((one,) for one in singles), *combinations(singles, 2)):
        changes = {name: value for answer in answers for name, value in answer}
        against = facts_of({**ready, **changes})
        if evaluate(option.contraindicated, against) is not True:
            continue  # the pair speaks of one number twice (a child who is seventy)
        assert status(option, against) is OptionStatus.CONTRAINDICATED
        unknown = {name: value for name, value in ready.items() if name not in changes}
        assert status(option, unknown) not in CHOSEN or not answerable(option, unknown)


def answerable(option: Option, story) -> bool:
    """Whether a patient could still answer what closes this option."""
    from wervel.guideline.levels import names_open
    from wervel.logic.question import can_hold

    facts = with_implied(facts_of(story))
    return evaluate(option.contraindicated, facts) is None and can_hold(
        option.contraindicated, facts, names_open(GUIDELINE, Teller.PATIENT, facts)
    )


def test_sp_6_there_is_somebody_for_whom_each_option_is_open():
    """So that the test above speaks of something; what is advised against is open to nobody."""
    closed = {
        o.code for o in OPTIONS if o.evidence is not Evidence.AGAINST and not open_and_healthy(o)
    }
    assert closed == set()


@often
@given(told, st.sampled_from(list(Teller)))
def test_sp_6_no_option_is_chosen_while_a_contraindication_holds_or_is_open(story, teller):
    assessment = assess(facts_of(story), TODAY, teller=teller)
    for found in assessment.options:
        truth = evaluate(found.option.contraindicated, assessment.facts)
        if truth is True:
            assert found.status is OptionStatus.CONTRAINDICATED
        if found.status in CHOSEN and teller is Teller.CLINICIAN:
            assert truth is False


@often
@given(told)
def test_no_option_that_the_sources_advise_against_is_ever_chosen(story):
    against = {o.code for o in GUIDELINE.options if o.evidence is Evidence.AGAINST}
    assert not chosen(assess(facts_of(story), TODAY)) & against
    assert "opioid" in against  # H13: never started by the system


# --- SP-7 ----------------------------------------------------------------------------------------


@often
@given(told, st.sampled_from(list(Teller)))
def test_sp_7_nothing_soothes_and_nothing_is_chosen_beside_an_alarm(story, teller):
    assessment = assess(facts_of(story), TODAY, teller=teller)
    assert (assessment.interim_urgency >= Urgency.WITHIN_WEEK) is (
        assessment.standing is Standing.ALARM
    )
    soothing = SOOTHING & set(assessment.actions)
    if assessment.standing is Standing.ALARM:
        assert soothing == set()
        assert chosen(assessment) == set()
    if assessment.standing is Standing.OPEN:
        # To keep moving gently is good advice for nearly everybody while the rest is asked.
        assert soothing <= {Action.STAY_ACTIVE_ADVICE}
        assert chosen(assessment) == set()


@often
@given(told)
def test_no_answer_says_and_forbids_the_same(story):
    assessment = assess(facts_of(story), TODAY)
    said, forbidden = {a.value for a in assessment.actions}, {a.value for a in assessment.avoid}
    clashes = {
        "reassure_good_prognosis": "reassure_as_nonspecific",
        "xray_or_ct_spine": "ionising_imaging_in_pregnancy",
        "exercise_therapy": "exercise_or_manual_therapy_before_diagnosis",
        "physiotherapy_referral": "exercise_or_manual_therapy_before_diagnosis",
    }
    assert not [pair for pair in clashes.items() if pair[0] in said and pair[1] in forbidden]


# --- with nothing known nothing holds ------------------------------------------------------------


def judgements():
    for statement in GUIDELINE.statements:
        if isinstance(statement, Flag | Option | Caution) or statement.actions or statement.avoid:
            yield statement.id, statement.when
        if isinstance(statement, Option):
            yield statement.id, statement.preferred
            yield statement.id, statement.contraindicated


@pytest.mark.parametrize(("id", "condition"), list(judgements()))
def test_with_nothing_known_nothing_is_judged(id, condition):
    assert evaluate(condition, with_implied(facts_of({}))) is not True


def test_with_nothing_known_only_questions_and_the_safety_net_come_out():
    for teller in Teller:
        nothing = assess(facts_of({}), TODAY, teller=teller)
        assert nothing.urgency is None
        assert nothing.standing is Standing.OPEN
        assert nothing.phase is None
        assert nothing.imaging_indicated is None
        assert chosen(nothing) == set()
        assert not SOOTHING & set(nothing.actions)
        assert nothing.asks
        # Unknown age is taken for a child's: somebody looks before anything is advised.
        assert nothing.interim_urgency is Urgency.ROUTINE
        assert [a.value for a in nothing.actions] == [
            "clinician_review_before_advice", "safety_net_advice",
        ]  # fmt: skip


def test_nobody_is_judged_always():
    always = [s.id for s in GUIDELINE.statements if isinstance(s, Flag) and s.when == ALWAYS]
    assert always == []


# --- learning never overturns --------------------------------------------------------------------


@often
@given(told, st.integers(0, 10**6), st.sampled_from((0.05, 0.3, 1.0)))
def test_learning_never_overturns_a_finding(story, seed, share):
    before = assess(facts_of(story), TODAY)
    after = assess(facts_of(fuller(story, seed, share)), TODAY)
    if contradicted(before, after):
        return
    for one, other in zip(before.findings, after.findings, strict=True):
        assert one.truth is None or one.truth is other.truth, one.statement.id
    assert before.phase in (None, after.phase)


def learned(before: Assessment, more: Mapping[str, Value]) -> dict[str, Value]:
    """What was told, with all of ``more`` that the patient can tell and that can apply.

    What cannot apply is not learned: "in both legs" after "no pain in a leg" contradicts.
    """
    cannot = beside_the_point(before.facts)
    added = {
        name: value
        for name, value in more.items()
        if VOCABULARY.by_name[name].teller is Teller.PATIENT and name not in cannot
    }
    return {**added, **before.told}


def contradicted(before: Assessment, after: Assessment) -> bool:
    """A measured fever corrects a denied one: the one answer that is replaced (see ``implied``)."""
    return any(after.facts.get(name) != value for name, value in before.facts.items())


@often
@given(told, st.integers(0, 10**6), st.sampled_from((0.05, 0.3, 1.0)))
def test_learning_never_overturns_a_settled_urgency(story, seed, share):
    before = assess(facts_of(story), TODAY)
    after = assess(facts_of(learned(before, fuller(story, seed, share))), TODAY)
    if before.urgency is not None and not contradicted(before, after):
        assert after.urgency is before.urgency


@often
@given(told_by_patients, st.integers(0, 10**6), st.sampled_from((0.05, 0.3, 1.0)))
def test_a_refusal_never_becomes_a_permission_nor_the_other_way(story, seed, share):
    """Within what one teller can tell, and once no danger sign is open."""
    before = assess(facts_of(story), TODAY)
    after = assess(facts_of(learned(before, fuller(story, seed, share))), TODAY)
    if contradicted(before, after):
        return
    for one, other in zip(before.options, after.options, strict=True):
        if one.status is OptionStatus.CONTRAINDICATED:
            assert other.status is OptionStatus.CONTRAINDICATED
        if one.status is OptionStatus.NOT_NOW and before.standing is not Standing.ALARM:
            assert other.status in REFUSED, one.option.code
        if before.standing is Standing.CLEAR and one.status in CHOSEN:
            assert other.status in CHOSEN, one.option.code


# --- safety only adds ----------------------------------------------------------------------------


def test_what_was_not_re_read_never_treats_soothes_or_clears():
    for statement in GUIDELINE.statements:
        if statement.sure is Sure.MEMORY:
            assert not SOOTHING & set(statement.actions), statement.id
            if isinstance(statement, Option):
                assert statement.preferred == NEVER, statement.id


def test_every_fact_that_closes_a_medicine_is_a_question_somebody_can_answer():
    closing = {leaf.fact for option in OPTIONS for leaf in leaves(option.contraindicated)}
    assert closing <= set(VOCABULARY)
    assert any(
        isinstance(leaf, Yes) for option in OPTIONS for leaf in leaves(option.contraindicated)
    )
    assert any(isinstance(fact, YesNo) for fact in closing)
