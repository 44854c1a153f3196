"""How a red flag is written down: on one page, in a fixed order, with nothing left implicit."""

from collections.abc import Mapping

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.statements import Chapter, Flag, Signer, cite
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import NEVER, Condition

NOTHING: tuple[()] = ()

NO_SOOTHING = (
    Avoid.REASSURE_AS_NONSPECIFIC,
    Avoid.ADVISE_SELF_CARE_ONLY,
    Avoid.DELAY_FOR_CONSERVATIVE_TRIAL,
    Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS,
    Avoid.SPINAL_MANIPULATION,
)
"""What a danger sign forbids until somebody has looked."""

NO_WAITING = (*NO_SOOTHING, Avoid.WAIT_FOR_ALL_SIGNS)
"""The same for an emergency: and do not wait for the rest of the picture."""

SPINAL_EMERGENCY = (
    Action.REFER_EMERGENCY_DEPARTMENT,
    Action.URGENT_MRI_SPINE,
    Action.URGENT_SURGICAL_CONSULT,
    Action.NEURO_EXAM,
)
AMBULANCE = (Action.CALL_AMBULANCE, Action.REFER_EMERGENCY_DEPARTMENT)


def red_flag(
    id: str,
    cause: str,
    raises: Urgency,
    when: Condition,
    *sources: str,
    actions: tuple[Action, ...] = NOTHING,
    avoid: tuple[Avoid, ...] = NOTHING,
    suspect: Condition = NEVER,
    tier: str = "",
    signer: Signer = Signer.GP,
    numbers: Mapping[str, float | str] | None = None,
    differs_from: tuple[str, ...] = NOTHING,
    within: tuple[str, ...] = NOTHING,
) -> Flag:
    """A flag of the chapter on causes; ``sources`` read as ``"S22 R assessment"``."""
    return Flag(
        id=id,
        chapter=Chapter.CAUSE,
        cause=cause,
        raises=raises,
        when=when,
        cites=cite(*sources),
        actions=actions,
        avoid=avoid,
        suspect=suspect,
        tier=tier,
        signer=signer,
        numbers=dict(numbers or {}),
        differs_from=differs_from,
        within=within,
    )
