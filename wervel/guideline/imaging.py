"""Chapter two: when a picture helps, of which kind and how soon, and when it does not."""

from dataclasses import dataclass

from wervel.guideline import findings
from wervel.guideline.cause import FLAGS
from wervel.guideline.cause.inflammation import began_young, inflammatory_pain, three_months
from wervel.guideline.cause.signs import (
    improving,
    leg_radiation,
    radicular,
    severe_pain,
    walking_pattern,
    worsening,
)
from wervel.guideline.cause.womb import may_be_pregnant
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    duration_weeks,
    failed_conservative_treatment,
    imaging_requested_by_patient,
    operation_considered,
    prior_imaging_degenerative_only,
    prior_spine_surgery,
    spondylolisthesis_known,
)
from wervel.guideline.ordinary import adult_told, not_improving
from wervel.guideline.statements import (
    Advice,
    Caution,
    Chapter,
    Flag,
    IllMadeStatement,
    Information,
    Signer,
    Statement,
    Sure,
    cite,
)
from wervel.logic.conditions import Condition, all_of, any_of, at_least, below, none_of, yes

PICTURE = frozenset(
    {
        Action.URGENT_MRI_SPINE,
        Action.MRI_SPINE,
        Action.XRAY_OR_CT_SPINE,
        Action.URGENT_AORTA_IMAGING,
    }
)
"""The actions that ask for a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imaging(Statement):
    """A picture that is, or is not, indicated.

    ``modality`` says which kind, ``within`` how soon in a few words of code ("4 hours",
    "planned"; empty when nothing is indicated). What was not re-read may ask for a picture,
    never say that none is needed.
    """

    indicated: bool
    modality: str
    within: str = ""

    def __post_init__(self) -> None:
        Statement.__post_init__(self)
        if not self.indicated and self.sure is Sure.MEMORY:
            raise IllMadeStatement(f"{self.id}: not re-read (M), so it may not refuse a picture")


def _asking(*causes: str) -> Condition:
    """Whenever a flag for one of these causes asks for a picture: the same condition, once."""
    unknown = set(causes) - {flag.cause for flag in ASKING}
    if unknown:
        raise IllMadeStatement(f"no flag asks for a picture because of {sorted(unknown)}")
    return any_of(*(flag.when for flag in ASKING if flag.cause in causes))


def _picture(
    id: str,
    when: Condition,
    modality: str,
    within: str,
    *sources: str,
    signer: Signer = Signer.ORTHOPAEDIC_SURGEON,
    **numbers: float | str,
) -> Imaging:
    return Imaging(
        id=id,
        chapter=Chapter.DIAGNOSIS,
        when=when,
        cites=cite(*sources),
        signer=signer,
        indicated=True,
        modality=modality,
        within=within,
        numbers=numbers,
    )


def _no_picture(
    id: str,
    when: Condition,
    modality: str,
    *sources: str,
    signer: Signer = Signer.GP,
    **numbers: float | str,
) -> Imaging:
    return Imaging(
        id=id,
        chapter=Chapter.DIAGNOSIS,
        when=all_of(when, none_of(INDICATED)),
        cites=cite(*sources),
        signer=signer,
        indicated=False,
        modality=modality,
        numbers=numbers,
    )


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


ASKING: tuple[Flag, ...] = tuple(flag for flag in FLAGS if PICTURE.intersection(flag.actions))
CAUDA = ("cauda_equina", "compression_after_procedure")
FRACTURE = (
    "fracture_low_energy",
    "fracture_by_count",
    "fracture_without_force",
    "fracture_of_birth",
    "fall",
)
TUMOUR = ("metastasis", "metastasis_with_deficit", "metastasis_pressing", "myeloma")
INFECTION = ("spinal_abscess", "spinal_infection", "infection_without_fever", "tuberculosis")
DEFICIT = (
    "cord_compression",
    "sudden_deficit",
    "severe_weakness",
    "progressive_weakness",
    "spinal_bleeding",
)
ACCIDENT = ("fracture_high_energy", "unstable_fracture")
AORTA = ("aortic_rupture", "aortic_emergency")

infection = _asking(*INFECTION)
candidate = all_of(
    any_of(radicular, walking_pattern),
    at_least(duration_weeks, 6),
    not_improving,
    yes(operation_considered),
)
"""Pain of a nerve that lasts, in somebody who would want an operation or injection for it."""
spondyloarthritis = all_of(began_young, three_months, inflammatory_pain)
ANY_MODALITY = "xray, mri, ct, bone_scan"

NEEDED: tuple[Imaging, ...] = (
    _picture(
        "IM-3",
        all_of(
            at_least(duration_weeks, 6),
            yes(failed_conservative_treatment),
            yes(operation_considered),
        ),
        "mri",
        "planned",
        "S32 R variant",
        "S29 R change of management",
        weeks=6,
    ),
    _picture(
        "IM-4",
        _asking(*CAUDA),
        "mri",
        "4 hours",
        "S22 R assessment",
        "S32 M rating",
        signer=Signer.NEUROLOGIST,
        hours=4,
    ),
    _picture(
        "IM-5",
        all_of(
            yes(prior_spine_surgery),
            any_of(leg_radiation, worsening, severe_pain),
            none_of(improving),
        ),
        "mri with and without contrast",
        "planned",
        "S32 R variant",
        "S32 M rating",
    ),
    _picture(
        "IM-6",
        _asking(*FRACTURE),
        "xray, then ct or mri",
        "1 week",
        "S32 R variant",
        "S32 M rating",
        weeks=1,
    ),
    _picture(
        "IM-7",
        any_of(_asking(*TUMOUR), infection),
        "mri with and without contrast",
        "12 hours to 2 weeks",
        "S32 R variant",
        "S17 R timing table",
        "S21 R suspicion",
        most_hours=12,
        most_weeks=2,
    ),
    _picture(
        "IM-9",
        _asking(*DEFICIT),
        "mri",
        "same day",
        "S31 R severe deficit",
        "S03 R referral",
        signer=Signer.NEUROLOGIST,
    ),
    _picture(
        "IM-11",
        candidate,
        "mri",
        "planned",
        "S31 R candidate",
        "S13 R imaging",
        signer=Signer.NEUROLOGIST,
        from_weeks=6,
        to_weeks=8,
    ),
    _picture(
        "IM-16",
        all_of(yes(spondylolisthesis_known), yes(operation_considered)),
        "xray standing, bending forward and backward",
        "planned",
        "S15 R before operation",
    ),
    _picture(
        "IM-17",
        _asking(*ACCIDENT),
        "ct",
        "at once",
        "S32 R fracture concern",
        "S24 R significant trauma",
        "own D level",
    ),
    _picture(
        "IM-18",
        _asking(*AORTA),
        "ultrasound or ct of the aorta",
        "at once",
        "S02 R aneurysm",
        "own D level",
    ),
)
"""Every case for a picture; IM-17 and IM-18 hold the flags that the table leaves out."""

INDICATED: Condition = any_of(*(row.when for row in NEEDED))
"""A picture of the back is indicated for one reason or another."""

NOT_INDICATED: tuple[Imaging, ...] = (
    _no_picture(
        "IM-1",
        below(duration_weeks, 6),
        ANY_MODALITY,
        "S32 R variant",
        "S02 R imaging",
        "S34 R wise choice",
        to_weeks=6,
    ),
    _no_picture(
        "IM-2",
        at_least(duration_weeks, 6),
        ANY_MODALITY,
        "S32 R variant",
        "S02 R imaging",
        from_weeks=6,
    ),
    _no_picture(
        "IM-12",
        any_of(
            all_of(improving, at_least(duration_weeks, 4)),
            all_of(yes(prior_imaging_degenerative_only), none_of(worsening)),
        ),
        ANY_MODALITY,
        "S31 R no picture",
        months=1,
    ),
)


def _covered() -> None:
    """Refuse a flag that asks for a picture which no statement of this page holds."""
    held = {*CAUDA, *FRACTURE, *TUMOUR, *INFECTION, *DEFICIT, *ACCIDENT, *AORTA}
    loose = sorted({flag.id for flag in ASKING if flag.cause not in held})
    if loose:
        raise IllMadeStatement(f"flags {loose} ask for a picture that no statement indicates")


_covered()

STATEMENTS: tuple[Statement, ...] = (
    *NEEDED,
    *NOT_INDICATED,
    *findings.STATEMENTS,
    _info("IM-8", infection, "S21 R picture not possible", modality="ct, pet, bone_scan"),
    _info("IM-13", spondyloarthritis, "S20 R referral strategy", "S20 M place", signer=Signer.GP),
    Caution(
        id="IM-15",
        chapter=Chapter.DIAGNOSIS,
        when=may_be_pregnant,
        cites=cite("own M pregnancy"),
        signer=Signer.MIDWIFE,
        avoid=(Avoid.IONISING_IMAGING_IN_PREGNANCY,),
    ),
    # Said to every adult whose back pain has no danger sign, and not only to those who ask.
    Advice(
        id="IM-EXPLAIN",
        chapter=Chapter.DIAGNOSIS,
        signer=Signer.GP,
        when=all_of(adult_told, none_of(candidate)),
        actions=(Action.EXPLAIN_NO_IMAGING,),
        avoid=(Avoid.ROUTINE_IMAGING,),
        cites=cite("S02 R imaging", "S29 R imaging", "S34 R wise choice"),
        numbers={"weeks": 6},
    ),
    Advice(
        id="IM-ASKED",
        chapter=Chapter.DIAGNOSIS,
        signer=Signer.GP,
        when=all_of(yes(imaging_requested_by_patient), none_of(candidate)),
        actions=(Action.EXPLAIN_NO_IMAGING,),
        avoid=(Avoid.DISMISS_PATIENT_CONCERN, Avoid.ROUTINE_IMAGING),
        cites=cite("S29 R imaging", "S34 R wise choice"),
    ),
    *differ(
        "DX-14",
        Chapter.DIAGNOSIS,
        side("S01 R diagnosis"),
        side("S02 R imaging", "S29 R imaging", "S34 R wise choice", "S32 R variants", weeks=6),
        signer=Signer.ORTHOPAEDIC_SURGEON,
    ),
)
