"""Parquet files joined as bytes hold what their parts held, for every reader."""

from io import BytesIO

import duckdb
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.population.parquet.join import join
from wervel.population.parquet.thrift import (
    BINARY,
    BYTE,
    DOUBLE,
    FALSE,
    I16,
    I32,
    I64,
    LIST,
    STRUCT,
    TRUE,
    Field,
    Items,
    read_struct,
    write_struct,
)

WAY = pl.Enum(["better", "worse"])


def people(first, count):
    numbers = range(first, first + count)
    return pl.DataFrame(
        {
            "person": list(numbers),
            "truth": [(True, False, None)[n % 3] for n in numbers],
            "way": [("better", "worse", None)[n % 3] for n in numbers],
            "name": [f"person {n}" for n in numbers],
        },
        schema={"person": pl.Int64, "truth": pl.Boolean, "way": WAY, "name": pl.String},
    )


def written(folder, frames, **settings):
    for number, frame in enumerate(frames):
        path = folder / f"{number}.parquet"
        frame.write_parquet(path, **settings)
        yield path


@pytest.mark.parametrize(
    "settings",
    [
        {"compression": "zstd", "compression_level": 1, "statistics": False},
        {"compression": "uncompressed", "statistics": True, "row_group_size": 3},
        {"compression": "lz4", "data_page_size": 64, "use_pyarrow": False},
    ],
)
def test_joined_parts_are_the_whole(tmp_path, settings):
    frames = [people(0, 10), people(10, 1), people(11, 0), people(11, 500)]
    out = tmp_path / "out.parquet"
    count = join(written(tmp_path, frames, **settings), out, notes={"wervel": "how it was made"})
    assert count == 511
    found = pl.read_parquet(out)
    assert found.equals(people(0, 511))
    assert found.schema == people(0, 1).schema
    assert pl.scan_parquet(out).slice(10, 3).collect().equals(people(10, 3))
    assert pl.read_parquet_metadata(out)["wervel"] == "how it was made"


def test_another_reader_reads_it_too(tmp_path):
    out = tmp_path / "out.parquet"
    join(written(tmp_path, [people(0, 9), people(9, 9)]), out, notes={})
    with duckdb.connect() as database:
        asked = f"SELECT count(*), count(truth), sum(person), min(way), max(name) FROM '{out}'"
        assert database.execute(asked).fetchone() == (18, 12, 153, "better", "person 9")
        groups = f"SELECT DISTINCT row_group_id FROM parquet_metadata('{out}') ORDER BY 1"
        assert database.execute(groups).fetchall() == [(0,), (1,)]


def test_one_part_alone_and_an_empty_one(tmp_path):
    for frame in (people(0, 5), people(0, 0)):
        out = tmp_path / "out.parquet"
        join(written(tmp_path, [frame]), out, notes={"wervel": "é"})
        assert pl.read_parquet(out).equals(frame)


def test_the_same_parts_make_the_same_bytes(tmp_path):
    parts = list(written(tmp_path, [people(0, 50), people(50, 50)]))
    first, second = tmp_path / "first", tmp_path / "second"
    for out in (first, second):
        join(parts, out, notes={"wervel": "x"})
    assert first.read_bytes() == second.read_bytes()


def test_parts_of_another_shape_are_refused(tmp_path):
    parts = written(tmp_path, [people(0, 5), people(5, 5).drop("way")])
    with pytest.raises(ValueError, match=r"1\.parquet: expected the same columns"):
        join(parts, tmp_path / "out.parquet", notes={})


@pytest.mark.parametrize(
    "content", [b"", b"PAR1", b"not a parquet file at all", b"PAR1" + bytes(9)]
)
def test_what_is_no_parquet_file_is_refused(tmp_path, content):
    (tmp_path / "x.parquet").write_bytes(content)
    with pytest.raises(ValueError, match="expected a Parquet file"):
        join([tmp_path / "x.parquet"], tmp_path / "out.parquet", notes={})


def test_no_parts_are_refused(tmp_path):
    with pytest.raises(ValueError, match="expected a part"):
        join([], tmp_path / "out.parquet", notes={})


_plain = st.one_of(
    st.builds(Field, st.sampled_from((I16, I32, I64)), st.integers(-(1 << 62), 1 << 62)),
    st.builds(Field, st.just(BINARY), st.binary(max_size=200)),
    st.sampled_from((TRUE, FALSE)).map(lambda kind: Field(kind, kind)),
    st.builds(Field, st.just(BYTE), st.binary(min_size=1, max_size=1)),
    st.builds(Field, st.just(DOUBLE), st.binary(min_size=8, max_size=8)),
)


def _deeper(inner):
    structs = st.dictionaries(st.integers(1, 300), inner, max_size=4).map(
        lambda fields: dict(sorted(fields.items()))
    )
    listed = st.lists(structs, max_size=20).map(lambda found: Items(STRUCT, found))
    numbers = st.lists(st.integers(-9, 9), max_size=20).map(lambda found: Items(I32, found))
    truths = st.lists(st.sampled_from((b"\1", b"\2")), max_size=20).map(lambda f: Items(TRUE, f))
    return st.one_of(
        structs.map(lambda found: Field(STRUCT, found)),
        st.one_of(listed, numbers, truths).map(lambda found: Field(LIST, found)),
    )


@given(st.dictionaries(st.integers(1, 300), st.recursive(_plain, _deeper, max_leaves=12)))
def test_what_is_written_is_read_back(fields):
    fields = dict(sorted(fields.items()))
    out = bytearray()
    write_struct(fields, out)
    assert read_struct(BytesIO(out)) == fields
