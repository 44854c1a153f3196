"""Keeping the back supple: bending to all sides, slowly and without force."""

from wervel.guideline.exercises.bars import ARCH, BONE, EVERYBODY, PREGNANT, PROCEDURE
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose
from wervel.guideline.statements import cite

CITES = cite("S11g R exercise", "S11h R dose", "own D which and how often")

EXERCISES = (
    Exercise(
        id="side_bend",
        purpose=Purpose.MOBILITY,
        level=1,
        dose=Dose(days=3, times=8, sides=True),
        positions=(Position.STANDING,),
        bars=(*EVERYBODY, BONE, PROCEDURE),
        cites=CITES,
    ),
    Exercise(
        id="prone_elbows",
        purpose=Purpose.MOBILITY,
        level=1,
        dose=Dose(days=3, times=5, hold=10),
        positions=(Position.LYING,),
        bars=(*EVERYBODY, PREGNANT, PROCEDURE, ARCH),
        cites=CITES,
        harder="prone_press_up",
    ),
    Exercise(
        id="prone_press_up",
        purpose=Purpose.MOBILITY,
        level=2,
        dose=Dose(days=3, times=10),
        positions=(Position.LYING,),
        bars=(*EVERYBODY, PREGNANT, PROCEDURE, ARCH),
        cites=CITES,
        easier="prone_elbows",
    ),
    Exercise(
        id="cat_cow",
        purpose=Purpose.MOBILITY,
        level=2,
        dose=Dose(days=3, times=10),
        positions=(Position.FLOOR,),
        bars=(*EVERYBODY, BONE, PROCEDURE),
        cites=CITES,
        harder="heel_sit",
    ),
    Exercise(
        id="heel_sit",
        purpose=Purpose.MOBILITY,
        level=2,
        dose=Dose(days=3, times=5, hold=15),
        positions=(Position.FLOOR,),
        bars=(*EVERYBODY, BONE, PROCEDURE),
        cites=CITES,
        easier="cat_cow",
    ),
)
