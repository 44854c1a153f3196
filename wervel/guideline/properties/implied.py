"""What follows by definition, follows: nothing else is filled in for somebody (G-14)."""

from collections.abc import Iterator

from wervel.guideline import facts as f
from wervel.guideline.properties.subject import EITHER_TELLER, Property, Subject, has, holds
from wervel.logic.conditions import (
    NEVER,
    Condition,
    above,
    any_of,
    at_least,
    below,
    no,
    one_of,
    yes,
)
from wervel.logic.facts import Choice, Fact, Teller, Value, YesNo
from wervel.logic.formulas import Deny, Unanswered
from wervel.logic.proof.claims import Case, Claim, Is, every, never, nobody

no_child_now = any_of(one_of(f.sex, "male"), below(f.age_years, 10), above(f.age_years, 55))
no_womb = any_of(one_of(f.sex, "male"), below(f.age_years, 10))
too_young_to_work = below(f.age_years, 15)

FILLED: tuple[tuple[Fact, Value, Condition], ...] = (
    (f.pregnant, True, at_least(f.gestation_weeks, 1)),
    (f.pregnant, False, no_child_now),
    (f.missed_period_or_possible_pregnancy, False, no_child_now),
    (f.trying_to_conceive, False, no_child_now),
    (f.cyclic_with_menses, False, no_child_now),
    (f.uterine_contractions, False, no(f.pregnant)),
    (f.vaginal_bleeding, False, no_womb),
    (f.abnormal_vaginal_discharge, False, no_womb),
    (f.leg_weakness_bilateral, False, one_of(f.leg_weakness, "none")),
    (f.leg_weakness_progressive, False, one_of(f.leg_weakness, "none")),
    (f.operation_considered, False, one_of(f.leg_pain, "none")),
    (f.child_refuses_to_walk, False, at_least(f.age_years, 12)),
    (f.sexual_dysfunction_new, False, below(f.age_years, 12)),
    (f.sport_hyperextension, False, at_least(f.age_years, 40)),
    (f.work_conflict_or_dissatisfaction, False, too_young_to_work),
    (f.compensation_claim, False, too_young_to_work),
    (f.work_support_wanted, False, too_young_to_work),
    (f.first_episode, False, yes(f.recurrent_episodes)),
    (f.recurrent_episodes, False, yes(f.first_episode)),
    (f.fever, True, at_least(f.temperature_c, 38)),
    (f.leg_pain, "unspecified", one_of(f.leg_pain_side, "unilateral")),
    (f.leg_pain, "unspecified", one_of(f.leg_pain_side, "bilateral")),
    (f.leg_weakness, "unspecified", yes(f.leg_weakness_bilateral)),
    (f.leg_weakness, "unspecified", yes(f.leg_weakness_progressive)),
)
"""A fact, the value that may be filled in, and when. Written here once more (SP-2, H02)."""


def _filled(subject: Subject, teller: Teller) -> Iterator[Case]:
    """Of somebody who told nothing of a fact: it stays unknown, unless it follows."""
    weighing = subject.weighing(teller)
    everything = frozenset(subject.guideline.vocabulary.by_name)
    for fact in subject.guideline.vocabulary:
        others = everything - {fact.name}
        owed = tuple(nobody(name, claim) for name, claim in _wrongly_filled(fact))
        yield Case((weighing,), owed, tellable=others)


def _wrongly_filled(fact: Fact) -> Iterator[tuple[str, Claim]]:
    if not isinstance(fact, YesNo | Choice):
        yield fact.name, Is(Deny(Unanswered(fact)))
        return
    values: tuple[Value, ...] = fact.options if isinstance(fact, Choice) else (True, False)
    for value in values:
        when = [why for filled, held, why in FILLED if filled == fact and held == value]
        follows = holds(any_of(*when) if when else NEVER)
        yield f"{fact.name} {value}", every(holds(has(fact, value)), never(follows))


PROPERTIES = (
    Property(
        "G-14",
        "Nothing is filled in but what follows",
        "Something is taken as known that nobody told and that does not follow by definition.",
        _filled,
        tellers=EITHER_TELLER,
    ),
)
