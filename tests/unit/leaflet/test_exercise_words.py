"""The words of the exercises: all there in both languages, with the numbers of the dose."""

import re

import pytest

from wervel.guideline.choosing import Chosen, Closed, Pace
from wervel.guideline.exercises import BY_ID, EXERCISES
from wervel.guideline.exercises.bars import BARS
from wervel.guideline.exercises.exercise import Dose, Position, Purpose, Thing
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.graded import Response, Unit
from wervel.leaflet.exercising import (
    amount,
    answer,
    card,
    graded,
    how_often,
    stop_always,
    why_not,
    why_today,
)
from wervel.leaflet.language import LANGUAGES
from wervel.logic.facts import Facts

languages = pytest.mark.parametrize("language", LANGUAGES)
each = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


def sentences(text):
    return re.split(r"(?<=[.?!])\s+", text)


@languages
@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("EXERCISES", list(BY_ID)),
        ("PURPOSES", [str(one) for one in Purpose]),
        ("LEVELS", ["1", "2", "3"]),
        ("POSITIONS", [str(one) for one in Position]),
        ("THINGS", [str(one) for one in Thing]),
        ("PACE", [str(one) for one in Pace]),
        ("BARS", [bar.id for bar in BARS]),
        ("UNITS", [str(one) for one in Unit]),
        ("UNITS_ONE", [str(one) for one in Unit]),
        ("RESPONSES", [str(one) for one in Response]),
    ],
)
def test_every_code_has_its_words_and_no_word_lacks_a_code(language, name, codes):
    assert set(getattr(LANGUAGES[language].exercises, name)) == set(codes)


@languages
@each
def test_a_card_is_whole_and_short(exercise, language):
    found = card(exercise, language)
    assert 3 <= len(found.steps) <= 6
    assert all(1 <= len(sentences(step)) <= 2 for step in found.steps)
    for text in (*found.steps, *found.often, found.what_for, found.feel, found.stop, found.easier):
        assert text
        assert "{" not in text
        assert text[0].isupper()
        assert text.endswith(".")
    assert found.needs
    assert found.drawing.startswith("<svg")


@languages
@each
def test_every_figure_on_a_card_is_one_of_the_dose(exercise, language):
    found = card(exercise, language)
    texts = (*found.steps, *found.often, found.what_for, found.feel, found.stop)
    figures = {int(figure) for text in texts for figure in re.findall(r"\d+", text)}
    assert figures <= {value for value in exercise.dose.numbers.values() if value}
    said = " ".join(found.often)
    for value in (exercise.dose.times, exercise.dose.minutes, exercise.dose.hold):
        assert not value or str(value) in said


@each
def test_both_languages_have_the_same_steps_and_fields(exercise):
    dutch, english = (LANGUAGES[code].exercises.EXERCISES[exercise.id] for code in ("nl", "en"))
    for one, other in zip(dutch.steps, english.steps, strict=True):
        assert re.findall(r"{\w+}", one) == re.findall(r"{\w+}", other)
    assert dutch.name != english.name


@languages
def test_no_two_exercises_share_a_name(language):
    names = [words.name for words in LANGUAGES[language].exercises.EXERCISES.values()]
    assert len(set(names)) == len(names)


def test_how_often_in_words():
    dose = Dose(days=3, times=8, hold=5, sets=2, sides=True)
    assert how_often(dose, "nl") == (
        "Doe dit 8 keer aan elke kant.",
        "Houd elke keer 5 tellen vast.",
        "Rust even en begin opnieuw, tot u 2 rondes hebt gedaan.",
        "Doe dit op 3 dagen in de week.",
    )
    assert how_often(Dose(days=7, minutes=5), "en") == (
        "Do this for 5 minutes.",
        "Do this every day.",
    )


@languages
@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.id)
def test_why_not_differs_between_yes_and_unknown(bar, language):
    exercise = next(one for one in EXERCISES if bar in one.bars)
    holds, still_open = (why_not(Closed(exercise, bar, truth), language) for truth in (True, None))
    assert holds != still_open


def test_why_today():
    facts = Facts(VOCABULARY, {})
    bridge, harder = BY_ID["bridge"], BY_ID["bridge_one_leg"]
    by_time = Chosen(bridge, Pace.TIME, (), facts)
    assert why_today(by_time, "nl") == ("Met sterke spieren kan uw rug meer aan.",)
    nerve = next(bar for bar in BARS if bar.id == "nerve")
    by_pain = Chosen(bridge, Pace.PAIN, (Closed(harder, nerve, True),), facts)
    assert len(why_today(by_pain, "nl")) == 3
    assert "tempo" in why_today(by_pain, "nl")[1]


def test_amounts_in_words():
    assert amount(17, Unit.MINUTES, "nl") == "17 minuten"
    assert amount(1, Unit.MINUTES, "nl") == "1 minuut"
    assert amount(1, Unit.TIMES, "en") == "1 time"


@languages
def test_graded_activity_is_explained_with_its_figure(language):
    assert any("70%" in text for text in graded(language))
    assert any("112" in text for text in stop_always(language))
    assert all(answer(response, language) for response in Response)
