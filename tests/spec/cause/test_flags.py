"""What every flag says: its level, what it asks for, and its answer to each story that pins it.

``witnesses.json`` is the manual: for each flag pairs of stories that differ in one fact and have
another outcome, on both sides of every bound, and stories in which it cannot be said. It is
written by ``make witnesses``; a change of a rule shows there as the stories whose answer changes.
"""

import json
from pathlib import Path

import pytest

from tests.spec.witnesses import outcomes
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.statements import Flag
from wervel.logic.conditions import NEVER, Above, AtLeast, Condition, leaves
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Facts
from wervel.logic.truth import word

MANUAL = json.loads((Path(__file__).parent / "witnesses.json").read_text(encoding="utf-8"))
FLAGS = sorted(GUIDELINE.flags, key=lambda flag: flag.id)
EACH = pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)


def test_the_manual_names_every_flag_and_no_other():
    assert list(MANUAL) == [flag.id for flag in FLAGS]


@EACH
def test_it_answers_every_story_as_written(flag: Flag):
    written = MANUAL[flag.id]
    for part, condition in (("when", flag.when), ("suspect", flag.suspect)):
        for answer, story in written.get(part, []):
            facts = Facts(VOCABULARY, story)
            assert word(evaluate(condition, facts)) == answer, (part, story)
    assert ("suspect" in written) == (flag.suspect != NEVER)


@EACH
def test_it_concludes_as_written(flag: Flag):
    written = MANUAL[flag.id]
    assert flag.raises.code == written["raises"]
    assert [str(action) for action in flag.actions] == written["actions"]
    assert [str(code) for code in flag.avoid] == written["avoid"]


@EACH
def test_it_has_a_yes_a_no_and_an_unknown(flag: Flag):
    assert {answer for answer, _ in MANUAL[flag.id]["when"]} == {"yes", "no", "unknown"}


@EACH
def test_every_bound_is_tried_at_below_and_above(flag: Flag):
    stories = [story for part in ("when", "suspect") for _, story in MANUAL[flag.id].get(part, [])]
    for leaf in leaves(flag.when):
        if isinstance(leaf, AtLeast | Above):
            seen = {story.get(leaf.fact.name) for story in stories} - {None}
            sides = {(value > leaf.bound) - (value < leaf.bound) for value in seen}
            assert {0, -1} <= sides or {0, 1} <= sides, leaf


def _others() -> list[tuple[str, Condition]]:
    """Every condition of the guideline that is not a flag's."""
    found = []
    for statement in GUIDELINE.statements:
        if not isinstance(statement, Flag):
            for part in ("when", "preferred", "contraindicated"):
                condition = getattr(statement, part, NEVER)
                if tuple(leaves(condition)):
                    found.append((f"{statement.id}-{part}", condition))
    return found


@pytest.mark.parametrize(("name", "condition"), _others(), ids=lambda value: str(value)[:40])
def test_every_other_condition_can_be_yes_and_no_and_unknown(name, condition):
    found = outcomes(condition)
    # "Something is told" is never no: it looks at numbers from their lowest value on.
    told = all(
        getattr(leaf, "bound", None) == getattr(leaf.fact, "low", 0) for leaf in leaves(condition)
    )
    assert found == {"yes", "no", "unknown"} or (told and found == {"yes", "unknown"}), name


# --- by hand: what a doctor would ask of the rules first

BY_HAND = [
    ("RF-CES-1", {"saddle_numbness": True}, "yes"),
    ("RF-CES-1", {"urinary_retention_or_difficulty": True}, "yes"),
    ("RF-CES-1", {"sexual_dysfunction_new": True}, "yes"),
    ("RF-CES-1", {"saddle_numbness": False}, "unknown"),
    ("RF-NEU-1", {"leg_weakness": "severe", "duration_weeks": 0.3}, "yes"),
    ("RF-NEU-1", {"leg_weakness": "severe"}, "unknown"),
    (
        "RF-NEU-1",
        {
            "leg_weakness": "severe",
            "duration_weeks": 60,
            "leg_weakness_progressive": False,
            "course": "stable",
        },
        "no",
    ),
    ("RF-NEU-2", {"leg_weakness_progressive": True}, "yes"),
    (
        "RF-AAA-2",
        {"age_years": 66, "onset": "sudden", "pain_nrs": 9, "mechanical_pattern": False},
        "yes",
    ),
    (
        "RF-AAA-2",
        {
            "age_years": 66,
            "onset": "sudden",
            "pain_nrs": 9,
            "mechanical_pattern": True,
            "pain_constant_unremitting": False,
        },
        "no",
    ),
    ("RF-AAA-3", {"pulsatile_abdominal_mass": True}, "yes"),
    ("RF-VES-1", {"syncope_or_shock": True}, "yes"),
    ("RF-INF-1", {"fever": True, "leg_weakness": "mild"}, "yes"),
    ("RF-INF-2", {"fever": True, "iv_drug_use": True}, "yes"),
    (
        "RF-INF-6",
        {"fever": False, "iv_drug_use": True, "pain_constant_unremitting": True},
        "yes",
    ),
    ("RF-MAL-5", {"cancer_history": True, "upper_motor_neuron_signs": True}, "yes"),
    ("RF-MAL-1", {"cancer_history": True, "course": "worsening"}, "yes"),
    ("RF-FRA-1", {"major_trauma": True, "duration_weeks": 0.1}, "yes"),
    ("RF-FRA-2", {"minor_trauma": True, "osteoporosis_known": True}, "yes"),
    ("RF-FRA-2", {"minor_trauma": True, "age_years": 70}, "yes"),
    ("RF-PRG-2", {"pregnant": True, "vaginal_bleeding": True}, "yes"),
    ("RF-REN-1", {"colicky_pain": True, "fever": True}, "yes"),
    ("RF-SUI-1", {"suicidal_ideation": True}, "yes"),
    ("RF-MED-1", {"paracetamol_overuse": True}, "yes"),
    ("RF-MED-2", {"paracetamol_overuse": True, "nausea_vomiting": True}, "yes"),
    ("RF-AGE-1", {"age_years": 17.9}, "yes"),
    ("RF-AGE-1", {"age_years": 18}, "no"),
    ("RF-WEAK-3", {"night_pain": True}, "unknown"),
]


@pytest.mark.parametrize(("id", "story", "answer"), BY_HAND)
def test_every_flag_by_hand(id, story, answer):
    flag = GUIDELINE.by_id[id]
    assert word(evaluate(flag.when, Facts(VOCABULARY, story))) == answer
