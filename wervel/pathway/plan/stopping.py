"""Graded activity ends: by a danger sign or pain of a nerve root at once, or by who runs it."""

from datetime import datetime, timedelta
from uuid import UUID

from wervel.logic.facts import Facts
from wervel.pathway.actors import Actor, Role
from wervel.pathway.events import event
from wervel.pathway.patients import known_patient
from wervel.pathway.plan.allowed import stops
from wervel.pathway.plan.reading import episode_of
from wervel.pathway.refusals import NotNow
from wervel.pathway.tasks import PLAN_STOPPED
from wervel.record import plans
from wervel.record.episodes import hold_episode
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.tasks import promise

LOOK_WITHIN = timedelta(days=7)
"""What is urgent has an alarm of its own; this promise is to talk about the plan (own design)."""
BY_ONESELF = (plans.WORK, plans.OWN, plans.WALK)
"""What somebody may take out of their own plan; the rest they talk about with their therapist."""


def stop_graded(episode: Episode, facts: Facts, *, by: Account, at: datetime) -> None:
    """End graded activity when what is known now forbids it, with a promise to look at it.

    Part of each weighing: it stops in the same moment in which the sign is told.
    """
    running = plans.open_items(episode, plans.GRADED)
    why = stops(facts) if running else None
    if why is None:
        return
    for item in running:
        plans.end_item(item, because=why.value, by=by, at=at)
        owner = plans.treating(episode, "physiotherapist", at)
        promise(
            f"plan-stopped/{item.pk}",
            kind=PLAN_STOPPED,
            episode=episode,
            at=at,
            due_at=at + LOOK_WITHIN,
            owner=owner,
        )


def end_item(*, patient: UUID, item: UUID, by: Actor, at: datetime) -> None:
    """Take something out of the plan. What was told of it stays; again changes nothing."""
    found = known_patient(patient, name="plan.item_ended", by=by, at=at)
    with event("plan.item_ended", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(episode_of(found))
        held = plans.hold_item(item, episode)
        theirs = held is not None and (by.role is Role.CLINICIAN or held.kind in BY_ONESELF)
        if held is None or not theirs:
            raise NotNow("Talk about this with your therapist first.")
        telling.object("plan", held.pk, held.version)
        if held.ended_at is not None:
            telling.detail = "again"
            return
        plans.end_item(held, because="wish", by=by.account, at=at)
