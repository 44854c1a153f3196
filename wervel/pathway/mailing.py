"""Which mail goes, once, and never to who does not want it any more.

A mail is begun in the record before it leaves. When nobody hears whether it left, it is not sent
again: the message itself stands in the portal, and the due list asks the office to phone.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet

from wervel.pathway.actors import Actor
from wervel.pathway.consents import Purpose
from wervel.pathway.due import open_episodes
from wervel.pathway.events import event
from wervel.pathway.mail import NoServer, Refused, Unheard, letter, post_office
from wervel.record.encrypted import Unreadable
from wervel.record.models.audit import AuditHead
from wervel.record.models.facts import FactRow
from wervel.record.models.messages import Message
from wervel.record.models.patients import Consent, Patient

AT_ONCE = 10
"""Mails handed over in one run; when there are more, the next run follows at once."""
NOT_HEARD_OF = timedelta(minutes=10)
"""A mail that was begun this long ago will not be heard of; the longest takes seconds."""
MOST_TRIES = 10
"""Refusals by a server that answers, over a day, after which somebody has to phone."""
LONGEST_WAIT = timedelta(hours=6)
GOES_STALE = timedelta(days=28)
"""After this a mail about a message makes no sense any more."""


class Mail(StrEnum):
    """How it stands with the mail about a message; see ``record.models.messages``."""

    NONE = "none"
    WAITS = "waits"
    LEAVING = "leaving"
    SENT = "sent"
    DROPPED = "dropped"
    LOST = "lost"
    FAILED = "failed"


NOT_ARRIVED = (Mail.LOST, Mail.FAILED)


STAYS = frozenset({"answer", "appointment_planned", "appointment_cancelled", "appointment_soon"})
"""Messages that ask for no answer: what somebody tells us meanwhile does not make them moot."""


class Moot(Exception):
    """It is not to be sent any more, or another worker was first; nothing is logged."""


def post_messages(*, by: Actor, at: datetime, at_most: int = AT_ONCE) -> int:
    """Mail those who wait for mail, each message once; says how many went out.

    Ends early when there is no server, or none that answers: the rest waits for the next run.
    Raises ``Unreadable`` only after the others.
    """
    stuck = Message.objects.filter(mail=Mail.LEAVING, mail_at__lt=at - NOT_HEARD_OF)
    stuck.update(mail=Mail.LOST, mail_at=at)
    waiting = Message.objects.filter(mail=Mail.WAITS, mail_at__lte=at)
    gone, trouble = 0, None
    for message in list(waiting.order_by("mail_at", "pk")[:at_most]):
        try:
            gone += _post(message, by, at)
        except (NoServer, Unheard):
            break
        except Unreadable as problem:
            trouble = problem
            _one(message, Mail.WAITS).update(mail_at=at + LONGEST_WAIT)
    if trouble is not None:
        raise trouble
    return gone


def wants_mail(patient: Patient) -> bool:
    """Whether this patient said yes to mail, by the last word on it, and has an address."""
    # In the order in which it was said, whatever the clock did meanwhile.
    said = Consent.objects.filter(patient=patient, purpose=Purpose.MESSAGES_BY_MAIL.value)
    last = said.order_by("pk").last()
    return last is not None and last.given and bool(patient.email)


def not_arrived(at: datetime) -> "QuerySet[Message]":
    """Messages of which the mail may never have arrived, and that nobody has read yet."""
    return Message.objects.filter(
        mail__in=NOT_ARRIVED, mail_at__gt=at - GOES_STALE, read_at__isnull=True
    )


def _post(message: Message, by: Actor, at: datetime) -> bool:
    if not _makes_sense(message):
        _one(message, Mail.WAITS).update(mail=Mail.DROPPED, mail_at=at)
        return False
    if message.made_at < at - GOES_STALE:
        _one(message, Mail.WAITS).update(mail=Mail.FAILED, mail_at=at)
        return False
    with post_office() as hand_over:
        mail = _begin(message, by, at)
        if mail is None:
            return False
        begun = _one(message, Mail.LEAVING)
        try:
            hand_over(mail)
        except Refused:
            begun.update(**_after_refusal(message, at))
            return False
        except Unheard:
            begun.update(mail=Mail.LOST, mail_at=at)
            raise
        begun.update(mail=Mail.SENT, mail_at=at)
    return True


def _begin(message: Message, by: Actor, at: datetime) -> EmailMessage | None:
    """Begin a mail, for this worker alone; the row in the log says so before it leaves.

    With the end of the log held, a consent that is withdrawn is either before this row and seen
    here, or after it in the log: by the log, no mail is begun after somebody opted out.
    """
    patient = message.episode.patient
    try:
        with event("mail.sent", by=by, at=at, patient=patient) as telling:
            held = Message.objects.select_for_update().get(pk=message.pk)
            AuditHead.objects.select_for_update().get(pk=1)
            if held.mail != Mail.WAITS or not _makes_sense(held):
                raise Moot
            telling.detail = held.kind
            telling.object("message", held.pk)
            held.mail, held.mail_at = Mail.LEAVING, at
            held.save(update_fields=("mail", "mail_at"))
            now = Patient.objects.get(pk=patient.pk)
            return letter(to=now.email, language=now.language, number=held.pk, at=at)
    except Moot:
        return None


def _makes_sense(message: Message) -> bool:
    """Whether somebody should still be told: not who opted out, read it, answered, or is gone."""
    if message.read_at is not None:
        return False
    open_still = open_episodes().filter(pk=message.episode_id).exists()
    since = Q(teller="patient", told_at__gte=message.made_at)
    answered = FactRow.objects.filter(since, episode=message.episode_id).exists()
    patient = Patient.objects.get(episodes=message.episode_id)
    moot = answered and message.kind not in STAYS
    return open_still and not moot and wants_mail(patient)


def _after_refusal(message: Message, at: datetime) -> dict[str, object]:
    tries = message.mail_tries + 1
    if tries >= MOST_TRIES:
        return {"mail": Mail.FAILED, "mail_at": at, "mail_tries": tries}
    wait = min(timedelta(minutes=2**tries), LONGEST_WAIT)
    return {"mail": Mail.WAITS, "mail_at": at + wait, "mail_tries": tries}


def _one(message: Message, stands: Mail) -> "QuerySet[Message]":
    return Message.objects.filter(pk=message.pk, mail=stands)
