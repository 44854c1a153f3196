"""The library of exercises: whole, in levels, each with a dose, a source and what closes it."""

from collections import Counter
from dataclasses import replace

import pytest

from wervel.guideline.exercises import BY_ID, EXERCISES
from wervel.guideline.exercises.bars import BARS, CHILD, DANGER, EVERYBODY, PREGNANT
from wervel.guideline.exercises.exercise import (
    Bar,
    Dose,
    IllMadeExercise,
    Position,
    Purpose,
    Thing,
)
from wervel.guideline.exercises.week import WEEKS
from wervel.guideline.statements import Sure, cite
from wervel.guideline.treatment.moving import danger_in_moving
from wervel.logic.conditions import NEVER, facts_in

each = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


def test_there_are_enough_in_levels_for_every_purpose():
    assert len(EXERCISES) >= 28
    purposes = Counter(exercise.purpose for exercise in EXERCISES)
    assert set(purposes) == set(Purpose)
    assert min(purposes.values()) >= 3
    levels = Counter(exercise.level for exercise in EXERCISES)
    assert set(levels) == {1, 2, 3}
    assert min(levels.values()) >= 4


@each
def test_no_exercise_rests_on_memory_or_only_on_ourselves(exercise):
    assert exercise.sure in {Sure.READ, Sure.SECONDARY}
    assert "own" in {citation.source for citation in exercise.cites}, "which and how often is ours"


@each
def test_what_closes_exercise_closes_every_one(exercise):
    assert {DANGER, CHILD} <= set(exercise.bars)
    assert DANGER.when == danger_in_moving


@each
def test_a_row_rises_and_comes_back(exercise):
    if exercise.harder:
        other = BY_ID[exercise.harder]
        assert other.easier == exercise.id
        assert other.purpose is exercise.purpose
        assert other.level >= exercise.level
        assert set(exercise.bars) <= set(other.bars) or exercise.purpose is Purpose.MOBILITY


@each
def test_a_dose_is_small_enough_to_do(exercise):
    dose = exercise.dose
    assert dose.times <= 12
    assert dose.hold <= 20
    assert dose.minutes * dose.sets <= 20
    assert dose.sets <= 3
    seconds = dose.times * max(dose.hold, 4) * (2 if dose.sides else 1) * dose.sets
    assert max(seconds, dose.minutes * dose.sets * 60) <= 20 * 60
    later = WEEKS["chronic"].get(exercise.purpose, WEEKS["acute"].get(exercise.purpose))
    assert len(later) == dose.days


@each
def test_on_back_or_belly_is_closed_in_pregnancy(exercise):
    from_side = {"roll_to_sit", "side_leg_lift"}
    lies = Position.LYING in exercise.positions and exercise.id not in from_side
    assert lies == (PREGNANT in exercise.bars)


def test_everything_has_a_use():
    assert {p for one in EXERCISES for p in one.positions} == set(Position)
    assert {t for one in EXERCISES for t in one.things} == set(Thing)
    assert {bar.id for one in EXERCISES for bar in one.bars} == {bar.id for bar in BARS}


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.id)
def test_every_bar_looks_at_something_and_names_a_source_that_was_read(bar):
    assert facts_in(bar.when)
    assert Sure.READ in {citation.sure for citation in bar.cites}


WALK = BY_ID["walk"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: replace(WALK, cites=()), "names no source"),
        (lambda: replace(WALK, cites=cite("S999 R nowhere")), "unknown source S999"),
        (lambda: replace(WALK, cites=cite("S42 M target")), "not re-read"),
        (lambda: replace(WALK, level=4), "level 4"),
        (lambda: replace(WALK, bars=()), "nothing that closes it"),
        (lambda: replace(WALK, positions=()), "names no position"),
        (lambda: Bar(id="x", when=NEVER, cites=()), "names no source"),
        (lambda: Dose(days=0, times=1), "1 to 7 days"),
        (lambda: Dose(days=8, times=1), "1 to 7 days"),
        (lambda: Dose(days=3), "times or minutes"),
        (lambda: Dose(days=3, times=3, minutes=3), "times or minutes"),
        (lambda: Dose(days=3, times=3, sets=0), "counts up"),
        (lambda: Dose(days=3, times=3, hold=-1), "counts up"),
    ],
)
def test_what_is_ill_made_is_refused(make, message):
    with pytest.raises(IllMadeExercise, match=message):
        make()


def test_everybody_is_asked_the_same_two_things_first():
    for exercise in EXERCISES:
        assert exercise.bars[: len(EVERYBODY)] == EVERYBODY
