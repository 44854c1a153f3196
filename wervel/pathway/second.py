"""The second reader: an emergency is lowered by two, of whom each says so at their own screen."""

from datetime import datetime, timedelta
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor, actor_of
from wervel.pathway.events import event
from wervel.pathway.reasons import check_reason, for_log
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.pathway.tasks import known_task
from wervel.pathway.urgency import check_lower, check_second_reader, check_seen, word_of
from wervel.record.assessments import standing_flags
from wervel.record.episodes import (
    add_urgency,
    current_episode,
    hold_episode,
    last_word,
    urgency_of,
)
from wervel.record.models.assessments import UrgencyRow
from wervel.record.models.patients import Patient
from wervel.record.models.tasks import Task
from wervel.record.tasks import ALARM, SECOND, finish, hold_task, open_tasks, promise

READS_WITHIN = timedelta(hours=2)
"""Within what time a colleague reads along (own design: the working half day)."""


def ask_second_reader(
    *,
    patient: Patient,
    to: Urgency,
    reason: str,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> Task:
    """A clinician asks a colleague of the team to lower an emergency with them. Nothing falls yet.

    Raises ``NotNow`` when it is no emergency, without a reason, or when somebody asked already;
    ``Stale`` when the urgency is no longer as they saw it.
    """
    with event("urgency.second_asked", by=by, at=at, patient=patient) as telling:
        assert by.account is not None
        telling.reason = for_log(reason)
        found = current_episode(patient)
        if found is None:
            raise NotNow("There is no open episode.")
        episode = hold_episode(found)
        last = last_word(episode)
        check_seen(last, seen, to, reason)
        check_lower(episode, to, reason)
        if last is None or urgency_of(episode) is not Urgency.EMERGENCY:
            raise NotNow("Only an emergency needs a second reader.")
        task = promise(
            f"{SECOND}/{episode.pk}/{last.pk}",
            kind=SECOND,
            level=to,
            episode=episode,
            at=at,
            due_at=at + READS_WITHIN,
            owner=by.account,
            team=episode.team,
            words=reason,
        )
        if (task.owner_id, task.level, task.outcome) != (by.account.pk, to.code, reason):
            raise NotNow("Somebody asked for a second reader already.")
        telling.object("task", task.pk, task.version)
        return task


def agree_to_lower(
    *, task: UUID, by: Actor, at: datetime, patient: UUID | None = None
) -> UrgencyRow:
    """The second reader agrees: the urgency falls by the word of both.

    Raises ``NotAllowed`` for who asked it and for who does not treat this patient, ``NotNow`` when
    it was answered already or an alarm waits to be read, and ``Stale`` when the urgency is another
    than it was asked about.
    """
    whose = known_task(task, name="urgency.lowered", by=by, at=at, patient=patient)
    with event("urgency.lowered", by=by, at=at, patient=whose) as telling:
        asked, last = _open_question(task, by)
        assert asked.owner is not None
        assert by.account is not None
        telling.reason = asked.outcome
        episode = asked.episode
        to = Urgency[asked.level.upper()]
        check_second_reader(by.account, patient=whose, first=actor_of(asked.owner), at=at)
        # Who asked must still treat this patient: two who do, on the same day.
        check_second_reader(asked.owner, patient=whose, first=by, at=at)
        if asked.key != f"{SECOND}/{episode.pk}/{last.pk}":
            raise Stale(word_of(last), {"to": to, "reason": asked.outcome})
        if open_tasks(episode, ALARM):
            raise NotNow("An alarm has not been read yet.")
        check_lower(episode, to, asked.outcome)
        finish(asked, outcome=asked.outcome, by=by.account, at=at)
        telling.object("episode", episode.pk, episode.version)
        return add_urgency(
            to,
            episode=episode,
            by=asked.owner,
            at=at,
            second_reader=by.account,
            reason=asked.outcome,
            covers=standing_flags(episode),
        )


def keep_emergency(
    *, task: UUID, reason: str, by: Actor, at: datetime, patient: UUID | None = None
) -> UrgencyRow:
    """The second reader does not agree: it stays an emergency, for their reason."""
    whose = known_task(task, name="urgency.kept", by=by, at=at, patient=patient)
    with event("urgency.kept", by=by, at=at, patient=whose) as telling:
        asked, last = _open_question(task, by)
        assert by.account is not None
        telling.reason = for_log(reason)
        check_reason(reason, "Say in a few words why it stays an emergency.")
        finish(asked, outcome=asked.outcome, by=by.account, at=at)
        telling.object("episode", asked.episode.pk, asked.episode.version)
        level = Urgency[last.level.upper()]
        return add_urgency(level, episode=asked.episode, by=by.account, at=at, reason=reason)


def _open_question(number: UUID, by: Actor) -> tuple[Task, UrgencyRow]:
    """The question, held with its episode, and the last word on urgency."""
    task = hold_task(number)
    if task is None or task.kind != SECOND:
        raise NotAllowed("This was not asked.")
    episode = hold_episode(task.episode)
    last = last_word(episode)
    if task.done_at is not None or last is None or episode.closed_at is not None:
        raise NotNow("This question was answered already.")
    if by.account is None or task.owner_id == by.account.pk:
        raise NotAllowed("The second reader must be another clinician who treats this patient.")
    return task, last
