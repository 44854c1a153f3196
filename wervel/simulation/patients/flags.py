"""What a plain list of red flags would tick, to hold imagined people beside counted ones.

The guideline does not alarm on one such sign; this is the list that it was made to replace. The
source counted 25 signs in 1172 people without printing them all, so the list is our own: the
signs that sections 1.2 to 1.6 of the clinical reference name, one line a sign.
"""

import polars as pl

from wervel.guideline import facts as f
from wervel.logic.facts import Fact

OLDER, OLDEST, YOUNGEST = 50, 70, 20
"""Years: the first spell after it, an informative sign, and the first spell before it."""
STIFF = 60
"""Minutes in the morning."""


def _of(fact: Fact) -> pl.Expr:
    return pl.col(fact.name)


RED_FLAGS: dict[str, pl.Expr] = {
    "old at the first spell": _of(f.first_episode) & (_of(f.age_years) > OLDER),
    "old": _of(f.age_years) > OLDEST,
    "young": _of(f.age_years) < YOUNGEST,
    "constant pain": _of(f.pain_constant_unremitting),
    "pain at night": _of(f.night_pain),
    "unwell or very tired": _of(f.systemically_unwell) | _of(f.fatigue_marked),
    "worsens": _of(f.course) == "worsening",
    "treatment failed": _of(f.failed_conservative_treatment),
    "pain high in the back": _of(f.pain_site) == "thoracic",
    "serious accident": _of(f.major_trauma),
    "a fall when older": _of(f.minor_trauma) & (_of(f.age_years) > OLDER + 10),
    "cancer before": _of(f.cancer_history) | _of(f.cancer_suspected_sign),
    "weight loss": _of(f.weight_loss_unexplained),
    "corticosteroids": _of(f.long_term_corticosteroids),
    "brittle bones": _of(f.osteoporosis_known) | _of(f.prior_fragility_fracture),
    "shorter or bent": _of(f.height_loss_or_kyphosis),
    "fever or chills": _of(f.fever) | _of(f.chills_or_night_sweats),
    "weak defences": _of(f.immunosuppressed),
    "injected drugs": _of(f.iv_drug_use),
    "infection or procedure": _of(f.recent_infection) | _of(f.recent_spinal_procedure),
    "tuberculosis": _of(f.tb_risk),
    "lowest nerves": pl.any_horizontal(
        _of(f.saddle_numbness),
        _of(f.urinary_retention_or_difficulty),
        _of(f.urinary_incontinence_new),
        _of(f.bowel_dysfunction_new),
        _of(f.sexual_dysfunction_new),
    ),
    "loss of strength": _of(f.leg_weakness) != "none",
    "numb leg": _of(f.leg_numbness),
    "unsteady": _of(f.gait_disturbance),
    "stiff in the morning": _of(f.morning_stiffness_minutes) > STIFF,
    "aneurysm": _of(f.aortic_aneurysm_known),
}
"""Each sign as a column expression; unknown where an answer is missing."""


def flags_of(people: pl.DataFrame) -> pl.Series:
    """How many of these signs each person is known to have."""
    ticked = [sign.fill_null(value=False).cast(pl.Int64) for sign in RED_FLAGS.values()]
    return people.select(pl.sum_horizontal(ticked).alias("flags")).to_series()
