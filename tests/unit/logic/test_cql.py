"""The text of a weighing in CQL. Whether CQL understands it alike is asked by ``make oracle``."""

import re

import pytest

from tests.unit.logic.a_few_facts import FEW, age, fell, fever, ill, numb, score, way
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.weighing import weighing_of
from wervel.logic import conditions as c
from wervel.logic.cql import library, quoted, text
from wervel.logic.facts import Number, Teller, Vocabulary
from wervel.logic.formulas import (
    FALSE,
    TRUE,
    Could,
    Decide,
    Deny,
    Given,
    Holds,
    TruthOf,
    Unanswered,
    Weighing,
    both,
    either,
    fails,
)

OPEN = dict.fromkeys((fever, fell, age), TRUE)


def defined(outcome, *steps):
    """The definitions of a library with one outcome "it", by name, on one line each."""
    written = library(Weighing(FEW, steps, OPEN, {"it": outcome}), "few", "1")
    found = re.findall(r'^define "(.+?)":\n(.+?)(?=\ndefine|\n\Z)', written, re.S | re.M)
    return {name: " ".join(meaning.split()) for name, meaning in found}


@pytest.mark.parametrize(
    ("condition", "meaning"),
    [
        (c.yes(fever), '"fever"'),
        (c.one_of(way, "same", "worse"), "(\"way\" = 'same' or \"way\" = 'worse')"),
        (c.at_least(age, 18), '("age" >= 18.0)'),
        (c.above(score, 0.5), '("score" > 0.5)'),
        (c.below(age, 18), '(not ("age" >= 18.0))'),
        (c.all_of(c.yes(ill), c.no(fell)), '"ill" and (not "fell")'),
        (c.any_of(c.yes(ill), c.yes(fell)), '"ill" or "fell"'),
        (c.all_of(c.yes(ill)), '"ill"'),
        (c.ALWAYS, "true"),
        (c.NEVER, "false"),
        (
            c.count_of(2, c.yes(ill), c.yes(fell)),
            " ".join(
                (
                    'case when (if "ill" is true then 1 else 0) +',
                    '(if "fell" is true then 1 else 0) >= 2 then true when',
                    '(if "ill" is false then 0 else 1) +',
                    '(if "fell" is false then 0 else 1) < 2 then false else null end',
                )
            ),
        ),
    ],
)
def test_a_condition_is_written_as_it_stands(condition, meaning):
    assert defined(TruthOf(condition)) == {"it": meaning}


@pytest.mark.parametrize(
    ("formula", "meaning"),
    [
        (Holds(c.yes(fever)), '("fever" is true)'),
        (fails(c.yes(fever)), '((not "fever") is true)'),
        (Unanswered(way), '("way" is null)'),
        (Deny(Unanswered(way)), '(not ("way" is null))'),
        (TRUE, "true"),
        (FALSE, "false"),
        (Could(c.yes(numb)), '("numb" is true)'),  # nobody at the table can tell
        (Decide(((Unanswered(way), "told"),), "not"), "case when ("),
        (Decide(((Unanswered(way), True),)), "case when ("),
    ],
)
def test_a_formula_has_two_truths(formula, meaning):
    assert defined(formula)["it"].startswith(meaning)


@pytest.mark.parametrize(
    ("outcome", "end"),
    [
        (Decide(((TRUE, "yes"),)), "else (null as String) end"),
        (Decide(((TRUE, None),), False), "else (false as Boolean) end"),
        (Decide(((TRUE, None),), "it's"), r"else ('it\'s' as String) end"),
    ],
)
def test_unknown_has_the_type_of_the_other_values(outcome, end):
    assert defined(outcome)["it"].endswith(end)


def test_what_could_still_hold_is_so_or_open():
    assert defined(Could(c.no(fever))) == {
        "open 1": '("fever" is null) and true',
        "reach 2": '("fever" is false) or "open 1"',
        "it": '"reach 2"',
    }


def test_what_could_still_be_counted_goes_by_what_must_be_found():
    two = c.count_of(2, c.yes(numb), c.yes(ill), c.yes(fever))
    assert ">= 2" in " ".join(defined(Could(two)).values())
    assert ">= 2" in " ".join(defined(Could(c.Not(two))).values())
    three = c.count_of(3, c.yes(numb), c.yes(ill), c.yes(fever))
    assert ">=" not in " ".join(defined(Could(c.Not(three))).values())  # one "no" is enough


def test_what_is_shared_is_defined_once_and_called_by_name():
    either_sign = c.any_of(c.yes(ill), c.yes(fell))
    weighing = Weighing(
        FEW,
        (),
        {},
        {
            "acts": both(Holds(either_sign), Holds(c.yes(fever))),
            "finding": TruthOf(either_sign),
            "again": TruthOf(c.any_of(c.yes(ill), c.yes(fell))),
            "neither": either(fails(either_sign)),
        },
    )
    written = library(weighing, "few", "1")
    assert written.count('"ill" or "fell"') == 1
    assert '("finding" is true) and ("fever" is true)' in written
    assert 'define "again":\n  "finding"' in written
    assert '((not "finding") is true)' in written


def test_a_step_fills_a_fact_in_and_is_seen_by_the_next():
    ask = both(Unanswered(fever), Holds(c.at_least(age, 65)))
    found = defined(
        TruthOf(c.yes(ill)),
        (Given(fever, True, ask),),
        (Given(ill, False, fails(c.yes(fever))), Given(way, "same", FALSE)),
    )
    assert found["it"] == '"ill after step 2"'
    assert 'then false else "ill" end' in found["ill after step 2"]
    assert 'then true else "fever" end' in found["fever after step 1"]
    assert '((not "fever after step 1") is true)' in found["ill after step 2"]


def test_every_name_and_text_is_quoted_whatever_it_holds():
    assert quoted('a "b" \\') == '"a \\"b\\" \\\\"'
    assert text("it's \\") == "'it\\'s \\\\'"
    written = library(Weighing(FEW, (), {}, {}), "Een richtlijn", "2026.11")
    assert written.startswith("library \"Een richtlijn\" version '2026.11'\n")
    assert 'parameter "fever" Boolean' in written
    assert 'parameter "age" Decimal' in written
    assert 'parameter "way" String' in written
    assert 'parameter "job" String' in written


@pytest.mark.parametrize(("bound", "written"), [(1e-05, "0.00001"), (-2, "-2.0"), (37.75, "37.75")])
def test_a_bound_is_a_decimal_without_an_exponent(bound, written):
    fact = Number("n", "g", "A number.", "S1", unit="x", low=-10, high=100)
    found = library(
        Weighing(Vocabulary((fact,)), (), {}, {"it": TruthOf(c.at_least(fact, bound))}), "n", "1"
    )
    assert f'("n" >= {written})' in found


def test_a_bound_that_cql_would_round_is_refused():
    fact = Number("n", "g", "A number.", "S1", unit="x", low=0, high=1)
    weighing = Weighing(Vocabulary((fact,)), (), {}, {"it": TruthOf(c.above(fact, 1e-9))})
    with pytest.raises(ValueError, match="CQL keeps 8 decimals"):
        library(weighing, "n", "1")


@pytest.mark.parametrize("teller", Teller)
def test_the_whole_guideline_is_written_and_every_name_in_it_is_defined(teller):
    weighing = weighing_of(GUIDELINE, teller)
    written = library(weighing, GUIDELINE.name, GUIDELINE.version)
    defined_names = re.findall(r'^define "(.+?)":$', written, re.M)
    assert len(defined_names) == len(set(defined_names))
    assert set(weighing.outcomes) <= set(defined_names)
    parameters = re.findall(r'^parameter "(.+?)" \w+$', written, re.M)
    assert parameters == list(GUIDELINE.vocabulary.by_name)
    used = set(re.findall(r'"(.+?)"', written))
    assert used == {*defined_names, *parameters, GUIDELINE.name}
