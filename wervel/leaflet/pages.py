"""The pages of the interview: which facts are asked together, on one page with one question.

A page asks one thing: a single question, a few that belong to one thought (how it began and
how it goes), or a short list of signs with a box each and an explicit "none of these". The
signs of pressure on the lowest nerves stand apart and come first.
"""

from dataclasses import dataclass

from wervel.guideline import facts as f
from wervel.logic.facts import Fact, Teller, YesNo


@dataclass(frozen=True, slots=True)
class Page:
    """One page with its facts, in the order in which they are asked."""

    id: str
    facts: tuple[Fact, ...]

    @property
    def signs(self) -> tuple[Fact, ...]:
        """The facts that are ticked in a list."""
        return tuple(fact for fact in self.facts if isinstance(fact, YesNo))


PAGES: tuple[Page, ...] = (
    Page(
        "cauda",
        (
            f.saddle_numbness,
            f.urinary_retention_or_difficulty,
            f.urinary_incontinence_new,
            f.bowel_dysfunction_new,
            f.sexual_dysfunction_new,
        ),
    ),
    Page(
        "now",
        (
            f.syncope_or_shock,
            f.confusion,
            f.new_arm_or_cranial_neuro_deficit,
            f.fever,
            f.temperature_c,
            f.chills_or_night_sweats,
            f.systemically_unwell,
            f.abdominal_pain,
            f.pulsatile_abdominal_mass,
            f.colicky_pain,
            f.suicidal_ideation,
        ),
    ),
    Page(
        "person",
        (
            f.age_years,
            f.sex,
            f.cancer_history,
            f.anticoagulant_use,
            f.aortic_aneurysm_known,
            f.hypertension,
            f.recent_spinal_procedure,
            f.paracetamol_overuse,
            f.pregnant,
            f.missed_period_or_possible_pregnancy,
        ),
    ),
    Page(
        "start",
        (
            f.duration_weeks,
            f.onset,
            f.course,
            f.pain_nrs,
            f.major_trauma,
            f.minor_trauma,
            f.mechanical_pattern,
            f.pain_constant_unremitting,
        ),
    ),
    Page("place", (f.pain_site, f.leg_pain, f.leg_pain_side)),
    Page(
        "belly",
        (
            f.dysuria_or_frequency,
            f.haematuria,
            f.nausea_vomiting,
            f.rash_dermatomal,
            f.uterine_contractions,
            f.vaginal_bleeding,
            f.abnormal_vaginal_discharge,
            f.cyclic_with_menses,
        ),
    ),
    Page(
        "legs",
        (
            f.leg_weakness,
            f.leg_weakness_bilateral,
            f.leg_weakness_progressive,
            f.gait_disturbance,
            f.leg_numbness,
        ),
    ),
    Page("pregnancy", (f.gestation_weeks, f.postpartum_weeks)),
    Page(
        "health",
        (
            f.weight_loss_unexplained,
            f.fatigue_marked,
            f.cancer_suspected_sign,
            f.recent_infection,
            f.immunosuppressed,
            f.diabetes,
            f.iv_drug_use,
            f.tb_risk,
        ),
    ),
    Page(
        "bones",
        (
            f.osteoporosis_known,
            f.long_term_corticosteroids,
            f.prior_fragility_fracture,
            f.height_loss_or_kyphosis,
            f.uveitis_psoriasis_ibd,
            f.family_history_spondyloarthritis,
            f.peripheral_joint_swelling,
            f.acute_red_painful_eye,
        ),
    ),
    Page(
        "pattern",
        (
            f.night_pain,
            f.relief_by_exercise,
            f.worse_with_extension,
            f.worse_walking_relieved_sitting,
            f.groin_or_hip_movement_pain,
            f.child_refuses_to_walk,
            f.morning_stiffness_minutes,
        ),
    ),
    Page(
        "before",
        (
            f.first_episode,
            f.recurrent_episodes,
            f.failed_conservative_treatment,
            f.prior_spine_surgery,
            f.prior_imaging_degenerative_only,
            f.imaging_requested_by_patient,
            f.operation_considered,
            f.sport_hyperextension,
        ),
    ),
    Page(
        "mind",
        (
            f.fear_avoidance,
            f.catastrophising,
            f.anxiety_about_serious_disease,
            f.depression_or_low_mood,
            f.recent_bereavement_or_major_stress,
            f.passive_coping_or_rest,
            f.sleep_disturbed,
        ),
    ),
    Page(
        "work",
        (
            f.work_absence_weeks,
            f.work_physical_load,
            f.occupation,
            f.work_conflict_or_dissatisfaction,
            f.compensation_claim,
            f.work_support_wanted,
        ),
    ),
    Page(
        "medicines",
        (
            f.nsaid_use_current,
            f.opioid_use_current,
            f.paracetamol_use_current,
            f.raas_or_diuretic_use,
            f.serotonergic_drug_use,
            f.lithium_or_methotrexate_use,
            f.nsaid_allergy,
        ),
    ),
    Page(
        "diseases",
        (
            f.heart_failure_or_ihd,
            f.chronic_kidney_disease,
            f.peptic_ulcer_history,
            f.liver_disease_severe,
            f.bleeding_tendency,
            f.kidney_stone_history,
            f.smoker,
            f.alcohol_excess,
            f.obesity,
            f.trying_to_conceive,
        ),
    ),
)
"""In this order between pages that lead to a danger equally soon (see ``nearest``). Those that
seldom lead anywhere soon stand early all the same: when they do, they settle it."""

PAGE_OF = {fact.name: page for page in PAGES for fact in page.facts}
"""The page on which a fact is asked. Every fact that a person can tell has exactly one."""

_missing = f.VOCABULARY.told_by(Teller.PATIENT) - PAGE_OF.keys()
if _missing or len(PAGE_OF) != sum(len(page.facts) for page in PAGES):
    raise ValueError(f"facts without a page of their own: {sorted(_missing)}")
