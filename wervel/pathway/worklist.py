"""The worklist of a team: alarms first and all of them, then the most urgent who waits longest.

One row in the log for the page. The number of queries does not grow with the people on it: fifty
at a time, but alarms and questions to a second reader always all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.pathway.actors import Actor, Role, day_of
from wervel.pathway.events import event
from wervel.pathway.urgency import Word, word_of
from wervel.record import episodes as shelf
from wervel.record.assessments import causes_of
from wervel.record.clock import age_of
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.models.tasks import Task
from wervel.record.tasks import ALARM, SECOND, promised

PAGE = 50


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised and not done yet."""

    number: str
    kind: str
    level: Urgency | None
    opened_at: datetime
    due_at: datetime
    overdue: bool
    owner: str
    """Whose promise it is; of a question to a second reader, who asks. Empty: the whole team's."""
    mine: bool
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One person on the list. Causes and words on urgency are for clinicians alone."""

    patient: str
    name: str
    birth_date: date | None
    age: int | None
    language: str
    interpreter: bool | None
    level: Urgency | None
    """Unknown while nothing was weighed."""
    since: datetime
    """From when this person waits."""
    seen: bool
    """Whether a clinician examined them in this episode."""
    owners: tuple[str, ...]
    causes: tuple[Flag, ...]
    """The flags that set the level of the last assessment, one for each cause."""
    said: Word | None
    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A promise that may not be missed, with whom it is about."""

    promise: Promise
    row: Row


@dataclass(frozen=True, slots=True)
class Worklist:
    """One page of the list, and what stands above every page of it."""

    alarms: tuple[Waiting, ...]
    questions: tuple[Waiting, ...]
    counts: Mapping[Urgency | None, int]
    overdue: int
    rows: tuple[Row, ...]
    page: int
    pages: int

    @property
    def people(self) -> int:
        """How many people are on the whole list."""
        return sum(self.counts.values())


def read_worklist(*, by: Actor, at: datetime, page: int = 1) -> Worklist:
    """Whoever waits for the teams of this person, and for themselves.

    A page that is not there gives the last.
    """
    with event("worklist.read", by=by, at=at) as telling:
        assert by.account is not None
        which = shelf.answered_for(by.account, at=at, on=day_of(at))
        counts = _counts(which)
        people = sum(counts.values())
        pages = max(1, -(-people // PAGE))
        here = min(max(1, page), pages)
        line = shelf.in_line(which).select_related("patient")
        episodes = list(line[(here - 1) * PAGE : here * PAGE])
        urgent = list(promised(which).filter(kind__in=(ALARM, SECOND)))
        about = _about(episodes, urgent, by, at)
        telling.object("worklist", people)
        telling.detail = f"page {here} of {pages}"
        return Worklist(
            alarms=_waiting(ALARM, urgent, about, by, at),
            questions=_waiting(SECOND, urgent, about, by, at),
            counts=counts,
            overdue=promised(which).filter(due_at__lt=at).count(),
            rows=tuple(about[episode.pk] for episode in episodes),
            page=here,
            pages=pages,
        )


def promise_of(task: Task, by: Actor, at: datetime) -> Promise:
    """A promise as a value that may leave this room."""
    return Promise(
        number=str(task.pk),
        kind=task.kind,
        level=Urgency[task.level.upper()] if task.level else None,
        opened_at=task.opened_at,
        due_at=task.due_at,
        overdue=task.due_at < at,
        owner=task.owner.name if task.owner else "",
        mine=task.owner is not None and task.owner == by.account,
        words=task.outcome,
    )


def age_at(patient: Patient, on: date) -> int | None:
    """How old somebody is on a day, when that is known."""
    born = patient.birth_date
    return age_of(born, on) if born is not None and born <= on else None


def _counts(which: Q) -> dict[Urgency | None, int]:
    found = shelf.count_levels(which)
    return {
        **{level: found.get(level.code, 0) for level in sorted(Urgency, reverse=True)},
        None: found.get(None, 0),
    }


def _about(episodes: list[Episode], urgent: list[Task], by: Actor, at: datetime) -> dict[UUID, Row]:
    """A row for each of these people, and for those of whom something may not be missed."""
    apart = {task.episode_id for task in urgent} - {episode.pk for episode in episodes}
    line = shelf.in_line(Q(pk__in=apart)).select_related("patient") if apart else ()
    everybody = [*episodes, *line]
    numbers = [episode.pk for episode in everybody]
    treats = shelf.who_treats(numbers, at)
    clinical = by.role is Role.CLINICIAN
    words = shelf.last_words(numbers) if clinical else {}
    weighed = shelf.last_weighed(numbers) if clinical else {}
    promises: dict[UUID, list[Promise]] = {number: [] for number in numbers}
    for task in promised(Q(pk__in=numbers)) if clinical else ():
        promises[task.episode_id].append(promise_of(task, by, at))
    found: dict[UUID, Row] = {}
    for episode in everybody:
        patient, word = episode.patient, words.get(episode.pk)
        level: str | None = episode.level
        found[episode.pk] = Row(
            patient=str(patient.pk),
            name=patient.name,
            birth_date=patient.birth_date,
            age=age_at(patient, day_of(at)),
            language=patient.language,
            interpreter=patient.interpreter,
            level=Urgency[level.upper()] if level else None,
            since=episode.since,
            seen=episode.seen_at is not None,
            owners=treats.get(episode.pk, ()),
            causes=causes_of(weighed[episode.pk]) if episode.pk in weighed else (),
            said=word_of(word) if word else None,
            promises=tuple(promises[episode.pk]),
        )
    return found


def _height(level: Urgency | None) -> int:
    return Urgency.EMERGENCY if level is None else level


def _waiting(
    kind: str, urgent: list[Task], about: Mapping[UUID, Row], by: Actor, at: datetime
) -> tuple[Waiting, ...]:
    if by.role is not Role.CLINICIAN:
        return ()  # alarms tell what is the matter, and only clinicians take them
    found = (
        Waiting(promise_of(task, by, at), about[task.episode_id])
        for task in urgent
        if task.kind == kind
    )
    # The most urgent first; of two the one that must be read first. A level that is not said is
    # taken for the highest.
    return tuple(sorted(found, key=lambda one: (-_height(one.promise.level), one.promise.due_at)))
