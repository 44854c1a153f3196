"""The chart of a question: what is drawn is what is in the table is what was told."""

import importlib.util
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wervel.leaflet.charts import (
    ACTIVITY,
    CHANGE,
    MEASURES,
    PAIN_BACK,
    PAIN_LEG,
    Point,
    Series,
    chart,
    multiples,
    to_html,
)
from wervel.leaflet.charts.axes import Axes
from wervel.leaflet.charts.lines import MOST_DOTS
from wervel.leaflet.charts.naming import in_table, on_axis, value_words
from wervel.leaflet.language import LANGUAGES

# The tests are no package, so the reader beside this file is loaded by its path.
_spec = importlib.util.spec_from_file_location("reading", Path(__file__).with_name("reading.py"))
assert _spec is not None
assert _spec.loader is not None
reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reading)

START = date(2026, 11, 2)
languages = pytest.mark.parametrize("language", LANGUAGES)
each = pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)


def weekly(measure, *values, step=7):
    points = (Point(START + timedelta(days=step * n), value) for n, value in enumerate(values))
    return Series(measure, tuple(points), "fietsen")


@st.composite
def any_series(draw):
    """Answers over up to a year: in any order, with gaps, more than one on a day."""
    measure = draw(st.sampled_from(list(MEASURES.values())))
    values = st.none() | st.integers(measure.low, measure.high)
    told = draw(st.lists(st.tuples(st.integers(0, 365), values), min_size=1, max_size=60))
    points = tuple(Point(START + timedelta(days=days), value) for days, value in told)
    return Series(measure, points, "fietsen & <tuin>")


def last_numbers(series):
    """By hand: of each day the last number that was told, or nothing."""
    days = {}
    for point in series.told:
        if point.value is not None or point.on not in days:
            days[point.on] = point.value
    return sorted(days.items())


def drawn(series, language="nl"):
    root = reading.root_of(chart(series, language).drawing)
    axes = Axes(series.points[0].on, series.points[-1].on)
    return root, reading.runs(root, axes, series.measure)


# --- the drawing, the table and what was told are the same ----------------------------------------


@settings(max_examples=200)
@given(any_series())
def test_the_drawing_holds_what_was_told_and_nothing_else(series):
    expected = last_numbers(series)
    assert [(p.on, p.value) for p in series.points] == expected
    told = [(on, value) for on, value in expected if value is not None]
    if not told:
        assert chart(series, "nl").drawing == ""
        return
    _, runs = drawn(series)
    assert [answer for run in runs for answer in run] == told


@given(any_series(), st.sampled_from(list(LANGUAGES)))
def test_the_table_holds_the_same(series, language):
    made = chart(series, language)
    missing = LANGUAGES[language].charts.CHART["no_answer"]
    rows = tuple(
        (
            in_table(on, language),
            missing if value is None else value_words(series.measure, value, language),
        )
        for on, value in last_numbers(series)
    )
    assert made.table.rows == rows


@given(any_series())
def test_a_line_never_runs_over_a_missing_answer(series):
    if not series.answers:
        return
    _, runs = drawn(series)
    for run in runs:
        first, last = run[0][0], run[-1][0]
        assert not any(first <= on <= last for on in series.missing)
    for one, other in pairwise(runs):
        assert any(one[-1][0] < on < other[0][0] for on in series.missing)


@given(any_series())
def test_every_missing_answer_lies_in_an_open_strip_as_high_as_the_field(series):
    if not series.answers:
        return
    root, _ = drawn(series)
    axes = Axes(series.points[0].on, series.points[-1].on)
    strips = reading.of_kind(root, "gap")
    for on in series.missing:
        x = axes.x(on)
        [strip] = [
            strip
            for strip in strips
            if -0.1 <= x - float(strip.get("x")) <= float(strip.get("width")) + 0.1
        ]
        assert float(strip.get("height")) == axes.bottom - axes.y(1)
    assert bool(strips) == bool(series.missing)


@given(any_series())
def test_each_answer_has_its_dot_unless_there_are_very_many(series):
    if not series.answers:
        return
    root, _ = drawn(series)
    dots = reading.of_kind(root, "dot")
    assert len(series.answers) <= MOST_DOTS
    assert len(dots) == len(series.answers)
    said = [dot.findtext(f"{reading.SVG}title") for dot in dots]
    assert said == [
        f"{on_axis(on, 'nl')}: {value_words(series.measure, value, 'nl')}"
        for on, value in series.answers
    ]


@given(any_series())
def test_up_is_better_in_every_chart(series):
    for (_, one), (_, other) in pairwise(series.answers):
        better = series.measure.gain(one, other) > 0
        assert better == (series.measure.height(other) > series.measure.height(one))


# --- by hand --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "best", "worst"), [(PAIN_BACK, 0, 10), (ACTIVITY, 10, 0), (CHANGE, 3, -3)]
)
def test_the_best_answer_stands_at_the_top_and_the_worst_at_the_bottom(measure, best, worst):
    assert (measure.height(best), measure.height(worst)) == (1, 0)


def test_one_answer_stands_alone_in_the_middle():
    root, runs = drawn(weekly(PAIN_BACK, 7))
    assert runs == [[(START, 7)]]
    assert len(reading.of_kind(root, "dot")) == 1
    assert not reading.of_kind(root, "start")
    [name] = [text.text for text in root.iter(f"{reading.SVG}text") if text.text == "2 nov"]
    assert name


def test_of_one_day_the_last_number_counts_and_not_knowing_takes_nothing_back():
    told = (Point(START, 8), Point(START, 6), Point(START, None))
    assert Series(PAIN_BACK, told).points == (Point(START, 6),)
    assert Series(PAIN_BACK, (Point(START, None),)).points == (Point(START, None),)


def test_an_answer_between_two_gaps_is_a_dot_of_its_own():
    root, runs = drawn(weekly(PAIN_LEG, 5, None, 4, None, 3))
    assert [len(run) for run in runs] == [1, 1, 1]
    assert len(reading.of_kind(root, "gap")) == 2
    assert len(reading.of_kind(root, "dot")) == 3


def test_missing_at_both_ends_is_drawn_too():
    root, runs = drawn(weekly(PAIN_BACK, None, 5, None))
    assert runs == [[(START + timedelta(days=7), 5)]]
    assert len(reading.of_kind(root, "gap")) == 2


def test_a_year_of_days_is_small_and_keeps_every_answer():
    values = [None if n % 13 == 0 else n * 7 % 11 for n in range(366)]
    series = weekly(PAIN_BACK, *values, step=1)
    root, runs = drawn(series)
    assert sum(map(len, runs)) == sum(value is not None for value in values)
    assert [value for run in runs for _, value in run] == [v for v in values if v is not None]
    assert len(reading.of_kind(root, "dot")) == 1
    assert len(chart(series, "nl").drawing) < 20_000


def test_a_year_of_check_ins_is_small():
    series = weekly(PAIN_BACK, *(n % 11 for n in range(26)), step=14)
    assert len(chart(series, "nl").drawing.encode()) < 8_000


@languages
def test_days_stand_the_way_of_the_language_and_the_year_where_it_changes(language):
    made = chart(weekly(PAIN_BACK, *range(10), step=10), language)
    texts = [text.text for text in reading.root_of(made.drawing).iter(f"{reading.SVG}text")]
    first, second = {"nl": ("2 nov", "2 dec"), "en": ("2 Nov", "2 Dec")}[language]
    assert first in texts
    assert second in texts
    assert texts.index("2026") < texts.index("2027")
    assert made.table.rows[0][0] == {"nl": "2 nov 2026", "en": "2 Nov 2026"}[language]


@each
@languages
def test_a_chart_says_what_it_shows_and_which_way_is_better(measure, language):
    values = [0, 1, None, 2]
    made = chart(weekly(measure, *values), language)
    root = reading.root_of(made.drawing)
    assert root.get("role") == "img"
    assert root.findtext(f"{reading.SVG}title") == made.title
    described = root.findtext(f"{reading.SVG}desc")
    assert " ".join(made.sentences) in described
    room = LANGUAGES[language].charts
    texts = [text.text for text in root.iter(f"{reading.SVG}text")]
    assert {room.CHART["up"], *room.ENDS[measure.id]} <= set(texts)
    assert room.CHART["missing"] in texts


@each
def test_a_chart_takes_its_colours_from_the_page_and_holds_no_style(measure):
    text = chart(weekly(measure, 0, None, 1, 3), "nl").drawing
    outside = re.sub(r"var\(--\w+,[#\w]+\)", "", text)
    assert not re.search(r"#[0-9a-fA-F]{3}|rgb|style=|<style|<script|href| on\w+=", outside)
    assert "nan" not in re.sub(r"<(desc|title)>.*?</", "", text.lower())


def test_what_somebody_called_an_activity_is_text_and_no_markup():
    series = Series(ACTIVITY, (Point(START, 3), Point(START + timedelta(days=7), 6)), "<b>&")
    html = to_html(chart(series, "nl"), level=3, id="one")
    assert "<b>" not in html
    assert "&lt;b&gt;&amp;" in html
    assert html.count('id="one"') == 1
    assert 'scope="row"' in html
    reading.ET.fromstring(html)


@pytest.mark.parametrize("value", [-1, 11])
def test_a_value_that_cannot_be_is_refused(value):
    with pytest.raises(ValueError, match="0 to 10"):
        Series(PAIN_BACK, (Point(START, value),))


@languages
@pytest.mark.parametrize("values", [(), (None, None)])
def test_without_answers_it_says_so_and_draws_nothing(values, language):
    made = chart(weekly(PAIN_BACK, *values), language)
    assert made.drawing == ""
    assert made.sentences == (LANGUAGES[language].charts.CHART["none"],)
    assert made.notes == ()
    assert len(made.table.rows) == len(values)


# --- several beside each other --------------------------------------------------------------------


def test_several_charts_show_the_same_days_with_the_band_of_no_change():
    back, leg, change = weekly(PAIN_BACK, 7, 6, 4, 3), weekly(PAIN_LEG, 5), weekly(CHANGE, 0, 1)
    nothing = weekly(ACTIVITY)
    made = multiples([back, leg, nothing, change], "nl")
    assert [one.id for one in made] == ["pain_back", "pain_leg", "change"]
    axes = Axes(START, START + timedelta(days=21), 128)
    for one, series in zip(made, (back, leg, change), strict=True):
        root = reading.root_of(one.drawing)
        found = [a for run in reading.runs(root, axes, series.measure) for a in run]
        assert found == list(series.answers)
        assert bool(reading.of_kind(root, "band")) == (series is not change)


def test_the_band_reaches_as_far_as_no_difference_counts():
    [made] = multiples([weekly(PAIN_BACK, 7, 5)], "nl")
    [band] = reading.of_kind(reading.root_of(made.drawing), "band")
    axes = Axes(START, START, 128)
    top, high = float(band.get("y")), float(band.get("height"))
    assert reading.value_at(top, axes, PAIN_BACK) == 5
    assert reading.value_at(top + high, axes, PAIN_BACK) == 9
    [made] = multiples([weekly(ACTIVITY, 9, 5)], "nl")
    [band] = reading.of_kind(reading.root_of(made.drawing), "band")
    top, high = float(band.get("y")), float(band.get("height"))
    assert reading.value_at(top, axes, ACTIVITY) == 10  # not beyond the field
    assert reading.value_at(top + high, axes, ACTIVITY) == 6
