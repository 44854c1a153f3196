"""Only the guideline that was released runs: whatever is altered or missing breaks the seal."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from wervel.guideline.codes import Action
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.seal import AlteredGuideline, check, digest
from wervel.guideline.sealed import SEALS
from wervel.guideline.statements import Flag, Information, Option, cite
from wervel.guideline.urgency import Urgency
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
