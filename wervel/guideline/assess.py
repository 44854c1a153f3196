"""Weigh all that is known of one person on one day: facts in, one explained ``Assessment`` out.

How urgency is found, in three steps that never lower one another:

1. *Settled*: the highest level among the flags that hold. It is the urgency once no unanswered
   question could raise it.
2. *Open*: while an answer that the teller can give could still raise it, the urgency is
   unknown and the assessment is incomplete. A value that nobody at the table can tell (a
   laboratory value, for a visitor) holds up nothing.
3. *Interim*: what happens to a person who answers nothing more. Beside the flags that hold it
   counts the flags of which enough is known to act (``suspect``) while their excuse is open.
   It is at least as high as if every open answer were no, and no alarm for a skipped question.

How advice is gated: see :class:`Standing`.
"""

from collections.abc import Iterator
from datetime import date

from wervel.guideline import imaging
from wervel.guideline.advise import advise, standing_of, weigh_option
from wervel.guideline.assessment import Assessment, Finding
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.implied import with_implied
from wervel.guideline.levels import (
    acts,
    could_raise,
    highest,
    names_open,
    questions,
    within_reach,
)
from wervel.guideline.phases import PHASES
from wervel.guideline.statements import Flag, Statement
from wervel.logic.evaluate import Known, evaluate
from wervel.logic.explain import explain
from wervel.logic.facts import Facts, Teller


def assess(
    told: Facts, on: date, *, teller: Teller = Teller.PATIENT, guideline: Guideline = GUIDELINE
) -> Assessment:
    """Weigh what was told about one person on a day by ``teller``."""
    facts = with_implied(told)
    open_names = names_open(guideline, teller, facts)
    flags = tuple(_weigh(flag, facts) for flag in guideline.flags)
    weighed = [(flag, found.truth) for flag, found in zip(guideline.flags, flags, strict=True)]
    settled = highest(flag for flag, truth in weighed if truth is True)
    now = highest(found.statement for found in flags if found.acts)
    raising = could_raise(weighed, settled, facts, open_names)
    standing = standing_of(flags, now, facts, open_names)
    others = (_weigh(found, facts) for found in (*guideline.advice, *guideline.cautions))
    findings = (*flags, *others)
    picture = within_reach(imaging.INDICATED, facts, open_names)
    actions, avoid = advise(findings, standing, now, facts, picture)
    return Assessment(
        guideline=guideline,
        on=on,
        teller=teller,
        told=told,
        facts=facts,
        findings=findings,
        urgency=None if raising else now,
        interim_urgency=now,
        asks=questions(raising),
        standing=standing,
        phase=phase_of(facts),
        imaging_indicated=picture,
        actions=actions,
        avoid=avoid,
        options=tuple(weigh_option(o, standing, facts, open_names) for o in guideline.options),
        conflicts=tuple(_conflicts(guideline, facts)),
    )


def phase_of(known: Known) -> str | None:
    """The leaflet's phase of the current episode, or ``None`` while its length is unknown."""
    row = PHASES.decide(known)
    return row.then if row else None


def _weigh(statement: Statement, facts: Facts) -> Finding:
    reason = explain(statement.when, facts)
    counts = reason.truth is True
    if isinstance(statement, Flag):
        counts = acts(statement, reason.truth, facts)
    return Finding(statement, reason.truth, counts, reason)


def _conflicts(guideline: Guideline, facts: Facts) -> Iterator[tuple[str, str]]:
    """Pairs of statements of different sources that say something else to this person."""
    for one, other in guideline.conflicts():
        if evaluate(one.when, facts) is True or evaluate(other.when, facts) is True:
            yield one.id, other.id
