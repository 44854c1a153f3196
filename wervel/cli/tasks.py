"""The jobs of the worker, as django-tasks carries them: each only says "look whether...".

None takes an argument: what there is to do stands in the record. A job that is lost, doubled, late
or killed half-way changes nothing, since the next one finds the same.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django_tasks import task

from wervel.cli import record
from wervel.pathway import logins, mailing, reminders
from wervel.pathway.actors import Actor, Role
from wervel.pathway.post import reminding

SOURCE = "worker"
log = logging.getLogger(__name__)


class Failed(RuntimeError):
    """A job did not come to its end; it names the kind of error only."""


@task
def find_what_is_due() -> int:
    """Make a message for what is due, and say how many; after a full run another follows."""
    with _nameless():
        made = reminders.make_messages(by=_worker(), at=record.now())
    if made == reminders.AT_ONCE:
        find_what_is_due.enqueue()
    return made


@task
def remind_of_appointments() -> int:
    """Tell who has an appointment soon, and say how many; after a full run another follows."""
    with _nameless():
        told = reminding.remind(by=_worker(), at=record.now())
    if told == reminding.AT_ONCE:
        remind_of_appointments.enqueue()
    return told


@task
def send_what_waits() -> int:
    """Mail about what was not told of yet, and say how many; after a full run another follows."""
    if not settings.MAIL_GOES:
        return 0
    with _nameless():
        gone = mailing.post_messages(by=_worker(), at=record.now())
    if gone == mailing.AT_ONCE:
        send_what_waits.enqueue()
    return gone


@task
def clear_away() -> int:
    """Remove sessions that ended and tries that are past; how many there were."""
    with _nameless():
        return logins.clear_away(at=record.now())


TASKS = (find_what_is_due, remind_of_appointments, send_what_waits, clear_away)
"""All of them, in the order in which the worker begins them."""


@contextmanager
def _nameless() -> Iterator[None]:
    """The queue keeps the words of an error, and those may hold a name or an answer."""
    try:
        yield
    except Exception as problem:
        log.exception("a job failed")  # the formatter leaves the words out
        raise Failed(type(problem).__name__) from None


def _worker() -> Actor:
    return Actor(None, Role.WORKER, address=record.address(), source=SOURCE)
