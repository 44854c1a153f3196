"""Every table gives one answer: complete when its facts are known, and never two rows (G-9)."""

from collections.abc import Iterator

from wervel.guideline.facts import duration_weeks
from wervel.guideline.outcomes import PHASE
from wervel.guideline.properties.subject import EITHER_TELLER, Property, Subject, holds
from wervel.logic.conditions import above, all_of, at_least, at_most, below
from wervel.logic.facts import Teller
from wervel.logic.formulas import Deny, Unanswered
from wervel.logic.proof.claims import Case, Is, Obligation, Says, every, never, nobody, somebody

BORDERS = (
    ("before day 42", below(duration_weeks, 6), "acute"),
    (
        "from day 42 to 84",
        all_of(at_least(duration_weeks, 6), at_most(duration_weeks, 12)),
        "subacute",
    ),
    ("after day 84", above(duration_weeks, 12), "chronic"),
)
"""The phases of the leaflet: both borders belong to subacute (H26)."""


def _rows(subject: Subject, teller: Teller) -> Iterator[Case]:
    owed: list[Obligation] = []
    for table in subject.tables:
        rows = [holds(row.when) for row in table.rows]
        known = [Is(Deny(Unanswered(fact))) for fact in table.facts]
        owed.append(nobody(f"{table.id}: no row", every(*known, never(*rows))))
        for place, row in enumerate(table.rows):
            owed.append(somebody(f"{table.id}: {row.id}", rows[place]))
            for later in range(place + 1, len(rows)):
                name = f"{table.id}: {row.id} and {table.rows[later].id}"
                owed.append(nobody(name, every(rows[place], rows[later])))
    for name, when, phase in BORDERS:
        owed.append(nobody(f"{name}: not {phase}", every(holds(when), never(Says(PHASE, phase)))))
    yield Case((subject.weighing(teller),), tuple(owed))


PROPERTIES = (
    Property(
        "G-9",
        "Tables are complete and without overlap",
        "A table gives no row though its facts are known, two rows at once, or the wrong phase.",
        _rows,
        tellers=EITHER_TELLER,
    ),
)
