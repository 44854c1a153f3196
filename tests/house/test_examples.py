"""The stories to try: one for each urgency and each phase, and one that is only half told."""

import json
from datetime import date
from pathlib import Path

from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.json"))
ASSESSED = {
    path.stem: assess(
        Facts(VOCABULARY, json.loads(path.read_text(encoding="utf-8"))["facts"]), date(2026, 11, 22)
    )
    for path in EXAMPLES
}


def test_there_are_enough_and_each_is_named_as_its_file():
    assert len(EXAMPLES) >= 12
    for path in EXAMPLES:
        assert json.loads(path.read_text(encoding="utf-8"))["id"] == path.stem


def test_there_is_one_for_each_urgency_and_each_phase():
    assert {found.urgency for found in ASSESSED.values()} == {*Urgency, None}
    assert {found.phase for found in ASSESSED.values()} >= {"acute", "subacute", "chronic"}
