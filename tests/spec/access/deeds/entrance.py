"""The rows of the matrix of the entrance: each event, really done."""

from tests.integration.entrance.people import PASSWORD, SECRET
from tests.integration.record.hospital import NOW, Hospital
from wervel.pathway.accounts import add_staff, close_account
from wervel.pathway.actors import Actor, Role
from wervel.pathway.consents import Kind
from wervel.pathway.factors import NewApp, NewPasskey, add_factor, keep_factor, remove_factor, totp
from wervel.pathway.invitations import (
    accept_invitation,
    invite_patient,
    invite_representative,
    invite_staff,
    open_invitation,
)
from wervel.pathway.logins import (
    change_password,
    confirming,
    end_other_sessions,
    logging_in,
)
from wervel.record.invitations import add_invitation
from wervel.record.models import Organisation

APP = NewApp(SECRET, totp(SECRET, NOW))
PASSKEY = NewPasskey({}, "phone")


def _log_in(hospital: Hospital, by: Actor) -> None:
    with logging_in(by.account, method="test", address="", at=NOW):
        pass


def _confirm(hospital: Hospital, by: Actor) -> None:
    with confirming(method="test", by=by, at=NOW):
        pass


def _remove(hospital: Hospital, by: Actor) -> None:
    number = 0
    if by.account is not None:
        by.account.authenticator_set.all().delete()
        for _ in range(2):
            keep_factor(by.account, PASSKEY, NOW)
        number = by.account.authenticator_set.first().pk
    remove_factor(number=number, by=by, at=NOW)


def _open(hospital: Hospital, by: Actor) -> None:
    patient, office = hospital.patient, hospital.accounts["office"]
    _, code = add_invitation(account=patient.account, patient=patient, by=office, at=NOW)
    open_invitation(code=code, secret="1961-03-01", by=by, at=NOW)


def _accept(hospital: Hospital, by: Actor) -> None:
    number = "00000000-0000-0000-0000-000000000000"
    if by.account is not None:
        made, _ = add_invitation(account=by.account, patient=None, by=by.account, at=NOW)
        number = str(made.pk)
    accept_invitation(number=number, password="", new=PASSKEY, address="", at=NOW)


def _represent(hospital: Hospital, by: Actor) -> None:
    invite_representative(
        patient=hospital.patient,
        name="Kees",
        kind=Kind.MANDATE,
        since=NOW.date(),
        until=None,
        by=by,
        at=NOW,
    )


def _add_staff(hospital: Hospital, by: Actor) -> None:
    add_staff(
        login="new@example.org",
        name="New",
        role=Role.OFFICE,
        organisation=Organisation.objects.get(kind="hospital"),
        languages=["nl"],
        by=by,
        at=NOW,
    )


DEEDS = {
    "login.succeeded": _log_in,
    "login.confirmed": _confirm,
    "session.ended": lambda _, by: end_other_sessions(mark="x", by=by, at=NOW),
    "password.changed": lambda _, by: change_password(password=PASSWORD, mark="", by=by, at=NOW),
    "factor.added": lambda _, by: add_factor(account=by.account, new=PASSKEY, by=by, at=NOW),
    "factor.removed": _remove,
    "invitation.opened": _open,
    "invitation.accepted": _accept,
    "patient.invited": lambda h, by: invite_patient(patient=h.patient, by=by, at=NOW),
    "representative.invited": _represent,
    "staff.added": _add_staff,
    "staff.invited": lambda h, by: invite_staff(account=h.accounts["gp"], by=by, at=NOW),
    "account.closed": lambda h, by: close_account(account=h.accounts["gp"], by=by, at=NOW),
}
