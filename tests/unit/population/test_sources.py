"""Each kind of file gives the same people, in any parts, and loses nobody in silence."""

import json

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.guideline.facts import VOCABULARY
from wervel.population.check import check
from wervel.population.shape import Refused, Wanted, shape_of
from wervel.population.sources import parts_in, source_of
from wervel.population.sources.lines import lines_of

HEADER = "person,age_years,fever,sex,occupation\n"
PEOPLE = {
    "person": ["a", "b", "c", "d", "e"],
    "age_years": [30, 47, None, 80, 18],
    "fever": [True, None, False, False, None],
    "sex": ["male", "female", None, "female", "male"],
    "occupation": ["baker", None, "Zoë", "", "smith"],
}


def everybody(path, stride=None, **asked):
    """Who fits, who does not, and the numbers of the rows, over all parts."""
    source = source_of(path, stride)
    shape = shape_of(source.columns, Wanted(**asked), vocabulary=VOCABULARY, outcomes=("urgency",))
    source.check(shape)
    read = (source.read(part, shape) for part in range(parts_in(source)))
    batches = [check(batch, shape.facts, shape.id) for batch in read]
    frame = pl.concat([batch.frame for batch in batches], how="vertical")
    rows = [row for batch in batches for row in batch.rows]
    return frame, rows, [reject for batch in batches for reject in batch.rejects]


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("stride", [1, 2, 5, 100, None])
@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl", "stories.jsonl"])
def test_every_kind_of_file_gives_the_same_people(tmp_path, kind, stride):
    people = pl.DataFrame(PEOPLE)
    path = tmp_path / f"people.{kind}"
    if kind == "parquet":
        people.write_parquet(path, row_group_size=2)
    elif kind == "csv":
        people.write_csv(path)
    else:
        rows = people.to_dicts()
        if kind == "stories.jsonl":
            rows = [{"id": r.pop("person"), "on": "2026-11-22", "facts": r} for r in rows]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    found, rows, rejects = everybody(path, stride)
    id = "id" if kind == "stories.jsonl" else "person"
    found = found.select(pl.col(id).alias("person"), *list(PEOPLE)[1:])
    expected = people.with_columns(found["sex"].cast(pl.Enum(["female", "male"])))
    if kind == "csv":  # which has one empty, and calls it unknown
        expected = expected.with_columns(pl.col("occupation").replace("", None))
    assert found.equals(expected)
    assert rows == [1, 2, 3, 4, 5]
    assert rejects == []


# --- CSV ------------------------------------------------------------------------------------------


def csv(tmp_path, *lines, **asked):
    return everybody(write(tmp_path, "x.csv", HEADER + "".join(lines)), **asked)


def test_a_bad_line_of_csv_is_refused_and_the_rest_stays(tmp_path):
    found, rows, rejects = csv(
        tmp_path,
        "a,30,true,male,baker\n",
        "b,30,true,male\n",
        "c,30,true,male,baker,more\n",
        'd,30,true,male,"never closed\n',
        'e,30,true,male,"a ""quoted"", word"\n',
        'f,30,true,male,"broken"quote\n',
        "g,30,,,\n",
    )
    assert rows == [1, 5, 7]
    assert found["occupation"].to_list() == ["baker", 'a "quoted", word', None]
    assert [reject.row for reject in rejects] == [2, 3, 4, 6]
    assert [reject.id for reject in rejects] == [None] * 4
    assert rejects[0].reason == "expected 5 fields, as in the header, got 4"
    assert rejects[1].reason == "expected 5 fields, as in the header, got 6"
    assert all(reject.reason.startswith("expected a line of CSV") for reject in rejects[2:])


def test_a_short_line_never_reads_as_unknown_beside_a_long_one(tmp_path):
    _, rows, rejects = csv(tmp_path, "a,30,true\n", "b,30,true,male,baker,x,y\n")
    assert rows == []
    assert [reject.row for reject in rejects] == [1, 2]


@pytest.mark.parametrize("quoted", ["", '"'])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_ends_of_lines_quotes_and_a_byte_order_mark_change_nothing(tmp_path, quoted, end, last):
    lines = ["person,age_years,fever", "a,30,true", "b,,false", "c,41,"]
    text = end.join(",".join(f"{quoted}{f}{quoted}" for f in line.split(",")) for line in lines) + (
        end if last else ""
    )
    found, rows, rejects = everybody(write(tmp_path, "x.csv", b"\xef\xbb\xbf" + text.encode()))
    assert found.rows() == [("a", 30, True), ("b", None, False), ("c", 41, None)]
    assert rows == [1, 2, 3]
    assert rejects == []


def test_an_empty_line_is_nobody(tmp_path):
    _, rows, rejects = csv(tmp_path, "a,30,true,male,\n", "\n", "b,30,true,male,\n", "\n")
    assert rows == [1, 3]
    assert rejects == []


def test_an_empty_line_is_somebody_of_whom_one_thing_is_unknown(tmp_path):
    found, rows, rejects = everybody(write(tmp_path, "x.csv", "fever\ntrue\n\nfalse\n"))
    assert found["fever"].to_list() == [True, None, False]
    assert rows == [1, 2, 3]
    assert rejects == []


def test_bytes_that_are_no_text_cost_only_their_own_line(tmp_path):
    path = write(tmp_path, "x.csv", HEADER.encode() + b"a,1,,,\xff\xfe\nb,2,,,\n")
    _, rows, rejects = everybody(path)
    assert rows == [2]
    assert rejects[0].reason == "expected UTF-8 text, got other bytes"


def test_only_true_and_false_are_truths_in_csv(tmp_path):
    _, rows, rejects = csv(tmp_path, *(f"p,,{word},,\n" for word in ("TRUE", "1", "yes", "true")))
    assert rows == [4]
    assert rejects[0].reason == "fever: expected true or false, got 'TRUE'"
    assert rejects[0].id == "p"


@given(st.lists(st.sampled_from(["a,1,true,male,x", "", "b,2,,,", 'c,"3",,,', "d,4"]), max_size=12))
def test_nobody_is_lost_or_moved_whatever_the_parts(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    path.write_text(HEADER + "".join(line + "\n" for line in lines))
    good = [n for n, line in enumerate(lines, 1) if line.count(",") == 4]
    bad = [n for n, line in enumerate(lines, 1) if line == "d,4"]
    for stride in (1, 3, 100):
        found, rows, rejects = everybody(path, stride)
        assert rows == good
        assert [reject.row for reject in rejects] == bad
        assert found["person"].to_list() == [lines[n - 1][0] for n in good]


@pytest.mark.parametrize("header", ["", "\n", '"fever\n'])
def test_a_csv_file_without_a_header_is_refused(tmp_path, header):
    with pytest.raises(Refused, match="header"):
        everybody(write(tmp_path, "x.csv", header))


def test_fields_are_parted_by_commas_alone(tmp_path):
    with pytest.raises(Refused, match="parted by commas"):
        everybody(write(tmp_path, "x.csv", "person;fever\n1;true\n"))


def test_a_header_alone_is_a_file_of_nobody(tmp_path):
    for text in (HEADER, HEADER.rstrip("\n")):
        found, rows, rejects = everybody(write(tmp_path, "x.csv", text))
        assert (found.height, rows, rejects) == (0, [], [])


# --- JSON lines -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"person": "x", "fever": "true"}', "fever: expected true or false, got 'true'"),
        ('{"person": "x", "fever": 1}', "fever: expected true or false, got 1"),
        ('{"person": "x", "age_years": "30"}', "age_years: expected a number from"),
        ('{"person": "x", "sbst_total": 3.5}', "sbst_total: expected a whole number from"),
        ('{"person": "x", "age_years": 1e999}', "age_years: expected a number from"),
        ('{"person": "x", "fevr": true}', "fevr: not a known fact"),
        ('{"person": "x", "fever": true, "fever": false}', "fever: expected once, got it twice"),
        ('{"person": "x", "age_years": NaN}', "expected a number that JSON has, got NaN"),
        ('{"person": ["x"]}', "person: expected a text, a number or a truth"),
        ('{"person": null}', "person: expected an id, got nothing"),
        ("{", "expected a JSON object, got broken JSON"),
        ("[]", "expected a JSON object, got another value"),
        ('{"age_years": ' + "9" * 5000 + "}", "expected a JSON object, got a number too large"),
        ("[" * 100_000, "expected a JSON object, got one nested too deeply"),
    ],
)
def test_a_bad_line_of_json_is_refused_and_the_rest_stays(tmp_path, line, reason):
    good = '{"person": "a", "fever": true, "age_years": 30.0, "occupation": "beekeeper"}\n'
    _, rows, rejects = everybody(write(tmp_path, "x.jsonl", good + line + "\n\n" + good))
    assert rows == [1, 4]
    assert [reject.row for reject in rejects] == [2]
    assert rejects[0].reason.startswith(reason)


def test_ids_of_any_kind_come_back_as_texts(tmp_path):
    lines = '{"person": 1, "n": true}\n{"person": "1", "n": null}\n{"person": 1.5, "n": "x"}\n'
    found, *_ = everybody(write(tmp_path, "x.jsonl", lines), keep=("n",))
    assert found["person"].to_list() == ["1", "1", "1.5"]
    assert found["n"].to_list() == ["true", None, "x"]


@pytest.mark.parametrize("text", ["", "\n{}", "[]", "{'a': 1}"])
def test_a_first_line_that_is_no_object_is_refused(tmp_path, text):
    with pytest.raises(Refused, match="first line"):
        everybody(write(tmp_path, "x.jsonl", text))


def test_a_story_is_read_with_its_facts_inside_alone(tmp_path):
    good = '{"id": "a", "facts": {"fever": true}}\n'
    lines = good + '{"id": "b", "fever": true}\n{"id": "c", "facts": {"id": "d"}}\n' + good
    _, rows, rejects = everybody(write(tmp_path, "x.jsonl", lines))
    assert rows == [1, 4]
    assert "expected a JSON object of facts" in rejects[0].reason
    assert "got it beside the facts and inside" in rejects[1].reason


# --- Parquet and files in general -----------------------------------------------------------------


def test_a_whole_column_of_another_type_refuses_the_file(tmp_path):
    path = tmp_path / "x.parquet"
    pl.DataFrame({"fever": [1, 0]}).write_parquet(path)
    with pytest.raises(
        Refused, match="column fever: expected true or false, got a column of Int64"
    ):
        everybody(path)


def test_a_file_that_only_has_the_name_of_parquet_is_refused(tmp_path):
    with pytest.raises(Refused, match="expected a Parquet file"):
        everybody(write(tmp_path, "x.parquet", b"PAR1 not at all"))


def test_a_parquet_file_of_nobody(tmp_path):
    path = tmp_path / "x.parquet"
    pl.DataFrame(schema={"fever": pl.Boolean}).write_parquet(path)
    assert everybody(path)[0].height == 0


@pytest.mark.parametrize("name", ["x.xlsx", "x", "missing.csv"])
def test_what_cannot_be_opened_is_refused(tmp_path, name):
    if name != "missing.csv":
        (tmp_path / name).write_text("fever\n")
    with pytest.raises(Refused, match="expected a file"):
        source_of(tmp_path / name)


@given(st.binary(max_size=60).map(lambda b: b.replace(b"x", b"\n")), st.integers(1, 5))
def test_ranges_of_lines_are_all_lines_in_order(tmp_path_factory, content, stride):
    path = tmp_path_factory.mktemp("lines") / "x"
    path.write_bytes(content)
    lines = lines_of(path, begin=0, stride=stride)
    blocks = [lines.read(n) for n in range(max(1, -(-lines.count // stride)))]
    assert all(block.count(b"\n") == stride for block in blocks[:-1])
    whole = b"".join(blocks)
    assert whole.count(b"\n") == lines.count
    plain = content.replace(b"\r\n", b"\n")
    assert whole.rstrip(b"\r\n") == plain.rstrip(b"\r\n")
