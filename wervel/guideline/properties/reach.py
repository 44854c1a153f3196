"""Every rule can be reached, and none is swallowed by others (G-7, G-8)."""

from collections.abc import Iterable, Iterator, Mapping

from wervel.guideline.codes import Action, Avoid
from wervel.guideline.outcomes import (
    IMAGING,
    PHASE,
    STANDING,
    OptionStatus,
    Standing,
    action_name,
    avoid_name,
    option_name,
)
from wervel.guideline.properties.subject import (
    EITHER_TELLER,
    Property,
    Subject,
    advised,
    alarm,
    chosen,
    conditions_of,
    holds,
    refused,
)
from wervel.guideline.statements import Advice, Evidence, Flag, Option, Statement
from wervel.guideline.weighing import acts
from wervel.logic.conditions import (
    ALWAYS,
    NEVER,
    All,
    AnyOf,
    Condition,
    Count,
    Not,
    facts_in,
    parts_of,
)
from wervel.logic.facts import Teller
from wervel.logic.formulas import Either, Formula, Holds, both, either, neither
from wervel.logic.proof.claims import (
    Case,
    Claim,
    Is,
    Obligation,
    Says,
    every,
    in_parts,
    never,
    nobody,
    some,
    somebody,
)

PART = 150
"""Obligations to a case: few enough to share a circuit, enough to share the work."""

# --- everything can happen ------------------------------------------------------------------------


def _reached(subject: Subject, teller: Teller) -> Iterator[Case]:
    """By what this teller can tell: each statement that asks for nothing else, and the rest."""
    guideline = subject.guideline
    can_tell = guideline.vocabulary.told_by(teller)
    owed: list[Obligation] = []
    for statement in guideline.statements:
        if {fact.name for fact in facts_in(statement.when)} <= can_tell:
            owed.append(somebody(statement.id, _shown(statement)))
            if isinstance(statement, Option):
                owed += _statuses(statement)
    if teller is Teller.CLINICIAN:
        said = {code for s in guideline.statements for code in (*s.actions, *s.avoid)}
        owed += [somebody(c.value, Says(action_name(c), True)) for c in Action if c in said]
        owed += [somebody(c.value, Says(avoid_name(c), True)) for c in Avoid if c in said]
    owed += [somebody(f"standing {s.value}", Says(STANDING, s.value)) for s in Standing]
    owed += [somebody(f"picture {truth}", Says(IMAGING, truth)) for truth in (True, False, None)]
    owed += [somebody(f"phase {p}", Says(PHASE, p)) for p in ("acute", "subacute", "chronic")]
    case = Case((subject.weighing(teller),), tuple(owed), tellable=can_tell)
    yield from in_parts(case, PART)


def _shown(statement: Statement) -> Claim:
    """It holds; advice holds where it is not silent."""
    so = holds(statement.when)
    return every(so, never(alarm())) if isinstance(statement, Advice) else so


def _statuses(option: Option) -> Iterator[Obligation]:
    name = option_name(option)
    if option.evidence is not Evidence.AGAINST:
        yield somebody(f"{option.code} open", chosen(option))
    if option.preferred != NEVER:
        recommended = Says(name, OptionStatus.RECOMMENDED.value)
        yield somebody(f"{option.code} recommended", recommended)
    if option.contraindicated != NEVER:
        yield somebody(f"{option.code} closed", Says(name, OptionStatus.CONTRAINDICATED.value))


# --- nothing is swallowed -------------------------------------------------------------------------


def _matters(subject: Subject, teller: Teller) -> Iterator[Case]:
    """Each flag is, for somebody, the only reason of the level or of something it says."""
    guideline = subject.guideline
    owed: list[Obligation] = []
    for flag in guideline.flags:
        if flag.within:
            owed += _within(flag, guideline.by_id)
        else:
            owed.append(somebody(flag.id, some(*_alone(flag, guideline.statements))))
    yield Case((subject.weighing(teller),), tuple(owed))


def _alone(flag: Flag, statements: Iterable[Statement]) -> Iterator[Claim]:
    others = [(other, _speaks(other)) for other in statements if other is not flag]
    higher = [so for other, so in others if isinstance(other, Flag) and other.raises >= flag.raises]
    yield Is(both(acts(flag), neither(*higher)))
    for code in (*flag.actions, *flag.avoid):
        same = [so for other, so in others if code in (*other.actions, *other.avoid)]
        said = advised(code) if isinstance(code, Action) else refused(Avoid(code))
        yield every(Is(both(acts(flag), neither(*same))), said)


def _speaks(statement: Statement) -> Formula:
    return acts(statement) if isinstance(statement, Flag) else Holds(statement.when)


def _within(flag: Flag, by_id: dict[str, Statement]) -> Iterator[Obligation]:
    """What says on purpose that it is within others, is so."""
    wider = [by_id[id] for id in flag.within if id in by_id]
    flags = [f for f in wider if isinstance(f, Flag) and f.raises >= flag.raises]
    so = Is(acts(flag))
    yield nobody(f"{flag.id}: the level", every(so, never(Is(Either(tuple(map(acts, flags)))))))
    for code in (*flag.actions, *flag.avoid):
        same = tuple(_speaks(s) for s in wider if code in (*s.actions, *s.avoid))
        yield nobody(f"{flag.id}: {code}", every(so, never(Is(Either(same)))))


# --- no idle part ---------------------------------------------------------------------------------


SHARED: Mapping[str, str] = {
    "RF-CRD-3 when 2.2.2.1.1.2.1.1": "old_and_stable",
    "RF-INF-6 when 2.1.1.1": "weak_defences",
    "RF-INF-6 when 2.1.1.4": "weak_defences",
}
"""Idle parts that stand in a condition with a name of its own, which has one meaning everywhere.

By the place of the part: in the second part its first, and so on. Each must be idle indeed.
"""


def _parts(subject: Subject, teller: Teller) -> Iterator[Case]:
    """Leaving any part of a flag's conditions out makes a difference to somebody."""
    owed = []
    for flag in subject.guideline.flags:
        for name, condition in conditions_of(flag):
            for place, fewer in without_a_part(condition):
                id, unlike = f"{flag.id} {name} {place}", _unlike(condition, fewer)
                owed.append(nobody(id, unlike) if id in SHARED else somebody(id, unlike))
    yield from in_parts(Case((subject.weighing(teller),), tuple(owed)), PART)


def _suspicions(subject: Subject, teller: Teller) -> Iterator[Case]:
    """What is written to act on suspicion does so for somebody."""
    owed = []
    for flag in subject.guideline.flags:
        if flag.suspect != NEVER:
            unknown = neither(Holds(flag.when), Holds(Not(flag.when)))
            owed.append(somebody(flag.id, Is(both(Holds(flag.suspect), unknown))))
    yield Case((subject.weighing(teller),), tuple(owed))


def _unlike(one: Condition, other: Condition) -> Claim:
    def turned(first: Formula, second: Formula) -> Formula:
        return either(both(first, neither(second)), both(second, neither(first)))

    return Is(either(turned(Holds(one), Holds(other)), turned(Holds(Not(one)), Holds(Not(other)))))


def without_a_part(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """The condition with each of its parts left out in turn, and the place of that part."""
    for number, part in enumerate(parts_of(condition)):
        if len(parts_of(condition)) > 1:
            yield str(number + 1), _fewer(condition, number)
        for place, inner in without_a_part(part):
            yield f"{number + 1}.{place}", _with(condition, number, inner)


def _fewer(whole: Condition, number: int) -> Condition:
    kept = tuple(part for place, part in enumerate(parts_of(whole)) if place != number)
    match whole:
        case All():
            return All(kept)
        case AnyOf():
            return AnyOf(kept)
        case Count(needed, _):
            return Count(needed, kept) if needed <= len(kept) else NEVER
    return ALWAYS


def _with(whole: Condition, number: int, inner: Condition) -> Condition:
    parts = tuple(inner if place == number else part for place, part in enumerate(parts_of(whole)))
    match whole:
        case All():
            return All(parts)
        case AnyOf():
            return AnyOf(parts)
        case Count(needed, _):
            return Count(needed, parts)
    return Not(parts[0])


PROPERTIES = (
    Property(
        "G-7",
        "Everything can be reached",
        "A statement, a code, a status or a phase comes out for nobody who could tell it.",
        _reached,
    ),
    Property(
        "G-8",
        "No rule is swallowed",
        "A flag is for nobody the only reason of the level or of anything that it says, and does "
        "not say that this is meant.",
        _matters,
        tellers=EITHER_TELLER,
    ),
    Property(
        "G-12",
        "No idle part",
        "A part of a flag's condition can be left out and nobody is judged otherwise.",
        _parts,
        assumes="parts of conditions with a name of their own: "
        + ", ".join(f"{place} ({name})" for place, name in SHARED.items()),
        tellers=EITHER_TELLER,
    ),
    Property(
        "G-13",
        "Every suspicion can act",
        "A flag names what is enough to act on, and it never does.",
        _suspicions,
        tellers=EITHER_TELLER,
    ),
)
