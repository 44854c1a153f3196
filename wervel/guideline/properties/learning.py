"""Learning never overturns: a finding, a settled level, a refusal, a permission."""

from collections.abc import Iterator

from wervel.guideline.outcomes import PHASE, STANDING, URGENCY, OptionStatus, Standing, option_name
from wervel.guideline.phases import PHASES
from wervel.guideline.properties.subject import (
    EITHER_TELLER,
    Property,
    Subject,
    alarm,
    chosen,
    corrected,
    fails,
    holds,
)
from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Teller
from wervel.logic.proof.claims import (
    Case,
    Claim,
    Learns,
    Obligation,
    Says,
    every,
    never,
    nobody,
    some,
)

MEASURED = "what follows by definition may be corrected: a denied fever by a measurement"
REFUSED = (OptionStatus.NOT_NOW, OptionStatus.CONTRAINDICATED)


def _case(subject: Subject, teller: Teller, owed: Iterator[Obligation], *, only_open: bool) -> Case:
    weighing = subject.weighing(teller)
    # Nobody is asked what would correct an answer; there, nothing need be taken for granted.
    same = never() if only_open else never(corrected(subject, teller))
    return Case((weighing, weighing), tuple(owed), Learns(only_open), given=same)


def _findings(subject: Subject, teller: Teller) -> Iterator[Case]:
    def owed() -> Iterator[Obligation]:
        for statement in subject.guideline.statements:
            turned = some(
                every(holds(statement.when, 0), never(holds(statement.when, 1))),
                every(fails(statement.when, 0), never(fails(statement.when, 1))),
            )
            yield nobody(statement.id, turned)
        for row in PHASES.rows:
            left = every(Says(PHASE, row.then, 0), never(Says(PHASE, row.then, 1)))
            yield nobody(f"phase {row.then}", left)

    yield _case(subject, teller, owed(), only_open=False)


def _settled(subject: Subject, teller: Teller) -> Iterator[Case]:
    def owed() -> Iterator[Obligation]:
        for level in Urgency:
            turned = every(Says(URGENCY, level.code, 0), never(Says(URGENCY, level.code, 1)))
            yield nobody(level.code, turned)

    yield _case(subject, teller, owed(), only_open=True)


def _permissions(subject: Subject, teller: Teller) -> Iterator[Case]:
    clear = Says(STANDING, Standing.CLEAR.value, 0)

    def owed() -> Iterator[Obligation]:
        for option in subject.guideline.options:
            name = option_name(option)

            def says(status: OptionStatus, who: int, name: str = name) -> Claim:
                return Says(name, status.value, who)

            closed, not_now = OptionStatus.CONTRAINDICATED, OptionStatus.NOT_NOW
            refused = some(*(says(status, 1) for status in REFUSED))
            yield nobody(
                f"{option.code}: contraindicated no more",
                every(says(closed, 0), never(says(closed, 1))),
            )
            yield nobody(
                f"{option.code}: refused no more",
                every(says(not_now, 0), never(alarm(0)), never(refused)),
            )
            yield nobody(
                f"{option.code}: taken back",
                every(clear, chosen(option, 0), never(chosen(option, 1))),
            )

    yield _case(subject, teller, owed(), only_open=True)


PROPERTIES = (
    Property(
        "G-1",
        "Learning never overturns a finding",
        "One more answer turns a statement that holds, or one that does not.",
        _findings,
        assumes=MEASURED,
        tellers=EITHER_TELLER,
    ),
    Property(
        "G-2",
        "A settled urgency stays",
        "An answer to an open question changes an urgency that was called settled.",
        _settled,
    ),
    Property(
        "G-3",
        "A refusal stands, and so does a permission",
        "An answer to an open question opens a refused treatment, or closes one that was open "
        "when no danger was.",
        _permissions,
        assumes="a treatment that waits beside an alarm may come later",
    ),
)
