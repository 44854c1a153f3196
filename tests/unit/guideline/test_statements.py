"""A statement that could mislead is refused when it is built, and the message names it."""

import pytest

from wervel.guideline.codes import Action
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.statements import (
    Advice,
    Chapter,
    Evidence,
    IllMadeStatement,
    Information,
    Option,
    Signer,
    Sure,
    cite,
)
from wervel.logic.conditions import ALWAYS, NEVER

COMMON = {"chapter": Chapter.TREATMENT, "signer": Signer.GP}


def test_an_ill_made_statement_is_refused_by_name():
    with pytest.raises(IllMadeStatement, match="X-1: names no source"):
        Information(id="X-1", cites=(), **COMMON)
    with pytest.raises(IllMadeStatement, match="X-2: unknown source S99"):
        Information(id="X-2", cites=cite("S99 R page"), **COMMON)


def test_what_was_not_re_read_may_not_soothe():
    with pytest.raises(IllMadeStatement, match="X-3: not re-read"):
        Advice(id="X-3", cites=cite("S02 M"), actions=(Action.EXERCISE_THERAPY,), **COMMON)


def test_what_was_not_re_read_may_not_be_recommended():
    option = {"code": "x", "step": 1, "evidence": Evidence.LOW, **COMMON}
    with pytest.raises(IllMadeStatement, match="X-4: not re-read"):
        Option(id="X-4", cites=cite("S02 M"), preferred=ALWAYS, **option)
    assert Option(id="X-5", cites=cite("S02 M"), preferred=NEVER, **option).sure is Sure.MEMORY


def test_an_option_has_a_step_of_four():
    with pytest.raises(IllMadeStatement, match="step 5"):
        Option(id="X-6", cites=cite("S02 R"), code="x", step=5, evidence=Evidence.LOW, **COMMON)


def test_the_best_mark_counts():
    mixed = Information(id="X-7", cites=cite("S02 M", "S03 R treatment"), **COMMON)
    assert mixed.sure is Sure.READ
    assert str(mixed.cites[1]) == "S03 treatment (R)"


def test_a_guideline_refuses_two_with_one_id_and_a_conflict_with_nobody():
    one = Information(id="X-8", cites=cite("S02 R"), **COMMON)
    lost = Information(id="X-9", cites=cite("S02 R"), differs_from=("X-10",), **COMMON)
    with pytest.raises(IllMadeStatement, match="share an id"):
        Guideline("g", "1", GUIDELINE.vocabulary, (one, one))
    with pytest.raises(IllMadeStatement, match="X-9: differs from unknown X-10"):
        Guideline("g", "1", GUIDELINE.vocabulary, (lost,))


def test_every_statement_that_differs_is_named_back():
    for statement in GUIDELINE.statements:
        for other in statement.differs_from:
            assert statement.id in GUIDELINE.by_id[other].differs_from, (statement.id, other)


def test_every_statement_has_a_source_a_mark_and_a_signer():
    for statement in GUIDELINE.statements:
        assert statement.cites, statement.id
        assert statement.sure in Sure
        assert statement.signer in Signer
