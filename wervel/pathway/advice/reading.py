"""My advice, and the summary that the team reads before a visit: read in one event each."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.logic.facts import Facts
from wervel.pathway import gather
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.advice.about import AboutMe, about_of
from wervel.pathway.advice.words import Standing, standing_of
from wervel.pathway.events import event
from wervel.pathway.file import File
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotNow
from wervel.record.drafts import draft_of
from wervel.record.episodes import current_episode, last_episode, urgency_of
from wervel.record.facts import get_facts


@dataclass(frozen=True, slots=True)
class Advice:
    """What the advice rests on: the facts of today, and who stands for it."""

    facts: Facts
    told: bool
    """Whether anything was handed in or weighed at all."""
    urgency: Urgency | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Summary:
    """One page before a visit: the file, and what only the person can say."""

    file: File
    about: AboutMe
    standing: Standing
    handed_in_at: datetime | None


def open_advice(*, patient: UUID, by: Actor, at: datetime) -> Advice:
    """The advice of the open episode. Raises ``NotNow`` for who is not in care."""
    found = known_patient(patient, name="advice.opened", by=by, at=at)
    with event("advice.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found)
        if episode is None:
            raise NotNow("There is no open episode of care.")
        telling.object("episode", episode.pk, episode.version)
        facts = get_facts(episode, None, day_of(at)).facts
        standing = standing_of(episode, facts)
        return Advice(facts, bool(standing.assessment), urgency_of(episode), standing)


def open_summary(*, patient: UUID, by: Actor, at: datetime) -> Summary:
    """What to read before a visit, of the open episode or the last."""
    found = known_patient(patient, name="summary.opened", by=by, at=at)
    with event("summary.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found) or last_episode(found)
        file = gather.file_of(found, episode, by=by, at=at)
        if episode is None:
            return Summary(file, AboutMe(), Standing(), None)
        telling.object("episode", episode.pk, episode.version)
        draft = draft_of(episode)
        facts = file.facts
        assert facts is not None  # there is an episode
        return Summary(
            file,
            about_of(episode, at),
            standing_of(episode, facts),
            draft.handed_in_at if draft else None,
        )
