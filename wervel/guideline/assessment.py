"""The outcome of weighing: findings, urgency, advice and options, as one value that stays put."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from wervel.guideline import imaging
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import Guideline
from wervel.guideline.implied import MEASURED_FEVER
from wervel.guideline.levels import interim, looked_at, names_open, raises
from wervel.guideline.outcomes import OptionStatus, Standing
from wervel.guideline.phases import PHASES
from wervel.guideline.statements import Flag, Option, Statement
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import Condition, any_of
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.explain import Change, Reason, explain, smallest_change_until
from wervel.logic.facts import Facts, Teller
from wervel.logic.question import can_hold, open_facts
from wervel.logic.truth import Truth


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
        """Why; found when it is asked for, since nobody reads two hundred reasons."""
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
        return explain(self._decisive, self.facts)

    @property
    def _decisive(self) -> Condition:
        """The condition that decided; of two that are open, what could close the option."""
        against = self.option.contraindicated
        if self.status is OptionStatus.CONTRAINDICATED:
            return against
        if self.status is OptionStatus.UNKNOWN and can_hold(against, self.facts, self.open_names):
            return against
        return (
            self.option.preferred if self.status is OptionStatus.RECOMMENDED else self.option.when
        )


@dataclass(frozen=True)
class Assessment:
    """All findings for one person, one day, one guideline version. A value: nothing in it moves.

    ``told`` is what was answered, ``facts`` the same with what follows by definition.
    """

    guideline: Guideline
    on: date
    teller: Teller
    told: Facts
    facts: Facts
    findings: tuple[Finding, ...]
    urgency: Urgency | None
    interim_urgency: Urgency
    asks: tuple[str, ...]
    standing: Standing
    phase: str | None
    imaging_indicated: Truth
    actions: tuple[Action, ...]
    avoid: tuple[Avoid, ...]
    options: tuple[OptionFinding, ...]
    conflicts: tuple[tuple[str, str], ...]

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
        open_names = names_open(self.guideline, self.teller, self.facts)
        conditions = _behind_advice(self.guideline)
        return tuple(fact.name for fact in open_facts(conditions, self.facts, open_names))

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


def _behind_advice(guideline: Guideline) -> Iterable[Condition]:
    """Every condition that decides what is said apart from the urgency."""
    yield from (row.when for row in PHASES.rows)
    yield from (flag.when for flag in guideline.flags)
    yield from (statement.when for statement in (*guideline.advice, *guideline.cautions))
    yield imaging.INDICATED
    for option in guideline.options:
        yield from (option.when, option.preferred, option.contraindicated)
