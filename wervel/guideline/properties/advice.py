"""What is advised: nothing against a contraindication (SP-6) or soothing in alarm (SP-7)."""

from collections.abc import Iterator

from wervel.guideline.codes import Action
from wervel.guideline.outcomes import STANDING, OptionStatus, Standing, option_name
from wervel.guideline.properties.promises import CLOSES
from wervel.guideline.properties.signs import CORE
from wervel.guideline.properties.subject import (
    Property,
    Subject,
    advised,
    alarm,
    chosen,
    could,
    fails,
    holds,
)
from wervel.guideline.statements import Evidence, Flag, Option, Statement
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import NEVER
from wervel.logic.facts import Teller
from wervel.logic.proof.claims import (
    Case,
    Claim,
    Obligation,
    Says,
    every,
    never,
    nobody,
    some,
)

SOOTHES = (
    Action.STAY_ACTIVE_ADVICE,
    Action.REASSURE_GOOD_PROGNOSIS,
    Action.EXPLAIN_NO_IMAGING,
    Action.ANALGESIA_STEPWISE,
    Action.EXERCISE_THERAPY,
    Action.PHYSIOTHERAPY_REFERRAL,
    Action.GRADED_ACTIVITY,
    Action.COGNITIVE_BEHAVIOURAL_APPROACH,
    Action.MULTIDISCIPLINARY_REHABILITATION,
    Action.RETURN_TO_WORK_PLAN,
    Action.WEIGHT_MANAGEMENT,
)
"""What soothes or treats, written here once more: what leaves the list of codes is noticed."""
BARRED = tuple(code for code in SOOTHES if code is not Action.STAY_ACTIVE_ADVICE)
"""To keep moving gently is good advice for nearly everybody while the rest is asked."""


def _contraindicated(subject: Subject, teller: Teller) -> Iterator[Case]:
    owed: list[Obligation] = []
    for option in subject.guideline.options:
        against, code = option.contraindicated, option.code
        if against != NEVER:
            closed = Says(option_name(option), OptionStatus.CONTRAINDICATED.value)
            owed += [
                nobody(f"{code}: chosen, contraindicated", every(chosen(option), holds(against))),
                nobody(f"{code}: chosen, still open", every(chosen(option), could(against))),
                nobody(f"{code}: not refused", every(holds(against), never(closed))),
            ]
            if teller is Teller.CLINICIAN:
                unasked = every(chosen(option), never(fails(against)))
                owed.append(nobody(f"{code}: chosen, not denied", unasked))
        if option.evidence is Evidence.AGAINST:
            owed.append(nobody(f"{code}: advised against, chosen", chosen(option)))
    yield Case((subject.weighing(teller),), tuple(owed))


def _promised(subject: Subject, teller: Teller) -> Iterator[Case]:
    """The contraindications of the sources, whatever the options say of themselves."""
    options = {option.code: option for option in subject.guideline.options}
    owed: list[Obligation] = []
    for code, against, source in CLOSES:
        taken = chosen(options[code])
        name = f"{code}: {source}"
        owed.append(nobody(f"{name}: present", every(taken, holds(against))))
        owed.append(nobody(f"{name}: still open", every(taken, could(against))))
    yield Case((subject.weighing(teller),), tuple(owed))


def _soothing(subject: Subject, teller: Teller) -> Iterator[Case]:
    options = subject.guideline.options
    said = [(code.value, advised(code)) for code in SOOTHES]
    taken = [(option.code, chosen(option)) for option in options]
    early = _too_early(subject)
    owed = [nobody(f"{name} beside an alarm", every(alarm(), so)) for name, so in (*said, *taken)]
    held = [(code.value, advised(code)) for code in BARRED]
    owed += [nobody(f"{name} too early", every(early, so)) for name, so in (*held, *taken)]
    owed.append(
        nobody(
            "the gate is called otherwise than it is",
            some(
                every(alarm(), never(Says(STANDING, Standing.ALARM.value))),
                every(never(alarm()), Says(STANDING, Standing.ALARM.value)),
                every(early, never(Says(STANDING, Standing.OPEN.value))),
            ),
        )
    )
    yield Case((subject.weighing(teller),), tuple(owed))


def _too_early(subject: Subject) -> Claim:
    """No alarm yet, and both a danger and one of the core signs could still come out."""
    dangers = (flag for flag in subject.guideline.flags if flag.raises >= Urgency.WITHIN_WEEK)
    danger = some(*(could(flag.when) for flag in dangers))
    return every(never(alarm()), danger, could(CORE))


def _nothing_known(subject: Subject, teller: Teller) -> Iterator[Case]:
    judged = (s for s in subject.guideline.statements if _judges(s))
    owed = [nobody(statement.id, holds(statement.when)) for statement in judged]
    for option in subject.guideline.options:
        owed.append(nobody(f"{option.id} preferred", holds(option.preferred)))
        owed.append(nobody(f"{option.id} contraindicated", holds(option.contraindicated)))
        owed.append(nobody(f"{option.id} chosen", chosen(option)))
    owed += [nobody(f"{code} advised", advised(code)) for code in SOOTHES]
    yield Case((subject.weighing(teller),), tuple(owed), tellable=frozenset())


def _judges(statement: Statement) -> bool:
    return isinstance(statement, Flag | Option) or bool(statement.actions or statement.avoid)


PROPERTIES = (
    Property(
        "SP-6",
        "No advice against a contraindication",
        "A treatment is recommended or possible while what closes it holds, or could still hold.",
        _contraindicated,
    ),
    Property(
        "SP-6b",
        "The contraindications of the sources",
        "A treatment is open although a source closes it, whatever the treatment says of itself.",
        _promised,
    ),
    Property(
        "SP-7",
        "No soothing in alarm",
        "Beside an alarm, or before the core signs are denied, something soothes or treats.",
        _soothing,
    ),
    Property(
        "G-4",
        "Nothing known, nothing said",
        "With no answer at all a flag, an option or a refusal holds, or something soothes.",
        _nothing_known,
    ),
)
