"""All that is said outside the treatments has its words, in both languages, short and plain."""

import re
import string
from collections.abc import Iterator

import pytest

from wervel.guideline.contact import LOCATIONS, PHONES
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.statements import Chapter, Flag, Option, Statement
from wervel.leaflet.en.said_other import SAID as ENGLISH
from wervel.leaflet.en.said_treatment import SAID as ENGLISH_TREATED
from wervel.leaflet.fill import fill
from wervel.leaflet.nl.said_other import SAID as DUTCH
from wervel.leaflet.nl.said_treatment import SAID as DUTCH_TREATED
from wervel.leaflet.said import Said

LANGUAGES = {"nl": DUTCH, "en": ENGLISH}
TREATED = {"nl": DUTCH_TREATED, "en": ENGLISH_TREATED}
LONGEST_SENTENCE = 20
MOST_SENTENCES = 2
FORBIDDEN = re.compile(
    r"letsel|slijtage|degenerat|aspecifiek|schade|\b(damag|wear|worn)|non-?specific", re.I
)
SPOKEN = [
    statement
    for statement in GUIDELINE.statements
    if not isinstance(statement, Flag | Option)
    and (statement.chapter is not Chapter.TREATMENT or statement.id in DUTCH)
]

every_text = pytest.mark.parametrize(
    ("language", "statement"),
    [
        pytest.param(language, statement, id=f"{language}-{statement.id}")
        for language in LANGUAGES
        for statement in SPOKEN
    ],
)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def said(language: str, statement: Statement) -> Said:
    return LANGUAGES[language][statement.id]


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a text, each field counted as one word."""
    yield from (found for found in re.split(r"(?<=[.?!])\s+", text) if found)


@every_language
def test_every_statement_is_said_and_nothing_else(language):
    assert LANGUAGES[language].keys() == {statement.id for statement in SPOKEN}


@every_language
def test_no_statement_is_said_twice(language):
    assert not LANGUAGES[language].keys() & TREATED[language].keys()


@every_text
def test_every_text_takes_its_figures_from_its_own_statement(language, statement):
    for text in (said(language, statement).patient, said(language, statement).clinician):
        assert fields_of(text) <= statement.numbers.keys() | PHONES.keys()
        assert "{" not in fill(text, statement.numbers, language)


@every_text
def test_no_figure_is_typed(language, statement):
    for text in (said(language, statement).patient, said(language, statement).clinician):
        assert not re.search(r"\d", re.sub(r"\{\w+\}", "", text))


@every_text
def test_every_clinician_gets_a_line(language, statement):
    line = said(language, statement).clinician
    assert line.endswith(".")
    assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in sentences_of(line))


@every_text
def test_a_patient_reads_two_short_sentences_at_most(language, statement):
    found = list(sentences_of(said(language, statement).patient))
    assert len(found) <= MOST_SENTENCES
    assert all(sentence.endswith((".", "?")) for sentence in found)
    assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in found)


@every_text
def test_a_patient_reads_no_word_that_frightens(language, statement):
    read = fill(said(language, statement).patient, statement.numbers, language)
    assert not FORBIDDEN.search(read)


@pytest.mark.parametrize("statement", SPOKEN, ids=lambda statement: statement.id)
def test_what_one_language_tells_a_patient_the_other_tells_too(statement):
    dutch, english = (said(language, statement) for language in LANGUAGES)
    assert bool(dutch.patient) == bool(english.patient)
    assert fields_of(dutch.patient) == fields_of(english.patient)
    assert fields_of(dutch.clinician) == fields_of(english.clinician)


@every_language
def test_a_location_is_named_unless_all_share_number_and_hours(language):
    shared = len({(place.phone, place.opens, place.closes) for place in LOCATIONS}) == 1
    texts = {LANGUAGES[language][f"CT-{place.code.upper()}"].patient for place in LOCATIONS}
    assert shared or all("{name}" in text for text in texts)


@every_language
def test_opening_hours_are_written_the_dutch_way(language):
    place = GUIDELINE.by_id["CT-ZWOLLE"]
    assert "8.30–17.00" in fill(said(language, place).patient, place.numbers, language)
