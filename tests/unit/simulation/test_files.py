"""A file of people is whole or not there, and the same bytes for the same people."""

import json

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from wervel.cli import main
from wervel.cli.stories import Problem, read_all
from wervel.simulation.patients import BLOCK, NONE, course, imagine, schema
from wervel.simulation.patients.files import write

READ = {".parquet": pl.read_parquet, ".csv": lambda p: pl.read_csv(p, schema=schema())}


def run(*arguments):
    return main(["imagine", *map(str, arguments)])


@pytest.mark.parametrize("kind", READ)
def test_a_file_holds_the_people_that_were_asked_for(kind, tmp_path, capsys):
    path = tmp_path / f"people{kind}"
    assert run(BLOCK + 50, "-o", path, "--seed", 4, "--missing", "none") == 0
    assert_frame_equal(READ[kind](path), imagine(BLOCK + 50, seed=4, missing=NONE))
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert f"{BLOCK + 50:,}" in capsys.readouterr().out


def test_lines_of_json_are_stories_that_can_be_weighed(tmp_path, capsys):
    path = tmp_path / "people.jsonl"
    assert run(30, "-o", path) == 0
    from datetime import date

    found = list(read_all([str(path)], on=date(2026, 11, 22)))
    assert len(found) == 30
    assert not any(isinstance(story, Problem) for story in found)
    assert [story.id for story in found] == list(range(1, 31))
    told = imagine(30)
    assert [story.facts.get("age_years") for story in found] == told["age_years"].to_list()


def test_the_same_wish_gives_the_same_bytes(tmp_path, capsys):
    for kind in ("parquet", "csv", "jsonl"):
        one, two = tmp_path / f"one.{kind}", tmp_path / f"two.{kind}"
        run(2 * BLOCK, "-o", one)
        run(2 * BLOCK, "-o", two)
        assert one.read_bytes() == two.read_bytes()


def test_the_hidden_cause_is_written_when_asked_for(tmp_path, capsys):
    for kind in ("parquet", "jsonl"):
        run(20, "-o", tmp_path / f"people.{kind}", "--with-cause")
    assert "cause_hidden" in pl.read_parquet(tmp_path / "people.parquet").columns
    line = (tmp_path / "people.jsonl").read_text().splitlines()[0]
    assert "cause_hidden" in json.loads(line)


def test_the_year_after_is_written_when_asked_for(tmp_path, capsys):
    path = tmp_path / "course.parquet"
    assert run(300, "-o", path, "--course") == 0
    assert_frame_equal(pl.read_parquet(path), course(imagine(300, missing=NONE)))
    assert "year" in capsys.readouterr().out


def test_a_share_may_be_missing(tmp_path, capsys):
    path = tmp_path / "people.parquet"
    assert run(2000, "-o", path, "--missing", "0.5") == 0
    assert 0.4 < pl.read_parquet(path)["smoker"].null_count() / 2000 < 0.6


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((5, "-o", "people.xlsx"), "expected a name that ends in .parquet, .csv, .jsonl"),
        ((5, "-o", "p.csv", "--course", "--with-cause"), "not with --course"),
        ((5, "-o", "people"), "expected a name that ends in"),
        ((5, "-o", "p.csv", "--missing", "half"), "none, some, much or a share from 0 to 1"),
        ((5, "-o", "p.csv", "--missing", "1.5"), "a share from 0 to 1, got '1.5'"),
        ((5, "-o", "p.csv", "--missing", "nan"), "a share from 0 to 1, got 'nan'"),
    ],
)
def test_a_wrong_wish_is_named(arguments, expected, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == 2
    assert expected in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [("0",), ("-3",), ("many",), ("5", "--seed", "-1")])
def test_a_wrong_number_is_named(arguments, capsys):
    with pytest.raises(SystemExit, match="2"):
        run(*arguments, "-o", "people.csv")
    assert "expected a" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_named(tmp_path, capsys):
    assert run(5, "-o", tmp_path / "nowhere" / "people.csv") == 1
    assert "no such folder" in capsys.readouterr().err


def tables(count, seen):
    for number in range(count):
        seen.append(number)
        yield pl.DataFrame({"person": [number]})


COLUMNS = {"person": pl.Int64()}


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_work_that_is_stopped_leaves_no_file_and_keeps_the_old_one(kind, tmp_path):
    path, seen = tmp_path / f"people.{kind}", []
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write(path, tables(1000, seen), COLUMNS, stopped=lambda: len(seen) > 3)
    assert len(seen) < 10
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_work_that_fails_leaves_no_file(tmp_path):
    def broken():
        yield pl.DataFrame({"person": [1]})
        raise ValueError("no more people")

    with pytest.raises(Exception, match="no more people"):
        write(tmp_path / "people.parquet", broken(), COLUMNS)
    assert list(tmp_path.iterdir()) == []


def test_only_known_kinds_are_written(tmp_path):
    with pytest.raises(ValueError, match="expected a name that ends in"):
        write(tmp_path / "people.txt", tables(1, []), COLUMNS)
