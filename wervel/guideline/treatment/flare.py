"""When it gets worse for a while: what to do for two days, and what may stand in one's own plan.

Nothing here soothes by itself: each names the advice that must hold for this person first, and
what closes it. No source here tested a flare plan; which steps, and for how long, is our own
choice on the sources' general lines, until a physiotherapist signs.
"""

from dataclasses import dataclass
from datetime import timedelta

from wervel.guideline.cause.signs import weakness
from wervel.guideline.codes import Action
from wervel.guideline.facts import gait_disturbance
from wervel.guideline.statements import Citation, Signer, cite
from wervel.guideline.treatment.moving import danger_in_moving
from wervel.logic.conditions import NEVER, Condition, any_of, yes

LASTS = timedelta(hours=48)
"""For how long the steps are meant; then somebody looks again (own D)."""

unsteady = any_of(yes(gait_disturbance), weakness)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do in a flare.

    ``needs`` is advice that must hold for this person, ``shut`` what closes it while it holds or
    is open. ``day`` is 1 or 2. ``led`` is whether it speaks of building up by agreed numbers: true
    for who does so, false for who does not, and nothing where that makes no difference.
    """

    id: str
    needs: Action
    cites: tuple[Citation, ...]
    day: int = 1
    shut: Condition = danger_in_moving
    led: bool | None = None
    signer: Signer = Signer.PHYSIOTHERAPIST


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """Something that may help one person, to put in one's own plan.

    Without ``needs`` it is no advice of the guideline; it is still said only beside advice.
    """

    id: str
    needs: Action | None = None
    shut: Condition = NEVER
    signer: Signer = Signer.PHYSIOTHERAPIST


STEPS: tuple[Step, ...] = (
    Step(
        id="move",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("S01 R acute complaints", "S02 R activity"),
    ),
    Step(
        id="bed",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("S01 R acute complaints", "S11l R education", "own D short rests"),
    ),
    Step(
        id="less",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("S01 R life rules", "own D two days"),
        led=False,
    ),
    Step(
        id="keep_to_plan",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("S48 R graded activity", "S11h R building up"),
        led=True,
    ),
    Step(
        id="more",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("S01 R acute complaints", "S02 R activity", "own D the second day"),
        day=2,
        led=False,
    ),
    Step(
        id="go_on",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("S48 R graded activity", "own D the second day"),
        day=2,
        led=True,
    ),
    Step(
        id="look",
        needs=Action.STAY_ACTIVE_ADVICE,
        cites=cite("own D ask again"),
        day=2,
        shut=NEVER,
    ),
)
"""In the order of the day; at most four a day."""

HELPS: tuple[Help, ...] = (
    Help(id="walk", needs=Action.STAY_ACTIVE_ADVICE, shut=any_of(danger_in_moving, unsteady)),
    Help(id="move", needs=Action.STAY_ACTIVE_ADVICE, shut=danger_in_moving),
    Help(id="exercise", needs=Action.EXERCISE_THERAPY, shut=danger_in_moving),
    Help(id="rest", needs=Action.STAY_ACTIVE_ADVICE),
    Help(id="spread"),
    Help(id="breathe"),
    Help(id="warm"),
    Help(id="talk"),
    Help(id="medicine", needs=Action.ANALGESIA_STEPWISE, signer=Signer.GP),
)
"""What somebody can say that helps them (own D)."""

SIGNS: tuple[str, ...] = (
    "stiff",
    "more_pain",
    "tired",
    "sleep",
    "tense",
    "temper",
    "avoid",
    "too_much",
)
"""Early signs that it becomes too much, to know of oneself (S01 R life rules, own D which)."""
