"""Finished parts are kept for the same run, done again when damaged, refused to another."""

import json

import polars as pl
import pytest

from wervel.population.check import Reject
from wervel.population.parts import JOURNAL, parts_of
from wervel.population.shape import Refused

RUN = {"input": "a1", "engine": "polars"}
FRAME = pl.DataFrame({"person": [1, 2], "fever": [True, None]})
BAD = (Reject(7, "p7", ("age",), "age: too high"),)


def done(folder, run=RUN, *, afresh=False):
    """The numbers of the parts that a start of this run finds finished."""
    with parts_of(folder, run, afresh=afresh) as parts:
        return sorted(parts.done)


@pytest.fixture
def folder(tmp_path):
    """A folder in which three parts were finished."""
    with parts_of(tmp_path / "out.parts", RUN, afresh=False) as parts:
        for number in (0, 1, 4):
            parts.note(parts.write(number, FRAME, BAD))
    return tmp_path / "out.parts"


def test_finished_parts_are_found_again(folder):
    assert done(folder) == [0, 1, 4]
    assert done(folder) == [0, 1, 4]
    with parts_of(folder, RUN, afresh=False) as parts:
        assert pl.read_parquet(parts.path(4)).equals(FRAME)
        assert (parts.done[4].weighed, parts.done[4].rejected) == (2, 1)
        told = json.loads(parts.rejects_path(4).read_text())
    assert told == {"row": 7, "id": "p7", "columns": ["age"], "reason": "age: too high"}


def test_another_run_is_refused_and_told_what_differs(folder):
    with pytest.raises(Refused, match=r"a run with another input, engine; .* --afresh"):
        done(folder, {"input": "b2", "engine": "duckdb"})
    assert done(folder) == [0, 1, 4]


def test_afresh_begins_anew(folder):
    other = {**RUN, "input": "b2"}
    assert done(folder, other, afresh=True) == []
    assert sorted(path.name for path in folder.iterdir()) == [JOURNAL]
    assert done(folder, other) == []


def test_a_part_that_was_damaged_or_lost_is_done_again(folder):
    path = folder / "part-000001.parquet"
    path.write_bytes(path.read_bytes()[:-1])
    (folder / "part-000004.jsonl").unlink()
    assert done(folder) == [0]


def test_a_part_that_was_not_noted_is_done_again(folder):
    with parts_of(folder, RUN, afresh=False) as parts:
        parts.write(2, FRAME, ())
    assert done(folder) == [0, 1, 4]


def test_a_journal_that_was_cut_off_counts_up_to_there(folder):
    journal = folder / JOURNAL
    journal.write_text(journal.read_text()[:-10])
    assert done(folder) == [0, 1]
    with parts_of(folder, RUN, afresh=False) as parts:
        parts.note(parts.write(4, FRAME, ()))
    assert done(folder) == [0, 1, 4]


@pytest.mark.parametrize("text", ["", '{"input": "a'])
def test_a_journal_without_a_beginning_begins_anew(folder, text):
    (folder / JOURNAL).write_text(text)
    assert done(folder) == []


def test_two_runs_at_once_are_refused(folder):
    with parts_of(folder, RUN, afresh=False), pytest.raises(Refused, match="in use"):
        done(folder)


def test_what_is_not_ours_is_never_removed(folder):
    (folder / "notes.txt").write_text("mine")
    with parts_of(folder, RUN, afresh=True) as parts:
        parts.note(parts.write(0, FRAME, ()))
        parts.remove()
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]


def test_the_folder_goes_when_nothing_else_is_in_it(folder):
    with parts_of(folder, RUN, afresh=False) as parts:
        parts.remove()
    assert not folder.exists()
