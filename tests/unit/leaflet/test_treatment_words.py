"""Everything said about treatment is there, in both languages, with its figures as fields."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.statements import Advice, Caution, Chapter, Evidence, Information
from wervel.leaflet.en.options import OPTIONS as ENGLISH_OPTIONS
from wervel.leaflet.en.said_treatment import SAID as ENGLISH
from wervel.leaflet.fill import fill
from wervel.leaflet.nl.options import OPTIONS as DUTCH_OPTIONS
from wervel.leaflet.nl.said_treatment import SAID as DUTCH
from wervel.leaflet.said import OptionWords

SAID = {"nl": DUTCH, "en": ENGLISH}
OPTIONS = {"nl": DUTCH_OPTIONS, "en": ENGLISH_OPTIONS}
LONGEST_SENTENCE = 20
LONGEST_LINE = 45
MOST_FOR_PATIENTS = 55
FORBIDDEN = {
    "nl": re.compile(r"letsel|slijtage|versleten|degenerat|aspecifiek|beschadig", re.IGNORECASE),
    "en": re.compile(r"damage|\bwear\b|\bworn\b|degenerat|non-?specific|injur", re.IGNORECASE),
}
ADVISES_AGAINST = {
    "nl": ("raden dit af", "niet eens"),
    "en": ("advise against", "not agree"),
}

SPOKEN = {
    statement.id: statement
    for statement in GUIDELINE.statements
    if statement.chapter is Chapter.TREATMENT
    and isinstance(statement, Information | Advice | Caution)
}
CHOSEN = {option.code: option for option in GUIDELINE.options}

every_language = pytest.mark.parametrize("language", SAID)
every_statement = pytest.mark.parametrize(
    ("language", "id"), [(language, id) for language in SAID for id in SPOKEN]
)
every_option = pytest.mark.parametrize(
    ("language", "code"), [(language, code) for language in OPTIONS for code in CHOSEN]
)


def texts_of(option: OptionWords) -> tuple[str, ...]:
    """The running text of an option, after its name."""
    return (option.what, option.gives, option.asks)


def sentences_of(text: str) -> list[str]:
    """Split a text after a full stop, question mark or exclamation mark."""
    return re.split(r"(?<=[.?!])\s+", text)


def fields_of(text: str) -> set[str]:
    """The names of the fields in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def without_fields(text: str) -> str:
    """The words as they are typed, without the fields."""
    return re.sub(r"\{[^}]*\}", "", text)


def patient_texts(language: str) -> Iterator[str]:
    """All that a patient may read about treatment."""
    yield from (said.patient for said in SAID[language].values() if said.patient)
    for option in OPTIONS[language].values():
        yield from (option.name, *texts_of(option))


@every_language
def test_every_statement_on_treatment_is_said(language):
    assert set(SAID[language]) == set(SPOKEN)


@every_language
def test_every_option_has_words(language):
    assert set(OPTIONS[language]) == set(CHOSEN)


def test_both_languages_speak_to_the_patient_in_the_same_places():
    spoken = {code: [id for id in said if said[id].patient] for code, said in SAID.items()}
    assert spoken["nl"] == spoken["en"]
    assert len(spoken["nl"]) <= MOST_FOR_PATIENTS


@every_statement
def test_a_statement_has_one_line_for_the_clinician(language, id):
    clinician = SAID[language][id].clinician
    assert clinician.endswith((".", "?"))
    assert "\n" not in clinician
    assert len(clinician.split()) <= LONGEST_LINE


@every_statement
def test_every_figure_is_a_field_of_the_statement(language, id):
    said = SAID[language][id]
    for text in (said.patient, said.clinician):
        assert fields_of(text) <= set(SPOKEN[id].numbers)
        assert not re.search(r"\d", without_fields(text))


@every_statement
def test_both_languages_give_the_same_figures(language, id):
    for reader in ("patient", "clinician"):
        here = getattr(SAID[language][id], reader)
        assert fields_of(here) == fields_of(getattr(DUTCH[id], reader))


@every_statement
def test_a_patient_reads_at_most_two_short_sentences(language, id):
    text = fill(SAID[language][id].patient, SPOKEN[id].numbers, language)
    assert len(sentences_of(text)) <= 2
    assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in sentences_of(text))
    assert text == "" or text.endswith((".", "?"))


@every_option
def test_an_option_is_told_in_short_sentences_with_its_own_figures(language, code):
    option = OPTIONS[language][code]
    assert option.name
    assert not option.name.endswith(".")
    assert len(sentences_of(option.what)) == 1
    for text in texts_of(option):
        assert fields_of(text) <= set(CHOSEN[code].numbers)
        assert not re.search(r"\d", without_fields(option.name + text))
        assert text.endswith(".")
        assert len(sentences_of(text)) <= 2
        shown = fill(text, CHOSEN[code].numbers, language)
        assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in sentences_of(shown))


@every_option
def test_an_option_advised_against_says_so(language, code):
    if CHOSEN[code].evidence is Evidence.AGAINST:
        assert any(words in OPTIONS[language][code].gives for words in ADVISES_AGAINST[language])


@every_language
def test_no_patient_reads_that_the_back_is_harmed(language):
    assert not [text for text in patient_texts(language) if FORBIDDEN[language].search(text)]
