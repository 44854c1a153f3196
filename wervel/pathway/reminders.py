"""Reminders: each due thing is said once, in the portal, and by mail to who wanted that.

Nothing here trusts a queue. What is due is found in the record each time, and looked at again
inside the transaction that acts on it; what was done is in the record too. So a run that is lost,
doubled, late or killed half-way changes nothing but the moment.
"""

from contextlib import closing
from datetime import datetime
from itertools import islice

from wervel.pathway.actors import Actor
from wervel.pathway.checkin.asking import CHECK_IN, due_check_ins
from wervel.pathway.due import INTAKE, INTAKE_STAYS, REVIEWS, Due, due_intakes, due_reviews
from wervel.pathway.due import open_episodes as among
from wervel.pathway.events import event
from wervel.pathway.mailing import Mail, wants_mail
from wervel.record.encrypted import Unreadable
from wervel.record.episodes import hold_episode
from wervel.record.models.episodes import Episode
from wervel.record.models.messages import Message
from wervel.record.models.patients import Patient

AT_ONCE = 20
"""Messages made in one run; when there are more, the next run follows at once."""


class Moot(Exception):
    """What was due a moment ago is not any more; so nothing happens, and nothing is logged."""


def make_messages(*, by: Actor, at: datetime, at_most: int = AT_ONCE) -> int:
    """A message for what is due now and was not said yet; says how many were made.

    Raises ``Unreadable`` only after everybody else has theirs.
    """
    made, trouble = 0, None
    for due in _unsaid(at, at_most):
        try:
            made += _say(due, by, at)
        except Unreadable as problem:
            trouble = problem
    if trouble is not None:
        raise trouble
    return made


def _unsaid(at: datetime, at_most: int) -> list[Due]:
    """Read to the end before anything is written: SQLite cannot do both at once."""
    reviews = due_reviews(at, among=among(), unsaid=True)
    intakes = due_intakes(at, among=among(), unsaid=True, stays=INTAKE_STAYS)
    check_ins = due_check_ins(at, among=among())
    with closing(reviews), closing(intakes):
        found = (*islice(reviews, at_most), *islice(intakes, at_most), *islice(check_ins, at_most))
        return list(found[:at_most])


def _say(due: Due, by: Actor, at: datetime) -> bool:
    patient = Patient.objects.get(episodes=due.episode)
    try:
        with event("reminder.sent", by=by, at=at, patient=patient) as telling:
            episode = hold_episode(Episode(pk=due.episode))
            if not _is_still_due(due, at):
                raise Moot
            telling.detail = due.kind
            message = Message.objects.create(
                episode=episode,
                key=due.key,
                kind=due.kind,
                numbers={"weeks": REVIEWS[due.kind].weeks} if due.kind in REVIEWS else {},
                due_at=due.since,
                made_at=at,
                mail=Mail.WAITS if wants_mail(patient) else Mail.NONE,
                mail_at=at,
                mail_tries=0,
            )
            telling.object("message", message.pk)
    except Moot:
        return False
    return True


def _is_still_due(due: Due, at: datetime) -> bool:
    """Once more, with the episode held: somebody may have answered, closed it, or been first."""
    one = among().filter(pk=due.episode)
    if due.kind == CHECK_IN:
        return due in due_check_ins(at, among=one)
    if due.kind == INTAKE:
        return due in due_intakes(at, among=one, unsaid=True, stays=INTAKE_STAYS)
    return due in due_reviews(at, among=one, unsaid=True)
