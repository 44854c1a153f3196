"""Letting go of tension: breathing and relaxing, for a body that has been on its guard."""

from wervel.guideline.exercises.bars import EVERYBODY, PREGNANT
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose, Thing
from wervel.guideline.statements import cite

CITES = cite("S11i R behaviour", "own D which and how often")

EXERCISES = (
    Exercise(
        id="belly_breathing",
        purpose=Purpose.CALM,
        level=1,
        dose=Dose(days=4, minutes=5),
        positions=(Position.LYING,),
        bars=(*EVERYBODY, PREGNANT),
        cites=CITES,
    ),
    Exercise(
        id="long_breath",
        purpose=Purpose.CALM,
        level=1,
        dose=Dose(days=4, minutes=3),
        positions=(Position.SITTING,),
        things=(Thing.CHAIR,),
        bars=EVERYBODY,
        cites=CITES,
        harder="tense_release",
    ),
    Exercise(
        id="tense_release",
        purpose=Purpose.CALM,
        level=2,
        dose=Dose(days=4, times=4, hold=5),
        positions=(Position.SITTING,),
        things=(Thing.CHAIR,),
        bars=EVERYBODY,
        cites=CITES,
        easier="long_breath",
    ),
)
