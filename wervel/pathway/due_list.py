"""The due list, for those who treat and for the office: what should have happened by now.

It takes no filter, so none can hide an alarm (safety.md H16). An alarm that was not read in time
stands here for the whole team of the episode and for the office, whoever it was for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from wervel.pathway.actors import Actor, Role, day_of
from wervel.pathway.due import due_intakes, due_reviews, open_episodes, overdue
from wervel.pathway.events import event
from wervel.pathway.mailing import not_arrived
from wervel.record.models.access import TreatmentRelation
from wervel.record.models.episodes import Episode
from wervel.record.models.staff import Membership
from wervel.record.models.tasks import Task

AT_MOST = 500
"""Rows beside the alarms; of alarms all are shown."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One line. ``kind`` is ``alarm``, ``task``, a reminder's kind, ``mail_lost``/``mail_failed``.

    ``promise`` says which promise a ``task`` is; ``level`` is an alarm's.
    """

    kind: str
    since: datetime
    patient: UUID
    name: str
    episode: UUID
    team: str
    task: UUID | None = None
    owner: str = ""
    level: str = ""
    promise: str = ""


@dataclass(frozen=True, slots=True)
class DueList:
    """Alarms first, then the rest, each the oldest first; ``more`` when not all of it fits."""

    alarms: tuple[DueRow, ...]
    rest: tuple[DueRow, ...]
    more: bool


def due_list(*, by: Actor, at: datetime) -> DueList:
    """What is due for the patients of one's own teams, or for the office: of everybody."""
    with event("due.read", by=by, at=at) as telling:
        among = _within_reach(by, at)
        late = overdue(at, among=among)
        alarms = tuple(map(_of_task, late.filter(kind="alarm")))
        rest = [_of_task(task) for task in late.exclude(kind="alarm")[: AT_MOST + 1]]
        rest += _found(among, at)
        if by.role is Role.OFFICE:
            rest += _mails(at)
        rest.sort(key=lambda row: row.since)
        telling.object("due", len(alarms) + len(rest))
        return DueList(alarms, tuple(rest[:AT_MOST]), len(rest) > AT_MOST)


def _within_reach(by: Actor, at: datetime) -> "QuerySet[Episode]":
    everybody = open_episodes()
    if by.role is Role.OFFICE:
        return everybody
    today = day_of(at)
    teams = Membership.objects.filter(member__account=by.account, since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gte=today)
    )
    treats = TreatmentRelation.objects.filter(member__account=by.account, since__lte=at).filter(
        Q(until__isnull=True) | Q(until__gt=at)
    )
    # As lists: asked once, and not again for each episode.
    return everybody.filter(
        Q(team__in=list(teams.values_list("team", flat=True)))
        | Q(pk__in=list(treats.values_list("episode", flat=True)))
    )


def _found(among: "QuerySet[Episode]", at: datetime) -> Iterator[DueRow]:
    reviews = islice(due_reviews(at, among=among), AT_MOST + 1)
    found = [*reviews, *islice(due_intakes(at, among=among), AT_MOST + 1)]
    numbers = [due.episode for due in found]
    episodes = Episode.objects.select_related("patient", "team").in_bulk(numbers)
    for due in found:
        yield _row(due.kind, due.since, episodes[due.episode])


def _mails(at: datetime) -> Iterator[DueRow]:
    waiting = not_arrived(at).filter(Exists(open_episodes().filter(pk=OuterRef("episode"))))
    rows = waiting.select_related("episode__patient", "episode__team").order_by("mail_at")
    for message in rows[: AT_MOST + 1]:
        yield _row(f"mail_{message.mail}", message.mail_at, message.episode)


def _of_task(task: Task) -> DueRow:
    is_alarm = task.kind == "alarm"
    return _row(
        "alarm" if is_alarm else "task",
        task.due_at,
        task.episode,
        task=task.pk,
        owner=task.owner.name if task.owner else "",
        level=task.level,
        promise="" if is_alarm else task.kind,
    )


def _row(kind: str, since: datetime, episode: Episode, **more: object) -> DueRow:
    patient = episode.patient
    return DueRow(
        kind, since, patient.pk, patient.name, episode.pk, episode.team.name, **more  # type: ignore[arg-type]
    )  # fmt: skip
