"""The promises of the sources: signs that must reach a level, and what closes a treatment.

Written from the sources and not from the rules, so that a rule that is lost, turned or lowered
breaks a promise. Each says: whoever tells this is seen at least this soon, whatever else they
tell and whatever they leave open.
"""

from collections.abc import Iterator

from wervel.guideline import facts as f
from wervel.guideline.properties.elsewhere import ELSEWHERE
from wervel.guideline.properties.signs import (
    NOW,
    SOON,
    TODAY,
    Promise,
    child,
    radicular,
    very_weak,
    weak,
)
from wervel.guideline.properties.spine import SPINE
from wervel.guideline.properties.subject import EITHER_TELLER, Property, Subject, at_least, holds
from wervel.logic.conditions import Condition, all_of, below, facts_in, one_of, yes
from wervel.logic.facts import Teller
from wervel.logic.proof.claims import Case, Claim, every, never, nobody

PROMISES: tuple[Promise, ...] = (*SPINE, *ELSEWHERE)
"""What the sources ask for, with the code of the source (see ``sources``)."""

# --- until an excuse is known, no excuse is assumed -----------------------------------------------

SUSPECTED: tuple[Promise, ...] = (
    Promise("heavy force, when unknown", all_of(yes(f.major_trauma)), NOW, "S24 (H02)"),
    Promise("cancer, course unknown", yes(f.cancer_history), SOON, "S17 S23 (H07)"),
    Promise("severe weakness, since unknown", very_weak, TODAY, "S03 S22 (H04)"),
    Promise("unsteady, since unknown", yes(f.gait_disturbance), TODAY, "S27 (H04)"),
    Promise("blood thinner and weak", all_of(yes(f.anticoagulant_use), weak), NOW, "S25 (H04)"),
    Promise("both legs", one_of(f.leg_pain_side, "bilateral"), TODAY, "S27 (H01)"),
    Promise("needle, course unknown", yes(f.iv_drug_use), SOON, "S21 S25 (H06)"),
    Promise("rash, since unknown", yes(f.rash_dermatomal), TODAY, "own 72 hours"),
    Promise("belly, cycle unknown", yes(f.abdominal_pain), SOON, "own belly"),
    Promise(
        "low mood with drink",
        all_of(yes(f.depression_or_low_mood), yes(f.alcohol_excess)), SOON, "own (H10)",
    ),
)  # fmt: skip
"""The same for somebody who answers only this: silence is no excuse (H02)."""

# --- what closes a treatment ----------------------------------------------------------------------

CLOSES: tuple[tuple[str, Condition, str], ...] = (
    ("nsaid_oral", yes(f.heart_failure_or_ihd), "S70 heart"),
    ("nsaid_oral", yes(f.chronic_kidney_disease), "S70 kidney"),
    ("nsaid_oral", below(f.egfr_ml_min, 30), "S70 kidney function"),
    ("nsaid_oral", yes(f.peptic_ulcer_history), "S70 ulcer"),
    ("nsaid_oral", yes(f.uveitis_psoriasis_ibd), "S70 bowel"),
    ("nsaid_oral", yes(f.anticoagulant_use), "S70 blood thinner"),
    ("nsaid_oral", yes(f.raas_or_diuretic_use), "S70 kidney with pressure pills"),
    ("nsaid_oral", yes(f.lithium_or_methotrexate_use), "S70 interactions"),
    ("nsaid_oral", yes(f.nsaid_allergy), "S70 allergy"),
    ("nsaid_oral", yes(f.bleeding_tendency), "S70 bleeding"),
    ("nsaid_oral", yes(f.liver_disease_severe), "S70 liver"),
    ("nsaid_oral", yes(f.pregnant), "H09 pregnancy"),
    ("nsaid_oral", yes(f.missed_period_or_possible_pregnancy), "H09 possible pregnancy"),
    ("nsaid_oral", yes(f.trying_to_conceive), "S70 wish for a child"),
    ("nsaid_oral", child, "H39 child"),
    ("nsaid_topical", yes(f.nsaid_allergy), "S70 allergy"),
    ("nsaid_topical", yes(f.pregnant), "H09 pregnancy"),
    ("paracetamol", yes(f.paracetamol_overuse), "H12 maximum"),
    ("paracetamol", yes(f.liver_disease_severe), "S70 liver"),
    ("manual_therapy_with_exercise", weak, "S03 weakness"),
    ("manual_therapy_with_exercise", yes(f.saddle_numbness), "S22 cauda"),
    ("manual_therapy_with_exercise", yes(f.osteoporosis_known), "S07 bone"),
    ("manual_therapy_with_exercise", yes(f.long_term_corticosteroids), "S23 bone"),
    ("manual_therapy_with_exercise", yes(f.cancer_history), "S17 cancer"),
    ("manual_therapy_with_exercise", yes(f.major_trauma), "S24 trauma"),
    ("manual_therapy_with_exercise", yes(f.fever), "S21 fever"),
    ("manual_therapy_with_exercise", yes(f.anticoagulant_use), "S25 bleeding"),
    ("exercise_therapy", yes(f.leg_weakness_progressive), "S03 progressive paresis"),
    ("exercise_therapy", yes(f.fever), "S21 fever"),
    ("exercise_therapy", yes(f.major_trauma), "S24 trauma"),
    ("graded_activity", radicular, "S11g nerve pain"),
    ("graded_activity", child, "H39 child"),
    ("massage", radicular, "S11j nerve pain"),
    ("epidural_steroid", yes(f.anticoagulant_use), "S25 bleeding"),
    ("epidural_steroid", yes(f.bleeding_tendency), "S25 bleeding"),
    ("epidural_steroid", yes(f.fever), "S21 fever"),
    ("epidural_steroid", yes(f.recent_infection), "S21 infection"),
    ("facet_radiofrequency", yes(f.anticoagulant_use), "S25 bleeding"),
    ("hernia_operation", child, "H39 child"),
    ("exercise_in_pregnancy", radicular, "S62 nerve pain"),
)
"""Treatment, what closes it, and the source that says so."""


def _kept(subject: Subject, teller: Teller) -> Iterator[Case]:
    owed = tuple(
        nobody(f"{promise.id} ({promise.level.code}; {promise.source})", _broken(promise))
        for promise in PROMISES
    )
    yield Case((subject.weighing(teller),), owed)


def _silent(subject: Subject, teller: Teller) -> Iterator[Case]:
    for promise in SUSPECTED:
        name = f"{promise.id} ({promise.level.code}; {promise.source})"
        told = frozenset(fact.name for fact in facts_in(promise.when))
        yield Case((subject.weighing(teller),), (nobody(name, _broken(promise)),), tellable=told)


def _broken(promise: Promise) -> Claim:
    return every(holds(promise.when), never(at_least(promise.level)))


PROPERTIES = (
    Property(
        "SP-3b",
        "The promises of the sources",
        "Somebody with one of these signs is seen later than its source asks, whatever else "
        "they tell.",
        _kept,
        tellers=EITHER_TELLER,
    ),
    Property(
        "SP-3c",
        "Silence is no excuse",
        "Somebody who answers only this, and nothing that could excuse it, is seen later.",
        _silent,
        tellers=EITHER_TELLER,
    ),
)
