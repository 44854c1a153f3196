"""Words that may mean danger are found as people write them; plain questions are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.leaflet.danger import CRISIS, found, plain
from wervel.leaflet.language import LANGUAGES


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ik kan sinds vanmorgen niet meer plassen", "bladder"),
        ("IK KAN NIET PLÁSSEN!!", "bladder"),
        ("i can't pee", "bladder"),
        ("ik voel niks, een doof gevoel van onderen", "saddle"),
        ("Gevoel is weg tussen mijn benen", "saddle"),
        ("it is numb down there", "saddle"),
        ("ik zak steeds door mijn been", "weak"),
        ("my leg just gives way", "weak"),
        ("I have a fever", "fever"),
        ("38,5 koorts en rillingen", "fever"),
        ("gisteren van de trap gevallen", "fall"),
        ("ik verlies wat bloed en ben zwanger", "pregnant"),
        ("ik wil niet meer leven", CRISIS),
        ("Soms wil ik gewoon dood", CRISIS),
        ("ik denk aan zelfmoord", CRISIS),
        ("I want to die", CRISIS),
        ("I don\u2019t want to live like this", CRISIS),
        ("thinking of ending it. I could kill myself", CRISIS),
    ],
)
def test_it_is_found_as_people_write_it(text, sign):
    assert sign in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mag ik een uur wandelen?",
        "Wanneer kan ik weer werken? Mijn baas vraagt het.",
        "De oefeningen gaan goed, dank u wel!",
        "May I take the bus to my appointment on Tuesday?",
        "My exercises go well. When can I lift my grandson again?",
        "",
    ],
)
def test_a_plain_question_is_left_alone(text):
    assert found(text) == ()


def test_parts_of_two_sentences_are_not_put_together():
    assert CRISIS not in found("Ik wil graag wandelen. De plant is dood.")


def test_both_languages_know_the_same_signs_whatever_the_language_of_the_page():
    dutch, english = (LANGUAGES[code].post.DANGER_WORDS for code in ("nl", "en"))
    assert set(dutch) == set(english)


@given(st.text(max_size=2000))
def test_any_text_can_be_read(text):
    assert set(found(text)) <= set(LANGUAGES["nl"].post.DANGER_WORDS)
    assert plain(plain(text)).split() == plain(text).split()


@given(st.text(max_size=300), st.sampled_from(sorted(LANGUAGES["nl"].post.DANGER_WORDS)))
def test_more_words_hide_nothing(text, sign):
    """What stands in a sentence of its own is found, whatever stands before and behind it."""
    word = LANGUAGES["nl"].post.DANGER_WORDS[sign][0]
    assert sign in found(f"{text}. {word}. {text}")
