"""Weighings: what they refuse, and what the plain reading and the compiled one make of them."""

import pytest

from tests.unit.logic.a_few_facts import FEW, age, fever, numb, way
from wervel.logic.circuit import Circuit, Fixed, circuit_of, wires_in
from wervel.logic.compiled import compiled, source
from wervel.logic.conditions import (
    ALWAYS,
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
from wervel.logic.facts import BadValue
from wervel.logic.formulas import (
    FALSE,
    TRUE,
    Could,
    Decide,
    Deny,
    Given,
    Holds,
    TruthOf,
    Unanswered,
    Weighing,
    both,
    either,
    fails,
    neither,
)
from wervel.logic.weigh import weigh


def weighing(outcomes, steps=(), opened=None):
    return Weighing(FEW, steps, opened or {}, outcomes)


def everywhere(it, told):
    """The outcome of the plain reading, after the compiled one said the same."""
    found = weigh(it, told)
    assert compiled(it)(told) == found
    return found


@pytest.mark.parametrize(
    ("told", "truth", "open_could"),
    [({}, None, True), ({"fever": True}, True, True), ({"fever": False}, False, False)],
)
def test_holding_failing_and_what_could_still(told, truth, open_could):
    outcomes = {
        "truth": TruthOf(yes(fever)),
        "holds": Holds(yes(fever)),
        "fails": fails(yes(fever)),
        "unanswered": Unanswered(fever),
        "could": Could(yes(fever)),
        "could not": Could(no(fever)),
    }
    found = everywhere(weighing(outcomes, opened={fever: TRUE}), told)
    assert found == {
        "truth": truth,
        "holds": truth is True,
        "fails": truth is False,
        "unanswered": truth is None,
        "could": open_could,
        "could not": truth is not True,
    }


def test_what_nobody_can_tell_could_not_hold():
    found = everywhere(weighing({"could": Could(yes(fever))}), {})
    assert found == {"could": False}


def test_the_first_row_that_is_so_decides():
    rows = ((Holds(at_least(age, 65)), "old"), (Holds(at_least(age, 18)), "grown"))
    it = weighing({"who": Decide(rows, "young"), "old or unknown": Decide(rows[:1])})
    assert everywhere(it, {"age": 70}) == {"who": "old", "old or unknown": "old"}
    assert everywhere(it, {"age": 30}) == {"who": "grown", "old or unknown": None}
    assert everywhere(it, {}) == {"who": "young", "old or unknown": None}


def test_steps_fill_in_and_the_first_that_is_so_decides():
    steps = (
        (
            Given(way, "better", both(Unanswered(way), Holds(yes(fever)))),
            Given(way, "worse", Unanswered(way)),
        ),
        (Given(numb, True, Holds(one_of(way, "worse"))),),
    )
    outcomes = {
        "better": TruthOf(one_of(way, "better")),
        "numb": TruthOf(yes(numb)),
        "told": neither(Unanswered(way), Unanswered(numb)),
    }
    it = weighing(outcomes, steps)
    assert everywhere(it, {}) == {"better": False, "numb": True, "told": True}
    assert everywhere(it, {"fever": True}) == {"better": True, "numb": None, "told": False}
    assert everywhere(it, {"way": "worse"}) == {"better": False, "numb": True, "told": True}


def test_a_fact_filled_in_is_no_longer_open():
    steps = ((Given(numb, False, Holds(yes(fever))),),)
    it = weighing({"could": Could(yes(numb))}, steps, {numb: Deny(Holds(above(age, 90)))})
    assert everywhere(it, {}) == {"could": True}
    assert everywhere(it, {"fever": True}) == {"could": False}
    assert everywhere(it, {"age": 91}) == {"could": False}


def test_a_count_counts_the_same_part_twice():
    twice = count_of(2, yes(fever), yes(fever), yes(numb))
    it = weighing({"twice": TruthOf(twice), "could": Could(twice)}, opened={fever: TRUE})
    assert everywhere(it, {"fever": True}) == {"twice": True, "could": True}
    assert everywhere(it, {}) == {"twice": None, "could": True}
    assert everywhere(it, {"fever": False}) == {"twice": False, "could": False}


def test_always_and_never_cost_nothing():
    outcomes = {
        "all": TruthOf(all_of(ALWAYS, any_of(NEVER, ALWAYS))),
        "none": either(FALSE, Holds(NEVER)),
        "not none": Deny(FALSE),
    }
    circuit = circuit_of(weighing(outcomes))
    assert set(circuit.nodes) == {Fixed(True), Fixed(False)}
    assert everywhere(weighing(outcomes), {}) == {"all": True, "none": False, "not none": True}


def test_only_keeps_what_is_needed():
    it = weighing({"fever": TruthOf(yes(fever)), "numb": TruthOf(yes(numb))})
    small = circuit_of(it.only("fever"))
    assert list(small.outputs) == ["fever"]
    assert len(small.nodes) < len(circuit_of(it).nodes)


def test_parts_that_many_share_are_laid_once_and_in_order():
    shared = all_of(yes(fever), at_least(age, 50))
    again = all_of(yes(fever), at_least(age, 50))  # equal, not the same
    circuit = circuit_of(weighing({"one": Holds(shared), "two": either(Holds(again), TRUE)}))
    assert len(set(circuit.nodes)) == len(circuit.nodes)
    assert_in_order(circuit)
    assert "w0" in source(circuit)


def assert_in_order(circuit: Circuit) -> None:
    for wire, node in enumerate(circuit.nodes):
        assert all(other < wire for other in wires_in(node))


def test_what_is_open_may_not_ask_what_could():
    with pytest.raises(ValueError, match="whether fever is open"):
        weighing({}, opened={fever: Could(yes(numb))})
    with pytest.raises(ValueError, match="what fever follows from"):
        weighing({}, ((Given(fever, True, Deny(Could(yes(numb)))),),))


def test_an_outcome_is_a_text_or_a_truth():
    with pytest.raises(ValueError, match="text or a truth"):
        Decide(((TRUE, "yes"), (TRUE, True)))
    with pytest.raises(ValueError, match="text or a truth"):
        Decide(((TRUE, None),))


def test_a_fact_is_given_a_value_that_fits():
    with pytest.raises(BadValue, match="fever"):
        Given(fever, "yes", TRUE)
