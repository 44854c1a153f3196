"""Standing firmly: from one leg with a hold to one leg with a reach."""

from wervel.guideline.exercises.bars import EVERYBODY, PROCEDURE, UNSTEADY
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose, Thing
from wervel.guideline.statements import cite

CITES = cite("S11g R exercise", "S11h R dose", "own D which and how often")
BARS = (*EVERYBODY, PROCEDURE, UNSTEADY)

EXERCISES = (
    Exercise(
        id="one_leg_held",
        purpose=Purpose.BALANCE,
        level=1,
        dose=Dose(days=3, times=3, hold=10, sides=True),
        positions=(Position.STANDING,),
        things=(Thing.CHAIR,),
        bars=BARS,
        cites=CITES,
        harder="one_leg",
    ),
    Exercise(
        id="one_leg",
        purpose=Purpose.BALANCE,
        level=2,
        dose=Dose(days=3, times=3, hold=20, sides=True),
        positions=(Position.STANDING,),
        things=(Thing.CHAIR,),
        bars=BARS,
        cites=CITES,
        easier="one_leg_held",
        harder="one_leg_reach",
    ),
    Exercise(
        id="one_leg_reach",
        purpose=Purpose.BALANCE,
        level=3,
        dose=Dose(days=3, times=6, sides=True),
        positions=(Position.STANDING,),
        things=(Thing.CHAIR,),
        bars=BARS,
        cites=CITES,
        easier="one_leg",
    ),
)
