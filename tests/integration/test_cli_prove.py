"""`wervel prove`: the table, the lines of JSON, the page, and the exit status."""

import json

import pytest

from wervel.cli import main, prove
from wervel.guideline.properties import proving
from wervel.logic.facts import Teller
from wervel.logic.proof.solver import Answer, Verdict

QUICK = ["prove", "--property", "G-9", "--property", "G-11", "--jobs", "1"]


def test_it_proves_and_says_so(capsys):
    assert main(QUICK) == 0
    out = capsys.readouterr().out
    assert "3 of 3 proved" in out
    assert "Tables are complete" in out


def test_one_teller_one_line_of_json_a_proof(capsys):
    assert main([*QUICK, "--json", "--teller", "patient"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(each["property"], each["verdict"]) for each in lines] == [
        ("G-9", "proved"), ("G-11", "proved"),
    ]  # fmt: skip
    assert all(each["obligations"] > 0 and each["unproved"] == [] for each in lines)


def test_in_processes_of_their_own(capsys):
    assert main(["prove", "--property", "G-9", "--property", "G-13", "--jobs", "2"]) == 0
    assert "2 of 2 proved" in capsys.readouterr().out


def test_the_page_names_the_guideline_and_every_property(tmp_path, capsys):
    page = tmp_path / "proof.md"
    assert main([*QUICK, "--output", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "3 of 3 proofs hold" in text
    assert "| G-9 |" in text
    assert text.count("\n**") == len(prove.PROPERTIES)


def test_an_unknown_property_is_refused(capsys):
    assert main(["prove", "--property", "SP-99"]) == 2
    assert "no property SP-99" in capsys.readouterr().err


@pytest.mark.parametrize("verdict", [Verdict.REFUTED, Verdict.OPEN])
def test_what_is_not_proved_is_shown_in_both_languages(verdict, capsys):
    people = ({"saddle_numbness": True}, {"saddle_numbness": True, "fever": False})
    answers = (Answer("here", verdict, people), Answer("there", verdict))
    proof = proving.Proof("SP-1", Teller.PATIENT, answers)
    assert proof.verdict is verdict
    prove._show([prove.Timed(proof, 1.0)], 1.0)
    out = capsys.readouterr().out
    assert "Bij deze persoon klopt de belofte niet" in out
    assert "This person breaks the promise" in out
    assert "0 of 1 proved" in out
