"""The sentence above a chart, against a table by hand; honest about noise and about few answers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.leaflet.charts import (
    ACTIVITY,
    CHANGE,
    MEASURES,
    PAIN_BACK,
    PAIN_LEG,
    Point,
    Series,
    Verdict,
    chart,
    course,
    multiples,
)
from wervel.leaflet.language import LANGUAGES

START = date(2026, 11, 2)
_ = None


def told(measure, *values):
    points = (Point(START + timedelta(days=7 * n), value) for n, value in enumerate(values))
    return Series(measure, tuple(points), "fietsen")


BY_HAND = [
    (PAIN_BACK, (), "none"),
    (PAIN_BACK, (_, _), "none"),
    (PAIN_BACK, (7,), "start"),
    (PAIN_BACK, (_, 7, _), "start"),
    # Two points count, one does not; less pain is better.
    (PAIN_BACK, (7, 6), "same"),
    (PAIN_BACK, (7, 8), "same"),
    (PAIN_BACK, (7, 5), "better_once"),
    (PAIN_BACK, (7, 9), "worse_once"),
    (PAIN_BACK, (7, 5, 5), "better"),
    (PAIN_BACK, (7, 4, _, 2), "better"),
    (PAIN_BACK, (7, 5, 6), "same"),
    (PAIN_BACK, (7, 6, 5), "better_once"),
    (PAIN_BACK, (7, 9, 5), "better_once"),
    (PAIN_BACK, (7, 2, 2, 9), "worse_once"),
    (PAIN_BACK, (7, 2, 2, 9, 9), "worse"),
    (PAIN_BACK, (4, 6, 7), "worse"),
    # From the first number on, not from the first time it was asked.
    (PAIN_LEG, (_, 3, 3, 5, 5), "worse"),
    (PAIN_LEG, (1, 0, 0), "same"),
    # A single activity varies by more than what is important: three points count.
    (ACTIVITY, (3, 5, 5), "same"),
    (ACTIVITY, (3, 6), "better_once"),
    (ACTIVITY, (3, 6, 7), "better"),
    (ACTIVITY, (5, 2, 2), "worse"),
    (ACTIVITY, (5, 3, 3), "same"),
    # The question itself compares: the last answer says it.
    (CHANGE, (2,), "better"),
    (CHANGE, (3, 0), "same"),
    (CHANGE, (0, 1), "same"),
    (CHANGE, (0, -1), "same"),
    (CHANGE, (1, 1, -2), "worse"),
]


@pytest.mark.parametrize(("measure", "values", "verdict"), BY_HAND)
def test_the_verdict_by_hand(measure, values, verdict):
    assert course(told(measure, *values)).verdict == verdict


SENTENCES = [
    (
        "nl",
        (7, 6, 5, 4),
        "U hebt minder pijn in uw rug dan bij de start.",
        "Eerst gaf u een 7, op 23 november een 4.",
    ),
    (
        "nl",
        (4, 5, 3),
        "De pijn in uw rug is ongeveer hetzelfde als bij de start.",
        "Eerst gaf u een 4, op 16 november een 3.",
    ),
    (
        "en",
        (4, 6, 7),
        "You have more pain in your back than at the start.",
        "First you gave 4, and on 16 November you gave 7.",
    ),
    (
        "en",
        (7, 4),
        "The last time you had less pain in your back than at the start.",
        "One answer does not say much yet.",
        "First you gave 7, and on 9 November you gave 4.",
    ),
    ("nl", (6,), "U begint met een 6. Na uw volgende antwoord ziet u hier hoe het gaat."),
]


@pytest.mark.parametrize(("language", "values", "said"), [(a, b, c) for a, b, *c in SENTENCES])
def test_the_sentence_by_hand(language, values, said):
    assert list(chart(told(PAIN_BACK, *values), language).sentences) == said


def test_a_comparison_is_said_back_as_it_was_chosen():
    made = chart(told(CHANGE, 0, _, -1), "nl")
    assert made.sentences == (
        "Op 16 november zei u: het gaat een beetje slechter dan bij de start.",
    )
    assert made.table.rows[-1] == ("16 nov 2026", "een beetje slechter")


def test_the_year_is_said_when_it_is_not_that_of_the_start():
    made = chart(told(PAIN_BACK, *[5] * 10), "nl")
    assert made.sentences[-1] == "Eerst gaf u een 5, op 4 januari 2027 een 5."


@pytest.mark.parametrize(
    ("values", "notes"),
    [
        ((7,), 0),
        ((7, _), 1),
        ((7, 5), 2),
        ((7, 5, _), 3),
        ((7, 5, 5), 1),
        ((7, 5, _, _, 5), 2),
    ],
)
def test_it_says_how_few_answers_there_are_what_is_noise_and_what_is_missing(values, notes):
    assert len(chart(told(PAIN_BACK, *values), "nl").notes) == notes


def test_the_notes_by_hand():
    few, noise, gaps = chart(told(ACTIVITY, 3, _, _, 6), "nl").notes
    assert few == "Dit zijn nog maar 2 antwoorden."
    assert noise.endswith("Daarom telt pas een verschil van 3 punten of meer.")
    assert gaps == "Op 2 dagen is er geen antwoord. Daar is de lijn open."


def test_a_clinician_reads_it_shorter_with_what_counts_and_why():
    [back, own] = multiples([told(PAIN_BACK, 7, 5, 4), told(ACTIVITY, 3, _, 6)], "en")
    assert back.sentences == ("Better than at the start: 7 first, 4 on 16 November.",)
    assert back.notes[0].startswith("Counts from 2 points, the smallest important change.")
    assert own.sentences == ("Better than at the start once: 3 first, 6 on 16 November.",)
    assert "3 points" in own.notes[0]
    assert "important change of 2" in own.notes[0]
    assert own.notes[1] == "Not answered: once."


# --- for everybody --------------------------------------------------------------------------------

measures = st.sampled_from(list(MEASURES.values()))


@st.composite
def any_told(draw):
    measure = draw(measures)
    values = st.none() | st.integers(measure.low, measure.high)
    return told(measure, *draw(st.lists(values, max_size=30)))


@given(any_told())
def test_a_change_is_said_only_when_the_numbers_in_the_sentence_show_it(series):
    found = course(series)
    if found.verdict in {Verdict.NONE, Verdict.START}:
        return
    start = found.start[1] if series.measure.against is None else series.measure.against
    gain = series.measure.gain(start, found.last[1])
    if found.verdict in {Verdict.BETTER, Verdict.BETTER_ONCE}:
        assert gain >= series.measure.counts
    elif found.verdict is Verdict.SAME:
        assert abs(gain) < series.measure.counts
    else:
        assert gain <= -series.measure.counts


@given(any_told(), st.integers(0, 3))
def test_a_question_that_is_not_answered_changes_no_verdict(series, more):
    last = series.points[-1].on if series.points else START
    later = tuple(Point(last + timedelta(days=n + 1), None) for n in range(more))
    longer = Series(series.measure, series.told + later)
    assert course(longer).verdict == course(series).verdict
    assert course(longer).missing == course(series).missing + more


@given(any_told())
def test_what_is_better_turned_around_is_worse(series):
    measure = series.measure
    turned = Series(
        measure,
        tuple(
            Point(p.on, None if p.value is None else measure.low + measure.high - p.value)
            for p in series.told
        ),
    )
    opposite = {
        Verdict.BETTER: Verdict.WORSE,
        Verdict.WORSE: Verdict.BETTER,
        Verdict.BETTER_ONCE: Verdict.WORSE_ONCE,
        Verdict.WORSE_ONCE: Verdict.BETTER_ONCE,
    }
    found = course(series).verdict
    assert course(turned).verdict == opposite.get(found, found)


@given(any_told(), st.sampled_from(list(LANGUAGES)))
def test_every_sentence_is_whole(series, language):
    made = chart(series, language)
    for text in (*made.sentences, *made.notes):
        assert text[0].isupper()
        assert text.endswith(".")
        assert "{" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_measure_and_step_has_its_words(language):
    room = LANGUAGES[language].charts
    compared = {id for id, measure in MEASURES.items() if measure.against is None}
    assert set(room.TITLES) == {*MEASURES, "progress"}
    assert set(room.ENDS) == set(room.TITLES_CLINICIAN) == set(MEASURES)
    assert set(room.VERDICTS) == compared
    steps = set(range(CHANGE.low, CHANGE.high + 1))
    assert set(room.STEPS["change"]) == set(room.LAST_STEP) == steps
    said = {str(v) for v in Verdict} - {"none", "start"}
    assert all(set(words) == said for words in room.VERDICTS.values())
    assert said <= set(room.SAID_CLINICIAN)
