"""Stronger in the trunk and the hips, so that the back can bear more."""

from wervel.guideline.exercises.bars import EVERYBODY, NERVE, PREGNANT, PROCEDURE
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose, Thing
from wervel.guideline.statements import cite

CITES = cite("S11g R exercise", "S11h R dose", "own D which and how often")
LYING = (*EVERYBODY, PREGNANT, PROCEDURE)

EXERCISES = (
    Exercise(
        id="heel_slide",
        purpose=Purpose.STRENGTH,
        level=1,
        dose=Dose(days=3, times=8, sets=2, sides=True),
        positions=(Position.LYING,),
        bars=LYING,
        cites=CITES,
        harder="bridge",
    ),
    Exercise(
        id="bridge",
        purpose=Purpose.STRENGTH,
        level=2,
        dose=Dose(days=3, times=8, hold=5, sets=2),
        positions=(Position.LYING,),
        bars=LYING,
        cites=CITES,
        easier="heel_slide",
        harder="bridge_one_leg",
    ),
    Exercise(
        id="bridge_one_leg",
        purpose=Purpose.STRENGTH,
        level=3,
        dose=Dose(days=3, times=6, hold=5, sets=2, sides=True),
        positions=(Position.LYING,),
        bars=(*LYING, NERVE),
        cites=CITES,
        easier="bridge",
    ),
    Exercise(
        id="wall_push",
        purpose=Purpose.STRENGTH,
        level=1,
        dose=Dose(days=3, times=10, sets=2),
        positions=(Position.STANDING,),
        things=(Thing.WALL,),
        bars=(*EVERYBODY, PROCEDURE),
        cites=CITES,
    ),
    Exercise(
        id="side_leg_lift",
        purpose=Purpose.STRENGTH,
        level=2,
        dose=Dose(days=3, times=10, sets=2, sides=True),
        positions=(Position.LYING,),
        bars=(*EVERYBODY, PROCEDURE),
        cites=CITES,
    ),
    Exercise(
        id="kneeling_leg",
        purpose=Purpose.STRENGTH,
        level=2,
        dose=Dose(days=3, times=8, hold=5, sets=2, sides=True),
        positions=(Position.FLOOR,),
        bars=(*EVERYBODY, PROCEDURE),
        cites=CITES,
        harder="kneeling_arm_leg",
    ),
    Exercise(
        id="kneeling_arm_leg",
        purpose=Purpose.STRENGTH,
        level=3,
        dose=Dose(days=3, times=8, hold=5, sets=2, sides=True),
        positions=(Position.FLOOR,),
        bars=(*EVERYBODY, PROCEDURE, NERVE),
        cites=CITES,
        easier="kneeling_leg",
    ),
)
