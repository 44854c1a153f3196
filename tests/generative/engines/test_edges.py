"""Where a database could go wrong beside the rules: no rows, many rows, other columns."""

import polars as pl
import pytest

from tests.generative.engines.agreement import refuse_mismatches
from tests.generative.engines.weighings import VOCABULARY
from tests.generative.logic.conditions import AGE, SCORE, SIGNS, WAY
from wervel.logic.conditions import all_of, any_of, at_least, one_of, yes
from wervel.logic.formulas import TRUE, Could, Decide, Given, Holds, TruthOf, Unanswered, Weighing
from wervel.population.engines import NoEngine, engine
from wervel.population.engines.tables import CHUNK

WEIGHING = Weighing(
    VOCABULARY,
    ((Given(WAY, "same", Unanswered(WAY)),),),
    {SIGNS[0]: TRUE},
    {
        "truth": TruthOf(all_of(yes(SIGNS[0]), any_of(at_least(AGE, 50), one_of(WAY, "worse")))),
        "could": Could(yes(SIGNS[0])),
        "text": Decide(((Holds(at_least(SCORE, 5)), "high"), (Unanswered(SCORE), None)), "low"),
    },
)

in_process = pytest.mark.parametrize("name", ["duckdb", "sqlite"])


def same_as_polars(frame, name, **settings):
    said = {each: engine(each, WEIGHING, **more)(frame) for each, more in
            (("polars", {}), (name, settings))}  # fmt: skip
    refuse_mismatches(frame, said)


FRAMES = {
    "nobody": pl.DataFrame(
        schema={"sign_0": pl.Boolean, "way": pl.String, "age": pl.Float64, "score": pl.Int64}
    ),
    "columns that are not there, or hold nothing at all": pl.DataFrame(
        {"age": [50.0, None], "score": [None, None]}
    ),
    "categories, small numbers, another order, and a strange column": pl.DataFrame(
        {
            "score": pl.Series([5, 4, None], dtype=pl.Int8),
            "way": pl.Series(["worse", None, "better"], dtype=pl.Categorical),
            "age": pl.Series([50, 49, None], dtype=pl.UInt16),
            "name": ["a", "b", "c"],
            "sign_0": [True, False, None],
        }
    ),
    "more rows than go in at once, in an order of their own": pl.select(
        pl.int_range(2 * CHUNK + 7).alias("n")
    ).select(
        sign_0=pl.col("n") % 3 == 0,
        way=pl.when(pl.col("n") % 7 > 3).then(pl.lit("worse")),
        age=(pl.col("n") * 7919 % 1000) / 10,
        score=pl.when(pl.col("n") % 5 > 0).then(pl.col("n") % 10),
    ),
}
frames = pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)


@in_process
@frames
def test_in_this_process(name, frame):
    same_as_polars(frame, name)


@frames
def test_on_postgresql(postgres, frame):
    same_as_polars(frame, "postgres", dsn=postgres)


def test_a_server_that_is_not_there_is_said_to_be_missing(tmp_path):
    with pytest.raises(NoEngine, match="engine postgres: "):
        engine("postgres", WEIGHING, dsn=f"host={tmp_path} user=nobody password=s3cret")
