"""How soon somebody must be seen: no sign, no unknown and no rule may lower it (SP-1 to SP-5)."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from wervel.guideline import facts as f
from wervel.guideline.guideline import Guideline
from wervel.guideline.outcomes import COMPLETE, INTERIM, URGENCY
from wervel.guideline.properties.subject import (
    EITHER_TELLER,
    RAISING,
    Property,
    Subject,
    at_least,
    fails,
    holds,
    lower,
)
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import AtLeast, Not, Yes, leaves
from wervel.logic.facts import Choice, Fact, Number, Teller, Value, Words, YesNo
from wervel.logic.formulas import Either, Holds, Unanswered, both
from wervel.logic.proof.claims import (
    And,
    But,
    Case,
    Claim,
    Differs,
    Is,
    Rises,
    Says,
    every,
    never,
    nobody,
    some,
    somebody,
)

EXCUSES: frozenset[Fact] = frozenset(
    {
        f.course,
        f.cyclic_with_menses,
        f.dysuria_or_frequency,
        f.kidney_stone_history,
        f.mechanical_pattern,
        f.pain_site,
        f.pregnant,
        f.worse_walking_relieved_sitting,
    }
)
"""What may make a danger less likely. Written here once more: a new excuse is added knowingly."""

WORSE: tuple[tuple[Choice, Value | None, Value], ...] = (
    *((f.leg_weakness, mild, "severe") for mild in (None, "none", "unspecified", "mild")),
    (f.leg_weakness, "none", "mild"),
    (f.leg_weakness, "none", "unspecified"),
    (f.leg_pain_side, "unilateral", "bilateral"),
    (f.leg_pain_side, None, "bilateral"),
    (f.leg_pain, "none", "below_knee"),
    (f.leg_pain, None, "below_knee"),
    (f.onset, "after_exertion", "sudden"),
    (f.onset, None, "sudden"),
    (f.course, "stable", "worsening"),
    (f.course, "improving", "worsening"),
    (f.course, None, "worsening"),
)
"""Answers of a choice from less to more alarming."""
MEASURED: tuple[Number, ...] = (
    f.temperature_c, f.pain_nrs, f.residual_urine_ml, f.crp_mg_l, f.esr_mm_h,
)  # fmt: skip
"""Numbers of which more is never better."""


def alarm_facts(guideline: Guideline) -> tuple[YesNo, ...]:
    """The yes-or-no facts that some flag looks at, without the excuses."""
    looked_at = {
        leaf.fact
        for flag in guideline.flags
        for condition in (flag.when, flag.suspect)
        for leaf in leaves(condition)
        if isinstance(leaf, Yes) and leaf.fact not in EXCUSES
    }
    return tuple(
        fact for fact in guideline.vocabulary if isinstance(fact, YesNo) and fact in looked_at
    )


def _told(value: Value | None) -> str:
    return {None: "unknown", True: "yes", False: "no"}.get(value, str(value))  # type: ignore[arg-type]


def _from_to(subject: Subject, teller: Teller, fact: Fact, *values: Value | None) -> Case:
    weighing = subject.weighing(teller)
    name = f"{fact.name}: {' to '.join(map(_told, values))}"
    return Case((weighing, weighing), (nobody(name, lower(0, 1)),), But(fact, values))


def _monotone(subject: Subject, teller: Teller) -> Iterator[Case]:
    for fact in alarm_facts(subject.guideline):
        yield _from_to(subject, teller, fact, False, True)
        yield _from_to(subject, teller, fact, None, True)
    for choice, less, more in WORSE:
        yield _from_to(subject, teller, choice, less, more)
    weighing = subject.weighing(teller)
    for number in MEASURED:
        rises = nobody(f"{number.name}: rises", lower(0, 1))
        yield Case((weighing, weighing), (rises,), Rises(number))


def _unknown(subject: Subject, teller: Teller) -> Iterator[Case]:
    for fact in alarm_facts(subject.guideline):
        yield _from_to(subject, teller, fact, False, None)
    for choice in (f.leg_weakness, f.leg_pain):
        yield _from_to(subject, teller, choice, "none", None)


def _stays_open(subject: Subject, teller: Teller) -> Iterator[Case]:
    weighing = subject.weighing(teller)
    anything = Either(tuple(both(Unanswered(fact), free) for fact, free in weighing.open.items()))
    undecided = some(Says(COMPLETE, False), Says(URGENCY, None))
    yield Case(
        (weighing,),
        (
            nobody("undecided with nothing to ask", every(undecided, never(Is(anything)))),
            nobody(
                "settled and undecided at once",
                some(
                    every(Says(COMPLETE, True), Says(URGENCY, None)),
                    every(Says(COMPLETE, False), never(Says(URGENCY, None))),
                ),
            ),
            nobody("settled at another level than the interim", _settled_elsewhere()),
        ),
    )


def _settled_elsewhere() -> Claim:
    return some(*(every(Says(URGENCY, u.code), never(Says(INTERIM, u.code))) for u in Urgency))


def _levels(subject: Subject, teller: Teller) -> Iterator[Case]:
    owed = (
        somebody(f"{outcome} {level.code}", Says(outcome, level.code))
        for outcome in (INTERIM, URGENCY)
        for level in Urgency
    )
    can_tell = subject.guideline.vocabulary.told_by(teller)
    yield Case((subject.weighing(teller),), tuple(owed), tellable=can_tell)


def _order(subject: Subject, teller: Teller) -> Iterator[Case]:
    guideline = subject.guideline
    turned = replace(guideline, statements=tuple(reversed(guideline.statements)))
    one, other = subject.weighing(teller), subject.weigh(turned, teller)
    same = (n for n in one.outcomes if n in other.outcomes)
    yield Case((one, other), tuple(nobody(name, Differs(name)) for name in same))


def _maximum(subject: Subject, teller: Teller) -> Iterator[Case]:
    guideline = subject.guideline
    alone = tuple(
        subject.weigh(replace(guideline, statements=(replace(flag, differs_from=()),)), teller)
        for flag in guideline.flags
    )
    people = (subject.weighing(teller), *alone)
    for level in RAISING:
        whole = at_least(level, 0)
        single = some(*(at_least(level, who) for who in range(1, len(people))))
        yield Case(
            people,
            (
                nobody(f"{level.code} by no single rule", every(whole, never(single))),
                nobody(f"{level.code} by one rule, lower by all", every(single, never(whole))),
            ),
        )


def _counted(subject: Subject, teller: Teller) -> Iterator[Case]:
    """The same from the flags themselves: what counts raises, and nothing else does."""
    flags = subject.guideline.flags
    owed = [
        nobody(
            f"{flag.id} counts, and less is said", every(counts(flag), never(at_least(flag.raises)))
        )
        for flag in flags
    ]
    for level in RAISING:
        reasons = (counts(flag) for flag in flags if flag.raises >= level)
        owed.append(nobody(f"{level.code} by no flag", every(at_least(level), never(*reasons))))
    yield Case((subject.weighing(teller),), tuple(owed))


def counts(flag: Flag) -> Claim:
    """A flag holds, or what is enough to act on does while it is open."""
    return some(holds(flag.when), every(holds(flag.suspect), never(fails(flag.when))))


def _children(subject: Subject, teller: Teller) -> Iterator[Case]:
    grown = AtLeast(f.age_years, 18)
    young = some(Is(Holds(Not(grown))), Is(Unanswered(f.age_years)))
    owed = (
        nobody("interim", every(young, never(at_least(Urgency.ROUTINE)))),
        nobody("settled", every(young, Says(URGENCY, Urgency.SELF_CARE.code))),
    )
    yield Case((subject.weighing(teller),), owed)


def _free_text(subject: Subject, teller: Teller) -> Iterator[Case]:
    weighing = subject.weighing(teller)
    texts = tuple(fact for fact in subject.guideline.vocabulary if isinstance(fact, Words))
    for fact in texts:
        owed = tuple(nobody(f"{fact.name}: {name}", Differs(name)) for name in weighing.outcomes)
        yield Case((weighing, weighing), owed, But(fact, (None, "words")))


ANYTHING = And(())

PROPERTIES = (
    Property(
        "SP-1",
        "Monotone",
        "An alarm sign that turns from no or unknown to yes lowers the urgency.",
        _monotone,
        assumes=f"{len(EXCUSES)} facts are excuses and may lower: "
        + ", ".join(sorted(fact.name for fact in EXCUSES)),
        tellers=EITHER_TELLER,
    ),
    Property(
        "SP-2",
        "Unknown is not no",
        "Somebody who leaves an alarm sign open is seen later than somebody who denies it.",
        _unknown,
        tellers=EITHER_TELLER,
    ),
    Property(
        "SP-2b",
        "The question stays open",
        "The urgency is undecided with nothing to ask, or settled at another level than the "
        "interim.",
        _stays_open,
    ),
    Property(
        "SP-3",
        "Every level reachable",
        "No story that this teller can tell ends at some level.",
        _levels,
    ),
    Property(
        "SP-4",
        "Order-free",
        "The order in which the rules are written changes anything that is decided.",
        _order,
    ),
    Property(
        "SP-5",
        "Maximum",
        "The level is another than the highest of the single rules, each weighed alone.",
        lambda subject, teller: chain(_maximum(subject, teller), _counted(subject, teller)),
        tellers=EITHER_TELLER,
    ),
    Property(
        "SP-16",
        "Children and unknown age",
        "Somebody under eighteen, or of unknown age, ends in self-care alone.",
        _children,
    ),
    Property(
        "SP-17",
        "Free text changes nothing",
        "What was written in free words changes anything that is decided.",
        _free_text,
        tellers=EITHER_TELLER,
    ),
)
