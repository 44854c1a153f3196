"""What a day asks: getting out of bed, rising, bending, lifting and carrying."""

from wervel.guideline.exercises.bars import BONE, EVERYBODY, NERVE, PROCEDURE
from wervel.guideline.exercises.exercise import Dose, Exercise, Position, Purpose, Thing
from wervel.guideline.statements import cite

CITES = cite("S11h R dose", "S11h R building up", "own D which and how often")

EXERCISES = (
    Exercise(
        id="roll_to_sit",
        purpose=Purpose.DAILY,
        level=1,
        dose=Dose(days=3, times=3, sides=True),
        positions=(Position.LYING, Position.SITTING),
        things=(Thing.BED,),
        bars=EVERYBODY,
        cites=CITES,
    ),
    Exercise(
        id="rise_with_hands",
        purpose=Purpose.DAILY,
        level=1,
        dose=Dose(days=3, times=8, sets=2),
        positions=(Position.SITTING, Position.STANDING),
        things=(Thing.CHAIR,),
        bars=EVERYBODY,
        cites=CITES,
        harder="rise",
    ),
    Exercise(
        id="rise",
        purpose=Purpose.DAILY,
        level=2,
        dose=Dose(days=3, times=10, sets=2),
        positions=(Position.SITTING, Position.STANDING),
        things=(Thing.CHAIR,),
        bars=(*EVERYBODY, PROCEDURE),
        cites=CITES,
        easier="rise_with_hands",
    ),
    Exercise(
        id="hip_hinge",
        purpose=Purpose.DAILY,
        level=1,
        dose=Dose(days=3, times=8, sets=2),
        positions=(Position.STANDING,),
        bars=(*EVERYBODY, BONE, PROCEDURE),
        cites=CITES,
        harder="lift_box",
    ),
    Exercise(
        id="lift_box",
        purpose=Purpose.DAILY,
        level=2,
        dose=Dose(days=3, times=6, sets=2),
        positions=(Position.STANDING,),
        things=(Thing.BOX,),
        bars=(*EVERYBODY, BONE, PROCEDURE, NERVE),
        cites=CITES,
        easier="hip_hinge",
    ),
    Exercise(
        id="carry_bags",
        purpose=Purpose.DAILY,
        level=2,
        dose=Dose(days=3, minutes=2, sets=3),
        positions=(Position.WALKING,),
        things=(Thing.BAGS,),
        bars=(*EVERYBODY, BONE, PROCEDURE),
        cites=CITES,
    ),
)
