"""What was agreed and done: bars and lines are the table, and not told is never not done."""

import importlib.util
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.guideline.graded import Unit
from wervel.leaflet.charts import Daily, progress
from wervel.leaflet.charts.axes import TOP, Axes
from wervel.leaflet.charts.bars import BOTTOM, ROOM
from wervel.leaflet.language import LANGUAGES

# The tests are no package, so the reader beside this file is loaded by its path.
_spec = importlib.util.spec_from_file_location("reading", Path(__file__).with_name("reading.py"))
assert _spec is not None
assert _spec.loader is not None
reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reading)

START = date(2026, 11, 2)


def plan(*days):
    """Each day as ``(asked, done)``."""
    return [Daily(START + timedelta(days=n), *day) for n, day in enumerate(days)]


def made(daily, *, today=START + timedelta(days=365), language="nl"):
    return progress(daily, name="wandelen", unit=Unit.MINUTES, today=today, language=language)


plans = st.lists(
    st.tuples(st.none() | st.integers(1, 60), st.none() | st.integers(0, 80)),
    min_size=1,
    max_size=84,
)


@given(plans)
def test_bars_and_lines_stand_as_high_as_the_table_says(days):
    daily = plan(*days)
    chart = made(daily)
    if not chart.drawing:
        assert all(day == (None, None) for day in days)
        return
    root = reading.root_of(chart.drawing)
    axes = Axes(daily[0].on, daily[-1].on, BOTTOM)
    most = max([1, *(value for day in days for value in day if value)])

    def amount(high):
        return round(high / (BOTTOM - TOP) * most * ROOM, 1)

    bars = [
        (
            reading.day_at(float(b.get("x")) + float(b.get("width")) / 2, axes),
            amount(float(b.get("height"))),
        )
        for b in reading.of_kind(root, "done")
    ]
    told = [(one.on, one.done) for one in daily if one.done is not None]
    assert [on for on, _ in bars] == [on for on, _ in told]
    assert all(abs(a - b) < 0.1 for (_, a), (_, b) in zip(bars, told, strict=True))
    lines = [reading.vertices(path) for path in reading.of_kind(root, "asked")]
    asked = [one.asked for one in daily if one.asked is not None]
    assert len(lines) == len(asked)
    assert all(
        abs(amount(BOTTOM - ends[0][1]) - a) < 0.1 for ends, a in zip(lines, asked, strict=True)
    )
    words = LANGUAGES["nl"].charts.CHART
    column = [row[2] for row in chart.table.rows]
    assert [float(cell) for cell in column if cell not in {"", words["untold"]}] == [
        done for _, done in told
    ]


@given(plans)
def test_what_was_not_told_is_a_strip_and_no_bar(days):
    daily = plan(*days)
    chart = made(daily)
    if chart.drawing:
        strips = reading.of_kind(reading.root_of(chart.drawing), "gap")
        assert len(strips) == sum(asked is not None and done is None for asked, done in days)


BY_HAND = [
    # day 1 met, 2 more than agreed, 3 rest, 4 less, 5 not told
    (
        [(10, 10), (11, 15), (None, None), (12, 6), (13, None)],
        "Op 2 van 3 dagen deed u wat was afgesproken, of meer.",
        ("Over één dag weten we het niet. Dat telt niet als niet gedaan.",),
    ),
    ([(10, None)], "U hebt nog niet verteld wat u deed.", None),
    ([(10, 10)], "Over één dag hebt u iets verteld. Toen deed u wat was afgesproken, of meer.", ()),
    ([(10, 0)], "Over één dag hebt u iets verteld. Toen lukte het nog niet helemaal.", ()),
    ([(None, 5)], "U deed iets op een dag waarop niets was afgesproken.", ()),
]


@pytest.mark.parametrize(("days", "sentence", "notes"), BY_HAND)
def test_the_sentence_by_hand(days, sentence, notes):
    chart = made(plan(*days))
    assert chart.sentences == (sentence,)
    assert notes is None or chart.notes == notes


def test_days_to_come_show_what_is_agreed_and_are_not_missing():
    chart = made(plan((10, 10), (11, None), (12, None), (None, None)), today=START)
    root = reading.root_of(chart.drawing)
    assert len(reading.of_kind(root, "asked")) == 3
    assert not reading.of_kind(root, "gap")
    assert chart.notes == ()
    assert [row[1:] for row in chart.table.rows] == [
        ("10", "10"),
        ("11", "komt nog"),
        ("12", "komt nog"),
        ("rustdag", ""),
    ]


def test_nothing_agreed_draws_nothing():
    assert made(plan((None, None), (None, None))).drawing == ""
    assert made([]).drawing == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_name_the_unit(language):
    head = made(plan((10, 5)), language=language).table.head
    unit = {"nl": "(minuten)", "en": "(minutes)"}[language]
    assert [unit in name for name in head] == [False, True, True]
