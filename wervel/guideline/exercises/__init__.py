"""The library of exercises: what each is good for, how often, for whom not, and its sources."""

from collections.abc import Mapping

from wervel.guideline.exercises import balance, calm, daily, ease, mobility, stamina, strength
from wervel.guideline.exercises.exercise import Exercise, IllMadeExercise

EXERCISES: tuple[Exercise, ...] = (
    *ease.EXERCISES,
    *mobility.EXERCISES,
    *strength.EXERCISES,
    *balance.EXERCISES,
    *daily.EXERCISES,
    *calm.EXERCISES,
    *stamina.EXERCISES,
)
"""Every exercise, by purpose and from easy to hard."""

BY_ID: Mapping[str, Exercise] = {exercise.id: exercise for exercise in EXERCISES}


def _check_links() -> None:
    """An easier and a harder one name each other, serve the same purpose, and rise in level."""
    if len(BY_ID) != len(EXERCISES):
        raise IllMadeExercise("two exercises share an id")
    for one in EXERCISES:
        for name in filter(None, (one.easier, one.harder)):
            if name not in BY_ID:
                raise IllMadeExercise(f"{one.id}: knows no exercise {name}")
        if one.harder:
            other = BY_ID[one.harder]
            if (other.easier, other.purpose) != (one.id, one.purpose) or other.level < one.level:
                raise IllMadeExercise(f"{one.id}: {other.id} is not the harder one")
        if one.easier and BY_ID[one.easier].harder != one.id:
            raise IllMadeExercise(f"{one.id}: {one.easier} does not lead here")


_check_links()
