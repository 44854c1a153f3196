"""Steps back to work, and what somebody puts in the plan in their own words.

The hospital reminds and never judges fitness for work: that is the occupational physician's.
"""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.once import take
from wervel.pathway.plan.reading import STEPS, episode_of
from wervel.pathway.refusals import NotNow
from wervel.record import plans
from wervel.record.episodes import hold_episode

LONGEST = 120
MOST = 6
"""So many steps and own things at once: more is no plan any more (own design)."""


def add_step(
    *,
    patient: UUID,
    kind: str,
    words: str,
    weekdays: Collection[int],
    since: date,
    key: str,
    by: Actor,
    at: datetime,
    until: date | None = None,
) -> None:
    """A step back to work (``work``) or something of one's own (``own``), on days of the week.

    Raises ``NotNow`` without words or days, for a day before today, or when there are six.
    """
    found = known_patient(patient, name="plan.step_added", by=by, at=at)
    with event("plan.step_added", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        told, days = words.strip(), sorted(set(weekdays))
        if kind not in STEPS or not told or len(told) > LONGEST:
            raise NotNow("A step needs some words.")
        if not days or not set(days) <= set(plans.EVERY_DAY):
            raise NotNow("A step needs days of the week.")
        if since < day_of(at) or (until is not None and until < since):
            raise NotNow("A step begins today or later, and ends after that.")
        episode = hold_episode(episode_of(found))
        contents = {
            "episode": episode, "kind": kind, "words": told, "days": days,
            "since": since, "until": until,
        }  # fmt: skip
        form = take(key, event="plan.step_added", contents=contents, by=by, at=at)
        if not form.new:
            telling.detail = "again"
            return
        if len(plans.open_items(episode, *STEPS)) >= MOST:
            raise NotNow("There are enough steps: end one first.")
        item = plans.add_item(
            episode,
            kind=kind,
            words=told,
            weekdays=days,
            since=since,
            until=until,
            by=by.account,
            at=at,
        )
        telling.object("plan", item.pk, item.version)
