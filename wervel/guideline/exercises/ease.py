"""Moving gently while it hurts: small movements that keep the back going in the first days."""

from wervel.guideline.exercises.bars import BONE, EVERYBODY, PREGNANT, PROCEDURE
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose, Thing
from wervel.guideline.statements import cite

CITES = cite("S02 R activity", "S11g R first profile", "own D which and how often")
LYING = (*EVERYBODY, PREGNANT, PROCEDURE)

EXERCISES = (
    Exercise(
        id="rest_legs_up",
        purpose=Purpose.EASE,
        level=1,
        dose=Dose(days=7, minutes=5),
        positions=(Position.LYING,),
        things=(Thing.CHAIR,),
        bars=LYING,
        cites=CITES,
        harder="pelvic_tilt",
    ),
    Exercise(
        id="pelvic_tilt",
        purpose=Purpose.EASE,
        level=1,
        dose=Dose(days=7, times=10),
        positions=(Position.LYING,),
        bars=LYING,
        cites=CITES,
        easier="rest_legs_up",
        harder="knee_rolls",
    ),
    Exercise(
        id="knee_rolls",
        purpose=Purpose.EASE,
        level=1,
        dose=Dose(days=7, times=10),
        positions=(Position.LYING,),
        bars=(*LYING, BONE),
        cites=CITES,
        easier="pelvic_tilt",
        harder="knee_to_chest",
    ),
    Exercise(
        id="knee_to_chest",
        purpose=Purpose.EASE,
        level=1,
        dose=Dose(days=7, times=5, hold=10, sides=True),
        positions=(Position.LYING,),
        bars=(*LYING, BONE),
        cites=CITES,
        easier="knee_rolls",
    ),
    Exercise(
        id="seated_tilt",
        purpose=Purpose.EASE,
        level=1,
        dose=Dose(days=7, times=10),
        positions=(Position.SITTING,),
        things=(Thing.CHAIR,),
        bars=(*EVERYBODY, BONE, PROCEDURE),
        cites=CITES,
    ),
)
