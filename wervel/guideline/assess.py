"""Weigh all that is known of one person on one day: facts in, one explained ``Assessment`` out.

What is decided is written in ``weighing``; here it is run for one person and put in words that
can be asked: which statement, why, and what to ask next.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from wervel.guideline.assessment import Assessment, Finding, OptionFinding
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.implied import with_implied
from wervel.guideline.levels import could_raise, highest, names_open, questions
from wervel.guideline.outcomes import (
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
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.guideline.weighing import weighing_of
from wervel.logic.compiled import Weigh, compiled
from wervel.logic.evaluate import Known
from wervel.logic.facts import Facts, Teller
from wervel.logic.formulas import Decided
from wervel.logic.truth import Truth

Decisions = Mapping[str, Decided]


def assess(
    told: Facts, on: date, *, teller: Teller = Teller.PATIENT, guideline: Guideline = GUIDELINE
) -> Assessment:
    """Weigh what was told about one person on a day by ``teller``."""
    decided = decide(told, teller=teller, guideline=guideline)
    facts = with_implied(told)
    open_names = names_open(guideline, teller, facts)
    findings = tuple(_findings(guideline, decided, facts))
    return Assessment(
        guideline=guideline,
        on=on,
        teller=teller,
        told=told,
        facts=facts,
        findings=findings,
        urgency=_level(decided[URGENCY]),
        interim_urgency=_level(decided[INTERIM]) or Urgency.SELF_CARE,
        asks=_asks(findings, facts, open_names) if decided[URGENCY] is None else (),
        standing=Standing(str(decided[STANDING])),
        phase=_text(decided[PHASE]),
        imaging_indicated=_truth(decided[IMAGING]),
        actions=tuple(code for code in Action if decided[action_name(code)]),
        avoid=tuple(code for code in Avoid if decided[avoid_name(code)]),
        options=tuple(
            OptionFinding(o, OptionStatus(str(decided[option_name(o)])), facts, open_names)
            for o in guideline.options
        ),
        conflicts=tuple(
            (one.id, other.id)
            for one, other in guideline.conflicts()
            if decided[conflict_name(one, other)]
        ),
    )


def decide(told: Known, *, teller: Teller, guideline: Guideline = GUIDELINE) -> Decisions:
    """Every outcome by name (see ``outcomes``), bare: without reasons and questions."""
    return _engine(guideline, teller)(told)


@lru_cache(maxsize=8)  # a guideline is loaded once; a few more for comparing versions
def _engine(guideline: Guideline, teller: Teller) -> Weigh:
    return compiled(weighing_of(guideline, teller))


def _findings(guideline: Guideline, decided: Decisions, facts: Facts) -> Iterator[Finding]:
    for flag in guideline.flags:
        truth = _truth(decided[finding_name(flag)])
        yield Finding(flag, truth, bool(decided[acts_name(flag)]), facts)
    for statement in (*guideline.advice, *guideline.cautions):
        truth = _truth(decided[finding_name(statement)])
        yield Finding(statement, truth, truth is True, facts)


def _asks(
    findings: tuple[Finding, ...], facts: Facts, open_names: frozenset[str]
) -> tuple[str, ...]:
    weighed = [(f.statement, f.truth) for f in findings if isinstance(f.statement, Flag)]
    settled = highest(flag for flag, truth in weighed if truth is True)
    return questions(could_raise(weighed, settled, facts, open_names))


def _level(value: Decided) -> Urgency | None:
    return None if value is None else Urgency[str(value).upper()]


def _text(value: Decided) -> str | None:
    return None if value is None else str(value)


def _truth(value: Decided) -> Truth:
    return None if value is None else bool(value)
