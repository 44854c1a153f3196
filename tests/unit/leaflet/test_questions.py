"""Every fact can be asked, ticked, said back and named, in Dutch and in English."""

import re
from collections.abc import Iterator

import pytest

from wervel.guideline.facts import VOCABULARY
from wervel.leaflet.en.questions import QUESTIONS as ENGLISH
from wervel.leaflet.nl.questions import QUESTIONS as DUTCH
from wervel.leaflet.words import Question
from wervel.logic.facts import Choice, Fact, Number, YesNo

LANGUAGES = {"nl": DUTCH, "en": ENGLISH}
LONGEST_SENTENCE = 20
NEEDS_DIGITS = {
    "obesity",
    "alcohol_excess",
    "pain_nrs",
    "fever",
    "onset_before_45",
    "suicidal_ideation",
    "haemoglobin_g_dl",
    "nsaid_relief_within_48h",
}

every_question = pytest.mark.parametrize(
    ("fact", "question"),
    [
        pytest.param(fact, questions[fact.name], id=f"{language}-{fact.name}")
        for language, questions in LANGUAGES.items()
        for fact in VOCABULARY
        if fact.name in questions
    ],
)


def answers_to(fact: Fact) -> tuple[str, ...]:
    """The keys under which the answers to a fact are said back."""
    if isinstance(fact, YesNo):
        return ("yes", "no")
    return fact.options if isinstance(fact, Choice) else ("value",)


def texts_of(question: Question) -> Iterator[str]:
    """All running text of a question."""
    yield from (question.ask, question.sign, question.help, question.label, question.unit)
    yield from question.told.values()
    yield from question.options.values()


def sentences_of(text: str) -> list[str]:
    """Split a text after a full stop, question mark or exclamation mark."""
    return re.split(r"(?<=[.?!])\s+", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_a_question_in_the_order_of_the_vocabulary(language):
    assert list(LANGUAGES[language]) == [fact.name for fact in VOCABULARY]


@every_question
def test_a_question_is_one_sentence_that_asks(fact, question):
    assert question.ask.endswith("?")
    assert len(sentences_of(question.ask)) == 1


@every_question
def test_a_question_has_help_and_a_clinical_label(fact, question):
    assert question.help.endswith((".", "?"))
    assert question.label
    assert not question.label.endswith(".")


@every_question
def test_only_a_yes_or_no_can_be_ticked_as_a_sign(fact, question):
    assert bool(question.sign) == isinstance(fact, YesNo)
    assert not question.sign.endswith((".", "?"))


@every_question
def test_every_answer_is_said_back_in_its_own_sentence(fact, question):
    assert tuple(question.told) == answers_to(fact)
    assert len(set(question.told.values())) == len(question.told)
    for sentence in question.told.values():
        assert sentence.endswith(".")
        assert len(sentences_of(sentence)) == 1


@every_question
def test_only_a_value_has_a_place_to_be_filled_in(fact, question):
    for answer, sentence in question.told.items():
        places = re.findall(r"\{.*?\}", sentence)
        assert places == (["{value}"] if answer == "value" else [])


@every_question
def test_a_choice_has_a_different_label_for_every_option(fact, question):
    expected = fact.options if isinstance(fact, Choice) else ()
    assert tuple(question.options) == expected
    assert len(set(question.options.values())) == len(expected)
    assert all(question.options.values())


@every_question
def test_only_a_number_has_a_unit(fact, question):
    assert bool(question.unit) == isinstance(fact, Number)


@every_question
def test_no_sentence_is_too_long(fact, question):
    for text in texts_of(question):
        for sentence in sentences_of(text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@every_question
def test_digits_stand_only_where_the_meaning_needs_them(fact, question):
    if fact.name not in NEEDS_DIGITS:
        assert not any(re.search(r"\d", text) for text in texts_of(question))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_facts_share_their_words(language):
    questions = LANGUAGES[language].values()
    for part in ("ask", "sign", "label"):
        words = [text for question in questions if (text := getattr(question, part))]
        assert len(set(words)) == len(words), part


@pytest.mark.parametrize("questions", LANGUAGES.values(), ids=LANGUAGES)
def test_asking_about_fever_warns_that_paracetamol_hides_it(questions):
    assert "aracetamol" in questions["fever"].help


@pytest.mark.parametrize("questions", LANGUAGES.values(), ids=LANGUAGES)
def test_asking_about_suicidal_thoughts_names_who_to_call(questions):
    assert "113" in questions["suicidal_ideation"].help
    assert "112" in questions["suicidal_ideation"].help
