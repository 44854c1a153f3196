"""What is advised, and where each treatment stands: never ahead of the danger signs."""

from collections.abc import Iterable, Mapping

from wervel.guideline.assessment import Finding, OptionFinding, OptionStatus, Standing
from wervel.guideline.cause.signs import feverish, weakness
from wervel.guideline.codes import SOOTHING, Action, Avoid
from wervel.guideline.facts import (
    cancer_history,
    major_trauma,
    missed_period_or_possible_pregnancy,
    pregnant,
    saddle_numbness,
    urinary_retention_or_difficulty,
)
from wervel.guideline.implied import can_be_pregnant
from wervel.guideline.levels import raises, within_reach
from wervel.guideline.statements import Advice, Evidence, Option, Statement
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import all_of, any_of, yes
from wervel.logic.evaluate import evaluate
from wervel.logic.explain import explain
from wervel.logic.facts import Facts
from wervel.logic.question import can_hold
from wervel.logic.truth import Truth

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


def standing_of(
    flags: Iterable[Finding], now: Urgency, facts: Facts, open_names: frozenset[str]
) -> Standing:
    """How far the danger signs are answered: the one gate before all that soothes or treats."""
    if now >= DANGER:
        return Standing.ALARM
    dangers = (f.statement for f in flags if raises(f.statement) >= DANGER and f.truth is None)
    if not any(can_hold(danger.when, facts, open_names) for danger in dangers):
        return Standing.CLEAR
    core = within_reach(CORE_SIGNS, facts, open_names)
    return Standing.PROVISIONAL if core is False else Standing.OPEN


# What one refusal takes out of the advice, so that no answer says both.
CLASHES: Mapping[Avoid, frozenset[Action]] = {
    Avoid.REASSURE_AS_NONSPECIFIC: frozenset({Action.REASSURE_GOOD_PROGNOSIS}),
    Avoid.IONISING_IMAGING_IN_PREGNANCY: frozenset({Action.XRAY_OR_CT_SPINE}),
    Avoid.EXERCISE_OR_MANUAL_THERAPY_BEFORE_DIAGNOSIS: frozenset(
        {Action.EXERCISE_THERAPY, Action.PHYSIOTHERAPY_REFERRAL, Action.GRADED_ACTIVITY}
    ),
}


def advise(
    findings: Iterable[Finding], standing: Standing, now: Urgency, facts: Facts, picture: Truth
) -> tuple[tuple[Action, ...], tuple[Avoid, ...]]:
    """All advice codes that the answer expresses, and all that it must not say.

    ``picture`` says whether imaging is indicated: then no text explains why it is not.
    """
    actions: dict[Action, None] = {}
    avoid: dict[Avoid, None] = {}
    for finding in findings:
        if finding.acts and _may_speak(finding.statement, standing):
            actions |= dict.fromkeys(finding.statement.actions)
            avoid |= dict.fromkeys(finding.statement.avoid)
    if now < Urgency.EMERGENCY:
        actions[Action.SAFETY_NET_ADVICE] = None
    if evaluate(may_be_with_child, facts) is not False:
        avoid[Avoid.IONISING_IMAGING_IN_PREGNANCY] = None
    refused = {action for code in avoid for action in CLASHES.get(code, ())}
    if standing is Standing.ALARM:
        refused |= SOOTHING
    elif standing is Standing.OPEN:
        refused |= SOOTHING - {Action.STAY_ACTIVE_ADVICE}
    if picture is True:
        avoid.pop(Avoid.ROUTINE_IMAGING, None)
        refused |= {Action.EXPLAIN_NO_IMAGING}
    return tuple(a for a in actions if a not in refused), tuple(avoid)


def _may_speak(statement: Statement, standing: Standing) -> bool:
    """Flags and cautions always speak; advice is silent beside an alarm."""
    return not isinstance(statement, Advice) or standing is not Standing.ALARM


def weigh_option(
    option: Option, standing: Standing, facts: Facts, open_names: frozenset[str]
) -> OptionFinding:
    """The status of a treatment: a refusal never becomes a permission, nor the other way.

    A contraindication refuses whatever else is so; an unanswered one is never read as absent.
    """
    against = evaluate(option.contraindicated, facts)
    indicated = evaluate(option.when, facts)
    if against is True:
        return OptionFinding(
            option, OptionStatus.CONTRAINDICATED, explain(option.contraindicated, facts)
        )
    if standing is Standing.ALARM or indicated is False or option.evidence is Evidence.AGAINST:
        return OptionFinding(option, OptionStatus.NOT_NOW, explain(option.when, facts))
    if against is None and can_hold(option.contraindicated, facts, open_names):
        return OptionFinding(option, OptionStatus.UNKNOWN, explain(option.contraindicated, facts))
    if indicated is None or standing is Standing.OPEN:
        return OptionFinding(option, OptionStatus.UNKNOWN, explain(option.when, facts))
    if evaluate(option.preferred, facts) is True:
        return OptionFinding(option, OptionStatus.RECOMMENDED, explain(option.preferred, facts))
    return OptionFinding(option, OptionStatus.POSSIBLE, explain(option.when, facts))
