"""Every route, for every person: asked for real, and as it was written.

One view serves both languages (``test_a_route_is_the_same_in_both_languages``): at each commit half
of the people come by the Dutch address and half by the English one, at a release everybody by both.
"""

import pytest

from tests.generative.often import RELEASE
from tests.spec.access.answers import (
    PEOPLE_AT_A_BROWSER,
    ROUTES,
    SILENT,
    TABLE,
    VISITS,
    answer,
    is_public,
    prepared,
    route_of,
)
from tests.spec.access.headers import check_headers
from tests.spec.access.logged import check_row, check_whole
from tests.spec.access.people import NAMES

ROWS = sorted(set(TABLE) & set(VISITS))


def test_every_route_has_a_row_and_a_visit():
    """An unlisted route fails the build, and says which line is missing where."""
    listed = {route_of(row).name for row in TABLE}
    missing = sorted(set(ROUTES) - listed)
    assert not missing, f"tests/spec/access/routes/*.txt of a room: no line for {missing}"
    without = sorted(set(TABLE) - set(VISITS))
    assert not without, f"tests/spec/access/visits/*.py of a room: no visit for {without}"
    strange = sorted(set(VISITS) - set(TABLE))
    assert not strange, f"tests/spec/access/routes/*.txt: no line for the visits {strange}"


@pytest.mark.parametrize("row", sorted(TABLE))
def test_every_person_has_a_cell(row):
    assert set(TABLE[row]) - {"worker"} == set(PEOPLE_AT_A_BROWSER)
    assert set(TABLE[row].values()) <= {"Y", ".", "L"}


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_a_route_is_the_same_in_both_languages(name):
    assert len(ROUTES[name].views) <= 1
    assert len(ROUTES[name].full_names) in (1, 2)


@pytest.mark.parametrize("row", ROWS)
def test_each_person_gets_what_was_written(hospital, row):
    wrong = []
    names = route_of(row).full_names
    with prepared(hospital, row) as (here, found):
        for number, name in enumerate(PEOPLE_AT_A_BROWSER, ROWS.index(row)):
            for full_name in names if RELEASE else (names[number % len(names)],):
                wrong += _cell(here, found, row, name, full_name)
    assert wrong == []


def _cell(hospital, found, row, name, full_name) -> list:
    got, expected = answer(hospital, found, row, name, full_name), TABLE[row][name]
    where = (full_name, name)
    if got.cell != expected:
        return [(*where, f"{got.cell} where {expected} was written")]
    try:
        check_headers(got.response)
        if expected == "Y":
            _check_done(row, got)
        else:
            _check_refused(row, got)
    except AssertionError as problem:
        return [(*where, str(problem))]
    return []


def _check_done(row, got) -> None:
    """What is shown or changed stands in the log, with everything that belongs there."""
    nobody = got.by.account is None and is_public(route_of(row))
    assert row in SILENT or got.rows or nobody, "no row in the log"
    assert row not in SILENT or not got.rows, "a row in the log: it is not silent"
    for found in got.rows:
        check_whole(found)
    if not is_public(route_of(row)) and got.rows:
        assert any(_is_of(found, got) for found in got.rows), "no row of what was done"
        patient = got.visit.kwargs.get("patient")
        assert not patient or any(found.patient == str(patient) for found in got.rows), (
            "no row names the patient"
        )


def _is_of(found, got) -> bool:
    try:
        check_row(found, got.by, allowed=True)
    except AssertionError:
        return False
    return True


def _check_refused(row, got) -> None:
    """Nothing is told, and who is known and is refused stands in the log."""
    text = got.response.content.decode(errors="replace")
    assert not any(name in text for name in NAMES), "the refusal tells of a patient"
    if got.cell == "L":
        assert got.response.content == b""
        return
    assert got.rows, "no row of the refusal"
    for found in got.rows:
        check_whole(found)
    refusals = [found for found in got.rows if found.outcome == "8"]
    assert refusals, "no row with a refusal"
    check_row(refusals[-1], got.by, allowed=False, patient=got.visit.kwargs.get("patient"))
