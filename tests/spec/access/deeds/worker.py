"""What Wervel does by itself, and who sees of it: each event, really done."""

from tests.integration.record.hospital import EARLY, NOW, Hospital
from wervel.pathway.actors import Actor
from wervel.pathway.consents import Purpose
from wervel.pathway.due_list import due_list
from wervel.pathway.mailing import Mail, post_messages
from wervel.pathway.messages import open_messages, read_message
from wervel.pathway.reminders import make_messages
from wervel.record.models import Consent, Message


def _said(hospital: Hospital, mail: Mail = Mail.NONE) -> Message:
    return Message.objects.create(
        episode=hospital.episode,
        key=f"review_3_weeks/{hospital.episode.pk}",
        kind="review_3_weeks",
        numbers={"weeks": 3},
        due_at=NOW,
        made_at=NOW,
        mail=mail,
        mail_at=NOW,
        mail_tries=0,
    )


def _read(hospital: Hospital, by: Actor) -> object:
    number = _said(hospital).pk
    return read_message(patient=hospital.patient, message=number, by=by, at=NOW)


def _mail(hospital: Hospital, by: Actor) -> None:
    """To somebody who wants it."""
    _said(hospital, Mail.WAITS)
    hospital.patient.email = "jannie@example.org"
    hospital.patient.save()
    Consent.objects.create(
        patient=hospital.patient,
        purpose=Purpose.MESSAGES_BY_MAIL.value,
        given=True,
        at=EARLY,
        by=hospital.accounts["patient"],
    )
    assert post_messages(by=by, at=NOW) == 1


def _remind(_: Hospital, by: Actor) -> None:
    """On the day of the review after three weeks."""
    assert make_messages(by=by, at=NOW) == 1


DEEDS = {
    "due.read": lambda _, by: due_list(by=by, at=NOW),
    "messages.opened": lambda h, by: open_messages(patient=h.patient, by=by, at=NOW),
    "message.read": _read,
    "reminder.sent": _remind,
    "mail.sent": _mail,
}
