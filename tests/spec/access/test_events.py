"""Every event, for every person: done for real, and compared with what was written by hand."""

import pytest

from tests.faults.conftest import databases, folder, own_database  # noqa: F401 (fixtures)
from tests.faults.database import use
from tests.integration.record.hospital import NOW
from tests.spec.access.cells import somebody
from tests.spec.access.doing import DEEDS, MATRIX, OF_ITS_OWN
from tests.spec.access.hospitals import find
from tests.spec.access.logged import check_row, rows_of, rows_since
from tests.spec.access.people import PEOPLE
from wervel.pathway.actors import Relation, actor_of
from wervel.pathway.permissions import PERMISSIONS
from wervel.pathway.refusals import NotAllowed
from wervel.record.audit import verify_chain

COMING_IN = {"login.succeeded", "invitation.accepted"}
"""Here the account itself says who acts: nobody is in yet, so no door can tell."""
WITH_A_PATIENT = {"glass.broken", "patient.added"} | {
    event
    for event, who in PERMISSIONS.items()
    if any(relations - {Relation.NONE} for relations in who.values())
}
"""Events whose row names the patient; the first two are about somebody who is no relation yet."""


def test_every_event_has_a_row_and_a_deed():
    for what, known in (("events/*.txt", MATRIX), ("deeds/*.py", DEEDS)):
        missing, strange = set(PERMISSIONS) - set(known), set(known) - set(PERMISSIONS)
        assert not missing, f"tests/spec/access/{what} of a room: no line for {sorted(missing)}"
        assert not strange, f"tests/spec/access/{what}: no such event as {sorted(strange)}"


def test_every_person_has_a_column():
    for event, cells in MATRIX.items():
        assert set(cells) == set(PEOPLE), event
        assert set(cells.values()) <= {"Y", "."}, event


@pytest.mark.parametrize("event", sorted(set(MATRIX) & set(DEEDS) - OF_ITS_OWN))
def test_each_person_may_what_was_written(hospital, event):
    wrong = []
    for name in PEOPLE:
        with somebody(hospital, name, NOW) as (here, by):
            wrong += _cell(event, name, here, by)
    assert wrong == []
    assert list(verify_chain()) == []


@pytest.mark.parametrize("event", sorted(OF_ITS_OWN))
def test_each_person_may_what_was_written_in_a_database_of_their_own(
    own_database,  # noqa: F811 (a fixture by its name)
    event,
):
    wrong = []
    for name in PEOPLE:
        address = own_database.hospital()
        with use(address):
            here = find()
            wrong += _cell(event, name, here, PEOPLE[name](here, NOW))
            wrong += [(name, str(broken)) for broken in verify_chain()]
        own_database.drop(address)
    assert wrong == []


def _cell(event, name, hospital, by) -> list:
    """What is not as it was written, of one person and one event."""
    expected = MATRIX[event][name]
    try:
        DEEDS[event](hospital, by)
    except NotAllowed as refused:
        found = "."
        if "Vries" in str(refused):
            return [(name, "the refusal tells of the patient")]
    else:
        found = "Y"
    if found != expected:
        return [(name, f"{found} where {expected} was written")]
    if event in COMING_IN:
        by = actor_of(by.account)
    patient = hospital.patient.pk if event in WITH_A_PATIENT - {"patient.added"} else None
    rows = rows_of(rows_since(0), event)
    if not rows:
        return [(name, "no row in the log")]
    try:
        for row in rows:
            check_row(row, by, allowed=found == "Y", patient=patient)
            assert row.at == NOW
            assert event not in WITH_A_PATIENT or found == "." or row.patient
    except AssertionError as problem:
        return [(name, str(problem))]
    return []
