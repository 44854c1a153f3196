"""Everything that is decided for one person, written once, for every engine to read.

How urgency is found, in three steps that never lower one another:

1. *Settled*: the highest level among the flags that hold. It is the urgency once no unanswered
   question could raise it.
2. *Open*: while an answer that the teller can give could still change which flags count, the
   urgency is unknown and the assessment is incomplete. A value that nobody at the table can tell
   (from the laboratory) holds up nothing, but whether its flag is suspected meanwhile does.
3. *Interim*: what happens to a person who answers nothing more. Beside the flags that hold it
   counts the flags of which enough is known to act (``suspect``) while their excuse is open.
   It is at least as high as if every open answer were no, and no alarm for a skipped question.

How advice is gated: see :class:`Standing`.
"""

from collections.abc import Iterable, Iterator, Mapping

from wervel.guideline import imaging
from wervel.guideline.cause.signs import feverish, weakness
from wervel.guideline.codes import REFERRALS, SOOTHING, Action, Avoid
from wervel.guideline.facts import (
    cancer_history,
    fever,
    major_trauma,
    missed_period_or_possible_pregnancy,
    pregnant,
    saddle_numbness,
    urinary_retention_or_difficulty,
)
from wervel.guideline.guideline import Guideline
from wervel.guideline.implied import APPLIES, FOLLOWS, MEASURED_FEVER, can_be_pregnant
from wervel.guideline.outcomes import (
    COMPLETE,
    IMAGING,
    INTERIM,
    PHASE,
    STANDING,
    URGENCY,
    OptionStatus,
    Standing,
    action_name,
    acts_name,
    avoid_name,
    conflict_name,
    finding_name,
    option_name,
)
from wervel.guideline.phases import PHASES
from wervel.guideline.statements import LAST_STEP, Advice, Evidence, Flag, Option, Statement
from wervel.guideline.treatment.interventions import OPERATIONS
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import NEVER, Condition, Not, all_of, any_of, yes
from wervel.logic.facts import Fact, Teller, YesNo
from wervel.logic.formulas import (
    TRUE,
    Could,
    Decide,
    Decided,
    Deny,
    Either,
    Formula,
    Given,
    Holds,
    Outcome,
    TruthOf,
    Unanswered,
    Weighing,
    both,
    either,
    fails,
    neither,
)

DANGER = Urgency.WITHIN_WEEK
"""From this level on a flag stands in the way of soothing words and of treatment."""

CORE_SIGNS = any_of(
    yes(saddle_numbness),
    yes(urinary_retention_or_difficulty),
    weakness,
    feverish,
    yes(cancer_history),
    yes(major_trauma),
)
"""The danger signs that must be denied before anything soothing is said, even provisionally."""

may_be_with_child = all_of(
    can_be_pregnant, any_of(yes(pregnant), yes(missed_period_or_possible_pregnancy))
)
"""Radiation waits while this holds or is open (H09)."""

# What one refusal takes out of the advice, so that no answer says both.
CLASHES: Mapping[Avoid, frozenset[Action]] = {
    Avoid.REASSURE_AS_NONSPECIFIC: frozenset({Action.REASSURE_GOOD_PROGNOSIS}),
    Avoid.IONISING_IMAGING_IN_PREGNANCY: frozenset({Action.XRAY_OR_CT_SPINE}),
    Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS: frozenset(
        {Action.EXERCISE_THERAPY, Action.PHYSIOTHERAPY_REFERRAL, Action.GRADED_ACTIVITY}
    ),
}


def weighing_of(guideline: Guideline, teller: Teller) -> Weighing:
    """All that the guideline decides about one person who is asked through this teller."""
    return Weighing(
        vocabulary=guideline.vocabulary,
        steps=(tuple(_following()), tuple(_ruled_out())),
        open=_open(guideline, teller),
        outcomes=dict(_Outcomes(guideline).all()),
    )


# --- what follows by definition -------------------------------------------------------------------


def _following() -> Iterator[Given]:
    for condition, fact, value in FOLLOWS:
        yield Given(fact, value, both(Unanswered(fact), Holds(condition)))
    yield Given(fever, True, Holds(MEASURED_FEVER))


def _ruled_out() -> Iterator[Given]:
    for fact, condition in APPLIES.items():
        if isinstance(fact, YesNo):
            yield Given(fact, False, both(Unanswered(fact), fails(condition)))


def _open(guideline: Guideline, teller: Teller) -> dict[Fact, Formula]:
    asked = guideline.vocabulary.told_by(teller)
    return {
        fact: Deny(fails(APPLIES[fact])) if fact in APPLIES else TRUE
        for fact in guideline.vocabulary
        if fact.name in asked
    }


# --- formulas -------------------------------------------------------------------------------------


def acts(flag: Flag) -> Formula:
    """A flag counts now: it holds, or enough is known to act while it is open."""
    return either(Holds(flag.when), both(Deny(fails(flag.when)), Holds(flag.suspect)))


def could_act(flag: Flag) -> Formula:
    """A flag counts now, or open answers could make it so: by holding, or on suspicion."""
    if flag.suspect == NEVER:
        return Could(flag.when)
    return either(Could(flag.when), both(Deny(fails(flag.when)), Could(flag.suspect)))


def may_turn(flag: Flag) -> Formula:
    """Open answers could make a flag hold, or change whether it counts on suspicion.

    What is suspected, and can neither be shown nor excused by open answers, stays so.
    """
    if flag.suspect == NEVER:
        return Could(flag.when)
    turning = either(Deny(Holds(flag.suspect)), Could(Not(flag.when)))
    return either(Could(flag.when), both(Deny(fails(flag.when)), Could(flag.suspect), turning))


def within_reach(condition: Condition) -> Decide:
    """The truth, where what nobody at the table can tell counts as not shown."""
    return Decide(((Holds(condition), True), (Could(condition), None)), False)


class _Outcomes:
    """The outcomes of one guideline; formulas that many share are made once."""

    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self.alarm = self._any_acts(range(DANGER, Urgency.EMERGENCY + 1))
        self.raising = Either(tuple(self._raising(level) for level in Urgency if level))
        self.picture = Holds(imaging.INDICATED)
        self.danger_open = Either(
            tuple(could_act(flag) for flag in guideline.flags if flag.raises >= DANGER)
        )
        self.core_open = Could(CORE_SIGNS)
        # Below an alarm, and too little is known for more than the safety net.
        self.stands_open = both(self.danger_open, self.core_open)
        self.speaking: tuple[tuple[Statement, Formula], ...] = tuple(self._speaking())

    def all(self) -> Iterator[tuple[str, Outcome]]:
        """Every outcome by name, the first six as :class:`Assessment` has them."""
        levels = tuple(self._levels())
        lowest = Urgency.SELF_CARE.code
        yield URGENCY, Decide(((self.raising, None), *levels), lowest)
        yield INTERIM, Decide(levels, lowest)
        yield COMPLETE, Deny(self.raising)
        yield STANDING, self._standing()
        yield PHASE, Decide(tuple((Holds(row.when), row.then) for row in PHASES.rows))
        yield IMAGING, within_reach(imaging.INDICATED)
        for option in self.guideline.options:
            yield option_name(option), self._status(option)
        yield from ((action_name(code), self._advised(code)) for code in Action)
        yield from ((avoid_name(code), self._refused(code)) for code in Avoid)
        yield from self._findings()

    def _findings(self) -> Iterator[tuple[str, Outcome]]:
        guideline = self.guideline
        for statement in (*guideline.flags, *guideline.advice, *guideline.cautions):
            yield finding_name(statement), TruthOf(statement.when)
        for flag in guideline.flags:
            yield acts_name(flag), acts(flag)
        for one, other in guideline.conflicts():
            yield conflict_name(one, other), either(Holds(one.when), Holds(other.when))

    # --- levels ---

    def _any_acts(self, levels: Iterable[int]) -> Formula:
        return Either(tuple(acts(flag) for flag in self.guideline.flags if flag.raises in levels))

    def _levels(self) -> Iterator[tuple[Formula, Decided]]:
        for level in sorted(Urgency, reverse=True):
            if level:
                yield self._any_acts((level,)), level.code

    def _raising(self, level: Urgency) -> Formula:
        """No flag of this level or above holds, and for one of this level that may turn."""
        flags = self.guideline.flags
        settled = (Holds(flag.when) for flag in flags if flag.raises >= level)
        return both(
            neither(*settled),
            Either(tuple(may_turn(flag) for flag in flags if flag.raises == level)),
        )

    def _standing(self) -> Decide:
        return Decide(
            (
                (self.alarm, Standing.ALARM.value),
                (Deny(self.danger_open), Standing.CLEAR.value),
                (Deny(self.core_open), Standing.PROVISIONAL.value),
            ),
            Standing.OPEN.value,
        )

    # --- advice ---

    def _speaking(self) -> Iterator[tuple[Statement, Formula]]:
        """Flags and cautions always speak; advice is silent beside an alarm."""
        yield from ((flag, acts(flag)) for flag in self.guideline.flags)
        for statement in (*self.guideline.advice, *self.guideline.cautions):
            holds = Holds(statement.when)
            yield (
                statement,
                both(holds, Deny(self.alarm)) if isinstance(statement, Advice) else holds,
            )

    def _advised(self, code: Action) -> Formula:
        """What some statement says and nothing takes back."""
        said = [so for statement, so in self.speaking if code in statement.actions]
        if code is Action.SAFETY_NET_ADVICE:
            said.append(Deny(self._any_acts((Urgency.EMERGENCY,))))
        return both(Either(tuple(said)), neither(*self._taken_back(code)))

    def _taken_back(self, code: Action) -> Iterator[Formula]:
        yield from (self._said(avoid) for avoid, actions in CLASHES.items() if code in actions)
        if code in SOOTHING:
            yield self.alarm
            if code is not Action.STAY_ACTIVE_ADVICE:
                yield self.stands_open
        if code is Action.EXPLAIN_NO_IMAGING:
            yield self.picture

    def _refused(self, code: Avoid) -> Formula:
        return both(self._said(code), neither(*self._needed(code)))

    def _needed(self, code: Avoid) -> Iterator[Formula]:
        offered = [o for o in self.guideline.options if o.evidence is not Evidence.AGAINST]
        if code is Avoid.ROUTINE_IMAGING:
            yield self.picture
        if code is Avoid.SURGERY_REFERRAL_WITHOUT_INDICATION:
            yield from (Holds(o.when) for o in offered if o.code in OPERATIONS)
        if code is Avoid.UNNEEDED_SPECIALIST_REFERRAL:
            yield from (so for s, so in self.speaking if REFERRALS.intersection(s.actions))
            yield from (Holds(o.when) for o in offered if o.step == LAST_STEP)

    def _said(self, code: Avoid) -> Formula:
        said = [so for statement, so in self.speaking if code in statement.avoid]
        if code is Avoid.IONISING_IMAGING_IN_PREGNANCY:
            said.append(Deny(fails(may_be_with_child)))
        return Either(tuple(said))

    def _status(self, option: Option) -> Decide:
        """A refusal never becomes a permission, nor the other way.

        A contraindication refuses whatever else is so; an unanswered one is never read as absent.
        """
        never = TRUE if option.evidence is Evidence.AGAINST else fails(option.when)
        return Decide(
            (
                (Holds(option.contraindicated), OptionStatus.CONTRAINDICATED.value),
                (either(self.alarm, never), OptionStatus.NOT_NOW.value),
                (Could(option.contraindicated), OptionStatus.UNKNOWN.value),
                (either(Deny(Holds(option.when)), self.stands_open), OptionStatus.UNKNOWN.value),
                (Holds(option.preferred), OptionStatus.RECOMMENDED.value),
            ),
            OptionStatus.POSSIBLE.value,
        )
