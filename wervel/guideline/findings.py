"""Chapter two: what a picture shows in people without pain, and what it cannot tell."""

from wervel.guideline.cause.signs import (
    radicular,
)
from wervel.guideline.facts import (
    prior_imaging_degenerative_only,
)
from wervel.guideline.statements import (
    Chapter,
    Information,
    Signer,
    Statement,
    cite,
)
from wervel.logic.conditions import ALWAYS, Condition, yes


def _info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.ORTHOPAEDIC_SURGEON,
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.DIAGNOSIS,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
    )


STATEMENTS: tuple[Statement, ...] = (
    # The printed limits of age for men and women look reversed and the source was not opened:
    # the row is told, its ages are not, and no condition rests on it (Q17).
    _info("IM-10", ALWAYS, "S31 R excerpt"),
    _info("IM-14", ALWAYS, "S32 R bone scan", modality="bone_scan"),
    _info("IM-REFERRAL", ALWAYS, "S29 R referral need not mean a scan", signer=Signer.GP),
    _info(
        "IM-FINDINGS",
        ALWAYS,
        "S33 R table",
        from_age=20,
        to_age=80,
        degeneration_young=37,
        degeneration_old=96,
        bulge_young=30,
        bulge_old=84,
        protrusion_young=29,
        protrusion_old=43,
        fissure_young=19,
        fissure_old=29,
    ),
    # Brinjikji 2015b (AJNR 36:2394) was read but has no code of its own in the list of sources.
    _info(
        "IM-FINDINGS-PAIN",
        ALWAYS,
        "S72 R with pain",
        to_age=50,
        bulge_odds=7.5,
        extrusion_odds=4.4,
        modic_odds=4.0,
        protrusion_odds=2.7,
        degeneration_odds=2.2,
    ),
    _info(
        "IM-FINDINGS-LRS",
        radicular,
        "S13 R imaging",
        signer=Signer.NEUROLOGIST,
        low_percent=65,
        high_percent=83,
    ),
    _info("IM-OLD-PICTURE", yes(prior_imaging_degenerative_only), "S33 R table", "S11l R words"),
)
