"""What somebody asks about their own data: put this right, or stop.

What was kept stays as it is: the patient's words stand beside it, and somebody who treats decides
with a reason (PRIV-3). To stop is a request as well: nothing vanishes by itself (PRIV-4).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from wervel.logic.facts import Value
from wervel.pathway.actors import Actor
from wervel.pathway.events import event
from wervel.pathway.heeding import heed
from wervel.pathway.mine import Place, place_of
from wervel.pathway.once import once
from wervel.pathway.patients import known_patient
from wervel.pathway.reasons import check_reason
from wervel.pathway.refusals import NotAllowed, NotNow, Stale
from wervel.pathway.tasks import CORRECTION, STOP, Kept
from wervel.record.episodes import current_episode, last_episode
from wervel.record.models.conversations import Correction
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.models.patients import Patient
from wervel.record.models.tasks import Task
from wervel.record.tasks import finish, hold_task, promise

ABOUT = ("told", "found", "letter", "contact", "other")
"""What somebody wants put right; for ``told`` and ``found`` it may be one kept answer."""
STOPPING = ("stop_care", "erase")
"""End the care, or have what was kept destroyed."""
WITHIN = {
    "told": timedelta(days=14),
    "stop_care": timedelta(days=7),
    "erase": timedelta(days=28),
}
"""Before when somebody decides; the law says a month (GDPR art. 12). The rest is as ``told``."""
ACCEPTED, KEPT = "accepted", "kept"
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Line:
    """One answer as it is kept: by whom it was told and when."""

    number: int
    name: str
    value: Value
    told_at: datetime
    by_team: bool


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked, beside what was kept, and what came of it."""

    number: UUID
    about: str
    words: str
    kept: Line | None
    by: str
    at: datetime
    due_at: datetime | None
    decided: str
    decided_at: datetime | None
    decided_by: str
    because: str


@dataclass(frozen=True, slots=True)
class Mine:
    """All that is kept as answers, and all that was asked about it, the latest first."""

    kept: tuple[Line, ...]
    requests: tuple[Request, ...]
    can_ask: bool
    """Whether there is anything kept here at all that a team answers for."""
    in_care: bool
    place: Place | None
    """Who to call instead."""


def my_requests(*, patient: UUID, by: Actor, at: datetime) -> Mine:
    """What is kept of somebody, and what they asked about it."""
    found = known_patient(patient, name="requests.opened", by=by, at=at)
    with event("requests.opened", by=by, at=at, patient=found):
        episode = current_episode(found) or last_episode(found)
        lines = _lines(episode) if episode else ()
        rows = Correction.objects.filter(episode__patient=found).order_by("-at", "-pk")
        asked = tuple(_request(row) for row in rows.select_related("fact", "by", "decided_by"))
        in_care = episode is not None and episode.closed_at is None
        return Mine(lines, asked, episode is not None, in_care, place_of(found, episode))


def ask_correction(
    *,
    patient: UUID,
    about: str,
    words: str,
    key: str,
    by: Actor,
    at: datetime,
    fact: int | None = None,
) -> UUID:
    """Say that something kept is not right, in one's own words; the team must answer.

    The same form twice is one request. Raises ``NotNow`` for words that say nothing, or when
    nothing is kept; ``NotAllowed`` for an answer that is not this patient's.
    """
    if about not in ABOUT:
        raise NotAllowed("There is nothing of this kind to put right.")
    return _ask("correction.asked", patient, about, words, key, by, at, fact)


def ask_to_stop(*, patient: UUID, what: str, words: str, key: str, by: Actor, at: datetime) -> UUID:
    """Ask to end the care, or to have the record destroyed; nothing happens until it is decided.

    ``words`` may be empty: nobody has to say why.
    """
    if what not in STOPPING:
        raise NotAllowed("There is nothing of this kind to stop.")
    return _ask("stop.asked", patient, what, words, key, by, at, None)


def open_request(*, patient: UUID, task: UUID, by: Actor, at: datetime) -> Request:
    """What was asked, for who must decide."""
    found = known_patient(patient, name="request.opened", by=by, at=at)
    with event("request.opened", by=by, at=at, patient=found) as telling:
        row = _row_of(_task(task, found))
        telling.object("request", row.pk)
        return _request(row)


def decide_request(
    *, patient: UUID, task: UUID, accepted: bool, because: str, by: Actor, at: datetime
) -> Request:
    """Put it right, or leave it as it is; either way the patient reads why.

    To put it right is said here and done where it belongs: what was kept is never changed. Pressed
    twice it is decided once; raises ``Stale`` when somebody else decided.
    """
    found = known_patient(patient, name="request.decided", by=by, at=at)
    with event("request.decided", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        held = hold_task(_task(task, found).pk)
        assert held is not None
        row = _row_of(held)
        telling.object("request", row.pk)
        if row.decided_at is not None and row.decided_by is not None:
            telling.detail = "again"
            if row.decided_by_id != by.account.pk:
                raise Stale(Kept(row.decided_by.name, row.decided_at), {"task": str(task)})
            return _request(row)
        check_reason(because, "Say in a few words why; the patient reads it.")
        telling.detail = row.decided = ACCEPTED if accepted else KEPT
        row.decided_at, row.decided_by, row.decided_because = at, by.account, because.strip()
        row.save(update_fields=("decided", "decided_at", "decided_by", "decided_because"))
        finish(held, outcome=row.decided, by=by.account, at=at)
        return _request(row)


def _ask(
    name: str,
    patient: UUID,
    about: str,
    words: str,
    key: str,
    by: Actor,
    at: datetime,
    fact: int | None,
) -> UUID:
    found = known_patient(patient, name=name, by=by, at=at)
    with event(name, by=by, at=at, patient=found) as telling:
        assert by.account is not None
        said = words.strip()
        episode = current_episode(found) or last_episode(found)
        if episode is None or len(said) > LONGEST or (about in ABOUT and not said):
            raise NotNow("There is nothing to ask this about, or nothing was said.")
        kept = _fact(fact, episode)
        contents = {"patient": found, "about": about, "words": said, "fact": fact}
        taken = once(key, event=name, contents=contents, by=by, at=at)
        telling.object("request", taken.number)
        telling.detail = about if taken.new else "again"
        if not taken.new:
            return taken.number
        row = Correction.objects.create(
            pk=taken.number,
            episode=episode,
            submission=Submission.objects.get(pk=taken.number),
            about=about,
            fact=kept,
            words=said,
            by=by.account,
            at=at,
        )
        due = at + WITHIN.get(about, WITHIN["told"])
        kind = STOP if about in STOPPING else CORRECTION
        promise(_key(row), kind=kind, episode=episode, at=at, due_at=due)
        heed((said,), key=row.pk, episode=episode, at=at)
        return row.pk


def _lines(episode: Episode) -> tuple[Line, ...]:
    rows = FactRow.objects.filter(episode=episode, value__isnull=False).order_by("told_at", "pk")
    latest = {row.name: row for row in rows}
    return tuple(_line(row) for row in latest.values())


def _line(row: FactRow) -> Line:
    assert row.value is not None  # only answers are asked for
    return Line(row.pk, row.name, row.value, row.told_at, row.teller != "patient")


def _fact(number: int | None, episode: Episode) -> FactRow | None:
    if number is None:
        return None
    row = FactRow.objects.filter(pk=number, episode__patient=episode.patient_id).first()
    if row is None or row.value is None:
        raise NotAllowed("You may not do this, or it is not here.")
    return row


def _key(row: Correction) -> str:
    return f"request/{row.pk}"


def _task(number: UUID, patient: Patient) -> Task:
    tasks = Task.objects.filter(episode__patient=patient, kind__in=(CORRECTION, STOP))
    found = tasks.filter(pk=number).first()
    if found is None:
        raise NotAllowed("You may not do this, or it is not here.")
    return found


def _row_of(task: Task) -> Correction:
    rows = Correction.objects.select_related("fact", "by", "decided_by")
    return rows.get(pk=UUID(task.key.removeprefix("request/")))


def _request(row: Correction) -> Request:
    task = Task.objects.filter(key=_key(row)).first()
    return Request(
        number=row.pk,
        about=row.about,
        words=row.words,
        kept=_line(row.fact) if row.fact else None,
        by=row.by.name,
        at=row.at,
        due_at=task.due_at if task else None,
        decided=row.decided,
        decided_at=row.decided_at,
        decided_by=row.decided_by.name if row.decided_by else "",
        because=row.decided_because,
    )
