"""A condition is read aloud in plain words, in both languages, without changing what it means."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.guideline import facts as f
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.implied import APPLIES
from wervel.leaflet.book.book import book_of
from wervel.leaflet.book.clauses import Clause, Reader
from wervel.leaflet.book.groups import GROUPS, NAMED
from wervel.leaflet.book.hazards import conditions
from wervel.leaflet.book.words import BOOK_WORDS
from wervel.logic.conditions import (
    ALWAYS,
    NEVER,
    Not,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    count_of,
    facts_in,
    no,
    none_of,
    one_of,
    yes,
)
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Choice, Number

CODES = ("nl", "en")
every_language = pytest.mark.parametrize("code", CODES)
ENGLISH = re.compile(r"\b(the|with|and|or|not|than|more|less|least|none|these|known|sign)\b")


def read(condition, code="en", rules=None):
    return Reader(BOOK_WORDS[code], rules or {}).read(condition)


def lines(clause: Clause, depth: int = 0) -> list[str]:
    below = [line for part in clause.parts for line in lines(part, depth + 1)]
    return ["  " * depth + clause.text, *below]


@pytest.mark.parametrize(
    ("condition", "dutch", "english"),
    [
        (yes(f.saddle_numbness), "Rijbroekgevoelloosheid", "Saddle numbness"),
        (no(f.saddle_numbness), "Geen rijbroekgevoelloosheid", "No saddle numbness"),
        (no(f.nsaid_use_current), "Geen NSAID-gebruik", "No NSAID use"),
        (no(f.systemically_unwell), "Niet algemeen ziek", "Not systemically unwell"),
        (at_least(f.age_years, 70), "Leeftijd: 70 jaar of meer", "Age: 70 years or more"),
        (above(f.age_years, 70), "Leeftijd: meer dan 70 jaar", "Age: more than 70 years"),
        (below(f.age_years, 18), "Leeftijd: minder dan 18 jaar", "Age: less than 18 years"),
        (at_most(f.age_years, 18), "Leeftijd: hoogstens 18 jaar", "Age: at most 18 years"),
        (
            at_least(f.temperature_c, 38.5),
            "Temperatuur: 38,5 °C of meer",
            "Body temperature: 38.5 °C or more",
        ),
        (at_least(f.pain_nrs, 7), "Pijnscore (NRS): 7 of meer", "Pain score (NRS): 7 or more"),
        (
            at_least(f.pain_nrs, 0),
            "Pijnscore (NRS): bekend, welke waarde dan ook",
            "Pain score (NRS): known, whatever the value",
        ),
        (
            one_of(f.course, "stable", "worsening"),
            "Beloop: gelijkblijvend of verslechterend",
            "Course: stable or worsening",
        ),
        (
            none_of(one_of(f.course, "improving")),
            "Beloop: niet verbeterend",
            "Course: not improving",
        ),
        (
            ALWAYS,
            "Altijd, ook als er nog niets bekend is",
            "Always, also when nothing is known yet",
        ),
        (NEVER, "Nooit", "Never"),
        (
            none_of(),
            "Altijd, ook als er nog niets bekend is",
            "Always, also when nothing is known yet",
        ),
    ],
)
def test_one_look_at_a_fact_is_one_line(condition, dutch, english):
    assert lines(read(condition, "nl")) == [dutch]
    assert lines(read(condition, "en")) == [english]


def test_wholes_are_nested_lists():
    condition = all_of(
        any_of(yes(f.fever), yes(f.diabetes)),
        count_of(2, yes(f.smoker), yes(f.obesity), yes(f.hypertension)),
        none_of(yes(f.confusion), yes(f.colicky_pain)),
    )
    assert lines(read(condition)) == [
        "All of these:",
        "  At least one of these:",
        "    Fever",
        "    Diabetes mellitus",
        "  At least 2 of these:",
        "    Smoking",
        "    Obesity",
        "    Hypertension",
        "  None of these:",
        "    Confusion or reduced consciousness",
        "    Colicky pain",
    ]


def test_what_does_not_hold_says_so():
    both, two = all_of(yes(f.fever), yes(f.smoker)), (yes(f.fever), yes(f.smoker))
    assert lines(read(none_of(both)))[0] == "Not all of these together:"
    assert lines(read(none_of(count_of(2, *two, yes(f.obesity)))))[0] == "Fewer than 2 of these:"
    assert lines(read(none_of(none_of(*two))))[0] == "At least one of these:"


def test_wholes_of_one_kind_and_of_one_part_are_one():
    inner = all_of(yes(f.smoker), yes(f.obesity))
    assert lines(read(all_of(inner, all_of(yes(f.confusion))))) == [
        "All of these:",
        "  Smoking",
        "  Obesity",
        "  Confusion or reduced consciousness",
    ]


def test_a_shared_group_is_named_and_written_out_once():
    from wervel.guideline.cause.signs import cauda_sign

    said = lines(read(any_of(all_of(cauda_sign, yes(f.fever)), all_of(cauda_sign, yes(f.smoker)))))
    name = "Sign of pressure on the cauda equina"
    assert f"    {name}. At least one of these:" in said
    assert f"    {name}, as above" in said
    assert sum("Saddle numbness" in line for line in said) == 1


def test_another_rule_is_named_not_in_itself_and_only_when_that_saves_much():
    when = GUIDELINE.by_id["RF-CES-1"].when
    rules = {when: ("RF-CES-1", "Title"), yes(f.fever): ("X", "Short")}
    assert "Rule RF-CES-1 holds: Title" in lines(read(all_of(when, yes(f.fever)), rules=rules))[1]
    assert lines(read(all_of(when, yes(f.fever)), rules=rules))[2] == "  Fever"
    itself = Reader(BOOK_WORDS["en"], rules).read(when, own="RF-CES-1")
    assert "Saddle numbness" in [line.text for line in itself.lines()]


LOOKS = (
    yes(f.fever),
    yes(f.smoker),
    one_of(f.course, "improving"),
    one_of(f.course, "stable", "worsening"),
    at_least(f.age_years, 18),
    above(f.age_years, 50),
)
HEADS = {
    "All of these:": lambda parts: all_of(*parts),
    "At least one of these:": lambda parts: any_of(*parts),
    "At least 2 of these:": lambda parts: count_of(2, *parts),
    "Not all of these together:": lambda parts: none_of(all_of(*parts)),
    "None of these:": lambda parts: none_of(*parts),
    "Fewer than 2 of these:": lambda parts: none_of(count_of(2, *parts)),
    "Always, also when nothing is known yet": lambda _: ALWAYS,
    "Never": lambda _: NEVER,
}
LEAVES = {read(look).text: look for one in LOOKS for look in (one, none_of(one))}
NAMES = ("fever", "smoker", "course", "age_years")
VALUES = (
    (None, True, False),
    (None, True, False),
    (None, "improving", "worsening"),
    (None, 17, 18, 50, 51),
)
STORIES = [
    {name: value for name, value in zip(NAMES, chosen, strict=True) if value is not None}
    for chosen in product(*VALUES)
]


def understood(clause: Clause):
    """What somebody who reads only the words takes the condition to be."""
    if not clause.parts and clause.text in LEAVES:
        return LEAVES[clause.text]
    return HEADS[clause.text]([understood(part) for part in clause.parts])


def _wholes(inner):
    some = st.lists(inner, max_size=3)
    two = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        some.map(lambda parts: all_of(*parts)),
        some.map(lambda parts: any_of(*parts)),
        two.map(lambda parts: count_of(2, *parts)),
        inner.map(Not),
    )


@given(st.recursive(st.sampled_from(LOOKS), _wholes, max_leaves=6))
def test_who_reads_the_words_understands_the_same_rule(condition):
    meant = understood(read(condition))
    for story in STORIES:
        assert evaluate(meant, story) is evaluate(condition, story)


@every_language
def test_every_condition_of_every_statement_is_readable(code):
    reader = book_of(code).reader
    for statement in GUIDELINE.statements:
        for condition in conditions(statement).values():
            for line in reader.read(condition, own=statement.id).lines():
                assert line.text, statement.id
                assert "_" not in line.text, f"{statement.id}: {line.text}"
                assert "{" not in line.text, f"{statement.id}: {line.text}"
                if code == "nl" and not line.rule:
                    assert not ENGLISH.search(line.text), f"{statement.id}: {line.text}"


@every_language
def test_no_fact_is_lost_by_reading(code):
    book = book_of(code)
    for statement in GUIDELINE.statements:
        for condition in conditions(statement).values():
            told = set()
            _gather(book, book.reader.read(condition, own=statement.id), told)
            wanted = {fact.name for fact in facts_in(condition)}
            assert told == wanted, statement.id


def _gather(book, clause, told):
    """The facts of a condition, also of the rules that it names and of groups met before."""
    for line in clause.lines():
        if line.fact:
            told.add(line.fact)
        if line.rule:
            told |= {fact.name for fact in facts_in(GUIDELINE.by_id[line.rule].when)}


@every_language
def test_every_fact_can_be_read_in_every_way(code):
    reader = Reader(BOOK_WORDS[code], {})
    for fact in GUIDELINE.vocabulary:
        if isinstance(fact, Number):
            looks = [at_least(fact, fact.high), below(fact, fact.high), above(fact, fact.low)]
        elif isinstance(fact, Choice):
            looks = [one_of(fact, option) for option in fact.options]
            looks += [none_of(look) for look in looks]
        elif type(fact).__name__ == "YesNo":
            looks = [yes(fact), no(fact)]
        else:
            continue
        for look in looks:
            text = reader.read(look).text
            assert text
            assert "_" not in text


def test_every_named_group_has_a_name_in_both_languages_and_is_used():
    assert len({condition for _, condition in NAMED}) == len(NAMED), "two names for one group"
    for words in BOOK_WORDS.values():
        assert set(words.groups) == set(GROUPS.values())


@every_language
def test_when_a_fact_applies_can_be_read_too(code):
    reader = Reader(BOOK_WORDS[code], {})
    assert all(reader.read(condition).text for condition in APPLIES.values())
