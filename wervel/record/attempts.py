"""The shelf of tries: how many failed of late, and how long to wait before the next one."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from wervel.record.encrypted import mark_of
from wervel.record.models.logins import Attempts

LONGER = 3
"""Each time in a row the wait grows by itself, until this many times the first."""
FORGIVEN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many tries within so much time; whoever uses them up waits as long again."""

    most: int
    within: timedelta


def take_attempt(kind: str, name: str, *, limit: Limit, at: datetime) -> timedelta | None:
    """Count a try beforehand: ``None`` when it may be made, or how long to wait.

    Counted before it is made, so that many at once are not more than allowed. A try that has to
    wait does not count, so waiting never takes longer because somebody keeps trying.
    """
    with transaction.atomic():
        row = _held(kind, name, at)
        if row.until is not None and at < row.until:
            return row.until - at
        if at - row.last_at > FORGIVEN:
            row.locks = 0
        recent = [time for time in row.times if at - datetime.fromisoformat(time) < limit.within]
        row.times, row.last_at, row.until = [*recent, at.isoformat()], at, None
        if len(row.times) >= limit.most:
            row.locks = min(row.locks + 1, LONGER)
            row.until = at + limit.within * row.locks
        row.save()
        return None


def give_back(kind: str, name: str, *, at: datetime) -> None:
    """The try that was taken at this moment went well, so it does not count."""
    with transaction.atomic():
        row = _held(kind, name, at)
        if at.isoformat() in row.times:
            row.times.remove(at.isoformat())
            if row.until is not None and row.last_at == at:
                row.until, row.locks = None, max(row.locks - 1, 0)
            row.save()


def forget_attempts(before: datetime) -> int:
    """Clear away what is long ago; how many there were."""
    removed, _ = Attempts.objects.filter(last_at__lt=before).delete()
    return removed


def _held(kind: str, name: str, at: datetime) -> Attempts:
    mark = mark_of(f"{kind}/{name}")
    start = {"times": [], "locks": 0, "last_at": at}
    Attempts.objects.get_or_create(kind=kind, mark=mark, defaults=start)
    return Attempts.objects.select_for_update().get(kind=kind, mark=mark)
