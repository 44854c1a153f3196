"""My story: a patient, or who represents them, tells it page by page; each answer is kept at once.

A danger sign does not wait until the story is told: what is there by then is handed in with that
same answer, so the urgency rises and the team has an alarm before the page is answered.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wervel.guideline.implied import applies, with_implied
from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import PAGE_OF
from wervel.leaflet.story import Story
from wervel.logic.facts import Facts, Value
from wervel.pathway.actors import Actor, day_of
from wervel.pathway.events import Telling, event
from wervel.pathway.intake import submit_intake
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotNow
from wervel.pathway.telling import Difference, Reading, level_of, read_story
from wervel.pathway.urgency import READ_WITHIN
from wervel.record import drafts as shelf
from wervel.record.clock import by_calendar
from wervel.record.episodes import current_episode, hold_episode, urgency_of
from wervel.record.facts import DONT_KNOW, RATHER_NOT_SAY, Told, get_facts
from wervel.record.models.accounts import Account
from wervel.record.models.drafts import Draft, DraftAnswer
from wervel.record.models.episodes import Episode
from wervel.record.models.patients import Patient
from wervel.record.tasks import ALARM, open_tasks

FORM = "intake/1"
"""The questionnaire with its version. It rises when a page asks for something else."""
ALARMS = min(READ_WITHIN)
"""From this level on the team hears of an answer at once."""
STOPS = Urgency.SAME_DAY
"""From this level on the next question waits until the teller has read what to do."""


@dataclass(frozen=True, slots=True)
class Road:
    """By which road a story is told: the names of its events, and what it is asked on.

    ``own``: who writes it down sees only what they wrote down themselves, and nothing of the rest.
    """

    opened: str
    added: str
    handed_in: str
    form: str = FORM
    own: bool = False


PAGES = Road("story.opened", "answer.added", "story.handed_in")


@dataclass(frozen=True, slots=True)
class Answer:
    """One page as it comes from a door.

    ``key`` comes with the form; ``after`` is the number of the latest answer that the form showed.
    """

    page: str
    told: Mapping[str, Value | None]
    silent: frozenset[str]
    typed: Mapping[str, tuple[str, str]]
    key: str
    after: int | None


@dataclass(frozen=True, slots=True)
class MyStory:
    """The story as it stands. Values only: no row of the memory leaves this room."""

    story: Story
    latest: Mapping[str, int]
    """By page the number of its latest answer."""
    differ: tuple[Difference, ...]
    handed_in_at: datetime | None
    waiting: bool
    """Whether something was told that the team does not have yet."""
    urgency: Urgency | None
    """Of the episode, as it stands in the record."""
    read_before: datetime | None
    """Before when somebody of the team reads the alarm that is open."""
    facts: Facts
    """All that is known: the record and the story together."""
    stops: bool = False
    """Whether the answer that was just given must be acted on before the next question."""


def open_story(*, patient: UUID, by: Actor, at: datetime, road: Road = PAGES) -> MyStory:
    """The story so far, on whatever device it was told. Raises ``NotNow`` without an episode."""
    found = known_patient(patient, name=road.opened, by=by, at=at)
    with event(road.opened, by=by, at=at, patient=found) as telling:
        episode = _episode(found)
        telling.object("episode", episode.pk, episode.version)
        return _stand(_Draft(episode, at, _only(road, by)))


def add_answer(
    *, patient: UUID, answer: Answer, by: Actor, at: datetime, road: Road = PAGES
) -> MyStory:
    """Keep the answer to one page, and hand in at once what cannot wait.

    The same form with the same contents is kept once. Raises ``BadValue`` for an answer that does
    not fit, ``NotNow`` without an open episode.
    """
    found = known_patient(patient, name=road.added, by=by, at=at)
    with event(road.added, by=by, at=at, patient=found) as telling:
        assert by.account is not None  # nobody without an account may do this
        episode = hold_episode(_episode(found))
        draft = shelf.begin_draft(episode, by=by.account, at=at)
        page = shelf.Page(answer.page, answer.told, answer.silent, answer.typed)
        row, new = shelf.add_page(
            page,
            draft=draft,
            key=answer.key,
            form=road.form,
            after=_in_sight(draft, answer) if road.own else answer.after,
            by=by.account,
            at=at,
        )
        _tell(telling, row, new)
        now = _Draft(episode, at)
        if new and now.cannot_wait:
            _hand_in(now, found, by, at)
        return _stand(_Draft(episode, at, _only(road, by)), stops=now.stops_at(row))


def hand_in_story(*, patient: UUID, by: Actor, at: datetime, road: Road = PAGES) -> MyStory:
    """The teller says that it is all, and the team gets it. What comes after goes there at once.

    Once is enough: again changes nothing. Raises ``NotNow`` when nothing was told, or while two
    devices said different things.
    """
    found = known_patient(patient, name=road.handed_in, by=by, at=at)
    with event(road.handed_in, by=by, at=at, patient=found) as telling:
        assert by.account is not None
        episode = hold_episode(_episode(found))
        now = _Draft(episode, at, _only(road, by))
        if now.draft is None or not now.rows:
            raise NotNow("Nothing was told yet.")
        telling.object("story", now.draft.pk)
        if now.shown.differ:
            raise NotNow("Two devices said different things: say first which is right.")
        _hand_in(now, found, by, at)
        if now.draft.handed_in_at is None:
            now.draft.handed_in_at, now.draft.handed_in_by = at, by.account
            now.draft.save(update_fields=("handed_in_at", "handed_in_by"))
        else:
            telling.detail = "again"
        return _stand(_Draft(episode, at, _only(road, by)))


def _only(road: Road, by: Actor) -> Account | None:
    """Whose rows are shown; ``None`` for all of them."""
    return by.account if road.own else None


def _in_sight(draft: Draft, answer: Answer) -> int | None:
    """The latest answer to this page: who asks aloud hears what is so now, whatever stood there."""
    before = [row.pk for row in shelf.rows_of(draft) if row.page == answer.page]
    return before[-1] if before else None


class _Draft:
    """What the record has of one story, read once; ``only`` whose rows of it are shown."""

    def __init__(self, episode: Episode, at: datetime, only: Account | None = None) -> None:
        self.episode, on = episode, day_of(at)
        self.draft: Draft | None = shelf.draft_of(episode)
        self.rows: tuple[DraftAnswer, ...] = shelf.rows_of(self.draft) if self.draft else ()
        self.sent = shelf.handed_in(self.draft) if self.draft else {}
        self.known = get_facts(episode, None, on).facts
        told = {name for row in self.rows for name in row.told}
        elsewhere = shelf.told_elsewhere(episode, self.draft) - told
        self.given = elsewhere | by_calendar(episode, on).keys()
        self.reading = self._read(self.rows)
        self.urgency = urgency_of(episode)
        self.shown = self.reading if only is None else self._own(only)

    def _own(self, only: Account) -> Reading:
        """What this person wrote down. The rest is not shown; what was said of it not asked again.

        What was denied is asked again, as everywhere: a sign of danger may have come since.
        """
        own = tuple(row for row in self.rows if row.by_id == only.pk)
        written = {name for row in own for name in row.told}
        story = self.reading.story
        others = {name for name in story.facts if name in story.asked - written}
        said = {name for name in others if story.facts[name] is not False}
        return read_story(
            str(self.episode.pk), own, known=self.facts, given=frozenset(self.given | said)
        )

    @property
    def facts(self) -> Facts:
        """The record and the story together; what was taken back in the story counts there."""
        return self.known.but(self.reading.story.facts)

    @property
    def cannot_wait(self) -> bool:
        """Whether the team hears of this now, and not only when all is told."""
        over = self.draft is not None and self.draft.handed_in_at is not None
        return over or max(self.urgency or Urgency.SELF_CARE, level_of(self.facts)) >= ALARMS

    def stops_at(self, row: DraftAnswer) -> bool:
        """Whether this answer made it so urgent that the teller must act first."""
        place = next(n for n, other in enumerate(self.rows) if other.pk == row.pk)
        before, after = self.rows[:place], self.rows[: place + 1]
        level = level_of(self._read(after).story.facts)
        return level >= STOPS and level > level_of(self._read(before).story.facts)

    def answers(self) -> dict[str, Told]:
        """Every answer as it counts now; what had no place on the teller's page is none."""
        story = self.reading.story
        known = with_implied(story.facts)
        return {
            name: self._answer(name)
            for name in sorted(story.asked)
            if name in story.facts or _could_be_asked(name, known)
        }

    def _answer(self, name: str) -> Told:
        story = self.reading.story
        if name in story.facts:
            return Told(name, story.facts[name])
        return Told(name, declined=RATHER_NOT_SAY if name in story.silent else DONT_KNOW)

    def _read(self, rows: tuple[DraftAnswer, ...]) -> Reading:
        number = str(self.episode.pk)
        return read_story(number, rows, known=self.known, given=self.given)


def _episode(patient: Patient) -> Episode:
    episode = current_episode(patient)
    if episode is None:
        raise NotNow("There is no open episode of care to tell this for.")
    return episode


def _tell(telling: Telling, row: DraftAnswer, new: bool) -> None:
    telling.object("answer", row.pk)
    telling.names = sorted(row.told)
    telling.detail = "" if new else "again"


def _hand_in(now: _Draft, patient: Patient, by: Actor, at: datetime) -> None:
    """Hand in what the team does not have yet, each answer on the form on which it was asked."""
    assert now.draft is not None
    fresh = [told for name, told in now.answers().items() if now.sent.get(name) != told]
    forms = {told.name: now.reading.forms.get(told.name, FORM) for told in fresh}
    for form in sorted(set(forms.values())):
        submit_intake(
            patient=patient,
            answers=[told for told in fresh if forms[told.name] == form],
            key=shelf.key_of(now.draft, f"{now.rows[-1].pk}/{form}"),
            form=form,
            by=by,
            at=at,
        )


def _stand(now: _Draft, *, stops: bool = False) -> MyStory:
    alarms = open_tasks(now.episode, ALARM)
    return MyStory(
        story=now.shown.story,
        latest=now.shown.latest,
        differ=now.shown.differ,
        handed_in_at=now.draft.handed_in_at if now.draft else None,
        waiting=any(now.sent.get(name) != told for name, told in now.answers().items()),
        urgency=now.urgency,
        read_before=alarms[0].due_at if alarms else None,
        facts=now.facts,
        stops=stops,
    )


def _could_be_asked(name: str, known: Facts) -> bool:
    facts = PAGE_OF[name].facts if name in PAGE_OF else ()
    return any(fact.name == name and applies(fact, known) for fact in facts)
