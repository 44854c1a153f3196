"""Personal invitations: a code that works once, and something only the invited knows beside it.

A patient or representative tells the date of birth of the patient, a member of staff their login.
The account is there from the moment of inviting, but nothing opens it: it has no password and no
second factor until the invitation is accepted, and then it has both at once.
"""

from dataclasses import dataclass
from datetime import date, datetime
from hmac import compare_digest
from uuid import UUID

from django.db import transaction

from wervel.pathway.actors import Actor, actor_of
from wervel.pathway.consents import Kind, add_representative, has_ended, representation_of
from wervel.pathway.events import Telling, event
from wervel.pathway.factors import NewApp, NewPasskey, keep_factor, remove_all
from wervel.pathway.logins import counted
from wervel.pathway.once import once
from wervel.pathway.patients import patient_of
from wervel.pathway.refusals import NotNow, WrongLogin
from wervel.record import invitations as shelf
from wervel.record.models.accounts import Account
from wervel.record.models.logins import Invitation
from wervel.record.models.patients import Patient, Representation
from wervel.record.models.places import Location
from wervel.record.sessions import remove_sessions


@dataclass(frozen=True, slots=True)
class Opened:
    """An invitation whose code and secret were right: for whom it is."""

    number: str
    account: Account


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands in a letter with an invitation; the code is kept nowhere."""

    name: str
    code: str
    """Empty when the form is sent again and nobody can come in with its code any more."""
    expires_at: datetime
    language: str
    """Of the patient; empty for staff."""
    place: str
    phone: str


def invite_patient(*, patient: Patient | UUID, by: Actor, at: datetime, key: str = "") -> str:
    """The code for a patient, told once. Also for one who lost their way in: the old way ends."""
    return patient_letter(patient=patient, by=by, at=at, key=key).code


def patient_letter(*, patient: Patient | UUID, by: Actor, at: datetime, key: str = "") -> Letter:
    """The same as a letter. ``key`` comes with the form: sent twice, it is one invitation."""
    found = patient_of(patient, name="patient.invited", by=by, at=at)
    with event("patient.invited", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        held = Patient.objects.select_for_update().get(pk=found.pk)
        check_birth_date(held)
        if held.account is None:
            # The account does not repeat who the patient is: the name stays encrypted in its place.
            held.account = found.account = new_account("", at)
            held.save(update_fields=("account",))
        return _letter(telling, held.account, patient=held, key=key, by=by, at=at)


def invite_representative(
    *,
    patient: Patient | UUID,
    name: str,
    kind: Kind,
    since: date,
    until: date | None,
    by: Actor,
    at: datetime,
    key: str = "",
) -> tuple[Representation, str]:
    """Somebody may act for this patient between two days; their code, told once."""
    given, letter = representative_letter(
        patient=patient, name=name, kind=kind, since=since, until=until, by=by, at=at, key=key
    )
    return given, letter.code


def representative_letter(
    *,
    patient: Patient | UUID,
    name: str,
    kind: Kind,
    since: date,
    until: date | None,
    by: Actor,
    at: datetime,
    key: str = "",
) -> tuple[Representation, Letter]:
    """The same as a letter. The same form twice is one representative."""
    found = patient_of(patient, name="representative.invited", by=by, at=at)
    with event("representative.invited", by=by, at=at, patient=found) as telling:
        check_birth_date(found)
        told = {"patient": found, "name": name, "kind": kind, "since": since, "until": until}
        taken = once(key, event="representative.added", contents=told, by=by, at=at)
        if taken.new:
            given = add_representative(
                patient=found,
                account=new_account(name, at),
                kind=kind,
                since=since,
                until=until,
                by=by,
                at=at,
                number=taken.number,
            )
        else:
            given = Representation.objects.select_related("account").get(pk=taken.number)
        return given, _letter(telling, given.account, patient=found, key=key, by=by, at=at)


def representative_letter_again(
    *, patient: UUID, representation: UUID, by: Actor, at: datetime, key: str = ""
) -> Letter:
    """A new code for somebody who acts for this patient, and lost theirs or their way in.

    Raises ``NotNow`` when the mandate is over, ``NotAllowed`` for a representation that is not
    this patient's.
    """
    found = patient_of(patient, name="representative.invited", by=by, at=at)
    with event("representative.invited", by=by, at=at, patient=found) as telling:
        check_birth_date(found)
        given = representation_of(found, representation)
        if has_ended(given, at):
            raise NotNow("This mandate is over. Add a new one first.")
        other_ways_in = ("patient", "staff", "practitioner")
        if any(getattr(given.account, way, None) is not None for way in other_ways_in):
            raise NotNow("This person comes in with an account of their own.")
        return _letter(telling, given.account, patient=found, key=key, by=by, at=at)


def invite_staff(*, account: Account, by: Actor, at: datetime, key: str = "") -> str:
    """The code for a member of staff who has an account; also when they lost their way in."""
    return staff_letter(account=account, by=by, at=at, key=key).code


def staff_letter(*, account: Account, by: Actor, at: datetime, key: str = "") -> Letter:
    """The same as a letter."""
    with event("staff.invited", by=by, at=at) as telling:
        if getattr(account, "patient", None) is not None or account.represents.exists():
            raise NotNow("Patients and representatives are invited by who cares for them.")
        if not account.is_active:
            raise NotNow("This account was closed.")
        return _letter(telling, account, patient=None, key=key, by=by, at=at)


def _letter(
    telling: Telling,
    account: Account,
    *,
    patient: Patient | None,
    key: str,
    by: Actor,
    at: datetime,
) -> Letter:
    """Make the invitation, or find what the same form made; and all that its letter says."""
    assert by.account is not None
    contents = {"account": account, "patient": patient}
    taken = once(
        f"{key}/invitation" if key else "", event="invited", contents=contents, by=by, at=at
    )
    telling.object("invitation", taken.number)
    if taken.new:
        made, code = shelf.add_invitation(
            account=account, patient=patient, by=by.account, at=at, number=taken.number, key=key
        )
    else:
        telling.detail = "again"
        made = Invitation.objects.get(pk=taken.number)
        code = shelf.code_of(key) if shelf.is_open(made.pk, at) else ""
    own = patient is not None and patient.account_id == account.pk
    place = _place(patient) if patient else None
    return Letter(
        name=patient.name if patient and own else account.name,
        code=code,
        expires_at=made.expires_at,
        language=patient.language if patient else "",
        place=place.name if place else "",
        phone=place.phone if place else "",
    )


def _place(patient: Patient) -> Location | None:
    """Where the patient comes, or else where the team is that answers for them."""
    if patient.location is not None:
        return patient.location
    episode = patient.episodes.filter(closed_at__isnull=True).select_related("team__location")
    found = episode.first()
    return found.team.location if found else None


def open_invitation(*, code: str, secret: str, by: Actor, at: datetime) -> Opened:
    """Code and secret (``1961-03-01``, or a login) are right; nothing is used up by that.

    Raises ``WrongLogin`` for all that does not fit, ``TooOften`` for too many tries from an
    address. A code that is right with a secret that is not counts: the fifth time it is void.
    """
    with counted("invitation", "", about=shelf.plain_code(code), by=by, at=at):
        if not _right(code, secret, at):
            raise WrongLogin
    with event("invitation.opened", by=by, at=at) as telling:
        invitation = shelf.hold_by_code(code, at)
        if invitation is None:
            raise NotNow("This invitation was used or has ended.")
        telling.patient = invitation.patient
        telling.object("invitation", invitation.pk)
        return Opened(str(invitation.pk), invitation.account)


def accept_invitation(
    *, number: str, password: str, new: NewApp | NewPasskey, address: str, at: datetime
) -> tuple[str, ...]:
    """The invited sets a password (already hashed, or none beside a passkey) and a second factor.

    What opened the account before stops working. Gives the codes on paper, if any. Raises
    ``NotNow`` when the invitation was used, ended or became void meanwhile.
    """
    invitation = Invitation.objects.filter(pk=number).select_related("account", "patient").first()
    by = actor_of(invitation.account if invitation else None, address=address)
    with event("invitation.accepted", by=by, at=at) as telling:
        held = shelf.hold_invitation(number, at)
        if held is None:
            raise NotNow("This invitation was used or has ended.")
        telling.patient = held.patient
        telling.object("invitation", held.pk)
        shelf.use_invitation(held, at)
        account = held.account
        remove_all(account)
        remove_sessions(account)
        account.password = password
        if not password:
            account.set_unusable_password()
        account.save(update_fields=("password",))
        return keep_factor(account, new, at)


def check_birth_date(patient: Patient) -> None:
    """Raise unless the date of birth is known: without it a code alone would open an account."""
    if patient.birth_date is None:
        raise NotNow("The date of birth is not known yet. Fill it in first.")


def new_account(name: str, at: datetime) -> Account:
    """An account that nothing opens yet, with a login that cannot be guessed."""
    login = f"{shelf.new_code()}-{shelf.new_code()[:4]}"
    return Account.objects.create_user(login, name=name, created_at=at)


def _right(code: str, secret: str, at: datetime) -> bool:
    """A transaction of its own, so that a try that was wrong stays counted."""
    with transaction.atomic():
        invitation = shelf.hold_by_code(code, at)
        if invitation is None:
            return False
        right = compare_digest(secret.strip().casefold().encode(), _secret(invitation).encode())
        if not right:
            shelf.count_try(invitation, at)
        return right


def _secret(invitation: Invitation) -> str:
    patient = invitation.patient
    if patient is None:
        return invitation.account.login
    # Never empty: somebody may have taken the date of birth away since.
    return patient.birth_date.isoformat() if patient.birth_date else shelf.new_code()
