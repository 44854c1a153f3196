"""The outcome of weighing: findings, urgency, advice and options, as one value that stays put.

What is decided is known at once; what is said about it (reasons, questions) is found when it is
asked for, since nobody reads two hundred reasons.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

from wervel.guideline import imaging
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import Guideline
from wervel.guideline.implied import MEASURED_FEVER, with_implied
from wervel.guideline.levels import (
    could_raise,
    highest,
    interim,
    looked_at,
    names_open,
    questions,
    raises,
)
from wervel.guideline.outcomes import (
    ACTIONS,
    AVOID,
    IMAGING,
    INTERIM,
    PHASE,
    STANDING,
    URGENCY,
    OptionStatus,
    Standing,
    names_of,
)
from wervel.guideline.phases import PHASES
from wervel.guideline.statements import Flag, Option, Statement
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import Condition, any_of
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.explain import Change, Reason, explain, smallest_change_until
from wervel.logic.facts import Facts, Teller
from wervel.logic.formulas import Decided
from wervel.logic.question import can_hold, open_facts
from wervel.logic.reasons import ExplainAll, reasons_of
from wervel.logic.truth import Truth

Decisions = Mapping[str, Decided]
"""Every outcome by name (see ``outcomes``)."""


@dataclass(frozen=True)
class Finding:
    """One statement with its outcome for this person, and the facts that made it so.

    ``acts`` is true when it counts for the interim: it holds, or enough is known to act on it.
    """

    statement: Statement
    truth: Truth
    acts: bool
    facts: Facts = field(repr=False, compare=False)

    @cached_property
    def reason(self) -> Reason:
        """Why. For the reasons of all findings together: ``Assessment.reasons``."""
        return explain(self.statement.when, self.facts)


@dataclass(frozen=True)
class OptionFinding:
    """One treatment with its status for this person, and the facts that made it so."""

    option: Option
    status: OptionStatus
    facts: Facts = field(repr=False, compare=False)
    open_names: frozenset[str] = field(repr=False, compare=False)

    @cached_property
    def reason(self) -> Reason:
        """Why it has this status."""
        return explain(_conditions(self.option)[self.decisive], self.facts)

    @property
    def decisive(self) -> str:
        """The condition that decided; of two that are open, what could close the option."""
        match self.status:
            case OptionStatus.CONTRAINDICATED:
                return "contraindicated"
            case OptionStatus.RECOMMENDED:
                return "preferred"
            case OptionStatus.UNKNOWN if self._could_be_closed():
                return "contraindicated"
            case _:
                return "when"

    def _could_be_closed(self) -> bool:
        return can_hold(self.option.contraindicated, self.facts, self.open_names)


@dataclass(frozen=True)
class Assessment:
    """All findings for one person, one day, one guideline version. A value: nothing in it moves.

    ``told`` is what was answered, ``decided`` what the guideline makes of it.
    """

    guideline: Guideline
    on: date
    teller: Teller
    told: Facts
    decided: Decisions = field(repr=False)

    @cached_property
    def facts(self) -> Facts:
        """What was told, with what follows from it by definition."""
        return with_implied(self.told)

    @cached_property
    def open_names(self) -> frozenset[str]:
        """The facts that the teller can still tell."""
        return names_open(self.guideline, self.teller, self.facts)

    @property
    def urgency(self) -> Urgency | None:
        """How soon somebody must look; unknown while an open answer could still change it."""
        return _level(self.decided[URGENCY])

    @property
    def interim_urgency(self) -> Urgency:
        """The level for a person who answers nothing more."""
        return _level(self.decided[INTERIM]) or Urgency.SELF_CARE

    @property
    def standing(self) -> Standing:
        """How freely advice may be given."""
        return Standing(str(self.decided[STANDING]))

    @property
    def phase(self) -> str | None:
        """The phase of the complaint, where the duration is known."""
        phase = self.decided[PHASE]
        return None if phase is None else str(phase)

    @property
    def imaging_indicated(self) -> Truth:
        """Whether a picture is called for."""
        return _truth(self.decided[IMAGING])

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """What is advised."""
        return tuple(code for code, name in ACTIONS if self.decided[name])

    @cached_property
    def avoid(self) -> tuple[Avoid, ...]:
        """What is refused."""
        return tuple(code for code, name in AVOID if self.decided[name])

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every flag, advice and caution with its outcome, flags first and most urgent first."""
        return tuple(
            Finding(statement, _truth(self.decided[name]), bool(self.decided[acts]), self.facts)
            for statement, name, acts in names_of(self.guideline).findings
        )

    @cached_property
    def options(self) -> tuple[OptionFinding, ...]:
        """Every treatment with its status."""
        return tuple(
            OptionFinding(
                option, OptionStatus(str(self.decided[name])), self.facts, self.open_names
            )
            for option, name in names_of(self.guideline).options
        )

    @cached_property
    def conflicts(self) -> tuple[tuple[str, str], ...]:
        """The pairs of statements whose sources say something else to this person, by id."""
        pairs = names_of(self.guideline).conflicts
        return tuple(pair for pair, name in pairs if self.decided[name])

    @cached_property
    def reasons(self) -> Mapping[str, Reason]:
        """Why each finding and each option came out as it did, by id: all together, and so fast."""
        by_part = _explain_options(self.guideline)(self.facts)
        options = {
            one.option.id: by_part[f"{one.option.id}.{one.decisive}"] for one in self.options
        }
        return _explain_findings(self.guideline)(self.facts) | options

    @cached_property
    def asks(self) -> tuple[str, ...]:
        """The facts that can still change the urgency, the best question first."""
        if self.complete:
            return ()
        findings = names_of(self.guideline).findings
        truths = ((statement, _truth(self.decided[name])) for statement, name, _ in findings)
        weighed = [(flag, truth) for flag, truth in truths if isinstance(flag, Flag)]
        settled = highest(flag for flag, truth in weighed if truth is True)
        return questions(could_raise(weighed, settled, self.facts, self.open_names))

    @property
    def complete(self) -> bool:
        """Whether no answer that the teller can give could still raise the urgency."""
        return self.urgency is not None

    @cached_property
    def acting(self) -> tuple[Finding, ...]:
        """The flags that count now, most urgent first."""
        return tuple(f for f in self.findings if f.acts and isinstance(f.statement, Flag))

    @cached_property
    def asks_for_advice(self) -> tuple[str, ...]:
        """The facts that cannot raise the urgency but can still change what is advised.

        Beside an alarm there is no ordinary advice, so nothing is asked for it.
        """
        if self.standing is Standing.ALARM:
            return ()
        # On suspicion a flag counts only while it is unknown whether it holds.
        suspects = (
            finding.statement.suspect
            for finding in self.findings
            if finding.truth is None and isinstance(finding.statement, Flag)
        )
        conditions = chain(behind_advice(self.guideline), suspects)
        unknown = (one for one in conditions if evaluate(one, self.facts) is None)
        return tuple(fact.name for fact in open_facts(unknown, self.facts, self.open_names))

    @cached_property
    def holds(self) -> frozenset[str]:
        """The ids of all statements that hold."""
        return frozenset(f.statement.id for f in self.findings if f.truth is True)

    def would_lower(self) -> Change | None:
        """The fewest facts that, were they otherwise, would make the level now lower."""
        now = self.interim_urgency
        top = any_of(*(f.statement.when for f in self.acting if raises(f.statement) == now))
        if evaluate(MEASURED_FEVER, self.told) is True:
            top = any_of(top, MEASURED_FEVER)  # denying the fever would not make it cooler
        flags = tuple(flag.when for flag in self.guideline.flags)
        return smallest_change_until(
            top, False, self.told, lambda new: self._level(new) < now, flags
        )

    def would_raise(self) -> Change | None:
        """The fewest facts that, were they otherwise, would make the level now higher."""
        now = self.interim_urgency
        higher = any_of(*(looked_at(flag) for flag in self.guideline.flags if flag.raises > now))
        return smallest_change_until(higher, True, self.told, lambda new: self._level(new) > now)

    def _level(self, otherwise: Known) -> Urgency:
        return interim(self.told.but(otherwise), self.guideline)


def behind_advice(guideline: Guideline) -> Iterable[Condition]:
    """Every condition that decides what is said apart from the urgency, and from suspicion."""
    yield from (row.when for row in PHASES.rows)
    yield from (flag.when for flag in guideline.flags)
    yield from (statement.when for statement in (*guideline.advice, *guideline.cautions))
    yield imaging.INDICATED
    for option in guideline.options:
        yield from (option.when, option.preferred, option.contraindicated)


@lru_cache(maxsize=8)  # a guideline is loaded once; a few more for comparing versions
def _explain_findings(guideline: Guideline) -> ExplainAll:
    """The reasons of all statements by id."""
    return reasons_of({s.id: s.when for s, *_ in names_of(guideline).findings})


@lru_cache(maxsize=8)
def _explain_options(guideline: Guideline) -> ExplainAll:
    """The reasons of every condition of every option, by its id and the name of the condition."""
    return reasons_of(
        {
            f"{option.id}.{name}": condition
            for option in guideline.options
            for name, condition in _conditions(option).items()
        }
    )


def _conditions(option: Option) -> dict[str, Condition]:
    return {name: getattr(option, name) for name in ("when", "preferred", "contraindicated")}


def _level(value: Decided) -> Urgency | None:
    return None if value is None else Urgency[str(value).upper()]


def _truth(value: Decided) -> Truth:
    return None if value is None else bool(value)
