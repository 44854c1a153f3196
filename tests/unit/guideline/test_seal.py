"""Only the guideline that was released runs: whatever is altered or missing breaks the seal."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from wervel.guideline import seal
from wervel.guideline.codes import Action
from wervel.guideline.exercises import EXERCISES
from wervel.guideline.exercises.bars import EVERYBODY
from wervel.guideline.exercises.exercise import Dose
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.graded import PROTOCOL
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.seal import check, digest
from wervel.guideline.sealed import SEALS, AlteredGuideline
from wervel.guideline.statements import Flag, Information, Option, cite
from wervel.guideline.urgency import Urgency
from wervel.guideline.walking import TARGET
from wervel.logic.conditions import NEVER, AtLeast, Not, leaves

NAMED = {other for s in GUIDELINE.statements for other in s.differs_from}
FLAG = next(flag for flag in GUIDELINE.flags if flag.id not in NAMED)


def with_statements(statements, version=GUIDELINE.version) -> Guideline:
    return Guideline(GUIDELINE.name, version, VOCABULARY, tuple(statements))


def changed(statement, **changes) -> Guideline:
    other = replace(statement, **changes)
    return with_statements(other if s is statement else s for s in GUIDELINE.statements)


def first(kind):
    return next(s for s in GUIDELINE.statements if isinstance(s, kind))


def with_a_number():
    return next(s for s in GUIDELINE.statements if s.numbers)


def test_the_guideline_is_what_was_sealed():
    check(GUIDELINE)
    assert SEALS[GUIDELINE.version] == digest(GUIDELINE)


def test_the_same_statements_have_the_same_digest():
    assert digest(with_statements(GUIDELINE.statements)) == digest(GUIDELINE)


ALTERED = {
    "half loaded": lambda: with_statements(
        s for s in GUIDELINE.statements if not s.differs_from and isinstance(s, Flag)
    ),
    "a flag dropped": lambda: with_statements(s for s in GUIDELINE.statements if s is not FLAG),
    "a condition denied": lambda: changed(FLAG, when=Not(FLAG.when)),
    "a level lowered": lambda: changed(FLAG, raises=Urgency.ROUTINE),
    "an action added": lambda: changed(FLAG, actions=(*FLAG.actions, Action.URINE_TEST)),
    "another source": lambda: changed(FLAG, cites=cite("own D nobody")),
    "another figure": lambda: changed(with_a_number(), numbers={"weeks": 999}),
    "a contraindication lost": lambda: changed(
        next(o for o in GUIDELINE.options if o.contraindicated != NEVER), contraindicated=NEVER
    ),
    "another version": lambda: with_statements(GUIDELINE.statements, "2099.1.0"),
}


@pytest.mark.parametrize("altered", ALTERED.values(), ids=ALTERED)
def test_whatever_is_altered_is_refused(altered):
    with pytest.raises(AlteredGuideline, match="not the one that was released"):
        check(altered())


def test_a_bound_moved_by_a_hair_is_refused():
    option = next(
        s
        for s in GUIDELINE.statements
        if isinstance(s, Option | Information) and isinstance(s.when, AtLeast)
    )
    leaf = next(leaves(option.when))
    with pytest.raises(AlteredGuideline):
        check(changed(option, when=AtLeast(leaf.fact, leaf.bound + 0.125)))


PRACTISED = {
    "an exercise dropped": ("EXERCISES", EXERCISES[1:]),
    "a dose raised": (
        "EXERCISES",
        (replace(EXERCISES[0], dose=Dose(days=7, minutes=50)), *EXERCISES[1:]),
    ),
    "a bar lost": ("EXERCISES", (replace(EXERCISES[0], bars=EVERYBODY), *EXERCISES[1:])),
    "another week": ("WEEKS", {}),
    "another start": ("PROTOCOL", replace(PROTOCOL, start_percent=80)),
    "another target": ("TARGET", replace(TARGET, minutes=60)),
}


@pytest.mark.parametrize(("name", "altered"), PRACTISED.values(), ids=PRACTISED)
def test_what_is_practised_is_sealed_too(name, altered, monkeypatch):
    monkeypatch.setattr(seal, name, altered)
    assert digest.__wrapped__(GUIDELINE) != SEALS[GUIDELINE.version]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_digest_is_the_same_in_every_process(seed):
    """Nothing in it leans on the order of a set or a place in memory."""
    program = (
        "from wervel.guideline.guideline import GUIDELINE;"
        "from wervel.guideline.seal import digest; print(digest(GUIDELINE))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == digest(GUIDELINE)


ALTERED_HERE = (
    "import wervel.guideline.sealed as sealed;"
    "sealed.SEALS = {version: '0' * 64 for version in sealed.SEALS};"
)
STORY = '{"facts": {"age_years": 40, "saddle_numbness": true}}'


def python(program, *, stdin=""):
    return subprocess.run(
        [sys.executable, "-c", program], input=stdin, capture_output=True, text=True, check=False
    )


def test_no_story_is_weighed_by_an_altered_guideline():
    """Plain words, no answer, and a status that a script notices."""
    weigh = "import sys; from wervel.cli import main; sys.exit(main(['assess', '-']))"
    found = python(ALTERED_HERE + weigh, stdin=STORY)
    assert found.returncode == 1
    assert found.stdout == ""
    assert "not the one that was released" in found.stderr
    assert "Traceback" not in found.stderr


def test_the_web_application_does_not_start_with_an_altered_guideline():
    found = python(ALTERED_HERE + "import wervel.config.wsgi")
    assert found.returncode != 0
    assert "AlteredGuideline" in found.stderr
    assert python("import wervel.config.wsgi").returncode == 0


def test_an_answer_names_the_seal_of_the_guideline_it_came_from():
    program = "from wervel.cli import main; main(['assess', '-', '--json'])"
    answer = json.loads(python(program, stdin=STORY).stdout)
    assert answer["guideline"]["seal"] == digest(GUIDELINE)
