"""A whole run: what it leaves when it is stopped, and what it refuses to finish."""

import polars as pl
import pytest

from wervel.logic.facts import Teller
from wervel.population.assess import Order, assess
from wervel.population.engines import NoEngine
from wervel.population.shape import Refused, Wanted

ROWS, PART = 1_000, 100


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.parquet"
    ages = pl.int_range(ROWS, eager=True).cast(pl.Float64) % 120
    pl.DataFrame({"person": range(ROWS), "age_years": ages}).write_parquet(path)
    return path


def order(people, **changes):
    plain = {"source": people, "answer": people.with_name("answer.parquet"), "part_rows": PART}
    return Order(**{**plain, **changes})


def test_how_far_it_is_is_told_after_every_part(people):
    told = []
    found = assess(order(people), told.append)
    assert len(told) == 1 + ROWS // PART
    assert told[0].weighed == 0
    assert told[-1] == found
    assert [t.weighed + t.rejected for t in told] == list(range(0, ROWS + 1, PART))
    assert found.rejected == sum(n % 120 > 110 for n in range(ROWS))


def test_what_is_stopped_goes_on(people):
    def stop(counts):
        if counts.weighed > 3 * PART:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        assess(order(people), stop)
    assert not order(people).answer.exists()
    assert assess(order(people)).kept >= 3 * PART
    first = order(people).answer.read_bytes()
    other = order(people, answer=people.with_name("other.parquet"))
    assert assess(other).kept == 0
    assert other.answer.read_bytes() == first


def test_a_file_that_changes_while_it_is_read_has_no_answer(people):
    def change(counts):
        if counts.weighed:
            people.touch()

    with pytest.raises(Refused, match="was changed while it was read"):
        assess(order(people), change)
    assert not order(people).answer.exists()


def test_an_engine_that_is_not_there_leaves_nothing(people):
    nowhere = order(people, engine="postgres", settings={"dsn": "host=/nowhere connect_timeout=2"})
    with pytest.raises(NoEngine, match="engine postgres"):
        assess(nowhere)
    assert [path.name for path in people.parent.iterdir()] == ["people.parquet"]


@pytest.mark.parametrize("engine", ["duckdb", "sqlite"])
def test_another_engine_gives_the_same_cells(people, engine):
    assess(order(people))
    other = order(people, engine=engine, answer=people.with_name("other.parquet"), part_rows=400)
    assess(other)
    assert pl.read_parquet(other.answer).equals(pl.read_parquet(order(people).answer))


def test_the_teller_decides_what_is_open(people):
    assess(order(people))
    by_clinician = pl.read_parquet(order(people).answer)["complete"]
    assess(order(people, teller=Teller.PATIENT, wanted=Wanted("person")))
    by_patient = pl.read_parquet(order(people).answer)["complete"]
    assert by_patient.sum() >= by_clinician.sum()
