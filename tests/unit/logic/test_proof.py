"""The proof: what a solver finds is somebody, and what it does not find is nobody."""

from dataclasses import replace
from fractions import Fraction
from itertools import chain, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generative.logic.conditions import FACTS, conditions
from tests.unit.logic.a_few_facts import FEW, age, fell, fever, ill, job, numb, score, way
from wervel.logic.conditions import (
    NEVER,
    above,
    all_of,
    any_of,
    at_least,
    count_of,
    no,
    one_of,
    yes,
)
from wervel.logic.conditions import Not as Denied
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Vocabulary, YesNo
from wervel.logic.formulas import (
    TRUE,
    Could,
    Decide,
    Given,
    Holds,
    TruthOf,
    Unanswered,
    Weighing,
    both,
)
from wervel.logic.proof.claims import (
    And,
    But,
    Case,
    Differs,
    Is,
    Learns,
    Rises,
    Same,
    Says,
    every,
    in_parts,
    never,
    nobody,
    some,
    somebody,
)
from wervel.logic.proof.gates import NO, YES, Free, Gates
from wervel.logic.proof.numbers import telling
from wervel.logic.proof.people import Workshop
from wervel.logic.proof.solver import Bench, Verdict, settle
from wervel.logic.rules import telling_values

ALARM = any_of(yes(fever), all_of(at_least(age, 50), one_of(way, "worse")))
LEVEL = Decide(((Holds(yes(fever)), "high"), (Holds(at_least(age, 50)), "low")), "none")


def weighing(**outcomes):
    opened = {fact: TRUE for fact in FEW if fact is not numb}
    return Weighing(FEW, (), opened, outcomes)


def one(case, **how):
    (answer,) = settle(case, **how)
    return answer


def alone(claim, it=None, *, wanted=False):
    it = it or weighing(alarm=TruthOf(ALARM), level=LEVEL)
    owed = somebody("it", claim) if wanted else nobody("it", claim)
    return one(Case((it,), (owed,)))


def weighing_as_it_is(outcomes):
    return Weighing(FEW, (), {}, outcomes)


# --- one person -----------------------------------------------------------------------------------


def test_what_nobody_is_is_proved():
    assert alone(every(Says("alarm", True), Says("alarm", False))).verdict is Verdict.PROVED


def test_who_breaks_a_promise_is_shown_with_no_more_than_it_takes():
    answer = alone(every(Says("alarm", True), never(Is(Holds(yes(fever))))))
    assert answer.verdict is Verdict.REFUTED
    ((person,),) = (answer.people,)
    assert person == {"age": person["age"], "way": "worse"}
    assert person["age"] >= 50


def test_what_can_be_reached_is_proved_by_somebody_and_what_cannot_is_refuted_by_nobody():
    reached = alone(Says("level", "low"), wanted=True)
    assert reached.verdict is Verdict.PROVED
    assert reached.people[0]["age"] >= 50
    missed = alone(Says("level", "middle"), wanted=True)
    assert (missed.verdict, missed.people) == (Verdict.REFUTED, ())


def test_every_kind_of_outcome_has_its_values():
    it = weighing(truth=TruthOf(yes(fever)), formula=Holds(yes(fever)), row=LEVEL)
    for claim in (
        Says("truth", True), Says("truth", False), Says("truth", None),
        Says("formula", True), Says("formula", False),
        Says("row", "high"), Says("row", "low"), Says("row", "none"),
    ):  # fmt: skip
        assert alone(claim, it, wanted=True).verdict is Verdict.PROVED


def test_numbers_are_real_and_whole_ones_are_whole():
    between = both(Holds(above(score, 4)), Holds(Denied(at_least(score, 5))))
    assert alone(Is(between)).verdict is Verdict.PROVED
    between = both(Holds(above(age, 4)), Holds(Denied(at_least(age, 4.5))))
    answer = alone(Is(between), wanted=True)
    assert 4 < answer.people[0]["age"] < 4.5


def test_what_follows_is_part_of_the_person():
    follows = Given(fever, True, Holds(at_least(score, 9)))
    it = Weighing(FEW, ((follows,),), {}, {"fever": TruthOf(yes(fever))})
    denied = every(Is(Holds(at_least(score, 9))), Says("fever", False))
    assert alone(denied, it).verdict is Verdict.PROVED


def test_only_what_can_be_told_is_told():
    it = weighing(alarm=TruthOf(ALARM))
    case = Case((it,), (nobody("it", Says("alarm", True)),), tellable=frozenset({"age"}))
    assert one(case).verdict is Verdict.PROVED


def test_free_text_can_be_told():
    it = weighing(silent=Unanswered(job))
    answer = alone(Says("silent", False), it, wanted=True)
    assert answer.people == ({"job": "words"},)


# --- two people -----------------------------------------------------------------------------------


def both_of(bond, claim, it=None, **how):
    it = it or weighing(alarm=TruthOf(ALARM), level=LEVEL)
    return one(Case((it, it), (nobody("it", claim),), bond, **how))


def test_people_who_told_the_same_are_the_same():
    assert both_of(Same(), some(Differs("alarm"), Differs("level"))).verdict is Verdict.PROVED


def test_one_answer_is_otherwise_and_nothing_else():
    falls = every(Says("alarm", True, 0), never(Says("alarm", True, 1)))
    assert both_of(But(fever, (False, True)), falls).verdict is Verdict.PROVED
    answer = both_of(But(way, ("worse", "same")), falls)
    assert answer.verdict is Verdict.REFUTED
    before, after = answer.people
    assert (before.pop("way"), after.pop("way")) == ("worse", "same")
    assert before == after
    assert both_of(But(way, (None, "same")), falls).verdict is Verdict.PROVED


def test_a_number_that_rises():
    falls = every(Says("level", "low", 0), never(Says("level", "low", 1)), Says("level", "none", 1))
    assert both_of(Rises(age), falls).verdict is Verdict.PROVED
    turned = every(Says("level", "none", 0), Says("level", "low", 1))
    before, after = both_of(Rises(age), turned).people
    assert before["age"] < 50 <= after["age"]


def test_learning_what_is_open_and_what_is_not():
    it = weighing(numb=TruthOf(yes(numb)), fever=TruthOf(yes(fever)))
    assert both_of(Learns(), Differs("numb"), it).verdict is Verdict.PROVED
    assert both_of(Learns(only_open=False), Differs("numb"), it).verdict is Verdict.REFUTED
    answer = both_of(Learns(), Differs("fever"), it)
    assert answer.people[0] == {}
    assert set(answer.people[1]) == {"fever"}
    turned = every(Says("fever", True, 0), never(Says("fever", True, 1)))
    assert both_of(Learns(), turned, it).verdict is Verdict.PROVED


def test_what_is_taken_for_granted_counts_for_all():
    it = weighing(alarm=TruthOf(ALARM))
    granted = Is(Holds(no(fever)))
    owed = nobody("it", every(Says("alarm", True), Is(Holds(one_of(way, "better", "same")))))
    assert one(Case((it,), (owed,), given=granted)).verdict is Verdict.PROVED
    assert one(Case((it,), (owed,))).verdict is Verdict.REFUTED


def test_people_may_be_weighed_in_different_ways():
    milder = weighing(level=Decide(((Holds(at_least(age, 60)), "low"),), "none"))
    it = weighing(level=Decide(((Holds(at_least(age, 50)), "low"),), "none"))
    (answer,) = settle(Case((it, milder), (nobody("it", Differs("level")),)))
    assert 50 <= answer.people[0]["age"] < 60
    assert answer.people[0] == answer.people[1]


# --- what is not decided is not proved ------------------------------------------------------------


def test_out_of_time_is_open():
    """Nine pigeons in eight holes: nobody can, and no solver sees it in a thousandth second."""
    holes = [[YesNo(f"p{p}_in_{h}", "g", "There.", "S1") for h in range(8)] for p in range(9)]
    housed = all_of(*(any_of(*map(yes, row)) for row in holes))
    crowded = any_of(*(count_of(2, *map(yes, column)) for column in zip(*holes, strict=True)))
    it = Weighing(Vocabulary(tuple(chain(*holes))), (), {}, {"fits": Holds(housed)})
    claim = every(Says("fits", True), Is(Holds(Denied(crowded))))
    answer = one(Case((it,), (nobody("it", claim),)), patience=1)
    assert (answer.verdict, answer.people) == (Verdict.OPEN, ())


class SaysOtherwise(dict):
    """Outcomes that are something else when they are asked for once more, by the judge."""

    def __getitem__(self, name):
        self.asked = getattr(self, "asked", 0) + 1
        return TruthOf(yes(fever) if self.asked == 1 else NEVER)


def test_somebody_whom_the_judge_does_not_see_is_not_believed():
    answer = alone(Says("alarm", True), weighing_as_it_is(SaysOtherwise(alarm=TruthOf(NEVER))))
    assert answer.verdict is Verdict.OPEN
    assert answer.people == ({"fever": True},)


def test_parts_of_a_case_are_the_case():
    it = weighing(level=LEVEL)
    owed = tuple(nobody(value, Says("level", value)) for value in ("high", "low", "none"))
    parts = list(in_parts(Case((it,), owed, given=And(())), 2))
    assert [len(part.obligations) for part in parts] == [2, 1]
    bench = Bench()
    assert [a.name for part in parts for a in settle(part, bench)] == ["high", "low", "none"]


def test_a_workshop_makes_each_weighing_once():
    it, workshop = weighing(alarm=TruthOf(ALARM)), Workshop()
    first, again = (workshop.made(it, dict(it.outcomes)) for _ in range(2))
    assert first is again
    assert workshop.made(replace(it), dict(it.outcomes)) is not first


# --- gates and numbers ----------------------------------------------------------------------------


def test_gates_fold():
    gates = Gates()
    a, b = gates.made(Free("a")), gates.made(Free("b"))
    assert gates.turned(gates.turned(a)) == a
    assert (gates.turned(YES), gates.turned(NO)) == (NO, YES)
    assert gates.every((a, YES, a)) == a == gates.some((a, NO))
    assert (gates.every((a, NO)), gates.some((a, YES))) == (NO, YES)
    assert (gates.every(()), gates.some(())) == (YES, NO)
    assert gates.every((a, b)) == gates.every((b, a))
    assert (gates.at_least(0, [a]), gates.at_least(2, [a])) == (YES, NO)
    assert gates.at_least(2, [a, b]) == gates.every((a, b))


@pytest.mark.parametrize("needed", [1, 2, 3, 4])
def test_so_many_of_them(needed):
    """A part that stands there twice counts twice."""
    enough = count_of(needed, yes(fever), yes(fell), yes(ill), yes(fever))
    told = alone(Is(Holds(enough)), wanted=True).people[0]
    counted = [told.get(name) is True for name in ("fever", "fever", "fell", "ill")]
    assert sum(counted) >= needed


@pytest.mark.parametrize(
    ("fact", "found", "bounds", "shown"),
    [
        (age, Fraction(50), {50}, 50),
        (age, Fraction(1, 3), {0.5}, 0.2),
        (age, Fraction(151, 3), {50, 51}, 50.5),
        (age, Fraction(100), {50}, 80),
        (score, Fraction(5), {4, 6}, 5),
        (score, Fraction(7), {6}, 7),
        (age, Fraction(5001, 100), {50, 50.125}, None),
    ],
)
def test_a_number_that_a_file_can_hold(fact, found, bounds, shown):
    number = telling(fact, found, bounds)
    assert fact.check(number) == number
    assert all((number < bound) == (found < bound) for bound in bounds)
    assert all((number > bound) == (found > bound) for bound in bounds)
    assert shown in (None, number)


# --- against trying everybody ---------------------------------------------------------------------


def everybody(condition):
    """Every way to answer, or not, with every value that the condition can tell apart."""
    choices = [(None, *telling_values(fact, (condition,))) for fact in FACTS]
    for values in product(*choices):
        named = zip(FACTS, values, strict=True)
        yield {fact.name: value for fact, value in named if value is not None}


@settings(max_examples=40, deadline=None)
@given(conditions, st.sampled_from((True, False, None)))
def test_the_solver_finds_somebody_exactly_when_there_is_somebody(condition, truth):
    it = Weighing(Vocabulary(FACTS), (), {}, {"truth": TruthOf(condition)})
    (answer,) = settle(Case((it,), (nobody("it", Says("truth", truth)),)))
    there_is = any(evaluate(condition, told) is truth for told in everybody(condition))
    assert (answer.verdict is Verdict.REFUTED) is there_is
    if there_is:
        assert evaluate(condition, answer.people[0]) is truth


@settings(max_examples=25, deadline=None)
@given(conditions, st.sets(st.sampled_from(FACTS)))
def test_what_could_not_be_is_never_learned(condition, free):
    """The promise of ``Could``, for every condition: what it rules out no open answer brings."""
    opened = dict.fromkeys(free, TRUE)
    it = Weighing(Vocabulary(FACTS), (), opened, {"could": Could(condition)})
    later = every(Says("could", False, 0), Is(Holds(condition), 1))
    (answer,) = settle(Case((it, it), (nobody("it", later),), Learns()))
    assert answer.verdict is Verdict.PROVED
