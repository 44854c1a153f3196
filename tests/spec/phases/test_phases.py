"""The phases, as the manual prints them: acute before day 42, subacute to day 84, chronic after."""

from datetime import date

import pytest

from wervel.guideline.assess import assess, decide
from wervel.guideline.facts import VOCABULARY
from wervel.guideline.outcomes import PHASE
from wervel.guideline.phases import PHASES
from wervel.logic.facts import Facts, Teller

FIRST_SUBACUTE, LAST_SUBACUTE = 42, 84


def phase_of(known):
    return decide(known, teller=Teller.PATIENT)[PHASE]


def expected(day: int) -> str:
    if day < FIRST_SUBACUTE:
        return "acute"
    return "subacute" if day <= LAST_SUBACUTE else "chronic"


@pytest.mark.parametrize("day", range(401))
def test_every_day_has_its_phase(day):
    facts = Facts(VOCABULARY, {"duration_weeks": day / 7})
    assert phase_of(facts) == expected(day)
    assert assess(facts, date(2026, 11, 22)).phase == expected(day)


@pytest.mark.parametrize(
    ("weeks", "phase"),
    [
        (0, "acute"),
        (5.99, "acute"),
        (6, "subacute"),
        (6.01, "subacute"),
        (11.99, "subacute"),
        (12, "subacute"),
        (12.01, "chronic"),
        (2600, "chronic"),
    ],
)
def test_the_borders(weeks, phase):
    assert phase_of({"duration_weeks": weeks}) == phase


def test_an_unknown_length_has_no_phase():
    assert phase_of({}) is None
    assert len(PHASES.possible({})) == 3
