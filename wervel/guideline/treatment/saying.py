"""How the chapter on treatment writes a statement down: information, advice and options."""

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.statements import Advice, Chapter, Evidence, Information, Option, Signer, cite
from wervel.logic.conditions import NEVER, Condition


def info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.PHYSIOTHERAPIST,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Information:
    """A fact or figure about treatment."""
    return Information(
        id=id,
        chapter=Chapter.TREATMENT,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
        differs_from=differs_from,
    )


def advice(
    id: str,
    when: Condition,
    *sources: str,
    actions: tuple[Action, ...] = (),
    avoid: tuple[Avoid, ...] = (),
    signer: Signer = Signer.GP,
    **numbers: float | str,
) -> Advice:
    """Advice about treatment."""
    return Advice(
        id=id,
        chapter=Chapter.TREATMENT,
        when=when,
        cites=cite(*sources),
        actions=actions,
        avoid=avoid,
        signer=signer,
        numbers=numbers,
    )


def option(
    id: str,
    code: str,
    step: int,
    evidence: Evidence,
    when: Condition,
    *sources: str,
    preferred: Condition = NEVER,
    contraindicated: Condition = NEVER,
    signer: Signer = Signer.PHYSIOTHERAPIST,
    avoid: tuple[Avoid, ...] = (),
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Option:
    """A treatment that can be chosen, or that the sources advise against."""
    return Option(
        id=id,
        chapter=Chapter.TREATMENT,
        code=code,
        step=step,
        evidence=evidence,
        when=when,
        preferred=preferred,
        contraindicated=contraindicated,
        cites=cite(*sources),
        signer=signer,
        avoid=avoid,
        numbers=numbers,
        differs_from=differs_from,
    )
