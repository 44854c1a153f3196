"""The exercises begin, and a therapist says at which level."""

from datetime import datetime
from uuid import UUID

from wervel.guideline.choosing import may_move
from wervel.guideline.exercises.exercise import LAST_LEVEL
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.reading import FIRST_LEVEL, episode_of, programme_of
from wervel.pathway.refusals import NotNow
from wervel.record import plans
from wervel.record.episodes import hold_episode
from wervel.record.facts import get_facts


def begin_plan(*, patient: UUID, by: Actor, at: datetime) -> None:
    """From today on there are exercises, gentle ones first. Twice is once.

    Raises ``NotNow`` beside an alarm, and before the core danger signs are denied.
    """
    found = known_patient(patient, name="plan.begun", by=by, at=at)
    with event("plan.begun", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        if programme_of(episode) is not None:
            telling.detail = "again"
            return
        if not may_move(get_facts(episode, None, day_of(at)).facts):
            raise NotNow("The questions about danger signs come first.")
        item = plans.add_item(
            episode,
            kind=plans.EXERCISE,
            since=day_of(at),
            goal=FIRST_LEVEL,
            by=by.account,
            at=at,
        )
        telling.object("plan", item.pk, item.version)


def set_level(*, patient: UUID, level: int, by: Actor, at: datetime) -> None:
    """A therapist says how far somebody is: 1 to 3. The days of the plan count on.

    Raises ``NotNow`` for another level, and before the exercises began.
    """
    found = known_patient(patient, name="plan.level_set", by=by, at=at)
    with event("plan.level_set", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        now = programme_of(episode)
        if now is None or not 1 <= level <= LAST_LEVEL:
            raise NotNow(f"There are no exercises yet, or no level {level}.")
        if now.goal == level:
            telling.detail = "again"
            return
        plans.end_item(now, because="level", by=by.account, at=at)
        item = plans.add_item(
            episode, kind=plans.EXERCISE, since=now.since, goal=level, by=by.account, at=at
        )
        telling.object("plan", item.pk, item.version)
        telling.detail = str(level)
