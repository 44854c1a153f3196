"""The shelf of own activities: what somebody wants to do again, and how well it goes."""

from datetime import datetime

from wervel.record.models.accounts import Account
from wervel.record.models.activities import MOST_ACTIVITIES, Activity, Score
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import Submission

__all__ = ["MOST_ACTIVITIES", "add_score", "open_activities", "put_activity", "scores_of"]

ACTIVITY = "activity"
"""The name of a score that is about an own activity."""


def open_activities(episode: Episode) -> tuple[Activity, ...]:
    """The activities that still count, by their place."""
    return tuple(Activity.objects.filter(episode=episode, ended_at__isnull=True))


def put_activity(
    episode: Episode, *, position: int, words: str, by: Account, at: datetime
) -> tuple[Activity, bool]:
    """The activity at a place, and whether it is new; another one that stood there is ended.

    The scores of what is ended stay. Call it with the episode held.
    """
    now = Activity.objects.filter(episode=episode, position=position, ended_at__isnull=True)
    old = now.first()
    if old is not None and old.words == words:
        return old, False
    if old is not None:
        old.ended_at = at
        old.save(update_fields=("ended_at",))
    made = Activity.objects.create(
        episode=episode, words=words, position=position, added_at=at, by=by
    )
    return made, True


def add_score(
    activity: Activity, *, value: int | None, submission: Submission, by: Account, at: datetime
) -> Score:
    """How well it goes, 0 cannot to 10 as before; ``None`` for "don't know"."""
    return Score.objects.create(
        episode=activity.episode,
        submission=submission,
        name=ACTIVITY,
        activity=activity,
        value=value,
        by=by,
        told_at=at,
    )


def scores_of(episode: Episode) -> dict[object, tuple[Score, ...]]:
    """By activity its scores, in the order of telling."""
    found: dict[object, tuple[Score, ...]] = {}
    for row in Score.objects.filter(episode=episode, name=ACTIVITY):
        found[row.activity_id] = (*found.get(row.activity_id, ()), row)
    return found
