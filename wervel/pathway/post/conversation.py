"""Patient and team write to each other: each message once, with an answer promised before a day.

It is for what can wait. Before something is sent the writer is asked for signs of danger; who has
one, or does not know, is heard as an alarm at once, like any other sign. A yes is also a word on
how urgent the episode is (SP-10); "I don't know" is none: the alarm asks somebody to find out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from wervel.guideline.urgency import Urgency
from wervel.leaflet import danger
from wervel.pathway.actors import Actor, Relation, Role, relation_of
from wervel.pathway.events import event
from wervel.pathway.once import once
from wervel.pathway.patients import known_patient
from wervel.pathway.post.telling import ANSWER, tell, told_enough
from wervel.pathway.post.workdays import answer_before
from wervel.pathway.refusals import NotNow, Stale, TooOften
from wervel.pathway.urgency import READ_WITHIN, raise_for_word
from wervel.record.episodes import current_episode, hold_episode
from wervel.record.models.accounts import Account
from wervel.record.models.conversations import Said
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.tasks import Task
from wervel.record.tasks import ALARM, finish, open_tasks, promise

A_DAY = timedelta(days=1)
MOST_A_DAY = 30
LONGEST = 2000
"""Letters and signs of one message."""
SHOWN = 200
"""So many of the latest messages on one page."""
READ = "read_message"
ANSWERED = "answered"
WRITERS = (Role.PATIENT, Role.REPRESENTATIVE)
TREATS = (Relation.OWN, Relation.TEAM)


class Danger(StrEnum):
    """What somebody answers when asked for signs of danger."""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


LEVEL = {Danger.YES: Urgency.EMERGENCY, Danger.UNSURE: Urgency.SAME_DAY}
"""How urgent an alarm it is. The signs that are asked for are those to call for at once."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message: who wrote it, when, and when the other side read it."""

    number: UUID
    words: str
    from_patient: bool
    who: str
    account: UUID
    at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Talk:
    """All that was written, the oldest first, and what is promised about it."""

    name: str
    in_care: bool
    team: str
    phone: str
    lines: tuple[Line, ...]
    count: int
    """Of all messages there are: an answer is drawn on so many."""
    answer_before: datetime | None
    """Of the message that waits longest for an answer."""
    alarm: Urgency | None
    """Of a sign of danger told here that nobody of the team has read yet."""
    read_before: datetime | None


def open_talk(*, patient: UUID, by: Actor, at: datetime) -> Talk:
    """Read it all; what the other side wrote is read by that, when one may answer it."""
    found = known_patient(patient, name="conversation.opened", by=by, at=at)
    with event("conversation.opened", by=by, at=at, patient=found) as telling:
        episode = current_episode(found)
        if episode is not None:
            telling.object("episode", episode.pk, episode.version)
            _mark_read(episode, found, by, at)
        return _talk(found, episode)


def write(*, patient: UUID, words: str, signs: Danger, key: str, by: Actor, at: datetime) -> Talk:
    """The patient's side writes. Raises ``NotNow`` outside care, ``TooOften`` after thirty a day.

    The same form twice is one message. With a sign of danger the team has an alarm as well.
    """
    found = known_patient(patient, name="conversation.added", by=by, at=at)
    with event("conversation.added", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = _held(found)
        taken = once(
            key,
            event="conversation.added",
            contents={"episode": str(episode.pk), "words": words, "signs": signs.value},
            by=by,
            at=at,
        )
        telling.object("said", taken.number)
        if not taken.new:
            telling.detail = "again"
            return _talk(found, episode)
        _check_often(episode, at)
        due = answer_before(at)
        said = Said.objects.create(
            pk=taken.number,
            episode=episode,
            submission_id=taken.number,
            words=words,
            from_patient=True,
            by=by.account,
            at=at,
            answer_by=due,
        )
        # Words that may mean danger are read a day sooner, whatever was answered.
        read_by = answer_before(at, 1) if danger.found(words) else due
        promise(f"{READ}/{said.pk}", kind=READ, episode=episode, at=at, due_at=read_by)
        if signs in LEVEL:
            telling.detail = "alarm"
            _alarm(said, LEVEL[signs], episode, at)
        if signs is Danger.YES:
            raise_for_word(episode, LEVEL[signs], by=by.account, at=at)
        return _talk(found, episode)


def reply(*, patient: UUID, words: str, seen: int, key: str, by: Actor, at: datetime) -> Talk:
    """Somebody who treats answers, and the patient is told so; all that waited is answered.

    ``seen`` is how many messages the answer was drawn on; raises ``Stale`` when there are more.
    """
    found = known_patient(patient, name="reply.added", by=by, at=at)
    with event("reply.added", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = _held(found)
        contents = {"episode": str(episode.pk), "words": words}
        taken = once(key, event="reply.added", contents=contents, by=by, at=at)
        telling.object("said", taken.number)
        if not taken.new:
            telling.detail = "again"
            return _talk(found, episode)
        now = _talk(found, episode)
        if now.count != seen:
            raise Stale(now, {"words": words})
        said = Said.objects.create(
            pk=taken.number,
            episode=episode,
            submission_id=taken.number,
            words=words,
            from_patient=False,
            by=by.account,
            at=at,
        )
        _mark_read(episode, found, by, at)
        for task in open_tasks(episode, READ):
            finish(task, outcome=ANSWERED, by=by.account, at=at)
        tell(ANSWER, said.pk, episode=episode, at=at)
        return _talk(found, episode)


def _alarm(said: Said, level: Urgency, episode: Episode, at: datetime) -> None:
    due = at + READ_WITHIN[level]
    promise(f"{ALARM}/said/{said.pk}", kind=ALARM, level=level, episode=episode, at=at, due_at=due)


def _check_often(episode: Episode, at: datetime) -> None:
    lately = Said.objects.filter(
        episode__patient=episode.patient_id, from_patient=True, at__gt=at - A_DAY
    )
    times = list(lately.order_by("at").values_list("at", flat=True))
    if len(times) >= MOST_A_DAY:
        raise TooOften(times[-MOST_A_DAY] + A_DAY - at)


def _mark_read(episode: Episode, patient: Patient, by: Actor, at: datetime) -> None:
    """Read by who it is for: who only looks along does not take it from the team's hands."""
    writes = by.role in WRITERS
    if not writes and relation_of(by, patient, at) not in TREATS:
        return
    theirs = Said.objects.filter(episode=episode, from_patient=not writes, read_at__isnull=True)
    theirs.update(read_at=at, read_by=by.account)
    if writes:
        told_enough(ANSWER, episode=episode, at=at)


def _held(patient: Patient) -> Episode:
    found = current_episode(patient)
    if found is None:
        raise NotNow("There is no open episode of care to write in.")
    return hold_episode(found)


def _talk(patient: Patient, episode: Episode | None) -> Talk:
    rows = Said.objects.filter(episode__patient=patient).select_related("by")
    count = rows.count()
    lines = [_line(row) for row in rows.order_by("-at", "-pk")[:SHOWN]]
    waits = open_tasks(episode, READ) if episode else ()
    alarms = [] if episode is None else _alarms(episode)
    place = (episode.team.location if episode else None) or patient.location
    return Talk(
        name=patient.name,
        in_care=episode is not None,
        team=episode.team.name if episode else "",
        phone=place.phone if place else "",
        lines=tuple(reversed(lines)),
        count=count,
        answer_before=_promised(line.number for line in lines) if waits else None,
        alarm=max((level for level, _ in alarms), default=None),
        read_before=min((due for _, due in alarms), default=None),
    )


def _promised(numbers: Iterable[UUID]) -> datetime | None:
    """What the patient was promised, of the messages that wait; a task may be due sooner."""
    keys = [f"{READ}/{number}" for number in numbers]
    waiting = Task.objects.filter(key__in=keys, done_at__isnull=True).values_list("key", flat=True)
    waits = [UUID(key.rpartition("/")[2]) for key in waiting]
    times = Said.objects.filter(pk__in=waits).values_list("answer_by", flat=True)
    return min((due for due in times if due is not None), default=None)


def _alarms(episode: Episode) -> list[tuple[Urgency, datetime]]:
    return [
        (Urgency[task.level.upper()], task.due_at)
        for task in open_tasks(episode, ALARM)
        if task.key.startswith(f"{ALARM}/said/")
    ]


def _line(row: Said) -> Line:
    writer: Account = row.by
    return Line(row.pk, row.words, row.from_patient, writer.name, writer.pk, row.at, row.read_at)
