"""The assessment once more, written by hand for one person: the judge of every engine.

It knows no formulas and no circuit, only conditions and the plain engine. Where it and the
guideline's own weighing differ, one of them is wrong.
"""

from wervel.guideline import imaging, outcomes
from wervel.guideline.codes import SOOTHING, Action, Avoid
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.implied import with_implied
from wervel.guideline.levels import names_open
from wervel.guideline.outcomes import OptionStatus, Standing
from wervel.guideline.phases import PHASES
from wervel.guideline.statements import Advice, Evidence, Flag, Option
from wervel.guideline.urgency import Urgency
from wervel.guideline.weighing import CORE_SIGNS, may_be_with_child
from wervel.logic.conditions import Not
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Facts, Teller
from wervel.logic.formulas import Decided
from wervel.logic.question import can_hold
from wervel.logic.truth import Truth

CLASHES = {
    Avoid.REASSURE_AS_NONSPECIFIC: {Action.REASSURE_GOOD_PROGNOSIS},
    Avoid.IONISING_IMAGING_IN_PREGNANCY: {Action.XRAY_OR_CT_SPINE},
    Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS: {
        Action.EXERCISE_THERAPY, Action.PHYSIOTHERAPY_REFERRAL, Action.GRADED_ACTIVITY,
    },
}  # fmt: skip

OPERATIONS = {"hernia_operation", "stenosis_operation", "decompression_and_fusion"}
REFERRALS = {
    Action.REFER_EMERGENCY_DEPARTMENT, Action.URGENT_SURGICAL_CONSULT, Action.REFER_GYNAECOLOGY,
    Action.REFER_OBSTETRICS, Action.REFER_RHEUMATOLOGY, Action.REFER_NEUROLOGY,
    Action.REFER_ORTHOPAEDICS, Action.REFER_UROLOGY, Action.REFER_VASCULAR_SURGERY,
    Action.REFER_ONCOLOGY_PATHWAY, Action.REFER_PAEDIATRICS, Action.REFER_OPHTHALMOLOGY,
}  # fmt: skip


def judge(
    told: Facts, teller: Teller = Teller.PATIENT, guideline: Guideline = GUIDELINE
) -> dict[str, Decided]:
    """Every outcome by name, as the plain engine finds it."""
    return _Judge(told, teller, guideline).verdict()


class _Judge:
    def __init__(self, told: Facts, teller: Teller, guideline: Guideline) -> None:
        self.guideline = guideline
        self.facts = with_implied(told)
        self.open_names = names_open(guideline, teller, self.facts)
        self.truths = {
            s.id: evaluate(s.when, self.facts)
            for s in (*guideline.flags, *guideline.advice, *guideline.cautions)
        }
        self.acting = [flag for flag in guideline.flags if self._acts(flag)]
        self.now = max((flag.raises for flag in self.acting), default=Urgency.SELF_CARE)
        self.standing = self._standing()
        self.picture = self._within_reach(imaging.INDICATED)

    def verdict(self) -> dict[str, Decided]:
        raising = self._raising()
        row = PHASES.decide(self.facts)
        actions, avoid = self._advice()
        found: dict[str, Decided] = {
            outcomes.URGENCY: None if raising else self.now.code,
            outcomes.INTERIM: self.now.code,
            outcomes.COMPLETE: not raising,
            outcomes.STANDING: self.standing.value,
            outcomes.PHASE: row.then if row else None,
            outcomes.IMAGING: self.picture,
        }
        for option in self.guideline.options:
            found[outcomes.option_name(option)] = self._status(option).value
        found |= {outcomes.action_name(code): code in actions for code in Action}
        found |= {outcomes.avoid_name(code): code in avoid for code in Avoid}
        found |= {f"finding.{id}": truth for id, truth in self.truths.items()}
        found |= {outcomes.acts_name(f): f in self.acting for f in self.guideline.flags}
        for one, other in self.guideline.conflicts():
            said = [evaluate(s.when, self.facts) for s in (one, other)]
            found[outcomes.conflict_name(one, other)] = True in said
        return found

    def _acts(self, flag: Flag) -> bool:
        truth = self.truths[flag.id]
        suspected = truth is None and evaluate(flag.suspect, self.facts) is True
        return truth is True or suspected

    def _could(self, condition) -> bool:
        return can_hold(condition, self.facts, self.open_names)

    def _within_reach(self, condition) -> Truth:
        truth = evaluate(condition, self.facts)
        return False if truth is None and not self._could(condition) else truth

    def _raising(self) -> list[Flag]:
        flags = self.guideline.flags
        holding = [flag.raises for flag in flags if self.truths[flag.id] is True]
        settled = max(holding, default=Urgency.SELF_CARE)
        unsettled = (f for f in flags if self.truths[f.id] is None and f.raises > settled)
        return [flag for flag in unsettled if self._may_turn(flag)]

    def _may_turn(self, flag: Flag) -> bool:
        if self._could(flag.when):
            return True
        if evaluate(flag.suspect, self.facts) is True:
            return self._could(Not(flag.when))
        return self._could(flag.suspect)

    def _standing(self) -> Standing:
        if self.now >= Urgency.WITHIN_WEEK:
            return Standing.ALARM
        dangers = (f for f in self.guideline.flags if f.raises >= Urgency.WITHIN_WEEK)
        unknown = (flag for flag in dangers if self.truths[flag.id] is None)
        if not any(self._could(flag.when) or self._could(flag.suspect) for flag in unknown):
            return Standing.CLEAR
        core = self._within_reach(CORE_SIGNS)
        return Standing.PROVISIONAL if core is False else Standing.OPEN

    def _advice(self) -> tuple[set[Action], set[Avoid]]:
        actions: set[Action] = set()
        avoid: set[Avoid] = set()
        for statement in (*self.guideline.advice, *self.guideline.cautions, *self.acting):
            holds = isinstance(statement, Flag) or self.truths[statement.id] is True
            silent = isinstance(statement, Advice) and self.standing is Standing.ALARM
            if holds and not silent:
                actions.update(statement.actions)
                avoid.update(statement.avoid)
        if self.now < Urgency.EMERGENCY:
            actions.add(Action.SAFETY_NET_ADVICE)
        if evaluate(may_be_with_child, self.facts) is not False:
            avoid.add(Avoid.IONISING_IMAGING_IN_PREGNANCY)
        refused = {action for code in avoid for action in CLASHES.get(code, ())}
        if self.standing is Standing.ALARM:
            refused |= SOOTHING
        elif self.standing is Standing.OPEN:
            refused |= SOOTHING - {Action.STAY_ACTIVE_ADVICE}
        if self.picture is True:
            avoid.discard(Avoid.ROUTINE_IMAGING)
            refused.add(Action.EXPLAIN_NO_IMAGING)
        indicated = [
            option for option in self.guideline.options
            if option.evidence is not Evidence.AGAINST
            and evaluate(option.when, self.facts) is True
        ]  # fmt: skip
        if {option.code for option in indicated} & OPERATIONS:
            avoid.discard(Avoid.SURGERY_REFERRAL_WITHOUT_INDICATION)
        if actions & REFERRALS or any(option.step == 4 for option in indicated):
            avoid.discard(Avoid.UNNEEDED_SPECIALIST_REFERRAL)
        return actions - refused, avoid

    def _status(self, option: Option) -> OptionStatus:
        against = evaluate(option.contraindicated, self.facts)
        indicated = evaluate(option.when, self.facts)
        advised_against = option.evidence is Evidence.AGAINST
        if against is True:
            return OptionStatus.CONTRAINDICATED
        if self.standing is Standing.ALARM or indicated is False or advised_against:
            return OptionStatus.NOT_NOW
        if against is None and self._could(option.contraindicated):
            return OptionStatus.UNKNOWN
        if indicated is None or self.standing is Standing.OPEN:
            return OptionStatus.UNKNOWN
        preferred = evaluate(option.preferred, self.facts) is True
        return OptionStatus.RECOMMENDED if preferred else OptionStatus.POSSIBLE
