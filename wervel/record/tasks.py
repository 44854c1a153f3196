"""The shelf of promises: each made once, with a time, and done by somebody."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from wervel.guideline.urgency import Urgency
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.staff import CareTeam
from wervel.record.models.tasks import Task


def promise(
    key: str,
    *,
    kind: str,
    episode: Episode,
    at: datetime,
    due_at: datetime,
    level: Urgency | None = None,
    owner: Account | None = None,
    team: CareTeam | None = None,
    words: str = "",
) -> Task:
    """A promise under this key; the one that was made before, when there is one.

    Without an owner the episode's team has to keep it. ``words`` say what is asked.
    """
    task, _ = Task.objects.get_or_create(
        key=key,
        defaults={
            "episode": episode,
            "kind": kind,
            "level": level.code if level is not None else "",
            "owner": owner,
            "team": team or (None if owner else episode.team),
            "outcome": words,
            "opened_at": at,
            "due_at": due_at,
            "version": 1,
        },
    )
    return task


ALARM, ACT, SECOND = "alarm", "act", "second_reader"
"""Kinds of promises: somebody reads an alarm; who took it acts; a colleague reads along.

Of the last, ``owner`` is who asked, ``level`` what they would lower to, ``outcome`` their reason,
and the team is who is asked.
"""


def hold_task(number: UUID) -> Task | None:
    """The task with this number, held until the commit.

    Alone: PostgreSQL would give who waited the new row with the old rows beside it.
    """
    return Task.objects.select_for_update().filter(pk=number).first()


def finish(task: Task, *, outcome: str, by: Account, at: datetime) -> Task:
    """The promise is kept: by whom, when, and what came of it."""
    task.done_at, task.done_by, task.outcome = at, by, outcome
    task.version += 1
    task.save(update_fields=("done_at", "done_by", "outcome", "version"))
    return task


def open_tasks(episode: Episode, *kinds: str) -> tuple[Task, ...]:
    """What is still promised for an episode, what comes first at the front."""
    rows = Task.objects.filter(episode=episode, done_at__isnull=True)
    return tuple((rows.filter(kind__in=kinds) if kinds else rows).order_by("due_at", "pk"))


def promised(which: Q) -> QuerySet[Task]:
    """What is still promised for these episodes, what comes first at the front."""
    numbers = Episode.objects.filter(which).order_by().values("pk")
    rows = Task.objects.filter(episode__in=numbers, done_at__isnull=True)
    return rows.select_related("owner").order_by("due_at", "pk")
