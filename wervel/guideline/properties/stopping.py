"""The interview may stop only when no answer can change what is shown."""

from collections.abc import Iterator

from wervel.guideline.outcomes import COMPLETE, INTERIM, STANDING, URGENCY
from wervel.guideline.properties.advice import SOOTHES
from wervel.guideline.properties.subject import (
    Property,
    Subject,
    advised,
    alarm,
    chosen,
)
from wervel.logic.facts import Teller
from wervel.logic.proof.claims import (
    Case,
    Claim,
    Differs,
    Is,
    Learns,
    Says,
    every,
    never,
    nobody,
)

SETTLED = Says(COMPLETE, True)
"""Nothing is asked for the urgency any more (``Assessment.asks`` is empty)."""


def nothing_to_advise(subject: Subject) -> Claim:
    """Nothing is asked for the advice any more (``Assessment.asks_for_advice`` is empty)."""
    return never(*(Is(reason) for reason in subject.asked(subject.guideline)))


def _stopped(subject: Subject, teller: Teller) -> Iterator[Case]:
    weighing = subject.weighing(teller)
    owed = tuple(nobody(name, Differs(name)) for name in weighing.outcomes)
    stop = every(SETTLED, never(alarm()), nothing_to_advise(subject))
    yield Case((weighing, weighing), owed, Learns(), given=stop)


def _stopped_by_alarm(subject: Subject, teller: Teller) -> Iterator[Case]:
    weighing = subject.weighing(teller)
    owed = [nobody(name, Differs(name)) for name in (URGENCY, INTERIM, STANDING)]
    owed += [nobody(f"{code} advised later", advised(code, 1)) for code in SOOTHES]
    owed += [nobody(f"{o.code} open later", chosen(o, 1)) for o in subject.guideline.options]
    stop = every(SETTLED, alarm())
    yield Case((weighing, weighing), tuple(owed), Learns(), given=stop)


PROPERTIES = (
    Property(
        "G-5",
        "The interview stops in time",
        "The interview stops, and an answer that could still be given would change what is shown.",
        _stopped,
    ),
    Property(
        "G-6",
        "The interview stops in time beside an alarm",
        "The interview stops for an alarm, and an answer would change how soon, or would soothe.",
        _stopped_by_alarm,
        assumes="beside an alarm other dangers of the same level or lower may stay unasked: "
        "whoever sees the person asks them",
    ),
)
