"""Chapter two: who sees the patient, in which order, with which questions and within what time."""

from wervel.guideline import profiles
from wervel.guideline.cause.signs import any_deficit, leg_radiation, radicular
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.difference import differ, side
from wervel.guideline.facts import (
    duration_weeks,
    failed_conservative_treatment,
    leg_numbness,
)
from wervel.guideline.ordinary import adult_told, mind_factor, told
from wervel.guideline.profiles import SBST_HIGH
from wervel.guideline.statements import Advice, Chapter, Information, Signer, Statement, cite
from wervel.logic.conditions import (
    ALWAYS,
    Condition,
    above,
    all_of,
    any_of,
    yes,
)


def _info(
    id: str,
    when: Condition,
    *sources: str,
    signer: Signer = Signer.GP,
    differs_from: tuple[str, ...] = (),
    **numbers: float | str,
) -> Information:
    return Information(
        id=id,
        chapter=Chapter.DIAGNOSIS,
        when=when,
        cites=cite(*sources),
        signer=signer,
        numbers=numbers,
        differs_from=differs_from,
    )


def _advice(
    id: str,
    when: Condition,
    *sources: str,
    actions: tuple[Action, ...] = (),
    avoid: tuple[Avoid, ...] = (),
    signer: Signer = Signer.GP,
    **numbers: float | str,
) -> Advice:
    return Advice(
        id=id,
        chapter=Chapter.DIAGNOSIS,
        when=when,
        cites=cite(*sources),
        actions=actions,
        avoid=avoid,
        signer=signer,
        numbers=numbers,
    )


WHO_SEES: tuple[Statement, ...] = (
    _info("EX-WHO-1", ALWAYS, "S01 R diagnosis", signer=Signer.ORTHOPAEDIC_SURGEON),
    _info("EX-WHO-2", ALWAYS, "S01 R diagnosis", signer=Signer.PHYSIOTHERAPIST),
    _info("EX-WHO-3", ALWAYS, "S01 R diagnosis", signer=Signer.PAIN_SPECIALIST),
    _info("EX-WHO-4", mind_factor, "S01 R diagnosis", signer=Signer.PSYCHOLOGIST),
    _info(
        "EX-WHO-5",
        radicular,
        "S13 R introduction",
        "S03 R referral",
        signer=Signer.NEUROLOGIST,
        referral_percent=75,
        referrals=80000,
    ),
    _info("EX-ORDER-1", ALWAYS, "S01 R diagnosis", signer=Signer.ORTHOPAEDIC_SURGEON),
    _info("EX-ORDER-2", ALWAYS, "S01 R diagnosis", signer=Signer.ORTHOPAEDIC_SURGEON),
    _info(
        "EX-ORDER-3", ALWAYS, "S01 R diagnosis", "S02 R imaging", signer=Signer.ORTHOPAEDIC_SURGEON
    ),
    _advice(
        "EX-NEURO",
        any_of(leg_radiation, yes(leg_numbness), any_deficit),
        "S03 R diagnosis",
        actions=(Action.NEURO_EXAM,),
    ),
    _info("EX-REAL", told, "S01 R pain is real", signer=Signer.ORTHOPAEDIC_SURGEON),
)

MEETING: tuple[Statement, ...] = (
    _info(
        "MDO-1",
        ALWAYS,
        "S01 R diagnosis",
        signer=Signer.ORTHOPAEDIC_SURGEON,
        members="neurosurgeon, radiologist, pain_specialist, orthopaedic_surgeon",
        differs_from=("MDO-2",),
    ),
    _info(
        "MDO-2",
        ALWAYS,
        "S11n R panel",
        "S58 R panel",
        "S19 R panel",
        signer=Signer.REHABILITATION_PHYSICIAN,
        members="rehabilitation_physician, physiotherapist, psychologist, "
        "occupational_physician, neurologist, gp, patient",
        differs_from=("MDO-1",),
    ),
    # A meeting without anybody for behaviour or rehabilitation cannot weigh this patient.
    _info(
        "MDO-3",
        any_of(
            SBST_HIGH,
            all_of(above(duration_weeks, 12), yes(failed_conservative_treatment), mind_factor),
        ),
        "own D membership",
        signer=Signer.REHABILITATION_PHYSICIAN,
        needed="psychologist, rehabilitation_physician, physiotherapist",
    ),
)
"""The meeting. Who sits in it is configured; MDO-3 warns when nobody can judge behaviour."""

REFERRAL: tuple[Statement, ...] = (
    _info(
        "REF-1", ALWAYS, "S67 R structure", parts=3, rubrics=4, names="envelope, core, file summary"
    ),
    _info("REF-2", ALWAYS, "S67 R referral", share_percent=95),
    _info("REF-3", ALWAYS, "S67 R letter back", from_hours=0, to_hours=24),
    _info("REF-4", ALWAYS, "own D safe minimum", parts=10),
    _info(
        "REG-1",
        ALWAYS,
        "S66 R network",
        "S66 R long-lasting pain",
        months=3,
        older_from_months=3,
        older_to_months=6,
    ),
    _info(
        "REG-2", ALWAYS, "S65 R programme", place="Meppel", signer=Signer.REHABILITATION_PHYSICIAN
    ),
    # The other leaflet calls brittle bones an ordinary cause. The fracture rules do not follow it.
    _info(
        "REG-3",
        ALWAYS,
        "S65 R causes",
        "own D conflict",
        signer=Signer.ORTHOPAEDIC_SURGEON,
        differs_from=("RF-FRA-6",),
    ),
    _info(
        "TREEK-1",
        ALWAYS,
        "S68 R norm",
        signer=Signer.OFFICE,
        who="gp",
        most_working_days=3,
        usual_working_days=2,
        usual_percent=80,
    ),
    _info("TREEK-2", ALWAYS, "S68 R norm", signer=Signer.OFFICE, who="physiotherapy", most_weeks=1),
    _info(
        "TREEK-3",
        ALWAYS,
        "S68 R norm",
        signer=Signer.OFFICE,
        who="first hospital visit",
        most_weeks=4,
        usual_weeks=3,
        usual_percent=80,
    ),
    _info(
        "TREEK-4",
        ALWAYS,
        "S68 R norm",
        signer=Signer.OFFICE,
        who="diagnostics",
        most_weeks=4,
        usual_weeks=3,
        usual_percent=80,
    ),
    _info(
        "TREEK-5",
        ALWAYS,
        "S68 R norm",
        signer=Signer.OFFICE,
        who="day treatment",
        most_weeks=6,
        usual_weeks=4,
        usual_percent=80,
    ),
    _info(
        "TREEK-6",
        ALWAYS,
        "S68 R norm",
        signer=Signer.OFFICE,
        who="admission",
        most_weeks=7,
        usual_weeks=5,
        usual_percent=80,
    ),
    _info("TREEK-7", ALWAYS, "S68 R scope", signer=Signer.OFFICE),
)


STATEMENTS: tuple[Statement, ...] = (
    *WHO_SEES,
    *MEETING,
    *REFERRAL,
    *profiles.STATEMENTS,
    _advice(
        "EX-CALM",
        adult_told,
        "S24 R base rate",
        "S11a R combination",
        avoid=(Avoid.RAISE_EMERGENCY_ALARM,),
    ),
    *differ(
        "DX-1",
        Chapter.DIAGNOSIS,
        side("S01 R title", "S02 R title"),
        side("S11l R words", "S58 R name", icpc="L03"),
    ),
    *differ(
        "DX-3",
        Chapter.DIAGNOSIS,
        side("S01 R chronic complaints"),
        side(
            "S02 R after 3-4 weeks",
            "S29 R first contact",
            "S11b R factors",
            from_weeks=3,
            to_weeks=4,
        ),
    ),
    *differ(
        "DX-19",
        Chapter.DIAGNOSIS,
        side("S01 R diagnosis"),
        side("S11f R stepped care", "S13 R introduction"),
    ),
)
