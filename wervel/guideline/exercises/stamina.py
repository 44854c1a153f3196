"""Getting fitter: marching, walking, walking briskly and stepping up."""

from wervel.guideline.exercises.bars import EVERYBODY, HEART, NERVE, PROCEDURE, UNSTEADY
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose, Thing
from wervel.guideline.statements import cite

CITES = cite("S42 R trial", "S41 R exercise", "S01 R life rules", "own D which and how often")

EXERCISES = (
    Exercise(
        id="march",
        purpose=Purpose.STAMINA,
        level=1,
        dose=Dose(days=5, minutes=2, sets=2),
        positions=(Position.STANDING,),
        things=(Thing.CHAIR,),
        bars=EVERYBODY,
        cites=CITES,
        harder="walk",
        spare=True,
    ),
    Exercise(
        id="walk",
        purpose=Purpose.STAMINA,
        level=1,
        dose=Dose(days=5, minutes=10),
        positions=(Position.WALKING,),
        bars=EVERYBODY,
        cites=CITES,
        easier="march",
        harder="walk_brisk",
    ),
    Exercise(
        id="walk_brisk",
        purpose=Purpose.STAMINA,
        level=2,
        dose=Dose(days=5, minutes=20),
        positions=(Position.WALKING,),
        bars=(*EVERYBODY, HEART, PROCEDURE),
        cites=CITES,
        easier="walk",
        harder="step_up",
    ),
    Exercise(
        id="step_up",
        purpose=Purpose.STAMINA,
        level=3,
        dose=Dose(days=5, minutes=5, sets=2),
        positions=(Position.STANDING,),
        things=(Thing.STEP,),
        bars=(*EVERYBODY, HEART, PROCEDURE, UNSTEADY, NERVE),
        cites=CITES,
        easier="walk_brisk",
    ),
)
