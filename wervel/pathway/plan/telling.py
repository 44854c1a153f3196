"""Done or not done, and how heavy it was: the therapist hears of it, and the plan stays.

Too heavy or too light makes one promise a week for each thing in the plan; two quotas missed in a
row make a talk. Neither changes a quota: only a therapist does, in a new plan.
"""

from datetime import date, datetime, timedelta
from uuid import UUID

from wervel.guideline.exercises import BY_ID
from wervel.guideline.graded import PROTOCOL, Response, Unit
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.once import take
from wervel.pathway.plan.reading import BUILDS, Reading, episode_of, programme_of
from wervel.pathway.refusals import NotNow
from wervel.pathway.tasks import PLAN_TALK, TOO_HEAVY, TOO_LIGHT
from wervel.record import plans
from wervel.record.episodes import hold_episode
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.plans import FELT, PlanItem
from wervel.record.tasks import open_tasks, promise

FELT_KINDS = {"too_heavy": TOO_HEAVY, "too_light": TOO_LIGHT}
TALK_WITHIN, FELT_WITHIN = timedelta(days=3), timedelta(days=7)
"""Within what time a therapist comes back on it (own design)."""
PROFESSION = "physiotherapist"
BACK = timedelta(days=6)
"""So far back somebody may still tell how a day went."""


def tell_done(
    *,
    patient: UUID,
    name: str,
    on: date,
    done: bool,
    amount: int | None,
    felt: str,
    key: str,
    by: Actor,
    at: datetime,
) -> None:
    """What came of one action on a day of the last week; of one day the last word counts.

    ``name`` as the action has it, ``amount`` in its unit when somebody says how much, ``felt`` one
    of too heavy, right, too light, or empty. Raises ``NotNow`` for what is not in the plan.
    """
    found = known_patient(patient, name="plan.told", by=by, at=at)
    with event("plan.told", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        if not name or felt not in ("", *FELT) or not day_of(at) - BACK <= on <= day_of(at):
            raise NotNow("Tell of something in the plan, on a day of the last week.")
        episode = hold_episode(episode_of(found))
        item = _item(episode, name, on, by=by.account, at=at)
        contents = {
            "item": item, "on": on, "done": done, "amount": amount, "felt": felt,
        }  # fmt: skip
        form = take(key, event="plan.told", contents=contents, by=by, at=at)
        telling.object("plan", item.pk, item.version)
        if not form.new:
            telling.detail = "again"
            return
        plans.add_done(
            item,
            on=on,
            done=done,
            amount=_checked(item, amount),
            felt=felt,
            submission=form.submission,
            by=by.account,
            at=at,
        )
        _hear(episode, item, on=on, felt=felt, at=at)


def _item(episode: Episode, name: str, on: date, *, by: Account, at: datetime) -> PlanItem:
    """What was done: an exercise of the library, or something else that is in the plan."""
    open_now = plans.open_items(episode)
    for item in open_now:
        if name in (item.what, str(item.pk)) and (item.what or item.kind != plans.EXERCISE):
            return _on_a_day(item, on)
    programme = programme_of(episode)
    if name not in BY_ID or programme is None or on < programme.since:
        raise NotNow("This is not in the plan.")
    return plans.add_item(
        episode, kind=plans.EXERCISE, what=name, since=programme.since, by=by, at=at
    )


def _on_a_day(item: PlanItem, on: date) -> PlanItem:
    if item.kind in BUILDS and on not in plans.quotas_of([item]).get(item.pk, {}):
        raise NotNow("Nothing is asked on this day.")
    if on < item.since:
        raise NotNow("It had not begun then.")
    return item


def _checked(item: PlanItem, amount: int | None) -> int | None:
    if amount is None:
        return None
    if item.kind not in BUILDS or not 0 <= amount <= PROTOCOL.most[Unit(item.unit)]:
        raise NotNow("This is no amount that fits.")
    return amount


def _hear(episode: Episode, item: PlanItem, *, on: date, felt: str, at: datetime) -> None:
    """What the therapist gets to hear of it."""
    if felt in FELT_KINDS:
        year, week, _ = day_of(at).isocalendar()
        _promise(f"plan-felt/{item.pk}/{year}-{week}", FELT_KINDS[felt], FELT_WITHIN, episode, at)
    if (
        item.kind == plans.GRADED
        and _missed(episode, item, on)
        and not open_tasks(episode, PLAN_TALK)
    ):
        _promise(f"plan-talk/{item.pk}/{on}", PLAN_TALK, TALK_WITHIN, episode, at)


def _missed(episode: Episode, item: PlanItem, on: date) -> bool:
    """Whether this day is one of two quotas in a row that were missed."""
    build = Reading(episode, on).build(item)
    after = min((day for day in build.quotas if day > on), default=on)
    return any(build.response(end) is Response.TALK for end in (on, after))


def _promise(key: str, kind: str, within: timedelta, episode: Episode, at: datetime) -> None:
    """For the physiotherapist who treats, or else for the team."""
    owner = plans.treating(episode, PROFESSION, at)
    promise(key, kind=kind, episode=episode, at=at, due_at=at + within, owner=owner)
