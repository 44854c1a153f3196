"""Faults planted in the guideline on purpose, each with the property that must refute it.

A fault is what somebody could do by a slip: lose a rule, turn a comparison, read unknown as no,
lose a contraindication, swap a row. ``FAULTS`` names them; ``broken()`` makes the broken subject.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from wervel.guideline import facts as f
from wervel.guideline.assessment import behind_advice
from wervel.guideline.cause.bone import brittle
from wervel.guideline.codes import Action, Avoid
from wervel.guideline.guideline import GUIDELINE, Guideline
from wervel.guideline.outcomes import (
    COMPLETE,
    INTERIM,
    STANDING,
    URGENCY,
    Standing,
    action_name,
    avoid_name,
    option_name,
)
from wervel.guideline.phases import PHASES
from wervel.guideline.profiles import PROFILES
from wervel.guideline.properties.subject import Subject, moves
from wervel.guideline.statements import Evidence, Statement
from wervel.guideline.urgency import Urgency
from wervel.guideline.weighing import CORE_SIGNS, acts, weighing_of
from wervel.logic.conditions import (
    ALWAYS,
    NEVER,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Not,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    no,
    none_of,
    one_of,
    parts_of,
    yes,
)
from wervel.logic.facts import Teller
from wervel.logic.formulas import (
    FALSE,
    TRUE,
    Both,
    Could,
    Decide,
    Deny,
    Either,
    Formula,
    Given,
    Holds,
    Unanswered,
    Weighing,
    both,
    either,
    neither,
)
from wervel.logic.rules import Row, Table

NOW, TODAY, SOON = Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.WITHIN_WEEK


@dataclass(frozen=True)
class Fault:
    """A named slip, how it is made, and the property that must see it."""

    name: str
    property: str
    broken: Callable[[], Subject]
    teller: Teller = Teller.CLINICIAN


# --- tools: a guideline or a weighing with one thing otherwise ------------------------------------


def guideline(*statements: Statement) -> Guideline:
    ids = {statement.id for statement in statements}
    kept = (
        replace(s, differs_from=tuple(id for id in s.differs_from if id in ids)) for s in statements
    )
    return replace(GUIDELINE, version="broken", statements=tuple(kept))


def without(*ids: str) -> Callable[[], Subject]:
    return lambda: Subject(guideline(*(s for s in GUIDELINE.statements if s.id not in ids)))


def changed(id: str, **fields: object) -> Callable[[], Subject]:
    def broken() -> Subject:
        assert id in GUIDELINE.by_id
        return Subject(
            guideline(*(replace(s, **fields) if s.id == id else s for s in GUIDELINE.statements))
        )

    return broken


def option(code: str, **fields: object) -> Callable[[], Subject]:
    return changed(next(o.id for o in GUIDELINE.options if o.code == code), **fields)


def lost(code: str, part: Condition) -> Callable[[], Subject]:
    """An option without one of its contraindications."""
    against = next(o.contraindicated for o in GUIDELINE.options if o.code == code)
    assert cut(against, part) != against
    return option(code, contraindicated=cut(against, part))


def cut(condition: Condition, part: Condition) -> Condition:
    """A condition without a part, wherever it stands in an all or an any."""
    match condition:
        case All(parts):
            return All(tuple(cut(p, part) for p in parts if p != part))
        case AnyOf(parts):
            return AnyOf(tuple(cut(p, part) for p in parts if p != part))
        case Not(inner):
            return Not(cut(inner, part))
        case _:
            return condition


def swapped(condition: Condition, old: Condition, new: Condition) -> Condition:
    if condition == old:
        return new
    match condition:
        case All(parts):
            return All(tuple(swapped(p, old, new) for p in parts))
        case AnyOf(parts):
            return AnyOf(tuple(swapped(p, old, new) for p in parts))
        case Not(inner):
            return Not(swapped(inner, old, new))
        case _:
            return condition


def weighed(break_it: Callable[[Weighing, Guideline], Weighing]) -> Callable[[], Subject]:
    def weigh(guideline: Guideline, teller: Teller) -> Weighing:
        return break_it(weighing_of(guideline, teller), guideline)

    return lambda: Subject(weigh=weigh)


def outcomes(**new: Callable[[object], object]) -> Callable[[], Subject]:
    """The sound weighing with these outcomes made anew from what they were."""

    def break_it(weighing: Weighing, _: Guideline) -> Weighing:
        made = {name: change(weighing.outcomes[name]) for name, change in new.items()}
        return replace(weighing, outcomes={**weighing.outcomes, **made})

    return weighed(break_it)


def rewritten(rule: Callable[[Formula], Formula | None]) -> Callable[[], Subject]:
    """The sound weighing with every formula for which the rule gives another, replaced."""

    def walk(formula: Formula) -> Formula:
        other = rule(formula)
        if other is not None:
            return other
        match formula:
            case Both(parts):
                return Both(tuple(map(walk, parts)))
            case Either(parts):
                return Either(tuple(map(walk, parts)))
            case Deny(part):
                return Deny(walk(part))
            case _:
                return formula

    def outcome(found):
        if isinstance(found, Decide):
            rows = tuple((walk(formula), value) for formula, value in found.rows)
            return Decide(rows, found.otherwise)
        return walk(found) if isinstance(found, Formula) else found

    def break_it(weighing: Weighing, _: Guideline) -> Weighing:
        return replace(
            weighing, outcomes={name: outcome(o) for name, o in weighing.outcomes.items()}
        )

    return weighed(break_it)


def step(*added: Given) -> Callable[[], Subject]:
    """The sound weighing that fills in something more, before all else."""
    return weighed(lambda w, _: replace(w, steps=(added, *w.steps)))


def rows_of(found: object) -> tuple[tuple[Formula, object], ...]:
    assert isinstance(found, Decide)
    return found.rows


def reversed_rows(found: object) -> Decide:
    return Decide(tuple(reversed(rows_of(found))), found.otherwise)


def without_row(value: object) -> Callable[[object], Decide]:
    return lambda found: Decide(
        tuple(row for row in rows_of(found) if row[1] != value), found.otherwise
    )


def without_place(place: int) -> Callable[[object], Decide]:
    return lambda found: Decide(
        tuple(row for number, row in enumerate(rows_of(found)) if number != place),
        found.otherwise,
    )


NSAID = option_name(next(o for o in GUIDELINE.options if o.code == "nsaid_oral"))
EXERCISE = option_name(next(o for o in GUIDELINE.options if o.code == "exercise_therapy"))


# --- the weighing ---------------------------------------------------------------------------------


def unknown_is_no(formula: Formula) -> Formula | None:
    """A flag acts only when it holds: what is enough to act on is forgotten."""
    match formula:
        case Either((Holds(when), Both((Deny(Holds(Not(other))), Holds(_))))) if when == other:
            return Holds(when)
    return None


def raising_by(could: Callable[[Statement], Formula]) -> Callable[[], Subject]:
    """Complete by another rule for what may still raise the urgency."""

    def break_it(weighing: Weighing, guideline: Guideline) -> Weighing:
        def level(level: Urgency) -> Formula:
            flags = guideline.flags
            settled = (Holds(flag.when) for flag in flags if flag.raises >= level)
            at_level = tuple(could(flag) for flag in flags if flag.raises == level)
            return both(neither(*settled), Either(at_level))

        raising = Either(tuple(level(u) for u in Urgency if u))
        urgency = weighing.outcomes[URGENCY]
        rows = ((raising, None), *rows_of(urgency)[1:])
        new = {URGENCY: Decide(rows, urgency.otherwise), COMPLETE: Deny(raising)}
        return replace(weighing, outcomes={**weighing.outcomes, **new})

    return weighed(break_it)


def alarm_from(lowest: Urgency) -> Callable[[], Subject]:
    """Only from this level on a flag is an alarm."""
    sound = weighing_of(GUIDELINE, Teller.CLINICIAN).outcomes[STANDING]
    was = rows_of(sound)[0][0]
    now = Either(tuple(acts(flag) for flag in GUIDELINE.flags if flag.raises >= lowest))
    return rewritten(lambda formula: now if formula == was else None)


def first_match(weighing: Weighing, guideline: Guideline) -> Weighing:
    """The first flag as written decides, instead of the most urgent."""
    written = [s for s in guideline.statements if s in guideline.flags]
    rows = tuple((acts(flag), flag.raises.code) for flag in reversed(written))
    level = Decide(rows, Urgency.SELF_CARE.code) if rows else weighing.outcomes[INTERIM]
    return replace(weighing, outcomes={**weighing.outcomes, INTERIM: level})


def measured_fever_from(bound: float) -> Callable[[], Subject]:
    def break_it(weighing: Weighing, _: Guideline) -> Weighing:
        first, *rest = weighing.steps
        kept = tuple(given for given in first if given.fact is not f.fever)
        fever = Given(f.fever, True, Holds(AtLeast(f.temperature_c, bound)))
        return replace(weighing, steps=((*kept, fever), *rest))

    return weighed(break_it)


def ruled_out_turned(weighing: Weighing, _: Guideline) -> Weighing:
    """Who can be with child is taken not to be."""
    *before, last = weighing.steps
    turned = tuple(
        replace(given, when=both(Unanswered(given.fact), Holds(one_of(f.sex, "female"))))
        if given.fact is f.pregnant
        else given
        for given in last
    )
    return replace(weighing, steps=(*before, turned))


def asked_without(*kinds: str) -> Callable[[], Subject]:
    """The interview forgets to ask for these."""

    def asked(guideline: Guideline):
        options = {c for o in guideline.options for c in (o.when, o.preferred, o.contraindicated)}
        advice = {s.when for s in (*guideline.advice, *guideline.cautions)}
        for condition in dict.fromkeys(behind_advice(guideline)):
            left = ("options" in kinds and condition in options - advice) or (
                "advice" in kinds and condition in advice
            )
            if not left:
                yield moves(condition)

    return lambda: Subject(asked=asked)


# --- tables ---------------------------------------------------------------------------------------


def unchecked(table: Table, *rows: Row) -> Table:
    """A table that was not tried when it was built."""
    made = object.__new__(Table)
    object.__setattr__(made, "id", table.id)
    object.__setattr__(made, "rows", rows)
    return made


def phases(*rows: Row) -> Callable[[], Subject]:
    return lambda: Subject(tables=(unchecked(PHASES, *rows), PROFILES))


ACUTE, SUBACUTE, CHRONIC = PHASES.rows


def phase_swapped(found: object) -> Decide:
    (acute, _), (subacute, _), (chronic, _) = rows_of(found)
    return Decide(((acute, "chronic"), (subacute, "subacute"), (chronic, "acute")))


# --- the faults -----------------------------------------------------------------------------------

cauda = GUIDELINE.by_id["RF-CES-1"].when
thrust = next(o for o in GUIDELINE.options if o.code == "manual_therapy_with_exercise")
clear_too_soon = neither(*(Could(x.when) for x in GUIDELINE.flags if x.raises is NOW))

FAULTS: tuple[Fault, ...] = (
    # A rule is lost.
    Fault("the rule of the saddle is lost", "SP-3b", without("RF-CES-1")),
    Fault("the rule of residual urine is lost", "SP-3b", without("RF-CES-4")),
    Fault("the rule of fever is lost", "SP-3b", without("RF-INF-3")),
    Fault("the rule of shock is lost", "SP-3b", without("RF-VES-1")),
    Fault("the rule of suicidal thoughts is lost", "SP-3b", without("RF-SUI-1")),
    Fault("the rule of an abscess is lost", "SP-3b", without("RF-INF-1")),
    Fault("the rule of old force is lost", "SP-3b", without("RF-FRA-7")),
    Fault("the rule of a child is lost", "SP-16", without("RF-AGE-1")),
    # A level is too low.
    Fault("the saddle can wait a day", "SP-3b", changed("RF-CES-1", raises=TODAY)),
    Fault("growing weakness can wait a week", "SP-3b", changed("RF-NEU-2", raises=SOON)),
    Fault("cancer with weakness can wait a week", "SP-3b", changed("RF-MAL-4", raises=SOON)),
    # A condition is turned, moved, widened or narrowed.
    Fault(
        "residual urine: less is worse", "SP-3b",
        changed("RF-CES-4", when=below(f.residual_urine_ml, 200)),
    ),
    Fault(
        "crp: less is worse", "SP-1",
        changed("RF-INF-4", when=all_of(below(f.crp_mg_l, 20), yes(f.night_pain))),
    ),
    Fault(
        "residual urine from 300", "SP-3b",
        changed("RF-CES-4", when=at_least(f.residual_urine_ml, 300)),
    ),
    Fault("a child until sixteen", "SP-16", changed("RF-AGE-1", when=below(f.age_years, 16))),
    Fault("all cauda signs at once", "SP-3b", changed("RF-CES-1", when=All(parts_of(cauda)))),
    Fault(
        "no question about stool", "SP-3b",
        changed("RF-CES-1", when=cut(cauda, yes(f.bowel_dysfunction_new))),
    ),
    Fault(
        "improving excuses fever", "SP-3b",
        changed("RF-INF-3", when=all_of(yes(f.fever), none_of(one_of(f.course, "improving")))),
    ),
    Fault(
        "smoking excuses shock", "SP-1",
        changed("RF-VES-1", when=all_of(yes(f.syncope_or_shock), no(f.smoker))),
    ),
    Fault("no chills is a sign", "SP-2", changed("RF-INF-8", when=no(f.chills_or_night_sweats))),
    Fault("everybody has a hip", "G-4", changed("RF-HIP-1", when=ALWAYS)),
    Fault(
        "a rule for nobody", "G-7",
        changed(
            "RF-HIP-1",
            when=all_of(yes(f.groin_or_hip_movement_pain), no(f.groin_or_hip_movement_pain)),
        ),
    ),
    # Unknown is read as no.
    Fault("force of unknown date is old", "SP-3c", changed("RF-FRA-1", suspect=NEVER)),
    Fault("weakness of unknown age is old", "SP-3c", changed("RF-NEU-1", suspect=NEVER)),
    Fault("unknown age is grown up", "SP-16", changed("RF-AGE-1", suspect=NEVER)),
    Fault("unknown is no, everywhere", "SP-3c", rewritten(unknown_is_no)),
    Fault(
        "a suspicion that needs the excuse denied", "G-13",
        changed(
            "RF-NEU-1",
            suspect=all_of(one_of(f.leg_weakness, "severe"), at_most(f.duration_weeks, 12)),
        ),
    ),
    Fault(
        "nobody says, so nobody is with child", "G-14",
        step(Given(f.pregnant, False, Unanswered(f.pregnant))),
    ),
    Fault("who can be with child is not", "G-14", weighed(ruled_out_turned)),
    Fault(
        "pain in one leg is no pain", "G-14",
        step(
            Given(
                f.leg_pain, "none",
                both(Unanswered(f.leg_pain), Holds(one_of(f.leg_pain_side, "unilateral"))),
            )
        ),
    ),
    Fault("fever from thirty-nine", "SP-3b", measured_fever_from(39)),
    Fault(
        "known until asked", "G-1",
        step(
            Given(
                f.gait_disturbance, True,
                both(Unanswered(f.gait_disturbance), Unanswered(f.course)),
            )
        ),
    ),
    # The maximum, the order, the end.
    Fault("the mildest rule decides", "SP-5", outcomes(**{INTERIM: reversed_rows})),
    Fault("the same day is forgotten", "SP-5", outcomes(**{INTERIM: without_row("same_day")})),
    Fault("the first rule decides", "SP-4", weighed(first_match)),
    Fault(
        "nobody is ever an emergency", "SP-3", outcomes(**{INTERIM: without_row("emergency")})
    ),
    Fault(
        "who writes is less ill", "SP-17",
        outcomes(
            **{
                INTERIM: lambda found: Decide(
                    ((Deny(Unanswered(f.occupation)), "self_care"), *rows_of(found)),
                    found.otherwise,
                )
            }
        ),
    ),
    Fault(
        "complete when nothing holds yet", "G-2",
        raising_by(lambda flag: Holds(flag.when)), Teller.PATIENT,
    ),
    Fault(
        "complete before suspicion is settled", "G-2",
        raising_by(lambda flag: Could(flag.when)), Teller.PATIENT,
    ),
    Fault(
        "an alarm is settled before suspicion is", "G-6",
        raising_by(lambda flag: Could(flag.when)), Teller.PATIENT,
    ),
    Fault("always complete", "SP-2b", outcomes(**{COMPLETE: lambda _: TRUE})),
    Fault("clear too soon", "G-3", outcomes(
        **{
            STANDING: lambda found: Decide(
                (rows_of(found)[0], (clear_too_soon, Standing.CLEAR.value), *rows_of(found)[2:]),
                found.otherwise,
            )
        }
    ), Teller.PATIENT),
    Fault(
        "the interview asks nothing for options", "G-5",
        asked_without("options"), Teller.PATIENT,
    ),
    Fault("the interview asks nothing for advice", "G-5", asked_without("advice"), Teller.PATIENT),
    # Treatment.
    Fault(
        "an anti-inflammatory on a blood thinner", "SP-6b",
        lost("nsaid_oral", yes(f.anticoagulant_use)),
    ),
    Fault(
        "an anti-inflammatory with a weak heart only", "SP-6b",
        option(
            "nsaid_oral",
            contraindicated=swapped(
                next(o for o in GUIDELINE.options if o.code == "nsaid_oral").contraindicated,
                yes(f.heart_failure_or_ihd), no(f.heart_failure_or_ihd),
            ),
        ),
    ),
    Fault(
        "a needle on a blood thinner", "SP-6b",
        lost("epidural_steroid", yes(f.anticoagulant_use)),
    ),
    Fault("a thrust on brittle bone", "SP-6b", lost("manual_therapy_with_exercise", brittle)),
    Fault("what is unasked does not close", "SP-6", outcomes(**{NSAID: without_place(2)})),
    Fault("what closes is not refused", "SP-6", outcomes(**{NSAID: without_place(0)})),
    Fault("an opioid is offered", "G-10", option("opioid", evidence=Evidence.LOW)),
    Fault("treatment beside an alarm", "SP-7", outcomes(**{EXERCISE: without_place(1)})),
    Fault("an alarm only from today on", "SP-7", alarm_from(TODAY)),
    Fault(
        "the core signs need no answer", "SP-7",
        rewritten(lambda formula: FALSE if formula == Could(CORE_SIGNS) else None),
    ),
    Fault(
        "reassured beside a warning", "SP-7",
        outcomes(
            **{
                action_name(Action.REASSURE_GOOD_PROGNOSIS): lambda _: Holds(
                    GUIDELINE.by_id["PR-GOOD"].when
                )
            }
        ),
    ),
    # Contradictions.
    Fault(
        "reassured and not reassured", "G-10",
        outcomes(
            **{
                avoid_name(Avoid.REASSURE_AS_NONSPECIFIC): lambda was: either(
                    was, Holds(yes(f.recurrent_episodes))
                )
            }
        ),
    ),
    Fault(
        "a specialist, and none", "G-10",
        outcomes(
            **{
                avoid_name(Avoid.UNNEEDED_SPECIALIST_REFERRAL): lambda _: Holds(
                    GUIDELINE.by_id["TX-REFER"].when
                )
            }
        ),
    ),
    Fault(
        "a thrust on a young arch", "G-10",
        option(
            "manual_therapy_with_exercise",
            contraindicated=AnyOf(parts_of(thrust.contraindicated)[:-1]),
        ),
    ),
    Fault(
        "sources differ in silence", "G-11",
        outcomes(**{"conflict.NS-5.NS-5b": lambda _: FALSE}),
    ),
    # Rules that say nothing.
    Fault("a rule is swallowed in silence", "G-8", changed("RF-GEN-1", within=())),
    Fault("a rule is said to be within another", "G-8", changed("RF-INF-3", within=("RF-INF-8",))),
    Fault(
        "a part that does nothing", "G-12",
        changed(
            "RF-INF-3",
            when=any_of(yes(f.fever), all_of(yes(f.fever), yes(f.systemically_unwell))),
        ),
    ),
    # Tables.
    Fault("no phase between six and twelve weeks", "G-9", phases(ACUTE, CHRONIC)),
    Fault(
        "two phases at twelve weeks", "G-9",
        phases(ACUTE, SUBACUTE, Row("PH-CHRONIC", at_least(f.duration_weeks, 12), "chronic")),
    ),
    Fault("two phases are swapped", "G-9", outcomes(phase=phase_swapped)),
)  # fmt: skip

BY_NAME: Mapping[str, Fault] = {fault.name: fault for fault in FAULTS}
assert len(BY_NAME) == len(FAULTS)
