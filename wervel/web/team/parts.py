"""The parts of an examination: which facts stand together, in the order in which one examines.

Every fact that only a clinician can tell is here, and every danger sign: what nobody asked at home
is asked in the room. A clinician may tell all the others too, but not on this page.
"""

from dataclasses import dataclass

from wervel.guideline import facts as f
from wervel.leaflet.letter import DANGER_SIGNS
from wervel.logic.facts import Fact

FORM = "examination/1"
"""The form and its version, kept with each answer."""


@dataclass(frozen=True, slots=True)
class Part:
    """Facts that are looked at together; ``id`` is the name of its words in ``PARTS``."""

    id: str
    facts: tuple[Fact, ...]


SEEN: tuple[Part, ...] = (
    Part("strength", (f.leg_weakness, f.leg_weakness_bilateral, f.leg_weakness_progressive)),
    Part("feeling", (f.saddle_numbness, f.reduced_anal_tone, f.leg_numbness)),
    Part(
        "bladder",
        (
            f.residual_urine_ml,
            f.urinary_retention_or_difficulty,
            f.urinary_incontinence_new,
            f.bowel_dysfunction_new,
            f.sexual_dysfunction_new,
        ),
    ),
    Part(
        "reflexes",
        (f.reflex_loss, f.slr_positive, f.upper_motor_neuron_signs, f.lhermitte_sign),
    ),
    Part("walking", (f.gait_disturbance, f.confusion, f.new_arm_or_cranial_neuro_deficit)),
    Part(
        "spine",
        (
            f.spine_percussion_tenderness,
            f.palpable_step,
            f.visible_contusion,
            f.height_loss_or_kyphosis,
            f.worse_with_extension,
            f.groin_or_hip_movement_pain,
            f.spondylolisthesis_known,
        ),
    ),
    Part(
        "belly",
        (
            f.pulsatile_abdominal_mass,
            f.abdominal_pain,
            f.weak_leg_pulses,
            f.syncope_or_shock,
            f.rash_dermatomal,
        ),
    ),
    Part(
        "general",
        (
            f.temperature_c,
            f.fever,
            f.systemically_unwell,
            f.peripheral_joint_swelling,
            f.acute_red_painful_eye,
            f.clinician_unease,
        ),
    ),
)
"""What is seen, felt and measured."""

LATER: tuple[Part, ...] = (
    Part(
        "laboratory",
        (
            f.crp_mg_l,
            f.esr_mm_h,
            f.haemoglobin_g_dl,
            f.calcium_raised,
            f.creatinine_raised,
            f.egfr_ml_min,
        ),
    ),
    Part("scores", (f.sbst_total, f.sbst_psychosocial)),
)

_ASKED = (
    f.onset_before_45,
    f.nsaid_relief_within_48h,
    f.indwelling_vascular_line,
    f.endocarditis_or_bacteraemia,
)
_STANDS = {fact.name for part in SEEN for fact in part.facts}

PARTS: tuple[Part, ...] = (
    *SEEN,
    Part(
        "asked",
        tuple(f.VOCABULARY.by_name[name] for name in DANGER_SIGNS if name not in _STANDS) + _ASKED,
    ),
    *LATER,
)
"""The whole page."""
EXAMINED: tuple[Fact, ...] = tuple(fact for part in PARTS for fact in part.facts)
