"""The drawings: one for each exercise, small, named, in any colours, with bodies that are right."""

import math
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wervel.guideline.exercises import BY_ID
from wervel.leaflet.drawings import SCENES, draw
from wervel.leaflet.drawings.figure import FOREARM, SHIN, THIGH, UPPER_ARM, Pose, reach
from wervel.leaflet.drawings.scene import to_svg, together
from wervel.leaflet.drawings.shapes import COLOURS, Arrow, Cap, Disc, Frame, Mark, Outline
from wervel.leaflet.language import LANGUAGES

SVG = "{http://www.w3.org/2000/svg}"
LIMIT = 4096
UNMOVED = {"rest_legs_up"}
"""A position, not a movement: one panel, no arrow."""
FROM_ABOVE = {"knee_rolls"}
"""Seen from the ceiling there is no floor to stand on."""

each = pytest.mark.parametrize("name", SCENES)
languages = pytest.mark.parametrize("language", LANGUAGES)


def points_of(shape):
    if isinstance(shape, Frame):
        return [point for bar in shape.bars for point in bar]
    if isinstance(shape, Disc | Cap):
        return [shape.centre]
    if isinstance(shape, Arrow):
        return [shape.start, shape.end]
    return list(shape.points)


def test_every_exercise_has_its_drawing():
    assert set(SCENES) == set(BY_ID)


@languages
@each
def test_a_drawing_is_small_and_says_what_it_shows(name, language):
    text = draw(name, language)
    assert len(text.encode()) < LIMIT
    root = ET.fromstring(text)
    words = LANGUAGES[language].exercises.EXERCISES[name]
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == words.name
    assert root.findtext(f"{SVG}desc") == words.pictures
    assert "NaN" not in text
    assert "nan" not in text.split("</desc>")[1]


@each
def test_a_drawing_takes_its_colours_from_the_page(name):
    text = draw(name)
    assert 'stroke="currentColor"' in text
    outside = re.sub(r"var\(--ex-\w+,#[0-9a-f]{3}\)", "", text)
    assert not re.search(r"#[0-9a-fA-F]{3}|rgb|style=|<style|<script|href", outside)
    assert set(re.findall(r"--ex-(\w+)", text)) <= set(COLOURS)


@each
def test_what_moves_has_a_beginning_an_end_and_an_arrow(name):
    scene = SCENES[name]
    assert len(scene.panels) == (1 if name in UNMOVED else 2)
    arrows = [arrow for panel in scene.panels for arrow in panel.arrows]
    assert bool(arrows) == (name not in UNMOVED)
    if len(scene.panels) == 2:
        assert scene.panels[0].person != scene.panels[1].person


@each
def test_nobody_sinks_through_the_floor_or_leaves_the_panel(name):
    scene = SCENES[name]
    for panel in scene.panels:
        for shape in (*panel.behind, *panel.person, *panel.before):
            if name in FROM_ABOVE:
                continue
            wide = shape.width / 2 if isinstance(shape, Outline) else 0
            for x, y in points_of(shape):
                assert y - wide >= -1.5, shape
                assert 0 <= x <= scene.wide, shape
                assert y <= scene.high, shape
        for arrow in panel.arrows:
            for x, y in points_of(arrow):
                assert 0 < x < scene.wide
                assert 0 < y < scene.high + 4


# --- bodies ---------------------------------------------------------------------------------------

places = st.tuples(st.floats(-200, 200), st.floats(-200, 200))


@given(places, places, st.sampled_from((-1, 1)))
def test_a_limb_keeps_its_length_and_reaches_when_it_can(root, target, bend):
    _, middle, end = reach(root, target, (THIGH, SHIN), bend)
    assert math.dist(root, middle) == pytest.approx(THIGH)
    assert math.dist(middle, end) == pytest.approx(SHIN, abs=1e-3)
    if abs(THIGH - SHIN) + 0.1 < math.dist(root, target) < THIGH + SHIN - 0.1:
        assert math.dist(end, target) < 1e-6


def test_knees_bend_forward_and_elbows_backward():
    standing = Pose(hip=(70, 60), trunk=90, feet=((70, 5), (70, 5)), hands=((70, 70), None))
    _, knee, _ = standing.leg(0)
    assert knee[0] > 70 + 5
    _, elbow, _ = standing.arm(0)
    assert elbow[0] < 70 - 5
    _, _, hand = standing.arm(1)
    assert hand == pytest.approx((70, standing.shoulder[1] - UPPER_ARM - FOREARM), abs=0.1)


def test_somebody_on_the_back_bends_the_knees_upwards():
    lying = Pose(hip=(110, 14), trunk=180, feet=((150, 10), (150, 10)))
    assert lying.leg(0)[1][1] > 30
    assert lying.head[0] < lying.shoulder[0] < 110


# --- writing --------------------------------------------------------------------------------------


def test_marks_of_two_panels_that_look_alike_become_one_in_order():
    one = (Mark("A", "x"), Mark("B", "y"), Mark("C", "z"))
    other = (Mark("a", "x"), Mark("c", "z"), Mark("d", "x"))
    found = together(one, other)
    assert [mark.path for mark in found] == ["Aa", "B", "Cc", "d"]


def test_what_is_said_is_escaped():
    text = to_svg(SCENES["walk"], title="<b>", description="a & b")
    assert "&lt;b&gt;" in text
    assert "a &amp; b" in text


def test_another_exercise_has_no_drawing():
    with pytest.raises(KeyError):
        draw("no_such_exercise")
