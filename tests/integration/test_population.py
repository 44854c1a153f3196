"""`wervel population assess`: the bedside's answer for each row, however often it is cut off."""

import json
import signal
import subprocess
import sys
import time
from datetime import date

import duckdb
import polars as pl
import pytest

from tests.people import facts_of
from wervel.cli import main
from wervel.guideline.assess import assess, decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.outcomes import URGENCY
from wervel.logic.facts import Teller
from wervel.population.parts import JOURNAL
from wervel.simulation.patients import imagine

COMMAND = [sys.executable, "-m", "wervel", "population", "assess"]


@pytest.fixture(scope="module")
def people():
    return imagine(1_000, seed=7)


@pytest.fixture
def run(capsys):
    """Run the command here: its status, what it said, and what it complained of."""

    def run(*arguments):
        status = main(["population", "assess", *map(str, arguments)])
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.fixture
def file(tmp_path, people):
    path = tmp_path / "people.parquet"
    people.write_parquet(path)
    return path


def stories(people):
    for row in people.iter_rows(named=True):
        yield facts_of({k: v for k, v in row.items() if k in VOCABULARY.by_name and v is not None})


@pytest.mark.parametrize("teller", Teller)
def test_every_row_gets_what_the_bedside_gives(run, file, people, tmp_path, teller):
    out = tmp_path / "out.parquet"
    status, said, _ = run(file, "-o", out, "--teller", teller, "--part-rows", 300)
    assert status == 0
    assert "people weighed: 1,000; rejected: 0" in said
    rows = pl.read_parquet(out).iter_rows(named=True)
    for person, story, row in zip(people["person"], stories(people), rows, strict=True):
        assert row == {"person": person, **decide(story, teller=teller)}


def test_the_clinician_tells_unless_the_patient_is_asked_for(run, file, people, tmp_path):
    out = tmp_path / "out.parquet"
    run(file, "-o", out)
    found = pl.read_parquet(out)[URGENCY]
    for story, level in zip(list(stories(people))[:50], found, strict=False):
        weighed = assess(story, date(2026, 11, 22), teller=Teller.CLINICIAN).urgency
        assert level == (weighed and weighed.code)


def test_the_answer_says_how_it_was_made_and_any_reader_reads_it(run, file, tmp_path):
    out = tmp_path / "out.parquet"
    run(file, "-o", out)
    note = json.loads(pl.read_parquet_metadata(out)["wervel"])
    assert note["guideline"] == f"{GUIDELINE.name} {GUIDELINE.version}"
    assert (note["weighed"], note["rejected"]) == ("1000", "0")
    assert (note["engine"], note["teller"]) == ("polars", "clinician")
    with duckdb.connect() as database:
        counted = database.execute(
            f"SELECT count(*), count(\"finding.RF-CES-1\"), max(person) FROM '{out}'"
        ).fetchone()
    assert counted == (1_000, pl.read_parquet(out)["finding.RF-CES-1"].count(), 1_000)


def test_bad_rows_are_rejected_with_the_reason_and_the_rest_is_weighed(run, people, tmp_path):
    path, out = tmp_path / "people.csv", tmp_path / "out.parquet"
    lines = people.head(5).with_columns(occupation=pl.lit("beekeeper")).write_csv().splitlines()
    age = lines[0].split(",").index("age_years")
    broken = lines[3].split(",")
    broken[age] = "300"
    path.write_text("\n".join([*lines[:3], ",".join(broken), "3,,", *lines[4:], ""]))
    status, said, _ = run(path, "-o", out)
    assert status == 3
    assert f"rejected: 2 (why: {out}.rejects.jsonl)" in said
    text = (tmp_path / "out.parquet.rejects.jsonl").read_text()
    first, second = map(json.loads, text.splitlines())
    assert first["columns"] == ["age_years"]
    assert first["reason"] == ("age_years: expected a number from 0 to 110 (years), got 300")
    assert (first["row"], first["id"]) == (3, lines[3].split(",")[0])
    assert (second["row"], second["id"]) == (4, None)
    assert "beekeeper" not in text
    weighed = pl.read_parquet(out)["person"].cast(pl.Int64).to_list()
    assert weighed == [n for n in people["person"][:5] if str(n) != first["id"]]


def test_old_rejects_do_not_stay_beside_a_new_answer(run, file, tmp_path):
    old = tmp_path / "out.parquet.rejects.jsonl"
    old.write_text("{}\n")
    run(file, "-o", tmp_path / "out.parquet")
    assert not old.exists()


def test_ids_and_columns_that_are_kept_come_along(run, people, tmp_path):
    path, out = tmp_path / "people.parquet", tmp_path / "out.parquet"
    known = people.rename({"person": "nr"}).with_columns(town=pl.lit("Delft"))
    known.write_parquet(path)
    assert run(path, "-o", out)[0] == 2
    status, *_ = run(path, "-o", out, "--id", "nr", "--keep", "town", "--keep", "age_years")
    assert status == 0
    found = pl.read_parquet(out)
    assert found.columns[:4] == ["nr", "town", "age_years", "urgency"]
    assert found["age_years"].equals(known["age_years"])


@pytest.mark.parametrize(
    ("columns", "arguments", "message"),
    [
        ({"fevr": [True]}, [], "column 'fevr': expected a known fact (did you mean fever?)"),
        ({"fever": [1]}, [], "column fever: expected true or false, got a column of Int64"),
        ({"fever": [True]}, ["--id", "nr"], "column 'nr': named, but not in the file"),
    ],
)
def test_a_file_that_cannot_be_weighed_leaves_nothing(run, tmp_path, columns, arguments, message):
    path = tmp_path / "people.parquet"
    pl.DataFrame(columns).write_parquet(path)
    status, said, complaint = run(path, "-o", tmp_path / "out.parquet", *arguments)
    assert (status, said) == (2, "")
    assert message in complaint
    assert [found.name for found in tmp_path.iterdir()] == ["people.parquet"]


def test_an_answer_is_a_parquet_file(run, file, tmp_path):
    status, _, complaint = run(file, "-o", tmp_path / "out.csv")
    assert status == 2
    assert "expected a name that ends in .parquet" in complaint


def test_a_file_of_nobody_has_an_answer_of_nobody(run, people, tmp_path):
    path, out = tmp_path / "people.parquet", tmp_path / "out.parquet"
    people.head(0).write_parquet(path)
    assert run(path, "-o", out)[0] == 0
    found = pl.read_parquet(out)
    assert found.height == 0
    assert found.width > 400


# --- cut off --------------------------------------------------------------------------------------

ROWS, PART = 24_000, 2_000


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """A file of twelve parts with a few bad rows in it, and its answer when nothing happens."""
    folder = tmp_path_factory.mktemp("crowd")
    many = imagine(ROWS, seed=8)
    age = pl.when(pl.col("person") % 9_000 == 17).then(300.0).otherwise("age_years")
    many.with_columns(age_years=age).write_parquet(folder / "people.parquet")
    whole = subprocess.run(command(folder, "whole.parquet"), capture_output=True, check=False)
    assert whole.returncode == 3, whole.stderr
    return folder


def command(folder, out):
    people, answer = str(folder / "people.parquet"), str(folder / out)
    return [*COMMAND, people, "-o", answer, "--part-rows", str(PART)]


def noted(parts):
    """How many parts the journal knows."""
    journal = parts / JOURNAL
    return journal.read_text().count("\n") - 1 if journal.exists() else 0


def killed_when(folder, out, seen):
    """Start it, kill it without a warning as soon as this is seen in its folder."""
    parts = folder / f"{out}.parts"
    process = subprocess.Popen(command(folder, out), stderr=subprocess.PIPE)
    try:
        while process.poll() is None and not (parts.is_dir() and seen(parts)):
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
    finally:
        process.communicate()
    assert process.returncode == -signal.SIGKILL, "it was done before it could be killed"
    assert not (folder / out).exists()
    return parts


def goes_on(folder, out):
    """Run it again; what it says on its way."""
    again = subprocess.run(command(folder, out), capture_output=True, text=True, check=False)
    assert again.returncode == 3, again.stderr
    assert (folder / out).read_bytes() == (folder / "whole.parquet").read_bytes()
    rejects, whole = (folder / f"{name}.rejects.jsonl" for name in (out, "whole.parquet"))
    assert rejects.read_bytes() == whole.read_bytes()
    assert not (folder / f"{out}.parts").exists()
    return again


def test_killed_in_the_middle_it_goes_on_and_the_bytes_are_the_same(crowd):
    out = "middle.parquet"
    parts = killed_when(crowd, out, lambda p: noted(p) >= 3)
    assert 3 <= noted(parts) < ROWS // PART
    again = goes_on(crowd, out)
    assert "were done before" in again.stderr
    assert "in an earlier run" in again.stdout


def test_killed_in_the_joining_it_goes_on_and_the_bytes_are_the_same(crowd):
    out = "joining.parquet"
    parts = killed_when(crowd, out, lambda p: (p / "part-all.new").exists())
    assert len(list(parts.glob("part-*.parquet"))) == ROWS // PART
    assert f"{ROWS:,} rows in an earlier run" in goes_on(crowd, out).stdout


def test_killed_again_and_again_the_bytes_are_the_same(crowd):
    out = "often.parquet"
    for done in (1, 5, 9):
        killed_when(crowd, out, lambda p, n=done: noted(p) >= n)
    goes_on(crowd, out)


def test_another_order_does_not_go_on_with_these_parts(crowd, run):
    out = "other.parquet"
    parts = killed_when(crowd, out, lambda p: noted(p) > 0)
    arguments = command(crowd, out)[len(COMMAND) :]
    status, _, complaint = run(*arguments, "--teller", "patient")
    assert status == 2
    assert "holds parts of a run with another teller" in complaint
    assert parts.is_dir()
    assert run(*arguments, "--teller", "patient", "--afresh")[0] == 3
    assert not parts.exists()
