"""Columns say of each row what the plain engine says of each person."""

from itertools import product

import polars as pl
import pytest

from tests.judge import judge
from tests.people import facts_of, imagined_people
from tests.unit.logic.a_few_facts import (
    FEW,
    above,
    age,
    at_least,
    count_of,
    fell,
    fever,
    ill,
    job,
    no,
    numb,
    one_of,
    score,
    way,
    yes,
)
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic.circuit import circuit_of
from wervel.logic.columns import columns, weigh_columns
from wervel.logic.facts import Choice, Number, Teller, YesNo
from wervel.logic.formulas import Could, Decide, Holds, TruthOf, Unanswered, Weighing
from wervel.logic.weigh import weigh

TRUTHS = (True, False, None)


def column_of(fact, stories):
    kinds = {YesNo: pl.Boolean, Number: pl.Float64, Choice: pl.String}
    kind = kinds.get(type(fact), pl.String)
    return pl.Series(fact.name, [s.get(fact.name) for s in stories], dtype=kind, strict=False)


def frame_of(vocabulary, stories):
    return pl.DataFrame([column_of(fact, stories) for fact in vocabulary])


def small(outcomes, opened=()):
    return Weighing(FEW, (), dict(opened), outcomes)


def agreed(weighing, frame):
    """The outcomes of the columns, after the plain reading of every row said the same."""
    found = weigh_columns(circuit_of(weighing), frame)
    rows = [{k: v for k, v in row.items() if v is not None} for row in frame.to_dicts()]
    assert found.to_dicts() == [weigh(weighing, row) for row in rows]
    return found


@pytest.mark.parametrize("teller", Teller)
def test_the_whole_guideline_is_weighed_as_the_judge_weighs_it(teller):
    ordinary, sick = imagined_people(31, 120, "ordinary"), imagined_people(32, 80, "sick")
    scattered = ({k: v for n, (k, v) in enumerate(s.items()) if n % 3} for s in ordinary)
    stories = [*ordinary, *sick, *scattered, {}]
    circuit = circuit_of(weighing_of(GUIDELINE, teller))
    found = weigh_columns(circuit, frame_of(VOCABULARY, stories))
    assert found.columns == list(circuit.outputs)
    for row, story in zip(found.iter_rows(named=True), stories, strict=True):
        assert row == judge(facts_of(story), teller)


def test_every_kind_of_outcome_has_its_own_type():
    outcomes = {
        "holds": Holds(yes(fever)),
        "truth": TruthOf(yes(fever)),
        "text": Decide(((Holds(yes(fever)), "hot"), (Holds(no(fever)), "cool"))),
        "row": Decide(((Holds(yes(fever)), None), (Unanswered(fever), True)), False),
        "bare": Decide((), "always"),
    }
    people = pl.DataFrame({"fever": [True, False, None]})
    found = agreed(small(outcomes), people)
    text, bare = pl.Enum(["hot", "cool"]), pl.Enum(["always"])
    assert found.dtypes == [pl.Boolean, pl.Boolean, text, pl.Boolean, bare]
    assert found["holds"].to_list() == [True, False, False]
    assert found["truth"].to_list() == [True, False, None]
    assert found["text"].to_list() == ["hot", "cool", None]
    assert found["row"].to_list() == [None, False, True]


@pytest.mark.parametrize("needed", range(1, 5))
def test_a_count_is_right_for_every_answer(needed):
    signs = (fever, fell, ill, numb)
    everything = list(product(TRUTHS, repeat=4))
    people = pl.DataFrame(everything, schema={s.name: pl.Boolean for s in signs}, orient="row")
    # One sign twice counts twice, so that no gate can be mistaken for "any" or "all".
    condition = count_of(needed, *map(yes, signs), yes(fever))
    outcomes = {"truth": TruthOf(condition), "could": Could(condition)}
    agreed(small(outcomes, {fell: Holds(no(ill))}), people)


@pytest.mark.parametrize("kind", [pl.Int8, pl.Int64, pl.UInt16, pl.Float64])
def test_a_number_is_compared_in_any_type(kind):
    people = pl.DataFrame({"age": pl.Series([17, 18, 19, None], dtype=kind)})
    outcomes = {"adult": TruthOf(at_least(age, 18)), "older": TruthOf(above(age, 18))}
    outcomes["halfway"] = TruthOf(at_least(age, 17.5))
    agreed(small(outcomes), people)


def test_a_number_is_compared_to_its_last_bit():
    values = [37.8, 37.800000000000004, 37.79999999999999]
    found = agreed(
        small({"from": TruthOf(at_least(age, 37.8)), "past": TruthOf(above(age, 37.8))}),
        pl.DataFrame({"age": values}),
    )
    assert found["from"].to_list() == [True, True, False]
    assert found["past"].to_list() == [False, True, False]


@pytest.mark.parametrize(
    "kind", [pl.String, pl.Categorical, pl.Enum(way.options), pl.Enum(["worse", "same", "better"])]
)
def test_a_choice_is_read_from_any_type_of_text(kind):
    people = pl.DataFrame({"way": pl.Series(["better", "worse", None, "same"]).cast(kind)})
    outcomes = {"bad": TruthOf(one_of(way, "same", "worse")), "told": Unanswered(way)}
    agreed(small(outcomes), people)


@pytest.mark.parametrize("height", [0, 1, 7, 8, 9, 64, 65])
def test_any_number_of_rows(height):
    outcomes = {
        "truth": TruthOf(yes(fever)),
        "text": Decide(((Holds(yes(fever)), "hot"),), "well"),
        "never": Holds(yes(ill)),
    }
    people = pl.DataFrame({"fever": [TRUTHS[n % 3] for n in range(height)]}, {"fever": pl.Boolean})
    assert agreed(small(outcomes), people).height == height


def test_a_fact_without_a_column_or_without_a_type_is_unknown():
    outcomes = {"truth": TruthOf(yes(fever)), "count": TruthOf(at_least(score, 4))}
    for people in (
        pl.DataFrame({"job": ["builder", None]}),
        pl.DataFrame({"job": ["builder", None], "fever": [None, None], "score": [None, None]}),
    ):
        assert weigh_columns(circuit_of(small(outcomes)), people).rows() == [(None, None)] * 2


def test_a_frame_in_pieces_is_one_frame():
    people = pl.DataFrame({"fever": [True, None, False], "age": [1.0, 50.0, None]})
    outcomes = {"truth": TruthOf(yes(fever)), "old": Holds(at_least(age, 50))}
    run = columns(circuit_of(small(outcomes)))
    whole = run(people)
    assert run(pl.concat([people[:1], people[1:]], rechunk=False)).equals(whole)
    assert run(people[1:]).equals(whole[1:])
    assert run(people).equals(whole)  # nothing stays behind


def test_columns_that_are_no_fact_are_left_alone():
    people = pl.DataFrame({job.name: ["x"], "fever": [True], "other": [1]})
    assert weigh_columns(circuit_of(small({"hot": Holds(yes(fever))})), people).columns == ["hot"]
