"""The letter and the summary name what was told, what was denied, and what nobody answered."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.people import facts_of
from wervel.guideline.assess import assess
from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.letter import DANGER_SIGNS, compose_letter, compose_summary, labelled
from wervel.leaflet.why import explain_to_patient, said

TODAY = date(2026, 11, 22)
BOTH = pytest.mark.parametrize("language", ["nl", "en"])


def weighed(story):
    return assess(facts_of(story), TODAY)


def example(name: str):
    return weighed(json.loads(Path(f"examples/{name}.json").read_text())["facts"])


@BOTH
def test_an_unanswered_sign_stands_in_the_letter_as_unanswered(language):
    words = LANGUAGES[language]
    letter = compose_letter(weighed({"age_years": 40, "fever": False}), words)
    flags = next(s for s in letter.sections if s.id == "flags")
    lines = {sentence.says: sentence.text for sentence in flags.sentences}
    assert set(lines) == set(DANGER_SIGNS)
    assert lines["saddle_numbness"].endswith(words.frame.NOT_ASKED)
    assert lines["fever"].endswith(words.frame.DENIED)


@BOTH
def test_the_letter_says_what_the_program_did_not_do(language):
    words = LANGUAGES[language]
    letter = compose_letter(example("cauda-equina"), words)
    text = " ".join(sentence.text for sentence in letter.sentences())
    assert words.frame.LETTER["limits"] in text
    assert words.levels.LEVELS_CLINICIAN["emergency"] in text
    assert "RF-CES-1" in text
    assert "S22" in text


@BOTH
def test_an_open_story_is_called_provisional(language):
    words = LANGUAGES[language]
    letter = compose_letter(example("little-told"), words)
    text = " ".join(sentence.text for sentence in letter.sentences())
    assert words.frame.LETTER["interim"].split("{")[0] in text


@BOTH
def test_the_summary_fits_two_minutes(language):
    summary = compose_summary(example("chronic-with-fear"), LANGUAGES[language])
    assert sum(len(s.text.split()) for s in summary.sentences()) < 450


@BOTH
@pytest.mark.parametrize("fact", VOCABULARY.facts, ids=lambda fact: fact.name)
def test_every_answer_can_be_said_back_and_written_in_a_letter(fact, language):
    words = LANGUAGES[language]
    for value in _some_values(fact):
        assert said(fact.name, value, words)
        assert "{" not in said(fact.name, value, words)
        assert labelled(fact.name, value, words).count(":") >= 1


def _some_values(fact):
    options = getattr(fact, "options", ())
    if options:
        return options
    low = getattr(fact, "low", None)
    if low is not None:
        return (low, fact.high, 2.5 if not fact.whole else 2)
    return (True, False) if type(fact).__name__ == "YesNo" else ("timmerman",)


@BOTH
def test_the_reason_has_three_layers(language):
    (why, *_) = explain_to_patient(example("cauda-equina"), LANGUAGES[language])
    assert why.sentence
    assert len(why.told) >= 2
    assert "RF-CES-1" in why.rule
    assert why.sources
