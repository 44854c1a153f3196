"""What a patient agrees to, and who may act for them."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import patient_of
from wervel.pathway.refusals import NotAllowed, NotNow
from wervel.record.models.accounts import Account
from wervel.record.models.patients import Consent, Patient, Representation


class Purpose(StrEnum):
    """What somebody can say yes or no to; each apart, and each can be taken back."""

    OTHER_TEAM = "other_team"
    """Clinicians outside the own team may look."""
    MESSAGES_BY_MAIL = "messages_by_mail"
    CHECK_INS = "check_ins"
    """Wervel asks now and then how it goes; it does unless somebody says no."""
    GP_LETTER = "gp_letter"
    QUALITY = "quality"
    RESEARCH = "research"


class Kind(StrEnum):
    """Why somebody may act for another."""

    PARENT = "parent"
    MANDATE = "mandate"
    GUARDIAN = "guardian"
    MENTOR = "mentor"


def say_consent(
    *, patient: Patient, purpose: Purpose, given: bool, by: Actor, at: datetime
) -> Consent:
    """Yes or no to one purpose, from now on."""
    with event("consent.said", by=by, at=at, patient=patient) as telling:
        assert by.account is not None
        telling.names = [purpose.value]
        telling.detail = "given" if given else "withdrawn"
        return Consent.objects.create(
            patient=patient, purpose=purpose.value, given=given, at=at, by=by.account
        )


def consents_of(patient: Patient) -> dict[Purpose, bool | None]:
    """The last word on each purpose; unknown where nobody asked."""
    said: dict[Purpose, bool | None] = dict.fromkeys(Purpose)
    for consent in Consent.objects.filter(patient=patient):
        said[Purpose(consent.purpose)] = consent.given
    return said


def add_representative(
    *,
    patient: Patient,
    account: Account,
    kind: Kind,
    since: date,
    until: date | None,
    by: Actor,
    at: datetime,
    number: UUID | None = None,
) -> Representation:
    """Somebody may act for this patient from a day, until a day."""
    with event("representative.added", by=by, at=at, patient=patient) as telling:
        assert by.account is not None
        if until is not None and until < since:
            raise NotNow("It cannot end before it begins.")
        made = Representation.objects.create(
            pk=number or uuid4(),
            patient=patient,
            account=account,
            kind=kind.value,
            since=since,
            until=until,
            given_by=by.account,
            at=at,
        )
        telling.object("representation", made.pk)
        return made


def end_representative(
    *, representation: Representation, on: date, by: Actor, at: datetime
) -> Representation:
    """From this day the representative may do nothing more, also in a session that is open."""
    patient = representation.patient
    return end_mandate(patient=patient, representation=representation.pk, on=on, by=by, at=at)


def end_mandate(
    *, patient: Patient | UUID, representation: UUID, on: date, by: Actor, at: datetime
) -> Representation:
    """The same by its number. What was ended already stays as it is.

    Raises ``NotAllowed`` for a representation that is not this patient's, as for none.
    """
    found = patient_of(patient, name="representative.ended", by=by, at=at)
    with event("representative.ended", by=by, at=at, patient=found) as telling:
        telling.object("representation", representation)
        held = representation_of(found, representation)
        if has_ended(held, at):
            telling.detail = "again"
            return held
        held.until = max(on, held.since)
        if on <= day_of(at):
            held.ended_at = at  # at this moment, not only tomorrow
        held.save(update_fields=("until", "ended_at"))
        return held


def representation_of(patient: Patient, number: UUID) -> Representation:
    """The representation of this patient with this number, held until the commit."""
    mine = Representation.objects.select_for_update(of=("self",)).filter(patient=patient, pk=number)
    given = mine.select_related("account").first()
    if given is None:
        raise NotAllowed("You may not do this, or it is not here.")
    return given


def has_ended(representation: Representation, at: datetime) -> bool:
    """Whether somebody may act for the patient no more, at this moment."""
    until, ended_at = representation.until, representation.ended_at
    return (until is not None and until < day_of(at)) or (ended_at is not None and ended_at <= at)
