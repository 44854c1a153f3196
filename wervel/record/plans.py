"""The shelf of plans: what is to be done from which day, what was fixed ahead, what came of it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from wervel.record.models.access import TreatmentRelation
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission
from wervel.record.models.plans import Baseline, Done, PlanItem, Quota

EXERCISE, WALK, GRADED, WORK, OWN = "exercise", "walk", "graded", "work", "own"
EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)


def open_items(episode: Episode, *kinds: str) -> tuple[PlanItem, ...]:
    """What is in the plan and was not ended, what began first at the front."""
    rows = PlanItem.objects.filter(episode=episode, ended_at__isnull=True)
    rows = rows.filter(kind__in=kinds) if kinds else rows
    return tuple(rows.select_related("activity"))


def all_items(episode: Episode) -> tuple[PlanItem, ...]:
    """The same, with what was ended."""
    return tuple(PlanItem.objects.filter(episode=episode).select_related("activity"))


def add_item(
    episode: Episode, *, kind: str, since: date, by: Account, at: datetime, **more: Any
) -> PlanItem:
    """A new thing in the plan, by default on every day of the week."""
    told = {"weekdays": list(EVERY_DAY), **more}
    return PlanItem.objects.create(
        episode=episode, kind=kind, since=since, by=by, at=at, version=1, **told
    )


def end_item(item: PlanItem, *, because: str, by: Account, at: datetime) -> PlanItem:
    """It is not done any more. What was told of it stays."""
    item.ended_at, item.ended_by, item.ended_because = at, by, because
    item.version += 1
    item.save(update_fields=("ended_at", "ended_by", "ended_because", "version"))
    return item


def hold_item(number: UUID, episode: Episode) -> PlanItem | None:
    """One thing of this episode's plan, held until the commit."""
    return PlanItem.objects.select_for_update().filter(pk=number, episode=episode).first()


def baselines_of(items: Iterable[PlanItem]) -> dict[UUID, tuple[Baseline, ...]]:
    """By item what was measured before it began, in order."""
    found: dict[UUID, tuple[Baseline, ...]] = {}
    for row in Baseline.objects.filter(item__in=list(items)).order_by("number"):
        found[row.item_id] = (*found.get(row.item_id, ()), row)
    return found


def add_baseline(
    item: PlanItem, *, number: int, amount: int, on: date, by: Account, at: datetime
) -> Baseline:
    """One of the three measurements."""
    return Baseline.objects.create(item=item, number=number, amount=amount, on=on, by=by, at=at)


def fix_quotas(
    item: PlanItem, amounts: Mapping[date, int], *, goal: int, weekdays: Iterable[int]
) -> PlanItem:
    """Every quota up to the goal, at once and once; from then on nothing changes them."""
    Quota.objects.bulk_create(
        Quota(item=item, on=on, amount=amount) for on, amount in amounts.items()
    )
    item.goal, item.weekdays, item.until = goal, sorted(weekdays), max(amounts)
    item.version += 1
    item.save(update_fields=("goal", "weekdays", "until", "version"))
    return item


def quotas_of(items: Iterable[PlanItem]) -> dict[UUID, dict[date, int]]:
    """By item its quotas by day."""
    found: dict[UUID, dict[date, int]] = {}
    for item, on, amount in Quota.objects.filter(item__in=list(items)).values_list(
        "item_id", "on", "amount"
    ):
        found.setdefault(item, {})[on] = amount
    return found


def add_done(
    item: PlanItem,
    *,
    on: date,
    done: bool,
    amount: int | None,
    felt: str,
    submission: Submission,
    by: Account,
    at: datetime,
) -> Done:
    """What somebody says they did on a day."""
    return Done.objects.create(
        item=item,
        submission=submission,
        on=on,
        done=done,
        amount=amount,
        felt=felt,
        by=by,
        at=at,
    )


def done_of(episode: Episode) -> dict[UUID, dict[date, Done]]:
    """By item and day what was said; of one day the last word counts."""
    found: dict[UUID, dict[date, Done]] = {}
    for row in Done.objects.filter(item__episode=episode).order_by("at", "pk"):
        found.setdefault(row.item_id, {})[row.on] = row
    return found


def treating(episode: Episode, profession: str, at: datetime) -> Account | None:
    """Who of this profession treats in an episode; the last who came, when there are more."""
    rows = TreatmentRelation.objects.filter(
        Q(until__isnull=True) | Q(until__gt=at),
        episode=episode,
        since__lte=at,
        member__profession=profession,
    )
    last = rows.select_related("member__account").order_by("since", "pk").last()
    return last.member.account if last else None
