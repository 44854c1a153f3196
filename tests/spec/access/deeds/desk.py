"""The rows of the desk: what is seen of many at once, really done."""

from tests.integration.record.hospital import NOW
from wervel.pathway.accounts import list_staff
from wervel.pathway.contacts import awaited

DEEDS = {
    "invitations.read": lambda _hospital, by: awaited(by=by, at=NOW),
    "staff.read": lambda _hospital, by: list_staff(by=by, at=NOW),
}
