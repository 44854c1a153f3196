"""What builds up by numbers: graded activity by a therapist, walking by oneself.

Of graded activity everything is fixed ahead: three measurements, a start at 70 % of their mean, a
quota for each day up to the goal. Nothing here takes how it felt, so nothing can lower a quota.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from wervel.guideline.choosing import may_move
from wervel.guideline.graded import DAYS, PROTOCOL, UnfitQuota, Unit, baseline, quotas
from wervel.guideline.walking import WalkingWeek, walking
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.allowed import NoGraded, why_not
from wervel.pathway.plan.reading import episode_of
from wervel.pathway.refusals import NotNow
from wervel.record import activities, plans
from wervel.record.episodes import hold_episode
from wervel.record.facts import get_facts
from wervel.record.models.episodes import Episode
from wervel.record.models.plans import PlanItem

UNITS = (Unit.MINUTES, Unit.METRES, Unit.TIMES)
WALK_DAYS = {3: (1, 3, 5), 4: (1, 2, 4, 6), 5: (1, 2, 4, 5, 6), 6: (1, 2, 3, 4, 5, 6)}
"""On which days of a week of the plan somebody walks (own design); more days: every day."""
WALK_WEEKS = 24


def begin_graded(*, patient: UUID, activity: UUID, unit: Unit, by: Actor, at: datetime) -> str:
    """A therapist begins graded activity for one of somebody's own activities; gives its number.

    From now on it is measured, three times. Raises ``NoGraded`` with the reason, and ``NotNow``
    while another one runs.
    """
    found = known_patient(patient, name="plan.graded_begun", by=by, at=at)
    with event("plan.graded_begun", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        check_graded(episode, at)
        own = {one.pk: one for one in activities.open_activities(episode)}
        if activity not in own or unit not in UNITS:
            raise NotNow("Choose one of the activities, and in what it is counted.")
        running = plans.open_items(episode, plans.GRADED)
        if running and (running[0].activity_id, running[0].unit) == (activity, unit.value):
            telling.detail = "again"
            return str(running[0].pk)
        if running:
            raise NotNow("Another activity is building up already.")
        item = plans.add_item(
            episode,
            kind=plans.GRADED,
            activity=own[activity],
            unit=unit.value,
            since=day_of(at),
            by=by.account,
            at=at,
        )
        telling.object("plan", item.pk, item.version)
        return str(item.pk)


def measure(*, patient: UUID, item: UUID, amount: int, on: date, by: Actor, at: datetime) -> None:
    """How much somebody did, as far as the pain let them: one of the three measurements.

    One a day; the same again changes nothing. Raises ``NoGraded``, and ``NotNow`` for another
    day or amount, or when there are three already.
    """
    found = known_patient(patient, name="plan.measured", by=by, at=at)
    with event("plan.measured", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        check_graded(episode, at)
        held = _graded(episode, item)
        telling.object("plan", held.pk, held.version)
        told = plans.baselines_of([held]).get(held.pk, ())
        if any((row.on, row.amount) == (on, amount) for row in told):
            telling.detail = "again"
            return
        if not held.since <= on <= day_of(at) or any(row.on >= on for row in told):
            raise NotNow("A measurement is of a day of its own, after the one before.")
        if len(told) >= PROTOCOL.measurements or not 0 <= amount <= PROTOCOL.most[held.unit]:
            raise NotNow("There are three measurements, each a number that fits.")
        plans.add_baseline(held, number=len(told) + 1, amount=amount, on=on, by=by.account, at=at)


def set_quotas(
    *,
    patient: UUID,
    item: UUID,
    goal: int,
    weeks: int,
    weekdays: Collection[int],
    by: Actor,
    at: datetime,
) -> None:
    """A therapist fixes every quota, from tomorrow up to the goal. Once: then nothing changes them.

    ``weekdays`` are the days of the week (1 is Monday) on which something is asked. Raises
    ``UnfitQuota`` for figures from which no plan can be made, ``NoGraded``, and ``NotNow``.
    """
    found = known_patient(patient, name="plan.quotas_set", by=by, at=at)
    with event("plan.quotas_set", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        check_graded(episode, at)
        held = _graded(episode, item)
        telling.object("plan", held.pk, held.version)
        if plans.quotas_of([held]):
            raise NotNow("The quotas are fixed already.")
        told = plans.baselines_of([held]).get(held.pk, ())
        try:
            amounts = path(
                [row.amount for row in told],
                unit=Unit(held.unit),
                goal=goal,
                weeks=weeks,
                weekdays=weekdays,
                first=day_of(at) + timedelta(days=1),
            )
        except UnfitQuota as problem:
            raise NotNow(str(problem)) from problem
        plans.fix_quotas(held, amounts, goal=goal, weekdays=weekdays)


def path(
    measures: Sequence[float],
    *,
    unit: Unit,
    goal: int,
    weeks: int,
    weekdays: Collection[int],
    first: date,
) -> dict[date, int]:
    """The quota of each day that asks something, by date. Raises ``UnfitQuota``."""
    rest = [
        day
        for day in range(1, DAYS + 1)
        if (first + timedelta(days=day - 1)).isoweekday() not in set(weekdays)
    ]
    fixed = quotas(baseline(measures, unit=unit), goal, weeks=weeks, rest_days=rest)
    return {
        first + timedelta(days=one.day - 1): one.amount for one in fixed if one.amount is not None
    }


def begin_walk(*, patient: UUID, minutes: Sequence[int], by: Actor, at: datetime) -> None:
    """Walking builds up from what somebody walks now: three ordinary walks, in minutes.

    Raises ``NotNow`` beside an alarm, while another one runs, or for minutes from which no plan
    can be made.
    """
    found = known_patient(patient, name="plan.walk_begun", by=by, at=at)
    with event("plan.walk_begun", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        if not may_move(get_facts(episode, None, day_of(at)).facts):
            raise NotNow("The questions about danger signs come first.")
        if plans.open_items(episode, plans.WALK):
            telling.detail = "again"
            return
        try:
            weeks = walking(baseline(minutes, unit=Unit.MINUTES), weeks=WALK_WEEKS)
        except UnfitQuota as problem:
            raise NotNow(str(problem)) from problem
        today = day_of(at)
        item = plans.add_item(
            episode,
            kind=plans.WALK,
            unit=Unit.MINUTES.value,
            since=today,
            by=by.account,
            at=at,
        )
        for number, amount in enumerate(minutes, start=1):
            plans.add_baseline(item, number=number, amount=amount, on=today, by=by.account, at=at)
        amounts = walk_days(weeks, first=today)
        days = {on.isoweekday() for on in amounts}
        plans.fix_quotas(item, amounts, goal=weeks[-1].minutes, weekdays=days)
        telling.object("plan", item.pk, item.version)


def walk_days(weeks: Iterable[WalkingWeek], *, first: date) -> dict[date, int]:
    """The minutes of each walk, by date."""
    every = tuple(range(1, DAYS + 1))
    return {
        first + timedelta(days=DAYS * (one.week - 1) + day - 1): one.minutes
        for one in weeks
        for day in WALK_DAYS.get(one.days, every)
    }


def check_graded(episode: Episode, at: datetime) -> None:
    """Raise ``NoGraded`` when graded activity is not for this person today."""
    why = why_not(get_facts(episode, None, day_of(at)).facts)
    if why is not None:
        raise NoGraded(why)


def _graded(episode: Episode, number: UUID) -> PlanItem:
    held = plans.hold_item(number, episode)
    if held is None or held.kind != plans.GRADED or held.ended_at is not None:
        raise NotNow("This is not in the plan any more.")
    return held
