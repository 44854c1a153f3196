"""All words for people are short, plain, kind and our own, in Dutch and in English."""

import importlib.util
from collections import defaultdict
from pathlib import Path
from statistics import mean

import pytest

# The tests are no package, so the reader beside this file is loaded by its path.
_spec = importlib.util.spec_from_file_location("readable", Path(__file__).with_name("readable.py"))
assert _spec is not None
assert _spec.loader is not None
readable = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(readable)

# A figure is a field, so that it has one home. These few are part of what a question asks, of an
# example, or of the name of a standard.
TYPED = {
    "questions.QUESTIONS.obesity": {"30", "1,70", "1.70", "87"},
    "questions.QUESTIONS.alcohol_excess": {"21"},
    "questions.QUESTIONS.pain_nrs": {"0", "10"},
    "questions.QUESTIONS.fever": {"38"},
    "questions.QUESTIONS.onset_before_45": {"45"},
    "questions.QUESTIONS.suicidal_ideation": {"112", "113"},
    "screens.SCREENS.problem_number": {"3", "2,5", "2.5"},
    "screens.ABOUT.accessibility": {"2.2"},
}
# One question repeats a word that was said to the patient, one asks after the fear itself.
REPEATED = {
    "nl.questions.QUESTIONS.prior_imaging_degenerative_only.help",
    "en.questions.QUESTIONS.prior_imaging_degenerative_only.help",
    "en.questions.QUESTIONS.fear_avoidance.help",
}

every_language = pytest.mark.parametrize("language", readable.LANGUAGES)


def all_texts(language):
    return list(readable.texts(language))


def patient_texts(language):
    return [text for text in all_texts(language) if text.for_patients]


def allowed(text):
    place = text.place.partition(".")[2]
    return set().union(*(found for start, found in TYPED.items() if place.startswith(start)))


@every_language
def test_no_sentence_is_too_long(language):
    found = {text.place: readable.long_sentences(text.words) for text in patient_texts(language)}
    assert {place: long for place, long in found.items() if long} == {}


@every_language
def test_sentences_are_short_on_average_in_every_room(language):
    lengths = defaultdict(list)
    for text in patient_texts(language):
        room = text.place.split(".")[1]
        lengths[room] += [len(found.split()) for found in readable.sentences(text.words)]
    assert {
        room: mean(found) for room, found in lengths.items() if mean(found) > readable.LONGEST_MEAN
    } == {}


@every_language
def test_no_hard_word_stands_unexplained(language):
    found = {
        text.place: readable.hard_words(text.words, language) for text in patient_texts(language)
    }
    assert {place: hard for place, hard in found.items() if hard} == {}


@every_language
def test_no_word_makes_people_afraid_of_their_back(language):
    found = {
        text.place: readable.frightening(text.words)
        for text in patient_texts(language)
        if text.place not in REPEATED
    }
    assert {place: words for place, words in found.items() if words} == {}


@every_language
def test_no_figure_is_typed_where_a_field_belongs(language):
    found = {
        text.place: set(readable.typed_figures(text.words)) - allowed(text)
        for text in patient_texts(language)
    }
    assert {place: figures for place, figures in found.items() if figures} == {}


@every_language
def test_no_seven_words_in_a_row_come_from_the_printed_leaflet(language):
    printed = readable.printed_shingles()
    copied = [text for text in all_texts(language) if readable.shingles(text.words) & printed]
    assert copied == []


def test_the_printed_leaflet_is_known_only_by_short_hashes():
    lines = readable.SHINGLES.read_text().splitlines()
    assert len(lines) > 800
    assert all(len(line) == 12 and set(line) <= set("0123456789abcdef") for line in lines)


def test_the_reader_sees_what_is_wrong():
    assert readable.long_sentences("Kort. " + "woord " * 21 + "einde.")
    assert readable.hard_words("U ziet de neuroloog.", "nl") == {"neuroloog"}
    assert not readable.hard_words("U ziet de neuroloog, de specialist voor zenuwen.", "nl")
    assert readable.frightening("Er is slijtage, maar geen {degeneration_old}.") == ["slijtage"]
    assert readable.typed_figures("Na {weeks} weken en 2,5 dag") == ["2,5"]


def test_the_reader_knows_a_copy_by_its_words_alone():
    one = readable.shingles("Loop elke dag een stukje verder, ook buiten.")
    other = readable.shingles("Dus: loop elke dag EEN stukje verder (ook buiten)")
    assert one & other
    assert not one & readable.shingles("Loop elke dag {minutes} minuten een stukje verder buiten")


@every_language
def test_the_reader_walks_every_room(language):
    walked = {text.place.split(".")[1] for text in all_texts(language)}
    assert {"questions", "pages", "causes", "advice", "levels", "statements", "frame"} <= walked
