"""What follows from the answers by definition, so that nobody is asked what cannot apply.

Three kinds, and no more:

- a yes-or-no fact that cannot apply to this person is no (a man is not pregnant);
- a number or choice that cannot apply is not open: it stays unknown and holds up nothing;
- a stronger answer carries a weaker one (a measured 38.5 degrees is a fever, also when somebody
  said "no fever"; pain in both legs is pain in the leg).

Nothing that was answered is lowered here: the only answer that is replaced is a denied fever,
and that raises.
"""

from collections.abc import Mapping

from wervel.guideline import facts as f
from wervel.logic.conditions import (
    Condition,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    one_of,
    yes,
)
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.facts import Fact, Facts, Value, YesNo

can_be_pregnant = all_of(
    one_of(f.sex, "female"), at_least(f.age_years, 10), at_most(f.age_years, 55)
)
has_womb = all_of(one_of(f.sex, "female"), at_least(f.age_years, 10))
leg_hurts = one_of(f.leg_pain, "above_knee", "below_knee", "unspecified")
leg_is_weak = one_of(f.leg_weakness, "mild", "severe", "unspecified")
works = at_least(f.age_years, 15)

APPLIES: Mapping[Fact, Condition] = {
    f.pregnant: can_be_pregnant,
    f.missed_period_or_possible_pregnancy: can_be_pregnant,
    f.gestation_weeks: yes(f.pregnant),
    f.uterine_contractions: yes(f.pregnant),
    f.postpartum_weeks: can_be_pregnant,
    f.trying_to_conceive: all_of(can_be_pregnant),
    f.vaginal_bleeding: has_womb,
    f.abnormal_vaginal_discharge: has_womb,
    f.cyclic_with_menses: can_be_pregnant,
    f.leg_pain_side: leg_hurts,
    f.operation_considered: leg_hurts,
    f.leg_weakness_bilateral: leg_is_weak,
    f.leg_weakness_progressive: leg_is_weak,
    f.temperature_c: yes(f.fever),
    f.child_refuses_to_walk: below(f.age_years, 12),
    f.sexual_dysfunction_new: at_least(f.age_years, 12),
    f.sport_hyperextension: below(f.age_years, 40),
    f.work_absence_weeks: works,
    f.work_physical_load: works,
    f.occupation: works,
    f.work_conflict_or_dissatisfaction: works,
    f.compensation_claim: works,
    f.work_support_wanted: works,
}
"""When a fact can apply at all. A fact that is not here applies to everybody."""

FOLLOWS: tuple[tuple[Condition, Fact, Value], ...] = (
    (one_of(f.leg_pain_side, "unilateral"), f.leg_pain, "unspecified"),
    (one_of(f.leg_pain_side, "bilateral"), f.leg_pain, "unspecified"),
    (
        any_of(yes(f.leg_weakness_bilateral), yes(f.leg_weakness_progressive)),
        f.leg_weakness,
        "unspecified",
    ),
    (yes(f.recurrent_episodes), f.first_episode, False),
    (yes(f.first_episode), f.recurrent_episodes, False),
    (at_least(f.gestation_weeks, 1), f.pregnant, True),
)
"""What an answer carries with it, when that itself was not answered."""

MEASURED_FEVER = at_least(f.temperature_c, 38)
"""A fever, whatever was said of it."""


def with_implied(facts: Facts) -> Facts:
    """The facts together with what follows from them by definition."""
    added: dict[str, Value | None] = {
        fact.name: value
        for condition, fact, value in FOLLOWS
        if fact.name not in facts and evaluate(condition, facts) is True
    }
    if evaluate(MEASURED_FEVER, facts) is True:
        added[f.fever.name] = True
    richer = facts.but(added) if added else facts
    ruled_out: dict[str, Value | None] = {
        fact.name: False
        for fact, condition in APPLIES.items()
        if isinstance(fact, YesNo)
        and fact.name not in richer
        and evaluate(condition, richer) is False
    }
    return richer.but(ruled_out) if ruled_out else richer


def applies(fact: Fact, known: Known) -> bool:
    """Whether a fact can apply to this person; also while that is not known."""
    condition = APPLIES.get(fact)
    return condition is None or evaluate(condition, known) is not False


def beside_the_point(known: Known) -> frozenset[str]:
    """Names of unanswered facts that cannot apply, and so are not open."""
    return frozenset(
        fact.name for fact, condition in APPLIES.items() if evaluate(condition, known) is False
    )
