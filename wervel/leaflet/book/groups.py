"""Conditions that have a name of their own, so that a long rule reads in chunks."""

from collections.abc import Mapping

from wervel.guideline import imaging, medicine_safety, medicines, ordinary, pregnancy
from wervel.guideline.cause import bone, infection, inflammation, malignancy, signs, vessels, womb
from wervel.guideline.treatment import interventions, moving
from wervel.logic.conditions import Condition

NAMED: tuple[tuple[str, Condition], ...] = (
    ("cauda_sign", signs.cauda_sign),
    ("motor_deficit", signs.motor_deficit),
    ("any_deficit", signs.any_deficit),
    ("old_and_stable", signs.old_and_stable),
    ("not_mechanical", signs.not_mechanical),
    ("rest_pain", signs.rest_pain),
    ("fever_or_chills", signs.fever_or_chills),
    ("infection_risk", signs.infection_risk),
    ("weak_defences", infection.weak_defences),
    ("suspect_pattern", infection.suspect_pattern),
    ("raised_markers", infection.raised_markers),
    ("any_sign", malignancy.ANY_SIGN),
    ("not_from_movement", vessels.not_from_movement),
    ("vessel_risk", vessels.vessel_risk),
    ("acute_belly_or_flank", vessels.acute_belly_or_flank),
    ("brittle", bone.brittle),
    ("fell", bone.fell),
    ("may_be_pregnant", womb.may_be_pregnant),
    ("early", womb.early),
    ("urine_sign", womb.urine_sign),
    ("inflammatory_pain", inflammation.inflammatory_pain),
    ("began_young", inflammation.began_young),
    ("expecting_or_after", pregnancy.expecting_or_after),
    ("girdle", pregnancy.girdle),
    ("told", ordinary.told),
    ("adult_told", ordinary.adult_told),
    ("mind_factor", ordinary.mind_factor),
    ("work_factor", ordinary.work_factor),
    ("back_factor", ordinary.back_factor),
    ("factor", ordinary.factor),
    ("active_care", ordinary.active_care),
    ("not_pregnant", ordinary.not_pregnant),
    ("candidate", imaging.candidate),
    ("indicated", imaging.INDICATED),
    ("kidney", medicine_safety.kidney),
    ("frail", medicine_safety.frail),
    ("expecting", medicine_safety.expecting),
    ("tried_long", interventions.tried_long),
    ("no_needle", interventions.no_needle),
    ("danger_in_moving", moving.danger_in_moving),
    ("hinders", medicines.hinders),
)

GROUPS: Mapping[Condition, str] = {condition: name for name, condition in reversed(NAMED)}
"""The name of a group of signs, by its condition. The group is always written out as well."""
