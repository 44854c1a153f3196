"""The paper road: a form that was filled in with a pen is written over, page by page.

Each page is kept and weighed when it is written over, as it would be on screen: a sign of danger
does not wait for the rest of the form. What was left empty on paper stays unknown.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from wervel.guideline.facts import VOCABULARY
from wervel.guideline.urgency import Urgency
from wervel.leaflet.form import FORM as NUMBER
from wervel.leaflet.story import PAGE_BY_ID
from wervel.logic.facts import Facts, Teller, Value
from wervel.pathway.actors import HERE, Actor, day_of
from wervel.pathway.events import event
from wervel.pathway.intake import submit_intake
from wervel.pathway.patients import known_patient
from wervel.pathway.refusals import NotNow
from wervel.pathway.story import STOPS
from wervel.pathway.telling import level_of
from wervel.pathway.urgency import raise_by
from wervel.record.assessments import add_assessment
from wervel.record.episodes import current_episode, hold_episode, urgency_of
from wervel.record.facts import DONT_KNOW, RATHER_NOT_SAY, Told, get_facts
from wervel.record.models.accounts import Account
from wervel.record.models.episodes import Episode
from wervel.record.models.facts import FactRow, Submission
from wervel.record.models.patients import Patient
from wervel.record.submissions import take_submission

LONGEST_VERSION = 24


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form on paper: our number for it, its language, its version and the day it was told."""

    number: UUID
    language: str
    version: str
    told_on: date

    @property
    def form(self) -> str:
        """As it stands in its foot: ``W1-nl/1.0-abc123``."""
        return f"{NUMBER}-{self.language}/{self.version}"


@dataclass(frozen=True, slots=True)
class Written:
    """What one page of the form says; what was left empty is not in it."""

    page: str
    told: Mapping[str, Value | None]
    silent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Paper:
    """The form so far: what this person wrote over, and what everything known asks for now."""

    told: Mapping[str, Value | None]
    """By name, of this form alone; ``None`` is not known or not said."""
    silent: frozenset[str]
    pages: tuple[str, ...]
    urgency: Urgency | None
    facts: Facts
    """All that is known, to say what must be done now; no page shows it."""
    last: int
    """Number of the last row that was written over, 0 for none."""
    handed_in: bool
    """Whether all of it was handed in as a whole."""
    stops: bool = False
    """Whether the page that was just kept must be acted on before the next."""


def open_paper(*, patient: UUID, sheet: Sheet, by: Actor, at: datetime) -> Paper:
    """What was written over of this form, by who asks. Raises ``NotNow`` without an episode."""
    found = known_patient(patient, name="paper.opened", by=by, at=at)
    with event("paper.opened", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        telling.object("paper", sheet.number)
        return _stand(sheet, _episode(found), by.account, at)


def look_for(*, patient: UUID, by: Actor, at: datetime) -> None:
    """Whether this is somebody whose form may be written over; refused in the log if not."""
    known_patient(patient, name="paper.opened", by=by, at=at)


def add_paper(*, patient: UUID, sheet: Sheet, written: Written, by: Actor, at: datetime) -> Paper:
    """Keep one page of the form, and act on it at once.

    The same page with the same answers is kept once; with other answers the last counts. Raises
    ``BadValue`` for an answer that does not fit, ``NotNow`` without an open episode or for a day
    that has not come yet.
    """
    found = known_patient(patient, name="paper.entered", by=by, at=at)
    with event("paper.entered", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        telling.object("paper", sheet.number)
        telling.names = sorted(written.told)
        if sheet.told_on > day_of(at):
            raise NotNow("The day on the form has not come yet.")
        if written.page not in PAGE_BY_ID:
            raise NotNow("There is no such page on this form.")
        episode = hold_episode(_episode(found))
        before = _stand(sheet, episode, by.account, at)
        if written.told:
            submit_intake(
                patient=found,
                answers=_answers(written),
                key=_key(sheet, written, before),
                form=sheet.form,
                by=by,
                at=at,
                told_at=_told_at(sheet, at),
                half=True,
            )
        now = _stand(sheet, episode, by.account, at)
        level, was = _level(now), _level(before)
        return Paper(
            now.told,
            now.silent,
            now.pages,
            urgency_of(episode),
            now.facts,
            now.last,
            now.handed_in,
            stops=level >= STOPS and level > was,
        )


def hand_in_paper(*, patient: UUID, sheet: Sheet, by: Actor, at: datetime) -> Paper:
    """That was all on the form: it is weighed as a whole, as a story that is handed in.

    Until now only what could not wait raised the urgency: half a form looks worse than it is.
    Again, with nothing written over since, changes nothing. Raises ``NotNow`` for an empty form.
    """
    found = known_patient(patient, name="paper.handed_in", by=by, at=at)
    with event("paper.handed_in", by=by, at=at, patient=found) as telling:
        assert by.account is not None
        telling.object("paper", sheet.number)
        episode = hold_episode(_episode(found))
        now = _stand(sheet, episode, by.account, at)
        if not now.told:
            raise NotNow("Nothing was written over of this form.")
        if now.handed_in:
            telling.detail = "again"
            return now
        submission, _ = take_submission(
            f"{_prefix(sheet)}all/{now.last}",
            event="paper.handed_in",
            contents={"last": now.last},
            by=by.account,
            at=at,
        )
        assessment = add_assessment(
            get_facts(episode, None, day_of(at)),
            episode=episode,
            submission=submission,
            teller=Teller.PATIENT,
            by=by.account,
            at=at,
            on=day_of(at),
        )
        raise_by(assessment, sorted(now.told), by=by.account, at=at)
        return _stand(sheet, episode, by.account, at)


def _episode(patient: Patient) -> Episode:
    episode = current_episode(patient)
    if episode is None:
        raise NotNow("There is no open episode of care to tell this for.")
    return episode


def _answers(written: Written) -> list[Told]:
    return [
        Told(name, value)
        if value is not None
        else Told(name, declined=RATHER_NOT_SAY if name in written.silent else DONT_KNOW)
        for name, value in sorted(written.told.items())
    ]


def _key(sheet: Sheet, written: Written, before: Paper) -> str:
    """The same for a page sent twice; another once something else was written over it between."""
    text = repr((sorted(written.told.items()), sorted(written.silent)))
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    same = all(
        name in before.told and before.told[name] == value for name, value in written.told.items()
    )
    kept = FactRow.objects.filter(submission__key__startswith=_prefix(sheet, written.page))
    count = kept.values("submission").distinct().count()
    return f"{_prefix(sheet, written.page)}{count - 1 if same else count}/{mark}"


def _prefix(sheet: Sheet, page: str = "") -> str:
    return f"p/{sheet.number.hex}/" + (f"{page}/" if page else "")


def _told_at(sheet: Sheet, at: datetime) -> datetime:
    """Noon of the day on the form: a form has no hour. Never later than now."""
    return min(datetime.combine(sheet.told_on, time(12), tzinfo=HERE), at)


def _level(paper: Paper) -> Urgency:
    told = {name: value for name, value in paper.told.items() if value is not None}
    return level_of(Facts(VOCABULARY, told))


def _stand(sheet: Sheet, episode: Episode, account: Account, at: datetime) -> Paper:
    rows = (
        FactRow.objects.filter(
            episode=episode, by=account, submission__key__startswith=_prefix(sheet)
        )
        .select_related("submission")
        .order_by("pk")
    )
    told: dict[str, Value | None] = {}
    silent: set[str] = set()
    pages: list[str] = []
    for row in rows:
        told[row.name] = row.value
        silent -= {row.name}
        silent |= {row.name} if row.declined == RATHER_NOT_SAY else set()
        page = row.submission.key.split("/")[2]
        if page not in pages:
            pages.append(page)
    facts = get_facts(episode, None, day_of(at)).facts
    last = max((row.pk for row in rows), default=0)
    whole = Submission.objects.filter(key=f"{_prefix(sheet)}all/{last}").exists()
    silence, seen = frozenset(silent), tuple(pages)
    return Paper(told, silence, seen, urgency_of(episode), facts, last, whole)
