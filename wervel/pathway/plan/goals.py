"""What somebody wants to do again, in their own words, and how well it goes now (PSFS)."""

from datetime import datetime
from uuid import UUID

from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.heeding import heed
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.once import take
from wervel.pathway.plan.reading import aims_of, episode_of
from wervel.pathway.plan.values import Aim
from wervel.pathway.refusals import NotNow
from wervel.record import activities
from wervel.record.episodes import hold_episode

MOST = activities.MOST_ACTIVITIES
LONGEST = 120
HIGHEST = 10


def open_goals(*, patient: UUID, by: Actor, at: datetime) -> tuple[Aim, ...]:
    """The own activities that count now, by their place."""
    found = known_patient(patient, name="plan.opened", by=by, at=at)
    with event("plan.opened", by=by, at=at, patient=found) as telling:
        telling.detail = "goals"
        return aims_of(episode_of(found))


def set_goal(
    *,
    patient: UUID,
    position: int,
    words: str,
    score: int | None,
    key: str,
    by: Actor,
    at: datetime,
    scored: bool = True,
) -> None:
    """Say at one of three places what somebody wants to do again, and how well it goes now.

    Other words are another activity: the old one is ended and its numbers stay. ``score`` is 0
    (cannot) to 10 (as before), or ``None`` for "don't know"; ``scored`` is false when the question
    was left open. Raises ``NotNow`` for what is no such place, text or number.
    """
    told = words.strip()
    if not 1 <= position <= MOST or not told or len(told) > LONGEST:
        raise NotNow("An activity needs one of three places, and some words.")
    if score is not None and not 0 <= score <= HIGHEST:
        raise NotNow("How well it goes is a number from 0 to 10.")
    found = known_patient(patient, name="goal.set", by=by, at=at)
    with event("goal.set", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        contents = {
            "episode": episode, "position": position, "words": told, "score": score,
            "scored": scored,
        }  # fmt: skip
        form = take(key, event="goal.set", contents=contents, by=by, at=at)
        telling.object("submission", form.submission.pk)
        if not form.new:
            telling.detail = "again"
            return
        activity, new = activities.put_activity(
            episode, position=position, words=told, by=by.account, at=at
        )
        telling.detail = "added" if new else "scored"
        heed((told,), key=form.submission.pk, episode=episode, at=at)
        if scored:
            activities.add_score(
                activity, value=score, submission=form.submission, by=by.account, at=at
            )
