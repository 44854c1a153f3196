"""Every engine says the same of ten thousand people, by the whole guideline, cell by cell."""

from functools import cache

import pytest

from tests.generative.engines.agreement import outcomes_frame, people_frame, refuse_mismatches
from tests.generative.engines.crowd import PEOPLE, crowd
from tests.judge import judge
from tests.people import facts_of
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.circuit import Fixed, circuit_of, wires_of
from wervel.logic.compiled import compiled
from wervel.logic.facts import Teller
from wervel.population.engines import engine

tellers = pytest.mark.parametrize("teller", Teller)
everybody = cache(lambda: tuple(crowd()))
people = cache(lambda: people_frame(everybody(), VOCABULARY))


@cache
def weighing(teller):
    return weighing_of(GUIDELINE, teller)


@cache
def measure(teller):
    """What the compiled engine says, by which the others are measured."""
    function = compiled(weighing(teller))
    return outcomes_frame([function(person) for person in everybody()], weighing(teller))


def agree(teller, name, answer):
    assert answer.height == PEOPLE
    assert answer.width == len(weighing(teller).outcomes)
    refuse_mismatches(people(), {"compiled": measure(teller), name: answer})


@tellers
def test_the_judge_agrees(teller):
    verdicts = [judge(facts_of(person), teller) for person in everybody()]
    agree(teller, "judge", outcomes_frame(verdicts, weighing(teller)))


@tellers
@pytest.mark.parametrize("name", ["polars", "duckdb", "sqlite"])
def test_the_engines_in_this_process_agree(name, teller):
    agree(teller, name, engine(name, weighing(teller))(people()))


@tellers
def test_postgresql_agrees(postgres, teller):
    agree(teller, "postgres", engine("postgres", weighing(teller), dsn=postgres)(people()))


def test_whatever_can_differ_between_people_does_so_among_these():
    """A comparison of columns that never change would say little."""
    circuit = circuit_of(weighing(Teller.CLINICIAN))
    measures = [measure(teller) for teller in Teller]
    for name, output in circuit.outputs.items():
        same_for_all = any(circuit.nodes[wire] == Fixed(True) for wire in wires_of(output))
        assert same_for_all or any(found[name].n_unique() > 1 for found in measures), name
